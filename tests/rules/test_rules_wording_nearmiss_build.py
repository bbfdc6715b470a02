"""A table is built from a folder of texts by one command, and the same folder gives the same bytes."""

from pathlib import Path

import numpy as np
import pytest

from rules.wording.nearmiss import counting, facts, store, table
from rules.wording.nearmiss.__main__ import main
from rules.wording.nearmiss.gather import flattened, gather
from rules.wording.nearmiss.lessons import Pair, lessons
from rules.wording.nearmiss.measuring import corrected
from rules.wording.nearmiss.shipped import FACTS, detector
from rules.wording.nearmiss.symbols import BREAK, DIGIT, LATIN, encode, name_of
from rules.wording.nearmiss.training import fit


def seen(known: table.Table, text: str) -> float:
    codes = np.array([[ord(char) for char in text]], np.uint16)
    return float(known.count(codes)[0])


def built(folder: Path, out: Path) -> table.Table:
    assert main(["build", str(folder), "--out", str(out)]) == 0
    return table.load(out)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "a.txt").write_text("柳溪渡槽管护到位。柳溪渡槽今年加固。\n", encoding="utf-8")
    (folder / "b.jsonl").write_text('{"text": "青禾驿站只写过一次。"}\n', encoding="utf-8")
    return folder


def test_a_county_can_teach_its_own_names(archive: Path, tmp_path: Path) -> None:
    known = built(archive, tmp_path / "own.bin")
    assert seen(known, "柳溪渡槽") == pytest.approx(2, rel=0.1)
    assert seen(known, "青禾") >= 1


def test_longer_stretches_that_were_written_once_are_not_kept(archive: Path, tmp_path: Path) -> None:
    assert seen(built(archive, tmp_path / "own.bin"), "青禾驿站") == 0


def test_the_same_folder_gives_the_same_bytes(archive: Path, tmp_path: Path) -> None:
    for name in ("one.bin", "two.bin"):
        built(archive, tmp_path / name)
    assert (tmp_path / "one.bin").read_bytes() == (tmp_path / "two.bin").read_bytes()


def test_a_missing_folder_is_told_in_chinese(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", str(tmp_path / "none"), "--out", str(tmp_path / "out.bin")]) == 2
    assert "没有" in capsys.readouterr().err


def test_digits_letters_and_signs_are_one_symbol_each_run() -> None:
    encoded = encode("共１２3吨，。PH值")
    assert encoded.codes.tolist() == [ord("共"), DIGIT, ord("吨"), BREAK, LATIN, ord("值")]
    assert encoded.places.tolist() == [0, 1, 4, 5, 7, 9]


def test_counts_survive_packing_to_a_few_percent() -> None:
    numbers = np.array([1, 2, 7, 100, 12345, 10**8])
    assert table.UNPACKED[counting.packed(numbers)] == pytest.approx(numbers, rel=0.05)


def test_names_of_one_and_two_characters_are_exact() -> None:
    grams = np.array([[ord("政"), ord("府")]], np.uint16)
    assert int(name_of(grams)[0]) == ord("政") << 16 | ord("府")


@pytest.mark.parametrize(("one", "other"), [("zhang", "zan"), ("shi", "si"), ("nan", "lan"), ("ling", "lin")])
def test_sounds_that_many_do_not_tell_apart_are_alike(one: str, other: str) -> None:
    assert flattened(one) == flattened(other)


def test_facts_know_who_sounds_and_looks_like_whom() -> None:
    facts = gather("{}", '{"未": ["末"]}', "未\twei\n末\tmo\n位\twei\n", "单位 90 n\n未 5 d\n末 3 n\n")
    pairs = set(zip(facts["others"].tolist(), facts["ways"].tolist(), strict=True))
    assert (ord("末"), 8) in pairs and (ord("位"), 3) in pairs


def test_a_scorer_learns_from_pairs_and_its_training_repeats_exactly() -> None:
    known, facts = detector().table, detector().facts
    pairs = [Pair("压实主体责认。", "压实主体责任。"), Pair("加强环竟整治。", "加强环境整治。")]
    rows, right = lessons(pairs, known, facts)
    one, two = fit(rows, right), fit(rows, right)
    assert right.sum() == 2 and (one.chances(rows) == two.chances(rows)).all()
    assert one.chances(rows[right]).min() > one.chances(rows[~right]).mean()


def test_measuring_counts_whole_sentences() -> None:
    pairs = [Pair("压实安全生产主体责认。", "压实安全生产主体责任。"), Pair("一切正常。", "一切正常。")]
    result = corrected(pairs, detector(), 0.6)
    assert (result.wrong, result.right, result.touched) == (1, 1, 0) and result.f1 == pytest.approx(1)


AROUND_NAME = (
    ("县里在", "召开会议。"),
    ("专家来到", "查看水情。"),
    ("工作队驻", "三个月。"),
    ("群众说起", "无不点头。"),
    ("记者走进", "采访。"),
    ("项目落户", "一年。"),
    ("干部前往", "慰问。"),
    ("道路连通", "各组。"),
)


def taught(folder: Path, out: Path) -> facts.Facts:
    folder.mkdir(exist_ok=True)
    text = "".join(f"{before}柳溪渡{after}" for before, after in AROUND_NAME) + "鹅塘村只提到一次。"
    (folder / "a.txt").write_text(text, encoding="utf-8")
    assert main(["build", str(folder), "--out", str(out.with_suffix(".table")), "--facts", str(out)]) == 0
    return facts.load(out)


def knows(known: facts.Facts, word: str) -> bool:
    name = name_of(np.array([[ord(char) for char in word]], np.uint16))
    return float(known.words[len(word)].count(name)[0]) > 0


def test_an_archive_teaches_the_words_it_uses_again_and_again(tmp_path: Path) -> None:
    known = taught(tmp_path / "archive", tmp_path / "facts.bin")
    assert knows(known, "柳溪渡") and not knows(detector().facts, "柳溪渡")
    assert not knows(known, "溪渡") and not knows(known, "鹅塘村")


def test_taught_facts_keep_what_was_known(tmp_path: Path) -> None:
    known = taught(tmp_path / "archive", tmp_path / "facts.bin")
    assert knows(known, "单位")
    assert (known.confusions.others == detector().facts.confusions.others).all()


def test_facts_may_be_written_over_themselves(tmp_path: Path) -> None:
    own = tmp_path / "own.bin"
    store.write(own, store.read(FACTS))
    store.write(own, store.read(own))
    assert own.read_bytes() == FACTS.read_bytes()


def test_counting_forgets_the_rarest_first_and_stays_within_its_bound() -> None:
    texts = ["柳溪渡槽管护到位。" * 5, "".join(map(chr, range(0x4E00, 0x5400)))]
    names, numbers = counting.count(texts, most=100)[4]
    assert len(names) <= 100 and numbers.max() >= 5
