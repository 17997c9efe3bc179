"""Which characters a GB2312 card can draw, and what stands in for some that it cannot.

Python's `gb2312` codec gives A1A4 and A1AA to characters nobody types; `encode` and `decode` use · and — for them.
"""

UNKNOWN = "〓"
REPLACEMENT = "\ufffd"
"""What `decode` gives for bytes that are no character."""

_TO_CODEC = str.maketrans({"·": "・", "—": "―"})
_FROM_CODEC = str.maketrans({"・": "·", "―": "—"})
_LEADS = range(0xA1, 0xF8)
_TRAILS = range(0xA1, 0xFF)
_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_FULL_WIDTH_ALNUM = {code: plain for code, plain in _FULL_WIDTH.items() if plain.isalnum()}


def encode(text: str) -> bytes:
    """GB2312 bytes; UnicodeEncodeError for a character that the set does not have."""
    return text.translate(_TO_CODEC).encode("gb2312")


def decode(data: bytes) -> str:
    """Text of GB2312 bytes, U+FFFD for what is none."""
    return data.decode("gb2312", "replace").translate(_FROM_CODEC)


def _gb2312() -> frozenset[str]:
    pairs = (decode(bytes((lead, trail))) for lead in _LEADS for trail in _TRAILS)
    return frozenset(pair for pair in pairs if len(pair) == 1 and pair != REPLACEMENT)


_ASCII = frozenset(map(chr, range(0x20, 0x7F)))
SAFE = (_ASCII - {"\\"}) | (_gb2312() - {"\u3000"} - {chr(code) for code in _FULL_WIDTH_ALNUM})
"""What goes to the glass as it is: no backslash (it begins a card's inline code), no full-width letters or digits."""

_TRADITIONAL = (
    "長长 們们 個个 電电 話话 時时 間间 點点 車车 門门 東东 馬马 風风 飛飞 魚鱼 鳥鸟 雞鸡 麵面 飯饭 館馆 "
    "廚厨 務务 員员 師师 學学 醫医 藥药 護护 產产 業业 廠厂 農农 莊庄 園园 場场 區区 縣县 鎮镇 鄉乡 橋桥 "
    "灣湾 島岛 嶺岭 裝装 運运 輸输 貨货 倉仓 庫库 磚砖 鋼钢 鐵铁 銅铜 鋁铝 銲焊 錢钱 銀银 價价 費费 資资 "
    "買买 賣卖 萬万 億亿 兩两 雙双 請请 謝谢 來来 過过 還还 進进 遠远 邊边 這这 裡里 裏里 後后 對对 無无 "
    "開开 關关 問问 聽听 說说 讀读 寫写 書书 見见 齊齐 國国 華华 漢汉 語语 龍龙 龜龟 鳳凤 樓楼 廣广 應应 "
    "為为 爲为 與与 專专 從从 會会 傳传 優优 歲岁 歷历 發发 髮发 勞劳 動动 協协 單单 團团 圖图 報报 塊块 "
    "壓压 夠够 寶宝 實实 導导 屬属 帶带 幹干 張张 強强 彈弹 徵征 態态 戶户 換换 據据 擔担 擇择 損损 撿捡 "
    "撥拨 掃扫 數数 斷断 條条 樣样 樹树 機机 檢检 歡欢 歸归 氣气 決决 沒没 淨净 準准 溫温 滿满 漁渔 潔洁 "
    "濕湿 煙烟 熱热 燈灯 爐炉 牆墙 獎奖 環环 瓊琼 當当 療疗 盤盘 碼码 礦矿 種种 稱称 積积 節节 簡简 粵粤 "
    "級级 紅红 約约 納纳 紙纸 細细 終终 組组 結结 給给 統统 經经 綠绿 維维 網网 線线 練练 縫缝 總总 織织 "
    "繩绳 續续 罰罚 義义 習习 聯联 職职 腦脑 腳脚 膠胶 臨临 舊旧 艙舱 莖茎 葉叶 著着 蔥葱 薑姜 蘋苹 蘿萝 "
    "號号 衛卫 補补 製制 複复 褲裤 規规 視视 覺觉 觀观 計计 訂订 訓训 記记 訪访 設设 許许 訴诉 證证 評评 "
    "試试 該该 認认 誠诚 課课 調调 論论 豬猪 貝贝 負负 財财 責责 貴贵 貼贴 質质 購购 贈赠 跡迹 踐践 軌轨 "
    "軟软 較较 載载 輕轻 輛辆 輪轮 轉转 辦办 連连 週周 達达 違违 選选 遲迟 適适 郵邮 鄰邻 醬酱 釘钉 針针 "
    "鍋锅 鋪铺 錄录 錯错 鐘钟 閉闭 閣阁 陰阴 陳陈 陽阳 階阶 隊队 際际 隨随 險险 難难 雲云 靈灵 靜静 頁页 "
    "頂顶 項项 順顺 須须 預预 領领 頭头 題题 顏颜 願愿 類类 顧顾 飲饮 飽饱 養养 駕驾 驗验 體体 鮮鲜 鹽盐 "
    "麥麦 黃黄 齡龄 "
)

REPLACEMENTS: dict[str, str] = {
    "\\": "/",
    "\u3000": " ",
    "\u00a0": " ",
    "¥": "￥",
    "€": "欧元",
    "£": "英镑",
    "㎡": "平米",
    "㎥": "立方米",
    "㎏": "公斤",
    "㎞": "公里",
    "㎝": "厘米",
    "㎜": "毫米",
    "²": "2",
    "³": "3",
    "½": "1/2",
    "¼": "1/4",
    "¾": "3/4",
    "–": "-",
    "‒": "-",
    "−": "-",
    "‐": "-",
    "‑": "-",
    "•": "·",
    "∙": "·",
    "⋅": "·",
    "・": "·",
    "‧": "·",
    "―": "—",
    "〜": "-",
    "﹣": "-",
    "｡": "。",
    "✓": "√",
    "✔": "√",
    "✗": "×",
    "✕": "×",
    "✖": "×",
    "⭐": "★",
    "☎": "电话",
    "📞": "电话",
    "📱": "手机",
    "©": "",
    "®": "",
    "™": "",
    **{chr(code): plain for code, plain in _FULL_WIDTH_ALNUM.items()},
    **{pair[0]: pair[1] for pair in _TRADITIONAL.split() if pair[0] not in SAFE},
}
"""What is drawn instead of characters outside the set, and of those that would be read as a code."""
