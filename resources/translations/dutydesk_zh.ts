<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AcceptForm</name>
    <message>
        <source>Accept (Enter)</source>
        <translation>受理 (Enter)</translation>
    </message>
    <message>
        <source>Accept the report</source>
        <translation>受理上报</translation>
    </message>
</context>
<context>
    <name>AcknowledgeForm</name>
    <message>
        <source>Acknowledge (Enter)</source>
        <translation>确认 (Enter)</translation>
    </message>
    <message>
        <source>Acknowledge an alert</source>
        <translation>确认告警</translation>
    </message>
    <message>
        <source>No alert of this case calls.</source>
        <translation>本案件没有告警。</translation>
    </message>
    <message>
        <source>You have seen it and see to it. If it is still so after a while, it calls again.</source>
        <translation>表示已看到并着手处理；过一段时间仍未解除的，会再次告警。</translation>
    </message>
</context>
<context>
    <name>AcknowledgeTogether</name>
    <message>
        <source>Acknowledge all (Enter)</source>
        <translation>全部确认 (Enter)</translation>
    </message>
    <message>
        <source>Acknowledge together</source>
        <translation>一并确认</translation>
    </message>
    <message>
        <source>Alerts that are acknowledged</source>
        <translation>将确认的告警</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>离开(Esc)</translation>
    </message>
    <message>
        <source>These {n} alerts are acknowledged, each under your name.</source>
        <translation>将以您的名义逐条确认以下 {n} 条告警。</translation>
    </message>
    <message>
        <source>{n} more stay: so many are more than one can have seen.</source>
        <translation>另有 {n} 条保留：一次不可能看过这么多。</translation>
    </message>
</context>
<context>
    <name>ActingOnMany</name>
    <message>
        <source>&amp;Unit, the same for all</source>
        <translation>单位，全部相同(&amp;U)</translation>
    </message>
    <message>
        <source>Who it is &amp;for</source>
        <translation>交给谁(&amp;F)</translation>
    </message>
    <message>
        <source>the lead unit of each case</source>
        <translation>各案件的主办单位</translation>
    </message>
    <message>
        <source>{action} is done to one case at a time: {count} are selected. Esc leaves the current one.</source>
        <translation>“{action}”一次只能用于一件案件：现已选 {count} 件。按 Esc 只保留当前一件。</translation>
    </message>
</context>
<context>
    <name>AddresseeField</name>
    <message>
        <source>All at work</source>
        <translation>全体处置人员</translation>
    </message>
    <message>
        <source>Duty room</source>
        <translation>值班室</translation>
    </message>
    <message>
        <source>Who the message is for</source>
        <translation>消息发给谁</translation>
    </message>
</context>
<context>
    <name>AlertFoot</name>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Acknowledge all shown…</source>
        <translation>确认所列全部…</translation>
    </message>
    <message>
        <source>Acknowledge the group…</source>
        <translation>确认整组…</translation>
    </message>
    <message>
        <source>On the shelf: {reason}</source>
        <translation>已搁置：{reason}</translation>
    </message>
    <message>
        <source>Shelve…</source>
        <translation>搁置…</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Take from the shelf</source>
        <translation>取消搁置</translation>
    </message>
    <message>
        <source>→ shows its alerts, ← hides them. What is done here is done to all of them, named one by one.</source>
        <translation>→ 展开，← 收起。此处的操作对组内全部告警生效，并逐条列明。</translation>
    </message>
</context>
<context>
    <name>AlertList</name>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
</context>
<context>
    <name>AlertLoad</name>
    <message>
        <source>1 alert</source>
        <translation>1 项告警</translation>
    </message>
    <message>
        <source>Alerts that began to call within ten minutes, and how that went over the last two hours. {good} is good, {most} are the most that one copes with; more than {flood} are a flood.</source>
        <translation>十分钟内新发告警数及近两小时走势。{good} 条为宜，{most} 条是一人所能应付的上限，超过 {flood} 条即为洪峰。</translation>
    </message>
    <message>
        <source>Load {n} / 10 min</source>
        <translation>负荷 {n} / 10 分钟</translation>
    </message>
    <message>
        <source>flood</source>
        <translation>告警洪峰</translation>
    </message>
    <message>
        <source>{n} alerts</source>
        <translation>{n} 项告警</translation>
    </message>
</context>
<context>
    <name>AlertPane</name>
    <message>
        <source>By area</source>
        <translation>按区域</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>按类型</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按队伍</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐条</translation>
    </message>
    <message>
        <source>Show new alerts</source>
        <translation>显示新告警</translation>
    </message>
    <message>
        <source>{n} new ↑</source>
        <translation>{n} 条新 ↑</translation>
    </message>
</context>
<context>
    <name>AlertPresenter</name>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Alerts ({n})</source>
        <translation>告警（{n}）</translation>
    </message>
    <message>
        <source>without a type</source>
        <translation>无类型</translation>
    </message>
    <message>
        <source>without a unit</source>
        <translation>无单位</translation>
    </message>
    <message>
        <source>without an area</source>
        <translation>无区域</translation>
    </message>
    <message>
        <source>▲ Flood since {time}: {n} calls in ten minutes. They are grouped; none is left out.</source>
        <translation>▲ 自 {time} 起告警洪峰：十分钟内 {n} 条。已分组显示，一条不漏。</translation>
    </message>
</context>
<context>
    <name>AlertTabs</name>
    <message>
        <source>How alerts stand</source>
        <translation>告警状态</translation>
    </message>
</context>
<context>
    <name>AnnunciatorDialog</name>
    <message>
        <source>&amp;Heard: do not repeat</source>
        <translation>听到了，不再重复(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>否(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Test now</source>
        <translation>立即自检(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Yes, every sound</source>
        <translation>是，每一声都听到(&amp;Y)</translation>
    </message>
    <message>
        <source>Annunciator</source>
        <translation>呼叫器</translation>
    </message>
    <message>
        <source>Desktop notice</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>Did you hear every sound?</source>
        <translation>每一声都听到了吗？</translation>
    </message>
    <message>
        <source>Its own link to the hub</source>
        <translation>自身与中枢的连接</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>离开(Esc)</translation>
    </message>
    <message>
        <source>Playing: {level} …</source>
        <translation>正在播放：{level}……</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>自检</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>The test plays every level, then asks whether you heard it.</source>
        <translation>自检会播放每一级声音，然后询问您是否听到。</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
</context>
<context>
    <name>AnnunciatorPart</name>
    <message>
        <source>Annunciator: {words}</source>
        <translation>呼叫器：{words}</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>&amp;Answer</source>
        <translation>答复(&amp;A)</translation>
    </message>
    <message>
        <source>Answer (Enter)</source>
        <translation>答复 (Enter)</translation>
    </message>
    <message>
        <source>Answer a task</source>
        <translation>答复任务</translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation>答复为空。</translation>
    </message>
</context>
<context>
    <name>AreaForm</name>
    <message>
        <source>Areas</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Areas that this seat watches</source>
        <translation>本席位关注的区域</translation>
    </message>
    <message>
        <source>Find an area</source>
        <translation>查找区域</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>离开(Esc)</translation>
    </message>
    <message>
        <source>No case names an area yet.</source>
        <translation>尚无案件填写区域。</translation>
    </message>
    <message>
        <source>Watch these (Enter)</source>
        <translation>关注这些区域（Enter）</translation>
    </message>
    <message>
        <source>name of an area; the space bar ticks</source>
        <translation>区域名称；空格键勾选</translation>
    </message>
    <message>
        <source>{count} chosen</source>
        <translation>已选 {count} 个</translation>
    </message>
    <message>
        <source>“My areas” holds the open cases of these areas, and of the smaller ones within them.</source>
        <translation>“我的区域”显示这些区域及其下级区域的在办案件。</translation>
    </message>
</context>
<context>
    <name>AttachForm</name>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;What it shows, if that is to be said</source>
        <translation>文件说明，可不填(&amp;W)</translation>
    </message>
    <message>
        <source>Attach (Enter)</source>
        <translation>附加（Enter）</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>Choose a file: type its path or press Choose.</source>
        <translation>请选择文件：输入路径或按“选择”。</translation>
    </message>
    <message>
        <source>The file has more than {n} MB.</source>
        <translation>文件超过 {n} MB。</translation>
    </message>
    <message>
        <source>picture or document, at most {n} MB</source>
        <translation>图片或文档，最大 {n} MB</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>Nothing was taken from {name}: {n} faults, listed below.</source>
        <translation>未采用 {name} 中的任何内容：共 {n} 处错误，见下方列表。</translation>
    </message>
    <message>
        <source>On its way to the hub …</source>
        <translation>正在发往中枢……</translation>
    </message>
    <message>
        <source>Published as version {n}.</source>
        <translation>已发布为第 {n} 版。</translation>
    </message>
    <message>
        <source>Refused: {reason} The draft is kept.</source>
        <translation>被拒绝：{reason} 草稿已保留。</translation>
    </message>
    <message>
        <source>The changes below are those against version {n}.</source>
        <translation>下方为相对第 {n} 版的变更。</translation>
    </message>
    <message>
        <source>The draft could not be tried: {trouble}</source>
        <translation>草稿无法试算：{trouble}</translation>
    </message>
    <message>
        <source>The draft is being tried on all cases …</source>
        <translation>正在用全部案件试算草稿……</translation>
    </message>
    <message>
        <source>The draft is version {n} as it was; it is not in force until it is published.</source>
        <translation>草稿现为第 {n} 版原样；发布后才会生效。</translation>
    </message>
    <message>
        <source>Version {version} was published by {by} meanwhile: your draft began before it.</source>
        <translation>第 {version} 版已由 {by} 在此期间发布：您的草稿早于该版本。</translation>
    </message>
</context>
<context>
    <name>BroadcastForm</name>
    <message>
        <source>An answer can wait {n} days at the most.</source>
        <translation>反馈时限最长{n}天。</translation>
    </message>
    <message>
        <source>Instruct several</source>
        <translation>批示多方</translation>
    </message>
    <message>
        <source>Tick who it is for: units, departments or posts.</source>
        <translation>请勾选对象:队伍、部门或岗位。</translation>
    </message>
    <message>
        <source>Who it is &amp;for</source>
        <translation>交给谁(&amp;F)</translation>
    </message>
</context>
<context>
    <name>CalendarEditor</name>
    <message>
        <source>&amp;Calendar</source>
        <translation>日历(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Every day of this year is as its weekday has it.</source>
        <translation>本年每天均按星期安排。</translation>
    </message>
    <message>
        <source>Import days…</source>
        <translation>导入日期…</translation>
    </message>
    <message>
        <source>Look up holidays anew</source>
        <translation>重新查询节假日</translation>
    </message>
    <message>
        <source>Special days</source>
        <translation>特殊日</translation>
    </message>
    <message>
        <source>They are being looked up …</source>
        <translation>正在查询……</translation>
    </message>
    <message>
        <source>This calendar has no country.</source>
        <translation>此日历未设国家。</translation>
    </message>
    <message>
        <source>Week and holidays</source>
        <translation>星期与节假日</translation>
    </message>
    <message>
        <source>the duty room&apos;s own</source>
        <translation>值班室自身日历</translation>
    </message>
    <message>
        <source>▨ year not published</source>
        <translation>▨ 年份未公布</translation>
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
    <name>CallerBlock</name>
    <message>
        <source>The caller&apos;s data</source>
        <translation>来电人信息</translation>
    </message>
</context>
<context>
    <name>CallerFields</name>
    <message>
        <source>Caller&apos;s &amp;name</source>
        <translation>来电人姓名(&amp;N)</translation>
    </message>
    <message>
        <source>O&amp;wn words</source>
        <translation>原话(&amp;W)</translation>
    </message>
    <message>
        <source>Telep&amp;hone</source>
        <translation>电话(&amp;H)</translation>
    </message>
    <message>
        <source>The caller</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>The caller wishes to be called bac&amp;k</source>
        <translation>来电人希望回访(&amp;K)</translation>
    </message>
    <message>
        <source>The caller&apos;s own words are longer than {n} characters.</source>
        <translation>来电人原话超过 {n} 个字符。</translation>
    </message>
    <message>
        <source>as it was said, word for word</source>
        <translation>逐字记录原话</translation>
    </message>
    <message>
        <source>kept at the hub alone, shown for a reason</source>
        <translation>仅保存在中枢，说明理由后方可查看</translation>
    </message>
</context>
<context>
    <name>CallerLine</name>
    <message>
        <source>It has been erased meanwhile.</source>
        <translation>此项信息已被清除。</translation>
    </message>
    <message>
        <source>Look at the caller&apos;s data: {field}</source>
        <translation>查看来电人信息：{field}</translation>
    </message>
    <message>
        <source>kept at the hub</source>
        <translation>保存在中枢</translation>
    </message>
    <message>
        <source>look…</source>
        <translation>查看……</translation>
    </message>
    <message>
        <source>not for this seat</source>
        <translation>本席位不可见</translation>
    </message>
    <message>
        <source>{value}   (hidden again in {n} s)</source>
        <translation>{value}   （{n} 秒后隐藏）</translation>
    </message>
</context>
<context>
    <name>CallersBlock</name>
    <message>
        <source>The caller of {case}</source>
        <translation>{case} 的来电人</translation>
    </message>
    <message>
        <source>{case}, merged ({channel})</source>
        <translation>{case}，已并入（{channel}）</translation>
    </message>
</context>
<context>
    <name>CallingOut</name>
    <message>
        <source>Nothing calls that has not been heard.</source>
        <translation>没有未听到的呼叫。</translation>
    </message>
    <message>
        <source>The annunciator is not running.</source>
        <translation>呼叫器未运行。</translation>
    </message>
</context>
<context>
    <name>CaseBody</name>
    <message>
        <source>, {n} late</source>
        <translation>，{n} 个超时</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>关联案件</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Reports merged into this case</source>
        <translation>并入本案的上报</translation>
    </message>
    <message>
        <source>Tasks and tracks</source>
        <translation>任务与跟踪</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>案件群组</translation>
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
        <source>more</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>{n} earlier clock</source>
        <translation>{n} 个已停止的时限</translation>
    </message>
    <message>
        <source>{n} earlier clocks</source>
        <translation>{n} 个已停止的时限</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>另有{n}条</translation>
    </message>
    <message>
        <source>{n} task is over</source>
        <translation>{n} 项任务已结束</translation>
    </message>
    <message>
        <source>{n} tasks are over</source>
        <translation>{n} 项任务已结束</translation>
    </message>
</context>
<context>
    <name>CaseCaller</name>
    <message>
        <source>The caller&apos;s data is at the hub: it can be shown when the hub is heard.</source>
        <translation>来电人信息保存在中枢：连接中枢后方可查看。</translation>
    </message>
</context>
<context>
    <name>CaseChoiceForm</name>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
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
    <name>CaseForUnitForm</name>
    <message>
        <source>&amp;Case</source>
        <translation>案件(&amp;C)</translation>
    </message>
    <message>
        <source>Go on (Enter)</source>
        <translation>下一步(Enter)</translation>
    </message>
    <message>
        <source>No case can take a unit now.</source>
        <translation>当前没有可派遣的案件。</translation>
    </message>
    <message>
        <source>No case that can take a unit fits these words.</source>
        <translation>可派遣的案件中没有符合的。</translation>
    </message>
    <message>
        <source>Send to which case?</source>
        <translation>派往哪个案件?</translation>
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
    <name>CaseMerged</name>
    <message>
        <source>This report is not here: it can be split off when the hub is heard.</source>
        <translation>本机没有这份上报：连接中枢后方可拆出。</translation>
    </message>
</context>
<context>
    <name>CaseNearest</name>
    <message>
        <source>no other unit of {department} is on duty</source>
        <translation>{department}没有其他在岗单位</translation>
    </message>
</context>
<context>
    <name>CasePane</name>
    <message>
        <source>Choose a case first: its other orders stand there.</source>
        <translation>请先选择案件：其余指令在该处。</translation>
    </message>
    <message>
        <source>No case is chosen.
Choose one in the queue: its clocks, units and timeline stand here.</source>
        <translation>未选择案件。
在队列中选择一件，此处显示其时限、单位和时间轴。</translation>
    </message>
    <message>
        <source>The whole case</source>
        <translation>案件全文</translation>
    </message>
</context>
<context>
    <name>CaseThread</name>
    <message>
        <source>Attach files</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>{name} cannot be had now: the hub must be there.</source>
        <translation>暂时无法获取 {name}：需连接中枢。</translation>
    </message>
    <message>
        <source>{name} was saved.</source>
        <translation>{name} 已保存。</translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation>无法写入 {path}。</translation>
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
        <source>Clocks</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>No clock is running.</source>
        <translation>没有正在计时的时限。</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>{time} 到期</translation>
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
    <name>ColumnForm</name>
    <message>
        <source>As shipped</source>
        <translation>恢复出厂设置</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns and order of the queue</source>
        <translation>队列的列与排序</translation>
    </message>
    <message>
        <source>Done (Enter)</source>
        <translation>完成（Enter）</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Rows are sorted by the columns marked 1, 2, 3, in this order; ↑ smallest first.</source>
        <translation>按标有 1、2、3 的列依次排序；↑ 表示由小到大。</translation>
    </message>
    <message>
        <source>Show or hide</source>
        <translation>显示或隐藏</translation>
    </message>
    <message>
        <source>Sort by it</source>
        <translation>按此列排序</translation>
    </message>
    <message>
        <source>Sort by it as well</source>
        <translation>再按此列排序</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>all commands</source>
        <translation>全部命令</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>send</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>{key} to type a command: d 0040 MKT-4 note:two people inside</source>
        <translation>按 {key} 输入命令：派遣 0040 MKT-4 备注:两人被困</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>A command, a pane, a layout, or a case: its digits or words</source>
        <translation>命令、窗格、布局，或案件编号、字词</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>全部命令</translation>
    </message>
    <message>
        <source>Enter carries it out</source>
        <translation>按 Enter 执行</translation>
    </message>
    <message>
        <source>Nothing is called so. Try another word, in English or Chinese.</source>
        <translation>没有找到。请换一个中文或英文词。</translation>
    </message>
    <message>
        <source>Search all commands</source>
        <translation>查找全部命令</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
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
    <message>
        <source>What was kept of this window was damaged: it begins anew.</source>
        <translation>本窗口保存的设置已损坏，已重新开始。</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>08:00-12:00 14:00-18:00; empty: those of a made-up day</source>
        <translation>08:00-12:00 14:00-18:00；留空则按补班日时段</translation>
    </message>
    <message>
        <source>As the &amp;holidays and the week have it</source>
        <translation>按节假日和星期安排(&amp;H)</translation>
    </message>
    <message>
        <source>N&amp;ote: why</source>
        <translation>备注：原因(&amp;O)</translation>
    </message>
    <message>
        <source>Overridden: &amp;working</source>
        <translation>改定：上班(&amp;W)</translation>
    </message>
    <message>
        <source>Overridden: o&amp;ff</source>
        <translation>改定：休息(&amp;F)</translation>
    </message>
    <message>
        <source>Wi&amp;ndows</source>
        <translation>时段(&amp;N)</translation>
    </message>
</context>
<context>
    <name>DecideForm</name>
    <message>
        <source>&amp;Granted</source>
        <translation>同意(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>A refusal needs its reason: whoever asked reads it.</source>
        <translation>不同意须写明理由：申请人会看到。</translation>
    </message>
    <message>
        <source>Decide (Enter)</source>
        <translation>审批 (Enter)</translation>
    </message>
    <message>
        <source>Decide on a request</source>
        <translation>审批申请</translation>
    </message>
    <message>
        <source>Is it granted?</source>
        <translation>是否同意？</translation>
    </message>
    <message>
        <source>R&amp;efused</source>
        <translation>不同意(&amp;E)</translation>
    </message>
    <message>
        <source>Say whether it is granted.</source>
        <translation>请选择是否同意。</translation>
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
        <source>The caller&apos;s data is at the hub: it can be shown when the hub is heard.</source>
        <translation>来电人信息保存在中枢：连接中枢后方可查看。</translation>
    </message>
    <message>
        <source>The hub could not write this order: it stays here and is sent again by itself.</source>
        <translation>中枢未能写入此操作：操作留在本席位，会自动重发。</translation>
    </message>
    <message>
        <source>This order may be at the hub already: it can no longer be taken back.</source>
        <translation>此操作可能已送达中枢，不能再撤回。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{action} was refused: {reason}</source>
        <translation>{action} 被拒绝：{reason}</translation>
    </message>
</context>
<context>
    <name>DispatchForm</name>
    <message>
        <source>&amp;Designate: the unit may not return the case</source>
        <translation>指定承办(&amp;D)：该单位不得退回</translation>
    </message>
    <message>
        <source>&amp;Find a unit</source>
        <translation>查找单位(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Note to the units, if there is one</source>
        <translation>给单位的备注，可不填(&amp;N)</translation>
    </message>
    <message>
        <source>An&amp;y one of them is enough: the first to finish hands it over</source>
        <translation>任一单位办结即可(&amp;Y)：最先办结者提交核查</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>分拨</translation>
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
        <source>Units</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>name, call sign or department</source>
        <translation>名称、呼号或部门</translation>
    </message>
</context>
<context>
    <name>DuplicateList</name>
    <message>
        <source>Cases that may be the same matter appear here while you type.</source>
        <translation>边输入边在此列出可能是同一事项的案件。</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>No case like this one is open or was closed in the last 30 days.</source>
        <translation>没有类似的未结案件,近30天结案的也没有。</translation>
    </message>
</context>
<context>
    <name>DutyForm</name>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Reason, if there is one</source>
        <translation>原因(&amp;R),可不填</translation>
    </message>
    <message>
        <source>Off duty (Enter)</source>
        <translation>离岗(Enter)</translation>
    </message>
    <message>
        <source>On duty (Enter)</source>
        <translation>上岗(Enter)</translation>
    </message>
    <message>
        <source>Say why: a meal, a repair, the end of the shift.</source>
        <translation>请说明原因:用餐、检修、交班等。</translation>
    </message>
    <message>
        <source>Set off duty</source>
        <translation>设为离岗</translation>
    </message>
    <message>
        <source>Set on duty</source>
        <translation>设为上岗</translation>
    </message>
</context>
<context>
    <name>EarlierTab</name>
    <message>
        <source>Earlier handovers</source>
        <translation>历次交接</translation>
    </message>
    <message>
        <source>No handover yet.
What a shift has handed over stands here, and opens again as it was.</source>
        <translation>尚无交接记录。
每班交接后存于此处，可按原样再次打开。</translation>
    </message>
</context>
<context>
    <name>EarlyWarningDetail</name>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Cases of the warning</source>
        <translation>相关案件</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>The newest of {n} cases.</source>
        <translation>{n} 件中最新的。</translation>
    </message>
    <message>
        <source>Why it warns</source>
        <translation>预警依据</translation>
    </message>
    <message>
        <source>first of its cases reported {since}</source>
        <translation>最早一件上报于 {since}</translation>
    </message>
    <message>
        <source>score {score} of 100</source>
        <translation>{score} 分(满分100)</translation>
    </message>
    <message>
        <source>{n} cases, newest first.</source>
        <translation>{n} 件,最新在前。</translation>
    </message>
</context>
<context>
    <name>EarlyWarningList</name>
    <message>
        <source>Early warnings</source>
        <translation>早期预警</translation>
    </message>
</context>
<context>
    <name>EarlyWarningsPane</name>
    <message>
        <source>No early warning.
Places, types and areas stand here when something comes back, is seen by several sources, stays open for long or grows beyond the usual.</source>
        <translation>没有早期预警。
地点、类型和区域若反复发生、多个来源上报、久未办结或超出平常,会列在这里。</translation>
    </message>
    <message>
        <source>Raise a verification task</source>
        <translation>发起核实任务</translation>
    </message>
    <message>
        <source>Surges are not told yet: they need {needed} weeks of history. Weeks that are there: {weeks}.</source>
        <translation>尚不能判断激增:需要 {needed} 周历史,现有 {weeks} 周。</translation>
    </message>
</context>
<context>
    <name>EmergencyReportForm</name>
    <message>
        <source>Report (Enter)</source>
        <translation>上报 (Enter)</translation>
    </message>
    <message>
        <source>Report upward</source>
        <translation>向上报告</translation>
    </message>
    <message>
        <source>The final report has been made: none follows it.</source>
        <translation>终报已报：不再有后续报告。</translation>
    </message>
    <message>
        <source>The report is empty.</source>
        <translation>报告为空。</translation>
    </message>
    <message>
        <source>Time, place, cause, &amp;course, measures, result</source>
        <translation>时间、地点、起因、经过(&amp;C)、措施、结果</translation>
    </message>
    <message>
        <source>Which &amp;report</source>
        <translation>哪一种报告(&amp;R)</translation>
    </message>
</context>
<context>
    <name>EraseCallerForm</name>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Erase for good (Enter)</source>
        <translation>彻底清除（Enter）</translation>
    </message>
    <message>
        <source>Erase the caller&apos;s data</source>
        <translation>清除来电人信息</translation>
    </message>
    <message>
        <source>It cannot be had back. The case itself stays as it is.</source>
        <translation>清除后无法恢复，案件本身保持不变。</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the case.</source>
        <translation>请说明理由：理由会随案件留存。</translation>
    </message>
</context>
<context>
    <name>EscalateForm</name>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Escalate (Enter)</source>
        <translation>升级 (Enter)</translation>
    </message>
    <message>
        <source>Escalate to level {n} of {most}</source>
        <translation>升级到第{n}级（共{most}级）</translation>
    </message>
    <message>
        <source>Name who sits on the task force: units, departments or posts.</source>
        <translation>请指明专班成员：单位、部门或岗位。</translation>
    </message>
    <message>
        <source>The highest level, {n}, is a task force.</source>
        <translation>最高级为第{n}级：成立专班。</translation>
    </message>
    <message>
        <source>The reason is missing: the next level decides by it.</source>
        <translation>请填写理由：上一级据此决定。</translation>
    </message>
    <message>
        <source>Who sits on the &amp;task force</source>
        <translation>专班成员(&amp;T)</translation>
    </message>
</context>
<context>
    <name>ExtensionForm</name>
    <message>
        <source>Ask (Enter)</source>
        <translation>申请 (Enter)</translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>If it is granted, “{clock}” gets another {limit}.</source>
        <translation>如获同意，“{clock}”再加{limit}。</translation>
    </message>
    <message>
        <source>It was extended before, {n} ×.</source>
        <translation>此前已延期{n}次。</translation>
    </message>
    <message>
        <source>The reason is missing: the shift leader decides by it.</source>
        <translation>请填写理由：值班长据此审批。</translation>
    </message>
    <message>
        <source>Why &amp;more time is needed</source>
        <translation>为何需要延期(&amp;M)</translation>
    </message>
</context>
<context>
    <name>FeedbackForm</name>
    <message>
        <source>Feedback of a unit</source>
        <translation>单位反馈</translation>
    </message>
    <message>
        <source>How it &amp;stands</source>
        <translation>进展情况(&amp;S)</translation>
    </message>
    <message>
        <source>Record (Enter)</source>
        <translation>记录 (Enter)</translation>
    </message>
    <message>
        <source>Say how the work stands.</source>
        <translation>请填写进展情况。</translation>
    </message>
    <message>
        <source>The &amp;danger is averted: the limit of the repair begins</source>
        <translation>险情已排除(&amp;D)：开始计修复时限</translation>
    </message>
</context>
<context>
    <name>FileTaking</name>
    <message>
        <source>pasted {n}</source>
        <translation>粘贴图片{n}</translation>
    </message>
    <message>
        <source>{name} cannot be read.</source>
        <translation>无法读取 {name}。</translation>
    </message>
    <message>
        <source>{name} has more than {n} MB.</source>
        <translation>{name} 超过 {n} MB。</translation>
    </message>
</context>
<context>
    <name>FileTile</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>cannot be shown</source>
        <translation>无法显示</translation>
    </message>
    <message>
        <source>not to be had now</source>
        <translation>暂时无法获取</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>What the filter could go on with</source>
        <translation>筛选条件的补全建议</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Early warnings ({n})</source>
        <translation>早期预警（{n}）</translation>
    </message>
</context>
<context>
    <name>FoldButton</name>
    <message>
        <source>Unfold or fold</source>
        <translation>展开或折叠</translation>
    </message>
    <message>
        <source>Unfold or fold ({key} for all)</source>
        <translation>展开或折叠（{key} 全部展开或折叠）</translation>
    </message>
</context>
<context>
    <name>ForecastLine</name>
    <message>
        <source>next 60 min · forecast: {forecast}</source>
        <translation>未来60分钟 · 预测：{forecast}</translation>
    </message>
</context>
<context>
    <name>ForecastList</name>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Cases that may turn red within the hour</source>
        <translation>一小时内可能转红的案件</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>可能性</translation>
    </message>
    <message>
        <source>Red at</source>
        <translation>转红时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>GradeForm</name>
    <message>
        <source>&amp;Grade</source>
        <translation>等级(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Choose the grade.</source>
        <translation>请选择等级。</translation>
    </message>
    <message>
        <source>Emergency grade</source>
        <translation>突发事件等级</translation>
    </message>
    <message>
        <source>Set (Enter)</source>
        <translation>确定 (Enter)</translation>
    </message>
    <message>
        <source>The case has this grade already: choose another.</source>
        <translation>已是该等级：请选择其他等级。</translation>
    </message>
    <message>
        <source>The limits of the first and of the next report upward follow the grade.</source>
        <translation>初报与续报的时限随等级而定。</translation>
    </message>
    <message>
        <source>The reason is missing: say what the grade rests on.</source>
        <translation>请填写理由：定级依据是什么。</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Nothing says that. Try another word, or clear the search.</source>
        <translation>没有相关内容。请换一个词，或清空搜索。</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>窗格</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>What the pane shows</source>
        <translation>窗格内容</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>Changes of this version</source>
        <translation>本版变更</translation>
    </message>
    <message>
        <source>Take as draft</source>
        <translation>取作草稿</translation>
    </message>
    <message>
        <source>The first version: there is none before it.</source>
        <translation>首个版本：此前没有版本。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>Honesty</name>
    <message>
        <source>Dutydesk</source>
        <translation>值守台</translation>
    </message>
</context>
<context>
    <name>HourRuler</name>
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
    <name>IncidentBoard</name>
    <message>
        <source>Incidents</source>
        <translation>突发事件</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>批示</translation>
    </message>
    <message>
        <source>No incident.
A case with an emergency grade, or one that was escalated, stands here with its plan card, units by role, instructions and situation. {grade} grades the chosen case, {escalate} escalates it.</source>
        <translation>暂无突发事件。
已定应急等级或已升级的案件在此显示处置卡、队伍分工、批示和态势。按{grade}为所选案件定级，按{escalate}升级。</translation>
    </message>
    <message>
        <source>No note yet on how it stands. {situation} adds one, in words or figures.</source>
        <translation>尚无态势记录。按{situation}以文字或数字添加。</translation>
    </message>
    <message>
        <source>No unit is at work here yet. {dispatch} sends some, {role} says what each is.</source>
        <translation>尚无队伍在办。按{dispatch}派遣，按{role}分配角色。</translation>
    </message>
    <message>
        <source>Nothing was ordered yet. {instruct} instructs one, {broadcast} several at once.</source>
        <translation>尚无批示。按{instruct}批示一方，按{broadcast}同时批示多方。</translation>
    </message>
    <message>
        <source>Plan card</source>
        <translation>处置卡</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>态势</translation>
    </message>
    <message>
        <source>The plan card has no steps.</source>
        <translation>处置卡没有步骤。</translation>
    </message>
    <message>
        <source>Units by role</source>
        <translation>队伍分工</translation>
    </message>
    <message>
        <source>{card} · {done} of {all} done</source>
        <translation>{card} · 已完成{done}/{all}</translation>
    </message>
    <message>
        <source>{n} at work</source>
        <translation>{n}支在办</translation>
    </message>
    <message>
        <source>{n} late</source>
        <translation>{n}项超时</translation>
    </message>
    <message>
        <source>{n} not received</source>
        <translation>{n}项未签收</translation>
    </message>
    <message>
        <source>{n} unanswered</source>
        <translation>{n}项未反馈</translation>
    </message>
</context>
<context>
    <name>IncidentHead</name>
    <message>
        <source>Nothing was reported upward yet.</source>
        <translation>尚未向上级报送。</translation>
    </message>
    <message>
        <source>escalated to level {n}</source>
        <translation>已升级至 {n} 级</translation>
    </message>
    <message>
        <source>since {time} ({span})</source>
        <translation>自{time}起({span})</translation>
    </message>
</context>
<context>
    <name>IncidentParts</name>
    <message>
        <source>Parts of the incident</source>
        <translation>事件各部分</translation>
    </message>
</context>
<context>
    <name>IncidentPresenter</name>
    <message>
        <source>Incidents</source>
        <translation>突发事件</translation>
    </message>
    <message>
        <source>Incidents ({n})</source>
        <translation>突发事件({n})</translation>
    </message>
</context>
<context>
    <name>InstructForm</name>
    <message>
        <source>&amp;Instruction</source>
        <translation>批示内容(&amp;I)</translation>
    </message>
    <message>
        <source>An answer can wait {n} days at the most.</source>
        <translation>答复期限最长{n}天。</translation>
    </message>
    <message>
        <source>Instruct</source>
        <translation>批示</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>下发 (Enter)</translation>
    </message>
    <message>
        <source>The instruction is empty.</source>
        <translation>批示内容为空。</translation>
    </message>
    <message>
        <source>To be answered &amp;within</source>
        <translation>答复时限(&amp;W)</translation>
    </message>
    <message>
        <source>Unit of the limit</source>
        <translation>时限单位</translation>
    </message>
    <message>
        <source>as the policy says</source>
        <translation>按规定</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>工作小时</translation>
    </message>
</context>
<context>
    <name>InstructionBoard</name>
    <message>
        <source>&amp;Instructions only</source>
        <translation>仅批示(&amp;I)</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已反馈</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the tasks</source>
        <translation>筛选任务</translation>
    </message>
    <message>
        <source>No open task fits these words.</source>
        <translation>没有符合的待办任务。</translation>
    </message>
    <message>
        <source>Nothing waits for an answer.
Instructions, supervision, site visits and requests of every case stand here until they are answered. {one} instructs on the chosen case, {several} several units at once.</source>
        <translation>没有待反馈事项。
各案件的批示、督办、现场核查和申请在此列出，直至反馈。按{one}对所选案件批示，按{several}同时批示多方。</translation>
    </message>
    <message>
        <source>Open its case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>未完任务</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Urge</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>filter: unit, words, case …</source>
        <translation>筛选:队伍、文字、案件…</translation>
    </message>
    <message>
        <source>{n} late</source>
        <translation>{n}项超时</translation>
    </message>
    <message>
        <source>{n} not received</source>
        <translation>{n}项未签收</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>{n}项待办</translation>
    </message>
</context>
<context>
    <name>InstructionPresenter</name>
    <message>
        <source>Instructions</source>
        <translation>批示</translation>
    </message>
    <message>
        <source>Instructions ({n})</source>
        <translation>批示({n})</translation>
    </message>
</context>
<context>
    <name>KeyBook</name>
    <message>
        <source>“{id}”: that is no key</source>
        <translation>“{id}”：这不是按键</translation>
    </message>
    <message>
        <source>“{id}”: there is no such action</source>
        <translation>“{id}”：没有这个操作</translation>
    </message>
    <message>
        <source>“{id}”: {key} is also the key of “{other}”</source>
        <translation>“{id}”：{key} 同时也是“{other}”的按键</translation>
    </message>
</context>
<context>
    <name>KeyCardDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Key card</source>
        <translation>按键卡</translation>
    </message>
    <message>
        <source>Language of the card</source>
        <translation>按键卡语言</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>存为 PDF(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>&amp;No key</source>
        <translation>不设按键(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Reset this</source>
        <translation>恢复此项(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Take it from there</source>
        <translation>改归此处(&amp;T)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Key &amp;card…</source>
        <translation>按键卡(&amp;C)…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>New &amp;key: press it here</source>
        <translation>新按键：在此按下(&amp;K)</translation>
    </message>
    <message>
        <source>New key: press it here</source>
        <translation>新按键：在此按下</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>全部恢复(&amp;A)</translation>
    </message>
    <message>
        <source>Search an action or a key</source>
        <translation>查找操作或按键</translation>
    </message>
</context>
<context>
    <name>KeyRows</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>设定者</translation>
    </message>
    <message>
        <source>you</source>
        <translation>本人</translation>
    </message>
</context>
<context>
    <name>LayoutDialog</name>
    <message>
        <source>Forget</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Layouts of this seat</source>
        <translation>本席位的布局</translation>
    </message>
    <message>
        <source>No layout has been kept yet: lay the panes out, then save the layout.</source>
        <translation>还没有保存过布局：先摆好各窗格，再保存布局。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>Layouts</name>
    <message>
        <source>A layout needs a name that no shipped perspective has.</source>
        <translation>布局需要一个名称，且不能与自带的布局同名。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Save this layout as</source>
        <translation>将此布局保存为</translation>
    </message>
</context>
<context>
    <name>LimitDetail</name>
    <message>
        <source>&amp;Counted by</source>
        <translation>计时日历(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Limit</source>
        <translation>时限(&amp;L)</translation>
    </message>
    <message>
        <source>2026-11-21</source>
        <translation>2026-11-21</translation>
    </message>
    <message>
        <source>? {limit}: the limit has changed. Say what it rests on, or as of which day.</source>
        <translation>? {limit}：时限已改，请注明依据或依据日期。</translation>
    </message>
    <message>
        <source>As &amp;of</source>
        <translation>依据日期(&amp;O)</translation>
    </message>
    <message>
        <source>B&amp;asis</source>
        <translation>依据(&amp;A)</translation>
    </message>
    <message>
        <source>Choose a limit</source>
        <translation>请选择一个时限</translation>
    </message>
</context>
<context>
    <name>LinkForm</name>
    <message>
        <source>A case cannot be linked with itself.</source>
        <translation>案件不能与自身关联。</translation>
    </message>
    <message>
        <source>Choose the other case, or type its number.</source>
        <translation>请选择另一案件，或输入其编号。</translation>
    </message>
    <message>
        <source>Link (Enter)</source>
        <translation>关联 (Enter)</translation>
    </message>
    <message>
        <source>Link with another case</source>
        <translation>与另一案件关联</translation>
    </message>
    <message>
        <source>Linked &amp;with</source>
        <translation>关联对象(&amp;W)</translation>
    </message>
    <message>
        <source>The text is longer than {n} characters.</source>
        <translation>文字超过{n}字。</translation>
    </message>
    <message>
        <source>The two are linked already.</source>
        <translation>两案已关联。</translation>
    </message>
    <message>
        <source>What they have in &amp;common, if there is more to say</source>
        <translation>共同之处(&amp;C)，可不填</translation>
    </message>
</context>
<context>
    <name>LogBar</name>
    <message>
        <source>Find in the timeline</source>
        <translation>在时间轴中查找</translation>
    </message>
    <message>
        <source>Order of the timeline</source>
        <translation>时间轴排序</translation>
    </message>
    <message>
        <source>earlier →</source>
        <translation>更早 →</translation>
    </message>
    <message>
        <source>find (Ctrl+F)</source>
        <translation>查找（Ctrl+F）</translation>
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
        <source>page {n} of {all}</source>
        <translation>第 {n}/{all} 页</translation>
    </message>
    <message>
        <source>{n} of {all} entries</source>
        <translation>{n}/{all} 条</translation>
    </message>
    <message>
        <source>← later</source>
        <translation>← 更晚</translation>
    </message>
</context>
<context>
    <name>LogEntry</name>
    <message>
        <source>Corrects the line of {time} · Esc: a line of its own</source>
        <translation>更正 {time} 的记录 · 按退出键改为新记录</translation>
    </message>
    <message>
        <source>Desks and posts, not names of persons. Without a time: now.</source>
        <translation>填值班台或岗位，不填姓名。不写时间即为此刻。</translation>
    </message>
    <message>
        <source>Enter writes the line</source>
        <translation>按回车记录</translation>
    </message>
    <message>
        <source>Enter writes the line. Numbers of cases in it become links.</source>
        <translation>按回车记录。其中的案件编号自动成为链接。</translation>
    </message>
    <message>
        <source>Kind of line</source>
        <translation>记录类别</translation>
    </message>
    <message>
        <source>Line of the duty log</source>
        <translation>值班日志内容</translation>
    </message>
    <message>
        <source>The post at this seat does not write the log.</source>
        <translation>本席位岗位不记值班日志。</translation>
    </message>
    <message>
        <source>Told: desk 14:35; post</source>
        <translation>告知：值班台 14:35；岗位</translation>
    </message>
    <message>
        <source>What was said, seen or ordered</source>
        <translation>来电、见闻或指示内容</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>告知对象</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>LogList</name>
    <message>
        <source>Correct this line</source>
        <translation>更正此条</translation>
    </message>
    <message>
        <source>Duty log</source>
        <translation>值班日志</translation>
    </message>
    <message>
        <source>Go to {case}</source>
        <translation>转到 {case}</translation>
    </message>
</context>
<context>
    <name>Lookout</name>
    <message>
        <source>Looking for duplicates and early warnings has broken off: it is begun again.</source>
        <translation>疑似重复查找和早期预警已中断，正在重新开始。</translation>
    </message>
    <message>
        <source>Looking through the cases has failed: {error}</source>
        <translation>逐一查看案件时出错：{error}</translation>
    </message>
    <message>
        <source>The cases of the cache could not be looked through: {error}</source>
        <translation>缓存中的案件无法逐一查看：{error}</translation>
    </message>
    <message>
        <source>The process that tried the draft has ended twice.</source>
        <translation>试算草稿的进程已两次中断。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Dutydesk</source>
        <translation>值守台</translation>
    </message>
</context>
<context>
    <name>ManySheet</name>
    <message>
        <source>Choose one from the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>It can be done to none of these cases: the reasons stand beside them.</source>
        <translation>这些案件都不能执行此操作：原因见各行。</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>离开(Esc)</translation>
    </message>
    <message>
        <source>The text is longer than {n} characters.</source>
        <translation>文字超过{n}字。</translation>
    </message>
    <message>
        <source>Tick at least one case.</source>
        <translation>请至少勾选一件案件。</translation>
    </message>
    <message>
        <source>{action} {count} (Enter)</source>
        <translation>{action} {count} 件（Enter）</translation>
    </message>
    <message>
        <source>{action}: {count} cases</source>
        <translation>{action}：{count} 件案件</translation>
    </message>
    <message>
        <source>{count} cannot</source>
        <translation>{count} 件不能执行</translation>
    </message>
    <message>
        <source>{count} left out</source>
        <translation>{count} 件不执行</translation>
    </message>
    <message>
        <source>{count} will get it</source>
        <translation>将对 {count} 件执行</translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation>{count} 件中已完成 {done} 件</translation>
    </message>
    <message>
        <source>{n} on their way</source>
        <translation>{n} 件发送中</translation>
    </message>
    <message>
        <source>{n} queued until the hub is back</source>
        <translation>{n} 件排队等待中枢恢复</translation>
    </message>
    <message>
        <source>{n} refused</source>
        <translation>{n} 件被拒绝</translation>
    </message>
</context>
<context>
    <name>MediationForm</name>
    <message>
        <source>How &amp;far they have come</source>
        <translation>调解进展(&amp;F)</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Record (Enter)</source>
        <translation>记录 (Enter)</translation>
    </message>
    <message>
        <source>Say how far the parties have come.</source>
        <translation>请选择调解进展。</translation>
    </message>
    <message>
        <source>So far: {stage}</source>
        <translation>目前：{stage}</translation>
    </message>
    <message>
        <source>The mediation has come to its end.</source>
        <translation>调解已结束。</translation>
    </message>
    <message>
        <source>What was &amp;said or agreed, if there is more to say</source>
        <translation>陈述或约定内容(&amp;S)，可不填</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
</context>
<context>
    <name>MemberField</name>
    <message>
        <source>Recipients</source>
        <translation>接收对象</translation>
    </message>
    <message>
        <source>unit, department or post: Enter ticks</source>
        <translation>单位、部门或岗位：按 Enter 勾选</translation>
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
</context>
<context>
    <name>MergedLine</name>
    <message>
        <source>Show {case}</source>
        <translation>查看 {case}</translation>
    </message>
    <message>
        <source>Split off {case}</source>
        <translation>拆出 {case}</translation>
    </message>
    <message>
        <source>show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>split</source>
        <translation>拆出</translation>
    </message>
    <message>
        <source>“{words}” · {case}</source>
        <translation>“{words}” · {case}</translation>
    </message>
</context>
<context>
    <name>MergedList</name>
    <message>
        <source>Reports merged into this case</source>
        <translation>并入本案的上报</translation>
    </message>
</context>
<context>
    <name>MessageForm</name>
    <message>
        <source>&amp;For</source>
        <translation>发给(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>消息(&amp;M)</translation>
    </message>
    <message>
        <source>Message on the case</source>
        <translation>案件消息</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>发送（Enter）</translation>
    </message>
    <message>
        <source>Write the message.</source>
        <translation>请填写消息。</translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message>
        <source>1 message ▴</source>
        <translation>1条消息 ▴</translation>
    </message>
    <message>
        <source>Last message: {words}</source>
        <translation>最近消息：{words}</translation>
    </message>
    <message>
        <source>Nothing was said yet: answers to what you do stand here.</source>
        <translation>尚无消息：操作的结果显示在这里。</translation>
    </message>
    <message>
        <source>{n} messages ▴</source>
        <translation>{n}条消息 ▴</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Messages, the newest first</source>
        <translation>消息，最新的在前</translation>
    </message>
    <message>
        <source>Nothing was said yet: answers to what you do stand here.</source>
        <translation>尚无消息：操作的结果显示在这里。</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
</context>
<context>
    <name>MuteBox</name>
    <message>
        <source>&amp;Mute</source>
        <translation>静音(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Sound on again</source>
        <translation>恢复声音(&amp;S)</translation>
    </message>
    <message>
        <source>A reason is needed: it stands in the log.</source>
        <translation>需要填写原因：会记入日志。</translation>
    </message>
    <message>
        <source>Mute, with an end</source>
        <translation>限时静音</translation>
    </message>
    <message>
        <source>Reason for muting</source>
        <translation>静音原因</translation>
    </message>
    <message>
        <source>Why? e.g. telephone conference with the centre</source>
        <translation>原因？例如：与中心电话会议</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n}分钟</translation>
    </message>
</context>
<context>
    <name>NearUnitButton</name>
    <message>
        <source>Dispatch {unit}</source>
        <translation>分拨 {unit}</translation>
    </message>
</context>
<context>
    <name>NearestRow</name>
    <message>
        <source>Next nearest units</source>
        <translation>其次最近的单位</translation>
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
    <name>OfferList</name>
    <message>
        <source>What can be typed here</source>
        <translation>此处可输入的内容</translation>
    </message>
</context>
<context>
    <name>OrderCheckForm</name>
    <message>
        <source>Have the work checked on site</source>
        <translation>派人现场核查</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>下发 (Enter)</translation>
    </message>
    <message>
        <source>What is to be &amp;looked at, if there is more to say</source>
        <translation>要看什么(&amp;L)，可不填</translation>
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
    <name>Outbox</name>
    <message>
        <source>{action}: on its way to the hub</source>
        <translation>{action}：正在送往中枢</translation>
    </message>
    <message>
        <source>{action}: queued, sent when the hub is back</source>
        <translation>{action}：待送，中枢恢复后发出</translation>
    </message>
</context>
<context>
    <name>OutboxList</name>
    <message>
        <source>&amp;Refusals seen</source>
        <translation>已看被拒(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Show the case</source>
        <translation>查看案件(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>撤回(&amp;T)</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Nothing waits: the hub has answered every order of this seat.</source>
        <translation>没有待送操作：本席位的操作中枢均已答复。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Orders that wait</source>
        <translation>待送操作</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The hub is heard: what is on its way is answered in a moment.</source>
        <translation>中枢在线：在途操作即将得到答复。</translation>
    </message>
    <message>
        <source>There is no link to the hub: orders wait here, also over a restart, and are sent in this order when it is back. What has not been sent can be taken back.</source>
        <translation>与中枢断开：操作留在本席位，重启后仍在，中枢恢复后按此顺序发出。未发出的可以撤回。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>PageFoot</name>
    <message>
        <source>A backtest shows what the draft would have done with the cases that there were.</source>
        <translation>历史试算可显示草稿若用于以往案件会有何不同。</translation>
    </message>
    <message>
        <source>Backtest</source>
        <translation>历史试算</translation>
    </message>
    <message>
        <source>Changes ({n})</source>
        <translation>变更（{n}）</translation>
    </message>
    <message>
        <source>Changes of the draft</source>
        <translation>草稿的变更</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Faults ({n})</source>
        <translation>错误（{n}）</translation>
    </message>
    <message>
        <source>History ({n})</source>
        <translation>历史（{n}）</translation>
    </message>
    <message>
        <source>Nothing is wrong with the draft.</source>
        <translation>草稿没有错误。</translation>
    </message>
    <message>
        <source>The draft says what is in force: edit it, open a file, take an old one.</source>
        <translation>草稿与现行规则一致：可编辑、打开文件或取用旧版本。</translation>
    </message>
    <message>
        <source>✕ Faults ({n})</source>
        <translation>✕ 错误（{n}）</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Backtest</source>
        <translation>历史试算</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>Go on from version {version}</source>
        <translation>转到第 {version} 版继续</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>发布…</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>另存为文件…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Version {version}, valid from {valid}, by {by}: {note}</source>
        <translation>第 {version} 版，自{valid}起生效，发布人 {by}：{note}</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Handover page</source>
        <translation>交接单</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Opening the picture…</source>
        <translation>正在打开图片…</translation>
    </message>
    <message>
        <source>Save as… (Ctrl+S)</source>
        <translation>另存为…（Ctrl+S）</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>The picture cannot be shown: it is damaged, or larger than can be shown. It can be saved.</source>
        <translation>图片无法显示：已损坏，或超出可显示的大小。可以另存。</translation>
    </message>
</context>
<context>
    <name>PolicyEditor</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Copy as a new type</source>
        <translation>复制为新类型</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>the duty room&apos;s own</source>
        <translation>值班室自身日历</translation>
    </message>
</context>
<context>
    <name>PublishForm</name>
    <message>
        <source>&amp;From</source>
        <translation>自以下时间(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Note: what changes, and why</source>
        <translation>说明：改了什么、为什么(&amp;N)</translation>
    </message>
    <message>
        <source>? {n} limits have changed without a new basis: {names}</source>
        <translation>? {n} 个时限已改而依据未改：{names}</translation>
    </message>
    <message>
        <source>At &amp;once</source>
        <translation>立即(&amp;O)</translation>
    </message>
    <message>
        <source>From when it is valid lies in the past: choose a later time, or at once.</source>
        <translation>生效时间已过：请选择更晚的时间或立即生效。</translation>
    </message>
    <message>
        <source>Give the changed limits their basis, or say that it still holds.</source>
        <translation>请为已改时限补充依据，或确认原依据仍然适用。</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>离开(Esc)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Publish (Enter)</source>
        <translation>发布 (Enter)</translation>
    </message>
    <message>
        <source>Say in the note what changes and why.</source>
        <translation>请在说明中写明改了什么、为什么改。</translation>
    </message>
    <message>
        <source>The note is longer than {n} characters.</source>
        <translation>备注超过{n}字。</translation>
    </message>
    <message>
        <source>Their &amp;basis still holds</source>
        <translation>原依据仍然适用(&amp;B)</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Write the time like 2026-12-01 08:00.</source>
        <translation>时间请写成 2026-12-01 08:00 的形式。</translation>
    </message>
</context>
<context>
    <name>QueueExporting</name>
    <message>
        <source>An export is being written: wait until it is done.</source>
        <translation>正在导出：请等待完成。</translation>
    </message>
    <message>
        <source>Dutydesk queue: {queue}</source>
        <translation>值守台队列：{queue}</translation>
    </message>
    <message>
        <source>Export what the queue shows</source>
        <translation>导出队列当前显示的内容</translation>
    </message>
    <message>
        <source>Left, minutes</source>
        <translation>剩余（分钟）</translation>
    </message>
    <message>
        <source>More rows than a sheet can hold: filter first.</source>
        <translation>行数超过表格上限：请先筛选。</translation>
    </message>
    <message>
        <source>filter “{filter}”</source>
        <translation>筛选“{filter}”</translation>
    </message>
    <message>
        <source>only supervised</source>
        <translation>仅督办</translation>
    </message>
    <message>
        <source>without a link to the hub: as last heard</source>
        <translation>与中枢断开：为最后收到的数据</translation>
    </message>
    <message>
        <source>{count} cases</source>
        <translation>{count} 件</translation>
    </message>
    <message>
        <source>{count} cases were written to {file}.</source>
        <translation>已将 {count} 件案件写入 {file}。</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}</source>
        <translation>无法写入 {file}：{reason}</translation>
    </message>
</context>
<context>
    <name>QueueFoot</name>
    <message>
        <source>1 case</source>
        <translation>1 件</translation>
    </message>
    <message>
        <source>{count} cases</source>
        <translation>{count} 件</translation>
    </message>
    <message>
        <source>{count} selected, no more at once</source>
        <translation>已选 {count} 件，一次最多这些</translation>
    </message>
    <message>
        <source>{count} selected: an action is about all of them</source>
        <translation>已选 {count} 件：操作将对全部生效</translation>
    </message>
</context>
<context>
    <name>QueueHeader</name>
    <message>
        <source>As shipped</source>
        <translation>恢复出厂设置</translation>
    </message>
    <message>
        <source>Columns and order…</source>
        <translation>列与排序…</translation>
    </message>
    <message>
        <source>Columns of the queue</source>
        <translation>队列的列</translation>
    </message>
    <message>
        <source>Sort by {column} ↑</source>
        <translation>按{column}排序 ↑</translation>
    </message>
    <message>
        <source>Sort by {column} ↓</source>
        <translation>按{column}排序 ↓</translation>
    </message>
    <message>
        <source>Then by {column} ↑</source>
        <translation>再按{column}排序 ↑</translation>
    </message>
    <message>
        <source>Then by {column} ↓</source>
        <translation>再按{column}排序 ↓</translation>
    </message>
</context>
<context>
    <name>QueueMenu</name>
    <message>
        <source>Actions on the selected cases</source>
        <translation>对所选案件的操作</translation>
    </message>
    <message>
        <source>{action} ({able} of {n})</source>
        <translation>{action}（{n} 件中可办 {able} 件）</translation>
    </message>
    <message>
        <source>{n} cases are selected</source>
        <translation>已选 {n} 件</translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message>
        <source>Choose areas…</source>
        <translation>选择区域…</translation>
    </message>
    <message>
        <source>Filter the cases</source>
        <translation>筛选案件</translation>
    </message>
    <message>
        <source>Filter: words, level:A, area:…, left&lt;30m, returned, -paused …</source>
        <translation>筛选：词语，级别:A，区域:…，剩余&lt;30分，退回，-暂停 …</translation>
    </message>
    <message>
        <source>No case here fits “{filter}”. Esc in the filter line clears it.</source>
        <translation>此处没有符合“{filter}”的案件。在筛选栏按 Esc 清除。</translation>
    </message>
    <message>
        <source>No case here has an open task or was escalated. {key} shows the others again.</source>
        <translation>这里没有待回复任务或已升级的案件。按 {key} 显示其他案件。</translation>
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
        <source>rows held while you move</source>
        <translation>操作期间行不移动</translation>
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
    <name>QueuePresenter</name>
    <message>
        <source>A view needs a name of at most {n} letters.</source>
        <translation>视图需要名称，最多 {n} 个字。</translation>
    </message>
    <message>
        <source>A view of this name comes with the program: choose another.</source>
        <translation>该名称已用于自带视图：请换一个。</translation>
    </message>
    <message>
        <source>At most {count} cases can be marked: take some marks away first.</source>
        <translation>最多标记 {count} 件：请先取消一些标记。</translation>
    </message>
    <message>
        <source>Choose a case first.</source>
        <translation>请先选择案件。</translation>
    </message>
    <message>
        <source>Marked as yours: {count}</source>
        <translation>已标为我的：{count} 件</translation>
    </message>
    <message>
        <source>No longer marked: {count}</source>
        <translation>已取消标记：{count} 件</translation>
    </message>
    <message>
        <source>Rename the view “{name}”</source>
        <translation>重命名视图“{name}”</translation>
    </message>
    <message>
        <source>Save what is shown as a view</source>
        <translation>将当前显示保存为视图</translation>
    </message>
    <message>
        <source>{n} views are kept at the most: delete one first.</source>
        <translation>最多保存 {n} 个视图：请先删除一个。</translation>
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
    <name>ReceiveForm</name>
    <message>
        <source>Receive (Enter)</source>
        <translation>签收 (Enter)</translation>
    </message>
    <message>
        <source>Receive a task</source>
        <translation>签收任务</translation>
    </message>
</context>
<context>
    <name>RecipientField</name>
    <message>
        <source>Say who it is for: a unit, a department or a post.</source>
        <translation>请指明交给谁：单位、部门或岗位。</translation>
    </message>
    <message>
        <source>Who it is for is longer than {n} characters.</source>
        <translation>接收者名称超过{n}字。</translation>
    </message>
    <message>
        <source>unit, department or post</source>
        <translation>单位、部门或岗位</translation>
    </message>
    <message>
        <source>unit, department or post; empty: the duty room</source>
        <translation>单位、部门或岗位；不填为值班室</translation>
    </message>
</context>
<context>
    <name>ReclassifyForm</name>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Set right (Enter)</source>
        <translation>更正 (Enter)</translation>
    </message>
    <message>
        <source>Set type or level right</source>
        <translation>更正类型或级别</translation>
    </message>
    <message>
        <source>The case has this type and level already: choose another.</source>
        <translation>已是该类型和级别：请另选。</translation>
    </message>
    <message>
        <source>The clocks take on the limits of the new type and keep what they have used.</source>
        <translation>各时限改按新类型计算，已用时间保留。</translation>
    </message>
    <message>
        <source>The reason is longer than {n} characters.</source>
        <translation>理由超过{n}字。</translation>
    </message>
    <message>
        <source>The reason is missing: it is kept with the case.</source>
        <translation>请填写理由：随案件留存。</translation>
    </message>
</context>
<context>
    <name>RecordVerificationForm</name>
    <message>
        <source>&amp;Found</source>
        <translation>属实(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Not found</source>
        <translation>不属实(&amp;N)</translation>
    </message>
    <message>
        <source>Is it as reported?</source>
        <translation>是否属实？</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>Record (Enter)</source>
        <translation>记录 (Enter)</translation>
    </message>
    <message>
        <source>Say what was found instead: the report is judged by it.</source>
        <translation>请填写实际情况：据此判断是否受理。</translation>
    </message>
    <message>
        <source>Say whether it was found.</source>
        <translation>请选择是否属实。</translation>
    </message>
    <message>
        <source>The note is longer than {n} characters.</source>
        <translation>备注超过{n}字。</translation>
    </message>
    <message>
        <source>What was found on site</source>
        <translation>现场核实结果</translation>
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
    <name>RegisterForm</name>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Level</source>
        <translation>级别(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;May be the same matter</source>
        <translation>可能是同一事项(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>类型(&amp;T)</translation>
    </message>
    <message>
        <source>A&amp;rea</source>
        <translation>区域(&amp;R)</translation>
    </message>
    <message>
        <source>Choose a type: no type has these words.</source>
        <translation>请选择分类:没有分类含有这些字。</translation>
    </message>
    <message>
        <source>Coor&amp;dinates</source>
        <translation>坐标(&amp;D)</translation>
    </message>
    <message>
        <source>Coordinates are two numbers, longitude and latitude: 113.82, 22.66.</source>
        <translation>坐标是两个数,经度和纬度:113.82, 22.66。</translation>
    </message>
    <message>
        <source>De&amp;scription</source>
        <translation>情况描述(&amp;S)</translation>
    </message>
    <message>
        <source>Leave, keep the draft (Esc)</source>
        <translation>离开并暂存(Esc)</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Register a report</source>
        <translation>登记上报</translation>
    </message>
    <message>
        <source>Register as the same matter</source>
        <translation>作为同一事项登记</translation>
    </message>
    <message>
        <source>Reported b&amp;y</source>
        <translation>来源(&amp;Y)</translation>
    </message>
    <message>
        <source>Say in a few words what it is about.</source>
        <translation>请用几个字写明事由。</translation>
    </message>
    <message>
        <source>The text is longer than {n} characters.</source>
        <translation>文字超过{n}字。</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>丢弃暂存</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What it is a&amp;bout</source>
        <translation>事由(&amp;B)</translation>
    </message>
    <message>
        <source>for everybody to read: nothing in it about the caller</source>
        <translation>所有席位可见：请勿写入来电人信息</translation>
    </message>
    <message>
        <source>words in English or Chinese, or the code</source>
        <translation>中文或英文词语，或编码</translation>
    </message>
</context>
<context>
    <name>Registering</name>
    <message>
        <source>Registered as the same matter as {case}.</source>
        <translation>已登记并并入 {case}。</translation>
    </message>
    <message>
        <source>Registered as {case}.</source>
        <translation>已登记为 {case}。</translation>
    </message>
    <message>
        <source>Verify: {what}</source>
        <translation>核实:{what}</translation>
    </message>
    <message>
        <source>{case} was raised and is being verified.</source>
        <translation>{case} 已发起,正在核实。</translation>
    </message>
</context>
<context>
    <name>RelationList</name>
    <message>
        <source>Linked with</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>并入</translation>
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
    <message>
        <source>policy version {n}</source>
        <translation>政策第 {n} 版</translation>
    </message>
</context>
<context>
    <name>ResumeForm</name>
    <message>
        <source>It waits for: {event}</source>
        <translation>等待：{event}</translation>
    </message>
    <message>
        <source>Resume (Enter)</source>
        <translation>恢复 (Enter)</translation>
    </message>
    <message>
        <source>Resume the work</source>
        <translation>恢复处置</translation>
    </message>
    <message>
        <source>Say why it goes on: the unit reads it.</source>
        <translation>请说明为何恢复：处置单位会看到。</translation>
    </message>
    <message>
        <source>Why it goes &amp;on</source>
        <translation>为何恢复(&amp;O)</translation>
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
        <source>The centre designated the unit: it cannot return the case. It can be recalled.</source>
        <translation>该单位由中心指定：不得退回，可由分拨员召回。</translation>
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
    <name>RevealForm</name>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>It is shown at this seat alone, for a short while, and is not kept here.</source>
        <translation>仅在本席位短时显示，不在此留存。</translation>
    </message>
    <message>
        <source>Say why: who looked, when and why is kept with the case.</source>
        <translation>请说明理由：谁、何时、为何查看会随案件留存。</translation>
    </message>
    <message>
        <source>Show (Enter)</source>
        <translation>查看（Enter）</translation>
    </message>
    <message>
        <source>Show the caller&apos;s data</source>
        <translation>查看来电人信息</translation>
    </message>
    <message>
        <source>What is to be &amp;shown</source>
        <translation>查看哪一项(&amp;S)</translation>
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
    <name>RoleForm</name>
    <message>
        <source>&amp;Role</source>
        <translation>角色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>队伍(&amp;U)</translation>
    </message>
    <message>
        <source>Give (Enter)</source>
        <translation>分配(Enter)</translation>
    </message>
    <message>
        <source>It has this role already: choose another.</source>
        <translation>已是该角色,请另选。</translation>
    </message>
    <message>
        <source>No unit is at work on this case.</source>
        <translation>该案件没有在办队伍。</translation>
    </message>
    <message>
        <source>Role at the scene</source>
        <translation>现场角色</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>RoutingEditor</name>
    <message>
        <source>Try a matter</source>
        <translation>试派</translation>
    </message>
</context>
<context>
    <name>RoutingTry</name>
    <message>
        <source>&amp;Area</source>
        <translation>区域(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Level</source>
        <translation>级别(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Sender</source>
        <translation>发送方(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>类型(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>词语(&amp;W)</translation>
    </message>
    <message>
        <source>2026-11-21 22:30; else noon of a Monday</source>
        <translation>2026-11-21 22:30；留空按周一中午</translation>
    </message>
    <message>
        <source>Asked in turn</source>
        <translation>依次询问</translation>
    </message>
    <message>
        <source>C&amp;hannel</source>
        <translation>渠道(&amp;H)</translation>
    </message>
    <message>
        <source>Choose a type: then it stands here which rule would decide, and why not the others.</source>
        <translation>请选择类型：此处将显示由哪条规则决定，以及其他规则为何不适用。</translation>
    </message>
    <message>
        <source>No rule fits: a person decides.</source>
        <translation>没有规则符合：由人工决定。</translation>
    </message>
    <message>
        <source>Rules asked</source>
        <translation>已询问的规则</translation>
    </message>
    <message>
        <source>T&amp;ime</source>
        <translation>时限(&amp;I)</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>未采用原因</translation>
    </message>
    <message>
        <source>Write the time like 2026-11-21 22:30.</source>
        <translation>时间请写成 2026-11-21 22:30 的形式。</translation>
    </message>
    <message>
        <source>a code, or words of its name</source>
        <translation>编码或名称中的词</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>does not fit: {what}</source>
        <translation>不符合：{what}</translation>
    </message>
    <message>
        <source>proposed to a person</source>
        <translation>提请人工确认</translation>
    </message>
    <message>
        <source>the type&apos;s own</source>
        <translation>按类型本身</translation>
    </message>
    <message>
        <source>▶ it fits, and decides</source>
        <translation>▶ 符合，由其决定</translation>
    </message>
    <message>
        <source>▶ {rule} decides: {who}, {how}</source>
        <translation>▶ 由 {rule} 决定：{who}，{how}</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>In force: {text}</source>
        <translation>现行：{text}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Another rule has this id.</source>
        <translation>已有规则使用此标识。</translation>
    </message>
</context>
<context>
    <name>RuleListEditor</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
</context>
<context>
    <name>Rulebook</name>
    <message>
        <source>No holidays were found: {trouble}</source>
        <translation>未查到节假日：{trouble}</translation>
    </message>
    <message>
        <source>The draft is saved as {name}.</source>
        <translation>草稿已保存为 {name}。</translation>
    </message>
    <message>
        <source>The holidays are looked up anew: {n} changes to what is in force.</source>
        <translation>节假日已重新查询，与现行日历相比有 {n} 处变更。</translation>
    </message>
    <message>
        <source>{name} could not be saved: {trouble}</source>
        <translation>{name} 无法保存：{trouble}</translation>
    </message>
    <message>
        <source>{name} is the draft now.</source>
        <translation>草稿现已取自 {name}。</translation>
    </message>
</context>
<context>
    <name>RulesHost</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>RulesWindow</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>{book} ● draft</source>
        <translation>{book} ● 草稿</translation>
    </message>
</context>
<context>
    <name>SendBackForm</name>
    <message>
        <source>Say what is to be looked at again: whoever accepts reads it.</source>
        <translation>请说明要重看什么：受理人会看到。</translation>
    </message>
    <message>
        <source>Send back to be accepted again</source>
        <translation>退回重新受理</translation>
    </message>
    <message>
        <source>Send it back (Enter)</source>
        <translation>退回 (Enter)</translation>
    </message>
    <message>
        <source>Why it goes &amp;back</source>
        <translation>为何退回(&amp;B)</translation>
    </message>
</context>
<context>
    <name>SettingsTree</name>
    <message>
        <source>All warnings</source>
        <translation>全部预警</translation>
    </message>
    <message>
        <source>In files</source>
        <translation>文件中名称</translation>
    </message>
    <message>
        <source>In force: {text}</source>
        <translation>现行：{text}</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>ShelveForm</name>
    <message>
        <source>&amp;Why it may be quiet</source>
        <translation>搁置理由(&amp;W)</translation>
    </message>
    <message>
        <source>Another reason, in your own words</source>
        <translation>其他理由，自行填写</translation>
    </message>
    <message>
        <source>For how &amp;long</source>
        <translation>搁置多久(&amp;L)</translation>
    </message>
    <message>
        <source>In your own &amp;words</source>
        <translation>补充说明(&amp;O)</translation>
    </message>
    <message>
        <source>It is read out at each handover, and calls again when its time is over.</source>
        <translation>每次交接班都会逐条过目，到时重新告警。</translation>
    </message>
    <message>
        <source>No alert of this case calls.</source>
        <translation>本案件没有告警。</translation>
    </message>
    <message>
        <source>Put an alert on the shelf</source>
        <translation>搁置告警</translation>
    </message>
    <message>
        <source>Say why: whoever takes over the shift reads it.</source>
        <translation>请填写理由：接班人员要看。</translation>
    </message>
    <message>
        <source>Shelve (Enter)</source>
        <translation>搁置 (Enter)</translation>
    </message>
    <message>
        <source>The text is longer than {n} characters.</source>
        <translation>文字超过{n}字。</translation>
    </message>
</context>
<context>
    <name>ShiftDeeds</name>
    <message>
        <source>Cases are still being looked through: prepare again in a moment.</source>
        <translation>仍在逐案核对：请稍后再拟交接单。</translation>
    </message>
    <message>
        <source>Say in the line below why you do not take over.</source>
        <translation>请在下方填写不予接班的理由。</translation>
    </message>
    <message>
        <source>The page is still being gathered.</source>
        <translation>交接单仍在汇总。</translation>
    </message>
</context>
<context>
    <name>ShiftFigures</name>
    <message>
        <source>Counted since this shift took over. Overdue: those that are still open.</source>
        <translation>自本班接班起统计。超期仅计尚未结案者。</translation>
    </message>
    <message>
        <source>came in</source>
        <translation>件接报</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>件结案</translation>
    </message>
    <message>
        <source>fell overdue</source>
        <translation>件转超期</translation>
    </message>
    <message>
        <source>left open</source>
        <translation>件未结</translation>
    </message>
</context>
<context>
    <name>ShiftPane</name>
    <message>
        <source>Earlier</source>
        <translation>历次</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Handover (due)</source>
        <translation>交接（待办）</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Parts of the shift</source>
        <translation>值班各部分</translation>
    </message>
    <message>
        <source>The log of these days is empty.
Type a line below and press Enter to begin it.</source>
        <translation>近日日志为空。
在下方输入一条并按回车即可开始。</translation>
    </message>
</context>
<context>
    <name>ShiftPresenter</name>
    <message>
        <source>PDF…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>Shift (handover)</source>
        <translation>值班（交接）</translation>
    </message>
</context>
<context>
    <name>SignInCard</name>
    <message>
        <source>Asking the hub…</source>
        <translation>正在询问中枢…</translation>
    </message>
    <message>
        <source>Dutydesk – sign in</source>
        <translation>值守台 – 登录</translation>
    </message>
    <message>
        <source>Name and password are needed.</source>
        <translation>请输入登录名和口令。</translation>
    </message>
    <message>
        <source>Name to sign in by</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>再次输入新口令</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>The new password has to be written twice, alike.</source>
        <translation>两次输入的新口令须一致。</translation>
    </message>
    <message>
        <source>{seat} is locked. {person} or a leader can go on here.</source>
        <translation>{seat}已锁定。{person}本人或值班长可在此继续。</translation>
    </message>
    <message>
        <source>{seat}: who sits here?</source>
        <translation>{seat}：请登录</translation>
    </message>
</context>
<context>
    <name>SituationForm</name>
    <message>
        <source>&amp;Situation</source>
        <translation>态势(&amp;S)</translation>
    </message>
    <message>
        <source>Add (Enter)</source>
        <translation>添加(Enter)</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>当前态势</translation>
    </message>
    <message>
        <source>People are counted here, never named.</source>
        <translation>此处只计人数,不记姓名。</translation>
    </message>
    <message>
        <source>Say how it stands, in words or in figures.</source>
        <translation>请用文字或数字说明态势。</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未填</translation>
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
        <source>1 order on its way</source>
        <translation>1项操作在途</translation>
    </message>
    <message>
        <source>1 order queued</source>
        <translation>1项操作待送</translation>
    </message>
    <message>
        <source>1 refused</source>
        <translation>1项被拒</translation>
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
        <source>Hub silent since {time}</source>
        <translation>中枢自{time}无响应</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Orders of this seat: press to see them.</source>
        <translation>本席位的操作：按下查看。</translation>
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
        <source>This seat sees {part} alone, and all that is below it.</source>
        <translation>本席位只看到{part}及其下级。</translation>
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
        <source>{n} orders on their way</source>
        <translation>{n}项操作在途</translation>
    </message>
    <message>
        <source>{n} orders queued</source>
        <translation>{n}项操作待送</translation>
    </message>
    <message>
        <source>{n} refused</source>
        <translation>{n} 件被拒绝</translation>
    </message>
    <message>
        <source>{part} only</source>
        <translation>仅{part}</translation>
    </message>
</context>
<context>
    <name>SuperviseForm</name>
    <message>
        <source>Say what is to be answered.</source>
        <translation>请填写要答复的问题。</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>下发 (Enter)</translation>
    </message>
    <message>
        <source>Supervise</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>What is to be &amp;answered</source>
        <translation>要答复什么(&amp;A)</translation>
    </message>
</context>
<context>
    <name>SupervisedButton</name>
    <message>
        <source>Only cases with an open task or an escalation</source>
        <translation>只看有待回复任务或已升级的案件</translation>
    </message>
    <message>
        <source>Supervised {count}</source>
        <translation>督办 {count}</translation>
    </message>
</context>
<context>
    <name>SuspensionForm</name>
    <message>
        <source>A case can wait {n} days at the most.</source>
        <translation>挂起最长{n}天。</translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation>申请 (Enter)</translation>
    </message>
    <message>
        <source>Ask to suspend the work</source>
        <translation>申请挂起</translation>
    </message>
    <message>
        <source>Say until when it waits, or for what.</source>
        <translation>请说明等到何时或等待什么。</translation>
    </message>
    <message>
        <source>The reason is missing: the shift leader decides by it.</source>
        <translation>请填写理由：值班长据此审批。</translation>
    </message>
    <message>
        <source>This day is over: choose a later one.</source>
        <translation>该时间已过：请选更晚的时间。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>直到</translation>
    </message>
    <message>
        <source>Until a &amp;day</source>
        <translation>等到某日(&amp;D)</translation>
    </message>
    <message>
        <source>Until something &amp;happens</source>
        <translation>等到某事发生(&amp;H)</translation>
    </message>
    <message>
        <source>Wh&amp;y it has to wait</source>
        <translation>为何要等(&amp;Y)</translation>
    </message>
    <message>
        <source>What it waits for is longer than {n} characters.</source>
        <translation>等待事项超过{n}字。</translation>
    </message>
    <message>
        <source>such as: the spare part has come</source>
        <translation>例如：配件到货</translation>
    </message>
</context>
<context>
    <name>TablePane</name>
    <message>
        <source>Find by typing (Ctrl+F)</source>
        <translation>键入查找 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find in: {name}</source>
        <translation>查找：{name}</translation>
    </message>
</context>
<context>
    <name>TargetList</name>
    <message>
        <source>Cases that it is about</source>
        <translation>涉及的案件</translation>
    </message>
    <message>
        <source>{case} — {words}</source>
        <translation>{case} — {words}</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>This is for: {roles}.</source>
        <translation>此项由{roles}办理。</translation>
    </message>
</context>
<context>
    <name>TaskChoice</name>
    <message>
        <source>&amp;Task</source>
        <translation>任务(&amp;T)</translation>
    </message>
    <message>
        <source>No task of this case waits for it any more.</source>
        <translation>本案已无待办的此类任务。</translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>TermBars</name>
    <message>
        <source>Terms of the score</source>
        <translation>评分构成</translation>
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
    <name>ThreadComposer</name>
    <message>
        <source>Attach…</source>
        <translation>附件…</translation>
    </message>
    <message>
        <source>Beside it: {files}</source>
        <translation>附件：{files}</translation>
    </message>
    <message>
        <source>Message on this case</source>
        <translation>本案消息</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Write to everybody at work; paste or drop a picture</source>
        <translation>发给全体处置人员；可粘贴或拖入图片</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Nothing was written yet: messages, pictures and files on this case come here.</source>
        <translation>尚无内容：本案的消息、图片和文件显示在此处。</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>案件群组</translation>
    </message>
</context>
<context>
    <name>TickForm</name>
    <message>
        <source>&amp;Step</source>
        <translation>步骤(&amp;S)</translation>
    </message>
    <message>
        <source>Done (Enter)</source>
        <translation>完成（Enter）</translation>
    </message>
    <message>
        <source>Every step of the plan card is done.</source>
        <translation>处置卡各步骤均已完成。</translation>
    </message>
    <message>
        <source>Plan card: a step is done</source>
        <translation>处置卡:步骤完成</translation>
    </message>
</context>
<context>
    <name>TimelineChart</name>
    <message>
        <source>Lanes of the timeline</source>
        <translation>时间轴泳道</translation>
    </message>
</context>
<context>
    <name>TimelineFoot</name>
    <message>
        <source>No unit is on a case. Spans appear here as soon as one is dispatched.</source>
        <translation>没有队伍在处置案件。派出队伍后，这里即显示其处置时段。</translation>
    </message>
</context>
<context>
    <name>TimelineHead</name>
    <message>
        <source>Department or area the timeline shows</source>
        <translation>时间轴显示的部门或区域</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全部范围</translation>
    </message>
    <message>
        <source>Go back to now</source>
        <translation>回到现在</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation>按键 {key}</translation>
    </message>
    <message>
        <source>Lanes of the timeline</source>
        <translation>时间轴泳道</translation>
    </message>
    <message>
        <source>Show fewer hours</source>
        <translation>缩短时段</translation>
    </message>
    <message>
        <source>Show more hours</source>
        <translation>延长时段</translation>
    </message>
    <message>
        <source>Which work the timeline shows</source>
        <translation>时间轴显示哪些处置</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>缩放</translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
</context>
<context>
    <name>TimelinePresenter</name>
    <message>
        <source>Of {n} cases without a unit the {shown} that fall due first are shown.</source>
        <translation>{n} 件未派案件中，显示最先到期的 {shown} 件。</translation>
    </message>
    <message>
        <source>Older work is being looked up …</source>
        <translation>正在查找更早的处置…</translation>
    </message>
    <message>
        <source>Only the {n} cases touched last are shown: there are more in this time.</source>
        <translation>仅显示最近变动的 {n} 件案件：此时段内还有更多。</translation>
    </message>
</context>
<context>
    <name>ToForm</name>
    <message>
        <source>Who it is &amp;for</source>
        <translation>交给谁(&amp;F)</translation>
    </message>
</context>
<context>
    <name>Toolbox</name>
    <message>
        <source>This window has nothing for it.</source>
        <translation>本窗口没有此功能。</translation>
    </message>
</context>
<context>
    <name>TourOverlay</name>
    <message>
        <source>Done (Enter)</source>
        <translation>完成（Enter）</translation>
    </message>
    <message>
        <source>Next →</source>
        <translation>下一步 →</translation>
    </message>
    <message>
        <source>Skip (Esc)</source>
        <translation>跳过 (Esc)</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>窗口导览</translation>
    </message>
    <message>
        <source>← Back</source>
        <translation>← 上一步</translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message>
        <source>? The draft has changed since it was tried. {told}</source>
        <translation>? 试算后草稿已有改动。{told}</translation>
    </message>
    <message>
        <source>Cases tried: {cases}; would have gone elsewhere: {elsewhere}; newly by itself: {more}; no longer by itself: {less}.</source>
        <translation>共试算 {cases} 件案件：改派其他单位 {elsewhere} 件，新增自动分拨 {more} 件，不再自动分拨 {less} 件。</translation>
    </message>
    <message>
        <source>Clocks tried: {clocks}, of cases: {cases}; newly late: {more}; no longer late: {less}.</source>
        <translation>共试算 {cases} 件案件的 {clocks} 个时限：新增超时 {more} 个，不再超时 {less} 个。</translation>
    </message>
    <message>
        <source>Nothing would have been otherwise.</source>
        <translation>没有任何不同。</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>两相对照</translation>
    </message>
    <message>
        <source>There is no case yet to try the draft on.</source>
        <translation>尚无案件可供试算。</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之处</translation>
    </message>
</context>
<context>
    <name>TypeForm</name>
    <message>
        <source>&amp;Type</source>
        <translation>类型(&amp;T)</translation>
    </message>
    <message>
        <source>Case types</source>
        <translation>案件类型</translation>
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
    <name>UnitBoard</name>
    <message>
        <source>Awaited</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>驻地</translation>
    </message>
    <message>
        <source>By &amp;department</source>
        <translation>按部门(&amp;D)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the units</source>
        <translation>筛选队伍</translation>
    </message>
    <message>
        <source>Next free</source>
        <translation>下一空闲</translation>
    </message>
    <message>
        <source>No unit fits these words.
Esc or the cross in the line shows all again.</source>
        <translation>没有符合的队伍。
清除输入框即可显示全部。</translation>
    </message>
    <message>
        <source>No units yet.
Every crew that reports for duty stands here: free or on what, since when, what it can do. Sources register their crews with their first report.</source>
        <translation>暂无队伍。
报到的队伍在此列出:空闲或在办何事、起始时间、专长装备。来源系统在首次上报时登记其队伍。</translation>
    </message>
    <message>
        <source>On</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>On or off duty</source>
        <translation>上岗/离岗</translation>
    </message>
    <message>
        <source>Open its case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Rota</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Send to a case</source>
        <translation>派往案件</translation>
    </message>
    <message>
        <source>Skills, equipment</source>
        <translation>专长、装备</translation>
    </message>
    <message>
        <source>State, since</source>
        <translation>状态、起始</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>filter: free pumping Water …</source>
        <translation>筛选:空闲 抽排水 水务…</translation>
    </message>
    <message>
        <source>{n} at work</source>
        <translation>{n}支在办</translation>
    </message>
    <message>
        <source>{n} late</source>
        <translation>{n}项超时</translation>
    </message>
</context>
<context>
    <name>UnitBoardTable</name>
    <message>
        <source>Units</source>
        <translation>队伍</translation>
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
    <name>UnitForm</name>
    <message>
        <source>Leave (Esc)</source>
        <translation>离开(Esc)</translation>
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
        <source>co-handles</source>
        <translation>协办</translation>
    </message>
    <message>
        <source>designated</source>
        <translation>指定</translation>
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
    <name>UnitsBlock</name>
    <message>
        <source>Next nearest</source>
        <translation>其次最近</translation>
    </message>
</context>
<context>
    <name>UnlinkForm</name>
    <message>
        <source>No longer linked &amp;with</source>
        <translation>不再关联(&amp;W)</translation>
    </message>
    <message>
        <source>Take a link away</source>
        <translation>取消关联</translation>
    </message>
    <message>
        <source>The case is linked with no other.</source>
        <translation>本案没有关联案件。</translation>
    </message>
    <message>
        <source>Unlink (Enter)</source>
        <translation>取消关联 (Enter)</translation>
    </message>
</context>
<context>
    <name>UnmergeForm</name>
    <message>
        <source>The reason is missing: it is kept with both cases.</source>
        <translation>请填写理由：随两案留存。</translation>
    </message>
    <message>
        <source>Undo (Enter)</source>
        <translation>撤销 (Enter)</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>撤销并案</translation>
    </message>
    <message>
        <source>Why they are &amp;not the same</source>
        <translation>为何不是同一件事(&amp;N)</translation>
    </message>
    <message>
        <source>{case} gives the report back; this case stands again as before, with its own clocks.</source>
        <translation>{case} 交还该报告；本案恢复原状，时限照旧。</translation>
    </message>
</context>
<context>
    <name>UnshelveForm</name>
    <message>
        <source>No alert of this case is on the shelf now.</source>
        <translation>本案件没有搁置的告警。</translation>
    </message>
    <message>
        <source>Take an alert from the shelf</source>
        <translation>取消搁置</translation>
    </message>
    <message>
        <source>Take it down (Enter)</source>
        <translation>取消搁置 (Enter)</translation>
    </message>
</context>
<context>
    <name>UntickForm</name>
    <message>
        <source>&amp;Step</source>
        <translation>步骤(&amp;S)</translation>
    </message>
    <message>
        <source>No step of the plan card is ticked.</source>
        <translation>处置卡尚无已勾选步骤。</translation>
    </message>
    <message>
        <source>Plan card: not done after all</source>
        <translation>处置卡:取消勾选</translation>
    </message>
    <message>
        <source>Take back (Enter)</source>
        <translation>撤回(Enter)</translation>
    </message>
</context>
<context>
    <name>UrgeForm</name>
    <message>
        <source>It was urged before, {n} ×.</source>
        <translation>此前已催办{n}次。</translation>
    </message>
    <message>
        <source>No unit has it in hand: the duty room is urged.</source>
        <translation>尚无单位在办：催办值班室。</translation>
    </message>
    <message>
        <source>Urge</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Urge (Enter)</source>
        <translation>催办 (Enter)</translation>
    </message>
    <message>
        <source>What is &amp;wanted, if there is more to say</source>
        <translation>催办要求(&amp;W)，可不填</translation>
    </message>
    <message>
        <source>{unit} is urged.</source>
        <translation>催办{unit}。</translation>
    </message>
</context>
<context>
    <name>VerifyForm</name>
    <message>
        <source>Have the report verified on site</source>
        <translation>派人现场核实</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>下发 (Enter)</translation>
    </message>
    <message>
        <source>What is to be &amp;looked at, if there is more to say</source>
        <translation>要看什么(&amp;L)，可不填</translation>
    </message>
</context>
<context>
    <name>ViewsButton</name>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save what is shown as a view…</source>
        <translation>将当前显示保存为视图…(&amp;S)</translation>
    </message>
    <message>
        <source>Saved views of the queue</source>
        <translation>已保存的队列视图</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>VoidForm</name>
    <message>
        <source>A void case is over for good: it is kept, but counted nowhere.</source>
        <translation>作废后不再恢复：留存，但不计入统计。</translation>
    </message>
    <message>
        <source>Make the case void</source>
        <translation>案件作废</translation>
    </message>
    <message>
        <source>Make void (Enter)</source>
        <translation>作废 (Enter)</translation>
    </message>
    <message>
        <source>The reason is missing: it is kept with the case.</source>
        <translation>请填写理由：随案件留存。</translation>
    </message>
    <message>
        <source>Why it is &amp;void</source>
        <translation>为何作废(&amp;V)</translation>
    </message>
</context>
<context>
    <name>WarningForm</name>
    <message>
        <source>&amp;Who looks</source>
        <translation>由谁核实(&amp;W)</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>离开(Esc)</translation>
    </message>
    <message>
        <source>Raise (Enter)</source>
        <translation>发起(回车)</translation>
    </message>
    <message>
        <source>Raise a verification task</source>
        <translation>发起核实任务</translation>
    </message>
    <message>
        <source>Say what is to be looked at.</source>
        <translation>请填写核实什么。</translation>
    </message>
    <message>
        <source>Say who is to look at it on site.</source>
        <translation>请填写由谁到现场核实。</translation>
    </message>
    <message>
        <source>W&amp;hat is to be looked at</source>
        <translation>核实内容(&amp;H)</translation>
    </message>
</context>
<context>
    <name>WarningsEditor</name>
    <message>
        <source>Settings of the early warnings</source>
        <translation>预警设置</translation>
    </message>
</context>
<context>
    <name>WeatherPart</name>
    <message>
        <source>+{n} more</source>
        <translation>另有 {n} 项</translation>
    </message>
    <message>
        <source>Warnings in force; press to see the case of the first.</source>
        <translation>生效中的预警；按下查看第一项的案件。</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>天气</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>{time} 起</translation>
    </message>
    <message>
        <source>{n}/{all} confirmed</source>
        <translation>{n}/{all} 已确认</translation>
    </message>
</context>
<context>
    <name>WithdrawForm</name>
    <message>
        <source>The reason is missing: it is kept with the task.</source>
        <translation>请填写理由：随任务留存。</translation>
    </message>
    <message>
        <source>Why it is &amp;withdrawn</source>
        <translation>为何撤销(&amp;W)</translation>
    </message>
    <message>
        <source>Withdraw (Enter)</source>
        <translation>撤销 (Enter)</translation>
    </message>
    <message>
        <source>Withdraw a task</source>
        <translation>撤销任务</translation>
    </message>
</context>
<context>
    <name>YearGrid</name>
    <message>
        <source>Days of the year</source>
        <translation>全年日期</translation>
    </message>
    <message>
        <source>{month}, not published</source>
        <translation>{month}，未公布</translation>
    </message>
</context>
<context>
    <name>_AlertForm</name>
    <message>
        <source>&amp;Alert</source>
        <translation>告警(&amp;A)</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Case</source>
        <translation>案件(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Emergency</source>
        <translation>应急(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Tasks</source>
        <translation>任务(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Acknowledge alert</source>
        <translation>确认告警</translation>
    </message>
    <message>
        <source>Answer task</source>
        <translation>答复任务</translation>
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
        <source>Ask for more time</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Ask to suspend</source>
        <translation>申请挂起</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>附加文件</translation>
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
        <source>Check on site</source>
        <translation>现场核查</translation>
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
        <source>Decide request</source>
        <translation>审批申请</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>分拨</translation>
    </message>
    <message>
        <source>Emergency grade</source>
        <translation>突发事件等级</translation>
    </message>
    <message>
        <source>Erase the caller&apos;s data</source>
        <translation>清除来电人信息</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Instruct</source>
        <translation>批示</translation>
    </message>
    <message>
        <source>Instruct several</source>
        <translation>批示多方</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Make void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>并案</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>No task waits for it: it needs an open {kinds}.</source>
        <translation>没有相应的待办任务：需有未办结的{kinds}。</translation>
    </message>
    <message>
        <source>No unit of this case is at the stage for it: {stages}.</source>
        <translation>本案没有处于该环节的单位：{stages}。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Re&amp;lations</source>
        <translation>关联(&amp;L)</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回</translation>
    </message>
    <message>
        <source>Receive task</source>
        <translation>签收任务</translation>
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
        <source>Report upward</source>
        <translation>向上报告</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复处置</translation>
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
        <source>Role at the scene</source>
        <translation>现场角色</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回受理</translation>
    </message>
    <message>
        <source>Set out</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>Set type right</source>
        <translation>更正类型</translation>
    </message>
    <message>
        <source>Shelve alert</source>
        <translation>搁置告警</translation>
    </message>
    <message>
        <source>Show the caller&apos;s data</source>
        <translation>查看来电人信息</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>态势</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>步骤完成</translation>
    </message>
    <message>
        <source>Step not done</source>
        <translation>取消勾选</translation>
    </message>
    <message>
        <source>Supervise</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>T&amp;ime</source>
        <translation>时限(&amp;I)</translation>
    </message>
    <message>
        <source>Take from the shelf</source>
        <translation>取消搁置</translation>
    </message>
    <message>
        <source>The mediation has come to its end.</source>
        <translation>调解已结束。</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>撤销并案</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>取消关联</translation>
    </message>
    <message>
        <source>Urge</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>核实结果</translation>
    </message>
    <message>
        <source>Verify on site</source>
        <translation>现场核实</translation>
    </message>
    <message>
        <source>Withdraw task</source>
        <translation>撤销任务</translation>
    </message>
    <message>
        <source>{action} does not apply: the case is in the state “{state}”. It applies to: {states}.</source>
        <translation>现在不能{action}：案件处于“{state}”。适用于：{states}。</translation>
    </message>
</context>
<context>
    <name>alerts</name>
    <message>
        <source>A crew is on the way; nothing more can be done now</source>
        <translation>处置人员已在途中，眼下无需其他动作</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Acknowledged the alert “{alert}” until {when}</source>
        <translation>确认告警“{alert}”，至 {when}</translation>
    </message>
    <message>
        <source>Agreed with the caller for a later time</source>
        <translation>已与来电人约定稍后办理</translation>
    </message>
    <message>
        <source>Ask for the answer and record it, or withdraw the task if it is not needed any more.</source>
        <translation>催要答复并登记；任务已无必要的，予以撤销。</translation>
    </message>
    <message>
        <source>Ask the unit for a time, urge it, or send another. If the work cannot be done now, have it suspended.</source>
        <translation>向处置单位问明时间，催办，或改派其他单位；眼下办不了的，申请挂起。</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>告警中</translation>
    </message>
    <message>
        <source>Do the step that the clock waits for, or ask for more time before the limit: afterwards it is too late.</source>
        <translation>完成时限所等的步骤，或在到期前申请延期；到期后不能再申请。</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Falls due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Handed to the shift leader</source>
        <translation>已交值班长</translation>
    </message>
    <message>
        <source>Have this machine&apos;s clock set right. Deadlines go by the hub&apos;s clock and stay right meanwhile.</source>
        <translation>请校准本机时钟。时限以中枢时钟为准，仍然正确。</translation>
    </message>
    <message>
        <source>Link to the hub lost</source>
        <translation>与中枢连接中断</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>逾期未答复</translation>
    </message>
    <message>
        <source>No call in the last 24 hours.
The types, areas and units that most calls come from stand here.</source>
        <translation>近 24 小时没有告警。
告警最多的类型、区域和单位在此列出。</translation>
    </message>
    <message>
        <source>Not signed for</source>
        <translation>未签收</translation>
    </message>
    <message>
        <source>Nothing calls.
An alert stands here as soon as a limit is near or over, a unit returns a case or does not sign, an answer or a report upward is late.</source>
        <translation>当前没有告警。
时限将到或已过、单位退回或未签收、答复或上报逾期时，告警在此出现。</translation>
    </message>
    <message>
        <source>Nothing is acknowledged.
Space on an alert that calls takes note of it: it waits here, and calls again if nothing has been done about it in time.</source>
        <translation>没有已确认的告警。
在告警上按空格键即确认：它在此等候，逾时未办会再次告警。</translation>
    </message>
    <message>
        <source>Nothing is suppressed.
An alert that is only a consequence of another of the same case stands here without calling; so do those of suspended and merged cases.</source>
        <translation>没有被抑制的告警。
仅由同一案件另一告警引起的，以及挂起、并案案件的告警，不作提示，列于此处。</translation>
    </message>
    <message>
        <source>Orders are stuck</source>
        <translation>指令滞留</translation>
    </message>
    <message>
        <source>Orders that you placed have not reached the hub. Say them by telephone if they cannot wait.</source>
        <translation>您下达的指令尚未到达中枢；不能等的，请用电话传达。</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Read why it was escalated and say who takes it; at the highest level name the task force.</source>
        <translation>先看升级理由，明确由谁负责；最高一级须指定专班。</translation>
    </message>
    <message>
        <source>Read why it was returned, then dispatch another unit, or designate the one that has to do it.</source>
        <translation>先看退回理由，再改派其他单位，或指定应由谁办理。</translation>
    </message>
    <message>
        <source>Relay the warning to the grids it names, and watch who confirms it.</source>
        <translation>将预警转发至所涉网格，并跟踪签收情况。</translation>
    </message>
    <message>
        <source>Report upward at once by telephone, then in writing, and say why it is late.</source>
        <translation>立即电话上报，随后书面补报，并说明逾期原因。</translation>
    </message>
    <message>
        <source>Report upward is due</source>
        <translation>应上报</translation>
    </message>
    <message>
        <source>Report upward is late</source>
        <translation>上报逾期</translation>
    </message>
    <message>
        <source>Report upward now with what is known: a short report in time is better than a full one that is late.</source>
        <translation>立即就已知情况上报：及时的简报胜过迟到的详报。</translation>
    </message>
    <message>
        <source>Returned by the unit</source>
        <translation>单位退回</translation>
    </message>
    <message>
        <source>Ring the unit. If nobody answers, recall it and dispatch another one.</source>
        <translation>电话联系该单位；无人应答时撤回，改派其他单位。</translation>
    </message>
    <message>
        <source>See that the supervision is received, and that the written answer comes before its limit.</source>
        <translation>确认督办已签收，并在期限前收到书面答复。</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Shelved the alert “{alert}” until {when}</source>
        <translation>搁置告警“{alert}”，至 {when}</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>抑制</translation>
    </message>
    <message>
        <source>Suspended past its day</source>
        <translation>挂起已过期限</translation>
    </message>
    <message>
        <source>The clock is wrong; it is being set right</source>
        <translation>时限有误，正在更正</translation>
    </message>
    <message>
        <source>The day that it waited for is over: resume the work, and tell the unit.</source>
        <translation>等待的日期已过：恢复处置，并告知处置单位。</translation>
    </message>
    <message>
        <source>The hub is silent</source>
        <translation>中枢无响应</translation>
    </message>
    <message>
        <source>The hub or this seat cannot write. Call whoever looks after the machine: new orders may not be kept.</source>
        <translation>中枢或本席无法写盘。请联系运维人员：新指令可能无法保存。</translation>
    </message>
    <message>
        <source>The link stands, but the hub says nothing. Call whoever looks after the hub, and use the telephone.</source>
        <translation>连接仍在，但中枢无响应。请联系运维人员，急事用电话。</translation>
    </message>
    <message>
        <source>The shelf is empty.
X on an alert puts it here, with a reason and an end. The shelf is read at each handover.</source>
        <translation>没有搁置的告警。
在告警上按 X，写明理由和期限即可搁置。每次交接班逐条过目。</translation>
    </message>
    <message>
        <source>This clock is off</source>
        <translation>本机时钟不准</translation>
    </message>
    <message>
        <source>Took the alert “{alert}” from the shelf</source>
        <translation>取消搁置告警“{alert}”</translation>
    </message>
    <message>
        <source>Top ten</source>
        <translation>前十来源</translation>
    </message>
    <message>
        <source>Trouble with the disk</source>
        <translation>磁盘故障</translation>
    </message>
    <message>
        <source>Under supervision</source>
        <translation>督办中</translation>
    </message>
    <message>
        <source>Waiting for a part, a permit or another office</source>
        <translation>等待配件、许可或其他部门</translation>
    </message>
    <message>
        <source>Warning to be relayed</source>
        <translation>预警待转发</translation>
    </message>
    <message>
        <source>What you see is as old as the header says. Orders wait here. Look after the network, and use the telephone.</source>
        <translation>所见数据停留在顶栏所示时刻，指令在本席排队。请检查网络，急事用电话。</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>calling</source>
        <translation>告警中</translation>
    </message>
    <message>
        <source>calls again</source>
        <translation>再次告警</translation>
    </message>
    <message>
        <source>calls again and again</source>
        <translation>反复告警</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>危急</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>over, not seen</source>
        <translation>已消除，未确认</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation>已抑制</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>至 {time}</translation>
    </message>
    <message>
        <source>{alert}: {clock}</source>
        <translation>{alert}：{clock}</translation>
    </message>
    <message>
        <source>{name}: {n} alerts, the worst {priority}</source>
        <translation>{name}：{n} 条告警，最高{priority}</translation>
    </message>
    <message>
        <source>{name}: {n} calls</source>
        <translation>{name}：{n} 次</translation>
    </message>
    <message>
        <source>{state} until {time}</source>
        <translation>{state}至 {time}</translation>
    </message>
</context>
<context>
    <name>annunciator</name>
    <message>
        <source>Alerts are called out, and so is a frozen console or a lost hub.</source>
        <translation>告警会被呼叫，值守台卡死或中枢失联也会被呼叫。</translation>
    </message>
    <message>
        <source>Annunciator not running</source>
        <translation>呼叫器未运行</translation>
    </message>
    <message>
        <source>Calling out</source>
        <translation>正在呼叫</translation>
    </message>
    <message>
        <source>Did you hear it?</source>
        <translation>听到了吗？</translation>
    </message>
    <message>
        <source>Muted, {left} left</source>
        <translation>已静音，剩余 {left}</translation>
    </message>
    <message>
        <source>Muted, {left} left: {reason}. A frozen console or a lost hub is called out all the same.</source>
        <translation>已静音，剩余 {left}：{reason}。值守台卡死或中枢失联仍会呼叫。</translation>
    </message>
    <message>
        <source>Never tested at this seat</source>
        <translation>本席位从未自检</translation>
    </message>
    <message>
        <source>No program on this workstation could play the last sound. Install pw-play, paplay or aplay and look at the volume; until then only notices and this window call.</source>
        <translation>本工作站没有程序能播放上一次的声音。请安装 pw-play、paplay 或 aplay 并检查音量；在此之前只有桌面通知和本窗口提示。</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>无声音</translation>
    </message>
    <message>
        <source>Self-test failed {ago}</source>
        <translation>自检失败（{ago}）</translation>
    </message>
    <message>
        <source>Self-test interrupted {ago}</source>
        <translation>自检中断（{ago}）</translation>
    </message>
    <message>
        <source>Self-test not answered {ago}</source>
        <translation>自检无人应答（{ago}）</translation>
    </message>
    <message>
        <source>Self-test not heard {ago}</source>
        <translation>自检未听到（{ago}）</translation>
    </message>
    <message>
        <source>Self-test passed {ago}</source>
        <translation>自检通过（{ago}）</translation>
    </message>
    <message>
        <source>Self-test: {level}</source>
        <translation>自检：{level}</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>声音已开</translation>
    </message>
    <message>
        <source>Sound starting …</source>
        <translation>声音启动中……</translation>
    </message>
    <message>
        <source>The annunciator is not running: nothing is called out. It is being started again.</source>
        <translation>呼叫器未运行：不会发出任何呼叫，正在重新启动。</translation>
    </message>
    <message>
        <source>The annunciator is starting.</source>
        <translation>呼叫器正在启动。</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>console or hub</source>
        <translation>值守台或中枢</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>危急</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>live</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>已断开</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>{last} · this shift&apos;s is due</source>
        <translation>{last} · 本班自检待做</translation>
    </message>
    <message>
        <source>{last} · this shift&apos;s is overdue</source>
        <translation>{last} · 本班自检超期</translation>
    </message>
    <message>
        <source>{n} days ago</source>
        <translation>{n} 天前</translation>
    </message>
    <message>
        <source>{n} h ago</source>
        <translation>{n} 小时前</translation>
    </message>
    <message>
        <source>{n} min ago</source>
        <translation>{n} 分钟前</translation>
    </message>
    <message>
        <source>{program} could not be run, or took too long.</source>
        <translation>{program} 无法运行，或超时未结束。</translation>
    </message>
    <message>
        <source>{program} failed with exit code {code}.</source>
        <translation>{program} 失败，退出码 {code}。</translation>
    </message>
    <message>
        <source>{sound} · test overdue</source>
        <translation>{sound} · 自检超期</translation>
    </message>
</context>
<context>
    <name>calling</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>1 alert</source>
        <translation>1 项告警</translation>
    </message>
    <message>
        <source>Alert flood: {alerts}</source>
        <translation>告警洪泛：{alerts}</translation>
    </message>
    <message>
        <source>Attention. The console has ended unexpectedly. Start it again.</source>
        <translation>注意！值守台意外退出，请重新启动。</translation>
    </message>
    <message>
        <source>Attention. The console has frozen. What it shows is old.</source>
        <translation>注意！值守台已卡死，显示的内容是旧的。</translation>
    </message>
    <message>
        <source>Attention. The hub is not heard. What is shown is old.</source>
        <translation>注意！收不到中枢信号，显示的内容是旧的。</translation>
    </message>
    <message>
        <source>Attention. This console has lost its link, though the hub lives. What is shown is old.</source>
        <translation>注意！中枢正常，但本值守台连接已断开，显示的内容是旧的。</translation>
    </message>
    <message>
        <source>Dutydesk</source>
        <translation>值守台</translation>
    </message>
    <message>
        <source>The annunciator cannot make a sound on this workstation.</source>
        <translation>呼叫器在本工作站无法发声。</translation>
    </message>
    <message>
        <source>The annunciator has not been tested this shift.</source>
        <translation>本班呼叫器尚未自检。</translation>
    </message>
    <message>
        <source>The console answers again.</source>
        <translation>值守台已恢复响应。</translation>
    </message>
    <message>
        <source>The console has its link again.</source>
        <translation>值守台连接已恢复。</translation>
    </message>
    <message>
        <source>The console is there again.</source>
        <translation>值守台已恢复。</translation>
    </message>
    <message>
        <source>The hub is heard again.</source>
        <translation>中枢信号已恢复。</translation>
    </message>
    <message>
        <source>This is a test of the annunciator.</source>
        <translation>这是呼叫器自检。</translation>
    </message>
    <message>
        <source>{group} {n}</source>
        <translation>{group} {n}</translation>
    </message>
    <message>
        <source>{n} alerts</source>
        <translation>{n} 项告警</translation>
    </message>
    <message>
        <source>{n} critical</source>
        <translation>{n} 项危急</translation>
    </message>
    <message>
        <source>{n} in {group}</source>
        <translation>{group} {n} 项</translation>
    </message>
</context>
<context>
    <name>command</name>
    <message>
        <source>14:40, 2026-11-23 08:00 or 2h</source>
        <translation>14:40、2026-11-23 08:00 或 2h</translation>
    </message>
    <message>
        <source>30min, 2h, 1d; working time 4wh, 2wd</source>
        <translation>30min、2h、1d；工作时间 4wh、2wd</translation>
    </message>
    <message>
        <source>A, B, C or W</source>
        <translation>A、B、C 或 W</translation>
    </message>
    <message>
        <source>Help on the command line</source>
        <translation>命令行帮助</translation>
    </message>
    <message>
        <source>Register a report</source>
        <translation>登记上报</translation>
    </message>
    <message>
        <source>Show a case</source>
        <translation>显示案件</translation>
    </message>
    <message>
        <source>Undo the last order</source>
        <translation>撤销上一条指令</translation>
    </message>
    <message>
        <source>a type of the catalogue</source>
        <translation>目录中的类型</translation>
    </message>
    <message>
        <source>choices</source>
        <translation>可选项</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>other cases</source>
        <translation>其他案件</translation>
    </message>
    <message>
        <source>other units</source>
        <translation>其他单位</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>the case on show, {state}</source>
        <translation>当前案件，{state}</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>units, departments or posts</source>
        <translation>单位、部门或岗位</translation>
    </message>
    <message>
        <source>words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>{km} km from its base</source>
        <translation>距驻地{km}公里</translation>
    </message>
    <message>
        <source>{order}: done</source>
        <translation>{order}：已执行</translation>
    </message>
    <message>
        <source>{order}: sent</source>
        <translation>{order}：已发出</translation>
    </message>
</context>
<context>
    <name>days</name>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>April</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>H</source>
        <translation>休</translation>
    </message>
    <message>
        <source>January</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>M</source>
        <translation>班</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>made up</source>
        <translation>补班</translation>
    </message>
    <message>
        <source>off by the week</source>
        <translation>按星期休息</translation>
    </message>
    <message>
        <source>overridden: off</source>
        <translation>改定：休息</translation>
    </message>
    <message>
        <source>overridden: working</source>
        <translation>改定：上班</translation>
    </message>
    <message>
        <source>the year is not published yet</source>
        <translation>该年份尚未公布</translation>
    </message>
    <message>
        <source>working</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>−</source>
        <translation>−</translation>
    </message>
</context>
<context>
    <name>docks</name>
    <message>
        <source>All panes at this place</source>
        <translation>此处的全部窗格</translation>
    </message>
    <message>
        <source>Fold these panes</source>
        <translation>折叠这些窗格</translation>
    </message>
    <message>
        <source>Pin this pane to the edge</source>
        <translation>把此窗格收到边缘</translation>
    </message>
    <message>
        <source>Put these panes away</source>
        <translation>收起这些窗格</translation>
    </message>
    <message>
        <source>Put these panes in a window of their own</source>
        <translation>把这些窗格放到单独的窗口</translation>
    </message>
    <message>
        <source>Put this pane away</source>
        <translation>收起此窗格</translation>
    </message>
</context>
<context>
    <name>duplicates</name>
    <message>
        <source>Likely, {percent} %</source>
        <translation>可能,{percent} %</translation>
    </message>
    <message>
        <source>Possible, {percent} %</source>
        <translation>或许,{percent} %</translation>
    </message>
    <message>
        <source>Very likely, {percent} %</source>
        <translation>很可能,{percent} %</translation>
    </message>
    <message>
        <source>address alike ({percent} %)</source>
        <translation>地址相近({percent} %)</translation>
    </message>
    <message>
        <source>another type</source>
        <translation>分类不同</translation>
    </message>
    <message>
        <source>both say: {words}</source>
        <translation>都提到:{words}</translation>
    </message>
    <message>
        <source>closed {days} days ago</source>
        <translation>{days} 天前结案</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>地址相同</translation>
    </message>
    <message>
        <source>same type</source>
        <translation>分类相同</translation>
    </message>
    <message>
        <source>type of the same group</source>
        <translation>同一大类</translation>
    </message>
    <message>
        <source>words alike ({percent} %)</source>
        <translation>文字相近({percent} %)</translation>
    </message>
    <message>
        <source>{apart} apart</source>
        <translation>相隔 {apart}</translation>
    </message>
    <message>
        <source>{metres} m away</source>
        <translation>相距 {metres} 米</translation>
    </message>
</context>
<context>
    <name>filter</name>
    <message>
        <source>There is no field “{text}”: there is {fields} and more. In quotes it is looked for as a word.</source>
        <translation>没有“{text}”这个字段：可用 {fields} 等。加引号则按词语查找。</translation>
    </message>
    <message>
        <source>“{field}” is a text and cannot be compared: {field}:{text}</source>
        <translation>“{field}”是文字，不能比大小：可写 {field}:{text}</translation>
    </message>
    <message>
        <source>“{text}” is no length of time: {field}&lt;30m, {field}&lt;2h or {field}&gt;1d.</source>
        <translation>“{text}”不是时长：可写 {field}&lt;30分、{field}&lt;2小时 或 {field}&gt;1天。</translation>
    </message>
    <message>
        <source>“{text}” is no number: {field}&gt;1 or {field}:2.</source>
        <translation>“{text}”不是数字：可写 {field}&gt;1 或 {field}:2。</translation>
    </message>
</context>
<context>
    <name>forecast</name>
    <message>
        <source>1 more will turn red before {time}</source>
        <translation>{time} 前预计再有 1 件转红</translation>
    </message>
    <message>
        <source>An hour ago {expected} of {could} were expected to turn red: {turned} did.</source>
        <translation>一小时前预计 {could} 件中有 {expected} 件转红，实际转红 {turned} 件。</translation>
    </message>
    <message>
        <source>How good it is will be shown when an hour has been foretold.</source>
        <translation>预测满一小时后显示其准确程度。</translation>
    </message>
    <message>
        <source>none more will turn red before {time}</source>
        <translation>{time} 前预计无案件转红</translation>
    </message>
    <message>
        <source>{forecast}, {department}</source>
        <translation>{forecast}，属{department}</translation>
    </message>
    <message>
        <source>{forecast}, {n} of them {department}</source>
        <translation>{forecast}，其中{department} {n} 件</translation>
    </message>
    <message>
        <source>{like}: at the pace of the last {back} one takes {pace}; {left} left</source>
        <translation>{like}：按最近{back}的进度，一件需 {pace}；剩余 {left}</translation>
    </message>
    <message>
        <source>{like}: hardly any was finished this near its limit in {back}; {left} left</source>
        <translation>{like}：{back}内几乎没有临近时限的案件办结；剩余 {left}</translation>
    </message>
    <message>
        <source>{n} could turn red before {time}: too little was finished yet to foretell</source>
        <translation>{time} 前可能有 {n} 件转红：已办结的太少，尚无法预测</translation>
    </message>
    <message>
        <source>{n} more will turn red before {time}</source>
        <translation>{time} 前预计再有 {n} 件转红</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>A band over the panes says what is not as it should be: a lost link, a silent hub, a hub that cannot write, an exercise. Grey by default: colour means that something needs a person.</source>
        <translation>窗格上方的横条说明异常：连接断开、中枢无响应、中枢不能写入、演练。平时为灰色：有颜色即需要有人处理。</translation>
    </message>
    <message>
        <source>A flag: there a limit falls due, with the light at its foot</source>
        <translation>旗标：时限到期处，下端为其灯色</translation>
    </message>
    <message>
        <source>A light is a state; an alert is a call for somebody. It calls until it is acknowledged, which runs out by level; the shelf keeps one quiet for a while, with a reason, and is read at each handover.</source>
        <translation>灯色是状态，告警是叫人处理。告警直到确认为止，确认按级别到期；搁置可暂时静默，须有理由，交接班时逐条过目。</translation>
    </message>
    <message>
        <source>All about the chosen case: its clocks, its units with their times, who is nearest, reports merged into it, messages and files, and everything that happened, the newest first.</source>
        <translation>所选案件的全部：时限、队伍及其时间、就近队伍、已并入的上报、消息与文件，以及全部经过，最新的在前。</translation>
    </message>
    <message>
        <source>At the foot stands what can be done now, with its keys. An order that waits or was refused is said here, and why.</source>
        <translation>底部为当前可做的操作及其按键。待送或被拒的操作在此说明，并给出原因。</translation>
    </message>
    <message>
        <source>At the foot: what was said last, and the command line, which says what will happen before Enter.</source>
        <translation>底部：最近一条消息，以及命令行；按回车之前会说明将发生什么。</translation>
    </message>
    <message>
        <source>At the top: who sits here, whether the hub is heard, what waits, what calls, and the hub&apos;s time. Below: how many cases show each light, and what falls due in the next hour.</source>
        <translation>顶部：席位、中枢是否在线、待送操作、告警与中枢时间。其下：各灯色的案件数，以及未来一小时到期的时限。</translation>
    </message>
    <message>
        <source>Bars: its clock is paused</source>
        <translation>双竖线：计时已暂停</translation>
    </message>
    <message>
        <source>Board below: on the shelf, until its end</source>
        <translation>下横线：已搁置，到期为止</translation>
    </message>
    <message>
        <source>Broken frame: nobody has been sent yet</source>
        <translation>虚框：尚未派人</translation>
    </message>
    <message>
        <source>Cases by what has to be done with them; each tab with its count. The most urgent stand first until you sort otherwise. Rows hold still while the pointer or the keyboard is on them; new work is announced above.</source>
        <translation>案件按待办环节分队列，每个标签带数量。默认最紧急的在前。指针或键盘停在行上时行不移动，新到的在上方提示。</translation>
    </message>
    <message>
        <source>Circle: on time</source>
        <translation>圆圈：正常</translation>
    </message>
    <message>
        <source>Crossed square: a limit has passed</source>
        <translation>带叉方块：已超时限</translation>
    </message>
    <message>
        <source>Dotted: over, and nobody has seen it</source>
        <translation>虚线：已恢复，但无人查看</translation>
    </message>
    <message>
        <source>Drag or Shift with the arrows to pan, wheel to zoom; hover tells, click shows the case.</source>
        <translation>拖动或Shift加方向键平移，滚轮缩放；悬停看说明，点击看案件。</translation>
    </message>
    <message>
        <source>Every unit: how it stands, since when, on what, and the timer of its next step. A case dragged on a unit, or dispatched by key, sends it.</source>
        <translation>所有队伍：状态、起始时间、在办案件，以及下一步的计时。把案件拖到队伍上，或用按键分拨，即可派出。</translation>
    </message>
    <message>
        <source>Filled: it calls. The figure is its priority, 1 first</source>
        <translation>实心：正在告警。数字为优先级，1最高</translation>
    </message>
    <message>
        <source>From the cache of this seat: as old as is said</source>
        <translation>来自本席位缓存：时间如所注</translation>
    </message>
    <message>
        <source>Level A: urgent</source>
        <translation>A级：紧急</translation>
    </message>
    <message>
        <source>Level B: important</source>
        <translation>B级：重要</translation>
    </message>
    <message>
        <source>Level C: common</source>
        <translation>C级：一般</translation>
    </message>
    <message>
        <source>Not real: an exercise, a demonstration, a replay</source>
        <translation>非真实：演练、演示、回放</translation>
    </message>
    <message>
        <source>One emergency as a whole: the plan card with its steps, units by role, instructions and who has not answered, notes on the situation, and when reports upward are due.</source>
        <translation>一起突发事件的全貌：处置卡及步骤、按角色的队伍、批示及未答复者、态势记录，以及各次上报的期限。</translation>
    </message>
    <message>
        <source>Orders queued, a clock that is off, a hub that cannot write</source>
        <translation>有待送操作、时钟有偏差、中枢不能写入</translation>
    </message>
    <message>
        <source>Square: less than ten minutes left, or refused</source>
        <translation>方块：不足十分钟，或被拒</translation>
    </message>
    <message>
        <source>Stroke across: a consequence of another alert</source>
        <translation>斜线：由另一告警引起，已抑制</translation>
    </message>
    <message>
        <source>The city&apos;s own rules: types and limits, the working calendar, routing, supervision, early warnings. A draft can be tried on the past before it is published; what was published stays as it was.</source>
        <translation>本市的规则：类型与时限、工作日历、分拨、督办、预警。草稿发布前可用历史数据试算；已发布的版本保持不变。</translation>
    </message>
    <message>
        <source>The hub cannot make its copies: tell whoever runs it</source>
        <translation>中枢无法备份：请告知中枢管理员</translation>
    </message>
    <message>
        <source>The hub is heard: what is shown is so</source>
        <translation>中枢在线：所示即现状</translation>
    </message>
    <message>
        <source>The hub is silent, or not heard yet</source>
        <translation>中枢无响应，或尚未收到其消息</translation>
    </message>
    <message>
        <source>The link is lost: grey is what was known then</source>
        <translation>与中枢断开：灰色为当时所知</translation>
    </message>
    <message>
        <source>The load counts calls in ten minutes: one is good, two the most, over ten a flood, in which they are grouped. Each alert says what to do about it.</source>
        <translation>负荷为十分钟内的告警数：一次为宜，两次为限，超过十次为告警洪峰，此时成组显示。每条告警都说明应如何处理。</translation>
    </message>
    <message>
        <source>The log of the shift, and the handover: open A cases, what is overdue, the shelf, instructions without an answer, extensions and pauses, units out. The incoming officer signs; it can be printed.</source>
        <translation>值班日志与交接班：未结A级案件、超期、搁置、未答复的批示、延期与暂停、在外队伍。接班人签字；可打印。</translation>
    </message>
    <message>
        <source>The window as a whole</source>
        <translation>整个窗口</translation>
    </message>
    <message>
        <source>Tick: acknowledged, until that runs out</source>
        <translation>带勾：已确认，到期失效</translation>
    </message>
    <message>
        <source>Triangle: less than a fifth of the time is left</source>
        <translation>三角：剩余不足五分之一</translation>
    </message>
    <message>
        <source>Type into the filter: words, level:A, area:, left&lt;30m, returned, -paused. Select several with Shift or Ctrl and act on them: the targets are named before anything happens.</source>
        <translation>可在筛选框输入词语、级别、区域、剩余时间、退回、不含暂停等。用Shift或Ctrl多选后一并操作：执行前会列出对象。</translation>
    </message>
    <message>
        <source>Urges, supervisions and instructions that are under way: who was told, who has received, who has answered, and what is late.</source>
        <translation>进行中的催办、督办与批示：发给谁、谁已接收、谁已答复、哪些逾期。</translation>
    </message>
    <message>
        <source>W: a weather warning to be relayed</source>
        <translation>W：待转发的气象预警</translation>
    </message>
    <message>
        <source>Where more comes in than is usual for the place and the season, with the figures it rests on. It proposes that somebody looks; it decides nothing.</source>
        <translation>某地某时上报多于往常之处，并列出依据的数字。它只建议去看一看，不作决定。</translation>
    </message>
    <message>
        <source>Who was and is at work on what: lanes by unit, by case or by area, spans of work, flags where limits fall due, a line at the present.</source>
        <translation>谁在处置什么：按队伍、案件或区域分行，横条为处置过程，旗标为时限到期处，竖线为当前时刻。</translation>
    </message>
    <message>
        <source>a step is done, or not after all</source>
        <translation>步骤完成，或取消完成</translation>
    </message>
    <message>
        <source>acknowledge, or take from the shelf</source>
        <translation>确认，或取消搁置</translation>
    </message>
    <message>
        <source>close and open a group</source>
        <translation>收起与展开分组</translation>
    </message>
    <message>
        <source>copy the rows</source>
        <translation>复制各行</translation>
    </message>
    <message>
        <source>find in what happened</source>
        <translation>在经过中查找</translation>
    </message>
    <message>
        <source>from span to span</source>
        <translation>在横条之间移动</translation>
    </message>
    <message>
        <source>show the case</source>
        <translation>查看案件</translation>
    </message>
</context>
<context>
    <name>honest</name>
    <message>
        <source>An older hub answers (epoch {own}, not {highest}): not spoken to.</source>
        <translation>应答的中枢较旧（届次{own}，非{highest}）：不与其通信。</translation>
    </message>
    <message>
        <source>Clock {by} fast</source>
        <translation>时钟快{by}</translation>
    </message>
    <message>
        <source>Clock {by} slow</source>
        <translation>时钟慢{by}</translation>
    </message>
    <message>
        <source>From the cache, as of {time} ({age} old). Orders wait.</source>
        <translation>缓存，截至{time}（{age}前）。操作等待。</translation>
    </message>
    <message>
        <source>From the cache, {age} old</source>
        <translation>缓存，{age}前</translation>
    </message>
    <message>
        <source>From this seat&apos;s cache, as of {time} ({age} old), until the hub is heard. Orders wait here.</source>
        <translation>本席位缓存，截至{time}（{age}前），直到收到中枢消息。操作在此等待。</translation>
    </message>
    <message>
        <source>Hub lost for {age}</source>
        <translation>与中枢断开{age}</translation>
    </message>
    <message>
        <source>Hub lost since {time} ({age}). Orders wait.</source>
        <translation>自{time}与中枢断开（{age}）。操作等待。</translation>
    </message>
    <message>
        <source>Hub lost since {time} ({age}): this is what was known then. Orders wait here until it is back.</source>
        <translation>自{time}与中枢断开（{age}）：所示为当时所知。操作在此等待，直到恢复。</translation>
    </message>
    <message>
        <source>Hub silent for {age}</source>
        <translation>中枢无响应{age}</translation>
    </message>
    <message>
        <source>Hub silent since {time} ({age}). Orders wait.</source>
        <translation>中枢自{time}无响应（{age}）。操作等待。</translation>
    </message>
    <message>
        <source>Hub silent since {time} ({age}): it is there and says nothing. This is what was known; orders wait.</source>
        <translation>中枢自{time}无响应（{age}）：连接仍在，但没有消息。所示为当时所知；操作等待。</translation>
    </message>
    <message>
        <source>No hub has been heard yet.</source>
        <translation>尚未收到中枢消息。</translation>
    </message>
    <message>
        <source>No hub has been heard yet: cases stand here as soon as it is. Orders wait.</source>
        <translation>尚未收到中枢消息：收到后案件即显示在这里。操作等待。</translation>
    </message>
    <message>
        <source>Older hub</source>
        <translation>较旧的中枢</translation>
    </message>
    <message>
        <source>The hub cannot write</source>
        <translation>中枢不能写入</translation>
    </message>
    <message>
        <source>The hub cannot write since {time} ({age}): reading goes on, orders wait and are sent again by themselves.</source>
        <translation>中枢自{time}起不能写入（{age}）：仍可查看，操作等待并自动重发。</translation>
    </message>
    <message>
        <source>The hub cannot write since {time}: orders wait.</source>
        <translation>中枢自{time}起不能写入：操作等待。</translation>
    </message>
    <message>
        <source>The hub does not take this seat&apos;s key.</source>
        <translation>中枢不接受本席位的密钥。</translation>
    </message>
    <message>
        <source>The hub fails at {what}</source>
        <translation>中枢{what}失败</translation>
    </message>
    <message>
        <source>The hub fails at {what} since {time}</source>
        <translation>中枢自{time}起{what}失败</translation>
    </message>
    <message>
        <source>The hub fails at {what} since {time} ({age}): work goes on. Tell whoever runs the hub.</source>
        <translation>中枢自{time}起{what}失败（{age}）：工作照常，请告知中枢管理员。</translation>
    </message>
    <message>
        <source>The hub that answers is an older one (epoch {own}; {highest} was heard) and is not spoken to. Orders wait.</source>
        <translation>应答的是较旧的中枢（届次{own}，已见过{highest}），不与其通信。操作等待。</translation>
    </message>
    <message>
        <source>This is not our hub.</source>
        <translation>这不是我们的中枢。</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is {by} fast. All times shown go by the hub&apos;s: set it right.</source>
        <translation>本机时钟快{by}。所有时间以中枢为准：请校准本机时钟。</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is {by} slow. All times shown go by the hub&apos;s: set it right.</source>
        <translation>本机时钟慢{by}。所有时间以中枢为准：请校准本机时钟。</translation>
    </message>
    <message>
        <source>This seat has stopped and hears nothing more: close the window and open it again.</source>
        <translation>本席位已停止，不再接收消息：请关闭窗口后重新打开。</translation>
    </message>
    <message>
        <source>This seat has stopped.</source>
        <translation>本席位已停止。</translation>
    </message>
    <message>
        <source>This seat&apos;s key has expired.</source>
        <translation>本席位的密钥已过期。</translation>
    </message>
    <message>
        <source>This seat&apos;s key has expired: the hub does not let it in any more.</source>
        <translation>本席位的密钥已过期：中枢不再允许接入。</translation>
    </message>
    <message>
        <source>This seat&apos;s key was revoked.</source>
        <translation>本席位的密钥已被吊销。</translation>
    </message>
    <message>
        <source>This seat&apos;s key was revoked: the hub does not let it in any more.</source>
        <translation>本席位的密钥已被吊销：中枢不再允许接入。</translation>
    </message>
    <message>
        <source>Whatever answers at the hub&apos;s address is not the hub that this seat&apos;s key is for.</source>
        <translation>中枢地址上应答的不是本席位密钥所属的中枢。</translation>
    </message>
    <message>
        <source>Whoever runs the hub can make another key. Orders wait here.</source>
        <translation>请联系中枢管理人员另制密钥。操作在此等待。</translation>
    </message>
    <message>
        <source>making its copies</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>signing its journal</source>
        <translation>日志签名</translation>
    </message>
    <message>
        <source>writing its archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>{d} d {h} h</source>
        <translation>{d}天{h}小时</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h}小时{m}分</translation>
    </message>
    <message>
        <source>{m} min {s} s</source>
        <translation>{m}分{s}秒</translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s}秒</translation>
    </message>
</context>
<context>
    <name>incident</name>
    <message>
        <source>&amp;Affected</source>
        <translation>受影响人数(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Dead</source>
        <translation>死亡人数(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Injured</source>
        <translation>受伤人数(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Trapped</source>
        <translation>被困人数(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Water, cm</source>
        <translation>水位(厘米)(&amp;W)</translation>
    </message>
    <message>
        <source>Basis: {basis}</source>
        <translation>依据:{basis}</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>分拨</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>突发等级</translation>
    </message>
    <message>
        <source>Instruct</source>
        <translation>批示</translation>
    </message>
    <message>
        <source>Instruct several</source>
        <translation>批示多方</translation>
    </message>
    <message>
        <source>Report upward</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>态势</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>步骤完成</translation>
    </message>
    <message>
        <source>affected {n}</source>
        <translation>受影响{n}人</translation>
    </message>
    <message>
        <source>dead {n}</source>
        <translation>死亡{n}人</translation>
    </message>
    <message>
        <source>injured {n}</source>
        <translation>受伤{n}人</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>尚无人</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>trapped {n}</source>
        <translation>被困{n}人</translation>
    </message>
    <message>
        <source>water {n} cm</source>
        <translation>水位{n}厘米</translation>
    </message>
</context>
<context>
    <name>instructions</name>
    <message>
        <source>not received</source>
        <translation>未签收</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>It could not be written: {path}</source>
        <translation>无法写入：{path}</translation>
    </message>
    <message>
        <source>Save the key card</source>
        <translation>保存按键卡</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>The file of keys cannot be read: {error}</source>
        <translation>按键文件无法读取：{error}</translation>
    </message>
    <message>
        <source>{key} is needed to move about: choose another.</source>
        <translation>{key} 用于移动，请另选。</translation>
    </message>
    <message>
        <source>{key} is the key of “{other}” already.</source>
        <translation>{key} 已是“{other}”的按键。</translation>
    </message>
    <message>
        <source>“{action}” is on {key} from now on.</source>
        <translation>“{action}”现改用 {key}。</translation>
    </message>
    <message>
        <source>“{id}” stands outside of a section such as [window]</source>
        <translation>“{id}”不在 [window] 之类的段内</translation>
    </message>
    <message>
        <source>“{id}”: a key is a text or a list of texts</source>
        <translation>“{id}”：按键应为文本或文本列表</translation>
    </message>
</context>
<context>
    <name>many</name>
    <message>
        <source>&amp;Instruction</source>
        <translation>批示内容(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Note to the unit, if there is one</source>
        <translation>给单位的备注（可不填）(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Note, if there is one</source>
        <translation>备注，可不填(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Note, the same for all</source>
        <translation>备注，全部相同(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Reason, the same for all</source>
        <translation>理由，全部相同(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Result, the same for all</source>
        <translation>结果，全部相同(&amp;R)</translation>
    </message>
    <message>
        <source>Say what is to be answered.</source>
        <translation>请填写要答复的问题。</translation>
    </message>
    <message>
        <source>The instruction is empty.</source>
        <translation>批示内容为空。</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>备注为空。</translation>
    </message>
    <message>
        <source>The reason is missing: it is kept with each case.</source>
        <translation>缺少理由：理由将记入每件案件。</translation>
    </message>
    <message>
        <source>The result is missing: it is kept with each case.</source>
        <translation>缺少结果：结果将记入每件案件。</translation>
    </message>
    <message>
        <source>What is &amp;wanted, if there is more to say</source>
        <translation>催办要求(&amp;W)，可不填</translation>
    </message>
    <message>
        <source>What is to be &amp;answered</source>
        <translation>要答复什么(&amp;A)</translation>
    </message>
</context>
<context>
    <name>mistakes</name>
    <message>
        <source>No case ends in “{0}”.</source>
        <translation>没有编号以“{0}”结尾的案件。</translation>
    </message>
    <message>
        <source>No case is chosen: type the last digits of one.</source>
        <translation>尚未选定案件：请输入案件编号的末几位。</translation>
    </message>
    <message>
        <source>There is no unit “{0}”. Tab shows those that can be sent.</source>
        <translation>没有单位“{0}”。按 Tab 显示可派单位。</translation>
    </message>
    <message>
        <source>There is no “{0}:” here; there is {1}</source>
        <translation>此处没有“{0}:”；可用的有 {1}</translation>
    </message>
    <message>
        <source>This command takes nothing more than a case.</source>
        <translation>此命令只需案件，无其他内容。</translation>
    </message>
    <message>
        <source>until when?</source>
        <translation>到何时？</translation>
    </message>
    <message>
        <source>which grade: I, II, III or IV?</source>
        <translation>什么等级：I、II、III 或 IV？</translation>
    </message>
    <message>
        <source>which level?</source>
        <translation>什么级别？</translation>
    </message>
    <message>
        <source>which other case?</source>
        <translation>哪件案件？</translation>
    </message>
    <message>
        <source>which report: first, continued or final?</source>
        <translation>哪种报告：初报、续报或终报？</translation>
    </message>
    <message>
        <source>which stage?</source>
        <translation>哪个阶段？</translation>
    </message>
    <message>
        <source>which task?</source>
        <translation>哪项任务？</translation>
    </message>
    <message>
        <source>which type?</source>
        <translation>什么类型？</translation>
    </message>
    <message>
        <source>which unit of the case?</source>
        <translation>本案哪个单位？</translation>
    </message>
    <message>
        <source>which unit?</source>
        <translation>派哪个单位？</translation>
    </message>
    <message>
        <source>who are they?</source>
        <translation>有哪些成员？</translation>
    </message>
    <message>
        <source>who is it for?</source>
        <translation>交给谁？</translation>
    </message>
    <message>
        <source>within which time?</source>
        <translation>时限多长？</translation>
    </message>
    <message>
        <source>{0} is not at that stage on {1}.</source>
        <translation>{0} 在 {1} 中不处于该阶段。</translation>
    </message>
    <message>
        <source>{1} cases end in “{0}”: type more digits, or choose with Tab.</source>
        <translation>有{1}件案件以“{0}”结尾：请多输几位，或按 Tab 选择。</translation>
    </message>
    <message>
        <source>{field}: yes or no?</source>
        <translation>{field}：是或否？</translation>
    </message>
    <message>
        <source>{field}: …?</source>
        <translation>{field}：……？</translation>
    </message>
    <message>
        <source>“{0}:” is given twice.</source>
        <translation>“{0}:”重复填写。</translation>
    </message>
    <message>
        <source>“{0}” cannot be read.</source>
        <translation>“{0}”无法识别。</translation>
    </message>
    <message>
        <source>“{0}” has no place here.</source>
        <translation>“{0}”在此处无处安放。</translation>
    </message>
    <message>
        <source>“{0}” is named twice.</source>
        <translation>“{0}”重复出现。</translation>
    </message>
    <message>
        <source>“{0}” is neither yes nor no.</source>
        <translation>“{0}”既不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>“{0}” is no command. Tab shows them all.</source>
        <translation>没有“{0}”这个命令。按 Tab 显示全部命令。</translation>
    </message>
    <message>
        <source>“{0}” is no emergency grade: I, II, III or IV.</source>
        <translation>“{0}”不是突发事件等级：应为 I、II、III 或 IV。</translation>
    </message>
    <message>
        <source>“{0}” is no level: A, B, C or W.</source>
        <translation>“{0}”不是级别：应为 A、B、C 或 W。</translation>
    </message>
    <message>
        <source>“{0}” is no limit: 30min, 2h, 1d, or working time 4wh, 2wd.</source>
        <translation>“{0}”不是时限：应如 30min、2h、1d，或工作时间 4wh、2wd。</translation>
    </message>
    <message>
        <source>“{0}” is no number of a task.</source>
        <translation>“{0}”不是任务序号。</translation>
    </message>
    <message>
        <source>“{0}” is no report: first, continued or final.</source>
        <translation>“{0}”不是报告种类：应为初报、续报或终报。</translation>
    </message>
    <message>
        <source>“{0}” is no stage of a mediation. Tab shows them.</source>
        <translation>“{0}”不是调解阶段。按 Tab 显示各阶段。</translation>
    </message>
    <message>
        <source>“{0}” is no time: 14:40, 2026-11-23 08:00 or 2h.</source>
        <translation>“{0}”不是时间：应如 14:40、2026-11-23 08:00 或 2h。</translation>
    </message>
    <message>
        <source>“{0}” is no type of the catalogue. Type words of it, then Tab.</source>
        <translation>目录中没有类型“{0}”。请输入名称中的字词，再按 Tab。</translation>
    </message>
    <message>
        <source>“{0}” is over already.</source>
        <translation>“{0}”已经过去。</translation>
    </message>
</context>
<context>
    <name>mode</name>
    <message>
        <source>Demonstration – not real</source>
        <translation>演示——非真实</translation>
    </message>
    <message>
        <source>Demonstration – not real: a made-up city.</source>
        <translation>演示——非真实：虚构的城市。</translation>
    </message>
    <message>
        <source>Exercise – not real</source>
        <translation>演练——非真实</translation>
    </message>
    <message>
        <source>Exercise – not real: these cases are made for training.</source>
        <translation>演练——非真实：这些案件为训练而设。</translation>
    </message>
    <message>
        <source>Replay – not live</source>
        <translation>回放——非实时</translation>
    </message>
    <message>
        <source>Replay – not live: this is how it was.</source>
        <translation>回放——非实时：这是当时的情形。</translation>
    </message>
</context>
<context>
    <name>outbox</name>
    <message>
        <source>on its way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>待送</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Saved layout</source>
        <translation>已存布局</translation>
    </message>
</context>
<context>
    <name>pane_actions</name>
    <message>
        <source>Acknowledge all that are shown</source>
        <translation>确认所列全部告警</translation>
    </message>
    <message>
        <source>Backtest the draft</source>
        <translation>用历史数据试算草稿</translation>
    </message>
    <message>
        <source>Close the window of the rules</source>
        <translation>关闭规则窗口</translation>
    </message>
    <message>
        <source>Columns and order</source>
        <translation>列和排序</translation>
    </message>
    <message>
        <source>Columns as shipped</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Filter the tasks</source>
        <translation>筛选任务</translation>
    </message>
    <message>
        <source>Filter the units</source>
        <translation>筛选队伍</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Move the column down</source>
        <translation>下移此列</translation>
    </message>
    <message>
        <source>Move the column up</source>
        <translation>上移此列</translation>
    </message>
    <message>
        <source>Move the rule down</source>
        <translation>下移规则</translation>
    </message>
    <message>
        <source>Move the rule up</source>
        <translation>上移规则</translation>
    </message>
    <message>
        <source>Next free unit</source>
        <translation>下一空闲队伍</translation>
    </message>
    <message>
        <source>Next kind of rules</source>
        <translation>下一类规则</translation>
    </message>
    <message>
        <source>Next step of the handover</source>
        <translation>交接的下一步</translation>
    </message>
    <message>
        <source>Only in: {pane}</source>
        <translation>仅在：{pane}</translation>
    </message>
    <message>
        <source>Open rules from a file</source>
        <translation>从文件打开规则</translation>
    </message>
    <message>
        <source>Picture: larger</source>
        <translation>图片：放大</translation>
    </message>
    <message>
        <source>Picture: smaller</source>
        <translation>图片：缩小</translation>
    </message>
    <message>
        <source>Picture: the whole of it</source>
        <translation>图片：适合窗口</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Previous kind of rules</source>
        <translation>上一类规则</translation>
    </message>
    <message>
        <source>Publish the draft</source>
        <translation>发布草稿</translation>
    </message>
    <message>
        <source>Redo in the draft</source>
        <translation>重做草稿修改</translation>
    </message>
    <message>
        <source>Register as the same matter</source>
        <translation>作为同一事项登记</translation>
    </message>
    <message>
        <source>Save the draft as a file</source>
        <translation>草稿另存为文件</translation>
    </message>
    <message>
        <source>Send the form</source>
        <translation>提交表单</translation>
    </message>
    <message>
        <source>Sort by it as well</source>
        <translation>再按此列排序</translation>
    </message>
    <message>
        <source>Sort by the column</source>
        <translation>按此列排序</translation>
    </message>
    <message>
        <source>Unit on or off duty</source>
        <translation>队伍上岗/离岗</translation>
    </message>
</context>
<context>
    <name>panes</name>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Early warnings</source>
        <translation>早期预警</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>突发事件</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>批示</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>队伍</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>Name or password is not right.</source>
        <translation>登录名或口令不正确。</translation>
    </message>
    <message>
        <source>Nobody signs in here: this hub has no people.</source>
        <translation>此处无需登录：该中枢没有人员名册。</translation>
    </message>
    <message>
        <source>Only who locked this seat, or a leader, can go on here.</source>
        <translation>只有锁定本席位的人或值班长可在此继续。</translation>
    </message>
    <message>
        <source>Sign in to work here.</source>
        <translation>请登录后使用本席位。</translation>
    </message>
    <message>
        <source>The hub is not heard: nobody can sign in until it is.</source>
        <translation>收不到中枢的消息：恢复之前无法登录。</translation>
    </message>
    <message>
        <source>The password has to be changed: write a new one twice.</source>
        <translation>口令须更换：请输入两次新口令。</translation>
    </message>
    <message>
        <source>The sign-in has ended: sign in again.</source>
        <translation>登录已失效：请重新登录。</translation>
    </message>
    <message>
        <source>This first password is no longer good: have an administrator give out another.</source>
        <translation>初始口令已失效：请管理员重新发放。</translation>
    </message>
    <message>
        <source>Too many wrong passwords: try again later, or have a leader release it.</source>
        <translation>口令错误次数过多：请稍后再试，或请值班长解除。</translation>
    </message>
    <message>
        <source>You were shut out: a leader or an administrator can let you in again.</source>
        <translation>您已被停用：可由值班长或管理员恢复。</translation>
    </message>
    <message>
        <source>the password holds the person&apos;s own name or that of this room: take another</source>
        <translation>口令中含有本人姓名或本值守台的名称：请另设一个。</translation>
    </message>
    <message>
        <source>the password is made of what is tried first (words, names, dates, rows of keys): take another</source>
        <translation>口令由容易被猜到的内容（常用词、姓名、日期、键盘序列）组成：请另设一个。</translation>
    </message>
    <message>
        <source>the password is one of those that are tried first: take another</source>
        <translation>此口令属于最先被猜测的口令：请另设一个。</translation>
    </message>
    <message>
        <source>the password needs {0} of four kinds of signs (small and capital letters, digits, others), this one has {1}</source>
        <translation>口令须含小写字母、大写字母、数字、其他符号四类中的 {0} 类，现含 {1} 类。</translation>
    </message>
    <message>
        <source>the password needs {0} to {1} characters, this one has {2}</source>
        <translation>口令须为 {0} 至 {1} 个字符，现为 {2} 个。</translation>
    </message>
    <message>
        <source>the password was used before: take another</source>
        <translation>此口令以前用过：请另设一个。</translation>
    </message>
</context>
<context>
    <name>preview</name>
    <message>
        <source>Dispatch {units} to “{title}”</source>
        <translation>分拨 {units} 处置“{title}”</translation>
    </message>
    <message>
        <source>Opens the form of a new report</source>
        <translation>打开登记表单</translation>
    </message>
    <message>
        <source>Show {case} “{title}”</source>
        <translation>显示 {case}“{title}”</translation>
    </message>
    <message>
        <source>Which case? Its last digits, or a “.” for the one on show.</source>
        <translation>哪件案件？输入编号末几位，或用“.”表示当前案件。</translation>
    </message>
    <message>
        <source>Which case? Its last digits.</source>
        <translation>哪件案件？输入编号末几位。</translation>
    </message>
    <message>
        <source>arrives {at}</source>
        <translation>{at} 到场</translation>
    </message>
    <message>
        <source>arrives {at}, after the {limit} limit</source>
        <translation>{at} 到场，超出{limit}时限</translation>
    </message>
    <message>
        <source>arrives {at}, inside the {limit} limit</source>
        <translation>{at} 到场，在{limit}时限内</translation>
    </message>
    <message>
        <source>at work on {case}</source>
        <translation>在办 {case}</translation>
    </message>
    <message>
        <source>at work on {n} cases</source>
        <translation>在办{n}件</translation>
    </message>
    <message>
        <source>designated, cannot return it</source>
        <translation>指定承办，不得退回</translation>
    </message>
    <message>
        <source>distance not known</source>
        <translation>距离未知</translation>
    </message>
    <message>
        <source>found to be so</source>
        <translation>属实</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>leaves {area} without a free {department} unit</source>
        <translation>{area}将无空闲的{department}单位</translation>
    </message>
    <message>
        <source>made safe</source>
        <translation>已排险</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>task {n}</source>
        <translation>任务{n}</translation>
    </message>
    <message>
        <source>the first to finish hands it over</source>
        <translation>先完成者即交差</translation>
    </message>
    <message>
        <source>to {who}</source>
        <translation>交 {who}</translation>
    </message>
    <message>
        <source>until {at}</source>
        <translation>至 {at}</translation>
    </message>
    <message>
        <source>verb case units field:words — as in: d 0040 MKT-4 note:bring a ladder</source>
        <translation>动词 案件 单位 字段:内容 — 例如：派遣 0040 MKT-4 备注:带梯子</translation>
    </message>
    <message>
        <source>within {limit}</source>
        <translation>{limit}内</translation>
    </message>
    <message>
        <source>{action} {unit}: “{title}”</source>
        <translation>{action} {unit}：“{title}”</translation>
    </message>
    <message>
        <source>{action} “{title}”</source>
        <translation>{action}“{title}”</translation>
    </message>
    <message>
        <source>{action} “{title}” — {question}</source>
        <translation>{action}“{title}” — {question}</translation>
    </message>
    <message>
        <source>{action} “{title}” …</source>
        <translation>{action}“{title}”……</translation>
    </message>
    <message>
        <source>{action} “{title}”: Enter opens its form</source>
        <translation>{action}“{title}”：按 Enter 打开表单</translation>
    </message>
    <message>
        <source>{arrival}, when the handling is due ({due}) already</source>
        <translation>{arrival}，届时处置时限（{due}）已到</translation>
    </message>
    <message>
        <source>{field}: {answer}</source>
        <translation>{field}：{answer}</translation>
    </message>
    <message>
        <source>{span} away</source>
        <translation>路程约{span}</translation>
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
        <source>No open case is yours. One becomes yours when you accept it, dispatch it or decide on it otherwise, or when you mark it as your own.</source>
        <translation>没有属于您的在办案件。您受理、分拨或作出其他决定的案件，以及您标为“我的”的案件，会出现在这里。</translation>
    </message>
    <message>
        <source>No open case lies in an area that you watch. Choose your areas with the button above the rows.</source>
        <translation>您关注的区域内没有在办案件。可用列表上方的按钮选择区域。</translation>
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
        <source>Nothing has been closed yet. Closed, refused, merged and void cases are kept here.</source>
        <translation>尚无已办结案件。已结案、不予受理、已并案和作废的案件保存在这里。</translation>
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
        <source>Being verified</source>
        <translation>核实中</translation>
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
        <source>My areas</source>
        <translation>我的区域</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>挂起</translation>
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
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
</context>
<context>
    <name>refusals</name>
    <message>
        <source>A calendar says what days are: it holds at once, not from a later day.</source>
        <translation>日历说明日期本身,立即生效,不能设定以后生效。</translation>
    </message>
    <message>
        <source>A case cannot be merged into itself, nor linked with itself.</source>
        <translation>案件不能并入自身，也不能与自身关联。</translation>
    </message>
    <message>
        <source>A check of {0} on site is under way: wait for its answer.</source>
        <translation>{0} 正在现场核查：请等待答复。</translation>
    </message>
    <message>
        <source>A recipient</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>A recipient is named twice.</source>
        <translation>对象重复。</translation>
    </message>
    <message>
        <source>A suspension of {0} has been asked for: it waits for a decision.</source>
        <translation>{0} 已申请挂起：等待审批。</translation>
    </message>
    <message>
        <source>A task of {0} has no answer yet: have it answered or withdraw it, then close.</source>
        <translation>{0} 尚有任务未答复：请先答复或撤销，再结案。</translation>
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
        <source>All files of the case together would have more than {0} MB: attach a smaller one.</source>
        <translation>该事件的附件合计将超过 {0} MB：请添加较小的文件。</translation>
    </message>
    <message>
        <source>An alert of level {0} stays on the shelf {1} hours at the most.</source>
        <translation>{0} 级告警最多搁置 {1} 小时。</translation>
    </message>
    <message>
        <source>An instruction goes to {0} recipients at the most: name departments.</source>
        <translation>一次批示最多{0}个对象:请按部门选择。</translation>
    </message>
    <message>
        <source>Another page was prepared in place of handover {0}: look at that one.</source>
        <translation>{0} 号交接单已另拟新单：请查看新单。</translation>
    </message>
    <message>
        <source>Every open task of {0} is received already: it can be answered.</source>
        <translation>{0} 的待办任务均已签收：可以答复。</translation>
    </message>
    <message>
        <source>Handover {0} is not signed: there is nothing to countersign.</source>
        <translation>{0} 号交接单尚未签字，带班领导无从签字。</translation>
    </message>
    <message>
        <source>It can wait {0} days at the most: choose a nearer day or limit.</source>
        <translation>最长{0}天：请选更近的日期或更短的时限。</translation>
    </message>
    <message>
        <source>Mediation cannot go on with this: {0}.</source>
        <translation>调解下一步不能是：{0}。</translation>
    </message>
    <message>
        <source>More time for {0} has been asked for: it waits for a decision.</source>
        <translation>{0} 已申请延期：等待审批。</translation>
    </message>
    <message>
        <source>No alert of {0} is on the shelf.</source>
        <translation>{0} 没有搁置的告警。</translation>
    </message>
    <message>
        <source>No limit of the work on {0} is running: there is nothing to extend.</source>
        <translation>{0} 没有在计的处置时限：无可延期。</translation>
    </message>
    <message>
        <source>No step of the plan card of {0} is ticked.</source>
        <translation>{0}的处置卡尚无已勾选步骤。</translation>
    </message>
    <message>
        <source>No unit has worked on {0}: dispatch one first.</source>
        <translation>{0} 尚无单位处置过：请先分拨。</translation>
    </message>
    <message>
        <source>Taken back before it was sent.</source>
        <translation>送出前已撤回。</translation>
    </message>
    <message>
        <source>Task {1} of {0} is of another kind ({2}): this is not for it.</source>
        <translation>{0} 的任务{1}属于另一类（{2}）：不适用。</translation>
    </message>
    <message>
        <source>Task {1} of {0} is over: {2}.</source>
        <translation>{0} 的任务{1}已结束：{2}。</translation>
    </message>
    <message>
        <source>The address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>The alert</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>The area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>The call sign</source>
        <translation>单位代号</translation>
    </message>
    <message>
        <source>The caller&apos;s name</source>
        <translation>来电人姓名</translation>
    </message>
    <message>
        <source>The caller&apos;s telephone</source>
        <translation>来电人电话</translation>
    </message>
    <message>
        <source>The case has {0} files, the most there can be.</source>
        <translation>该事件已有 {0} 个附件，达到上限。</translation>
    </message>
    <message>
        <source>The centre designated {0} for {1}: it cannot return it. It can be recalled.</source>
        <translation>{1} 由中心指定 {0} 承办：不得退回，可由分拨员召回。</translation>
    </message>
    <message>
        <source>The channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>The day from which it applies</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>The day from which lines are kept</source>
        <translation>留存起始日</translation>
    </message>
    <message>
        <source>The day until which it waits</source>
        <translation>挂起截止日期</translation>
    </message>
    <message>
        <source>The department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>The field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>The file {0} has more than {1} MB: attach a smaller one.</source>
        <translation>文件 {0} 超过 {1} MB：请附加较小的文件。</translation>
    </message>
    <message>
        <source>The file {0} is a program: programs are not taken.</source>
        <translation>文件 {0} 是程序：不接收程序。</translation>
    </message>
    <message>
        <source>The file {0} is empty: there is nothing to attach.</source>
        <translation>文件 {0} 为空，无可附加。</translation>
    </message>
    <message>
        <source>The final report of {0} has been made: none follows it.</source>
        <translation>{0} 的终报已报：不再有后续报告。</translation>
    </message>
    <message>
        <source>The hub could not read the order: the versions may differ.</source>
        <translation>中枢无法识别该指令：版本可能不一致。</translation>
    </message>
    <message>
        <source>The hub does not hold this of the caller of {0}, or no longer.</source>
        <translation>中枢没有 {0} 来电人的这一项信息，或已清除。</translation>
    </message>
    <message>
        <source>The hub holds nothing of a caller of {0}, or no longer.</source>
        <translation>中枢没有 {0} 的来电人信息，或已清除。</translation>
    </message>
    <message>
        <source>The latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>The limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>The limit of {0} can be extended {1} times at the most.</source>
        <translation>{0} 的时限最多延期{1}次。</translation>
    </message>
    <message>
        <source>The limit of {0} is over: more time has to be asked for before.</source>
        <translation>{0} 的时限已过：延期须在到期前申请。</translation>
    </message>
    <message>
        <source>The list of cases</source>
        <translation>案件清单</translation>
    </message>
    <message>
        <source>The list of equipment</source>
        <translation>装备清单</translation>
    </message>
    <message>
        <source>The list of log lines</source>
        <translation>日志清单</translation>
    </message>
    <message>
        <source>The list of skills</source>
        <translation>专长清单</translation>
    </message>
    <message>
        <source>The log has no line {0} at hand: it may be filed by now.</source>
        <translation>日志中查不到第 {0} 号记录：可能已归档。</translation>
    </message>
    <message>
        <source>The longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>The mark of supervision</source>
        <translation>督办节点</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The number of people affected</source>
        <translation>受影响人数</translation>
    </message>
    <message>
        <source>The number of people dead</source>
        <translation>死亡人数</translation>
    </message>
    <message>
        <source>The number of people injured</source>
        <translation>受伤人数</translation>
    </message>
    <message>
        <source>The number of people trapped</source>
        <translation>被困人数</translation>
    </message>
    <message>
        <source>The number of the case</source>
        <translation>案件编号</translation>
    </message>
    <message>
        <source>The number of the case that goes on</source>
        <translation>并入案件的编号</translation>
    </message>
    <message>
        <source>The number of the other case</source>
        <translation>另一案件的编号</translation>
    </message>
    <message>
        <source>The order is too large to be sent: shorten its texts.</source>
        <translation>指令过大，无法发送：请缩短文字。</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>交接单</translation>
    </message>
    <message>
        <source>The page does not agree with itself: have it gathered anew.</source>
        <translation>交接单数据前后不一致：请重新汇总。</translation>
    </message>
    <message>
        <source>The point {0} is not on the earth: degrees, longitude first.</source>
        <translation>坐标 {0} 不在地球上：单位为度，经度在前。</translation>
    </message>
    <message>
        <source>The post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>The reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The record {0} is case {1} already, with other content.</source>
        <translation>记录 {0} 已是案件 {1}，且内容不同。</translation>
    </message>
    <message>
        <source>The record {0} was never reported.</source>
        <translation>记录 {0} 从未上报。</translation>
    </message>
    <message>
        <source>The result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>The role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>The rota</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>The rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>The rules cannot be published: {0}: {1}</source>
        <translation>规则不能发布：{0}：{1}</translation>
    </message>
    <message>
        <source>The seat is locked: sign in, then place the order again.</source>
        <translation>席位已锁定：请登录后重新下达该指令。</translation>
    </message>
    <message>
        <source>The shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>The source&apos;s number</source>
        <translation>来源编号</translation>
    </message>
    <message>
        <source>The source&apos;s type</source>
        <translation>来源类型</translation>
    </message>
    <message>
        <source>The step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>The supervision {0} has come already, or has not come yet.</source>
        <translation>督办 {0} 已触发或尚未到点。</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>The time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>The time of closing</source>
        <translation>结案时间</translation>
    </message>
    <message>
        <source>The time of the report</source>
        <translation>上报时间</translation>
    </message>
    <message>
        <source>The title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>The type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>The type of {0} has one limit for the whole work: no repair follows.</source>
        <translation>{0} 的类型只有一个处置时限：没有修复阶段。</translation>
    </message>
    <message>
        <source>The unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>The water level</source>
        <translation>水位</translation>
    </message>
    <message>
        <source>There is no case {0}.</source>
        <translation>没有案件 {0}。</translation>
    </message>
    <message>
        <source>There is no handover {0} at hand: it may be filed by now.</source>
        <translation>查不到 {0} 号交接单：可能已归档。</translation>
    </message>
    <message>
        <source>There is no unit {0}.</source>
        <translation>没有单位 {0}。</translation>
    </message>
    <message>
        <source>This call of {0} is over, or another one has come: look again.</source>
        <translation>{0} 的这条告警已消除，或已有新的告警：请重新查看。</translation>
    </message>
    <message>
        <source>This is about the whole room, and this seat sees {1} only: have it done where everything is seen.</source>
        <translation>此事关乎整个值守室,而本席位只看到{1}:请由能看到全部的席位办理。</translation>
    </message>
    <message>
        <source>This is for the {0}: this seat does not act as that.</source>
        <translation>此项由{0}办理：本席位无此权限。</translation>
    </message>
    <message>
        <source>This report cannot be the next one: {0}.</source>
        <translation>下一份报告不能是：{0}。</translation>
    </message>
    <message>
        <source>This seat is not manned as that post: nobody signs as more than he is.</source>
        <translation>本席位并非该岗位：任何人不得越岗签字。</translation>
    </message>
    <message>
        <source>This step of {0} is not ticked.</source>
        <translation>{0}的该步骤未勾选。</translation>
    </message>
    <message>
        <source>What it waits for</source>
        <translation>等待事项</translation>
    </message>
    <message>
        <source>What the caller said</source>
        <translation>来电人原话</translation>
    </message>
    <message>
        <source>What this shift wrote has to stay at hand.</source>
        <translation>本班所写的记录必须留存备查。</translation>
    </message>
    <message>
        <source>When it was raised</source>
        <translation>告警时间</translation>
    </message>
    <message>
        <source>When the shift began</source>
        <translation>接班时间</translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation>接收者</translation>
    </message>
    <message>
        <source>Who sits on the task force</source>
        <translation>专班成员</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>告知对象</translation>
    </message>
    <message>
        <source>accepted it</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>acknowledged an alert of it</source>
        <translation>确认了它的告警</translation>
    </message>
    <message>
        <source>added a note</source>
        <translation>已添加备注</translation>
    </message>
    <message>
        <source>answered a task of it</source>
        <translation>已答复其任务</translation>
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
        <source>attached a file</source>
        <translation>附加了文件</translation>
    </message>
    <message>
        <source>changed the unit&apos;s duty</source>
        <translation>已变更单位值勤状态</translation>
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
        <source>countersigned the handover</source>
        <translation>已由带班领导签字</translation>
    </message>
    <message>
        <source>decided on a request</source>
        <translation>已审批申请</translation>
    </message>
    <message>
        <source>dispatched a unit</source>
        <translation>已分拨单位</translation>
    </message>
    <message>
        <source>erased the caller&apos;s data</source>
        <translation>清除了来电人信息</translation>
    </message>
    <message>
        <source>escalated it</source>
        <translation>已升级</translation>
    </message>
    <message>
        <source>extended its limit</source>
        <translation>已延期</translation>
    </message>
    <message>
        <source>finished its work</source>
        <translation>已完成处置</translation>
    </message>
    <message>
        <source>gave a unit another role</source>
        <translation>调整了队伍角色</translation>
    </message>
    <message>
        <source>gave feedback</source>
        <translation>已反馈</translation>
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
        <source>linked it</source>
        <translation>已关联</translation>
    </message>
    <message>
        <source>looked at the caller&apos;s data</source>
        <translation>查看了来电人信息</translation>
    </message>
    <message>
        <source>made it void</source>
        <translation>已作废</translation>
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
        <source>noted how it stands</source>
        <translation>记录了态势</translation>
    </message>
    <message>
        <source>prepared the handover</source>
        <translation>拟好了交接单</translation>
    </message>
    <message>
        <source>published other rules</source>
        <translation>已发布其他规则</translation>
    </message>
    <message>
        <source>recalled a unit</source>
        <translation>已召回单位</translation>
    </message>
    <message>
        <source>received a task of it</source>
        <translation>已签收其任务</translation>
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
        <source>refused the handover</source>
        <translation>拒绝了接班</translation>
    </message>
    <message>
        <source>registered the unit</source>
        <translation>已登记单位</translation>
    </message>
    <message>
        <source>reopened it</source>
        <translation>已重开</translation>
    </message>
    <message>
        <source>replaced the handover</source>
        <translation>另拟了交接单</translation>
    </message>
    <message>
        <source>reported it</source>
        <translation>已上报</translation>
    </message>
    <message>
        <source>reported it upward</source>
        <translation>已向上报告</translation>
    </message>
    <message>
        <source>resumed it</source>
        <translation>已恢复处置</translation>
    </message>
    <message>
        <source>returned it</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>routed it by rule</source>
        <translation>已按规则分拨</translation>
    </message>
    <message>
        <source>sent it back to be accepted again</source>
        <translation>已退回受理</translation>
    </message>
    <message>
        <source>sent it back to be done again</source>
        <translation>已返工</translation>
    </message>
    <message>
        <source>set a task for it</source>
        <translation>已下发任务</translation>
    </message>
    <message>
        <source>set its emergency grade</source>
        <translation>已定突发事件等级</translation>
    </message>
    <message>
        <source>set its type or level right</source>
        <translation>已更正类型或级别</translation>
    </message>
    <message>
        <source>set out for it</source>
        <translation>已出发</translation>
    </message>
    <message>
        <source>shelved an alert of it</source>
        <translation>搁置了它的告警</translation>
    </message>
    <message>
        <source>signed for it</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>signed the handover</source>
        <translation>已签字接班</translation>
    </message>
    <message>
        <source>supervised it by rule</source>
        <translation>已按规则督办</translation>
    </message>
    <message>
        <source>suspended it</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>ticked a step of its plan card</source>
        <translation>勾选了处置卡步骤</translation>
    </message>
    <message>
        <source>took a link from it</source>
        <translation>已取消关联</translation>
    </message>
    <message>
        <source>took an alert of it from the shelf</source>
        <translation>取消搁置了它的告警</translation>
    </message>
    <message>
        <source>took back a step of its plan card</source>
        <translation>取消了处置卡步骤</translation>
    </message>
    <message>
        <source>took merged reports out of it</source>
        <translation>已移出并入的报告</translation>
    </message>
    <message>
        <source>undid its merge</source>
        <translation>已撤销并案</translation>
    </message>
    <message>
        <source>urged it</source>
        <translation>已催办</translation>
    </message>
    <message>
        <source>went on with its mediation</source>
        <translation>已推进调解</translation>
    </message>
    <message>
        <source>withdrew a task of it</source>
        <translation>已撤销其任务</translation>
    </message>
    <message>
        <source>wrote a message</source>
        <translation>发送了消息</translation>
    </message>
    <message>
        <source>wrote into the log</source>
        <translation>写入了值班日志</translation>
    </message>
    <message>
        <source>{0} and {1} are linked already.</source>
        <translation>{0} 与 {1} 已关联。</translation>
    </message>
    <message>
        <source>{0} does not belong to {1}: have it registered where everything is seen.</source>
        <translation>{0}不属于{1}:请由能看到全部的席位登记。</translation>
    </message>
    <message>
        <source>{0} had placed this here, and it had not been sent: place it again if it still holds.</source>
        <translation>该指令由 {0} 在本席位下达，尚未发出：如仍需要，请重新下达。</translation>
    </message>
    <message>
        <source>{0} has more than {1} entries.</source>
        <translation>{0}超过{1}项。</translation>
    </message>
    <message>
        <source>{0} has more than {1} lines.</source>
        <translation>{0}超过 {1} 行。</translation>
    </message>
    <message>
        <source>{0} has moved on (“{1}”): what you ordered no longer applies to it.</source>
        <translation>{0} 已有变化（“{1}”）：您的指令不再适用。</translation>
    </message>
    <message>
        <source>{0} has no emergency grade yet: set it first.</source>
        <translation>{0} 尚未定突发事件等级：请先定级。</translation>
    </message>
    <message>
        <source>{0} has no such task open.</source>
        <translation>{0} 没有这样的待办任务。</translation>
    </message>
    <message>
        <source>{0} has no time zone.</source>
        <translation>{0}缺少时区。</translation>
    </message>
    <message>
        <source>{0} has no work on {1}.</source>
        <translation>{0} 在 {1} 中没有任务。</translation>
    </message>
    <message>
        <source>{0} has this emergency grade already.</source>
        <translation>{0} 已是该突发事件等级。</translation>
    </message>
    <message>
        <source>{0} has this role on {1} already.</source>
        <translation>{0}在{1}中已是该角色。</translation>
    </message>
    <message>
        <source>{0} has this type and level already.</source>
        <translation>{0} 已是该类型和级别。</translation>
    </message>
    <message>
        <source>{0} is a HEIC or AVIF picture, which keeps where it was taken: save it as JPEG or PNG first.</source>
        <translation>{0} 是 HEIC 或 AVIF 图片，其中含有拍摄位置且无法去除：请先另存为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>{0} is at another stage of its work on {1} by now: {2}.</source>
        <translation>{0} 在 {1} 上已处于另一环节：{2}。</translation>
    </message>
    <message>
        <source>{0} is damaged and cannot be read through: save the picture anew and attach that.</source>
        <translation>{0} 已损坏，无法完整读取：请重新保存图片后再添加。</translation>
    </message>
    <message>
        <source>{0} is earlier than {1}.</source>
        <translation>{0}早于{1}。</translation>
    </message>
    <message>
        <source>{0} is longer than {1} characters.</source>
        <translation>{0}超过{1}字。</translation>
    </message>
    <message>
        <source>{0} is no dispute: it is not mediated. Its type can be set right.</source>
        <translation>{0} 不是纠纷：不适用调解。可更正其类型。</translation>
    </message>
    <message>
        <source>{0} is no incident: it has no emergency grade and was not escalated. Set the grade first.</source>
        <translation>{0}不是突发事件:未定应急等级也未升级。请先定级。</translation>
    </message>
    <message>
        <source>{0} is no type of the catalogue.</source>
        <translation>类型目录中没有 {0}。</translation>
    </message>
    <message>
        <source>{0} is not linked with it: link cases first.</source>
        <translation>{0} 没有这一关联：请先关联。</translation>
    </message>
    <message>
        <source>{0} is of level A: the shift leader closes it.</source>
        <translation>{0} 为A级：由值班长结案。</translation>
    </message>
    <message>
        <source>{0} is of level {1}: the shift leader shelves its alerts.</source>
        <translation>{0} 属 {1} 级：其告警由值班长搁置。</translation>
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
        <source>{0} is with a task force already: there is no higher level.</source>
        <translation>{0} 已由专班办理：没有更高级别。</translation>
    </message>
    <message>
        <source>{0} lies before {1}.</source>
        <translation>{0}早于{1}年。</translation>
    </message>
    <message>
        <source>{0} lies between 0 and {1}.</source>
        <translation>{0}应在0至{1}之间。</translation>
    </message>
    <message>
        <source>{0} lies in the future: compare the clocks.</source>
        <translation>{0}在未来：请核对时钟。</translation>
    </message>
    <message>
        <source>{0} lies in the past: choose a later instant.</source>
        <translation>{0}已过：请选更晚的时间。</translation>
    </message>
    <message>
        <source>{0} must be given.</source>
        <translation>{0}必须填写。</translation>
    </message>
    <message>
        <source>{0} running clocks would be overdue at once, the first on {1}: extend them first, or leave those days as they are.</source>
        <translation>{0} 个计时会立即超期,首件是 {1}:请先延期,或保持这些日期不变。</translation>
    </message>
    <message>
        <source>{0} says where it was taken, and that is not kept here: attach it again at this console.</source>
        <translation>{0} 含有拍摄位置，本系统不保存此类信息：请在本席位重新添加。</translation>
    </message>
    <message>
        <source>{0} was faster: {1} at {2}. Look again and decide.</source>
        <translation>{0} 抢先一步：{2} {1}。请查看后再决定。</translation>
    </message>
    <message>
        <source>{0} was suspended before: that is possible once.</source>
        <translation>{0} 已挂起过：只能挂起一次。</translation>
    </message>
    <message>
        <source>{2} has ticked this step already: {1}.</source>
        <translation>{2}已勾选该步骤:{1}。</translation>
    </message>
    <message>
        <source>“{0}” is no limit: a whole number and a unit are needed, such as 2nh.</source>
        <translation>“{0}”不是时限：需要整数和单位。</translation>
    </message>
</context>
<context>
    <name>routes</name>
    <message>
        <source>, because {facts}</source>
        <translation>，依据{facts}</translation>
    </message>
    <message>
        <source>; not {others}</source>
        <translation>；未用{others}</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Rule {rule} (version {version}): {who}</source>
        <translation>规则 {rule}（第{version}版）：{who}</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>area {seen}</source>
        <translation>区域{seen}</translation>
    </message>
    <message>
        <source>hours {seen}</source>
        <translation>时间 {seen}</translation>
    </message>
    <message>
        <source>level {seen}</source>
        <translation>级别{seen}</translation>
    </message>
    <message>
        <source>source {seen}</source>
        <translation>来源{seen}</translation>
    </message>
    <message>
        <source>the unit {seen}</source>
        <translation>单位 {seen}</translation>
    </message>
    <message>
        <source>the words “{seen}”</source>
        <translation>含“{seen}”</translation>
    </message>
    <message>
        <source>type {seen}</source>
        <translation>类型 {seen}</translation>
    </message>
    <message>
        <source>{rule}: {why}</source>
        <translation>{rule}（{why}）</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>&amp;Areas</source>
        <translation>区域(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;As of</source>
        <translation>依据日期(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Basis</source>
        <translation>依据(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Clock</source>
        <translation>时限(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>国家(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation>时段(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Hours of a working day</source>
        <translation>每个工作日小时数(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>标识(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Lead</source>
        <translation>主办(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Note: why</source>
        <translation>说明：原因(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Occasion</source>
        <translation>触发情形(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Percent of the limit (50, 100, 200 …)</source>
        <translation>时限百分比（50、100、200……）(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Published years</source>
        <translation>已公布年份(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Rank: the smallest is asked first</source>
        <translation>序位：小者先问(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>地区(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>措施(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>时区(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Times, where it is counted</source>
        <translation>次数（按次计数时）(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Types</source>
        <translation>类型(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Words to the unit</source>
        <translation>告知单位的内容(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Words, one of them in the text</source>
        <translation>词语，文中有其一即可(&amp;W)</translation>
    </message>
    <message>
        <source>A code is up to 20 letters, digits, “.”, “_” and “-”.</source>
        <translation>编码最多 20 个字母、数字、“.”、“_”和“-”。</translation>
    </message>
    <message>
        <source>A day that loses or doubles an hour counts like any other</source>
        <translation>少一小时或多一小时的日子按平常计</translation>
    </message>
    <message>
        <source>A promise has a limit.</source>
        <translation>承诺必须有时限。</translation>
    </message>
    <message>
        <source>A rule acts by itself on reports of the last minutes</source>
        <translation>规则只对最近若干分钟内的上报自动处理</translation>
    </message>
    <message>
        <source>A set is named by small letters, digits and “_”.</source>
        <translation>时限组名称只能用小写字母、数字和“_”。</translation>
    </message>
    <message>
        <source>A whole number from 0 to {most} is needed here.</source>
        <translation>此处须为 0 至 {most} 的整数。</translation>
    </message>
    <message>
        <source>Another version was published meanwhile: go on from that one first.</source>
        <translation>期间已有另一版本发布：请先转到该版本。</translation>
    </message>
    <message>
        <source>Answer to a supervision</source>
        <translation>督办答复</translation>
    </message>
    <message>
        <source>Answer to an instruction</source>
        <translation>批示答复</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答复时限</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>依据日期</translation>
    </message>
    <message>
        <source>At most {n} characters may stand here.</source>
        <translation>此处最多 {n} 个字符。</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Basis of the row</source>
        <translation>本行依据</translation>
    </message>
    <message>
        <source>By</source>
        <translation>发布人</translation>
    </message>
    <message>
        <source>Check on site</source>
        <translation>现场核查</translation>
    </message>
    <message>
        <source>Chinese group name</source>
        <translation>中文大类名称</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Continued report, grade {grade}</source>
        <translation>续报，{grade}级</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>计时日历</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Decision on a request</source>
        <translation>申请审批</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>English group name</source>
        <translation>英文大类名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Extensions that a case may have</source>
        <translation>每案可延期次数</translation>
    </message>
    <message>
        <source>First report, grade {grade}</source>
        <translation>初报，{grade}级</translation>
    </message>
    <message>
        <source>Give the limit first.</source>
        <translation>请先填写时限。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>大类</translation>
    </message>
    <message>
        <source>Hel&amp;pers</source>
        <translation>协办(&amp;P)</translation>
    </message>
    <message>
        <source>Hours from 0 to 24 are needed, like 8 or 7.5.</source>
        <translation>须填 0 至 24 之间的小时数，如 8 或 7.5。</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>In</source>
        <translation>所在</translation>
    </message>
    <message>
        <source>In files</source>
        <translation>文件中名称</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>Le&amp;vels (none: any)</source>
        <translation>级别（不选为不限）(&amp;V)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Limit of</source>
        <translation>时限项目</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Longest suspension, in days</source>
        <translation>最长挂起天数</translation>
    </message>
    <message>
        <source>Made-up days have the windows of</source>
        <translation>补班日采用的时段</translation>
    </message>
    <message>
        <source>Name or note</source>
        <translation>名称或备注</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>无时限</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>仅限</translation>
    </message>
    <message>
        <source>Open a file of rules: {book}</source>
        <translation>打开规则文件：{book}</translation>
    </message>
    <message>
        <source>Promises of cities</source>
        <translation>城市承诺</translation>
    </message>
    <message>
        <source>Publish: {book}</source>
        <translation>发布：{book}</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>序位</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Save the draft: {book}</source>
        <translation>保存草稿：{book}</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>派往</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>分拨方式</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>时限组</translation>
    </message>
    <message>
        <source>Set of li&amp;mits</source>
        <translation>时限组(&amp;M)</translation>
    </message>
    <message>
        <source>Sets of limits</source>
        <translation>时限组</translation>
    </message>
    <message>
        <source>The code {code} is taken.</source>
        <translation>编码 {code} 已被占用。</translation>
    </message>
    <message>
        <source>The draft has faults: they are listed below.</source>
        <translation>草稿有错误，见下方列表。</translation>
    </message>
    <message>
        <source>The draft says what is in force.</source>
        <translation>草稿与现行规则一致。</translation>
    </message>
    <message>
        <source>The duty room</source>
        <translation>值班室时限</translation>
    </message>
    <message>
        <source>The last publication is still on its way.</source>
        <translation>上一次发布仍在途中。</translation>
    </message>
    <message>
        <source>The name {name} is taken.</source>
        <translation>名称 {name} 已被占用。</translation>
    </message>
    <message>
        <source>The rules have not come from the hub yet.</source>
        <translation>规则尚未从中枢传来。</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>This is no time zone; write it like Asia/Shanghai.</source>
        <translation>这不是时区；请写成 Asia/Shanghai 的形式。</translation>
    </message>
    <message>
        <source>This must be given.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>Types of case</source>
        <translation>案件类型</translation>
    </message>
    <message>
        <source>Used up at a closing: due then, not at the next opening</source>
        <translation>时限在下班时用完：当时到期，而非下次上班时</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Verification on site</source>
        <translation>现场核实</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Week&amp;days (none: any)</source>
        <translation>星期（不选为不限）(&amp;D)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>错误说明</translation>
    </message>
    <message>
        <source>What the unit is told</source>
        <translation>告知处置单位的内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>触发时机</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Words to the unit</source>
        <translation>告知单位的内容</translation>
    </message>
    <message>
        <source>Write the first and the last year, like 2007-2026.</source>
        <translation>请填写首尾年份，如 2007-2026。</translation>
    </message>
    <message>
        <source>all; like 2007-2026</source>
        <translation>全部；格式如 2007-2026</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>any; like 22:00-06:00</source>
        <translation>不限；格式如 22:00-06:00</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>area {seen}</source>
        <translation>区域{seen}</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>by itself, &amp;without a person</source>
        <translation>自动分拨，无需人工(&amp;W)</translation>
    </message>
    <message>
        <source>by the calendar {name}</source>
        <translation>按日历 {name} 计</translation>
    </message>
    <message>
        <source>days {seen}</source>
        <translation>星期 {seen}</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>emergency</source>
        <translation>应急</translation>
    </message>
    <message>
        <source>hours {seen}</source>
        <translation>时间 {seen}</translation>
    </message>
    <message>
        <source>level {seen}</source>
        <translation>级别{seen}</translation>
    </message>
    <message>
        <source>mediation</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>no basis given</source>
        <translation>未注明依据</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>off; like 08:00-12:00 14:00-18:00</source>
        <translation>休息；格式如 08:00-12:00 14:00-18:00</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>建议值</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>提请确认</translation>
    </message>
    <message>
        <source>request</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>source {seen}</source>
        <translation>来源{seen}</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>最初</translation>
    </message>
    <message>
        <source>the department of the type</source>
        <translation>类型所属部门</translation>
    </message>
    <message>
        <source>the type&apos;s own</source>
        <translation>按类型本身</translation>
    </message>
    <message>
        <source>type {seen}</source>
        <translation>类型 {seen}</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>words {seen}</source>
        <translation>词语 {seen}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{n} changes to version {seen}.</source>
        <translation>相对第 {seen} 版有 {n} 处变更。</translation>
    </message>
    <message>
        <source>{n} changes to version {seen}. Cases keep the policy that they were filed under.</source>
        <translation>相对第 {seen} 版有 {n} 处变更。案件沿用其立案时的时限政策。</translation>
    </message>
    <message>
        <source>{what}, {n} ×</source>
        <translation>{what}，第 {n} 次</translation>
    </message>
    <message>
        <source>{what}: {n} % used</source>
        <translation>{what}：已用 {n} %</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>All points at</source>
        <translation>计满分界值</translation>
    </message>
    <message>
        <source>All points at a share of</source>
        <translation>计满分占比</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Cases from which a point may stand for no place</source>
        <translation>点位可视为地点不明的案件数</translation>
    </message>
    <message>
        <source>Cases that it needs</source>
        <translation>所需案件数</translation>
    </message>
    <message>
        <source>Days that are looked at</source>
        <translation>统计天数</translation>
    </message>
    <message>
        <source>Days that say what is usual</source>
        <translation>用于判断常态的天数</translation>
    </message>
    <message>
        <source>High level</source>
        <translation>高等级</translation>
    </message>
    <message>
        <source>Levels that count as high</source>
        <translation>算作高级别的级别</translation>
    </message>
    <message>
        <source>Long open</source>
        <translation>久未办结</translation>
    </message>
    <message>
        <source>Name of these settings</source>
        <translation>本组设置名称</translation>
    </message>
    <message>
        <source>No points at</source>
        <translation>不计分界值</translation>
    </message>
    <message>
        <source>No points at a share of</source>
        <translation>不计分占比</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Score from which a warning is raised</source>
        <translation>达到多少分发出预警</translation>
    </message>
    <message>
        <source>Several sources</source>
        <translation>多来源</translation>
    </message>
    <message>
        <source>Share of all cases from which a point stands for no place</source>
        <translation>点位占全部案件的比例，达到则视为地点不明</translation>
    </message>
    <message>
        <source>Share of cases in better warnings that makes one needless</source>
        <translation>案件已见于更高预警的比例，达到则不再单独预警</translation>
    </message>
    <message>
        <source>Share of the latest week that makes a week count</source>
        <translation>某周计入所需的最近一周案件比例</translation>
    </message>
    <message>
        <source>Share of the points that an overdue case has at least</source>
        <translation>超时案件至少所占分值比例</translation>
    </message>
    <message>
        <source>Side of the squares of the ground, in metres</source>
        <translation>地面网格边长（米）</translation>
    </message>
    <message>
        <source>Spread of what is usual, in roots of the mean</source>
        <translation>常态波动范围（均值平方根的倍数）</translation>
    </message>
    <message>
        <source>Surge</source>
        <translation>激增</translation>
    </message>
    <message>
        <source>Times the usual that it needs</source>
        <translation>须为常态的倍数</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Weeks of history that are looked at</source>
        <translation>统计的历史周数</translation>
    </message>
    <message>
        <source>Weeks of history that it needs</source>
        <translation>所需历史周数</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Windows that are tried, in hours</source>
        <translation>尝试的时间窗（小时）</translation>
    </message>
    <message>
        <source>a number, {least} – {most}</source>
        <translation>数字，{least} – {most}</translation>
    </message>
    <message>
        <source>a whole number, {least} – {most}</source>
        <translation>整数，{least} – {most}</translation>
    </message>
    <message>
        <source>{least} to {most} letters</source>
        <translation>{least} 至 {most} 个字符</translation>
    </message>
    <message>
        <source>{least} to {most} values parted by “;”</source>
        <translation>{least} 至 {most} 个值，以“;”分隔</translation>
    </message>
    <message>
        <source>{range} is needed here.</source>
        <translation>此处须为{range}。</translation>
    </message>
</context>
<context>
    <name>shift</name>
    <message>
        <source>Alerts on the shelf</source>
        <translation>搁置的告警</translation>
    </message>
    <message>
        <source>As it is at {time}, entry {n}</source>
        <translation>{time} 实时，第 {n} 条</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>查看实时</translation>
    </message>
    <message>
        <source>Asked and not answered</source>
        <translation>待回复批示与任务</translation>
    </message>
    <message>
        <source>Being gathered…</source>
        <translation>正在汇总…</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation>带班领导签字</translation>
    </message>
    <message>
        <source>Countersigned handover {n}</source>
        <translation>带班领导签字（{n} 号交接单）</translation>
    </message>
    <message>
        <source>Countersigned, leader</source>
        <translation>带班领导签字</translation>
    </message>
    <message>
        <source>Do not take over</source>
        <translation>不予接班</translation>
    </message>
    <message>
        <source>Draft, gathered {at}, signed by nobody</source>
        <translation>草稿，{at} 汇总，无人签字</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>临近到期</translation>
    </message>
    <message>
        <source>Emergencies</source>
        <translation>突发事件</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>For the next shift</source>
        <translation>交下一班</translation>
    </message>
    <message>
        <source>Handover of {shift}</source>
        <translation>{shift} 交接班单</translation>
    </message>
    <message>
        <source>Handover {n} was replaced by another page</source>
        <translation>{n} 号交接单已另拟新单</translation>
    </message>
    <message>
        <source>Handover {n}, gathered {at}, {state}</source>
        <translation>{n} 号交接单，{at} 汇总，{state}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Late: {shift} has not handed over ({state}).</source>
        <translation>逾时：{shift} 尚未交班（{state}）。</translation>
    </message>
    <message>
        <source>Log of the shift</source>
        <translation>本班日志</translation>
    </message>
    <message>
        <source>More time granted</source>
        <translation>已准延期</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未回复</translation>
    </message>
    <message>
        <source>Not signed for</source>
        <translation>未签收</translation>
    </message>
    <message>
        <source>Note for the next shift, put on the page when it is prepared</source>
        <translation>交下一班的提示，拟单时写入交接单</translation>
    </message>
    <message>
        <source>Notes for the next shift</source>
        <translation>交下一班事项</translation>
    </message>
    <message>
        <source>Open, level A</source>
        <translation>未结紧急案件</translation>
    </message>
    <message>
        <source>Order from above</source>
        <translation>上级指示</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Prepare anew</source>
        <translation>重新拟单</translation>
    </message>
    <message>
        <source>Prepare handover</source>
        <translation>拟交接单</translation>
    </message>
    <message>
        <source>Prepared handover {n} of {shift}</source>
        <translation>拟定 {n} 号交接单（{shift}）</translation>
    </message>
    <message>
        <source>Prepared, outgoing</source>
        <translation>交班人拟单</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Refused by {who}: {reason}. Prepare the page anew.</source>
        <translation>{who}不予接班：{reason}。请重新拟单。</translation>
    </message>
    <message>
        <source>Refused handover {n}</source>
        <translation>不予接班（{n} 号交接单）</translation>
    </message>
    <message>
        <source>Remark for signing, or the reason why you do not take over</source>
        <translation>接班意见，或不予接班的理由</translation>
    </message>
    <message>
        <source>Report due soon</source>
        <translation>报告临近到期</translation>
    </message>
    <message>
        <source>Report overdue</source>
        <translation>报告超期</translation>
    </message>
    <message>
        <source>Requests to decide</source>
        <translation>待批延期与挂起</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Save the handover as PDF</source>
        <translation>将交接单存为文件</translation>
    </message>
    <message>
        <source>Sign and take over</source>
        <translation>签字接班</translation>
    </message>
    <message>
        <source>Signed handover {n}</source>
        <translation>签字接班（{n} 号交接单）</translation>
    </message>
    <message>
        <source>Signed, incoming</source>
        <translation>接班人签字</translation>
    </message>
    <message>
        <source>Supervised</source>
        <translation>被督办</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>The PDF could not be written: {why}</source>
        <translation>交接单文件无法写入：{why}</translation>
    </message>
    <message>
        <source>The page as prepared at {time}, entry {n}</source>
        <translation>{time} 拟定的交接单，第 {n} 条</translation>
    </message>
    <message>
        <source>The prepared page</source>
        <translation>查看已拟单</translation>
    </message>
    <message>
        <source>There is no link to the hub: a handover rests on what stands there now.</source>
        <translation>与中枢无连接：交接须以中枢当前数据为准。</translation>
    </message>
    <message>
        <source>This machine has no printer: take the PDF.</source>
        <translation>本机没有打印机：请改为导出文件。</translation>
    </message>
    <message>
        <source>Time that counts</source>
        <translation>关键时间</translation>
    </message>
    <message>
        <source>To be relayed</source>
        <translation>待转发</translation>
    </message>
    <message>
        <source>To be resumed</source>
        <translation>待恢复</translation>
    </message>
    <message>
        <source>Units out</source>
        <translation>在外队伍</translation>
    </message>
    <message>
        <source>Warnings in force</source>
        <translation>生效预警</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>责任方</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>已写入：{name}</translation>
    </message>
    <message>
        <source>Wrote into the duty log ({kind})</source>
        <translation>记入值班日志（{kind}）</translation>
    </message>
    <message>
        <source>Zero report</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>corrected at {time}</source>
        <translation>已于 {time} 更正</translation>
    </message>
    <message>
        <source>corrects {time}</source>
        <translation>更正 {time}</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>现应拟单</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>{time} 到期</translation>
    </message>
    <message>
        <source>every instruction and task is answered</source>
        <translation>批示与任务均已回复</translation>
    </message>
    <message>
        <source>every unit is in</source>
        <translation>队伍均在位</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>已交接</translation>
    </message>
    <message>
        <source>journal {journal}, entry {n}, page {digest}</source>
        <translation>台账 {journal}，第 {n} 条，校验码 {digest}</translation>
    </message>
    <message>
        <source>no alert is shelved</source>
        <translation>无搁置告警</translation>
    </message>
    <message>
        <source>no case has an emergency grade</source>
        <translation>无定级突发事件</translation>
    </message>
    <message>
        <source>no case is suspended</source>
        <translation>无挂起案件</translation>
    </message>
    <message>
        <source>no extended limit is running</source>
        <translation>无在行延期</translation>
    </message>
    <message>
        <source>no limit runs</source>
        <translation>无时限</translation>
    </message>
    <message>
        <source>no request for time waits</source>
        <translation>无待批申请</translation>
    </message>
    <message>
        <source>no test was logged: write a line of the kind “Equipment”</source>
        <translation>无检测记录：可记一条“设备”</translation>
    </message>
    <message>
        <source>no urgent case is open</source>
        <translation>无未结紧急案件</translation>
    </message>
    <message>
        <source>no warning is in force</source>
        <translation>无生效预警</translation>
    </message>
    <message>
        <source>not prepared</source>
        <translation>未拟单</translation>
    </message>
    <message>
        <source>not taken over</source>
        <translation>未予接班</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>nothing is overdue</source>
        <translation>无超期</translation>
    </message>
    <message>
        <source>nothing was logged</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>nothing was noted: write a line of the kind “For the next shift”</source>
        <translation>无交办：可记一条“交下一班”</translation>
    </message>
    <message>
        <source>page {n} of {pages}</source>
        <translation>第 {n} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>refused: {who}</source>
        <translation>不予接班：{who}</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已另拟</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>{time} 起</translation>
    </message>
    <message>
        <source>the first {n} are listed</source>
        <translation>列出前 {n} 条</translation>
    </message>
    <message>
        <source>told: {names}</source>
        <translation>告知：{names}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>至 {time}</translation>
    </message>
    <message>
        <source>waits for a signature</source>
        <translation>待接班人签字</translation>
    </message>
    <message>
        <source>{text} — told: {told}</source>
        <translation>{text}——告知：{told}</translation>
    </message>
</context>
<context>
    <name>short queues</name>
    <message>
        <source>Accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核查</translation>
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
        <source>Open</source>
        <translation>未结</translation>
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
    <name>tasks</name>
    <message>
        <source>Answer</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Record the finding</source>
        <translation>登记核实结果</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>All work</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>By area</source>
        <translation>按区域</translation>
    </message>
    <message>
        <source>By case</source>
        <translation>按案件</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按队伍</translation>
    </message>
    <message>
        <source>No unit is on a case. Spans appear here as soon as one is dispatched.</source>
        <translation>没有队伍在处置案件。派出队伍后，这里即显示其处置时段。</translation>
    </message>
    <message>
        <source>Nothing fits what was chosen above. Choose “All work” and “Everywhere” to see the rest.</source>
        <translation>没有符合上方所选条件的处置。选“全部”和“全部范围”可看其余案件。</translation>
    </message>
    <message>
        <source>Nothing that a unit is on is overdue. Choose “All work” to see the rest.</source>
        <translation>处置中的案件均未超期。选“全部”可看其余案件。</translation>
    </message>
    <message>
        <source>Only what is late</source>
        <translation>仅超期</translation>
    </message>
    <message>
        <source>What the queue shows</source>
        <translation>队列所示</translation>
    </message>
    <message>
        <source>due {time} · {left} · {light}</source>
        <translation>时限 {time} · {left} · {light}</translation>
    </message>
    <message>
        <source>no area</source>
        <translation>无区域</translation>
    </message>
    <message>
        <source>no unit has been sent</source>
        <translation>尚未派出队伍</translation>
    </message>
    <message>
        <source>no unit · {department}</source>
        <translation>未派 · {department}</translation>
    </message>
    <message>
        <source>paused since {start}</source>
        <translation>自 {start} 起暂停</translation>
    </message>
    <message>
        <source>paused {start}–{end}</source>
        <translation>暂停 {start}–{end}</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>returned by {unit}: nobody has taken it up</source>
        <translation>{unit}退回：尚无队伍接手</translation>
    </message>
    <message>
        <source>sent out again</source>
        <translation>再次分拨</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>未派</translation>
    </message>
    <message>
        <source>{number} again</source>
        <translation>{number} 再派</translation>
    </message>
    <message>
        <source>{unit}, for the second time</source>
        <translation>{unit}，再次派出</translation>
    </message>
    <message>
        <source>{unit}, lead</source>
        <translation>{unit}，主办</translation>
    </message>
</context>
<context>
    <name>tools</name>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Panes</source>
        <translation>窗格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>规则(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Screen</source>
        <translation>屏幕(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>Annunciator, mute…</source>
        <translation>呼叫器、静音…</translation>
    </message>
    <message>
        <source>Areas that this seat watches…</source>
        <translation>本席位关注的区域…</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Columns and order…</source>
        <translation>列与排序…</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Deadlines and alerts</source>
        <translation>时限与告警</translation>
    </message>
    <message>
        <source>Early warnings</source>
        <translation>早期预警</translation>
    </message>
    <message>
        <source>Export what the queue shows…</source>
        <translation>导出队列当前显示的内容…</translation>
    </message>
    <message>
        <source>Filter the queue</source>
        <translation>筛选队列</translation>
    </message>
    <message>
        <source>Find any command…</source>
        <translation>查找命令…</translation>
    </message>
    <message>
        <source>Heard: do not repeat the call</source>
        <translation>听到了：不再重复呼叫</translation>
    </message>
    <message>
        <source>Help on this pane</source>
        <translation>当前窗格帮助</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>突发事件</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>批示</translation>
    </message>
    <message>
        <source>Key card…</source>
        <translation>按键卡…</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>按键…</translation>
    </message>
    <message>
        <source>Language: Chinese (中文)</source>
        <translation>语言：中文</translation>
    </message>
    <message>
        <source>Language: English</source>
        <translation>语言：英文（English）</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Layouts of this seat…</source>
        <translation>本席位的布局…</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Lock the layout</source>
        <translation>锁定布局</translation>
    </message>
    <message>
        <source>Lock this seat</source>
        <translation>锁定本席位</translation>
    </message>
    <message>
        <source>Mark as mine, or no longer</source>
        <translation>标为我的或取消</translation>
    </message>
    <message>
        <source>Messages…</source>
        <translation>消息…</translation>
    </message>
    <message>
        <source>More orders of the case…</source>
        <translation>案件的更多指令…</translation>
    </message>
    <message>
        <source>Next most urgent</source>
        <translation>下一件最紧急</translation>
    </message>
    <message>
        <source>Only supervised cases, or all</source>
        <translation>只看被督办案件，或全部</translation>
    </message>
    <message>
        <source>Orders that wait…</source>
        <translation>待送操作…</translation>
    </message>
    <message>
        <source>Perspective: coordinator</source>
        <translation>布局：应急协调</translation>
    </message>
    <message>
        <source>Perspective: duty officer</source>
        <translation>布局：值班员</translation>
    </message>
    <message>
        <source>Perspective: shift leader</source>
        <translation>布局：值班长</translation>
    </message>
    <message>
        <source>Perspective: trainer</source>
        <translation>布局：培训员</translation>
    </message>
    <message>
        <source>Perspective: wall</source>
        <translation>布局：大屏</translation>
    </message>
    <message>
        <source>Queue: {queue}</source>
        <translation>队列：{queue}</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Register a report…</source>
        <translation>登记上报…</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>恢复默认布局</translation>
    </message>
    <message>
        <source>Save this layout as…</source>
        <translation>布局另存为…</translation>
    </message>
    <message>
        <source>Save what is shown as a view…</source>
        <translation>将当前显示保存为视图…</translation>
    </message>
    <message>
        <source>Saved views of the queue…</source>
        <translation>已保存的队列视图…</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Test the annunciator…</source>
        <translation>呼叫器自检…</translation>
    </message>
    <message>
        <source>The city&apos;s rules…</source>
        <translation>城市规则…</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>主题：深色</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>主题：高对比度</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>主题：浅色</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Timeline: closer</source>
        <translation>时间轴：放大</translation>
    </message>
    <message>
        <source>Timeline: farther</source>
        <translation>时间轴：缩小</translation>
    </message>
    <message>
        <source>Timeline: lanes by area</source>
        <translation>时间轴：按区域分行</translation>
    </message>
    <message>
        <source>Timeline: lanes by case</source>
        <translation>时间轴：按案件分行</translation>
    </message>
    <message>
        <source>Timeline: lanes by unit</source>
        <translation>时间轴：按队伍分行</translation>
    </message>
    <message>
        <source>Timeline: now</source>
        <translation>时间轴：现在</translation>
    </message>
    <message>
        <source>To the queue</source>
        <translation>回到队列</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>窗口导览</translation>
    </message>
    <message>
        <source>Undo the last order</source>
        <translation>撤销上一条指令</translation>
    </message>
    <message>
        <source>Unfold the case, or fold it</source>
        <translation>展开或折叠案件</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>队伍</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>All about the chosen case: clocks, units, reports, what happened. The keys at its foot are what can be done now: {dispatch} dispatches, {note} adds a note.</source>
        <translation>所选案件的全部：时限、队伍、上报、经过。底部的按键是当前可做的操作：{dispatch}分拨，{note}添加备注。</translation>
    </message>
    <message>
        <source>Cases that wait for somebody, the most urgent first. Rows hold still under your hand; what is new is announced. {next} goes to the next most urgent, {filter} filters.</source>
        <translation>等待处理的案件，最紧急的在前。手停在行上时行不移动，新到的会提示。{next}到下一个最紧急的，{filter}筛选。</translation>
    </message>
    <message>
        <source>Each case shows the worst of its clocks: crossed square overdue, square under ten minutes, triangle under a fifth left, circle on time, bars paused. Grey is well; colour needs somebody.</source>
        <translation>每个案件显示其最差的时限：带叉方块为超期，方块为不足十分钟，三角为剩余不足五分之一，圆圈为正常，双竖线为暂停。灰色无事，有颜色需要有人处理。</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Here stands whether the hub is heard, how many orders wait, how many alerts call, and the hub&apos;s time. When the link is lost a band says so, what is shown turns grey, and orders wait here until the hub is back.</source>
        <translation>这里显示中枢是否在线、待送操作数、告警数和中枢时间。连接断开时会有横条说明，画面变灰，操作在此等待直到中枢恢复。</translation>
    </message>
    <message>
        <source>How many call</source>
        <translation>各灯色数量</translation>
    </message>
    <message>
        <source>Is it live?</source>
        <translation>是否在线</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>The command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>The next hour</source>
        <translation>未来一小时</translation>
    </message>
    <message>
        <source>The queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>The timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>What became of the last thing you did: done, refused and why. A click or {messages} shows the last fifty.</source>
        <translation>上一步操作的结果：完成，或被拒及原因。点击或按{messages}查看最近五十条。</translation>
    </message>
    <message>
        <source>What falls due in the next sixty minutes, from left to right. A click on a mark shows its case.</source>
        <translation>未来六十分钟内到期的时限，从左到右。点击标记查看案件。</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Who is at work on what, and the flags of what falls due. Wheel and keys zoom and pan.</source>
        <translation>谁在处置什么，以及到期的旗标。用滚轮和按键缩放、平移。</translation>
    </message>
    <message>
        <source>{line} takes you here: type an order, see what it will do, press Enter. Tab completes, Escape leaves.</source>
        <translation>按{line}到这里：输入命令，看清将发生什么，再按回车。Tab补全，Esc离开。</translation>
    </message>
    <message>
        <source>{palette} finds every command by a few letters. {help} explains the pane you are in. {tour} shows this tour again. Panes can lie otherwise: see the menu Panes.</source>
        <translation>{palette}用几个字母找到任何命令。{help}说明当前窗格。{tour}再看一遍导览。窗格可另行布置：见“窗格”菜单。</translation>
    </message>
</context>
<context>
    <name>tracks</name>
    <message>
        <source>Call-back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>退回返工</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>突发事件</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>办结方式</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Urged</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>by the first unit that finishes</source>
        <translation>任一单位办结即提交</translation>
    </message>
    <message>
        <source>next: {report}</source>
        <translation>下一步：{report}</translation>
    </message>
    <message>
        <source>once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>once before: it cannot wait a second time</source>
        <translation>曾挂起一次，不得再次挂起</translation>
    </message>
    <message>
        <source>reopened {times}</source>
        <translation>重开{times}</translation>
    </message>
    <message>
        <source>returned by units {times}</source>
        <translation>单位退回{times}</translation>
    </message>
    <message>
        <source>task force: {members}</source>
        <translation>专班：{members}</translation>
    </message>
    <message>
        <source>to be done again {times}</source>
        <translation>返工{times}</translation>
    </message>
    <message>
        <source>until {moment} (in {time})</source>
        <translation>至 {moment}（还有 {time}）</translation>
    </message>
    <message>
        <source>waits for “{event}”</source>
        <translation>等待“{event}”</translation>
    </message>
    <message>
        <source>{clock}: {times}, by one limit each</source>
        <translation>{clock}：{times}，每次延长一个原时限</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} 次</translation>
    </message>
    <message>
        <source>↑ level {n} of {most}</source>
        <translation>↑ {n} 级（最高 {most} 级）</translation>
    </message>
    <message>
        <source>✓ caller satisfied</source>
        <translation>✓ 来电人满意</translation>
    </message>
    <message>
        <source>✓ solved</source>
        <translation>✓ 已解决</translation>
    </message>
    <message>
        <source>✓ {report} made</source>
        <translation>✓ 已报{report}</translation>
    </message>
    <message>
        <source>✕ caller not satisfied</source>
        <translation>✕ 来电人不满意</translation>
    </message>
    <message>
        <source>✕ not solved</source>
        <translation>✕ 未解决</translation>
    </message>
</context>
<context>
    <name>trial</name>
    <message>
        <source>Another set of limits</source>
        <translation>时限组不同</translation>
    </message>
    <message>
        <source>By rule in force</source>
        <translation>现行依据规则</translation>
    </message>
    <message>
        <source>By rule of the draft</source>
        <translation>草稿依据规则</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Cases with a late clock</source>
        <translation>有超时的案件</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Decided by rule {rule}</source>
        <translation>由规则 {rule} 决定</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>原派 → 改派</translation>
    </message>
    <message>
        <source>Go elsewhere</source>
        <translation>改派其他单位</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>Late at {step}</source>
        <translation>{step}超时</translation>
    </message>
    <message>
        <source>Late clocks</source>
        <translation>超时时限数</translation>
    </message>
    <message>
        <source>Late now</source>
        <translation>现行超时</translation>
    </message>
    <message>
        <source>Late then</source>
        <translation>草稿超时</translation>
    </message>
    <message>
        <source>Limit in force</source>
        <translation>现行时限</translation>
    </message>
    <message>
        <source>Limit of the draft</source>
        <translation>草稿时限</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Newly by itself</source>
        <translation>新增自动分拨</translation>
    </message>
    <message>
        <source>Newly late</source>
        <translation>新增超时</translation>
    </message>
    <message>
        <source>No longer by itself</source>
        <translation>不再自动分拨</translation>
    </message>
    <message>
        <source>No longer late</source>
        <translation>不再超时</translation>
    </message>
    <message>
        <source>No rule fits</source>
        <translation>没有规则符合</translation>
    </message>
    <message>
        <source>Other helpers</source>
        <translation>协办不同</translation>
    </message>
    <message>
        <source>Same department as really led</source>
        <translation>与实际主办部门一致</translation>
    </message>
    <message>
        <source>Sent by itself, without a person</source>
        <translation>自动分拨，无需人工</translation>
    </message>
    <message>
        <source>Steps that only the draft limits</source>
        <translation>仅草稿设有时限的步骤</translation>
    </message>
    <message>
        <source>Such as</source>
        <translation>例如</translation>
    </message>
    <message>
        <source>Type and step</source>
        <translation>类型与步骤</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>无规则</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
</context>
<context>
    <name>undo</name>
    <message>
        <source>Ordered by mistake, taken back by the same seat</source>
        <translation>误操作，由同一席位撤销</translation>
    </message>
    <message>
        <source>Take “{order}” back: it has not gone out yet</source>
        <translation>收回“{order}”：尚未发出</translation>
    </message>
    <message>
        <source>This seat has ordered nothing yet that could be undone.</source>
        <translation>本席位尚无可撤销的指令。</translation>
    </message>
    <message>
        <source>Undo “{done}” by a new order: {told} · reason: {reason}</source>
        <translation>以新指令撤销“{done}”：{told} · 理由：{reason}</translation>
    </message>
    <message>
        <source>cannot be undone</source>
        <translation>不可撤销</translation>
    </message>
    <message>
        <source>“{done}” cannot be undone: it stays in the journal. Order what puts it right.</source>
        <translation>“{done}”不可撤销，已记入日志。请另下指令更正。</translation>
    </message>
    <message>
        <source>“{done}” has gone too far to be undone: the case has moved on.</source>
        <translation>“{done}”已无法撤销：案件已进入后续环节。</translation>
    </message>
</context>
<context>
    <name>units</name>
    <message>
        <source>arrive</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>en route</source>
        <translation>途中</translation>
    </message>
    <message>
        <source>feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未签收</translation>
    </message>
    <message>
        <source>off duty</source>
        <translation>离岗</translation>
    </message>
    <message>
        <source>on duty beyond its rota</source>
        <translation>超班次在岗</translation>
    </message>
    <message>
        <source>on scene</source>
        <translation>在场</translation>
    </message>
    <message>
        <source>relief</source>
        <translation>轮换</translation>
    </message>
    <message>
        <source>set out</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>should be on duty</source>
        <translation>应上岗</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>{n} at work</source>
        <translation>{n}支在办</translation>
    </message>
    <message>
        <source>{n} free</source>
        <translation>{n}支空闲</translation>
    </message>
    <message>
        <source>{n} off duty</source>
        <translation>{n}支离岗</translation>
    </message>
</context>
<context>
    <name>views</name>
    <message>
        <source>Red within the hour</source>
        <translation>一小时内转红</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Unassigned A</source>
        <translation>未派单的 A 级</translation>
    </message>
</context>
<context>
    <name>warnings</name>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>High level</source>
        <translation>高等级</translation>
    </message>
    <message>
        <source>Long open</source>
        <translation>久未办结</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Surge</source>
        <translation>激增</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>none is open</source>
        <translation>无未结</translation>
    </message>
    <message>
        <source>not told: {weeks} of {needed} weeks of history</source>
        <translation>无法判断:历史 {weeks} 周,需 {needed} 周</translation>
    </message>
    <message>
        <source>{group} around {place}</source>
        <translation>{place} 一带的{group}</translation>
    </message>
    <message>
        <source>{group} at {place}</source>
        <translation>{place} 的{group}</translation>
    </message>
    <message>
        <source>{n} cases</source>
        <translation>{n} 件</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} d, past its limit</source>
        <translation>{n} 天,已超时限</translation>
    </message>
    <message>
        <source>{n} different in {span}</source>
        <translation>{span} 内 {n} 个不同来源</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} in {span}</source>
        <translation>{span} 内 {n} 件</translation>
    </message>
    <message>
        <source>{n} in {span} where none is usual</source>
        <translation>{span} 内 {n} 件,平常没有</translation>
    </message>
    <message>
        <source>{n} in {span} where {usual} is usual</source>
        <translation>{span} 内 {n} 件,平常 {usual} 件</translation>
    </message>
    <message>
        <source>{type} in {area}</source>
        <translation>{area} 的{type}</translation>
    </message>
</context>
<context>
    <name>weekdays</name>
    <message>
        <source>Fr</source>
        <translation>五</translation>
    </message>
    <message>
        <source>Mo</source>
        <translation>一</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>六</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>四</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>二</translation>
    </message>
    <message>
        <source>We</source>
        <translation>三</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
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
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Agreement reached</source>
        <translation>达成协议</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
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
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Arrive</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Attached {name} ({kind}, {size})</source>
        <translation>附上 {name}（{kind}，{size}）</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>系统</translation>
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
        <source>Check on site</source>
        <translation>现场核查</translation>
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
        <source>Columns of the source</source>
        <translation>来源附加字段</translation>
    </message>
    <message>
        <source>Commander on duty</source>
        <translation>值班领导</translation>
    </message>
    <message>
        <source>Continued report</source>
        <translation>续报</translation>
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
        <source>Demo leader</source>
        <translation>演示值班长</translation>
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
        <source>Dispatched {unit} to lead, designated by the centre</source>
        <translation>中心指定{unit}主办</translation>
    </message>
    <message>
        <source>Dispatched {unit}, designated by the centre</source>
        <translation>中心指定{unit}协办</translation>
    </message>
    <message>
        <source>Dispatcher</source>
        <translation>分拨员</translation>
    </message>
    <message>
        <source>Done by the plan card: {step}</source>
        <translation>按处置卡完成:{step}</translation>
    </message>
    <message>
        <source>Due at</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Duty officer</source>
        <translation>值班员</translation>
    </message>
    <message>
        <source>Dutydesk</source>
        <translation>值守台</translation>
    </message>
    <message>
        <source>Early-warning settings</source>
        <translation>预警设置</translation>
    </message>
    <message>
        <source>Emergency grade {grade}</source>
        <translation>突发事件等级 {grade}</translation>
    </message>
    <message>
        <source>Emergency report</source>
        <translation>突发事件报告</translation>
    </message>
    <message>
        <source>Erased the caller&apos;s data: {fields}</source>
        <translation>清除了来电人信息：{fields}</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Escalated to level {n}</source>
        <translation>升级到第{n}级</translation>
    </message>
    <message>
        <source>Escalated to level {n}: a task force</source>
        <translation>升级到第{n}级：成立专班</translation>
    </message>
    <message>
        <source>Escalated to level {n}: a task force of {members}</source>
        <translation>升级到第{n}级：专班成员{members}</translation>
    </message>
    <message>
        <source>Every unit has finished: to be checked</source>
        <translation>各单位均已完成，待核查</translation>
    </message>
    <message>
        <source>Facts inquired into</source>
        <translation>调查核实</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Final report</source>
        <translation>终报</translation>
    </message>
    <message>
        <source>Fire service</source>
        <translation>消防</translation>
    </message>
    <message>
        <source>First report</source>
        <translation>初报</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Gave back the reports of {cases}</source>
        <translation>交还 {cases} 的报告</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>突发等级</translation>
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
        <source>Handed on to court or arbitration</source>
        <translation>移送法院或仲裁</translation>
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
        <source>I · particularly grave</source>
        <translation>Ⅰ级 · 特别重大</translation>
    </message>
    <message>
        <source>II · grave</source>
        <translation>Ⅱ级 · 重大</translation>
    </message>
    <message>
        <source>III · fairly grave</source>
        <translation>Ⅲ级 · 较大</translation>
    </message>
    <message>
        <source>IV · ordinary</source>
        <translation>Ⅳ级 · 一般</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>批示</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>Its base or the place of the case has no coordinates.</source>
        <translation>其驻地或案发地没有坐标。</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>最近变动</translation>
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
        <source>Limit that runs</source>
        <translation>当前时限</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Linked with {case}</source>
        <translation>与 {case} 关联</translation>
    </message>
    <message>
        <source>Looked at the caller&apos;s data: {field}</source>
        <translation>查看了来电人信息：{field}</translation>
    </message>
    <message>
        <source>Made void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>Mediation: {stage}</source>
        <translation>调解：{stage}</translation>
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
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Message to {who}</source>
        <translation>致{who}的消息</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No agreement</source>
        <translation>未达成协议</translation>
    </message>
    <message>
        <source>No longer linked with {case}</source>
        <translation>取消与 {case} 的关联</translation>
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
        <source>Not done after all: {step}</source>
        <translation>取消勾选:{step}</translation>
    </message>
    <message>
        <source>Number of sources</source>
        <translation>来源数</translation>
    </message>
    <message>
        <source>Number of units</source>
        <translation>单位数</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>经办席位</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>未完任务</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Parties consented</source>
        <translation>各方同意调解</translation>
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
        <source>Policy</source>
        <translation>时限规定</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
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
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>待受理</translation>
    </message>
    <message>
        <source>Reported at</source>
        <translation>上报时间</translation>
    </message>
    <message>
        <source>Reported by {channel}: {title}</source>
        <translation>{channel}上报：{title}</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告数</translation>
    </message>
    <message>
        <source>Request for more time</source>
        <translation>延期申请</translation>
    </message>
    <message>
        <source>Request to suspend</source>
        <translation>挂起申请</translation>
    </message>
    <message>
        <source>Request {n} granted</source>
        <translation>申请{n}：同意</translation>
    </message>
    <message>
        <source>Request {n} refused</source>
        <translation>申请{n}：不同意</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>恢复处置</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退回次数</translation>
    </message>
    <message>
        <source>Reworks</source>
        <translation>返工次数</translation>
    </message>
    <message>
        <source>Routing rules</source>
        <translation>分拨规则</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
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
        <source>Sent back to be accepted again</source>
        <translation>退回重新受理</translation>
    </message>
    <message>
        <source>Sent back to be done again</source>
        <translation>返工</translation>
    </message>
    <message>
        <source>Sent by itself to {sent}: rule {rule} (version {version}) names {who}</source>
        <translation>自动分拨给{sent}：规则 {rule}（第{version}版）指向{who}</translation>
    </message>
    <message>
        <source>Sent to {sent} as rule {rule} (version {version}) proposed: {who}</source>
        <translation>按规则 {rule}（第{version}版）的建议分拨给{sent}：{who}</translation>
    </message>
    <message>
        <source>Sent to {sent}, though rule {rule} (version {version}) proposed {who}</source>
        <translation>分拨给{sent}，未按规则 {rule}（第{version}版）的建议{who}</translation>
    </message>
    <message>
        <source>Session held</source>
        <translation>召开调解会</translation>
    </message>
    <message>
        <source>Set right: type {type}, level {level} ({word})</source>
        <translation>更正：类型 {type}，级别{level}（{word}）</translation>
    </message>
    <message>
        <source>Shift leader</source>
        <translation>值班长</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>态势</translation>
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
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Supervision by rule {rule} (version {version})</source>
        <translation>按规则 {rule}（第{version}版）自动督办</translation>
    </message>
    <message>
        <source>Supervision rules</source>
        <translation>督办规则</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>督办员</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Suspended {until}</source>
        <translation>挂起{until}</translation>
    </message>
    <message>
        <source>Task {n} answered</source>
        <translation>任务{n}已答复</translation>
    </message>
    <message>
        <source>Task {n} received</source>
        <translation>任务{n}已签收</translation>
    </message>
    <message>
        <source>Task {n} withdrawn</source>
        <translation>任务{n}已撤销</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>The limit “{clock}” was extended by once more</source>
        <translation>“{clock}”时限延期一次</translation>
    </message>
    <message>
        <source>The merge was undone: it stands again as before</source>
        <translation>撤销并案：恢复原状</translation>
    </message>
    <message>
        <source>The whole room</source>
        <translation>整个值班室</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Took over the report of {case}</source>
        <translation>并入 {case} 的上报</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Urged</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Urged {unit}</source>
        <translation>催办{unit}</translation>
    </message>
    <message>
        <source>Urges</source>
        <translation>催办次数</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>核实中</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
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
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>a limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>another unit has finished</source>
        <translation>另一单位已办结</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>压缩包</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>系统自动</translation>
    </message>
    <message>
        <source>commander on duty</source>
        <translation>值班领导</translation>
    </message>
    <message>
        <source>counts again</source>
        <translation>恢复计时</translation>
    </message>
    <message>
        <source>dispatched</source>
        <translation>已分拨</translation>
    </message>
    <message>
        <source>dispatcher</source>
        <translation>分拨员</translation>
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
        <source>due {time}</source>
        <translation>{time} 到期</translation>
    </message>
    <message>
        <source>duty officer</source>
        <translation>值班员</translation>
    </message>
    <message>
        <source>en route</source>
        <translation>已出发</translation>
    </message>
    <message>
        <source>escalated to level {n}</source>
        <translation>已升级至 {n} 级</translation>
    </message>
    <message>
        <source>extended by one limit</source>
        <translation>延长一个原时限</translation>
    </message>
    <message>
        <source>extended once</source>
        <translation>延期一次</translation>
    </message>
    <message>
        <source>extended {n} times</source>
        <translation>延期 {n} 次</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>found</source>
        <translation>属实</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>give to another unit</source>
        <translation>改派</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>grid worker</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>handling unit</source>
        <translation>处置单位</translation>
    </message>
    <message>
        <source>has {thing}</source>
        <translation>有{thing}</translation>
    </message>
    <message>
        <source>how far is not known</source>
        <translation>距离不明</translation>
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
        <source>late by {time}</source>
        <translation>超时 {time}</translation>
    </message>
    <message>
        <source>leaves {area} without {cover} cover</source>
        <translation>派出后{area}无{cover}备勤</translation>
    </message>
    <message>
        <source>left unanswered</source>
        <translation>逾期未答复</translation>
    </message>
    <message>
        <source>limit changed</source>
        <translation>时限调整</translation>
    </message>
    <message>
        <source>limit changed {moment}</source>
        <translation>{moment} 调整时限</translation>
    </message>
    <message>
        <source>met</source>
        <translation>按期</translation>
    </message>
    <message>
        <source>met by {time}</source>
        <translation>提前 {time}</translation>
    </message>
    <message>
        <source>no clock</source>
        <translation>无时限</translation>
    </message>
    <message>
        <source>no finding yet</source>
        <translation>尚无核实结果</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>无承办单位</translation>
    </message>
    <message>
        <source>no {thing}</source>
        <translation>无{thing}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>不属实</translation>
    </message>
    <message>
        <source>not received yet</source>
        <translation>尚未签收</translation>
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
        <source>open</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>open for {time}</source>
        <translation>已等待 {time}</translation>
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
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>raise by a level</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>已召回</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>received {time}</source>
        <translation>{time} 已签收</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>returned by units</source>
        <translation>退回</translation>
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
        <source>sent back to be done again</source>
        <translation>返工</translation>
    </message>
    <message>
        <source>shift leader</source>
        <translation>值班长</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>since {time} by {who}</source>
        <translation>{time} 由{who}发出</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>stands still, counts again {moment}</source>
        <translation>停止走时，{moment} 恢复计时</translation>
    </message>
    <message>
        <source>started</source>
        <translation>开始计时</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止计时</translation>
    </message>
    <message>
        <source>supervise</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>督办员</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>the day came</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>the duty room</source>
        <translation>值班室</translation>
    </message>
    <message>
        <source>the hub by itself</source>
        <translation>中枢自动</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>took {time}</source>
        <translation>用时{time}</translation>
    </message>
    <message>
        <source>until {moment}</source>
        <translation>至 {moment}</translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation>至 {when}</translation>
    </message>
    <message>
        <source>until {when}, or: {event}</source>
        <translation>至 {when}，或等待：{event}</translation>
    </message>
    <message>
        <source>until “{event}”</source>
        <translation>直到“{event}”</translation>
    </message>
    <message>
        <source>until: {event}</source>
        <translation>等待：{event}</translation>
    </message>
    <message>
        <source>urge</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>urged {count}×</source>
        <translation>催 ×{count}</translation>
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
        <source>verification on site</source>
        <translation>现场核实</translation>
    </message>
    <message>
        <source>video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>{before} or {last}</source>
        <translation>{before}或{last}</translation>
    </message>
    <message>
        <source>{book}: version {version} published, in force from {when}</source>
        <translation>{book}：发布第{version}版，{when} 起生效</translation>
    </message>
    <message>
        <source>{count} reports</source>
        <translation>{count}次上报</translation>
    </message>
    <message>
        <source>{count} sources</source>
        <translation>{count} 个来源</translation>
    </message>
    <message>
        <source>{count} task</source>
        <translation>任务 {count}</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>任务 {count}</translation>
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
        <source>{kind} (task {n})</source>
        <translation>{kind}（任务{n}）</translation>
    </message>
    <message>
        <source>{kind} (task {n}) for {who}</source>
        <translation>{kind}（任务{n}），交{who}</translation>
    </message>
    <message>
        <source>{km} km in a straight line from its base, at {kmh} km/h ({basis}).</source>
        <translation>距驻地直线 {km} 公里，按时速 {kmh} 公里估算（{basis}）。</translation>
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
        <source>{n} reports from one source</source>
        <translation>同一来源的 {n} 份上报</translation>
    </message>
    <message>
        <source>{n} reports from {m} sources</source>
        <translation>{m} 个来源的 {n} 份上报</translation>
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
        <source>{paused} for “{reason}”</source>
        <translation>{paused}（“{reason}”）</translation>
    </message>
    <message>
        <source>{paused}, {n} times</source>
        <translation>{paused}（{n} 次）</translation>
    </message>
    <message>
        <source>{percent} of “{clock}” ({limit}) is used</source>
        <translation>“{clock}”（{limit}）已用{percent}</translation>
    </message>
    <message>
        <source>{report} made upward</source>
        <translation>已报{report}</translation>
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
        <source>{time} {stage}</source>
        <translation>{stage}{time}</translation>
    </message>
    <message>
        <source>{unit} has finished</source>
        <translation>{unit} 处置完成</translation>
    </message>
    <message>
        <source>{unit} has no role at the scene any more</source>
        <translation>{unit}不再担任现场角色</translation>
    </message>
    <message>
        <source>{unit} has the role {role}</source>
        <translation>{unit}担任{role}</translation>
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
        <source>{unit} reports</source>
        <translation>{unit}反馈</translation>
    </message>
    <message>
        <source>{unit} reports, made safe</source>
        <translation>{unit}反馈，险情已排除</translation>
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
        <source>{what} by {who}</source>
        <translation>{what}（{who}）</translation>
    </message>
    <message>
        <source>{what} for “{reason}”</source>
        <translation>{what}（“{reason}”）</translation>
    </message>
    <message>
        <source>{what} to {limit}</source>
        <translation>{what}为 {limit}</translation>
    </message>
    <message>
        <source>{what} {n} ×</source>
        <translation>{what}{n}次</translation>
    </message>
    <message>
        <source>{what}, approved by {who}</source>
        <translation>{what}，{who}批准</translation>
    </message>
    <message>
        <source>{what}, {until}</source>
        <translation>{what}，{until}</translation>
    </message>
    <message>
        <source>↑{count}</source>
        <translation>↑{count}</translation>
    </message>
    <message>
        <source>≤ 10 min</source>
        <translation>10分钟内</translation>
    </message>
    <message>
        <source>△ holidays of {years} are not published: this may change</source>
        <translation>△ {years} 年节假日尚未公布：截止时间可能变动</translation>
    </message>
</context>
</TS>
