<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>statistics</name>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Poisson test on the number of equal pairs, chances from the laboratory&apos;s own results</source>
        <translation>对结果全同的样品对数作泊松检验，偶然相同的概率取自该机构自身的结果</translation>
    </message>
    <message>
        <source>%1 pairs of samples have equal values in all numeric items, where %2 are expected by chance.</source>
        <translation>%1 对样品的全部数值项目结果相同，偶然预期为 %2 对。</translation>
    </message>
    <message>
        <source>%1 items equal</source>
        <translation>%1 个项目相同</translation>
    </message>
    <message>
        <source>Pearson&apos;s chi-square against equally frequent digits, p by drawing</source>
        <translation>皮尔逊卡方检验（各数字等频），p 值由随机抽取得出</translation>
    </message>
    <message>
        <source>; last zeros are lost here, nine digits compared</source>
        <translation>；该机构数据的末位零已丢失，只比较其余九个数字</translation>
    </message>
    <message>
        <source>Of %1 different values %2 end in %3, where about %4 are expected.</source>
        <translation>%1 个不同数值中有 %2 个末位为 %3，预期约 %4 个。</translation>
    </message>
    <message>
        <source>Exact binomial tests (inside against outside and against the band before) and exact conditional test against a smooth trend</source>
        <translation>精确二项检验（限值内侧与外侧、与再往内的区间比较）和针对平滑趋势的精确条件检验</translation>
    </message>
    <message>
        <source>%1, and Fisher&apos;s exact test against the other laboratories; the largest p counts</source>
        <translation>%1，并与其他机构作费希尔精确检验；取最大的 p 值</translation>
    </message>
    <message>
        <source>%1; the largest p counts</source>
        <translation>%1；取最大的 p 值</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>内侧</translation>
    </message>
    <message>
        <source>%1 results just inside the limit, %2 in the band before and %3 just outside; a smooth distribution predicts about %4 inside.</source>
        <translation>紧贴限值内侧 %1 个结果，再往内的区间 %2 个，外侧 %3 个；按平滑分布内侧预期约 %4 个。</translation>
    </message>
    <message>
        <source>Permutation test on pairs of equal values against all laboratories, and redrawing against a smooth distribution; the larger p counts</source>
        <translation>对相同数值对数作置换检验（与各机构比较），并按平滑分布重新抽取；取较大的 p 值</translation>
    </message>
    <message>
        <source>%1 pairs of equal values among %2 results, where about %3 are expected.</source>
        <translation>%2 个结果中有 %1 对数值相同，预期约 %3 对。</translation>
    </message>
    <message>
        <source>Permutation test on the mean distance from the median, against the other laboratories</source>
        <translation>对偏离中位数的平均距离作置换检验，与其他机构比较</translation>
    </message>
    <message>
        <source> (logarithms)</source>
        <translation>（取对数）</translation>
    </message>
    <message>
        <source>The scatter of %1 results is %2 % of that of %3 results of other laboratories.</source>
        <translation>%1 个结果的离散程度为其他机构 %3 个结果的 %2%。</translation>
    </message>
    <message>
        <source>this laboratory</source>
        <translation>本机构</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他机构</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>Distance from the item&apos;s median in decimal logarithms, tail by peaks over threshold, Bonferroni over the laboratory&apos;s results</source>
        <translation>与该项目中位数的常用对数距离，远端概率按超阈值法，对该机构的结果作邦费罗尼校正</translation>
    </message>
    <message>
        <source>%1 of %2 results are about a power of ten away from the item&apos;s history.</source>
        <translation>%2 个结果中有 %1 个与该项目历史结果相差约十的整数次方。</translation>
    </message>
    <message>
        <source>Values just inside the limit</source>
        <translation>紧贴限值内侧</translation>
    </message>
    <message>
        <source>Manufacturers aim at the limit or sort their goods by it; one product model was sampled many times; failing values were rounded by the rounded-value method.</source>
        <translation>企业按限值设计或按限值分选产品；同一型号产品被多次抽样；不合格数值按修约值比较法修约。</translation>
    </message>
    <message>
        <source>Last digits</source>
        <translation>末位数字</translation>
    </message>
    <message>
        <source>A coarse or digital instrument whose steps are not one unit of the last place; values converted from another unit or computed from few raw readings.</source>
        <translation>仪器分辨力较粗或数显步长不是末位一个单位；数值由其他单位换算而来，或由少量原始读数计算得出。</translation>
    </message>
    <message>
        <source>Repeated values</source>
        <translation>数值重复</translation>
    </message>
    <message>
        <source>One product model or one delivery was sampled many times; an instrument reads in coarser steps than it prints; results at the detection limit.</source>
        <translation>同一型号或同一批货被多次抽样；仪器实际读数步长比打印的粗；结果处于检出限。</translation>
    </message>
    <message>
        <source>Little scatter</source>
        <translation>离散过小</translation>
    </message>
    <message>
        <source>The laboratory tested goods of few makers or of one model; a narrower method; the other laboratories tested a wider range of goods.</source>
        <translation>该机构承检的产品来自少数企业或同一型号；所用方法精密度更高；其他机构承检的产品范围更宽。</translation>
    </message>
    <message>
        <source>Equal results of two samples</source>
        <translation>两个样品结果全同</translation>
    </message>
    <message>
        <source>Samples of the same batch were tested once and reported twice; a report was entered under two sampling numbers; a row was copied while filling in the table.</source>
        <translation>同一批产品的样品只检一次、分别出具报告；同一份报告录入了两个抽样单编号；填表时误复制了一行。</translation>
    </message>
    <message>
        <source>Unit or decimal slip</source>
        <translation>单位或小数点差错</translation>
    </message>
    <message>
        <source>The product really is that far from the others; the item is tested under another condition; the unit column names another unit than was meant.</source>
        <translation>产品本身确实相差悬殊；该项目的检验条件不同；单位栏所写单位与本意不符。</translation>
    </message>
    <message>
        <source>Too few to tell: %1, at least %2 are needed.</source>
        <translation>数量太少，无法判断：现有 %1 个，至少需要 %2 个。</translation>
    </message>
    <message>
        <source>The reporting steps are too coarse for this question.</source>
        <translation>数值的读数步长太粗，不宜作此筛查。</translation>
    </message>
    <message>
        <source>Too few results of other laboratories to compare with.</source>
        <translation>其他机构的结果太少，无从比较。</translation>
    </message>
    <message>
        <source>The values lie too close together for this question.</source>
        <translation>数值彼此过于接近，不宜作此筛查。</translation>
    </message>
    <message>
        <source>%1: %2 (q = %3, n = %4; a question, not a proof).</source>
        <translation>%1：%2（q = %3，n = %4；供询问，不是证明）。</translation>
    </message>
</context>
</TS>
