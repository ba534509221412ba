"""The store a measured desktop opens: filled once, a copy for each run."""

from pathlib import Path

import msgspec

from agentdesk.cli.bench.desk_store import long, write_cards
from agentdesk.cli.bench.row_ids import customer_id
from agentdesk.protocol.rows import Entity
from agentdesk.sync import replies

FEW = 30


def test_it_is_filled_once_and_each_run_has_its_own_copy(tmp_path: Path) -> None:
    told = tmp_path / "desks" / f"long-{FEW}" / "told.json"
    with long(tmp_path, FEW) as first:
        filled_ns = told.stat().st_mtime_ns
        store = first.open()
        assert len(store.queries.timeline_index(customer_id(0)).keys) >= FEW
        store.close()
        (first.folder / "cache.db").unlink()
    assert not first.folder.exists(), "a copy goes with its run"
    with long(tmp_path, FEW) as second:
        assert told.stat().st_mtime_ns == filled_ns
        store = second.open()
        assert len(store.queries.timeline_index(customer_id(0)).keys) >= FEW
        store.close()


def test_it_is_filled_anew_when_what_decides_has_changed(tmp_path: Path) -> None:
    told = tmp_path / "desks" / f"long-{FEW}" / "told.json"
    with long(tmp_path, FEW) as first:
        rows = first.rows
    told.write_bytes(msgspec.json.encode({"made_of": "something else", "rows": 1}))
    with long(tmp_path, FEW) as second:
        assert second.rows == rows


def test_a_card_is_answered_as_the_server_answers_it(tmp_path: Path) -> None:
    write_cards(tmp_path / "cards", range(7, 9))
    seventh, eighth = map(replies.card, (tmp_path / "cards").read_bytes().splitlines())
    assert [seventh.customer.id, eighth.customer.id] == [customer_id(7), customer_id(8)]
    assert Entity.CUSTOMER not in {row.entity for row in seventh.rows}
    assert sum(seventh.counts.values()) == len(seventh.rows)
