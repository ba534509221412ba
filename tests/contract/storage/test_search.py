"""Finding the customer that somebody means, in four scripts and thirteen ways of asking."""

import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agentdesk.protocol.entities import PersonName, Phone
from agentdesk.protocol.pages import SearchHit
from agentdesk.protocol.rows import Entity
from agentdesk.server.services import search
from agentdesk.server.storage.repositories.records import NewRecord
from tests.plugins.storage import Desk, customer_body

# Made-up people: (names in their scripts, phone, e-mail).
PEOPLE = {
    "kana": (
        ("髙橋 加奈", "タカハシ カナ", "Kana Takahashi"),
        "+818074217067",
        "kana.t@example.net",
    ),
    "momoko": (
        ("𠮷田 桃子", "ヨシダ モモコ", "Momoko Yoshida"),
        "+818090901022",
        "m.y@example.net",
    ),
    "maaya": (("渡邊眞綾", "ワタナベ マアヤ", "Maaya Watanabe"), "+819073583276", "mw@example.org"),
    "jian": (("严建", "Jian Yan"), "+8615964980387", "jian.yan@example.org"),
    "zhiqiang": (("姜志强", "Zhiqiang Jiang"), "+8615666984545", "zhiqiang@example.net"),
    "baozhu": (("楊寶珠", "Baozhu Yang"), "+886958321039", "baozhu.yang@example.net"),
    "meihui": (("葉美惠", "Meihui Ye"), "+886975017170", "meihui.ye@example.com"),
    "catherine": (("Catherine Baker",), "+14435550142", "catherine.baker@example.org"),
    "jose": (("José Smith-Jones",), "+13095550199", "jose@example.com"),
    "siobhan": (("Siobhan O’Brien",), "+442079460123", "sio@example.com"),
    "john": (("John Fitzgerald Smith",), "+442079460701", "john_f.smith@example.com"),
}

# (what is typed, whom it must find), by the kind of query.
MATRIX = {
    "whole name": [
        ("髙橋 加奈", "kana"),
        ("严建", "jian"),
        ("楊寶珠", "baozhu"),
        ("Catherine Baker", "catherine"),
    ],
    "family name": [("髙橋", "kana"), ("姜", "zhiqiang"), ("葉", "meihui"), ("baker", "catherine")],
    "given name": [
        ("桃子", "momoko"),
        ("志强", "zhiqiang"),
        ("美惠", "meihui"),
        ("cath", "catherine"),
    ],
    "inside a name": [("橋加", "kana"), ("邊眞", "maaya"), ("寶", "baozhu"), ("Fitz", "john")],
    "with and without spaces": [
        ("髙橋加奈", "kana"),
        ("渡邊　眞綾", "maaya"),
        ("渡邊 眞綾", "maaya"),
        ("姜 志强", "zhiqiang"),
    ],
    "kanji variants": [
        ("高橋", "kana"),
        ("吉田", "momoko"),
        ("渡辺真綾", "maaya"),
        ("渡邉", "maaya"),
    ],
    "the other Chinese script": [
        ("嚴建", "jian"),
        ("姜志強", "zhiqiang"),
        ("杨宝珠", "baozhu"),
        ("叶美惠", "meihui"),
    ],
    "kana of any kind": [
        ("たかはし", "kana"),
        ("ﾀｶﾊｼ", "kana"),
        ("ももこ", "momoko"),
        ("わたなべ まあや", "maaya"),
    ],
    "romanised": [("takahashi", "kana"), ("ZHIQIANG", "zhiqiang"), ("Ｂａｏｚｈｕ", "baozhu")],
    "two words in any order": [
        ("takahashi kana", "kana"),
        ("kana taka", "kana"),
        ("smith john", "john"),
        ("jo smi", "john"),
        ("jones jose", "jose"),
        ("加奈 髙橋", "kana"),
        ("眞綾 渡邊", "maaya"),
        ("smith fitz", "john"),
        ("fitz jo", "john"),
        ("john smith", "john"),
    ],
    "accents, apostrophes, hyphens": [
        ("jose", "jose"),
        ("JOSÉ", "jose"),
        ("Jose\u0301", "jose"),
        ("smith jones", "jose"),
        ("smith-jones", "jose"),
        ("obrien", "siobhan"),
        ("O'Brien", "siobhan"),
    ],
    "phone in any format": [
        ("080-7421-7067", "kana"),
        ("+81 80 7421", "kana"),
        ("７０６７", "kana"),
        ("(443) 555-0142", "catherine"),
        ("4435550142", "catherine"),
        ("0958 321 039", "baozhu"),
        ("159 6498 0387", "jian"),
        ("020 7946 0123", "siobhan"),
        ("0123", "siobhan"),
    ],
    "e-mail": [
        ("baozhu.yang@", "baozhu"),
        ("JIAN.YAN@EXAMPLE.ORG", "jian"),
        ("baker@example", "catherine"),
        ("smith@ex", "john"),
        ("john_f", "john"),
    ],
}


@pytest.fixture
def people(sqlite_desk: Desk) -> tuple[Desk, dict[str, str]]:
    return populate(sqlite_desk)


def populate(desk: Desk) -> tuple[Desk, dict[str, str]]:
    ids = {key: desk.new_id() for key in PEOPLE}
    items = []
    for key, (names, phone, email) in PEOPLE.items():
        items.append(NewRecord(ids[key], customer_body(*names, phone=phone, email=email)))
    with desk.database.write() as unit:
        unit.records.save_many(Entity.CUSTOMER, items)
    return desk, ids


def find(desk: Desk, text: str, limit: int = 20) -> list[SearchHit]:
    with desk.database.read() as unit:
        return search.find(unit, text, limit).hits


def test_the_matrix_has_thirteen_kinds_of_query() -> None:
    assert len(MATRIX) == 13


@pytest.mark.parametrize("kind", MATRIX)
def test_every_kind_of_query_finds_who_is_meant(
    people: tuple[Desk, dict[str, str]], kind: str
) -> None:
    desk, ids = people
    missed = [
        (typed, whom)
        for typed, whom in MATRIX[kind]
        if ids[whom] not in {hit.customer_id for hit in find(desk, typed)}
    ]
    assert missed == []


def test_both_databases_answer_the_whole_matrix_alike(postgresql_desk: Desk) -> None:
    desk, ids = populate(postgresql_desk)
    missed = [
        (typed, whom)
        for queries in MATRIX.values()
        for typed, whom in queries
        if ids[whom] not in {hit.customer_id for hit in find(desk, typed)}
    ]
    assert missed == []


@pytest.mark.parametrize("typed", ["Zachary", "佐藤", "周", "+49 30 1234567", "nobody@", "X-99"])
def test_what_nobody_is_called_finds_nobody(
    people: tuple[Desk, dict[str, str]], typed: str
) -> None:
    assert find(people[0], typed) == []


def test_voiced_kana_are_other_kana(sqlite_desk: Desk) -> None:
    sqlite_desk.customer("ガク")

    assert find(sqlite_desk, "かく") == []
    assert len(find(sqlite_desk, "がく")) == 1


def test_a_hit_says_what_matched_and_who_it_is(people: tuple[Desk, dict[str, str]]) -> None:
    desk, ids = people
    [by_name] = find(desk, "catherine baker")
    [by_phone] = find(desk, "443-555-0142")
    [by_email] = find(desk, "jian.yan@")

    assert by_name == SearchHit(ids["catherine"], "Catherine Baker", "name", "+14435550142")
    assert (by_phone.matched, by_phone.customer_id) == ("phone", ids["catherine"])
    assert (by_email.matched, by_email.subtitle) == ("email", "jian.yan@example.org")


def test_a_case_number_finds_the_case_and_whose_it_is(desk: Desk) -> None:
    customer_id = desk.customer("Emma Smith")
    case = desk.case(customer_id, "C-20481")

    for typed in ("C-20481", "c-20481", "Ｃ－２０４８１", "c-204"):
        [hit] = find(desk, typed)
        assert (hit.matched, hit.customer_id, hit.entity_id) == ("case", customer_id, case.id)
        assert hit.subtitle == "C-20481 a torn bag"


def test_one_customer_is_one_hit_and_the_limit_holds(sqlite_desk: Desk) -> None:
    for number in range(30):
        sqlite_desk.customer("Emma Smith", "Emma Emmason", email=f"emma.{number}@example.com")

    hits = find(sqlite_desk, "emma", limit=20)
    assert len({hit.customer_id for hit in hits}) == len(hits) == 20


def test_a_customer_is_found_by_the_new_name_and_no_more_by_the_old(desk: Desk) -> None:
    customer_id = desk.customer("Emma Smith", phone="+14435550142")
    body = customer_body("Emma Jones")
    body.phones, body.names = [Phone("+14435550199")], [PersonName("Latn", "Emma Jones")]
    with desk.database.write() as unit:
        unit.records.save(Entity.CUSTOMER, customer_id, body)

    assert find(desk, "smith") == find(desk, "5550142") == []
    assert [hit.customer_id for hit in find(desk, "jones")] == [customer_id]
    assert [hit.customer_id for hit in find(desk, "5550199")] == [customer_id]


def test_a_deleted_customer_is_found_no_more(desk: Desk) -> None:
    customer_id = desk.customer("Emma Smith")
    with desk.database.write() as unit:
        unit.records.delete(Entity.CUSTOMER, customer_id)

    assert find(desk, "emma") == []


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.text(max_size=40).filter(lambda text: "\x00" not in text),
        st.text(string.punctuation + "%_\\'\" 0", max_size=20),
    )
)
def test_no_text_breaks_the_search(people: tuple[Desk, dict[str, str]], typed: str) -> None:
    hits = find(people[0], typed)
    assert len(hits) <= 20
