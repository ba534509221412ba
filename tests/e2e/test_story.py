"""The demo's story from end to end: two real desktops, a real server, real keys, a real screen."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

STORY_TIMEOUT_S = 280
PNG = b"\x89PNG"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """Tell the story once, on a small population."""
    folder = tmp_path_factory.mktemp("demo")
    command = [sys.executable, "-m", "agentdesk", "demo", "--headless"]
    command += ["--households", "40", "--folder", str(folder)]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=STORY_TIMEOUT_S, check=False
    )
    return folder, done


@pytest.mark.xdist_group("story")
def test_the_whole_job_is_told_to_its_end(
    told: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    folder, done = told
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
    steps = json.loads((folder / "report.json").read_text())
    titles = [step["title"] for step in steps]
    assert titles[0] == "The agent signs in"
    assert titles[-1] == "The server is back; each act is delivered once"
    assert all(step["seen"] for step in steps)


@pytest.mark.xdist_group("story")
def test_every_step_leaves_a_picture(
    told: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    folder, _done = told
    steps = json.loads((folder / "report.json").read_text())
    pictures = [folder / name for step in steps for name in step["pictures"]]
    assert len(pictures) > len(steps)
    assert all(picture.read_bytes().startswith(PNG) for picture in pictures)
    assert len({picture.read_bytes() for picture in pictures}) == len(pictures)


@pytest.mark.xdist_group("story")
def test_no_password_and_no_name_of_a_customer_is_in_a_log(
    told: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    folder, done = told
    passwords = json.loads(next(folder.glob("population-*/staff.json")).read_text()).values()
    logs = [path.read_text(errors="replace") for path in folder.rglob("*.log")]
    assert any("request" in log for log in logs)
    for secret in [*passwords, "Yamada", "山田", "+817090801196"]:
        assert not any(secret in log for log in logs)
        assert secret not in done.stderr
