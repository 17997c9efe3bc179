"""What is said where no hall's form is at hand; everything else is said in the hall's own words."""

from sync.contract.form import Words

NAMES = {"zh_CN": "中文", "ko_CN": "조선말", "en": "English"}
"""What each language is called in itself."""
SAID: dict[str, Words] = {
    "title": {"zh_CN": "招人", "ko_CN": "사람 구하기", "en": "Hire"},
    "scan": {
        "zh_CN": "请到市场的机器前，点「我要招人」，扫屏幕上的码。",
        "ko_CN": "시장의 기계앞에서 《사람 구하기》를 누르고 화면의 코드를 찍으십시오.",
        "en": "At the hall's machine tap 'Hire' and scan the code on its screen.",
    },
    "forged": {"zh_CN": "这个码不对。", "ko_CN": "이 코드는 맞지 않습니다.", "en": "This code is wrong."},
    "expired": {"zh_CN": "这个码过期了。", "ko_CN": "이 코드는 시간이 지났습니다.", "en": "This code is too old."},
    "redeemed": {
        "zh_CN": "这个码已经用过了。",
        "ko_CN": "이 코드는 이미 썼습니다.",
        "en": "This code was already used.",
    },
    "no_session": {
        "zh_CN": "这部手机还没扫码，或者扫过的已经过期。",
        "ko_CN": "이 손전화로 아직 코드를 찍지 않았거나 시간이 지났습니다.",
        "en": "This phone has scanned no code yet, or too long ago.",
    },
    "no_form": {
        "zh_CN": "这个市场还不能从这里发。",
        "ko_CN": "이 시장은 아직 여기에서 올릴수 없습니다.",
        "en": "This hall cannot be posted to from here yet.",
    },
    "trouble": {
        "zh_CN": "这会儿办不了。过一分钟再试，或者到服务台。",
        "ko_CN": "지금은 되지 않습니다. 1분후에 다시 하거나 안내대로 오십시오.",
        "en": "This does not work now. Try again in a minute, or come to the desk.",
    },
    "halls": {
        "zh_CN": "不在机器前？选市场，从这里发",
        "ko_CN": "기계앞이 아니면 시장을 골라 여기에서 올리기",
        "en": "Not at the machine? Choose a market and post from here",
    },
    "halls_head": {
        "zh_CN": "在哪个市场招人？",
        "ko_CN": "어느 시장에서 사람을 구합니까?",
        "en": "At which market do you hire?",
    },
    "halls_hint": {
        "zh_CN": "从这里发的，市场服务台先看一眼，看过就上墙。到市场扫机器上的码，更快。",
        "ko_CN": "여기에서 올린것은 시장의 안내대에서 먼저 보고 나서 올립니다. 시장에서 코드를 찍으면 더 빠릅니다.",
        "en": "The market's desk looks first at what is sent from here. Scanning the code at the market is faster.",
    },
    "halls_none": {
        "zh_CN": "现在没有市场能从这里发。请到市场，扫机器上的码。",
        "ko_CN": "지금은 여기에서 올릴수 있는 시장이 없습니다. 시장에 와서 기계의 코드를 찍으십시오.",
        "en": "No market takes work from here now. Please come to the market and scan the code on the machine.",
    },
    "nothing": {"zh_CN": "没有这一页。", "ko_CN": "이런 페지가 없습니다.", "en": "There is no such page."},
}
