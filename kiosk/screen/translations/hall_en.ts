<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AfarRow</name>
    <message>
        <source>报名</source>
        <translation>Sign up</translation>
    </message>
    <message>
        <source>报名：%1，%2</source>
        <translation>Sign up: %1, %2</translation>
    </message>
</context>
<context>
    <name>ApartPage</name>
    <message>
        <source>%1 号活儿，各排各的</source>
        <translation>Job %1: separate places</translation>
    </message>
    <message>
        <source>都记住了</source>
        <translation>We&apos;ll remember</translation>
    </message>
    <message>
        <source>排第 %1</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>没排上</source>
        <translation>No place</translation>
    </message>
    <message>
        <source>各记各的号。大屏叫到谁，谁 5 分钟内来按一下。</source>
        <translation>Each remembers his own. When the board calls you, come and tap within 5 minutes.</translation>
    </message>
</context>
<context>
    <name>AppliedPage</name>
    <message>
        <source>那边市场</source>
        <translation>that hall</translation>
    </message>
    <message>
        <source>定了！那边答应了</source>
        <translation>You&apos;re in! The other hall agreed</translation>
    </message>
    <message>
        <source>定了！</source>
        <translation>You&apos;re in!</translation>
    </message>
    <message>
        <source>问过了，等那边答应</source>
        <translation>Asked; waiting for the other hall</translation>
    </message>
    <message>
        <source>问过了</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>记住了</source>
        <translation>I&apos;ll remember</translation>
    </message>
    <message>
        <source>看看别的活儿</source>
        <translation>See other jobs</translation>
    </message>
    <message>
        <source>到那边报这个号：</source>
        <translation>Say this number there:</translation>
    </message>
    <message>
        <source>请记住这四个数：</source>
        <translation>Remember these four digits:</translation>
    </message>
    <message>
        <source>去不了，请给那边市场打个电话，别让人白等。</source>
        <translation>If you can&apos;t go, please call that hall, so that nobody waits for you.</translation>
    </message>
    <message>
        <source>过一会儿回来，按“我报的活儿”，再按这四个数，看答应没有。半个钟头没回话，就再找别的。</source>
        <translation>Come back soon, tap &apos;My jobs&apos;, type these four digits and see the answer. Nothing after half an hour? Look for another job.</translation>
    </message>
    <message>
        <source>您没占那边的位子，可以再报别的活儿。</source>
        <translation>You hold no place there and may sign up for another job.</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>换一种话</source>
        <translation>Another language</translation>
    </message>
    <message>
        <source>大字</source>
        <translation>Large</translation>
    </message>
</context>
<context>
    <name>CalledPlaces</name>
    <message>
        <source>轮到了，请按一下</source>
        <translation>Your turn, tap here</translation>
    </message>
    <message>
        <source>轮到 %1 号活儿（原 %2 号）第 %3 位</source>
        <translation>Turn: job %1 (was %2), place %3</translation>
    </message>
    <message>
        <source>%1 号活儿（原 %2 号）第 %3 位</source>
        <translation>Job %1 (was %2), place %3</translation>
    </message>
    <message>
        <source>%1 号活儿 第 %2 位</source>
        <translation>Job %1 · No. %2 in line</translation>
    </message>
    <message>
        <source>轮到 %1 号活儿 第 %2 位</source>
        <translation>Your turn: job %1 · No. %2</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>CardLeaf</name>
    <message>
        <source>身份证号？</source>
        <translation>Number of the ID card?</translation>
    </message>
    <message>
        <source>他点头了才记：只记证号，算岁数用。</source>
        <translation>Only with his consent: the number alone is kept, to know his age.</translation>
    </message>
</context>
<context>
    <name>CaseLeaf</name>
    <message>
        <source>投诉 %1</source>
        <translation>Complaint no. %1</translation>
    </message>
    <message>
        <source>收下了，我来办</source>
        <translation>Taken, I&apos;ll see to it</translation>
    </message>
    <message>
        <source>没写别的话。</source>
        <translation>Nothing else was written.</translation>
    </message>
    <message>
        <source>五个工作日内要有回话。别告诉招工的是谁说的。</source>
        <translation>An answer is due in five working days. Do not tell the employer who said it.</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>您的投诉号</source>
        <translation>Your case number</translation>
    </message>
    <message>
        <source>%1 · %2收下的</source>
        <translation>%1 · received %2</translation>
    </message>
    <message>
        <source>记住了</source>
        <translation>I&apos;ll remember</translation>
    </message>
    <message>
        <source>服务台说：%1</source>
        <translation>The desk says: %1</translation>
    </message>
    <message>
        <source>记住这个号，或拿手机拍一张。</source>
        <translation>Remember this number, or take a picture of it.</translation>
    </message>
    <message>
        <source>想问办得咋样：按您的手机号，再按这个号。到服务台问也行。</source>
        <translation>To ask how it stands: type your mobile number, then this number. Or ask the desk.</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>正在准备，马上就好</source>
        <translation>One moment</translation>
    </message>
</context>
<context>
    <name>ComputerLeaf</name>
    <message>
        <source>这件事您办不了</source>
        <translation>You cannot do this</translation>
    </message>
    <message>
        <source>放一台电脑进来</source>
        <translation>Let a computer in</translation>
    </message>
    <message>
        <source>15 分钟内，在那台电脑上打这八个数。只能用一次。</source>
        <translation>Type these eight digits on that computer within 15 minutes. They work once.</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>记什么</source>
        <translation>What is kept</translation>
    </message>
    <message>
        <source>干啥用</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>谁看得见</source>
        <translation>Who sees it</translation>
    </message>
    <message>
        <source>存多久</source>
        <translation>How long</translation>
    </message>
    <message>
        <source>先问您一句</source>
        <translation>One question first</translation>
    </message>
    <message>
        <source>手机号、活儿、满没满 18</source>
        <translation>Mobile number, work, 18 or not</translation>
    </message>
    <message>
        <source>只给您找活儿</source>
        <translation>Only to find you work</translation>
    </message>
    <message>
        <source>报上后，那家招工的看得见</source>
        <translation>Your employer, once you have a seat</translation>
    </message>
    <message>
        <source>两年，想删随时删</source>
        <translation>Two years, erased whenever you want</translation>
    </message>
    <message>
        <source>同意，我满 18 岁</source>
        <translation>Agree, I am 18 or older</translation>
    </message>
    <message>
        <source>同意，我 16、17 岁</source>
        <translation>Agree, I am 16 or 17</translation>
    </message>
    <message>
        <source>我不满 16 岁</source>
        <translation>I am under 16</translation>
    </message>
    <message>
        <source>不同意，去服务台办</source>
        <translation>No, I&apos;ll go to the desk</translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message>
        <source>报上了。到时候直接去。</source>
        <translation>You are in. Just go there when it begins.</translation>
    </message>
    <message>
        <source>满了。到服务台说一声，下一班告诉您。</source>
        <translation>Full. Tell the desk, and hear of the next one.</translation>
    </message>
    <message>
        <source>满了，没报上。</source>
        <translation>Full, you are not in.</translation>
    </message>
    <message>
        <source>不学了</source>
        <translation>I won&apos;t join</translation>
    </message>
    <message>
        <source>我想学</source>
        <translation>I&apos;d like to join</translation>
    </message>
    <message>
        <source>几点</source>
        <translation>When</translation>
    </message>
    <message>
        <source>在哪儿</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>还收几个</source>
        <translation>Places left</translation>
    </message>
    <message>
        <source>要钱吗</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>不收钱</source>
        <translation>free</translation>
    </message>
    <message>
        <source>收钱，多少到服务台问</source>
        <translation>not free, ask the desk how much</translation>
    </message>
    <message>
        <source>补贴</source>
        <translation>Subsidy</translation>
    </message>
</context>
<context>
    <name>CoursesPage</name>
    <message>
        <source>想学点啥？</source>
        <translation>What to learn?</translation>
    </message>
    <message>
        <source>现在没有班</source>
        <translation>No courses now</translation>
    </message>
    <message>
        <source>第 %1 页 共 %2 页</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>想学啥，到服务台说一声，开班了告诉您。</source>
        <translation>Tell the desk what you want to learn; they let you know when a course begins.</translation>
    </message>
    <message>
        <source>报上了</source>
        <translation>You are in</translation>
    </message>
    <message>
        <source>满了</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>再看几个</source>
        <translation>See more</translation>
    </message>
</context>
<context>
    <name>Covers</name>
    <message>
        <source>真的不去了？</source>
        <translation>You really can&apos;t go?</translation>
    </message>
    <message>
        <source>%1 的%2。位子马上让给别人，要不回来。</source>
        <translation>%2, %1. The place goes to somebody else at once.</translation>
    </message>
    <message>
        <source>我还去</source>
        <translation>I&apos;ll go after all</translation>
    </message>
    <message>
        <source>不去了</source>
        <translation>I can&apos;t go</translation>
    </message>
    <message>
        <source>机器正忙，这一下没记上</source>
        <translation>The machine is busy, that tap was not taken</translation>
    </message>
    <message>
        <source>机器出了毛病，这一下没记上</source>
        <translation>Something broke, that tap was not taken</translation>
    </message>
    <message>
        <source>您填的都还在。请再试一次。</source>
        <translation>What you typed is still here. Please try again.</translation>
    </message>
    <message>
        <source>您填的都还在。请再试一次；还不行，就到服务台说一声。</source>
        <translation>What you typed is still here. Please try again; if that fails, tell the desk.</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>先不弄了</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>您还在吗？</source>
        <translation>Are you still there?</translation>
    </message>
    <message numerus="yes">
        <source>不按，%n 秒后就清了。</source>
        <translation>
            <numerusform>If you don&apos;t tap, all is cleared in %n second.</numerusform>
            <numerusform>If you don&apos;t tap, all is cleared in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>我还在</source>
        <translation>I&apos;m here</translation>
    </message>
</context>
<context>
    <name>DevicesLeaf</name>
    <message numerus="yes">
        <source>%n 样有毛病</source>
        <translation>
            <numerusform>%n thing is wrong</numerusform>
            <numerusform>%n things are wrong</numerusform>
        </translation>
    </message>
    <message>
        <source>都好着</source>
        <translation>All is well</translation>
    </message>
</context>
<context>
    <name>ElsewherePage</name>
    <message>
        <source>别的市场的活儿</source>
        <translation>Jobs of other halls</translation>
    </message>
    <message>
        <source>报了名，要等那边市场答应。</source>
        <translation>Sign up, then wait until that hall agrees.</translation>
    </message>
    <message>
        <source>别的市场现在没有招人的。</source>
        <translation>No other hall has jobs now.</translation>
    </message>
    <message>
        <source>现在没有线路，看不到别的市场的活儿。咱们市场的照样能报。</source>
        <translation>There is no line now, so other halls&apos; jobs cannot be seen. Jobs of this hall go on as usual.</translation>
    </message>
</context>
<context>
    <name>Ends</name>
    <message>
        <source>那边招满了</source>
        <translation>That hall is full</translation>
    </message>
    <message>
        <source>那边不招了</source>
        <translation>That job is closed</translation>
    </message>
    <message>
        <source>那个时间您有活儿了</source>
        <translation>You have a job at that time</translation>
    </message>
    <message>
        <source>那边没问成</source>
        <translation>That hall could not be asked</translation>
    </message>
    <message>
        <source>那边没要</source>
        <translation>That employer took somebody else</translation>
    </message>
    <message>
        <source>那边一直没回话</source>
        <translation>No answer came</translation>
    </message>
    <message>
        <source>那边的位子撤了</source>
        <translation>That place was taken off</translation>
    </message>
    <message>
        <source>那边答应了</source>
        <translation>The other hall agreed</translation>
    </message>
    <message>
        <source>那边没答应</source>
        <translation>The other hall did not agree</translation>
    </message>
    <message>
        <source>您不排了</source>
        <translation>You left the line</translation>
    </message>
    <message>
        <source>您有位子了</source>
        <translation>You have a place</translation>
    </message>
    <message>
        <source>叫了两回没人按</source>
        <translation>Called twice, nobody tapped</translation>
    </message>
    <message>
        <source>这个活儿不要人了</source>
        <translation>This job takes nobody any more</translation>
    </message>
    <message>
        <source>请到服务台</source>
        <translation>Please come to the desk</translation>
    </message>
    <message>
        <source>您不在队里了</source>
        <translation>You are no longer in line</translation>
    </message>
</context>
<context>
    <name>EventLine</name>
    <message numerus="yes">
        <source>还有 %n 个</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>大篷车：%1</source>
        <translation>Recruiting van: %1</translation>
    </message>
    <message>
        <source>%1 %2 到 %3</source>
        <translation>%1 %2 to %3</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>专场、大篷车</source>
        <translation>Fairs and the van</translation>
    </message>
    <message>
        <source>现在没有专场</source>
        <translation>No fair just now</translation>
    </message>
    <message>
        <source>想去哪个活儿，按它就能报。</source>
        <translation>Tap the job you want to sign up for it.</translation>
    </message>
    <message>
        <source>我要找活</source>
        <translation>Find work</translation>
    </message>
    <message>
        <source>还没有人在这儿招人。</source>
        <translation>Nobody hires there yet.</translation>
    </message>
    <message numerus="yes">
        <source>差 %n 人</source>
        <translation>
            <numerusform>%n place left</numerusform>
            <numerusform>%n places left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EveryPage</name>
    <message>
        <source>全部活儿</source>
        <translation>All jobs</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>机器的钟不对，有的活儿看不到。请到服务台。</source>
        <translation>The clock is wrong; some jobs cannot be seen. Please come to the desk.</translation>
    </message>
    <message>
        <source>挑一挑</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>别的市场</source>
        <translation>Other halls</translation>
    </message>
    <message>
        <source>别的市场的活儿</source>
        <translation>Jobs of other halls</translation>
    </message>
    <message>
        <source>当天结</source>
        <translation>paid same day</translation>
    </message>
    <message>
        <source>管饭</source>
        <translation>meals</translation>
    </message>
    <message>
        <source>现在没有这样的活儿。换一类，或者换一天看看。</source>
        <translation>No such jobs now. Try another kind, or another day.</translation>
    </message>
</context>
<context>
    <name>FamiliesPage</name>
    <message>
        <source>您干啥活儿？</source>
        <translation>What work do you do?</translation>
    </message>
    <message>
        <source>挑了：%1</source>
        <translation>Chosen: %1</translation>
    </message>
    <message>
        <source>点一样，就给您看活儿。</source>
        <translation>Tap one and see its jobs.</translation>
    </message>
    <message>
        <source>看活儿</source>
        <translation>See jobs</translation>
    </message>
    <message numerus="yes">
        <source>%n 样</source>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FamilyTile</name>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>FewPage</name>
    <message>
        <source>现在没有位子了</source>
        <translation>No places left now</translation>
    </message>
    <message numerus="yes">
        <source>现在只剩 %n 个位子</source>
        <translation>
            <numerusform>Only %n place left now</numerusform>
            <numerusform>Only %n places left now</numerusform>
        </translation>
    </message>
    <message>
        <source>看看别的活儿</source>
        <translation>See other jobs</translation>
    </message>
    <message>
        <source>要两个位子，现在都没占。您二位看怎么办？</source>
        <translation>Two places are needed, none is taken yet. What will you do?</translation>
    </message>
    <message>
        <source>位子都没占上。您二位看怎么办？</source>
        <translation>No place for either of you. What will you do?</translation>
    </message>
    <message>
        <source>两个人一起排队</source>
        <translation>Wait together</translation>
    </message>
    <message>
        <source>分开排</source>
        <translation>Wait apart</translation>
    </message>
    <message>
        <source>我一个人去</source>
        <translation>I&apos;ll go alone</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>哪一片</source>
        <translation>District</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>当天结</source>
        <translation>same day</translation>
    </message>
    <message>
        <source>管饭</source>
        <translation>meals</translation>
    </message>
    <message>
        <source>别的市场</source>
        <translation>Other halls</translation>
    </message>
</context>
<context>
    <name>GrievancePage</name>
    <message>
        <source>出了啥事？</source>
        <translation>What happened?</translation>
    </message>
    <message>
        <source>您不点头，招工的不知道是谁说的。</source>
        <translation>Unless you agree, the employer does not learn who said it.</translation>
    </message>
    <message>
        <source>上回投诉：%1 号。%2</source>
        <translation>Your last complaint: %1. %2</translation>
    </message>
</context>
<context>
    <name>HallLeaf</name>
    <message numerus="yes">
        <source>叫了号没回话：%n 个</source>
        <translation>
            <numerusform>%n called, no answer yet</numerusform>
            <numerusform>%n called, no answer yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还没谈完：%n 个</source>
        <translation>
            <numerusform>%n talk not over</numerusform>
            <numerusform>%n talks not over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>到点没说到没到：%n 个</source>
        <translation>
            <numerusform>%n not known to have come</numerusform>
            <numerusform>%n not known to have come</numerusform>
        </translation>
    </message>
    <message>
        <source>市场开着</source>
        <translation>The hall is open</translation>
    </message>
    <message>
        <source>市场关着</source>
        <translation>The hall is closed</translation>
    </message>
    <message>
        <source>别的机器说的时间不一样，看准了再开。</source>
        <translation>Other machines say another time. Make sure before you open.</translation>
    </message>
    <message>
        <source>关门</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>钟对，开门</source>
        <translation>Time is right, open</translation>
    </message>
    <message>
        <source>钟不对就先别开，找技术员。</source>
        <translation>If the time is wrong, do not open yet: call the technician.</translation>
    </message>
    <message>
        <source>还没完的：</source>
        <translation>Not over yet:</translation>
    </message>
    <message>
        <source>没有没完的事。</source>
        <translation>Nothing is left open.</translation>
    </message>
</context>
<context>
    <name>HallLine</name>
    <message>
        <source>这个市场</source>
        <translation>This hall</translation>
    </message>
    <message>
        <source>这个市场：免费、规矩、电话</source>
        <translation>This hall: free, rules, telephones</translation>
    </message>
</context>
<context>
    <name>HeldLeaf</name>
    <message numerus="yes">
        <source>%1 %n 个人</source>
        <translation>
            <numerusform>%1, %n person</numerusform>
            <numerusform>%1, %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>没问题，让发</source>
        <translation>Fine, publish it</translation>
    </message>
    <message>
        <source>退回去改</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>不让发</source>
        <translation>Refuse</translation>
    </message>
</context>
<context>
    <name>HeldPage</name>
    <message>
        <source>您说去了，服务台在问</source>
        <translation>You said you were there; the desk is asking</translation>
    </message>
    <message>
        <source>服务台问过了：您去了</source>
        <translation>The desk asked: you were there</translation>
    </message>
    <message>
        <source>服务台问过了：您没去</source>
        <translation>The desk asked: you were not there</translation>
    </message>
    <message>
        <source>招工的说您没来</source>
        <translation>The employer says you did not come</translation>
    </message>
    <message>
        <source>记下了，您到了</source>
        <translation>Noted: you are here</translation>
    </message>
    <message>
        <source>您报的活儿</source>
        <translation>Your job</translation>
    </message>
    <message>
        <source>干完的活儿</source>
        <translation>Work done</translation>
    </message>
    <message>
        <source>还早呢。开工前一小时再按“我到地方了”。</source>
        <translation>Too early. Tap &apos;I&apos;m here&apos; within the hour before the start.</translation>
    </message>
    <message>
        <source>看下一个活儿</source>
        <translation>Next job</translation>
    </message>
    <message>
        <source>我去了</source>
        <translation>I was there</translation>
    </message>
    <message>
        <source>别的事</source>
        <translation>Other matters</translation>
    </message>
    <message>
        <source>我到地方了</source>
        <translation>I&apos;m here</translation>
    </message>
    <message>
        <source>开工前一小时，再来按“到了”。</source>
        <translation>Tap here within an hour of the start.</translation>
    </message>
    <message>
        <source>不去了</source>
        <translation>I can&apos;t go</translation>
    </message>
</context>
<context>
    <name>HelpLines</name>
    <message>
        <source>服务台</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>服务台：%1</source>
        <translation>Desk: %1</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>找活、招人，全部免费</source>
        <translation>Finding work and hiring: free</translation>
    </message>
</context>
<context>
    <name>HirePage</name>
    <message>
        <source>手机现在连不上这台机器</source>
        <translation>No phone can reach this machine now</translation>
    </message>
    <message>
        <source>招人，用手机扫这个码</source>
        <translation>To hire, scan this code with your phone</translation>
    </message>
    <message>
        <source>全部免费，不用注册</source>
        <translation>Free of charge, no account</translation>
    </message>
    <message>
        <source>要招人，请到服务台。
找活、报名照常。</source>
        <translation>To hire, please come to the desk.
Finding work and signing up go on as usual.</translation>
    </message>
    <message>
        <source>没流量？先连网</source>
        <translation>No data? Wi-Fi first</translation>
    </message>
    <message>
        <source>先连无线网</source>
        <translation>First: Wi-Fi</translation>
    </message>
    <message>
        <source>再扫码发活儿</source>
        <translation>Then post a job</translation>
    </message>
    <message>
        <source>用手机扫这个码，哪个网都行</source>
        <translation>Scan this code with your phone, on any network</translation>
    </message>
    <message>
        <source>手机连上市场的无线网，扫这个码</source>
        <translation>Join the hall&apos;s Wi-Fi and scan this code</translation>
    </message>
    <message>
        <source>填上活儿、人数、工钱、几点到哪儿</source>
        <translation>Fill in work, people, pay, when and where</translation>
    </message>
    <message>
        <source>扫的是门上的码？填这个：</source>
        <translation>Code on the door? Type this:</translation>
    </message>
    <message>
        <source>点“发出去”，大屏上马上就有</source>
        <translation>Tap &apos;Post it&apos; and it is on the board at once</translation>
    </message>
    <message>
        <source>扫不开？到服务台，我们替您发。</source>
        <translation>Does not open? We post it at the desk.</translation>
    </message>
</context>
<context>
    <name>HomeLeaf</name>
    <message>
        <source>%1，要办啥？</source>
        <translation>%1, what is to be done?</translation>
    </message>
    <message>
        <source>一分钟没人按就锁上。办完按「退出」。</source>
        <translation>Locks after a minute without a touch. When done, press &apos;Exit&apos;.</translation>
    </message>
    <message numerus="yes">
        <source>要办的事：%n 件</source>
        <translation>
            <numerusform>To be done: %n</numerusform>
            <numerusform>To be done: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>要办的事</source>
        <translation>To be done</translation>
    </message>
    <message>
        <source>开门、关门</source>
        <translation>Open or close</translation>
    </message>
    <message>
        <source>今天谁来</source>
        <translation>Who comes today</translation>
    </message>
    <message>
        <source>急事上大屏</source>
        <translation>Urgent on the board</translation>
    </message>
    <message>
        <source>设备好不好</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>放一台电脑进来</source>
        <translation>Let a computer in</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>要%1</source>
        <translation>%1 needed</translation>
    </message>
    <message>
        <source>%1，%2 %3，看看</source>
        <translation>%1, %2 %3, see it</translation>
    </message>
</context>
<context>
    <name>JobPage</name>
    <message>
        <source>%1 · %2 号</source>
        <translation>%1 · No. %2</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>报名，就去这个</source>
        <translation>Sign up for this one</translation>
    </message>
    <message>
        <source>看别的</source>
        <translation>See others</translation>
    </message>
    <message>
        <source>满了，排个队</source>
        <translation>Full, join the line</translation>
    </message>
    <message>
        <source>报名去谈</source>
        <translation>Sign up for a talk</translation>
    </message>
    <message>
        <source>两个人一起去</source>
        <translation>Two of us together</translation>
    </message>
</context>
<context>
    <name>JobSheet</name>
    <message>
        <source>要%1</source>
        <translation>%1 needed</translation>
    </message>
    <message>
        <source>招工的：%1</source>
        <translation>Employer: %1</translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message>
        <source>管饭</source>
        <translation>meals</translation>
    </message>
    <message>
        <source>接送</source>
        <translation>lift</translation>
    </message>
    <message>
        <source>有工具</source>
        <translation>tools there</translation>
    </message>
    <message>
        <source>坐车 %1</source>
        <translation>%1 ride</translation>
    </message>
    <message>
        <source>%1 号上车点上车</source>
        <translation>picked up at bay %1</translation>
    </message>
    <message>
        <source>%1 号上车点 %2 开车</source>
        <translation>bay %1, leaves %2</translation>
    </message>
    <message>
        <source>%1 到 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>先开工的</source>
        <translation>Earliest</translation>
    </message>
    <message>
        <source>给钱多的</source>
        <translation>Best pay</translation>
    </message>
    <message>
        <source>路近的</source>
        <translation>Nearest</translation>
    </message>
    <message>
        <source>%1，证到 %2</source>
        <translation>%1, papers until %2</translation>
    </message>
    <message>
        <source>只留了手机号</source>
        <translation>phone number only</translation>
    </message>
    <message>
        <source>身份核过</source>
        <translation>person, identity checked</translation>
    </message>
    <message>
        <source>农户，核过</source>
        <translation>farm, checked</translation>
    </message>
    <message>
        <source>公司，核过</source>
        <translation>company, checked</translation>
    </message>
    <message>
        <source>劳务公司，核过</source>
        <translation>labour agency, checked</translation>
    </message>
    <message>
        <source>核过，是什么问服务台</source>
        <translation>checked, ask at the desk as what</translation>
    </message>
    <message>
        <source>%1 人以上说%2</source>
        <translation>%1 or more say: %2</translation>
    </message>
    <message>
        <source>招工的说人够了，不招了。</source>
        <translation>The employer has enough people; it is closed.</translation>
    </message>
    <message>
        <source>已经开工了，不招了。</source>
        <translation>Work has begun; it is closed.</translation>
    </message>
    <message>
        <source>人满了。</source>
        <translation>It is full.</translation>
    </message>
    <message>
        <source>这个活儿要先跟招工的谈，谈好了才定。</source>
        <translation>This job is settled after a talk with the employer.</translation>
    </message>
    <message>
        <source>这个活儿法律上要满 18 岁才能干。</source>
        <translation>By law this work is for people of 18 and older.</translation>
    </message>
    <message>
        <source>没推荐给您：要%1。您有的话，报名时说一声。</source>
        <translation>Not suggested: %1 needed. Have it? Then sign up.</translation>
    </message>
    <message>
        <source>那个时间您有活儿了，报这个就得换。</source>
        <translation>You have a job at that time; this one would replace it.</translation>
    </message>
    <message>
        <source>没推荐给您：比您说的远。也能报。</source>
        <translation>Not suggested: further than you said. You may sign up.</translation>
    </message>
    <message>
        <source>没推荐给您：不是您挑的那天。也能报。</source>
        <translation>Not suggested: another day. You may sign up.</translation>
    </message>
    <message>
        <source>没推荐给您：不是您挑的那样活儿。也能报。</source>
        <translation>Not suggested: other work. You may sign up.</translation>
    </message>
    <message>
        <source>也合您的意，只是先给您看了另外三个。</source>
        <translation>It fits too; three others were shown to you first.</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message numerus="yes">
        <source>给您找了 %n 个活儿</source>
        <translation>
            <numerusform>%n job for you</numerusform>
            <numerusform>%n jobs for you</numerusform>
        </translation>
    </message>
    <message>
        <source>您报的活儿撤了一个。请按“我报的活儿”看。</source>
        <translation>One of your jobs was taken off. Tap &apos;My jobs&apos; to see.</translation>
    </message>
    <message>
        <source>不是我</source>
        <translation>Not me</translation>
    </message>
    <message>
        <source>机器的钟不对，有的活儿看不到。请到服务台。</source>
        <translation>The clock is wrong; some jobs cannot be seen. Please come to the desk.</translation>
    </message>
    <message>
        <source>输大屏上的号</source>
        <translation>Board number</translation>
    </message>
    <message>
        <source>看全部活儿</source>
        <translation>See all jobs</translation>
    </message>
    <message numerus="yes">
        <source>%1有 %n 个活儿</source>
        <translation>
            <numerusform>%1: %n job</numerusform>
            <numerusform>%1: %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个活儿</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>有的活儿看不到</source>
        <translation>Some jobs cannot be seen</translation>
    </message>
    <message>
        <source>%1您挑的活儿都满了</source>
        <translation>%1: all your kind of jobs are full</translation>
    </message>
    <message>
        <source>%1没有您挑的活儿</source>
        <translation>%1: none of your kind of jobs</translation>
    </message>
    <message>
        <source>挑了：%1</source>
        <translation>Chosen: %1</translation>
    </message>
    <message>
        <source>换样活儿</source>
        <translation>Other work</translation>
    </message>
    <message>
        <source>可以换一天，换样活儿，或者看看全部活儿。</source>
        <translation>Try another day, other work, or see all jobs.</translation>
    </message>
    <message>
        <source>看明天</source>
        <translation>See tomorrow</translation>
    </message>
    <message>
        <source>看今天</source>
        <translation>See today</translation>
    </message>
    <message>
        <source>我报的活儿</source>
        <translation>My jobs</translation>
    </message>
</context>
<context>
    <name>LabelPage</name>
    <message>
        <source>您是几号？</source>
        <translation>What is your number?</translation>
    </message>
    <message>
        <source>%1 号</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>怕别人替您退，按您的号。</source>
        <translation>Type your number, so that nobody gives it back for you.</translation>
    </message>
    <message>
        <source>%1 的活儿。怕别人替您退，按您的号。</source>
        <translation>Jobs of %1. Type your number, so that nobody else gives it back.</translation>
    </message>
    <message>
        <source>报上时给您的那个数；投诉过的，按投诉号。</source>
        <translation>The number you were given when you signed up; or your case number.</translation>
    </message>
    <message>
        <source>还没按号。请按报上时给您的那个数。</source>
        <translation>No number yet. Please type the one you were given.</translation>
    </message>
    <message numerus="yes">
        <source>您没有这个号，还能按 %n 回。记不清就到服务台问。</source>
        <translation>
            <numerusform>Not your number; %n try left. Not sure? Ask the desk.</numerusform>
            <numerusform>Not your number; %n tries left. Not sure? Ask the desk.</numerusform>
        </translation>
    </message>
    <message>
        <source>我在排队</source>
        <translation>I&apos;m in line</translation>
    </message>
</context>
<context>
    <name>MarkPage</name>
    <message>
        <source>谢谢，记下了</source>
        <translation>Thank you, noted</translation>
    </message>
    <message>
        <source>这家怎么样？</source>
        <translation>How was this employer?</translation>
    </message>
    <message>
        <source>谁说的，招工的和别人都看不见。</source>
        <translation>Neither the employer nor anybody else sees who said it.</translation>
    </message>
</context>
<context>
    <name>MateConsentPage</name>
    <message>
        <source>第二位头一回来，先问您一句</source>
        <translation>Second person, first time here? One question</translation>
    </message>
</context>
<context>
    <name>MatePage</name>
    <message>
        <source>第二位，请按手机号</source>
        <translation>Second person, your mobile number please</translation>
    </message>
    <message numerus="yes">
        <source>还少 %n 位</source>
        <translation>
            <numerusform>%n digit missing</numerusform>
            <numerusform>%n digits missing</numerusform>
        </translation>
    </message>
    <message>
        <source>开头该是 13 到 19，看看哪一位按错了。</source>
        <translation>It begins with 13 to 19. Please see which digit is wrong.</translation>
    </message>
    <message>
        <source>两个人都有位子才算数。</source>
        <translation>It counts only if both of you get a place.</translation>
    </message>
    <message numerus="yes">
        <source>还少 %n 位，一共 %1 位。</source>
        <translation>
            <numerusform>%n digit missing, %1 in all.</numerusform>
            <numerusform>%n digits missing, %1 in all.</numerusform>
        </translation>
    </message>
    <message>
        <source>市场给的号对不上，看看哪一位按错了。</source>
        <translation>That hall number has a wrong digit. Please look at it again.</translation>
    </message>
    <message>
        <source>这台机器还不认得这个号，请到服务台问一声。</source>
        <translation>This machine does not know that number yet. Please ask at the desk.</translation>
    </message>
    <message>
        <source>这是您自己的号。请第二位按他的。</source>
        <translation>That is your own number. The second person types theirs.</translation>
    </message>
</context>
<context>
    <name>MatterWords</name>
    <message>
        <source>工钱没给</source>
        <translation>Not paid</translation>
    </message>
    <message>
        <source>说的和干的不一样</source>
        <translation>The work was not as promised</translation>
    </message>
    <message>
        <source>收我钱、扣证件</source>
        <translation>Took money or kept my papers</translation>
    </message>
    <message>
        <source>不安全、受伤</source>
        <translation>Unsafe, or I was hurt</translation>
    </message>
    <message>
        <source>别的事，我自己说</source>
        <translation>Something else, in my own words</translation>
    </message>
    <message>
        <source>您说的事</source>
        <translation>What you told us</translation>
    </message>
    <message>
        <source>答复的日子过了。请到服务台问一声，这就给您办。</source>
        <translation>The day for an answer has passed. Please ask at the desk: they will see to it now.</translation>
    </message>
    <message>
        <source>收下了。最晚%1答复您。</source>
        <translation>Received. You get an answer by %1 at the latest.</translation>
    </message>
    <message>
        <source>服务台在办。最晚%1答复您。</source>
        <translation>The desk is at work on it. You get an answer by %1 at the latest.</translation>
    </message>
    <message>
        <source>服务台给您回话了，还在办。</source>
        <translation>The desk has answered you and is still at work on it.</translation>
    </message>
    <message>
        <source>撤了，不办了。</source>
        <translation>Taken back: nothing more is done.</translation>
    </message>
    <message>
        <source>办完了：没查实。</source>
        <translation>Done: it was not found true.</translation>
    </message>
    <message>
        <source>办完了：转给劳动监察了。</source>
        <translation>Done: passed on to the labour inspection.</translation>
    </message>
    <message>
        <source>办完了：查实了，您说得对。</source>
        <translation>Done: it was found true. You were right.</translation>
    </message>
    <message>
        <source>办到哪儿了，请到服务台问一声。</source>
        <translation>Please ask at the desk how it stands.</translation>
    </message>
    <message>
        <source>好</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>So-so</translation>
    </message>
    <message>
        <source>不好</source>
        <translation>Bad</translation>
    </message>
    <message>
        <source>说过了</source>
        <translation>said already</translation>
    </message>
    <message>
        <source>给钱痛快</source>
        <translation>paid promptly</translation>
    </message>
    <message>
        <source>给钱不痛快</source>
        <translation>paid slowly</translation>
    </message>
    <message>
        <source>说啥样就啥样</source>
        <translation>as promised</translation>
    </message>
    <message>
        <source>和说的不一样</source>
        <translation>not as promised</translation>
    </message>
    <message>
        <source>干活安全</source>
        <translation>safe work</translation>
    </message>
    <message>
        <source>干活不安全</source>
        <translation>unsafe work</translation>
    </message>
    <message>
        <source>待人和气</source>
        <translation>friendly</translation>
    </message>
    <message>
        <source>待人不好</source>
        <translation>unfriendly</translation>
    </message>
    <message>
        <source>别的</source>
        <translation>other</translation>
    </message>
</context>
<context>
    <name>MattersPage</name>
    <message>
        <source>有啥事？</source>
        <translation>What is it?</translation>
    </message>
    <message>
        <source>服务台在%1</source>
        <translation>The desk: %1</translation>
    </message>
    <message>
        <source>找%1</source>
        <translation>ask for %1</translation>
    </message>
    <message>
        <source>工钱没给</source>
        <translation>Not paid</translation>
    </message>
    <message>
        <source>开了工才能说</source>
        <translation>after the start</translation>
    </message>
    <message>
        <source>这家怎么样</source>
        <translation>Rate employer</translation>
    </message>
    <message>
        <source>只给市场看</source>
        <translation>only the hall</translation>
    </message>
    <message>
        <source>干完了再说</source>
        <translation>when done</translation>
    </message>
    <message>
        <source>有事要说</source>
        <translation>A problem</translation>
    </message>
    <message>
        <source>服务台给您办</source>
        <translation>the desk helps</translation>
    </message>
    <message>
        <source>学点啥</source>
        <translation>Courses</translation>
    </message>
    <message>
        <source>有啥政策</source>
        <translation>Your rights</translation>
    </message>
</context>
<context>
    <name>MoreJobs</name>
    <message numerus="yes">
        <source>还有 %n 个</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>从头看</source>
        <translation>From the start</translation>
    </message>
</context>
<context>
    <name>NeedsLeaf</name>
    <message numerus="yes">
        <source>%1 %n 个人</source>
        <translation>
            <numerusform>%1, %n person</numerusform>
            <numerusform>%1, %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>内容还没传到</source>
        <translation>Its words have not come yet</translation>
    </message>
    <message numerus="yes">
        <source>等了 %n 分钟 · %1</source>
        <translation>
            <numerusform>%n minute · %1</numerusform>
            <numerusform>%n minutes · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>投诉 %1</source>
        <translation>Complaint no. %1</translation>
    </message>
    <message>
        <source>现在没有要办的事</source>
        <translation>Nothing to be done now</translation>
    </message>
    <message numerus="yes">
        <source>%n 件事要办</source>
        <translation>
            <numerusform>%n thing to do</numerusform>
            <numerusform>%n things to do</numerusform>
        </translation>
    </message>
    <message>
        <source>有人来看身份证</source>
        <translation>Somebody shows his card</translation>
    </message>
</context>
<context>
    <name>NewestJobs</name>
    <message>
        <source>刚来的活儿</source>
        <translation>New jobs</translation>
    </message>
    <message>
        <source>刚来：%1</source>
        <translation>Just in: %1</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>您那个时间有活儿了，按您的号再看</source>
        <translation>You have a job at that time, type your number to see it</translation>
    </message>
    <message>
        <source>没换成，您原来的活儿还在</source>
        <translation>Not changed, you still have your job</translation>
    </message>
    <message>
        <source>好，您的号码没有记</source>
        <translation>Fine, your number was not kept</translation>
    </message>
    <message>
        <source>这个号已经不作数了</source>
        <translation>This number no longer counts</translation>
    </message>
    <message>
        <source>这个号撤了</source>
        <translation>This number was taken off</translation>
    </message>
    <message>
        <source>活儿改了，现在是 %1 号</source>
        <translation>The job was changed: it is number %1 now</translation>
    </message>
    <message>
        <source>您已经排了三个队</source>
        <translation>You are in three lines already</translation>
    </message>
    <message>
        <source>好，不排了</source>
        <translation>Fine, you left the line</translation>
    </message>
    <message>
        <source>您的活儿，请到服务台看</source>
        <translation>For your job, please come to the desk</translation>
    </message>
    <message>
        <source>这个号已经有两个人在用了</source>
        <translation>Two people use this number already</translation>
    </message>
    <message>
        <source>请拿身份证到服务台</source>
        <translation>Please bring your ID card to the desk</translation>
    </message>
    <message>
        <source>等满了 16 岁再来</source>
        <translation>Come again when you are 16</translation>
    </message>
    <message>
        <source>尾号 %1，那个时间有活儿了</source>
        <translation>Number ending in %1 has a job at that time</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>尾号 %1，已经在排这个活儿了</source>
        <translation>Number ending %1 is waiting for this job already</translation>
    </message>
    <message>
        <source>两个人一起，现在定不了</source>
        <translation>Two together cannot be settled now</translation>
    </message>
    <message>
        <source>请第二位拿身份证到服务台</source>
        <translation>Second person, please bring your ID card to the desk</translation>
    </message>
    <message>
        <source>第二位等满了 16 岁再来</source>
        <translation>Second person, come again when you are 16</translation>
    </message>
    <message>
        <source>好，第二位的号码没有记</source>
        <translation>Fine, the second number was not kept</translation>
    </message>
    <message>
        <source>您已经问了两处了</source>
        <translation>You have asked two halls already</translation>
    </message>
    <message>
        <source>请到服务台问一声</source>
        <translation>Please ask at the desk</translation>
    </message>
    <message>
        <source>%1 的%2，招工的改了。现在是：%3 的%4，%5。</source>
        <translation>%2, %1: the employer changed it. Now it is %4, %3, %5.</translation>
    </message>
    <message>
        <source>先问您，您不要才给别人。</source>
        <translation>You are asked first; others can have it only if you do not want it.</translation>
    </message>
    <message>
        <source>%1 的%2，招工的不用人了。不怪您，看看别的活儿吧。</source>
        <translation>%1, %2: the employer no longer needs people. It is not your fault; have a look at other jobs.</translation>
    </message>
    <message>
        <source>%1 的%2撤了：同一个时间只能报一个活儿。您先报的那个还在。</source>
        <translation>%2, %1, was taken off: only one job at a time. The one you took first stands.</translation>
    </message>
    <message>
        <source>按我的号</source>
        <translation>Type my number</translation>
    </message>
    <message>
        <source>看看新的</source>
        <translation>See the new one</translation>
    </message>
    <message>
        <source>同一个时间只能去一个。按您的号，就能还去那个，或者换成这个。</source>
        <translation>Only one at a time. Type your number to keep that one or change to this.</translation>
    </message>
    <message>
        <source>那个活儿的位子不在这台机器上，现在换不了。想换，请到服务台。</source>
        <translation>The place of that job is not on this machine and cannot be changed now. To change, please come to the desk.</translation>
    </message>
    <message>
        <source>这个活儿的位子，这台机器定不了，到服务台问一声。</source>
        <translation>This machine cannot give a place of this job. Please ask at the desk.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>请到服务台</source>
        <translation>Please come to the desk</translation>
    </message>
    <message>
        <source>好，给您退了</source>
        <translation>Fine, your place is given back</translation>
    </message>
    <message>
        <source>看看别的活儿</source>
        <translation>See other jobs</translation>
    </message>
    <message>
        <source>看活儿可以看墙上的大屏，也可以到服务台问，一样不收钱。</source>
        <translation>You can see jobs on the board or ask the desk, free of charge all the same.</translation>
    </message>
    <message>
        <source>还想干活，可以再看看别的。</source>
        <translation>If you still want work, have a look at others.</translation>
    </message>
    <message>
        <source>可能是活儿变了。请到服务台问一声，或者看看别的活儿。</source>
        <translation>The job may have changed. Please ask the desk, or see other jobs.</translation>
    </message>
    <message>
        <source>最多排三个。想排这个，先退一个，也可以看看别的活儿。</source>
        <translation>At most three lines. To join this one leave another, or see other jobs.</translation>
    </message>
    <message>
        <source>轮到的时候不叫您了。还想干活，可以再看看别的。</source>
        <translation>You will not be called. If you still want work, have a look at others.</translation>
    </message>
    <message>
        <source>再多一个人，请到服务台说一声，工作人员帮您办。</source>
        <translation>For one more person, please tell the desk; they will do it for you.</translation>
    </message>
    <message>
        <source>报名以前，工作人员要先看一眼身份证，看了就帮您办，不收钱。没带也先去说一声。</source>
        <translation>Before you sign up they look at your ID card, then do it for you, free. Come even if you have not brought it.</translation>
    </message>
    <message>
        <source>不满 16 岁，国家不让干活儿，是为您好。您的号码没有记。家里有难处，到服务台说，工作人员帮您想办法。</source>
        <translation>The law lets nobody under 16 work, to protect you. Your number was not kept. If things are hard at home, tell the desk; they will help.</translation>
    </message>
    <message>
        <source>两个人都有空才能一起报，位子都没占。可以一起换个时间的活儿，也可以各报各的。</source>
        <translation>Both must be free to sign up together; no place was taken. Choose a job at another time together, or sign up one by one.</translation>
    </message>
    <message>
        <source>先排的还在那儿，没动。没排的那位可以自己排。</source>
        <translation>That place stays as it is. The other one can wait alone.</translation>
    </message>
    <message>
        <source>位子还没定下来。过一会儿再点一回，要是占上了，就给您看；也可以到服务台，工作人员帮您二位定。</source>
        <translation>Your places are not settled yet. Try again in a little while: if you have them, you will see them. Or come to the desk.</translation>
    </message>
    <message>
        <source>报名以前，工作人员要先看一眼身份证，看了就帮您二位办，不收钱。您自己先报也行。</source>
        <translation>Before signing up they look at the ID card, then do it for both of you, free. You may sign up alone first.</translation>
    </message>
    <message>
        <source>不满 16 岁，国家不让干活儿。第二位的号码没有记。您自己可以接着报。</source>
        <translation>The law lets nobody under 16 work. The second number was not kept. You can go on alone.</translation>
    </message>
    <message>
        <source>您自己可以接着报。第二位想去，到服务台说一声，一样不收钱。</source>
        <translation>You can go on alone. If the second person wants to go, tell the desk, free all the same.</translation>
    </message>
    <message>
        <source>最多同时问两处。等有了回话，再问别的。</source>
        <translation>At most two halls at a time. Wait for an answer, then ask another.</translation>
    </message>
    <message>
        <source>号按错了三回。怕别人乱看您的活儿，今天这台机器先不给看，明天就好。</source>
        <translation>Three wrong numbers. So that nobody else sees your job, this machine shows it again tomorrow.</translation>
    </message>
    <message>
        <source>两个人用这个号</source>
        <translation>Two of us use this number</translation>
    </message>
</context>
<context>
    <name>NumberLeaf</name>
    <message>
        <source>他的手机号？</source>
        <translation>His mobile number?</translation>
    </message>
    <message>
        <source>没有手机，按市场给的 7 位号。</source>
        <translation>No phone? Type the hall&apos;s 7-digit number.</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>删一个</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>全删了</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>大屏上是几号活儿？</source>
        <translation>Job number on the board?</translation>
    </message>
    <message>
        <source>%1 号</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>大屏上每个活儿最前面的那个数。</source>
        <translation>The number in front of each job on the board.</translation>
    </message>
    <message>
        <source>还没按号。请按大屏上那个活儿最前面的数。</source>
        <translation>No number yet. Type the number in front of the job on the board.</translation>
    </message>
    <message>
        <source>机器的钟不对，有的活儿看不到。请到服务台。</source>
        <translation>The clock is wrong; some jobs cannot be seen. Please come to the desk.</translation>
    </message>
    <message>
        <source>没有 %1 号活儿。请看看大屏，再按一次。</source>
        <translation>There is no job %1. Look at the board and type it again.</translation>
    </message>
    <message>
        <source>%1 号招满了。请换一个号，或者按“返回”看别的活儿。</source>
        <translation>Job %1 is full. Type another number, or tap &apos;Back&apos; to see other jobs.</translation>
    </message>
    <message>
        <source>%1 号不招了。请换一个号，或者按“返回”看别的活儿。</source>
        <translation>Job %1 is closed. Type another number, or tap &apos;Back&apos; to see other jobs.</translation>
    </message>
</context>
<context>
    <name>NumberedPage</name>
    <message numerus="yes">
        <source>有 %n 个 %1 号活儿</source>
        <translation>
            <numerusform>%n job with number %1</numerusform>
            <numerusform>%n jobs with number %1</numerusform>
        </translation>
    </message>
    <message>
        <source>看看几点、在哪儿，点您要的那个。</source>
        <translation>See when and where, and tap the one you want.</translation>
    </message>
    <message>
        <source>输别的号</source>
        <translation>Another number</translation>
    </message>
</context>
<context>
    <name>OutLeaf</name>
    <message>
        <source>您现在不能用这一页</source>
        <translation>You cannot use this page now</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>这一下没有办。您的名字停用了，或者没有这个权限，请找负责人。</source>
        <translation>Nothing was done. Your post has ended or may not do this. Please ask the manager.</translation>
    </message>
</context>
<context>
    <name>OwnJob</name>
    <message>
        <source>您报上了 %1 号</source>
        <translation>You&apos;re in: %1</translation>
    </message>
</context>
<context>
    <name>PadPage</name>
    <message>
        <source>按好了</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>Paged</name>
    <message>
        <source>往下看</source>
        <translation>More</translation>
    </message>
    <message>
        <source>从头看</source>
        <translation>From the start</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>上一页</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>第 %1 页 共 %2 页</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>PairPapersPage</name>
    <message>
        <source>和</source>
        <translation> and </translation>
    </message>
    <message>
        <source>您二位都有%1吗？</source>
        <translation>Do you both have this: %1?</translation>
    </message>
    <message>
        <source>这个活儿没有%1不让干，到了那儿要看证。</source>
        <translation>This job must not be done without this: %1. They look at it there.</translation>
    </message>
    <message>
        <source>都有</source>
        <translation>Both have it</translation>
    </message>
    <message>
        <source>有人没有</source>
        <translation>One has not</translation>
    </message>
</context>
<context>
    <name>PairSeat</name>
    <message>
        <source>尾号 %1</source>
        <translation>ending in %1</translation>
    </message>
</context>
<context>
    <name>PanelWords</name>
    <message>
        <source>PIN 不对，数字换了位置，再按一遍。</source>
        <translation>Wrong PIN. The digits have moved, try again.</translation>
    </message>
    <message numerus="yes">
        <source>错了好几回，等 %n 分钟再按。</source>
        <translation>
            <numerusform>Wrong several times: wait %n minute.</numerusform>
            <numerusform>Wrong several times: wait %n minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>办好了。</source>
        <translation>Done.</translation>
    </message>
    <message>
        <source>记下了，等发它的那台机器确认。</source>
        <translation>Noted. The kiosk that published it must confirm.</translation>
    </message>
    <message>
        <source>晚了一步：已经有人办了，或者过了开工时间。</source>
        <translation>Too late: somebody has done it, or the work has begun.</translation>
    </message>
    <message>
        <source>还没写。</source>
        <translation>Nothing written yet.</translation>
    </message>
    <message>
        <source>太长了，最多 200 个字。</source>
        <translation>Too long, 200 letters at most.</translation>
    </message>
    <message>
        <source>里面有手机号或证件号，大屏上不能放。</source>
        <translation>There is a phone or card number in it, which may not be on the board.</translation>
    </message>
    <message>
        <source>手机号是 11 位，市场给的号是 7 位。看看哪一位按错了。</source>
        <translation>A mobile number has 11 digits, the hall&apos;s 7. See which one is wrong.</translation>
    </message>
    <message>
        <source>机器的钟错得太远，没开。请先让技术员把钟调对。</source>
        <translation>The machine&apos;s clock is far off; not opened. Have it set first.</translation>
    </message>
    <message>
        <source>这台机器停用了，它说了不算，没开。</source>
        <translation>This machine was struck off; its word does not count. Not opened.</translation>
    </message>
    <message>
        <source>只有负责人能放电脑进来。</source>
        <translation>Only a manager can let a computer in.</translation>
    </message>
    <message>
        <source>证号对不上，有一位按错了，对着证再看一遍。</source>
        <translation>No card has this number. Check it against the card.</translation>
    </message>
    <message>
        <source>记好了：满 18 岁，可以报名了。</source>
        <translation>Noted: 18 or older, can sign up.</translation>
    </message>
    <message>
        <source>记好了：16、17 岁，能报法律让干的活儿。</source>
        <translation>Noted: 16 or 17, can sign up for work the law allows.</translation>
    </message>
    <message>
        <source>不满 16 岁，不能报名，什么都没记。</source>
        <translation>Under 16, cannot sign up. Nothing was kept.</translation>
    </message>
    <message>
        <source>这个号是另一张身份证的，没记。请在服务台电脑上登记。</source>
        <translation>This number goes with another card. Not kept; please register at the desk&apos;s computer.</translation>
    </message>
    <message>
        <source>这台机器说不清办成没有，请再看一眼。</source>
        <translation>This machine cannot tell whether it was done. Please look again.</translation>
    </message>
    <message>
        <source>大屏</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>大屏 %1</source>
        <translation>Board %1</translation>
    </message>
    <message>
        <source>到省里的线</source>
        <translation>Line to the province</translation>
    </message>
    <message>
        <source>别的自助机 %1</source>
        <translation>Other kiosk %1</translation>
    </message>
    <message>
        <source>优盘、备份盘 %1</source>
        <translation>Stick or backup disk %1</translation>
    </message>
    <message>
        <source>本机的盘</source>
        <translation>This machine&apos;s disk</translation>
    </message>
    <message>
        <source>本机的钟</source>
        <translation>This machine&apos;s clock</translation>
    </message>
    <message>
        <source>别的设备 %1</source>
        <translation>Other device %1</translation>
    </message>
    <message>
        <source>好着，还剩 %1 GB</source>
        <translation>Well, %1 GB left</translation>
    </message>
    <message>
        <source>好着</source>
        <translation>Well</translation>
    </message>
    <message>
        <source>没装</source>
        <translation>Not fitted</translation>
    </message>
    <message>
        <source>正在连</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>管它的程序没在跑，请重启这台机器</source>
        <translation>Its program does not run: restart this machine</translation>
    </message>
    <message>
        <source>不回话：看电源和线</source>
        <translation>No answer: check power and cable</translation>
    </message>
    <message>
        <source>回话了，但不听：找技术员</source>
        <translation>Answers but refuses: call the technician</translation>
    </message>
    <message>
        <source>断了：看线插好没有</source>
        <translation>Cut off: check the cable</translation>
    </message>
    <message>
        <source>快满了，只剩 %1 MB：找技术员</source>
        <translation>Nearly full, %1 MB left: call the technician</translation>
    </message>
    <message>
        <source>满了，记不下东西：马上找技术员</source>
        <translation>Full, nothing can be kept: call the technician at once</translation>
    </message>
    <message numerus="yes">
        <source>差了 %n 分钟：找技术员调钟</source>
        <translation>
            <numerusform>%n minute off: have it set</numerusform>
            <numerusform>%n minutes off: have it set</numerusform>
        </translation>
    </message>
    <message>
        <source>不对：找技术员调钟</source>
        <translation>Wrong: have it set</translation>
    </message>
    <message>
        <source>说不清：找技术员</source>
        <translation>Not clear: call the technician</translation>
    </message>
    <message>
        <source>写法有问题</source>
        <translation>its wording</translation>
    </message>
    <message>
        <source>招工的没核实</source>
        <translation>employer not verified</translation>
    </message>
    <message>
        <source>今天发得多</source>
        <translation>many today</translation>
    </message>
    <message>
        <source>他被投诉过</source>
        <translation>complained of before</translation>
    </message>
    <message>
        <source>网上发的，没扫过码</source>
        <translation>from the internet, no code scanned</translation>
    </message>
    <message>
        <source>要看一眼</source>
        <translation>to be read</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>和</source>
        <translation> and </translation>
    </message>
    <message>
        <source>您有%1吗？</source>
        <translation>Do you have this: %1?</translation>
    </message>
    <message>
        <source>这个活儿没有%1不让干，到了那儿要看证。</source>
        <translation>This job must not be done without this: %1. They look at it there.</translation>
    </message>
    <message>
        <source>有</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>PayPage</name>
    <message>
        <source>好，工钱给了</source>
        <translation>Good, you were paid</translation>
    </message>
    <message>
        <source>记下了，工钱没给</source>
        <translation>Noted: not paid</translation>
    </message>
    <message>
        <source>工钱给了吗？</source>
        <translation>Were you paid?</translation>
    </message>
    <message>
        <source>还没到结钱的日子，过了%1再按。</source>
        <translation>It is not due yet. Tap here after %1.</translation>
    </message>
    <message>
        <source>请服务台帮我要</source>
        <translation>Desk, please help me get it</translation>
    </message>
    <message>
        <source>给了</source>
        <translation>Yes, paid</translation>
    </message>
    <message>
        <source>没给</source>
        <translation>Not paid</translation>
    </message>
    <message>
        <source>说好%1结。到那天还没给，再来按。</source>
        <translation>Agreed: paid %1. If it is not paid by then, tap here again.</translation>
    </message>
</context>
<context>
    <name>PhonePage</name>
    <message>
        <source>请按您的手机号</source>
        <translation>Your mobile number</translation>
    </message>
    <message>
        <source>没有手机，按市场给的 7 位号。</source>
        <translation>No phone? Type the hall&apos;s 7-digit number.</translation>
    </message>
    <message numerus="yes">
        <source>还少 %n 位，一共 %1 位。</source>
        <translation>
            <numerusform>%n digit missing, %1 in all.</numerusform>
            <numerusform>%n digits missing, %1 in all.</numerusform>
        </translation>
    </message>
    <message>
        <source>市场给的号对不上，看看哪一位按错了。</source>
        <translation>That hall number has a wrong digit. Please look at it again.</translation>
    </message>
    <message>
        <source>这台机器还不认得这个号，请到服务台问一声。</source>
        <translation>This machine does not know that number yet. Please ask at the desk.</translation>
    </message>
    <message numerus="yes">
        <source>还少 %n 位</source>
        <translation>
            <numerusform>%n digit missing</numerusform>
            <numerusform>%n digits missing</numerusform>
        </translation>
    </message>
    <message>
        <source>开头该是 13 到 19，看看哪一位按错了。</source>
        <translation>It begins with 13 to 19. Please see which digit is wrong.</translation>
    </message>
</context>
<context>
    <name>PickPage</name>
    <message>
        <source>想看哪些活儿？</source>
        <translation>Which jobs do you want to see?</translation>
    </message>
    <message numerus="yes">
        <source>看这 %n 个</source>
        <translation>
            <numerusform>See %n job</numerusform>
            <numerusform>See %n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinLeaf</name>
    <message>
        <source>%1，请按 PIN</source>
        <translation>%1, your PIN please</translation>
    </message>
    <message>
        <source>数字每次换位置，看准了再按。</source>
        <translation>The digits move each time: look before you press.</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>%1 号活儿，您排第几？</source>
        <translation>Job %1: your number in line?</translation>
    </message>
    <message>
        <source>您排的是几号活儿？</source>
        <translation>Which job are you in line for?</translation>
    </message>
    <message>
        <source>第 %1 位</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>%1 号</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>排上的时候给过您，按那个数。</source>
        <translation>Type the number you were given in line.</translation>
    </message>
    <message>
        <source>大屏上那个活儿最前面的数。</source>
        <translation>The number in front of the job on the board.</translation>
    </message>
    <message>
        <source>还没按数。请按一个数。</source>
        <translation>No number yet. Please type one.</translation>
    </message>
    <message numerus="yes">
        <source>您没排在那儿，还能按 %n 回。记不清就到服务台问。</source>
        <translation>
            <numerusform>You are not in that line; %n try left. Not sure? Ask the desk.</numerusform>
            <numerusform>You are not in that line; %n tries left. Not sure? Ask the desk.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacesLeft</name>
    <message numerus="yes">
        <source>还差 %n 人</source>
        <translation>
            <numerusform>%n place left</numerusform>
            <numerusform>%n places left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>就差 %n 个</source>
        <translation>
            <numerusform>last %n place</numerusform>
            <numerusform>last %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PoliciesPage</name>
    <message>
        <source>有啥政策</source>
        <translation>Your rights</translation>
    </message>
    <message>
        <source>这个市场</source>
        <translation>This hall</translation>
    </message>
    <message>
        <source>第 %1 页 共 %2 页</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>再看几个</source>
        <translation>See more</translation>
    </message>
</context>
<context>
    <name>PreviewLeaf</name>
    <message>
        <source>就这样？挂多久？</source>
        <translation>Like this? For how long?</translation>
    </message>
    <message>
        <source>原来挂着的换下来。</source>
        <translation>It takes the place of the one before.</translation>
    </message>
    <message>
        <source>半小时</source>
        <translation>Half an hour</translation>
    </message>
    <message>
        <source>一小时</source>
        <translation>One hour</translation>
    </message>
    <message>
        <source>三小时</source>
        <translation>Three hours</translation>
    </message>
</context>
<context>
    <name>QueueBand</name>
    <message numerus="yes">
        <source>%n 个人一起，一人一个位子</source>
        <translation>
            <numerusform>%n person together, a place each</numerusform>
            <numerusform>%n of you together, a place each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuedPage</name>
    <message>
        <source>%1 号活儿</source>
        <translation>Job %1</translation>
    </message>
    <message>
        <source>你们有人那个时间有活儿了</source>
        <translation>One of you has work at that time</translation>
    </message>
    <message>
        <source>轮到您了，5 分钟内按一下</source>
        <translation>Your turn: tap within 5 minutes</translation>
    </message>
    <message>
        <source>好，等前面的人回话</source>
        <translation>Good, now wait for those before you</translation>
    </message>
    <message>
        <source>%1 号活儿改成这个了</source>
        <translation>Job %1 was changed into this</translation>
    </message>
    <message>
        <source>晚了一步，前面的人去了。您还排在这儿。</source>
        <translation>Too late, someone before you went. You are still in line.</translation>
    </message>
    <message>
        <source>这个活儿刚改了。看好了再按一下。</source>
        <translation>This job has just changed. Look at it and tap again.</translation>
    </message>
    <message>
        <source>没有证，这个活儿干不了。</source>
        <translation>Without that certificate this work cannot be done.</translation>
    </message>
    <message>
        <source>看看别的活儿</source>
        <translation>See other jobs</translation>
    </message>
    <message>
        <source>去</source>
        <translation>I&apos;ll go</translation>
    </message>
    <message>
        <source>记住了</source>
        <translation>I&apos;ll remember</translation>
    </message>
    <message>
        <source>您报的 %1 号活儿改成这个了，先问您。按了“去”，位子就是您的。</source>
        <translation>The job %1 that you had was changed into this, and you are asked first. Tap &apos;I&apos;ll go&apos; and the seat is yours.</translation>
    </message>
    <message numerus="yes">
        <source>前面还有 %n 个人。大屏叫到您，5 分钟内来按一下。</source>
        <translation>
            <numerusform>%n person is before you. When the board calls you, tap within 5 minutes.</numerusform>
            <numerusform>%n people are before you. When the board calls you, tap within 5 minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>您排在最前面。大屏叫到您，5 分钟内来按一下。</source>
        <translation>You are first in line. When the board calls you, tap within 5 minutes.</translation>
    </message>
    <message numerus="yes">
        <source>前面还有 %n 个人。有人不去，大屏和这台机器就叫“%1 号活儿 第 %2 位”。听到了来按一下，过 5 分钟就叫下一位。</source>
        <translation>
            <numerusform>%n person is before you. If someone can&apos;t go, the board and this machine call &apos;Job %1 · No. %2 in line&apos;. Come and tap; after 5 minutes the next one is called.</numerusform>
            <numerusform>%n people are before you. If someone can&apos;t go, the board and this machine call &apos;Job %1 · No. %2 in line&apos;. Come and tap; after 5 minutes the next one is called.</numerusform>
        </translation>
    </message>
    <message>
        <source>您排在最前面。有人不去，大屏和这台机器就叫“%1 号活儿 第 %2 位”。听到了来按一下，过 5 分钟就叫下一位。</source>
        <translation>You are first in line. If someone can&apos;t go, the board and this machine call &apos;Job %1 · No. %2 in line&apos;. Come and tap; after 5 minutes the next one is called.</translation>
    </message>
    <message>
        <source>排上了</source>
        <translation>In line</translation>
    </message>
    <message>
        <source>排第 %1</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>还剩 %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>按您的号就能看。忘了号，请到服务台。</source>
        <translation>Type your number to see it. Forgot it? Come to the desk.</translation>
    </message>
    <message>
        <source>这个活儿不用等了，还可以看看别的。</source>
        <translation>No need to wait for this job; have a look at others.</translation>
    </message>
    <message>
        <source>有人不去了，位子给您留着。按了“去”，位子就是您的。</source>
        <translation>Someone can&apos;t go; the place is held for you. Tap &apos;I&apos;ll go&apos; and it is yours.</translation>
    </message>
    <message>
        <source>前面还有人没回话，最多等 5 分钟。别走远：轮到您，这儿就给您号。</source>
        <translation>Someone before you has not answered, 5 minutes at most. Stay near: when it is your turn, your number is here.</translation>
    </message>
    <message>
        <source>不去</source>
        <translation>I won&apos;t go</translation>
    </message>
    <message>
        <source>不排了</source>
        <translation>Leave the line</translation>
    </message>
</context>
<context>
    <name>ReadingSheets</name>
    <message>
        <source>怎么看着方便？</source>
        <translation>What makes it easier to see?</translation>
    </message>
    <message>
        <source>走的时候就变回来。</source>
        <translation>It changes back when you leave.</translation>
    </message>
    <message>
        <source>字大点</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>黑底白字</source>
        <translation>White on black</translation>
    </message>
    <message>
        <source>慢慢来</source>
        <translation>Slowly</translation>
    </message>
    <message>
        <source>放低点，够得着</source>
        <translation>Lower, in reach</translation>
    </message>
    <message>
        <source>好了</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>RosterLeaf</name>
    <message>
        <source>今天谁来：哪个活儿？</source>
        <translation>Who comes today: which job?</translation>
    </message>
    <message>
        <source>今天还没有人报上</source>
        <translation>Nobody has signed up for today yet</translation>
    </message>
</context>
<context>
    <name>SeatBand</name>
    <message>
        <source>您是 %1 号</source>
        <translation>Number %1</translation>
    </message>
</context>
<context>
    <name>SeatFacts</name>
    <message>
        <source>干完一共 %1 元</source>
        <translation>%1 yuan in all</translation>
    </message>
    <message>
        <source>工钱</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>几点</source>
        <translation>When</translation>
    </message>
    <message>
        <source>在哪儿</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>到服务台问</source>
        <translation>ask at the desk</translation>
    </message>
    <message>
        <source>找谁</source>
        <translation>Ask for</translation>
    </message>
    <message>
        <source>说好的</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>还说了</source>
        <translation>Also said</translation>
    </message>
</context>
<context>
    <name>SeatPage</name>
    <message>
        <source>定了！</source>
        <translation>You&apos;re in!</translation>
    </message>
    <message>
        <source>您有活儿了，是这个</source>
        <translation>You have this job already</translation>
    </message>
    <message>
        <source>记住，或拿手机拍一张。</source>
        <translation>Remember it, or take a picture.</translation>
    </message>
    <message>
        <source>到那儿报这个号。记住，或拿手机拍一张。</source>
        <translation>Say this number there. Remember it, or take a picture.</translation>
    </message>
    <message>
        <source>点错了，不要了</source>
        <translation>Wrong tap, I don&apos;t want it</translation>
    </message>
    <message>
        <source>两个人用这个号</source>
        <translation>Two of us use this number</translation>
    </message>
    <message>
        <source>记住了</source>
        <translation>I&apos;ll remember</translation>
    </message>
</context>
<context>
    <name>SeatsLeaf</name>
    <message>
        <source>打勾的到了。</source>
        <translation>A tick: is there.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message numerus="yes">
        <source>还要 %n 个人</source>
        <translation>
            <numerusform>%n more wanted</numerusform>
            <numerusform>%n more wanted</numerusform>
        </translation>
    </message>
    <message>
        <source>今早出去了 %1 来人</source>
        <translation>about %1 people went out this morning</translation>
    </message>
    <message>
        <source>今天出去了 %1 来人</source>
        <translation>about %1 people went out today</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>明天</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>机器的钟不对，请到服务台</source>
        <translation>The clock is wrong, please come to the desk</translation>
    </message>
    <message>
        <source>%1的活儿</source>
        <translation>Jobs: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1还有 %n 个活儿</source>
        <translation>
            <numerusform>%1: %n job</numerusform>
            <numerusform>%1: %n jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1没活儿了</source>
        <translation>%1: no jobs</translation>
    </message>
    <message>
        <source>免费</source>
        <translation>free</translation>
    </message>
    <message numerus="yes">
        <source>%n 个</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>没活儿</source>
        <translation>no work</translation>
    </message>
    <message>
        <source>最高 %1</source>
        <translation>up to %1</translation>
    </message>
    <message>
        <source>我要找活</source>
        <translation>Find work</translation>
    </message>
    <message>
        <source>按手机号，挑个活儿就有号</source>
        <translation>Your number, a job, and you&apos;re in</translation>
    </message>
    <message>
        <source>我报的活儿</source>
        <translation>My jobs</translation>
    </message>
    <message>
        <source>我要招人</source>
        <translation>Hire</translation>
    </message>
    <message>
        <source>手机扫码，填好就上大屏</source>
        <translation>Scan, fill in, on the board</translation>
    </message>
</context>
<context>
    <name>StillPage</name>
    <message>
        <source>还干这几样吗？</source>
        <translation>Still looking for these?</translation>
    </message>
    <message>
        <source>还干%1吗？</source>
        <translation>Still looking for %1?</translation>
    </message>
    <message>
        <source>您上回说的，有些日子了。</source>
        <translation>You said so quite a while ago.</translation>
    </message>
    <message>
        <source>还干</source>
        <translation>Yes, still</translation>
    </message>
    <message>
        <source>换样活儿</source>
        <translation>Other work</translation>
    </message>
</context>
<context>
    <name>SwapPage</name>
    <message>
        <source>您有活儿了：%1 · %2 · %3</source>
        <translation>You have a job: %1 · %2 · %3</translation>
    </message>
    <message>
        <source>还去 %1</source>
        <translation>Keep %1</translation>
    </message>
    <message>
        <source>同一个时间只能去一个。换的话，%1 就退了。</source>
        <translation>Only one at a time. If you change, %1 is given back.</translation>
    </message>
    <message>
        <source>换成这个</source>
        <translation>Change to this</translation>
    </message>
</context>
<context>
    <name>TakeButton</name>
    <message>
        <source>报名：%1</source>
        <translation>Sign up: %1</translation>
    </message>
    <message>
        <source>报名</source>
        <translation>Sign up</translation>
    </message>
    <message>
        <source>换一个</source>
        <translation>Another</translation>
    </message>
    <message>
        <source>您报上了 · %1 号</source>
        <translation>You&apos;re in · No. %1</translation>
    </message>
</context>
<context>
    <name>TalkPage</name>
    <message>
        <source>去谈</source>
        <translation>Go and talk</translation>
    </message>
    <message>
        <source>记上了，去谈吧</source>
        <translation>Noted, go and talk</translation>
    </message>
    <message>
        <source>谈成了！</source>
        <translation>Agreed!</translation>
    </message>
    <message>
        <source>这个活儿不招了</source>
        <translation>This job is closed</translation>
    </message>
    <message>
        <source>那个时间您有活儿了</source>
        <translation>You have a job at that time</translation>
    </message>
    <message>
        <source>招工的没回话</source>
        <translation>The employer did not answer</translation>
    </message>
    <message>
        <source>这回没谈成</source>
        <translation>Not agreed this time</translation>
    </message>
    <message>
        <source>位子刚满了，还没定。请招工的在手机上按“要他”，有位子就叫您。</source>
        <translation>All places have just gone; nothing is settled. Ask the employer to press &apos;Take&apos; on the phone: you are called when a place is free.</translation>
    </message>
    <message>
        <source>记住了</source>
        <translation>I&apos;ll remember</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>看看别的活儿</source>
        <translation>See other jobs</translation>
    </message>
    <message>
        <source>%1 号桌 · %2 谈</source>
        <translation>Table %1 · talk at %2</translation>
    </message>
    <message>
        <source>%1 以后谈，几号桌问服务台</source>
        <translation>talk from %1, ask the desk where</translation>
    </message>
    <message>
        <source>记住这四个数：%1</source>
        <translation>Remember these four digits: %1</translation>
    </message>
    <message>
        <source>谈好了回来，按“我报的活儿”，再按这四个数。</source>
        <translation>After the talk come back, tap &apos;My jobs&apos; and type these four digits.</translation>
    </message>
    <message>
        <source>%1 号活儿您排第 %2。叫到您了，过来按一下就定。</source>
        <translation>Job %1: you are number %2. When you are called, come and tap; then it is yours.</translation>
    </message>
    <message>
        <source>您的位子已经给过号了，按那个号看。</source>
        <translation>Your place has its number already; type that number to see it.</translation>
    </message>
    <message>
        <source>没占您的位子，可以再报别的活儿。</source>
        <translation>No place was taken; you may sign up for another job.</translation>
    </message>
    <message>
        <source>谈成了</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>没谈成</source>
        <translation>Not agreed</translation>
    </message>
</context>
<context>
    <name>TogetherPage</name>
    <message>
        <source>定了！两个人都有位子</source>
        <translation>You&apos;re in! Both of you have a place</translation>
    </message>
    <message>
        <source>都定了！</source>
        <translation>All in!</translation>
    </message>
    <message>
        <source>都记住了</source>
        <translation>We&apos;ll remember</translation>
    </message>
    <message>
        <source>各记各的号，到了那儿各报各的。</source>
        <translation>Each gives their own number there.</translation>
    </message>
</context>
<context>
    <name>TradesPage</name>
    <message>
        <source>%1，您会干啥？</source>
        <translation>%1: what work?</translation>
    </message>
    <message>
        <source>%1活儿，您会干啥？</source>
        <translation>%1: what work?</translation>
    </message>
    <message>
        <source>活</source>
        <translation>work</translation>
    </message>
    <message>
        <source>挑了：%1</source>
        <translation>Chosen: %1</translation>
    </message>
    <message>
        <source>点一样，就给您看活儿。</source>
        <translation>Tap one and see its jobs.</translation>
    </message>
    <message>
        <source>看活儿</source>
        <translation>See jobs</translation>
    </message>
</context>
<context>
    <name>UrgentLeaf</name>
    <message>
        <source>大屏上先说啥？</source>
        <translation>What shall the board say first?</translation>
    </message>
    <message>
        <source>不写名字和号码。</source>
        <translation>No names, no numbers.</translation>
    </message>
    <message>
        <source>现在挂着：%1</source>
        <translation>Standing now: %1</translation>
    </message>
    <message>
        <source>看看样子</source>
        <translation>See how it looks</translation>
    </message>
    <message>
        <source>撤下来</source>
        <translation>Take it off</translation>
    </message>
</context>
<context>
    <name>Way</name>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>WhoLeaf</name>
    <message>
        <source>工作人员</source>
        <translation>Clerks</translation>
    </message>
    <message>
        <source>您是哪位？</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>还没有人设 PIN。请在服务台电脑上设，或让技术员在这台机器上运行 linggong clerk pin。</source>
        <translation>Nobody has a PIN yet. Set one at the desk&apos;s computer, or have the technician run linggong clerk pin here.</translation>
    </message>
    <message>
        <source>再看几个</source>
        <translation>See more</translation>
    </message>
</context>
<context>
    <name>WhyLeaf</name>
    <message>
        <source>要收工人的钱或押证件，不能发。</source>
        <translation>Workers must not pay or leave papers: cannot be published.</translation>
    </message>
    <message>
        <source>没有这样的活儿，或者活儿不合法。</source>
        <translation>There is no such work, or it is not lawful.</translation>
    </message>
    <message>
        <source>招工的人联系不上，核实不了。</source>
        <translation>The employer cannot be reached or verified.</translation>
    </message>
    <message>
        <source>这个活儿已经发过了。</source>
        <translation>This job was published before.</translation>
    </message>
    <message>
        <source>工钱写清楚：多少钱、怎么算、几时给。</source>
        <translation>Say the pay clearly: how much, for what, when.</translation>
    </message>
    <message>
        <source>写清楚干啥、在哪儿、几点到几点。</source>
        <translation>Say clearly what, where, from when to when.</translation>
    </message>
    <message>
        <source>不能挑男女、年纪、哪里人，请删掉。</source>
        <translation>Sex, age and origin may not be asked for: delete it.</translation>
    </message>
    <message>
        <source>工钱低于最低标准，请改高。</source>
        <translation>The pay is below the lowest standard: raise it.</translation>
    </message>
    <message>
        <source>请到服务台核实身份后再发。</source>
        <translation>Come to the desk to be verified, then publish.</translation>
    </message>
    <message>
        <source>为啥不让发？</source>
        <translation>Why is it refused?</translation>
    </message>
    <message>
        <source>要改啥？</source>
        <translation>What is to be changed?</translation>
    </message>
    <message>
        <source>招工的人看得到这句话。</source>
        <translation>The employer reads this sentence.</translation>
    </message>
</context>
<context>
    <name>WhyPage</name>
    <message>
        <source>哪儿好？</source>
        <translation>What was good?</translation>
    </message>
    <message>
        <source>哪儿不好？</source>
        <translation>What was bad?</translation>
    </message>
    <message>
        <source>几样都行，不点也行。</source>
        <translation>As many as you like, or none.</translation>
    </message>
    <message>
        <source>就这些</source>
        <translation>That&apos;s all</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>这台机器说不清，请到服务台问。</source>
        <translation>This machine cannot tell. Please ask the desk.</translation>
    </message>
    <message>
        <source>元/小时</source>
        <translation>yuan/hour</translation>
    </message>
    <message>
        <source>元/天</source>
        <translation>yuan/day</translation>
    </message>
    <message>
        <source>元/月</source>
        <translation>yuan/month</translation>
    </message>
    <message>
        <source>元/件</source>
        <translation>yuan/piece</translation>
    </message>
    <message>
        <source>元/亩</source>
        <translation>yuan/mu</translation>
    </message>
    <message>
        <source>元/趟</source>
        <translation>yuan/trip</translation>
    </message>
    <message>
        <source>元包干</source>
        <translation>yuan in all</translation>
    </message>
    <message>
        <source>元 问服务台</source>
        <translation>yuan, ask at the desk</translation>
    </message>
    <message>
        <source>零工</source>
        <translation>Day work</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>证</source>
        <translation>paper</translation>
    </message>
    <message>
        <source>当天结</source>
        <translation>paid same day</translation>
    </message>
    <message>
        <source>干完结</source>
        <translation>when done</translation>
    </message>
    <message>
        <source>周结</source>
        <translation>weekly</translation>
    </message>
    <message>
        <source>半月结</source>
        <translation>twice monthly</translation>
    </message>
    <message>
        <source>月结</source>
        <translation>monthly</translation>
    </message>
    <message>
        <source>怎么结钱问服务台</source>
        <translation>ask at the desk when it is paid</translation>
    </message>
    <message numerus="yes">
        <source>干 %n 小时</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>干 %n 天</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>有人收您钱、工钱没给？到服务台说。</source>
        <translation>Charged a fee? Not paid? Tell the desk.</translation>
    </message>
    <message>
        <source>1月</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>2月</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>3月</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>4月</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>5月</source>
        <translation>May</translation>
    </message>
    <message>
        <source>6月</source>
        <translation>June</translation>
    </message>
    <message>
        <source>7月</source>
        <translation>July</translation>
    </message>
    <message>
        <source>8月</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>9月</source>
        <translation>Sept</translation>
    </message>
    <message>
        <source>10月</source>
        <translation>Oct</translation>
    </message>
    <message>
        <source>11月</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>12月</source>
        <translation>Dec</translation>
    </message>
    <message>
        <source>%1%2日</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>跟您会的差不多</source>
        <translation>Like your work</translation>
    </message>
    <message numerus="yes">
        <source>您干过 %n 回</source>
        <translation>
            <numerusform>Done %n time before</numerusform>
            <numerusform>Done %n times before</numerusform>
        </translation>
    </message>
    <message>
        <source>给钱最多</source>
        <translation>Best pay</translation>
    </message>
    <message>
        <source>快满了</source>
        <translation>Nearly full</translation>
    </message>
    <message>
        <source>马上开工</source>
        <translation>Starts soon</translation>
    </message>
    <message numerus="yes">
        <source>%n 分钟</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 小时</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>管饭</source>
        <translation>meals</translation>
    </message>
    <message>
        <source>管住</source>
        <translation>lodging</translation>
    </message>
    <message>
        <source>接送</source>
        <translation>lift</translation>
    </message>
    <message>
        <source>有工具</source>
        <translation>tools there</translation>
    </message>
    <message>
        <source>有保险</source>
        <translation>insured</translation>
    </message>
    <message>
        <source>要%1</source>
        <translation>%1 needed</translation>
    </message>
    <message>
        <source>时钟不对：本机 %1，刚才已经 %2。请找工作人员</source>
        <translation>Wrong clock: here %1, but it was %2 already. Please tell someone</translation>
    </message>
    <message>
        <source>时钟不对：本机 %1，%2 机 %3。请找工作人员</source>
        <translation>Wrong clock: here %1, machine %2 says %3. Please tell someone</translation>
    </message>
    <message>
        <source>时钟不对：本机 %1，省里 %2。请找工作人员</source>
        <translation>Wrong clock: here %1, the province says %2. Please tell someone</translation>
    </message>
    <message>
        <source>时钟不对。请找工作人员</source>
        <translation>Wrong clock. Please tell someone</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>明天</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>星期一</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>星期二</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>星期三</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>星期四</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>星期五</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>星期六</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>星期日</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>星期几，看不出来</source>
        <translation>day unknown</translation>
    </message>
    <message>
        <source>您要找%1</source>
        <translation>You want: %1</translation>
    </message>
    <message>
        <source>要人多</source>
        <translation>Many places</translation>
    </message>
    <message>
        <source>为什么合适，问服务台</source>
        <translation>ask at the desk why it fits</translation>
    </message>
    <message>
        <source>在招</source>
        <translation>Places left</translation>
    </message>
    <message>
        <source>满了</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>不招了</source>
        <translation>Stop hiring</translation>
    </message>
    <message>
        <source>问服务台</source>
        <translation>Ask the desk</translation>
    </message>
    <message>
        <source>满了，没报上。请点别的活儿。</source>
        <translation>Full, you are not in. Tap another job.</translation>
    </message>
    <message>
        <source>这个活儿不招了。请点别的活儿。</source>
        <translation>This job is closed. Tap another one.</translation>
    </message>
    <message>
        <source>没有证的干不了这个活儿。看看别的，有证了再来报。</source>
        <translation>No such work without the paper. Come back when you have it.</translation>
    </message>
    <message>
        <source>这个活儿刚改了，还没报上。看好了再点一下。</source>
        <translation>This job has just changed, you are not in yet. Look and tap again.</translation>
    </message>
    <message>
        <source>%1 小时 %2 分</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>WordsField</name>
    <message>
        <source>写在这儿</source>
        <translation>Write here</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>出了啥事？</source>
        <translation>What happened?</translation>
    </message>
    <message>
        <source>写两句。</source>
        <translation>Write a line or two.</translation>
    </message>
    <message>
        <source>不写也行。</source>
        <translation>You need not.</translation>
    </message>
    <message>
        <source>想说啥就写两句，不写也行。</source>
        <translation>Write a line or two if you like; you need not.</translation>
    </message>
    <message>
        <source>还没写。写两句，或者到服务台说。</source>
        <translation>Nothing written yet. Write a line or two, or tell the desk.</translation>
    </message>
    <message>
        <source>今天说得够多了，请到服务台说。</source>
        <translation>That is all for today; please tell the desk.</translation>
    </message>
    <message>
        <source>交上去</source>
        <translation>Send it</translation>
    </message>
</context>
<context>
    <name>ZonesPage</name>
    <message>
        <source>去哪一片？</source>
        <translation>Which district?</translation>
    </message>
    <message>
        <source>近的在前</source>
        <translation>Nearest first</translation>
    </message>
    <message>
        <source>都行</source>
        <translation>Any</translation>
    </message>
    <message>
        <source>远一点的</source>
        <translation>Farther</translation>
    </message>
    <message>
        <source>近一点的</source>
        <translation>Nearer</translation>
    </message>
</context>
</TS>
