"""A bench of three hundred customers runs whole: it proves no speed, only that it measures."""

import json
from pathlib import Path

from agentdesk import cli

CUSTOMERS = "300"


def bench(folder: Path, *words: str) -> int:
    places = ["--folder", str(folder / "bench"), "--output", str(folder / "bench.json")]
    return cli.run(["bench", *words, "--customers", CUSTOMERS, *places])


def test_the_card_and_the_search_are_measured_and_nothing_is_missed(tmp_path: Path) -> None:
    assert bench(tmp_path, "load") == 0
    assert not (tmp_path / "bench.json").exists()
    for only in ("B1", "B3"):
        assert bench(tmp_path, "--only", only) == 0
        results = json.loads((tmp_path / "bench.json").read_text())["results"]
        assert {result["id"] for result in results} == {only}
        assert all(result["size"] == 300 and result["beside"] for result in results)
    assert [one["value"] for one in results if one["metric"] == "misses"] == [0.0]
