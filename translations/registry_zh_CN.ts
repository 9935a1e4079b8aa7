<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>import</name>
    <message>
        <source>%1 enterprises were not known and were added.</source>
        <translation>新增了 %1 家此前未知的企业。</translation>
    </message>
    <message>
        <source>%1 laboratories were not known and were added.</source>
        <translation>新增了 %1 家此前未知的机构。</translation>
    </message>
</context>
<context>
    <name>registry</name>
    <message>
        <source>Offices and regions</source>
        <translation>机构与行政区划</translation>
    </message>
    <message>
        <source>%1 must not be empty.</source>
        <translation>“%1”不能为空。</translation>
    </message>
    <message>
        <source>There is no column %1 here.</source>
        <translation>此处没有“%1”这一列。</translation>
    </message>
    <message>
        <source>%1 cannot be added here.</source>
        <translation>“%1”不能在此新增。</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>%1 cannot be edited here.</source>
        <translation>“%1”不能在此修改。</translation>
    </message>
    <message>
        <source>The record was deleted meanwhile. Nothing was changed.</source>
        <translation>该记录已被删除，未作任何修改。</translation>
    </message>
    <message>
        <source>Another record has this credit code. Nothing was changed.</source>
        <translation>已有其他记录使用该统一社会信用代码，未作任何修改。</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>修改“%1”</translation>
    </message>
    <message>
        <source>Edit “%1” of %2 records (%3)</source>
        <translation>批量修改“%1”（%2 条，%3）</translation>
    </message>
    <message>
        <source>Other records refer to this one. Nothing was deleted.</source>
        <translation>该记录仍被其他记录引用，未作任何删除。</translation>
    </message>
    <message>
        <source>%1 cannot be deleted here.</source>
        <translation>“%1”不能在此删除。</translation>
    </message>
    <message>
        <source>Delete %1 records (%2)</source>
        <translation>删除 %1 条记录（%2）</translation>
    </message>
    <message>
        <source>There is no product with the code %1.</source>
        <translation>没有代码为 %1 的产品。</translation>
    </message>
    <message>
        <source>There is no laboratory named “%1”.</source>
        <translation>没有名为“%1”的承检机构。</translation>
    </message>
    <message>
        <source>“%1” is not a year.</source>
        <translation>“%1”不是年度。</translation>
    </message>
    <message>
        <source>There is no office “%1”.</source>
        <translation>没有“%1”这一单位。</translation>
    </message>
    <message>
        <source>The plan of %1 is approved; it is not changed any more. Nothing was added.</source>
        <translation>%1 年度计划已批准，不再变更，未作新增。</translation>
    </message>
    <message>
        <source>The credit code is not right: %1</source>
        <translation>统一社会信用代码有误：%1</translation>
    </message>
    <message>
        <source>“%1” is negative; a number of 0 or more is expected.</source>
        <translation>“%1”为负数，此处应为不小于 0 的数。</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>“%1” is not an amount in yuan.</source>
        <translation>“%1”不是以元为单位的金额。</translation>
    </message>
    <message>
        <source>“%1” is not a date (write it as 2024-03-05).</source>
        <translation>“%1”不是日期，请按 2024-03-05 的形式填写。</translation>
    </message>
    <message>
        <source>“%1” is neither 是 nor 否.</source>
        <translation>“%1”既不是“是”，也不是“否”。</translation>
    </message>
    <message>
        <source>“%1” is none of: %2.</source>
        <translation>“%1”不在可选范围内，可选：%2。</translation>
    </message>
    <message>
        <source>This is an old registration number of 15 digits, not a credit code.</source>
        <translation>这是原 15 位注册号，不是统一社会信用代码。</translation>
    </message>
    <message>
        <source>The code has %1 characters instead of 18.</source>
        <translation>代码为 %1 位，应为 18 位。</translation>
    </message>
    <message>
        <source>The check character should be %1, not %2 (GB 32100-2015).</source>
        <translation>校验码应为 %1，实为 %2（GB 32100-2015）。</translation>
    </message>
    <message>
        <source>The organisation code inside should end with %1, not %2 (GB 11714-1997).</source>
        <translation>其中组织机构代码的校验码应为 %1，实为 %2（GB 11714-1997）。</translation>
    </message>
    <message>
        <source>The code holds characters that never occur in one: %1.</source>
        <translation>代码中含有不应出现的字符：%1。</translation>
    </message>
    <message>
        <source>No code is given.</source>
        <translation>未填写代码。</translation>
    </message>
    <message>
        <source>The plan is approved. Withdraw the approval before changing it.</source>
        <translation>计划已经批准。如需修改，请先撤回批准。</translation>
    </message>
    <message>
        <source>%1 cannot be read; nothing was attached.</source>
        <translation>无法读取 %1，未添加附件。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB; nothing was attached. Save it smaller, or keep it elsewhere.</source>
        <translation>%1 超过 %2 MB，未添加附件。请压缩后再试，或另行存放。</translation>
    </message>
    <message>
        <source>%1 is empty; nothing was attached.</source>
        <translation>%1 是空文件，未添加附件。</translation>
    </message>
    <message>
        <source>Attach %1</source>
        <translation>添加附件 %1</translation>
    </message>
    <message>
        <source>Remove an attachment</source>
        <translation>移除附件</translation>
    </message>
    <message>
        <source>The attachment is no longer there.</source>
        <translation>该附件已不存在。</translation>
    </message>
    <message>
        <source>The attached file is not what was attached: its content was changed outside Spotcheck. Restore a backup.</source>
        <translation>附件内容与添加时不一致：曾在本程序之外被改动。请恢复备份。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 写入失败。</translation>
    </message>
    <message>
        <source>There is not enough memory to protect the passphrase. Nothing was changed.</source>
        <translation>内存不足，无法加密保存口令。未作任何更改。</translation>
    </message>
    <message>
        <source>This is not the passphrase of %1.</source>
        <translation>口令不正确，不是%1的口令。</translation>
    </message>
    <message>
        <source>Say who it is: the name is missing.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>A passphrase has at least %1 characters.</source>
        <translation>口令至少 %1 个字符。</translation>
    </message>
    <message>
        <source>Set the passphrase of %1</source>
        <translation>设置%1的口令</translation>
    </message>
    <message>
        <source>Persons of this file sign with their passphrase. %1 has not shown one: choose File &gt; Change person…</source>
        <translation>本文件凭口令签字，%1尚未验证口令：请选“文件 › 换人…”验证。</translation>
    </message>
    <message>
        <source>Keep a wording</source>
        <translation>保存常用语</translation>
    </message>
    <message>
        <source>Forget a wording</source>
        <translation>删除常用语</translation>
    </message>
    <message>
        <source>Change a setting</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>The names are the same but for width, brackets or legal form.</source>
        <translation>除全半角、括号或公司形式外，名称相同。</translation>
    </message>
    <message>
        <source>The same address, and one name is within the other.</source>
        <translation>地址相同，且一个名称包含于另一个名称。</translation>
    </message>
    <message>
        <source>The names differ in one character, in the same district.</source>
        <translation>同一区内，名称只差一个字。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source> Their credit codes differ.</source>
        <translation> 但统一社会信用代码不同。</translation>
    </message>
    <message>
        <source>Say why the two are not the same.</source>
        <translation>请说明两者为何不是同一家。</translation>
    </message>
    <message>
        <source>Two enterprises, not one</source>
        <translation>认定为两家企业</translation>
    </message>
    <message>
        <source>There is no such enterprise.</source>
        <translation>没有这家企业。</translation>
    </message>
    <message>
        <source>An enterprise is not merged into itself.</source>
        <translation>企业不能并入自身。</translation>
    </message>
    <message>
        <source>Merging two enterprises needs a reason.</source>
        <translation>合并企业须填写理由。</translation>
    </message>
    <message>
        <source>One of the two was merged already.</source>
        <translation>两者之一已被合并。</translation>
    </message>
    <message>
        <source>Merge “%1” into “%2”</source>
        <translation>将“%1”并入“%2”</translation>
    </message>
    <message>
        <source>There is no such merge, or it was taken back already.</source>
        <translation>没有这次合并，或者已经撤销。</translation>
    </message>
    <message>
        <source>The record that was kept was merged itself; take that back first.</source>
        <translation>保留的记录后来又被合并，请先撤销那次合并。</translation>
    </message>
    <message>
        <source>Take a merge of enterprises back</source>
        <translation>撤销企业合并</translation>
    </message>
    <message>
        <source>There is no enterprise with the name or code “%1”.</source>
        <translation>没有名称或代码为“%1”的企业。</translation>
    </message>
    <message>
        <source>Several enterprises are called “%1”; type the credit code.</source>
        <translation>有多家企业名为“%1”，请填写统一社会信用代码。</translation>
    </message>
    <message>
        <source>There is no task “%1”.</source>
        <translation>没有任务“%1”。</translation>
    </message>
    <message>
        <source>The task %1 has no range of sampling numbers; type the number.</source>
        <translation>任务 %1 没有抽样单号段，请直接填写编号。</translation>
    </message>
    <message>
        <source>The sampling numbers of the task %1 are used up.</source>
        <translation>任务 %1 的抽样单号已用完。</translation>
    </message>
    <message>
        <source>There is no batch with the sampling number %1.</source>
        <translation>没有抽样单编号为 %1 的批次。</translation>
    </message>
    <message>
        <source>There is no case of the sample %1 and that party.</source>
        <translation>没有抽样单 %1 与该当事人的案件。</translation>
    </message>
    <message>
        <source>The sample %1 has several cases; name the party.</source>
        <translation>抽样单 %1 有多件案件，请写明当事人。</translation>
    </message>
    <message>
        <source>The library of causes does not hold “%1”.</source>
        <translation>原因库中没有“%1”。</translation>
    </message>
    <message>
        <source>There is no sampler named “%1”.</source>
        <translation>没有名为“%1”的抽样人员。</translation>
    </message>
    <message>
        <source>An enterprise cannot belong to itself or to its own branch.</source>
        <translation>企业不能隶属于自身或者自己的分支机构。</translation>
    </message>
    <message>
        <source>Say whose branch an enterprise is</source>
        <translation>登记企业隶属关系</translation>
    </message>
    <message>
        <source>One is a branch of the other; say first that it is not.</source>
        <translation>两者有隶属关系，请先解除隶属再合并。</translation>
    </message>
    <message>
        <source>Taking a merge back needs a reason.</source>
        <translation>撤销合并须填写理由。</translation>
    </message>
</context>
</TS>
