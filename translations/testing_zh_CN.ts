<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>testing</name>
    <message>
        <source>The answers could not be written.</source>
        <translation>判定结果写出失败。</translation>
    </message>
    <message>
        <source>The input is empty; a first line with the columns limit and value is needed.</source>
        <translation>输入为空；首行应为列名，且须有 limit 和 value 两列。</translation>
    </message>
    <message>
        <source>The first line must name the columns limit and value, each once; nothing was judged.</source>
        <translation>首行须为列名，且 limit、value 两列各出现一次；未作任何判定。</translation>
    </message>
    <message>
        <source>The input could not be read to its end.</source>
        <translation>输入未能完整读取。</translation>
    </message>
    <message>
        <source>(not understood)</source>
        <translation>（无法识别）</translation>
    </message>
    <message>
        <source>%1 meets the requirement %2.</source>
        <translation>%1 符合要求 %2。</translation>
    </message>
    <message>
        <source>%1 does not meet the requirement %2.</source>
        <translation>%1 不符合要求 %2。</translation>
    </message>
    <message>
        <source>Not detected, as required.</source>
        <translation>未检出，符合要求。</translation>
    </message>
    <message>
        <source>%1 was detected although it must not be.</source>
        <translation>检出 %1，而标准要求不得检出。</translation>
    </message>
    <message>
        <source>The laboratory states that it conforms.</source>
        <translation>检验机构报告为符合。</translation>
    </message>
    <message>
        <source>The laboratory states that it does not conform.</source>
        <translation>检验机构报告为不符合。</translation>
    </message>
    <message>
        <source>The results %1 meet the sampling plan %2.</source>
        <translation>各结果（%1）符合采样方案 %2。</translation>
    </message>
    <message>
        <source>The results %1 do not meet the sampling plan %2.</source>
        <translation>各结果（%1）不符合采样方案 %2。</translation>
    </message>
    <message>
        <source>There is no requirement to judge against.</source>
        <translation>没有可供判定的标准要求。</translation>
    </message>
    <message>
        <source>The requirement &quot;%2&quot; is not understood.</source>
        <translation>标准要求“%2”无法识别。</translation>
    </message>
    <message>
        <source>The requirement &quot;%2&quot; does not say whether it is a maximum or a minimum.</source>
        <translation>标准要求“%2”未说明是上限还是下限。</translation>
    </message>
    <message>
        <source>In &quot;%2&quot; the lower end is not below the upper end.</source>
        <translation>“%2”的下限不小于上限。</translation>
    </message>
    <message>
        <source>A superscript seems to have been lost, as in 10-5 for ten to the power of minus five.</source>
        <translation>疑似丢失上标（例如把10的负五次方写成了10-5）。</translation>
    </message>
    <message>
        <source>A comma may separate thousands, decimals or two numbers.</source>
        <translation>逗号可能是千分位、小数点或两个数的分隔，不能确定。</translation>
    </message>
    <message>
        <source>A space between digits may separate two numbers.</source>
        <translation>数字之间有空格，可能是两个数，不能确定。</translation>
    </message>
    <message>
        <source>In &quot;%2&quot; it is not certain whether the tolerance is absolute or a share of the value.</source>
        <translation>“%2”的允差是绝对值还是标称值的百分比，不能确定。</translation>
    </message>
    <message>
        <source>A number has more digits than can be compared exactly.</source>
        <translation>数字位数过多，无法精确比较。</translation>
    </message>
    <message>
        <source>There is no result.</source>
        <translation>没有检验结果。</translation>
    </message>
    <message>
        <source>The result &quot;%1&quot; is not understood.</source>
        <translation>检验结果“%1”无法识别。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may be a fraction or two results.</source>
        <translation>“%1”可能是分数，也可能是两个结果。</translation>
    </message>
    <message>
        <source>Not detected, but the detection limit is not given.</source>
        <translation>未检出，但未给出检出限。</translation>
    </message>
    <message>
        <source>Not detected, but the detection limit (%1) does not settle the requirement %2.</source>
        <translation>未检出，但检出限（%1）不足以判定是否符合要求 %2。</translation>
    </message>
    <message>
        <source>The detection limit is not understood.</source>
        <translation>检出限无法识别。</translation>
    </message>
    <message>
        <source>%1 includes values that meet the requirement %2 and values that do not.</source>
        <translation>%1 既可能符合也可能不符合要求 %2。</translation>
    </message>
    <message>
        <source>The range %1 lies partly within and partly outside the requirement %2.</source>
        <translation>结果范围 %1 部分符合、部分不符合要求 %2。</translation>
    </message>
    <message>
        <source>The rounding mark of %1 does not settle the requirement %2.</source>
        <translation>%1 的修约标记不足以判定是否符合要求 %2。</translation>
    </message>
    <message>
        <source>The results in the cell (%1) do not all lead to the same answer.</source>
        <translation>同一单元格中的多个结果（%1）判定不一致。</translation>
    </message>
    <message>
        <source>The units of the result (%1) and of the requirement (%2) cannot be converted into each other.</source>
        <translation>检验结果（%1）与标准要求（%2）的单位不能换算。</translation>
    </message>
    <message>
        <source>The result %1 has a unit, the requirement %2 has none.</source>
        <translation>检验结果 %1 有单位，而标准要求 %2 没有单位。</translation>
    </message>
    <message>
        <source>The result %1 and the requirement %2 are not of the same kind.</source>
        <translation>检验结果 %1 与标准要求 %2 不是同一类，不能比较。</translation>
    </message>
    <message>
        <source>%1 is not a whole or half grade.</source>
        <translation>%1 不是整级或半级。</translation>
    </message>
    <message>
        <source>The requirement %2 does not say to which place the result is to be rounded.</source>
        <translation>从标准要求 %2 不能确定应修约到哪一位。</translation>
    </message>
    <message>
        <source>The comparison method is not known, and the two methods lead to different answers.</source>
        <translation>比较方法不明，而两种比较方法的结论不同。</translation>
    </message>
    <message>
        <source>The amount tested (%1) is not the amount required (%2).</source>
        <translation>检验用量（%1）与标准规定的用量（%2）不同。</translation>
    </message>
    <message>
        <source>Zero is reported without a detection limit; zero is not the same as not detected.</source>
        <translation>报告值为0且未给出检出限；0不等于未检出。</translation>
    </message>
    <message>
        <source>The result %1 is below its own detection limit.</source>
        <translation>检验结果 %1 低于其检出限。</translation>
    </message>
    <message>
        <source>The wording of the result (%1) differs from the requirement (%2).</source>
        <translation>结果的文字表述（%1）与标准要求（%2）不同。</translation>
    </message>
    <message>
        <source>The number of results does not match the sampling plan %2.</source>
        <translation>结果个数与采样方案 %2 不符。</translation>
    </message>
    <message>
        <source>The row has more cells than the header, or a quotation mark is not closed.</source>
        <translation>该行的单元格比列名多，或引号未闭合。</translation>
    </message>
    <message>
        <source>The report no longer exists.</source>
        <translation>该报告已不存在。</translation>
    </message>
    <message>
        <source>The report of sample %1 is signed; it can no longer be decided on.</source>
        <translation>样品 %1 的报告已签发，不能再作审核决定。</translation>
    </message>
    <message>
        <source>A return to the laboratory needs a reason.</source>
        <translation>退回承检机构须说明理由。</translation>
    </message>
    <message>
        <source>The report of sample %1 is not reviewed yet, or was returned; it cannot be signed.</source>
        <translation>样品 %1 的报告尚未审核或已退回，不能签发。</translation>
    </message>
    <message>
        <source>%1 entered the report of sample %2; somebody else has to sign it.</source>
        <translation>样品 %2 的报告由%1录入，须由他人签发。</translation>
    </message>
    <message>
        <source>%1 reviewed the report of sample %2; somebody else has to sign it.</source>
        <translation>样品 %2 的报告由%1审核，须由他人签发。</translation>
    </message>
    <message>
        <source>Accept %1 report(s)</source>
        <translation>审核通过 %1 份报告</translation>
    </message>
    <message>
        <source>Return %1 report(s) to the laboratory</source>
        <translation>退回承检机构 %1 份报告</translation>
    </message>
    <message>
        <source>Mark %1 report(s) as impossible to judge</source>
        <translation>将 %1 份报告标为无法判定</translation>
    </message>
    <message>
        <source>Sign %1 report(s)</source>
        <translation>签发 %1 份报告</translation>
    </message>
    <message>
        <source>The report of sample %1 has %2 things to look at; say why it is accepted all the same.</source>
        <translation>样品 %1 的报告有 %2 处需要核对；如仍予通过，请说明理由。</translation>
    </message>
    <message>
        <source>Sampled → received</source>
        <translation>抽样→收样</translation>
    </message>
    <message>
        <source>Received → tested</source>
        <translation>收样→检验完成</translation>
    </message>
    <message>
        <source>Tested → reported</source>
        <translation>检验完成→报告</translation>
    </message>
    <message>
        <source>Received → reported</source>
        <translation>收样→报告</translation>
    </message>
    <message>
        <source>Reported → our decision</source>
        <translation>报告→本机关审核</translation>
    </message>
    <message>
        <source>Our decision → signature</source>
        <translation>审核→签发</translation>
    </message>
    <message>
        <source>The task wants the report by %1.</source>
        <translation>任务要求%1前出具报告。</translation>
    </message>
    <message>
        <source>To be reported within %1 working days of receipt, as set.</source>
        <translation>按设置，收样后%1个工作日内应出具报告。</translation>
    </message>
    <message>
        <source>No due date is set; this laboratory reports nine in ten within %1 working days.</source>
        <translation>未设期限；该机构九成报告在%1个工作日内出具。</translation>
    </message>
    <message>
        <source>No due date is set and this laboratory has too few reports; all laboratories report nine in ten within %1 working days.</source>
        <translation>未设期限，且该机构报告太少；全部机构九成报告在%1个工作日内出具。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The declared requirement is stricter than the standard: it applies.</source>
        <translation>明示质量要求严于标准要求，按明示质量要求判定。</translation>
    </message>
    <message>
        <source>The declared requirement is that of the standard.</source>
        <translation>明示质量要求与标准要求一致。</translation>
    </message>
    <message>
        <source>The declared requirement is looser than a mandatory standard: the standard applies.</source>
        <translation>明示质量要求宽于强制性标准要求，按标准要求判定。</translation>
    </message>
    <message>
        <source>The declared requirement is looser than a recommended standard or includes it: it applies.</source>
        <translation>明示质量要求宽于或包含推荐性标准要求，按明示质量要求判定。</translation>
    </message>
    <message>
        <source>Nothing is declared, and the standard is mandatory: the standard applies.</source>
        <translation>没有明示质量要求，标准要求为强制性，按标准要求判定。</translation>
    </message>
    <message>
        <source>Nothing is declared, and the standard is only recommended: the item is not judged.</source>
        <translation>没有明示质量要求，标准要求为推荐性，该项目不参与判定。</translation>
    </message>
    <message>
        <source>The standard has no requirement; the declared one applies.</source>
        <translation>标准没有相应要求，按明示质量要求判定。</translation>
    </message>
    <message>
        <source>Neither the product nor the standard has a requirement: the item is not judged.</source>
        <translation>产品明示与标准均没有相应要求，该项目不参与判定。</translation>
    </message>
    <message>
        <source>Whether the standard is mandatory is not said, and it depends on that.</source>
        <translation>未说明标准要求是强制性还是推荐性，而结论取决于此。</translation>
    </message>
    <message>
        <source>Which of the two requirements is stricter cannot be compared.</source>
        <translation>明示质量要求与标准要求的宽严程度无法比较。</translation>
    </message>
    <message>
        <source>Each of the two requirements accepts results that the other refuses; the rule does not say which applies.</source>
        <translation>两项要求各自接受对方不接受的结果，判定原则未规定以何者为准。</translation>
    </message>
    <message>
        <source>One of the two requirements is not understood, so they cannot be compared.</source>
        <translation>其中一项要求无法识别，因此无法比较。</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source> (implementation rule, judgement principle)</source>
        <translation>（依据：监督抽查实施细则“判定原则”）</translation>
    </message>
    <message>
        <source>production date %1</source>
        <translation>生产日期 %1</translation>
    </message>
    <message>
        <source>date of purchase %1</source>
        <translation>进货日期 %1</translation>
    </message>
    <message>
        <source>sampling date %1</source>
        <translation>抽样日期 %1</translation>
    </message>
    <message>
        <source>no date known</source>
        <translation>没有可用的日期</translation>
    </message>
    <message>
        <source>sampling plan (of n results at most c may lie between m and M, none above the last limit)</source>
        <translation>采样方案（n 个结果中至多 c 个介于 m 与 M 之间，均不得超过最高限）</translation>
    </message>
    <message>
        <source>each figure against the requirement that bounds it</source>
        <translation>各项数值分别与对应的要求比较</translation>
    </message>
    <message>
        <source>comparison by the wording; no number is rounded</source>
        <translation>按文字比较，不作数值修约</translation>
    </message>
    <message>
        <source>ordered grades in steps of a half; nothing is rounded</source>
        <translation>按半级递进的级别比较，不作修约</translation>
    </message>
    <message>
        <source>rounded-value comparison (the result is rounded once to the digits of the requirement)</source>
        <translation>修约值比较法（将结果一次修约至与要求相同的位数后比较）</translation>
    </message>
    <message>
        <source>full-value comparison (the result is compared as reported, unrounded)</source>
        <translation>全数值比较法（结果不修约，按报出值比较）</translation>
    </message>
    <message>
        <source>%1 against %2 holds</source>
        <translation>%1 对照 %2，满足</translation>
    </message>
    <message>
        <source>%1 against %2 does not hold</source>
        <translation>%1 对照 %2，不满足</translation>
    </message>
    <message>
        <source>%1 against %2 is undecided</source>
        <translation>%1 对照 %2，不能确定</translation>
    </message>
    <message>
        <source>inside the requirement by more than the uncertainty</source>
        <translation>在要求之内，距限值大于不确定度</translation>
    </message>
    <message>
        <source>inside the requirement, within the uncertainty of its end (near the limit)</source>
        <translation>在要求之内，但距限值不超过不确定度（临界）</translation>
    </message>
    <message>
        <source>outside the requirement, within the uncertainty of its end (near the limit)</source>
        <translation>在要求之外，但距限值不超过不确定度（临界）</translation>
    </message>
    <message>
        <source>outside the requirement by more than the uncertainty</source>
        <translation>在要求之外，距限值大于不确定度</translation>
    </message>
    <message>
        <source>guarded acceptance, w = U (ILAC-G8:09/2019) [K]</source>
        <translation>保护带接受，w = U（ILAC-G8:09/2019）[K]</translation>
    </message>
    <message>
        <source>non-binary statement in four zones (ILAC-G8:09/2019) [K]</source>
        <translation>非二元判定，分四个区域（ILAC-G8:09/2019）[K]</translation>
    </message>
    <message>
        <source>simple acceptance: the stated uncertainty is shown, not applied</source>
        <translation>简单接受：所给不确定度只显示，不参与判定</translation>
    </message>
    <message>
        <source>given, but not understood</source>
        <translation>已给出，但无法识别</translation>
    </message>
    <message>
        <source>conditional pass</source>
        <translation>有条件符合</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>conditional fail</source>
        <translation>有条件不符合</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>sampling plans as in GB 4789.1 and GB 29921 [K]</source>
        <translation>GB 4789.1、GB 29921 的采样方案 [K]</translation>
    </message>
    <message>
        <source>Declared requirement</source>
        <translation>明示质量要求</translation>
    </message>
    <message>
        <source>Requirement of the standard</source>
        <translation>标准要求</translation>
    </message>
    <message>
        <source>Which requirement applies</source>
        <translation>适用的要求</translation>
    </message>
    <message>
        <source>Requirement as given</source>
        <translation>要求原文</translation>
    </message>
    <message>
        <source>Requirement as understood</source>
        <translation>要求识别为</translation>
    </message>
    <message>
        <source>Result as given</source>
        <translation>结果原文</translation>
    </message>
    <message>
        <source>Result as understood</source>
        <translation>结果识别为</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>比较方法</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>单位换算</translation>
    </message>
    <message>
        <source>Rounding interval</source>
        <translation>修约间隔</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>不确定度</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>所处区域</translation>
    </message>
    <message>
        <source>Decision rule</source>
        <translation>判定规则</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>It is not certain which way &quot;%2&quot; limits: the number stands before the sign, or the name of the item says the opposite.</source>
        <translation>“%2”的限制方向不确定：数值写在符号之前，或与项目名称中的方向相反。</translation>
    </message>
    <message>
        <source>%1 lies on the end of the requirement %2, which does not say whether the end itself is meant.</source>
        <translation>%1 恰在要求 %2 的界限上，而该要求未说明是否包括界限值本身。</translation>
    </message>
    <message>
        <source>The item was not tested.</source>
        <translation>该项目未检验。</translation>
    </message>
    <message>
        <source>The item does not apply to this sample.</source>
        <translation>该项目不适用于本样品。</translation>
    </message>
    <message>
        <source>The laboratory states that it does not judge the item.</source>
        <translation>检验机构注明对该项目不作判定。</translation>
    </message>
    <message>
        <source>The cell holds a first test and a retest that do not settle it together.</source>
        <translation>单元格中同时有初检与复检结果，二者不能得出一致结论。</translation>
    </message>
    <message>
        <source>The requirement %2 needs figures that the result %1 does not give with certainty.</source>
        <translation>要求 %2 所需的数值，结果 %1 没有明确给出。</translation>
    </message>
    <message>
        <source>Whether the mean of %1 meets the requirement %2 depends on how the mean is rounded.</source>
        <translation>%1 的平均值是否满足要求 %2，取决于平均值如何修约。</translation>
    </message>
    <message>
        <source>%1 lies within the requirement %2, but nearer to its end than the uncertainty; guarded acceptance does not accept it.</source>
        <translation>%1 在要求 %2 之内，但距限值小于不确定度，按保护带规则不予接受。</translation>
    </message>
    <message>
        <source>Guarded acceptance needs the uncertainty of %1, which is not given or not understood.</source>
        <translation>保护带接受需要 %1 的不确定度，而其未给出或无法识别。</translation>
    </message>
    <message>
        <source>The decision rule is not known; nothing is decided by it.</source>
        <translation>判定规则无法识别，不据此判定。</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>不参与判定</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>未检验</translation>
    </message>
    <message>
        <source>No failure was found in the items inspected</source>
        <translation>所检项目未发现不合格</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>No item was judged</source>
        <translation>没有参与判定的项目</translation>
    </message>
    <message>
        <source>The task wants the report within %1 working days of receipt.</source>
        <translation>任务要求收样后%1个工作日内出具报告。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，未作任何更改。</translation>
    </message>
    <message>
        <source>Judge reports anew</source>
        <translation>重新判定报告</translation>
    </message>
    <message>
        <source>The laboratory judges the item, but no result or no requirement is given for it.</source>
        <translation>机构作了判定，但未给出实测值或标准要求。</translation>
    </message>
    <message>
        <source>The implementation rule requires %1, which decides otherwise; which requirement holds has to be found out.</source>
        <translation>实施细则要求为 %1，按其判定结论不同；须查明应适用哪一要求。</translation>
    </message>
</context>
</TS>
