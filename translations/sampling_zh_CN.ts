<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>sampling</name>
    <message>
        <source>There is no such enterprise.</source>
        <translation>没有这家企业。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>size not known</source>
        <translation>规模未知</translation>
    </message>
    <message>
        <source>%1 %2 (planned)</source>
        <translation>%1 %2（已安排）</translation>
    </message>
    <message>
        <source>%1 would have visit no. %2 of %3, at most %4 (%5).</source>
        <translation>%1 在%3年将被抽查第 %2 次，最多 %4 次（%5）。</translation>
    </message>
    <message>
        <source>The visit to %1 would have %2 tasks, at most %3 (%4).</source>
        <translation>本次抽查%1将有 %2 项任务，最多 %3 项（%4）。</translation>
    </message>
    <message>
        <source>A task would take %1 batches from %2 in one visit, at most %3 (%4).</source>
        <translation>一项任务一次将在%2抽取 %1 批次，最多 %3 批次（%4）。</translation>
    </message>
    <message>
        <source>Who goes beyond says why and by which clause.</source>
        <translation>确需超出的，请填写理由和依据条款。</translation>
    </message>
    <message>
        <source>Going beyond a limit needs the clause it rests on.</source>
        <translation>超出限制须写明依据条款。</translation>
    </message>
    <message>
        <source>Plan %1 visits</source>
        <translation>安排 %1 次抽样</translation>
    </message>
    <message>
        <source>Ticket = SHA-256 of the seed&apos;s bytes, the byte 1F and the enterprise&apos;s key in UTF-8. The size is shared out over the strata in proportion to their members (largest remainder, ties by name of the stratum); in every stratum the smallest tickets are drawn. Teams: samplers in the order of their tickets, two by two; an enterprise goes to the team with the fewest visits and no conflict of interest, and where that leaves a place unfilled, a maximum flow decides.</source>
        <translation>签号＝对“种子字节、字节 1F、企业标识（UTF-8）”取 SHA-256。抽取数量按各层家数比例分配（最大余数法，余数相同的按层名），各层取签号最小者。编组：抽样人员按签号排序两两成组；企业分给任务最少且无须回避的组，仍有空缺时以最大流求解。</translation>
    </message>
    <message>
        <source>At least two available samplers are needed to draw teams.</source>
        <translation>至少需要两名可派抽样人员才能编组。</translation>
    </message>
    <message>
        <source>The certificate is of another version of the rule.</source>
        <translation>该证书采用另一版本的规则。</translation>
    </message>
    <message>
        <source>The seed is not the one that was committed.</source>
        <translation>种子与事先承诺的不一致。</translation>
    </message>
    <message>
        <source>The list is not in the order of its keys.</source>
        <translation>名单未按企业标识排序。</translation>
    </message>
    <message>
        <source>The list is not the one that was frozen: its hash differs.</source>
        <translation>名单与冻结时不一致：摘要不同。</translation>
    </message>
    <message>
        <source>Another draw comes out than the certificate says.</source>
        <translation>重新抽取的结果与证书不一致。</translation>
    </message>
    <message>
        <source>The strata are not shared out as the rule says.</source>
        <translation>各层数量未按规则分配。</translation>
    </message>
    <message>
        <source>Commit a seed for a draw</source>
        <translation>承诺抽取种子</translation>
    </message>
    <message>
        <source>No seed is committed for the task “%1” yet.</source>
        <translation>任务“%1”尚未承诺种子。</translation>
    </message>
    <message>
        <source>Draw enterprises</source>
        <translation>随机抽取企业</translation>
    </message>
    <message>
        <source>There is no task “%1”.</source>
        <translation>没有任务“%1”。</translation>
    </message>
    <message>
        <source>closed down</source>
        <translation>已停业</translation>
    </message>
    <message>
        <source>conflict of interest of the laboratory: %1</source>
        <translation>承检机构须回避：%1</translation>
    </message>
    <message>
        <source>no visit left this year</source>
        <translation>本年度已无抽查次数</translation>
    </message>
    <message>
        <source>producers</source>
        <translation>生产者</translation>
    </message>
    <message>
        <source>sellers</source>
        <translation>销售者</translation>
    </message>
    <message>
        <source>Enterprises of this city in the file: %1.</source>
        <translation>本文件中本市的企业：%1。</translation>
    </message>
    <message>
        <source>At most %1 visits a year, %2 [%3].</source>
        <translation>每年最多抽查 %1 次，%2［%3］。</translation>
    </message>
    <message>
        <source>All venues in the file.</source>
        <translation>本文件中的全部抽查场所。</translation>
    </message>
    <message>
        <source>There are no venues in the file yet.</source>
        <translation>本文件中尚无抽查场所。</translation>
    </message>
    <message>
        <source>There is no batch with the sampling number %1.</source>
        <translation>没有抽样单编号为 %1 的批次。</translation>
    </message>
    <message>
        <source>Evidence “%1” of %2</source>
        <translation>登记 %2 的证据“%1”</translation>
    </message>
    <message>
        <source>An enterprise that was chosen is no candidate for a follow-up check; no task was made.</source>
        <translation>所选企业中有不属于跟踪抽查对象的，未建立任何任务。</translation>
    </message>
    <message>
        <source>%1: visit %5 has %2 tasks, at most %3 (%4).</source>
        <translation>%1：检查 %5 涉及 %2 项抽查任务，上限 %3 项（%4）。</translation>
    </message>
    <message>
        <source>%1: visit %5 took %2 batches of one task, at most %3 (%4).</source>
        <translation>%1：检查 %5 同一任务抽样 %2 批次，上限 %3 批次（%4）。</translation>
    </message>
    <message>
        <source>%1: %2 visits in %5, at most %3 (%4): %6</source>
        <translation>%1：%5 年已被抽查 %2 次，上限 %3 次（%4）：%6</translation>
    </message>
    <message>
        <source>No visit is planned for that day and team.</source>
        <translation>该组当日没有已安排的检查。</translation>
    </message>
</context>
</TS>
