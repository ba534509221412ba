"""The doctor names what a desktop has still to tell its server, open or closed, and nobody else."""

import os
from functools import partial
from pathlib import Path

import pytest

from agentdesk import cli
from agentdesk.cache.leases import moment_of
from agentdesk.cache.store import Store, StoreKeys
from agentdesk.domain import leases
from agentdesk.domain.remedies import RemedyKind
from agentdesk.protocol.leases import LeaseWords, sign
from agentdesk.protocol.messages import AddNote
from agentdesk.runtime import wipe_mark
from agentdesk.runtime.clock import SystemClock
from agentdesk.runtime.keychain import Keychain, open_keys
from agentdesk.runtime.paths import Profile, profile_folder
from agentdesk.runtime.signing import Signer
from agentdesk.runtime.wipe import wipe
from tests.plugins.secret_service import SecretService
from tests.plugins.stores import make_id, note

PROFILE = Profile("https://crm.example", "sato")


def open_store(data_dir: Path) -> Store:
    folder = profile_folder(PROFILE, data_dir)
    keys = open_keys(folder, PROFILE.name, Keychain.of_system())
    return Store.open(folder, StoreKeys(keys.cache, keys.outbox), clock=SystemClock())


def doctor(data_dir: Path) -> int:
    return cli.run(["doctor", "--sync", "--data-dir", str(data_dir)])


def act(store: Store) -> AddNote:
    command = note(make_id(), "Her son is called Kenji")
    store.outbox.append(command)
    return command


def test_nobody_has_signed_in_here_yet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert doctor(tmp_path) == 0
    assert "nobody has signed in" in capsys.readouterr().out


def test_what_waits_and_what_was_refused_is_named_while_the_desk_is_open(
    tmp_path: Path, os_keyring: SecretService, capsys: pytest.CaptureFixture[str]
) -> None:
    store = open_store(tmp_path)
    waiting, refused = act(store), act(store)
    store.outbox.park(refused.command_id, "stale")
    assert doctor(tmp_path) == 1
    said = capsys.readouterr().out
    assert "1 waiting, 1 refused, 0 need help" in said
    assert "refused (stale), 0 attempts" in said
    assert waiting.command_id in said
    assert "Kenji" not in said
    store.outbox.dismiss(refused.command_id)
    store.close()
    assert doctor(tmp_path) == 0
    assert "1 waiting, 0 refused" in capsys.readouterr().out


def test_a_file_that_cannot_be_read_is_left_alone(
    tmp_path: Path, os_keyring: SecretService, capsys: pytest.CaptureFixture[str]
) -> None:
    open_store(tmp_path).close()
    path = profile_folder(PROFILE, tmp_path) / "outbox.db"
    damaged = b"not a database of ours" * 400
    path.write_bytes(damaged)
    assert doctor(tmp_path) == 1
    assert "store_unreadable" in capsys.readouterr().out
    assert path.read_bytes() == damaged


def test_an_offline_budget_is_named_before_the_computer_is_made_anew(
    tmp_path: Path, os_keyring: SecretService, capsys: pytest.CaptureFixture[str]
) -> None:
    store = open_store(tmp_path)
    shelf = store.leases(Signer(os.urandom(32)), partial(moment_of, SystemClock()))
    now = SystemClock().now()
    shelf.keep(
        sign(
            LeaseWords(
                lease_id=make_id(),
                version=1,
                device_id=make_id(),
                device_key=shelf.device_key,
                agent_id=make_id(),
                currency="USD",
                amounts={make_id(): 5_000},
                most_minor=5_000,
                kinds=[RemedyKind.CREDIT],
                issued_at=now,
                spend_by=now + leases.SPEND_IN,
                settle_by=now + leases.SPEND_IN + leases.SETTLE_IN,
                policy_version=1,
                epoch="e",
            ),
            Signer(os.urandom(32)),
        )
    )
    store.close()
    assert doctor(tmp_path) == 0
    said = capsys.readouterr().out
    assert "an offline budget is open here, 0 draws, reserved until" in said
    assert "sign out while the server can be reached" in said


def test_a_wiped_desk_is_named_and_one_that_could_not_be_wiped_is_wrong(
    tmp_path: Path, os_keyring: SecretService, capsys: pytest.CaptureFixture[str]
) -> None:
    open_store(tmp_path).close()
    folder = profile_folder(PROFILE, tmp_path)
    wipe_mark.order(folder, SystemClock().now(), 2)
    assert doctor(tmp_path) == 1
    assert "is not carried out" in capsys.readouterr().out
    wipe(folder)
    assert doctor(tmp_path) == 0
    said = capsys.readouterr().out
    assert "wiped by order" in said
    assert "2 acts were undelivered" in said
    assert "is not carried out" not in said
