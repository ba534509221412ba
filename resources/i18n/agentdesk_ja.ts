<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
    <context>
        <name>Act</name>
        <message>
            <source>After-contact work</source>
            <translation>後処理</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Answer to an offer</source>
            <translation>代案への回答</translation>
        </message>
        <message>
            <source>Close of a day</source>
            <translation>日次締め</translation>
        </message>
        <message>
            <source>Confirmed policy</source>
            <translation>ポリシーの承認</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>応対</translation>
        </message>
        <message>
            <source>Customer's details</source>
            <translation>お客様情報</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>承認依頼の判断</translation>
        </message>
        <message>
            <source>Effect, settled by hand</source>
            <translation>実行分の手動処理</translation>
        </message>
        <message>
            <source>Effect, to be tried again</source>
            <translation>実行の再試行</translation>
        </message>
        <message>
            <source>Lent right</source>
            <translation>権限の委任</translation>
        </message>
        <message>
            <source>Lent right, ended</source>
            <translation>権限の委任の終了</translation>
        </message>
        <message>
            <source>New case</source>
            <translation>案件の起票</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>メモ</translation>
        </message>
        <message>
            <source>Parcel that came back</source>
            <translation>返送品の到着</translation>
        </message>
        <message>
            <source>Presence</source>
            <translation>応対ステータス</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>お約束</translation>
        </message>
        <message>
            <source>Proposed policy</source>
            <translation>ポリシーの提案</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>質問</translation>
        </message>
        <message>
            <source>Rate of exchange</source>
            <translation>為替レート</translation>
        </message>
        <message>
            <source>Remedy</source>
            <translation>対応・補償</translation>
        </message>
        <message>
            <source>Remedy taken back</source>
            <translation>補償の取り消し</translation>
        </message>
        <message>
            <source>Request handed up</source>
            <translation>依頼のエスカレーション</translation>
        </message>
        <message>
            <source>Request taken back</source>
            <translation>依頼の取り下げ</translation>
        </message>
        <message>
            <source>Second signature</source>
            <translation>二人目の同意</translation>
        </message>
        <message>
            <source>Second signature refused</source>
            <translation>二人目の不同意</translation>
        </message>
        <message>
            <source>State of a case</source>
            <translation>案件の状態</translation>
        </message>
        <message>
            <source>Verified caller</source>
            <translation>本人確認</translation>
        </message>
        <message>
            <source>What we were told</source>
            <translation>伺ったことの記録</translation>
        </message>
        <message>
            <source>Withdrawn policy</source>
            <translation>ポリシーの撤回</translation>
        </message>
        <message>
            <source>{act}, to be decided</source>
            <translation>{act}（承認待ち）</translation>
        </message>
    </context>
    <context>
        <name>Action</name>
        <message>
            <source>Accept what was offered instead</source>
            <translation>代案を受け入れる</translation>
        </message>
        <message>
            <source>After-contact work</source>
            <translation>後処理</translation>
        </message>
        <message>
            <source>Answer who decides</source>
            <translation>承認者の質問に回答</translation>
        </message>
        <message>
            <source>Back onto the desk</source>
            <translation>メインウィンドウに戻す</translation>
        </message>
        <message>
            <source>Changes that were kept aside</source>
            <translation>保管中の変更を確認</translation>
        </message>
        <message>
            <source>Close this customer</source>
            <translation>このお客様を閉じる</translation>
        </message>
        <message>
            <source>Customer at place {n}</source>
            <translation>{n}番目のお客様</translation>
        </message>
        <message>
            <source>Edit the customer's details</source>
            <translation>お客様情報を編集</translation>
        </message>
        <message>
            <source>Find anything</source>
            <translation>まとめて検索</translation>
        </message>
        <message>
            <source>Find in the timeline</source>
            <translation>履歴内を検索</translation>
        </message>
        <message>
            <source>Go to the approvals</source>
            <translation>承認を開く</translation>
        </message>
        <message>
            <source>Go to the audit trail</source>
            <translation>監査記録を開く</translation>
        </message>
        <message>
            <source>Go to the desk</source>
            <translation>応対画面を開く</translation>
        </message>
        <message>
            <source>Go to the policy</source>
            <translation>ポリシーを開く</translation>
        </message>
        <message>
            <source>Go to the settings</source>
            <translation>設定を開く</translation>
        </message>
        <message>
            <source>Go to the team's money</source>
            <translation>チーム予算を開く</translation>
        </message>
        <message>
            <source>Jump to a date</source>
            <translation>日付へ移動</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>ライト/ダークを切り替え</translation>
        </message>
        <message>
            <source>Lock the desk</source>
            <translation>画面をロック</translation>
        </message>
        <message>
            <source>Move the case</source>
            <translation>案件の状態を変更</translation>
        </message>
        <message>
            <source>Next customer</source>
            <translation>次のお客様</translation>
        </message>
        <message>
            <source>No case is in hand</source>
            <translation>対応中の案件がありません</translation>
        </message>
        <message>
            <source>No contact is in hand</source>
            <translation>応対中ではありません</translation>
        </message>
        <message>
            <source>Nothing that can be taken back was given here</source>
            <translation>取り消せる補償はありません</translation>
        </message>
        <message>
            <source>Nothing was asked for this customer</source>
            <translation>このお客様についての依頼はありません</translation>
        </message>
        <message>
            <source>Only one customer is open</source>
            <translation>開いているお客様は1名のみです</translation>
        </message>
        <message>
            <source>Open a case</source>
            <translation>案件を起票</translation>
        </message>
        <message>
            <source>Open again who was closed last</source>
            <translation>最後に閉じたお客様を開き直す</translation>
        </message>
        <message>
            <source>Open in a window of its own</source>
            <translation>別ウィンドウで開く</translation>
        </message>
        <message>
            <source>Previous customer</source>
            <translation>前のお客様</translation>
        </message>
        <message>
            <source>Read the guide</source>
            <translation>ガイドを読む</translation>
        </message>
        <message>
            <source>Report a computer lost</source>
            <translation>端末の紛失を報告</translation>
        </message>
        <message>
            <source>Show the keys</source>
            <translation>キー一覧を表示</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>サインアウト</translation>
        </message>
        <message>
            <source>Single keys on or off</source>
            <translation>1文字キーのオン/オフ</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>今すぐ同期</translation>
        </message>
        <message>
            <source>Take back what was given</source>
            <translation>補償を取り消す</translation>
        </message>
        <message>
            <source>Take the request back</source>
            <translation>依頼を取り下げる</translation>
        </message>
        <message>
            <source>The caller is verified</source>
            <translation>本人確認を完了</translation>
        </message>
        <message>
            <source>Two side by side</source>
            <translation>2名を並べて表示</translation>
        </message>
        <message>
            <source>What came in</source>
            <translation>新着のお知らせ</translation>
        </message>
        <message>
            <source>Where is this from</source>
            <translation>情報の出どころを見る</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>メモを書く</translation>
        </message>
    </context>
    <context>
        <name>Advice</name>
        <message numerus="yes">
            <source>%n contact(s) about this.</source>
            <translation>
                <numerusform>この件の応対は%n回です。</numerusform>
            </translation>
        </message>
        <message>
            <source>A promise for {day} was broken.</source>
            <translation>{day}のお約束が果たされていません。</translation>
        </message>
        <message>
            <source>Add a goodwill credit for the broken promise</source>
            <translation>お約束の未履行のお詫びにクレジットを付与</translation>
        </message>
        <message>
            <source>Re-ship {article} today</source>
            <translation>{article}を本日再送</translation>
        </message>
        <message>
            <source>Re-ship {article} today, add a goodwill credit</source>
            <translation>{article}を本日再送し、お詫びのクレジットを付与</translation>
        </message>
        <message>
            <source>Say when the promise will be kept</source>
            <translation>お約束を果たせる時期をお伝えする</translation>
        </message>
        <message>
            <source>Say where the request stands, do not ask again</source>
            <translation>依頼の状況をお伝えする（再依頼は不要）</translation>
        </message>
        <message>
            <source>Take {article} back</source>
            <translation>{article}の返品を受け付ける</translation>
        </message>
        <message>
            <source>The advisory says: {text}</source>
            <translation>案内：{text}</translation>
        </message>
        <message>
            <source>They own {text}, which has a known issue.</source>
            <translation>既知の問題がある{text}をお持ちです。</translation>
        </message>
        <message>
            <source>the article</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>{amount} was asked for and is being decided.</source>
            <translation>{amount}の承認を依頼中です。</translation>
        </message>
        <message>
            <source>{amount} was offered instead; Y accepts it.</source>
            <translation>代案{amount}が提示されています。Yキーで受け入れられます。</translation>
        </message>
        <message>
            <source>{text} is in stock.</source>
            <translation>{text}は在庫があります。</translation>
        </message>
    </context>
    <context>
        <name>Alert</name>
        <message numerus="yes">
            <source>%n not looked at</source>
            <translation>
                <numerusform>未確認 %n件</numerusform>
            </translation>
        </message>
        <message>
            <source>A contact arrives</source>
            <translation>着信</translation>
        </message>
        <message>
            <source>A request waits for my decision</source>
            <translation>自分の判断を待つ依頼</translation>
        </message>
        <message>
            <source>All seen</source>
            <translation>すべて確認済みにする</translation>
        </message>
        <message>
            <source>Nothing came in that you could have missed.</source>
            <translation>見逃したお知らせはありません。</translation>
        </message>
        <message>
            <source>Something I did was refused</source>
            <translation>受け付けられなかった操作</translation>
        </message>
        <message>
            <source>What I asked for was decided</source>
            <translation>自分の依頼の結果</translation>
        </message>
        <message>
            <source>What came in</source>
            <translation>新着のお知らせ</translation>
        </message>
        <message>
            <source>Who decides asks me something</source>
            <translation>承認者からの質問</translation>
        </message>
        <message>
            <source>{act} refused: {reason}</source>
            <translation>「{act}」は受け付けられませんでした：{reason}</translation>
        </message>
        <message>
            <source>{words}, {age}, not looked at</source>
            <translation>{words}、{age}、未確認</translation>
        </message>
    </context>
    <context>
        <name>Approvals</name>
        <message numerus="yes">
            <source>%n plan(s)</source>
            <translation>
                <numerusform>%n件</numerusform>
            </translation>
        </message>
        <message>
            <source>A new one rings here by itself.</source>
            <translation>新しい依頼が届くと、ここに自動で表示されます。</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>オペレーター</translation>
        </message>
        <message>
            <source>Amount offered instead</source>
            <translation>代案の金額</translation>
        </message>
        <message>
            <source>Approvals</source>
            <translation>承認</translation>
        </message>
        <message>
            <source>Approve the open request</source>
            <translation>開いている依頼を承認</translation>
        </message>
        <message>
            <source>Approve {amount}</source>
            <translation>{amount}を承認</translation>
        </message>
        <message>
            <source>Armed: Ctrl+Enter confirms, Escape leaves it.</source>
            <translation>Ctrl+Enterで確定、Escで中止します。</translation>
        </message>
        <message>
            <source>Ask back</source>
            <translation>質問する</translation>
        </message>
        <message>
            <source>Ask who asked</source>
            <translation>依頼者に質問する</translation>
        </message>
        <message>
            <source>Asked back, no answer yet</source>
            <translation>質問済み・回答待ち</translation>
        </message>
        <message>
            <source>Asked by {agent} at {time} · case {number}</source>
            <translation>{agent}が{time}に依頼 · 案件{number}</translation>
        </message>
        <message>
            <source>Asked by {agent} at {time} · case {number} · held in the team pool</source>
            <translation>{agent}が{time}に依頼 · 案件{number} · チーム枠で仮確保</translation>
        </message>
        <message>
            <source>Asked by {agent} at {time}, customer on the line · case {number} · held in the team pool</source>
            <translation>{agent}が{time}に依頼（お客様が電話口でお待ち） · 案件{number} · チーム枠で仮確保</translation>
        </message>
        <message>
            <source>Asks</source>
            <translation>依頼額</translation>
        </message>
        <message>
            <source>Confirm what is armed</source>
            <translation>選んだ操作を確定</translation>
        </message>
        <message>
            <source>Customer at a glance</source>
            <translation>お客様の概要</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>判断</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>判断者</translation>
        </message>
        <message>
            <source>Decided today {count}</source>
            <translation>本日の判断 {count}</translation>
        </message>
        <message>
            <source>Decline the open request</source>
            <translation>開いている依頼を却下</translation>
        </message>
        <message>
            <source>Decline with a reason</source>
            <translation>理由を添えて却下</translation>
        </message>
        <message>
            <source>End</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>For</source>
            <translation>経過時間</translation>
        </message>
        <message>
            <source>For how long</source>
            <translation>委任の期間</translation>
        </message>
        <message>
            <source>Hand the open request one level up</source>
            <translation>開いている依頼をエスカレーション</translation>
        </message>
        <message>
            <source>Hand up</source>
            <translation>エスカレーション</translation>
        </message>
        <message>
            <source>How it was decided</source>
            <translation>判断結果</translation>
        </message>
        <message>
            <source>It is decided in its own team first.</source>
            <translation>まず依頼元のチームで判断します。</translation>
        </message>
        <message>
            <source>Left today</source>
            <translation>本日の残り</translation>
        </message>
        <message>
            <source>Lend my right</source>
            <translation>権限を委任</translation>
        </message>
        <message>
            <source>My team now</source>
            <translation>チームの現況</translation>
        </message>
        <message>
            <source>Name a stand-in</source>
            <translation>代理を指定</translation>
        </message>
        <message>
            <source>No request waits</source>
            <translation>判断待ちの依頼はありません</translation>
        </message>
        <message>
            <source>Nobody answered in time: handed one level up · {time}</source>
            <translation>時間内に判断がなくエスカレーション · {time}</translation>
        </message>
        <message>
            <source>Nobody decides what they asked for, or for their own account.</source>
            <translation>ご自身の依頼や、ご自身のアカウントに関する依頼は判断できません。</translation>
        </message>
        <message>
            <source>Nothing is left to decide here.</source>
            <translation>判断が必要なものはありません。</translation>
        </message>
        <message>
            <source>Offer instead {amount}</source>
            <translation>代案 {amount}</translation>
        </message>
        <message>
            <source>Offer more than nothing and at most {most}.</source>
            <translation>0より大きく{most}以下の金額を入力してください。</translation>
        </message>
        <message>
            <source>Offer something else instead</source>
            <translation>代案を提示</translation>
        </message>
        <message>
            <source>Offered instead</source>
            <translation>代案</translation>
        </message>
        <message>
            <source>On condition</source>
            <translation>条件付き</translation>
        </message>
        <message>
            <source>On condition: what {agent} is to do</source>
            <translation>条件：{agent}にしてもらうこと</translation>
        </message>
        <message>
            <source>One decision of yours reaches {most}: offer that, or hand up.</source>
            <translation>ご自身が承認できるのは1件{most}までです。代案を提示するか、エスカレーションしてください。</translation>
        </message>
        <message>
            <source>Other goodwill for this customer</source>
            <translation>このお客様へのほかのお詫び</translation>
        </message>
        <message>
            <source>Over by</source>
            <translation>超過</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>依頼</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>依頼</translation>
        </message>
        <message>
            <source>Say why; the agent reads it.</source>
            <translation>理由を入力してください。オペレーターに表示されます。</translation>
        </message>
        <message>
            <source>Somebody else decides this.</source>
            <translation>ほかの方が判断します。</translation>
        </message>
        <message>
            <source>Stand-ins</source>
            <translation>代理</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状態</translation>
        </message>
        <message>
            <source>Team pool today</source>
            <translation>本日のチーム枠</translation>
        </message>
        <message>
            <source>The most of one decision</source>
            <translation>1件の上限</translation>
        </message>
        <message>
            <source>The request has expired.</source>
            <translation>依頼は期限切れです。</translation>
        </message>
        <message>
            <source>This agent, this customer</source>
            <translation>このオペレーターとこのお客様</translation>
        </message>
        <message>
            <source>This is your own account; somebody else decides it.</source>
            <translation>ご自身のアカウントに関する依頼です。ほかの方が判断します。</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>判断待ち</translation>
        </message>
        <message>
            <source>Waiting {count}</source>
            <translation>判断待ち {count}</translation>
        </message>
        <message>
            <source>What is asked for</source>
            <translation>依頼内容</translation>
        </message>
        <message>
            <source>What is offered instead</source>
            <translation>代案の内容</translation>
        </message>
        <message>
            <source>What the rules said when it was asked</source>
            <translation>依頼時のルール判定</translation>
        </message>
        <message>
            <source>What the rules say</source>
            <translation>ルールの判定</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>やり取り</translation>
        </message>
        <message>
            <source>When</source>
            <translation>日時</translation>
        </message>
        <message>
            <source>Who stands in</source>
            <translation>代理を務める人</translation>
        </message>
        <message>
            <source>Why it is asked</source>
            <translation>依頼の理由</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>コメント</translation>
        </message>
        <message>
            <source>Words for {agent} (needed to ask, decline or offer instead)</source>
            <translation>{agent}へのコメント（質問・却下・代案では必須）</translation>
        </message>
        <message>
            <source>Write what you want to know; the agent is asked at once.</source>
            <translation>確認したいことを入力してください。オペレーターにすぐ届きます。</translation>
        </message>
        <message>
            <source>You asked for this; somebody else decides it.</source>
            <translation>ご自身の依頼です。ほかの方が判断します。</translation>
        </message>
        <message>
            <source>You have no right to decide this.</source>
            <translation>この依頼を判断する権限がありません。</translation>
        </message>
        <message>
            <source>You stand in for {name} until {time}, {most} at most</source>
            <translation>{time}まで{name}の代理（上限{most}）</translation>
        </message>
        <message>
            <source>contacts, 30 d</source>
            <translation>応対（30日）</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>却下</translation>
        </message>
        <message>
            <source>escalates in {time}</source>
            <translation>あと{time}で上位へ</translation>
        </message>
        <message>
            <source>expired</source>
            <translation>期限切れ</translation>
        </message>
        <message>
            <source>expires in {time}</source>
            <translation>あと{time}で期限切れ</translation>
        </message>
        <message>
            <source>fits, {left} left</source>
            <translation>範囲内・残り{left}</translation>
        </message>
        <message>
            <source>for a day</source>
            <translation>1日</translation>
        </message>
        <message>
            <source>for a week</source>
            <translation>1週間</translation>
        </message>
        <message>
            <source>for an hour</source>
            <translation>1時間</translation>
        </message>
        <message>
            <source>for four hours</source>
            <translation>4時間</translation>
        </message>
        <message>
            <source>for the working day</source>
            <translation>勤務終了まで</translation>
        </message>
        <message>
            <source>given</source>
            <translation>実施済</translation>
        </message>
        <message>
            <source>goodwill, 12 m</source>
            <translation>お詫び（12か月）</translation>
        </message>
        <message>
            <source>hard</source>
            <translation>変更不可</translation>
        </message>
        <message>
            <source>held, {left} left</source>
            <translation>仮確保・残り{left}</translation>
        </message>
        <message>
            <source>lifetime value</source>
            <translation>累計お取引額</translation>
        </message>
        <message>
            <source>needs you: over by {over}</source>
            <translation>要承認：{over}超過</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>none decided here</source>
            <translation>判断済みの依頼はありません</translation>
        </message>
        <message>
            <source>not confirmed yet</source>
            <translation>確認中</translation>
        </message>
        <message>
            <source>offer refused</source>
            <translation>代案を辞退</translation>
        </message>
        <message>
            <source>offered {offer}</source>
            <translation>代案 {offer}</translation>
        </message>
        <message>
            <source>over by {over}</source>
            <translation>{over}超過</translation>
        </message>
        <message>
            <source>policy {version}</source>
            <translation>ポリシー{version}</translation>
        </message>
        <message>
            <source>policy {version}, in force since {day}</source>
            <translation>ポリシー{version}（{day}施行）</translation>
        </message>
        <message>
            <source>sending</source>
            <translation>送信中</translation>
        </message>
        <message>
            <source>tenure</source>
            <translation>お取引期間</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>取り下げ</translation>
        </message>
        <message>
            <source>{agent} · asked back</source>
            <translation>{agent} · 回答待ち</translation>
        </message>
        <message>
            <source>{agent} · {remedy}</source>
            <translation>{agent} · {remedy}</translation>
        </message>
        <message>
            <source>{agent} · {remedy} · for you</source>
            <translation>{agent} · {remedy} · 自分宛</translation>
        </message>
        <message>
            <source>{agent} · {remedy} · handed up</source>
            <translation>{agent} · {remedy} · 上位判断</translation>
        </message>
        <message>
            <source>{agent}'s last requests</source>
            <translation>{agent}の直近の依頼</translation>
        </message>
        <message>
            <source>{amount}, goodwill</source>
            <translation>{amount}（お詫び）</translation>
        </message>
        <message>
            <source>{amount}, owed</source>
            <translation>{amount}（当社責任分）</translation>
        </message>
        <message>
            <source>{count} break</source>
            <translation>離席 {count}</translation>
        </message>
        <message>
            <source>{count} free</source>
            <translation>受付可 {count}</translation>
        </message>
        <message>
            <source>{count} on contact</source>
            <translation>応対中 {count}</translation>
        </message>
        <message>
            <source>{given} of {all} given</source>
            <translation>{all}件中{given}件承認</translation>
        </message>
        <message>
            <source>{left} left of {limit}</source>
            <translation>残り {left}／{limit}</translation>
        </message>
        <message>
            <source>{name} stands in for you until {time}, {most} at most</source>
            <translation>{time}まで{name}が代理（上限{most}）</translation>
        </message>
        <message>
            <source>{name}, for {giver}</source>
            <translation>{name}（{giver}の代理）</translation>
        </message>
        <message>
            <source>{remedy} {amount} for {customer}</source>
            <translation>{customer}への{remedy} {amount}</translation>
        </message>
        <message>
            <source>{rule}, {law}</source>
            <translation>{rule}（{law}）</translation>
        </message>
        <message>
            <source>{who} answers · {time}</source>
            <translation>{who}の回答 · {time}</translation>
        </message>
        <message>
            <source>{who} asks · {time}</source>
            <translation>{who}の質問 · {time}</translation>
        </message>
        <message>
            <source>{who} handed it one level up · {time}</source>
            <translation>{who}がエスカレーション · {time}</translation>
        </message>
        <message>
            <source>{who} refused the offer · {time}</source>
            <translation>{who}が代案を辞退 · {time}</translation>
        </message>
        <message>
            <source>{who}, on condition · {time}</source>
            <translation>{who}（条件付き） · {time}</translation>
        </message>
    </context>
    <context>
        <name>Audit</name>
        <message>
            <source>A pattern accuses nobody; it asks somebody to look.</source>
            <translation>誰かを責めるものではなく、確認をお願いするものです。</translation>
        </message>
        <message>
            <source>About</source>
            <translation>対象</translation>
        </message>
        <message>
            <source>Audit</source>
            <translation>監査</translation>
        </message>
        <message>
            <source>Bring older entries</source>
            <translation>以前の記録を表示</translation>
        </message>
        <message>
            <source>Choose what was done</source>
            <translation>操作で絞り込む</translation>
        </message>
        <message>
            <source>Choose who did it</source>
            <translation>実施者で絞り込む</translation>
        </message>
        <message>
            <source>Every act and every look at a customer, newest first.</source>
            <translation>すべての操作とお客様情報の閲覧を、新しい順に表示します。</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>全員</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>It is shown here when it can be reached again.</source>
            <translation>再接続すると、ここに表示されます。</translation>
        </message>
        <message>
            <source>Many customers opened</source>
            <translation>多数のお客様を閲覧</translation>
        </message>
        <message>
            <source>Nothing is flagged.</source>
            <translation>確認が必要なものはありません。</translation>
        </message>
        <message>
            <source>Nothing was written down of this.</source>
            <translation>該当する記録はありません。</translation>
        </message>
        <message>
            <source>Older entries</source>
            <translation>以前の記録</translation>
        </message>
        <message>
            <source>One approver for one agent</source>
            <translation>特定の二人に偏った承認</translation>
        </message>
        <message>
            <source>Open the customer</source>
            <translation>お客様を開く</translation>
        </message>
        <message>
            <source>Owed again and again</source>
            <translation>当社責任分の繰り返し</translation>
        </message>
        <message>
            <source>Owed without proof</source>
            <translation>裏付けのない当社責任分</translation>
        </message>
        <message>
            <source>Own household</source>
            <translation>本人・同一世帯</translation>
        </message>
        <message>
            <source>Sealed {age}, root {root}</source>
            <translation>封印：{age}（ルート {root}）</translation>
        </message>
        <message>
            <source>Split below a limit</source>
            <translation>上限を避けた分割</translation>
        </message>
        <message>
            <source>The audit trail is on the server</source>
            <translation>監査記録はサーバーにあります</translation>
        </message>
        <message>
            <source>What</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>When</source>
            <translation>日時</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>実施者</translation>
        </message>
        <message>
            <source>Who did what</source>
            <translation>操作の記録</translation>
        </message>
        <message>
            <source>Worth a look</source>
            <translation>要確認</translation>
        </message>
        <message>
            <source>a contact rang</source>
            <translation>着信</translation>
        </message>
        <message>
            <source>a device was told to wipe itself</source>
            <translation>端末に消去を伝達</translation>
        </message>
        <message>
            <source>added a customer</source>
            <translation>お客様を追加</translation>
        </message>
        <message>
            <source>added a team</source>
            <translation>チームを追加</translation>
        </message>
        <message>
            <source>added a user</source>
            <translation>ユーザーを追加</translation>
        </message>
        <message>
            <source>an effect has failed</source>
            <translation>実行に失敗</translation>
        </message>
        <message>
            <source>an effect is not known yet</source>
            <translation>実行結果を確認中</translation>
        </message>
        <message>
            <source>an effect is under way</source>
            <translation>実行中</translation>
        </message>
        <message>
            <source>an effect was confirmed</source>
            <translation>実行を確認</translation>
        </message>
        <message>
            <source>answered a question</source>
            <translation>質問に回答</translation>
        </message>
        <message>
            <source>article</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>as written: {details}</source>
            <translation>記録のまま：{details}</translation>
        </message>
        <message>
            <source>asked a question</source>
            <translation>質問を送信</translation>
        </message>
        <message>
            <source>asked a supervisor</source>
            <translation>承認を依頼</translation>
        </message>
        <message>
            <source>asked for a remedy</source>
            <translation>対応・補償を依頼</translation>
        </message>
        <message>
            <source>asked for {amount}</source>
            <translation>依頼額 {amount}</translation>
        </message>
        <message>
            <source>asked to take a remedy back</source>
            <translation>補償の取り消しを依頼</translation>
        </message>
        <message>
            <source>attempt {value}</source>
            <translation>試行 {value}回目</translation>
        </message>
        <message>
            <source>broke a promise</source>
            <translation>お約束を未履行</translation>
        </message>
        <message>
            <source>by {who}</source>
            <translation>実施 {who}</translation>
        </message>
        <message>
            <source>case</source>
            <translation>案件</translation>
        </message>
        <message>
            <source>change that was kept</source>
            <translation>保管中の変更</translation>
        </message>
        <message>
            <source>changed a customer</source>
            <translation>お客様情報を変更</translation>
        </message>
        <message>
            <source>changed a subscription</source>
            <translation>定期便を変更</translation>
        </message>
        <message>
            <source>changed a team</source>
            <translation>チームを変更</translation>
        </message>
        <message>
            <source>changed a user</source>
            <translation>ユーザーを変更</translation>
        </message>
        <message>
            <source>changed an order</source>
            <translation>注文を変更</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>完了</translation>
        </message>
        <message>
            <source>closed a day</source>
            <translation>日次を締め</translation>
        </message>
        <message>
            <source>confirmed a policy</source>
            <translation>ポリシーを承認</translation>
        </message>
        <message>
            <source>contact</source>
            <translation>応対</translation>
        </message>
        <message>
            <source>costs {amount}</source>
            <translation>原価 {amount}</translation>
        </message>
        <message>
            <source>customer</source>
            <translation>お客様</translation>
        </message>
        <message>
            <source>day</source>
            <translation>日</translation>
        </message>
        <message>
            <source>declined a request</source>
            <translation>依頼を却下</translation>
        </message>
        <message>
            <source>declined to take a remedy back</source>
            <translation>補償の取り消しを却下</translation>
        </message>
        <message>
            <source>effect</source>
            <translation>実行</translation>
        </message>
        <message>
            <source>ended a lent right</source>
            <translation>権限の委任を終了</translation>
        </message>
        <message>
            <source>ended a session</source>
            <translation>セッションを終了</translation>
        </message>
        <message>
            <source>extended an offline budget</source>
            <translation>端末枠を延長</translation>
        </message>
        <message>
            <source>from {when}</source>
            <translation>{when}から</translation>
        </message>
        <message>
            <source>gave a remedy</source>
            <translation>対応・補償を実施</translation>
        </message>
        <message>
            <source>gave an offline budget back</source>
            <translation>端末枠を返却</translation>
        </message>
        <message>
            <source>gave from an offline budget</source>
            <translation>端末枠から実施</translation>
        </message>
        <message>
            <source>goodwill {amount}</source>
            <translation>お詫び {amount}</translation>
        </message>
        <message>
            <source>granted a request</source>
            <translation>依頼を承認</translation>
        </message>
        <message>
            <source>handed a request up</source>
            <translation>依頼をエスカレーション</translation>
        </message>
        <message>
            <source>handed to {who}</source>
            <translation>担当 {who}</translation>
        </message>
        <message>
            <source>held {amount}</source>
            <translation>仮確保 {amount}</translation>
        </message>
        <message>
            <source>kept a change beside the customer</source>
            <translation>お客様情報の変更を保管</translation>
        </message>
        <message>
            <source>kept a promise</source>
            <translation>お約束を履行</translation>
        </message>
        <message>
            <source>lent a right</source>
            <translation>権限を委任</translation>
        </message>
        <message>
            <source>lent by {who}</source>
            <translation>委任元 {who}</translation>
        </message>
        <message>
            <source>lent right</source>
            <translation>権限の委任</translation>
        </message>
        <message>
            <source>lent to {who}</source>
            <translation>委任先 {who}</translation>
        </message>
        <message>
            <source>let a request expire</source>
            <translation>依頼が期限切れ</translation>
        </message>
        <message>
            <source>let go of a change that was kept</source>
            <translation>保管中の変更を破棄</translation>
        </message>
        <message>
            <source>level {value}</source>
            <translation>第{value}段階</translation>
        </message>
        <message>
            <source>looked at a customer</source>
            <translation>お客様情報を閲覧</translation>
        </message>
        <message>
            <source>looked at what is recorded about a person</source>
            <translation>担当者に関する記録を閲覧</translation>
        </message>
        <message>
            <source>made a promise</source>
            <translation>お約束を登録</translation>
        </message>
        <message>
            <source>merged two cases</source>
            <translation>案件を統合</translation>
        </message>
        <message>
            <source>merged two customers</source>
            <translation>お客様情報を統合</translation>
        </message>
        <message>
            <source>moved a case</source>
            <translation>案件の状態を変更</translation>
        </message>
        <message>
            <source>not asked yet</source>
            <translation>未取得</translation>
        </message>
        <message>
            <source>not sealed yet</source>
            <translation>未封印</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>未封印</translation>
        </message>
        <message>
            <source>note</source>
            <translation>メモ</translation>
        </message>
        <message>
            <source>noted what was told</source>
            <translation>伺ったことを記録</translation>
        </message>
        <message>
            <source>number {value}</source>
            <translation>番号 {value}</translation>
        </message>
        <message>
            <source>offered something else</source>
            <translation>代案を提示</translation>
        </message>
        <message>
            <source>open</source>
            <translation>対応中</translation>
        </message>
        <message>
            <source>opened a case</source>
            <translation>案件を起票</translation>
        </message>
        <message>
            <source>order</source>
            <translation>注文</translation>
        </message>
        <message>
            <source>ordered a device wiped</source>
            <translation>端末の消去を指示</translation>
        </message>
        <message>
            <source>ordered a replacement</source>
            <translation>代替品を手配</translation>
        </message>
        <message>
            <source>ordered an effect</source>
            <translation>実行を指示</translation>
        </message>
        <message>
            <source>owed {amount}</source>
            <translation>当社責任分 {amount}</translation>
        </message>
        <message>
            <source>policy</source>
            <translation>ポリシー</translation>
        </message>
        <message>
            <source>promise</source>
            <translation>お約束</translation>
        </message>
        <message>
            <source>proposed a policy</source>
            <translation>ポリシーを提案</translation>
        </message>
        <message>
            <source>put a policy into force</source>
            <translation>ポリシーを施行</translation>
        </message>
        <message>
            <source>received a parcel</source>
            <translation>返送品を受領</translation>
        </message>
        <message>
            <source>reclaimed an offline budget</source>
            <translation>端末枠を回収</translation>
        </message>
        <message>
            <source>remedy</source>
            <translation>対応・補償</translation>
        </message>
        <message>
            <source>reported a device lost</source>
            <translation>端末の紛失を報告</translation>
        </message>
        <message>
            <source>request</source>
            <translation>依頼</translation>
        </message>
        <message>
            <source>resolved</source>
            <translation>解決済</translation>
        </message>
        <message>
            <source>reversal</source>
            <translation>取り消し</translation>
        </message>
        <message>
            <source>revoked an offline budget</source>
            <translation>端末枠を失効</translation>
        </message>
        <message>
            <source>round {value}</source>
            <translation>{value}巡目</translation>
        </message>
        <message>
            <source>sealed</source>
            <translation>封印済</translation>
        </message>
        <message>
            <source>sealed to the last entry</source>
            <translation>最後の記録まで封印済</translation>
        </message>
        <message numerus="yes">
            <source>sealed; %n wait(s) for the next seal</source>
            <translation>
                <numerusform>封印済・次回待ち %n件</numerusform>
            </translation>
        </message>
        <message>
            <source>set a password</source>
            <translation>パスワードを設定</translation>
        </message>
        <message>
            <source>set an exchange rate</source>
            <translation>為替レートを設定</translation>
        </message>
        <message>
            <source>settled a change that was kept</source>
            <translation>保管中の変更を確認済みに</translation>
        </message>
        <message>
            <source>settled an effect by hand</source>
            <translation>実行分を手動で処理</translation>
        </message>
        <message>
            <source>signed in</source>
            <translation>サインイン</translation>
        </message>
        <message>
            <source>subscription</source>
            <translation>定期便</translation>
        </message>
        <message>
            <source>team</source>
            <translation>チーム</translation>
        </message>
        <message>
            <source>the server itself</source>
            <translation>サーバー</translation>
        </message>
        <message>
            <source>their number {value}</source>
            <translation>先方の番号 {value}</translation>
        </message>
        <message>
            <source>took a contact</source>
            <translation>応対を開始</translation>
        </message>
        <message>
            <source>took a remedy back</source>
            <translation>補償を取り消し</translation>
        </message>
        <message>
            <source>took an offline budget along</source>
            <translation>端末枠を取得</translation>
        </message>
        <message>
            <source>took back the order to wipe a device</source>
            <translation>端末の消去の指示を取り消し</translation>
        </message>
        <message>
            <source>took goods from stock</source>
            <translation>在庫を引き当て</translation>
        </message>
        <message>
            <source>tried an effect again</source>
            <translation>実行を再試行</translation>
        </message>
        <message>
            <source>user</source>
            <translation>ユーザー</translation>
        </message>
        <message>
            <source>verified a caller</source>
            <translation>本人確認を実施</translation>
        </message>
        <message>
            <source>version {value}</source>
            <translation>第{value}版</translation>
        </message>
        <message>
            <source>waits for the customer</source>
            <translation>お客様回答待ち</translation>
        </message>
        <message>
            <source>waits for us</source>
            <translation>当社対応待ち</translation>
        </message>
        <message>
            <source>was refused a remedy</source>
            <translation>対応・補償が認められず</translation>
        </message>
        <message>
            <source>will try an effect again</source>
            <translation>実行を再試行予定</translation>
        </message>
        <message>
            <source>withdrew a policy</source>
            <translation>ポリシーを撤回</translation>
        </message>
        <message>
            <source>withdrew a request</source>
            <translation>依頼を取り下げ</translation>
        </message>
        <message>
            <source>worked a remedy out: {kind}</source>
            <translation>補償内容を確定：{kind}</translation>
        </message>
        <message>
            <source>wrapped a contact up</source>
            <translation>後処理を完了</translation>
        </message>
        <message>
            <source>wrote a note</source>
            <translation>メモを記入</translation>
        </message>
        <message>
            <source>{code} (as written)</source>
            <translation>{code}（記録のまま）</translation>
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
            <translation>{who}の依頼の{share}を{other}が判断（{number}件）</translation>
        </message>
        <message>
            <source>{value} left in stock</source>
            <translation>在庫 残り{value}</translation>
        </message>
        <message>
            <source>{value} limits</source>
            <translation>上限 {value}件</translation>
        </message>
        <message>
            <source>{who} gave or decided {total} for {customer}</source>
            <translation>{who}が{customer} 様に計{total}を実施または判断</translation>
        </message>
        <message>
            <source>{who} gave {customer} what was owed {number} times: {total} in all</source>
            <translation>{who}が{customer} 様に当社責任分を{number}回実施（計{total}）</translation>
        </message>
        <message>
            <source>{who} gave {customer} {total} as owed; no record speaks for it</source>
            <translation>{who}が{customer} 様に当社責任分{total}を実施（裏付ける記録なし）</translation>
        </message>
        <message>
            <source>{who} gave {number} times to {customer}: {total} in all, limit {limit}</source>
            <translation>{who}が{customer} 様に{number}回実施（計{total}、上限{limit}）</translation>
        </message>
        <message>
            <source>{who} opened {number} customers</source>
            <translation>{who}が{number}名のお客様情報を閲覧</translation>
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
            <translation>ご所属</translation>
        </message>
        <message>
            <source>Advisory</source>
            <translation>案内</translation>
        </message>
        <message>
            <source>Already told us</source>
            <translation>すでに伺ったこと</translation>
        </message>
        <message>
            <source>Campaigns received</source>
            <translation>届いたキャンペーン</translation>
        </message>
        <message>
            <source>Consent: {purpose}</source>
            <translation>同意：{purpose}</translation>
        </message>
        <message>
            <source>Do not ask again:</source>
            <translation>再度お尋ねしない：</translation>
        </message>
        <message>
            <source>Known issues on these products</source>
            <translation>ご利用商品の既知の問題</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>言語</translation>
        </message>
        <message>
            <source>Next check-in {day}</source>
            <translation>次回確認 {day}</translation>
        </message>
        <message>
            <source>Outcome wanted</source>
            <translation>ご要望・実現したいこと</translation>
        </message>
        <message>
            <source>Preferences and consent</source>
            <translation>ご希望と同意</translation>
        </message>
        <message>
            <source>Promise broken</source>
            <translation>お約束の未履行</translation>
        </message>
        <message>
            <source>Promised by {who} on {made} for {due}.</source>
            <translation>{who}が{made}に、{due}までとお約束しました。</translation>
        </message>
        <message>
            <source>Promised on {made} for {due}.</source>
            <translation>{made}に、{due}までとお約束しました。</translation>
        </message>
        <message>
            <source>Reached by</source>
            <translation>連絡方法</translation>
        </message>
        <message>
            <source>Told by {channel}, {day}
{source}</source>
            <translation>{day}、{channel}で伺いました
{source}</translation>
        </message>
        <message>
            <source>allowed, {day}</source>
            <translation>同意済み（{day}）</translation>
        </message>
        <message>
            <source>no, {day}</source>
            <translation>同意なし（{day}）</translation>
        </message>
        <message>
            <source>{count} in {days} days</source>
            <translation>{days}日間で{count}件</translation>
        </message>
    </context>
    <context>
        <name>Budget</name>
        <message>
            <source>for offline</source>
            <translation>端末枠</translation>
        </message>
        <message>
            <source>held</source>
            <translation>仮確保</translation>
        </message>
        <message>
            <source>over by {over} of {limit}</source>
            <translation>{limit}を{over}超過</translation>
        </message>
        <message>
            <source>this one</source>
            <translation>今回</translation>
        </message>
        <message>
            <source>used</source>
            <translation>使用済</translation>
        </message>
        <message>
            <source>used {used} · held {held}</source>
            <translation>使用 {used} · 仮確保 {held}</translation>
        </message>
        <message>
            <source>used {used} · held {held} · offline {offline}</source>
            <translation>使用 {used} · 仮確保 {held} · 端末枠 {offline}</translation>
        </message>
        <message>
            <source>used {used} · held {held} · offline {offline} · this one {act}</source>
            <translation>使用 {used} · 仮確保 {held} · 端末枠 {offline} · 今回 {act}</translation>
        </message>
        <message>
            <source>used {used} · held {held} · this one {act}</source>
            <translation>使用 {used} · 仮確保 {held} · 今回 {act}</translation>
        </message>
        <message>
            <source>{left} left of {limit}</source>
            <translation>残り {left}／{limit}</translation>
        </message>
    </context>
    <context>
        <name>Campaign</name>
        <message>
            <source>clicked</source>
            <translation>クリック済</translation>
        </message>
        <message>
            <source>not opened</source>
            <translation>未開封</translation>
        </message>
        <message>
            <source>opened</source>
            <translation>開封済</translation>
        </message>
        <message>
            <source>opened, clicked</source>
            <translation>開封・クリック</translation>
        </message>
        <message>
            <source>opened, clicked, redeemed</source>
            <translation>開封・クリック・利用</translation>
        </message>
        <message>
            <source>redeemed</source>
            <translation>利用済</translation>
        </message>
        <message>
            <source>unopened</source>
            <translation>未開封</translation>
        </message>
    </context>
    <context>
        <name>Card</name>
        <message>
            <source>asked for {age}</source>
            <translation>取得：{age}</translation>
        </message>
        <message>
            <source>from this desktop's own store</source>
            <translation>この端末の保存データ</translation>
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
            <translation>完了</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>対応中</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>解決済</translation>
        </message>
        <message>
            <source>Somebody moved the case first. It is {state} now; look again and decide anew.</source>
            <translation>先にほかの方が案件の状態を変更しました。現在は「{state}」です。内容を確認し、改めて判断してください。</translation>
        </message>
        <message>
            <source>The case stayed as it is, {state}: it cannot go there from here.</source>
            <translation>案件は「{state}」のままです。この状態からは変更できません。</translation>
        </message>
        <message>
            <source>Waiting for the customer</source>
            <translation>お客様回答待ち</translation>
        </message>
        <message>
            <source>Waiting for us</source>
            <translation>当社対応待ち</translation>
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
            <translation>チャット</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>メール</translation>
        </message>
        <message>
            <source>In person</source>
            <translation>対面</translation>
        </message>
        <message>
            <source>Inbound call</source>
            <translation>入電</translation>
        </message>
        <message>
            <source>Inbound chat</source>
            <translation>チャット受信</translation>
        </message>
        <message>
            <source>Inbound e-mail</source>
            <translation>メール受信</translation>
        </message>
        <message>
            <source>Inbound message</source>
            <translation>メッセージ受信</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>メッセージ</translation>
        </message>
        <message>
            <source>Self-service</source>
            <translation>セルフサービス</translation>
        </message>
        <message>
            <source>Social media</source>
            <translation>SNS</translation>
        </message>
        <message>
            <source>Web</source>
            <translation>Web</translation>
        </message>
    </context>
    <context>
        <name>Computers</name>
        <message>
            <source>Found again: take the order to wipe it back</source>
            <translation>見つかった：消去の指示を取り消す</translation>
        </message>
        <message>
            <source>Gone: wipe it at its next contact, with all it has not delivered</source>
            <translation>回収の見込みなし：次の接続時に消去（未送信の操作も失われます）</translation>
        </message>
        <message numerus="yes">
            <source>Gone: wipe it at its next contact; %n undelivered acts there are lost</source>
            <translation>
                <numerusform>回収の見込みなし：次の接続時に消去（未送信の操作%n件は失われます）</numerusform>
            </translation>
        </message>
        <message>
            <source>Lost: sign it out now, and review what it grants offline</source>
            <translation>紛失：今すぐサインアウトさせ、オフラインで実施した補償を確認</translation>
        </message>
        <message>
            <source>Nobody of the team has another computer</source>
            <translation>チームにほかの端末はありません</translation>
        </message>
        <message>
            <source>Signed out. It is wiped at its next contact.</source>
            <translation>サインアウトさせました。次の接続時に消去されます。</translation>
        </message>
        <message>
            <source>Signed out. What it granted offline waits for a supervisor.</source>
            <translation>サインアウトさせました。オフラインで実施した補償は、スーパーバイザーが判断します。</translation>
        </message>
        <message>
            <source>The order was taken back: nothing is wiped.</source>
            <translation>指示を取り消しました。消去は行われません。</translation>
        </message>
        <message>
            <source>The server cannot be reached: nothing was changed</source>
            <translation>サーバーに接続できないため、変更していません</translation>
        </message>
        <message>
            <source>signed out</source>
            <translation>サインアウト済み</translation>
        </message>
        <message>
            <source>will be wiped at its next contact</source>
            <translation>次の接続時に消去</translation>
        </message>
        <message>
            <source>wiped {age}</source>
            <translation>消去済み（{age}）</translation>
        </message>
        <message>
            <source>{name}: {computer}, last seen {age}</source>
            <translation>{name}：{computer}、最終確認 {age}</translation>
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
            <translation>今日</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>昨日</translation>
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
            <translation>yyyy年M月d日（ddd）</translation>
        </message>
        <message>
            <source>just now</source>
            <translation>たった今</translation>
        </message>
        <message>
            <source>now</source>
            <translation>今</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>明日</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>昨日</translation>
        </message>
        <message>
            <source>{date}, {time}</source>
            <translation>{date} {time}</translation>
        </message>
        <message>
            <source>{months} m</source>
            <translation>{months}か月</translation>
        </message>
        <message>
            <source>{n} d</source>
            <translation>{n}日</translation>
        </message>
        <message>
            <source>{n} h</source>
            <translation>{n}時間</translation>
        </message>
        <message>
            <source>{n} min</source>
            <translation>{n}分</translation>
        </message>
        <message>
            <source>{time} ago</source>
            <translation>{time}前</translation>
        </message>
        <message>
            <source>{years} y {months} m</source>
            <translation>{years}年{months}か月</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message numerus="yes">
            <source>%n more open customer(s)</source>
            <translation>
                <numerusform>ほかに%n名のお客様を開いています</numerusform>
            </translation>
        </message>
        <message>
            <source>A contact opens its card by itself. Ctrl+K finds anybody, F1 opens the guide.</source>
            <translation>着信するとお客様のカードが自動で開きます。Ctrl+Kで検索、F1でガイドを表示します。</translation>
        </message>
        <message>
            <source>After-contact work</source>
            <translation>後処理</translation>
        </message>
        <message>
            <source>Asking the server for this customer</source>
            <translation>お客様情報を取得しています</translation>
        </message>
        <message>
            <source>Customer {name}</source>
            <translation>{name}</translation>
        </message>
        <message>
            <source>Customer {name}, something is new</source>
            <translation>{name}（新着あり）</translation>
        </message>
        <message>
            <source>Find the customer</source>
            <translation>お客様を検索</translation>
        </message>
        <message>
            <source>It lies further back: the older entries are being brought.</source>
            <translation>さらに前の履歴です。古い履歴を取得しています。</translation>
        </message>
        <message>
            <source>Keep note</source>
            <translation>メモを保存</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>あとで</translation>
        </message>
        <message>
            <source>Line {line}</source>
            <translation>回線 {line}</translation>
        </message>
        <message>
            <source>No customer is open</source>
            <translation>開いているお客様はいません</translation>
        </message>
        <message>
            <source>No more than {n} characters fit here.</source>
            <translation>入力できるのは{n}文字までです。</translation>
        </message>
        <message>
            <source>Nobody is known under this number. Find them by name, order or case.</source>
            <translation>この番号の登録はありません。氏名・注文・案件で検索してください。</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>メモ</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>その他</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>取り下げる</translation>
        </message>
        <message>
            <source>That entry is not on this computer, and did not come.</source>
            <translation>該当の履歴はこの端末になく、サーバーからも取得できませんでした。</translation>
        </message>
        <message>
            <source>The server cannot be asked now. The card comes when it is back.</source>
            <translation>サーバーに接続できません。復旧するとカードが表示されます。</translation>
        </message>
        <message>
            <source>This customer is not on this desktop</source>
            <translation>このお客様の情報はこの端末にありません</translation>
        </message>
        <message>
            <source>Two do not fit into this window: the other one has its own now</source>
            <translation>並べて表示できる幅がないため、もう1名を別ウィンドウで開きました</translation>
        </message>
        <message>
            <source>Unknown caller {number}</source>
            <translation>未登録の番号 {number}</translation>
        </message>
        <message>
            <source>What should the next colleague know?</source>
            <translation>次の担当者への申し送り</translation>
        </message>
        <message>
            <source>menu: {choice}</source>
            <translation>メニュー：{choice}</translation>
        </message>
        <message>
            <source>waited {time}</source>
            <translation>待ち時間 {time}</translation>
        </message>
        <message>
            <source>{name} is calling</source>
            <translation>{name}から着信</translation>
        </message>
    </context>
    <context>
        <name>Details</name>
        <message>
            <source>1 of {n}</source>
            <translation>{n}件中1件目</translation>
        </message>
        <message>
            <source>Add a number</source>
            <translation>電話番号を追加</translation>
        </message>
        <message>
            <source>Add an address</source>
            <translation>アドレスを追加</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>住所</translation>
        </message>
        <message>
            <source>Addressed as</source>
            <translation>敬称</translation>
        </message>
        <message>
            <source>An address needs a street and a country in two letters: JP, US.</source>
            <translation>住所には番地と、英字2文字の国コード（JP、USなど）が必要です。</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>連絡手段</translation>
        </message>
        <message>
            <source>Choose a language.</source>
            <translation>言語を選択してください。</translation>
        </message>
        <message>
            <source>City</source>
            <translation>市区町村</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>Consent: {purpose}</source>
            <translation>同意：{purpose}</translation>
        </message>
        <message>
            <source>Copied: {value}</source>
            <translation>コピーしました：{value}</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>国</translation>
        </message>
        <message>
            <source>Customer's details</source>
            <translation>お客様情報</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>メール</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>時間帯</translation>
        </message>
        <message>
            <source>How to reach them</source>
            <translation>ご連絡先</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>自分の内容にする</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>言語</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>あとで</translation>
        </message>
        <message>
            <source>Leave it as it is</source>
            <translation>このままにする</translation>
        </message>
        <message>
            <source>News by e-mail</source>
            <translation>メールでのご案内</translation>
        </message>
        <message>
            <source>News by message</source>
            <translation>メッセージでのご案内</translation>
        </message>
        <message>
            <source>Nothing was kept aside</source>
            <translation>保管中の変更はありません</translation>
        </message>
        <message>
            <source>Now here</source>
            <translation>現在の内容</translation>
        </message>
        <message>
            <source>Only what you change is sent.</source>
            <translation>変更した項目だけが送信されます。</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>電話</translation>
        </message>
        <message>
            <source>Postal code</source>
            <translation>郵便番号</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>ご希望</translation>
        </message>
        <message>
            <source>Recording of calls</source>
            <translation>通話の録音</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>都道府県</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Somebody changed this at the same time as you. Nothing is lost.</source>
            <translation>ほかの方も同時に変更していました。どちらの内容も失われていません。</translation>
        </message>
        <message>
            <source>Somebody changed this at the same time. Yours is kept: {fields}</source>
            <translation>ほかの方も同時に変更していました。ご自身の入力内容は保管しています：{fields}</translation>
        </message>
        <message>
            <source>Street</source>
            <translation>番地・建物</translation>
        </message>
        <message>
            <source>Take theirs</source>
            <translation>相手の内容にする</translation>
        </message>
        <message>
            <source>The customer goes on under another entry. What you wrote waits there: {fields}</source>
            <translation>このお客様は別の登録に統合されました。入力内容はそちらで保管しています：{fields}</translation>
        </message>
        <message>
            <source>The customer was removed meanwhile. What you wrote is kept for 30 days: {fields}</source>
            <translation>このお客様の登録は削除されました。入力内容は30日間保管します：{fields}</translation>
        </message>
        <message>
            <source>This was written for an entry that was joined with this one</source>
            <translation>統合前の登録に入力された内容です</translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>この内容にする</translation>
        </message>
        <message>
            <source>Verify the caller to see and change how they are reached.</source>
            <translation>ご連絡先の表示・変更には、先に本人確認が必要です。</translation>
        </message>
        <message>
            <source>Write something else</source>
            <translation>別の内容を入力</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>自分の内容</translation>
        </message>
        <message>
            <source>allowed</source>
            <translation>同意済み</translation>
        </message>
        <message>
            <source>no wish</source>
            <translation>指定なし</translation>
        </message>
        <message>
            <source>not allowed</source>
            <translation>同意なし</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>{field}: {what}</source>
            <translation>{field}：{what}</translation>
        </message>
        <message>
            <source>{field}: {what}, kept until {day}</source>
            <translation>{field}：{what}（{day}まで保管）</translation>
        </message>
        <message>
            <source>{name} had written something else here</source>
            <translation>{name}さんが別の内容を入力していました</translation>
        </message>
        <message>
            <source>{said}, {day}</source>
            <translation>{said}（{day}）</translation>
        </message>
        <message>
            <source>“{typed}” is no e-mail address.</source>
            <translation>「{typed}」はメールアドレスとして正しくありません。</translation>
        </message>
        <message>
            <source>“{typed}” is no phone number. Abroad, begin with + and the code.</source>
            <translation>「{typed}」は電話番号として正しくありません。海外の番号は、+と国番号から入力してください。</translation>
        </message>
    </context>
    <context>
        <name>Effect</name>
        <message>
            <source>Credit</source>
            <translation>クレジット</translation>
        </message>
        <message>
            <source>Credit taken back</source>
            <translation>クレジット回収</translation>
        </message>
        <message>
            <source>Payment link</source>
            <translation>支払いリンク</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>ポイント</translation>
        </message>
        <message>
            <source>Points taken back</source>
            <translation>ポイント回収</translation>
        </message>
        <message>
            <source>Refund</source>
            <translation>返金</translation>
        </message>
        <message>
            <source>Shipment</source>
            <translation>発送</translation>
        </message>
        <message>
            <source>The bank refused it.</source>
            <translation>銀行で受け付けられませんでした。</translation>
        </message>
        <message>
            <source>The card has expired.</source>
            <translation>カードの有効期限が切れています。</translation>
        </message>
        <message>
            <source>The other side says: {code}.</source>
            <translation>相手先からの応答：{code}</translation>
        </message>
        <message>
            <source>The payment provider does not answer.</source>
            <translation>決済代行会社から応答がありません。</translation>
        </message>
        <message>
            <source>The payment was refunded already.</source>
            <translation>この支払いはすでに返金済みです。</translation>
        </message>
        <message>
            <source>Tried for three quarters of an hour without an answer.</source>
            <translation>45分間試みましたが、応答がありません。</translation>
        </message>
        <message>
            <source>Voucher</source>
            <translation>クーポン</translation>
        </message>
        <message>
            <source>Voucher taken back</source>
            <translation>クーポン回収</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>確認済</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失敗</translation>
        </message>
        <message>
            <source>not known yet</source>
            <translation>確認中</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>実行待ち</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>送信済</translation>
        </message>
        <message>
            <source>waits for the parcel</source>
            <translation>返送待ち</translation>
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
            <translation>同意は、本人確認済みの応対でのみ登録できます。先に本人確認をしてください。</translation>
        </message>
        <message>
            <source>A file of this desk is damaged</source>
            <translation>アプリのファイルが破損しています</translation>
        </message>
        <message>
            <source>A later policy was confirmed already.</source>
            <translation>より新しいポリシーがすでに承認されています。</translation>
        </message>
        <message>
            <source>A promise is for a time to come.</source>
            <translation>お約束の期限には、これからの日時を指定してください。</translation>
        </message>
        <message>
            <source>A promise needs the order or task that keeps it.</source>
            <translation>お約束には、それを果たす注文または作業を紐づけてください。</translation>
        </message>
        <message>
            <source>A request is decided in its own team.</source>
            <translation>依頼は依頼元のチームで判断します。</translation>
        </message>
        <message>
            <source>A right is not lent for so long.</source>
            <translation>委任の期間が長すぎます。</translation>
        </message>
        <message>
            <source>A second person agrees to it, not the one who asked.</source>
            <translation>依頼者本人は同意できません。別の方が二人目として同意します。</translation>
        </message>
        <message>
            <source>An earlier day is still open; close it first.</source>
            <translation>前の日が締められていません。先に締めてください。</translation>
        </message>
        <message>
            <source>An offer is never above what was asked for.</source>
            <translation>代案の金額は依頼額を超えられません。</translation>
        </message>
        <message>
            <source>Close the desk and open it again: it mends itself and says what was kept.</source>
            <translation>アプリを閉じて開き直してください。自動で修復し、残っている内容をお知らせします。</translation>
        </message>
        <message>
            <source>Customers' data is kept encrypted here, and its key belongs into the system's secret store, which does not answer. Nothing was stored and nothing is lost. Start or unlock the secret store (GNOME Keyring, KWallet, Keychain, Credential Manager), then try again.</source>
            <translation>お客様のデータは暗号化して保存し、鍵はシステムの資格情報ストアに保管します。このストアから応答がありません。何も保存されておらず、失われたものもありません。ストア（GNOME Keyring、KWallet、キーチェーン、資格情報マネージャー）を起動するかロックを解除して、もう一度お試しください。</translation>
        </message>
        <message>
            <source>Goods come back as a return, not by a booking.</source>
            <translation>商品の取り消しは、返品として受け付けてください。</translation>
        </message>
        <message>
            <source>It is on its way; wait for the answer.</source>
            <translation>実行中です。結果をお待ちください。</translation>
        </message>
        <message>
            <source>It waits for its turn; nothing is to be tried again.</source>
            <translation>実行待ちです。再試行の必要はありません。</translation>
        </message>
        <message>
            <source>It was carried out already.</source>
            <translation>すでに実行されています。</translation>
        </message>
        <message>
            <source>It was taken back already.</source>
            <translation>すでに取り消されています。</translation>
        </message>
        <message>
            <source>Its encrypted files are here and were not touched, but the system's secret store no longer holds their key. Bring the secret store back, or let support put the files aside so that a new desk can be made from the server.</source>
            <translation>暗号化されたファイルはそのまま残っていますが、システムの資格情報ストアに鍵がありません。ストアを復元するか、サポートに依頼してファイルを退避し、サーバーからデータを取り直してください。</translation>
        </message>
        <message>
            <source>Money that has gone to a payment stays with the customer.</source>
            <translation>支払いに充当済みの金額は取り消せません。</translation>
        </message>
        <message>
            <source>No more can be said here; decide it or write a note.</source>
            <translation>これ以上のやり取りはできません。判断するか、メモに残してください。</translation>
        </message>
        <message>
            <source>No policy speaks of this currency.</source>
            <translation>この通貨に対応するポリシーがありません。</translation>
        </message>
        <message>
            <source>No rate of exchange is known for this currency.</source>
            <translation>この通貨の為替レートが登録されていません。</translation>
        </message>
        <message>
            <source>No safe place for keys on this computer</source>
            <translation>この端末に鍵を安全に保管できる場所がありません</translation>
        </message>
        <message>
            <source>Nobody decides a request of their own.</source>
            <translation>ご自身の依頼は判断できません。</translation>
        </message>
        <message>
            <source>Nobody decides about their own account or household.</source>
            <translation>ご自身やご家族のアカウントに関する依頼は判断できません。</translation>
        </message>
        <message>
            <source>Nobody decides about what they gave themselves.</source>
            <translation>ご自身が実施した補償は判断できません。</translation>
        </message>
        <message>
            <source>Nobody lends a right to themselves.</source>
            <translation>ご自身に権限を委任することはできません。</translation>
        </message>
        <message>
            <source>Nobody stands above this level; decide it here.</source>
            <translation>これより上位の承認者はいません。ここで判断してください。</translation>
        </message>
        <message>
            <source>Nothing of it is left to take back.</source>
            <translation>取り消せる残りがありません。</translation>
        </message>
        <message>
            <source>Nothing was asked that waits for an answer.</source>
            <translation>回答待ちの質問はありません。</translation>
        </message>
        <message>
            <source>Nothing was given by this plan.</source>
            <translation>この対応・補償は実施されていません。</translation>
        </message>
        <message>
            <source>Only whoever asked for it can do this.</source>
            <translation>この操作は依頼者のみが行えます。</translation>
        </message>
        <message>
            <source>Only whoever lent the right can end it.</source>
            <translation>委任した本人のみが終了できます。</translation>
        </message>
        <message>
            <source>Signing in did not work. Try again; if it stays so, call support.</source>
            <translation>サインインできませんでした。もう一度お試しください。解決しない場合は、サポートへご連絡ください。</translation>
        </message>
        <message>
            <source>Somebody changed it first. Look again and decide anew.</source>
            <translation>先にほかの方が変更しました。内容を確認し、改めて判断してください。</translation>
        </message>
        <message>
            <source>Something else was offered instead already.</source>
            <translation>すでに代案が提示されています。</translation>
        </message>
        <message>
            <source>Something in it is too long or cannot be sent. Shorten it, try again.</source>
            <translation>長すぎるか、送信できない内容が含まれています。短くして、もう一度お試しください。</translation>
        </message>
        <message>
            <source>Something went wrong in the desk</source>
            <translation>アプリで問題が発生しました</translation>
        </message>
        <message>
            <source>Taking it back was refused already.</source>
            <translation>取り消しの依頼はすでに却下されています。</translation>
        </message>
        <message>
            <source>The address must begin with https; plain http is for this computer only.</source>
            <translation>アドレスはhttpsで始めてください。httpはこの端末内のサーバーにのみ使えます。</translation>
        </message>
        <message>
            <source>The books differ; look at the differences first.</source>
            <translation>帳簿に差異があります。先に差異を確認してください。</translation>
        </message>
        <message>
            <source>The case cannot go there from where it is.</source>
            <translation>現在の状態からは、その状態に変更できません。</translation>
        </message>
        <message>
            <source>The case goes on in another one. Look there.</source>
            <translation>この案件は別の案件に統合されました。そちらをご覧ください。</translation>
        </message>
        <message>
            <source>The case is closed.</source>
            <translation>この案件は完了しています。</translation>
        </message>
        <message>
            <source>The computer has been told already: it is wiped.</source>
            <translation>すでに端末へ伝達済みです。データは消去されています。</translation>
        </message>
        <message>
            <source>The customer goes on under another entry. Look there.</source>
            <translation>このお客様は別の登録に統合されました。そちらをご覧ください。</translation>
        </message>
        <message>
            <source>The day is closed; nothing is booked on it any more.</source>
            <translation>締め済みの日には記帳できません。</translation>
        </message>
        <message>
            <source>The day is not over yet; close it tomorrow.</source>
            <translation>この日はまだ終わっていません。翌日に締めてください。</translation>
        </message>
        <message>
            <source>The desk could not open</source>
            <translation>アプリを起動できませんでした</translation>
        </message>
        <message>
            <source>The desk could not open: the disk is full</source>
            <translation>アプリを起動できませんでした：ディスクの空き容量がありません</translation>
        </message>
        <message>
            <source>The keys to this desk are gone</source>
            <translation>アプリの暗号鍵が見つかりません</translation>
        </message>
        <message>
            <source>The offer does not fit into the limits.</source>
            <translation>代案が上限を超えています。</translation>
        </message>
        <message>
            <source>The policy in force gives you nothing to give.</source>
            <translation>施行中のポリシーでは、補償を行う権限がありません。</translation>
        </message>
        <message>
            <source>The policy was confirmed already.</source>
            <translation>このポリシーはすでに承認されています。</translation>
        </message>
        <message>
            <source>The policy was withdrawn.</source>
            <translation>このポリシーは撤回されました。</translation>
        </message>
        <message>
            <source>The rate of exchange is too old; ask an administrator.</source>
            <translation>為替レートが古すぎます。管理者に連絡してください。</translation>
        </message>
        <message>
            <source>The request was approved already.</source>
            <translation>この依頼はすでに承認されています。</translation>
        </message>
        <message>
            <source>The request was declined already.</source>
            <translation>この依頼はすでに却下されています。</translation>
        </message>
        <message>
            <source>The request was withdrawn.</source>
            <translation>この依頼は取り下げられました。</translation>
        </message>
        <message>
            <source>The same person's desk runs in another window. Go there, or close it.</source>
            <translation>同じユーザーのアプリが別のウィンドウで開いています。そちらをお使いになるか、閉じてください。</translation>
        </message>
        <message>
            <source>The server does not answer. Check its address and your network, then try again.</source>
            <translation>サーバーから応答がありません。アドレスとネットワークを確認して、もう一度お試しください。</translation>
        </message>
        <message>
            <source>The server is busy. Try again in a moment.</source>
            <translation>サーバーが混み合っています。しばらくしてからもう一度お試しください。</translation>
        </message>
        <message>
            <source>The server refused it ({code}).</source>
            <translation>サーバーで受け付けられませんでした（{code}）。</translation>
        </message>
        <message>
            <source>The server refused the sign-in ({code}).</source>
            <translation>サーバーでサインインが受け付けられませんでした（{code}）。</translation>
        </message>
        <message>
            <source>The time for this is over. Goodwill is still possible.</source>
            <translation>当社責任分としての期限を過ぎています。お詫びとしてなら実施できます。</translation>
        </message>
        <message>
            <source>The time to decide the request is over.</source>
            <translation>依頼の判断期限を過ぎています。</translation>
        </message>
        <message>
            <source>The user name or the password is not right. Type them again.</source>
            <translation>ユーザー名またはパスワードが違います。もう一度入力してください。</translation>
        </message>
        <message>
            <source>There are not enough of this article in stock.</source>
            <translation>この商品の在庫が不足しています。</translation>
        </message>
        <message>
            <source>They are one already.</source>
            <translation>すでに統合されています。</translation>
        </message>
        <message>
            <source>This could not be kept</source>
            <translation>保存できませんでした</translation>
        </message>
        <message>
            <source>This desk is open already</source>
            <translation>アプリはすでに開いています</translation>
        </message>
        <message>
            <source>This is above a limit that nobody here can lift.</source>
            <translation>変更できない上限を超えています。</translation>
        </message>
        <message>
            <source>This is above what you may decide; hand it up.</source>
            <translation>ご自身の承認上限を超えています。エスカレーションしてください。</translation>
        </message>
        <message>
            <source>This is above your own limit. Ask your supervisor.</source>
            <translation>ご自身の権限を超えています。スーパーバイザーに承認を依頼してください。</translation>
        </message>
        <message>
            <source>This is more than what is left to take back.</source>
            <translation>取り消せる残りの金額を超えています。</translation>
        </message>
        <message>
            <source>This kind cannot be taken back.</source>
            <translation>この種類の補償は取り消せません。</translation>
        </message>
        <message>
            <source>This person cannot stand in: it must be somebody else.</source>
            <translation>この方は代理になれません。別の方を選んでください。</translation>
        </message>
        <message>
            <source>This was made good already.</source>
            <translation>すでに補償済みです。</translation>
        </message>
        <message>
            <source>This was not kept: the desk's files are in use</source>
            <translation>保存できませんでした：アプリのファイルが使用中です</translation>
        </message>
        <message>
            <source>This was not kept: the disk is full</source>
            <translation>保存できませんでした：ディスクの空き容量がありません</translation>
        </message>
        <message>
            <source>Too many attempts. Wait a minute, then try again.</source>
            <translation>試行回数が多すぎます。1分待ってから、もう一度お試しください。</translation>
        </message>
        <message>
            <source>Too much hangs on them to be joined at once.</source>
            <translation>関連する記録が多すぎて、一度に統合できません。</translation>
        </message>
        <message>
            <source>Too much waits to be sent</source>
            <translation>送信待ちの操作が多すぎます</translation>
        </message>
        <message>
            <source>Two people who work here own these accounts.</source>
            <translation>2つのアカウントは、別々の社員のものです。</translation>
        </message>
        <message>
            <source>What is known of the order speaks against it. Goodwill is still possible.</source>
            <translation>注文の記録と一致しません。お詫びとしてなら実施できます。</translation>
        </message>
        <message>
            <source>What was done before is kept on this computer. Try again; if it stays so, copy the details and call support.</source>
            <translation>これまでの操作はこの端末に保存されています。もう一度お試しください。解決しない場合は、詳細をコピーしてサポートへご連絡ください。</translation>
        </message>
        <message>
            <source>What you did before is kept on this computer, and the desk goes on. Do the last step again; if it happens again, copy the details for the help desk.</source>
            <translation>これまでの操作はこの端末に保存されており、アプリは引き続き使えます。直前の操作をもう一度行ってください。繰り返す場合は、詳細をコピーしてヘルプデスクへご連絡ください。</translation>
        </message>
        <message>
            <source>What you did before is safe, but nothing more can be kept. Bring this computer to the network, or tell the help desk.</source>
            <translation>これまでの操作は安全に保存されていますが、これ以上は保存できません。この端末をネットワークに接続するか、ヘルプデスクへご連絡ください。</translation>
        </message>
        <message>
            <source>What you did before is safe. Free some space on this computer, then do it again.</source>
            <translation>これまでの操作は安全に保存されています。この端末の空き容量を増やしてから、もう一度操作してください。</translation>
        </message>
        <message>
            <source>What you did before is safe. Free some space on this computer, then try again.</source>
            <translation>これまでの操作は安全に保存されています。この端末の空き容量を増やしてから、もう一度お試しください。</translation>
        </message>
        <message>
            <source>What you did before is safe. Wait a moment, then do it again.</source>
            <translation>これまでの操作は安全に保存されています。少し待ってから、もう一度操作してください。</translation>
        </message>
        <message>
            <source>What you may grant today is used up; hand it up.</source>
            <translation>本日の承認枠を使い切りました。エスカレーションしてください。</translation>
        </message>
        <message>
            <source>Whoever offered it does not decide any more. Ask again.</source>
            <translation>代案を提示した方は、現在は判断できません。改めて承認を依頼してください。</translation>
        </message>
        <message>
            <source>Whoever offered it has nothing left to grant. Ask again, or refuse it.</source>
            <translation>代案を提示した方の承認枠が残っていません。改めて承認を依頼するか、代案を辞退してください。</translation>
        </message>
        <message>
            <source>Whoever proposed a policy cannot confirm it.</source>
            <translation>ポリシーの提案者は承認できません。</translation>
        </message>
        <message>
            <source>Whoever proposed it chose this account's password. Choose your own first.</source>
            <translation>このアカウントのパスワードは提案者が設定したものです。先にご自身のパスワードを設定してください。</translation>
        </message>
        <message>
            <source>Words are needed: somebody reads why.</source>
            <translation>理由を入力してください。相手に表示されます。</translation>
        </message>
        <message>
            <source>You have no right that could be lent.</source>
            <translation>委任できる権限がありません。</translation>
        </message>
        <message>
            <source>Your role may not do this.</source>
            <translation>この操作を行う権限がありません。</translation>
        </message>
    </context>
    <context>
        <name>Evidence</name>
        <message>
            <source>charged twice</source>
            <translation>二重請求</translation>
        </message>
        <message>
            <source>damaged on arrival</source>
            <translation>到着時の破損</translation>
        </message>
        <message>
            <source>not delivered</source>
            <translation>未着</translation>
        </message>
        <message>
            <source>promise broken</source>
            <translation>お約束の未履行</translation>
        </message>
        <message>
            <source>withdrawal by law</source>
            <translation>法定返品</translation>
        </message>
        <message>
            <source>wrong item</source>
            <translation>商品違い</translation>
        </message>
    </context>
    <context>
        <name>Fault</name>
        <message>
            <source>Go on</source>
            <translation>続ける</translation>
        </message>
    </context>
    <context>
        <name>Gallery</name>
        <message>
            <source>Gallery of parts</source>
            <translation>部品一覧</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>ページ</translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message numerus="yes">
            <source>%n subscription(s)</source>
            <translation>
                <numerusform>定期便 %n件</numerusform>
            </translation>
        </message>
        <message>
            <source>Counted from the contacts of case {number}
{source}</source>
            <translation>案件{number}の応対の回数です
{source}</translation>
        </message>
        <message>
            <source>Edit their details</source>
            <translation>お客様情報を編集</translation>
        </message>
        <message>
            <source>Elevated</source>
            <translation>高め</translation>
        </message>
        <message>
            <source>First contact about this</source>
            <translation>この件で初めての応対</translation>
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
            <translation>この情報源からは取得できません
{source}</translation>
        </message>
        <message>
            <source>Prefers a call</source>
            <translation>電話をご希望</translation>
        </message>
        <message>
            <source>Prefers chat</source>
            <translation>チャットをご希望</translation>
        </message>
        <message>
            <source>Prefers e-mail</source>
            <translation>メールをご希望</translation>
        </message>
        <message>
            <source>Prefers messages</source>
            <translation>メッセージをご希望</translation>
        </message>
        <message>
            <source>Prefers self-service</source>
            <translation>セルフサービスをご希望</translation>
        </message>
        <message>
            <source>Prefers social media</source>
            <translation>SNSをご希望</translation>
        </message>
        <message>
            <source>Prefers the web</source>
            <translation>Webをご希望</translation>
        </message>
        <message>
            <source>Prefers to come in</source>
            <translation>ご来店をご希望</translation>
        </message>
        <message>
            <source>Reach at {hours}</source>
            <translation>ご連絡可能な時間帯 {hours}</translation>
        </message>
        <message>
            <source>buying since {day} or before</source>
            <translation>{day}以前からご購入</translation>
        </message>
        <message>
            <source>churn risk</source>
            <translation>解約リスク</translation>
        </message>
        <message>
            <source>churn risk, was {level}</source>
            <translation>解約リスク（前回：{level}）</translation>
        </message>
        <message>
            <source>customer since {day}</source>
            <translation>{day}からご利用</translation>
        </message>
        <message>
            <source>lifetime value</source>
            <translation>累計お取引額</translation>
        </message>
        <message>
            <source>tenure: not available</source>
            <translation>お取引期間：不明</translation>
        </message>
        <message>
            <source>{amount} / mo</source>
            <translation>{amount}/月</translation>
        </message>
        <message numerus="yes">
            <source>{nth} contact about this in %n day(s)</source>
            <translation>
                <numerusform>この件で%n日間に{nth}回目</numerusform>
            </translation>
        </message>
        <message>
            <source>{wish}, {hours}</source>
            <translation>{wish}（{hours}）</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <source>Guide</source>
            <translation>ガイド</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>As at first</source>
            <translation>初期設定に戻す</translation>
        </message>
        <message>
            <source>Ctrl and Alt together write signs on many keyboards.</source>
            <translation>CtrlとAltの組み合わせは、多くのキーボードで文字の入力に使われます。</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>全画面共通</translation>
        </message>
        <message>
            <source>In the approvals</source>
            <translation>承認</translation>
        </message>
        <message>
            <source>In the audit trail</source>
            <translation>監査記録</translation>
        </message>
        <message>
            <source>In the policy</source>
            <translation>ポリシー</translation>
        </message>
        <message>
            <source>In the team's money</source>
            <translation>チーム予算</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>割り当てなし</translation>
        </message>
        <message>
            <source>On the desk</source>
            <translation>応対画面</translation>
        </message>
        <message>
            <source>One key at a time.</source>
            <translation>キーは1つずつ指定してください。</translation>
        </message>
        <message>
            <source>Press a key</source>
            <translation>キーを押してください</translation>
        </message>
        <message>
            <source>That key belongs to the system.</source>
            <translation>そのキーはシステムが使用しています。</translation>
        </message>
        <message>
            <source>That key cannot be told from others.</source>
            <translation>そのキーはほかのキーと区別できません。</translation>
        </message>
        <message>
            <source>That key edits text in fields.</source>
            <translation>そのキーは入力欄での編集に使われます。</translation>
        </message>
        <message>
            <source>That key is taken: {act}</source>
            <translation>そのキーは「{act}」に割り当て済みです。</translation>
        </message>
        <message>
            <source>That key turns input methods on and off.</source>
            <translation>そのキーは日本語入力のオン/オフに使われます。</translation>
        </message>
        <message>
            <source>That key writes or moves about in fields.</source>
            <translation>そのキーは入力欄での文字入力や移動に使われます。</translation>
        </message>
        <message>
            <source>The number pad belongs to screen readers.</source>
            <translation>テンキーはスクリーンリーダーが使用します。</translation>
        </message>
        <message>
            <source>{act}: key as at first</source>
            <translation>{act}：キーを初期設定に戻す</translation>
        </message>
    </context>
    <context>
        <name>Languages</name>
        <message>
            <source>Language</source>
            <translation>言語</translation>
        </message>
    </context>
    <context>
        <name>Lock</name>
        <message>
            <source>Password</source>
            <translation>パスワード</translation>
        </message>
        <message>
            <source>Sign in with the server instead</source>
            <translation>サーバーでサインインし直す</translation>
        </message>
        <message>
            <source>That is not the password of your last sign-in.</source>
            <translation>前回のサインイン時のパスワードと異なります。</translation>
        </message>
        <message>
            <source>That is not the password. Try again in {seconds} seconds.</source>
            <translation>パスワードが違います。{seconds}秒後にもう一度お試しください。</translation>
        </message>
        <message>
            <source>This desk is locked. What you had begun is kept.</source>
            <translation>画面はロックされています。書きかけの内容は保存されています。</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>ロックを解除</translation>
        </message>
    </context>
    <context>
        <name>Means</name>
        <message>
            <source>card</source>
            <translation>カード</translation>
        </message>
        <message>
            <source>cash</source>
            <translation>現金</translation>
        </message>
        <message>
            <source>coupon</source>
            <translation>クーポン</translation>
        </message>
        <message>
            <source>credit</source>
            <translation>クレジット</translation>
        </message>
        <message>
            <source>points</source>
            <translation>ポイント</translation>
        </message>
        <message>
            <source>transfer</source>
            <translation>銀行振込</translation>
        </message>
        <message>
            <source>wallet</source>
            <translation>電子マネー</translation>
        </message>
    </context>
    <context>
        <name>Money</name>
        <message numerus="yes">
            <source>%n posting(s)</source>
            <translation>
                <numerusform>仕訳 %n件</numerusform>
            </translation>
        </message>
        <message>
            <source>A closed day takes no posting any more; a correction goes into today.</source>
            <translation>締め済みの日には記帳できません。訂正は本日分に記帳します。</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>勘定科目</translation>
        </message>
        <message>
            <source>An earlier day is still open; close it first.</source>
            <translation>前の日が締められていません。先に締めてください。</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>帳簿</translation>
        </message>
        <message>
            <source>Book it as done</source>
            <translation>実行済みとして記帳</translation>
        </message>
        <message>
            <source>Book it as not done</source>
            <translation>実行しないものとして記帳</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>締め</translation>
        </message>
        <message>
            <source>Close it for good</source>
            <translation>確定して締める</translation>
        </message>
        <message>
            <source>Close the day</source>
            <translation>この日を締める</translation>
        </message>
        <message>
            <source>Close the open day</source>
            <translation>この日を締める</translation>
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
            <translation>帳簿の照合</translation>
        </message>
        <message>
            <source>Do what is armed</source>
            <translation>選んだ操作を確定</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>実行分</translation>
        </message>
        <message>
            <source>Export as CSV</source>
            <translation>CSVで出力</translation>
        </message>
        <message>
            <source>Export as JSON</source>
            <translation>JSONで出力</translation>
        </message>
        <message>
            <source>Export the day's journal</source>
            <translation>この日の仕訳帳を出力</translation>
        </message>
        <message>
            <source>It was done</source>
            <translation>実行済み</translation>
        </message>
        <message>
            <source>It will not be done</source>
            <translation>実行しない</translation>
        </message>
        <message>
            <source>Its number where it was done (bank, carrier)</source>
            <translation>実行先の番号（銀行・運送会社）</translation>
        </message>
        <message>
            <source>Journal by account</source>
            <translation>科目別の仕訳帳</translation>
        </message>
        <message>
            <source>Journal says</source>
            <translation>仕訳帳</translation>
        </message>
        <message>
            <source>Keep the journal as</source>
            <translation>仕訳帳の保存先</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>あとで</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>予算台帳</translation>
        </message>
        <message>
            <source>Means, tax</source>
            <translation>支払い方法・税</translation>
        </message>
        <message>
            <source>Not carried out yet</source>
            <translation>未実行</translation>
        </message>
        <message>
            <source>Nothing was posted on this day.</source>
            <translation>この日の仕訳はありません。</translation>
        </message>
        <message>
            <source>Plans</source>
            <translation>対応・補償</translation>
        </message>
        <message>
            <source>Postings</source>
            <translation>件数</translation>
        </message>
        <message>
            <source>Says</source>
            <translation>金額</translation>
        </message>
        <message>
            <source>Settle by hand</source>
            <translation>手動で処理</translation>
        </message>
        <message>
            <source>Settle by hand what was not carried out</source>
            <translation>未実行の分を手動で処理</translation>
        </message>
        <message>
            <source>Settle it by hand</source>
            <translation>手動での処理</translation>
        </message>
        <message>
            <source>Team money</source>
            <translation>チーム予算</translation>
        </message>
        <message>
            <source>Team pools today</source>
            <translation>本日のチーム枠</translation>
        </message>
        <message>
            <source>The books agree to the unit.</source>
            <translation>帳簿は一致しています。</translation>
        </message>
        <message>
            <source>The books are on the server</source>
            <translation>帳簿はサーバーにあります</translation>
        </message>
        <message numerus="yes">
            <source>The books differ in %n deed(s); each is named in the export.</source>
            <translation>
                <numerusform>帳簿に%n件の差異があります。明細は出力したファイルで確認できます。</numerusform>
            </translation>
        </message>
        <message>
            <source>The books differ; until they agree it stays open.</source>
            <translation>帳簿が一致するまで、この日は締められません。</translation>
        </message>
        <message>
            <source>The day after</source>
            <translation>翌日</translation>
        </message>
        <message>
            <source>The day before</source>
            <translation>前日</translation>
        </message>
        <message>
            <source>The day is closed.</source>
            <translation>この日は締め済みです。</translation>
        </message>
        <message>
            <source>The day is not over yet.</source>
            <translation>この日はまだ終わっていません。</translation>
        </message>
        <message>
            <source>The file could not be written: {reason}</source>
            <translation>ファイルを保存できません：{reason}</translation>
        </message>
        <message>
            <source>The journal is in {file}.</source>
            <translation>仕訳帳を{file}に保存しました。</translation>
        </message>
        <message>
            <source>The policy names no team pool.</source>
            <translation>ポリシーにチーム枠の設定がありません。</translation>
        </message>
        <message>
            <source>The server does not answer; nothing was written. Try again later.</source>
            <translation>サーバーから応答がないため、出力していません。しばらくしてからお試しください。</translation>
        </message>
        <message>
            <source>They are shown here when it can be reached again.</source>
            <translation>再接続すると、ここに表示されます。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>再試行</translation>
        </message>
        <message>
            <source>What each may still give today</source>
            <translation>各自の本日の権限残高</translation>
        </message>
        <message>
            <source>What was done, or why it will not be</source>
            <translation>実行した内容、または実行しない理由</translation>
        </message>
        <message>
            <source>a customer who has gone</source>
            <translation>登録のないお客様</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>締め済</translation>
        </message>
        <message>
            <source>goodwill</source>
            <translation>お詫び</translation>
        </message>
        <message>
            <source>open</source>
            <translation>未締め</translation>
        </message>
        <message>
            <source>owed</source>
            <translation>当社責任分</translation>
        </message>
        <message>
            <source>policy {version}</source>
            <translation>ポリシー{version}</translation>
        </message>
        <message>
            <source>tax {rate}</source>
            <translation>税率 {rate}</translation>
        </message>
        <message>
            <source>what left the house</source>
            <translation>社外への支払い・発送</translation>
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
            <translation>{entries} · {when}に{who}が締め</translation>
        </message>
        <message>
            <source>{percent} off</source>
            <translation>{percent}割引</translation>
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
            <translation>{tenths}掛け</translation>
        </message>
    </context>
    <context>
        <name>Order</name>
        <message>
            <source>cancelled</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>配達済</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>支払済</translation>
        </message>
        <message>
            <source>placed</source>
            <translation>受注</translation>
        </message>
        <message>
            <source>returned</source>
            <translation>返品済</translation>
        </message>
        <message>
            <source>shipped</source>
            <translation>発送済</translation>
        </message>
    </context>
    <context>
        <name>Outcome</name>
        <message>
            <source>getting worse</source>
            <translation>悪化</translation>
        </message>
        <message>
            <source>improving</source>
            <translation>改善中</translation>
        </message>
        <message>
            <source>reached</source>
            <translation>達成</translation>
        </message>
        <message>
            <source>steady</source>
            <translation>変化なし</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n件見つかりました</numerusform>
            </translation>
        </message>
        <message>
            <source>Customers</source>
            <translation>お客様</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>検索</translation>
        </message>
        <message>
            <source>From the server</source>
            <translation>サーバーの検索結果</translation>
        </message>
        <message>
            <source>Lately</source>
            <translation>最近開いたお客様</translation>
        </message>
        <message>
            <source>Name in any script, phone, e-mail, order, case, or what to do</source>
            <translation>氏名（漢字・かな・ローマ字）、電話、メール、注文、案件、操作</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>見つかりませんでした</translation>
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
            <translation>注文 {what}</translation>
        </message>
    </context>
    <context>
        <name>Plan</name>
        <message>
            <source>asked</source>
            <translation>依頼中</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>却下</translation>
        </message>
        <message>
            <source>expired</source>
            <translation>期限切れ</translation>
        </message>
        <message>
            <source>given</source>
            <translation>実施済</translation>
        </message>
        <message>
            <source>offered instead</source>
            <translation>代案あり</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>受付不可</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>取り下げ</translation>
        </message>
    </context>
    <context>
        <name>PlanMove</name>
        <message>
            <source>Cancel</source>
            <translation>解約</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>休止</translation>
        </message>
        <message>
            <source>Skip the next one</source>
            <translation>次回をスキップ</translation>
        </message>
        <message>
            <source>Switch</source>
            <translation>切替</translation>
        </message>
    </context>
    <context>
        <name>Policy</name>
        <message numerus="yes">
            <source>%n act(s) could not have been given at all.</source>
            <translation>
                <numerusform>%n件は実施できなくなります。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n act(s) would not have needed anybody.</source>
            <translation>
                <numerusform>%n件は承認が不要になります。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>変更 %n件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n日</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n level(s)</source>
            <translation>
                <numerusform>%n段階</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more act(s) change.</source>
            <translation>
                <numerusform>ほかに%n件の結果が変わります。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more act(s) would have needed a supervisor.</source>
            <translation>
                <numerusform>さらに%n件が要承認になります。</numerusform>
            </translation>
        </message>
        <message>
            <source>A name has small letters, digits and hyphens.</source>
            <translation>名前には英小文字・数字・ハイフンのみ使えます。</translation>
        </message>
        <message>
            <source>A new limit</source>
            <translation>新しい上限</translation>
        </message>
        <message>
            <source>A number of acts is no share of lifetime value.</source>
            <translation>回数の上限には、累計お取引額に対する割合を指定できません。</translation>
        </message>
        <message>
            <source>A request expires after</source>
            <translation>依頼の期限</translation>
        </message>
        <message>
            <source>A request expires after so many minutes</source>
            <translation>依頼の期限（分）</translation>
        </message>
        <message>
            <source>A request waits from one minute to one day.</source>
            <translation>依頼の期限は、1分以上1日以内にしてください。</translation>
        </message>
        <message>
            <source>Add a level</source>
            <translation>段階を追加</translation>
        </message>
        <message>
            <source>Add a limit</source>
            <translation>上限を追加</translation>
        </message>
        <message numerus="yes">
            <source>All %n act(s) would have gone the same way.</source>
            <translation>
                <numerusform>全%n件とも、結果は変わりません。</numerusform>
            </translation>
        </message>
        <message>
            <source>At most</source>
            <translation>上限</translation>
        </message>
        <message>
            <source>Besides the limits</source>
            <translation>上限以外の設定</translation>
        </message>
        <message>
            <source>Change a figure</source>
            <translation>数値を変更</translation>
        </message>
        <message>
            <source>Change a limit</source>
            <translation>上限を変更</translation>
        </message>
        <message>
            <source>Change {limit}</source>
            <translation>{limit}を変更</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>チャネル</translation>
        </message>
        <message>
            <source>Counted over</source>
            <translation>集計の単位</translation>
        </message>
        <message>
            <source>Do what is armed</source>
            <translation>選んだ操作を確定</translation>
        </message>
        <message>
            <source>From when on</source>
            <translation>施行時期</translation>
        </message>
        <message>
            <source>Goes further up after so many minutes (0: never)</source>
            <translation>エスカレーションまでの時間（分、0：しない）</translation>
        </message>
        <message>
            <source>How strict</source>
            <translation>超過時の扱い</translation>
        </message>
        <message>
            <source>In which time</source>
            <translation>集計期間</translation>
        </message>
        <message>
            <source>Into force for everybody</source>
            <translation>全員に施行する</translation>
        </message>
        <message>
            <source>It arrives with the first sync.</source>
            <translation>最初の同期が終わると表示されます。</translation>
        </message>
        <message>
            <source>It can be proposed again as it was; somebody else confirms it.</source>
            <translation>同じ内容で再提案できます。ほかの方の承認が必要です。</translation>
        </message>
        <message>
            <source>It counts when somebody else has confirmed it.</source>
            <translation>ほかの方が承認すると有効になります。</translation>
        </message>
        <message>
            <source>It goes further up after</source>
            <translation>エスカレーションまでの時間</translation>
        </message>
        <message>
            <source>It goes further up after so many minutes</source>
            <translation>エスカレーションまでの時間（分）</translation>
        </message>
        <message>
            <source>It goes further up within one day.</source>
            <translation>エスカレーションまでの時間は、1日以内にしてください。</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>決定</translation>
        </message>
        <message>
            <source>Kinds</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>やめる</translation>
        </message>
        <message>
            <source>Legal source</source>
            <translation>法的根拠</translation>
        </message>
        <message>
            <source>Level {number}</source>
            <translation>第{number}段階</translation>
        </message>
        <message>
            <source>Limits of one name count the same kinds.</source>
            <translation>同じ名前の上限は、同じ種類を対象にしてください。</translation>
        </message>
        <message>
            <source>Most of one decision (0: no limit)</source>
            <translation>1件あたりの承認上限（0：上限なし）</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名前</translation>
        </message>
        <message>
            <source>No policy has come yet</source>
            <translation>ポリシーがまだありません</translation>
        </message>
        <message>
            <source>Nothing was given or asked for in these days.</source>
            <translation>この期間に実施・依頼はありません。</translation>
        </message>
        <message>
            <source>One point is worth</source>
            <translation>1ポイントの価値</translation>
        </message>
        <message>
            <source>Only for the rehearsal; an administrator proposes it.</source>
            <translation>試算にのみ使えます。提案は管理者が行います。</translation>
        </message>
        <message>
            <source>Or of lifetime value</source>
            <translation>または累計お取引額に対する割合</translation>
        </message>
        <message>
            <source>Otherwise than in force</source>
            <translation>施行中のポリシーとの違い</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>国・地域</translation>
        </message>
        <message>
            <source>Points expire after</source>
            <translation>ポイントの有効期間</translation>
        </message>
        <message>
            <source>Points expire after so many days (0: never)</source>
            <translation>ポイントの有効日数（0：無期限）</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>ポリシー</translation>
        </message>
        <message>
            <source>Policy {version}</source>
            <translation>ポリシー {version}</translation>
        </message>
        <message>
            <source>Propose it now</source>
            <translation>提案を確定</translation>
        </message>
        <message>
            <source>Propose this policy</source>
            <translation>このポリシーを提案</translation>
        </message>
        <message>
            <source>Propose what was typed</source>
            <translation>入力内容を提案</translation>
        </message>
        <message>
            <source>Put it into force</source>
            <translation>施行する</translation>
        </message>
        <message>
            <source>Put the proposal into force</source>
            <translation>提案を施行</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Reasons gone</source>
            <translation>削除した理由</translation>
        </message>
        <message>
            <source>Reasons new</source>
            <translation>追加した理由</translation>
        </message>
        <message>
            <source>Reasons there are, one in a line</source>
            <translation>理由の一覧（1行に1つ）</translation>
        </message>
        <message>
            <source>Rehearsal</source>
            <translation>試算</translation>
        </message>
        <message>
            <source>Rehearsals are made on the server; it cannot be reached now.</source>
            <translation>試算はサーバーで行います。現在は接続できません。</translation>
        </message>
        <message>
            <source>Rehearse</source>
            <translation>試算する</translation>
        </message>
        <message>
            <source>Rehearse what is on screen</source>
            <translation>画面の内容を試算</translation>
        </message>
        <message>
            <source>Rehearsing …</source>
            <translation>試算中…</translation>
        </message>
        <message>
            <source>Some kinds are counted under a name: give it one.</source>
            <translation>種類を限定する上限には、名前を付けてください。</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>外す</translation>
        </message>
        <message>
            <source>Take the limit out</source>
            <translation>この上限を外す</translation>
        </message>
        <message>
            <source>The day it counts from</source>
            <translation>施行日</translation>
        </message>
        <message>
            <source>The requests of these days, judged again by the figures at the left.</source>
            <translation>この期間の依頼を、左の数値で判定し直します。</translation>
        </message>
        <message>
            <source>The server cannot rehearse these figures.</source>
            <translation>この数値では試算できません。</translation>
        </message>
        <message>
            <source>There is such a limit already.</source>
            <translation>同じ上限がすでにあります。</translation>
        </message>
        <message>
            <source>This does not go together ({code}).</source>
            <translation>設定の組み合わせが正しくありません（{code}）。</translation>
        </message>
        <message>
            <source>Two people</source>
            <translation>二人で確認</translation>
        </message>
        <message>
            <source>Two people take back above</source>
            <translation>二人で取り消す金額（超過時）</translation>
        </message>
        <message>
            <source>Undo what was typed</source>
            <translation>入力を元に戻す</translation>
        </message>
        <message>
            <source>What is counted</source>
            <translation>集計の対象</translation>
        </message>
        <message>
            <source>What is taken back</source>
            <translation>取り消した分</translation>
        </message>
        <message>
            <source>What is taken back is room again</source>
            <translation>取り消した分は枠に戻す</translation>
        </message>
        <message>
            <source>What may be given</source>
            <translation>補償の上限</translation>
        </message>
        <message>
            <source>What the law says is a hard limit with a name.</source>
            <translation>法令による上限は、名前を付けた変更不可の上限にしてください。</translation>
        </message>
        <message>
            <source>Which days</source>
            <translation>期間</translation>
        </message>
        <message>
            <source>Who decides</source>
            <translation>承認者</translation>
        </message>
        <message>
            <source>Who gives</source>
            <translation>対象の役割</translation>
        </message>
        <message>
            <source>Why (whoever confirms it reads this)</source>
            <translation>理由（承認者に表示されます）</translation>
        </message>
        <message>
            <source>Withdraw it</source>
            <translation>撤回する</translation>
        </message>
        <message>
            <source>Withdraw it now</source>
            <translation>撤回を確定</translation>
        </message>
        <message>
            <source>Withdraw this version</source>
            <translation>この版を撤回</translation>
        </message>
        <message>
            <source>Withdrawn, nothing can be given until two people agree on a new one.</source>
            <translation>撤回すると、二人が新しいポリシーに合意するまで補償を実施できません。</translation>
        </message>
        <message>
            <source>Write why first: whoever confirms it reads it.</source>
            <translation>先に理由を入力してください。承認者に表示されます。</translation>
        </message>
        <message>
            <source>You are the second person.</source>
            <translation>二人目として承認できます。</translation>
        </message>
        <message>
            <source>You proposed it; somebody else puts it into force.</source>
            <translation>ご自身の提案です。施行はほかの方が行います。</translation>
        </message>
        <message>
            <source>alone</source>
            <translation>単独可</translation>
        </message>
        <message>
            <source>approvals added</source>
            <translation>増える承認件数</translation>
        </message>
        <message>
            <source>approvals avoided</source>
            <translation>減る承認件数</translation>
        </message>
        <message>
            <source>as long as it lasts</source>
            <translation>全期間</translation>
        </message>
        <message>
            <source>asks</source>
            <translation>要承認</translation>
        </message>
        <message>
            <source>before</source>
            <translation>旧版</translation>
        </message>
        <message>
            <source>by {who}</source>
            <translation>{who}</translation>
        </message>
        <message>
            <source>confirmed by {who}</source>
            <translation>承認 {who}</translation>
        </message>
        <message>
            <source>country, such as JP</source>
            <translation>国コード（例：JP）</translation>
        </message>
        <message>
            <source>each day</source>
            <translation>1日ごと</translation>
        </message>
        <message>
            <source>each month</source>
            <translation>1か月ごと</translation>
        </message>
        <message>
            <source>each year</source>
            <translation>1年ごと</translation>
        </message>
        <message>
            <source>from {day}</source>
            <translation>{day}から</translation>
        </message>
        <message>
            <source>gone, was {figure}</source>
            <translation>削除（変更前 {figure}）</translation>
        </message>
        <message>
            <source>hard</source>
            <translation>変更不可</translation>
        </message>
        <message>
            <source>impossible</source>
            <translation>実施不可</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>施行中</translation>
        </message>
        <message>
            <source>in force as soon as it is confirmed</source>
            <translation>承認後すぐに施行</translation>
        </message>
        <message>
            <source>in force from another day</source>
            <translation>日付を指定して施行</translation>
        </message>
        <message>
            <source>in force from {day}</source>
            <translation>{day}から施行</translation>
        </message>
        <message>
            <source>is room again</source>
            <translation>枠に戻る</translation>
        </message>
        <message>
            <source>its own, where several count alike</source>
            <translation>同種の上限が複数あるときの区別</translation>
        </message>
        <message>
            <source>last {days} days</source>
            <translation>直近{days}日間</translation>
        </message>
        <message>
            <source>law or agreement</source>
            <translation>法令または協定</translation>
        </message>
        <message>
            <source>money</source>
            <translation>金額</translation>
        </message>
        <message>
            <source>more without a look</source>
            <translation>承認なしで増える金額</translation>
        </message>
        <message>
            <source>needs approval</source>
            <translation>要承認</translation>
        </message>
        <message>
            <source>never</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新規</translation>
        </message>
        <message>
            <source>new: {figure}</source>
            <translation>新規：{figure}</translation>
        </message>
        <message>
            <source>none is all</source>
            <translation>未選択はすべて</translation>
        </message>
        <message>
            <source>not possible any more</source>
            <translation>実施できなくなる件数</translation>
        </message>
        <message>
            <source>number of acts</source>
            <translation>回数</translation>
        </message>
        <message>
            <source>of any team, not only the agent's</source>
            <translation>依頼元以外のチームも判断できる</translation>
        </message>
        <message>
            <source>one act</source>
            <translation>1回の補償</translation>
        </message>
        <message>
            <source>one agent</source>
            <translation>オペレーター1名</translation>
        </message>
        <message>
            <source>one approver</source>
            <translation>承認者1名</translation>
        </message>
        <message>
            <source>one customer</source>
            <translation>お客様1名</translation>
        </message>
        <message>
            <source>one incident</source>
            <translation>1件の案件</translation>
        </message>
        <message>
            <source>or {share} of lifetime value</source>
            <translation>または累計お取引額の{share}</translation>
        </message>
        <message>
            <source>proposed</source>
            <translation>提案中</translation>
        </message>
        <message>
            <source>proposed by {who}</source>
            <translation>提案 {who}</translation>
        </message>
        <message>
            <source>stays</source>
            <translation>枠に戻らない</translation>
        </message>
        <message>
            <source>the team's pool</source>
            <translation>チーム枠</translation>
        </message>
        <message>
            <source>to come</source>
            <translation>施行予定</translation>
        </message>
        <message>
            <source>waiting saved</source>
            <translation>短縮される待ち時間</translation>
        </message>
        <message>
            <source>was {figure}</source>
            <translation>変更前 {figure}</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>撤回済</translation>
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
            <translation>これまでの経緯</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>却下</translation>
        </message>
        <message>
            <source>Granted</source>
            <translation>承認</translation>
        </message>
        <message>
            <source>Like cases</source>
            <translation>類似案件</translation>
        </message>
        <message>
            <source>Like cases are on the server; they come when it can be reached.</source>
            <translation>類似案件はサーバーにあります。再接続すると表示されます。</translation>
        </message>
        <message>
            <source>Like cases, last {days} days</source>
            <translation>類似案件（直近{days}日）</translation>
        </message>
        <message>
            <source>Looking them up …</source>
            <translation>検索中…</translation>
        </message>
        <message>
            <source>Middle half</source>
            <translation>中央50%</translation>
        </message>
        <message>
            <source>Same household, address, payment means</source>
            <translation>同一世帯・住所・支払い方法</translation>
        </message>
        <message>
            <source>This customer, 12 months</source>
            <translation>このお客様（12か月）</translation>
        </message>
        <message>
            <source>This one</source>
            <translation>今回</translation>
        </message>
        <message>
            <source>Too few to compare: {least} are needed before figures mean anything.</source>
            <translation>件数が少ないため比較できません（{least}件以上必要です）。</translation>
        </message>
        <message>
            <source>n = {count}</source>
            <translation>n = {count}</translation>
        </message>
        <message>
            <source>no other goodwill in 12 months</source>
            <translation>12か月間、ほかのお詫びはありません</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>none before</source>
            <translation>これまでなし</translation>
        </message>
        <message>
            <source>same address</source>
            <translation>住所が同じ</translation>
        </message>
        <message>
            <source>same payment means</source>
            <translation>支払い方法が同じ</translation>
        </message>
        <message>
            <source>same telephone or e-mail</source>
            <translation>電話・メールが同じ</translation>
        </message>
        <message>
            <source>{agent}'s last five</source>
            <translation>{agent}の直近5件</translation>
        </message>
        <message numerus="yes">
            <source>{amount} in %n plan(s)</source>
            <translation>
                <numerusform>{amount}（%n件）</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} declined</source>
            <translation>却下 {count}</translation>
        </message>
        <message>
            <source>{count} expired</source>
            <translation>期限切れ {count}</translation>
        </message>
        <message>
            <source>{count} given</source>
            <translation>承認 {count}</translation>
        </message>
        <message>
            <source>{count} offered less</source>
            <translation>減額提示 {count}</translation>
        </message>
        <message>
            <source>{count} waiting</source>
            <translation>判断待ち {count}</translation>
        </message>
        <message>
            <source>{count} withdrawn</source>
            <translation>取り下げ {count}</translation>
        </message>
        <message>
            <source>{customer} ({shared})</source>
            <translation>{customer} 様（{shared}）</translation>
        </message>
        <message>
            <source>{granted} ({share})</source>
            <translation>{granted}（{share}）</translation>
        </message>
        <message>
            <source>{granted} ({share}), median {median}</source>
            <translation>{granted}（{share}）、中央値{median}</translation>
        </message>
        <message>
            <source>{low} to {high}</source>
            <translation>{low}～{high}</translation>
        </message>
        <message>
            <source>{number}: {reasons}</source>
            <translation>{number}：{reasons}</translation>
        </message>
        <message>
            <source>{share} of what was granted is not above it</source>
            <translation>承認額の{share}が今回以下</translation>
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
            <translation>この応対の終了後</translation>
        </message>
        <message>
            <source>After-contact work</source>
            <translation>後処理</translation>
        </message>
        <message>
            <source>Available</source>
            <translation>受付可</translation>
        </message>
        <message>
            <source>Break</source>
            <translation>離席</translation>
        </message>
        <message>
            <source>Break: {reason}</source>
            <translation>離席：{reason}</translation>
        </message>
        <message>
            <source>Coaching</source>
            <translation>面談・コーチング</translation>
        </message>
        <message>
            <source>Meal</source>
            <translation>食事</translation>
        </message>
        <message>
            <source>Meeting</source>
            <translation>会議</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>現在のステータス</translation>
        </message>
        <message>
            <source>On contact</source>
            <translation>応対中</translation>
        </message>
        <message>
            <source>Short break</source>
            <translation>小休憩</translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation>サインアウト</translation>
        </message>
        <message>
            <source>Technical trouble</source>
            <translation>システム障害</translation>
        </message>
        <message>
            <source>The time for after-contact work is over. What you wrote is kept.</source>
            <translation>後処理の時間が終了しました。入力した内容は保存されています。</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>研修</translation>
        </message>
        <message>
            <source>{now}, then {next}</source>
            <translation>{now}（終了後：{next}）</translation>
        </message>
        <message>
            <source>{presence} {time}</source>
            <translation>{presence} {time}</translation>
        </message>
        <message>
            <source>{presence} {time} left</source>
            <translation>{presence} 残り {time}</translation>
        </message>
    </context>
    <context>
        <name>Problem</name>
        <message>
            <source>How much?</source>
            <translation>金額を入力してください。</translation>
        </message>
        <message>
            <source>More than what is left of the payments.</source>
            <translation>お支払いの残額を超えています。</translation>
        </message>
        <message>
            <source>No order with lines is here.</source>
            <translation>明細のある注文がありません。</translation>
        </message>
        <message>
            <source>No payment is on file for this order.</source>
            <translation>この注文のお支払いの記録がありません。</translation>
        </message>
        <message>
            <source>No subscription is here.</source>
            <translation>ご契約中の定期便がありません。</translation>
        </message>
        <message>
            <source>Not in stock.</source>
            <translation>在庫がありません。</translation>
        </message>
        <message>
            <source>Nothing of this is left to give back.</source>
            <translation>返金できる残額がありません。</translation>
        </message>
        <message>
            <source>One plan takes one currency.</source>
            <translation>1回の対応・補償で使える通貨は1つです。</translation>
        </message>
        <message>
            <source>Say why it is owed.</source>
            <translation>当社責任の理由を選んでください。</translation>
        </message>
        <message>
            <source>The time for this is over; goodwill is possible.</source>
            <translation>当社責任分としての期限を過ぎています。お詫びとしてなら実施できます。</translation>
        </message>
        <message>
            <source>This article is not known here.</source>
            <translation>この商品は登録されていません。</translation>
        </message>
        <message>
            <source>This cannot be given ({code}).</source>
            <translation>実施できません（{code}）。</translation>
        </message>
        <message>
            <source>This kind is never owed, only goodwill.</source>
            <translation>この種類は、お詫びとしてのみ実施できます。</translation>
        </message>
        <message>
            <source>Tick the lines it is about.</source>
            <translation>対象の明細を選んでください。</translation>
        </message>
        <message>
            <source>What is known of the order speaks against it.</source>
            <translation>注文の記録と一致しません。</translation>
        </message>
        <message>
            <source>What is owed belongs to an order.</source>
            <translation>当社責任分には、対象の注文が必要です。</translation>
        </message>
        <message>
            <source>Which one?</source>
            <translation>1つ選んでください。</translation>
        </message>
    </context>
    <context>
        <name>Provenance</name>
        <message>
            <source>As of {day}, {age}</source>
            <translation>{day}時点（{age}）</translation>
        </message>
        <message>
            <source>Source: {system}</source>
            <translation>出どころ：{system}</translation>
        </message>
        <message>
            <source>Synthetic: made up for the demonstration</source>
            <translation>デモ用の架空データ</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>{screen}, {count} waiting</source>
            <translation>{screen}（{count}件待ち）</translation>
        </message>
    </context>
    <context>
        <name>Record</name>
        <message>
            <source>About</source>
            <translation>対象</translation>
        </message>
        <message>
            <source>In 30 days</source>
            <translation>過去30日間</translation>
        </message>
        <message>
            <source>It is shown here when it can be reached again.</source>
            <translation>再接続すると、ここに表示されます。</translation>
        </message>
        <message>
            <source>Nobody has.</source>
            <translation>閲覧・変更した人はいません。</translation>
        </message>
        <message>
            <source>Nothing yet.</source>
            <translation>まだありません。</translation>
        </message>
        <message>
            <source>Older acts</source>
            <translation>以前の操作</translation>
        </message>
        <message>
            <source>The same that those who check can see about you. Who looks is written down too.</source>
            <translation>監査担当者に表示される内容と同じものです。誰が閲覧したかも記録されます。</translation>
        </message>
        <message>
            <source>This is on the server</source>
            <translation>この記録はサーバーにあります</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>What</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>What I did and saw</source>
            <translation>自分の操作と閲覧</translation>
        </message>
        <message>
            <source>What is recorded about me</source>
            <translation>自分に関する記録</translation>
        </message>
        <message>
            <source>When</source>
            <translation>日時</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>実施者</translation>
        </message>
        <message>
            <source>Who looked at this, or changed it</source>
            <translation>閲覧・変更した人</translation>
        </message>
        <message>
            <source>cases opened</source>
            <translation>起票した案件</translation>
        </message>
        <message>
            <source>contacts finished</source>
            <translation>完了した応対</translation>
        </message>
        <message>
            <source>customers looked at</source>
            <translation>閲覧したお客様</translation>
        </message>
        <message>
            <source>notes written</source>
            <translation>記入したメモ</translation>
        </message>
        <message>
            <source>remedies given or asked for</source>
            <translation>実施・依頼した対応・補償</translation>
        </message>
    </context>
    <context>
        <name>Refusal</name>
        <message>
            <source>Copy details</source>
            <translation>詳細をコピー</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>再試行</translation>
        </message>
    </context>
    <context>
        <name>Remedies</name>
        <message>
            <source>A remedy belongs to a case; one is opened during a contact.</source>
            <translation>対応・補償には案件が必要です。案件は応対中に起票できます。</translation>
        </message>
        <message>
            <source>A remedy belongs to a case; this contact has none: C opens one.</source>
            <translation>対応・補償には案件が必要です。Cキーで起票します。</translation>
        </message>
        <message>
            <source>Above the hard limit</source>
            <translation>上限を超えています</translation>
        </message>
        <message>
            <source>Accept, confirmed when online</source>
            <translation>受け付ける（接続後に確定）</translation>
        </message>
        <message>
            <source>Amount of {kind}</source>
            <translation>{kind}の金額</translation>
        </message>
        <message>
            <source>Another fee</source>
            <translation>その他の手数料</translation>
        </message>
        <message>
            <source>Article instead</source>
            <translation>交換品</translation>
        </message>
        <message>
            <source>Ask a supervisor for {amount}</source>
            <translation>{amount}の承認を依頼</translation>
        </message>
        <message>
            <source>Ask for {amount} when online</source>
            <translation>接続後に{amount}を依頼</translation>
        </message>
        <message>
            <source>Asks a supervisor: no act is left ({rule})</source>
            <translation>要承認：回数の残りがありません（{rule}）</translation>
        </message>
        <message>
            <source>Asks a supervisor: over by {over}</source>
            <translation>要承認：{over}超過</translation>
        </message>
        <message>
            <source>Authority left today</source>
            <translation>本日の権限残高</translation>
        </message>
        <message>
            <source>Bonus</source>
            <translation>無償提供</translation>
        </message>
        <message>
            <source>Budgets</source>
            <translation>権限残高</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>変更内容</translation>
        </message>
        <message>
            <source>Choose the reason.</source>
            <translation>理由を選んでください。</translation>
        </message>
        <message>
            <source>Choose what makes it right.</source>
            <translation>対応・補償を選んでください。</translation>
        </message>
        <message>
            <source>Counts as {cost} of the budgets.</source>
            <translation>権限残高から{cost}を使います。</translation>
        </message>
        <message>
            <source>Give all {count} now</source>
            <translation>{count}件すべて実施</translation>
        </message>
        <message>
            <source>Give both now</source>
            <translation>2件とも実施</translation>
        </message>
        <message>
            <source>Give now</source>
            <translation>実施</translation>
        </message>
        <message>
            <source>Give now, from your offline budget</source>
            <translation>端末枠で実施</translation>
        </message>
        <message>
            <source>Give what is chosen</source>
            <translation>選んだ対応を実施</translation>
        </message>
        <message>
            <source>Goodwill</source>
            <translation>お詫び</translation>
        </message>
        <message>
            <source>Inside your limits</source>
            <translation>権限の範囲内です</translation>
        </message>
        <message>
            <source>Inside your offline budget</source>
            <translation>端末枠の範囲内です</translation>
        </message>
        <message>
            <source>It is granted here and now, and confirmed when online.</source>
            <translation>この場で実施し、接続後に確定します。</translation>
        </message>
        <message>
            <source>Make it right</source>
            <translation>対応・補償</translation>
        </message>
        <message>
            <source>Next best action</source>
            <translation>おすすめの対応</translation>
        </message>
        <message>
            <source>No offline budget has come to this desktop.</source>
            <translation>この端末には端末枠がありません。</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>あとで</translation>
        </message>
        <message>
            <source>Offline budget left</source>
            <translation>端末枠の残り</translation>
        </message>
        <message>
            <source>Offline only credit, points and discounts are given, as goodwill.</source>
            <translation>オフラインで実施できるのは、お詫びとしてのクレジット・ポイント・割引のみです。</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>注文</translation>
        </message>
        <message>
            <source>Owed: {evidence}</source>
            <translation>当社責任：{evidence}</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Shipping of the order</source>
            <translation>注文の送料</translation>
        </message>
        <message>
            <source>Subscription</source>
            <translation>定期便</translation>
        </message>
        <message>
            <source>The most you can give is {most}</source>
            <translation>実施できるのは{most}までです</translation>
        </message>
        <message>
            <source>The offline budget was given back.</source>
            <translation>端末枠は返却済みです。</translation>
        </message>
        <message>
            <source>The offline budget was taken along for other customers and cases.</source>
            <translation>端末枠は、ほかのお客様・案件のためのものです。</translation>
        </message>
        <message>
            <source>The policy has not arrived on this desktop yet.</source>
            <translation>ポリシーをまだ受信していません。</translation>
        </message>
        <message>
            <source>The time of the offline budget is over.</source>
            <translation>端末枠の期限が切れています。</translation>
        </message>
        <message>
            <source>This computer keeps nothing after you sign out, so it has no offline budget.</source>
            <translation>この端末にはサインアウト後に何も残らないため、端末枠はありません。</translation>
        </message>
        <message>
            <source>This computer's clock went back: the offline budget waits for the server's time.</source>
            <translation>端末の時計が戻されています。サーバーの時刻を確認できるまで、端末枠は使えません。</translation>
        </message>
        <message>
            <source>This is more than is left of the offline budget.</source>
            <translation>端末枠の残りを超えています。</translation>
        </message>
        <message>
            <source>To be confirmed when online</source>
            <translation>接続後に確定</translation>
        </message>
        <message>
            <source>Use the suggested plan</source>
            <translation>おすすめの対応を使う</translation>
        </message>
        <message>
            <source>Use this plan</source>
            <translation>この対応を使う</translation>
        </message>
        <message>
            <source>What is owed uses no budget.</source>
            <translation>当社責任分は権限残高を使いません。</translation>
        </message>
        <message>
            <source>What is waived</source>
            <translation>免除する費用</translation>
        </message>
        <message>
            <source>Why it is owed</source>
            <translation>当社責任の理由</translation>
        </message>
        <message>
            <source>Why this</source>
            <translation>理由を見る</translation>
        </message>
        <message>
            <source>Why, in your words (the supervisor reads it)</source>
            <translation>理由（スーパーバイザーに表示されます）</translation>
        </message>
        <message>
            <source>in stock, arrives {day}</source>
            <translation>在庫あり・{day}着</translation>
        </message>
        <message>
            <source>not in stock</source>
            <translation>在庫なし</translation>
        </message>
        <message>
            <source>{amount} is held in the team pool until it is decided.</source>
            <translation>判断されるまで、{amount}をチーム枠で仮確保します。</translation>
        </message>
        <message>
            <source>{basis} · {evidence}</source>
            <translation>{basis} · {evidence}</translation>
        </message>
        <message>
            <source>{basis}; press to change</source>
            <translation>{basis}（押して変更）</translation>
        </message>
        <message>
            <source>{name}, {all}</source>
            <translation>{name}（{all}個）</translation>
        </message>
        <message>
            <source>{name}, {picked} of {all}</source>
            <translation>{name}（{all}個中{picked}個）</translation>
        </message>
        <message>
            <source>{number}, {day}, {amount}</source>
            <translation>{number}、{day}、{amount}</translation>
        </message>
        <message>
            <source>{points} points</source>
            <translation>{points}ポイント</translation>
        </message>
        <message>
            <source>{rule} is a hard limit: nobody here can lift it.</source>
            <translation>「{rule}」は変更できない上限です。</translation>
        </message>
        <message>
            <source>{rule} is set by law ({source}): nobody here can lift it.</source>
            <translation>「{rule}」は法令（{source}）で定められており、変更できません。</translation>
        </message>
        <message>
            <source>{rule}: nothing more is left of it.</source>
            <translation>「{rule}」の残りがありません。</translation>
        </message>
    </context>
    <context>
        <name>Remedy</name>
        <message>
            <source>Bonus</source>
            <translation>無償提供</translation>
        </message>
        <message>
            <source>Credit</source>
            <translation>クレジット</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>割引</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>交換</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>定期便</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>ポイント</translation>
        </message>
        <message>
            <source>Re-ship</source>
            <translation>再送</translation>
        </message>
        <message>
            <source>Refund</source>
            <translation>返金</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>返品</translation>
        </message>
        <message>
            <source>Waiver</source>
            <translation>免除</translation>
        </message>
        <message>
            <source>goodwill</source>
            <translation>お詫び</translation>
        </message>
        <message>
            <source>owed</source>
            <translation>当社責任分</translation>
        </message>
    </context>
    <context>
        <name>Request</name>
        <message>
            <source>Accept {amount}</source>
            <translation>{amount}を受け入れる</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Hand up</source>
            <translation>エスカレーション</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>あとで</translation>
        </message>
        <message>
            <source>Nobody who decides is here; it goes up by itself</source>
            <translation>判断できる人が不在のため、自動でエスカレーションされます</translation>
        </message>
        <message>
            <source>Refuse the offer</source>
            <translation>代案を辞退</translation>
        </message>
        <message>
            <source>The request for {customer} expired</source>
            <translation>{customer} 様の依頼は期限切れになりました</translation>
        </message>
        <message>
            <source>Why it is refused, in your own words</source>
            <translation>辞退の理由</translation>
        </message>
        <message>
            <source>Why it should go up</source>
            <translation>エスカレーションの理由</translation>
        </message>
        <message>
            <source>Your answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>{amount} for {customer}, case {number}</source>
            <translation>{customer} 様 {amount}（案件{number}）</translation>
        </message>
        <message>
            <source>{customer} {amount} declined: {words}</source>
            <translation>{customer} 様 {amount} 却下：{words}</translation>
        </message>
        <message>
            <source>{customer} {amount} expired, nobody decided</source>
            <translation>{customer} 様 {amount} 判断されず期限切れ</translation>
        </message>
        <message>
            <source>{customer} {amount}, waiting {time}</source>
            <translation>{customer} 様 {amount} 判断待ち {time}</translation>
        </message>
        <message>
            <source>{customer}: {amount} offered, accept</source>
            <translation>{customer} 様 代案{amount}を受諾</translation>
        </message>
        <message>
            <source>{who} approved {amount} for {customer}</source>
            <translation>{who}さんが{customer} 様の{amount}を承認しました</translation>
        </message>
        <message>
            <source>{who} approved {amount} for {customer}, if: {condition}</source>
            <translation>{who}さんが{customer} 様の{amount}を条件付きで承認しました：{condition}</translation>
        </message>
        <message>
            <source>{who} asks about {customer}</source>
            <translation>{who}さんから{customer} 様について質問</translation>
        </message>
        <message>
            <source>{who} asks about {customer}: {question}</source>
            <translation>{who}さんから{customer} 様についての質問：{question}</translation>
        </message>
        <message>
            <source>{who} asks for {amount} for {customer}</source>
            <translation>{who}さんから{customer} 様への{amount}の承認依頼です</translation>
        </message>
        <message>
            <source>{who} declined {amount} for {customer}: {words}</source>
            <translation>{who}さんが{customer} 様の{amount}を却下しました：{words}</translation>
        </message>
        <message>
            <source>{who} has it; others may decide it as well</source>
            <translation>{who}さんが確認中です（ほかの方も判断できます）</translation>
        </message>
        <message>
            <source>{who} offers {amount} instead: {words}</source>
            <translation>{who}さんの代案 {amount}：{words}</translation>
        </message>
        <message>
            <source>{who} offers {offer} instead of {amount} for {customer}</source>
            <translation>{who}さんが{customer} 様の{amount}に代案{offer}を提示しました</translation>
        </message>
    </context>
    <context>
        <name>Reversal</name>
        <message>
            <source>A second person decides it.</source>
            <translation>二人目の同意が必要です。</translation>
        </message>
        <message>
            <source>A senior or a supervisor can take it back.</source>
            <translation>取り消せるのは上級オペレーターまたはスーパーバイザーです。</translation>
        </message>
        <message>
            <source>Agree</source>
            <translation>同意する</translation>
        </message>
        <message>
            <source>Do not</source>
            <translation>同意しない</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>あとで</translation>
        </message>
        <message>
            <source>Nothing was given to this customer yet.</source>
            <translation>このお客様への補償はまだありません。</translation>
        </message>
        <message>
            <source>Pay {amount} back now</source>
            <translation>{amount}を返金</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>取り消す</translation>
        </message>
        <message>
            <source>The parcel is here, {amount} goes back</source>
            <translation>返送品が到着：{amount}を返金</translation>
        </message>
        <message>
            <source>The plan stays as it was given; this is booked beside it.</source>
            <translation>補償の記録は残り、取り消しは別に記帳されます。</translation>
        </message>
        <message>
            <source>What was given</source>
            <translation>実施した補償</translation>
        </message>
        <message>
            <source>Why it is taken back</source>
            <translation>取り消しの理由</translation>
        </message>
        <message>
            <source>Words (needed to refuse)</source>
            <translation>コメント（同意しない場合は必須）</translation>
        </message>
        <message>
            <source>You are the second person.</source>
            <translation>二人目として同意できます。</translation>
        </message>
        <message>
            <source>goods come as a return</source>
            <translation>商品は返品で回収</translation>
        </message>
        <message>
            <source>not taken back</source>
            <translation>取り消しなし</translation>
        </message>
        <message>
            <source>paid out already</source>
            <translation>支払済</translation>
        </message>
        <message>
            <source>taken back already</source>
            <translation>取消済</translation>
        </message>
        <message>
            <source>this cannot be taken back</source>
            <translation>取り消し不可</translation>
        </message>
        <message>
            <source>waits for the parcel</source>
            <translation>返送待ち</translation>
        </message>
        <message>
            <source>{amount} left</source>
            <translation>残り{amount}</translation>
        </message>
        <message>
            <source>{amount} taken back</source>
            <translation>{amount}取消済</translation>
        </message>
        <message>
            <source>{amount} to be taken back, waits for a second person</source>
            <translation>{amount}の取り消し（二人目の同意待ち）</translation>
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
            <translation>{who}さんから{amount}の取り消しの依頼</translation>
        </message>
    </context>
    <context>
        <name>Role</name>
        <message>
            <source>administrators</source>
            <translation>管理者</translation>
        </message>
        <message>
            <source>agents</source>
            <translation>オペレーター</translation>
        </message>
        <message>
            <source>auditors</source>
            <translation>監査者</translation>
        </message>
        <message>
            <source>integrations</source>
            <translation>外部連携</translation>
        </message>
        <message>
            <source>seniors</source>
            <translation>上級オペレーター</translation>
        </message>
        <message>
            <source>supervisors</source>
            <translation>スーパーバイザー</translation>
        </message>
    </context>
    <context>
        <name>RowStatus</name>
        <message>
            <source>granted offline, confirmed when online</source>
            <translation>オフラインで実施・接続後に確定</translation>
        </message>
        <message>
            <source>held, waiting for a decision</source>
            <translation>仮確保・判断待ち</translation>
        </message>
        <message>
            <source>not confirmed yet</source>
            <translation>確認中</translation>
        </message>
        <message>
            <source>not sent yet</source>
            <translation>未送信</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>受付不可</translation>
        </message>
        <message>
            <source>sending</source>
            <translation>送信中</translation>
        </message>
    </context>
    <context>
        <name>Rule</name>
        <message>
            <source>Agent's day</source>
            <translation>オペレーターの1日分</translation>
        </message>
        <message>
            <source>Agent's day, at most</source>
            <translation>オペレーターの1日の上限</translation>
        </message>
        <message>
            <source>Agent's month</source>
            <translation>オペレーターの1か月分</translation>
        </message>
        <message>
            <source>Agent's month, at most</source>
            <translation>オペレーターの1か月の上限</translation>
        </message>
        <message>
            <source>Agent's year</source>
            <translation>オペレーターの1年分</translation>
        </message>
        <message>
            <source>Agent's year, at most</source>
            <translation>オペレーターの1年の上限</translation>
        </message>
        <message>
            <source>Approver's day</source>
            <translation>承認者の1日分</translation>
        </message>
        <message>
            <source>Approver's month</source>
            <translation>承認者の1か月分</translation>
        </message>
        <message>
            <source>Approver's year</source>
            <translation>承認者の1年分</translation>
        </message>
        <message>
            <source>Customer in 12 months, agent alone</source>
            <translation>お客様・12か月（単独可）</translation>
        </message>
        <message>
            <source>Customer this month, agent alone</source>
            <translation>お客様・今月（単独可）</translation>
        </message>
        <message>
            <source>Customer this month, at most</source>
            <translation>お客様・今月の上限</translation>
        </message>
        <message>
            <source>Customer today, agent alone</source>
            <translation>お客様・本日（単独可）</translation>
        </message>
        <message>
            <source>Customer today, at most</source>
            <translation>お客様・本日の上限</translation>
        </message>
        <message>
            <source>Customer, at most</source>
            <translation>お客様1名の上限</translation>
        </message>
        <message>
            <source>Incident, agent alone</source>
            <translation>案件1件（単独可）</translation>
        </message>
        <message>
            <source>Incident, at most</source>
            <translation>案件1件の上限</translation>
        </message>
        <message>
            <source>One act, agent alone</source>
            <translation>1回（単独可）</translation>
        </message>
        <message>
            <source>One act, at most</source>
            <translation>1回の上限</translation>
        </message>
        <message>
            <source>Team pool this month</source>
            <translation>今月のチーム枠</translation>
        </message>
        <message>
            <source>Team pool this year</source>
            <translation>今年のチーム枠</translation>
        </message>
        <message>
            <source>Team pool today</source>
            <translation>本日のチーム枠</translation>
        </message>
    </context>
    <context>
        <name>Scope</name>
        <message>
            <source>Customer this month</source>
            <translation>お客様・今月</translation>
        </message>
        <message>
            <source>Customer today</source>
            <translation>お客様・本日</translation>
        </message>
        <message>
            <source>Customer, 12 months</source>
            <translation>お客様・12か月</translation>
        </message>
        <message>
            <source>Customer, at most</source>
            <translation>お客様1名の上限</translation>
        </message>
        <message>
            <source>My day</source>
            <translation>自分の本日分</translation>
        </message>
        <message>
            <source>My month</source>
            <translation>自分の今月分</translation>
        </message>
        <message>
            <source>My year</source>
            <translation>自分の今年分</translation>
        </message>
        <message>
            <source>One act</source>
            <translation>1回</translation>
        </message>
        <message>
            <source>One act, at most</source>
            <translation>1回の上限</translation>
        </message>
        <message>
            <source>Team pool this month</source>
            <translation>今月のチーム枠</translation>
        </message>
        <message>
            <source>Team pool this year</source>
            <translation>今年のチーム枠</translation>
        </message>
        <message>
            <source>Team pool today</source>
            <translation>本日のチーム枠</translation>
        </message>
        <message>
            <source>This incident</source>
            <translation>この案件</translation>
        </message>
        <message>
            <source>This incident, at most</source>
            <translation>この案件の上限</translation>
        </message>
        <message>
            <source>{rule}, number of acts</source>
            <translation>{rule}（回数）</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>A day and a time</source>
            <translation>日付と時刻</translation>
        </message>
        <message>
            <source>A discount</source>
            <translation>割引</translation>
        </message>
        <message>
            <source>A masked number</source>
            <translation>伏せた電話番号</translation>
        </message>
        <message>
            <source>A short sound for each event, again until it is seen.</source>
            <translation>お知らせごとに短い音を鳴らします。確認するまで繰り返します。</translation>
        </message>
        <message>
            <source>About</source>
            <translation>このアプリについて</translation>
        </message>
        <message>
            <source>Acts of a single key</source>
            <translation>1文字キーでの操作</translation>
        </message>
        <message>
            <source>Acts the server has not confirmed</source>
            <translation>サーバー未確定の操作</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>キー一覧</translation>
        </message>
        <message>
            <source>An amount</source>
            <translation>金額</translation>
        </message>
        <message>
            <source>As set up here: {time}</source>
            <translation>既定：{time}</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>システムに合わせる</translation>
        </message>
        <message>
            <source>Copy for the help desk</source>
            <translation>ヘルプデスク用にコピー</translation>
        </message>
        <message>
            <source>Customers kept for offline work</source>
            <translation>オフライン用に保存しているお客様</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>ダーク</translation>
        </message>
        <message>
            <source>Data on this computer</source>
            <translation>この端末のデータ</translation>
        </message>
        <message>
            <source>Drafts</source>
            <translation>下書き</translation>
        </message>
        <message>
            <source>Entries about them, and what the house works by</source>
            <translation>お客様の記録と、業務に必要な共通データ</translation>
        </message>
        <message>
            <source>Everything here is encrypted; its key lies in the system's keyring.</source>
            <translation>すべて暗号化されています。鍵はシステムのキーリングに保管されています。</translation>
        </message>
        <message>
            <source>It changes at once, also when the system turns dark.</source>
            <translation>すぐに切り替わります。システムがダークに切り替わったときも反映されます。</translation>
        </message>
        <message>
            <source>It changes at once; open customers and what you have begun stay.</source>
            <translation>すぐに切り替わります。開いているお客様と書きかけの内容はそのまま残ります。</translation>
        </message>
        <message>
            <source>Japanese era</source>
            <translation>和暦</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>キー操作</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>言語</translation>
        </message>
        <message>
            <source>Language of the screen</source>
            <translation>画面の言語</translation>
        </message>
        <message>
            <source>Last synced</source>
            <translation>最終同期</translation>
        </message>
        <message>
            <source>Letters, and everything that holds them.</source>
            <translation>文字と、文字を囲む部品の大きさが変わります。</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>ライセンス</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>ライト</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>試聴</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>ロック</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>今すぐロック</translation>
        </message>
        <message>
            <source>Lock when nobody is there</source>
            <translation>離席時のロック</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>表示</translation>
        </message>
        <message>
            <source>Made with, and under which licence</source>
            <translation>使用しているソフトウェアとライセンス</translation>
        </message>
        <message>
            <source>Nothing sounds on a contact, nothing appears while you type; it comes afterwards.</source>
            <translation>応対中は音を鳴らさず、入力中は表示もしません。終わり次第お知らせします。</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Off, a letter alone does nothing: for dictation and other input devices.</source>
            <translation>オフにすると、文字キーだけでは操作できなくなります。音声入力などを使う場合に便利です。</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>プロファイル</translation>
        </message>
        <message>
            <source>Quiet while busy</source>
            <translation>応対中・入力中は鳴らさない</translation>
        </message>
        <message>
            <source>Room taken</source>
            <translation>使用容量</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>サーバー</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>設定</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>表示</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>サイズ</translation>
        </message>
        <message>
            <source>Sounds</source>
            <translation>音</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>テーマ</translation>
        </message>
        <message>
            <source>This is how it looks</source>
            <translation>表示例</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>バージョン</translation>
        </message>
        <message>
            <source>What can be done here, and by which key.</source>
            <translation>この画面でできる操作とキーの一覧です。</translation>
        </message>
        <message>
            <source>What is heard</source>
            <translation>音を鳴らすお知らせ</translation>
        </message>
        <message>
            <source>What you have begun is kept; your password opens it again.</source>
            <translation>書きかけの内容は残ります。パスワードで再開できます。</translation>
        </message>
        <message>
            <source>Whatever comes in stands in the list (M) until you have seen it.</source>
            <translation>届いたお知らせは、確認するまで一覧（M）に残ります。</translation>
        </message>
        <message>
            <source>Years as Reiwa instead of by the common count.</source>
            <translation>年を西暦ではなく令和などの元号で表示します。</translation>
        </message>
        <message>
            <source>You can make it sooner than this computer is set up for, never later.</source>
            <translation>この端末の設定より早くできますが、遅くはできません。</translation>
        </message>
        <message>
            <source>being counted…</source>
            <translation>集計中…</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>まだありません</translation>
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
            <translation>{remedies}（{amount}）の承認を依頼しました。判断されるまで仮確保します。</translation>
        </message>
        <message>
            <source>Given: {remedies}, {amount}</source>
            <translation>{remedies}（{amount}）を実施しました</translation>
        </message>
        <message>
            <source>{amount} granted offline cannot be given: tell the customer</source>
            <translation>オフラインで受け付けた{amount}は実施できません。お客様にお伝えください。</translation>
        </message>
        <message>
            <source>{amount} granted offline went to review: a supervisor decides</source>
            <translation>オフラインで受け付けた{amount}は、スーパーバイザーが判断します。</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Approvals</source>
            <translation>承認</translation>
        </message>
        <message>
            <source>Audit</source>
            <translation>監査</translation>
        </message>
        <message>
            <source>Demo data</source>
            <translation>デモデータ</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>応対画面</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>ガイド</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>キー一覧</translation>
        </message>
        <message>
            <source>People and their histories are made up for the demonstration</source>
            <translation>人物と履歴はデモ用の架空のものです</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>ポリシー</translation>
        </message>
        <message>
            <source>Search customers, phones, orders, cases, commands</source>
            <translation>お客様・電話・注文・案件・操作を検索</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>設定</translation>
        </message>
        <message>
            <source>Single keys act again</source>
            <translation>1文字キーがオンになりました。</translation>
        </message>
        <message>
            <source>Single keys act when no text field has the cursor.</source>
            <translation>1文字キーは、入力欄にカーソルがないときに使えます。</translation>
        </message>
        <message>
            <source>Single keys are off; Ctrl+K brings them back</source>
            <translation>1文字キーはオフです。Ctrl+Kからオンに戻せます。</translation>
        </message>
        <message>
            <source>Team money</source>
            <translation>チーム予算</translation>
        </message>
        <message>
            <source>{name}, supervisor</source>
            <translation>{name}（スーパーバイザー）</translation>
        </message>
    </context>
    <context>
        <name>SignIn</name>
        <message>
            <source>Fill in server, user name and password.</source>
            <translation>サーバー、ユーザー名、パスワードを入力してください。</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>パスワード</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>サーバー</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>サインイン</translation>
        </message>
        <message>
            <source>Sign in to your contact center</source>
            <translation>コンタクトセンターにサインイン</translation>
        </message>
        <message>
            <source>Signing in…</source>
            <translation>サインイン中…</translation>
        </message>
        <message>
            <source>This computer keeps nothing after you sign out. Deliver everything before you leave; without the network, what you give is asked for.</source>
            <translation>この端末にはサインアウト後に何も残りません。退席前にすべて送信してください。オフラインでは、補償はすべて承認依頼になります。</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>ユーザー名</translation>
        </message>
        <message>
            <source>Whoever runs your contact center tells you the address. It is kept here.</source>
            <translation>アドレスは管理者にご確認ください。入力した内容は保存されます。</translation>
        </message>
        <message>
            <source>for example {address}</source>
            <translation>例：{address}</translation>
        </message>
    </context>
    <context>
        <name>Strip</name>
        <message numerus="yes">
            <source>%n change(s) to look at</source>
            <translation>
                <numerusform>要確認の変更 %n件</numerusform>
            </translation>
        </message>
        <message>
            <source>Caller: somebody for the customer</source>
            <translation>発信者：代理の方</translation>
        </message>
        <message>
            <source>Caller: the customer</source>
            <translation>発信者：ご本人</translation>
        </message>
        <message>
            <source>Details: {status}</source>
            <translation>お客様情報：{status}</translation>
        </message>
        <message>
            <source>Line {line}</source>
            <translation>回線 {line}</translation>
        </message>
        <message>
            <source>Line {line} · {choice}</source>
            <translation>回線 {line} · {choice}</translation>
        </message>
        <message>
            <source>Menu: {choice}</source>
            <translation>メニュー：{choice}</translation>
        </message>
        <message>
            <source>No contact in hand</source>
            <translation>応対していません</translation>
        </message>
        <message>
            <source>Not verified yet</source>
            <translation>本人確認前</translation>
        </message>
        <message>
            <source>Open a case</source>
            <translation>案件を起票</translation>
        </message>
        <message>
            <source>Order {number}: not shipped</source>
            <translation>注文{number}：未発送</translation>
        </message>
        <message>
            <source>Parcel came back to us</source>
            <translation>荷物が返送されました</translation>
        </message>
        <message>
            <source>Parcel due {day}</source>
            <translation>{day}到着予定</translation>
        </message>
        <message>
            <source>Parcel late, expected {day}</source>
            <translation>配送遅延（{day}予定）</translation>
        </message>
        <message>
            <source>Parcel on its way</source>
            <translation>配送中</translation>
        </message>
        <message>
            <source>Phone and e-mail stay masked until a caller is verified</source>
            <translation>本人確認が済むまで、電話番号とメールアドレスは伏せています</translation>
        </message>
        <message>
            <source>Recording announced</source>
            <translation>録音案内済</translation>
        </message>
        <message>
            <source>Replacement: not shipped</source>
            <translation>代替品：未発送</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>本人確認済</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>本人確認</translation>
        </message>
        <message>
            <source>the telephone</source>
            <translation>電話システム</translation>
        </message>
    </context>
    <context>
        <name>Survey</name>
        <message>
            <source>CSAT {score} of 5</source>
            <translation>満足度 {score}/5</translation>
        </message>
        <message>
            <source>NPS {score} of 10</source>
            <translation>NPS {score}/10</translation>
        </message>
        <message>
            <source>effort {score} of 7</source>
            <translation>負担度 {score}/7</translation>
        </message>
        <message>
            <source>score {score}</source>
            <translation>評価 {score}</translation>
        </message>
    </context>
    <context>
        <name>Sync</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>ほか%n件</numerusform>
            </translation>
        </message>
        <message>
            <source>A file of this desk is damaged</source>
            <translation>アプリのファイルが破損しています</translation>
        </message>
        <message>
            <source>A file of this desk is damaged. Close the desk and open it again: it mends itself.</source>
            <translation>アプリのファイルが破損しています。アプリを閉じて開き直すと、自動で修復します。</translation>
        </message>
        <message>
            <source>Another program holds this desk's files</source>
            <translation>ほかのプログラムがアプリのファイルを使用中です</translation>
        </message>
        <message>
            <source>Close the desk and open it again: it mends itself and says what was kept. Do not delete its files.</source>
            <translation>アプリを閉じて開き直してください。自動で修復し、残っている内容をお知らせします。ファイルは削除しないでください。</translation>
        </message>
        <message>
            <source>Connected again: everything is sent</source>
            <translation>再接続しました。未送信の操作はありません。</translation>
        </message>
        <message numerus="yes">
            <source>Connected again: sending %n</source>
            <translation>
                <numerusform>再接続しました。%n件を送信しています。</numerusform>
            </translation>
        </message>
        <message>
            <source>Copied. It holds no customer's data.</source>
            <translation>コピーしました。お客様の情報は含まれていません。</translation>
        </message>
        <message>
            <source>Copy for the help desk</source>
            <translation>ヘルプデスク用にコピー</translation>
        </message>
        <message>
            <source>Everything kept so far is safe and can be read; nothing new can be kept. Free some space, and the desk goes on by itself.</source>
            <translation>これまでの内容は安全に保存されており、閲覧もできますが、新しい内容は保存できません。空き容量を増やすと、自動で再開します。</translation>
        </message>
        <message>
            <source>Everything you did has arrived.</source>
            <translation>すべての操作がサーバーに届いています。</translation>
        </message>
        <message>
            <source>It belongs to something that was refused.</source>
            <translation>受け付けられなかった操作に関連するものです。</translation>
        </message>
        <message>
            <source>It goes on by itself. If this stays, tell the help desk ({code}).</source>
            <translation>自動で再開します。解決しない場合は、ヘルプデスクへご連絡ください（{code}）。</translation>
        </message>
        <message>
            <source>It was read out: {kept} acts were kept, up to {lost} are lost. The damaged file stays in the desk's folder.</source>
            <translation>読み出しを行いました。{kept}件を保持し、最大{lost}件が失われました。破損したファイルは、アプリのフォルダーに残しています。</translation>
        </message>
        <message>
            <source>Last synced {age}</source>
            <translation>最終同期 {age}</translation>
        </message>
        <message>
            <source>No budget is taken along: what you give without the network is asked for. Deliver everything before you sign out; what is left then is lost.</source>
            <translation>この端末には端末枠がないため、オフラインでの補償はすべて承認依頼になります。サインアウト前にすべて送信してください。送信していないものは失われます。</translation>
        </message>
        <message>
            <source>Not synced yet</source>
            <translation>まだ同期していません</translation>
        </message>
        <message>
            <source>Not yet with the server</source>
            <translation>サーバーに未反映</translation>
        </message>
        <message>
            <source>Nothing of yours is lost: the cards are brought anew from the server.</source>
            <translation>操作は失われていません。お客様情報はサーバーから取り直します。</translation>
        </message>
        <message>
            <source>Nothing was taken away here. Tell the help desk.</source>
            <translation>この端末からは何も削除していません。ヘルプデスクへご連絡ください。</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>オフライン</translation>
        </message>
        <message numerus="yes">
            <source>Offline · %n not sent</source>
            <translation>
                <numerusform>オフライン · 未送信 %n件</numerusform>
            </translation>
        </message>
        <message>
            <source>Perhaps a backup is running. The desk tries again by itself.</source>
            <translation>バックアップ中の可能性があります。自動で再試行します。</translation>
        </message>
        <message>
            <source>Perhaps the network wants a sign-in of its own. What you do is kept here.</source>
            <translation>ネットワークへのサインインが必要な可能性があります。操作はこの端末に保存されます。</translation>
        </message>
        <message>
            <source>Put aside</source>
            <translation>確認済みにする</translation>
        </message>
        <message numerus="yes">
            <source>Sending %n</source>
            <translation>
                <numerusform>%n件送信中</numerusform>
            </translation>
        </message>
        <message>
            <source>Sign in again</source>
            <translation>再サインイン</translation>
        </message>
        <message>
            <source>Some acts have been tried for a day</source>
            <translation>1日以上送信できていない操作があります</translation>
        </message>
        <message>
            <source>Something answers in the server's place</source>
            <translation>サーバー以外のものが応答しています</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>同期</translation>
        </message>
        <message>
            <source>Synced</source>
            <translation>同期済</translation>
        </message>
        <message>
            <source>Syncing</source>
            <translation>同期中</translation>
        </message>
        <message>
            <source>The server does not answer</source>
            <translation>サーバーから応答がありません</translation>
        </message>
        <message>
            <source>The server has trouble of its own</source>
            <translation>サーバーで障害が発生しています</translation>
        </message>
        <message>
            <source>The server suddenly has far less than this desk</source>
            <translation>サーバーのデータが、この端末より大幅に少なくなっています</translation>
        </message>
        <message>
            <source>The session had ended</source>
            <translation>セッションが終了していました</translation>
        </message>
        <message>
            <source>The store of cards was damaged</source>
            <translation>お客様情報の保存データが破損していました</translation>
        </message>
        <message>
            <source>The sync has stumbled</source>
            <translation>同期で問題が発生しました</translation>
        </message>
        <message>
            <source>They are kept and tried once an hour. Tell the help desk.</source>
            <translation>保存したまま1時間ごとに再送しています。ヘルプデスクへご連絡ください。</translation>
        </message>
        <message>
            <source>This computer keeps nothing after you sign out</source>
            <translation>この端末にはサインアウト後に何も残りません</translation>
        </message>
        <message>
            <source>This computer's disk is full</source>
            <translation>この端末のディスクに空き容量がありません</translation>
        </message>
        <message>
            <source>This computer's disk is full: everything can be read, nothing new can be kept. Free some space.</source>
            <translation>この端末のディスクに空き容量がありません。閲覧はできますが、新しい内容は保存できません。空き容量を増やしてください。</translation>
        </message>
        <message>
            <source>Trouble lately</source>
            <translation>最近の問題</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>今すぐ再試行</translation>
        </message>
        <message>
            <source>What waited to be sent was damaged</source>
            <translation>未送信データが破損していました</translation>
        </message>
        <message>
            <source>What you do is kept here and sent when it has recovered.</source>
            <translation>操作はこの端末に保存され、復旧後に送信されます。</translation>
        </message>
        <message>
            <source>Work on: what you do is kept here and sent as soon as it answers.</source>
            <translation>そのまま作業を続けられます。操作はこの端末に保存され、サーバーにつながり次第送信されます。</translation>
        </message>
        <message>
            <source>You are offline. Cards, search and notes work from this desktop's store; what you give is sent and confirmed when the server is back.</source>
            <translation>オフラインです。カード・検索・メモは、この端末の保存データで使えます。補償は接続後に送信・確定します。</translation>
        </message>
        <message>
            <source>You are offline. Data as of {time}: cards, search and notes work; what you give is sent and confirmed when the server is back.</source>
            <translation>オフラインです（{time}時点のデータ）。カード・検索・メモは使えます。補償は接続後に送信・確定します。</translation>
        </message>
        <message>
            <source>Your session has ended. What you do is kept on this desktop; sign in to send it.</source>
            <translation>セッションが終了しました。操作はこの端末に保存されています。サインインすると送信されます。</translation>
        </message>
        <message>
            <source>needs help</source>
            <translation>要対応</translation>
        </message>
        <message numerus="yes">
            <source>tried %n times</source>
            <translation>
                <numerusform>%n回試行</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Team</name>
        <message>
            <source>After this time the next contact comes; what is not finished waits aside.</source>
            <translation>この時間が過ぎると次の応対が入ります。未完了の後処理は保留されます。</translation>
        </message>
        <message>
            <source>After-contact work ends</source>
            <translation>後処理の終了</translation>
        </message>
        <message>
            <source>Agents take the next contact whenever they like, finished or not.</source>
            <translation>後処理の完了を待たず、オペレーターの判断で次の応対に移れます。</translation>
        </message>
        <message>
            <source>Being saved…</source>
            <translation>保存しています…</translation>
        </message>
        <message>
            <source>No other presence can be chosen before the contact is finished.</source>
            <translation>後処理が完了するまで、ほかのステータスは選べません。</translation>
        </message>
        <message>
            <source>Saved. Everybody in the team has it from now on.</source>
            <translation>保存しました。チーム全員にすぐ反映されます。</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>チーム</translation>
        </message>
        <message>
            <source>The server cannot be reached: nothing was changed.</source>
            <translation>サーバーに接続できないため、変更されていません。</translation>
        </message>
        <message>
            <source>Time for it</source>
            <translation>制限時間</translation>
        </message>
        <message>
            <source>Timed</source>
            <translation>時間制限</translation>
        </message>
        <message>
            <source>When it is done</source>
            <translation>完了時</translation>
        </message>
        <message>
            <source>When the agent likes</source>
            <translation>オペレーターの任意</translation>
        </message>
        <message>
            <source>{n} s</source>
            <translation>{n}秒</translation>
        </message>
    </context>
    <context>
        <name>Tier</name>
        <message>
            <source>Gold</source>
            <translation>ゴールド</translation>
        </message>
        <message>
            <source>Platinum</source>
            <translation>プラチナ</translation>
        </message>
        <message>
            <source>Silver</source>
            <translation>シルバー</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>スタンダード</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n件見つかりました</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>ほか%n件</numerusform>
            </translation>
        </message>
        <message>
            <source>About</source>
            <translation>用件</translation>
        </message>
        <message>
            <source>All {count}</source>
            <translation>すべて {count}</translation>
        </message>
        <message>
            <source>By way of</source>
            <translation>チャネル</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>キャンペーン</translation>
        </message>
        <message>
            <source>Campaigns {count}</source>
            <translation>キャンペーン {count}</translation>
        </message>
        <message>
            <source>Carrier</source>
            <translation>配送業者</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>閉じました</translation>
        </message>
        <message>
            <source>Contacts {count}</source>
            <translation>応対 {count}</translation>
        </message>
        <message>
            <source>Coupon</source>
            <translation>クーポン</translation>
        </message>
        <message>
            <source>Coupon {code} {amount}</source>
            <translation>クーポン {code} {amount}</translation>
        </message>
        <message>
            <source>Coupons</source>
            <translation>クーポン</translation>
        </message>
        <message>
            <source>Ended with</source>
            <translation>終話理由</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>絞り込み</translation>
        </message>
        <message>
            <source>Find in this timeline</source>
            <translation>履歴内を検索</translation>
        </message>
        <message>
            <source>From</source>
            <translation>情報</translation>
        </message>
        <message>
            <source>Given by</source>
            <translation>対応者</translation>
        </message>
        <message>
            <source>Jump to a date</source>
            <translation>日付へ移動</translation>
        </message>
        <message>
            <source>Lasted</source>
            <translation>応対時間</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>着信番号・メニュー</translation>
        </message>
        <message>
            <source>More</source>
            <translation>その他</translation>
        </message>
        <message>
            <source>New since you last looked</source>
            <translation>前回の確認後の新着</translation>
        </message>
        <message>
            <source>Not listed</source>
            <translation>その他</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>メモ</translation>
        </message>
        <message>
            <source>Notes {count}</source>
            <translation>メモ {count}</translation>
        </message>
        <message>
            <source>Nothing here yet</source>
            <translation>まだ記録はありません</translation>
        </message>
        <message>
            <source>Order {number}</source>
            <translation>注文 {number}</translation>
        </message>
        <message>
            <source>Orders {count}</source>
            <translation>注文 {count}</translation>
        </message>
        <message>
            <source>Pages seen</source>
            <translation>閲覧ページ数</translation>
        </message>
        <message>
            <source>Remedies {count}</source>
            <translation>対応・補償 {count}</translation>
        </message>
        <message>
            <source>Remedy</source>
            <translation>対応・補償</translation>
        </message>
        <message>
            <source>Sales</source>
            <translation>営業</translation>
        </message>
        <message>
            <source>Sales {count}</source>
            <translation>営業 {count}</translation>
        </message>
        <message>
            <source>Shipping</source>
            <translation>送料</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>店舗</translation>
        </message>
        <message>
            <source>Survey</source>
            <translation>アンケート</translation>
        </message>
        <message>
            <source>Surveys {count}</source>
            <translation>アンケート {count}</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>履歴</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合計</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>利用回数</translation>
        </message>
        <message>
            <source>Waited</source>
            <translation>待ち時間</translation>
        </message>
        <message>
            <source>Waited {time}</source>
            <translation>待ち時間 {time}</translation>
        </message>
        <message>
            <source>Waited {time} · menu: {choice}</source>
            <translation>待ち時間 {time} · メニュー：{choice}</translation>
        </message>
        <message>
            <source>Web</source>
            <translation>Web</translation>
        </message>
        <message>
            <source>Web {count}</source>
            <translation>Web {count}</translation>
        </message>
        <message>
            <source>When</source>
            <translation>日時</translation>
        </message>
        <message>
            <source>With</source>
            <translation>担当</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>ご意見</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>記入者</translation>
        </message>
        <message>
            <source>case {number}</source>
            <translation>案件 {number}</translation>
        </message>
        <message>
            <source>more than {count} found</source>
            <translation>{count}件以上見つかりました</translation>
        </message>
        <message>
            <source>not resolved</source>
            <translation>未解決</translation>
        </message>
        <message>
            <source>now</source>
            <translation>今</translation>
        </message>
        <message>
            <source>resolved</source>
            <translation>解決済</translation>
        </message>
        <message>
            <source>self-service failed</source>
            <translation>自己解決できず</translation>
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
            <translation>{score} · 「{words}」</translation>
        </message>
    </context>
    <context>
        <name>Wiped</name>
        <message numerus="yes">
            <source>%n acts had not been delivered and are lost.</source>
            <translation>
                <numerusform>未送信の操作%n件は失われました。</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything done here had been delivered.</source>
            <translation>ここで行った操作はすべて送信済みでした。</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>次へ</translation>
        </message>
        <message>
            <source>If it is yours and was found, tell your supervisor, then sign in again.</source>
            <translation>ご自身の端末が見つかった場合は、スーパーバイザーに連絡してから、もう一度サインインしてください。</translation>
        </message>
        <message>
            <source>The computer was reported lost. Its keys, the customers' data and what had been begun were deleted from it.</source>
            <translation>この端末は紛失の報告を受けました。鍵、お客様の情報、書きかけの内容は、この端末から削除されています。</translation>
        </message>
        <message>
            <source>This desk was wiped</source>
            <translation>この端末のデータは消去されました</translation>
        </message>
        <message>
            <source>What had not been delivered when it was locked is lost.</source>
            <translation>ロックした時点で未送信だった操作は失われました。</translation>
        </message>
    </context>
    <context>
        <name>WrapUp</name>
        <message>
            <source>After-contact work</source>
            <translation>後処理</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>戻る</translation>
        </message>
        <message>
            <source>Contact broke off</source>
            <translation>途中切断</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>完了</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>引き継ぎ</translation>
        </message>
        <message>
            <source>How it ended</source>
            <translation>終話理由</translation>
        </message>
        <message>
            <source>Made right</source>
            <translation>対応・補償済</translation>
        </message>
        <message>
            <source>Not resolved</source>
            <translation>未解決</translation>
        </message>
        <message>
            <source>Promise made</source>
            <translation>お約束あり</translation>
        </message>
        <message>
            <source>Question answered</source>
            <translation>ご質問に回答</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>解決済</translation>
        </message>
        <message>
            <source>Waiting for a decision</source>
            <translation>判断待ち</translation>
        </message>
        <message>
            <source>What was said and agreed</source>
            <translation>お話しした内容と合意事項</translation>
        </message>
    </context>
</TS>
