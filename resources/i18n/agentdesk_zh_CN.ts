<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Act</name>
        <message>
            <source>After-contact work</source>
            <translation>话后处理</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>Answer to an offer</source>
            <translation>对替代方案的答复</translation>
        </message>
        <message>
            <source>Close of a day</source>
            <translation>日结</translation>
        </message>
        <message>
            <source>Confirmed policy</source>
            <translation>确认授权政策</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联络记录</translation>
        </message>
        <message>
            <source>Customer's details</source>
            <translation>客户资料</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>审批决定</translation>
        </message>
        <message>
            <source>Effect, settled by hand</source>
            <translation>执行项：人工处理</translation>
        </message>
        <message>
            <source>Effect, to be tried again</source>
            <translation>执行项：重试</translation>
        </message>
        <message>
            <source>Lent right</source>
            <translation>授权代理</translation>
        </message>
        <message>
            <source>Lent right, ended</source>
            <translation>结束授权代理</translation>
        </message>
        <message>
            <source>New case</source>
            <translation>新工单</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Parcel that came back</source>
            <translation>包裹退回</translation>
        </message>
        <message>
            <source>Presence</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>Proposed policy</source>
            <translation>提出授权政策</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>提问</translation>
        </message>
        <message>
            <source>Rate of exchange</source>
            <translation>汇率</translation>
        </message>
        <message>
            <source>Remedy</source>
            <translation>补偿</translation>
        </message>
        <message>
            <source>Remedy taken back</source>
            <translation>收回补偿</translation>
        </message>
        <message>
            <source>Request handed up</source>
            <translation>上报申请</translation>
        </message>
        <message>
            <source>Request taken back</source>
            <translation>撤回申请</translation>
        </message>
        <message>
            <source>Second signature</source>
            <translation>第二人确认</translation>
        </message>
        <message>
            <source>Second signature refused</source>
            <translation>第二人拒绝</translation>
        </message>
        <message>
            <source>State of a case</source>
            <translation>工单状态</translation>
        </message>
        <message>
            <source>Verified caller</source>
            <translation>身份核实</translation>
        </message>
        <message>
            <source>What we were told</source>
            <translation>已告知事项</translation>
        </message>
        <message>
            <source>Withdrawn policy</source>
            <translation>撤回授权政策</translation>
        </message>
        <message>
            <source>{act}, to be decided</source>
            <translation>{act}，待审批</translation>
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
            <translation>话后处理</translation>
        </message>
        <message>
            <source>Answer who decides</source>
            <translation>答复审批人</translation>
        </message>
        <message>
            <source>Back onto the desk</source>
            <translation>移回工作台</translation>
        </message>
        <message>
            <source>Changes that were kept aside</source>
            <translation>保留的变更</translation>
        </message>
        <message>
            <source>Close this customer</source>
            <translation>关闭此客户</translation>
        </message>
        <message>
            <source>Customer at place {n}</source>
            <translation>第 {n} 位客户</translation>
        </message>
        <message>
            <source>Edit the customer's details</source>
            <translation>编辑客户资料</translation>
        </message>
        <message>
            <source>Find anything</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Find in the timeline</source>
            <translation>在时间线中搜索</translation>
        </message>
        <message>
            <source>Go to the approvals</source>
            <translation>转到审批</translation>
        </message>
        <message>
            <source>Go to the audit trail</source>
            <translation>转到审计记录</translation>
        </message>
        <message>
            <source>Go to the desk</source>
            <translation>转到工作台</translation>
        </message>
        <message>
            <source>Go to the policy</source>
            <translation>转到授权政策</translation>
        </message>
        <message>
            <source>Go to the settings</source>
            <translation>转到设置</translation>
        </message>
        <message>
            <source>Go to the team's money</source>
            <translation>转到班组账务</translation>
        </message>
        <message>
            <source>Jump to a date</source>
            <translation>跳到日期</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>浅色或深色</translation>
        </message>
        <message>
            <source>Lock the desk</source>
            <translation>锁定工作台</translation>
        </message>
        <message>
            <source>Move the case</source>
            <translation>变更工单状态</translation>
        </message>
        <message>
            <source>Next customer</source>
            <translation>下一位客户</translation>
        </message>
        <message>
            <source>No case is in hand</source>
            <translation>当前没有处理中的工单</translation>
        </message>
        <message>
            <source>No contact is in hand</source>
            <translation>当前没有进行中的联络</translation>
        </message>
        <message>
            <source>Nothing that can be taken back was given here</source>
            <translation>这里没有可收回的补偿</translation>
        </message>
        <message>
            <source>Nothing was asked for this customer</source>
            <translation>没有为此客户提交的申请</translation>
        </message>
        <message>
            <source>Only one customer is open</source>
            <translation>只打开了一位客户</translation>
        </message>
        <message>
            <source>Open a case</source>
            <translation>新建工单</translation>
        </message>
        <message>
            <source>Open again who was closed last</source>
            <translation>重新打开最近关闭的客户</translation>
        </message>
        <message>
            <source>Open in a window of its own</source>
            <translation>在独立窗口中打开</translation>
        </message>
        <message>
            <source>Previous customer</source>
            <translation>上一位客户</translation>
        </message>
        <message>
            <source>Read the guide</source>
            <translation>阅读使用指南</translation>
        </message>
        <message>
            <source>Report a computer lost</source>
            <translation>报告电脑丢失</translation>
        </message>
        <message>
            <source>Show the keys</source>
            <translation>显示快捷键</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>退出登录</translation>
        </message>
        <message>
            <source>Single keys on or off</source>
            <translation>单键操作开/关</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>立即同步</translation>
        </message>
        <message>
            <source>Take back what was given</source>
            <translation>收回已给予的补偿</translation>
        </message>
        <message>
            <source>Take the request back</source>
            <translation>撤回申请</translation>
        </message>
        <message>
            <source>The caller is verified</source>
            <translation>已核实来电人身份</translation>
        </message>
        <message>
            <source>Two side by side</source>
            <translation>并排显示两位客户</translation>
        </message>
        <message>
            <source>What came in</source>
            <translation>新通知</translation>
        </message>
        <message>
            <source>Where is this from</source>
            <translation>数据来源</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>写备注</translation>
        </message>
    </context>
    <context>
        <name>Advice</name>
        <message numerus="yes">
            <source>%n contact(s) about this.</source>
            <translation>
                <numerusform>客户已就此事联络 %n 次。</numerusform>
            </translation>
        </message>
        <message>
            <source>A promise for {day} was broken.</source>
            <translation>{day}的承诺未履行。</translation>
        </message>
        <message>
            <source>Add a goodwill credit for the broken promise</source>
            <translation>因承诺未履行，补偿代金券</translation>
        </message>
        <message>
            <source>Re-ship {article} today</source>
            <translation>今天补发{article}</translation>
        </message>
        <message>
            <source>Re-ship {article} today, add a goodwill credit</source>
            <translation>今天补发{article}，并补偿代金券</translation>
        </message>
        <message>
            <source>Say when the promise will be kept</source>
            <translation>告知何时兑现承诺</translation>
        </message>
        <message>
            <source>Say where the request stands, do not ask again</source>
            <translation>说明申请进度，不要再问</translation>
        </message>
        <message>
            <source>Take {article} back</source>
            <translation>安排{article}退货</translation>
        </message>
        <message>
            <source>The advisory says: {text}</source>
            <translation>公告：{text}</translation>
        </message>
        <message>
            <source>They own {text}, which has a known issue.</source>
            <translation>客户持有的{text}有已知问题。</translation>
        </message>
        <message>
            <source>the article</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>{amount} was asked for and is being decided.</source>
            <translation>已申请{amount}，正在审批。</translation>
        </message>
        <message>
            <source>{amount} was offered instead; Y accepts it.</source>
            <translation>改提{amount}；按 Y 接受。</translation>
        </message>
        <message>
            <source>{text} is in stock.</source>
            <translation>{text}有库存。</translation>
        </message>
    </context>
    <context>
        <name>Alert</name>
        <message numerus="yes">
            <source>%n not looked at</source>
            <translation>
                <numerusform>%n 条未查看</numerusform>
            </translation>
        </message>
        <message>
            <source>A contact arrives</source>
            <translation>有新联络接入</translation>
        </message>
        <message>
            <source>A request waits for my decision</source>
            <translation>有申请等待我审批</translation>
        </message>
        <message>
            <source>All seen</source>
            <translation>全部标为已查看</translation>
        </message>
        <message>
            <source>Nothing came in that you could have missed.</source>
            <translation>没有遗漏的通知。</translation>
        </message>
        <message>
            <source>Something I did was refused</source>
            <translation>我的操作未被接受</translation>
        </message>
        <message>
            <source>What I asked for was decided</source>
            <translation>我的申请有了审批结果</translation>
        </message>
        <message>
            <source>What came in</source>
            <translation>新通知</translation>
        </message>
        <message>
            <source>Who decides asks me something</source>
            <translation>审批人向我提问</translation>
        </message>
        <message>
            <source>{act} refused: {reason}</source>
            <translation>“{act}”未被接受：{reason}</translation>
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
                <numerusform>%n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>A new one rings here by itself.</source>
            <translation>新的申请会自动出现。</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>坐席</translation>
        </message>
        <message>
            <source>Amount offered instead</source>
            <translation>改提金额</translation>
        </message>
        <message>
            <source>Approvals</source>
            <translation>审批</translation>
        </message>
        <message>
            <source>Approve the open request</source>
            <translation>通过当前申请</translation>
        </message>
        <message>
            <source>Approve {amount}</source>
            <translation>审批通过{amount}</translation>
        </message>
        <message>
            <source>Armed: Ctrl+Enter confirms, Escape leaves it.</source>
            <translation>已选定：按 Ctrl+Enter 确认，按 Esc 取消。</translation>
        </message>
        <message>
            <source>Ask back</source>
            <translation>提问</translation>
        </message>
        <message>
            <source>Ask who asked</source>
            <translation>向申请人提问</translation>
        </message>
        <message>
            <source>Asked back, no answer yet</source>
            <translation>已提问，待答复</translation>
        </message>
        <message>
            <source>Asked by {agent} at {time} · case {number}</source>
            <translation>{agent}于{time}申请 · 工单 {number}</translation>
        </message>
        <message>
            <source>Asked by {agent} at {time} · case {number} · held in the team pool</source>
            <translation>{agent}于{time}申请 · 工单 {number} · 已在班组额度中预占</translation>
        </message>
        <message>
            <source>Asked by {agent} at {time}, customer on the line · case {number} · held in the team pool</source>
            <translation>{agent}于{time}申请，客户在线等候 · 工单 {number} · 已在班组额度中预占</translation>
        </message>
        <message>
            <source>Asks</source>
            <translation>申请金额</translation>
        </message>
        <message>
            <source>Confirm what is armed</source>
            <translation>确认已选定的操作</translation>
        </message>
        <message>
            <source>Customer at a glance</source>
            <translation>客户概览</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>审批</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>审批人</translation>
        </message>
        <message>
            <source>Decided today {count}</source>
            <translation>今日已审批 {count}</translation>
        </message>
        <message>
            <source>Decline the open request</source>
            <translation>驳回当前申请</translation>
        </message>
        <message>
            <source>Decline with a reason</source>
            <translation>附理由驳回</translation>
        </message>
        <message>
            <source>End</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>For</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>For how long</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Hand the open request one level up</source>
            <translation>将当前申请上报一级</translation>
        </message>
        <message>
            <source>Hand up</source>
            <translation>上报</translation>
        </message>
        <message>
            <source>How it was decided</source>
            <translation>审批结果</translation>
        </message>
        <message>
            <source>It is decided in its own team first.</source>
            <translation>先由所属班组审批。</translation>
        </message>
        <message>
            <source>Left today</source>
            <translation>今日剩余</translation>
        </message>
        <message>
            <source>Lend my right</source>
            <translation>授权代理</translation>
        </message>
        <message>
            <source>My team now</source>
            <translation>班组现状</translation>
        </message>
        <message>
            <source>Name a stand-in</source>
            <translation>指定代理人</translation>
        </message>
        <message>
            <source>No request waits</source>
            <translation>没有待审批的申请</translation>
        </message>
        <message>
            <source>Nobody answered in time: handed one level up · {time}</source>
            <translation>超时未处理，已上报一级 · {time}</translation>
        </message>
        <message>
            <source>Nobody decides what they asked for, or for their own account.</source>
            <translation>任何人都不能审批自己的申请或自己的账户。</translation>
        </message>
        <message>
            <source>Nothing is left to decide here.</source>
            <translation>这里没有待审批的内容。</translation>
        </message>
        <message>
            <source>Offer instead {amount}</source>
            <translation>改提{amount}</translation>
        </message>
        <message>
            <source>Offer more than nothing and at most {most}.</source>
            <translation>金额须大于零，且不超过{most}。</translation>
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
            <translation>附条件</translation>
        </message>
        <message>
            <source>On condition: what {agent} is to do</source>
            <translation>条件：{agent}需要做的事</translation>
        </message>
        <message>
            <source>One decision of yours reaches {most}: offer that, or hand up.</source>
            <translation>您单次最多可审批{most}：请改提或上报。</translation>
        </message>
        <message>
            <source>Other goodwill for this customer</source>
            <translation>此客户的其他善意补偿</translation>
        </message>
        <message>
            <source>Over by</source>
            <translation>超出</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>申请</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>申请</translation>
        </message>
        <message>
            <source>Say why; the agent reads it.</source>
            <translation>请说明理由，坐席会看到。</translation>
        </message>
        <message>
            <source>Somebody else decides this.</source>
            <translation>须由其他人审批。</translation>
        </message>
        <message>
            <source>Stand-ins</source>
            <translation>代理人</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Team pool today</source>
            <translation>今日班组额度</translation>
        </message>
        <message>
            <source>The most of one decision</source>
            <translation>单次审批上限</translation>
        </message>
        <message>
            <source>The request has expired.</source>
            <translation>申请已过期。</translation>
        </message>
        <message>
            <source>This agent, this customer</source>
            <translation>此坐席与此客户</translation>
        </message>
        <message>
            <source>This is your own account; somebody else decides it.</source>
            <translation>这是您自己的账户，须由其他人审批。</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等待</translation>
        </message>
        <message>
            <source>Waiting {count}</source>
            <translation>待审批 {count}</translation>
        </message>
        <message>
            <source>What is asked for</source>
            <translation>申请内容</translation>
        </message>
        <message>
            <source>What is offered instead</source>
            <translation>改提内容</translation>
        </message>
        <message>
            <source>What the rules said when it was asked</source>
            <translation>申请时的规则判定</translation>
        </message>
        <message>
            <source>What the rules say</source>
            <translation>规则判定</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>往来记录</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who stands in</source>
            <translation>代理人</translation>
        </message>
        <message>
            <source>Why it is asked</source>
            <translation>申请理由</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Words for {agent} (needed to ask, decline or offer instead)</source>
            <translation>给{agent}的说明（提问、驳回或改提时必填）</translation>
        </message>
        <message>
            <source>Write what you want to know; the agent is asked at once.</source>
            <translation>请写下想了解的内容，将立即发给坐席。</translation>
        </message>
        <message>
            <source>You asked for this; somebody else decides it.</source>
            <translation>这是您自己的申请，须由其他人审批。</translation>
        </message>
        <message>
            <source>You have no right to decide this.</source>
            <translation>您无权审批此项。</translation>
        </message>
        <message>
            <source>You stand in for {name} until {time}, {most} at most</source>
            <translation>您代理{name}至{time}，上限{most}</translation>
        </message>
        <message>
            <source>contacts, 30 d</source>
            <translation>近 30 天联络</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>已驳回</translation>
        </message>
        <message>
            <source>escalates in {time}</source>
            <translation>{time}后上报</translation>
        </message>
        <message>
            <source>expired</source>
            <translation>已过期</translation>
        </message>
        <message>
            <source>expires in {time}</source>
            <translation>{time}后过期</translation>
        </message>
        <message>
            <source>fits, {left} left</source>
            <translation>在额度内，剩{left}</translation>
        </message>
        <message>
            <source>for a day</source>
            <translation>一天</translation>
        </message>
        <message>
            <source>for a week</source>
            <translation>一周</translation>
        </message>
        <message>
            <source>for an hour</source>
            <translation>一小时</translation>
        </message>
        <message>
            <source>for four hours</source>
            <translation>四小时</translation>
        </message>
        <message>
            <source>for the working day</source>
            <translation>本工作日</translation>
        </message>
        <message>
            <source>given</source>
            <translation>已给予</translation>
        </message>
        <message>
            <source>goodwill, 12 m</source>
            <translation>近 12 个月善意补偿</translation>
        </message>
        <message>
            <source>hard</source>
            <translation>不可变更</translation>
        </message>
        <message>
            <source>held, {left} left</source>
            <translation>已预占，剩{left}</translation>
        </message>
        <message>
            <source>lifetime value</source>
            <translation>客户终身价值</translation>
        </message>
        <message>
            <source>needs you: over by {over}</source>
            <translation>需您审批：超出{over}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>none decided here</source>
            <translation>此处无已审批记录</translation>
        </message>
        <message>
            <source>not confirmed yet</source>
            <translation>待确认</translation>
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
            <translation>发送中</translation>
        </message>
        <message>
            <source>tenure</source>
            <translation>客龄</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>{agent} · asked back</source>
            <translation>{agent} · 已提问，待答复</translation>
        </message>
        <message>
            <source>{agent} · {remedy}</source>
            <translation>{agent} · {remedy}</translation>
        </message>
        <message>
            <source>{agent} · {remedy} · for you</source>
            <translation>{agent} · {remedy} · 指派给您</translation>
        </message>
        <message>
            <source>{agent} · {remedy} · handed up</source>
            <translation>{agent} · {remedy} · 已上报</translation>
        </message>
        <message>
            <source>{agent}'s last requests</source>
            <translation>{agent}最近的申请</translation>
        </message>
        <message>
            <source>{amount}, goodwill</source>
            <translation>{amount}，善意补偿</translation>
        </message>
        <message>
            <source>{amount}, owed</source>
            <translation>{amount}，我方责任</translation>
        </message>
        <message>
            <source>{count} break</source>
            <translation>小休 {count}</translation>
        </message>
        <message>
            <source>{count} free</source>
            <translation>示闲 {count}</translation>
        </message>
        <message>
            <source>{count} on contact</source>
            <translation>服务中 {count}</translation>
        </message>
        <message>
            <source>{given} of {all} given</source>
            <translation>{all} 项中给予 {given} 项</translation>
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
            <translation>{who}答复 · {time}</translation>
        </message>
        <message>
            <source>{who} asks · {time}</source>
            <translation>{who}提问 · {time}</translation>
        </message>
        <message>
            <source>{who} handed it one level up · {time}</source>
            <translation>{who}上报一级 · {time}</translation>
        </message>
        <message>
            <source>{who} refused the offer · {time}</source>
            <translation>{who}拒绝方案 · {time}</translation>
        </message>
        <message>
            <source>{who}, on condition · {time}</source>
            <translation>{who}，附条件 · {time}</translation>
        </message>
    </context>
    <context>
        <name>Audit</name>
        <message>
            <source>A pattern accuses nobody; it asks somebody to look.</source>
            <translation>出现特定模式不代表有人犯错，只是提醒查看。</translation>
        </message>
        <message>
            <source>About</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Audit</source>
            <translation>审计</translation>
        </message>
        <message>
            <source>Bring older entries</source>
            <translation>显示更早的记录</translation>
        </message>
        <message>
            <source>Choose what was done</source>
            <translation>按操作筛选</translation>
        </message>
        <message>
            <source>Choose who did it</source>
            <translation>按人员筛选</translation>
        </message>
        <message>
            <source>Every act and every look at a customer, newest first.</source>
            <translation>所有操作和客户资料查看记录，从新到旧。</translation>
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
            <translation>重新连接后会在此显示。</translation>
        </message>
        <message>
            <source>Many customers opened</source>
            <translation>大量打开客户资料</translation>
        </message>
        <message>
            <source>Nothing is flagged.</source>
            <translation>没有需要注意的项目。</translation>
        </message>
        <message>
            <source>Nothing was written down of this.</source>
            <translation>没有相关记录。</translation>
        </message>
        <message>
            <source>Older entries</source>
            <translation>更早的记录</translation>
        </message>
        <message>
            <source>One approver for one agent</source>
            <translation>固定由同一人审批</translation>
        </message>
        <message>
            <source>Open the customer</source>
            <translation>打开客户</translation>
        </message>
        <message>
            <source>Owed again and again</source>
            <translation>反复以我方责任补偿</translation>
        </message>
        <message>
            <source>Owed without proof</source>
            <translation>我方责任无记录佐证</translation>
        </message>
        <message>
            <source>Own household</source>
            <translation>本人或同住家人</translation>
        </message>
        <message>
            <source>Sealed {age}, root {root}</source>
            <translation>{age}封存，根哈希 {root}</translation>
        </message>
        <message>
            <source>Split below a limit</source>
            <translation>拆分以避开上限</translation>
        </message>
        <message>
            <source>The audit trail is on the server</source>
            <translation>审计记录在服务器上</translation>
        </message>
        <message>
            <source>What</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Who did what</source>
            <translation>操作记录</translation>
        </message>
        <message>
            <source>Worth a look</source>
            <translation>值得查看</translation>
        </message>
        <message>
            <source>a contact rang</source>
            <translation>联络接入振铃</translation>
        </message>
        <message>
            <source>a device was told to wipe itself</source>
            <translation>设备已收到清除指令</translation>
        </message>
        <message>
            <source>added a customer</source>
            <translation>新增客户</translation>
        </message>
        <message>
            <source>added a team</source>
            <translation>新增班组</translation>
        </message>
        <message>
            <source>added a user</source>
            <translation>新增用户</translation>
        </message>
        <message>
            <source>an effect has failed</source>
            <translation>执行失败</translation>
        </message>
        <message>
            <source>an effect is not known yet</source>
            <translation>执行结果待确认</translation>
        </message>
        <message>
            <source>an effect is under way</source>
            <translation>执行中</translation>
        </message>
        <message>
            <source>an effect was confirmed</source>
            <translation>执行已确认</translation>
        </message>
        <message>
            <source>answered a question</source>
            <translation>答复提问</translation>
        </message>
        <message>
            <source>article</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>as written: {details}</source>
            <translation>原始记录：{details}</translation>
        </message>
        <message>
            <source>asked a question</source>
            <translation>提问</translation>
        </message>
        <message>
            <source>asked a supervisor</source>
            <translation>提请审批</translation>
        </message>
        <message>
            <source>asked for a remedy</source>
            <translation>申请补偿</translation>
        </message>
        <message>
            <source>asked for {amount}</source>
            <translation>申请金额 {amount}</translation>
        </message>
        <message>
            <source>asked to take a remedy back</source>
            <translation>申请收回补偿</translation>
        </message>
        <message>
            <source>attempt {value}</source>
            <translation>第 {value} 次尝试</translation>
        </message>
        <message>
            <source>broke a promise</source>
            <translation>承诺未履行</translation>
        </message>
        <message>
            <source>by {who}</source>
            <translation>由{who}</translation>
        </message>
        <message>
            <source>case</source>
            <translation>工单</translation>
        </message>
        <message>
            <source>change that was kept</source>
            <translation>保留的变更</translation>
        </message>
        <message>
            <source>changed a customer</source>
            <translation>修改客户资料</translation>
        </message>
        <message>
            <source>changed a subscription</source>
            <translation>修改订阅</translation>
        </message>
        <message>
            <source>changed a team</source>
            <translation>修改班组</translation>
        </message>
        <message>
            <source>changed a user</source>
            <translation>修改用户</translation>
        </message>
        <message>
            <source>changed an order</source>
            <translation>修改订单</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>closed a day</source>
            <translation>日结</translation>
        </message>
        <message>
            <source>confirmed a policy</source>
            <translation>确认政策</translation>
        </message>
        <message>
            <source>contact</source>
            <translation>联络</translation>
        </message>
        <message>
            <source>costs {amount}</source>
            <translation>成本 {amount}</translation>
        </message>
        <message>
            <source>customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>day</source>
            <translation>日</translation>
        </message>
        <message>
            <source>declined a request</source>
            <translation>驳回申请</translation>
        </message>
        <message>
            <source>declined to take a remedy back</source>
            <translation>驳回收回补偿的申请</translation>
        </message>
        <message>
            <source>effect</source>
            <translation>执行项</translation>
        </message>
        <message>
            <source>ended a lent right</source>
            <translation>结束授权代理</translation>
        </message>
        <message>
            <source>ended a session</source>
            <translation>结束会话</translation>
        </message>
        <message>
            <source>extended an offline budget</source>
            <translation>延长离线额度</translation>
        </message>
        <message>
            <source>from {when}</source>
            <translation>自 {when}</translation>
        </message>
        <message>
            <source>gave a remedy</source>
            <translation>给予补偿</translation>
        </message>
        <message>
            <source>gave an offline budget back</source>
            <translation>归还离线额度</translation>
        </message>
        <message>
            <source>gave from an offline budget</source>
            <translation>用离线额度给予</translation>
        </message>
        <message>
            <source>goodwill {amount}</source>
            <translation>善意补偿 {amount}</translation>
        </message>
        <message>
            <source>granted a request</source>
            <translation>通过申请</translation>
        </message>
        <message>
            <source>handed a request up</source>
            <translation>上报申请</translation>
        </message>
        <message>
            <source>handed to {who}</source>
            <translation>交给{who}</translation>
        </message>
        <message>
            <source>held {amount}</source>
            <translation>预占 {amount}</translation>
        </message>
        <message>
            <source>kept a change beside the customer</source>
            <translation>将客户资料的变更保留为建议</translation>
        </message>
        <message>
            <source>kept a promise</source>
            <translation>履行承诺</translation>
        </message>
        <message>
            <source>lent a right</source>
            <translation>授权他人代理</translation>
        </message>
        <message>
            <source>lent by {who}</source>
            <translation>授权人：{who}</translation>
        </message>
        <message>
            <source>lent right</source>
            <translation>授权代理</translation>
        </message>
        <message>
            <source>lent to {who}</source>
            <translation>代理人：{who}</translation>
        </message>
        <message>
            <source>let a request expire</source>
            <translation>申请过期</translation>
        </message>
        <message>
            <source>let go of a change that was kept</source>
            <translation>清除保留的变更</translation>
        </message>
        <message>
            <source>level {value}</source>
            <translation>第 {value} 级</translation>
        </message>
        <message>
            <source>looked at a customer</source>
            <translation>查看客户</translation>
        </message>
        <message>
            <source>looked at what is recorded about a person</source>
            <translation>查看了某人的记录</translation>
        </message>
        <message>
            <source>made a promise</source>
            <translation>作出承诺</translation>
        </message>
        <message>
            <source>merged two cases</source>
            <translation>合并工单</translation>
        </message>
        <message>
            <source>merged two customers</source>
            <translation>合并客户</translation>
        </message>
        <message>
            <source>moved a case</source>
            <translation>变更工单状态</translation>
        </message>
        <message>
            <source>not asked yet</source>
            <translation>尚未查询</translation>
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
            <translation>备注</translation>
        </message>
        <message>
            <source>noted what was told</source>
            <translation>记录已告知事项</translation>
        </message>
        <message>
            <source>number {value}</source>
            <translation>编号 {value}</translation>
        </message>
        <message>
            <source>offered something else</source>
            <translation>改提方案</translation>
        </message>
        <message>
            <source>open</source>
            <translation>处理中</translation>
        </message>
        <message>
            <source>opened a case</source>
            <translation>新建工单</translation>
        </message>
        <message>
            <source>order</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>ordered a device wiped</source>
            <translation>下令清除设备</translation>
        </message>
        <message>
            <source>ordered a replacement</source>
            <translation>生成补换货订单</translation>
        </message>
        <message>
            <source>ordered an effect</source>
            <translation>生成执行项</translation>
        </message>
        <message>
            <source>owed {amount}</source>
            <translation>我方责任 {amount}</translation>
        </message>
        <message>
            <source>policy</source>
            <translation>政策</translation>
        </message>
        <message>
            <source>promise</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>proposed a policy</source>
            <translation>提议政策</translation>
        </message>
        <message>
            <source>put a policy into force</source>
            <translation>启用政策</translation>
        </message>
        <message>
            <source>received a parcel</source>
            <translation>收到退回的包裹</translation>
        </message>
        <message>
            <source>reclaimed an offline budget</source>
            <translation>收回离线额度</translation>
        </message>
        <message>
            <source>remedy</source>
            <translation>补偿</translation>
        </message>
        <message>
            <source>reported a device lost</source>
            <translation>报告设备丢失</translation>
        </message>
        <message>
            <source>request</source>
            <translation>申请</translation>
        </message>
        <message>
            <source>resolved</source>
            <translation>已解决</translation>
        </message>
        <message>
            <source>reversal</source>
            <translation>收回</translation>
        </message>
        <message>
            <source>revoked an offline budget</source>
            <translation>撤销离线额度</translation>
        </message>
        <message>
            <source>round {value}</source>
            <translation>第 {value} 轮</translation>
        </message>
        <message>
            <source>sealed</source>
            <translation>已封存</translation>
        </message>
        <message>
            <source>sealed to the last entry</source>
            <translation>已封存至最新一条</translation>
        </message>
        <message numerus="yes">
            <source>sealed; %n wait(s) for the next seal</source>
            <translation>
                <numerusform>已封存；%n 条待下次封存</numerusform>
            </translation>
        </message>
        <message>
            <source>set a password</source>
            <translation>设置密码</translation>
        </message>
        <message>
            <source>set an exchange rate</source>
            <translation>设置汇率</translation>
        </message>
        <message>
            <source>settled a change that was kept</source>
            <translation>处理了保留的变更</translation>
        </message>
        <message>
            <source>settled an effect by hand</source>
            <translation>人工处理执行项</translation>
        </message>
        <message>
            <source>signed in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>subscription</source>
            <translation>订阅</translation>
        </message>
        <message>
            <source>team</source>
            <translation>班组</translation>
        </message>
        <message>
            <source>the server itself</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>their number {value}</source>
            <translation>对方编号 {value}</translation>
        </message>
        <message>
            <source>took a contact</source>
            <translation>受理联络</translation>
        </message>
        <message>
            <source>took a remedy back</source>
            <translation>收回补偿</translation>
        </message>
        <message>
            <source>took an offline budget along</source>
            <translation>领取离线额度</translation>
        </message>
        <message>
            <source>took back the order to wipe a device</source>
            <translation>撤回清除设备的指令</translation>
        </message>
        <message>
            <source>took goods from stock</source>
            <translation>出库</translation>
        </message>
        <message>
            <source>tried an effect again</source>
            <translation>重试执行项</translation>
        </message>
        <message>
            <source>user</source>
            <translation>用户</translation>
        </message>
        <message>
            <source>verified a caller</source>
            <translation>核实来电人身份</translation>
        </message>
        <message>
            <source>version {value}</source>
            <translation>第 {value} 版</translation>
        </message>
        <message>
            <source>waits for the customer</source>
            <translation>等待客户</translation>
        </message>
        <message>
            <source>waits for us</source>
            <translation>等待我方</translation>
        </message>
        <message>
            <source>was refused a remedy</source>
            <translation>补偿被拒</translation>
        </message>
        <message>
            <source>will try an effect again</source>
            <translation>将重试执行项</translation>
        </message>
        <message>
            <source>withdrew a policy</source>
            <translation>撤回政策</translation>
        </message>
        <message>
            <source>withdrew a request</source>
            <translation>撤回申请</translation>
        </message>
        <message>
            <source>worked a remedy out: {kind}</source>
            <translation>拟定补偿：{kind}</translation>
        </message>
        <message>
            <source>wrapped a contact up</source>
            <translation>完成话后处理</translation>
        </message>
        <message>
            <source>wrote a note</source>
            <translation>写备注</translation>
        </message>
        <message>
            <source>{code} (as written)</source>
            <translation>{code}（原始记录）</translation>
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
            <translation>{who}的申请有{share}由{other}审批（{number} 项）</translation>
        </message>
        <message>
            <source>{value} left in stock</source>
            <translation>库存剩 {value}</translation>
        </message>
        <message>
            <source>{value} limits</source>
            <translation>{value} 项上限</translation>
        </message>
        <message>
            <source>{who} gave or decided {total} for {customer}</source>
            <translation>{who}为{customer}给予或审批{total}</translation>
        </message>
        <message>
            <source>{who} gave {customer} what was owed {number} times: {total} in all</source>
            <translation>{who}以我方责任补偿{customer} {number} 次，合计{total}</translation>
        </message>
        <message>
            <source>{who} gave {customer} {total} as owed; no record speaks for it</source>
            <translation>{who}以我方责任补偿{customer} {total}，无记录佐证</translation>
        </message>
        <message>
            <source>{who} gave {number} times to {customer}: {total} in all, limit {limit}</source>
            <translation>{who}补偿{customer} {number} 次，合计{total}，上限{limit}</translation>
        </message>
        <message>
            <source>{who} opened {number} customers</source>
            <translation>{who}打开了 {number} 位客户</translation>
        </message>
        <message>
            <source>“{value}”</source>
            <translation>“{value}”</translation>
        </message>
    </context>
    <context>
        <name>Background</name>
        <message>
            <source>Acts for</source>
            <translation>代表企业</translation>
        </message>
        <message>
            <source>Advisory</source>
            <translation>公告</translation>
        </message>
        <message>
            <source>Already told us</source>
            <translation>已告知事项</translation>
        </message>
        <message>
            <source>Campaigns received</source>
            <translation>收到的营销活动</translation>
        </message>
        <message>
            <source>Consent: {purpose}</source>
            <translation>同意：{purpose}</translation>
        </message>
        <message>
            <source>Do not ask again:</source>
            <translation>不要再问：</translation>
        </message>
        <message>
            <source>Known issues on these products</source>
            <translation>这些产品的已知问题</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Next check-in {day}</source>
            <translation>下次回访 {day}</translation>
        </message>
        <message>
            <source>Outcome wanted</source>
            <translation>期望结果</translation>
        </message>
        <message>
            <source>Preferences and consent</source>
            <translation>偏好与同意</translation>
        </message>
        <message>
            <source>Promise broken</source>
            <translation>承诺未履行</translation>
        </message>
        <message>
            <source>Promised by {who} on {made} for {due}.</source>
            <translation>{who}于{made}承诺{due}完成。</translation>
        </message>
        <message>
            <source>Promised on {made} for {due}.</source>
            <translation>于{made}承诺{due}完成。</translation>
        </message>
        <message>
            <source>Reached by</source>
            <translation>联系方式</translation>
        </message>
        <message>
            <source>Told by {channel}, {day}
{source}</source>
            <translation>{day}通过{channel}告知
{source}</translation>
        </message>
        <message>
            <source>allowed, {day}</source>
            <translation>允许，{day}</translation>
        </message>
        <message>
            <source>no, {day}</source>
            <translation>不允许，{day}</translation>
        </message>
        <message>
            <source>{count} in {days} days</source>
            <translation>{days} 天内 {count} 条</translation>
        </message>
    </context>
    <context>
        <name>Budget</name>
        <message>
            <source>for offline</source>
            <translation>离线额度</translation>
        </message>
        <message>
            <source>held</source>
            <translation>预占</translation>
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
            <translation>已用 {used} · 预占 {held}</translation>
        </message>
        <message>
            <source>used {used} · held {held} · offline {offline}</source>
            <translation>已用 {used} · 预占 {held} · 离线 {offline}</translation>
        </message>
        <message>
            <source>used {used} · held {held} · offline {offline} · this one {act}</source>
            <translation>已用 {used} · 预占 {held} · 离线 {offline} · 本次 {act}</translation>
        </message>
        <message>
            <source>used {used} · held {held} · this one {act}</source>
            <translation>已用 {used} · 预占 {held} · 本次 {act}</translation>
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
            <translation>已点击</translation>
        </message>
        <message>
            <source>not opened</source>
            <translation>未打开</translation>
        </message>
        <message>
            <source>opened</source>
            <translation>已打开</translation>
        </message>
        <message>
            <source>opened, clicked</source>
            <translation>已打开、已点击</translation>
        </message>
        <message>
            <source>opened, clicked, redeemed</source>
            <translation>已打开、已点击、已使用</translation>
        </message>
        <message>
            <source>redeemed</source>
            <translation>已使用</translation>
        </message>
        <message>
            <source>unopened</source>
            <translation>未打开</translation>
        </message>
    </context>
    <context>
        <name>Card</name>
        <message>
            <source>asked for {age}</source>
            <translation>{age}查询</translation>
        </message>
        <message>
            <source>from this desktop's own store</source>
            <translation>来自本机存储</translation>
        </message>
        <message>
            <source>{who}: “{words}”</source>
            <translation>{who}：“{words}”</translation>
        </message>
    </context>
    <context>
        <name>Case</name>
        <message>
            <source>Closed</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>处理中</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>已解决</translation>
        </message>
        <message>
            <source>Somebody moved the case first. It is {state} now; look again and decide anew.</source>
            <translation>其他同事已先变更工单状态，当前为“{state}”，请确认后再决定。</translation>
        </message>
        <message>
            <source>The case stayed as it is, {state}: it cannot go there from here.</source>
            <translation>工单保持“{state}”：当前状态不允许此项变更。</translation>
        </message>
        <message>
            <source>Waiting for the customer</source>
            <translation>等待客户回复</translation>
        </message>
        <message>
            <source>Waiting for us</source>
            <translation>等待我方处理</translation>
        </message>
    </context>
    <context>
        <name>Channel</name>
        <message>
            <source>Call</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>在线客服</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>邮件</translation>
        </message>
        <message>
            <source>In person</source>
            <translation>到店</translation>
        </message>
        <message>
            <source>Inbound call</source>
            <translation>来电</translation>
        </message>
        <message>
            <source>Inbound chat</source>
            <translation>在线客服接入</translation>
        </message>
        <message>
            <source>Inbound e-mail</source>
            <translation>收到邮件</translation>
        </message>
        <message>
            <source>Inbound message</source>
            <translation>收到消息</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Self-service</source>
            <translation>自助服务</translation>
        </message>
        <message>
            <source>Social media</source>
            <translation>社交媒体</translation>
        </message>
        <message>
            <source>Web</source>
            <translation>网页</translation>
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
            <translation>无法找回：下次连接时清除，尚未发送的内容一并丢失</translation>
        </message>
        <message numerus="yes">
            <source>Gone: wipe it at its next contact; %n undelivered acts there are lost</source>
            <translation>
                <numerusform>无法找回：下次连接时清除，尚未发送的 %n 项操作将会丢失</numerusform>
            </translation>
        </message>
        <message>
            <source>Lost: sign it out now, and review what it grants offline</source>
            <translation>丢失：立即强制退出登录，并审核其离线给予的补偿</translation>
        </message>
        <message>
            <source>Nobody of the team has another computer</source>
            <translation>班组成员没有其他电脑</translation>
        </message>
        <message>
            <source>Signed out. It is wiped at its next contact.</source>
            <translation>已强制退出登录，下次连接时清除。</translation>
        </message>
        <message>
            <source>Signed out. What it granted offline waits for a supervisor.</source>
            <translation>已强制退出登录，其离线给予的补偿待班组长审核。</translation>
        </message>
        <message>
            <source>The order was taken back: nothing is wiped.</source>
            <translation>指令已撤回，不会清除。</translation>
        </message>
        <message>
            <source>The server cannot be reached: nothing was changed</source>
            <translation>无法连接服务器，没有任何更改</translation>
        </message>
        <message>
            <source>signed out</source>
            <translation>已退出登录</translation>
        </message>
        <message>
            <source>will be wiped at its next contact</source>
            <translation>下次连接时清除</translation>
        </message>
        <message>
            <source>wiped {age}</source>
            <translation>{age}已清除</translation>
        </message>
        <message>
            <source>{name}: {computer}, last seen {age}</source>
            <translation>{name}：{computer}，最近连接：{age}</translation>
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
            <translation>刚刚</translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在</translation>
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
            <translation>{months} 个月</translation>
        </message>
        <message>
            <source>{n} d</source>
            <translation>{n} 天</translation>
        </message>
        <message>
            <source>{n} h</source>
            <translation>{n} 小时</translation>
        </message>
        <message>
            <source>{n} min</source>
            <translation>{n} 分钟</translation>
        </message>
        <message>
            <source>{time} ago</source>
            <translation>{time}前</translation>
        </message>
        <message>
            <source>{years} y {months} m</source>
            <translation>{years} 年 {months} 个月</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message numerus="yes">
            <source>%n more open customer(s)</source>
            <translation>
                <numerusform>另有 %n 位客户已打开</numerusform>
            </translation>
        </message>
        <message>
            <source>A contact opens its card by itself. Ctrl+K finds anybody, F1 opens the guide.</source>
            <translation>联络接入时会自动打开客户卡片。按 Ctrl+K 可搜索任何人，按 F1 可打开使用指南。</translation>
        </message>
        <message>
            <source>After-contact work</source>
            <translation>话后处理</translation>
        </message>
        <message>
            <source>Asking the server for this customer</source>
            <translation>正在向服务器查询此客户</translation>
        </message>
        <message>
            <source>Customer {name}</source>
            <translation>客户 {name}</translation>
        </message>
        <message>
            <source>Customer {name}, something is new</source>
            <translation>客户 {name}，有新内容</translation>
        </message>
        <message>
            <source>Find the customer</source>
            <translation>搜索客户</translation>
        </message>
        <message>
            <source>It lies further back: the older entries are being brought.</source>
            <translation>该记录较早，正在获取更早的记录。</translation>
        </message>
        <message>
            <source>Keep note</source>
            <translation>保存备注</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>稍后</translation>
        </message>
        <message>
            <source>Line {line}</source>
            <translation>线路 {line}</translation>
        </message>
        <message>
            <source>No customer is open</source>
            <translation>尚未打开任何客户</translation>
        </message>
        <message>
            <source>No more than {n} characters fit here.</source>
            <translation>此处最多 {n} 个字符。</translation>
        </message>
        <message>
            <source>Nobody is known under this number. Find them by name, order or case.</source>
            <translation>此号码查无客户。请按姓名、订单或工单搜索。</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
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
            <translation>本机没有该条记录，也未能从服务器取得。</translation>
        </message>
        <message>
            <source>The server cannot be asked now. The card comes when it is back.</source>
            <translation>当前无法连接服务器，恢复后会显示客户卡片。</translation>
        </message>
        <message>
            <source>This customer is not on this desktop</source>
            <translation>本机没有此客户的资料</translation>
        </message>
        <message>
            <source>Two do not fit into this window: the other one has its own now</source>
            <translation>此窗口放不下两位客户，另一位已在独立窗口中打开</translation>
        </message>
        <message>
            <source>Unknown caller {number}</source>
            <translation>未知来电 {number}</translation>
        </message>
        <message>
            <source>What should the next colleague know?</source>
            <translation>接手的同事需要知道什么？</translation>
        </message>
        <message>
            <source>menu: {choice}</source>
            <translation>菜单：{choice}</translation>
        </message>
        <message>
            <source>waited {time}</source>
            <translation>等待 {time}</translation>
        </message>
        <message>
            <source>{name} is calling</source>
            <translation>{name}来电</translation>
        </message>
    </context>
    <context>
        <name>Details</name>
        <message>
            <source>1 of {n}</source>
            <translation>第 1 项，共 {n} 项</translation>
        </message>
        <message>
            <source>Add a number</source>
            <translation>添加电话</translation>
        </message>
        <message>
            <source>Add an address</source>
            <translation>添加邮箱</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Addressed as</source>
            <translation>称呼</translation>
        </message>
        <message>
            <source>An address needs a street and a country in two letters: JP, US.</source>
            <translation>地址需要街道和两个字母的国家代码，例如 JP、US。</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>联系渠道</translation>
        </message>
        <message>
            <source>Choose a language.</source>
            <translation>请选择语言。</translation>
        </message>
        <message>
            <source>City</source>
            <translation>城市</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>同意事项</translation>
        </message>
        <message>
            <source>Consent: {purpose}</source>
            <translation>同意：{purpose}</translation>
        </message>
        <message>
            <source>Copied: {value}</source>
            <translation>已复制：{value}</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>国家</translation>
        </message>
        <message>
            <source>Customer's details</source>
            <translation>客户资料</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>邮箱</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>时段</translation>
        </message>
        <message>
            <source>How to reach them</source>
            <translation>联系方式</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>采用我的内容</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>稍后</translation>
        </message>
        <message>
            <source>Leave it as it is</source>
            <translation>保持现状</translation>
        </message>
        <message>
            <source>News by e-mail</source>
            <translation>邮件营销信息</translation>
        </message>
        <message>
            <source>News by message</source>
            <translation>短信营销信息</translation>
        </message>
        <message>
            <source>Nothing was kept aside</source>
            <translation>没有保留的变更</translation>
        </message>
        <message>
            <source>Now here</source>
            <translation>当前内容</translation>
        </message>
        <message>
            <source>Only what you change is sent.</source>
            <translation>只会提交您修改的内容。</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Postal code</source>
            <translation>邮政编码</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>偏好</translation>
        </message>
        <message>
            <source>Recording of calls</source>
            <translation>通话录音</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>省/地区</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Somebody changed this at the same time as you. Nothing is lost.</source>
            <translation>有其他同事同时做了修改，两边的内容都保留着。</translation>
        </message>
        <message>
            <source>Somebody changed this at the same time. Yours is kept: {fields}</source>
            <translation>有其他同事同时做了修改，您的内容已保留：{fields}</translation>
        </message>
        <message>
            <source>Street</source>
            <translation>街道</translation>
        </message>
        <message>
            <source>Take theirs</source>
            <translation>采用对方的内容</translation>
        </message>
        <message>
            <source>The customer goes on under another entry. What you wrote waits there: {fields}</source>
            <translation>该客户已并入另一条记录，您输入的内容保留在那里：{fields}</translation>
        </message>
        <message>
            <source>The customer was removed meanwhile. What you wrote is kept for 30 days: {fields}</source>
            <translation>该客户的资料已被删除，您输入的内容将保留 30 天：{fields}</translation>
        </message>
        <message>
            <source>This was written for an entry that was joined with this one</source>
            <translation>这是为合并前的另一条记录输入的内容</translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>采用此内容</translation>
        </message>
        <message>
            <source>Verify the caller to see and change how they are reached.</source>
            <translation>请先核实来电人身份，才能查看和修改联系方式。</translation>
        </message>
        <message>
            <source>Write something else</source>
            <translation>改写其他内容</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>您的内容</translation>
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
            <translation>无</translation>
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
            <translation>{name}曾在此输入不同的内容</translation>
        </message>
        <message>
            <source>{said}, {day}</source>
            <translation>{said}，{day}</translation>
        </message>
        <message>
            <source>“{typed}” is no e-mail address.</source>
            <translation>“{typed}”不是有效的邮箱地址。</translation>
        </message>
        <message>
            <source>“{typed}” is no phone number. Abroad, begin with + and the code.</source>
            <translation>“{typed}”不是有效的电话号码。国外号码请以 + 加国家代码开头。</translation>
        </message>
    </context>
    <context>
        <name>Effect</name>
        <message>
            <source>Credit</source>
            <translation>代金券</translation>
        </message>
        <message>
            <source>Credit taken back</source>
            <translation>收回代金券</translation>
        </message>
        <message>
            <source>Payment link</source>
            <translation>付款链接</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>积分</translation>
        </message>
        <message>
            <source>Points taken back</source>
            <translation>收回积分</translation>
        </message>
        <message>
            <source>Refund</source>
            <translation>退款</translation>
        </message>
        <message>
            <source>Shipment</source>
            <translation>发货</translation>
        </message>
        <message>
            <source>The bank refused it.</source>
            <translation>银行拒绝处理。</translation>
        </message>
        <message>
            <source>The card has expired.</source>
            <translation>卡片已过期。</translation>
        </message>
        <message>
            <source>The other side says: {code}.</source>
            <translation>对方返回：{code}。</translation>
        </message>
        <message>
            <source>The payment provider does not answer.</source>
            <translation>支付服务商无响应。</translation>
        </message>
        <message>
            <source>The payment was refunded already.</source>
            <translation>该付款已退款。</translation>
        </message>
        <message>
            <source>Tried for three quarters of an hour without an answer.</source>
            <translation>尝试 45 分钟仍无响应。</translation>
        </message>
        <message>
            <source>Voucher</source>
            <translation>优惠券</translation>
        </message>
        <message>
            <source>Voucher taken back</source>
            <translation>收回优惠券</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>not known yet</source>
            <translation>待确认</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>等待执行</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>已发送</translation>
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
            <translation>同意须在已核实身份的联络中取得，请先核实来电人身份。</translation>
        </message>
        <message>
            <source>A file of this desk is damaged</source>
            <translation>此工作台的文件已损坏</translation>
        </message>
        <message>
            <source>A later policy was confirmed already.</source>
            <translation>已有更新的政策通过确认。</translation>
        </message>
        <message>
            <source>A promise is for a time to come.</source>
            <translation>承诺的时间必须在将来。</translation>
        </message>
        <message>
            <source>A promise needs the order or task that keeps it.</source>
            <translation>承诺需要对应的订单或任务。</translation>
        </message>
        <message>
            <source>A request is decided in its own team.</source>
            <translation>申请须由所属班组审批。</translation>
        </message>
        <message>
            <source>A right is not lent for so long.</source>
            <translation>授权代理的期限过长。</translation>
        </message>
        <message>
            <source>A second person agrees to it, not the one who asked.</source>
            <translation>须由申请人以外的第二人同意。</translation>
        </message>
        <message>
            <source>An earlier day is still open; close it first.</source>
            <translation>较早的日期尚未日结，请先处理。</translation>
        </message>
        <message>
            <source>An offer is never above what was asked for.</source>
            <translation>改提金额不能超过申请金额。</translation>
        </message>
        <message>
            <source>Close the desk and open it again: it mends itself and says what was kept.</source>
            <translation>请关闭工作台后重新打开，系统会自动修复，并说明保留了哪些内容。</translation>
        </message>
        <message>
            <source>Customers' data is kept encrypted here, and its key belongs into the system's secret store, which does not answer. Nothing was stored and nothing is lost. Start or unlock the secret store (GNOME Keyring, KWallet, Keychain, Credential Manager), then try again.</source>
            <translation>客户数据在本机加密保存，密钥存放在系统密钥库中，但密钥库没有响应。未保存任何数据，也没有丢失任何数据。请启动或解锁密钥库（GNOME Keyring、KWallet、钥匙串、凭据管理器）后重试。</translation>
        </message>
        <message>
            <source>Goods come back as a return, not by a booking.</source>
            <translation>商品须以退货方式收回，不能以入账方式处理。</translation>
        </message>
        <message>
            <source>It is on its way; wait for the answer.</source>
            <translation>正在执行，请等待结果。</translation>
        </message>
        <message>
            <source>It waits for its turn; nothing is to be tried again.</source>
            <translation>正在排队，无需重试。</translation>
        </message>
        <message>
            <source>It was carried out already.</source>
            <translation>已执行。</translation>
        </message>
        <message>
            <source>It was taken back already.</source>
            <translation>已收回。</translation>
        </message>
        <message>
            <source>Its encrypted files are here and were not touched, but the system's secret store no longer holds their key. Bring the secret store back, or let support put the files aside so that a new desk can be made from the server.</source>
            <translation>加密文件仍在且未被改动，但系统密钥库中已没有其密钥。请恢复密钥库，或请技术支持移开文件，以便从服务器重新建立工作台。</translation>
        </message>
        <message>
            <source>Money that has gone to a payment stays with the customer.</source>
            <translation>已用于付款的款项不再收回。</translation>
        </message>
        <message>
            <source>No more can be said here; decide it or write a note.</source>
            <translation>此处不能再留言，请审批或写备注。</translation>
        </message>
        <message>
            <source>No policy speaks of this currency.</source>
            <translation>没有适用此币种的政策。</translation>
        </message>
        <message>
            <source>No rate of exchange is known for this currency.</source>
            <translation>没有此币种的汇率。</translation>
        </message>
        <message>
            <source>No safe place for keys on this computer</source>
            <translation>本机没有安全存放密钥的位置</translation>
        </message>
        <message>
            <source>Nobody decides a request of their own.</source>
            <translation>不能审批自己的申请。</translation>
        </message>
        <message>
            <source>Nobody decides about their own account or household.</source>
            <translation>不能审批自己或家人的账户。</translation>
        </message>
        <message>
            <source>Nobody decides about what they gave themselves.</source>
            <translation>不能审批自己给予的补偿。</translation>
        </message>
        <message>
            <source>Nobody lends a right to themselves.</source>
            <translation>不能授权自己代理。</translation>
        </message>
        <message>
            <source>Nobody stands above this level; decide it here.</source>
            <translation>已无更高一级，请在此审批。</translation>
        </message>
        <message>
            <source>Nothing of it is left to take back.</source>
            <translation>已没有可收回的部分。</translation>
        </message>
        <message>
            <source>Nothing was asked that waits for an answer.</source>
            <translation>没有待答复的问题。</translation>
        </message>
        <message>
            <source>Nothing was given by this plan.</source>
            <translation>此方案未给予任何补偿。</translation>
        </message>
        <message>
            <source>Only whoever asked for it can do this.</source>
            <translation>只有申请人可以操作。</translation>
        </message>
        <message>
            <source>Only whoever lent the right can end it.</source>
            <translation>只有授权人可以结束代理。</translation>
        </message>
        <message>
            <source>Signing in did not work. Try again; if it stays so, call support.</source>
            <translation>登录失败。请重试；若仍失败，请联系技术支持。</translation>
        </message>
        <message>
            <source>Somebody changed it first. Look again and decide anew.</source>
            <translation>已有其他同事先行修改，请重新查看后再决定。</translation>
        </message>
        <message>
            <source>Something else was offered instead already.</source>
            <translation>已改提其他方案。</translation>
        </message>
        <message>
            <source>Something in it is too long or cannot be sent. Shorten it, try again.</source>
            <translation>内容过长或含有无法发送的部分，请缩短后重试。</translation>
        </message>
        <message>
            <source>Something went wrong in the desk</source>
            <translation>工作台出现问题</translation>
        </message>
        <message>
            <source>Taking it back was refused already.</source>
            <translation>收回的申请已被拒绝。</translation>
        </message>
        <message>
            <source>The address must begin with https; plain http is for this computer only.</source>
            <translation>地址必须以 https 开头；http 仅限本机。</translation>
        </message>
        <message>
            <source>The books differ; look at the differences first.</source>
            <translation>账簿不符，请先查看差异。</translation>
        </message>
        <message>
            <source>The case cannot go there from where it is.</source>
            <translation>工单无法从当前状态转到该状态。</translation>
        </message>
        <message>
            <source>The case goes on in another one. Look there.</source>
            <translation>此工单已并入另一工单，请查看该工单。</translation>
        </message>
        <message>
            <source>The case is closed.</source>
            <translation>工单已关闭。</translation>
        </message>
        <message>
            <source>The computer has been told already: it is wiped.</source>
            <translation>该电脑已收到指令并完成清除。</translation>
        </message>
        <message>
            <source>The customer goes on under another entry. Look there.</source>
            <translation>此客户已并入另一条资料，请查看该条。</translation>
        </message>
        <message>
            <source>The day is closed; nothing is booked on it any more.</source>
            <translation>当日已结，不再入账。</translation>
        </message>
        <message>
            <source>The day is not over yet; close it tomorrow.</source>
            <translation>当日尚未结束，请明天日结。</translation>
        </message>
        <message>
            <source>The desk could not open</source>
            <translation>工作台无法打开</translation>
        </message>
        <message>
            <source>The desk could not open: the disk is full</source>
            <translation>工作台无法打开：磁盘已满</translation>
        </message>
        <message>
            <source>The keys to this desk are gone</source>
            <translation>此工作台的密钥已丢失</translation>
        </message>
        <message>
            <source>The offer does not fit into the limits.</source>
            <translation>改提方案超出限额。</translation>
        </message>
        <message>
            <source>The policy in force gives you nothing to give.</source>
            <translation>当前生效的政策未授予您补偿权限。</translation>
        </message>
        <message>
            <source>The policy was confirmed already.</source>
            <translation>政策已确认。</translation>
        </message>
        <message>
            <source>The policy was withdrawn.</source>
            <translation>政策已撤回。</translation>
        </message>
        <message>
            <source>The rate of exchange is too old; ask an administrator.</source>
            <translation>汇率已过期，请联系管理员更新。</translation>
        </message>
        <message>
            <source>The request was approved already.</source>
            <translation>申请已通过。</translation>
        </message>
        <message>
            <source>The request was declined already.</source>
            <translation>申请已被驳回。</translation>
        </message>
        <message>
            <source>The request was withdrawn.</source>
            <translation>申请已撤回。</translation>
        </message>
        <message>
            <source>The same person's desk runs in another window. Go there, or close it.</source>
            <translation>您的工作台已在另一个窗口打开，请切换过去，或先关闭该窗口。</translation>
        </message>
        <message>
            <source>The server does not answer. Check its address and your network, then try again.</source>
            <translation>服务器没有响应。请检查地址和网络后重试。</translation>
        </message>
        <message>
            <source>The server is busy. Try again in a moment.</source>
            <translation>服务器繁忙，请稍后重试。</translation>
        </message>
        <message>
            <source>The server refused it ({code}).</source>
            <translation>服务器拒绝了此项操作（{code}）。</translation>
        </message>
        <message>
            <source>The server refused the sign-in ({code}).</source>
            <translation>服务器拒绝登录（{code}）。</translation>
        </message>
        <message>
            <source>The time for this is over. Goodwill is still possible.</source>
            <translation>此项期限已过，仍可作善意补偿。</translation>
        </message>
        <message>
            <source>The time to decide the request is over.</source>
            <translation>申请的审批期限已过。</translation>
        </message>
        <message>
            <source>The user name or the password is not right. Type them again.</source>
            <translation>用户名或密码不正确，请重新输入。</translation>
        </message>
        <message>
            <source>There are not enough of this article in stock.</source>
            <translation>此商品库存不足。</translation>
        </message>
        <message>
            <source>They are one already.</source>
            <translation>两者已经合并。</translation>
        </message>
        <message>
            <source>This could not be kept</source>
            <translation>无法保存</translation>
        </message>
        <message>
            <source>This desk is open already</source>
            <translation>此工作台已打开</translation>
        </message>
        <message>
            <source>This is above a limit that nobody here can lift.</source>
            <translation>超出不可变更的上限。</translation>
        </message>
        <message>
            <source>This is above what you may decide; hand it up.</source>
            <translation>超出您的审批上限，请上报。</translation>
        </message>
        <message>
            <source>This is above your own limit. Ask your supervisor.</source>
            <translation>超出您的权限，请提请班组长审批。</translation>
        </message>
        <message>
            <source>This is more than what is left to take back.</source>
            <translation>超过可收回的余额。</translation>
        </message>
        <message>
            <source>This kind cannot be taken back.</source>
            <translation>此类补偿不可收回。</translation>
        </message>
        <message>
            <source>This person cannot stand in: it must be somebody else.</source>
            <translation>此人不能代理，请另选他人。</translation>
        </message>
        <message>
            <source>This was made good already.</source>
            <translation>已经补偿过。</translation>
        </message>
        <message>
            <source>This was not kept: the desk's files are in use</source>
            <translation>未保存：工作台的文件正被占用</translation>
        </message>
        <message>
            <source>This was not kept: the disk is full</source>
            <translation>未保存：磁盘已满</translation>
        </message>
        <message>
            <source>Too many attempts. Wait a minute, then try again.</source>
            <translation>尝试次数过多，请一分钟后重试。</translation>
        </message>
        <message>
            <source>Too much hangs on them to be joined at once.</source>
            <translation>关联内容过多，无法一次合并。</translation>
        </message>
        <message>
            <source>Too much waits to be sent</source>
            <translation>等待发送的操作过多</translation>
        </message>
        <message>
            <source>Two people who work here own these accounts.</source>
            <translation>这两个账户分属两位同事。</translation>
        </message>
        <message>
            <source>What is known of the order speaks against it. Goodwill is still possible.</source>
            <translation>与订单记录不符，仍可作善意补偿。</translation>
        </message>
        <message>
            <source>What was done before is kept on this computer. Try again; if it stays so, copy the details and call support.</source>
            <translation>此前的操作都保留在本机。请重试；若仍如此，请复制详情并联系技术支持。</translation>
        </message>
        <message>
            <source>What you did before is kept on this computer, and the desk goes on. Do the last step again; if it happens again, copy the details for the help desk.</source>
            <translation>此前的操作都保留在本机，工作台可继续使用。请重做最后一步；若再次发生，请复制详情交给技术支持。</translation>
        </message>
        <message>
            <source>What you did before is safe, but nothing more can be kept. Bring this computer to the network, or tell the help desk.</source>
            <translation>此前的操作都已安全保存，但无法再保存新的操作。请将本机连上网络，或通知技术支持。</translation>
        </message>
        <message>
            <source>What you did before is safe. Free some space on this computer, then do it again.</source>
            <translation>此前的操作都已安全保存。请在本机释放空间，然后再做一次。</translation>
        </message>
        <message>
            <source>What you did before is safe. Free some space on this computer, then try again.</source>
            <translation>此前的操作都已安全保存。请在本机释放空间，然后重试。</translation>
        </message>
        <message>
            <source>What you did before is safe. Wait a moment, then do it again.</source>
            <translation>此前的操作都已安全保存。请稍候再做一次。</translation>
        </message>
        <message>
            <source>What you may grant today is used up; hand it up.</source>
            <translation>您今日的审批额度已用完，请上报。</translation>
        </message>
        <message>
            <source>Whoever offered it does not decide any more. Ask again.</source>
            <translation>改提方案的审批人已无审批权限，请重新申请。</translation>
        </message>
        <message>
            <source>Whoever offered it has nothing left to grant. Ask again, or refuse it.</source>
            <translation>改提方案的审批人已无授权额度，请重新申请或拒绝。</translation>
        </message>
        <message>
            <source>Whoever proposed a policy cannot confirm it.</source>
            <translation>提议人不能确认自己提议的政策。</translation>
        </message>
        <message>
            <source>Whoever proposed it chose this account's password. Choose your own first.</source>
            <translation>此账号的密码由提议人设置，请先设置您自己的密码。</translation>
        </message>
        <message>
            <source>Words are needed: somebody reads why.</source>
            <translation>请填写说明，对方会看到您的理由。</translation>
        </message>
        <message>
            <source>You have no right that could be lent.</source>
            <translation>您没有可授权他人代理的权限。</translation>
        </message>
        <message>
            <source>Your role may not do this.</source>
            <translation>您的角色不能执行此操作。</translation>
        </message>
    </context>
    <context>
        <name>Evidence</name>
        <message>
            <source>charged twice</source>
            <translation>重复扣款</translation>
        </message>
        <message>
            <source>damaged on arrival</source>
            <translation>到货破损</translation>
        </message>
        <message>
            <source>not delivered</source>
            <translation>未送达</translation>
        </message>
        <message>
            <source>promise broken</source>
            <translation>承诺未履行</translation>
        </message>
        <message>
            <source>withdrawal by law</source>
            <translation>法定退货</translation>
        </message>
        <message>
            <source>wrong item</source>
            <translation>发错商品</translation>
        </message>
    </context>
    <context>
        <name>Fault</name>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
    </context>
    <context>
        <name>Gallery</name>
        <message>
            <source>Gallery of parts</source>
            <translation>组件库</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message numerus="yes">
            <source>%n subscription(s)</source>
            <translation>
                <numerusform>%n 项订阅</numerusform>
            </translation>
        </message>
        <message>
            <source>Counted from the contacts of case {number}
{source}</source>
            <translation>按工单 {number} 的联络次数计算
{source}</translation>
        </message>
        <message>
            <source>Edit their details</source>
            <translation>编辑客户资料</translation>
        </message>
        <message>
            <source>Elevated</source>
            <translation>偏高</translation>
        </message>
        <message>
            <source>First contact about this</source>
            <translation>此事首次联络</translation>
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
            <translation>此来源不提供
{source}</translation>
        </message>
        <message>
            <source>Prefers a call</source>
            <translation>偏好电话</translation>
        </message>
        <message>
            <source>Prefers chat</source>
            <translation>偏好在线客服</translation>
        </message>
        <message>
            <source>Prefers e-mail</source>
            <translation>偏好邮件</translation>
        </message>
        <message>
            <source>Prefers messages</source>
            <translation>偏好消息</translation>
        </message>
        <message>
            <source>Prefers self-service</source>
            <translation>偏好自助服务</translation>
        </message>
        <message>
            <source>Prefers social media</source>
            <translation>偏好社交媒体</translation>
        </message>
        <message>
            <source>Prefers the web</source>
            <translation>偏好网页</translation>
        </message>
        <message>
            <source>Prefers to come in</source>
            <translation>偏好到店</translation>
        </message>
        <message>
            <source>Reach at {hours}</source>
            <translation>可联系时段 {hours}</translation>
        </message>
        <message>
            <source>buying since {day} or before</source>
            <translation>{day}或更早开始购买</translation>
        </message>
        <message>
            <source>churn risk</source>
            <translation>流失风险</translation>
        </message>
        <message>
            <source>churn risk, was {level}</source>
            <translation>流失风险（此前：{level}）</translation>
        </message>
        <message>
            <source>customer since {day}</source>
            <translation>自{day}成为客户</translation>
        </message>
        <message>
            <source>lifetime value</source>
            <translation>客户终身价值</translation>
        </message>
        <message>
            <source>tenure: not available</source>
            <translation>客龄：无数据</translation>
        </message>
        <message>
            <source>{amount} / mo</source>
            <translation>{amount}/月</translation>
        </message>
        <message numerus="yes">
            <source>{nth} contact about this in %n day(s)</source>
            <translation>
                <numerusform>此事 %n 天内第 {nth} 次联络</numerusform>
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
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>Ctrl and Alt together write signs on many keyboards.</source>
            <translation>在许多键盘上，Ctrl 与 Alt 组合用于输入字符。</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>所有页面</translation>
        </message>
        <message>
            <source>In the approvals</source>
            <translation>审批页</translation>
        </message>
        <message>
            <source>In the audit trail</source>
            <translation>审计记录页</translation>
        </message>
        <message>
            <source>In the policy</source>
            <translation>政策页</translation>
        </message>
        <message>
            <source>In the team's money</source>
            <translation>班组账务页</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>未设按键</translation>
        </message>
        <message>
            <source>On the desk</source>
            <translation>工作台</translation>
        </message>
        <message>
            <source>One key at a time.</source>
            <translation>一次只能设置一个按键。</translation>
        </message>
        <message>
            <source>Press a key</source>
            <translation>请按一个键</translation>
        </message>
        <message>
            <source>That key belongs to the system.</source>
            <translation>该按键由系统使用。</translation>
        </message>
        <message>
            <source>That key cannot be told from others.</source>
            <translation>无法识别该按键。</translation>
        </message>
        <message>
            <source>That key edits text in fields.</source>
            <translation>该按键用于在输入框中编辑文字。</translation>
        </message>
        <message>
            <source>That key is taken: {act}</source>
            <translation>该按键已被占用：{act}</translation>
        </message>
        <message>
            <source>That key turns input methods on and off.</source>
            <translation>该按键用于切换输入法。</translation>
        </message>
        <message>
            <source>That key writes or moves about in fields.</source>
            <translation>该按键用于在输入框中输入或移动。</translation>
        </message>
        <message>
            <source>The number pad belongs to screen readers.</source>
            <translation>数字小键盘由屏幕阅读器使用。</translation>
        </message>
        <message>
            <source>{act}: key as at first</source>
            <translation>{act}：恢复默认按键</translation>
        </message>
    </context>
    <context>
        <name>Languages</name>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
    </context>
    <context>
        <name>Lock</name>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Sign in with the server instead</source>
            <translation>改为通过服务器登录</translation>
        </message>
        <message>
            <source>That is not the password of your last sign-in.</source>
            <translation>这不是您上次登录时的密码。</translation>
        </message>
        <message>
            <source>That is not the password. Try again in {seconds} seconds.</source>
            <translation>密码不正确。请在 {seconds} 秒后重试。</translation>
        </message>
        <message>
            <source>This desk is locked. What you had begun is kept.</source>
            <translation>此工作台已锁定。您未完成的内容已保留。</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>解锁</translation>
        </message>
    </context>
    <context>
        <name>Means</name>
        <message>
            <source>card</source>
            <translation>银行卡</translation>
        </message>
        <message>
            <source>cash</source>
            <translation>现金</translation>
        </message>
        <message>
            <source>coupon</source>
            <translation>优惠券</translation>
        </message>
        <message>
            <source>credit</source>
            <translation>代金券</translation>
        </message>
        <message>
            <source>points</source>
            <translation>积分</translation>
        </message>
        <message>
            <source>transfer</source>
            <translation>银行转账</translation>
        </message>
        <message>
            <source>wallet</source>
            <translation>电子钱包</translation>
        </message>
    </context>
    <context>
        <name>Money</name>
        <message numerus="yes">
            <source>%n posting(s)</source>
            <translation>
                <numerusform>%n 笔分录</numerusform>
            </translation>
        </message>
        <message>
            <source>A closed day takes no posting any more; a correction goes into today.</source>
            <translation>日结后不再入账；更正记入当天。</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>科目</translation>
        </message>
        <message>
            <source>An earlier day is still open; close it first.</source>
            <translation>较早的日期尚未日结，请先处理。</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>账簿</translation>
        </message>
        <message>
            <source>Book it as done</source>
            <translation>记为已执行</translation>
        </message>
        <message>
            <source>Book it as not done</source>
            <translation>记为不执行</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>日结</translation>
        </message>
        <message>
            <source>Close it for good</source>
            <translation>确认日结</translation>
        </message>
        <message>
            <source>Close the day</source>
            <translation>日结</translation>
        </message>
        <message>
            <source>Close the open day</source>
            <translation>执行日结</translation>
        </message>
        <message>
            <source>Credit</source>
            <translation>贷方</translation>
        </message>
        <message>
            <source>Debit</source>
            <translation>借方</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差额</translation>
        </message>
        <message>
            <source>Do the books agree?</source>
            <translation>账簿核对</translation>
        </message>
        <message>
            <source>Do what is armed</source>
            <translation>执行已选定的操作</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>执行项</translation>
        </message>
        <message>
            <source>Export as CSV</source>
            <translation>导出 CSV</translation>
        </message>
        <message>
            <source>Export as JSON</source>
            <translation>导出 JSON</translation>
        </message>
        <message>
            <source>Export the day's journal</source>
            <translation>导出当日日记账</translation>
        </message>
        <message>
            <source>It was done</source>
            <translation>已执行</translation>
        </message>
        <message>
            <source>It will not be done</source>
            <translation>不再执行</translation>
        </message>
        <message>
            <source>Its number where it was done (bank, carrier)</source>
            <translation>对方编号（银行、承运商）</translation>
        </message>
        <message>
            <source>Journal by account</source>
            <translation>按科目的日记账</translation>
        </message>
        <message>
            <source>Journal says</source>
            <translation>日记账</translation>
        </message>
        <message>
            <source>Keep the journal as</source>
            <translation>日记账另存为</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>稍后</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>额度台账</translation>
        </message>
        <message>
            <source>Means, tax</source>
            <translation>方式、税率</translation>
        </message>
        <message>
            <source>Not carried out yet</source>
            <translation>尚未执行</translation>
        </message>
        <message>
            <source>Nothing was posted on this day.</source>
            <translation>当日无分录。</translation>
        </message>
        <message>
            <source>Plans</source>
            <translation>补偿方案</translation>
        </message>
        <message>
            <source>Postings</source>
            <translation>笔数</translation>
        </message>
        <message>
            <source>Says</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Settle by hand</source>
            <translation>人工处理</translation>
        </message>
        <message>
            <source>Settle by hand what was not carried out</source>
            <translation>人工处理尚未执行的项目</translation>
        </message>
        <message>
            <source>Settle it by hand</source>
            <translation>人工处理</translation>
        </message>
        <message>
            <source>Team money</source>
            <translation>班组账务</translation>
        </message>
        <message>
            <source>Team pools today</source>
            <translation>今日班组额度</translation>
        </message>
        <message>
            <source>The books agree to the unit.</source>
            <translation>账簿完全一致。</translation>
        </message>
        <message>
            <source>The books are on the server</source>
            <translation>账簿在服务器上</translation>
        </message>
        <message numerus="yes">
            <source>The books differ in %n deed(s); each is named in the export.</source>
            <translation>
                <numerusform>账簿有 %n 笔不符；导出文件中逐一列明。</numerusform>
            </translation>
        </message>
        <message>
            <source>The books differ; until they agree it stays open.</source>
            <translation>账簿不符，一致前不能日结。</translation>
        </message>
        <message>
            <source>The day after</source>
            <translation>后一天</translation>
        </message>
        <message>
            <source>The day before</source>
            <translation>前一天</translation>
        </message>
        <message>
            <source>The day is closed.</source>
            <translation>当日已结。</translation>
        </message>
        <message>
            <source>The day is not over yet.</source>
            <translation>当日尚未结束。</translation>
        </message>
        <message>
            <source>The file could not be written: {reason}</source>
            <translation>无法写入文件：{reason}</translation>
        </message>
        <message>
            <source>The journal is in {file}.</source>
            <translation>日记账已保存到 {file}。</translation>
        </message>
        <message>
            <source>The policy names no team pool.</source>
            <translation>政策未设班组额度。</translation>
        </message>
        <message>
            <source>The server does not answer; nothing was written. Try again later.</source>
            <translation>服务器无响应，未写入任何内容，请稍后重试。</translation>
        </message>
        <message>
            <source>They are shown here when it can be reached again.</source>
            <translation>重新连接后会在此显示。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>What each may still give today</source>
            <translation>各人今日剩余授权额度</translation>
        </message>
        <message>
            <source>What was done, or why it will not be</source>
            <translation>做了什么，或为何不执行</translation>
        </message>
        <message>
            <source>a customer who has gone</source>
            <translation>已不存在的客户</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已结</translation>
        </message>
        <message>
            <source>goodwill</source>
            <translation>善意补偿</translation>
        </message>
        <message>
            <source>open</source>
            <translation>未结</translation>
        </message>
        <message>
            <source>owed</source>
            <translation>我方责任</translation>
        </message>
        <message>
            <source>policy {version}</source>
            <translation>政策 {version}</translation>
        </message>
        <message>
            <source>tax {rate}</source>
            <translation>税率 {rate}</translation>
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
            <translation>{entries} · {who}于{when}日结</translation>
        </message>
        <message>
            <source>{percent} off</source>
            <translation>优惠{percent}</translation>
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
            <translation>已送达</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>已付款</translation>
        </message>
        <message>
            <source>placed</source>
            <translation>已下单</translation>
        </message>
        <message>
            <source>returned</source>
            <translation>已退货</translation>
        </message>
        <message>
            <source>shipped</source>
            <translation>已发货</translation>
        </message>
    </context>
    <context>
        <name>Outcome</name>
        <message>
            <source>getting worse</source>
            <translation>恶化</translation>
        </message>
        <message>
            <source>improving</source>
            <translation>改善中</translation>
        </message>
        <message>
            <source>reached</source>
            <translation>已达成</translation>
        </message>
        <message>
            <source>steady</source>
            <translation>平稳</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>找到 %n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>Customers</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>From the server</source>
            <translation>来自服务器</translation>
        </message>
        <message>
            <source>Lately</source>
            <translation>最近的客户</translation>
        </message>
        <message>
            <source>Name in any script, phone, e-mail, order, case, or what to do</source>
            <translation>姓名（任意文字）、电话、邮箱、订单、工单或操作</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>未找到匹配结果</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>case {what}</source>
            <translation>工单 {what}</translation>
        </message>
        <message>
            <source>order {what}</source>
            <translation>订单 {what}</translation>
        </message>
    </context>
    <context>
        <name>Plan</name>
        <message>
            <source>asked</source>
            <translation>待审批</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>已驳回</translation>
        </message>
        <message>
            <source>expired</source>
            <translation>已过期</translation>
        </message>
        <message>
            <source>given</source>
            <translation>已给予</translation>
        </message>
        <message>
            <source>offered instead</source>
            <translation>已改提</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>被拒绝</translation>
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
            <translation>暂停</translation>
        </message>
        <message>
            <source>Skip the next one</source>
            <translation>跳过下一期</translation>
        </message>
        <message>
            <source>Switch</source>
            <translation>更换</translation>
        </message>
    </context>
    <context>
        <name>Policy</name>
        <message numerus="yes">
            <source>%n act(s) could not have been given at all.</source>
            <translation>
                <numerusform>%n 笔将完全无法给予。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n act(s) would not have needed anybody.</source>
            <translation>
                <numerusform>%n 笔将无需任何人审批。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n 项变更</numerusform>
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
                <numerusform>%n 级</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more act(s) change.</source>
            <translation>
                <numerusform>另有 %n 笔变化。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more act(s) would have needed a supervisor.</source>
            <translation>
                <numerusform>将多出 %n 笔需审批。</numerusform>
            </translation>
        </message>
        <message>
            <source>A name has small letters, digits and hyphens.</source>
            <translation>名称限小写字母、数字与连字符。</translation>
        </message>
        <message>
            <source>A new limit</source>
            <translation>新增上限</translation>
        </message>
        <message>
            <source>A number of acts is no share of lifetime value.</source>
            <translation>次数上限不能按终身价值比例计。</translation>
        </message>
        <message>
            <source>A request expires after</source>
            <translation>申请过期时间</translation>
        </message>
        <message>
            <source>A request expires after so many minutes</source>
            <translation>申请过期时间（分钟）</translation>
        </message>
        <message>
            <source>A request waits from one minute to one day.</source>
            <translation>申请等待时间为一分钟至一天。</translation>
        </message>
        <message>
            <source>Add a level</source>
            <translation>新增层级</translation>
        </message>
        <message>
            <source>Add a limit</source>
            <translation>新增上限</translation>
        </message>
        <message numerus="yes">
            <source>All %n act(s) would have gone the same way.</source>
            <translation>
                <numerusform>全部 %n 笔结果不变。</numerusform>
            </translation>
        </message>
        <message>
            <source>At most</source>
            <translation>上限</translation>
        </message>
        <message>
            <source>Besides the limits</source>
            <translation>其他设置</translation>
        </message>
        <message>
            <source>Change a figure</source>
            <translation>修改数值</translation>
        </message>
        <message>
            <source>Change a limit</source>
            <translation>更改上限</translation>
        </message>
        <message>
            <source>Change {limit}</source>
            <translation>更改{limit}</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Counted over</source>
            <translation>计算对象</translation>
        </message>
        <message>
            <source>Do what is armed</source>
            <translation>执行已选定的操作</translation>
        </message>
        <message>
            <source>From when on</source>
            <translation>自何时起</translation>
        </message>
        <message>
            <source>Goes further up after so many minutes (0: never)</source>
            <translation>上报时间（分钟，0：不上报）</translation>
        </message>
        <message>
            <source>How strict</source>
            <translation>严格程度</translation>
        </message>
        <message>
            <source>In which time</source>
            <translation>期间</translation>
        </message>
        <message>
            <source>Into force for everybody</source>
            <translation>对所有人生效</translation>
        </message>
        <message>
            <source>It arrives with the first sync.</source>
            <translation>首次同步后即可显示。</translation>
        </message>
        <message>
            <source>It can be proposed again as it was; somebody else confirms it.</source>
            <translation>可照原样再次提议，由他人确认。</translation>
        </message>
        <message>
            <source>It counts when somebody else has confirmed it.</source>
            <translation>经另一人确认后生效。</translation>
        </message>
        <message>
            <source>It goes further up after</source>
            <translation>上报时间</translation>
        </message>
        <message>
            <source>It goes further up after so many minutes</source>
            <translation>上报时间（分钟）</translation>
        </message>
        <message>
            <source>It goes further up within one day.</source>
            <translation>上报时间不得超过一天。</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>保留更改</translation>
        </message>
        <message>
            <source>Kinds</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Legal source</source>
            <translation>法律依据</translation>
        </message>
        <message>
            <source>Level {number}</source>
            <translation>第 {number} 级</translation>
        </message>
        <message>
            <source>Limits of one name count the same kinds.</source>
            <translation>同名上限须计算相同种类。</translation>
        </message>
        <message>
            <source>Most of one decision (0: no limit)</source>
            <translation>单次审批上限（0：不限）</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>No policy has come yet</source>
            <translation>尚无政策</translation>
        </message>
        <message>
            <source>Nothing was given or asked for in these days.</source>
            <translation>这些天没有给予或申请。</translation>
        </message>
        <message>
            <source>One point is worth</source>
            <translation>每积分价值</translation>
        </message>
        <message>
            <source>Only for the rehearsal; an administrator proposes it.</source>
            <translation>仅用于试算；政策由管理员提议。</translation>
        </message>
        <message>
            <source>Or of lifetime value</source>
            <translation>或终身价值比例</translation>
        </message>
        <message>
            <source>Otherwise than in force</source>
            <translation>与生效版本的差异</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Points expire after</source>
            <translation>积分有效期</translation>
        </message>
        <message>
            <source>Points expire after so many days (0: never)</source>
            <translation>积分有效天数（0：永久）</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>授权政策</translation>
        </message>
        <message>
            <source>Policy {version}</source>
            <translation>政策 {version}</translation>
        </message>
        <message>
            <source>Propose it now</source>
            <translation>立即提议</translation>
        </message>
        <message>
            <source>Propose this policy</source>
            <translation>提议此政策</translation>
        </message>
        <message>
            <source>Propose what was typed</source>
            <translation>提议所填内容</translation>
        </message>
        <message>
            <source>Put it into force</source>
            <translation>使其生效</translation>
        </message>
        <message>
            <source>Put the proposal into force</source>
            <translation>使提议的政策生效</translation>
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
            <translation>可用原因，每行一个</translation>
        </message>
        <message>
            <source>Rehearsal</source>
            <translation>试算</translation>
        </message>
        <message>
            <source>Rehearsals are made on the server; it cannot be reached now.</source>
            <translation>试算在服务器上进行，目前无法连接。</translation>
        </message>
        <message>
            <source>Rehearse</source>
            <translation>试算</translation>
        </message>
        <message>
            <source>Rehearse what is on screen</source>
            <translation>试算当前内容</translation>
        </message>
        <message>
            <source>Rehearsing …</source>
            <translation>试算中…</translation>
        </message>
        <message>
            <source>Some kinds are counted under a name: give it one.</source>
            <translation>限定种类的上限需要名称。</translation>
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
            <translation>按左侧数值重新判定这些天的申请。</translation>
        </message>
        <message>
            <source>The server cannot rehearse these figures.</source>
            <translation>服务器无法试算这些数值。</translation>
        </message>
        <message>
            <source>There is such a limit already.</source>
            <translation>已有相同的上限。</translation>
        </message>
        <message>
            <source>This does not go together ({code}).</source>
            <translation>此组合不成立（{code}）。</translation>
        </message>
        <message>
            <source>Two people</source>
            <translation>双人确认</translation>
        </message>
        <message>
            <source>Two people take back above</source>
            <translation>超过此金额须双人收回</translation>
        </message>
        <message>
            <source>Undo what was typed</source>
            <translation>撤销所填内容</translation>
        </message>
        <message>
            <source>What is counted</source>
            <translation>计算项目</translation>
        </message>
        <message>
            <source>What is taken back</source>
            <translation>收回的部分</translation>
        </message>
        <message>
            <source>What is taken back is room again</source>
            <translation>收回的部分恢复额度</translation>
        </message>
        <message>
            <source>What may be given</source>
            <translation>可给予的范围</translation>
        </message>
        <message>
            <source>What the law says is a hard limit with a name.</source>
            <translation>法定上限须为有名称的不可变更上限。</translation>
        </message>
        <message>
            <source>Which days</source>
            <translation>日期范围</translation>
        </message>
        <message>
            <source>Who decides</source>
            <translation>由谁审批</translation>
        </message>
        <message>
            <source>Who gives</source>
            <translation>由谁给予</translation>
        </message>
        <message>
            <source>Why (whoever confirms it reads this)</source>
            <translation>理由（确认人会看到）</translation>
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
            <translation>撤回后，在两人同意新版本之前无法给予任何补偿。</translation>
        </message>
        <message>
            <source>Write why first: whoever confirms it reads it.</source>
            <translation>请先填写理由：确认人会看到。</translation>
        </message>
        <message>
            <source>You are the second person.</source>
            <translation>您是第二位确认人。</translation>
        </message>
        <message>
            <source>You proposed it; somebody else puts it into force.</source>
            <translation>此政策由您提议，须由他人使其生效。</translation>
        </message>
        <message>
            <source>alone</source>
            <translation>可自行给予</translation>
        </message>
        <message>
            <source>approvals added</source>
            <translation>增加的审批</translation>
        </message>
        <message>
            <source>approvals avoided</source>
            <translation>减少的审批</translation>
        </message>
        <message>
            <source>as long as it lasts</source>
            <translation>工单期间</translation>
        </message>
        <message>
            <source>asks</source>
            <translation>需审批</translation>
        </message>
        <message>
            <source>before</source>
            <translation>历史版本</translation>
        </message>
        <message>
            <source>by {who}</source>
            <translation>{who}提议</translation>
        </message>
        <message>
            <source>confirmed by {who}</source>
            <translation>确认人：{who}</translation>
        </message>
        <message>
            <source>country, such as JP</source>
            <translation>国家代码，如 JP</translation>
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
            <translation>已移除，原为{figure}</translation>
        </message>
        <message>
            <source>hard</source>
            <translation>不可变更</translation>
        </message>
        <message>
            <source>impossible</source>
            <translation>不可给予</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>生效中</translation>
        </message>
        <message>
            <source>in force as soon as it is confirmed</source>
            <translation>确认后立即生效</translation>
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
            <translation>恢复额度</translation>
        </message>
        <message>
            <source>its own, where several count alike</source>
            <translation>有多项同类时用于区分</translation>
        </message>
        <message>
            <source>last {days} days</source>
            <translation>最近 {days} 天</translation>
        </message>
        <message>
            <source>law or agreement</source>
            <translation>法律或协议</translation>
        </message>
        <message>
            <source>money</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>more without a look</source>
            <translation>免审批增加额</translation>
        </message>
        <message>
            <source>needs approval</source>
            <translation>需审批</translation>
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
            <translation>不选表示全部</translation>
        </message>
        <message>
            <source>not possible any more</source>
            <translation>不再可行</translation>
        </message>
        <message>
            <source>number of acts</source>
            <translation>次数</translation>
        </message>
        <message>
            <source>of any team, not only the agent's</source>
            <translation>不限坐席所属班组</translation>
        </message>
        <message>
            <source>one act</source>
            <translation>单次给予</translation>
        </message>
        <message>
            <source>one agent</source>
            <translation>每位坐席</translation>
        </message>
        <message>
            <source>one approver</source>
            <translation>每位审批人</translation>
        </message>
        <message>
            <source>one customer</source>
            <translation>每位客户</translation>
        </message>
        <message>
            <source>one incident</source>
            <translation>每个工单</translation>
        </message>
        <message>
            <source>or {share} of lifetime value</source>
            <translation>或终身价值的{share}</translation>
        </message>
        <message>
            <source>proposed</source>
            <translation>已提议</translation>
        </message>
        <message>
            <source>proposed by {who}</source>
            <translation>提议人：{who}</translation>
        </message>
        <message>
            <source>stays</source>
            <translation>不恢复</translation>
        </message>
        <message>
            <source>the team's pool</source>
            <translation>班组额度</translation>
        </message>
        <message>
            <source>to come</source>
            <translation>待生效</translation>
        </message>
        <message>
            <source>waiting saved</source>
            <translation>节省等待</translation>
        </message>
        <message>
            <source>was {figure}</source>
            <translation>原为{figure}</translation>
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
            <translation>此前记录</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>已驳回</translation>
        </message>
        <message>
            <source>Granted</source>
            <translation>已给予</translation>
        </message>
        <message>
            <source>Like cases</source>
            <translation>同类案例</translation>
        </message>
        <message>
            <source>Like cases are on the server; they come when it can be reached.</source>
            <translation>同类案例在服务器上，重新连接后显示。</translation>
        </message>
        <message>
            <source>Like cases, last {days} days</source>
            <translation>同类案例，最近 {days} 天</translation>
        </message>
        <message>
            <source>Looking them up …</source>
            <translation>查询中…</translation>
        </message>
        <message>
            <source>Middle half</source>
            <translation>中间 50%</translation>
        </message>
        <message>
            <source>Same household, address, payment means</source>
            <translation>同一家庭、地址、支付方式</translation>
        </message>
        <message>
            <source>This customer, 12 months</source>
            <translation>此客户，近 12 个月</translation>
        </message>
        <message>
            <source>This one</source>
            <translation>本次</translation>
        </message>
        <message>
            <source>Too few to compare: {least} are needed before figures mean anything.</source>
            <translation>案例太少：至少需要 {least} 个才有意义。</translation>
        </message>
        <message>
            <source>n = {count}</source>
            <translation>n = {count}</translation>
        </message>
        <message>
            <source>no other goodwill in 12 months</source>
            <translation>12 个月内无其他善意补偿</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>none before</source>
            <translation>此前无</translation>
        </message>
        <message>
            <source>same address</source>
            <translation>同一地址</translation>
        </message>
        <message>
            <source>same payment means</source>
            <translation>同一支付方式</translation>
        </message>
        <message>
            <source>same telephone or e-mail</source>
            <translation>同一电话或邮箱</translation>
        </message>
        <message>
            <source>{agent}'s last five</source>
            <translation>{agent}最近五次</translation>
        </message>
        <message numerus="yes">
            <source>{amount} in %n plan(s)</source>
            <translation>
                <numerusform>{amount}（%n 项）</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} declined</source>
            <translation>驳回 {count}</translation>
        </message>
        <message>
            <source>{count} expired</source>
            <translation>过期 {count}</translation>
        </message>
        <message>
            <source>{count} given</source>
            <translation>给予 {count}</translation>
        </message>
        <message>
            <source>{count} offered less</source>
            <translation>减额 {count}</translation>
        </message>
        <message>
            <source>{count} waiting</source>
            <translation>待审批 {count}</translation>
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
            <translation>{granted}（{share}），中位数{median}</translation>
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
            <translation>不低于{share}的已给予案例</translation>
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
            <translation>本次联络结束后</translation>
        </message>
        <message>
            <source>After-contact work</source>
            <translation>话后处理</translation>
        </message>
        <message>
            <source>Available</source>
            <translation>示闲</translation>
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
            <translation>辅导</translation>
        </message>
        <message>
            <source>Meal</source>
            <translation>用餐</translation>
        </message>
        <message>
            <source>Meeting</source>
            <translation>会议</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>立即切换</translation>
        </message>
        <message>
            <source>On contact</source>
            <translation>服务中</translation>
        </message>
        <message>
            <source>Short break</source>
            <translation>短暂休息</translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation>已退出登录</translation>
        </message>
        <message>
            <source>Technical trouble</source>
            <translation>技术故障</translation>
        </message>
        <message>
            <source>The time for after-contact work is over. What you wrote is kept.</source>
            <translation>话后处理时间已结束，您填写的内容已保留。</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>培训</translation>
        </message>
        <message>
            <source>{now}, then {next}</source>
            <translation>{now}，之后{next}</translation>
        </message>
        <message>
            <source>{presence} {time}</source>
            <translation>{presence} {time}</translation>
        </message>
        <message>
            <source>{presence} {time} left</source>
            <translation>{presence} 剩余 {time}</translation>
        </message>
    </context>
    <context>
        <name>Problem</name>
        <message>
            <source>How much?</source>
            <translation>请填写数额。</translation>
        </message>
        <message>
            <source>More than what is left of the payments.</source>
            <translation>超过可退余额。</translation>
        </message>
        <message>
            <source>No order with lines is here.</source>
            <translation>没有带明细的订单。</translation>
        </message>
        <message>
            <source>No payment is on file for this order.</source>
            <translation>此订单没有付款记录。</translation>
        </message>
        <message>
            <source>No subscription is here.</source>
            <translation>没有订阅。</translation>
        </message>
        <message>
            <source>Not in stock.</source>
            <translation>无库存。</translation>
        </message>
        <message>
            <source>Nothing of this is left to give back.</source>
            <translation>已没有可退的部分。</translation>
        </message>
        <message>
            <source>One plan takes one currency.</source>
            <translation>一个方案只能用一种币种。</translation>
        </message>
        <message>
            <source>Say why it is owed.</source>
            <translation>请说明责任原因。</translation>
        </message>
        <message>
            <source>The time for this is over; goodwill is possible.</source>
            <translation>期限已过，可作善意补偿。</translation>
        </message>
        <message>
            <source>This article is not known here.</source>
            <translation>查无此商品。</translation>
        </message>
        <message>
            <source>This cannot be given ({code}).</source>
            <translation>无法给予（{code}）。</translation>
        </message>
        <message>
            <source>This kind is never owed, only goodwill.</source>
            <translation>此类只能作善意补偿。</translation>
        </message>
        <message>
            <source>Tick the lines it is about.</source>
            <translation>请勾选相关明细。</translation>
        </message>
        <message>
            <source>What is known of the order speaks against it.</source>
            <translation>与订单记录不符。</translation>
        </message>
        <message>
            <source>What is owed belongs to an order.</source>
            <translation>我方责任部分须对应订单。</translation>
        </message>
        <message>
            <source>Which one?</source>
            <translation>请选择是哪一项。</translation>
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
            <translation>来源：{system}</translation>
        </message>
        <message>
            <source>Synthetic: made up for the demonstration</source>
            <translation>演示用虚构数据</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>{screen}, {count} waiting</source>
            <translation>{screen}，{count} 项待处理</translation>
        </message>
    </context>
    <context>
        <name>Record</name>
        <message>
            <source>About</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>In 30 days</source>
            <translation>近 30 天</translation>
        </message>
        <message>
            <source>It is shown here when it can be reached again.</source>
            <translation>重新连接后会在此显示。</translation>
        </message>
        <message>
            <source>Nobody has.</source>
            <translation>还没有人查看。</translation>
        </message>
        <message>
            <source>Nothing yet.</source>
            <translation>暂无记录。</translation>
        </message>
        <message>
            <source>Older acts</source>
            <translation>更早的操作</translation>
        </message>
        <message>
            <source>The same that those who check can see about you. Who looks is written down too.</source>
            <translation>与审计人员能看到的内容相同；谁查看过也会记录下来。</translation>
        </message>
        <message>
            <source>This is on the server</source>
            <translation>该记录在服务器上</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>What I did and saw</source>
            <translation>我的操作与查看</translation>
        </message>
        <message>
            <source>What is recorded about me</source>
            <translation>关于我的记录</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Who looked at this, or changed it</source>
            <translation>谁查看或更改过</translation>
        </message>
        <message>
            <source>cases opened</source>
            <translation>新建的工单</translation>
        </message>
        <message>
            <source>contacts finished</source>
            <translation>完成的联络</translation>
        </message>
        <message>
            <source>customers looked at</source>
            <translation>查看过的客户</translation>
        </message>
        <message>
            <source>notes written</source>
            <translation>写下的备注</translation>
        </message>
        <message>
            <source>remedies given or asked for</source>
            <translation>给予或申请的补偿</translation>
        </message>
    </context>
    <context>
        <name>Refusal</name>
        <message>
            <source>Copy details</source>
            <translation>复制详情</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
    </context>
    <context>
        <name>Remedies</name>
        <message>
            <source>A remedy belongs to a case; one is opened during a contact.</source>
            <translation>补偿须归属于工单；可在联络进行中新建工单。</translation>
        </message>
        <message>
            <source>A remedy belongs to a case; this contact has none: C opens one.</source>
            <translation>补偿须归属于工单；本次联络尚无工单，按 C 新建。</translation>
        </message>
        <message>
            <source>Above the hard limit</source>
            <translation>超出上限（不可变更）</translation>
        </message>
        <message>
            <source>Accept, confirmed when online</source>
            <translation>接受，联网后确认</translation>
        </message>
        <message>
            <source>Amount of {kind}</source>
            <translation>{kind}金额</translation>
        </message>
        <message>
            <source>Another fee</source>
            <translation>其他费用</translation>
        </message>
        <message>
            <source>Article instead</source>
            <translation>改换商品</translation>
        </message>
        <message>
            <source>Ask a supervisor for {amount}</source>
            <translation>提请审批{amount}</translation>
        </message>
        <message>
            <source>Ask for {amount} when online</source>
            <translation>联网后提请审批{amount}</translation>
        </message>
        <message>
            <source>Asks a supervisor: no act is left ({rule})</source>
            <translation>需审批：次数已用完（{rule}）</translation>
        </message>
        <message>
            <source>Asks a supervisor: over by {over}</source>
            <translation>需审批：超出{over}</translation>
        </message>
        <message>
            <source>Authority left today</source>
            <translation>今日剩余授权额度</translation>
        </message>
        <message>
            <source>Bonus</source>
            <translation>赠品</translation>
        </message>
        <message>
            <source>Budgets</source>
            <translation>授权额度</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>Choose the reason.</source>
            <translation>请选择原因。</translation>
        </message>
        <message>
            <source>Choose what makes it right.</source>
            <translation>请选择补偿方式。</translation>
        </message>
        <message>
            <source>Counts as {cost} of the budgets.</source>
            <translation>占用额度{cost}。</translation>
        </message>
        <message>
            <source>Give all {count} now</source>
            <translation>立即全部给予（{count} 项）</translation>
        </message>
        <message>
            <source>Give both now</source>
            <translation>立即给予这两项</translation>
        </message>
        <message>
            <source>Give now</source>
            <translation>立即给予</translation>
        </message>
        <message>
            <source>Give now, from your offline budget</source>
            <translation>立即用离线额度给予</translation>
        </message>
        <message>
            <source>Give what is chosen</source>
            <translation>给予所选</translation>
        </message>
        <message>
            <source>Goodwill</source>
            <translation>善意补偿</translation>
        </message>
        <message>
            <source>Inside your limits</source>
            <translation>在您的权限内</translation>
        </message>
        <message>
            <source>Inside your offline budget</source>
            <translation>在您的离线额度内</translation>
        </message>
        <message>
            <source>It is granted here and now, and confirmed when online.</source>
            <translation>当场给予，联网后确认。</translation>
        </message>
        <message>
            <source>Make it right</source>
            <translation>处理与补偿</translation>
        </message>
        <message>
            <source>Next best action</source>
            <translation>建议处理方式</translation>
        </message>
        <message>
            <source>No offline budget has come to this desktop.</source>
            <translation>本机没有离线额度。</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>暂不采用</translation>
        </message>
        <message>
            <source>Offline budget left</source>
            <translation>剩余离线额度</translation>
        </message>
        <message>
            <source>Offline only credit, points and discounts are given, as goodwill.</source>
            <translation>离线时只能以善意补偿给予代金券、积分与折扣。</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>Owed: {evidence}</source>
            <translation>我方责任：{evidence}</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Shipping of the order</source>
            <translation>订单运费</translation>
        </message>
        <message>
            <source>Subscription</source>
            <translation>订阅</translation>
        </message>
        <message>
            <source>The most you can give is {most}</source>
            <translation>最多可给{most}</translation>
        </message>
        <message>
            <source>The offline budget was given back.</source>
            <translation>离线额度已归还。</translation>
        </message>
        <message>
            <source>The offline budget was taken along for other customers and cases.</source>
            <translation>离线额度是为其他客户和工单领取的。</translation>
        </message>
        <message>
            <source>The policy has not arrived on this desktop yet.</source>
            <translation>本机尚未收到政策。</translation>
        </message>
        <message>
            <source>The time of the offline budget is over.</source>
            <translation>离线额度已到期。</translation>
        </message>
        <message>
            <source>This computer keeps nothing after you sign out, so it has no offline budget.</source>
            <translation>此电脑退出登录后不保留数据，因此没有离线额度。</translation>
        </message>
        <message>
            <source>This computer's clock went back: the offline budget waits for the server's time.</source>
            <translation>此电脑的时间被调回，离线额度须待服务器校时后才能使用。</translation>
        </message>
        <message>
            <source>This is more than is left of the offline budget.</source>
            <translation>超过剩余离线额度。</translation>
        </message>
        <message>
            <source>To be confirmed when online</source>
            <translation>联网后确认</translation>
        </message>
        <message>
            <source>Use the suggested plan</source>
            <translation>采用建议方案</translation>
        </message>
        <message>
            <source>Use this plan</source>
            <translation>采用此方案</translation>
        </message>
        <message>
            <source>What is owed uses no budget.</source>
            <translation>我方责任部分不占用额度。</translation>
        </message>
        <message>
            <source>What is waived</source>
            <translation>减免项目</translation>
        </message>
        <message>
            <source>Why it is owed</source>
            <translation>责任原因</translation>
        </message>
        <message>
            <source>Why this</source>
            <translation>建议理由</translation>
        </message>
        <message>
            <source>Why, in your words (the supervisor reads it)</source>
            <translation>请说明理由（班组长会看到）</translation>
        </message>
        <message>
            <source>in stock, arrives {day}</source>
            <translation>有库存，{day}送达</translation>
        </message>
        <message>
            <source>not in stock</source>
            <translation>无库存</translation>
        </message>
        <message>
            <source>{amount} is held in the team pool until it is decided.</source>
            <translation>审批前在班组额度中预占{amount}。</translation>
        </message>
        <message>
            <source>{basis} · {evidence}</source>
            <translation>{basis} · {evidence}</translation>
        </message>
        <message>
            <source>{basis}; press to change</source>
            <translation>{basis}；按下可更改</translation>
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
            <translation>{points} 积分</translation>
        </message>
        <message>
            <source>{rule} is a hard limit: nobody here can lift it.</source>
            <translation>{rule}为不可变更的上限。</translation>
        </message>
        <message>
            <source>{rule} is set by law ({source}): nobody here can lift it.</source>
            <translation>{rule}由法律规定（{source}），不可变更。</translation>
        </message>
        <message>
            <source>{rule}: nothing more is left of it.</source>
            <translation>{rule}已无剩余。</translation>
        </message>
    </context>
    <context>
        <name>Remedy</name>
        <message>
            <source>Bonus</source>
            <translation>赠品</translation>
        </message>
        <message>
            <source>Credit</source>
            <translation>代金券</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>折扣</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>换货</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>订阅</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>积分</translation>
        </message>
        <message>
            <source>Re-ship</source>
            <translation>补发</translation>
        </message>
        <message>
            <source>Refund</source>
            <translation>退款</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>退货</translation>
        </message>
        <message>
            <source>Waiver</source>
            <translation>减免</translation>
        </message>
        <message>
            <source>goodwill</source>
            <translation>善意补偿</translation>
        </message>
        <message>
            <source>owed</source>
            <translation>我方责任</translation>
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
            <translation>答复</translation>
        </message>
        <message>
            <source>Hand up</source>
            <translation>上报</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>稍后</translation>
        </message>
        <message>
            <source>Nobody who decides is here; it goes up by itself</source>
            <translation>审批人不在，将自动上报</translation>
        </message>
        <message>
            <source>Refuse the offer</source>
            <translation>拒绝方案</translation>
        </message>
        <message>
            <source>The request for {customer} expired</source>
            <translation>{customer}的申请已过期</translation>
        </message>
        <message>
            <source>Why it is refused, in your own words</source>
            <translation>请说明拒绝理由</translation>
        </message>
        <message>
            <source>Why it should go up</source>
            <translation>上报理由</translation>
        </message>
        <message>
            <source>Your answer</source>
            <translation>您的答复</translation>
        </message>
        <message>
            <source>{amount} for {customer}, case {number}</source>
            <translation>{customer} {amount}，工单 {number}</translation>
        </message>
        <message>
            <source>{customer} {amount} declined: {words}</source>
            <translation>{customer} {amount} 已驳回：{words}</translation>
        </message>
        <message>
            <source>{customer} {amount} expired, nobody decided</source>
            <translation>{customer} {amount} 无人审批，已过期</translation>
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
            <translation>{who}已通过{customer}的{amount}</translation>
        </message>
        <message>
            <source>{who} approved {amount} for {customer}, if: {condition}</source>
            <translation>{who}附条件通过{customer}的{amount}：{condition}</translation>
        </message>
        <message>
            <source>{who} asks about {customer}</source>
            <translation>{who}询问{customer}</translation>
        </message>
        <message>
            <source>{who} asks about {customer}: {question}</source>
            <translation>{who}询问{customer}：{question}</translation>
        </message>
        <message>
            <source>{who} asks for {amount} for {customer}</source>
            <translation>{who}为{customer}提请审批{amount}</translation>
        </message>
        <message>
            <source>{who} declined {amount} for {customer}: {words}</source>
            <translation>{who}驳回了{customer}的{amount}：{words}</translation>
        </message>
        <message>
            <source>{who} has it; others may decide it as well</source>
            <translation>由{who}处理中；其他人也可审批</translation>
        </message>
        <message>
            <source>{who} offers {amount} instead: {words}</source>
            <translation>{who}改提{amount}：{words}</translation>
        </message>
        <message>
            <source>{who} offers {offer} instead of {amount} for {customer}</source>
            <translation>{who}为{customer}改提{offer}（原申请{amount}）</translation>
        </message>
    </context>
    <context>
        <name>Reversal</name>
        <message>
            <source>A second person decides it.</source>
            <translation>由第二人决定。</translation>
        </message>
        <message>
            <source>A senior or a supervisor can take it back.</source>
            <translation>须由资深坐席或班组长收回。</translation>
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
            <translation>稍后</translation>
        </message>
        <message>
            <source>Nothing was given to this customer yet.</source>
            <translation>尚未给予此客户任何补偿。</translation>
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
            <translation>原方案保留，收回另行入账。</translation>
        </message>
        <message>
            <source>What was given</source>
            <translation>已给予的补偿</translation>
        </message>
        <message>
            <source>Why it is taken back</source>
            <translation>收回理由</translation>
        </message>
        <message>
            <source>Words (needed to refuse)</source>
            <translation>说明（不同意时必填）</translation>
        </message>
        <message>
            <source>You are the second person.</source>
            <translation>您是第二位确认人。</translation>
        </message>
        <message>
            <source>goods come as a return</source>
            <translation>商品以退货收回</translation>
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
            <translation>待收回{amount}，须第二人确认</translation>
        </message>
        <message>
            <source>{asked}: “{words}”</source>
            <translation>{asked}：“{words}”</translation>
        </message>
        <message>
            <source>{day} · {remedies} · {amount} · {agent}</source>
            <translation>{day} · {remedies} · {amount} · {agent}</translation>
        </message>
        <message>
            <source>{who} asks to take {amount} back</source>
            <translation>{who}申请收回{amount}</translation>
        </message>
    </context>
    <context>
        <name>Role</name>
        <message>
            <source>administrators</source>
            <translation>管理员</translation>
        </message>
        <message>
            <source>agents</source>
            <translation>坐席</translation>
        </message>
        <message>
            <source>auditors</source>
            <translation>审计员</translation>
        </message>
        <message>
            <source>integrations</source>
            <translation>外部系统</translation>
        </message>
        <message>
            <source>seniors</source>
            <translation>资深坐席</translation>
        </message>
        <message>
            <source>supervisors</source>
            <translation>班组长</translation>
        </message>
    </context>
    <context>
        <name>RowStatus</name>
        <message>
            <source>granted offline, confirmed when online</source>
            <translation>已离线给予，联网后确认</translation>
        </message>
        <message>
            <source>held, waiting for a decision</source>
            <translation>已预占，待审批</translation>
        </message>
        <message>
            <source>not confirmed yet</source>
            <translation>待确认</translation>
        </message>
        <message>
            <source>not sent yet</source>
            <translation>未发送</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>被拒绝</translation>
        </message>
        <message>
            <source>sending</source>
            <translation>发送中</translation>
        </message>
    </context>
    <context>
        <name>Rule</name>
        <message>
            <source>Agent's day</source>
            <translation>坐席当日</translation>
        </message>
        <message>
            <source>Agent's day, at most</source>
            <translation>坐席当日上限</translation>
        </message>
        <message>
            <source>Agent's month</source>
            <translation>坐席当月</translation>
        </message>
        <message>
            <source>Agent's month, at most</source>
            <translation>坐席当月上限</translation>
        </message>
        <message>
            <source>Agent's year</source>
            <translation>坐席当年</translation>
        </message>
        <message>
            <source>Agent's year, at most</source>
            <translation>坐席当年上限</translation>
        </message>
        <message>
            <source>Approver's day</source>
            <translation>审批人当日</translation>
        </message>
        <message>
            <source>Approver's month</source>
            <translation>审批人当月</translation>
        </message>
        <message>
            <source>Approver's year</source>
            <translation>审批人当年</translation>
        </message>
        <message>
            <source>Customer in 12 months, agent alone</source>
            <translation>客户近 12 个月，坐席自行</translation>
        </message>
        <message>
            <source>Customer this month, agent alone</source>
            <translation>客户本月，坐席自行</translation>
        </message>
        <message>
            <source>Customer this month, at most</source>
            <translation>客户本月上限</translation>
        </message>
        <message>
            <source>Customer today, agent alone</source>
            <translation>客户今日，坐席自行</translation>
        </message>
        <message>
            <source>Customer today, at most</source>
            <translation>客户今日上限</translation>
        </message>
        <message>
            <source>Customer, at most</source>
            <translation>每客户上限</translation>
        </message>
        <message>
            <source>Incident, agent alone</source>
            <translation>每工单，坐席自行</translation>
        </message>
        <message>
            <source>Incident, at most</source>
            <translation>每工单上限</translation>
        </message>
        <message>
            <source>One act, agent alone</source>
            <translation>单次，坐席自行</translation>
        </message>
        <message>
            <source>One act, at most</source>
            <translation>单次上限</translation>
        </message>
        <message>
            <source>Team pool this month</source>
            <translation>本月班组额度</translation>
        </message>
        <message>
            <source>Team pool this year</source>
            <translation>本年班组额度</translation>
        </message>
        <message>
            <source>Team pool today</source>
            <translation>今日班组额度</translation>
        </message>
    </context>
    <context>
        <name>Scope</name>
        <message>
            <source>Customer this month</source>
            <translation>客户本月</translation>
        </message>
        <message>
            <source>Customer today</source>
            <translation>客户今日</translation>
        </message>
        <message>
            <source>Customer, 12 months</source>
            <translation>客户，近 12 个月</translation>
        </message>
        <message>
            <source>Customer, at most</source>
            <translation>每客户上限</translation>
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
            <translation>单次给予</translation>
        </message>
        <message>
            <source>One act, at most</source>
            <translation>单次给予上限</translation>
        </message>
        <message>
            <source>Team pool this month</source>
            <translation>本月班组额度</translation>
        </message>
        <message>
            <source>Team pool this year</source>
            <translation>本年班组额度</translation>
        </message>
        <message>
            <source>Team pool today</source>
            <translation>今日班组额度</translation>
        </message>
        <message>
            <source>This incident</source>
            <translation>本工单</translation>
        </message>
        <message>
            <source>This incident, at most</source>
            <translation>本工单上限</translation>
        </message>
        <message>
            <source>{rule}, number of acts</source>
            <translation>{rule}，次数</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>A day and a time</source>
            <translation>日期和时间</translation>
        </message>
        <message>
            <source>A discount</source>
            <translation>折扣</translation>
        </message>
        <message>
            <source>A masked number</source>
            <translation>脱敏号码</translation>
        </message>
        <message>
            <source>A short sound for each event, again until it is seen.</source>
            <translation>每种事件播放一段短音，并重复提醒直到查看为止。</translation>
        </message>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>Acts of a single key</source>
            <translation>单键操作</translation>
        </message>
        <message>
            <source>Acts the server has not confirmed</source>
            <translation>服务器尚未确认的操作</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>全部快捷键</translation>
        </message>
        <message>
            <source>An amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>As set up here: {time}</source>
            <translation>按本机设置：{time}</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Copy for the help desk</source>
            <translation>复制给技术支持</translation>
        </message>
        <message>
            <source>Customers kept for offline work</source>
            <translation>为离线工作保留的客户</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Data on this computer</source>
            <translation>本机上的数据</translation>
        </message>
        <message>
            <source>Drafts</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>Entries about them, and what the house works by</source>
            <translation>相关记录和业务共用数据</translation>
        </message>
        <message>
            <source>Everything here is encrypted; its key lies in the system's keyring.</source>
            <translation>此处的数据均已加密，密钥存放在系统密钥库。</translation>
        </message>
        <message>
            <source>It changes at once, also when the system turns dark.</source>
            <translation>立即切换；系统变为深色时也会随之切换。</translation>
        </message>
        <message>
            <source>It changes at once; open customers and what you have begun stay.</source>
            <translation>立即切换；已打开的客户和未完成的内容都会保留。</translation>
        </message>
        <message>
            <source>Japanese era</source>
            <translation>日本年号</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Language of the screen</source>
            <translation>界面语言</translation>
        </message>
        <message>
            <source>Last synced</source>
            <translation>上次同步</translation>
        </message>
        <message>
            <source>Letters, and everything that holds them.</source>
            <translation>文字和所有界面元素。</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>许可证</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>试听</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>锁定</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>立即锁定</translation>
        </message>
        <message>
            <source>Lock when nobody is there</source>
            <translation>无人操作时锁定</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Made with, and under which licence</source>
            <translation>所用软件及其许可证</translation>
        </message>
        <message>
            <source>Nothing sounds on a contact, nothing appears while you type; it comes afterwards.</source>
            <translation>服务中不响铃，输入时不弹出；结束后再提醒。</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Off, a letter alone does nothing: for dictation and other input devices.</source>
            <translation>关闭后，单独按字母键不会触发任何操作：适合语音输入等设备。</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>配置文件</translation>
        </message>
        <message>
            <source>Quiet while busy</source>
            <translation>忙碌时静音</translation>
        </message>
        <message>
            <source>Room taken</source>
            <translation>占用空间</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Sounds</source>
            <translation>声音</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>This is how it looks</source>
            <translation>显示示例</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>What can be done here, and by which key.</source>
            <translation>这里能做什么，用哪个键。</translation>
        </message>
        <message>
            <source>What is heard</source>
            <translation>播放声音的事件</translation>
        </message>
        <message>
            <source>What you have begun is kept; your password opens it again.</source>
            <translation>未完成的内容会保留，输入密码即可继续。</translation>
        </message>
        <message>
            <source>Whatever comes in stands in the list (M) until you have seen it.</source>
            <translation>收到的通知会保留在列表（M）中，直到您查看为止。</translation>
        </message>
        <message>
            <source>Years as Reiwa instead of by the common count.</source>
            <translation>以令和等年号显示年份，而不用公历。</translation>
        </message>
        <message>
            <source>You can make it sooner than this computer is set up for, never later.</source>
            <translation>可以比本机设置更早锁定，但不能更晚。</translation>
        </message>
        <message>
            <source>being counted…</source>
            <translation>统计中…</translation>
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
            <translation>已提交申请：{remedies}，{amount}。审批前先行预占。</translation>
        </message>
        <message>
            <source>Given: {remedies}, {amount}</source>
            <translation>已给予：{remedies}，{amount}</translation>
        </message>
        <message>
            <source>{amount} granted offline cannot be given: tell the customer</source>
            <translation>离线给予的{amount}无法兑现：请告知客户</translation>
        </message>
        <message>
            <source>{amount} granted offline went to review: a supervisor decides</source>
            <translation>离线给予的{amount}须经审核：由班组长决定</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Approvals</source>
            <translation>审批</translation>
        </message>
        <message>
            <source>Audit</source>
            <translation>审计</translation>
        </message>
        <message>
            <source>Demo data</source>
            <translation>演示数据</translation>
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
            <translation>快捷键</translation>
        </message>
        <message>
            <source>People and their histories are made up for the demonstration</source>
            <translation>人物及其历史为演示虚构</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>授权政策</translation>
        </message>
        <message>
            <source>Search customers, phones, orders, cases, commands</source>
            <translation>搜索客户、电话、订单、工单、操作</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Single keys act again</source>
            <translation>单键操作已开启</translation>
        </message>
        <message>
            <source>Single keys act when no text field has the cursor.</source>
            <translation>光标不在输入框时，单键操作有效。</translation>
        </message>
        <message>
            <source>Single keys are off; Ctrl+K brings them back</source>
            <translation>单键操作已关闭；Ctrl+K 可恢复</translation>
        </message>
        <message>
            <source>Team money</source>
            <translation>班组账务</translation>
        </message>
        <message>
            <source>{name}, supervisor</source>
            <translation>{name}，班组长</translation>
        </message>
    </context>
    <context>
        <name>SignIn</name>
        <message>
            <source>Fill in server, user name and password.</source>
            <translation>请填写服务器、用户名和密码。</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Sign in to your contact center</source>
            <translation>登录联络中心</translation>
        </message>
        <message>
            <source>Signing in…</source>
            <translation>登录中…</translation>
        </message>
        <message>
            <source>This computer keeps nothing after you sign out. Deliver everything before you leave; without the network, what you give is asked for.</source>
            <translation>退出登录后这台电脑不保留任何数据。离开前请先全部发送；离线时的补偿会改为提交申请。</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>用户名</translation>
        </message>
        <message>
            <source>Whoever runs your contact center tells you the address. It is kept here.</source>
            <translation>地址请向管理员询问，之后会自动记住。</translation>
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
                <numerusform>%n 项变更待确认</numerusform>
            </translation>
        </message>
        <message>
            <source>Caller: somebody for the customer</source>
            <translation>来电人：代客户来电</translation>
        </message>
        <message>
            <source>Caller: the customer</source>
            <translation>来电人：客户本人</translation>
        </message>
        <message>
            <source>Details: {status}</source>
            <translation>客户资料：{status}</translation>
        </message>
        <message>
            <source>Line {line}</source>
            <translation>线路 {line}</translation>
        </message>
        <message>
            <source>Line {line} · {choice}</source>
            <translation>线路 {line} · {choice}</translation>
        </message>
        <message>
            <source>Menu: {choice}</source>
            <translation>菜单：{choice}</translation>
        </message>
        <message>
            <source>No contact in hand</source>
            <translation>无进行中的联络</translation>
        </message>
        <message>
            <source>Not verified yet</source>
            <translation>尚未核实身份</translation>
        </message>
        <message>
            <source>Open a case</source>
            <translation>新建工单</translation>
        </message>
        <message>
            <source>Order {number}: not shipped</source>
            <translation>订单 {number}：未发货</translation>
        </message>
        <message>
            <source>Parcel came back to us</source>
            <translation>包裹已退回</translation>
        </message>
        <message>
            <source>Parcel due {day}</source>
            <translation>预计{day}送达</translation>
        </message>
        <message>
            <source>Parcel late, expected {day}</source>
            <translation>包裹延误，原定{day}</translation>
        </message>
        <message>
            <source>Parcel on its way</source>
            <translation>包裹在途</translation>
        </message>
        <message>
            <source>Phone and e-mail stay masked until a caller is verified</source>
            <translation>核实来电人身份前，电话与邮箱脱敏显示</translation>
        </message>
        <message>
            <source>Recording announced</source>
            <translation>已告知录音</translation>
        </message>
        <message>
            <source>Replacement: not shipped</source>
            <translation>补换货：未发货</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>已核实身份</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>核实身份</translation>
        </message>
        <message>
            <source>the telephone</source>
            <translation>电话</translation>
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
            <translation>费力度 {score}/7</translation>
        </message>
        <message>
            <source>score {score}</source>
            <translation>评分 {score}</translation>
        </message>
    </context>
    <context>
        <name>Sync</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>另 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>A file of this desk is damaged</source>
            <translation>此工作台的文件已损坏</translation>
        </message>
        <message>
            <source>A file of this desk is damaged. Close the desk and open it again: it mends itself.</source>
            <translation>此工作台的文件已损坏。请关闭后重新打开，系统会自动修复。</translation>
        </message>
        <message>
            <source>Another program holds this desk's files</source>
            <translation>其他程序正占用此工作台的文件</translation>
        </message>
        <message>
            <source>Close the desk and open it again: it mends itself and says what was kept. Do not delete its files.</source>
            <translation>请关闭工作台后重新打开，系统会自动修复，并说明保留了哪些内容。请勿删除其文件。</translation>
        </message>
        <message>
            <source>Connected again: everything is sent</source>
            <translation>已重新连接，全部内容均已发送</translation>
        </message>
        <message numerus="yes">
            <source>Connected again: sending %n</source>
            <translation>
                <numerusform>已重新连接，正在发送 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>Copied. It holds no customer's data.</source>
            <translation>已复制。不含客户资料。</translation>
        </message>
        <message>
            <source>Copy for the help desk</source>
            <translation>复制给技术支持</translation>
        </message>
        <message>
            <source>Everything kept so far is safe and can be read; nothing new can be kept. Free some space, and the desk goes on by itself.</source>
            <translation>已保存的内容都安全，仍可阅读，但无法保存新内容。请释放空间，工作台会自动恢复。</translation>
        </message>
        <message>
            <source>Everything you did has arrived.</source>
            <translation>您的操作都已送达。</translation>
        </message>
        <message>
            <source>It belongs to something that was refused.</source>
            <translation>所依据的操作已被拒绝。</translation>
        </message>
        <message>
            <source>It goes on by itself. If this stays, tell the help desk ({code}).</source>
            <translation>系统会自动继续。若持续出现，请通知技术支持（{code}）。</translation>
        </message>
        <message>
            <source>It was read out: {kept} acts were kept, up to {lost} are lost. The damaged file stays in the desk's folder.</source>
            <translation>已完成读取：保留 {kept} 项操作，最多丢失 {lost} 项。损坏的文件仍留在工作台的文件夹中。</translation>
        </message>
        <message>
            <source>Last synced {age}</source>
            <translation>上次同步：{age}</translation>
        </message>
        <message>
            <source>No budget is taken along: what you give without the network is asked for. Deliver everything before you sign out; what is left then is lost.</source>
            <translation>不领取离线额度：离线时的补偿会改为提交申请。退出登录前请先全部发送，未发送的将会丢失。</translation>
        </message>
        <message>
            <source>Not synced yet</source>
            <translation>尚未同步</translation>
        </message>
        <message>
            <source>Not yet with the server</source>
            <translation>尚未送达服务器</translation>
        </message>
        <message>
            <source>Nothing of yours is lost: the cards are brought anew from the server.</source>
            <translation>您的操作没有丢失：客户卡片会从服务器重新获取。</translation>
        </message>
        <message>
            <source>Nothing was taken away here. Tell the help desk.</source>
            <translation>本机未移除任何数据。请通知技术支持。</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>离线</translation>
        </message>
        <message numerus="yes">
            <source>Offline · %n not sent</source>
            <translation>
                <numerusform>离线 · %n 项未发送</numerusform>
            </translation>
        </message>
        <message>
            <source>Perhaps a backup is running. The desk tries again by itself.</source>
            <translation>可能正在备份。系统会自动重试。</translation>
        </message>
        <message>
            <source>Perhaps the network wants a sign-in of its own. What you do is kept here.</source>
            <translation>网络可能需要另行登录。您的操作保留在本机。</translation>
        </message>
        <message>
            <source>Put aside</source>
            <translation>移出列表</translation>
        </message>
        <message numerus="yes">
            <source>Sending %n</source>
            <translation>
                <numerusform>正在发送 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>Sign in again</source>
            <translation>重新登录</translation>
        </message>
        <message>
            <source>Some acts have been tried for a day</source>
            <translation>部分操作已重试一天</translation>
        </message>
        <message>
            <source>Something answers in the server's place</source>
            <translation>收到的响应并非来自服务器</translation>
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
            <translation>服务器没有响应</translation>
        </message>
        <message>
            <source>The server has trouble of its own</source>
            <translation>服务器出现问题</translation>
        </message>
        <message>
            <source>The server suddenly has far less than this desk</source>
            <translation>服务器的数据突然远少于此工作台</translation>
        </message>
        <message>
            <source>The session had ended</source>
            <translation>会话已结束</translation>
        </message>
        <message>
            <source>The store of cards was damaged</source>
            <translation>客户卡片的存档曾损坏</translation>
        </message>
        <message>
            <source>The sync has stumbled</source>
            <translation>同步出现异常</translation>
        </message>
        <message>
            <source>They are kept and tried once an hour. Tell the help desk.</source>
            <translation>这些操作会保留，并每小时重试一次。请通知技术支持。</translation>
        </message>
        <message>
            <source>This computer keeps nothing after you sign out</source>
            <translation>退出登录后这台电脑不保留任何数据</translation>
        </message>
        <message>
            <source>This computer's disk is full</source>
            <translation>本机磁盘已满</translation>
        </message>
        <message>
            <source>This computer's disk is full: everything can be read, nothing new can be kept. Free some space.</source>
            <translation>本机磁盘已满：可阅读全部内容，但无法保存新内容。请释放空间。</translation>
        </message>
        <message>
            <source>Trouble lately</source>
            <translation>近期问题</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>立即重试</translation>
        </message>
        <message>
            <source>What waited to be sent was damaged</source>
            <translation>待发送的数据曾损坏</translation>
        </message>
        <message>
            <source>What you do is kept here and sent when it has recovered.</source>
            <translation>您的操作保留在本机，恢复后发送。</translation>
        </message>
        <message>
            <source>Work on: what you do is kept here and sent as soon as it answers.</source>
            <translation>请继续工作：您的操作保留在本机，服务器恢复响应后立即发送。</translation>
        </message>
        <message>
            <source>You are offline. Cards, search and notes work from this desktop's store; what you give is sent and confirmed when the server is back.</source>
            <translation>当前离线。客户卡片、搜索和备注可用本机数据；给予的补偿会在服务器恢复后发送并确认。</translation>
        </message>
        <message>
            <source>You are offline. Data as of {time}: cards, search and notes work; what you give is sent and confirmed when the server is back.</source>
            <translation>当前离线，数据截至 {time}。客户卡片、搜索和备注可用；给予的补偿会在服务器恢复后发送并确认。</translation>
        </message>
        <message>
            <source>Your session has ended. What you do is kept on this desktop; sign in to send it.</source>
            <translation>会话已结束。您的操作保留在本机，登录后发送。</translation>
        </message>
        <message>
            <source>needs help</source>
            <translation>需要协助</translation>
        </message>
        <message numerus="yes">
            <source>tried %n times</source>
            <translation>
                <numerusform>已尝试 %n 次</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Team</name>
        <message>
            <source>After this time the next contact comes; what is not finished waits aside.</source>
            <translation>时间一到即接入下一个联络，未完成的内容会先保留。</translation>
        </message>
        <message>
            <source>After-contact work ends</source>
            <translation>话后处理的结束方式</translation>
        </message>
        <message>
            <source>Agents take the next contact whenever they like, finished or not.</source>
            <translation>无论是否处理完毕，由坐席自行决定何时接下一个联络。</translation>
        </message>
        <message>
            <source>Being saved…</source>
            <translation>正在保存…</translation>
        </message>
        <message>
            <source>No other presence can be chosen before the contact is finished.</source>
            <translation>处理完毕之前，不能选择其他状态。</translation>
        </message>
        <message>
            <source>Saved. Everybody in the team has it from now on.</source>
            <translation>已保存，对班组全员立即生效。</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>班组</translation>
        </message>
        <message>
            <source>The server cannot be reached: nothing was changed.</source>
            <translation>无法连接服务器，没有任何更改。</translation>
        </message>
        <message>
            <source>Time for it</source>
            <translation>处理时间</translation>
        </message>
        <message>
            <source>Timed</source>
            <translation>限时</translation>
        </message>
        <message>
            <source>When it is done</source>
            <translation>处理完成后</translation>
        </message>
        <message>
            <source>When the agent likes</source>
            <translation>由坐席决定</translation>
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
            <translation>银卡</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>普通</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>找到 %n 条</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>另 %n 项</numerusform>
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
            <translation>渠道</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>营销活动</translation>
        </message>
        <message>
            <source>Campaigns {count}</source>
            <translation>营销活动 {count}</translation>
        </message>
        <message>
            <source>Carrier</source>
            <translation>承运商</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已收起</translation>
        </message>
        <message>
            <source>Contacts {count}</source>
            <translation>联络 {count}</translation>
        </message>
        <message>
            <source>Coupon</source>
            <translation>优惠券</translation>
        </message>
        <message>
            <source>Coupon {code} {amount}</source>
            <translation>优惠券 {code} {amount}</translation>
        </message>
        <message>
            <source>Coupons</source>
            <translation>优惠券</translation>
        </message>
        <message>
            <source>Ended with</source>
            <translation>处理结果</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Find in this timeline</source>
            <translation>在此时间线中搜索</translation>
        </message>
        <message>
            <source>From</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Given by</source>
            <translation>处理人</translation>
        </message>
        <message>
            <source>Jump to a date</source>
            <translation>跳到日期</translation>
        </message>
        <message>
            <source>Lasted</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>来电线路</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>New since you last looked</source>
            <translation>上次查看后的新内容</translation>
        </message>
        <message>
            <source>Not listed</source>
            <translation>未列出</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Notes {count}</source>
            <translation>备注 {count}</translation>
        </message>
        <message>
            <source>Nothing here yet</source>
            <translation>暂无内容</translation>
        </message>
        <message>
            <source>Order {number}</source>
            <translation>订单 {number}</translation>
        </message>
        <message>
            <source>Orders {count}</source>
            <translation>订单 {count}</translation>
        </message>
        <message>
            <source>Pages seen</source>
            <translation>浏览页数</translation>
        </message>
        <message>
            <source>Remedies {count}</source>
            <translation>补偿 {count}</translation>
        </message>
        <message>
            <source>Remedy</source>
            <translation>补偿</translation>
        </message>
        <message>
            <source>Sales</source>
            <translation>销售</translation>
        </message>
        <message>
            <source>Sales {count}</source>
            <translation>销售 {count}</translation>
        </message>
        <message>
            <source>Shipping</source>
            <translation>运费</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>门店</translation>
        </message>
        <message>
            <source>Survey</source>
            <translation>调查</translation>
        </message>
        <message>
            <source>Surveys {count}</source>
            <translation>调查 {count}</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>使用次数</translation>
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
            <translation>等待 {time} · 菜单：{choice}</translation>
        </message>
        <message>
            <source>Web</source>
            <translation>网页</translation>
        </message>
        <message>
            <source>Web {count}</source>
            <translation>网页 {count}</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>With</source>
            <translation>服务人员</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>留言</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>记录人</translation>
        </message>
        <message>
            <source>case {number}</source>
            <translation>工单 {number}</translation>
        </message>
        <message>
            <source>more than {count} found</source>
            <translation>找到超过 {count} 条</translation>
        </message>
        <message>
            <source>not resolved</source>
            <translation>未解决</translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>resolved</source>
            <translation>已解决</translation>
        </message>
        <message>
            <source>self-service failed</source>
            <translation>自助未解决</translation>
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
            <translation>{score} · “{words}”</translation>
        </message>
    </context>
    <context>
        <name>Wiped</name>
        <message numerus="yes">
            <source>%n acts had not been delivered and are lost.</source>
            <translation>
                <numerusform>有 %n 项操作尚未发送，已经丢失。</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything done here had been delivered.</source>
            <translation>在此电脑上的操作都已发送。</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>If it is yours and was found, tell your supervisor, then sign in again.</source>
            <translation>如果这是您的电脑且已找回，请告知班组长，再重新登录。</translation>
        </message>
        <message>
            <source>The computer was reported lost. Its keys, the customers' data and what had been begun were deleted from it.</source>
            <translation>这台电脑已报告丢失。其密钥、客户资料和未完成的内容都已删除。</translation>
        </message>
        <message>
            <source>This desk was wiped</source>
            <translation>此工作台已清除</translation>
        </message>
        <message>
            <source>What had not been delivered when it was locked is lost.</source>
            <translation>锁定时尚未发送的内容已经丢失。</translation>
        </message>
    </context>
    <context>
        <name>WrapUp</name>
        <message>
            <source>After-contact work</source>
            <translation>话后处理</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Contact broke off</source>
            <translation>联络中断</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>已转交</translation>
        </message>
        <message>
            <source>How it ended</source>
            <translation>处理结果</translation>
        </message>
        <message>
            <source>Made right</source>
            <translation>已补偿</translation>
        </message>
        <message>
            <source>Not resolved</source>
            <translation>未解决</translation>
        </message>
        <message>
            <source>Promise made</source>
            <translation>已作出承诺</translation>
        </message>
        <message>
            <source>Question answered</source>
            <translation>已答复</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>已解决</translation>
        </message>
        <message>
            <source>Waiting for a decision</source>
            <translation>待审批</translation>
        </message>
        <message>
            <source>What was said and agreed</source>
            <translation>沟通与约定内容</translation>
        </message>
    </context>
</TS>
