"""A validation error as one Chinese sentence with file and line."""

from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from audit.toml_source import TomlSource

REASONS = {
    "missing": "缺少必填项“{name}”",
    "string_pattern_mismatch": "“{name}”应为以 http:// 或 https:// 开头的网址",
    "string_too_short": "“{name}”不能为空",
    "string_type": "“{name}”应为文字（加引号）",
    "int_type": "“{name}”应为整数",
    "int_parsing": "“{name}”应为整数",
    "int_from_float": "“{name}”应为整数",
    "float_type": "“{name}”应为数字",
    "float_parsing": "“{name}”应为数字",
    "bool_type": "“{name}”应为 true 或 false",
    "bool_parsing": "“{name}”应为 true 或 false",
    "tuple_type": '“{name}”应为列表，写成 ["…", "…"]',
    "date_type": "“{name}”应为日期，写成 2026-06-30",
    "date_from_datetime_parsing": "“{name}”应为日期，写成 2026-06-30",
    "date_parsing": "“{name}”应为日期，写成 2026-06-30",
    "greater_than": "“{name}”过小",
    "greater_than_equal": "“{name}”过小",
    "less_than_equal": "“{name}”过大",
    "too_short": "“{name}”不能为空",
    "literal_error": "“{name}”的取值不在允许范围内",
    "model_type": "“{name}”应为一节配置",
    "dict_type": "“{name}”应为一节配置",
}


def explain(error: ValidationError, model: type[BaseModel], source: TomlSource) -> str:
    """The first fault in full; the number of further ones, so that nobody mends them blindly one by one."""
    details = error.errors()
    # A mistyped name is also missing under its right one, and that is no help.
    chosen = next((detail for detail in details if detail["type"] == "extra_forbidden"), details[0])
    first = f"{source.place(chosen['loc'])}:{_reason(chosen, model)}"
    return first + (f"。另有 {len(details) - 1} 处错误。" if len(details) > 1 else "。")


def _reason(detail: ErrorDetails, model: type[BaseModel]) -> str:
    name = ".".join(str(part) for part in detail["loc"] if not isinstance(part, int))
    if detail["type"] == "extra_forbidden":
        return _unknown(name, str(detail["loc"][-1]), _names_at(model, detail["loc"][:-1]))
    limits = "、".join(str(v) for k, v in detail.get("ctx", {}).items() if k in ("gt", "ge", "le", "expected"))
    reason = REASONS.get(detail["type"], "“{name}”的写法不对").format(name=name)
    return f"{reason}（限值 {limits}）" if limits else reason


def _unknown(name: str, last: str, valid: list[str]) -> str:
    near = get_close_matches(last, valid, 1, cutoff=0.5)
    hint = f"是否想写“{near[0]}”" if near else f"此处可用：{'、'.join(valid)}"
    return f"不认识的配置项“{name}”，{hint}"


def _names_at(model: type[BaseModel], path: tuple[Any, ...]) -> list[str]:
    for part in path:
        if isinstance(part, int):
            continue
        model = _model_in(model.model_fields[part].annotation)
    return list(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(a for a in get_args(annotation) if isinstance(a, type) and issubclass(a, BaseModel))
