"""How a county wants numbers masked: policy A, policy B, or a file of its own."""

from typing import Annotated, Literal

from pydantic import Field, ValidationError

from audit.config import Config, read_text_file
from audit.config_errors import explain
from audit.config_model import Name, Section
from audit.errors import UserError
from audit.toml_source import load_toml

SHIPPED = ("", "A", "B")
KindName = Literal["identity", "mobile", "account"]
Places = Annotated[int, Field(ge=0, le=24)]


class PolicyRow(Section):
    """A mask is accepted that shows at most `head` signs in front and `tail` behind, and hides at least `hidden`."""

    name: Name
    source: str = ""
    sets: tuple[str, ...] = ()
    kind: KindName
    head: Places
    tail: Places
    hidden: Annotated[int, Field(ge=1, le=24)]


class MaskFile(Section):
    """`fail`: a mask that no row accepts and that hides at most so many signs is a certain fault."""

    fail: dict[KindName, Places] = Field(default_factory=dict)
    policy: Annotated[tuple[PolicyRow, ...], Field(min_length=1)]


def masks_of(config: Config) -> str:
    """For the rules' settings: empty, A, B, or the text of the file. Raises UserError with file and line."""
    chosen = config.values.privacy.mask_policy.strip()
    if chosen in SHIPPED:
        return chosen
    path = config.folder / chosen
    if not path.exists():
        place = config.origins.get("privacy.mask_policy", "")
        raise UserError(f"{place}：没有名为“{chosen}”的脱敏口径，请填写 A、B，或自己的口径文件路径。")
    source = load_toml(path)
    try:
        MaskFile.model_validate(source.data)
    except ValidationError as error:
        raise UserError(explain(error, MaskFile, source)) from error
    return read_text_file(config, chosen)
