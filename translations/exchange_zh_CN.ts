<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>documents</name>
    <message>
        <source>%1 could not be written; nothing was changed.</source>
        <translation>%1 无法写入，未作任何更改。</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>The file could not be written: is the disk full, the folder missing, or the file open elsewhere? Nothing was left behind.</source>
        <translation>文件未能写入：可能磁盘已满、文件夹不存在，或该文件正被其他程序打开。未留下任何残余文件。</translation>
    </message>
    <message>
        <source>%1, row %2: a quotation mark is opened and never closed; nothing was changed.</source>
        <translation>“%1”第 %2 行：引号有头无尾，未作任何改动。</translation>
    </message>
    <message>
        <source>%1, row %2: a cell holds more text than any cell may, perhaps because a quotation mark is not closed; nothing was changed.</source>
        <translation>“%1”第 %2 行：单元格内容过长，可能是引号未闭合，未作任何改动。</translation>
    </message>
    <message>
        <source>%1, row %2: more cells than a row may hold; nothing was changed.</source>
        <translation>“%1”第 %2 行：列数超出上限，未作任何改动。</translation>
    </message>
    <message>
        <source>%1, row %2: more rows than a sheet may hold; split the file. Nothing was changed.</source>
        <translation>“%1”第 %2 行：行数超出上限，请拆分文件后再导入。未作任何改动。</translation>
    </message>
    <message>
        <source>This is a web page or XML under a table&apos;s name; open it in a spreadsheet program, save it as .xlsx and try again.</source>
        <translation>该文件实为网页或 XML，只是用了表格的扩展名；请用表格软件打开，另存为 .xlsx 后重试。</translation>
    </message>
    <message>
        <source>This is neither a workbook nor a text table; nothing was changed.</source>
        <translation>该文件既不是工作簿，也不是文本表格，未作任何改动。</translation>
    </message>
    <message>
        <source>This computer cannot read the encoding of the text file; save it again as UTF-8.</source>
        <translation>本机无法识别该文本文件的编码，请另存为 UTF-8 后重试。</translation>
    </message>
    <message>
        <source>The file cannot be read any further.</source>
        <translation>文件读取中断，无法继续。</translation>
    </message>
    <message>
        <source>The text file is neither UTF-8 nor GB 18030; save it again as UTF-8.</source>
        <translation>该文本文件既非 UTF-8 也非 GB 18030 编码，请另存为 UTF-8 后重试。</translation>
    </message>
    <message>
        <source>A text cannot be written in GB 18030; export as UTF-8 instead.</source>
        <translation>有文字无法以 GB 18030 编码写出，请改用 UTF-8 导出。</translation>
    </message>
    <message>
        <source>The workbook holds far too many parts; it was not read.</source>
        <translation>工作簿内部文件数量异常，未予读取。</translation>
    </message>
    <message>
        <source>A cell of the workbook holds more text than any cell may; it was not read.</source>
        <translation>工作簿中有单元格内容超出上限，未予读取。</translation>
    </message>
    <message>
        <source>The workbook has more columns than a sheet may hold; it was not read.</source>
        <translation>工作簿列数超出上限，未予读取。</translation>
    </message>
    <message>
        <source>The workbook repeats its cells without end; it was not read.</source>
        <translation>工作簿中重复单元格数量异常，未予读取。</translation>
    </message>
    <message>
        <source>The workbook has more rows than a sheet may hold; it was not read.</source>
        <translation>工作簿行数超出上限，未予读取。</translation>
    </message>
    <message>
        <source>The file is protected by a password; save it without one and try again.</source>
        <translation>文件设有密码，请取消密码另存后重试。</translation>
    </message>
    <message>
        <source>The workbook holds no sheet.</source>
        <translation>工作簿中没有工作表。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，未作任何改动。</translation>
    </message>
    <message>
        <source>The file&apos;s ending says the format: .xlsx or .csv.</source>
        <translation>请用文件扩展名指明格式：.xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>This is an old .xls file; open it, save it as .xlsx and try again.</source>
        <translation>这是旧版 .xls 文件，请打开后另存为 .xlsx 再试。</translation>
    </message>
    <message>
        <source>The file is too large to be read; split it.</source>
        <translation>文件过大，无法读取，请拆分后再试。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>The file cannot be read: it is not there, or you may not read it.</source>
        <translation>无法读取文件：文件不存在，或没有读取权限。</translation>
    </message>
    <message>
        <source>This file is packed like a workbook but is none; open it, save it as .xlsx and try again.</source>
        <translation>该文件形似工作簿，实则不是；请打开后另存为 .xlsx 再试。</translation>
    </message>
    <message>
        <source>The workbook lacks one of its sheets; it is damaged.</source>
        <translation>工作簿缺少其中一张工作表，文件已损坏。</translation>
    </message>
    <message>
        <source>The workbook holds more text than can be read at once; split it.</source>
        <translation>工作簿文字总量超出一次可读取的上限，请拆分后再试。</translation>
    </message>
    <message>
        <source>Sheet %1, cell %2: the cell stands at an impossible place; the workbook was not read.</source>
        <translation>工作表“%1”单元格 %2：位置有误，工作簿未予读取。</translation>
    </message>
    <message>
        <source>Sheet %1, cell %2: the cell refers to a text the workbook does not hold; it was not read.</source>
        <translation>工作表“%1”单元格 %2：所引用的文字在工作簿中不存在，未予读取。</translation>
    </message>
    <message>
        <source>Sheet %1, cell %2: more text than any cell may hold; the workbook was not read.</source>
        <translation>工作表“%1”单元格 %2：内容超出单元格上限，工作簿未予读取。</translation>
    </message>
    <message>
        <source>Sheet %1, after row %2: the next row has an impossible number; the workbook was not read.</source>
        <translation>工作表“%1”第 %2 行之后：下一行的行号有误，工作簿未予读取。</translation>
    </message>
    <message>
        <source>More rows than a sheet may hold; export to .csv, or filter first.</source>
        <translation>行数超出一张工作表的上限，请导出为 .csv，或先筛选。</translation>
    </message>
    <message>
        <source>Row %1, column %2: the text is longer than a cell of .xlsx may hold (32,767 characters); export to .csv.</source>
        <translation>第 %1 行“%2”列：文字超出 .xlsx 单元格上限（32,767 个字符），请导出为 .csv。</translation>
    </message>
    <message>
        <source>The workbook&apos;s XML needs far more memory than any workbook; it was not read.</source>
        <translation>工作簿内部结构异常，所需内存远超正常工作簿，未予读取。</translation>
    </message>
    <message>
        <source>The workbook is damaged: its XML is malformed.</source>
        <translation>工作簿已损坏：内部 XML 格式有误。</translation>
    </message>
    <message>
        <source>The workbook&apos;s XML is nested too deeply; it was not read.</source>
        <translation>工作簿内部 XML 嵌套过深，未予读取。</translation>
    </message>
    <message>
        <source>The workbook declares a document type or entities; such files are not read.</source>
        <translation>工作簿内含文档类型或实体声明，此类文件不予读取。</translation>
    </message>
    <message>
        <source>The workbook is damaged or cut short; nothing was changed. Ask the sender for it again.</source>
        <translation>工作簿已损坏或不完整，未作任何改动，请向报送方重新索取。</translation>
    </message>
    <message>
        <source>The workbook holds one of its parts twice; which one is meant cannot be known. Ask the sender for it again.</source>
        <translation>工作簿内有重复的组成文件，无法判断以哪一份为准，请向报送方重新索取。</translation>
    </message>
    <message>
        <source>The workbook is packed in an unusual way; open it, save it as .xlsx and try again.</source>
        <translation>工作簿的压缩方式不常见，请打开后另存为 .xlsx 再试。</translation>
    </message>
    <message>
        <source>The workbook unpacks to far more than it can hold (a “zip bomb”); it was not read.</source>
        <translation>工作簿解压后体积异常膨胀（疑为“压缩炸弹”），未予读取。</translation>
    </message>
    <message>
        <source>The workbook lacks one of its parts; it is damaged.</source>
        <translation>工作簿缺少组成文件，已损坏。</translation>
    </message>
    <message>
        <source>The sheet of test items was changed too and says “%1”. Make both say the same.</source>
        <translation>“抽查项目”表中也作了改动，内容为“%1”，请使两张表一致。</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>新增产品</translation>
    </message>
    <message>
        <source>Line deleted</source>
        <translation>删除产品</translation>
    </message>
    <message>
        <source>%1, %2 was changed meanwhile. Nothing was taken over; compare again.</source>
        <translation>“%1”的“%2”在此期间已被修改，未采纳任何差异，请重新比对。</translation>
    </message>
    <message>
        <source>The plan is approved; withdraw the approval before taking anything over. Nothing was changed.</source>
        <translation>计划已批准，须先撤回批准方可采纳差异，未作任何改动。</translation>
    </message>
    <message>
        <source>Each difference needs one mark.</source>
        <translation>每处差异须各有一个是否采纳的标记。</translation>
    </message>
    <message>
        <source>Take %1 differences from %2</source>
        <translation>采纳“%2”中的 %1 处差异</translation>
    </message>
    <message>
        <source>The line is not in the plan any more. To add it again, empty the cell of the hidden key column.</source>
        <translation>计划中已无此行；如需重新加入，请清空该行隐藏的“记录键”单元格。</translation>
    </message>
    <message>
        <source>Not one row of the workbook is of this plan; it is another plan&apos;s. Nothing was changed.</source>
        <translation>工作簿中没有一行属于本计划，应为其他计划的工作簿，未作任何改动。</translation>
    </message>
    <message>
        <source>“%1” is neither 是 nor 否.</source>
        <translation>“%1”既不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>It cannot be told which line of the plan this test item belongs to.</source>
        <translation>无法确定该抽查项目属于计划中的哪个产品。</translation>
    </message>
    <message>
        <source>The workbook holds no plan table: no header with 产品名称 was found. Nothing was changed.</source>
        <translation>工作簿中没有计划表：未找到含“产品名称”的表头，未作任何改动。</translation>
    </message>
    <message>
        <source>There is no plan of this year and office. Nothing was written.</source>
        <translation>没有该年度、该单位的计划，未写入任何文件。</translation>
    </message>
    <message>
        <source>Row %1 of the plan&apos;s workbook: a text is longer than a cell of .xlsx may hold (32,767 characters). Nothing was written.</source>
        <translation>计划表第 %1 行：文字超过 .xlsx 单元格上限（32,767 个字符），未写入任何文件。</translation>
    </message>
    <message>
        <source>Row %1 of the plan&apos;s workbook could not be written. Nothing was written.</source>
        <translation>计划表第 %1 行未能写入，未生成任何文件。</translation>
    </message>
    <message>
        <source>A text of the plan is longer than a cell of .xlsx may hold (32,767 characters). Nothing was written.</source>
        <translation>计划中有文字超出 .xlsx 单元格上限（32,767 个字符），未写入任何文件。</translation>
    </message>
    <message>
        <source>The workbook could not be written. Nothing was written.</source>
        <translation>工作簿未能写入，未生成任何文件。</translation>
    </message>
    <message>
        <source>Line deleted here</source>
        <translation>本地已删除的产品</translation>
    </message>
    <message>
        <source>Line added here</source>
        <translation>本地新增的产品</translation>
    </message>
    <message>
        <source>The workbook is the plan of %1 of %2, not the one it was compared with. Nothing was changed.</source>
        <translation>该工作簿是%2的%1年计划，不是所比对的计划，未作任何改动。</translation>
    </message>
    <message>
        <source>all offices</source>
        <translation>各单位</translation>
    </message>
    <message>
        <source>The hidden sheet with what the plan said was edited, so it is not known who changed what: every difference is shown as it is.</source>
        <translation>记录导出时内容的隐藏工作表已被改动，无法判断是哪一方的修改，以下各处差异仅作两方对照。</translation>
    </message>
    <message>
        <source>The file holds no plan that this workbook could be compared with. Import it first. Nothing was changed.</source>
        <translation>本文件中没有可与该工作簿比对的计划，请先导入。未作任何改动。</translation>
    </message>
    <message>
        <source>The plan of %1 has no line for %2. Nothing was written.</source>
        <translation>%1年计划中没有“%2”的行，未写入任何文件。</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>Sheet %1: columns %2 (%3) and %4 (%5) are both %6. Empty or rename one of them, or say which one counts.</source>
        <translation>工作表“%1”：第%2列（%3）和第%4列（%5）都是“%6”。请清空或改名其中一列，或指明以哪一列为准。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少“%1”。</translation>
    </message>
    <message>
        <source>Several enterprises have this name; give the credit code or the district.</source>
        <translation>有多家企业同名，请填写统一社会信用代码或所在区。</translation>
    </message>
    <message>
        <source>Row %1: credit code %2 belongs to %3, not to %4; the batch was given to the former.</source>
        <translation>第%1行：统一社会信用代码 %2 属于“%3”而不是“%4”；该批次已归入前者。</translation>
    </message>
    <message>
        <source> The last character should be %1.</source>
        <translation>末位校验码应为 %1。</translation>
    </message>
    <message>
        <source>The credit code is not right: %1</source>
        <translation>统一社会信用代码有误：%1</translation>
    </message>
    <message>
        <source>“%1” is negative; a quantity is 0 or more.</source>
        <translation>“%1”为负数；数量应不小于 0。</translation>
    </message>
    <message>
        <source>Rows %1 and %2 have the same key but different content; neither was taken.</source>
        <translation>第%1行与第%2行主键相同但内容不同，两行均未导入。</translation>
    </message>
    <message>
        <source>The cell holds an error instead of a value.</source>
        <translation>单元格是公式错误，没有值。</translation>
    </message>
    <message>
        <source>The plan %1 is approved already and was changed.</source>
        <translation>计划“%1”已经批准，本次导入作了改动。</translation>
    </message>
    <message>
        <source>The year of the plan is missing; it is neither in the row nor in the title.</source>
        <translation>缺少计划年度：本行和表头标题中都没有。</translation>
    </message>
    <message>
        <source>“%1” is no office this program knows.</source>
        <translation>“%1”不是本程序已知的组织单位。</translation>
    </message>
    <message>
        <source>Row %1: the region digits of credit code %2 are not in GB/T 2260; the code was taken.</source>
        <translation>第%1行：统一社会信用代码 %2 的行政区划码不在 GB/T 2260 中；代码已按原样收录。</translation>
    </message>
    <message>
        <source>There is no product with the code %1.</source>
        <translation>没有代码为 %1 的产品。</translation>
    </message>
    <message>
        <source>A product cannot be its own parent.</source>
        <translation>产品不能是自己的上级。</translation>
    </message>
    <message>
        <source>%1 is missing, and no row above has one.</source>
        <translation>缺少“%1”，上方各行也没有。</translation>
    </message>
    <message>
        <source>Row %1 says “%2” for the same report, this row says “%3”.</source>
        <translation>同一份报告，第%1行写的是“%2”，本行写的是“%3”。</translation>
    </message>
    <message>
        <source>Row %1 of the same report cannot be taken; a report is taken whole or not at all.</source>
        <translation>同一份报告的第%1行无法导入；一份报告要么整份导入，要么不导入。</translation>
    </message>
    <message>
        <source>This report is accepted or signed here and the sheet says otherwise; return it to the laboratory first.</source>
        <translation>该报告已审核通过或签发，而表中内容与之不同；请先退回承检机构。</translation>
    </message>
    <message>
        <source>%1 reports belong to samples that are not among the batches; they were taken all the same.</source>
        <translation>有 %1 份报告的样品不在抽样批次中，仍已导入。</translation>
    </message>
    <message>
        <source>%1 items of known reports are no longer in the sheet; they were kept.</source>
        <translation>已有报告中有 %1 个检验项目不在本表中，已保留。</translation>
    </message>
    <message>
        <source>Row %1 says “%2” for the same rule, this row says “%3”.</source>
        <translation>同一份实施细则，第%1行写的是“%2”，本行写的是“%3”。</translation>
    </message>
    <message>
        <source>The file cannot be read: it is not there, or you may not read it.</source>
        <translation>无法读取文件：文件不存在，或没有读取权限。</translation>
    </message>
    <message>
        <source>The rows of this file depend on each other in a circle; nothing was changed.</source>
        <translation>文件中的行相互循环引用；未作任何改动。</translation>
    </message>
    <message>
        <source>Import of %1 from %2</source>
        <translation>导入%1（%2）</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，未作任何改动。</translation>
    </message>
    <message>
        <source>Column %1 has no header and was left out.</source>
        <translation>第%1列没有表头，未导入。</translation>
    </message>
    <message>
        <source>Column %1 (%2) is not known here and was left out.</source>
        <translation>第%1列（%2）无法识别，未导入。</translation>
    </message>
    <message>
        <source>%1 rows of totals were passed over.</source>
        <translation>跳过合计、小计行 %1 行。</translation>
    </message>
    <message>
        <source>There are no rows below the header.</source>
        <translation>表头下方没有数据行。</translation>
    </message>
    <message>
        <source>Only the first %1 rejected rows are listed.</source>
        <translation>只列出前 %1 个未导入的行。</translation>
    </message>
    <message>
        <source>The workbook of rejected rows could not be written: %1</source>
        <translation>未导入行工作簿写入失败：%1</translation>
    </message>
    <message>
        <source>There is no sheet %1 in the workbook; there are: %2.</source>
        <translation>工作簿中没有工作表“%1”；现有工作表：%2。</translation>
    </message>
    <message>
        <source>The workbook has no sheet.</source>
        <translation>工作簿中没有工作表。</translation>
    </message>
    <message>
        <source>There is no table called %1.</source>
        <translation>没有名为“%1”的表。</translation>
    </message>
    <message>
        <source>There is no such sheet.</source>
        <translation>没有这个工作表。</translation>
    </message>
    <message>
        <source>Row %1 is empty or too far down to be the header.</source>
        <translation>第%1行为空或过于靠下，不能作为表头。</translation>
    </message>
    <message>
        <source>There is no field called %1.</source>
        <translation>没有名为“%1”的字段。</translation>
    </message>
    <message>
        <source>There is no such column.</source>
        <translation>没有这一列。</translation>
    </message>
    <message>
        <source>No header was found in sheet %1: none of its first rows names the columns %2. Nothing was changed.</source>
        <translation>工作表“%1”中没有找到表头：前几行都没有“%2”这些列名。未作任何改动。</translation>
    </message>
    <message>
        <source>Sheet %1 has no column %2 (header in row %3). Nothing was changed.</source>
        <translation>工作表“%1”缺少“%2”列（表头在第%3行）。未作任何改动。</translation>
    </message>
    <message>
        <source>There is no table %1.</source>
        <translation>没有“%1”表。</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>已停止，没有写出文件。</translation>
    </message>
    <message>
        <source>Column %1 (%2) holds no dates, for instance “%4” in row %3. Is it the column its header says?</source>
        <translation>%1 列（%2）的内容不是日期，例如第 %3 行的“%4”。请核对该列与表头是否相符。</translation>
    </message>
    <message>
        <source>Column %1 (%2) holds nothing but verdicts, for instance “%4” in row %3. Do the results stand in another column?</source>
        <translation>%1 列（%2）全是判定用语，例如第 %3 行的“%4”。实测值是否在另一列？</translation>
    </message>
    <message>
        <source>Column %1 (%2) holds numbers in place of verdicts, for instance “%4” in row %3. Is it the column its header says?</source>
        <translation>%1 列（%2）的内容是数字而不是判定用语，例如第 %3 行的“%4”。请核对该列与表头是否相符。</translation>
    </message>
    <message>
        <source>Column %1 (%2) holds numbers, for instance “%4” in row %3. Is it the column its header says?</source>
        <translation>%1 列（%2）的内容是数字，例如第 %3 行的“%4”。请核对该列与表头是否相符。</translation>
    </message>
    <message>
        <source>Nothing is remembered for %1.</source>
        <translation>没有为 %1 记住的版式。</translation>
    </message>
    <message>
        <source>This file holds no remembered layouts. Nothing was changed.</source>
        <translation>此文件不是版式文件。未作任何更改。</translation>
    </message>
    <message>
        <source>The layout of %1 names a field %2 that is not known here. Nothing was changed.</source>
        <translation>%1 的版式使用了本程序没有的字段 %2。未作任何更改。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Import of remembered layouts</source>
        <translation>导入版式</translation>
    </message>
    <message>
        <source>Remembered layout deleted</source>
        <translation>删除版式</translation>
    </message>
    <message>
        <source>Column %1 (%2) belongs to no single item and was left out.</source>
        <translation>%1 列（%2）不属于某一个检验项目，未取用。</translation>
    </message>
    <message>
        <source>Items stand in columns here: %1 rows of the sheet are %2 results.</source>
        <translation>本表检验项目按列排列：表中 %1 行共 %2 项结果。</translation>
    </message>
    <message>
        <source>The sheet holds %1 tables; each was read by its own header.</source>
        <translation>本表含 %1 个表格，各按自己的表头读取。</translation>
    </message>
    <message>
        <source>%1 rows of remarks were passed over.</source>
        <translation>跳过备注、说明等 %1 行。</translation>
    </message>
    <message>
        <source>%1 rows of further headers and titles were passed over.</source>
        <translation>跳过重复表头、其他表头及标题 %1 行。</translation>
    </message>
    <message>
        <source>%1 rows hold limits, units or methods of the columns.</source>
        <translation>%1 行为各列的标准要求、单位或检验方法。</translation>
    </message>
    <message>
        <source>For %1 the sheet says “%2” and in row %3 “%4”; which one holds is not known.</source>
        <translation>%1 在表中既写“%2”，第 %3 行又写“%4”，无法确定以哪个为准。</translation>
    </message>
    <message>
        <source>None of the columns of items holds a result.</source>
        <translation>各检验项目列均无结果。</translation>
    </message>
    <message>
        <source>The sampling number is missing; a sample has one row here.</source>
        <translation>缺少抽样单编号；本表一行一个样品。</translation>
    </message>
    <message>
        <source>“%1” is no sampling number.</source>
        <translation>“%1”不是抽样单编号。</translation>
    </message>
    <message>
        <source>The item cell holds %1 parts, this one %2; which belongs to which is not guessed. Give every item its own row.</source>
        <translation>检验项目单元格含 %1 部分，本单元格含 %2 部分，无法一一对应，程序不作猜测。请一行填写一个检验项目。</translation>
    </message>
    <message>
        <source>One of the %1 parts of this cell is blank.</source>
        <translation>本单元格分为 %1 部分，其中有空白。</translation>
    </message>
    <message>
        <source>“%1” is none of 初检, 复检 and 复查.</source>
        <translation>“%1”不是初检、复检、复查之一。</translation>
    </message>
    <message>
        <source>Task %1 has %2 batches, but %3 are sampled now.</source>
        <translation>任务%1共%2批次，现已抽样%3批次，超出任务数。</translation>
    </message>
    <message>
        <source>A line of a plan has at least one batch; here it has none.</source>
        <translation>计划行至少应有 1 个批次，此行批次为 0。</translation>
    </message>
    <message>
        <source>%1 says %2, but production %3, stores %4 and online %5 come to %6.</source>
        <translation>“%1”写的是 %2，而生产 %3、流通 %4、网络 %5 相加为 %6。</translation>
    </message>
    <message>
        <source>%1 says %2 yuan, but %3 batches at %4 yuan come to %5.</source>
        <translation>“%1”写的是 %2 元，而 %3 批次按每批次 %4 元计为 %5 元。</translation>
    </message>
    <message>
        <source>%1 (%2) is after %3 (%4).</source>
        <translation>“%1”（%2）晚于“%3”（%4）。</translation>
    </message>
    <message>
        <source>“%1” is not in the catalogue, and nothing there is like it; it is taken as new.</source>
        <translation>“%1”不在产品目录中，目录中也没有相近名称，按新产品收录。</translation>
    </message>
    <message>
        <source>“%1” is not in the catalogue; it is taken as new. The nearest there: %2.</source>
        <translation>“%1”不在产品目录中，按新产品收录。目录中相近的有：%2。</translation>
    </message>
    <message>
        <source>The plan here says “%1”; the import changes it.</source>
        <translation>现有计划中为“%1”，导入将改动此值。</translation>
    </message>
    <message>
        <source>The plan of %1 is here already and says “%2”. Nothing of it is overwritten; compare cell by cell.</source>
        <translation>%1的计划已在本文件中，此处为“%2”。导入不覆盖，请逐格比对后采纳。</translation>
    </message>
    <message>
        <source>The row of sums says %1, but the %2 lines above it come to %3.</source>
        <translation>合计行写的是 %1，而上方 %2 行相加为 %3。</translation>
    </message>
    <message>
        <source>Neither the rows nor the title say whose plan it is; it is taken as that of %1.</source>
        <translation>行内和标题都未写明是哪个单位的计划，按%1的计划收录。</translation>
    </message>
    <message>
        <source>The case %1 · %2 was changed meanwhile; compare again. Nothing was taken.</source>
        <translation>案件 %1 · %2 在核对后已有变更，请重新核对。未采用任何内容。</translation>
    </message>
    <message>
        <source>Take %1 cells and rows of the ledger %2</source>
        <translation>从台账 %2 采用 %1 处内容</translation>
    </message>
    <message>
        <source>%1 more limits on the burden of enterprises are broken since.</source>
        <translation>另有 %1 项企业负担上限因本次导入被突破。</translation>
    </message>
</context>
</TS>
