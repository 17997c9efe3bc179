"""What settings are called at the desk, how they are written, what is wrong with them; in Chinese alone."""

import re
from collections.abc import Mapping

from kiosk.hall.desk.settings import Wrong

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("市场", ("hall.name", "hall.region", "hall.hotline", "hall.telephone", "hall.clerk", "hall.desk")),
    ("时间、桌子、上车点", ("hall.hours", "hall.tables", "talk.minutes", "lane.bays")),
    ("发活儿", ("posting.per_phone", "posting.per_day", "posting.per_employer", "posting.unverified")),
)
LABELS: Mapping[str, str] = {
    "hall.name": "市场名称",
    "hall.region": "区划代码",
    "hall.hotline": "大屏最下面一行",
    "hall.telephone": "服务台电话",
    "hall.clerk": "专员叫什么",
    "hall.desk": "服务台在哪儿",
    "hall.hours": "几点开门、几点关门",
    "hall.tables": "谈活儿的桌子",
    "talk.minutes": "一个人谈几分钟",
    "lane.bays": "上车点",
    "posting.per_phone": "一部手机一天最多发几个",
    "posting.per_day": "整个市场一天最多发几个",
    "posting.per_employer": "一个老板一天发到第几个为止不用先看",
    "posting.unverified": "没核过身份的老板",
}
HINTS: Mapping[str, str] = {
    "hall.name": "1 到 40 个字",
    "hall.region": "六位数，吉林省的，比如 220100",
    "hall.hotline": "1 到 40 个字",
    "hall.telephone": "数字，中间可以有空格和 -，比如 0431-8888 1234；空着也行",
    "hall.clerk": "最多 40 个字，空着就不显示",
    "hall.desk": "最多 40 个字，比如“进门左手”",
    "hall.hours": "写成 04:30-11:00 13:00-17:30，中间空一格；空着就是一直开着",
    "hall.tables": "0 到 20 张",
    "talk.minutes": "5、10、15、20 或 30",
    "talk.zone.tables": "桌号不能比桌子多",
    "talk.zone.families": "要写 trades.toml 里那一类的名字",
    "lane.bays": "0 到 9 个，没有就写 0",
    "posting.per_phone": "1 到 999",
    "posting.per_day": "1 到 99999",
    "posting.per_employer": "0 到 999，写 0 就不管",
    "posting.unverified": "publish 直接上墙，review 先看过才上墙",
    "code": "一个没用过的号",
    "name": "1 到 40 个字",
    "name_ko": "最多 60 个字，可以不写",
    "name_en": "最多 60 个字，可以不写",
    "icon": "assets/icons 里图样的名字",
    "near": "工种的号，中间空一格，比如 301 205",
    "from_age": "16 到 18",
    "law": "1 到 80 个字",
    "article": "1 到 80 个字，哪部法律哪一条",
    "trades": "工种的号，中间空一格",
    "minutes": "坐车要几分钟，0 到 600",
    "county": "六位区划代码，比如 220182",
    "unit": "归哪儿报数，1 到 300 个字",
    "month": "元，1 到 100000",
    "hour": "元，1 到 100000",
    "notice": "文件最下面 [[notice]] 里的 name",
    "confirmed_by": "谁核对的；空着就是还没核对",
    "trade": "每类 1 到 5 样",
}
COLUMNS: Mapping[str, str] = {
    "code": "号",
    "within": "哪一类",
    "name": "名字",
    "name_ko": "조선말",
    "name_en": "English",
    "icon": "图样",
    "near": "也干得了的",
    "from_age": "满几岁",
    "ended": "停用",
    "law": "法律上叫什么",
    "article": "哪一条",
    "trades": "没它不能干的工种",
    "minutes": "坐车几分钟",
    "county": "区划代码",
    "unit": "归哪儿报数",
    "month": "月最低",
    "hour": "小时最低",
    "notice": "哪次公布",
    "confirmed_by": "谁核对的",
}
_FOUND = (
    (re.compile("^nothing$"), "没写"),
    (re.compile("^a key that does not exist$"), "程序不认得这个名字，看看是不是写错了"),
    (re.compile("^a line that cannot be read"), "这一行读不懂：看看引号、等号、括号有没有少"),
    (re.compile("^(.+) twice$"), r"\1 写了两次，一个号只能给一样"),
    (re.compile("^no (.+) any more$"), r"\1 号没有了；不用了就写 ended = true（停用），号不能删"),
    (re.compile("^([0-9]+) trades of (.+)$"), r"“\2”有 \1 样"),
)


def wrong_in_words(wrong: Wrong) -> str:
    """What is wrong, where, and how it is written."""
    where = f"第 {wrong.line} 行" if wrong.line else wrong.file
    what = LABELS.get(wrong.key) or COLUMNS.get(wrong.key.rpartition(".")[2]) or wrong.key
    found = next((at.expand(words) for pattern, words in _FOUND if (at := pattern.match(wrong.found))), "")
    hint = HINTS.get(wrong.key) or HINTS.get(wrong.key.rpartition(".")[2], "")
    said = found or f"写的是 {wrong.found}"
    return f"{where}{'，' + what if what else ''}：{said}。{'要写：' + hint + '。' if hint else ''}"
