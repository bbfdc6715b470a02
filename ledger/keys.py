"""Names under which a finding may be known again when its fingerprint has changed.

Passes go from strict to loose, each on what the stricter ones left over:

1. the fingerprint itself: same rule, bureau, subject and defect;
2. moved: same rule, bureau, defect and title at another address or under another attachment name; a column of the
   same bureau and name under another path;
3. handed over: the same without the bureau; a column at the same address under another name;
4. sitewide: the same defect in a menu, a footer or a text that many pages repeat, whichever page is named.
"""

from hashlib import blake2b

from records import Finding

PASSES = 4


def keys_of(finding: Finding) -> tuple[str, str, str, str]:
    """The finding's names for the four passes; "" where a pass does not apply."""
    return (finding.fingerprint, _moved(finding), _handed_over(finding), _sitewide(finding))


def _moved(finding: Finding) -> str:
    if finding.is_about_column:
        return _key("column", finding.rule, finding.bureau, finding.column[-1] if finding.column else "")
    return _key("moved", finding.rule, finding.bureau, finding.defect, finding.title) if finding.defect else ""


def _handed_over(finding: Finding) -> str:
    if finding.is_about_column:
        return _key("address", finding.rule, finding.url)
    return _key("title", finding.rule, finding.defect, finding.title) if finding.defect and finding.title else ""


def _sitewide(finding: Finding) -> str:
    return _key("site", finding.rule, finding.defect) if finding.defect and _stands_for_many(finding) else ""


def _stands_for_many(finding: Finding) -> bool:
    # Which of the pages is named depends on the order of a crawl.
    in_frame = finding.region is not None and finding.region.is_frame
    return in_frame or (finding.count > 1 and not finding.attachment and not finding.is_about_column)


def _key(*parts: str) -> str:
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
