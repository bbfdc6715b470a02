"""Running text that tells a child's case with its full name."""

import re

from records import Block
from rules.privacy.names import SURNAMES

CHILD = 14
# A case told with a child's full name; model texts and reports use one sign for the given name.
PERSON = rf"(?P<name>[{SURNAMES}](?![某×xX*＊])[一-鿿]{{1,2}})"
CASE = re.compile(
    rf"(?:^|[\n。；，、：（(\s]|学生|儿童|女孩|男孩|幼童|男童|女童|未成年人)(?:学生|儿童|女孩|男孩|男童|女童|未成年人)?{PERSON}[，,（(]\s?"
    rf"(?:[男女][，,、]\s?)?(?P<age>\d{{1,2}})周?岁"
)
PLACE = re.compile(r"学校|小学|中学|幼儿园|就读|年级|班|监护人|父亲|母亲|家住|住[^房]|被害|被拐|患|受伤|死亡|伤害")


def told_case(block: Block) -> re.Match[str] | None:
    if "岁" not in block.text:
        return None
    for match in CASE.finditer(block.text):
        after = block.text[match.end() : match.end() + 60]
        if int(match["age"]) < CHILD and PLACE.search(after):
            return match
    return None
