"""What is asked of an employer's papers, in Chinese alone, and what is said of what was typed wrong."""

from kiosk.hall.employer.numbers import LENGTH, LICENCE_LENGTHS, Fault
from kiosk.hall.employer.verification import NAME_LETTERS, WITH_CREDIT_CODE, EmployerKind

ASKED = {
    "any": "统一社会信用代码、身份证号或者手机号",
    "name": "姓名（证上的）",
    "name BUSINESS": "名称（营业执照上的）",
    "name AGENCY": "名称（营业执照上的）",
    "number": "身份证号",
    "number BUSINESS": "统一社会信用代码",
    "number AGENCY": "统一社会信用代码",
    "licence": "人力资源服务许可证编号",
    "until": "证到哪天，比如 2027-03-31（没写就直接回车）",
    "until AGENCY": "许可证到哪天，比如 2027-03-31",
}
"""Field, where it matters with the kind, -> what is asked for."""
_DATES = {
    "number": "身份证号里的生日不对，请对着证再看一遍。",
    "until": "这个日子不对，或者证已经过期了。",
}
_LETTERS = {
    "number": "里面有不该有的字，请对着证再看一遍。",
    "licence": "许可证编号里要有数字，请对着证再看一遍。",
    "until": "日子看不懂，请写成 2027-03-31 这样。",
}
_LENGTHS = {
    "name": f"名称最多 {NAME_LETTERS} 个字。",
    "licence": f"许可证编号是 {LICENCE_LENGTHS[0]} 到 {LICENCE_LENGTHS[-1]} 位，请对着证再看一遍。",
}


def fault_in_words(field: str, kind: EmployerKind, fault: Fault) -> str:
    """What is wrong with a field, and what to do."""
    called = "统一社会信用代码" if kind in WITH_CREDIT_CODE else "身份证号"
    match fault:
        case Fault.MISSING:
            return f"没有写{ASKED.get(f'{field} {kind.name}', ASKED[field]).split('，', maxsplit=1)[0]}。"
        case Fault.LENGTH:
            return _LENGTHS.get(field, f"{called}是 {LENGTH} 位，少了或者多了。")
        case Fault.LETTERS:
            return _LETTERS[field]
        case Fault.DATE:
            return _DATES[field]
        case Fault.CHECK:
            return f"{called}对不上，有一位抄错了，请对着证再看一遍。"
