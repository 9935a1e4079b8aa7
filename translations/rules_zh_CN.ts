<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>rules</name>
    <message>
        <source>%1: no test items are named.</source>
        <translation>%1：未列明抽查项目。</translation>
    </message>
    <message>
        <source>%1: no key areas are named (clusters of production or sale, urban fringe).</source>
        <translation>%1：未列明重点区域（产业聚集区、销售集散地、城乡结合部等）。</translation>
    </message>
    <message>
        <source>%1: no venues are named.</source>
        <translation>%1：未列明抽查场所。</translation>
    </message>
    <message>
        <source>%1: the plan does not say why the product is in it.</source>
        <translation>%1：未说明列入计划的理由。</translation>
    </message>
    <message>
        <source>%1: no implementation rule is named.</source>
        <translation>%1：未写明适用的实施细则。</translation>
    </message>
    <message>
        <source>%1: no batches are planned.</source>
        <translation>%1：未安排抽查批次。</translation>
    </message>
    <message>
        <source>%1: %2 batches are declared, but production %3 + store %4 + online %5 make %6.</source>
        <translation>%1：抽查批次写的是 %2，而生产 %3 + 流通 %4 + 网络 %5 合计为 %6。</translation>
    </message>
    <message>
        <source>%1: %2 batches, but not how many of them in production, stores and online.</source>
        <translation>%1：安排 %2 批次，但未分生产、流通、网络环节。</translation>
    </message>
    <message>
        <source>%1: these key-safety items of its implementation rule are not among the must-test items: %2.</source>
        <translation>%1：实施细则中的下列重点安全项目未列为必检项目：%2。</translation>
    </message>
    <message>
        <source>%1: the implementation rule %2 is not in this file.</source>
        <translation>%1：本文件中没有实施细则 %2。</translation>
    </message>
    <message>
        <source>%1: the budget is %2 yuan, but %3 batches at %4 yuan make %5.</source>
        <translation>%1：预算为 %2 元，而 %3 批次 × %4 元 = %5 元。</translation>
    </message>
    <message>
        <source>%1: no budget is declared.</source>
        <translation>%1：未填写预算。</translation>
    </message>
    <message>
        <source>%1: start %2, end %3 and publication %4 are out of order.</source>
        <translation>%1：计划开始 %2、计划完成 %3、公布 %4 的先后顺序有误。</translation>
    </message>
    <message>
        <source>%1 is planned more than once (also in line %2).</source>
        <translation>%1重复列入计划（另见序号 %2）。</translation>
    </message>
    <message>
        <source>Sample %1 is a routine check, but %2 is in no plan of %3.</source>
        <translation>样品 %1 属常规抽查，但“%2”不在 %3 年度计划内。</translation>
    </message>
    <message>
        <source>Sample %1 names %2 sampler(s); at least %3 are needed.</source>
        <translation>样品 %1 只写了 %2 名抽样人员，应不少于 %3 名。</translation>
    </message>
    <message>
        <source>Sample %1 lacks a seal number; inspection and reserve sample are sealed separately.</source>
        <translation>样品 %1 缺少封条编号；检验样品与备用样品应分别封样。</translation>
    </message>
    <message>
        <source>Sample %1 was drawn on %2, which is still to come.</source>
        <translation>样品 %1 的抽样日期 %2 晚于今天。</translation>
    </message>
    <message>
        <source>Sample %1 was received on %2, before it was drawn on %3.</source>
        <translation>样品 %1 的收样日期 %2 早于抽样日期 %3。</translation>
    </message>
    <message>
        <source>%1 was refused or not found, but the record does not say how.</source>
        <translation>%1 为拒检或未抽到样品，但记录中没有说明情况。</translation>
    </message>
    <message>
        <source>Sample %1 was drawn on %2, before its implementation rule was public on %3.</source>
        <translation>样品 %1 于 %2 抽样，早于实施细则的公布日期 %3。</translation>
    </message>
    <message>
        <source>The plan is approved already.</source>
        <translation>该计划已经批准。</translation>
    </message>
    <message>
        <source>A plan without items cannot be approved.</source>
        <translation>计划中没有产品，不能批准。</translation>
    </message>
    <message>
        <source>%1 findings forbid the approval. The first: %2: %3</source>
        <translation>有 %1 项须改正的问题，不能批准。第一项——%2：%3</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 has no credit code; it may be counted as two enterprises.</source>
        <translation>%1没有统一社会信用代码，可能被当作两家企业统计。</translation>
    </message>
    <message>
        <source>%1 names no key-safety item; such items must be tested.</source>
        <translation>%1未标明重点安全项目；重点安全项目应为必检项目。</translation>
    </message>
    <message>
        <source>Sample %1: the laboratory&apos;s verdict contradicts its own numbers for %2.</source>
        <translation>样品 %1：下列项目的机构判定与实测值不符：%2。</translation>
    </message>
    <message>
        <source>Sample %1: the report concludes “%2”, but an item fails.</source>
        <translation>样品 %1：报告结论为“%2”，但有项目不合格。</translation>
    </message>
    <message>
        <source>Sample %1: the report concludes “%2”, but every item meets its requirement.</source>
        <translation>样品 %1：报告结论为“%2”，但各项目均符合要求。</translation>
    </message>
    <message>
        <source>Sample %1: the numbers do not allow a judgement of %2, though the laboratory gives one.</source>
        <translation>样品 %1：下列项目凭所给数值无法判定，而承检机构作了判定：%2。</translation>
    </message>
    <message>
        <source>Sample %1: these must-test items were not tested: %2.</source>
        <translation>样品 %1：下列必检项目未检：%2。</translation>
    </message>
    <message>
        <source>Sample %1: these items are not in the implementation rule: %2.</source>
        <translation>样品 %1：下列项目不在实施细则内：%2。</translation>
    </message>
    <message>
        <source>Sample %1: sampled %2, received %3, tested %4, reported %5 are out of order.</source>
        <translation>样品 %1：抽样 %2、收样 %3、检验完成 %4、报告 %5 的先后顺序有误。</translation>
    </message>
    <message>
        <source>Report %2 speaks of sample %1, which this file does not know.</source>
        <translation>报告 %2 对应的样品 %1 不在抽样批次中。</translation>
    </message>
    <message>
        <source>The report number %2 of sample %1 stands on more than one report of the laboratory.</source>
        <translation>样品 %1 的报告编号 %2 与该机构另一份报告重复。</translation>
    </message>
    <message>
        <source>Sample %1: the CMA certificate of %2 ended on %3, before the report of %4.</source>
        <translation>样品 %1：%2的 CMA 证书于 %3 到期，早于报告日期 %4。</translation>
    </message>
    <message>
        <source>Say why the finding may stand.</source>
        <translation>请说明豁免的理由。</translation>
    </message>
    <message>
        <source>Waive a finding on %1</source>
        <translation>豁免一项检查结果（%1）</translation>
    </message>
    <message>
        <source>%1 (report: %2; rule: %3)</source>
        <translation>%1（报告：%2；细则：%3）</translation>
    </message>
    <message>
        <source>Sample %1: other methods or standards than the implementation rule&apos;s: %2.</source>
        <translation>样品 %1：检验方法或依据标准与实施细则不一致：%2。</translation>
    </message>
    <message>
        <source>Sample %1: other editions than the implementation rule&apos;s: %2.</source>
        <translation>样品 %1：标准版本与实施细则不一致：%2。</translation>
    </message>
    <message>
        <source>%1 was withdrawn on %2, replaced by %3</source>
        <translation>%1 已于 %2 废止，由 %3 代替</translation>
    </message>
    <message>
        <source>%1 came into force only on %2</source>
        <translation>%1 自 %2 起才实施</translation>
    </message>
    <message>
        <source>Sample %1: editions that were not in force for these goods: %2.</source>
        <translation>样品 %1：所用标准版本对该批产品不适用：%2。</translation>
    </message>
    <message>
        <source>Sample %1: requirements differ from the implementation rule&apos;s: %2.</source>
        <translation>样品 %1：标准要求与实施细则不一致：%2。</translation>
    </message>
    <message>
        <source>Sample %1 has the very same %2 results as sample %3 of the same laboratory.</source>
        <translation>样品 %1 的 %2 个实测值与同一机构样品 %3 的完全相同。</translation>
    </message>
    <message>
        <source>Sample %1: %2 drew the sample and tested it.</source>
        <translation>样品 %1：%2既抽样又检验，违反抽检分离。</translation>
    </message>
    <message>
        <source>Sample %1: %2 must not test for %3 (%4).</source>
        <translation>样品 %1：%2应回避%3（%4）。</translation>
    </message>
    <message>
        <source>conflict of interest</source>
        <translation>利益冲突</translation>
    </message>
    <message>
        <source>Sample %1: the product %3 is not in the registered scope of %2.</source>
        <translation>样品 %1：产品“%3”不在%2登记的检验能力范围内。</translation>
    </message>
    <message>
        <source>Sample %1: these items are not in the registered scope of %2: %3.</source>
        <translation>样品 %1：下列项目不在%2登记的检验能力范围内：%3。</translation>
    </message>
    <message>
        <source>Sample %1: %2 did the retest of its own first test.</source>
        <translation>样品 %1：复检机构%2与初检机构相同。</translation>
    </message>
    <message>
        <source>Sample %1 was signed in the name of %2 without their passphrase.</source>
        <translation>样品 %1 以%2的名义签字，但未验证其口令。</translation>
    </message>
    <message>
        <source>Sample %1: %2 signed what they entered or reviewed themselves.</source>
        <translation>样品 %1：%2签字的报告由其本人录入或复核，违反两人复核。</translation>
    </message>
    <message>
        <source>Sample %1: %2 + %3 were taken, the implementation rule %6 wants %4 + %5.</source>
        <translation>样品 %1：抽取 %2 + %3，细则 %6 要求 %4 + %5（检验样品 + 备用样品）。</translation>
    </message>
    <message>
        <source>Sample %1: reported on %2, %3 day(s) after %4, when task %5 wanted it.</source>
        <translation>样品 %1：报告日期 %2，比任务 %5 要求的 %4 晚 %3 天。</translation>
    </message>
    <message>
        <source> (The holidays of that time are not known here.)</source>
        <translation>（该时段的放假安排尚未收录。）</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 倍</translation>
    </message>
    <message>
        <source>1/%1</source>
        <translation>1/%1</translation>
    </message>
    <message>
        <source>Sample %1: %2 is given as %3, about %4 of what %5 other results of the item are like; a unit or a decimal point may have slipped.</source>
        <translation>样品 %1：“%2”实测值为 %3，约为该项目其余 %5 个结果常见量级的 %4；单位或小数点可能有误。</translation>
    </message>
    <message>
        <source>%1: the plan of %2 is not begun.</source>
        <translation>%1：%2年计划尚未编制。</translation>
    </message>
    <message>
        <source>%1: the plan of %2 is not approved yet.</source>
        <translation>%1：%2年计划尚未批准。</translation>
    </message>
    <message>
        <source> Its catalogue was to be fixed by %1, %2 day(s) ago.</source>
        <translation>抽查产品目录原则上应在%1前确定，已过%2天。</translation>
    </message>
    <message>
        <source> Its catalogue is to be fixed by %1, in %2 day(s).</source>
        <translation>抽查产品目录原则上应在%1前确定，还有%2天。</translation>
    </message>
    <message>
        <source>“%1” was approved on %2 but not filed with the municipal bureau (抄报市局).</source>
        <translation>《%1》已于%2批准，但未抄报市局。</translation>
    </message>
    <message>
        <source>%1: a linked check follows one scheme; none is named.</source>
        <translation>%1：联动抽查应由组织方统一制定方案，未写明联动方案。</translation>
    </message>
    <message>
        <source>%1: a linked check is run by several offices at the same time; fewer than two are named.</source>
        <translation>%1：联动抽查由多个单位同步开展，参与单位不足两个。</translation>
    </message>
    <message>
        <source>%1: an emergency check that still owes: %2.</source>
        <translation>%1：专项（应急）抽查尚待补录：%2。</translation>
    </message>
    <message>
        <source> When it began is not said.</source>
        <translation>未写明开始日期。</translation>
    </message>
    <message>
        <source> Due on %1, %2 working day(s) ago.</source>
        <translation>应于%1前补齐，已超过%2个工作日。</translation>
    </message>
    <message>
        <source> Due on %1, in %2 working day(s).</source>
        <translation>应于%1前补齐，还有%2个工作日。</translation>
    </message>
    <message>
        <source>%1: an evaluative check, but not how its sample size was chosen (precision wanted, or rate to be caught).</source>
        <translation>%1：评价性抽查未写明抽样设计（要求的精度，或要发现的不合格率）。</translation>
    </message>
    <message>
        <source>(counted as sampled party and as nominal producer)</source>
        <translation>（按被抽样单位和标称生产者计）</translation>
    </message>
    <message>
        <source>(counted as sampled party)</source>
        <translation>（按被抽样单位计）</translation>
    </message>
    <message>
        <source>%1 visits in %2, at most %3: %4</source>
        <translation>%2年抽查%1次，上限%3次：%4</translation>
    </message>
    <message>
        <source>visit %1 with %2 tasks, at most %3</source>
        <translation>%1一次抽查%2个任务，上限%3个</translation>
    </message>
    <message>
        <source>visit %1 with %2 batches of one task, at most %3</source>
        <translation>%1同一任务抽查%2个批次，上限%3个</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1：%2%3</translation>
    </message>
    <message>
        <source>Working days from sample to report</source>
        <translation>收样到出报告的工作日数</translation>
    </message>
    <message>
        <source>Reports needed for a laboratory&apos;s own limit</source>
        <translation>取承检机构自身时限所需的报告数</translation>
    </message>
    <message>
        <source>Ordinary weekends move a due day (1: yes)</source>
        <translation>期限遇普通周末是否顺延（1 为顺延）</translation>
    </message>
    <message>
        <source>Days before a festival its season begins</source>
        <translation>节前多少日起算旺季</translation>
    </message>
    <message>
        <source>Past batches needed for a probability</source>
        <translation>推算概率所需的历史批次</translation>
    </message>
    <message>
        <source>Years of past batches looked at</source>
        <translation>取最近几年的历史批次</translation>
    </message>
    <message>
        <source>Batches that can be sampled in a month</source>
        <translation>每月可抽批次</translation>
    </message>
    <message>
        <source>Weeks with reports needed for a laboratory&apos;s capacity</source>
        <translation>推算每周能力所需的有报告周数</translation>
    </message>
    <message>
        <source>Percentile taken as weekly capacity</source>
        <translation>每周能力取第几百分位</translation>
    </message>
    <message>
        <source>Working days the pace of sampling is taken from</source>
        <translation>推算进度所取的最近工作日数</translation>
    </message>
    <message>
        <source>Batches needed for a forecast</source>
        <translation>推算完成日期所需的最近批次</translation>
    </message>
    <message>
        <source>Sampling numbers beyond a task&apos;s batches, percent</source>
        <translation>抽样单号段多留百分比</translation>
    </message>
    <message>
        <source>Samplers at least</source>
        <translation>抽样人员最少人数</translation>
    </message>
    <message>
        <source>Visits to one enterprise a year at most</source>
        <translation>同一企业每年最多抽查次数</translation>
    </message>
    <message>
        <source>Tasks in one visit at most</source>
        <translation>每次最多任务数</translation>
    </message>
    <message>
        <source>Batches of one task in one visit at most</source>
        <translation>每个任务最多批次</translation>
    </message>
    <message>
        <source>Follow-up: years looked back</source>
        <translation>跟踪抽查：回溯年数</translation>
    </message>
    <message>
        <source>Follow-up: failures at least</source>
        <translation>跟踪抽查：不合格次数下限</translation>
    </message>
    <message>
        <source>Months before the same product again</source>
        <translation>同一产品不得重复抽查的月数</translation>
    </message>
    <message>
        <source>Objection window, days</source>
        <translation>异议期天数</translation>
    </message>
    <message>
        <source>Rectification, days</source>
        <translation>整改期限天数</translation>
    </message>
    <message>
        <source>Re-inspection, days</source>
        <translation>复查期限天数</translation>
    </message>
    <message>
        <source>Next year&apos;s catalogue fixed: month</source>
        <translation>确定下一年度目录：月</translation>
    </message>
    <message>
        <source>Next year&apos;s catalogue fixed: day</source>
        <translation>确定下一年度目录：日</translation>
    </message>
    <message>
        <source>Equal values that look copied</source>
        <translation>疑似抄用的相同实测值个数</translation>
    </message>
    <message>
        <source>Past results needed to judge a magnitude</source>
        <translation>判断数量级所需的历史结果数</translation>
    </message>
    <message>
        <source>There is no setting %1.</source>
        <translation>没有“%1”这项设置。</translation>
    </message>
    <message>
        <source>Say where the number comes from: a document and its clause, or who decided it.</source>
        <translation>请写明来源：文件及条款，或由谁决定。</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>Take back a setting</source>
        <translation>恢复出厂设置值</translation>
    </message>
    <message>
        <source>The office has not changed this number.</source>
        <translation>本单位没有改动过这项。</translation>
    </message>
    <message>
        <source>Task %1 has %2 batches, but %3 are sampled.</source>
        <translation>任务%1共%2批次，已抽样%3批次，超出任务数。</translation>
    </message>
    <message>
        <source>%1: %2 batches are planned, but its tasks have %3.</source>
        <translation>%1：计划%2批次，所下任务合计%3批次，超出计划。</translation>
    </message>
    <message>
        <source>Sampling number %1: its check digit should be %2; a digit is wrong.</source>
        <translation>抽样单编号%1：校验位应为%2，有一位数字写错。</translation>
    </message>
    <message>
        <source>Sampling number %1 is not one of task %2&apos;s, which are %3 to %4.</source>
        <translation>抽样单编号%1不在任务%2的号段（%3至%4）内。</translation>
    </message>
    <message>
        <source>%1: %2 yuan are used, %3 were declared.</source>
        <translation>%1：已使用%2元，申报预算%3元，超支。</translation>
    </message>
    <message>
        <source>%1 stands in %2, but is not in the plan of %3, and no reason is given why.</source>
        <translation>%1列入%2，但%3年计划没有列入，也没有说明理由。</translation>
    </message>
    <message>
        <source>Working days to write up an emergency check</source>
        <translation>应急抽查补录时限（工作日）</translation>
    </message>
    <message>
        <source>Visits also count for the nominal producer (1: yes)</source>
        <translation>抽查次数是否同时计入标称生产者（1 为计入）</translation>
    </message>
    <message>
        <source>%1 %2 planned</source>
        <translation>%1 %2（已安排）</translation>
    </message>
    <message>
        <source>%1 visits made and %2 planned in %3, at most %4: %5</source>
        <translation>%3年已抽查 %1 次、已安排 %2 次，最多 %4 次：%5</translation>
    </message>
    <message>
        <source>Sample %1 is the same product (producer, standard, trademark, model) as %2, drawn within %3 months by this office or its superior.</source>
        <translation>抽样单 %1 与 %2 为同一产品（生产者、标准、商标、型号相同），系本单位或上级部门 %3 个月内已抽样。</translation>
    </message>
    <message>
        <source>Sample %1 was drawn although the goods are marked as trial, reject, sample or export goods.%2</source>
        <translation>抽样单 %1 抽取了标明试制、处理、样品或仅供出口的产品。%2</translation>
    </message>
    <message>
        <source>The base quantity of sample %1 (%2) is less than inspection and reserve sample together.</source>
        <translation>抽样单 %1 的抽样基数（%2）少于检验样品与备用样品之和。</translation>
    </message>
    <message>
        <source>%1: a refusal or a stop is reported at once to the organising office and to the county-level regulator of the place; not both are recorded.%2</source>
        <translation>%1：拒检或终止抽样应当立即报告组织单位和所在地县级市场监管部门，记录中未见两处均已报告。%2</translation>
    </message>
    <message>
        <source>The online purchase %1 records not all of: payment account, registered account, delivery address, contact.%2</source>
        <translation>网络购样 %1 未完整记录支付账号、注册账号、收货地址和联系方式。%2</translation>
    </message>
    <message>
        <source>The record and the notice of the online purchase %1 were not yet sent to the seller.%2</source>
        <translation>网络购样 %1 的抽样文书尚未寄送被抽样销售者。%2</translation>
    </message>
    <message>
        <source>The party refused to sign the record of %1; it needs a note, and a witness may be asked.%2</source>
        <translation>%1 的当事人拒绝签字，应当注明，可以邀请见证人。%2</translation>
    </message>
    <message>
        <source>Sample %1 was not bought at its marked price: paid and marked %2 yuan.</source>
        <translation>抽样单 %1 未按标价购样：实付与标价为 %2 元。</translation>
    </message>
    <message>
        <source>The dates of %1 are out of order: %2.</source>
        <translation>%1 的日期先后不合理：%2。</translation>
    </message>
    <message>
        <source>The second re-inspection of %1 was on day %2 after the announcement, outside its window.</source>
        <translation>%1 的第二次复查在公告后第 %2 日，不在规定期间内。</translation>
    </message>
    <message>
        <source>The retest of %1 is by the laboratory of the first test (%2); that needs the reason that no other is qualified.</source>
        <translation>%1 的复检由初检机构（%2）承担，须说明无其他机构具备能力的理由。</translation>
    </message>
    <message>
        <source>%1 is outside the city; %2 is not yet told.</source>
        <translation>%1 在外省市，尚未通报%2。</translation>
    </message>
    <message>
        <source>%1: when the result was served is not recorded; the objection period cannot be counted.%2</source>
        <translation>%1：未记录检验结果送达日期，无法计算异议期。%2</translation>
    </message>
    <message>
        <source>%1 was listed abnormal on %2: a failed test alone is no ground; note the ground (cannot be reached, no annual report, false information).</source>
        <translation>%1 于 %2 列入经营异常名录：仅检验不合格不构成列入事由，请注明事由（无法联系、未报年报、信息虚假）。</translation>
    </message>
    <message>
        <source>Working days to decide on an objection</source>
        <translation>异议受理决定，工作日</translation>
    </message>
    <message>
        <source>Days for the formalities of a retest</source>
        <translation>办理复检手续，日</translation>
    </message>
    <message>
        <source>Days to name the retest laboratory</source>
        <translation>确定复检机构，日</translation>
    </message>
    <message>
        <source>Second re-inspection: first day after the announcement</source>
        <translation>第二次复查：公告后最早第几日</translation>
    </message>
    <message>
        <source>Second re-inspection: last day after the announcement</source>
        <translation>第二次复查：公告后最晚第几日</translation>
    </message>
    <message>
        <source>Days from filing a case to its decision</source>
        <translation>立案至作出处理决定，日</translation>
    </message>
    <message>
        <source>Days to report a failed re-inspection upward</source>
        <translation>复查不合格逐级上报，日</translation>
    </message>
    <message>
        <source>Days for the reply of another province&apos;s authority</source>
        <translation>外省市主管部门回复，日</translation>
    </message>
    <message>
        <source>Orders count from their service, not their date (1: yes)</source>
        <translation>责令期限自送达起算，不自文书日期起算（1：是）</translation>
    </message>
    <message>
        <source>Working days to decide on filing a case</source>
        <translation>立案核查，工作日</translation>
    </message>
    <message>
        <source>Fast lane: hours from the failure to the notice of result</source>
        <translation>快办：自知悉不合格至送达结果，小时</translation>
    </message>
    <message>
        <source>Overdue duties that suggest a circular</source>
        <translation>超期件数达到此数建议通报</translation>
    </message>
    <message>
        <source>Re-inspections in time, percent below which a talk is suggested</source>
        <translation>按期复查率低于此百分比建议约谈</translation>
    </message>
    <message>
        <source>Days overdue that suggest listing for supervision</source>
        <translation>超期天数达到此数建议挂牌督办</translation>
    </message>
    <message>
        <source>Days before a due day it is pointed out</source>
        <translation>到期前几日起提示</translation>
    </message>
    <message>
        <source>Sample %1 lacks evidence: %2</source>
        <translation>抽样单 %1 缺少证据：%2</translation>
    </message>
    <message>
        <source>Sample %1 was handed over on %2 and is not received yet.</source>
        <translation>抽样单 %1 的样品于 %2 交出，尚未接收。</translation>
    </message>
    <message>
        <source>A hand-over of sample %1 does not name both persons.%2</source>
        <translation>抽样单 %1 的样品交接未记明双方人员。%2</translation>
    </message>
    <message>
        <source>Days until a sample handed over is received</source>
        <translation>样品交出至接收，日</translation>
    </message>
    <message>
        <source>(without evaluative checks)</source>
        <translation>（不计评价性抽查）</translation>
    </message>
    <message>
        <source>(without linked checks)</source>
        <translation>（不计联动抽查）</translation>
    </message>
    <message>
        <source>(without checks of other authorities)</source>
        <translation>（不计国家级和外地抽查）</translation>
    </message>
    <message>
        <source>(branches counted together)</source>
        <translation>（分支机构合并计算）</translation>
    </message>
    <message>
        <source>Visits: evaluative checks count (1: yes)</source>
        <translation>抽查次数：计入评价性抽查（1：是）</translation>
    </message>
    <message>
        <source>Visits: linked checks count (1: yes)</source>
        <translation>抽查次数：计入联动抽查（1：是）</translation>
    </message>
    <message>
        <source>Visits: checks of other authorities count (1: yes)</source>
        <translation>抽查次数：计入国家级和外地抽查（1：是）</translation>
    </message>
    <message>
        <source>Visits: branches count together with their enterprise (1: yes)</source>
        <translation>抽查次数：分支机构合并计算（1：是）</translation>
    </message>
    <message>
        <source>Lengths the clocks count by</source>
        <translation>时限计算依据</translation>
    </message>
    <message>
        <source>An objection and the order to rectify</source>
        <translation>异议期间责令改正的期限是否中止</translation>
    </message>
    <message>
        <source>Working rules of Shanghai: %1</source>
        <translation>上海市工作规范：%1</translation>
    </message>
    <message>
        <source>does not suspend it</source>
        <translation>不中止</translation>
    </message>
    <message>
        <source>its clocks run on during an objection</source>
        <translation>异议处理期间整改、复查期限照常计算</translation>
    </message>
    <message>
        <source>suspends it</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>its clocks do not count the days from the objection to its conclusion</source>
        <translation>自收到异议至异议办结的天数不计入整改、复查期限</translation>
    </message>
    <message>
        <source>“%1” is none of the choices there are.</source>
        <translation>“%1”不在可选范围内。</translation>
    </message>
</context>
</TS>
