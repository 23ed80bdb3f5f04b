<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AcceptForm</name>
    <message>
        <source>&amp;Type</source>
        <translation>类型(&amp;T)</translation>
    </message>
    <message>
        <source>Accept (Enter)</source>
        <translation>受理 (Enter)</translation>
    </message>
    <message>
        <source>Accept the report</source>
        <translation>受理上报</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>No type has these words: type fewer, or others.</source>
        <translation>没有含这些词的类型：请减少或更换。</translation>
    </message>
    <message>
        <source>The catalogue holds no types.</source>
        <translation>类型目录为空。</translation>
    </message>
    <message>
        <source>words in English or Chinese, or the code</source>
        <translation>中文或英文词语，或编码</translation>
    </message>
    <message>
        <source>{code}  {name_en} · {name_zh} — {group_en} · {group_zh}</source>
        <translation>{code}  {name_zh} · {name_en} — {group_zh} · {group_en}</translation>
    </message>
</context>
<context>
    <name>CallBackForm</name>
    <message>
        <source>&amp;Not solved</source>
        <translation>未解决(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Solved</source>
        <translation>已解决(&amp;S)</translation>
    </message>
    <message>
        <source>Is it solved?</source>
        <translation>问题是否解决？</translation>
    </message>
    <message>
        <source>Is the caller satisfied?</source>
        <translation>来电人是否满意？</translation>
    </message>
    <message>
        <source>N&amp;ote, if there is one</source>
        <translation>备注，可不填(&amp;O)</translation>
    </message>
    <message>
        <source>Not sat&amp;isfied</source>
        <translation>不满意(&amp;I)</translation>
    </message>
    <message>
        <source>Record (Enter)</source>
        <translation>记录 (Enter)</translation>
    </message>
    <message>
        <source>Record the call-back</source>
        <translation>记录回访</translation>
    </message>
    <message>
        <source>S&amp;atisfied</source>
        <translation>满意(&amp;A)</translation>
    </message>
    <message>
        <source>Say whether it is solved.</source>
        <translation>请选择是否解决。</translation>
    </message>
    <message>
        <source>Say whether the caller is satisfied.</source>
        <translation>请选择是否满意。</translation>
    </message>
    <message>
        <source>The note is longer than {n} characters.</source>
        <translation>备注超过{n}字。</translation>
    </message>
</context>
<context>
    <name>CaseLog</name>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
</context>
<context>
    <name>CasePane</name>
    <message>
        <source>Clocks</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>No case is chosen.
Choose one in the queue: its clocks, units and timeline stand here.</source>
        <translation>未选择案件。
在队列中选择一件，此处显示其时限、单位和时间轴。</translation>
    </message>
    <message>
        <source>Order of the timeline</source>
        <translation>时间轴顺序</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>earlier entries are on their way</source>
        <translation>更早的记录正在调取</translation>
    </message>
    <message>
        <source>newest first ↓</source>
        <translation>最新在前 ↓</translation>
    </message>
    <message>
        <source>oldest first ↓</source>
        <translation>最早在前 ↓</translation>
    </message>
    <message>
        <source>the last {n} of {all} entries</source>
        <translation>共{all}条，显示最近{n}条</translation>
    </message>
    <message>
        <source>{n} more kept their limits</source>
        <translation>另有{n}项均按期</translation>
    </message>
</context>
<context>
    <name>CheckForm</name>
    <message>
        <source>&amp;Note, if there is one</source>
        <translation>备注，可不填(&amp;N)</translation>
    </message>
    <message>
        <source>Pass (Enter)</source>
        <translation>通过 (Enter)</translation>
    </message>
    <message>
        <source>The work is good</source>
        <translation>核查通过</translation>
    </message>
</context>
<context>
    <name>ClockBars</name>
    <message>
        <source> · due {time}</source>
        <translation> · 截止 {time}</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>时限</translation>
    </message>
</context>
<context>
    <name>CloseForm</name>
    <message>
        <source>&amp;Result</source>
        <translation>办理结果(&amp;R)</translation>
    </message>
    <message>
        <source>Close (Enter)</source>
        <translation>结案 (Enter)</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>The result is missing: say what was done.</source>
        <translation>请填写办理结果：做了什么。</translation>
    </message>
</context>
<context>
    <name>CompleteForm</name>
    <message>
        <source>A unit has finished</source>
        <translation>单位处置完成</translation>
    </message>
    <message>
        <source>Finished (Enter)</source>
        <translation>完成 (Enter)</translation>
    </message>
    <message>
        <source>What was &amp;done, if there is more to say</source>
        <translation>处置情况，可不填(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Something went wrong: {error}</source>
        <translation>程序出错：{error}</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Nothing is queued that could be taken back.</source>
        <translation>没有可撤回的待送操作。</translation>
    </message>
    <message>
        <source>The cache of this seat was damaged and is being filled anew from the hub.</source>
        <translation>本席位的缓存已损坏，正从中枢重新取回。</translation>
    </message>
    <message>
        <source>This order may be at the hub already: it can no longer be taken back.</source>
        <translation>此操作可能已送达中枢，不能再撤回。</translation>
    </message>
    <message>
        <source>{action} was refused: {reason}</source>
        <translation>{action} 被拒绝：{reason}</translation>
    </message>
    <message>
        <source>{action}: on its way to the hub</source>
        <translation>{action}：正在送往中枢</translation>
    </message>
    <message>
        <source>{action}: queued, sent when the hub is back</source>
        <translation>{action}：已排队，中枢恢复后送出</translation>
    </message>
</context>
<context>
    <name>DispatchForm</name>
    <message>
        <source>&amp;Find a unit</source>
        <translation>查找单位(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Note to the units, if there is one</source>
        <translation>给单位的备注，可不填(&amp;N)</translation>
    </message>
    <message>
        <source>Dispatch (Ctrl+Enter)</source>
        <translation>分拨 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Dispatch units</source>
        <translation>分拨至单位</translation>
    </message>
    <message>
        <source>Enter ticks the marked unit; Enter with nothing typed sends. The first one ticked leads.</source>
        <translation>按 Enter 勾选当前单位；查找栏为空时按 Enter 送出。最先勾选的为主办。</translation>
    </message>
    <message>
        <source>The note is longer than {n} characters.</source>
        <translation>备注超过{n}字。</translation>
    </message>
    <message>
        <source>There is no unit yet: units come with their first report for duty.</source>
        <translation>尚无单位：单位首次报到后显示在此。</translation>
    </message>
    <message>
        <source>Tick at least one unit: type to find it, Enter ticks.</source>
        <translation>请至少勾选一个单位：输入查找，按 Enter 勾选。</translation>
    </message>
    <message>
        <source>name, call sign or department</source>
        <translation>名称、呼号或部门</translation>
    </message>
</context>
<context>
    <name>HourStrip</name>
    <message>
        <source>and {n} more</source>
        <translation>另有{n}件</translation>
    </message>
    <message>
        <source>nothing falls due in the next hour</source>
        <translation>一小时内无到期案件</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>{n} cases fall due in the next hour</source>
        <translation>一小时内到期{n}件</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Case</source>
        <translation>案件(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Dutydesk</source>
        <translation>值守台</translation>
    </message>
    <message>
        <source>Filter the queue</source>
        <translation>筛选队列</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Next most urgent</source>
        <translation>下一件最急案件</translation>
    </message>
    <message>
        <source>Take back a queued order</source>
        <translation>撤回待送操作</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>To the queue</source>
        <translation>转到队列</translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <source>&amp;Goes on as</source>
        <translation>并入案件(&amp;G)</translation>
    </message>
    <message>
        <source>A case cannot be merged into itself.</source>
        <translation>案件不能并入自身。</translation>
    </message>
    <message>
        <source>Choose the case that goes on, or type its number.</source>
        <translation>请选择继续办理的案件，或输入其编号。</translation>
    </message>
    <message>
        <source>Merge (Enter)</source>
        <translation>并案 (Enter)</translation>
    </message>
    <message>
        <source>Merge into another case</source>
        <translation>并案</translation>
    </message>
    <message>
        <source>No candidate has these words; a number looks like {number}.</source>
        <translation>没有含这些词的案件；编号形如 {number}。</translation>
    </message>
    <message>
        <source>words of the title, or a whole number such as {number}</source>
        <translation>标题中的词，或完整编号，如 {number}</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>&amp;Note (Shift+Enter: new line)</source>
        <translation>备注(&amp;N)（Shift+Enter 换行）</translation>
    </message>
    <message>
        <source>Add (Enter)</source>
        <translation>添加 (Enter)</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>备注为空。</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>Leave (Esc)</source>
        <translation>取消 (Esc)</translation>
    </message>
</context>
<context>
    <name>QueueHeader</name>
    <message>
        <source>Columns of the queue</source>
        <translation>队列的列</translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message>
        <source>Filter the cases</source>
        <translation>筛选案件</translation>
    </message>
    <message>
        <source>Filter: words, level:A, area:…, unit:…, type:…, overdue, paused</source>
        <translation>筛选：词语、级别:A、区域:…、单位:…、类型:…、超期、暂停</translation>
    </message>
    <message>
        <source>No case here fits “{filter}”. Esc in the filter line clears it.</source>
        <translation>此处没有符合“{filter}”的案件。在筛选栏按 Esc 清除。</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Show what has changed</source>
        <translation>显示变化</translation>
    </message>
    <message>
        <source>not live</source>
        <translation>非实时</translation>
    </message>
    <message>
        <source>rows held while you point</source>
        <translation>指向时行不移动</translation>
    </message>
    <message>
        <source>{count} new ↑</source>
        <translation>{count}件新 ↑</translation>
    </message>
</context>
<context>
    <name>QueueTabs</name>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
</context>
<context>
    <name>RecallForm</name>
    <message>
        <source>Recall (Enter)</source>
        <translation>召回 (Enter)</translation>
    </message>
    <message>
        <source>Recall a unit</source>
        <translation>召回单位</translation>
    </message>
    <message>
        <source>Say why: the unit reads it.</source>
        <translation>请填写理由：单位会看到。</translation>
    </message>
    <message>
        <source>Why it is &amp;recalled</source>
        <translation>召回理由(&amp;R)</translation>
    </message>
</context>
<context>
    <name>RefuseForm</name>
    <message>
        <source>Refuse (Enter)</source>
        <translation>不予受理 (Enter)</translation>
    </message>
    <message>
        <source>Refuse the report</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>The reason is missing: it is kept with the case.</source>
        <translation>请填写理由：随案件留存。</translation>
    </message>
    <message>
        <source>Why it is &amp;refused</source>
        <translation>不予受理理由(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ReopenForm</name>
    <message>
        <source>Reopen (Enter)</source>
        <translation>重开 (Enter)</translation>
    </message>
    <message>
        <source>Reopen the case</source>
        <translation>重开案件</translation>
    </message>
    <message>
        <source>The reason is missing: it is kept with the case.</source>
        <translation>请填写理由：随案件留存。</translation>
    </message>
    <message>
        <source>Why it is &amp;reopened</source>
        <translation>重开理由(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ReportBlock</name>
    <message>
        <source>Merged in</source>
        <translation>合并自</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>ReturnForm</name>
    <message>
        <source>Return (Enter)</source>
        <translation>退回 (Enter)</translation>
    </message>
    <message>
        <source>Return for a unit</source>
        <translation>代单位退回</translation>
    </message>
    <message>
        <source>The unit&apos;s reason is missing.</source>
        <translation>请填写单位的退回理由。</translation>
    </message>
    <message>
        <source>Why it is &amp;returned</source>
        <translation>退回理由(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ReworkForm</name>
    <message>
        <source>Say what is not good: the unit reads it.</source>
        <translation>请说明问题所在：单位会看到。</translation>
    </message>
    <message>
        <source>Send back (Enter)</source>
        <translation>返工 (Enter)</translation>
    </message>
    <message>
        <source>Send back to be done again</source>
        <translation>返工</translation>
    </message>
    <message>
        <source>What is &amp;not good</source>
        <translation>问题所在(&amp;N)</translation>
    </message>
</context>
<context>
    <name>StandingWords</name>
    <message>
        <source>◌ No link to the hub: this is what was known at {time}, and it may have changed.</source>
        <translation>◌ 与中枢断开：显示的是 {time} 的情况，可能已有变化。</translation>
    </message>
    <message>
        <source>◌ No link to the hub: what is shown may have changed.</source>
        <translation>◌ 与中枢断开：所示情况可能已有变化。</translation>
    </message>
</context>
<context>
    <name>StatusHeader</name>
    <message>
        <source>1 order queued</source>
        <translation>1项操作待送</translation>
    </message>
    <message>
        <source>Connecting to the hub …</source>
        <translation>正在连接中枢…</translation>
    </message>
    <message>
        <source>Dutydesk</source>
        <translation>值守台</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Hub live</source>
        <translation>中枢在线</translation>
    </message>
    <message>
        <source>Hub lost</source>
        <translation>中枢失联</translation>
    </message>
    <message>
        <source>Hub lost since {time}</source>
        <translation>中枢自 {time} 失联</translation>
    </message>
    <message>
        <source>Load {n} / 10 min</source>
        <translation>近10分钟上报 {n}件</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>{n} orders queued</source>
        <translation>{n}项操作待送</translation>
    </message>
</context>
<context>
    <name>TextForm</name>
    <message>
        <source>The text is longer than {n} characters.</source>
        <translation>文字超过{n}字。</translation>
    </message>
</context>
<context>
    <name>UnitChoiceModel</name>
    <message>
        <source>From base</source>
        <translation>距驻地</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>{km} km</source>
        <translation>{km}公里</translation>
    </message>
    <message>
        <source>☑ lead</source>
        <translation>☑ 主办</translation>
    </message>
</context>
<context>
    <name>UnitList</name>
    <message>
        <source>No unit has been sent yet.</source>
        <translation>尚未分拨单位。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>主办</translation>
    </message>
</context>
<context>
    <name>UnitTextForm</name>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>No unit of this case is at a step where this can be done.</source>
        <translation>本案没有单位处于可执行此操作的环节。</translation>
    </message>
</context>
<context>
    <name>UnitTimeline</name>
    <message>
        <source>No unit is on a case. Spans appear here as soon as one is dispatched.</source>
        <translation>没有单位在办案件。分拨后，各单位的时段显示在此。</translation>
    </message>
    <message>
        <source>Timeline by unit</source>
        <translation>单位时间轴</translation>
    </message>
    <message>
        <source>{span} · [ ] zoom · Home: now</source>
        <translation>{span} · [ ] 缩放 · Home 回到现在</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Arrive</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核查</translation>
    </message>
    <message>
        <source>Choose a case first.</source>
        <translation>请先选择案件。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>分拨</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>并案</translation>
    </message>
    <message>
        <source>No unit of this case is at the stage for it.</source>
        <translation>本案没有单位处于相应环节。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>返工</translation>
    </message>
    <message>
        <source>Set out</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>{action} does not apply: the case is in the state “{state}”.</source>
        <translation>不能{action}：案件处于“{state}”状态。</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>No caller waits to be called back. A case comes here once it is checked.</source>
        <translation>没有待回访的案件。核查通过后显示在此。</translation>
    </message>
    <message>
        <source>No case is open. Reports from the sources and those you enter appear here as they come in.</source>
        <translation>没有在办案件。各来源的上报和手工登记的上报随到随显示。</translation>
    </message>
    <message>
        <source>No case waits for a unit. Accept a report, and it stands here until it is dispatched.</source>
        <translation>没有待分拨的案件。受理后显示在此，直至分拨。</translation>
    </message>
    <message>
        <source>No case waits to be closed. It comes here after the check or the call-back.</source>
        <translation>没有待结案的案件。核查或回访后显示在此。</translation>
    </message>
    <message>
        <source>No report waits to be accepted. New ones appear here as they come in.</source>
        <translation>没有待受理的上报。新上报随到随显示。</translation>
    </message>
    <message>
        <source>No unit is at work. Dispatch a case, and it stands here until it is done.</source>
        <translation>没有处置中的案件。分拨后显示在此，直至处置完成。</translation>
    </message>
    <message>
        <source>No work waits to be checked. A case comes here when its units have finished.</source>
        <translation>没有待核查的案件。各单位处置完成后显示在此。</translation>
    </message>
    <message>
        <source>Nothing has been closed yet. Closed, refused and merged cases are kept here.</source>
        <translation>尚无已结案的案件。已结案、不予受理和已并案的案件留存在此。</translation>
    </message>
</context>
<context>
    <name>queues</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>全部在办</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>待回访</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>处置中</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已并案</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>To accept</source>
        <translation>待受理</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核查</translation>
    </message>
    <message>
        <source>To close</source>
        <translation>待结案</translation>
    </message>
    <message>
        <source>To dispatch</source>
        <translation>待分拨</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>待签收</translation>
    </message>
</context>
<context>
    <name>refusals</name>
    <message>
        <source>A case cannot be merged into itself.</source>
        <translation>案件不能并入自身。</translation>
    </message>
    <message>
        <source>A unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>A unit is named twice.</source>
        <translation>同一单位出现两次。</translation>
    </message>
    <message>
        <source>Taken back before it was sent.</source>
        <translation>送出前已撤回。</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>There is no case {0}.</source>
        <translation>没有案件 {0}。</translation>
    </message>
    <message>
        <source>There is no unit {0}.</source>
        <translation>没有单位 {0}。</translation>
    </message>
    <message>
        <source>accepted it</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>added a note</source>
        <translation>已添加备注</translation>
    </message>
    <message>
        <source>archived it</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>arrived on scene</source>
        <translation>已到场</translation>
    </message>
    <message>
        <source>checked it</source>
        <translation>已核查</translation>
    </message>
    <message>
        <source>closed it</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>dispatched a unit</source>
        <translation>已分拨单位</translation>
    </message>
    <message>
        <source>finished its work</source>
        <translation>已完成处置</translation>
    </message>
    <message>
        <source>handed it over for the check</source>
        <translation>已提交核查</translation>
    </message>
    <message>
        <source>left it without a unit</source>
        <translation>案件已无承办单位</translation>
    </message>
    <message>
        <source>merged another report into it</source>
        <translation>已并入另一上报</translation>
    </message>
    <message>
        <source>merged it</source>
        <translation>已并案</translation>
    </message>
    <message>
        <source>recalled a unit</source>
        <translation>已召回单位</translation>
    </message>
    <message>
        <source>recorded the call-back</source>
        <translation>已记录回访</translation>
    </message>
    <message>
        <source>refused it</source>
        <translation>已不予受理</translation>
    </message>
    <message>
        <source>reopened it</source>
        <translation>已重开</translation>
    </message>
    <message>
        <source>reported it</source>
        <translation>已上报</translation>
    </message>
    <message>
        <source>returned it</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>sent it back to be done again</source>
        <translation>已返工</translation>
    </message>
    <message>
        <source>set out for it</source>
        <translation>已出发</translation>
    </message>
    <message>
        <source>signed for it</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>{0} has moved on: what you ordered no longer applies to it.</source>
        <translation>{0} 已进入下一环节，此操作不再适用。</translation>
    </message>
    <message>
        <source>{0} has no work on {1}.</source>
        <translation>{0} 在 {1} 中没有任务。</translation>
    </message>
    <message>
        <source>{0} is at another stage of its work on {1} by now.</source>
        <translation>{0} 在 {1} 中已处于其他环节。</translation>
    </message>
    <message>
        <source>{0} is longer than {1} characters.</source>
        <translation>{0}超过{1}字。</translation>
    </message>
    <message>
        <source>{0} is no type of the catalogue.</source>
        <translation>类型目录中没有 {0}。</translation>
    </message>
    <message>
        <source>{0} is off duty.</source>
        <translation>{0} 不在岗。</translation>
    </message>
    <message>
        <source>{0} is on {1} already.</source>
        <translation>{0} 已在 {1} 中。</translation>
    </message>
    <message>
        <source>{0} must be given.</source>
        <translation>{0}必须填写。</translation>
    </message>
    <message>
        <source>{0} was faster: {1} at {2}. Look again and decide.</source>
        <translation>{0} 抢先一步：{2} {1}。请查看后再决定。</translation>
    </message>
</context>
<context>
    <name>suggesting</name>
    <message>
        <source>same address, {apart} apart</source>
        <translation>地址相同，相隔{apart}</translation>
    </message>
    <message>
        <source>same area, {apart} apart, at {where}</source>
        <translation>区域相同，相隔{apart}，{where}</translation>
    </message>
    <message>
        <source>{apart} apart, at {where}</source>
        <translation>相隔{apart}，{where}</translation>
    </message>
</context>
<context>
    <name>themes</name>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>&lt; 20 % left</source>
        <translation>剩余不足20%</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>待分拨</translation>
    </message>
    <message>
        <source>Accepted as {type}, level {level} ({word})</source>
        <translation>受理为 {type}，{level}级（{word}）</translation>
    </message>
    <message>
        <source>App</source>
        <translation>移动端</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Arrive</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>待结案</translation>
    </message>
    <message>
        <source>Called back: not solved, caller not satisfied</source>
        <translation>回访：未解决，不满意</translation>
    </message>
    <message>
        <source>Called back: not solved, caller satisfied</source>
        <translation>回访：未解决，满意</translation>
    </message>
    <message>
        <source>Called back: solved, caller not satisfied</source>
        <translation>回访：已解决，不满意</translation>
    </message>
    <message>
        <source>Called back: solved, caller satisfied</source>
        <translation>回访：已解决，满意</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核查</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>待回访</translation>
    </message>
    <message>
        <source>Checked and found good</source>
        <translation>核查通过</translation>
    </message>
    <message>
        <source>Checked and found good; the caller is to be called back</source>
        <translation>核查通过，待回访</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>法院</translation>
    </message>
    <message>
        <source>Demo city</source>
        <translation>演示城市</translation>
    </message>
    <message>
        <source>Demo crews</source>
        <translation>演示队伍</translation>
    </message>
    <message>
        <source>Demo seat</source>
        <translation>演示席位</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>分拨</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>Dispatched {unit}</source>
        <translation>分拨至 {unit}</translation>
    </message>
    <message>
        <source>Dispatched {unit} to lead</source>
        <translation>分拨至 {unit}，主办</translation>
    </message>
    <message>
        <source>Every unit has finished: to be checked</source>
        <translation>各单位均已完成，待核查</translation>
    </message>
    <message>
        <source>Fire service</source>
        <translation>消防</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Hand-off</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>待核查</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>处置中</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>热线</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已并案</translation>
    </message>
    <message>
        <source>Merged into {case}, which goes on for both</source>
        <translation>并入 {case}，由该案继续办理</translation>
    </message>
    <message>
        <source>No unit is left on it: to be dispatched again</source>
        <translation>已无承办单位，待重新分拨</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>公安</translation>
    </message>
    <message>
        <source>Recalled {unit}</source>
        <translation>召回 {unit}</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Registered the unit {name} ({unit})</source>
        <translation>登记单位 {name}（{unit}）</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>待受理</translation>
    </message>
    <message>
        <source>Reported by {channel}: {title}</source>
        <translation>{channel}上报：{title}</translation>
    </message>
    <message>
        <source>Seat {n}</source>
        <translation>席位{n}</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>传感器</translation>
    </message>
    <message>
        <source>Sent back to be done again</source>
        <translation>返工</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Took over the report of {case}</source>
        <translation>并入 {case} 的上报</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>气象</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>dispatched</source>
        <translation>已分拨</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>done in {time}</source>
        <translation>用时{time}</translation>
    </message>
    <message>
        <source>due {due}</source>
        <translation>截止 {due}</translation>
    </message>
    <message>
        <source>en route</source>
        <translation>已出发</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>important</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>late</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>met</source>
        <translation>按期</translation>
    </message>
    <message>
        <source>no clock</source>
        <translation>无时限</translation>
    </message>
    <message>
        <source>off duty</source>
        <translation>离岗</translation>
    </message>
    <message>
        <source>on duty</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>on scene</source>
        <translation>已到场</translation>
    </message>
    <message>
        <source>on this case already</source>
        <translation>已在本案</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>on {case}</source>
        <translation>在办 {case}</translation>
    </message>
    <message>
        <source>on {n} cases, latest {case}</source>
        <translation>在办{n}件，最近 {case}</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>paused since {moment}</source>
        <translation>{moment} 起暂停</translation>
    </message>
    <message>
        <source>paused {time}</source>
        <translation>暂停{time}</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>已召回</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>returned {count}×</source>
        <translation>退回{count}次</translation>
    </message>
    <message>
        <source>rework {count}×</source>
        <translation>返工{count}次</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>took {time}</source>
        <translation>用时{time}</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>used {time}</source>
        <translation>已用{time}</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>{count} reports</source>
        <translation>{count}次上报</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days}天</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days}天{hours}小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation>{hours}小时{minutes}分</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n}天</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n}小时</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n}分钟</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n}秒</translation>
    </message>
    <message>
        <source>{n} working d</source>
        <translation>{n}个工作日</translation>
    </message>
    <message>
        <source>{n} working h</source>
        <translation>{n}工作时</translation>
    </message>
    <message>
        <source>{sentence}: {addition}</source>
        <translation>{sentence}：{addition}</translation>
    </message>
    <message>
        <source>{step} in {time}</source>
        <translation>{step}剩{time}</translation>
    </message>
    <message>
        <source>{step} overdue {time}</source>
        <translation>{step}超期{time}</translation>
    </message>
    <message>
        <source>{time} too long</source>
        <translation>超出{time}</translation>
    </message>
    <message>
        <source>{time} {stage}</source>
        <translation>{stage}{time}</translation>
    </message>
    <message>
        <source>{unit} has finished</source>
        <translation>{unit} 处置完成</translation>
    </message>
    <message>
        <source>{unit} is on scene</source>
        <translation>{unit} 到场</translation>
    </message>
    <message>
        <source>{unit} is {status}</source>
        <translation>{unit} {status}</translation>
    </message>
    <message>
        <source>{unit} returned it</source>
        <translation>{unit} 退回</translation>
    </message>
    <message>
        <source>{unit} set out</source>
        <translation>{unit} 出发</translation>
    </message>
    <message>
        <source>{unit} signed for it</source>
        <translation>{unit} 签收</translation>
    </message>
    <message>
        <source>≤ 10 min</source>
        <translation>10分钟内</translation>
    </message>
</context>
</TS>
