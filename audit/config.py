"""Effective configuration: package default < profile < county file < command line, each value with its origin."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from audit.config_errors import explain
from audit.config_model import CountyFile, ProfileFile
from audit.errors import UserError
from audit.toml_source import TomlSource, load_toml

PROFILES = Path(__file__).parent / "profiles"
LAYERED = ("crawl", "judge", "wording", "ledger", "letter", "privacy", "evidence", "limits")
DEFAULT, COMMAND_LINE = "默认值", "命令行"


@dataclass(frozen=True, slots=True)
class Config:
    """`values` is the whole validated file; `origins` says per dotted key which layer set it. `folder` is where
    relative paths of the file start."""

    values: CountyFile
    origins: Mapping[str, str]
    folder: Path


def load_config(path: Path, overrides: Mapping[str, Any] | None = None) -> Config:
    """Reads a county file and its profile. `overrides` maps dotted keys to command-line values (None = not given).

    Raises UserError naming file, line and the nearest valid name.
    """
    county = load_toml(path)
    _refuse_bad(CountyFile, county)
    profile = load_toml(_profile_path(county, path.parent))
    _refuse_bad(ProfileFile, profile)
    merged: dict[str, Any] = dict(county.data)
    origins: dict[str, str] = {}
    for section in LAYERED:
        merged[section] = _layer(section, (profile, county), origins)
    for key, value in _given(overrides or {}):
        section, name = key.split(".", 1)
        merged.setdefault(section, {})[name] = value
        origins[key] = COMMAND_LINE
    values = CountyFile.model_validate(merged)
    return Config(values, _complete(values, origins, path), path.parent)


def read_text_file(config: Config, name: str) -> str:
    """The text of a file that the county file names, relative to it."""
    path = config.folder / name
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"无法读取配置中列出的文件 {path}，请核对路径，并确认为 UTF-8 编码。") from error


def _profile_path(county: TomlSource, folder: Path) -> Path:
    name = str(county.data.get("county", {}).get("profile", "national"))
    bundled = PROFILES / f"{name}.toml"
    if bundled.parent == PROFILES and bundled.is_file():
        return bundled
    own = folder / name
    if own.is_file():
        return own
    known = sorted(p.stem for p in PROFILES.glob("*.toml"))
    near = get_close_matches(name, known, 1)
    hint = f"是否想写“{near[0]}”？" if near else f"可选：{'、'.join(known)}，或填写自己的方案文件路径。"
    raise UserError(f"{county.place(('county', 'profile'))}：没有名为“{name}”的检查方案。{hint}")


def _refuse_bad(model: type[BaseModel], source: TomlSource) -> None:
    try:
        model.model_validate(source.data)
    except ValidationError as error:
        raise UserError(explain(error, model, source)) from error


def _layer(section: str, sources: tuple[TomlSource, ...], origins: dict[str, str]) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for source in sources:
        for name, value in source.data.get(section, {}).items():
            merged[name] = value
            origins[f"{section}.{name}"] = source.place((section, name))
    return merged


def _given(overrides: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    return ((key, value) for key, value in overrides.items() if value is not None)


def _complete(values: CountyFile, origins: dict[str, str], path: Path) -> dict[str, str]:
    """Origins for every effective key, those nobody set included."""
    for key, _ in effective(values):
        section = key.split(".", 1)[0].split("[", 1)[0]
        origins.setdefault(key, DEFAULT if section in LAYERED or _is_default(values, key) else str(path))
    return origins


def _is_default(values: CountyFile, key: str) -> bool:
    return key.startswith("county.") and key.removeprefix("county.") not in values.county.model_fields_set


def effective(values: CountyFile) -> Iterator[tuple[str, Any]]:
    """(dotted key, value) of every setting in file order."""
    for section, value in values:
        if isinstance(value, BaseModel):
            yield from ((f"{section}.{name}", item) for name, item in value)
        elif isinstance(value, dict):
            yield from ((f"{section}.{name}", item) for name, item in value.items())
        else:
            for index, item in enumerate(value, start=1):
                yield from ((f"{section}[{index}].{name}", part) for name, part in item)
