<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
    <context>
        <name>Act</name>
        <message>
            <source>After-contact work</source>
            <translation>話後處理</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回覆</translation>
        </message>
        <message>
            <source>Answer to an offer</source>
            <translation>對替代方案的回覆</translation>
        </message>
        <message>
            <source>Close of a day</source>
            <translation>日結</translation>
        </message>
        <message>
            <source>Confirmed policy</source>
            <translation>確認授權政策</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>聯繫紀錄</translation>
        </message>
        <message>
            <source>Customer's details</source>
            <translation>顧客資料</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>簽核決定</translation>
        </message>
        <message>
            <source>Effect, settled by hand</source>
            <translation>執行項目：人工處理</translation>
        </message>
        <message>
            <source>Effect, to be tried again</source>
            <translation>執行項目：重試</translation>
        </message>
        <message>
            <source>Lent right</source>
            <translation>授權代理</translation>
        </message>
        <message>
            <source>Lent right, ended</source>
            <translation>結束授權代理</translation>
        </message>
        <message>
            <source>New case</source>
            <translation>新案件</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>備註</translation>
        </message>
        <message>
            <source>Parcel that came back</source>
            <translation>包裹退回</translation>
        </message>
        <message>
            <source>Presence</source>
            <translation>狀態</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>承諾</translation>
        </message>
        <message>
            <source>Proposed policy</source>
            <translation>提出授權政策</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>提問</translation>
        </message>
        <message>
            <source>Rate of exchange</source>
            <translation>匯率</translation>
        </message>
        <message>
            <source>Remedy</source>
            <translation>補償</translation>
        </message>
        <message>
            <source>Remedy taken back</source>
            <translation>收回補償</translation>
        </message>
        <message>
            <source>Request handed up</source>
            <translation>上呈申請</translation>
        </message>
        <message>
            <source>Request taken back</source>
            <translation>撤回申請</translation>
        </message>
        <message>
            <source>Second signature</source>
            <translation>第二人確認</translation>
        </message>
        <message>
            <source>Second signature refused</source>
            <translation>第二人拒絕</translation>
        </message>
        <message>
            <source>State of a case</source>
            <translation>案件狀態</translation>
        </message>
        <message>
            <source>Verified caller</source>
            <translation>身分核對</translation>
        </message>
        <message>
            <source>What we were told</source>
            <translation>已告知事項</translation>
        </message>
        <message>
            <source>Withdrawn policy</source>
            <translation>撤回授權政策</translation>
        </message>
        <message>
            <source>{act}, to be decided</source>
            <translation>{act}，待簽核</translation>
        </message>
    </context>
    <context>
        <name>Action</name>
        <message>
            <source>Accept what was offered instead</source>
            <translation>接受改提方案</translation>
        </message>
        <message>
            <source>After-contact work</source>
            <translation>話後處理</translation>
        </message>
        <message>
            <source>Answer who decides</source>
            <translation>回覆簽核人</translation>
        </message>
        <message>
            <source>Back onto the desk</source>
            <translation>移回工作台</translation>
        </message>
        <message>
            <source>Changes that were kept aside</source>
            <translation>保留的變更</translation>
        </message>
        <message>
            <source>Close this customer</source>
            <translation>關閉此顧客</translation>
        </message>
        <message>
            <source>Customer at place {n}</source>
            <translation>第 {n} 位顧客</translation>
        </message>
        <message>
            <source>Edit the customer's details</source>
            <translation>編輯顧客資料</translation>
        </message>
        <message>
            <source>Find anything</source>
            <translation>搜尋</translation>
        </message>
        <message>
            <source>Find in the timeline</source>
            <translation>在時間軸中搜尋</translation>
        </message>
        <message>
            <source>Go to the approvals</source>
            <translation>前往簽核</translation>
        </message>
        <message>
            <source>Go to the audit trail</source>
            <translation>前往稽核紀錄</translation>
        </message>
        <message>
            <source>Go to the desk</source>
            <translation>前往工作台</translation>
        </message>
        <message>
            <source>Go to the policy</source>
            <translation>前往授權政策</translation>
        </message>
        <message>
            <source>Go to the settings</source>
            <translation>前往設定</translation>
        </message>
        <message>
            <source>Go to the team's money</source>
            <translation>前往團隊帳務</translation>
        </message>
        <message>
            <source>Jump to a date</source>
            <translation>跳至日期</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>淺色或深色</translation>
        </message>
        <message>
            <source>Lock the desk</source>
            <translation>鎖定工作台</translation>
        </message>
        <message>
            <source>Move the case</source>
            <translation>變更案件狀態</translation>
        </message>
        <message>
            <source>Next customer</source>
            <translation>下一位顧客</translation>
        </message>
        <message>
            <source>No case is in hand</source>
            <translation>目前沒有處理中的案件</translation>
        </message>
        <message>
            <source>No contact is in hand</source>
            <translation>目前沒有進行中的聯繫</translation>
        </message>
        <message>
            <source>Nothing that can be taken back was given here</source>
            <translation>這裡沒有可收回的補償</translation>
        </message>
        <message>
            <source>Nothing was asked for this customer</source>
            <translation>沒有為此顧客提出的申請</translation>
        </message>
        <message>
            <source>Only one customer is open</source>
            <translation>只開啟了一位顧客</translation>
        </message>
        <message>
            <source>Open a case</source>
            <translation>建立案件</translation>
        </message>
        <message>
            <source>Open again who was closed last</source>
            <translation>重新開啟最近關閉的顧客</translation>
        </message>
        <message>
            <source>Open in a window of its own</source>
            <translation>以獨立視窗開啟</translation>
        </message>
        <message>
            <source>Previous customer</source>
            <translation>上一位顧客</translation>
        </message>
        <message>
            <source>Read the guide</source>
            <translation>閱讀使用指南</translation>
        </message>
        <message>
            <source>Report a computer lost</source>
            <translation>通報電腦遺失</translation>
        </message>
        <message>
            <source>Show the keys</source>
            <translation>顯示快速鍵</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>登出</translation>
        </message>
        <message>
            <source>Single keys on or off</source>
            <translation>單鍵操作開/關</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>立即同步</translation>
        </message>
        <message>
            <source>Take back what was given</source>
            <translation>收回已給予的補償</translation>
        </message>
        <message>
            <source>Take the request back</source>
            <translation>撤回申請</translation>
        </message>
        <message>
            <source>The caller is verified</source>
            <translation>已核對來電者身分</translation>
        </message>
        <message>
            <source>Two side by side</source>
            <translation>並排顯示兩位顧客</translation>
        </message>
        <message>
            <source>What came in</source>
            <translation>新通知</translation>
        </message>
        <message>
            <source>Where is this from</source>
            <translation>資料來源</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>寫備註</translation>
        </message>
    </context>
    <context>
        <name>Advice</name>
        <message numerus="yes">
            <source>%n contact(s) about this.</source>
            <translation>
                <numerusform>顧客已為此事聯繫 %n 次。</numerusform>
            </translation>
        </message>
        <message>
            <source>A promise for {day} was broken.</source>
            <translation>{day}的承諾未履行。</translation>
        </message>
        <message>
            <source>Add a goodwill credit for the broken promise</source>
            <translation>因承諾未履行，補償購物金</translation>
        </message>
        <message>
            <source>Re-ship {article} today</source>
            <translation>今天補寄{article}</translation>
        </message>
        <message>
            <source>Re-ship {article} today, add a goodwill credit</source>
            <translation>今天補寄{article}，並補償購物金</translation>
        </message>
        <message>
            <source>Say when the promise will be kept</source>
            <translation>告知何時兌現承諾</translation>
        </message>
        <message>
            <source>Say where the request stands, do not ask again</source>
            <translation>說明申請進度，不要再問</translation>
        </message>
        <message>
            <source>Take {article} back</source>
            <translation>安排{article}退貨</translation>
        </message>
        <message>
            <source>The advisory says: {text}</source>
            <translation>公告：{text}</translation>
        </message>
        <message>
            <source>They own {text}, which has a known issue.</source>
            <translation>顧客持有的{text}有已知問題。</translation>
        </message>
        <message>
            <source>the article</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>{amount} was asked for and is being decided.</source>
            <translation>已申請{amount}，簽核中。</translation>
        </message>
        <message>
            <source>{amount} was offered instead; Y accepts it.</source>
            <translation>改提{amount}；按 Y 接受。</translation>
        </message>
        <message>
            <source>{text} is in stock.</source>
            <translation>{text}有庫存。</translation>
        </message>
    </context>
    <context>
        <name>Alert</name>
        <message numerus="yes">
            <source>%n not looked at</source>
            <translation>
                <numerusform>%n 則未查看</numerusform>
            </translation>
        </message>
        <message>
            <source>A contact arrives</source>
            <translation>有新進線</translation>
        </message>
        <message>
            <source>A request waits for my decision</source>
            <translation>有申請等待我簽核</translation>
        </message>
        <message>
            <source>All seen</source>
            <translation>全部標為已查看</translation>
        </message>
        <message>
            <source>Nothing came in that you could have missed.</source>
            <translation>沒有遺漏的通知。</translation>
        </message>
        <message>
            <source>Something I did was refused</source>
            <translation>我的操作未被接受</translation>
        </message>
        <message>
            <source>What I asked for was decided</source>
            <translation>我的申請有了簽核結果</translation>
        </message>
        <message>
            <source>What came in</source>
            <translation>新通知</translation>
        </message>
        <message>
            <source>Who decides asks me something</source>
            <translation>簽核人向我提問</translation>
        </message>
        <message>
            <source>{act} refused: {reason}</source>
            <translation>「{act}」未被接受：{reason}</translation>
        </message>
        <message>
            <source>{words}, {age}, not looked at</source>
            <translation>{words}，{age}，未查看</translation>
        </message>
    </context>
    <context>
        <name>Approvals</name>
        <message numerus="yes">
            <source>%n plan(s)</source>
            <translation>
                <numerusform>%n 項</numerusform>
            </translation>
        </message>
        <message>
            <source>A new one rings here by itself.</source>
            <translation>新的申請會自動出現。</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>客服專員</translation>
        </message>
        <message>
            <source>Amount offered instead</source>
            <translation>改提金額</translation>
        </message>
        <message>
            <source>Approvals</source>
            <translation>簽核</translation>
        </message>
        <message>
            <source>Approve the open request</source>
            <translation>核准目前的申請</translation>
        </message>
        <message>
            <source>Approve {amount}</source>
            <translation>核准{amount}</translation>
        </message>
        <message>
            <source>Armed: Ctrl+Enter confirms, Escape leaves it.</source>
            <translation>已選定：按 Ctrl+Enter 確認，按 Esc 取消。</translation>
        </message>
        <message>
            <source>Ask back</source>
            <translation>提問</translation>
        </message>
        <message>
            <source>Ask who asked</source>
            <translation>向申請人提問</translation>
        </message>
        <message>
            <source>Asked back, no answer yet</source>
            <translation>已提問，待回覆</translation>
        </message>
        <message>
            <source>Asked by {agent} at {time} · case {number}</source>
            <translation>{agent}於{time}申請 · 案件 {number}</translation>
        </message>
        <message>
            <source>Asked by {agent} at {time} · case {number} · held in the team pool</source>
            <translation>{agent}於{time}申請 · 案件 {number} · 已在團隊額度中預留</translation>
        </message>
        <message>
            <source>Asked by {agent} at {time}, customer on the line · case {number} · held in the team pool</source>
            <translation>{agent}於{time}申請，顧客在線上等候 · 案件 {number} · 已在團隊額度中預留</translation>
        </message>
        <message>
            <source>Asks</source>
            <translation>申請金額</translation>
        </message>
        <message>
            <source>Confirm what is armed</source>
            <translation>確認已選定的操作</translation>
        </message>
        <message>
            <source>Customer at a glance</source>
            <translation>顧客概覽</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>簽核</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>簽核人</translation>
        </message>
        <message>
            <source>Decided today {count}</source>
            <translation>今日已簽核 {count}</translation>
        </message>
        <message>
            <source>Decline the open request</source>
            <translation>駁回目前的申請</translation>
        </message>
        <message>
            <source>Decline with a reason</source>
            <translation>附理由駁回</translation>
        </message>
        <message>
            <source>End</source>
            <translation>結束</translation>
        </message>
        <message>
            <source>For</source>
            <translation>時長</translation>
        </message>
        <message>
            <source>For how long</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Hand the open request one level up</source>
            <translation>將目前的申請上呈一級</translation>
        </message>
        <message>
            <source>Hand up</source>
            <translation>上呈</translation>
        </message>
        <message>
            <source>How it was decided</source>
            <translation>簽核結果</translation>
        </message>
        <message>
            <source>It is decided in its own team first.</source>
            <translation>先由所屬團隊簽核。</translation>
        </message>
        <message>
            <source>Left today</source>
            <translation>今日剩餘</translation>
        </message>
        <message>
            <source>Lend my right</source>
            <translation>授權代理</translation>
        </message>
        <message>
            <source>My team now</source>
            <translation>團隊現況</translation>
        </message>
        <message>
            <source>Name a stand-in</source>
            <translation>指定代理人</translation>
        </message>
        <message>
            <source>No request waits</source>
            <translation>沒有待簽核的申請</translation>
        </message>
        <message>
            <source>Nobody answered in time: handed one level up · {time}</source>
            <translation>逾時未處理，已上呈一級 · {time}</translation>
        </message>
        <message>
            <source>Nobody decides what they asked for, or for their own account.</source>
            <translation>任何人都不能簽核自己的申請或自己的帳戶。</translation>
        </message>
        <message>
            <source>Nothing is left to decide here.</source>
            <translation>這裡沒有待簽核的內容。</translation>
        </message>
        <message>
            <source>Offer instead {amount}</source>
            <translation>改提{amount}</translation>
        </message>
        <message>
            <source>Offer more than nothing and at most {most}.</source>
            <translation>金額須大於零，且不超過{most}。</translation>
        </message>
        <message>
            <source>Offer something else instead</source>
            <translation>改提方案</translation>
        </message>
        <message>
            <source>Offered instead</source>
            <translation>改提方案</translation>
        </message>
        <message>
            <source>On condition</source>
            <translation>附條件</translation>
        </message>
        <message>
            <source>On condition: what {agent} is to do</source>
            <translation>條件：{agent}需要做的事</translation>
        </message>
        <message>
            <source>One decision of yours reaches {most}: offer that, or hand up.</source>
            <translation>您單次最多可簽核{most}：請改提或上呈。</translation>
        </message>
        <message>
            <source>Other goodwill for this customer</source>
            <translation>此顧客的其他善意補償</translation>
        </message>
        <message>
            <source>Over by</source>
            <translation>超出</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>申請</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>申請</translation>
        </message>
        <message>
            <source>Say why; the agent reads it.</source>
            <translation>請說明理由，客服專員會看到。</translation>
        </message>
        <message>
            <source>Somebody else decides this.</source>
            <translation>須由其他人簽核。</translation>
        </message>
        <message>
            <source>Stand-ins</source>
            <translation>代理人</translation>
        </message>
        <message>
            <source>State</source>
            <translation>狀態</translation>
        </message>
        <message>
            <source>Team pool today</source>
            <translation>今日團隊額度</translation>
        </message>
        <message>
            <source>The most of one decision</source>
            <translation>單次簽核上限</translation>
        </message>
        <message>
            <source>The request has expired.</source>
            <translation>申請已逾期。</translation>
        </message>
        <message>
            <source>This agent, this customer</source>
            <translation>此客服專員與此顧客</translation>
        </message>
        <message>
            <source>This is your own account; somebody else decides it.</source>
            <translation>這是您自己的帳戶，須由其他人簽核。</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等待</translation>
        </message>
        <message>
            <source>Waiting {count}</source>
            <translation>待簽核 {count}</translation>
        </message>
        <message>
            <source>What is asked for</source>
            <translation>申請內容</translation>
        </message>
        <message>
            <source>What is offered instead</source>
            <translation>改提內容</translation>
        </message>
        <message>
            <source>What the rules said when it was asked</source>
            <translation>申請時的規則判定</translation>
        </message>
        <message>
            <source>What the rules say</source>
            <translation>規則判定</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>往來紀錄</translation>
        </message>
        <message>
            <source>When</source>
            <translation>時間</translation>
        </message>
        <message>
            <source>Who stands in</source>
            <translation>代理人</translation>
        </message>
        <message>
            <source>Why it is asked</source>
            <translation>申請理由</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>說明</translation>
        </message>
        <message>
            <source>Words for {agent} (needed to ask, decline or offer instead)</source>
            <translation>給{agent}的說明（提問、駁回或改提時必填）</translation>
        </message>
        <message>
            <source>Write what you want to know; the agent is asked at once.</source>
            <translation>請寫下想了解的內容，將立即傳給客服專員。</translation>
        </message>
        <message>
            <source>You asked for this; somebody else decides it.</source>
            <translation>這是您自己的申請，須由其他人簽核。</translation>
        </message>
        <message>
            <source>You have no right to decide this.</source>
            <translation>您無權簽核此項。</translation>
        </message>
        <message>
            <source>You stand in for {name} until {time}, {most} at most</source>
            <translation>您代理{name}至{time}，上限{most}</translation>
        </message>
        <message>
            <source>contacts, 30 d</source>
            <translation>近 30 天聯繫</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>已駁回</translation>
        </message>
        <message>
            <source>escalates in {time}</source>
            <translation>{time}後上呈</translation>
        </message>
        <message>
            <source>expired</source>
            <translation>已逾期</translation>
        </message>
        <message>
            <source>expires in {time}</source>
            <translation>{time}後逾期</translation>
        </message>
        <message>
            <source>fits, {left} left</source>
            <translation>在額度內，剩{left}</translation>
        </message>
        <message>
            <source>for a day</source>
            <translation>一天</translation>
        </message>
        <message>
            <source>for a week</source>
            <translation>一週</translation>
        </message>
        <message>
            <source>for an hour</source>
            <translation>一小時</translation>
        </message>
        <message>
            <source>for four hours</source>
            <translation>四小時</translation>
        </message>
        <message>
            <source>for the working day</source>
            <translation>本工作日</translation>
        </message>
        <message>
            <source>given</source>
            <translation>已給予</translation>
        </message>
        <message>
            <source>goodwill, 12 m</source>
            <translation>近 12 個月善意補償</translation>
        </message>
        <message>
            <source>hard</source>
            <translation>不可變更</translation>
        </message>
        <message>
            <source>held, {left} left</source>
            <translation>已預留，剩{left}</translation>
        </message>
        <message>
            <source>lifetime value</source>
            <translation>顧客終身價值</translation>
        </message>
        <message>
            <source>needs you: over by {over}</source>
            <translation>需您簽核：超出{over}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>無</translation>
        </message>
        <message>
            <source>none decided here</source>
            <translation>此處無已簽核紀錄</translation>
        </message>
        <message>
            <source>not confirmed yet</source>
            <translation>待確認</translation>
        </message>
        <message>
            <source>offer refused</source>
            <translation>方案被拒</translation>
        </message>
        <message>
            <source>offered {offer}</source>
            <translation>改提{offer}</translation>
        </message>
        <message>
            <source>over by {over}</source>
            <translation>超出{over}</translation>
        </message>
        <message>
            <source>policy {version}</source>
            <translation>政策 {version}</translation>
        </message>
        <message>
            <source>policy {version}, in force since {day}</source>
            <translation>政策 {version}，自{day}生效</translation>
        </message>
        <message>
            <source>sending</source>
            <translation>送出中</translation>
        </message>
        <message>
            <source>tenure</source>
            <translation>往來年資</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>{agent} · asked back</source>
            <translation>{agent} · 已提問，待回覆</translation>
        </message>
        <message>
            <source>{agent} · {remedy}</source>
            <translation>{agent} · {remedy}</translation>
        </message>
        <message>
            <source>{agent} · {remedy} · for you</source>
            <translation>{agent} · {remedy} · 指派給您</translation>
        </message>
        <message>
            <source>{agent} · {remedy} · handed up</source>
            <translation>{agent} · {remedy} · 已上呈</translation>
        </message>
        <message>
            <source>{agent}'s last requests</source>
            <translation>{agent}最近的申請</translation>
        </message>
        <message>
            <source>{amount}, goodwill</source>
            <translation>{amount}，善意補償</translation>
        </message>
        <message>
            <source>{amount}, owed</source>
            <translation>{amount}，我方責任</translation>
        </message>
        <message>
            <source>{count} break</source>
            <translation>小休 {count}</translation>
        </message>
        <message>
            <source>{count} free</source>
            <translation>待命 {count}</translation>
        </message>
        <message>
            <source>{count} on contact</source>
            <translation>服務中 {count}</translation>
        </message>
        <message>
            <source>{given} of {all} given</source>
            <translation>{all} 項中給予 {given} 項</translation>
        </message>
        <message>
            <source>{left} left of {limit}</source>
            <translation>剩{left}，共{limit}</translation>
        </message>
        <message>
            <source>{name} stands in for you until {time}, {most} at most</source>
            <translation>{name}代理您至{time}，上限{most}</translation>
        </message>
        <message>
            <source>{name}, for {giver}</source>
            <translation>{name}（代{giver}）</translation>
        </message>
        <message>
            <source>{remedy} {amount} for {customer}</source>
            <translation>{customer} · {remedy} {amount}</translation>
        </message>
        <message>
            <source>{rule}, {law}</source>
            <translation>{rule}（{law}）</translation>
        </message>
        <message>
            <source>{who} answers · {time}</source>
            <translation>{who}回覆 · {time}</translation>
        </message>
        <message>
            <source>{who} asks · {time}</source>
            <translation>{who}提問 · {time}</translation>
        </message>
        <message>
            <source>{who} handed it one level up · {time}</source>
            <translation>{who}上呈一級 · {time}</translation>
        </message>
        <message>
            <source>{who} refused the offer · {time}</source>
            <translation>{who}拒絕方案 · {time}</translation>
        </message>
        <message>
            <source>{who}, on condition · {time}</source>
            <translation>{who}，附條件 · {time}</translation>
        </message>
    </context>
    <context>
        <name>Audit</name>
        <message>
            <source>A pattern accuses nobody; it asks somebody to look.</source>
            <translation>出現特定模式不代表有人犯錯，只是提醒查看。</translation>
        </message>
        <message>
            <source>About</source>
            <translation>對象</translation>
        </message>
        <message>
            <source>Audit</source>
            <translation>稽核</translation>
        </message>
        <message>
            <source>Bring older entries</source>
            <translation>顯示更早的紀錄</translation>
        </message>
        <message>
            <source>Choose what was done</source>
            <translation>依操作篩選</translation>
        </message>
        <message>
            <source>Choose who did it</source>
            <translation>依人員篩選</translation>
        </message>
        <message>
            <source>Every act and every look at a customer, newest first.</source>
            <translation>所有操作與顧客資料查看紀錄，由新到舊。</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>所有人</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>It is shown here when it can be reached again.</source>
            <translation>重新連線後會在此顯示。</translation>
        </message>
        <message>
            <source>Many customers opened</source>
            <translation>大量開啟顧客資料</translation>
        </message>
        <message>
            <source>Nothing is flagged.</source>
            <translation>沒有需要注意的項目。</translation>
        </message>
        <message>
            <source>Nothing was written down of this.</source>
            <translation>沒有相關紀錄。</translation>
        </message>
        <message>
            <source>Older entries</source>
            <translation>更早的紀錄</translation>
        </message>
        <message>
            <source>One approver for one agent</source>
            <translation>固定由同一人簽核</translation>
        </message>
        <message>
            <source>Open the customer</source>
            <translation>開啟顧客</translation>
        </message>
        <message>
            <source>Owed again and again</source>
            <translation>反覆以我方責任補償</translation>
        </message>
        <message>
            <source>Owed without proof</source>
            <translation>我方責任無紀錄佐證</translation>
        </message>
        <message>
            <source>Own household</source>
            <translation>本人或同住家人</translation>
        </message>
        <message>
            <source>Sealed {age}, root {root}</source>
            <translation>{age}封存，根雜湊 {root}</translation>
        </message>
        <message>
            <source>Split below a limit</source>
            <translation>拆分以避開上限</translation>
        </message>
        <message>
            <source>The audit trail is on the server</source>
            <translation>稽核紀錄在伺服器上</translation>
        </message>
        <message>
            <source>What</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>When</source>
            <translation>時間</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人員</translation>
        </message>
        <message>
            <source>Who did what</source>
            <translation>操作紀錄</translation>
        </message>
        <message>
            <source>Worth a look</source>
            <translation>值得查看</translation>
        </message>
        <message>
            <source>a contact rang</source>
            <translation>進線響鈴</translation>
        </message>
        <message>
            <source>a device was told to wipe itself</source>
            <translation>裝置已收到清除指令</translation>
        </message>
        <message>
            <source>added a customer</source>
            <translation>新增顧客</translation>
        </message>
        <message>
            <source>added a team</source>
            <translation>新增團隊</translation>
        </message>
        <message>
            <source>added a user</source>
            <translation>新增使用者</translation>
        </message>
        <message>
            <source>an effect has failed</source>
            <translation>執行失敗</translation>
        </message>
        <message>
            <source>an effect is not known yet</source>
            <translation>執行結果待確認</translation>
        </message>
        <message>
            <source>an effect is under way</source>
            <translation>執行中</translation>
        </message>
        <message>
            <source>an effect was confirmed</source>
            <translation>執行已確認</translation>
        </message>
        <message>
            <source>answered a question</source>
            <translation>回覆提問</translation>
        </message>
        <message>
            <source>article</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>as written: {details}</source>
            <translation>原始紀錄：{details}</translation>
        </message>
        <message>
            <source>asked a question</source>
            <translation>提問</translation>
        </message>
        <message>
            <source>asked a supervisor</source>
            <translation>請求核准</translation>
        </message>
        <message>
            <source>asked for a remedy</source>
            <translation>申請補償</translation>
        </message>
        <message>
            <source>asked for {amount}</source>
            <translation>申請金額 {amount}</translation>
        </message>
        <message>
            <source>asked to take a remedy back</source>
            <translation>申請收回補償</translation>
        </message>
        <message>
            <source>attempt {value}</source>
            <translation>第 {value} 次嘗試</translation>
        </message>
        <message>
            <source>broke a promise</source>
            <translation>承諾未履行</translation>
        </message>
        <message>
            <source>by {who}</source>
            <translation>由{who}</translation>
        </message>
        <message>
            <source>case</source>
            <translation>案件</translation>
        </message>
        <message>
            <source>change that was kept</source>
            <translation>保留的變更</translation>
        </message>
        <message>
            <source>changed a customer</source>
            <translation>變更顧客資料</translation>
        </message>
        <message>
            <source>changed a subscription</source>
            <translation>變更訂閱</translation>
        </message>
        <message>
            <source>changed a team</source>
            <translation>變更團隊</translation>
        </message>
        <message>
            <source>changed a user</source>
            <translation>變更使用者</translation>
        </message>
        <message>
            <source>changed an order</source>
            <translation>變更訂單</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已結案</translation>
        </message>
        <message>
            <source>closed a day</source>
            <translation>日結</translation>
        </message>
        <message>
            <source>confirmed a policy</source>
            <translation>確認政策</translation>
        </message>
        <message>
            <source>contact</source>
            <translation>聯繫</translation>
        </message>
        <message>
            <source>costs {amount}</source>
            <translation>成本 {amount}</translation>
        </message>
        <message>
            <source>customer</source>
            <translation>顧客</translation>
        </message>
        <message>
            <source>day</source>
            <translation>日</translation>
        </message>
        <message>
            <source>declined a request</source>
            <translation>駁回申請</translation>
        </message>
        <message>
            <source>declined to take a remedy back</source>
            <translation>駁回收回補償的申請</translation>
        </message>
        <message>
            <source>effect</source>
            <translation>執行項目</translation>
        </message>
        <message>
            <source>ended a lent right</source>
            <translation>結束授權代理</translation>
        </message>
        <message>
            <source>ended a session</source>
            <translation>結束工作階段</translation>
        </message>
        <message>
            <source>extended an offline budget</source>
            <translation>延長離線額度</translation>
        </message>
        <message>
            <source>from {when}</source>
            <translation>自 {when}</translation>
        </message>
        <message>
            <source>gave a remedy</source>
            <translation>給予補償</translation>
        </message>
        <message>
            <source>gave an offline budget back</source>
            <translation>歸還離線額度</translation>
        </message>
        <message>
            <source>gave from an offline budget</source>
            <translation>以離線額度給予</translation>
        </message>
        <message>
            <source>goodwill {amount}</source>
            <translation>善意補償 {amount}</translation>
        </message>
        <message>
            <source>granted a request</source>
            <translation>核准申請</translation>
        </message>
        <message>
            <source>handed a request up</source>
            <translation>上呈申請</translation>
        </message>
        <message>
            <source>handed to {who}</source>
            <translation>交給{who}</translation>
        </message>
        <message>
            <source>held {amount}</source>
            <translation>預留 {amount}</translation>
        </message>
        <message>
            <source>kept a change beside the customer</source>
            <translation>將顧客資料的變更保留為建議</translation>
        </message>
        <message>
            <source>kept a promise</source>
            <translation>履行承諾</translation>
        </message>
        <message>
            <source>lent a right</source>
            <translation>授權他人代理</translation>
        </message>
        <message>
            <source>lent by {who}</source>
            <translation>授權人：{who}</translation>
        </message>
        <message>
            <source>lent right</source>
            <translation>授權代理</translation>
        </message>
        <message>
            <source>lent to {who}</source>
            <translation>代理人：{who}</translation>
        </message>
        <message>
            <source>let a request expire</source>
            <translation>申請逾期</translation>
        </message>
        <message>
            <source>let go of a change that was kept</source>
            <translation>清除保留的變更</translation>
        </message>
        <message>
            <source>level {value}</source>
            <translation>第 {value} 級</translation>
        </message>
        <message>
            <source>looked at a customer</source>
            <translation>查看顧客</translation>
        </message>
        <message>
            <source>looked at what is recorded about a person</source>
            <translation>查看了某人的紀錄</translation>
        </message>
        <message>
            <source>made a promise</source>
            <translation>作出承諾</translation>
        </message>
        <message>
            <source>merged two cases</source>
            <translation>合併案件</translation>
        </message>
        <message>
            <source>merged two customers</source>
            <translation>合併顧客</translation>
        </message>
        <message>
            <source>moved a case</source>
            <translation>變更案件狀態</translation>
        </message>
        <message>
            <source>not asked yet</source>
            <translation>尚未查詢</translation>
        </message>
        <message>
            <source>not sealed yet</source>
            <translation>尚未封存</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>尚未封存</translation>
        </message>
        <message>
            <source>note</source>
            <translation>備註</translation>
        </message>
        <message>
            <source>noted what was told</source>
            <translation>記錄已告知事項</translation>
        </message>
        <message>
            <source>number {value}</source>
            <translation>編號 {value}</translation>
        </message>
        <message>
            <source>offered something else</source>
            <translation>改提方案</translation>
        </message>
        <message>
            <source>open</source>
            <translation>處理中</translation>
        </message>
        <message>
            <source>opened a case</source>
            <translation>建立案件</translation>
        </message>
        <message>
            <source>order</source>
            <translation>訂單</translation>
        </message>
        <message>
            <source>ordered a device wiped</source>
            <translation>下令清除裝置</translation>
        </message>
        <message>
            <source>ordered a replacement</source>
            <translation>建立補換貨訂單</translation>
        </message>
        <message>
            <source>ordered an effect</source>
            <translation>建立執行項目</translation>
        </message>
        <message>
            <source>owed {amount}</source>
            <translation>我方責任 {amount}</translation>
        </message>
        <message>
            <source>policy</source>
            <translation>政策</translation>
        </message>
        <message>
            <source>promise</source>
            <translation>承諾</translation>
        </message>
        <message>
            <source>proposed a policy</source>
            <translation>提出政策</translation>
        </message>
        <message>
            <source>put a policy into force</source>
            <translation>啟用政策</translation>
        </message>
        <message>
            <source>received a parcel</source>
            <translation>收到退回的包裹</translation>
        </message>
        <message>
            <source>reclaimed an offline budget</source>
            <translation>收回離線額度</translation>
        </message>
        <message>
            <source>remedy</source>
            <translation>補償</translation>
        </message>
        <message>
            <source>reported a device lost</source>
            <translation>通報裝置遺失</translation>
        </message>
        <message>
            <source>request</source>
            <translation>申請</translation>
        </message>
        <message>
            <source>resolved</source>
            <translation>已解決</translation>
        </message>
        <message>
            <source>reversal</source>
            <translation>收回</translation>
        </message>
        <message>
            <source>revoked an offline budget</source>
            <translation>撤銷離線額度</translation>
        </message>
        <message>
            <source>round {value}</source>
            <translation>第 {value} 輪</translation>
        </message>
        <message>
            <source>sealed</source>
            <translation>已封存</translation>
        </message>
        <message>
            <source>sealed to the last entry</source>
            <translation>已封存至最新一筆</translation>
        </message>
        <message numerus="yes">
            <source>sealed; %n wait(s) for the next seal</source>
            <translation>
                <numerusform>已封存；%n 筆待下次封存</numerusform>
            </translation>
        </message>
        <message>
            <source>set a password</source>
            <translation>設定密碼</translation>
        </message>
        <message>
            <source>set an exchange rate</source>
            <translation>設定匯率</translation>
        </message>
        <message>
            <source>settled a change that was kept</source>
            <translation>處理了保留的變更</translation>
        </message>
        <message>
            <source>settled an effect by hand</source>
            <translation>人工處理執行項目</translation>
        </message>
        <message>
            <source>signed in</source>
            <translation>登入</translation>
        </message>
        <message>
            <source>subscription</source>
            <translation>訂閱</translation>
        </message>
        <message>
            <source>team</source>
            <translation>團隊</translation>
        </message>
        <message>
            <source>the server itself</source>
            <translation>伺服器</translation>
        </message>
        <message>
            <source>their number {value}</source>
            <translation>對方編號 {value}</translation>
        </message>
        <message>
            <source>took a contact</source>
            <translation>受理聯繫</translation>
        </message>
        <message>
            <source>took a remedy back</source>
            <translation>收回補償</translation>
        </message>
        <message>
            <source>took an offline budget along</source>
            <translation>領取離線額度</translation>
        </message>
        <message>
            <source>took back the order to wipe a device</source>
            <translation>撤回清除裝置的指令</translation>
        </message>
        <message>
            <source>took goods from stock</source>
            <translation>出庫</translation>
        </message>
        <message>
            <source>tried an effect again</source>
            <translation>重試執行項目</translation>
        </message>
        <message>
            <source>user</source>
            <translation>使用者</translation>
        </message>
        <message>
            <source>verified a caller</source>
            <translation>核對來電者身分</translation>
        </message>
        <message>
            <source>version {value}</source>
            <translation>第 {value} 版</translation>
        </message>
        <message>
            <source>waits for the customer</source>
            <translation>等待顧客</translation>
        </message>
        <message>
            <source>waits for us</source>
            <translation>等待我方</translation>
        </message>
        <message>
            <source>was refused a remedy</source>
            <translation>補償遭拒</translation>
        </message>
        <message>
            <source>will try an effect again</source>
            <translation>將重試執行項目</translation>
        </message>
        <message>
            <source>withdrew a policy</source>
            <translation>撤回政策</translation>
        </message>
        <message>
            <source>withdrew a request</source>
            <translation>撤回申請</translation>
        </message>
        <message>
            <source>worked a remedy out: {kind}</source>
            <translation>擬定補償：{kind}</translation>
        </message>
        <message>
            <source>wrapped a contact up</source>
            <translation>完成話後處理</translation>
        </message>
        <message>
            <source>wrote a note</source>
            <translation>寫備註</translation>
        </message>
        <message>
            <source>{code} (as written)</source>
            <translation>{code}（原始紀錄）</translation>
        </message>
        <message>
            <source>{day}, {time}</source>
            <translation>{day} {time}</translation>
        </message>
        <message>
            <source>{entity} {id}</source>
            <translation>{entity} {id}</translation>
        </message>
        <message>
            <source>{other} decided {share} of what {who} asked for ({number})</source>
            <translation>{who}的申請有{share}由{other}簽核（{number} 項）</translation>
        </message>
        <message>
            <source>{value} left in stock</source>
            <translation>庫存剩 {value}</translation>
        </message>
        <message>
            <source>{value} limits</source>
            <translation>{value} 項上限</translation>
        </message>
        <message>
            <source>{who} gave or decided {total} for {customer}</source>
            <translation>{who}為{customer}給予或簽核{total}</translation>
        </message>
        <message>
            <source>{who} gave {customer} what was owed {number} times: {total} in all</source>
            <translation>{who}以我方責任補償{customer} {number} 次，合計{total}</translation>
        </message>
        <message>
            <source>{who} gave {customer} {total} as owed; no record speaks for it</source>
            <translation>{who}以我方責任補償{customer} {total}，無紀錄佐證</translation>
        </message>
        <message>
            <source>{who} gave {number} times to {customer}: {total} in all, limit {limit}</source>
            <translation>{who}補償{customer} {number} 次，合計{total}，上限{limit}</translation>
        </message>
        <message>
            <source>{who} opened {number} customers</source>
            <translation>{who}開啟了 {number} 位顧客</translation>
        </message>
        <message>
            <source>“{value}”</source>
            <translation>「{value}」</translation>
        </message>
    </context>
    <context>
        <name>Background</name>
        <message>
            <source>Acts for</source>
            <translation>代表企業</translation>
        </message>
        <message>
            <source>Advisory</source>
            <translation>公告</translation>
        </message>
        <message>
            <source>Already told us</source>
            <translation>已告知事項</translation>
        </message>
        <message>
            <source>Campaigns received</source>
            <translation>收到的行銷活動</translation>
        </message>
        <message>
            <source>Consent: {purpose}</source>
            <translation>同意：{purpose}</translation>
        </message>
        <message>
            <source>Do not ask again:</source>
            <translation>不要再問：</translation>
        </message>
        <message>
            <source>Known issues on these products</source>
            <translation>這些產品的已知問題</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>語言</translation>
        </message>
        <message>
            <source>Next check-in {day}</source>
            <translation>下次回訪 {day}</translation>
        </message>
        <message>
            <source>Outcome wanted</source>
            <translation>期望結果</translation>
        </message>
        <message>
            <source>Preferences and consent</source>
            <translation>偏好與同意</translation>
        </message>
        <message>
            <source>Promise broken</source>
            <translation>承諾未履行</translation>
        </message>
        <message>
            <source>Promised by {who} on {made} for {due}.</source>
            <translation>{who}於{made}承諾{due}完成。</translation>
        </message>
        <message>
            <source>Promised on {made} for {due}.</source>
            <translation>於{made}承諾{due}完成。</translation>
        </message>
        <message>
            <source>Reached by</source>
            <translation>聯絡方式</translation>
        </message>
        <message>
            <source>Told by {channel}, {day}
{source}</source>
            <translation>{day}透過{channel}告知
{source}</translation>
        </message>
        <message>
            <source>allowed, {day}</source>
            <translation>允許，{day}</translation>
        </message>
        <message>
            <source>no, {day}</source>
            <translation>不允許，{day}</translation>
        </message>
        <message>
            <source>{count} in {days} days</source>
            <translation>{days} 天內 {count} 則</translation>
        </message>
    </context>
    <context>
        <name>Budget</name>
        <message>
            <source>for offline</source>
            <translation>離線額度</translation>
        </message>
        <message>
            <source>held</source>
            <translation>預留</translation>
        </message>
        <message>
            <source>over by {over} of {limit}</source>
            <translation>超出{over}（上限{limit}）</translation>
        </message>
        <message>
            <source>this one</source>
            <translation>本次</translation>
        </message>
        <message>
            <source>used</source>
            <translation>已用</translation>
        </message>
        <message>
            <source>used {used} · held {held}</source>
            <translation>已用 {used} · 預留 {held}</translation>
        </message>
        <message>
            <source>used {used} · held {held} · offline {offline}</source>
            <translation>已用 {used} · 預留 {held} · 離線 {offline}</translation>
        </message>
        <message>
            <source>used {used} · held {held} · offline {offline} · this one {act}</source>
            <translation>已用 {used} · 預留 {held} · 離線 {offline} · 本次 {act}</translation>
        </message>
        <message>
            <source>used {used} · held {held} · this one {act}</source>
            <translation>已用 {used} · 預留 {held} · 本次 {act}</translation>
        </message>
        <message>
            <source>{left} left of {limit}</source>
            <translation>剩{left}，共{limit}</translation>
        </message>
    </context>
    <context>
        <name>Campaign</name>
        <message>
            <source>clicked</source>
            <translation>已點擊</translation>
        </message>
        <message>
            <source>not opened</source>
            <translation>未開啟</translation>
        </message>
        <message>
            <source>opened</source>
            <translation>已開啟</translation>
        </message>
        <message>
            <source>opened, clicked</source>
            <translation>已開啟、已點擊</translation>
        </message>
        <message>
            <source>opened, clicked, redeemed</source>
            <translation>已開啟、已點擊、已兌換</translation>
        </message>
        <message>
            <source>redeemed</source>
            <translation>已兌換</translation>
        </message>
        <message>
            <source>unopened</source>
            <translation>未開啟</translation>
        </message>
    </context>
    <context>
        <name>Card</name>
        <message>
            <source>asked for {age}</source>
            <translation>{age}查詢</translation>
        </message>
        <message>
            <source>from this desktop's own store</source>
            <translation>來自本機儲存</translation>
        </message>
        <message>
            <source>{who}: “{words}”</source>
            <translation>{who}：「{words}」</translation>
        </message>
    </context>
    <context>
        <name>Case</name>
        <message>
            <source>Closed</source>
            <translation>已結案</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>處理中</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>已解決</translation>
        </message>
        <message>
            <source>Somebody moved the case first. It is {state} now; look again and decide anew.</source>
            <translation>其他同事已先變更案件狀態，目前為「{state}」，請確認後再決定。</translation>
        </message>
        <message>
            <source>The case stayed as it is, {state}: it cannot go there from here.</source>
            <translation>案件維持「{state}」：目前狀態不允許這項變更。</translation>
        </message>
        <message>
            <source>Waiting for the customer</source>
            <translation>等待顧客回覆</translation>
        </message>
        <message>
            <source>Waiting for us</source>
            <translation>等待我方處理</translation>
        </message>
    </context>
    <context>
        <name>Channel</name>
        <message>
            <source>Call</source>
            <translation>電話</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>文字客服</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>電子郵件</translation>
        </message>
        <message>
            <source>In person</source>
            <translation>到店</translation>
        </message>
        <message>
            <source>Inbound call</source>
            <translation>來電</translation>
        </message>
        <message>
            <source>Inbound chat</source>
            <translation>文字客服進線</translation>
        </message>
        <message>
            <source>Inbound e-mail</source>
            <translation>收到電子郵件</translation>
        </message>
        <message>
            <source>Inbound message</source>
            <translation>收到訊息</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>訊息</translation>
        </message>
        <message>
            <source>Self-service</source>
            <translation>自助服務</translation>
        </message>
        <message>
            <source>Social media</source>
            <translation>社群媒體</translation>
        </message>
        <message>
            <source>Web</source>
            <translation>網頁</translation>
        </message>
    </context>
    <context>
        <name>Computers</name>
        <message>
            <source>Found again: take the order to wipe it back</source>
            <translation>已找回：撤回清除指令</translation>
        </message>
        <message>
            <source>Gone: wipe it at its next contact, with all it has not delivered</source>
            <translation>無法找回：下次連線時清除，尚未送出的內容一併遺失</translation>
        </message>
        <message numerus="yes">
            <source>Gone: wipe it at its next contact; %n undelivered acts there are lost</source>
            <translation>
                <numerusform>無法找回：下次連線時清除，尚未送出的 %n 項操作將會遺失</numerusform>
            </translation>
        </message>
        <message>
            <source>Lost: sign it out now, and review what it grants offline</source>
            <translation>遺失：立即強制登出，並審核其離線給予的補償</translation>
        </message>
        <message>
            <source>Nobody of the team has another computer</source>
            <translation>團隊成員沒有其他電腦</translation>
        </message>
        <message>
            <source>Signed out. It is wiped at its next contact.</source>
            <translation>已強制登出，下次連線時清除。</translation>
        </message>
        <message>
            <source>Signed out. What it granted offline waits for a supervisor.</source>
            <translation>已強制登出，其離線給予的補償待督導審核。</translation>
        </message>
        <message>
            <source>The order was taken back: nothing is wiped.</source>
            <translation>指令已撤回，不會清除。</translation>
        </message>
        <message>
            <source>The server cannot be reached: nothing was changed</source>
            <translation>無法連線伺服器，沒有任何變更</translation>
        </message>
        <message>
            <source>signed out</source>
            <translation>已登出</translation>
        </message>
        <message>
            <source>will be wiped at its next contact</source>
            <translation>下次連線時清除</translation>
        </message>
        <message>
            <source>wiped {age}</source>
            <translation>{age}已清除</translation>
        </message>
        <message>
            <source>{name}: {computer}, last seen {age}</source>
            <translation>{name}：{computer}，最近連線：{age}</translation>
        </message>
    </context>
    <context>
        <name>Dates</name>
        <message>
            <source>MMM yyyy</source>
            <comment>month and year, Qt format</comment>
            <translation>yyyy年M月</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>昨天</translation>
        </message>
        <message>
            <source>d MMM</source>
            <comment>day and month, Qt format</comment>
            <translation>M月d日</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <comment>day, month and year, Qt format</comment>
            <translation>yyyy年M月d日</translation>
        </message>
        <message>
            <source>ddd d MMM yyyy</source>
            <comment>weekday and full date, Qt format</comment>
            <translation>yyyy年M月d日 ddd</translation>
        </message>
        <message>
            <source>just now</source>
            <translation>剛剛</translation>
        </message>
        <message>
            <source>now</source>
            <translation>現在</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>明天</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>昨天</translation>
        </message>
        <message>
            <source>{date}, {time}</source>
            <translation>{date} {time}</translation>
        </message>
        <message>
            <source>{months} m</source>
            <translation>{months} 個月</translation>
        </message>
        <message>
            <source>{n} d</source>
            <translation>{n} 天</translation>
        </message>
        <message>
            <source>{n} h</source>
            <translation>{n} 小時</translation>
        </message>
        <message>
            <source>{n} min</source>
            <translation>{n} 分鐘</translation>
        </message>
        <message>
            <source>{time} ago</source>
            <translation>{time}前</translation>
        </message>
        <message>
            <source>{years} y {months} m</source>
            <translation>{years} 年 {months} 個月</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message numerus="yes">
            <source>%n more open customer(s)</source>
            <translation>
                <numerusform>另有 %n 位顧客已開啟</numerusform>
            </translation>
        </message>
        <message>
            <source>A contact opens its card by itself. Ctrl+K finds anybody, F1 opens the guide.</source>
            <translation>進線時會自動開啟顧客卡片。按 Ctrl+K 可搜尋任何人，按 F1 可開啟使用指南。</translation>
        </message>
        <message>
            <source>After-contact work</source>
            <translation>話後處理</translation>
        </message>
        <message>
            <source>Asking the server for this customer</source>
            <translation>正在向伺服器查詢此顧客</translation>
        </message>
        <message>
            <source>Customer {name}</source>
            <translation>顧客 {name}</translation>
        </message>
        <message>
            <source>Customer {name}, something is new</source>
            <translation>顧客 {name}，有新內容</translation>
        </message>
        <message>
            <source>Find the customer</source>
            <translation>搜尋顧客</translation>
        </message>
        <message>
            <source>It lies further back: the older entries are being brought.</source>
            <translation>該筆紀錄較早，正在取得更早的紀錄。</translation>
        </message>
        <message>
            <source>Keep note</source>
            <translation>儲存備註</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>稍後</translation>
        </message>
        <message>
            <source>Line {line}</source>
            <translation>線路 {line}</translation>
        </message>
        <message>
            <source>No customer is open</source>
            <translation>尚未開啟任何顧客</translation>
        </message>
        <message>
            <source>No more than {n} characters fit here.</source>
            <translation>此處最多 {n} 個字元。</translation>
        </message>
        <message>
            <source>Nobody is known under this number. Find them by name, order or case.</source>
            <translation>此號碼查無顧客。請以姓名、訂單或案件搜尋。</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>備註</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>That entry is not on this computer, and did not come.</source>
            <translation>這台電腦沒有該筆紀錄，也無法從伺服器取得。</translation>
        </message>
        <message>
            <source>The server cannot be asked now. The card comes when it is back.</source>
            <translation>目前無法連線伺服器，恢復後會顯示顧客卡片。</translation>
        </message>
        <message>
            <source>This customer is not on this desktop</source>
            <translation>本機沒有此顧客的資料</translation>
        </message>
        <message>
            <source>Two do not fit into this window: the other one has its own now</source>
            <translation>此視窗容納不下兩位顧客，另一位已以獨立視窗開啟</translation>
        </message>
        <message>
            <source>Unknown caller {number}</source>
            <translation>未知來電 {number}</translation>
        </message>
        <message>
            <source>What should the next colleague know?</source>
            <translation>接手的同事需要知道什麼？</translation>
        </message>
        <message>
            <source>menu: {choice}</source>
            <translation>選單：{choice}</translation>
        </message>
        <message>
            <source>waited {time}</source>
            <translation>等待 {time}</translation>
        </message>
        <message>
            <source>{name} is calling</source>
            <translation>{name}來電</translation>
        </message>
    </context>
    <context>
        <name>Details</name>
        <message>
            <source>1 of {n}</source>
            <translation>第 1 項，共 {n} 項</translation>
        </message>
        <message>
            <source>Add a number</source>
            <translation>新增電話</translation>
        </message>
        <message>
            <source>Add an address</source>
            <translation>新增電子郵件</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Addressed as</source>
            <translation>稱呼</translation>
        </message>
        <message>
            <source>An address needs a street and a country in two letters: JP, US.</source>
            <translation>地址需要街道與兩個字母的國家代碼，例如 JP、US。</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>聯絡管道</translation>
        </message>
        <message>
            <source>Choose a language.</source>
            <translation>請選擇語言。</translation>
        </message>
        <message>
            <source>City</source>
            <translation>城市</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>同意事項</translation>
        </message>
        <message>
            <source>Consent: {purpose}</source>
            <translation>同意：{purpose}</translation>
        </message>
        <message>
            <source>Copied: {value}</source>
            <translation>已複製：{value}</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>國家</translation>
        </message>
        <message>
            <source>Customer's details</source>
            <translation>顧客資料</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>電子郵件</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>時段</translation>
        </message>
        <message>
            <source>How to reach them</source>
            <translation>聯絡方式</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>採用我的內容</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>語言</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>稍後</translation>
        </message>
        <message>
            <source>Leave it as it is</source>
            <translation>維持現狀</translation>
        </message>
        <message>
            <source>News by e-mail</source>
            <translation>電子郵件行銷訊息</translation>
        </message>
        <message>
            <source>News by message</source>
            <translation>簡訊行銷訊息</translation>
        </message>
        <message>
            <source>Nothing was kept aside</source>
            <translation>沒有保留的變更</translation>
        </message>
        <message>
            <source>Now here</source>
            <translation>目前內容</translation>
        </message>
        <message>
            <source>Only what you change is sent.</source>
            <translation>只會送出您變更的項目。</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>電話</translation>
        </message>
        <message>
            <source>Postal code</source>
            <translation>郵遞區號</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>偏好</translation>
        </message>
        <message>
            <source>Recording of calls</source>
            <translation>通話錄音</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>縣市/地區</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>儲存</translation>
        </message>
        <message>
            <source>Somebody changed this at the same time as you. Nothing is lost.</source>
            <translation>有其他同事同時做了變更，兩邊的內容都保留著。</translation>
        </message>
        <message>
            <source>Somebody changed this at the same time. Yours is kept: {fields}</source>
            <translation>有其他同事同時做了變更，您的內容已保留：{fields}</translation>
        </message>
        <message>
            <source>Street</source>
            <translation>街道</translation>
        </message>
        <message>
            <source>Take theirs</source>
            <translation>採用對方的內容</translation>
        </message>
        <message>
            <source>The customer goes on under another entry. What you wrote waits there: {fields}</source>
            <translation>此顧客已併入另一筆資料，您輸入的內容保留在那裡：{fields}</translation>
        </message>
        <message>
            <source>The customer was removed meanwhile. What you wrote is kept for 30 days: {fields}</source>
            <translation>此顧客的資料已被移除，您輸入的內容會保留 30 天：{fields}</translation>
        </message>
        <message>
            <source>This was written for an entry that was joined with this one</source>
            <translation>這是為合併前的另一筆資料輸入的內容</translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>採用此內容</translation>
        </message>
        <message>
            <source>Verify the caller to see and change how they are reached.</source>
            <translation>請先核對來電者身分，才能查看與變更聯絡方式。</translation>
        </message>
        <message>
            <source>Write something else</source>
            <translation>改寫其他內容</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>您的內容</translation>
        </message>
        <message>
            <source>allowed</source>
            <translation>已同意</translation>
        </message>
        <message>
            <source>no wish</source>
            <translation>未指定</translation>
        </message>
        <message>
            <source>not allowed</source>
            <translation>未同意</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>無</translation>
        </message>
        <message>
            <source>{field}: {what}</source>
            <translation>{field}：{what}</translation>
        </message>
        <message>
            <source>{field}: {what}, kept until {day}</source>
            <translation>{field}：{what}（保留至{day}）</translation>
        </message>
        <message>
            <source>{name} had written something else here</source>
            <translation>{name}曾在此輸入不同的內容</translation>
        </message>
        <message>
            <source>{said}, {day}</source>
            <translation>{said}，{day}</translation>
        </message>
        <message>
            <source>“{typed}” is no e-mail address.</source>
            <translation>「{typed}」不是有效的電子郵件地址。</translation>
        </message>
        <message>
            <source>“{typed}” is no phone number. Abroad, begin with + and the code.</source>
            <translation>「{typed}」不是有效的電話號碼。國外號碼請以 + 加國碼開頭。</translation>
        </message>
    </context>
    <context>
        <name>Effect</name>
        <message>
            <source>Credit</source>
            <translation>購物金</translation>
        </message>
        <message>
            <source>Credit taken back</source>
            <translation>收回購物金</translation>
        </message>
        <message>
            <source>Payment link</source>
            <translation>付款連結</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>點數</translation>
        </message>
        <message>
            <source>Points taken back</source>
            <translation>收回點數</translation>
        </message>
        <message>
            <source>Refund</source>
            <translation>退款</translation>
        </message>
        <message>
            <source>Shipment</source>
            <translation>出貨</translation>
        </message>
        <message>
            <source>The bank refused it.</source>
            <translation>銀行拒絕處理。</translation>
        </message>
        <message>
            <source>The card has expired.</source>
            <translation>卡片已過期。</translation>
        </message>
        <message>
            <source>The other side says: {code}.</source>
            <translation>對方回覆：{code}。</translation>
        </message>
        <message>
            <source>The payment provider does not answer.</source>
            <translation>支付服務商無回應。</translation>
        </message>
        <message>
            <source>The payment was refunded already.</source>
            <translation>該付款已退款。</translation>
        </message>
        <message>
            <source>Tried for three quarters of an hour without an answer.</source>
            <translation>嘗試 45 分鐘仍無回應。</translation>
        </message>
        <message>
            <source>Voucher</source>
            <translation>優惠券</translation>
        </message>
        <message>
            <source>Voucher taken back</source>
            <translation>收回優惠券</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>已確認</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失敗</translation>
        </message>
        <message>
            <source>not known yet</source>
            <translation>待確認</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>等待執行</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>已送出</translation>
        </message>
        <message>
            <source>waits for the parcel</source>
            <translation>等待包裹退回</translation>
        </message>
        <message>
            <source>{effect}: {state}</source>
            <translation>{effect}：{state}</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>A consent is given in a verified contact. Verify the caller first.</source>
            <translation>同意須在已核對身分的聯繫中取得，請先核對來電者身分。</translation>
        </message>
        <message>
            <source>A file of this desk is damaged</source>
            <translation>此工作台的檔案已損壞</translation>
        </message>
        <message>
            <source>A later policy was confirmed already.</source>
            <translation>已有較新的政策獲得確認。</translation>
        </message>
        <message>
            <source>A promise is for a time to come.</source>
            <translation>承諾的時間必須在未來。</translation>
        </message>
        <message>
            <source>A promise needs the order or task that keeps it.</source>
            <translation>承諾需要對應的訂單或任務。</translation>
        </message>
        <message>
            <source>A request is decided in its own team.</source>
            <translation>申請須由所屬團隊簽核。</translation>
        </message>
        <message>
            <source>A right is not lent for so long.</source>
            <translation>授權代理的期間過長。</translation>
        </message>
        <message>
            <source>A second person agrees to it, not the one who asked.</source>
            <translation>須由申請人以外的第二人同意。</translation>
        </message>
        <message>
            <source>An earlier day is still open; close it first.</source>
            <translation>較早的日期尚未日結，請先處理。</translation>
        </message>
        <message>
            <source>An offer is never above what was asked for.</source>
            <translation>改提金額不能超過申請金額。</translation>
        </message>
        <message>
            <source>Close the desk and open it again: it mends itself and says what was kept.</source>
            <translation>請關閉工作台後重新開啟，系統會自動修復，並說明保留了哪些內容。</translation>
        </message>
        <message>
            <source>Customers' data is kept encrypted here, and its key belongs into the system's secret store, which does not answer. Nothing was stored and nothing is lost. Start or unlock the secret store (GNOME Keyring, KWallet, Keychain, Credential Manager), then try again.</source>
            <translation>顧客資料在本機加密保存，金鑰存放於系統金鑰庫，但金鑰庫沒有回應。未儲存任何資料，也沒有遺失任何資料。請啟動或解鎖金鑰庫（GNOME Keyring、KWallet、鑰匙圈、認證管理員）後再試。</translation>
        </message>
        <message>
            <source>Goods come back as a return, not by a booking.</source>
            <translation>商品須以退貨方式收回，不能以入帳方式處理。</translation>
        </message>
        <message>
            <source>It is on its way; wait for the answer.</source>
            <translation>正在執行，請等待結果。</translation>
        </message>
        <message>
            <source>It waits for its turn; nothing is to be tried again.</source>
            <translation>正在排隊，無需重試。</translation>
        </message>
        <message>
            <source>It was carried out already.</source>
            <translation>已執行。</translation>
        </message>
        <message>
            <source>It was taken back already.</source>
            <translation>已收回。</translation>
        </message>
        <message>
            <source>Its encrypted files are here and were not touched, but the system's secret store no longer holds their key. Bring the secret store back, or let support put the files aside so that a new desk can be made from the server.</source>
            <translation>加密檔案仍在且未被更動，但系統金鑰庫中已沒有其金鑰。請還原金鑰庫，或請技術支援移開檔案，以便從伺服器重新建立工作台。</translation>
        </message>
        <message>
            <source>Money that has gone to a payment stays with the customer.</source>
            <translation>已用於付款的款項不再收回。</translation>
        </message>
        <message>
            <source>No more can be said here; decide it or write a note.</source>
            <translation>此處不能再留言，請簽核或寫備註。</translation>
        </message>
        <message>
            <source>No policy speaks of this currency.</source>
            <translation>沒有適用此幣別的政策。</translation>
        </message>
        <message>
            <source>No rate of exchange is known for this currency.</source>
            <translation>沒有此幣別的匯率。</translation>
        </message>
        <message>
            <source>No safe place for keys on this computer</source>
            <translation>本機沒有安全存放金鑰的位置</translation>
        </message>
        <message>
            <source>Nobody decides a request of their own.</source>
            <translation>不能簽核自己的申請。</translation>
        </message>
        <message>
            <source>Nobody decides about their own account or household.</source>
            <translation>不能簽核自己或家人的帳戶。</translation>
        </message>
        <message>
            <source>Nobody decides about what they gave themselves.</source>
            <translation>不能簽核自己給予的補償。</translation>
        </message>
        <message>
            <source>Nobody lends a right to themselves.</source>
            <translation>不能授權自己代理。</translation>
        </message>
        <message>
            <source>Nobody stands above this level; decide it here.</source>
            <translation>已無更高一級，請在此簽核。</translation>
        </message>
        <message>
            <source>Nothing of it is left to take back.</source>
            <translation>已沒有可收回的部分。</translation>
        </message>
        <message>
            <source>Nothing was asked that waits for an answer.</source>
            <translation>沒有待回覆的問題。</translation>
        </message>
        <message>
            <source>Nothing was given by this plan.</source>
            <translation>此方案未給予任何補償。</translation>
        </message>
        <message>
            <source>Only whoever asked for it can do this.</source>
            <translation>只有申請人可以操作。</translation>
        </message>
        <message>
            <source>Only whoever lent the right can end it.</source>
            <translation>只有授權人可以結束代理。</translation>
        </message>
        <message>
            <source>Signing in did not work. Try again; if it stays so, call support.</source>
            <translation>登入失敗。請重試；若仍失敗，請聯絡技術支援。</translation>
        </message>
        <message>
            <source>Somebody changed it first. Look again and decide anew.</source>
            <translation>已有其他同事先行變更，請重新查看後再決定。</translation>
        </message>
        <message>
            <source>Something else was offered instead already.</source>
            <translation>已改提其他方案。</translation>
        </message>
        <message>
            <source>Something in it is too long or cannot be sent. Shorten it, try again.</source>
            <translation>內容過長或含有無法送出的部分，請縮短後再試。</translation>
        </message>
        <message>
            <source>Something went wrong in the desk</source>
            <translation>工作台發生問題</translation>
        </message>
        <message>
            <source>Taking it back was refused already.</source>
            <translation>收回的申請已被拒絕。</translation>
        </message>
        <message>
            <source>The address must begin with https; plain http is for this computer only.</source>
            <translation>位址必須以 https 開頭；http 僅限本機。</translation>
        </message>
        <message>
            <source>The books differ; look at the differences first.</source>
            <translation>帳簿不符，請先查看差異。</translation>
        </message>
        <message>
            <source>The case cannot go there from where it is.</source>
            <translation>案件無法從目前狀態轉到該狀態。</translation>
        </message>
        <message>
            <source>The case goes on in another one. Look there.</source>
            <translation>此案件已併入另一案件，請查看該案件。</translation>
        </message>
        <message>
            <source>The case is closed.</source>
            <translation>案件已結案。</translation>
        </message>
        <message>
            <source>The computer has been told already: it is wiped.</source>
            <translation>該電腦已收到指令並完成清除。</translation>
        </message>
        <message>
            <source>The customer goes on under another entry. Look there.</source>
            <translation>此顧客已併入另一筆資料，請查看該筆。</translation>
        </message>
        <message>
            <source>The day is closed; nothing is booked on it any more.</source>
            <translation>當日已結，不再入帳。</translation>
        </message>
        <message>
            <source>The day is not over yet; close it tomorrow.</source>
            <translation>當日尚未結束，請明天日結。</translation>
        </message>
        <message>
            <source>The desk could not open</source>
            <translation>工作台無法開啟</translation>
        </message>
        <message>
            <source>The desk could not open: the disk is full</source>
            <translation>工作台無法開啟：磁碟已滿</translation>
        </message>
        <message>
            <source>The keys to this desk are gone</source>
            <translation>此工作台的金鑰已遺失</translation>
        </message>
        <message>
            <source>The offer does not fit into the limits.</source>
            <translation>改提方案超出限額。</translation>
        </message>
        <message>
            <source>The policy in force gives you nothing to give.</source>
            <translation>目前生效的政策未授予您補償權限。</translation>
        </message>
        <message>
            <source>The policy was confirmed already.</source>
            <translation>政策已確認。</translation>
        </message>
        <message>
            <source>The policy was withdrawn.</source>
            <translation>政策已撤回。</translation>
        </message>
        <message>
            <source>The rate of exchange is too old; ask an administrator.</source>
            <translation>匯率已過期，請聯絡管理員更新。</translation>
        </message>
        <message>
            <source>The request was approved already.</source>
            <translation>申請已核准。</translation>
        </message>
        <message>
            <source>The request was declined already.</source>
            <translation>申請已被駁回。</translation>
        </message>
        <message>
            <source>The request was withdrawn.</source>
            <translation>申請已撤回。</translation>
        </message>
        <message>
            <source>The same person's desk runs in another window. Go there, or close it.</source>
            <translation>您的工作台已在另一個視窗開啟，請切換過去，或先關閉該視窗。</translation>
        </message>
        <message>
            <source>The server does not answer. Check its address and your network, then try again.</source>
            <translation>伺服器沒有回應。請檢查位址和網路後再試。</translation>
        </message>
        <message>
            <source>The server is busy. Try again in a moment.</source>
            <translation>伺服器忙碌，請稍後再試。</translation>
        </message>
        <message>
            <source>The server refused it ({code}).</source>
            <translation>伺服器拒絕了這項操作（{code}）。</translation>
        </message>
        <message>
            <source>The server refused the sign-in ({code}).</source>
            <translation>伺服器拒絕登入（{code}）。</translation>
        </message>
        <message>
            <source>The time for this is over. Goodwill is still possible.</source>
            <translation>此項期限已過，仍可作善意補償。</translation>
        </message>
        <message>
            <source>The time to decide the request is over.</source>
            <translation>申請的簽核期限已過。</translation>
        </message>
        <message>
            <source>The user name or the password is not right. Type them again.</source>
            <translation>帳號或密碼不正確，請重新輸入。</translation>
        </message>
        <message>
            <source>There are not enough of this article in stock.</source>
            <translation>此商品庫存不足。</translation>
        </message>
        <message>
            <source>They are one already.</source>
            <translation>兩者已經合併。</translation>
        </message>
        <message>
            <source>This could not be kept</source>
            <translation>無法儲存</translation>
        </message>
        <message>
            <source>This desk is open already</source>
            <translation>此工作台已開啟</translation>
        </message>
        <message>
            <source>This is above a limit that nobody here can lift.</source>
            <translation>超出不可變更的上限。</translation>
        </message>
        <message>
            <source>This is above what you may decide; hand it up.</source>
            <translation>超出您的簽核上限，請上呈。</translation>
        </message>
        <message>
            <source>This is above your own limit. Ask your supervisor.</source>
            <translation>超出您的權限，請向督導請求核准。</translation>
        </message>
        <message>
            <source>This is more than what is left to take back.</source>
            <translation>超過可收回的餘額。</translation>
        </message>
        <message>
            <source>This kind cannot be taken back.</source>
            <translation>此類補償不可收回。</translation>
        </message>
        <message>
            <source>This person cannot stand in: it must be somebody else.</source>
            <translation>此人不能代理，請另選他人。</translation>
        </message>
        <message>
            <source>This was made good already.</source>
            <translation>已經補償過。</translation>
        </message>
        <message>
            <source>This was not kept: the desk's files are in use</source>
            <translation>未儲存：工作台的檔案使用中</translation>
        </message>
        <message>
            <source>This was not kept: the disk is full</source>
            <translation>未儲存：磁碟已滿</translation>
        </message>
        <message>
            <source>Too many attempts. Wait a minute, then try again.</source>
            <translation>嘗試次數過多，請一分鐘後再試。</translation>
        </message>
        <message>
            <source>Too much hangs on them to be joined at once.</source>
            <translation>相關資料過多，無法一次合併。</translation>
        </message>
        <message>
            <source>Too much waits to be sent</source>
            <translation>等待送出的操作過多</translation>
        </message>
        <message>
            <source>Two people who work here own these accounts.</source>
            <translation>這兩個帳戶分屬兩位同事。</translation>
        </message>
        <message>
            <source>What is known of the order speaks against it. Goodwill is still possible.</source>
            <translation>與訂單紀錄不符，仍可作善意補償。</translation>
        </message>
        <message>
            <source>What was done before is kept on this computer. Try again; if it stays so, copy the details and call support.</source>
            <translation>先前的操作都保留在本機。請重試；若仍如此，請複製詳情並聯絡技術支援。</translation>
        </message>
        <message>
            <source>What you did before is kept on this computer, and the desk goes on. Do the last step again; if it happens again, copy the details for the help desk.</source>
            <translation>先前的操作都保留在本機，工作台可繼續使用。請重做最後一步；若再次發生，請複製詳情交給技術支援。</translation>
        </message>
        <message>
            <source>What you did before is safe, but nothing more can be kept. Bring this computer to the network, or tell the help desk.</source>
            <translation>先前的操作都已安全保存，但無法再儲存新的操作。請讓本機連上網路，或通知技術支援。</translation>
        </message>
        <message>
            <source>What you did before is safe. Free some space on this computer, then do it again.</source>
            <translation>先前的操作都已安全保存。請在本機釋出空間，然後再做一次。</translation>
        </message>
        <message>
            <source>What you did before is safe. Free some space on this computer, then try again.</source>
            <translation>先前的操作都已安全保存。請在本機釋出空間，然後再試一次。</translation>
        </message>
        <message>
            <source>What you did before is safe. Wait a moment, then do it again.</source>
            <translation>先前的操作都已安全保存。請稍候再做一次。</translation>
        </message>
        <message>
            <source>What you may grant today is used up; hand it up.</source>
            <translation>您今日的簽核額度已用完，請上呈。</translation>
        </message>
        <message>
            <source>Whoever offered it does not decide any more. Ask again.</source>
            <translation>改提方案的簽核人已無簽核權限，請重新申請。</translation>
        </message>
        <message>
            <source>Whoever offered it has nothing left to grant. Ask again, or refuse it.</source>
            <translation>改提方案的簽核人已無授權額度，請重新申請或拒絕。</translation>
        </message>
        <message>
            <source>Whoever proposed a policy cannot confirm it.</source>
            <translation>提出人不能確認自己提出的政策。</translation>
        </message>
        <message>
            <source>Whoever proposed it chose this account's password. Choose your own first.</source>
            <translation>此帳號的密碼是由提出人設定的，請先設定您自己的密碼。</translation>
        </message>
        <message>
            <source>Words are needed: somebody reads why.</source>
            <translation>請填寫說明，對方會看到您的理由。</translation>
        </message>
        <message>
            <source>You have no right that could be lent.</source>
            <translation>您沒有可授權他人代理的權限。</translation>
        </message>
        <message>
            <source>Your role may not do this.</source>
            <translation>您的角色不能執行此操作。</translation>
        </message>
    </context>
    <context>
        <name>Evidence</name>
        <message>
            <source>charged twice</source>
            <translation>重複扣款</translation>
        </message>
        <message>
            <source>damaged on arrival</source>
            <translation>到貨破損</translation>
        </message>
        <message>
            <source>not delivered</source>
            <translation>未送達</translation>
        </message>
        <message>
            <source>promise broken</source>
            <translation>承諾未履行</translation>
        </message>
        <message>
            <source>withdrawal by law</source>
            <translation>法定退貨</translation>
        </message>
        <message>
            <source>wrong item</source>
            <translation>寄錯商品</translation>
        </message>
    </context>
    <context>
        <name>Fault</name>
        <message>
            <source>Go on</source>
            <translation>繼續</translation>
        </message>
    </context>
    <context>
        <name>Gallery</name>
        <message>
            <source>Gallery of parts</source>
            <translation>元件庫</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>頁面</translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message numerus="yes">
            <source>%n subscription(s)</source>
            <translation>
                <numerusform>%n 項訂閱</numerusform>
            </translation>
        </message>
        <message>
            <source>Counted from the contacts of case {number}
{source}</source>
            <translation>依案件 {number} 的聯繫次數計算
{source}</translation>
        </message>
        <message>
            <source>Edit their details</source>
            <translation>編輯顧客資料</translation>
        </message>
        <message>
            <source>Elevated</source>
            <translation>偏高</translation>
        </message>
        <message>
            <source>First contact about this</source>
            <translation>此事首次聯繫</translation>
        </message>
        <message>
            <source>High</source>
            <translation>高</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>低</translation>
        </message>
        <message>
            <source>Moderate</source>
            <translation>中</translation>
        </message>
        <message>
            <source>Not available from this source
{source}</source>
            <translation>此來源不提供
{source}</translation>
        </message>
        <message>
            <source>Prefers a call</source>
            <translation>偏好電話</translation>
        </message>
        <message>
            <source>Prefers chat</source>
            <translation>偏好文字客服</translation>
        </message>
        <message>
            <source>Prefers e-mail</source>
            <translation>偏好電子郵件</translation>
        </message>
        <message>
            <source>Prefers messages</source>
            <translation>偏好訊息</translation>
        </message>
        <message>
            <source>Prefers self-service</source>
            <translation>偏好自助服務</translation>
        </message>
        <message>
            <source>Prefers social media</source>
            <translation>偏好社群媒體</translation>
        </message>
        <message>
            <source>Prefers the web</source>
            <translation>偏好網頁</translation>
        </message>
        <message>
            <source>Prefers to come in</source>
            <translation>偏好到店</translation>
        </message>
        <message>
            <source>Reach at {hours}</source>
            <translation>可聯絡時段 {hours}</translation>
        </message>
        <message>
            <source>buying since {day} or before</source>
            <translation>{day}或更早開始購買</translation>
        </message>
        <message>
            <source>churn risk</source>
            <translation>流失風險</translation>
        </message>
        <message>
            <source>churn risk, was {level}</source>
            <translation>流失風險（先前：{level}）</translation>
        </message>
        <message>
            <source>customer since {day}</source>
            <translation>自{day}成為顧客</translation>
        </message>
        <message>
            <source>lifetime value</source>
            <translation>顧客終身價值</translation>
        </message>
        <message>
            <source>tenure: not available</source>
            <translation>往來年資：無資料</translation>
        </message>
        <message>
            <source>{amount} / mo</source>
            <translation>{amount}/月</translation>
        </message>
        <message numerus="yes">
            <source>{nth} contact about this in %n day(s)</source>
            <translation>
                <numerusform>此事 %n 天內第 {nth} 次聯繫</numerusform>
            </translation>
        </message>
        <message>
            <source>{wish}, {hours}</source>
            <translation>{wish}，{hours}</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <source>Guide</source>
            <translation>使用指南</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>As at first</source>
            <translation>恢復預設</translation>
        </message>
        <message>
            <source>Ctrl and Alt together write signs on many keyboards.</source>
            <translation>在許多鍵盤上，Ctrl 與 Alt 組合用於輸入字元。</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>所有頁面</translation>
        </message>
        <message>
            <source>In the approvals</source>
            <translation>簽核頁</translation>
        </message>
        <message>
            <source>In the audit trail</source>
            <translation>稽核紀錄頁</translation>
        </message>
        <message>
            <source>In the policy</source>
            <translation>政策頁</translation>
        </message>
        <message>
            <source>In the team's money</source>
            <translation>團隊帳務頁</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>未設按鍵</translation>
        </message>
        <message>
            <source>On the desk</source>
            <translation>工作台</translation>
        </message>
        <message>
            <source>One key at a time.</source>
            <translation>一次只能設定一個按鍵。</translation>
        </message>
        <message>
            <source>Press a key</source>
            <translation>請按一個鍵</translation>
        </message>
        <message>
            <source>That key belongs to the system.</source>
            <translation>該按鍵由系統使用。</translation>
        </message>
        <message>
            <source>That key cannot be told from others.</source>
            <translation>無法辨識該按鍵。</translation>
        </message>
        <message>
            <source>That key edits text in fields.</source>
            <translation>該按鍵用於在輸入欄中編輯文字。</translation>
        </message>
        <message>
            <source>That key is taken: {act}</source>
            <translation>該按鍵已被使用：{act}</translation>
        </message>
        <message>
            <source>That key turns input methods on and off.</source>
            <translation>該按鍵用於切換輸入法。</translation>
        </message>
        <message>
            <source>That key writes or moves about in fields.</source>
            <translation>該按鍵用於在輸入欄中輸入或移動。</translation>
        </message>
        <message>
            <source>The number pad belongs to screen readers.</source>
            <translation>數字鍵盤由螢幕閱讀器使用。</translation>
        </message>
        <message>
            <source>{act}: key as at first</source>
            <translation>{act}：恢復預設按鍵</translation>
        </message>
    </context>
    <context>
        <name>Languages</name>
        <message>
            <source>Language</source>
            <translation>語言</translation>
        </message>
    </context>
    <context>
        <name>Lock</name>
        <message>
            <source>Password</source>
            <translation>密碼</translation>
        </message>
        <message>
            <source>Sign in with the server instead</source>
            <translation>改為透過伺服器登入</translation>
        </message>
        <message>
            <source>That is not the password of your last sign-in.</source>
            <translation>這不是您上次登入時的密碼。</translation>
        </message>
        <message>
            <source>That is not the password. Try again in {seconds} seconds.</source>
            <translation>密碼不正確。請在 {seconds} 秒後再試。</translation>
        </message>
        <message>
            <source>This desk is locked. What you had begun is kept.</source>
            <translation>此工作台已鎖定。您未完成的內容已保留。</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>解除鎖定</translation>
        </message>
    </context>
    <context>
        <name>Means</name>
        <message>
            <source>card</source>
            <translation>信用卡</translation>
        </message>
        <message>
            <source>cash</source>
            <translation>現金</translation>
        </message>
        <message>
            <source>coupon</source>
            <translation>優惠券</translation>
        </message>
        <message>
            <source>credit</source>
            <translation>購物金</translation>
        </message>
        <message>
            <source>points</source>
            <translation>點數</translation>
        </message>
        <message>
            <source>transfer</source>
            <translation>銀行轉帳</translation>
        </message>
        <message>
            <source>wallet</source>
            <translation>電子錢包</translation>
        </message>
    </context>
    <context>
        <name>Money</name>
        <message numerus="yes">
            <source>%n posting(s)</source>
            <translation>
                <numerusform>%n 筆分錄</numerusform>
            </translation>
        </message>
        <message>
            <source>A closed day takes no posting any more; a correction goes into today.</source>
            <translation>日結後不再入帳；更正記入當天。</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>科目</translation>
        </message>
        <message>
            <source>An earlier day is still open; close it first.</source>
            <translation>較早的日期尚未日結，請先處理。</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>帳簿</translation>
        </message>
        <message>
            <source>Book it as done</source>
            <translation>記為已執行</translation>
        </message>
        <message>
            <source>Book it as not done</source>
            <translation>記為不執行</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>日結</translation>
        </message>
        <message>
            <source>Close it for good</source>
            <translation>確認日結</translation>
        </message>
        <message>
            <source>Close the day</source>
            <translation>日結</translation>
        </message>
        <message>
            <source>Close the open day</source>
            <translation>執行日結</translation>
        </message>
        <message>
            <source>Credit</source>
            <translation>貸方</translation>
        </message>
        <message>
            <source>Debit</source>
            <translation>借方</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差額</translation>
        </message>
        <message>
            <source>Do the books agree?</source>
            <translation>帳簿核對</translation>
        </message>
        <message>
            <source>Do what is armed</source>
            <translation>執行已選定的操作</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>執行項目</translation>
        </message>
        <message>
            <source>Export as CSV</source>
            <translation>匯出 CSV</translation>
        </message>
        <message>
            <source>Export as JSON</source>
            <translation>匯出 JSON</translation>
        </message>
        <message>
            <source>Export the day's journal</source>
            <translation>匯出當日日記帳</translation>
        </message>
        <message>
            <source>It was done</source>
            <translation>已執行</translation>
        </message>
        <message>
            <source>It will not be done</source>
            <translation>不再執行</translation>
        </message>
        <message>
            <source>Its number where it was done (bank, carrier)</source>
            <translation>對方編號（銀行、物流業者）</translation>
        </message>
        <message>
            <source>Journal by account</source>
            <translation>依科目的日記帳</translation>
        </message>
        <message>
            <source>Journal says</source>
            <translation>日記帳</translation>
        </message>
        <message>
            <source>Keep the journal as</source>
            <translation>日記帳另存為</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>稍後</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>額度帳本</translation>
        </message>
        <message>
            <source>Means, tax</source>
            <translation>方式、稅率</translation>
        </message>
        <message>
            <source>Not carried out yet</source>
            <translation>尚未執行</translation>
        </message>
        <message>
            <source>Nothing was posted on this day.</source>
            <translation>當日無分錄。</translation>
        </message>
        <message>
            <source>Plans</source>
            <translation>補償方案</translation>
        </message>
        <message>
            <source>Postings</source>
            <translation>筆數</translation>
        </message>
        <message>
            <source>Says</source>
            <translation>金額</translation>
        </message>
        <message>
            <source>Settle by hand</source>
            <translation>人工處理</translation>
        </message>
        <message>
            <source>Settle by hand what was not carried out</source>
            <translation>人工處理尚未執行的項目</translation>
        </message>
        <message>
            <source>Settle it by hand</source>
            <translation>人工處理</translation>
        </message>
        <message>
            <source>Team money</source>
            <translation>團隊帳務</translation>
        </message>
        <message>
            <source>Team pools today</source>
            <translation>今日團隊額度</translation>
        </message>
        <message>
            <source>The books agree to the unit.</source>
            <translation>帳簿完全一致。</translation>
        </message>
        <message>
            <source>The books are on the server</source>
            <translation>帳簿在伺服器上</translation>
        </message>
        <message numerus="yes">
            <source>The books differ in %n deed(s); each is named in the export.</source>
            <translation>
                <numerusform>帳簿有 %n 筆不符；匯出檔中逐一列明。</numerusform>
            </translation>
        </message>
        <message>
            <source>The books differ; until they agree it stays open.</source>
            <translation>帳簿不符，一致前不能日結。</translation>
        </message>
        <message>
            <source>The day after</source>
            <translation>後一天</translation>
        </message>
        <message>
            <source>The day before</source>
            <translation>前一天</translation>
        </message>
        <message>
            <source>The day is closed.</source>
            <translation>當日已結。</translation>
        </message>
        <message>
            <source>The day is not over yet.</source>
            <translation>當日尚未結束。</translation>
        </message>
        <message>
            <source>The file could not be written: {reason}</source>
            <translation>無法寫入檔案：{reason}</translation>
        </message>
        <message>
            <source>The journal is in {file}.</source>
            <translation>日記帳已儲存至 {file}。</translation>
        </message>
        <message>
            <source>The policy names no team pool.</source>
            <translation>政策未設團隊額度。</translation>
        </message>
        <message>
            <source>The server does not answer; nothing was written. Try again later.</source>
            <translation>伺服器無回應，未寫入任何內容，請稍後再試。</translation>
        </message>
        <message>
            <source>They are shown here when it can be reached again.</source>
            <translation>重新連線後會在此顯示。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重試</translation>
        </message>
        <message>
            <source>What each may still give today</source>
            <translation>各人今日剩餘授權額度</translation>
        </message>
        <message>
            <source>What was done, or why it will not be</source>
            <translation>做了什麼，或為何不執行</translation>
        </message>
        <message>
            <source>a customer who has gone</source>
            <translation>已不存在的顧客</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已結</translation>
        </message>
        <message>
            <source>goodwill</source>
            <translation>善意補償</translation>
        </message>
        <message>
            <source>open</source>
            <translation>未結</translation>
        </message>
        <message>
            <source>owed</source>
            <translation>我方責任</translation>
        </message>
        <message>
            <source>policy {version}</source>
            <translation>政策 {version}</translation>
        </message>
        <message>
            <source>tax {rate}</source>
            <translation>稅率 {rate}</translation>
        </message>
        <message>
            <source>what left the house</source>
            <translation>已付出部分</translation>
        </message>
        <message>
            <source>{account} {number}</source>
            <translation>{account} {number}</translation>
        </message>
        <message>
            <source>{effect} {amount} · {customer}</source>
            <translation>{effect} {amount} · {customer}</translation>
        </message>
        <message>
            <source>{entries} · closed by {who}, {when}</source>
            <translation>{entries} · {who}於{when}日結</translation>
        </message>
        <message>
            <source>{percent} off</source>
            <translation>優惠{percent}</translation>
        </message>
        <message>
            <source>{rule}, {currency}</source>
            <translation>{rule}（{currency}）</translation>
        </message>
        <message>
            <source>{team} · {pool}</source>
            <translation>{team} · {pool}</translation>
        </message>
        <message>
            <source>{tenths} tenths</source>
            <comment>a discount by what is left</comment>
            <translation>{tenths}折</translation>
        </message>
    </context>
    <context>
        <name>Order</name>
        <message>
            <source>cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>已送達</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>已付款</translation>
        </message>
        <message>
            <source>placed</source>
            <translation>已下單</translation>
        </message>
        <message>
            <source>returned</source>
            <translation>已退貨</translation>
        </message>
        <message>
            <source>shipped</source>
            <translation>已出貨</translation>
        </message>
    </context>
    <context>
        <name>Outcome</name>
        <message>
            <source>getting worse</source>
            <translation>惡化</translation>
        </message>
        <message>
            <source>improving</source>
            <translation>改善中</translation>
        </message>
        <message>
            <source>reached</source>
            <translation>已達成</translation>
        </message>
        <message>
            <source>steady</source>
            <translation>平穩</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>找到 %n 筆</numerusform>
            </translation>
        </message>
        <message>
            <source>Customers</source>
            <translation>顧客</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>搜尋</translation>
        </message>
        <message>
            <source>From the server</source>
            <translation>來自伺服器</translation>
        </message>
        <message>
            <source>Lately</source>
            <translation>最近的顧客</translation>
        </message>
        <message>
            <source>Name in any script, phone, e-mail, order, case, or what to do</source>
            <translation>姓名（任意文字）、電話、電子郵件、訂單、案件或操作</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>找不到符合的結果</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>case {what}</source>
            <translation>案件 {what}</translation>
        </message>
        <message>
            <source>order {what}</source>
            <translation>訂單 {what}</translation>
        </message>
    </context>
    <context>
        <name>Plan</name>
        <message>
            <source>asked</source>
            <translation>待簽核</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>已駁回</translation>
        </message>
        <message>
            <source>expired</source>
            <translation>已逾期</translation>
        </message>
        <message>
            <source>given</source>
            <translation>已給予</translation>
        </message>
        <message>
            <source>offered instead</source>
            <translation>已改提</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>被拒絕</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>已撤回</translation>
        </message>
    </context>
    <context>
        <name>PlanMove</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暫停</translation>
        </message>
        <message>
            <source>Skip the next one</source>
            <translation>跳過下一期</translation>
        </message>
        <message>
            <source>Switch</source>
            <translation>更換</translation>
        </message>
    </context>
    <context>
        <name>Policy</name>
        <message numerus="yes">
            <source>%n act(s) could not have been given at all.</source>
            <translation>
                <numerusform>%n 筆將完全無法給予。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n act(s) would not have needed anybody.</source>
            <translation>
                <numerusform>%n 筆將無需任何人核准。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n 項變更</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n level(s)</source>
            <translation>
                <numerusform>%n 級</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more act(s) change.</source>
            <translation>
                <numerusform>另有 %n 筆變化。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more act(s) would have needed a supervisor.</source>
            <translation>
                <numerusform>將多出 %n 筆需核准。</numerusform>
            </translation>
        </message>
        <message>
            <source>A name has small letters, digits and hyphens.</source>
            <translation>名稱限小寫字母、數字與連字號。</translation>
        </message>
        <message>
            <source>A new limit</source>
            <translation>新增上限</translation>
        </message>
        <message>
            <source>A number of acts is no share of lifetime value.</source>
            <translation>次數上限不能以終身價值比例計。</translation>
        </message>
        <message>
            <source>A request expires after</source>
            <translation>申請逾期時間</translation>
        </message>
        <message>
            <source>A request expires after so many minutes</source>
            <translation>申請逾期時間（分鐘）</translation>
        </message>
        <message>
            <source>A request waits from one minute to one day.</source>
            <translation>申請等待時間為一分鐘至一天。</translation>
        </message>
        <message>
            <source>Add a level</source>
            <translation>新增層級</translation>
        </message>
        <message>
            <source>Add a limit</source>
            <translation>新增上限</translation>
        </message>
        <message numerus="yes">
            <source>All %n act(s) would have gone the same way.</source>
            <translation>
                <numerusform>全部 %n 筆結果不變。</numerusform>
            </translation>
        </message>
        <message>
            <source>At most</source>
            <translation>上限</translation>
        </message>
        <message>
            <source>Besides the limits</source>
            <translation>其他設定</translation>
        </message>
        <message>
            <source>Change a figure</source>
            <translation>修改數值</translation>
        </message>
        <message>
            <source>Change a limit</source>
            <translation>變更上限</translation>
        </message>
        <message>
            <source>Change {limit}</source>
            <translation>變更{limit}</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>管道</translation>
        </message>
        <message>
            <source>Counted over</source>
            <translation>計算對象</translation>
        </message>
        <message>
            <source>Do what is armed</source>
            <translation>執行已選定的操作</translation>
        </message>
        <message>
            <source>From when on</source>
            <translation>自何時起</translation>
        </message>
        <message>
            <source>Goes further up after so many minutes (0: never)</source>
            <translation>上呈時間（分鐘，0：不上呈）</translation>
        </message>
        <message>
            <source>How strict</source>
            <translation>嚴格程度</translation>
        </message>
        <message>
            <source>In which time</source>
            <translation>期間</translation>
        </message>
        <message>
            <source>Into force for everybody</source>
            <translation>對所有人生效</translation>
        </message>
        <message>
            <source>It arrives with the first sync.</source>
            <translation>首次同步後即可顯示。</translation>
        </message>
        <message>
            <source>It can be proposed again as it was; somebody else confirms it.</source>
            <translation>可照原樣再次提出，由他人確認。</translation>
        </message>
        <message>
            <source>It counts when somebody else has confirmed it.</source>
            <translation>經另一人確認後生效。</translation>
        </message>
        <message>
            <source>It goes further up after</source>
            <translation>上呈時間</translation>
        </message>
        <message>
            <source>It goes further up after so many minutes</source>
            <translation>上呈時間（分鐘）</translation>
        </message>
        <message>
            <source>It goes further up within one day.</source>
            <translation>上呈時間不得超過一天。</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>保留變更</translation>
        </message>
        <message>
            <source>Kinds</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>放棄</translation>
        </message>
        <message>
            <source>Legal source</source>
            <translation>法律依據</translation>
        </message>
        <message>
            <source>Level {number}</source>
            <translation>第 {number} 級</translation>
        </message>
        <message>
            <source>Limits of one name count the same kinds.</source>
            <translation>同名上限須計算相同種類。</translation>
        </message>
        <message>
            <source>Most of one decision (0: no limit)</source>
            <translation>單次簽核上限（0：不限）</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名稱</translation>
        </message>
        <message>
            <source>No policy has come yet</source>
            <translation>尚無政策</translation>
        </message>
        <message>
            <source>Nothing was given or asked for in these days.</source>
            <translation>這些天沒有給予或申請。</translation>
        </message>
        <message>
            <source>One point is worth</source>
            <translation>每點價值</translation>
        </message>
        <message>
            <source>Only for the rehearsal; an administrator proposes it.</source>
            <translation>僅用於試算；政策由管理員提出。</translation>
        </message>
        <message>
            <source>Or of lifetime value</source>
            <translation>或終身價值比例</translation>
        </message>
        <message>
            <source>Otherwise than in force</source>
            <translation>與生效版本的差異</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地區</translation>
        </message>
        <message>
            <source>Points expire after</source>
            <translation>點數有效期</translation>
        </message>
        <message>
            <source>Points expire after so many days (0: never)</source>
            <translation>點數有效天數（0：永久）</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>授權政策</translation>
        </message>
        <message>
            <source>Policy {version}</source>
            <translation>政策 {version}</translation>
        </message>
        <message>
            <source>Propose it now</source>
            <translation>立即提出</translation>
        </message>
        <message>
            <source>Propose this policy</source>
            <translation>提出此政策</translation>
        </message>
        <message>
            <source>Propose what was typed</source>
            <translation>提出所填內容</translation>
        </message>
        <message>
            <source>Put it into force</source>
            <translation>使其生效</translation>
        </message>
        <message>
            <source>Put the proposal into force</source>
            <translation>使提出的政策生效</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Reasons gone</source>
            <translation>移除的原因</translation>
        </message>
        <message>
            <source>Reasons new</source>
            <translation>新增的原因</translation>
        </message>
        <message>
            <source>Reasons there are, one in a line</source>
            <translation>可用原因，每行一個</translation>
        </message>
        <message>
            <source>Rehearsal</source>
            <translation>試算</translation>
        </message>
        <message>
            <source>Rehearsals are made on the server; it cannot be reached now.</source>
            <translation>試算在伺服器上進行，目前無法連線。</translation>
        </message>
        <message>
            <source>Rehearse</source>
            <translation>試算</translation>
        </message>
        <message>
            <source>Rehearse what is on screen</source>
            <translation>試算目前內容</translation>
        </message>
        <message>
            <source>Rehearsing …</source>
            <translation>試算中…</translation>
        </message>
        <message>
            <source>Some kinds are counted under a name: give it one.</source>
            <translation>限定種類的上限需要名稱。</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Take the limit out</source>
            <translation>移除此上限</translation>
        </message>
        <message>
            <source>The day it counts from</source>
            <translation>生效日</translation>
        </message>
        <message>
            <source>The requests of these days, judged again by the figures at the left.</source>
            <translation>依左側數值重新判定這些天的申請。</translation>
        </message>
        <message>
            <source>The server cannot rehearse these figures.</source>
            <translation>伺服器無法試算這些數值。</translation>
        </message>
        <message>
            <source>There is such a limit already.</source>
            <translation>已有相同的上限。</translation>
        </message>
        <message>
            <source>This does not go together ({code}).</source>
            <translation>此組合不成立（{code}）。</translation>
        </message>
        <message>
            <source>Two people</source>
            <translation>雙人確認</translation>
        </message>
        <message>
            <source>Two people take back above</source>
            <translation>超過此金額須雙人收回</translation>
        </message>
        <message>
            <source>Undo what was typed</source>
            <translation>復原所填內容</translation>
        </message>
        <message>
            <source>What is counted</source>
            <translation>計算項目</translation>
        </message>
        <message>
            <source>What is taken back</source>
            <translation>收回的部分</translation>
        </message>
        <message>
            <source>What is taken back is room again</source>
            <translation>收回的部分恢復額度</translation>
        </message>
        <message>
            <source>What may be given</source>
            <translation>可給予的範圍</translation>
        </message>
        <message>
            <source>What the law says is a hard limit with a name.</source>
            <translation>法定上限須為有名稱的不可變更上限。</translation>
        </message>
        <message>
            <source>Which days</source>
            <translation>日期範圍</translation>
        </message>
        <message>
            <source>Who decides</source>
            <translation>由誰簽核</translation>
        </message>
        <message>
            <source>Who gives</source>
            <translation>由誰給予</translation>
        </message>
        <message>
            <source>Why (whoever confirms it reads this)</source>
            <translation>理由（確認人會看到）</translation>
        </message>
        <message>
            <source>Withdraw it</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Withdraw it now</source>
            <translation>立即撤回</translation>
        </message>
        <message>
            <source>Withdraw this version</source>
            <translation>撤回此版本</translation>
        </message>
        <message>
            <source>Withdrawn, nothing can be given until two people agree on a new one.</source>
            <translation>撤回後，在兩人同意新版本之前無法給予任何補償。</translation>
        </message>
        <message>
            <source>Write why first: whoever confirms it reads it.</source>
            <translation>請先填寫理由：確認人會看到。</translation>
        </message>
        <message>
            <source>You are the second person.</source>
            <translation>您是第二位確認人。</translation>
        </message>
        <message>
            <source>You proposed it; somebody else puts it into force.</source>
            <translation>此政策由您提出，須由他人使其生效。</translation>
        </message>
        <message>
            <source>alone</source>
            <translation>可自行給予</translation>
        </message>
        <message>
            <source>approvals added</source>
            <translation>增加的簽核</translation>
        </message>
        <message>
            <source>approvals avoided</source>
            <translation>減少的簽核</translation>
        </message>
        <message>
            <source>as long as it lasts</source>
            <translation>案件期間</translation>
        </message>
        <message>
            <source>asks</source>
            <translation>需核准</translation>
        </message>
        <message>
            <source>before</source>
            <translation>先前版本</translation>
        </message>
        <message>
            <source>by {who}</source>
            <translation>{who}提出</translation>
        </message>
        <message>
            <source>confirmed by {who}</source>
            <translation>確認人：{who}</translation>
        </message>
        <message>
            <source>country, such as JP</source>
            <translation>國家代碼，如 JP</translation>
        </message>
        <message>
            <source>each day</source>
            <translation>每日</translation>
        </message>
        <message>
            <source>each month</source>
            <translation>每月</translation>
        </message>
        <message>
            <source>each year</source>
            <translation>每年</translation>
        </message>
        <message>
            <source>from {day}</source>
            <translation>自{day}</translation>
        </message>
        <message>
            <source>gone, was {figure}</source>
            <translation>已移除，原為{figure}</translation>
        </message>
        <message>
            <source>hard</source>
            <translation>不可變更</translation>
        </message>
        <message>
            <source>impossible</source>
            <translation>不可給予</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>生效中</translation>
        </message>
        <message>
            <source>in force as soon as it is confirmed</source>
            <translation>確認後立即生效</translation>
        </message>
        <message>
            <source>in force from another day</source>
            <translation>自其他日期生效</translation>
        </message>
        <message>
            <source>in force from {day}</source>
            <translation>自{day}生效</translation>
        </message>
        <message>
            <source>is room again</source>
            <translation>恢復額度</translation>
        </message>
        <message>
            <source>its own, where several count alike</source>
            <translation>有多項同類時用以區分</translation>
        </message>
        <message>
            <source>last {days} days</source>
            <translation>最近 {days} 天</translation>
        </message>
        <message>
            <source>law or agreement</source>
            <translation>法律或協議</translation>
        </message>
        <message>
            <source>money</source>
            <translation>金額</translation>
        </message>
        <message>
            <source>more without a look</source>
            <translation>免簽核增加額</translation>
        </message>
        <message>
            <source>needs approval</source>
            <translation>需核准</translation>
        </message>
        <message>
            <source>never</source>
            <translation>永不</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>new: {figure}</source>
            <translation>新增：{figure}</translation>
        </message>
        <message>
            <source>none is all</source>
            <translation>不選表示全部</translation>
        </message>
        <message>
            <source>not possible any more</source>
            <translation>不再可行</translation>
        </message>
        <message>
            <source>number of acts</source>
            <translation>次數</translation>
        </message>
        <message>
            <source>of any team, not only the agent's</source>
            <translation>不限專員所屬團隊</translation>
        </message>
        <message>
            <source>one act</source>
            <translation>單次給予</translation>
        </message>
        <message>
            <source>one agent</source>
            <translation>每位專員</translation>
        </message>
        <message>
            <source>one approver</source>
            <translation>每位簽核人</translation>
        </message>
        <message>
            <source>one customer</source>
            <translation>每位顧客</translation>
        </message>
        <message>
            <source>one incident</source>
            <translation>每個案件</translation>
        </message>
        <message>
            <source>or {share} of lifetime value</source>
            <translation>或終身價值的{share}</translation>
        </message>
        <message>
            <source>proposed</source>
            <translation>已提出</translation>
        </message>
        <message>
            <source>proposed by {who}</source>
            <translation>提出人：{who}</translation>
        </message>
        <message>
            <source>stays</source>
            <translation>不恢復</translation>
        </message>
        <message>
            <source>the team's pool</source>
            <translation>團隊額度</translation>
        </message>
        <message>
            <source>to come</source>
            <translation>待生效</translation>
        </message>
        <message>
            <source>waiting saved</source>
            <translation>節省等待</translation>
        </message>
        <message>
            <source>was {figure}</source>
            <translation>原為{figure}</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>{was} → {now}</source>
            <translation>{was} → {now}</translation>
        </message>
    </context>
    <context>
        <name>Precedent</name>
        <message>
            <source>Before this one</source>
            <translation>先前紀錄</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>已駁回</translation>
        </message>
        <message>
            <source>Granted</source>
            <translation>已給予</translation>
        </message>
        <message>
            <source>Like cases</source>
            <translation>類似案例</translation>
        </message>
        <message>
            <source>Like cases are on the server; they come when it can be reached.</source>
            <translation>類似案例在伺服器上，重新連線後顯示。</translation>
        </message>
        <message>
            <source>Like cases, last {days} days</source>
            <translation>類似案例，最近 {days} 天</translation>
        </message>
        <message>
            <source>Looking them up …</source>
            <translation>查詢中…</translation>
        </message>
        <message>
            <source>Middle half</source>
            <translation>中間 50%</translation>
        </message>
        <message>
            <source>Same household, address, payment means</source>
            <translation>同一家庭、地址、付款方式</translation>
        </message>
        <message>
            <source>This customer, 12 months</source>
            <translation>此顧客，近 12 個月</translation>
        </message>
        <message>
            <source>This one</source>
            <translation>本次</translation>
        </message>
        <message>
            <source>Too few to compare: {least} are needed before figures mean anything.</source>
            <translation>案例太少：至少需要 {least} 個才有意義。</translation>
        </message>
        <message>
            <source>n = {count}</source>
            <translation>n = {count}</translation>
        </message>
        <message>
            <source>no other goodwill in 12 months</source>
            <translation>12 個月內無其他善意補償</translation>
        </message>
        <message>
            <source>none</source>
            <translation>無</translation>
        </message>
        <message>
            <source>none before</source>
            <translation>先前無</translation>
        </message>
        <message>
            <source>same address</source>
            <translation>同一地址</translation>
        </message>
        <message>
            <source>same payment means</source>
            <translation>同一付款方式</translation>
        </message>
        <message>
            <source>same telephone or e-mail</source>
            <translation>同一電話或電子郵件</translation>
        </message>
        <message>
            <source>{agent}'s last five</source>
            <translation>{agent}最近五次</translation>
        </message>
        <message numerus="yes">
            <source>{amount} in %n plan(s)</source>
            <translation>
                <numerusform>{amount}（%n 項）</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} declined</source>
            <translation>駁回 {count}</translation>
        </message>
        <message>
            <source>{count} expired</source>
            <translation>逾期 {count}</translation>
        </message>
        <message>
            <source>{count} given</source>
            <translation>給予 {count}</translation>
        </message>
        <message>
            <source>{count} offered less</source>
            <translation>減額 {count}</translation>
        </message>
        <message>
            <source>{count} waiting</source>
            <translation>待簽核 {count}</translation>
        </message>
        <message>
            <source>{count} withdrawn</source>
            <translation>撤回 {count}</translation>
        </message>
        <message>
            <source>{customer} ({shared})</source>
            <translation>{customer}（{shared}）</translation>
        </message>
        <message>
            <source>{granted} ({share})</source>
            <translation>{granted}（{share}）</translation>
        </message>
        <message>
            <source>{granted} ({share}), median {median}</source>
            <translation>{granted}（{share}），中位數{median}</translation>
        </message>
        <message>
            <source>{low} to {high}</source>
            <translation>{low} 至 {high}</translation>
        </message>
        <message>
            <source>{number}: {reasons}</source>
            <translation>{number}：{reasons}</translation>
        </message>
        <message>
            <source>{share} of what was granted is not above it</source>
            <translation>不低於{share}的已給予案例</translation>
        </message>
        <message>
            <source>{words} ({count})</source>
            <translation>{words}（{count}）</translation>
        </message>
    </context>
    <context>
        <name>Presence</name>
        <message>
            <source>After this contact</source>
            <translation>本次聯繫結束後</translation>
        </message>
        <message>
            <source>After-contact work</source>
            <translation>話後處理</translation>
        </message>
        <message>
            <source>Available</source>
            <translation>待命</translation>
        </message>
        <message>
            <source>Break</source>
            <translation>小休</translation>
        </message>
        <message>
            <source>Break: {reason}</source>
            <translation>小休：{reason}</translation>
        </message>
        <message>
            <source>Coaching</source>
            <translation>輔導</translation>
        </message>
        <message>
            <source>Meal</source>
            <translation>用餐</translation>
        </message>
        <message>
            <source>Meeting</source>
            <translation>會議</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>立即切換</translation>
        </message>
        <message>
            <source>On contact</source>
            <translation>服務中</translation>
        </message>
        <message>
            <source>Short break</source>
            <translation>短暫休息</translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation>已登出</translation>
        </message>
        <message>
            <source>Technical trouble</source>
            <translation>系統異常</translation>
        </message>
        <message>
            <source>The time for after-contact work is over. What you wrote is kept.</source>
            <translation>話後處理時間已結束，您填寫的內容已保留。</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>教育訓練</translation>
        </message>
        <message>
            <source>{now}, then {next}</source>
            <translation>{now}，之後{next}</translation>
        </message>
        <message>
            <source>{presence} {time}</source>
            <translation>{presence} {time}</translation>
        </message>
        <message>
            <source>{presence} {time} left</source>
            <translation>{presence} 剩餘 {time}</translation>
        </message>
    </context>
    <context>
        <name>Problem</name>
        <message>
            <source>How much?</source>
            <translation>請填寫數額。</translation>
        </message>
        <message>
            <source>More than what is left of the payments.</source>
            <translation>超過可退餘額。</translation>
        </message>
        <message>
            <source>No order with lines is here.</source>
            <translation>沒有含明細的訂單。</translation>
        </message>
        <message>
            <source>No payment is on file for this order.</source>
            <translation>此訂單沒有付款紀錄。</translation>
        </message>
        <message>
            <source>No subscription is here.</source>
            <translation>沒有訂閱。</translation>
        </message>
        <message>
            <source>Not in stock.</source>
            <translation>無庫存。</translation>
        </message>
        <message>
            <source>Nothing of this is left to give back.</source>
            <translation>已沒有可退的部分。</translation>
        </message>
        <message>
            <source>One plan takes one currency.</source>
            <translation>一個方案只能用一種幣別。</translation>
        </message>
        <message>
            <source>Say why it is owed.</source>
            <translation>請說明責任原因。</translation>
        </message>
        <message>
            <source>The time for this is over; goodwill is possible.</source>
            <translation>期限已過，可作善意補償。</translation>
        </message>
        <message>
            <source>This article is not known here.</source>
            <translation>查無此商品。</translation>
        </message>
        <message>
            <source>This cannot be given ({code}).</source>
            <translation>無法給予（{code}）。</translation>
        </message>
        <message>
            <source>This kind is never owed, only goodwill.</source>
            <translation>此類只能作善意補償。</translation>
        </message>
        <message>
            <source>Tick the lines it is about.</source>
            <translation>請勾選相關明細。</translation>
        </message>
        <message>
            <source>What is known of the order speaks against it.</source>
            <translation>與訂單紀錄不符。</translation>
        </message>
        <message>
            <source>What is owed belongs to an order.</source>
            <translation>我方責任部分須對應訂單。</translation>
        </message>
        <message>
            <source>Which one?</source>
            <translation>請選擇是哪一項。</translation>
        </message>
    </context>
    <context>
        <name>Provenance</name>
        <message>
            <source>As of {day}, {age}</source>
            <translation>截至{day}（{age}）</translation>
        </message>
        <message>
            <source>Source: {system}</source>
            <translation>來源：{system}</translation>
        </message>
        <message>
            <source>Synthetic: made up for the demonstration</source>
            <translation>示範用虛構資料</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>{screen}, {count} waiting</source>
            <translation>{screen}，{count} 項待處理</translation>
        </message>
    </context>
    <context>
        <name>Record</name>
        <message>
            <source>About</source>
            <translation>對象</translation>
        </message>
        <message>
            <source>In 30 days</source>
            <translation>近 30 天</translation>
        </message>
        <message>
            <source>It is shown here when it can be reached again.</source>
            <translation>重新連線後會在此顯示。</translation>
        </message>
        <message>
            <source>Nobody has.</source>
            <translation>還沒有人查看。</translation>
        </message>
        <message>
            <source>Nothing yet.</source>
            <translation>尚無紀錄。</translation>
        </message>
        <message>
            <source>Older acts</source>
            <translation>更早的操作</translation>
        </message>
        <message>
            <source>The same that those who check can see about you. Who looks is written down too.</source>
            <translation>與稽核人員能看到的內容相同；誰查看過也會記錄下來。</translation>
        </message>
        <message>
            <source>This is on the server</source>
            <translation>此紀錄在伺服器上</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>What</source>
            <translation>內容</translation>
        </message>
        <message>
            <source>What I did and saw</source>
            <translation>我的操作與查看</translation>
        </message>
        <message>
            <source>What is recorded about me</source>
            <translation>關於我的紀錄</translation>
        </message>
        <message>
            <source>When</source>
            <translation>時間</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人員</translation>
        </message>
        <message>
            <source>Who looked at this, or changed it</source>
            <translation>誰查看或變更過</translation>
        </message>
        <message>
            <source>cases opened</source>
            <translation>建立的案件</translation>
        </message>
        <message>
            <source>contacts finished</source>
            <translation>完成的聯繫</translation>
        </message>
        <message>
            <source>customers looked at</source>
            <translation>查看過的顧客</translation>
        </message>
        <message>
            <source>notes written</source>
            <translation>寫下的備註</translation>
        </message>
        <message>
            <source>remedies given or asked for</source>
            <translation>給予或申請的補償</translation>
        </message>
    </context>
    <context>
        <name>Refusal</name>
        <message>
            <source>Copy details</source>
            <translation>複製詳情</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重試</translation>
        </message>
    </context>
    <context>
        <name>Remedies</name>
        <message>
            <source>A remedy belongs to a case; one is opened during a contact.</source>
            <translation>補償須歸屬於案件；可在聯繫進行中建立案件。</translation>
        </message>
        <message>
            <source>A remedy belongs to a case; this contact has none: C opens one.</source>
            <translation>補償須歸屬於案件；本次聯繫尚無案件，按 C 建立。</translation>
        </message>
        <message>
            <source>Above the hard limit</source>
            <translation>超出上限（不可變更）</translation>
        </message>
        <message>
            <source>Accept, confirmed when online</source>
            <translation>接受，連線後確認</translation>
        </message>
        <message>
            <source>Amount of {kind}</source>
            <translation>{kind}金額</translation>
        </message>
        <message>
            <source>Another fee</source>
            <translation>其他費用</translation>
        </message>
        <message>
            <source>Article instead</source>
            <translation>改換商品</translation>
        </message>
        <message>
            <source>Ask a supervisor for {amount}</source>
            <translation>請求核准{amount}</translation>
        </message>
        <message>
            <source>Ask for {amount} when online</source>
            <translation>連線後請求核准{amount}</translation>
        </message>
        <message>
            <source>Asks a supervisor: no act is left ({rule})</source>
            <translation>需核准：次數已用完（{rule}）</translation>
        </message>
        <message>
            <source>Asks a supervisor: over by {over}</source>
            <translation>需核准：超出{over}</translation>
        </message>
        <message>
            <source>Authority left today</source>
            <translation>今日剩餘授權額度</translation>
        </message>
        <message>
            <source>Bonus</source>
            <translation>贈品</translation>
        </message>
        <message>
            <source>Budgets</source>
            <translation>授權額度</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>變更</translation>
        </message>
        <message>
            <source>Choose the reason.</source>
            <translation>請選擇原因。</translation>
        </message>
        <message>
            <source>Choose what makes it right.</source>
            <translation>請選擇補償方式。</translation>
        </message>
        <message>
            <source>Counts as {cost} of the budgets.</source>
            <translation>佔用額度{cost}。</translation>
        </message>
        <message>
            <source>Give all {count} now</source>
            <translation>立即全部給予（{count} 項）</translation>
        </message>
        <message>
            <source>Give both now</source>
            <translation>立即給予這兩項</translation>
        </message>
        <message>
            <source>Give now</source>
            <translation>立即給予</translation>
        </message>
        <message>
            <source>Give now, from your offline budget</source>
            <translation>立即以離線額度給予</translation>
        </message>
        <message>
            <source>Give what is chosen</source>
            <translation>給予所選</translation>
        </message>
        <message>
            <source>Goodwill</source>
            <translation>善意補償</translation>
        </message>
        <message>
            <source>Inside your limits</source>
            <translation>在您的權限內</translation>
        </message>
        <message>
            <source>Inside your offline budget</source>
            <translation>在您的離線額度內</translation>
        </message>
        <message>
            <source>It is granted here and now, and confirmed when online.</source>
            <translation>當場給予，連線後確認。</translation>
        </message>
        <message>
            <source>Make it right</source>
            <translation>處理與補償</translation>
        </message>
        <message>
            <source>Next best action</source>
            <translation>建議處理方式</translation>
        </message>
        <message>
            <source>No offline budget has come to this desktop.</source>
            <translation>本機沒有離線額度。</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>暫不採用</translation>
        </message>
        <message>
            <source>Offline budget left</source>
            <translation>剩餘離線額度</translation>
        </message>
        <message>
            <source>Offline only credit, points and discounts are given, as goodwill.</source>
            <translation>離線時只能以善意補償給予購物金、點數與折扣。</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>訂單</translation>
        </message>
        <message>
            <source>Owed: {evidence}</source>
            <translation>我方責任：{evidence}</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Shipping of the order</source>
            <translation>訂單運費</translation>
        </message>
        <message>
            <source>Subscription</source>
            <translation>訂閱</translation>
        </message>
        <message>
            <source>The most you can give is {most}</source>
            <translation>最多可給{most}</translation>
        </message>
        <message>
            <source>The offline budget was given back.</source>
            <translation>離線額度已歸還。</translation>
        </message>
        <message>
            <source>The offline budget was taken along for other customers and cases.</source>
            <translation>離線額度是為其他顧客與案件領取的。</translation>
        </message>
        <message>
            <source>The policy has not arrived on this desktop yet.</source>
            <translation>本機尚未收到政策。</translation>
        </message>
        <message>
            <source>The time of the offline budget is over.</source>
            <translation>離線額度已到期。</translation>
        </message>
        <message>
            <source>This computer keeps nothing after you sign out, so it has no offline budget.</source>
            <translation>此電腦登出後不保留資料，因此沒有離線額度。</translation>
        </message>
        <message>
            <source>This computer's clock went back: the offline budget waits for the server's time.</source>
            <translation>此電腦的時間被調回，離線額度須待伺服器校時後才能使用。</translation>
        </message>
        <message>
            <source>This is more than is left of the offline budget.</source>
            <translation>超過剩餘離線額度。</translation>
        </message>
        <message>
            <source>To be confirmed when online</source>
            <translation>連線後確認</translation>
        </message>
        <message>
            <source>Use the suggested plan</source>
            <translation>採用建議方案</translation>
        </message>
        <message>
            <source>Use this plan</source>
            <translation>採用此方案</translation>
        </message>
        <message>
            <source>What is owed uses no budget.</source>
            <translation>我方責任部分不佔用額度。</translation>
        </message>
        <message>
            <source>What is waived</source>
            <translation>減免項目</translation>
        </message>
        <message>
            <source>Why it is owed</source>
            <translation>責任原因</translation>
        </message>
        <message>
            <source>Why this</source>
            <translation>建議理由</translation>
        </message>
        <message>
            <source>Why, in your words (the supervisor reads it)</source>
            <translation>請說明理由（督導會看到）</translation>
        </message>
        <message>
            <source>in stock, arrives {day}</source>
            <translation>有庫存，{day}送達</translation>
        </message>
        <message>
            <source>not in stock</source>
            <translation>無庫存</translation>
        </message>
        <message>
            <source>{amount} is held in the team pool until it is decided.</source>
            <translation>簽核前在團隊額度中預留{amount}。</translation>
        </message>
        <message>
            <source>{basis} · {evidence}</source>
            <translation>{basis} · {evidence}</translation>
        </message>
        <message>
            <source>{basis}; press to change</source>
            <translation>{basis}；按下可變更</translation>
        </message>
        <message>
            <source>{name}, {all}</source>
            <translation>{name}，{all} 件</translation>
        </message>
        <message>
            <source>{name}, {picked} of {all}</source>
            <translation>{name}，{all} 件中的 {picked} 件</translation>
        </message>
        <message>
            <source>{number}, {day}, {amount}</source>
            <translation>{number}，{day}，{amount}</translation>
        </message>
        <message>
            <source>{points} points</source>
            <translation>{points} 點</translation>
        </message>
        <message>
            <source>{rule} is a hard limit: nobody here can lift it.</source>
            <translation>{rule}為不可變更的上限。</translation>
        </message>
        <message>
            <source>{rule} is set by law ({source}): nobody here can lift it.</source>
            <translation>{rule}由法律規定（{source}），不可變更。</translation>
        </message>
        <message>
            <source>{rule}: nothing more is left of it.</source>
            <translation>{rule}已無剩餘。</translation>
        </message>
    </context>
    <context>
        <name>Remedy</name>
        <message>
            <source>Bonus</source>
            <translation>贈品</translation>
        </message>
        <message>
            <source>Credit</source>
            <translation>購物金</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>折扣</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>換貨</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>訂閱</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>點數</translation>
        </message>
        <message>
            <source>Re-ship</source>
            <translation>補寄</translation>
        </message>
        <message>
            <source>Refund</source>
            <translation>退款</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>退貨</translation>
        </message>
        <message>
            <source>Waiver</source>
            <translation>減免</translation>
        </message>
        <message>
            <source>goodwill</source>
            <translation>善意補償</translation>
        </message>
        <message>
            <source>owed</source>
            <translation>我方責任</translation>
        </message>
    </context>
    <context>
        <name>Request</name>
        <message>
            <source>Accept {amount}</source>
            <translation>接受{amount}</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回覆</translation>
        </message>
        <message>
            <source>Hand up</source>
            <translation>上呈</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>稍後</translation>
        </message>
        <message>
            <source>Nobody who decides is here; it goes up by itself</source>
            <translation>簽核人不在，將自動上呈</translation>
        </message>
        <message>
            <source>Refuse the offer</source>
            <translation>拒絕方案</translation>
        </message>
        <message>
            <source>The request for {customer} expired</source>
            <translation>{customer}的申請已逾期</translation>
        </message>
        <message>
            <source>Why it is refused, in your own words</source>
            <translation>請說明拒絕理由</translation>
        </message>
        <message>
            <source>Why it should go up</source>
            <translation>上呈理由</translation>
        </message>
        <message>
            <source>Your answer</source>
            <translation>您的回覆</translation>
        </message>
        <message>
            <source>{amount} for {customer}, case {number}</source>
            <translation>{customer} {amount}，案件 {number}</translation>
        </message>
        <message>
            <source>{customer} {amount} declined: {words}</source>
            <translation>{customer} {amount} 已駁回：{words}</translation>
        </message>
        <message>
            <source>{customer} {amount} expired, nobody decided</source>
            <translation>{customer} {amount} 無人簽核，已逾期</translation>
        </message>
        <message>
            <source>{customer} {amount}, waiting {time}</source>
            <translation>{customer} {amount}，已等待 {time}</translation>
        </message>
        <message>
            <source>{customer}: {amount} offered, accept</source>
            <translation>{customer}：改提{amount}，接受</translation>
        </message>
        <message>
            <source>{who} approved {amount} for {customer}</source>
            <translation>{who}已核准{customer}的{amount}</translation>
        </message>
        <message>
            <source>{who} approved {amount} for {customer}, if: {condition}</source>
            <translation>{who}附條件核准{customer}的{amount}：{condition}</translation>
        </message>
        <message>
            <source>{who} asks about {customer}</source>
            <translation>{who}詢問{customer}</translation>
        </message>
        <message>
            <source>{who} asks about {customer}: {question}</source>
            <translation>{who}詢問{customer}：{question}</translation>
        </message>
        <message>
            <source>{who} asks for {amount} for {customer}</source>
            <translation>{who}為{customer}請求核准{amount}</translation>
        </message>
        <message>
            <source>{who} declined {amount} for {customer}: {words}</source>
            <translation>{who}駁回了{customer}的{amount}：{words}</translation>
        </message>
        <message>
            <source>{who} has it; others may decide it as well</source>
            <translation>由{who}處理中；其他人也可簽核</translation>
        </message>
        <message>
            <source>{who} offers {amount} instead: {words}</source>
            <translation>{who}改提{amount}：{words}</translation>
        </message>
        <message>
            <source>{who} offers {offer} instead of {amount} for {customer}</source>
            <translation>{who}為{customer}改提{offer}（原申請{amount}）</translation>
        </message>
    </context>
    <context>
        <name>Reversal</name>
        <message>
            <source>A second person decides it.</source>
            <translation>由第二人決定。</translation>
        </message>
        <message>
            <source>A senior or a supervisor can take it back.</source>
            <translation>須由資深專員或督導收回。</translation>
        </message>
        <message>
            <source>Agree</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>Do not</source>
            <translation>不同意</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>稍後</translation>
        </message>
        <message>
            <source>Nothing was given to this customer yet.</source>
            <translation>尚未給予此顧客任何補償。</translation>
        </message>
        <message>
            <source>Pay {amount} back now</source>
            <translation>立即退回{amount}</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>收回</translation>
        </message>
        <message>
            <source>The parcel is here, {amount} goes back</source>
            <translation>包裹已到，退回{amount}</translation>
        </message>
        <message>
            <source>The plan stays as it was given; this is booked beside it.</source>
            <translation>原方案保留，收回另行入帳。</translation>
        </message>
        <message>
            <source>What was given</source>
            <translation>已給予的補償</translation>
        </message>
        <message>
            <source>Why it is taken back</source>
            <translation>收回理由</translation>
        </message>
        <message>
            <source>Words (needed to refuse)</source>
            <translation>說明（不同意時必填）</translation>
        </message>
        <message>
            <source>You are the second person.</source>
            <translation>您是第二位確認人。</translation>
        </message>
        <message>
            <source>goods come as a return</source>
            <translation>商品以退貨收回</translation>
        </message>
        <message>
            <source>not taken back</source>
            <translation>未收回</translation>
        </message>
        <message>
            <source>paid out already</source>
            <translation>已付出</translation>
        </message>
        <message>
            <source>taken back already</source>
            <translation>已收回</translation>
        </message>
        <message>
            <source>this cannot be taken back</source>
            <translation>不可收回</translation>
        </message>
        <message>
            <source>waits for the parcel</source>
            <translation>等待包裹</translation>
        </message>
        <message>
            <source>{amount} left</source>
            <translation>剩{amount}</translation>
        </message>
        <message>
            <source>{amount} taken back</source>
            <translation>已收回{amount}</translation>
        </message>
        <message>
            <source>{amount} to be taken back, waits for a second person</source>
            <translation>待收回{amount}，須第二人確認</translation>
        </message>
        <message>
            <source>{asked}: “{words}”</source>
            <translation>{asked}：「{words}」</translation>
        </message>
        <message>
            <source>{day} · {remedies} · {amount} · {agent}</source>
            <translation>{day} · {remedies} · {amount} · {agent}</translation>
        </message>
        <message>
            <source>{who} asks to take {amount} back</source>
            <translation>{who}申請收回{amount}</translation>
        </message>
    </context>
    <context>
        <name>Role</name>
        <message>
            <source>administrators</source>
            <translation>管理員</translation>
        </message>
        <message>
            <source>agents</source>
            <translation>客服專員</translation>
        </message>
        <message>
            <source>auditors</source>
            <translation>稽核員</translation>
        </message>
        <message>
            <source>integrations</source>
            <translation>外部系統</translation>
        </message>
        <message>
            <source>seniors</source>
            <translation>資深專員</translation>
        </message>
        <message>
            <source>supervisors</source>
            <translation>督導</translation>
        </message>
    </context>
    <context>
        <name>RowStatus</name>
        <message>
            <source>granted offline, confirmed when online</source>
            <translation>已離線給予，連線後確認</translation>
        </message>
        <message>
            <source>held, waiting for a decision</source>
            <translation>已預留，待簽核</translation>
        </message>
        <message>
            <source>not confirmed yet</source>
            <translation>待確認</translation>
        </message>
        <message>
            <source>not sent yet</source>
            <translation>未送出</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>被拒絕</translation>
        </message>
        <message>
            <source>sending</source>
            <translation>送出中</translation>
        </message>
    </context>
    <context>
        <name>Rule</name>
        <message>
            <source>Agent's day</source>
            <translation>專員當日</translation>
        </message>
        <message>
            <source>Agent's day, at most</source>
            <translation>專員當日上限</translation>
        </message>
        <message>
            <source>Agent's month</source>
            <translation>專員當月</translation>
        </message>
        <message>
            <source>Agent's month, at most</source>
            <translation>專員當月上限</translation>
        </message>
        <message>
            <source>Agent's year</source>
            <translation>專員當年</translation>
        </message>
        <message>
            <source>Agent's year, at most</source>
            <translation>專員當年上限</translation>
        </message>
        <message>
            <source>Approver's day</source>
            <translation>簽核人當日</translation>
        </message>
        <message>
            <source>Approver's month</source>
            <translation>簽核人當月</translation>
        </message>
        <message>
            <source>Approver's year</source>
            <translation>簽核人當年</translation>
        </message>
        <message>
            <source>Customer in 12 months, agent alone</source>
            <translation>顧客近 12 個月，專員自行</translation>
        </message>
        <message>
            <source>Customer this month, agent alone</source>
            <translation>顧客本月，專員自行</translation>
        </message>
        <message>
            <source>Customer this month, at most</source>
            <translation>顧客本月上限</translation>
        </message>
        <message>
            <source>Customer today, agent alone</source>
            <translation>顧客今日，專員自行</translation>
        </message>
        <message>
            <source>Customer today, at most</source>
            <translation>顧客今日上限</translation>
        </message>
        <message>
            <source>Customer, at most</source>
            <translation>每顧客上限</translation>
        </message>
        <message>
            <source>Incident, agent alone</source>
            <translation>每案件，專員自行</translation>
        </message>
        <message>
            <source>Incident, at most</source>
            <translation>每案件上限</translation>
        </message>
        <message>
            <source>One act, agent alone</source>
            <translation>單次，專員自行</translation>
        </message>
        <message>
            <source>One act, at most</source>
            <translation>單次上限</translation>
        </message>
        <message>
            <source>Team pool this month</source>
            <translation>本月團隊額度</translation>
        </message>
        <message>
            <source>Team pool this year</source>
            <translation>本年團隊額度</translation>
        </message>
        <message>
            <source>Team pool today</source>
            <translation>今日團隊額度</translation>
        </message>
    </context>
    <context>
        <name>Scope</name>
        <message>
            <source>Customer this month</source>
            <translation>顧客本月</translation>
        </message>
        <message>
            <source>Customer today</source>
            <translation>顧客今日</translation>
        </message>
        <message>
            <source>Customer, 12 months</source>
            <translation>顧客，近 12 個月</translation>
        </message>
        <message>
            <source>Customer, at most</source>
            <translation>每顧客上限</translation>
        </message>
        <message>
            <source>My day</source>
            <translation>本人今日</translation>
        </message>
        <message>
            <source>My month</source>
            <translation>本人本月</translation>
        </message>
        <message>
            <source>My year</source>
            <translation>本人本年</translation>
        </message>
        <message>
            <source>One act</source>
            <translation>單次給予</translation>
        </message>
        <message>
            <source>One act, at most</source>
            <translation>單次給予上限</translation>
        </message>
        <message>
            <source>Team pool this month</source>
            <translation>本月團隊額度</translation>
        </message>
        <message>
            <source>Team pool this year</source>
            <translation>本年團隊額度</translation>
        </message>
        <message>
            <source>Team pool today</source>
            <translation>今日團隊額度</translation>
        </message>
        <message>
            <source>This incident</source>
            <translation>本案件</translation>
        </message>
        <message>
            <source>This incident, at most</source>
            <translation>本案件上限</translation>
        </message>
        <message>
            <source>{rule}, number of acts</source>
            <translation>{rule}，次數</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>A day and a time</source>
            <translation>日期與時間</translation>
        </message>
        <message>
            <source>A discount</source>
            <translation>折扣</translation>
        </message>
        <message>
            <source>A masked number</source>
            <translation>遮蔽的號碼</translation>
        </message>
        <message>
            <source>A short sound for each event, again until it is seen.</source>
            <translation>每種事件播放一段短音，並重複提醒直到查看為止。</translation>
        </message>
        <message>
            <source>About</source>
            <translation>關於</translation>
        </message>
        <message>
            <source>Acts of a single key</source>
            <translation>單鍵操作</translation>
        </message>
        <message>
            <source>Acts the server has not confirmed</source>
            <translation>伺服器尚未確認的操作</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>全部快速鍵</translation>
        </message>
        <message>
            <source>An amount</source>
            <translation>金額</translation>
        </message>
        <message>
            <source>As set up here: {time}</source>
            <translation>依本機設定：{time}</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟隨系統</translation>
        </message>
        <message>
            <source>Copy for the help desk</source>
            <translation>複製給技術支援</translation>
        </message>
        <message>
            <source>Customers kept for offline work</source>
            <translation>為離線作業保留的顧客</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Data on this computer</source>
            <translation>本機上的資料</translation>
        </message>
        <message>
            <source>Drafts</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>Entries about them, and what the house works by</source>
            <translation>相關紀錄與業務共用資料</translation>
        </message>
        <message>
            <source>Everything here is encrypted; its key lies in the system's keyring.</source>
            <translation>此處的資料均已加密，金鑰存放於系統金鑰庫。</translation>
        </message>
        <message>
            <source>It changes at once, also when the system turns dark.</source>
            <translation>立即切換；系統轉為深色時也會跟著切換。</translation>
        </message>
        <message>
            <source>It changes at once; open customers and what you have begun stay.</source>
            <translation>立即切換；已開啟的顧客與未完成的內容都會保留。</translation>
        </message>
        <message>
            <source>Japanese era</source>
            <translation>日本年號</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>快速鍵</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>語言</translation>
        </message>
        <message>
            <source>Language of the screen</source>
            <translation>介面語言</translation>
        </message>
        <message>
            <source>Last synced</source>
            <translation>上次同步</translation>
        </message>
        <message>
            <source>Letters, and everything that holds them.</source>
            <translation>文字與所有介面元素。</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>授權條款</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>淺色</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>試聽</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>鎖定</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>立即鎖定</translation>
        </message>
        <message>
            <source>Lock when nobody is there</source>
            <translation>無人操作時鎖定</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>外觀</translation>
        </message>
        <message>
            <source>Made with, and under which licence</source>
            <translation>所用軟體及其授權條款</translation>
        </message>
        <message>
            <source>Nothing sounds on a contact, nothing appears while you type; it comes afterwards.</source>
            <translation>服務中不響鈴，輸入時不跳出；結束後再提醒。</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Off, a letter alone does nothing: for dictation and other input devices.</source>
            <translation>關閉後，單獨按字母鍵不會觸發任何動作：適合語音輸入等裝置。</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>設定檔</translation>
        </message>
        <message>
            <source>Quiet while busy</source>
            <translation>忙碌時靜音</translation>
        </message>
        <message>
            <source>Room taken</source>
            <translation>佔用空間</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>伺服器</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>設定</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>檢視</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Sounds</source>
            <translation>聲音</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主題</translation>
        </message>
        <message>
            <source>This is how it looks</source>
            <translation>顯示範例</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>What can be done here, and by which key.</source>
            <translation>這裡可以做什麼，用哪個鍵。</translation>
        </message>
        <message>
            <source>What is heard</source>
            <translation>播放聲音的事件</translation>
        </message>
        <message>
            <source>What you have begun is kept; your password opens it again.</source>
            <translation>未完成的內容會保留，輸入密碼即可繼續。</translation>
        </message>
        <message>
            <source>Whatever comes in stands in the list (M) until you have seen it.</source>
            <translation>收到的通知會留在清單（M）中，直到您查看為止。</translation>
        </message>
        <message>
            <source>Years as Reiwa instead of by the common count.</source>
            <translation>以令和等年號顯示年份，而非西元。</translation>
        </message>
        <message>
            <source>You can make it sooner than this computer is set up for, never later.</source>
            <translation>可以比本機設定更早鎖定，但不能更晚。</translation>
        </message>
        <message>
            <source>being counted…</source>
            <translation>統計中…</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>尚未同步</translation>
        </message>
        <message>
            <source>{size} MB</source>
            <translation>{size} MB</translation>
        </message>
    </context>
    <context>
        <name>Settled</name>
        <message>
            <source>Asked for: {remedies}, {amount}. It is held until somebody decides.</source>
            <translation>已提出申請：{remedies}，{amount}。簽核前先行預留。</translation>
        </message>
        <message>
            <source>Given: {remedies}, {amount}</source>
            <translation>已給予：{remedies}，{amount}</translation>
        </message>
        <message>
            <source>{amount} granted offline cannot be given: tell the customer</source>
            <translation>離線給予的{amount}無法兌現：請告知顧客</translation>
        </message>
        <message>
            <source>{amount} granted offline went to review: a supervisor decides</source>
            <translation>離線給予的{amount}須經審核：由督導決定</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Approvals</source>
            <translation>簽核</translation>
        </message>
        <message>
            <source>Audit</source>
            <translation>稽核</translation>
        </message>
        <message>
            <source>Demo data</source>
            <translation>示範資料</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>工作台</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>使用指南</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>快速鍵</translation>
        </message>
        <message>
            <source>People and their histories are made up for the demonstration</source>
            <translation>人物及其歷史為示範虛構</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>授權政策</translation>
        </message>
        <message>
            <source>Search customers, phones, orders, cases, commands</source>
            <translation>搜尋顧客、電話、訂單、案件、操作</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>設定</translation>
        </message>
        <message>
            <source>Single keys act again</source>
            <translation>單鍵操作已開啟</translation>
        </message>
        <message>
            <source>Single keys act when no text field has the cursor.</source>
            <translation>游標不在輸入欄時，單鍵操作有效。</translation>
        </message>
        <message>
            <source>Single keys are off; Ctrl+K brings them back</source>
            <translation>單鍵操作已關閉；Ctrl+K 可恢復</translation>
        </message>
        <message>
            <source>Team money</source>
            <translation>團隊帳務</translation>
        </message>
        <message>
            <source>{name}, supervisor</source>
            <translation>{name}，督導</translation>
        </message>
    </context>
    <context>
        <name>SignIn</name>
        <message>
            <source>Fill in server, user name and password.</source>
            <translation>請填寫伺服器、帳號和密碼。</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密碼</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>伺服器</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>登入</translation>
        </message>
        <message>
            <source>Sign in to your contact center</source>
            <translation>登入客服中心</translation>
        </message>
        <message>
            <source>Signing in…</source>
            <translation>登入中…</translation>
        </message>
        <message>
            <source>This computer keeps nothing after you sign out. Deliver everything before you leave; without the network, what you give is asked for.</source>
            <translation>登出後這台電腦不保留任何資料。離開前請先全部送出；離線時的補償會改為送出申請。</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>帳號</translation>
        </message>
        <message>
            <source>Whoever runs your contact center tells you the address. It is kept here.</source>
            <translation>位址請向管理員詢問，之後會自動記住。</translation>
        </message>
        <message>
            <source>for example {address}</source>
            <translation>例如 {address}</translation>
        </message>
    </context>
    <context>
        <name>Strip</name>
        <message numerus="yes">
            <source>%n change(s) to look at</source>
            <translation>
                <numerusform>%n 項變更待確認</numerusform>
            </translation>
        </message>
        <message>
            <source>Caller: somebody for the customer</source>
            <translation>來電者：代顧客來電</translation>
        </message>
        <message>
            <source>Caller: the customer</source>
            <translation>來電者：顧客本人</translation>
        </message>
        <message>
            <source>Details: {status}</source>
            <translation>顧客資料：{status}</translation>
        </message>
        <message>
            <source>Line {line}</source>
            <translation>線路 {line}</translation>
        </message>
        <message>
            <source>Line {line} · {choice}</source>
            <translation>線路 {line} · {choice}</translation>
        </message>
        <message>
            <source>Menu: {choice}</source>
            <translation>選單：{choice}</translation>
        </message>
        <message>
            <source>No contact in hand</source>
            <translation>無進行中的聯繫</translation>
        </message>
        <message>
            <source>Not verified yet</source>
            <translation>尚未核對身分</translation>
        </message>
        <message>
            <source>Open a case</source>
            <translation>建立案件</translation>
        </message>
        <message>
            <source>Order {number}: not shipped</source>
            <translation>訂單 {number}：未出貨</translation>
        </message>
        <message>
            <source>Parcel came back to us</source>
            <translation>包裹已退回</translation>
        </message>
        <message>
            <source>Parcel due {day}</source>
            <translation>預計{day}送達</translation>
        </message>
        <message>
            <source>Parcel late, expected {day}</source>
            <translation>包裹延誤，原定{day}</translation>
        </message>
        <message>
            <source>Parcel on its way</source>
            <translation>包裹運送中</translation>
        </message>
        <message>
            <source>Phone and e-mail stay masked until a caller is verified</source>
            <translation>核對來電者身分前，電話與電子郵件保持遮蔽</translation>
        </message>
        <message>
            <source>Recording announced</source>
            <translation>已告知錄音</translation>
        </message>
        <message>
            <source>Replacement: not shipped</source>
            <translation>補換貨：未出貨</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>已核對身分</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>核對身分</translation>
        </message>
        <message>
            <source>the telephone</source>
            <translation>電話</translation>
        </message>
    </context>
    <context>
        <name>Survey</name>
        <message>
            <source>CSAT {score} of 5</source>
            <translation>CSAT {score}/5</translation>
        </message>
        <message>
            <source>NPS {score} of 10</source>
            <translation>NPS {score}/10</translation>
        </message>
        <message>
            <source>effort {score} of 7</source>
            <translation>費力度 {score}/7</translation>
        </message>
        <message>
            <source>score {score}</source>
            <translation>評分 {score}</translation>
        </message>
    </context>
    <context>
        <name>Sync</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>另 %n 項</numerusform>
            </translation>
        </message>
        <message>
            <source>A file of this desk is damaged</source>
            <translation>此工作台的檔案已損壞</translation>
        </message>
        <message>
            <source>A file of this desk is damaged. Close the desk and open it again: it mends itself.</source>
            <translation>此工作台的檔案已損壞。請關閉後重新開啟，系統會自動修復。</translation>
        </message>
        <message>
            <source>Another program holds this desk's files</source>
            <translation>其他程式正在使用此工作台的檔案</translation>
        </message>
        <message>
            <source>Close the desk and open it again: it mends itself and says what was kept. Do not delete its files.</source>
            <translation>請關閉工作台後重新開啟，系統會自動修復，並說明保留了哪些內容。請勿刪除其檔案。</translation>
        </message>
        <message>
            <source>Connected again: everything is sent</source>
            <translation>已重新連線，全部內容皆已送出</translation>
        </message>
        <message numerus="yes">
            <source>Connected again: sending %n</source>
            <translation>
                <numerusform>已重新連線，正在送出 %n 項</numerusform>
            </translation>
        </message>
        <message>
            <source>Copied. It holds no customer's data.</source>
            <translation>已複製。不含顧客資料。</translation>
        </message>
        <message>
            <source>Copy for the help desk</source>
            <translation>複製給技術支援</translation>
        </message>
        <message>
            <source>Everything kept so far is safe and can be read; nothing new can be kept. Free some space, and the desk goes on by itself.</source>
            <translation>已儲存的內容都安全，仍可閱讀，但無法儲存新內容。請釋出空間，工作台會自動恢復。</translation>
        </message>
        <message>
            <source>Everything you did has arrived.</source>
            <translation>您的操作都已送達。</translation>
        </message>
        <message>
            <source>It belongs to something that was refused.</source>
            <translation>所依據的操作已被拒絕。</translation>
        </message>
        <message>
            <source>It goes on by itself. If this stays, tell the help desk ({code}).</source>
            <translation>系統會自動繼續。若持續發生，請通知技術支援（{code}）。</translation>
        </message>
        <message>
            <source>It was read out: {kept} acts were kept, up to {lost} are lost. The damaged file stays in the desk's folder.</source>
            <translation>已完成讀取：保留 {kept} 項操作，最多遺失 {lost} 項。損壞的檔案仍留在工作台的資料夾中。</translation>
        </message>
        <message>
            <source>Last synced {age}</source>
            <translation>上次同步：{age}</translation>
        </message>
        <message>
            <source>No budget is taken along: what you give without the network is asked for. Deliver everything before you sign out; what is left then is lost.</source>
            <translation>不會領取離線額度：離線時的補償會改為送出申請。登出前請先全部送出，未送出的將會遺失。</translation>
        </message>
        <message>
            <source>Not synced yet</source>
            <translation>尚未同步</translation>
        </message>
        <message>
            <source>Not yet with the server</source>
            <translation>尚未送達伺服器</translation>
        </message>
        <message>
            <source>Nothing of yours is lost: the cards are brought anew from the server.</source>
            <translation>您的操作沒有遺失：顧客卡片會從伺服器重新取得。</translation>
        </message>
        <message>
            <source>Nothing was taken away here. Tell the help desk.</source>
            <translation>本機未移除任何資料。請通知技術支援。</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>離線</translation>
        </message>
        <message numerus="yes">
            <source>Offline · %n not sent</source>
            <translation>
                <numerusform>離線 · %n 項未送出</numerusform>
            </translation>
        </message>
        <message>
            <source>Perhaps a backup is running. The desk tries again by itself.</source>
            <translation>可能正在備份。系統會自動重試。</translation>
        </message>
        <message>
            <source>Perhaps the network wants a sign-in of its own. What you do is kept here.</source>
            <translation>網路可能需要另行登入。您的操作保留在本機。</translation>
        </message>
        <message>
            <source>Put aside</source>
            <translation>移出清單</translation>
        </message>
        <message numerus="yes">
            <source>Sending %n</source>
            <translation>
                <numerusform>正在送出 %n 項</numerusform>
            </translation>
        </message>
        <message>
            <source>Sign in again</source>
            <translation>重新登入</translation>
        </message>
        <message>
            <source>Some acts have been tried for a day</source>
            <translation>部分操作已重試一天</translation>
        </message>
        <message>
            <source>Something answers in the server's place</source>
            <translation>收到的回應並非來自伺服器</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>同步</translation>
        </message>
        <message>
            <source>Synced</source>
            <translation>已同步</translation>
        </message>
        <message>
            <source>Syncing</source>
            <translation>同步中</translation>
        </message>
        <message>
            <source>The server does not answer</source>
            <translation>伺服器沒有回應</translation>
        </message>
        <message>
            <source>The server has trouble of its own</source>
            <translation>伺服器發生問題</translation>
        </message>
        <message>
            <source>The server suddenly has far less than this desk</source>
            <translation>伺服器的資料突然遠少於此工作台</translation>
        </message>
        <message>
            <source>The session had ended</source>
            <translation>工作階段已結束</translation>
        </message>
        <message>
            <source>The store of cards was damaged</source>
            <translation>顧客卡片的存檔曾損壞</translation>
        </message>
        <message>
            <source>The sync has stumbled</source>
            <translation>同步發生異常</translation>
        </message>
        <message>
            <source>They are kept and tried once an hour. Tell the help desk.</source>
            <translation>這些操作會保留，並每小時重試一次。請通知技術支援。</translation>
        </message>
        <message>
            <source>This computer keeps nothing after you sign out</source>
            <translation>登出後這台電腦不保留任何資料</translation>
        </message>
        <message>
            <source>This computer's disk is full</source>
            <translation>本機磁碟已滿</translation>
        </message>
        <message>
            <source>This computer's disk is full: everything can be read, nothing new can be kept. Free some space.</source>
            <translation>本機磁碟已滿：可閱讀全部內容，但無法儲存新內容。請釋出空間。</translation>
        </message>
        <message>
            <source>Trouble lately</source>
            <translation>近期問題</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>立即重試</translation>
        </message>
        <message>
            <source>What waited to be sent was damaged</source>
            <translation>待送出的資料曾損壞</translation>
        </message>
        <message>
            <source>What you do is kept here and sent when it has recovered.</source>
            <translation>您的操作保留在本機，恢復後送出。</translation>
        </message>
        <message>
            <source>Work on: what you do is kept here and sent as soon as it answers.</source>
            <translation>請繼續工作：您的操作保留在本機，伺服器恢復回應後立即送出。</translation>
        </message>
        <message>
            <source>You are offline. Cards, search and notes work from this desktop's store; what you give is sent and confirmed when the server is back.</source>
            <translation>目前離線。顧客卡片、搜尋與備註可用本機資料；給予的補償會在伺服器恢復後送出並確認。</translation>
        </message>
        <message>
            <source>You are offline. Data as of {time}: cards, search and notes work; what you give is sent and confirmed when the server is back.</source>
            <translation>目前離線，資料截至 {time}。顧客卡片、搜尋與備註可用；給予的補償會在伺服器恢復後送出並確認。</translation>
        </message>
        <message>
            <source>Your session has ended. What you do is kept on this desktop; sign in to send it.</source>
            <translation>工作階段已結束。您的操作保留在本機，登入後送出。</translation>
        </message>
        <message>
            <source>needs help</source>
            <translation>需要協助</translation>
        </message>
        <message numerus="yes">
            <source>tried %n times</source>
            <translation>
                <numerusform>已嘗試 %n 次</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Team</name>
        <message>
            <source>After this time the next contact comes; what is not finished waits aside.</source>
            <translation>時間一到即接入下一個進線，未完成的內容會先保留。</translation>
        </message>
        <message>
            <source>After-contact work ends</source>
            <translation>話後處理的結束方式</translation>
        </message>
        <message>
            <source>Agents take the next contact whenever they like, finished or not.</source>
            <translation>無論是否處理完畢，由客服專員自行決定何時接下一個進線。</translation>
        </message>
        <message>
            <source>Being saved…</source>
            <translation>正在儲存…</translation>
        </message>
        <message>
            <source>No other presence can be chosen before the contact is finished.</source>
            <translation>處理完畢之前，不能選擇其他狀態。</translation>
        </message>
        <message>
            <source>Saved. Everybody in the team has it from now on.</source>
            <translation>已儲存，對團隊全員立即生效。</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>團隊</translation>
        </message>
        <message>
            <source>The server cannot be reached: nothing was changed.</source>
            <translation>無法連線伺服器，沒有任何變更。</translation>
        </message>
        <message>
            <source>Time for it</source>
            <translation>處理時間</translation>
        </message>
        <message>
            <source>Timed</source>
            <translation>限時</translation>
        </message>
        <message>
            <source>When it is done</source>
            <translation>處理完成後</translation>
        </message>
        <message>
            <source>When the agent likes</source>
            <translation>由客服專員決定</translation>
        </message>
        <message>
            <source>{n} s</source>
            <translation>{n} 秒</translation>
        </message>
    </context>
    <context>
        <name>Tier</name>
        <message>
            <source>Gold</source>
            <translation>金卡</translation>
        </message>
        <message>
            <source>Platinum</source>
            <translation>白金</translation>
        </message>
        <message>
            <source>Silver</source>
            <translation>銀卡</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>一般</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>找到 %n 筆</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>另 %n 項</numerusform>
            </translation>
        </message>
        <message>
            <source>About</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>All {count}</source>
            <translation>全部 {count}</translation>
        </message>
        <message>
            <source>By way of</source>
            <translation>管道</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>行銷活動</translation>
        </message>
        <message>
            <source>Campaigns {count}</source>
            <translation>行銷活動 {count}</translation>
        </message>
        <message>
            <source>Carrier</source>
            <translation>物流業者</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已收合</translation>
        </message>
        <message>
            <source>Contacts {count}</source>
            <translation>聯繫 {count}</translation>
        </message>
        <message>
            <source>Coupon</source>
            <translation>優惠券</translation>
        </message>
        <message>
            <source>Coupon {code} {amount}</source>
            <translation>優惠券 {code} {amount}</translation>
        </message>
        <message>
            <source>Coupons</source>
            <translation>優惠券</translation>
        </message>
        <message>
            <source>Ended with</source>
            <translation>處理結果</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>篩選</translation>
        </message>
        <message>
            <source>Find in this timeline</source>
            <translation>在此時間軸中搜尋</translation>
        </message>
        <message>
            <source>From</source>
            <translation>來源</translation>
        </message>
        <message>
            <source>Given by</source>
            <translation>處理人</translation>
        </message>
        <message>
            <source>Jump to a date</source>
            <translation>跳至日期</translation>
        </message>
        <message>
            <source>Lasted</source>
            <translation>時長</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>來電線路</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>New since you last looked</source>
            <translation>上次查看後的新內容</translation>
        </message>
        <message>
            <source>Not listed</source>
            <translation>未列出</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>備註</translation>
        </message>
        <message>
            <source>Notes {count}</source>
            <translation>備註 {count}</translation>
        </message>
        <message>
            <source>Nothing here yet</source>
            <translation>尚無內容</translation>
        </message>
        <message>
            <source>Order {number}</source>
            <translation>訂單 {number}</translation>
        </message>
        <message>
            <source>Orders {count}</source>
            <translation>訂單 {count}</translation>
        </message>
        <message>
            <source>Pages seen</source>
            <translation>瀏覽頁數</translation>
        </message>
        <message>
            <source>Remedies {count}</source>
            <translation>補償 {count}</translation>
        </message>
        <message>
            <source>Remedy</source>
            <translation>補償</translation>
        </message>
        <message>
            <source>Sales</source>
            <translation>業務</translation>
        </message>
        <message>
            <source>Sales {count}</source>
            <translation>業務 {count}</translation>
        </message>
        <message>
            <source>Shipping</source>
            <translation>運費</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>門市</translation>
        </message>
        <message>
            <source>Survey</source>
            <translation>調查</translation>
        </message>
        <message>
            <source>Surveys {count}</source>
            <translation>調查 {count}</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>時間軸</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合計</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>兌換次數</translation>
        </message>
        <message>
            <source>Waited</source>
            <translation>等待</translation>
        </message>
        <message>
            <source>Waited {time}</source>
            <translation>等待 {time}</translation>
        </message>
        <message>
            <source>Waited {time} · menu: {choice}</source>
            <translation>等待 {time} · 選單：{choice}</translation>
        </message>
        <message>
            <source>Web</source>
            <translation>網頁</translation>
        </message>
        <message>
            <source>Web {count}</source>
            <translation>網頁 {count}</translation>
        </message>
        <message>
            <source>When</source>
            <translation>時間</translation>
        </message>
        <message>
            <source>With</source>
            <translation>服務人員</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>留言</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>記錄人</translation>
        </message>
        <message>
            <source>case {number}</source>
            <translation>案件 {number}</translation>
        </message>
        <message>
            <source>more than {count} found</source>
            <translation>找到超過 {count} 筆</translation>
        </message>
        <message>
            <source>not resolved</source>
            <translation>未解決</translation>
        </message>
        <message>
            <source>now</source>
            <translation>現在</translation>
        </message>
        <message>
            <source>resolved</source>
            <translation>已解決</translation>
        </message>
        <message>
            <source>self-service failed</source>
            <translation>自助未解決</translation>
        </message>
        <message>
            <source>{remedy} {amount}, {basis}</source>
            <translation>{remedy} {amount}（{basis}）</translation>
        </message>
        <message>
            <source>{remedy}, {basis}</source>
            <translation>{remedy}（{basis}）</translation>
        </message>
        <message>
            <source>{score} · “{words}”</source>
            <translation>{score} ·「{words}」</translation>
        </message>
    </context>
    <context>
        <name>Wiped</name>
        <message numerus="yes">
            <source>%n acts had not been delivered and are lost.</source>
            <translation>
                <numerusform>有 %n 項操作尚未送出，已經遺失。</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything done here had been delivered.</source>
            <translation>在此電腦上的操作都已送出。</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>繼續</translation>
        </message>
        <message>
            <source>If it is yours and was found, tell your supervisor, then sign in again.</source>
            <translation>如果這是您的電腦且已找回，請通知督導，再重新登入。</translation>
        </message>
        <message>
            <source>The computer was reported lost. Its keys, the customers' data and what had been begun were deleted from it.</source>
            <translation>這台電腦已通報遺失。其金鑰、顧客資料與未完成的內容都已刪除。</translation>
        </message>
        <message>
            <source>This desk was wiped</source>
            <translation>此工作台已清除</translation>
        </message>
        <message>
            <source>What had not been delivered when it was locked is lost.</source>
            <translation>鎖定時尚未送出的內容已經遺失。</translation>
        </message>
    </context>
    <context>
        <name>WrapUp</name>
        <message>
            <source>After-contact work</source>
            <translation>話後處理</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Contact broke off</source>
            <translation>聯繫中斷</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>已轉交</translation>
        </message>
        <message>
            <source>How it ended</source>
            <translation>處理結果</translation>
        </message>
        <message>
            <source>Made right</source>
            <translation>已補償</translation>
        </message>
        <message>
            <source>Not resolved</source>
            <translation>未解決</translation>
        </message>
        <message>
            <source>Promise made</source>
            <translation>已作出承諾</translation>
        </message>
        <message>
            <source>Question answered</source>
            <translation>已回覆</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>已解決</translation>
        </message>
        <message>
            <source>Waiting for a decision</source>
            <translation>待簽核</translation>
        </message>
        <message>
            <source>What was said and agreed</source>
            <translation>溝通與約定內容</translation>
        </message>
    </context>
</TS>
