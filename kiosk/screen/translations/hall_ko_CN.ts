<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_CN" sourcelanguage="zh_CN">
<context>
    <name>AfarRow</name>
    <message>
        <source>报名</source>
        <translation>신청</translation>
    </message>
    <message>
        <source>报名：%1，%2</source>
        <translation>신청: %1, %2</translation>
    </message>
</context>
<context>
    <name>ApartPage</name>
    <message>
        <source>%1 号活儿，各排各的</source>
        <translation>%1번 일거리, 따로 대기합니다</translation>
    </message>
    <message>
        <source>都记住了</source>
        <translation>다 기억했습니다</translation>
    </message>
    <message>
        <source>排第 %1</source>
        <translation>대기 %1번</translation>
    </message>
    <message>
        <source>没排上</source>
        <translation>대기 못함</translation>
    </message>
    <message>
        <source>各记各的号。大屏叫到谁，谁 5 分钟内来按一下。</source>
        <translation>각자 번호를 기억하십시오. 큰 화면에서 부르면 5분안에 와서 누르십시오.</translation>
    </message>
</context>
<context>
    <name>AppliedPage</name>
    <message>
        <source>那边市场</source>
        <translation>그쪽 시장</translation>
    </message>
    <message>
        <source>定了！那边答应了</source>
        <translation>확정! 그쪽에서 승낙했습니다</translation>
    </message>
    <message>
        <source>定了！</source>
        <translation>확정!</translation>
    </message>
    <message>
        <source>问过了，等那边答应</source>
        <translation>물었습니다. 그쪽의 대답을 기다립니다</translation>
    </message>
    <message>
        <source>问过了</source>
        <translation>물었습니다</translation>
    </message>
    <message>
        <source>记住了</source>
        <translation>기억했습니다</translation>
    </message>
    <message>
        <source>看看别的活儿</source>
        <translation>다른 일거리 보기</translation>
    </message>
    <message>
        <source>到那边报这个号：</source>
        <translation>거기 가서 이 번호를 대십시오:</translation>
    </message>
    <message>
        <source>请记住这四个数：</source>
        <translation>이 네개 수를 기억하십시오:</translation>
    </message>
    <message>
        <source>去不了，请给那边市场打个电话，别让人白等。</source>
        <translation>못 가면 그쪽 시장에 전화하십시오. 기다리지 않게 하십시오.</translation>
    </message>
    <message>
        <source>过一会儿回来，按“我报的活儿”，再按这四个数，看答应没有。半个钟头没回话，就再找别的。</source>
        <translation>조금 있다 와서 《신청한 일거리》를 누르고 이 네개 수를 눌러 대답을 보십시오. 반시간이 지나도 없으면 다른것을 찾으십시오.</translation>
    </message>
    <message>
        <source>您没占那边的位子，可以再报别的活儿。</source>
        <translation>그쪽에 자리를 잡지 않았습니다. 다른 일거리를 신청할수 있습니다.</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>返回</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>나감</translation>
    </message>
    <message>
        <source>换一种话</source>
        <translation>다른 말로</translation>
    </message>
    <message>
        <source>大字</source>
        <translation>큰 글자</translation>
    </message>
</context>
<context>
    <name>CalledPlaces</name>
    <message>
        <source>轮到了，请按一下</source>
        <translation>차례가 되였습니다. 누르십시오</translation>
    </message>
    <message>
        <source>轮到 %1 号活儿（原 %2 号）第 %3 位</source>
        <translation>차례: %1번 일거리(전 %2번) 대기 %3번</translation>
    </message>
    <message>
        <source>%1 号活儿（原 %2 号）第 %3 位</source>
        <translation>%1번 일거리(전 %2번) 대기 %3번</translation>
    </message>
    <message>
        <source>%1 号活儿 第 %2 位</source>
        <translation>%1번 일거리 대기 %2번</translation>
    </message>
    <message>
        <source>轮到 %1 号活儿 第 %2 位</source>
        <translation>차례: %1번 일거리 대기 %2번</translation>
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
        <translation>신분증번호는?</translation>
    </message>
    <message>
        <source>他点头了才记：只记证号，算岁数用。</source>
        <translation>본인이 동의해야 적습니다. 번호만 적어 나이를 셉니다.</translation>
    </message>
</context>
<context>
    <name>CaseLeaf</name>
    <message>
        <source>投诉 %1</source>
        <translation>신고 %1</translation>
    </message>
    <message>
        <source>收下了，我来办</source>
        <translation>받았습니다, 제가 처리합니다</translation>
    </message>
    <message>
        <source>没写别的话。</source>
        <translation>다른 말은 없습니다.</translation>
    </message>
    <message>
        <source>五个工作日内要有回话。别告诉招工的是谁说的。</source>
        <translation>근무일 5일안에 대답해야 합니다. 누가 말했는지 고용주에게 알리지 마십시오.</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>您的投诉号</source>
        <translation>당신의 신고번호</translation>
    </message>
    <message>
        <source>%1 · %2收下的</source>
        <translation>%1 · %2 받았습니다</translation>
    </message>
    <message>
        <source>记住了</source>
        <translation>기억했습니다</translation>
    </message>
    <message>
        <source>服务台说：%1</source>
        <translation>안내대의 답변: %1</translation>
    </message>
    <message>
        <source>记住这个号，或拿手机拍一张。</source>
        <translation>이 번호를 기억하거나 손전화로 찍으십시오.</translation>
    </message>
    <message>
        <source>想问办得咋样：按您的手机号，再按这个号。到服务台问也行。</source>
        <translation>어떻게 되였는지 알려면 손전화번호를 누르고 이 번호를 누르십시오. 안내대에 물어도 됩니다.</translation>
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
        <translation>준비하고있습니다, 곧 됩니다</translation>
    </message>
</context>
<context>
    <name>ComputerLeaf</name>
    <message>
        <source>这件事您办不了</source>
        <translation>이 일은 하실수 없습니다</translation>
    </message>
    <message>
        <source>放一台电脑进来</source>
        <translation>컴퓨터 한대 받아들이기</translation>
    </message>
    <message>
        <source>15 分钟内，在那台电脑上打这八个数。只能用一次。</source>
        <translation>15분안에 그 컴퓨터에 이 여덟 수자를 치십시오. 한번만 쓸수 있습니다.</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>记什么</source>
        <translation>무엇을 적는가</translation>
    </message>
    <message>
        <source>干啥用</source>
        <translation>어디에 쓰는가</translation>
    </message>
    <message>
        <source>谁看得见</source>
        <translation>누가 보는가</translation>
    </message>
    <message>
        <source>存多久</source>
        <translation>얼마동안 두는가</translation>
    </message>
    <message>
        <source>先问您一句</source>
        <translation>한가지 묻겠습니다</translation>
    </message>
    <message>
        <source>手机号、活儿、满没满 18</source>
        <translation>손전화번호, 일, 만 18세인지</translation>
    </message>
    <message>
        <source>只给您找活儿</source>
        <translation>일자리를 찾는데만</translation>
    </message>
    <message>
        <source>报上后，那家招工的看得见</source>
        <translation>확정되면 그 고용주가 봅니다</translation>
    </message>
    <message>
        <source>两年，想删随时删</source>
        <translation>2년, 언제든 지울수 있음</translation>
    </message>
    <message>
        <source>同意，我满 18 岁</source>
        <translation>동의, 만 18세 넘었음</translation>
    </message>
    <message>
        <source>同意，我 16、17 岁</source>
        <translation>동의, 16세나 17세</translation>
    </message>
    <message>
        <source>我不满 16 岁</source>
        <translation>16세 안됨</translation>
    </message>
    <message>
        <source>不同意，去服务台办</source>
        <translation>동의 안함, 안내대로</translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message>
        <source>报上了。到时候直接去。</source>
        <translation>신청되였습니다. 그때 바로 가십시오.</translation>
    </message>
    <message>
        <source>满了。到服务台说一声，下一班告诉您。</source>
        <translation>다 찼습니다. 안내대에 말씀하면 다음 반을 알려드립니다.</translation>
    </message>
    <message>
        <source>满了，没报上。</source>
        <translation>다 차서 신청이 안되였습니다.</translation>
    </message>
    <message>
        <source>不学了</source>
        <translation>안 배웁니다</translation>
    </message>
    <message>
        <source>我想学</source>
        <translation>배우고싶습니다</translation>
    </message>
    <message>
        <source>几点</source>
        <translation>몇시</translation>
    </message>
    <message>
        <source>在哪儿</source>
        <translation>어디</translation>
    </message>
    <message>
        <source>还收几个</source>
        <translation>남은 자리</translation>
    </message>
    <message>
        <source>要钱吗</source>
        <translation>돈을 받는가</translation>
    </message>
    <message>
        <source>不收钱</source>
        <translation>무료</translation>
    </message>
    <message>
        <source>收钱，多少到服务台问</source>
        <translation>돈을 받음, 얼마인지는 안내대에 물어보십시오</translation>
    </message>
    <message>
        <source>补贴</source>
        <translation>보조금</translation>
    </message>
</context>
<context>
    <name>CoursesPage</name>
    <message>
        <source>想学点啥？</source>
        <translation>무엇을 배웁니까?</translation>
    </message>
    <message>
        <source>现在没有班</source>
        <translation>지금은 반이 없습니다</translation>
    </message>
    <message>
        <source>第 %1 页 共 %2 页</source>
        <translation>%2페지중 %1페지</translation>
    </message>
    <message>
        <source>想学啥，到服务台说一声，开班了告诉您。</source>
        <translation>배우고싶은것을 안내대에 말씀하면 반이 열릴 때 알려드립니다.</translation>
    </message>
    <message>
        <source>报上了</source>
        <translation>신청되였습니다</translation>
    </message>
    <message>
        <source>满了</source>
        <translation>다 찼음</translation>
    </message>
    <message>
        <source>再看几个</source>
        <translation>더 보기</translation>
    </message>
</context>
<context>
    <name>Covers</name>
    <message>
        <source>真的不去了？</source>
        <translation>정말 안 갑니까?</translation>
    </message>
    <message>
        <source>%1 的%2。位子马上让给别人，要不回来。</source>
        <translation>%1 %2. 자리는 곧 다른 사람에게 가고 되돌릴수 없습니다.</translation>
    </message>
    <message>
        <source>我还去</source>
        <translation>그래도 갑니다</translation>
    </message>
    <message>
        <source>不去了</source>
        <translation>못 갑니다</translation>
    </message>
    <message>
        <source>机器正忙，这一下没记上</source>
        <translation>기계가 바빠서 이번 것을 적지 못했습니다</translation>
    </message>
    <message>
        <source>机器出了毛病，这一下没记上</source>
        <translation>기계에 고장이 나서 이번 것을 적지 못했습니다</translation>
    </message>
    <message>
        <source>您填的都还在。请再试一次。</source>
        <translation>적은것은 그대로 있습니다. 한번 더 해보십시오.</translation>
    </message>
    <message>
        <source>您填的都还在。请再试一次；还不行，就到服务台说一声。</source>
        <translation>적은것은 그대로 있습니다. 한번 더 해보고 그래도 안되면 안내대에 말씀하십시오.</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>한번 더</translation>
    </message>
    <message>
        <source>先不弄了</source>
        <translation>그만둡니다</translation>
    </message>
    <message>
        <source>您还在吗？</source>
        <translation>아직 계십니까?</translation>
    </message>
    <message numerus="yes">
        <source>不按，%n 秒后就清了。</source>
        <translation>
            <numerusform>누르지 않으면 %n초뒤에 지웁니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>我还在</source>
        <translation>있습니다</translation>
    </message>
</context>
<context>
    <name>DevicesLeaf</name>
    <message numerus="yes">
        <source>%n 样有毛病</source>
        <translation>
            <numerusform>%n가지가 고장입니다</numerusform>
        </translation>
    </message>
    <message>
        <source>都好着</source>
        <translation>모두 정상입니다</translation>
    </message>
</context>
<context>
    <name>ElsewherePage</name>
    <message>
        <source>别的市场的活儿</source>
        <translation>다른 시장의 일거리</translation>
    </message>
    <message>
        <source>报了名，要等那边市场答应。</source>
        <translation>신청하면 그쪽 시장의 대답을 기다려야 합니다.</translation>
    </message>
    <message>
        <source>别的市场现在没有招人的。</source>
        <translation>다른 시장에는 지금 사람을 구하는데가 없습니다.</translation>
    </message>
    <message>
        <source>现在没有线路，看不到别的市场的活儿。咱们市场的照样能报。</source>
        <translation>지금은 련결이 없어 다른 시장의 일거리를 볼수 없습니다. 우리 시장의것은 그대로 신청할수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Ends</name>
    <message>
        <source>那边招满了</source>
        <translation>그쪽은 다 찼습니다</translation>
    </message>
    <message>
        <source>那边不招了</source>
        <translation>그쪽은 모집이 끝났습니다</translation>
    </message>
    <message>
        <source>那个时间您有活儿了</source>
        <translation>그 시간에 일거리가 있습니다</translation>
    </message>
    <message>
        <source>那边没问成</source>
        <translation>그쪽에 묻지 못했습니다</translation>
    </message>
    <message>
        <source>那边没要</source>
        <translation>그쪽에서 쓰지 않았습니다</translation>
    </message>
    <message>
        <source>那边一直没回话</source>
        <translation>그쪽에서 대답이 없습니다</translation>
    </message>
    <message>
        <source>那边的位子撤了</source>
        <translation>그쪽 자리가 없어졌습니다</translation>
    </message>
    <message>
        <source>那边答应了</source>
        <translation>그쪽에서 승낙했습니다</translation>
    </message>
    <message>
        <source>那边没答应</source>
        <translation>그쪽에서 승낙하지 않았습니다</translation>
    </message>
    <message>
        <source>您不排了</source>
        <translation>대기를 그만두었습니다</translation>
    </message>
    <message>
        <source>您有位子了</source>
        <translation>자리가 났습니다</translation>
    </message>
    <message>
        <source>叫了两回没人按</source>
        <translation>두번 불렀는데 누르지 않았습니다</translation>
    </message>
    <message>
        <source>这个活儿不要人了</source>
        <translation>이 일거리는 모집이 끝났습니다</translation>
    </message>
    <message>
        <source>请到服务台</source>
        <translation>안내대로 오십시오</translation>
    </message>
    <message>
        <source>您不在队里了</source>
        <translation>대기에서 빠졌습니다</translation>
    </message>
</context>
<context>
    <name>EventLine</name>
    <message numerus="yes">
        <source>还有 %n 个</source>
        <translation>
            <numerusform>%n개 더</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>大篷车：%1</source>
        <translation>모집차: %1</translation>
    </message>
    <message>
        <source>%1 %2 到 %3</source>
        <translation>%1 %2부터 %3까지</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>专场、大篷车</source>
        <translation>전문모집, 모집차</translation>
    </message>
    <message>
        <source>现在没有专场</source>
        <translation>지금은 전문모집이 없습니다</translation>
    </message>
    <message>
        <source>想去哪个活儿，按它就能报。</source>
        <translation>가고싶은 일거리를 누르면 신청할수 있습니다.</translation>
    </message>
    <message>
        <source>我要找活</source>
        <translation>일자리 찾기</translation>
    </message>
    <message>
        <source>还没有人在这儿招人。</source>
        <translation>여기서 사람을 구하는 이가 아직 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>差 %n 人</source>
        <translation>
            <numerusform>%n명 부족</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EveryPage</name>
    <message>
        <source>全部活儿</source>
        <translation>모든 일거리</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>机器的钟不对，有的活儿看不到。请到服务台。</source>
        <translation>기계 시계가 틀려서 어떤 일거리는 보이지 않습니다. 안내대로 오십시오.</translation>
    </message>
    <message>
        <source>挑一挑</source>
        <translation>골라보기</translation>
    </message>
    <message>
        <source>别的市场</source>
        <translation>다른 시장</translation>
    </message>
    <message>
        <source>别的市场的活儿</source>
        <translation>다른 시장의 일거리</translation>
    </message>
    <message>
        <source>当天结</source>
        <translation>당일 지불</translation>
    </message>
    <message>
        <source>管饭</source>
        <translation>식사 제공</translation>
    </message>
    <message>
        <source>现在没有这样的活儿。换一类，或者换一天看看。</source>
        <translation>지금은 이런 일거리가 없습니다. 다른 갈래나 다른 날을 골라보십시오.</translation>
    </message>
</context>
<context>
    <name>FamiliesPage</name>
    <message>
        <source>您干啥活儿？</source>
        <translation>무슨 일을 합니까?</translation>
    </message>
    <message>
        <source>挑了：%1</source>
        <translation>고른 일: %1</translation>
    </message>
    <message>
        <source>点一样，就给您看活儿。</source>
        <translation>하나 누르면 일거리를 보여드립니다.</translation>
    </message>
    <message>
        <source>看活儿</source>
        <translation>일거리 보기</translation>
    </message>
    <message numerus="yes">
        <source>%n 样</source>
        <translation>
            <numerusform>%n가지</numerusform>
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
        <translation>지금은 자리가 없습니다</translation>
    </message>
    <message numerus="yes">
        <source>现在只剩 %n 个位子</source>
        <translation>
            <numerusform>지금은 %n자리만 남았습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>看看别的活儿</source>
        <translation>다른 일거리 보기</translation>
    </message>
    <message>
        <source>要两个位子，现在都没占。您二位看怎么办？</source>
        <translation>자리 둘이 필요한데 아직 잡지 못했습니다. 두분 어떻게 하시겠습니까?</translation>
    </message>
    <message>
        <source>位子都没占上。您二位看怎么办？</source>
        <translation>자리를 잡지 못했습니다. 두분 어떻게 하시겠습니까?</translation>
    </message>
    <message>
        <source>两个人一起排队</source>
        <translation>둘이 함께 대기</translation>
    </message>
    <message>
        <source>分开排</source>
        <translation>따로 대기</translation>
    </message>
    <message>
        <source>我一个人去</source>
        <translation>나 혼자 갑니다</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>哪一片</source>
        <translation>어느 구역</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>当天结</source>
        <translation>당일 지불</translation>
    </message>
    <message>
        <source>管饭</source>
        <translation>식사 제공</translation>
    </message>
    <message>
        <source>别的市场</source>
        <translation>다른 시장</translation>
    </message>
</context>
<context>
    <name>GrievancePage</name>
    <message>
        <source>出了啥事？</source>
        <translation>무슨 일이 있었습니까?</translation>
    </message>
    <message>
        <source>您不点头，招工的不知道是谁说的。</source>
        <translation>동의하지 않으면 고용주에게 누가 말했는지 알려주지 않습니다.</translation>
    </message>
    <message>
        <source>上回投诉：%1 号。%2</source>
        <translation>지난 신고: %1번. %2</translation>
    </message>
</context>
<context>
    <name>HallLeaf</name>
    <message numerus="yes">
        <source>叫了号没回话：%n 个</source>
        <translation>
            <numerusform>불렀으나 대답 없음: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还没谈完：%n 个</source>
        <translation>
            <numerusform>면담이 안 끝남: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>到点没说到没到：%n 个</source>
        <translation>
            <numerusform>시간이 됐으나 도착 모름: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>市场开着</source>
        <translation>시장이 열려있습니다</translation>
    </message>
    <message>
        <source>市场关着</source>
        <translation>시장이 닫혀있습니다</translation>
    </message>
    <message>
        <source>别的机器说的时间不一样，看准了再开。</source>
        <translation>다른 기계의 시간이 다릅니다. 확인하고 여십시오.</translation>
    </message>
    <message>
        <source>关门</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>钟对，开门</source>
        <translation>시간이 맞습니다, 열기</translation>
    </message>
    <message>
        <source>钟不对就先别开，找技术员。</source>
        <translation>시간이 틀리면 열지 말고 기술원을 찾으십시오.</translation>
    </message>
    <message>
        <source>还没完的：</source>
        <translation>아직 안 끝난것:</translation>
    </message>
    <message>
        <source>没有没完的事。</source>
        <translation>남은 일이 없습니다.</translation>
    </message>
</context>
<context>
    <name>HallLine</name>
    <message>
        <source>这个市场</source>
        <translation>이 시장</translation>
    </message>
    <message>
        <source>这个市场：免费、规矩、电话</source>
        <translation>이 시장: 무료, 규칙, 전화</translation>
    </message>
</context>
<context>
    <name>HeldLeaf</name>
    <message numerus="yes">
        <source>%1 %n 个人</source>
        <translation>
            <numerusform>%1 %n명</numerusform>
        </translation>
    </message>
    <message>
        <source>没问题，让发</source>
        <translation>문제없음, 올리기</translation>
    </message>
    <message>
        <source>退回去改</source>
        <translation>돌려보내기</translation>
    </message>
    <message>
        <source>不让发</source>
        <translation>거절</translation>
    </message>
</context>
<context>
    <name>HeldPage</name>
    <message>
        <source>您说去了，服务台在问</source>
        <translation>가셨다고 말씀하셨습니다. 안내대가 묻고있습니다</translation>
    </message>
    <message>
        <source>服务台问过了：您去了</source>
        <translation>안내대가 물었습니다: 가셨습니다</translation>
    </message>
    <message>
        <source>服务台问过了：您没去</source>
        <translation>안내대가 물었습니다: 안 가셨습니다</translation>
    </message>
    <message>
        <source>招工的说您没来</source>
        <translation>고용주는 안 오셨다고 합니다</translation>
    </message>
    <message>
        <source>记下了，您到了</source>
        <translation>적었습니다. 도착하셨습니다</translation>
    </message>
    <message>
        <source>您报的活儿</source>
        <translation>신청한 일거리</translation>
    </message>
    <message>
        <source>干完的活儿</source>
        <translation>끝난 일거리</translation>
    </message>
    <message>
        <source>还早呢。开工前一小时再按“我到地方了”。</source>
        <translation>아직 이릅니다. 시작 한시간전에 《도착했습니다》를 누르십시오.</translation>
    </message>
    <message>
        <source>看下一个活儿</source>
        <translation>다음 일거리 보기</translation>
    </message>
    <message>
        <source>我去了</source>
        <translation>저는 갔습니다</translation>
    </message>
    <message>
        <source>别的事</source>
        <translation>다른 일</translation>
    </message>
    <message>
        <source>我到地方了</source>
        <translation>도착했습니다</translation>
    </message>
    <message>
        <source>开工前一小时，再来按“到了”。</source>
        <translation>시작 한시간전에 다시 누르십시오.</translation>
    </message>
    <message>
        <source>不去了</source>
        <translation>못 갑니다</translation>
    </message>
</context>
<context>
    <name>HelpLines</name>
    <message>
        <source>服务台</source>
        <translation>안내대</translation>
    </message>
    <message>
        <source>服务台：%1</source>
        <translation>안내대: %1</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>找活、招人，全部免费</source>
        <translation>일자리 찾기, 사람 구하기 모두 무료</translation>
    </message>
</context>
<context>
    <name>HirePage</name>
    <message>
        <source>手机现在连不上这台机器</source>
        <translation>지금은 손전화가 이 기계에 이어지지 않습니다</translation>
    </message>
    <message>
        <source>招人，用手机扫这个码</source>
        <translation>사람을 구하려면 손전화로 이 코드를 찍으십시오</translation>
    </message>
    <message>
        <source>全部免费，不用注册</source>
        <translation>모두 무료, 등록이 필요없음</translation>
    </message>
    <message>
        <source>要招人，请到服务台。
找活、报名照常。</source>
        <translation>사람을 구하려면 안내대로 오십시오.
일자리 찾기와 신청은 그대로 됩니다.</translation>
    </message>
    <message>
        <source>没流量？先连网</source>
        <translation>데이터 없으면 먼저 무선망</translation>
    </message>
    <message>
        <source>先连无线网</source>
        <translation>먼저 무선망</translation>
    </message>
    <message>
        <source>再扫码发活儿</source>
        <translation>다음 일거리 올리기</translation>
    </message>
    <message>
        <source>用手机扫这个码，哪个网都行</source>
        <translation>손전화로 이 코드를 찍으십시오. 어느 망이든 됩니다</translation>
    </message>
    <message>
        <source>手机连上市场的无线网，扫这个码</source>
        <translation>시장 무선망에 련결하고 이 코드를 찍기</translation>
    </message>
    <message>
        <source>填上活儿、人数、工钱、几点到哪儿</source>
        <translation>일, 사람수, 로임, 몇시에 어디로 적기</translation>
    </message>
    <message>
        <source>扫的是门上的码？填这个：</source>
        <translation>문에 붙은 코드면 이 수자:</translation>
    </message>
    <message>
        <source>点“发出去”，大屏上马上就有</source>
        <translation>《올리기》를 누르면 곧 큰 화면에</translation>
    </message>
    <message>
        <source>扫不开？到服务台，我们替您发。</source>
        <translation>안 열리면 안내대로 오십시오.</translation>
    </message>
</context>
<context>
    <name>HomeLeaf</name>
    <message>
        <source>%1，要办啥？</source>
        <translation>%1, 무엇을 하시겠습니까?</translation>
    </message>
    <message>
        <source>一分钟没人按就锁上。办完按「退出」。</source>
        <translation>1분동안 누르지 않으면 잠깁니다. 끝나면 《나가기》를 누르십시오.</translation>
    </message>
    <message numerus="yes">
        <source>要办的事：%n 件</source>
        <translation>
            <numerusform>할 일: %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>要办的事</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>开门、关门</source>
        <translation>문 열기·닫기</translation>
    </message>
    <message>
        <source>今天谁来</source>
        <translation>오늘 오는 사람</translation>
    </message>
    <message>
        <source>急事上大屏</source>
        <translation>급한 일 큰 화면에</translation>
    </message>
    <message>
        <source>设备好不好</source>
        <translation>설비 상태</translation>
    </message>
    <message>
        <source>放一台电脑进来</source>
        <translation>컴퓨터 한대 받아들이기</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>要%1</source>
        <translation>%1이 있어야 함</translation>
    </message>
    <message>
        <source>%1，%2 %3，看看</source>
        <translation>%1, %2 %3, 보기</translation>
    </message>
</context>
<context>
    <name>JobPage</name>
    <message>
        <source>%1 · %2 号</source>
        <translation>%1 · %2번</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>报名，就去这个</source>
        <translation>신청, 이것으로 갑니다</translation>
    </message>
    <message>
        <source>看别的</source>
        <translation>다른것 보기</translation>
    </message>
    <message>
        <source>满了，排个队</source>
        <translation>자리가 다 찼음, 대기하기</translation>
    </message>
    <message>
        <source>报名去谈</source>
        <translation>신청하고 이야기하기</translation>
    </message>
    <message>
        <source>两个人一起去</source>
        <translation>둘이 같이 갑니다</translation>
    </message>
</context>
<context>
    <name>JobSheet</name>
    <message>
        <source>要%1</source>
        <translation>%1이 있어야 함</translation>
    </message>
    <message>
        <source>招工的：%1</source>
        <translation>고용주: %1</translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message>
        <source>管饭</source>
        <translation>식사 제공</translation>
    </message>
    <message>
        <source>接送</source>
        <translation>차로 모심</translation>
    </message>
    <message>
        <source>有工具</source>
        <translation>도구 있음</translation>
    </message>
    <message>
        <source>坐车 %1</source>
        <translation>차로 %1</translation>
    </message>
    <message>
        <source>%1 号上车点上车</source>
        <translation>%1번 승차장에서 탐</translation>
    </message>
    <message>
        <source>%1 号上车点 %2 开车</source>
        <translation>%1번 승차장 %2 출발</translation>
    </message>
    <message>
        <source>%1 到 %2</source>
        <translation>%1-%2</translation>
    </message>
    <message>
        <source>先开工的</source>
        <translation>이른것</translation>
    </message>
    <message>
        <source>给钱多的</source>
        <translation>로임이 많은것</translation>
    </message>
    <message>
        <source>路近的</source>
        <translation>가까운것</translation>
    </message>
    <message>
        <source>%1，证到 %2</source>
        <translation>%1, 증명서 %2까지</translation>
    </message>
    <message>
        <source>只留了手机号</source>
        <translation>전화번호만 남겼음</translation>
    </message>
    <message>
        <source>身份核过</source>
        <translation>신분 확인됨</translation>
    </message>
    <message>
        <source>农户，核过</source>
        <translation>농가, 확인됨</translation>
    </message>
    <message>
        <source>公司，核过</source>
        <translation>회사, 확인됨</translation>
    </message>
    <message>
        <source>劳务公司，核过</source>
        <translation>로무회사, 확인됨</translation>
    </message>
    <message>
        <source>核过，是什么问服务台</source>
        <translation>확인됨, 무엇인지 안내대에 물어보십시오</translation>
    </message>
    <message>
        <source>%1 人以上说%2</source>
        <translation>%1명이상이 《%2》라고 함</translation>
    </message>
    <message>
        <source>招工的说人够了，不招了。</source>
        <translation>고용주가 사람이 찼다고 합니다. 모집이 끝났습니다.</translation>
    </message>
    <message>
        <source>已经开工了，不招了。</source>
        <translation>이미 시작했습니다. 모집이 끝났습니다.</translation>
    </message>
    <message>
        <source>人满了。</source>
        <translation>자리가 다 찼습니다.</translation>
    </message>
    <message>
        <source>这个活儿要先跟招工的谈，谈好了才定。</source>
        <translation>이 일거리는 먼저 고용주와 이야기해야 정해집니다.</translation>
    </message>
    <message>
        <source>这个活儿法律上要满 18 岁才能干。</source>
        <translation>법에 따라 이 일은 만 18세가 되여야 할수 있습니다.</translation>
    </message>
    <message>
        <source>没推荐给您：要%1。您有的话，报名时说一声。</source>
        <translation>보여드리지 않은 까닭: %1 있어야 합니다. 있으면 신청할 때 말씀하십시오.</translation>
    </message>
    <message>
        <source>那个时间您有活儿了，报这个就得换。</source>
        <translation>그 시간에 일거리가 있습니다. 이것을 신청하면 바꿔야 합니다.</translation>
    </message>
    <message>
        <source>没推荐给您：比您说的远。也能报。</source>
        <translation>보여드리지 않은 까닭: 말씀하신것보다 멉니다. 신청해도 됩니다.</translation>
    </message>
    <message>
        <source>没推荐给您：不是您挑的那天。也能报。</source>
        <translation>보여드리지 않은 까닭: 고른 날이 아닙니다. 신청해도 됩니다.</translation>
    </message>
    <message>
        <source>没推荐给您：不是您挑的那样活儿。也能报。</source>
        <translation>보여드리지 않은 까닭: 고른 일이 아닙니다. 신청해도 됩니다.</translation>
    </message>
    <message>
        <source>也合您的意，只是先给您看了另外三个。</source>
        <translation>이것도 맞지만 다른 세개를 먼저 보여드렸습니다.</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message numerus="yes">
        <source>给您找了 %n 个活儿</source>
        <translation>
            <numerusform>일거리 %n개를 찾았습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>您报的活儿撤了一个。请按“我报的活儿”看。</source>
        <translation>신청한 일거리 하나가 없어졌습니다. 《신청한 일거리》를 눌러보십시오.</translation>
    </message>
    <message>
        <source>不是我</source>
        <translation>내가 아님</translation>
    </message>
    <message>
        <source>机器的钟不对，有的活儿看不到。请到服务台。</source>
        <translation>기계 시계가 틀려서 어떤 일거리는 보이지 않습니다. 안내대로 오십시오.</translation>
    </message>
    <message>
        <source>输大屏上的号</source>
        <translation>큰 화면 번호</translation>
    </message>
    <message>
        <source>看全部活儿</source>
        <translation>모든 일거리 보기</translation>
    </message>
    <message numerus="yes">
        <source>%1有 %n 个活儿</source>
        <translation>
            <numerusform>%1 일거리 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个活儿</source>
        <translation>
            <numerusform>일거리 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>有的活儿看不到</source>
        <translation>어떤 일거리는 보이지 않습니다</translation>
    </message>
    <message>
        <source>%1您挑的活儿都满了</source>
        <translation>%1 고른 일거리는 다 찼습니다</translation>
    </message>
    <message>
        <source>%1没有您挑的活儿</source>
        <translation>%1 고른 일거리가 없습니다</translation>
    </message>
    <message>
        <source>挑了：%1</source>
        <translation>고른 일: %1</translation>
    </message>
    <message>
        <source>换样活儿</source>
        <translation>다른 일</translation>
    </message>
    <message>
        <source>可以换一天，换样活儿，或者看看全部活儿。</source>
        <translation>다른 날이나 다른 일을 고르거나 모든 일거리를 보십시오.</translation>
    </message>
    <message>
        <source>看明天</source>
        <translation>래일 보기</translation>
    </message>
    <message>
        <source>看今天</source>
        <translation>오늘 보기</translation>
    </message>
    <message>
        <source>我报的活儿</source>
        <translation>신청한 일거리</translation>
    </message>
</context>
<context>
    <name>LabelPage</name>
    <message>
        <source>您是几号？</source>
        <translation>몇번입니까?</translation>
    </message>
    <message>
        <source>%1 号</source>
        <translation>%1번</translation>
    </message>
    <message>
        <source>怕别人替您退，按您的号。</source>
        <translation>남이 대신 무르지 못하게 번호를 누르십시오.</translation>
    </message>
    <message>
        <source>%1 的活儿。怕别人替您退，按您的号。</source>
        <translation>%1의 일거리. 남이 대신 무르지 못하게 번호를 누르십시오.</translation>
    </message>
    <message>
        <source>报上时给您的那个数；投诉过的，按投诉号。</source>
        <translation>신청할 때 받은 수, 신고한 분은 신고번호.</translation>
    </message>
    <message>
        <source>还没按号。请按报上时给您的那个数。</source>
        <translation>아직 번호를 누르지 않았습니다. 신청할 때 받은 번호를 누르십시오.</translation>
    </message>
    <message numerus="yes">
        <source>您没有这个号，还能按 %n 回。记不清就到服务台问。</source>
        <translation>
            <numerusform>당신 번호가 아닙니다. %n번 남았습니다. 모르면 안내대에 물어보십시오.</numerusform>
        </translation>
    </message>
    <message>
        <source>我在排队</source>
        <translation>대기중입니다</translation>
    </message>
</context>
<context>
    <name>MarkPage</name>
    <message>
        <source>谢谢，记下了</source>
        <translation>고맙습니다. 적었습니다</translation>
    </message>
    <message>
        <source>这家怎么样？</source>
        <translation>이 집은 어떻습니까?</translation>
    </message>
    <message>
        <source>谁说的，招工的和别人都看不见。</source>
        <translation>누가 말했는지 고용주도 남도 못 봅니다.</translation>
    </message>
</context>
<context>
    <name>MateConsentPage</name>
    <message>
        <source>第二位头一回来，先问您一句</source>
        <translation>둘째분은 처음 오셨으니 한가지 묻겠습니다</translation>
    </message>
</context>
<context>
    <name>MatePage</name>
    <message>
        <source>第二位，请按手机号</source>
        <translation>둘째분, 손전화번호를 누르십시오</translation>
    </message>
    <message numerus="yes">
        <source>还少 %n 位</source>
        <translation>
            <numerusform>%n자리 모자람</numerusform>
        </translation>
    </message>
    <message>
        <source>开头该是 13 到 19，看看哪一位按错了。</source>
        <translation>앞은 13부터 19까지여야 합니다. 어느 자리가 틀렸는지 보십시오.</translation>
    </message>
    <message>
        <source>两个人都有位子才算数。</source>
        <translation>두사람 다 자리가 나야 됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>还少 %n 位，一共 %1 位。</source>
        <translation>
            <numerusform>%n자리 모자랍니다. 모두 %1자리입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>市场给的号对不上，看看哪一位按错了。</source>
        <translation>시장에서 준 번호가 맞지 않습니다. 어느 자리를 잘못 눌렀는지 보십시오.</translation>
    </message>
    <message>
        <source>这台机器还不认得这个号，请到服务台问一声。</source>
        <translation>이 기계는 아직 그 번호를 모릅니다. 안내대에 물어보십시오.</translation>
    </message>
    <message>
        <source>这是您自己的号。请第二位按他的。</source>
        <translation>이것은 당신의 번호입니다. 둘째분의 번호를 누르십시오.</translation>
    </message>
</context>
<context>
    <name>MatterWords</name>
    <message>
        <source>工钱没给</source>
        <translation>로임을 못 받았습니다</translation>
    </message>
    <message>
        <source>说的和干的不一样</source>
        <translation>말한것과 일이 다름</translation>
    </message>
    <message>
        <source>收我钱、扣证件</source>
        <translation>돈을 받거나 증을 빼앗음</translation>
    </message>
    <message>
        <source>不安全、受伤</source>
        <translation>위험함, 다침</translation>
    </message>
    <message>
        <source>别的事，我自己说</source>
        <translation>다른 일, 내가 말합니다</translation>
    </message>
    <message>
        <source>您说的事</source>
        <translation>당신이 말한 일</translation>
    </message>
    <message>
        <source>答复的日子过了。请到服务台问一声，这就给您办。</source>
        <translation>답변할 날이 지났습니다. 안내대에 물어보십시오. 바로 처리해드립니다.</translation>
    </message>
    <message>
        <source>收下了。最晚%1答复您。</source>
        <translation>받았습니다. 늦어도 %1까지 답변드립니다.</translation>
    </message>
    <message>
        <source>服务台在办。最晚%1答复您。</source>
        <translation>안내대에서 처리하고있습니다. 늦어도 %1까지 답변드립니다.</translation>
    </message>
    <message>
        <source>服务台给您回话了，还在办。</source>
        <translation>안내대에서 답변했습니다. 아직 처리하고있습니다.</translation>
    </message>
    <message>
        <source>撤了，不办了。</source>
        <translation>취소되였습니다. 더 처리하지 않습니다.</translation>
    </message>
    <message>
        <source>办完了：没查实。</source>
        <translation>끝났습니다. 사실로 확인되지 않았습니다.</translation>
    </message>
    <message>
        <source>办完了：转给劳动监察了。</source>
        <translation>끝났습니다. 로동감찰에 넘겼습니다.</translation>
    </message>
    <message>
        <source>办完了：查实了，您说得对。</source>
        <translation>끝났습니다. 사실로 확인되였습니다. 당신이 옳습니다.</translation>
    </message>
    <message>
        <source>办到哪儿了，请到服务台问一声。</source>
        <translation>어떻게 되였는지 안내대에 물어보십시오.</translation>
    </message>
    <message>
        <source>好</source>
        <translation>좋음</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>不好</source>
        <translation>나쁨</translation>
    </message>
    <message>
        <source>说过了</source>
        <translation>말했음</translation>
    </message>
    <message>
        <source>给钱痛快</source>
        <translation>로임을 잘 줌</translation>
    </message>
    <message>
        <source>给钱不痛快</source>
        <translation>로임을 잘 안 줌</translation>
    </message>
    <message>
        <source>说啥样就啥样</source>
        <translation>말한대로임</translation>
    </message>
    <message>
        <source>和说的不一样</source>
        <translation>말한것과 다름</translation>
    </message>
    <message>
        <source>干活安全</source>
        <translation>일이 안전함</translation>
    </message>
    <message>
        <source>干活不安全</source>
        <translation>일이 위험함</translation>
    </message>
    <message>
        <source>待人和气</source>
        <translation>사람을 잘 대함</translation>
    </message>
    <message>
        <source>待人不好</source>
        <translation>사람을 잘못 대함</translation>
    </message>
    <message>
        <source>别的</source>
        <translation>그밖의것</translation>
    </message>
</context>
<context>
    <name>MattersPage</name>
    <message>
        <source>有啥事？</source>
        <translation>무슨 일입니까?</translation>
    </message>
    <message>
        <source>服务台在%1</source>
        <translation>안내대는 %1에 있습니다</translation>
    </message>
    <message>
        <source>找%1</source>
        <translation>%1 찾기</translation>
    </message>
    <message>
        <source>工钱没给</source>
        <translation>로임을 못 받았습니다</translation>
    </message>
    <message>
        <source>开了工才能说</source>
        <translation>시작후에</translation>
    </message>
    <message>
        <source>这家怎么样</source>
        <translation>이 집은 어떤가</translation>
    </message>
    <message>
        <source>只给市场看</source>
        <translation>시장만 봅니다</translation>
    </message>
    <message>
        <source>干完了再说</source>
        <translation>끝난 다음</translation>
    </message>
    <message>
        <source>有事要说</source>
        <translation>할 말이 있습니다</translation>
    </message>
    <message>
        <source>服务台给您办</source>
        <translation>안내대에서</translation>
    </message>
    <message>
        <source>学点啥</source>
        <translation>배우기</translation>
    </message>
    <message>
        <source>有啥政策</source>
        <translation>어떤 정책이 있는가</translation>
    </message>
</context>
<context>
    <name>MoreJobs</name>
    <message numerus="yes">
        <source>还有 %n 个</source>
        <translation>
            <numerusform>%n개 더</numerusform>
        </translation>
    </message>
    <message>
        <source>从头看</source>
        <translation>처음부터 보기</translation>
    </message>
</context>
<context>
    <name>NeedsLeaf</name>
    <message numerus="yes">
        <source>%1 %n 个人</source>
        <translation>
            <numerusform>%1 %n명</numerusform>
        </translation>
    </message>
    <message>
        <source>内容还没传到</source>
        <translation>내용이 아직 안 왔습니다</translation>
    </message>
    <message numerus="yes">
        <source>等了 %n 分钟 · %1</source>
        <translation>
            <numerusform>%n분 기다림 · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>投诉 %1</source>
        <translation>신고 %1</translation>
    </message>
    <message>
        <source>现在没有要办的事</source>
        <translation>지금 할 일이 없습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n 件事要办</source>
        <translation>
            <numerusform>할 일 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>有人来看身份证</source>
        <translation>신분증을 보이러 왔음</translation>
    </message>
</context>
<context>
    <name>NewestJobs</name>
    <message>
        <source>刚来的活儿</source>
        <translation>방금 온 일거리</translation>
    </message>
    <message>
        <source>刚来：%1</source>
        <translation>방금 온것: %1</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>您那个时间有活儿了，按您的号再看</source>
        <translation>그 시간에 일거리가 있습니다. 번호를 누르고 보십시오</translation>
    </message>
    <message>
        <source>没换成，您原来的活儿还在</source>
        <translation>바꾸지 못했습니다. 원래 일거리는 그대로 있습니다</translation>
    </message>
    <message>
        <source>好，您的号码没有记</source>
        <translation>좋습니다. 번호를 적지 않았습니다</translation>
    </message>
    <message>
        <source>这个号已经不作数了</source>
        <translation>이 번호는 이미 쓸수 없습니다</translation>
    </message>
    <message>
        <source>这个号撤了</source>
        <translation>이 번호는 없어졌습니다</translation>
    </message>
    <message>
        <source>活儿改了，现在是 %1 号</source>
        <translation>일거리가 바뀌였습니다. 지금은 %1번입니다</translation>
    </message>
    <message>
        <source>您已经排了三个队</source>
        <translation>이미 세곳에 대기하고있습니다</translation>
    </message>
    <message>
        <source>好，不排了</source>
        <translation>좋습니다. 대기를 그만둡니다</translation>
    </message>
    <message>
        <source>您的活儿，请到服务台看</source>
        <translation>당신의 일거리는 안내대에서 보십시오</translation>
    </message>
    <message>
        <source>这个号已经有两个人在用了</source>
        <translation>이 번호는 이미 두사람이 쓰고있습니다</translation>
    </message>
    <message>
        <source>请拿身份证到服务台</source>
        <translation>신분증을 가지고 안내대로 오십시오</translation>
    </message>
    <message>
        <source>等满了 16 岁再来</source>
        <translation>만 16세가 되면 다시 오십시오</translation>
    </message>
    <message>
        <source>尾号 %1，那个时间有活儿了</source>
        <translation>끝번호 %1, 그 시간에 일거리가 있습니다</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>尾号 %1，已经在排这个活儿了</source>
        <translation>끝번호 %1, 이미 이 일거리를 대기합니다</translation>
    </message>
    <message>
        <source>两个人一起，现在定不了</source>
        <translation>둘이 같이는 지금 정할수 없습니다</translation>
    </message>
    <message>
        <source>请第二位拿身份证到服务台</source>
        <translation>둘째분은 신분증을 가지고 안내대로 오십시오</translation>
    </message>
    <message>
        <source>第二位等满了 16 岁再来</source>
        <translation>둘째분은 만 16세가 되면 다시 오십시오</translation>
    </message>
    <message>
        <source>好，第二位的号码没有记</source>
        <translation>좋습니다. 둘째분의 번호를 적지 않았습니다</translation>
    </message>
    <message>
        <source>您已经问了两处了</source>
        <translation>이미 두곳에 물었습니다</translation>
    </message>
    <message>
        <source>请到服务台问一声</source>
        <translation>안내대에 물어보십시오</translation>
    </message>
    <message>
        <source>%1 的%2，招工的改了。现在是：%3 的%4，%5。</source>
        <translation>%1 %2, 고용주가 바꾸었습니다. 지금은 %3 %4, %5입니다.</translation>
    </message>
    <message>
        <source>先问您，您不要才给别人。</source>
        <translation>먼저 물어봅니다. 안하시겠다면 다른 사람에게 줍니다.</translation>
    </message>
    <message>
        <source>%1 的%2，招工的不用人了。不怪您，看看别的活儿吧。</source>
        <translation>%1 %2: 고용주가 사람을 더 쓰지 않습니다. 손님 탓이 아닙니다. 다른 일을 찾아보세요.</translation>
    </message>
    <message>
        <source>%1 的%2撤了：同一个时间只能报一个活儿。您先报的那个还在。</source>
        <translation>%1 %2 일거리가 없어졌습니다. 같은 시간에는 하나만 신청할수 있습니다. 먼저 신청한것은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>按我的号</source>
        <translation>내 번호 누르기</translation>
    </message>
    <message>
        <source>看看新的</source>
        <translation>새것 보기</translation>
    </message>
    <message>
        <source>同一个时间只能去一个。按您的号，就能还去那个，或者换成这个。</source>
        <translation>같은 시간에는 하나만 갈수 있습니다. 번호를 누르면 그대로 가거나 이것으로 바꿀수 있습니다.</translation>
    </message>
    <message>
        <source>那个活儿的位子不在这台机器上，现在换不了。想换，请到服务台。</source>
        <translation>그 일거리의 자리는 이 기계에 없어 지금은 바꿀수 없습니다. 바꾸려면 안내대로 오십시오.</translation>
    </message>
    <message>
        <source>这个活儿的位子，这台机器定不了，到服务台问一声。</source>
        <translation>이 일거리의 자리는 이 기계가 정할수 없습니다. 안내대에 물어보십시오.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>알았습니다</translation>
    </message>
    <message>
        <source>请到服务台</source>
        <translation>안내대로 오십시오</translation>
    </message>
    <message>
        <source>好，给您退了</source>
        <translation>좋습니다. 물렀습니다</translation>
    </message>
    <message>
        <source>看看别的活儿</source>
        <translation>다른 일거리 보기</translation>
    </message>
    <message>
        <source>看活儿可以看墙上的大屏，也可以到服务台问，一样不收钱。</source>
        <translation>일거리는 벽의 큰 화면에서 보거나 안내대에 물어볼수 있습니다. 돈은 받지 않습니다.</translation>
    </message>
    <message>
        <source>还想干活，可以再看看别的。</source>
        <translation>일을 더 하시려면 다른것을 보십시오.</translation>
    </message>
    <message>
        <source>可能是活儿变了。请到服务台问一声，或者看看别的活儿。</source>
        <translation>일거리가 바뀐것 같습니다. 안내대에 묻거나 다른 일거리를 보십시오.</translation>
    </message>
    <message>
        <source>最多排三个。想排这个，先退一个，也可以看看别的活儿。</source>
        <translation>세곳까지 대기할수 있습니다. 여기에 대기하려면 하나를 그만두거나 다른 일거리를 보십시오.</translation>
    </message>
    <message>
        <source>轮到的时候不叫您了。还想干活，可以再看看别的。</source>
        <translation>차례가 되여도 부르지 않습니다. 일을 더 하시려면 다른것을 보십시오.</translation>
    </message>
    <message>
        <source>再多一个人，请到服务台说一声，工作人员帮您办。</source>
        <translation>한사람 더 쓰려면 안내대에 말씀하십시오. 직원이 해드립니다.</translation>
    </message>
    <message>
        <source>报名以前，工作人员要先看一眼身份证，看了就帮您办，不收钱。没带也先去说一声。</source>
        <translation>신청하기전에 직원이 신분증을 한번 봅니다. 보고나면 바로 해드리며 돈은 받지 않습니다. 없어도 먼저 말씀하십시오.</translation>
    </message>
    <message>
        <source>不满 16 岁，国家不让干活儿，是为您好。您的号码没有记。家里有难处，到服务台说，工作人员帮您想办法。</source>
        <translation>16세가 안되면 나라에서 일을 못하게 합니다. 당신을 위한것입니다. 번호는 적지 않았습니다. 집에 어려움이 있으면 안내대에 말씀하십시오. 직원이 도와드립니다.</translation>
    </message>
    <message>
        <source>两个人都有空才能一起报，位子都没占。可以一起换个时间的活儿，也可以各报各的。</source>
        <translation>두사람 다 시간이 나야 같이 신청할수 있습니다. 자리는 잡지 않았습니다. 다른 시간의 일거리를 고르거나 따로 신청하십시오.</translation>
    </message>
    <message>
        <source>先排的还在那儿，没动。没排的那位可以自己排。</source>
        <translation>먼저 한 대기는 그대로입니다. 다른 분은 혼자 대기할수 있습니다.</translation>
    </message>
    <message>
        <source>位子还没定下来。过一会儿再点一回，要是占上了，就给您看；也可以到服务台，工作人员帮您二位定。</source>
        <translation>자리가 아직 정해지지 않았습니다. 조금 있다가 다시 누르십시오. 잡혔으면 보여드립니다. 안내대로 오시면 직원이 정해드립니다.</translation>
    </message>
    <message>
        <source>报名以前，工作人员要先看一眼身份证，看了就帮您二位办，不收钱。您自己先报也行。</source>
        <translation>신청하기전에 직원이 신분증을 한번 봅니다. 보고나면 두분 다 해드리며 돈은 받지 않습니다. 혼자 먼저 신청해도 됩니다.</translation>
    </message>
    <message>
        <source>不满 16 岁，国家不让干活儿。第二位的号码没有记。您自己可以接着报。</source>
        <translation>16세가 안되면 나라에서 일을 못하게 합니다. 둘째분의 번호는 적지 않았습니다. 혼자는 신청할수 있습니다.</translation>
    </message>
    <message>
        <source>您自己可以接着报。第二位想去，到服务台说一声，一样不收钱。</source>
        <translation>혼자는 신청할수 있습니다. 둘째분도 가려면 안내대에 말씀하십시오. 돈은 받지 않습니다.</translation>
    </message>
    <message>
        <source>最多同时问两处。等有了回话，再问别的。</source>
        <translation>한번에 두곳까지 물을수 있습니다. 대답이 온 다음에 다른데를 물으십시오.</translation>
    </message>
    <message>
        <source>号按错了三回。怕别人乱看您的活儿，今天这台机器先不给看，明天就好。</source>
        <translation>번호를 세번 틀리게 눌렀습니다. 남이 보지 못하게 오늘은 이 기계에서 보여드리지 않습니다. 래일이면 됩니다.</translation>
    </message>
    <message>
        <source>两个人用这个号</source>
        <translation>두사람이 이 번호를 씁니다</translation>
    </message>
</context>
<context>
    <name>NumberLeaf</name>
    <message>
        <source>他的手机号？</source>
        <translation>그분 전화번호는?</translation>
    </message>
    <message>
        <source>没有手机，按市场给的 7 位号。</source>
        <translation>손전화가 없으면 시장에서 준 7자리 번호를 누르십시오.</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>删一个</source>
        <translation>지움</translation>
    </message>
    <message>
        <source>全删了</source>
        <translation>다 지우기</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>大屏上是几号活儿？</source>
        <translation>큰 화면에서 몇번 일거리입니까?</translation>
    </message>
    <message>
        <source>%1 号</source>
        <translation>%1번</translation>
    </message>
    <message>
        <source>大屏上每个活儿最前面的那个数。</source>
        <translation>큰 화면에서 일거리 맨 앞의 수입니다.</translation>
    </message>
    <message>
        <source>还没按号。请按大屏上那个活儿最前面的数。</source>
        <translation>아직 번호를 누르지 않았습니다. 큰 화면에서 그 일거리 맨 앞의 수를 누르십시오.</translation>
    </message>
    <message>
        <source>机器的钟不对，有的活儿看不到。请到服务台。</source>
        <translation>기계 시계가 틀려서 어떤 일거리는 보이지 않습니다. 안내대로 오십시오.</translation>
    </message>
    <message>
        <source>没有 %1 号活儿。请看看大屏，再按一次。</source>
        <translation>%1번 일거리는 없습니다. 큰 화면을 보고 다시 누르십시오.</translation>
    </message>
    <message>
        <source>%1 号招满了。请换一个号，或者按“返回”看别的活儿。</source>
        <translation>%1번은 다 찼습니다. 다른 번호를 누르거나 《뒤로》를 눌러 다른 일거리를 보십시오.</translation>
    </message>
    <message>
        <source>%1 号不招了。请换一个号，或者按“返回”看别的活儿。</source>
        <translation>%1번은 모집이 끝났습니다. 다른 번호를 누르거나 《뒤로》를 눌러 다른 일거리를 보십시오.</translation>
    </message>
</context>
<context>
    <name>NumberedPage</name>
    <message numerus="yes">
        <source>有 %n 个 %1 号活儿</source>
        <translation>
            <numerusform>%1번 일거리가 %n개 있습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>看看几点、在哪儿，点您要的那个。</source>
        <translation>몇시, 어디인지 보고 원하는것을 누르십시오.</translation>
    </message>
    <message>
        <source>输别的号</source>
        <translation>다른 번호 누르기</translation>
    </message>
</context>
<context>
    <name>OutLeaf</name>
    <message>
        <source>您现在不能用这一页</source>
        <translation>지금 이 페지를 쓸수 없습니다</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>알았습니다</translation>
    </message>
    <message>
        <source>这一下没有办。您的名字停用了，或者没有这个权限，请找负责人。</source>
        <translation>이 일은 처리되지 않았습니다. 직무가 끝났거나 권한이 없습니다. 책임자를 찾으십시오.</translation>
    </message>
</context>
<context>
    <name>OwnJob</name>
    <message>
        <source>您报上了 %1 号</source>
        <translation>신청됨 %1번</translation>
    </message>
</context>
<context>
    <name>PadPage</name>
    <message>
        <source>按好了</source>
        <translation>다 눌렀습니다</translation>
    </message>
</context>
<context>
    <name>Paged</name>
    <message>
        <source>往下看</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>从头看</source>
        <translation>처음부터 보기</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>上一页</source>
        <translation>앞페지</translation>
    </message>
    <message>
        <source>第 %1 页 共 %2 页</source>
        <translation>%2페지중 %1페지</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>다음 페지</translation>
    </message>
</context>
<context>
    <name>PairPapersPage</name>
    <message>
        <source>和</source>
        <translation>, </translation>
    </message>
    <message>
        <source>您二位都有%1吗？</source>
        <translation>두분 다 %1 있습니까?</translation>
    </message>
    <message>
        <source>这个活儿没有%1不让干，到了那儿要看证。</source>
        <translation>이 일은 %1 없으면 못합니다. 거기서 증을 봅니다.</translation>
    </message>
    <message>
        <source>都有</source>
        <translation>다 있음</translation>
    </message>
    <message>
        <source>有人没有</source>
        <translation>한사람 없음</translation>
    </message>
</context>
<context>
    <name>PairSeat</name>
    <message>
        <source>尾号 %1</source>
        <translation>끝번호 %1</translation>
    </message>
</context>
<context>
    <name>PanelWords</name>
    <message>
        <source>PIN 不对，数字换了位置，再按一遍。</source>
        <translation>PIN이 틀립니다. 수자자리가 바뀌였으니 다시 누르십시오.</translation>
    </message>
    <message numerus="yes">
        <source>错了好几回，等 %n 分钟再按。</source>
        <translation>
            <numerusform>여러번 틀렸습니다. %n분 기다리십시오.</numerusform>
        </translation>
    </message>
    <message>
        <source>办好了。</source>
        <translation>처리했습니다.</translation>
    </message>
    <message>
        <source>记下了，等发它的那台机器确认。</source>
        <translation>적었습니다. 올린 기계의 확인을 기다립니다.</translation>
    </message>
    <message>
        <source>晚了一步：已经有人办了，或者过了开工时间。</source>
        <translation>늦었습니다. 누가 이미 처리했거나 일이 시작되였습니다.</translation>
    </message>
    <message>
        <source>还没写。</source>
        <translation>아직 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>太长了，最多 200 个字。</source>
        <translation>너무 깁니다. 200자까지입니다.</translation>
    </message>
    <message>
        <source>里面有手机号或证件号，大屏上不能放。</source>
        <translation>전화번호나 신분증번호가 있어 큰 화면에 올릴수 없습니다.</translation>
    </message>
    <message>
        <source>手机号是 11 位，市场给的号是 7 位。看看哪一位按错了。</source>
        <translation>전화번호는 11자리, 시장번호는 7자리입니다. 틀린 자리를 보십시오.</translation>
    </message>
    <message>
        <source>机器的钟错得太远，没开。请先让技术员把钟调对。</source>
        <translation>기계시간이 너무 틀려 열지 않았습니다. 먼저 기술원이 맞춰야 합니다.</translation>
    </message>
    <message>
        <source>这台机器停用了，它说了不算，没开。</source>
        <translation>이 기계는 사용중지되여 열지 않았습니다.</translation>
    </message>
    <message>
        <source>只有负责人能放电脑进来。</source>
        <translation>책임자만 컴퓨터를 받아들일수 있습니다.</translation>
    </message>
    <message>
        <source>证号对不上，有一位按错了，对着证再看一遍。</source>
        <translation>번호가 맞지 않습니다. 신분증과 다시 맞춰보십시오.</translation>
    </message>
    <message>
        <source>记好了：满 18 岁，可以报名了。</source>
        <translation>적었습니다. 만 18세이상, 신청할수 있습니다.</translation>
    </message>
    <message>
        <source>记好了：16、17 岁，能报法律让干的活儿。</source>
        <translation>적었습니다. 16, 17세, 법이 허용하는 일만 신청할수 있습니다.</translation>
    </message>
    <message>
        <source>不满 16 岁，不能报名，什么都没记。</source>
        <translation>만 16세 미만이라 신청할수 없습니다. 아무것도 적지 않았습니다.</translation>
    </message>
    <message>
        <source>这个号是另一张身份证的，没记。请在服务台电脑上登记。</source>
        <translation>이 번호는 다른 신분증의것이라 적지 않았습니다. 안내대 컴퓨터에서 등록하십시오.</translation>
    </message>
    <message>
        <source>这台机器说不清办成没有，请再看一眼。</source>
        <translation>처리되였는지 알수 없습니다. 다시 확인하십시오.</translation>
    </message>
    <message>
        <source>大屏</source>
        <translation>큰 화면</translation>
    </message>
    <message>
        <source>大屏 %1</source>
        <translation>큰 화면 %1</translation>
    </message>
    <message>
        <source>到省里的线</source>
        <translation>성으로 가는 선로</translation>
    </message>
    <message>
        <source>别的自助机 %1</source>
        <translation>다른 자동안내기 %1</translation>
    </message>
    <message>
        <source>优盘、备份盘 %1</source>
        <translation>USB·예비디스크 %1</translation>
    </message>
    <message>
        <source>本机的盘</source>
        <translation>이 기계의 디스크</translation>
    </message>
    <message>
        <source>本机的钟</source>
        <translation>이 기계의 시계</translation>
    </message>
    <message>
        <source>别的设备 %1</source>
        <translation>다른 설비 %1</translation>
    </message>
    <message>
        <source>好着，还剩 %1 GB</source>
        <translation>정상, %1 GB 남음</translation>
    </message>
    <message>
        <source>好着</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>没装</source>
        <translation>설치 안됨</translation>
    </message>
    <message>
        <source>正在连</source>
        <translation>련결중</translation>
    </message>
    <message>
        <source>管它的程序没在跑，请重启这台机器</source>
        <translation>프로그람이 멎었습니다. 이 기계를 다시 켜십시오</translation>
    </message>
    <message>
        <source>不回话：看电源和线</source>
        <translation>대답 없음: 전원과 선을 보십시오</translation>
    </message>
    <message>
        <source>回话了，但不听：找技术员</source>
        <translation>대답하나 듣지 않음: 기술원을 찾으십시오</translation>
    </message>
    <message>
        <source>断了：看线插好没有</source>
        <translation>끊어짐: 선을 확인하십시오</translation>
    </message>
    <message>
        <source>快满了，只剩 %1 MB：找技术员</source>
        <translation>거의 참, %1 MB 남음: 기술원을 찾으십시오</translation>
    </message>
    <message>
        <source>满了，记不下东西：马上找技术员</source>
        <translation>꽉 차서 적을수 없음: 곧 기술원을 찾으십시오</translation>
    </message>
    <message numerus="yes">
        <source>差了 %n 分钟：找技术员调钟</source>
        <translation>
            <numerusform>%n분 차이: 기술원이 맞춰야 합니다</numerusform>
        </translation>
    </message>
    <message>
        <source>不对：找技术员调钟</source>
        <translation>틀림: 기술원이 맞춰야 합니다</translation>
    </message>
    <message>
        <source>说不清：找技术员</source>
        <translation>알수 없음: 기술원을 찾으십시오</translation>
    </message>
    <message>
        <source>写法有问题</source>
        <translation>쓴 내용</translation>
    </message>
    <message>
        <source>招工的没核实</source>
        <translation>고용주 미확인</translation>
    </message>
    <message>
        <source>今天发得多</source>
        <translation>오늘 많이 올림</translation>
    </message>
    <message>
        <source>他被投诉过</source>
        <translation>신고된적 있음</translation>
    </message>
    <message>
        <source>网上发的，没扫过码</source>
        <translation>인터네트로 왔음, 코드를 찍지 않았음</translation>
    </message>
    <message>
        <source>要看一眼</source>
        <translation>확인 필요</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>和</source>
        <translation>, </translation>
    </message>
    <message>
        <source>您有%1吗？</source>
        <translation>%1 있습니까?</translation>
    </message>
    <message>
        <source>这个活儿没有%1不让干，到了那儿要看证。</source>
        <translation>이 일은 %1 없으면 못합니다. 거기서 증을 봅니다.</translation>
    </message>
    <message>
        <source>有</source>
        <translation>있습니다</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>없습니다</translation>
    </message>
</context>
<context>
    <name>PayPage</name>
    <message>
        <source>好，工钱给了</source>
        <translation>좋습니다. 로임을 받았습니다</translation>
    </message>
    <message>
        <source>记下了，工钱没给</source>
        <translation>적었습니다. 로임을 못 받았습니다</translation>
    </message>
    <message>
        <source>工钱给了吗？</source>
        <translation>로임을 받았습니까?</translation>
    </message>
    <message>
        <source>还没到结钱的日子，过了%1再按。</source>
        <translation>아직 지불하는 날이 아닙니다. %1 지나서 누르십시오.</translation>
    </message>
    <message>
        <source>请服务台帮我要</source>
        <translation>안내대에서 받아주십시오</translation>
    </message>
    <message>
        <source>给了</source>
        <translation>받았습니다</translation>
    </message>
    <message>
        <source>没给</source>
        <translation>못 받았습니다</translation>
    </message>
    <message>
        <source>说好%1结。到那天还没给，再来按。</source>
        <translation>%1 지불하기로 했습니다. 그날까지 못 받으면 다시 누르십시오.</translation>
    </message>
</context>
<context>
    <name>PhonePage</name>
    <message>
        <source>请按您的手机号</source>
        <translation>손전화번호를 누르십시오</translation>
    </message>
    <message>
        <source>没有手机，按市场给的 7 位号。</source>
        <translation>손전화가 없으면 시장에서 준 7자리 번호를 누르십시오.</translation>
    </message>
    <message numerus="yes">
        <source>还少 %n 位，一共 %1 位。</source>
        <translation>
            <numerusform>%n자리 모자랍니다. 모두 %1자리입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>市场给的号对不上，看看哪一位按错了。</source>
        <translation>시장에서 준 번호가 맞지 않습니다. 어느 자리를 잘못 눌렀는지 보십시오.</translation>
    </message>
    <message>
        <source>这台机器还不认得这个号，请到服务台问一声。</source>
        <translation>이 기계는 아직 그 번호를 모릅니다. 안내대에 물어보십시오.</translation>
    </message>
    <message numerus="yes">
        <source>还少 %n 位</source>
        <translation>
            <numerusform>%n자리 모자람</numerusform>
        </translation>
    </message>
    <message>
        <source>开头该是 13 到 19，看看哪一位按错了。</source>
        <translation>앞은 13부터 19까지여야 합니다. 어느 자리가 틀렸는지 보십시오.</translation>
    </message>
</context>
<context>
    <name>PickPage</name>
    <message>
        <source>想看哪些活儿？</source>
        <translation>어떤 일거리를 보겠습니까?</translation>
    </message>
    <message numerus="yes">
        <source>看这 %n 个</source>
        <translation>
            <numerusform>%n개 보기</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinLeaf</name>
    <message>
        <source>%1，请按 PIN</source>
        <translation>%1, PIN을 누르십시오</translation>
    </message>
    <message>
        <source>数字每次换位置，看准了再按。</source>
        <translation>수자자리가 매번 바뀝니다. 잘 보고 누르십시오.</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>%1 号活儿，您排第几？</source>
        <translation>%1번 일거리, 대기 몇번입니까?</translation>
    </message>
    <message>
        <source>您排的是几号活儿？</source>
        <translation>몇번 일거리에 대기합니까?</translation>
    </message>
    <message>
        <source>第 %1 位</source>
        <translation>대기 %1번</translation>
    </message>
    <message>
        <source>%1 号</source>
        <translation>%1번</translation>
    </message>
    <message>
        <source>排上的时候给过您，按那个数。</source>
        <translation>대기할 때 받은 수를 누르십시오.</translation>
    </message>
    <message>
        <source>大屏上那个活儿最前面的数。</source>
        <translation>큰 화면에서 그 일거리 맨 앞의 수.</translation>
    </message>
    <message>
        <source>还没按数。请按一个数。</source>
        <translation>아직 누르지 않았습니다. 수를 누르십시오.</translation>
    </message>
    <message numerus="yes">
        <source>您没排在那儿，还能按 %n 回。记不清就到服务台问。</source>
        <translation>
            <numerusform>거기에 대기하지 않았습니다. %n번 남았습니다. 모르면 안내대에 물어보십시오.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacesLeft</name>
    <message numerus="yes">
        <source>还差 %n 人</source>
        <translation>
            <numerusform>남은 자리 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>就差 %n 个</source>
        <translation>
            <numerusform>%n명만 더</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PoliciesPage</name>
    <message>
        <source>有啥政策</source>
        <translation>어떤 정책이 있는가</translation>
    </message>
    <message>
        <source>这个市场</source>
        <translation>이 시장</translation>
    </message>
    <message>
        <source>第 %1 页 共 %2 页</source>
        <translation>%2페지중 %1페지</translation>
    </message>
    <message>
        <source>再看几个</source>
        <translation>더 보기</translation>
    </message>
</context>
<context>
    <name>PreviewLeaf</name>
    <message>
        <source>就这样？挂多久？</source>
        <translation>이대로? 얼마동안?</translation>
    </message>
    <message>
        <source>原来挂着的换下来。</source>
        <translation>먼저것과 바뀝니다.</translation>
    </message>
    <message>
        <source>半小时</source>
        <translation>30분</translation>
    </message>
    <message>
        <source>一小时</source>
        <translation>1시간</translation>
    </message>
    <message>
        <source>三小时</source>
        <translation>3시간</translation>
    </message>
</context>
<context>
    <name>QueueBand</name>
    <message numerus="yes">
        <source>%n 个人一起，一人一个位子</source>
        <translation>
            <numerusform>%n명이 함께, 한사람에 한자리</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuedPage</name>
    <message>
        <source>%1 号活儿</source>
        <translation>%1번 일거리</translation>
    </message>
    <message>
        <source>你们有人那个时间有活儿了</source>
        <translation>두분중에 그 시간에 일거리가 있는 분이 있습니다</translation>
    </message>
    <message>
        <source>轮到您了，5 分钟内按一下</source>
        <translation>차례가 되였습니다. 5분안에 누르십시오</translation>
    </message>
    <message>
        <source>好，等前面的人回话</source>
        <translation>좋습니다. 앞사람의 대답을 기다립니다</translation>
    </message>
    <message>
        <source>%1 号活儿改成这个了</source>
        <translation>%1번 일거리가 이것으로 바뀌였습니다</translation>
    </message>
    <message>
        <source>晚了一步，前面的人去了。您还排在这儿。</source>
        <translation>한발 늦어 앞사람이 갔습니다. 그대로 대기하고있습니다.</translation>
    </message>
    <message>
        <source>这个活儿刚改了。看好了再按一下。</source>
        <translation>이 일거리가 방금 바뀌였습니다. 보고 다시 누르십시오.</translation>
    </message>
    <message>
        <source>没有证，这个活儿干不了。</source>
        <translation>증명서가 없으면 이 일을 못합니다.</translation>
    </message>
    <message>
        <source>看看别的活儿</source>
        <translation>다른 일거리 보기</translation>
    </message>
    <message>
        <source>去</source>
        <translation>갑니다</translation>
    </message>
    <message>
        <source>记住了</source>
        <translation>기억했습니다</translation>
    </message>
    <message>
        <source>您报的 %1 号活儿改成这个了，先问您。按了“去”，位子就是您的。</source>
        <translation>신청하신 %1번 일거리가 이것으로 바뀌여 먼저 물어봅니다. 《갑니다》를 누르시면 자리가 정해집니다.</translation>
    </message>
    <message numerus="yes">
        <source>前面还有 %n 个人。大屏叫到您，5 分钟内来按一下。</source>
        <translation>
            <numerusform>앞에 %n명이 있습니다. 큰 화면에서 부르면 5분안에 와서 누르십시오.</numerusform>
        </translation>
    </message>
    <message>
        <source>您排在最前面。大屏叫到您，5 分钟内来按一下。</source>
        <translation>맨 앞입니다. 큰 화면에서 부르면 5분안에 와서 누르십시오.</translation>
    </message>
    <message numerus="yes">
        <source>前面还有 %n 个人。有人不去，大屏和这台机器就叫“%1 号活儿 第 %2 位”。听到了来按一下，过 5 分钟就叫下一位。</source>
        <translation>
            <numerusform>앞에 %n명이 있습니다. 누가 못 가면 큰 화면과 이 기계에서 《%1번 일거리 대기 %2번》을 부릅니다. 들으면 와서 누르십시오. 5분이 지나면 다음 사람을 부릅니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>您排在最前面。有人不去，大屏和这台机器就叫“%1 号活儿 第 %2 位”。听到了来按一下，过 5 分钟就叫下一位。</source>
        <translation>맨 앞입니다. 누가 못 가면 큰 화면과 이 기계에서 《%1번 일거리 대기 %2번》을 부릅니다. 들으면 와서 누르십시오. 5분이 지나면 다음 사람을 부릅니다.</translation>
    </message>
    <message>
        <source>排上了</source>
        <translation>대기합니다</translation>
    </message>
    <message>
        <source>排第 %1</source>
        <translation>대기 %1번</translation>
    </message>
    <message>
        <source>还剩 %1</source>
        <translation>남은 시간 %1</translation>
    </message>
    <message>
        <source>按您的号就能看。忘了号，请到服务台。</source>
        <translation>번호를 누르면 볼수 있습니다. 잊었으면 안내대로 오십시오.</translation>
    </message>
    <message>
        <source>这个活儿不用等了，还可以看看别的。</source>
        <translation>이 일거리는 기다리지 않아도 됩니다. 다른것을 보십시오.</translation>
    </message>
    <message>
        <source>有人不去了，位子给您留着。按了“去”，位子就是您的。</source>
        <translation>누가 못 가서 자리를 남겨두었습니다. 《갑니다》를 누르면 당신의 자리입니다.</translation>
    </message>
    <message>
        <source>前面还有人没回话，最多等 5 分钟。别走远：轮到您，这儿就给您号。</source>
        <translation>앞에 아직 대답하지 않은 사람이 있습니다. 길어서 5분입니다. 가까이 계십시오. 차례가 되면 여기서 번호를 드립니다.</translation>
    </message>
    <message>
        <source>不去</source>
        <translation>못 갑니다</translation>
    </message>
    <message>
        <source>不排了</source>
        <translation>대기 그만</translation>
    </message>
</context>
<context>
    <name>ReadingSheets</name>
    <message>
        <source>怎么看着方便？</source>
        <translation>어떻게 보면 편합니까?</translation>
    </message>
    <message>
        <source>走的时候就变回来。</source>
        <translation>나가면 원래대로 됩니다.</translation>
    </message>
    <message>
        <source>字大点</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>黑底白字</source>
        <translation>검은 바탕에 흰 글자</translation>
    </message>
    <message>
        <source>慢慢来</source>
        <translation>천천히</translation>
    </message>
    <message>
        <source>放低点，够得着</source>
        <translation>낮게, 손이 닿게</translation>
    </message>
    <message>
        <source>好了</source>
        <translation>됐습니다</translation>
    </message>
</context>
<context>
    <name>RosterLeaf</name>
    <message>
        <source>今天谁来：哪个活儿？</source>
        <translation>오늘 오는 사람: 어느 일거리?</translation>
    </message>
    <message>
        <source>今天还没有人报上</source>
        <translation>오늘 신청한 사람이 아직 없습니다</translation>
    </message>
</context>
<context>
    <name>SeatBand</name>
    <message>
        <source>您是 %1 号</source>
        <translation>%1번입니다</translation>
    </message>
</context>
<context>
    <name>SeatFacts</name>
    <message>
        <source>干完一共 %1 元</source>
        <translation>끝나면 모두 %1원</translation>
    </message>
    <message>
        <source>工钱</source>
        <translation>로임</translation>
    </message>
    <message>
        <source>几点</source>
        <translation>몇시</translation>
    </message>
    <message>
        <source>在哪儿</source>
        <translation>어디</translation>
    </message>
    <message>
        <source>到服务台问</source>
        <translation>안내대에 물어보십시오</translation>
    </message>
    <message>
        <source>找谁</source>
        <translation>누구를 찾는가</translation>
    </message>
    <message>
        <source>说好的</source>
        <translation>약속</translation>
    </message>
    <message>
        <source>还说了</source>
        <translation>또 말한것</translation>
    </message>
</context>
<context>
    <name>SeatPage</name>
    <message>
        <source>定了！</source>
        <translation>확정!</translation>
    </message>
    <message>
        <source>您有活儿了，是这个</source>
        <translation>이미 일거리가 있습니다. 이것입니다</translation>
    </message>
    <message>
        <source>记住，或拿手机拍一张。</source>
        <translation>기억하거나 손전화로 찍으십시오.</translation>
    </message>
    <message>
        <source>到那儿报这个号。记住，或拿手机拍一张。</source>
        <translation>거기 가서 이 번호를 대십시오. 기억하거나 손전화로 찍으십시오.</translation>
    </message>
    <message>
        <source>点错了，不要了</source>
        <translation>잘못 눌렀습니다, 안합니다</translation>
    </message>
    <message>
        <source>两个人用这个号</source>
        <translation>두사람이 이 번호를 씁니다</translation>
    </message>
    <message>
        <source>记住了</source>
        <translation>기억했습니다</translation>
    </message>
</context>
<context>
    <name>SeatsLeaf</name>
    <message>
        <source>打勾的到了。</source>
        <translation>표시가 있으면 도착했습니다.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message numerus="yes">
        <source>还要 %n 个人</source>
        <translation>
            <numerusform>%n명 더 구함</numerusform>
        </translation>
    </message>
    <message>
        <source>今早出去了 %1 来人</source>
        <translation>오늘 아침 %1명가량 나갔습니다</translation>
    </message>
    <message>
        <source>今天出去了 %1 来人</source>
        <translation>오늘 %1명가량 나갔습니다</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>明天</source>
        <translation>래일</translation>
    </message>
    <message>
        <source>机器的钟不对，请到服务台</source>
        <translation>기계 시계가 틀립니다. 안내대로 오십시오</translation>
    </message>
    <message>
        <source>%1的活儿</source>
        <translation>%1 일거리</translation>
    </message>
    <message numerus="yes">
        <source>%1还有 %n 个活儿</source>
        <translation>
            <numerusform>%1 일거리 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1没活儿了</source>
        <translation>%1 일거리 없음</translation>
    </message>
    <message>
        <source>免费</source>
        <translation>무료</translation>
    </message>
    <message numerus="yes">
        <source>%n 个</source>
        <translation>
            <numerusform>%n개</numerusform>
        </translation>
    </message>
    <message>
        <source>没活儿</source>
        <translation>일 없음</translation>
    </message>
    <message>
        <source>最高 %1</source>
        <translation>최고 %1</translation>
    </message>
    <message>
        <source>我要找活</source>
        <translation>일자리 찾기</translation>
    </message>
    <message>
        <source>按手机号，挑个活儿就有号</source>
        <translation>번호 누르고 일 고르면 끝</translation>
    </message>
    <message>
        <source>我报的活儿</source>
        <translation>신청한 일거리</translation>
    </message>
    <message>
        <source>我要招人</source>
        <translation>사람 구하기</translation>
    </message>
    <message>
        <source>手机扫码，填好就上大屏</source>
        <translation>찍고 적으면 큰 화면에</translation>
    </message>
</context>
<context>
    <name>StillPage</name>
    <message>
        <source>还干这几样吗？</source>
        <translation>이 일들을 계속 하시겠습니까?</translation>
    </message>
    <message>
        <source>还干%1吗？</source>
        <translation>%1 일을 계속 하시겠습니까?</translation>
    </message>
    <message>
        <source>您上回说的，有些日子了。</source>
        <translation>지난번에 말씀하신지 꽤 되였습니다.</translation>
    </message>
    <message>
        <source>还干</source>
        <translation>계속 합니다</translation>
    </message>
    <message>
        <source>换样活儿</source>
        <translation>다른 일</translation>
    </message>
</context>
<context>
    <name>SwapPage</name>
    <message>
        <source>您有活儿了：%1 · %2 · %3</source>
        <translation>일거리가 있습니다: %1 · %2 · %3</translation>
    </message>
    <message>
        <source>还去 %1</source>
        <translation>%1 그대로 갑니다</translation>
    </message>
    <message>
        <source>同一个时间只能去一个。换的话，%1 就退了。</source>
        <translation>같은 시간에는 하나만 갈수 있습니다. 바꾸면 %1번은 무릅니다.</translation>
    </message>
    <message>
        <source>换成这个</source>
        <translation>이것으로 바꾸기</translation>
    </message>
</context>
<context>
    <name>TakeButton</name>
    <message>
        <source>报名：%1</source>
        <translation>신청: %1</translation>
    </message>
    <message>
        <source>报名</source>
        <translation>신청</translation>
    </message>
    <message>
        <source>换一个</source>
        <translation>다른것</translation>
    </message>
    <message>
        <source>您报上了 · %1 号</source>
        <translation>신청됨 · %1번</translation>
    </message>
</context>
<context>
    <name>TalkPage</name>
    <message>
        <source>去谈</source>
        <translation>이야기하러 가기</translation>
    </message>
    <message>
        <source>记上了，去谈吧</source>
        <translation>적었습니다. 이야기하러 가십시오</translation>
    </message>
    <message>
        <source>谈成了！</source>
        <translation>이야기가 됐습니다!</translation>
    </message>
    <message>
        <source>这个活儿不招了</source>
        <translation>이 일거리는 모집이 끝났습니다</translation>
    </message>
    <message>
        <source>那个时间您有活儿了</source>
        <translation>그 시간에 일거리가 있습니다</translation>
    </message>
    <message>
        <source>招工的没回话</source>
        <translation>고용주가 대답하지 않았습니다</translation>
    </message>
    <message>
        <source>这回没谈成</source>
        <translation>이번에는 안됐습니다</translation>
    </message>
    <message>
        <source>位子刚满了，还没定。请招工的在手机上按“要他”，有位子就叫您。</source>
        <translation>방금 자리가 다 차서 아직 정해지지 않았습니다. 고용주가 전화기에서 《쓰겠습니다》를 누르면 자리가 나는대로 부릅니다.</translation>
    </message>
    <message>
        <source>记住了</source>
        <translation>기억했습니다</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>알았습니다</translation>
    </message>
    <message>
        <source>看看别的活儿</source>
        <translation>다른 일거리 보기</translation>
    </message>
    <message>
        <source>%1 号桌 · %2 谈</source>
        <translation>%1번 탁자 · %2 이야기</translation>
    </message>
    <message>
        <source>%1 以后谈，几号桌问服务台</source>
        <translation>%1 이후 이야기, 탁자는 안내대에 물어보기</translation>
    </message>
    <message>
        <source>记住这四个数：%1</source>
        <translation>이 네개 수를 기억하십시오: %1</translation>
    </message>
    <message>
        <source>谈好了回来，按“我报的活儿”，再按这四个数。</source>
        <translation>이야기하고 와서 《신청한 일거리》를 누르고 이 네개 수를 누르십시오.</translation>
    </message>
    <message>
        <source>%1 号活儿您排第 %2。叫到您了，过来按一下就定。</source>
        <translation>%1번 일거리 대기 %2번입니다. 부르면 와서 누르십시오. 그러면 정해집니다.</translation>
    </message>
    <message>
        <source>您的位子已经给过号了，按那个号看。</source>
        <translation>자리의 번호를 이미 드렸습니다. 그 번호를 눌러 보십시오.</translation>
    </message>
    <message>
        <source>没占您的位子，可以再报别的活儿。</source>
        <translation>자리를 잡지 않았습니다. 다른 일거리를 신청할수 있습니다.</translation>
    </message>
    <message>
        <source>谈成了</source>
        <translation>이야기가 됐습니다</translation>
    </message>
    <message>
        <source>没谈成</source>
        <translation>안됐습니다</translation>
    </message>
</context>
<context>
    <name>TogetherPage</name>
    <message>
        <source>定了！两个人都有位子</source>
        <translation>확정! 두사람 다 자리가 있습니다</translation>
    </message>
    <message>
        <source>都定了！</source>
        <translation>다 확정!</translation>
    </message>
    <message>
        <source>都记住了</source>
        <translation>다 기억했습니다</translation>
    </message>
    <message>
        <source>各记各的号，到了那儿各报各的。</source>
        <translation>각자 제 번호를 기억하고 거기 가서 각자 대십시오.</translation>
    </message>
</context>
<context>
    <name>TradesPage</name>
    <message>
        <source>%1，您会干啥？</source>
        <translation>%1: 무슨 일을 합니까?</translation>
    </message>
    <message>
        <source>%1活儿，您会干啥？</source>
        <translation>%1: 무슨 일을 합니까?</translation>
    </message>
    <message>
        <source>活</source>
        <translation>일</translation>
    </message>
    <message>
        <source>挑了：%1</source>
        <translation>고른 일: %1</translation>
    </message>
    <message>
        <source>点一样，就给您看活儿。</source>
        <translation>하나 누르면 일거리를 보여드립니다.</translation>
    </message>
    <message>
        <source>看活儿</source>
        <translation>일거리 보기</translation>
    </message>
</context>
<context>
    <name>UrgentLeaf</name>
    <message>
        <source>大屏上先说啥？</source>
        <translation>큰 화면에 먼저 무엇을 알릴가요?</translation>
    </message>
    <message>
        <source>不写名字和号码。</source>
        <translation>이름과 번호는 쓰지 마십시오.</translation>
    </message>
    <message>
        <source>现在挂着：%1</source>
        <translation>지금 알림: %1</translation>
    </message>
    <message>
        <source>看看样子</source>
        <translation>미리보기</translation>
    </message>
    <message>
        <source>撤下来</source>
        <translation>내리기</translation>
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
        <translation>직원</translation>
    </message>
    <message>
        <source>您是哪位？</source>
        <translation>누구십니까?</translation>
    </message>
    <message>
        <source>还没有人设 PIN。请在服务台电脑上设，或让技术员在这台机器上运行 linggong clerk pin。</source>
        <translation>아직 PIN이 없습니다. 안내대 컴퓨터에서 정하거나 기술원이 이 기계에서 linggong clerk pin을 돌려야 합니다.</translation>
    </message>
    <message>
        <source>再看几个</source>
        <translation>더 보기</translation>
    </message>
</context>
<context>
    <name>WhyLeaf</name>
    <message>
        <source>要收工人的钱或押证件，不能发。</source>
        <translation>로동자에게서 돈이나 증명서를 받을수 없습니다. 올릴수 없습니다.</translation>
    </message>
    <message>
        <source>没有这样的活儿，或者活儿不合法。</source>
        <translation>그런 일거리가 없거나 합법이 아닙니다.</translation>
    </message>
    <message>
        <source>招工的人联系不上，核实不了。</source>
        <translation>고용주와 련락이 안되여 확인할수 없습니다.</translation>
    </message>
    <message>
        <source>这个活儿已经发过了。</source>
        <translation>이 일거리는 이미 올렸습니다.</translation>
    </message>
    <message>
        <source>工钱写清楚：多少钱、怎么算、几时给。</source>
        <translation>로임을 똑똑히 쓰십시오: 얼마, 계산법, 언제 주는지.</translation>
    </message>
    <message>
        <source>写清楚干啥、在哪儿、几点到几点。</source>
        <translation>무슨 일, 어디서, 몇시부터 몇시까지인지 똑똑히 쓰십시오.</translation>
    </message>
    <message>
        <source>不能挑男女、年纪、哪里人，请删掉。</source>
        <translation>성별, 나이, 출신을 가릴수 없습니다. 지우십시오.</translation>
    </message>
    <message>
        <source>工钱低于最低标准，请改高。</source>
        <translation>로임이 최저기준보다 낮습니다. 올리십시오.</translation>
    </message>
    <message>
        <source>请到服务台核实身份后再发。</source>
        <translation>안내대에서 신분을 확인한 다음 올리십시오.</translation>
    </message>
    <message>
        <source>为啥不让发？</source>
        <translation>왜 거절합니까?</translation>
    </message>
    <message>
        <source>要改啥？</source>
        <translation>무엇을 고쳐야 합니까?</translation>
    </message>
    <message>
        <source>招工的人看得到这句话。</source>
        <translation>고용주가 이 말을 봅니다.</translation>
    </message>
</context>
<context>
    <name>WhyPage</name>
    <message>
        <source>哪儿好？</source>
        <translation>무엇이 좋았습니까?</translation>
    </message>
    <message>
        <source>哪儿不好？</source>
        <translation>무엇이 나빴습니까?</translation>
    </message>
    <message>
        <source>几样都行，不点也行。</source>
        <translation>여러가지도 되고 안 눌러도 됩니다.</translation>
    </message>
    <message>
        <source>就这些</source>
        <translation>이것으로 됐습니다</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>这台机器说不清，请到服务台问。</source>
        <translation>이 기계는 알수 없습니다. 안내대에 물어보십시오.</translation>
    </message>
    <message>
        <source>元/小时</source>
        <translation>원/시간</translation>
    </message>
    <message>
        <source>元/天</source>
        <translation>원/일</translation>
    </message>
    <message>
        <source>元/月</source>
        <translation>원/월</translation>
    </message>
    <message>
        <source>元/件</source>
        <translation>원/건</translation>
    </message>
    <message>
        <source>元/亩</source>
        <translation>원/무</translation>
    </message>
    <message>
        <source>元/趟</source>
        <translation>원/탕</translation>
    </message>
    <message>
        <source>元包干</source>
        <translation>원, 통채로</translation>
    </message>
    <message>
        <source>元 问服务台</source>
        <translation>원, 안내대에 문의</translation>
    </message>
    <message>
        <source>零工</source>
        <translation>림시일</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>证</source>
        <translation>증</translation>
    </message>
    <message>
        <source>当天结</source>
        <translation>당일 지불</translation>
    </message>
    <message>
        <source>干完结</source>
        <translation>끝나면 지불</translation>
    </message>
    <message>
        <source>周结</source>
        <translation>주마다 지불</translation>
    </message>
    <message>
        <source>半月结</source>
        <translation>보름마다 지불</translation>
    </message>
    <message>
        <source>月结</source>
        <translation>월마다 지불</translation>
    </message>
    <message>
        <source>怎么结钱问服务台</source>
        <translation>지불시간은 안내대에 물어보십시오</translation>
    </message>
    <message numerus="yes">
        <source>干 %n 小时</source>
        <translation>
            <numerusform>%n시간 일함</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>干 %n 天</source>
        <translation>
            <numerusform>%n일 일함</numerusform>
        </translation>
    </message>
    <message>
        <source>有人收您钱、工钱没给？到服务台说。</source>
        <translation>돈을 내라거나 로임을 안 주면 안내대로.</translation>
    </message>
    <message>
        <source>1月</source>
        <translation>1월</translation>
    </message>
    <message>
        <source>2月</source>
        <translation>2월</translation>
    </message>
    <message>
        <source>3月</source>
        <translation>3월</translation>
    </message>
    <message>
        <source>4月</source>
        <translation>4월</translation>
    </message>
    <message>
        <source>5月</source>
        <translation>5월</translation>
    </message>
    <message>
        <source>6月</source>
        <translation>6월</translation>
    </message>
    <message>
        <source>7月</source>
        <translation>7월</translation>
    </message>
    <message>
        <source>8月</source>
        <translation>8월</translation>
    </message>
    <message>
        <source>9月</source>
        <translation>9월</translation>
    </message>
    <message>
        <source>10月</source>
        <translation>10월</translation>
    </message>
    <message>
        <source>11月</source>
        <translation>11월</translation>
    </message>
    <message>
        <source>12月</source>
        <translation>12월</translation>
    </message>
    <message>
        <source>%1%2日</source>
        <translation>%1 %2일</translation>
    </message>
    <message>
        <source>跟您会的差不多</source>
        <translation>비슷한 일</translation>
    </message>
    <message numerus="yes">
        <source>您干过 %n 回</source>
        <translation>
            <numerusform>%n번 해본 일</numerusform>
        </translation>
    </message>
    <message>
        <source>给钱最多</source>
        <translation>로임 최고</translation>
    </message>
    <message>
        <source>快满了</source>
        <translation>거의 참</translation>
    </message>
    <message>
        <source>马上开工</source>
        <translation>곧 시작</translation>
    </message>
    <message numerus="yes">
        <source>%n 分钟</source>
        <translation>
            <numerusform>%n분</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 小时</source>
        <translation>
            <numerusform>%n시간</numerusform>
        </translation>
    </message>
    <message>
        <source>管饭</source>
        <translation>식사 제공</translation>
    </message>
    <message>
        <source>管住</source>
        <translation>숙소 제공</translation>
    </message>
    <message>
        <source>接送</source>
        <translation>차로 모심</translation>
    </message>
    <message>
        <source>有工具</source>
        <translation>도구 있음</translation>
    </message>
    <message>
        <source>有保险</source>
        <translation>보험 있음</translation>
    </message>
    <message>
        <source>要%1</source>
        <translation>%1이 있어야 함</translation>
    </message>
    <message>
        <source>时钟不对：本机 %1，刚才已经 %2。请找工作人员</source>
        <translation>시계가 틀립니다: 이 기계는 %1, 조금전에 벌써 %2. 직원을 찾으십시오</translation>
    </message>
    <message>
        <source>时钟不对：本机 %1，%2 机 %3。请找工作人员</source>
        <translation>시계가 틀립니다: 이 기계는 %1, %2 기계는 %3. 직원을 찾으십시오</translation>
    </message>
    <message>
        <source>时钟不对：本机 %1，省里 %2。请找工作人员</source>
        <translation>시계가 틀립니다: 이 기계는 %1, 성에서는 %2. 직원을 찾으십시오</translation>
    </message>
    <message>
        <source>时钟不对。请找工作人员</source>
        <translation>시계가 틀립니다. 직원을 찾으십시오</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>明天</source>
        <translation>래일</translation>
    </message>
    <message>
        <source>星期一</source>
        <translation>월요일</translation>
    </message>
    <message>
        <source>星期二</source>
        <translation>화요일</translation>
    </message>
    <message>
        <source>星期三</source>
        <translation>수요일</translation>
    </message>
    <message>
        <source>星期四</source>
        <translation>목요일</translation>
    </message>
    <message>
        <source>星期五</source>
        <translation>금요일</translation>
    </message>
    <message>
        <source>星期六</source>
        <translation>토요일</translation>
    </message>
    <message>
        <source>星期日</source>
        <translation>일요일</translation>
    </message>
    <message>
        <source>星期几，看不出来</source>
        <translation>요일을 알수 없음</translation>
    </message>
    <message>
        <source>您要找%1</source>
        <translation>찾는 일: %1</translation>
    </message>
    <message>
        <source>要人多</source>
        <translation>많이 구함</translation>
    </message>
    <message>
        <source>为什么合适，问服务台</source>
        <translation>왜 맞는지 안내대에 물어보십시오</translation>
    </message>
    <message>
        <source>在招</source>
        <translation>모집중</translation>
    </message>
    <message>
        <source>满了</source>
        <translation>다 찼음</translation>
    </message>
    <message>
        <source>不招了</source>
        <translation>모집 끝</translation>
    </message>
    <message>
        <source>问服务台</source>
        <translation>안내대에 물어보십시오</translation>
    </message>
    <message>
        <source>满了，没报上。请点别的活儿。</source>
        <translation>다 차서 안되였습니다. 다른 일거리를 누르십시오.</translation>
    </message>
    <message>
        <source>这个活儿不招了。请点别的活儿。</source>
        <translation>이 일거리는 모집이 끝났습니다. 다른 일거리를 누르십시오.</translation>
    </message>
    <message>
        <source>没有证的干不了这个活儿。看看别的，有证了再来报。</source>
        <translation>증이 없으면 이 일을 못합니다. 증이 생기면 오십시오.</translation>
    </message>
    <message>
        <source>这个活儿刚改了，还没报上。看好了再点一下。</source>
        <translation>일거리가 방금 바뀌여 신청이 안되였습니다. 보고 다시 누르십시오.</translation>
    </message>
    <message>
        <source>%1 小时 %2 分</source>
        <translation>%1시간 %2분</translation>
    </message>
</context>
<context>
    <name>WordsField</name>
    <message>
        <source>写在这儿</source>
        <translation>여기에 쓰십시오</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>出了啥事？</source>
        <translation>무슨 일이 있었습니까?</translation>
    </message>
    <message>
        <source>写两句。</source>
        <translation>적으십시오.</translation>
    </message>
    <message>
        <source>不写也行。</source>
        <translation>안 적어도 됩니다.</translation>
    </message>
    <message>
        <source>想说啥就写两句，不写也行。</source>
        <translation>하고싶은 말을 적으십시오. 안 적어도 됩니다.</translation>
    </message>
    <message>
        <source>还没写。写两句，或者到服务台说。</source>
        <translation>아직 적지 않았습니다. 적거나 안내대에 말씀하십시오.</translation>
    </message>
    <message>
        <source>今天说得够多了，请到服务台说。</source>
        <translation>오늘은 많이 적었습니다. 안내대에 말씀하십시오.</translation>
    </message>
    <message>
        <source>交上去</source>
        <translation>내기</translation>
    </message>
</context>
<context>
    <name>ZonesPage</name>
    <message>
        <source>去哪一片？</source>
        <translation>어느 구역으로 갑니까?</translation>
    </message>
    <message>
        <source>近的在前</source>
        <translation>가까운것부터</translation>
    </message>
    <message>
        <source>都行</source>
        <translation>다 됨</translation>
    </message>
    <message>
        <source>远一点的</source>
        <translation>더 먼것</translation>
    </message>
    <message>
        <source>近一点的</source>
        <translation>더 가까운것</translation>
    </message>
</context>
</TS>
