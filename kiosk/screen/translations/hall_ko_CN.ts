<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_CN" sourcelanguage="zh_CN">
<context>
    <name>BottomBar</name>
    <message>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退出</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>头一回来，先问您一句</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1记下您的手机号和要找的活儿，只为给您找活、留位子，存两年；老板只看得到号码的头三位和后四位；想删，随时到服务台说。您同意吗？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不同意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同意</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Covers</name>
    <message>
        <source>真的不去了？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>位子马上让给别人，要不回来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还是去</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不去了，让给别人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>机器正忙，这一下没记上</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>机器出了毛病，这一下没记上</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您填的都还在。请再试一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您填的都还在。请再试一次；还不行，就到服务台说一声。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先不弄了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您还在吗？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再过 %1 秒就清掉，给下一位用。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>我还在</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>您哪天干？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您选的：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有 %1 个活儿</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EveryPage</name>
    <message>
        <source>全部活儿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开工早的在前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>机器的钟不对，有的活儿看不到。请到服务台。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在没有这样的活儿。请在上面换一类，或者换一天看看。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 %1 页 共 %2 页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一页</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FamiliesPage</name>
    <message>
        <source>您干哪一类活儿？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已经选了：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>点一类，进去再选。几样都行。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没选。先点一类，再选一样活儿。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选好了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 样</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeldPage</name>
    <message>
        <source>记下了，您到了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您报的活儿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您还有一个 %1 号，看那个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不去了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>我到了</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HirePage</name>
    <message>
        <source>手机现在连不上这台机器</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>招人，用手机扫这个码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部免费，不用注册</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要招人，请到服务台。
找活、报名照常。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在准备，马上就好</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>手机连上市场的无线网，扫上面的码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>填上：什么活儿、几个人、多少钱、几点到哪儿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>点“发出去”，大屏上马上就有；谁报了名，手机上看得见</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobPill</name>
    <message>
        <source>报名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换一个</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>给您找了 %1 个活儿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有您要的活儿了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您报的活儿撤了一个。请按“我报的活儿”看。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不是我</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>机器的钟不对，有的活儿看不到。请到服务台。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您要的活儿，这一天都招满了。可以看看全部活儿，或者换个工种、换一天。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>输大屏上的号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看全部活儿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>我报的活儿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换工种</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelPage</name>
    <message>
        <source>您是几号？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按好了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报上的时候给过您一个号，按那个数。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没按号。请按报上时给您的那个数。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您没有这个号，还能按 %1 回。记不清就到服务台问。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>那个时间您已经报上活儿了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个活儿要到服务台办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>好，您的号码没有记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>好，位子让出来了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个号已经不作数了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个号撤了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您的活儿，请到服务台看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个号已经有两个人在用了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请到服务台问一声</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 的%2撤了：同一个时间只能报一个活儿。您先报的那个还在。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看我报的活儿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>知道了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看看别的活儿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同一个时间只能报一个。想换，先在“我报的活儿”里按“不去了”，再来报这个。也可以换一天干。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台机器定不了它的位子。请到服务台说一声，工作人员帮您定。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看活儿可以看墙上的大屏，也可以到服务台问，一样不收钱。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还想干活，可以再看看别的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可能是活儿变了。请到服务台问一声，或者看看别的活儿。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再多一个人，请到服务台说一声，工作人员帮您办。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>号按错了三回。怕别人乱看您的活儿，今天这台机器先不给看，明天就好。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>两个人用这个号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换一天干</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>删一个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重输</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>大屏上是几号活儿？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按好了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>大屏上每个活儿最前面的那个数。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没按号。请按大屏上那个活儿最前面的数。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>机器的钟不对，有的活儿看不到。请到服务台。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有 %1 号活儿。请看看大屏，再按一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 号招满了。请换一个号，或者按“返回”看别的活儿。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 号不招了。请换一个号，或者按“返回”看别的活儿。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberedPage</name>
    <message>
        <source>有 %1 个 %2 号活儿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 号活儿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看看几点、在哪儿，点您要的那个。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>是这个吗？点一下就报名。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>输别的号</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhonePage</name>
    <message>
        <source>请按您的手机号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按好了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不用注册，不用密码，不收钱。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还少 %1 位。手机号一共 11 位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这不像手机号。开头应是 13 到 19，请看看哪一位按错了。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacesLeft</name>
    <message>
        <source>还差</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>人</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeatBand</name>
    <message>
        <source>您是</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>号</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeatFacts</name>
    <message>
        <source>%1 到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去哪儿，到服务台问</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 号活儿 · %2 号上车点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>找谁，到服务台问</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>找%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeatPage</name>
    <message>
        <source>您报过了，是这个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>定了！</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>两个人用这个号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记住 %1，到了那儿报这个号。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记住了</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>今天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>明天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>机器的钟不对，请到服务台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1的活儿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1还有 %2 个活儿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1的活儿都招满了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>找活、招人，全部免费</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>我要找活</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按手机号，点一下就有位子</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>我要招人</source>
        <translation>사람 구하기</translation>
    </message>
    <message>
        <source>手机扫码，填好就上大屏</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TradesPage</name>
    <message>
        <source>%1：您会哪样？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已经选了：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>会哪样点哪样，几样都行。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没选。会哪样，就点哪样。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选好了</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>这台机器说不清，请到服务台问。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>元/小时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>元/天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>元/月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>元/件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>元/亩</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>元/趟</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>元包干</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>元，问服务台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>零工</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当天结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>干完结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>半月结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>月结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>怎么结钱问服务台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>干 %1 小时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>干 %1 天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管饭</source>
        <translation>식사 제공</translation>
    </message>
    <message>
        <source>管住</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>接送</source>
        <translation>차로 모심</translation>
    </message>
    <message>
        <source>有工具</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有保险</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时钟不对：本机 %1，刚才已经 %2。请找工作人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时钟不对：本机 %1，%2 机 %3。请找工作人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时钟不对：本机 %1，省里 %2。请找工作人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时钟不对。请找工作人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1月%2日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>明天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星期一</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星期二</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星期三</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星期四</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星期五</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星期六</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星期日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星期几，看不出来</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您要找%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这样活儿您也干得了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您干过 %1 回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1里给钱最多</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要人多</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>就差 %1 个人了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再过 %1开工</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>为什么合适，问服务台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在招</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>满了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不招了</source>
        <translation>모집 끝</translation>
    </message>
    <message>
        <source>问服务台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>满了，没报上。请点别的活儿。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个活儿不招了。请点别的活儿。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个活儿刚改了，还没报上。看好了再点一下。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 分钟</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 小时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 小时 %2 分</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
