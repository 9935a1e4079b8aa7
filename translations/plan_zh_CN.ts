<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>plan</name>
    <message>
        <source>The year is a number such as 2026.</source>
        <translation>年度应为数字，例如 2026。</translation>
    </message>
    <message>
        <source>There is no office %1.</source>
        <translation>没有组织单位“%1”。</translation>
    </message>
    <message>
        <source>%1 has a plan of %2 already.</source>
        <translation>%1已有%2年度计划。</translation>
    </message>
    <message>
        <source>New plan of %1</source>
        <translation>新建%1年度计划</translation>
    </message>
    <message>
        <source>The plan is no longer there.</source>
        <translation>该计划已不存在。</translation>
    </message>
    <message>
        <source>Stratum %1: weight, cost and number are not negative, the rate lies between 0% and 100%.</source>
        <translation>层“%1”：权重、单价和总数不得为负，不合格率在0%至100%之间。</translation>
    </message>
    <message>
        <source>At least one stratum needs a weight.</source>
        <translation>至少一层要有权重。</translation>
    </message>
    <message>
        <source>The smallest number is not negative.</source>
        <translation>最少批次数不得为负。</translation>
    </message>
    <message>
        <source>Neyman (by weight and expected spread)</source>
        <translation>奈曼分配（按权重和预计离散程度）</translation>
    </message>
    <message>
        <source>proportional (by weight)</source>
        <translation>按比例分配（按权重）</translation>
    </message>
    <message>
        <source>%1 batches, %2: the failure rate of the whole is then known to within ±%3% (95% confidence, if the strata fail as expected).</source>
        <translation>共%1批，%2：若各层不合格率如预计，总体不合格率可估计到±%3%以内（置信水平95%）。</translation>
    </message>
    <message>
        <source>%1 batches, %2. A stratum with a weight gets no batch, so nothing can be said of the whole.</source>
        <translation>共%1批，%2。有权重的层没有分到批次，因此不能推断总体。</translation>
    </message>
    <message>
        <source>%1 batches are fewer than the %2 that the smallest numbers need.</source>
        <translation>%1批少于各层最少批次数之和%2批。</translation>
    </message>
    <message>
        <source>The strata hold only %1 batches.</source>
        <translation>各层合计只有%1批。</translation>
    </message>
    <message>
        <source>Stratum %1 needs the cost of a batch.</source>
        <translation>层“%1”缺少每批次费用。</translation>
    </message>
    <message>
        <source>The budget does not pay for the smallest numbers: they cost %1 yuan.</source>
        <translation>预算不够各层最少批次数：需%1元。</translation>
    </message>
    <message>
        <source>The budget does not pay for a single batch.</source>
        <translation>预算不够抽一批。</translation>
    </message>
    <message>
        <source>The failure rate lies between 0% and 100%, without either.</source>
        <translation>不合格率应在0%与100%之间（不含两端）。</translation>
    </message>
    <message>
        <source>The confidence lies between 0% and 100%, without either.</source>
        <translation>置信水平应在0%与100%之间（不含两端）。</translation>
    </message>
    <message>
        <source>The number of batches on the market is a whole number up to %1; leave it empty when it is not known.</source>
        <translation>市场上的批次总数是不超过%1的整数；不知道时留空。</translation>
    </message>
    <message>
        <source>of %1 batches on the market</source>
        <translation>（市场上共%1批）</translation>
    </message>
    <message>
        <source>of very many batches on the market</source>
        <translation>（市场上批次很多）</translation>
    </message>
    <message>
        <source>The precision lies between 0% and 100%, without either.</source>
        <translation>精度应在0%与100%之间（不含两端）。</translation>
    </message>
    <message>
        <source>More than %1 batches would be needed; ask for less precision.</source>
        <translation>需要超过%1批；请放宽精度。</translation>
    </message>
    <message>
        <source>To know a failure rate near %1 to within ±%2 with %3 confidence, draw %4 batches at random %5 (normal approximation; one batch an enterprise, else more).</source>
        <translation>不合格率约为%1时，要以%3的置信水平估计到±%2以内，需随机抽取%4批%5。（正态近似；假定每家企业只抽一批，否则还要更多。）</translation>
    </message>
    <message>
        <source>More than %1 batches would be needed; ask for a higher rate.</source>
        <translation>需要超过%1批；请提高要发现的不合格率。</translation>
    </message>
    <message>
        <source>If %1 of the batches fail, %2 batches drawn at random %3 find at least one of them with %4 probability (%5).</source>
        <translation>若有%1的批次不合格，随机抽取%2批%3，至少抽到一批不合格的概率达到%4（%5）。</translation>
    </message>
    <message>
        <source>hypergeometric, exact</source>
        <translation>超几何分布，精确</translation>
    </message>
    <message>
        <source>binomial, exact</source>
        <translation>二项分布，精确</translation>
    </message>
    <message>
        <source>The number of batches is a whole number from 1 to the number on the market.</source>
        <translation>批次数是1至市场总批次数之间的整数。</translation>
    </message>
    <message>
        <source>If %1 batches drawn at random from %2 all pass, fewer than %3 of the %2 (%4) fail, with %5 confidence. It does not show that none fails.</source>
        <translation>从%2批中随机抽取%1批全部未发现不合格时，以%5的置信水平，%2批中不合格的少于%3批（%4）。这不表明没有不合格。</translation>
    </message>
    <message>
        <source>If %1 batches drawn at random all pass, the failure rate is below %2, with %3 confidence. It does not show that none fails.</source>
        <translation>随机抽取%1批全部未发现不合格时，以%3的置信水平，不合格率低于%2。这不表明没有不合格。</translation>
    </message>
    <message>
        <source>A step takes between 0 and %1 days; %2 was given for %3.</source>
        <translation>每个环节的天数在0至%1之间；%3给的是%2。</translation>
    </message>
    <message>
        <source>The season ends on %1, before the publication on %2.</source>
        <translation>旺季于%1结束，早于公布日期%2。</translation>
    </message>
    <message>
        <source>Sampling has to start by %1, before the season begins on %2: the products may not be on the market yet.</source>
        <translation>最迟须在%1开始抽样，早于旺季开始日期%2：届时产品可能尚未上市。</translation>
    </message>
    <message>
        <source>%1 had to start by %2, %3 working days ago.</source>
        <translation>“%1”最迟应于%2开始，已过%3个工作日。</translation>
    </message>
    <message>
        <source>If everything not done starts today, publication is possible from %1.</source>
        <translation>若未完成的环节今天开始，最早可于%1公布。</translation>
    </message>
    <message>
        <source>%1 is not a working day.</source>
        <translation>%1不是工作日。</translation>
    </message>
    <message>
        <source>The holidays are known from %1 to %2; days outside are counted without any.</source>
        <translation>节假日安排已知的范围为%1至%2；范围之外只按周末计算，未计节假日。</translation>
    </message>
    <message>
        <source>A backward schedule needs a publication date, or a product with a season.</source>
        <translation>倒排计划需要公布日期，或者产品目录中写有旺季。</translation>
    </message>
    <message>
        <source>of this product at this laboratory</source>
        <translation>（该产品在该机构）</translation>
    </message>
    <message>
        <source>of this product at any laboratory</source>
        <translation>（该产品在各机构）</translation>
    </message>
    <message>
        <source>of any product at this laboratory</source>
        <translation>（该机构的各种产品）</translation>
    </message>
    <message>
        <source>The file holds %1 past batches to learn from; %2 are needed to say how likely it is that the date is missed.</source>
        <translation>本文件中可参考的历史批次只有%1批，至少要%2批才能估计误期的可能。</translation>
    </message>
    <message>
        <source>If sampling starts on %1, the chance of missing %2 is %3%: half of %4 trials publish by %5, nine in ten by %6. Drawn from %7 past batches %8; other steps take the lengths above.</source>
        <translation>若%1开始抽样，赶不上%2的可能约为%3%：%4次模拟中，一半在%5前公布，九成在%6前公布。依据%7批历史批次%8；其余环节按上列天数计。</translation>
    </message>
    <message>
        <source>The plan item is no longer there.</source>
        <translation>该计划行已不存在。</translation>
    </message>
    <message>
        <source>Move %1 batches of %2 from month %3 to month %4%5.</source>
        <translation>建议将%2的%1批从%3月移到%4月%5。</translation>
    </message>
    <message>
        <source>, still in its season</source>
        <translation>（仍在旺季内）</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>%1 has a plan of %2 with %3 lines already. Nothing was copied.</source>
        <translation>%1已有%2年计划（%3行），未复制任何内容。</translation>
    </message>
    <message>
        <source>The plan of %1 has no lines to copy.</source>
        <translation>%1年计划没有可沿用的行。</translation>
    </message>
    <message>
        <source>Plan of %1 from that of %2</source>
        <translation>沿用%2年计划编制%1年计划</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草案</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>退回草案</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>budget declared</source>
        <translation>已申报预算</translation>
    </message>
    <message>
        <source>Declare the budget</source>
        <translation>申报预算</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>filed with the municipality</source>
        <translation>已抄报市局</translation>
    </message>
    <message>
        <source>File with the municipality</source>
        <translation>抄报市局</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>实施中</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>开始实施</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Close the plan</source>
        <translation>结束计划</translation>
    </message>
    <message>
        <source>The plan is “%1” already.</source>
        <translation>计划已经是“%1”状态。</translation>
    </message>
    <message>
        <source>The municipal bureau&apos;s own plan is filed with nobody.</source>
        <translation>市局自己的计划无须抄报。</translation>
    </message>
    <message>
        <source>A plan without items cannot be moved on. Add items first.</source>
        <translation>计划还没有任何行，请先添加产品。</translation>
    </message>
    <message>
        <source>Taking an approved plan back needs a reason.</source>
        <translation>退回已批准的计划须写明理由。</translation>
    </message>
    <message>
        <source>Filing needs the document&apos;s number (文号).</source>
        <translation>抄报须填写文号。</translation>
    </message>
    <message>
        <source>Passed over: %1.</source>
        <translation>跳过：%1。</translation>
    </message>
    <message>
        <source>Take the plan of %1 back to draft</source>
        <translation>将%1年计划退回草案</translation>
    </message>
    <message>
        <source>%1: plan of %2</source>
        <translation>%1：%2年计划</translation>
    </message>
    <message>
        <source>The plan is approved; take it back before changing its lines. Nothing was changed.</source>
        <translation>计划已批准，须先退回才能修改；未作任何更改。</translation>
    </message>
    <message>
        <source>Test items from the implementation rules</source>
        <translation>按实施细则补全检验项目</translation>
    </message>
    <message>
        <source>The plan line is no longer there.</source>
        <translation>该计划行已不存在。</translation>
    </message>
    <message>
        <source>“%1” is no office this program knows; mend “参与单位” of the line.</source>
        <translation>“%1”不是已知单位，请更正该行的“参与单位”。</translation>
    </message>
    <message>
        <source>%1 is not a linked check.</source>
        <translation>%1不是联动抽查。</translation>
    </message>
    <message>
        <source>%1: a linked check follows one scheme; write it into the line first.</source>
        <translation>%1：联动抽查应有统一方案，请先在计划行中填写联动方案。</translation>
    </message>
    <message>
        <source>%1: a linked check needs at least two offices.</source>
        <translation>%1：联动抽查至少应有两个参与单位。</translation>
    </message>
    <message>
        <source>%1 has its campaign already.</source>
        <translation>%1的联动抽查已经发起。</translation>
    </message>
    <message>
        <source>Begin “%1”</source>
        <translation>发起“%1”</translation>
    </message>
    <message>
        <source>The campaign is no longer there.</source>
        <translation>该联动抽查已不存在。</translation>
    </message>
    <message>
        <source>Task packs of a linked campaign</source>
        <translation>联动抽查任务包</translation>
    </message>
</context>
</TS>
