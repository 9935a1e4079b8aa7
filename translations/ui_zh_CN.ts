<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>About Spotcheck</source>
        <translation>关于抽查通</translation>
    </message>
    <message>
        <source>Spotcheck</source>
        <translation>抽查通</translation>
    </message>
    <message>
        <source>Plans, samples, results and follow-up of product-quality spot checks.</source>
        <translation>产品质量监督抽查的计划、抽样、检验结果与后处理。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty; you may pass it on and change it under the terms of that licence.</source>
        <translation>本软件是自由软件，按 GNU 通用公共许可证第 3 版或更新版本发布，不附带任何担保；您可依该许可证的条款传播和修改。</translation>
    </message>
    <message>
        <source>Built with Qt %1, SQLite, libxlsxwriter, libzip and expat.</source>
        <translation>使用 Qt %1、SQLite、libxlsxwriter、libzip 和 expat 构建。</translation>
    </message>
    <message>
        <source>Find any record, place or command</source>
        <translation>查找任何记录、页面或命令</translation>
    </message>
    <message>
        <source>Go to a place</source>
        <translation>转到某一页面</translation>
    </message>
    <message>
        <source>Undo, redo; also what was done before the last restart</source>
        <translation>撤销、重做；重新启动前的操作也可撤销</translation>
    </message>
    <message>
        <source>Search in this page</source>
        <translation>在本页搜索</translation>
    </message>
    <message>
        <source>Edit the current cell</source>
        <translation>编辑当前单元格</translation>
    </message>
    <message>
        <source>Copy and paste cells, to and from spreadsheets</source>
        <translation>复制、粘贴单元格，可与电子表格互通</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Import, export what is shown</source>
        <translation>导入；导出当前列表</translation>
    </message>
    <message>
        <source>Results: accept, return, cannot tell, sign</source>
        <translation>检验：通过、退回、无法判定、签字</translation>
    </message>
    <message>
        <source>Results: next, previous report</source>
        <translation>检验：下一份、上一份报告</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘操作</translation>
    </message>
</context>
<context>
    <name>AftermathPlace</name>
    <message>
        <source>Aftermath</source>
        <translation>后处理</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Reconcile a ledger</source>
        <translation>台账核对</translation>
    </message>
    <message>
        <source>Supervision of offices</source>
        <translation>区局督查</translation>
    </message>
    <message>
        <source>Causes of failures</source>
        <translation>原因分析</translation>
    </message>
    <message>
        <source>Clusters of failures</source>
        <translation>不合格聚集</translation>
    </message>
    <message>
        <source>No service of papers recorded yet</source>
        <translation>尚无送达记录</translation>
    </message>
    <message>
        <source>Which paper reached whom, how and when: the clock of that recipient starts from it.</source>
        <translation>何种文书、何时、以何方式送达何人：该受送达人的期限由此起算。</translation>
    </message>
    <message>
        <source>No objections yet</source>
        <translation>尚无异议</translation>
    </message>
    <message>
        <source>Objections with their decision, the retest and its conclusion.</source>
        <translation>异议及其处理决定、复检和复检结论。</translation>
    </message>
    <message>
        <source>No measures yet</source>
        <translation>尚无处置措施</translation>
    </message>
    <message>
        <source>Talks, cases filed, seizures, transfers, listings, circulars and help.</source>
        <translation>约谈、立案、查封扣押、移送、列入名单、通报和帮扶。</translation>
    </message>
    <message>
        <source>No time is deducted</source>
        <translation>没有扣除的期限</translation>
    </message>
    <message>
        <source>Tests, appraisals, public notices and suspensions do not count: say from when to when.</source>
        <translation>检验、鉴定、公告、中止等期间不计入，请写明起止。</translation>
    </message>
    <message>
        <source>No causes in the library yet</source>
        <translation>原因库尚为空</translation>
    </message>
    <message>
        <source>Causes of failures with advice, by product and item; they fill the letters of quality advice.</source>
        <translation>不合格原因及改进建议，按产品和检验项目，用于质量建议书。</translation>
    </message>
    <message>
        <source>No causes of cases recorded yet</source>
        <translation>尚未登记案件原因</translation>
    </message>
    <message>
        <source>Which cause of the library lay behind which case.</source>
        <translation>案件对应原因库中的哪项原因。</translation>
    </message>
    <message>
        <source>No document numbers taken yet</source>
        <translation>尚未取文号</translation>
    </message>
    <message>
        <source>Numbers are taken when a paper is printed with --number or on the page of a case.</source>
        <translation>在“文书”页或以 --number 输出文书时取号。</translation>
    </message>
    <message>
        <source>No replies of offices yet</source>
        <translation>尚无单位说明</translation>
    </message>
    <message>
        <source>An office&apos;s own words beside what the figures say of it.</source>
        <translation>在督查数据旁保留单位自己的说明。</translation>
    </message>
</context>
<context>
    <name>CellEditor</name>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>several: put ; between</source>
        <translation>多项用“；”隔开</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Plan</source>
        <translation>年度计划</translation>
    </message>
    <message>
        <source>Waiver</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>Remembered columns</source>
        <translation>已记住的列对应</translation>
    </message>
    <message>
        <source>Tested item</source>
        <translation>检验项目</translation>
    </message>
    <message>
        <source>Implementation rule</source>
        <translation>实施细则</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>行政区划</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>批准日期</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Reviewed at</source>
        <translation>复核时间</translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation>签字时间</translation>
    </message>
    <message>
        <source>Agrees with the laboratory</source>
        <translation>与机构判定一致</translation>
    </message>
    <message>
        <source>Recomputed verdict</source>
        <translation>复算结论</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>整体载入</translation>
    </message>
    <message>
        <source>change</source>
        <translation>更改</translation>
    </message>
</context>
<context>
    <name>ChoiceActions</name>
    <message>
        <source>%1 products were taken into the plan of %2; fill in batches, areas and venues.</source>
        <translation>已将%1种产品列入%2年计划；请补充批次、重点区域和场所。</translation>
    </message>
    <message>
        <source>Already in it: %1.</source>
        <translation>原已列入：%1。</translation>
    </message>
    <message>
        <source>No implementation rule in this file for: %1.</source>
        <translation>本文件中没有下列产品的实施细则：%1。</translation>
    </message>
    <message>
        <source>Select the products first.</source>
        <translation>请先选择产品。</translation>
    </message>
    <message>
        <source>They are in the plan of %1 already.</source>
        <translation>所选产品已在%1年计划中。</translation>
    </message>
    <message>
        <source>Leave out of the plan of %1</source>
        <translation>不列入%1年计划</translation>
    </message>
    <message>
        <source>Why is it not in the plan? (%1)</source>
        <translation>不列入计划的理由（%1）</translation>
    </message>
    <message>
        <source>%1 products are left out of the plan of %2, with the reason.</source>
        <translation>已记录%2年计划不列入的%1种产品及其理由。</translation>
    </message>
    <message>
        <source>%1 products are candidates again.</source>
        <translation>%1种产品重新成为候选产品。</translation>
    </message>
    <message>
        <source>Plan of %1</source>
        <translation>%1年计划</translation>
    </message>
    <message>
        <source>Plan of which year</source>
        <translation>计划年度</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>FieldOffers</name>
    <message>
        <source>%1 (now column %2)</source>
        <translation>%1（现为 %2 列）</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>%1 (by its content)</source>
        <translation>%1（据内容推测）</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>left out; %1?</source>
        <translation>不导入；%1？</translation>
    </message>
    <message>
        <source>A column of our own workbook of rejected rows; it is always left out.</source>
        <translation>退回行工作簿自带的列，始终不导入。</translation>
    </message>
    <message>
        <source>The header is not known. Click to say what it is.</source>
        <translation>表头未能识别，单击可指定其含义。</translation>
    </message>
    <message>
        <source>The header is not known; the content looks like this. Click to take it so.</source>
        <translation>表头未能识别，内容与此相似，单击可采用。</translation>
    </message>
    <message>
        <source>Known by its header.</source>
        <translation>据表头识别。</translation>
    </message>
    <message>
        <source>Known by another spelling of its header.</source>
        <translation>据表头的另一种写法识别。</translation>
    </message>
    <message>
        <source>A test item of its own</source>
        <translation>作为一个检验项目</translation>
    </message>
    <message>
        <source>Made of the columns that are test items. Click to say which these are.</source>
        <translation>由各检验项目列转换而来。点击可指定哪些列是检验项目。</translation>
    </message>
    <message>
        <source>It belongs to no single test item of the row. Click to say what it is.</source>
        <translation>不属于该行的某一个检验项目。点击可指定其含义。</translation>
    </message>
    <message>
        <source>As it was set before, for this sender or for a sheet that looks like this.</source>
        <translation>按以前为此报送单位或同版式表格的设定取用。</translation>
    </message>
    <message>
        <source>Set by hand. It is remembered for the sender and for sheets that look like this.</source>
        <translation>手工设定。将为此报送单位和同版式的表格记住。</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>The file is not whole: %1</source>
        <translation>文件不完整：%1</translation>
    </message>
    <message>
        <source>The file is whole: the database, every reference and the chain of %1 journal entries hold. Its end is %2.</source>
        <translation>文件完整：数据库、全部引用和 %1 条记录的链均无误。链尾为 %2。</translation>
    </message>
    <message>
        <source>Restored. What was replaced lies in %1.</source>
        <translation>已恢复。被替换的内容保存在 %1。</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>Backed up, opened and checked: %1</source>
        <translation>已备份，并经打开核验：%1</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>There is no backup of this file yet. File &gt; Back up now makes one.</source>
        <translation>此文件还没有备份。可用“文件 › 备份”生成。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>The file goes back to the state of the backup. What it holds now is kept beside it.</source>
        <translation>文件将回到备份时的状态；当前内容会另存在旁边。</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>正在核验…</translation>
    </message>
    <message>
        <source>Save the file as of a date</source>
        <translation>另存为某日的文件</translation>
    </message>
    <message>
        <source>As it stood at the end of which day?</source>
        <translation>保存哪一天结束时的状态？</translation>
    </message>
    <message>
        <source>“%1” is not a date like %2. Nothing was written.</source>
        <translation>“%1”不是日期（应如 %2）。没有写出文件。</translation>
    </message>
    <message>
        <source>Spotcheck file (*.spotcheck)</source>
        <translation>抽查通文件 (*.spotcheck)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>Going back…</source>
        <translation>正在回溯…</translation>
    </message>
</context>
<context>
    <name>GridActions</name>
    <message>
        <source>Stopped. Nothing was copied.</source>
        <translation>已停止，没有复制。</translation>
    </message>
    <message>
        <source>Copied %1 rows with their titles.</source>
        <translation>已复制 %1 行（含标题）。</translation>
    </message>
    <message>
        <source>The table on the clipboard has more rows than there are below the current cell. Nothing was changed.</source>
        <translation>剪贴板上的表格行数多于当前单元格以下的行数。没有作任何改动。</translation>
    </message>
    <message>
        <source>The column “%1” cannot be edited here. Nothing was changed.</source>
        <translation>“%1”列不能在此修改。没有作任何改动。</translation>
    </message>
    <message>
        <source>The table on the clipboard has more columns than there are to the right of the current cell. Nothing was changed.</source>
        <translation>剪贴板上的表格列数多于当前单元格右侧的列数。没有作任何改动。</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Edit a column of the selected rows…</source>
        <translation>批量修改所选行…</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>导出当前列表…</translation>
    </message>
    <message>
        <source>More than 100,000 rows are selected. Export them to a file instead.</source>
        <translation>所选超过 10 万行，请改为导出到文件。</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>正在复制…</translation>
    </message>
    <message>
        <source>Paste %1 cells</source>
        <translation>粘贴 %1 个单元格</translation>
    </message>
    <message>
        <source>Pasted %1 cells.</source>
        <translation>已粘贴 %1 个单元格。</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>导出当前列表</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV, UTF-8 (*.csv)</source>
        <translation>Excel 工作簿 (*.xlsx);;CSV（UTF-8） (*.csv)</translation>
    </message>
    <message>
        <source>Exported %1 rows to %2.</source>
        <translation>已导出 %1 行到 %2。</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Select the rows to edit first.</source>
        <translation>请先选择要修改的行。</translation>
    </message>
    <message>
        <source>The file is open for reading only. Nothing was changed.</source>
        <translation>文件以只读方式打开。没有作任何改动。</translation>
    </message>
    <message>
        <source>Add a record…</source>
        <translation>新增…</translation>
    </message>
    <message>
        <source>Delete the selected records</source>
        <translation>删除所选</translation>
    </message>
    <message>
        <source>Select the rows to delete first.</source>
        <translation>请先选择要删除的行。</translation>
    </message>
    <message>
        <source>Delete %1 records?</source>
        <translation>删除 %1 条记录？</translation>
    </message>
    <message>
        <source>Undo brings them back.</source>
        <translation>可以撤销恢复。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>%1 records deleted. Undo brings them back.</source>
        <translation>已删除 %1 条记录，可以撤销恢复。</translation>
    </message>
</context>
<context>
    <name>ImportSummary</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>; and others</source>
        <translation>等</translation>
    </message>
    <message>
        <source>It cannot be imported like this yet.</source>
        <translation>目前还不能导入。</translation>
    </message>
    <message>
        <source>There are no rows below the header.</source>
        <translation>表头以下没有数据行。</translation>
    </message>
    <message>
        <source>Rows that can be taken: %1</source>
        <translation>可导入 %1 行</translation>
    </message>
    <message>
        <source>Of the first %1 rows can be taken: %2</source>
        <translation>前 %1 行中可导入 %2 行</translation>
    </message>
    <message>
        <source> · cannot: %1 (%2)</source>
        <translation> · 不能导入 %1 行（%2）</translation>
    </message>
    <message>
        <source> · “Try without writing” looks at all rows</source>
        <translation> · “试导入”会检查全部行</translation>
    </message>
    <message>
        <source>Nothing was written, because %1 of %2 rows cannot be taken.</source>
        <translation>未写入任何内容：%2 行中有 %1 行不能导入。</translation>
    </message>
    <message>
        <source>Tried without writing: %1 of %2 rows would be taken.</source>
        <translation>试导入（未写入）：%2 行中可导入 %1 行。</translation>
    </message>
    <message>
        <source>Imported: %1 rows taken as one step that can be undone.</source>
        <translation>已导入 %1 行，合为一步，可以撤销。</translation>
    </message>
    <message>
        <source>Nothing to write: everything in the file is stored already.</source>
        <translation>无须写入：文件中的内容均已在库。</translation>
    </message>
    <message>
        <source>Nothing was written: no row of the file is both new and right.</source>
        <translation>未写入任何内容：文件中没有既正确又有更新的行。</translation>
    </message>
    <message>
        <source>%1, sheet %2, %3</source>
        <translation>%1，工作表 %2，%3</translation>
    </message>
    <message>
        <source>Rows read %1, new %2, changed %3, unchanged %4, rejected %5</source>
        <translation>读取 %1 行，新增 %2，更改 %3，未变 %4，退回 %5</translation>
    </message>
    <message>
        <source> · rows passed over (totals, remarks, headers, limits): %1</source>
        <translation> · 跳过的行（合计、备注、表头、限值）：%1</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 等</translation>
    </message>
    <message>
        <source>Of the same tasks and laboratories, samples still without a result: %1 (%2)</source>
        <translation>同一任务、同一承检机构尚无结果的样品：%1 个（%2）</translation>
    </message>
    <message>
        <source>Results whose sample is not among the batches: %1 (%2)</source>
        <translation>抽样批次中没有对应样品的结果：%1 份（%2）</translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <translation>第 %1 行，%2：%3</translation>
    </message>
    <message>
        <source>… and %1 more rows to look at</source>
        <translation>……另有 %1 处需查看</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>新建(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Demo</source>
        <translation>演示(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export what is shown…</source>
        <translation>导出当前列表(&amp;E)…</translation>
    </message>
    <message>
        <source>This page has no table to export.</source>
        <translation>本页没有可导出的列表。</translation>
    </message>
    <message>
        <source>Change &amp;person…</source>
        <translation>换人(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>备份(&amp;B)</translation>
    </message>
    <message>
        <source>Re&amp;store a backup…</source>
        <translation>恢复备份(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>核验(&amp;V)</translation>
    </message>
    <message>
        <source>Save the file as of a d&amp;ate…</source>
        <translation>另存为某日的文件(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>撤销 %1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>重做 %1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Search in this page</source>
        <translation>在本页搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Find anything…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>键盘操作(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Spotcheck</source>
        <translation>关于抽查通(&amp;A)</translation>
    </message>
    <message>
        <source>I&amp;mport from the clipboard</source>
        <translation>从剪贴板导入(&amp;M)</translation>
    </message>
    <message>
        <source>Set a pass&amp;phrase…</source>
        <translation>设置口令(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>PlainTable</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel 工作簿 (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 rows were exported to %2.</source>
        <translation>已将%1行导出到%2。</translation>
    </message>
</context>
<context>
    <name>PlanExportActions</name>
    <message>
        <source>Workbook for a district</source>
        <translation>发给区局的计划表</translation>
    </message>
    <message>
        <source>Who gets it?</source>
        <translation>发给哪个单位？</translation>
    </message>
    <message>
        <source>All packages in one table</source>
        <translation>全部标包，合为一张表</translation>
    </message>
    <message>
        <source>Procurement table</source>
        <translation>采购需求表</translation>
    </message>
    <message>
        <source>Of which package or laboratory?</source>
        <translation>哪个标包或承检机构？</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>导出计划</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Letter that files the plan</source>
        <translation>抄报计划的函</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The letter was written to %1.</source>
        <translation>函已写入 %1。</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Official plan table…</source>
        <translation>正式计划表…</translation>
    </message>
    <message>
        <source>Workbook for a district…</source>
        <translation>发给区局的计划表…</translation>
    </message>
    <message>
        <source>Procurement table of a package or laboratory…</source>
        <translation>标包或承检机构的采购需求表…</translation>
    </message>
    <message>
        <source>Summary by category and quarter…</source>
        <translation>按类别和季度的汇总表…</translation>
    </message>
    <message>
        <source>Letter that files the plan (PDF)…</source>
        <translation>抄报计划的函（PDF）…</translation>
    </message>
    <message>
        <source>Export as…</source>
        <translation>导出为…</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Cannot be taken: %1, row %2</source>
        <translation>无法采纳：%1 第 %2 行</translation>
    </message>
</context>
<context>
    <name>PlanPlace</name>
    <message>
        <source>Annual plan</source>
        <translation>年度计划</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Year on year</source>
        <translation>上年对比</translation>
    </message>
    <message>
        <source>Overlaps of plans</source>
        <translation>计划重叠</translation>
    </message>
    <message>
        <source>Linked campaigns</source>
        <translation>联动抽查</translation>
    </message>
    <message>
        <source>Levelling</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>经费</translation>
    </message>
    <message>
        <source>No incidents yet</source>
        <translation>还没有问题线索</translation>
    </message>
    <message>
        <source>Quality problems found by supervision, complaints and campaigns: add them one by one, or take a list in with File &gt; Import…. They weigh in the candidates&apos; scores.</source>
        <translation>日常监管、投诉举报、专项整治等方面发现的产品质量问题：可逐条新增，也可用“文件 &gt; 导入…”导入清单。它们计入候选产品的得分。</translation>
    </message>
</context>
<context>
    <name>PlanTimeActions</name>
    <message>
        <source>Select a plan item first.</source>
        <translation>请先选择一个计划行。</translation>
    </message>
    <message>
        <source>Backward schedule…</source>
        <translation>倒排计划…</translation>
    </message>
    <message>
        <source>Sample size…</source>
        <translation>样本量计算器…</translation>
    </message>
    <message>
        <source>The line&apos;s sampling design was noted.</source>
        <translation>已记入本行的抽样设计。</translation>
    </message>
</context>
<context>
    <name>RecordEditing</name>
    <message>
        <source>%1 must not be empty.</source>
        <translation>%1不能为空。</translation>
    </message>
</context>
<context>
    <name>RegistryPlaces</name>
    <message>
        <source>No laboratories yet</source>
        <translation>暂无承检机构</translation>
    </message>
    <message>
        <source>File &gt; Import… takes the list of laboratories.</source>
        <translation>用“文件 › 导入…”导入承检机构名单。</translation>
    </message>
    <message>
        <source>No bids yet</source>
        <translation>暂无中标信息</translation>
    </message>
    <message>
        <source>File &gt; Import… takes the list of winning bids.</source>
        <translation>用“文件 › 导入…”导入中标信息。</translation>
    </message>
    <message>
        <source>No implementation rules yet</source>
        <translation>暂无实施细则</translation>
    </message>
    <message>
        <source>File &gt; Import… takes implementation rules, one row an item.</source>
        <translation>用“文件 › 导入…”导入实施细则，一行一个检验项目。</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>暂无产品</translation>
    </message>
    <message>
        <source>File &gt; Import… takes the product catalogue.</source>
        <translation>用“文件 › 导入…”导入产品目录。</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Laboratories</source>
        <translation>承检机构</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Integrity screens</source>
        <translation>数据可信度筛查</translation>
    </message>
    <message>
        <source>No conflicts of interest recorded</source>
        <translation>尚无回避登记</translation>
    </message>
    <message>
        <source>Whom a laboratory must not test for: add a line, or take a list in with File &gt; Import….</source>
        <translation>登记承检机构应回避的企业：新增一行，或用“文件 › 导入…”导入清单。</translation>
    </message>
    <message>
        <source>No standards yet</source>
        <translation>尚无标准</translation>
    </message>
    <message>
        <source>Editions of standards, when each was in force and what took its place: add a line, or take a list in with File &gt; Import….</source>
        <translation>登记标准的版本、实施与废止日期及替代标准：新增一行，或用“文件 › 导入…”导入清单。</translation>
    </message>
    <message>
        <source>How often reports were returned and corrected, laboratory by laboratory.</source>
        <translation>按承检机构统计报告退回、更正的次数。</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>%1 products</source>
        <translation>%1种产品</translation>
    </message>
    <message>
        <source>number of products not known</source>
        <translation>品种数不详</translation>
    </message>
    <message>
        <source>%1, %2: %3 (mark %4)</source>
        <translation>%1%2：%3（可信度%4）</translation>
    </message>
    <message>
        <source>No official catalogue in this file yet</source>
        <translation>本文件还没有目录名单</translation>
    </message>
    <message>
        <source>The program ships no lists of products, since none was found at its source. Take the national and the Shanghai list in with File &gt; Import…, edition by edition; the newest one published counts. Known so far:</source>
        <translation>程序不附带目录的产品名单，因为没有见到发布机关的原文。请用“文件 &gt; 导入…”按版本导入全国和上海的名单；以已发布的最新版本为准。目前所知的版本：</translation>
    </message>
    <message>
        <source>No former names or addresses yet</source>
        <translation>尚无曾用名称或地址</translation>
    </message>
    <message>
        <source>What else an enterprise is or was called, and where it was: imports find it by that too.</source>
        <translation>企业的曾用名、别名和曾用地址：导入时也据此识别。</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>疑似重复企业</translation>
    </message>
</context>
<context>
    <name>SamplingPlace</name>
    <message>
        <source>No batches yet</source>
        <translation>暂无抽样批次</translation>
    </message>
    <message>
        <source>File &gt; Import… takes the sampling register.</source>
        <translation>用“文件 › 导入…”导入抽样批次。</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>尚无任务</translation>
    </message>
    <message>
        <source>Tasks with their laboratories and dates: add a line, or take a list in with File &gt; Import….</source>
        <translation>登记抽查任务及其承检机构、时限：新增一行，或用“文件 › 导入…”导入清单。</translation>
    </message>
    <message>
        <source>Burden of enterprises</source>
        <translation>企业抽查负担</translation>
    </message>
    <message>
        <source>Follow-up candidates</source>
        <translation>跟踪抽查对象</translation>
    </message>
    <message>
        <source>No samplers yet</source>
        <translation>尚无抽样人员</translation>
    </message>
    <message>
        <source>Add those who may be drawn into teams: name, body, certificate.</source>
        <translation>请登记可参加抽取的抽样人员：姓名、单位、证件。</translation>
    </message>
    <message>
        <source>Random draw</source>
        <translation>随机抽取</translation>
    </message>
    <message>
        <source>Batch entry</source>
        <translation>批次录入</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>抽样文书</translation>
    </message>
    <message>
        <source>Planned visits</source>
        <translation>抽样安排</translation>
    </message>
    <message>
        <source>No conflicts of samplers recorded</source>
        <translation>尚无抽样人员回避记录</translation>
    </message>
    <message>
        <source>Whom a sampler must not visit; the random draw keeps to it.</source>
        <translation>抽样人员须回避的企业，随机抽取时自动回避。</translation>
    </message>
    <message>
        <source>No venues yet</source>
        <translation>尚无抽查场所</translation>
    </message>
    <message>
        <source>Markets, shops and fairs where goods are sampled: add them, or take a list in with File &gt; Import….</source>
        <translation>市场、商店、展会等抽样场所：可逐条添加，或用“文件 &gt; 导入…”导入。</translation>
    </message>
    <message>
        <source>No hand-overs recorded yet</source>
        <translation>尚无样品交接记录</translation>
    </message>
    <message>
        <source>Each hand-over of a sample with both persons; it is complete when it is received.</source>
        <translation>每次交接记明双方人员；接收后才算完成。</translation>
    </message>
    <message>
        <source>Reserve samples</source>
        <translation>备用样品</translation>
    </message>
    <message>
        <source>Lateness of records</source>
        <translation>补录情况</translation>
    </message>
    <message>
        <source>Nothing went beyond a limit</source>
        <translation>没有超出限制的记录</translation>
    </message>
    <message>
        <source>Whoever plans beyond a limit says why; it is counted here.</source>
        <translation>超出限制的安排须说明理由，并在此累计。</translation>
    </message>
    <message>
        <source>Evidence of sampling</source>
        <translation>抽样证据</translation>
    </message>
</context>
<context>
    <name>Screenshots</name>
    <message>
        <source>Could not write %1</source>
        <translation>无法写入 %1</translation>
    </message>
</context>
<context>
    <name>TableExport</name>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>导出已停止，没有写出文件。</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Results</source>
        <translation>检验</translation>
    </message>
</context>
<context>
    <name>print</name>
    <message>
        <source>Laboratory</source>
        <translation>承检机构</translation>
    </message>
    <message>
        <source>no nonconformity found in the items tested</source>
        <translation>所检项目未发现不合格</translation>
    </message>
    <message>
        <source>nonconforming</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>no such item</source>
        <translation>无此类项目</translation>
    </message>
    <message>
        <source>meets</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>does not meet</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>retest</source>
        <translation>复检</translation>
    </message>
    <message>
        <source>re-inspection</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>first test</source>
        <translation>初检</translation>
    </message>
    <message>
        <source>sampled %1 · received %2 · tested %3 · reported %4</source>
        <translation>抽样 %1 · 收样 %2 · 检验完成 %3 · 报告 %4</translation>
    </message>
    <message>
        <source>none known for this product</source>
        <translation>无该产品的细则</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Implementation rule</source>
        <translation>实施细则</translation>
    </message>
    <message>
        <source>The laboratory concludes</source>
        <translation>机构结论</translation>
    </message>
    <message>
        <source>Recomputed, overall</source>
        <translation>复算结论（综合）</translation>
    </message>
    <message>
        <source>Recomputed, physical items</source>
        <translation>复算结论（实物）</translation>
    </message>
    <message>
        <source>Recomputed, label items</source>
        <translation>复算结论（标签）</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>检验项目</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>标准要求</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>实测值</translation>
    </message>
    <message>
        <source>Recomputed</source>
        <translation>复算</translation>
    </message>
    <message>
        <source>The rules find nothing on this report.</source>
        <translation>规则检查未发现问题。</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>returned to the laboratory</source>
        <translation>退回机构</translation>
    </message>
    <message>
        <source>marked as impossible to judge</source>
        <translation>标为无法判定</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>correction taken in</source>
        <translation>收到更正报告</translation>
    </message>
    <message>
        <source>Nobody has decided on this report yet.</source>
        <translation>尚未审核。</translation>
    </message>
    <message>
        <source>Proof sheet %1</source>
        <translation>判定复核单 %1</translation>
    </message>
    <message>
        <source>Proof sheet of a test report</source>
        <translation>检验报告判定复核单</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>检验项目</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查发现</translation>
    </message>
    <message>
        <source>How each item was judged</source>
        <translation>逐项判定依据</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>审核过程</translation>
    </message>
    <message>
        <source>Printed %1 · journal %2</source>
        <translation>打印于 %1 · 记录链 %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>%1 could not be written; nothing was changed.</source>
        <translation>%1 写入失败，未作任何更改。</translation>
    </message>
    <message>
        <source>The plan has no lines yet; there is nothing to file.</source>
        <translation>计划尚无内容，没有可抄报的。</translation>
    </message>
    <message>
        <source>Nothing was sampled of the product “%1”.</source>
        <translation>未抽查过产品“%1”。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>No visit is planned for that day.</source>
        <translation>当日没有已安排的检查。</translation>
    </message>
</context>
<context>
    <name>spotcheck::AllocationPanel</name>
    <message>
        <source>Spread over the stages</source>
        <translation>在各环节间分配</translation>
    </message>
    <message>
        <source>batches in all</source>
        <translation>按总批次数</translation>
    </message>
    <message>
        <source>budget, yuan</source>
        <translation>按预算（元）</translation>
    </message>
    <message>
        <source>proportional</source>
        <translation>按比例分配</translation>
    </message>
    <message>
        <source>Neyman</source>
        <translation>奈曼分配</translation>
    </message>
    <message>
        <source>at least </source>
        <translation>每层至少 </translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>抽查环节</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Failure rate</source>
        <translation>预计不合格率</translation>
    </message>
    <message>
        <source>Yuan a batch</source>
        <translation>每批次费用（元）</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>费用（元）</translation>
    </message>
</context>
<context>
    <name>spotcheck::AttachmentViewer</name>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>用其他程序打开</translation>
    </message>
    <message>
        <source>Close the attached file</source>
        <translation>关闭附件</translation>
    </message>
    <message>
        <source>Attached file</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>This file cannot be shown here. Open it with another program (↗).</source>
        <translation>此文件无法在这里显示，请用其他程序打开（↗）。</translation>
    </message>
</context>
<context>
    <name>spotcheck::BoardPage</name>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Sampling no.</source>
        <translation>抽样单编号</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回次数</translation>
    </message>
    <message>
        <source>No open case in this choice. The page Deadlines opens the cases that failed batches ask for.</source>
        <translation>此范围内没有未办结案件。“期限”页可为不合格批次建案。</translation>
    </message>
    <message>
        <source>Reading cases…</source>
        <translation>正在读取案件…</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>up to %1 days</source>
        <translation>%1 日以内</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>更久</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最久</translation>
    </message>
    <message>
        <source>Only the first %1 cases are listed.</source>
        <translation>只列出前 %1 件。</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
</context>
<context>
    <name>spotcheck::BudgetChart</name>
    <message>
        <source>%1: %2 of %3 yuan used</source>
        <translation>%1：已用%2元，预算%3元</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>已承诺</translation>
    </message>
    <message>
        <source>used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>used beyond the budget</source>
        <translation>超出预算</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未写</translation>
    </message>
</context>
<context>
    <name>spotcheck::BudgetPage</name>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Sampled</source>
        <translation>已抽样</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>已出报告</translation>
    </message>
    <message>
        <source>Declared (yuan)</source>
        <translation>申报(元)</translation>
    </message>
    <message>
        <source>Committed (yuan)</source>
        <translation>已承诺(元)</translation>
    </message>
    <message>
        <source>Used (yuan)</source>
        <translation>已使用(元)</translation>
    </message>
    <message>
        <source>Left (yuan)</source>
        <translation>剩余(元)</translation>
    </message>
    <message>
        <source>Used, %</source>
        <translation>使用率(%)</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未写</translation>
    </message>
    <message>
        <source>by</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>经费明细</translation>
    </message>
    <message>
        <source>Begin a plan under “Annual plan”; its money is here.</source>
        <translation>请先在“年度计划”中新建计划，经费情况显示在这里。</translation>
    </message>
    <message>
        <source>Counting money…</source>
        <translation>正在统计经费…</translation>
    </message>
    <message>
        <source>The whole plan</source>
        <translation>全部计划</translation>
    </message>
    <message>
        <source>Declared %1 yuan, committed %2, used %3, left %4.</source>
        <translation>申报%1元，已承诺%2元，已使用%3元，剩余%4元。</translation>
    </message>
    <message>
        <source>Applied for as a whole: %1.</source>
        <translation>整个计划申报%1元。</translation>
    </message>
    <message>
        <source>Used: the price paid for every sample, and the winning bid&apos;s price of every batch reported on.</source>
        <translation>已使用：每批样品的购样价，加上已出报告批次的中标检验单价。</translation>
    </message>
    <message>
        <source>%1 batches have no price and count as nothing.</source>
        <translation>%1批次查不到单价，未计入。</translation>
    </message>
    <message>
        <source>%1 belong to no line.</source>
        <translation>另有%1批次不属于任何计划行。</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>经费</translation>
    </message>
</context>
<context>
    <name>spotcheck::BurdenPage</name>
    <message>
        <source>%1 %2 (%3 tasks, %4 batches)</source>
        <translation>%1 %2（%3个任务、%4批次）</translation>
    </message>
    <message>
        <source>Burden of enterprises</source>
        <translation>企业抽查负担</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>over a limit</source>
        <translation>超限</translation>
    </message>
    <message>
        <source>no visit left, or over</source>
        <translation>已满或超限</translation>
    </message>
    <message>
        <source>one visit left, or fewer</source>
        <translation>只剩一次或更少</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>已抽查(次)</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余(次)</translation>
    </message>
    <message>
        <source>Most tasks a visit</source>
        <translation>每次任务最多</translation>
    </message>
    <message>
        <source>Most batches a task</source>
        <translation>每任务批次最多</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>不计次数</translation>
    </message>
    <message>
        <source>Visits that count</source>
        <translation>计入的抽查</translation>
    </message>
    <message>
        <source>No enterprise is in this state in this year.</source>
        <translation>本年度没有处于该状态的企业。</translation>
    </message>
    <message>
        <source>Counting visits…</source>
        <translation>正在统计抽查次数…</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 enterprises were checked; %2 are over a limit, %3 have no visit left.&lt;/b&gt; At most %4 visits a year, %5 tasks a visit, %6 batches a task, over all offices; special and follow-up checks do not count. %7 [%8] · %9</source>
        <translation>&lt;b&gt;共抽查企业 %1 家，其中超限 %2 家、次数已满 %3 家。&lt;/b&gt;同一年度对同一家生产者或销售者不超过 %4 次，每次不超过 %5 个任务，每个任务不超过 %6 个批次，全市各单位合并计算；专项（应急）、跟踪抽查不计。%7 [%8] · %9</translation>
    </message>
    <message>
        <source>counted as sampled party and as nominal producer</source>
        <translation>按被抽样单位和标称生产者计</translation>
    </message>
    <message>
        <source>counted as sampled party</source>
        <translation>按被抽样单位计</translation>
    </message>
    <message>
        <source> Only the first %1 are listed; export all with the command line&apos;s “quota”.</source>
        <translation> 只列出前 %1 家，全部可用命令行 quota 导出。</translation>
    </message>
    <message>
        <source>%1 %2 planned</source>
        <translation>%1 %2（已安排）</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已安排</translation>
    </message>
</context>
<context>
    <name>spotcheck::CalendarPage</name>
    <message>
        <source>No days of your own</source>
        <translation>还没有本单位录入的日期</translation>
    </message>
    <message>
        <source>When the State Council announces next year&apos;s holidays, each November, take them in with File &gt; Import…, or add them day by day; your rows come before the shipped ones.</source>
        <translation>每年11月国务院办公厅公布下一年放假安排后，用“文件 &gt; 导入…”导入，或逐日添加；本单位的行优先于内置的行。</translation>
    </message>
    <message>
        <source>No festivals of your own</source>
        <translation>还没有本单位录入的节日</translation>
    </message>
    <message>
        <source>Spring Festival, Dragon Boat and Mid-Autumn are shipped until %1; add others that a season may name, or another date.</source>
        <translation>内置春节、端午、中秋的日期，到%1年为止；旺季用到的其他节日或不同日期可在此添加。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Add a day off…</source>
        <translation>添加放假日…</translation>
    </message>
    <message>
        <source>Add a make-up working day…</source>
        <translation>添加调休上班日…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Add a festival…</source>
        <translation>添加节日…</translation>
    </message>
    <message>
        <source>Add a day off</source>
        <translation>添加放假日</translation>
    </message>
    <message>
        <source>Add a make-up working day</source>
        <translation>添加调休上班日</translation>
    </message>
    <message>
        <source>Name, such as 春节</source>
        <translation>名称，如春节</translation>
    </message>
    <message>
        <source>Source: the notice</source>
        <translation>来源：通知</translation>
    </message>
    <message>
        <source>Add a festival</source>
        <translation>添加节日</translation>
    </message>
    <message>
        <source>Name, such as 七夕</source>
        <translation>名称，如七夕</translation>
    </message>
    <message>
        <source>Select the rows to delete first.</source>
        <translation>请先选中要删除的行。</translation>
    </message>
    <message>
        <source>The holidays are known from %1 to %2; days outside are counted without any.</source>
        <translation>节假日安排已知的范围为%1至%2；范围之外只按周末计算，未计节假日。</translation>
    </message>
    <message>
        <source>The notice for %1 has to be taken in when it is out (usually in November).</source>
        <translation>%1年的放假通知公布后（通常在上一年11月）须导入。</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>make-up working day</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Shipped holidays</source>
        <translation>内置节假日</translation>
    </message>
    <message>
        <source>Own holidays and make-up days</source>
        <translation>本单位的放假与调休上班日</translation>
    </message>
    <message>
        <source>Own festivals</source>
        <translation>本单位的节日</translation>
    </message>
    <message>
        <source>Shipped: the State Council&apos;s notices (to read)</source>
        <translation>内置：国务院办公厅放假通知（只读）</translation>
    </message>
    <message>
        <source>%1 on %2 stands among the festivals.</source>
        <translation>%1（%2）已列入节日。</translation>
    </message>
    <message>
        <source>%1 rows deleted. Undo brings them back.</source>
        <translation>已删除%1行，可撤销。</translation>
    </message>
</context>
<context>
    <name>spotcheck::CampaignPage</name>
    <message>
        <source>%1 more than given</source>
        <translation>超出 %1 批次</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>sent, nothing back yet</source>
        <translation>已下发，尚未回报</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>尚未下发</translation>
    </message>
    <message>
        <source>%1 to come</source>
        <translation>还差 %1 批次</translation>
    </message>
    <message>
        <source>Linked campaigns</source>
        <translation>联动抽查</translation>
    </message>
    <message>
        <source>Linked plan lines</source>
        <translation>联动计划行</translation>
    </message>
    <message>
        <source>Begin the campaign</source>
        <translation>发起联动抽查</translation>
    </message>
    <message>
        <source>Make the task packs…</source>
        <translation>生成任务包…</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>联动抽查</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>下达批次</translation>
    </message>
    <message>
        <source>Sampled</source>
        <translation>已抽样</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒检</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未抽到样品</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>已出报告</translation>
    </message>
    <message>
        <source>Nonconforming</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Outside the days</source>
        <translation>不在规定时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No linked campaign yet. Plan a line with the mode “linked”, its scheme and the offices taking part; then begin it here, send every office its pack, and take the registers back with File &gt; Import….</source>
        <translation>尚无联动抽查。请在年度计划中安排抽查方式为“联动”的行，写明联动方案和参与单位，再在这里发起，给各单位下发任务包，用“文件 &gt; 导入…”收回抽样批次。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 batches</source>
        <translation>%1 · %2 · %3 批次</translation>
    </message>
    <message>
        <source>The campaign stands. Make the task packs and send them to the offices.</source>
        <translation>联动抽查已发起。请生成任务包并下发各单位。</translation>
    </message>
    <message>
        <source>Make the task packs</source>
        <translation>生成任务包</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>%1 task packs were written to %2, one for each office.</source>
        <translation>已在 %2 生成 %1 个任务包，每个单位一个。</translation>
    </message>
</context>
<context>
    <name>spotcheck::CandidatesModel</name>
    <message>
        <source>planned</source>
        <translation>已列入计划</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>不列入：%1</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品名称</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>产品类别</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Failure rate</source>
        <translation>不合格率</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>问题线索</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>spotcheck::CandidatesPage</name>
    <message>
        <source>no batches inspected in %1–%2</source>
        <translation>%1–%2年没有检验批次</translation>
    </message>
    <message>
        <source>all products %1–%2: %3 of %4 batches failed</source>
        <translation>%1–%2年全部产品检验%4批次，不合格%3批次</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选产品</translation>
    </message>
    <message>
        <source>No products to choose from yet</source>
        <translation>还没有可供选择的产品</translation>
    </message>
    <message>
        <source>Candidates are the products of the product list, and those that incidents, the official catalogues or plans name: take these lists in with File &gt; Import….</source>
        <translation>候选产品来自产品目录，以及问题线索、目录名单和计划中出现的产品：请用“文件 &gt; 导入…”导入这些表。</translation>
    </message>
    <message>
        <source>Take into the plan</source>
        <translation>列入计划</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>不列入…</translation>
    </message>
    <message>
        <source>Consider again</source>
        <translation>重新考虑</translation>
    </message>
    <message>
        <source>Weights…</source>
        <translation>权重…</translation>
    </message>
    <message>
        <source>Open ones only</source>
        <translation>只看未定的</translation>
    </message>
    <message>
        <source>Product, category</source>
        <translation>产品、类别</translation>
    </message>
    <message>
        <source>Candidates, highest score first</source>
        <translation>候选产品，得分高的在前</translation>
    </message>
    <message>
        <source>Scoring the products…</source>
        <translation>正在计算候选产品得分…</translation>
    </message>
    <message>
        <source>%1 products, %2 planned; %3</source>
        <translation>%1种产品，已列入%2种；%3</translation>
    </message>
    <message>
        <source>Choose a product.</source>
        <translation>请选择一种产品。</translation>
    </message>
    <message>
        <source>%1 of 100: %2 points of %3 that can be judged. The score proposes; you decide.</source>
        <translation>%1分（满分100）：可判断的%3分中得%2分。得分仅供参考，由您决定。</translation>
    </message>
    <message>
        <source>The selected products are in the plan; delete their lines there first.</source>
        <translation>所选产品已在计划中；请先在计划中删除对应的行。</translation>
    </message>
    <message>
        <source>%1: %2 points</source>
        <translation>%1：%2分</translation>
    </message>
    <message>
        <source>Which factor is to weigh otherwise?</source>
        <translation>要调整哪一项的权重？</translation>
    </message>
    <message>
        <source>Points at most, from today on</source>
        <translation>满分（自今日起适用）</translation>
    </message>
    <message>
        <source>chosen by %1</source>
        <translation>%1设定</translation>
    </message>
    <message>
        <source>The scores are reckoned anew.</source>
        <translation>得分已重新计算。</translation>
    </message>
</context>
<context>
    <name>spotcheck::CasePanel</name>
    <message>
        <source>Way</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Story and clocks</source>
        <translation>全过程与期限</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>全部字段</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Document no.</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Take the step</source>
        <translation>办理此步</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Choose a case to see its way.</source>
        <translation>请选择案件查看办理进度。</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>不合格项目：%1</translation>
    </message>
    <message>
        <source>Outside the city: tell the %1</source>
        <translation>外省市当事人：须通报%1</translation>
    </message>
    <message>
        <source>Fast lane</source>
        <translation>快办</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>ended on %1</source>
        <translation>%1 结束</translation>
    </message>
    <message>
        <source>due %1, %2 days left</source>
        <translation>%1 到期，剩余 %2 日</translation>
    </message>
    <message>
        <source>No clock runs yet: none of the dates they start from is there.</source>
        <translation>尚无期限起算：所需日期均未填写。</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>全过程</translation>
    </message>
    <message>
        <source>Nothing was recorded here yet.</source>
        <translation>尚无办理记录。</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>needed without proof of service</source>
        <translation>无送达凭证时必填</translation>
    </message>
    <message>
        <source>The step is taken; Undo takes it back.</source>
        <translation>已办理；可以撤销。</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Back to which state?</source>
        <translation>退回到哪个状态？</translation>
    </message>
    <message>
        <source>The same goods elsewhere</source>
        <translation>同一产品流向</translation>
    </message>
    <message>
        <source>same lot</source>
        <translation>同批次</translation>
    </message>
    <message>
        <source>same model</source>
        <translation>同型号</translation>
    </message>
    <message>
        <source>failed as well</source>
        <translation>亦不合格</translation>
    </message>
    <message>
        <source>Nothing of the same producer, product and model was sampled elsewhere.</source>
        <translation>未在别处抽到同一生产者、产品和型号。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期满日期</translation>
    </message>
    <message numerus="yes">
        <source>due %1, overdue by %n days</source>
        <translation>
            <numerusform>%1 到期，超期 %n 日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n days are not counted</source>
        <translation>
            <numerusform>%1；已扣除 %n 日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotcheck::CasesPage</name>
    <message>
        <source>No cases yet</source>
        <translation>尚无案件</translation>
    </message>
    <message>
        <source>File &gt; Import… takes the ledger of failed batches; the page Deadlines opens the cases that failed batches ask for.</source>
        <translation>用“文件 &gt; 导入…”导入后处理台账；“期限”页可为不合格批次建案。</translation>
    </message>
</context>
<context>
    <name>spotcheck::CausesPage</name>
    <message>
        <source>Causes of failures</source>
        <translation>原因分析</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>failed items</source>
        <translation>不合格项目</translation>
    </message>
    <message>
        <source>recorded causes</source>
        <translation>已登记的原因</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Add the shipped causes</source>
        <translation>加入随附的原因</translation>
    </message>
    <message>
        <source>Fills the library of causes with the shipped ones; extend it on the page Library of causes</source>
        <translation>将随附的原因加入原因库；可在“不合格原因库”页补充</translation>
    </message>
    <message>
        <source>Pack for a quality meeting…</source>
        <translation>质量分析会材料…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Item or cause</source>
        <translation>项目或原因</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Up to here</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Nothing recorded in this choice. Causes are recorded with cases on the page Causes of cases.</source>
        <translation>此范围内尚无登记。原因在“案件原因”页登记。</translation>
    </message>
    <message>
        <source>Counting failures…</source>
        <translation>正在统计不合格…</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 of %2 make four fifths&lt;/b&gt; (Pareto). Items are counted by failed batch, causes as recorded with cases.</source>
        <translation>&lt;b&gt;%2 项中的 %1 项占到八成&lt;/b&gt;（帕累托）。不合格项目按批次统计，原因按案件登记统计。</translation>
    </message>
    <message>
        <source>They are all there already.</source>
        <translation>均已在库中。</translation>
    </message>
    <message>
        <source>The shipped causes are in the library; Undo takes them back.</source>
        <translation>随附的原因已加入原因库；可以撤销。</translation>
    </message>
    <message>
        <source>Choose a product first.</source>
        <translation>请先选择产品。</translation>
    </message>
    <message>
        <source>Pack for a quality meeting</source>
        <translation>质量分析会材料</translation>
    </message>
    <message>
        <source>as letters (anonymous)</source>
        <translation>以代号表示（匿名）</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>列出名称</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The pack is written: %1</source>
        <translation>材料已写入：%1</translation>
    </message>
</context>
<context>
    <name>spotcheck::ChoicesBar</name>
    <message>
        <source>Another &amp;file…</source>
        <translation>另选文件(&amp;F)…</translation>
    </message>
    <message>
        <source>First row of the header</source>
        <translation>表头起始行</translation>
    </message>
    <message>
        <source>Last row of the header</source>
        <translation>表头结束行</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>不指定</translation>
    </message>
    <message>
        <source>Columns set by hand are remembered for the sender and used the next time.</source>
        <translation>人工指定的列对应关系按报送单位记住，下次自动采用。</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类别(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>工作表(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;ender</source>
        <translation>报送单位(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Header rows</source>
        <translation>表头行(&amp;H)</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（隐藏）</translation>
    </message>
    <message>
        <source>Remembered &amp;layouts…</source>
        <translation>已记住的版式(&amp;L)…</translation>
    </message>
    <message>
        <source>What was set by hand for sheets of other people; it can be handed on or deleted.</source>
        <translation>以前为外来表格手工设定的列；可以导出给他人或删除。</translation>
    </message>
    <message>
        <source>as found</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>one a row</source>
        <translation>一项一行</translation>
    </message>
    <message>
        <source>one a column</source>
        <translation>一项一列</translation>
    </message>
    <message>
        <source>Whether every test item has a row of its own, or every sample one row and every test item a column.</source>
        <translation>每个检验项目各占一行，还是每个样品一行、每个检验项目各占一列。</translation>
    </message>
    <message>
        <source>Ite&amp;ms</source>
        <translation>检验项目(&amp;M)</translation>
    </message>
    <message>
        <source>as found: one a column</source>
        <translation>自动识别：一项一列</translation>
    </message>
    <message>
        <source>as found: one a row</source>
        <translation>自动识别：一项一行</translation>
    </message>
    <message>
        <source>as the table says</source>
        <translation>以表内所写为准</translation>
    </message>
    <message>
        <source>Whose plan it is, when neither the rows nor the title say so.</source>
        <translation>行内和标题都未写明时，由此指定是哪个单位的计划。</translation>
    </message>
    <message>
        <source>&amp;Plan of</source>
        <translation>计划单位(&amp;P)</translation>
    </message>
</context>
<context>
    <name>spotcheck::ClustersPage</name>
    <message>
        <source>%1, %2 to %3: %4 failures</source>
        <translation>%1，%2 至 %3：%4 批次不合格</translation>
    </message>
    <message>
        <source>Clusters of failures</source>
        <translation>不合格聚集</translation>
    </message>
    <message>
        <source>Sampled in the last</source>
        <translation>抽样时间：最近</translation>
    </message>
    <message>
        <source>Close: within</source>
        <translation>相近：相隔不超过</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 个月</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>抽样批次</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>不合格批次</translation>
    </message>
    <message>
        <source>Close pairs</source>
        <translation>相近的对数</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>q (FDR)</source>
        <translation>q（FDR）</translation>
    </message>
    <message>
        <source>Closest together</source>
        <translation>最集中处</translation>
    </message>
    <message>
        <source>No product has five failures in this time.</source>
        <translation>此期间没有产品达到五批次不合格。</translation>
    </message>
    <message>
        <source>Looking for clusters…</source>
        <translation>正在查找聚集…</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 products fail closer together than chance.&lt;/b&gt; Pairs of failures of one district within the days, against failures dealt out anew among all that was sampled (999 draws, fixed seed): where much was sampled at one place and time, that is no cluster. q: the share of false alarms if all up to here are taken seriously. A hint where to look, no proof.</source>
        <translation>&lt;b&gt;%1 种产品的不合格比随机更集中。&lt;/b&gt;统计同区且相隔不超过所选天数的不合格对数，与在全部抽样中随机重新分配不合格的结果比较（999 次，种子固定）：某地某时抽样多，不算聚集。q：若采信至此行，其中误报的比例。这只是线索，不是证据。</translation>
    </message>
</context>
<context>
    <name>spotcheck::CommandPalette</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Enterprise, credit code, sampling number, product, place or command</source>
        <translation>企业、信用代码、抽样单编号、产品、页面或命令</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>本页</translation>
    </message>
</context>
<context>
    <name>spotcheck::CoverageModel</name>
    <message>
        <source>planned</source>
        <translation>已列入计划</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不列入</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品名称</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>产品类别</translation>
    </message>
    <message>
        <source>Catalogues</source>
        <translation>重点目录</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>spotcheck::CoveragePage</name>
    <message>
        <source>%1: %2 products</source>
        <translation>%1：%2种</translation>
    </message>
    <message>
        <source>Catalogue coverage</source>
        <translation>目录覆盖</translation>
    </message>
    <message>
        <source>No catalogue in this file</source>
        <translation>本文件没有目录名单</translation>
    </message>
    <message>
        <source>The lists of the official catalogues do not come with the program: take them in with File &gt; Import… (as 目录名单), or mark products in the product list.</source>
        <translation>程序不附带官方目录的名单：请用“文件 &gt; 导入…”导入（表名“目录名单”），或在产品目录中标注。</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>全部产品</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不列入</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已列入计划</translation>
    </message>
    <message>
        <source>Which products are shown</source>
        <translation>显示哪些产品</translation>
    </message>
    <message>
        <source>Take into the plan</source>
        <translation>列入计划</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>不列入…</translation>
    </message>
    <message>
        <source>Consider again</source>
        <translation>重新考虑</translation>
    </message>
    <message>
        <source>%1 gaps, %2 left out, %3 planned; %4</source>
        <translation>缺口%1种，不列入%2种，已列入%3种；%4</translation>
    </message>
</context>
<context>
    <name>spotcheck::CurveChart</name>
    <message>
        <source>Progress of %1: %2 of %3 sampled, %4 reported. %5</source>
        <translation>%1的进度：%3批次中已抽样%2，已出报告%4。%5</translation>
    </message>
    <message>
        <source>Neither dates nor batches: give the line its dates, or make its tasks.</source>
        <translation>既没有日期也没有批次：请给计划行填写日期，或下达任务。</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>应抽</translation>
    </message>
    <message>
        <source>sampled</source>
        <translation>已抽样</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>已出报告</translation>
    </message>
    <message>
        <source>at the present pace</source>
        <translation>按目前进度推算</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>planned %1</source>
        <translation>应抽%1</translation>
    </message>
    <message>
        <source>sampled %1, reported %2</source>
        <translation>已抽样%1，已出报告%2</translation>
    </message>
</context>
<context>
    <name>spotcheck::DeadlinesPage</name>
    <message>
        <source>running</source>
        <translation>期限内</translation>
    </message>
    <message>
        <source>window open</source>
        <translation>可办理</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>临近到期</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>ended on %1</source>
        <translation>%1 结束</translation>
    </message>
    <message>
        <source>Window from %1 to %2</source>
        <translation>可办理期间：%1 至 %2</translation>
    </message>
    <message>
        <source>%1 if weekends do not move it, %2 if they do</source>
        <translation>周末不顺延为 %1，顺延为 %2</translation>
    </message>
    <message>
        <source>Counted beyond the announced holidays: it may move.</source>
        <translation>已超出公布的节假日安排，可能变动。</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Put aside…</source>
        <translation>暂缓…</translation>
    </message>
    <message>
        <source>Open cases of failed batches…</source>
        <translation>为不合格批次建案…</translation>
    </message>
    <message>
        <source>overdue and due soon</source>
        <translation>已超期和临近到期</translation>
    </message>
    <message>
        <source>all that run</source>
        <translation>全部未结束</translation>
    </message>
    <message>
        <source>ended ones too</source>
        <translation>包括已结束</translation>
    </message>
    <message>
        <source>put aside</source>
        <translation>已暂缓</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Leaves the chosen deadlines out of the list until a day, with a reason. What is overdue with the gravest consequences is always shown.</source>
        <translation>将所选期限暂缓至某日，须填写理由。后果最重的超期事项始终显示。</translation>
    </message>
    <message>
        <source>One case for the sampled party and one for the nominal producer of every failed batch that has none yet. One step, which undo takes back.</source>
        <translation>为每个尚未建案的不合格批次，给被抽样单位和标称生产者各建一件。一步完成，可以撤销。</translation>
    </message>
    <message>
        <source>Sampling no.</source>
        <translation>抽样单编号</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起算</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>剩余天数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Nothing is overdue or due soon. Clocks run from the dates of the cases: the result served, the objection, the order to rectify, the announcement.</source>
        <translation>没有超期或临近到期的事项。期限自案件日期起算：结果送达、异议、责令、公告等。</translation>
    </message>
    <message>
        <source>Counting deadlines…</source>
        <translation>正在计算期限…</translation>
    </message>
    <message>
        <source>Choose the deadlines in the list first.</source>
        <translation>请先在列表中选择期限。</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>Until which day?</source>
        <translation>暂缓到哪天？</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 overdue, %2 due soon.&lt;/b&gt; A clock warns and decides nothing. A right or a duty of an enterprise shows the later reading of a due day, a duty of the office the earlier.</source>
        <translation>&lt;b&gt;超期 %1 件，临近到期 %2 件。&lt;/b&gt;期限只作提示，不作决定。企业的权利和义务按较晚的读法显示，单位的职责按较早的读法显示。</translation>
    </message>
    <message>
        <source> No length is set for: %1 (Rules &gt; Settings).</source>
        <translation> 未设定时长：%1（规则 &gt; 设置）。</translation>
    </message>
    <message>
        <source> &lt;b&gt;%1 cases of failed batches are not opened yet.&lt;/b&gt;</source>
        <translation> &lt;b&gt;另有 %1 件不合格案件尚未建案。&lt;/b&gt;</translation>
    </message>
    <message>
        <source> %1 are put aside.</source>
        <translation> 已暂缓 %1 件。</translation>
    </message>
    <message>
        <source> Only the first %1 are listed.</source>
        <translation> 只列出前 %1 条。</translation>
    </message>
    <message>
        <source>The cases are opened; Undo takes them back.</source>
        <translation>案件已建立；可以撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%n days are not counted</source>
        <translation>
            <numerusform>已扣除 %n 日</numerusform>
        </translation>
    </message>
    <message>
        <source> Lengths: %1 (%2; Rules &gt; Settings).</source>
        <translation> 时限依据：%1（%2；在“规则 &gt; 参数设置”中更改）。</translation>
    </message>
</context>
<context>
    <name>spotcheck::Desktop</name>
    <message>
        <source>Unnamed</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>A file of this name exists already. Nothing was changed; choose another name.</source>
        <translation>同名文件已存在。没有作任何改动，请换一个文件名。</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Spotcheck file (*.spotcheck);;All files (*)</source>
        <translation>抽查通文件 (*.spotcheck);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接管</translation>
    </message>
    <message>
        <source>Take the file over?</source>
        <translation>接管这个文件？</translation>
    </message>
    <message>
        <source>Whoever has it open can no longer write to it. Ask them first if you can.</source>
        <translation>正在使用该文件的人将不能再写入。如有可能，请先征得对方同意。</translation>
    </message>
    <message>
        <source>Opened for reading only: nothing can be changed.</source>
        <translation>已以只读方式打开，不能修改。</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Making the demo…</source>
        <translation>正在生成演示文件…</translation>
    </message>
    <message>
        <source>The file is still being written. Wait until it is done, or cancel it in the status bar.</source>
        <translation>文件正在写入。请等待完成，或在状态栏取消。</translation>
    </message>
    <message>
        <source>Open a file first; then import into it.</source>
        <translation>请先打开一个文件，再导入。</translation>
    </message>
    <message>
        <source>Change person</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>Who works from now on? The name stands beside every change.</source>
        <translation>接下来由谁操作？姓名会记在每一处更改旁。</translation>
    </message>
    <message>
        <source>Passphrase of %1</source>
        <translation>%1的口令</translation>
    </message>
    <message>
        <source>The passphrase so far</source>
        <translation>原口令</translation>
    </message>
    <message>
        <source>A new passphrase, %1 characters or more. Who forgets it cannot sign in this name.</source>
        <translation>新口令，至少 %1 个字符。忘记口令将无法再以此姓名签字。</translation>
    </message>
    <message>
        <source>The new passphrase once more</source>
        <translation>再次输入新口令</translation>
    </message>
    <message>
        <source>The two are not the same. Nothing was changed.</source>
        <translation>两次输入不一致，未作任何更改。</translation>
    </message>
    <message>
        <source>%1 has a passphrase now; signing in this file needs one.</source>
        <translation>已设置%1的口令；今后在本文件签字须验证口令。</translation>
    </message>
</context>
<context>
    <name>spotcheck::DifferenceDialog</name>
    <message>
        <source>Differences: %1</source>
        <translation>差异：%1</translation>
    </message>
    <message>
        <source>In the workbook</source>
        <translation>工作簿中</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 differences taken over. One undo step.</source>
        <translation>已写入 %1 处差异，可一步撤销。</translation>
    </message>
    <message>
        <source>changed in the workbook</source>
        <translation>工作簿中已改</translation>
    </message>
    <message>
        <source>changed here meanwhile</source>
        <translation>期间本地已改</translation>
    </message>
    <message>
        <source>changed on both sides</source>
        <translation>双方都改（冲突）</translation>
    </message>
    <message>
        <source>cannot be taken</source>
        <translation>不能采纳</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Differences between the plan and the workbook</source>
        <translation>计划与工作簿的差异</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>计划行</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>When sent</source>
        <translation>导出时</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>本地现在</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Those with a check mark are taken over; nothing is written before. What both sides changed, and what was changed here only, is not checked.</source>
        <translation>仅采纳打勾的差异，采纳之前不写入任何内容。双方都改的和仅本地改动的，默认不打勾。</translation>
    </message>
    <message>
        <source>It is not known what the plan said when this workbook went out: every difference is shown as it is. Those with a check mark are taken over.</source>
        <translation>该工作簿不含导出时的内容，各处差异仅作两方对照。仅采纳打勾的差异。</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>all (%1)</source>
        <translation>全部（%1）</translation>
    </message>
    <message>
        <source>Check &amp;all shown</source>
        <translation>勾选所显示的(&amp;A)</translation>
    </message>
    <message>
        <source>Check &amp;none</source>
        <translation>取消所显示的(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>采纳(&amp;T)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%2 %1 处</translation>
    </message>
    <message>
        <source>%1 differences: %2. %3 will be taken over, as one undo step.</source>
        <translation>共 %1 处差异：%2。将采纳 %3 处，可一步撤销。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>spotcheck::DocumentsPage</name>
    <message>
        <source>Kind of document</source>
        <translation>文书种类</translation>
    </message>
    <message>
        <source>Search all cases; empty: the open ones</source>
        <translation>搜索全部案件；不填则列出未办结案件</translation>
    </message>
    <message>
        <source>Search batches; empty: the newest ones</source>
        <translation>搜索批次；不填则列出最近的批次</translation>
    </message>
    <message>
        <source>Sampling no.</source>
        <translation>抽样单编号</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>责令文号</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Sampled party</source>
        <translation>被抽样单位</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务编号</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>take document numbers</source>
        <translation>取文号</translation>
    </message>
    <message>
        <source>The next numbers of the register; a number that is not used is made void there with a reason</source>
        <translation>取登记簿中的下一个文号；未使用的文号在登记簿中注明理由作废</translation>
    </message>
    <message>
        <source>Print the chosen…</source>
        <translation>输出所选…</translation>
    </message>
    <message>
        <source>One file for all chosen records, .pdf or .odt; each is kept in the log of documents</source>
        <translation>所选记录输出为一个文件（.pdf 或 .odt），并逐份登记</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>No open case. Papers are made for cases; search to find closed ones.</source>
        <translation>没有未办结案件。文书依案件出具；已办结的请搜索。</translation>
    </message>
    <message>
        <source>No batch. Forms are made for batches: enter or import them first.</source>
        <translation>没有批次。抽样文书依批次出具，请先录入或导入。</translation>
    </message>
    <message>
        <source>Left blank, the file holds nothing for it: %1</source>
        <translation>以下内容文件中没有，留空待填：%1</translation>
    </message>
    <message>
        <source>Fonts replaced: %1</source>
        <translation>已替换字体：%1</translation>
    </message>
    <message>
        <source>Choose the records in the list first.</source>
        <translation>请先在列表中选择记录。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;OpenDocument text (*.odt)</source>
        <translation>PDF (*.pdf);;OpenDocument 文档 (*.odt)</translation>
    </message>
    <message>
        <source>Printing documents…</source>
        <translation>正在输出文书…</translation>
    </message>
    <message>
        <source>%1 documents were written to %2.</source>
        <translation>已将 %1 份文书写入 %2。</translation>
    </message>
    <message>
        <source>Mark of record on a paper (SC1-… or SC2-…): is it true?</source>
        <translation>纸面上的防伪标识（SC1-… 或 SC2-…）：核对真伪</translation>
    </message>
    <message>
        <source>%1 Sampled under the implementation rule %2.</source>
        <translation>%1 抽样依据的实施细则：%2。</translation>
    </message>
</context>
<context>
    <name>spotcheck::DrawPage</name>
    <message>
        <source>left out: %1</source>
        <translation>不列入：%1</translation>
    </message>
    <message>
        <source>Random draw</source>
        <translation>随机抽取</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务编号</translation>
    </message>
    <message>
        <source>by district</source>
        <translation>按区分层</translation>
    </message>
    <message>
        <source>by size of enterprise</source>
        <translation>按企业规模分层</translation>
    </message>
    <message>
        <source>draw samplers too</source>
        <translation>同时抽取抽样人员</translation>
    </message>
    <message>
        <source>1 Commit a seed</source>
        <translation>1 承诺种子</translation>
    </message>
    <message>
        <source>2 Freeze the list and draw</source>
        <translation>2 冻结名单并抽取</translation>
    </message>
    <message>
        <source>Save certificate…</source>
        <translation>保存证书…</translation>
    </message>
    <message>
        <source>Check a certificate…</source>
        <translation>核验证书…</translation>
    </message>
    <message>
        <source>How many enterprises are drawn</source>
        <translation>抽取多少家企业</translation>
    </message>
    <message>
        <source>Every district gets its part of the draw</source>
        <translation>各区按比例抽取</translation>
    </message>
    <message>
        <source>Available samplers are drawn into teams of two; nobody visits an enterprise they are bound to</source>
        <translation>可派抽样人员抽签两两成组；须回避的企业不由其抽样</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>A secret number is made and its fingerprint recorded, before anybody knows the list: nobody can look for a number that draws whom they like.</source>
        <translation>生成一个保密数字并先登记其摘要，此时名单尚不可知，任何人都无法挑选数字来决定抽中谁。</translation>
    </message>
    <message>
        <source>The list of enterprises is frozen, those that must not be drawn are left out with a reason, and the rest decides itself from the number.</source>
        <translation>企业名单随即冻结，不得抽取的注明理由剔除，其余由该数字自动决定。</translation>
    </message>
    <message>
        <source>Everything a stranger needs to draw again and get the same</source>
        <translation>包含他人重新抽取并得到相同结果所需的全部内容</translation>
    </message>
    <message>
        <source>Draws again from a certificate and says whether the same comes out</source>
        <translation>依证书重新抽取，并说明结果是否一致</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>抽样组</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>签号</translation>
    </message>
    <message>
        <source>Nothing is drawn for this task yet. First commit a seed, then freeze the list and draw.</source>
        <translation>该任务尚未抽取。请先承诺种子，再冻结名单并抽取。</translation>
    </message>
    <message>
        <source>&lt;b&gt;There are no tasks yet.&lt;/b&gt; Make tasks from the plan, or take a list of tasks in; then draw here.</source>
        <translation>&lt;b&gt;尚无任务。&lt;/b&gt;请从计划生成任务，或者导入任务清单，再来抽取。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Step 1:&lt;/b&gt; commit a seed.</source>
        <translation>&lt;b&gt;第一步：&lt;/b&gt;承诺种子。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Step 2:&lt;/b&gt; the seed was committed at %1 (fingerprint %2); freeze the list and draw.</source>
        <translation>&lt;b&gt;第二步：&lt;/b&gt;种子已于 %1 承诺（摘要 %2）；请冻结名单并抽取。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Drawn: %1 of %2 enterprises on the list; %3 left out.&lt;/b&gt; List %4, seed fingerprint %5. </source>
        <translation>&lt;b&gt;已抽取：名单 %2 家中抽取 %1 家；剔除 %3 家。&lt;/b&gt;名单摘要 %4，种子摘要 %5。</translation>
    </message>
    <message>
        <source>The seed is committed. Announce its fingerprint, then freeze the list and draw.</source>
        <translation>种子已承诺。请公布其摘要，再冻结名单并抽取。</translation>
    </message>
    <message>
        <source>Drawing enterprises…</source>
        <translation>正在抽取企业…</translation>
    </message>
    <message>
        <source>Only %1 could be drawn: the list, the limits or the teams allow no more.</source>
        <translation>只抽得 %1 家：名单、抽查次数或抽样组不允许更多。</translation>
    </message>
    <message>
        <source>draw certificate %1.json</source>
        <translation>抽取证书 %1.json</translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation>保存证书</translation>
    </message>
    <message>
        <source>Certificate (*.json);;On paper (*.pdf)</source>
        <translation>证书 (*.json);;纸质证书 (*.pdf)</translation>
    </message>
    <message>
        <source>The certificate is saved: %1</source>
        <translation>证书已保存：%1</translation>
    </message>
    <message>
        <source>The certificate could not be written: %1</source>
        <translation>证书无法写入：%1</translation>
    </message>
    <message>
        <source>Check a certificate</source>
        <translation>核验证书</translation>
    </message>
    <message>
        <source>Certificate (*.json)</source>
        <translation>证书 (*.json)</translation>
    </message>
    <message>
        <source>%1 is no certificate of a draw.</source>
        <translation>%1 不是抽取证书。</translation>
    </message>
    <message>
        <source>The certificate is right: the same draw comes out again.</source>
        <translation>证书无误：重新抽取结果一致。</translation>
    </message>
    <message>
        <source>venues instead</source>
        <translation>改抽场所</translation>
    </message>
    <message>
        <source>Draws among the venues of the file (page Venues), not among the enterprises</source>
        <translation>从本文件的抽查场所（“抽查场所”页）中抽取，而不是从企业中抽取</translation>
    </message>
</context>
<context>
    <name>spotcheck::DueCalendarPage</name>
    <message>
        <source>Month</source>
        <translation>月历</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>剩余天数</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Counting deadlines…</source>
        <translation>正在计算期限…</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; · %2 deadlines</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; · 到期 %2 件</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 件</translation>
    </message>
    <message>
        <source> (worked)</source>
        <translation>（上班）</translation>
    </message>
    <message>
        <source>Nothing is due on %1.</source>
        <translation>%1 没有到期事项。</translation>
    </message>
    <message>
        <source>Due on %1:</source>
        <translation>%1 到期：</translation>
    </message>
</context>
<context>
    <name>spotcheck::DuplicatesPage</name>
    <message>
        <source>Likely duplicates</source>
        <translation>疑似重复企业</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Merge into the first…</source>
        <translation>并入前者…</translation>
    </message>
    <message>
        <source>They are two…</source>
        <translation>是两家…</translation>
    </message>
    <message>
        <source>Take the merge back…</source>
        <translation>撤销合并…</translation>
    </message>
    <message>
        <source>likely duplicates</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>merges made</source>
        <translation>已作的合并</translation>
    </message>
    <message>
        <source>The record with more batches is kept; every reference moves and is remembered</source>
        <translation>保留批次较多的记录；所有关联随之转移并留有记录</translation>
    </message>
    <message>
        <source>Nothing here. Enterprises are compared by name, address and district; what was declared to be two is left out.</source>
        <translation>没有内容。按名称、地址和所在区比较；已认定为两家的不再列出。</translation>
    </message>
    <message>
        <source>Comparing enterprises…</source>
        <translation>正在比较企业…</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>可能性</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复记录</translation>
    </message>
    <message>
        <source>Its credit code</source>
        <translation>其统一社会信用代码</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>其地址</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 pairs of records are likely one enterprise.&lt;/b&gt; Visits, batches and cases of both are counted apart until they are merged.</source>
        <translation>&lt;b&gt;%1 对记录疑似同一家企业。&lt;/b&gt;合并之前，两者的抽查次数、批次和案件分别计算。</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>被并入</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>A merge can be taken back at any time: what it moved goes back, what was entered since stays.</source>
        <translation>合并可随时撤销：转移的关联退回，此后录入的保留。</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Choose a pair in the list first.</source>
        <translation>请先在列表中选择一对。</translation>
    </message>
    <message>
        <source>Merge two enterprises</source>
        <translation>合并两家企业</translation>
    </message>
    <message>
        <source>“%1” is kept, “%2” is merged into it. Reason:</source>
        <translation>保留“%1”，将“%2”并入。理由：</translation>
    </message>
    <message>
        <source>The two records are one now; the merge can be taken back at any time.</source>
        <translation>两条记录已合为一条；可随时撤销合并。</translation>
    </message>
    <message>
        <source>Two enterprises</source>
        <translation>认定为两家</translation>
    </message>
    <message>
        <source>Why are the two not the same?</source>
        <translation>两者为何不是同一家？</translation>
    </message>
    <message>
        <source>Choose a merge in the list first.</source>
        <translation>请先在列表中选择一次合并。</translation>
    </message>
    <message>
        <source>Take a merge back</source>
        <translation>撤销合并</translation>
    </message>
    <message>
        <source>“%1” (%2 records)</source>
        <translation>“%1”（%2 条）</translation>
    </message>
    <message>
        <source> In %1 groups so many records are alike that only neighbours in the order of names were compared: %2.</source>
        <translation>有 %1 组记录因雷同过多，仅按名称顺序比对相邻记录，可能有遗漏：%2。</translation>
    </message>
    <message>
        <source> Only the first %1 are listed.</source>
        <translation>仅列出前 %1 对。</translation>
    </message>
</context>
<context>
    <name>spotcheck::EditManyDialog</name>
    <message>
        <source>Edit a column of %1 rows</source>
        <translation>修改 %1 行的某一列</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>Apply to all</source>
        <translation>全部修改</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The first %1 rows are shown; all %2 will be changed in one step.</source>
        <translation>仅预览前 %1 行；全部 %2 行将一次修改。</translation>
    </message>
    <message>
        <source>%1 rows change, %2 hold this value already. One undo step.</source>
        <translation>将修改 %1 行，%2 行已是此值。可一步撤销。</translation>
    </message>
    <message>
        <source>Edit “%1” of %2 rows</source>
        <translation>修改 %2 行的“%1”</translation>
    </message>
    <message>
        <source>%1 rows changed.</source>
        <translation>已修改 %1 行。</translation>
    </message>
</context>
<context>
    <name>spotcheck::EnterprisePanel</name>
    <message>
        <source>no credit code</source>
        <translation>无统一社会信用代码</translation>
    </message>
    <message>
        <source>Branch of: %1</source>
        <translation>隶属：%1</translation>
    </message>
    <message>
        <source>Branches: %1</source>
        <translation>分支机构：%1</translation>
    </message>
    <message>
        <source>Limits of %1</source>
        <translation>%1年抽查次数</translation>
    </message>
    <message>
        <source>%1 visits count, %2 planned, %3 left (at most %4)</source>
        <translation>计入 %1 次，已安排 %2 次，剩余 %3 次（最多 %4 次）</translation>
    </message>
    <message>
        <source>(planned)</source>
        <translation>（已安排）</translation>
    </message>
    <message>
        <source>Year by year</source>
        <translation>历年情况</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Sampled</source>
        <translation>已抽样</translation>
    </message>
    <message>
        <source>As producer</source>
        <translation>作为生产者</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒检</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>%1 due %2</source>
        <translation>%1 于 %2 到期</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Batches, the newest first</source>
        <translation>批次（由近及远）</translation>
    </message>
    <message>
        <source>(as producer)</source>
        <translation>（作为生产者）</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒检</translation>
    </message>
    <message>
        <source>File of the enterprise</source>
        <translation>企业档案</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>全部字段</translation>
    </message>
    <message>
        <source>Choose an enterprise to see everything known of it.</source>
        <translation>请选择企业查看其全部情况。</translation>
    </message>
</context>
<context>
    <name>spotcheck::EnterprisesPage</name>
    <message>
        <source>No enterprises yet</source>
        <translation>暂无企业</translation>
    </message>
    <message>
        <source>File &gt; Import… takes a list of enterprises; sampled parties also come with the batches.</source>
        <translation>用“文件 › 导入…”导入企业名单；被抽样单位也会随抽样批次带入。</translation>
    </message>
    <message>
        <source>Branch of…</source>
        <translation>隶属于…</translation>
    </message>
    <message>
        <source>Branch of</source>
        <translation>隶属于</translation>
    </message>
    <message>
        <source>Name or credit code of the enterprise it belongs to; empty: none</source>
        <translation>所隶属企业的名称或统一社会信用代码；不填则无</translation>
    </message>
</context>
<context>
    <name>spotcheck::EntryPage</name>
    <message>
        <source>%1: %2 visits this year, %3 left.</source>
        <translation>%1：本年度已抽查 %2 次，剩余 %3 次。</translation>
    </message>
    <message>
        <source>The same product was sampled on %1 (%2): not again through %3 (%4).</source>
        <translation>同一产品已于 %1 抽样（%2）：%3 之前不得重复抽样（%4）。</translation>
    </message>
    <message>
        <source>Take the batch</source>
        <translation>录入本批次</translation>
    </message>
    <message>
        <source>Sampling no.</source>
        <translation>抽样单编号</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Sampled party</source>
        <translation>被抽样单位</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>规格型号</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Batches taken so far</source>
        <translation>本次已录入的批次</translation>
    </message>
    <message>
        <source>What the limits and the six-month ban say appears here while you type.</source>
        <translation>录入时在此提示抽查次数限制和六个月内重复抽样。</translation>
    </message>
    <message>
        <source>Batch %1 of this sitting is taken; Undo takes it back.</source>
        <translation>已录入第 %1 批次；可以撤销。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Enter&lt;/b&gt; next field · &lt;b&gt;Ctrl+Enter&lt;/b&gt; take the batch · &lt;b&gt;F4&lt;/b&gt; this field as in the last batch · &lt;b&gt;F5&lt;/b&gt; the producer is the sampled party · &lt;b&gt;F6&lt;/b&gt; begin again. What belongs to the visit stays for the next batch; without a number typed, the next one of the task&apos;s range is given.</source>
        <translation>&lt;b&gt;Enter&lt;/b&gt; 下一项 · &lt;b&gt;Ctrl+Enter&lt;/b&gt; 录入本批次 · &lt;b&gt;F4&lt;/b&gt; 本项同上一批次 · &lt;b&gt;F5&lt;/b&gt; 标称生产者即被抽样单位 · &lt;b&gt;F6&lt;/b&gt; 重新开始。同一次抽查的内容保留到下一批次；不填编号则取任务号段的下一个号。</translation>
    </message>
</context>
<context>
    <name>spotcheck::EvidencePage</name>
    <message>
        <source>No evidence of sampling recorded yet</source>
        <translation>尚无抽样证据记录</translation>
    </message>
    <message>
        <source>Photos on the spot, captures and the video of unpacking online: add a file, it is kept by its hash beside the batch.</source>
        <translation>现场照片、网页截图和拆包视频：添加文件后按摘要保存在批次旁。</translation>
    </message>
    <message>
        <source>Add a file as evidence…</source>
        <translation>添加证据文件…</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Sampling no.</source>
        <translation>抽样单编号</translation>
    </message>
    <message>
        <source>What does the file show?</source>
        <translation>该文件是哪类证据？</translation>
    </message>
    <message>
        <source>Files (*)</source>
        <translation>文件 (*)</translation>
    </message>
</context>
<context>
    <name>spotcheck::FactorList</name>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 / %2 分</translation>
    </message>
    <message>
        <source>Factors of the score; Enter shows their rows</source>
        <translation>得分构成；按回车键查看对应的行</translation>
    </message>
    <message>
        <source>Enter or double click shows the rows.</source>
        <translation>按回车键或双击查看对应的行。</translation>
    </message>
</context>
<context>
    <name>spotcheck::FilterHeader</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>按“%1”筛选</translation>
    </message>
    <message>
        <source>Contains the text. Also: =equals, !not, &lt;less, &gt;greater, from..to, empty</source>
        <translation>包含所输文字。也可用：=等于，!不含，&lt;小于，&gt;大于，起..止，空</translation>
    </message>
</context>
<context>
    <name>spotcheck::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Only this record</source>
        <translation>仅看本条</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation>豁免…</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Findings: none</source>
        <translation>检查结果：未发现问题</translation>
    </message>
    <message>
        <source>Findings: %1 must be mended · %2 to look at · %3 notes</source>
        <translation>检查结果：须改正 %1 项 · 需关注 %2 项 · 提示 %3 项</translation>
    </message>
    <message>
        <source>Source:</source>
        <translation>依据：</translation>
    </message>
    <message>
        <source>The source is still to be checked against the original text.</source>
        <translation>该依据尚待与原文核对。</translation>
    </message>
    <message>
        <source>Waive a finding</source>
        <translation>豁免一项检查结果</translation>
    </message>
    <message>
        <source>Why is it in order as it is? The reason is kept with your name.</source>
        <translation>为什么现状可以接受？理由将与您的姓名一并保存。</translation>
    </message>
    <message>
        <source>A waiver needs a reason. Nothing was changed.</source>
        <translation>豁免须写明理由。没有作任何改动。</translation>
    </message>
    <message>
        <source>Waived. Undo brings the finding back.</source>
        <translation>已豁免。撤销即可恢复。</translation>
    </message>
</context>
<context>
    <name>spotcheck::FollowUpPage</name>
    <message>
        <source>%1 %2 %3 (%4)</source>
        <translation>%1 %2 %3（%4）</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒检</translation>
    </message>
    <message>
        <source>failed, as producer</source>
        <translation>不合格，标称生产者</translation>
    </message>
    <message>
        <source>failed, as sampled party</source>
        <translation>不合格，被抽样单位</translation>
    </message>
    <message>
        <source>followed up on %1</source>
        <translation>已于 %1 跟踪</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未跟踪</translation>
    </message>
    <message>
        <source>Follow-up candidates</source>
        <translation>跟踪抽查对象</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>those not followed up yet</source>
        <translation>尚未跟踪的</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>不合格(批次)</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>拒检(次)</translation>
    </message>
    <message>
        <source>Followed up</source>
        <translation>跟踪情况</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Nobody failed twice within the years looked at, and nobody refused.</source>
        <translation>所查年限内没有两次以上不合格的企业，也没有拒检企业。</translation>
    </message>
    <message>
        <source>Looking for follow-up candidates…</source>
        <translation>正在查找跟踪抽查对象…</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 enterprises, %2 of them not followed up yet&lt;/b&gt;: %3 failures or more within %4 years, or a refusal (%5 [%6]).</source>
        <translation>&lt;b&gt;共 %1 家，其中 %2 家尚未跟踪&lt;/b&gt;：%4 年内不合格 %3 次以上或拒检（%5 [%6]）。</translation>
    </message>
    <message>
        <source> Only the first %1 are listed.</source>
        <translation> 只列出前 %1 家。</translation>
    </message>
    <message>
        <source>Make follow-up tasks</source>
        <translation>建立跟踪任务</translation>
    </message>
    <message>
        <source>One task in the mode “follow-up” for each chosen enterprise, with the failed product</source>
        <translation>为所选每家企业建立一项“跟踪”任务，产品为其不合格产品</translation>
    </message>
    <message>
        <source>Choose enterprises in the list first.</source>
        <translation>请先在列表中选择企业。</translation>
    </message>
    <message>
        <source>%1 follow-up tasks were made; they stand on the page Tasks.</source>
        <translation>已建立 %1 项跟踪任务，见“抽查任务”页。</translation>
    </message>
    <message>
        <source>The chosen ones have their tasks of this year already.</source>
        <translation>所选企业本年度均已有跟踪任务。</translation>
    </message>
</context>
<context>
    <name>spotcheck::GridColumns</name>
    <message>
        <source>Reset columns</source>
        <translation>恢复默认列</translation>
    </message>
</context>
<context>
    <name>spotcheck::GridPage</name>
    <message>
        <source>Search in all columns</source>
        <translation>在所有列中搜索</translation>
    </message>
    <message>
        <source>No record matches the filters.</source>
        <translation>没有符合筛选条件的记录。</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>暂无记录</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>共 %1 条</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>删除视图“%1”</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>保存为视图…</translation>
    </message>
    <message>
        <source>Show the filter row</source>
        <translation>显示筛选行</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Name of the view (columns, order, filters)</source>
        <translation>视图名称（保存列、排序和筛选）</translation>
    </message>
    <message>
        <source>Keep in sight at the left</source>
        <translation>左侧固定列</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不固定</translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation>前 %1 列</translation>
    </message>
    <message>
        <source>Add a record…</source>
        <translation>新增…</translation>
    </message>
    <message>
        <source>The file is open for reading only. Nothing was changed.</source>
        <translation>文件以只读方式打开，未作任何更改。</translation>
    </message>
</context>
<context>
    <name>spotcheck::GridTabsPage</name>
    <message>
        <source>All pages</source>
        <translation>全部页面</translation>
    </message>
</context>
<context>
    <name>spotcheck::HistoryPage</name>
    <message>
        <source>Nothing was recorded yet</source>
        <translation>暂无记录</translation>
    </message>
    <message>
        <source>Every change will stand here: who, when, from what to what.</source>
        <translation>每一处更改都会记在这里：何人、何时、由何改为何。</translation>
    </message>
    <message>
        <source>No imports yet</source>
        <translation>尚未导入</translation>
    </message>
    <message>
        <source>File &gt; Import… takes workbooks and CSV files; each leaves a receipt here.</source>
        <translation>用“文件 › 导入…”导入工作簿或 CSV，每次导入在此留下回执。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Import receipts</source>
        <translation>导入回执</translation>
    </message>
    <message>
        <source>Choose an entry to see what it changed.</source>
        <translation>选择一条记录，查看改了什么。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>What the entry changed</source>
        <translation>本次更改的内容</translation>
    </message>
    <message>
        <source>This entry loaded the whole file; it has no single changes.</source>
        <translation>本条为整体载入，没有逐项更改。</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Save the file as of a date…</source>
        <translation>另存为某日的文件…</translation>
    </message>
</context>
<context>
    <name>spotcheck::ImportDesk</name>
    <message>
        <source>Trying %1…</source>
        <translation>正在试导入 %1…</translation>
    </message>
    <message>
        <source>Importing %1…</source>
        <translation>正在导入 %1…</translation>
    </message>
    <message>
        <source>Something else is being written just now. Nothing was changed; try again when it is done.</source>
        <translation>正在写入其他内容，本次未作任何更改；请待其完成后再试。</translation>
    </message>
    <message>
        <source>The rejected rows could not be written to %1. Choose another folder, or close the workbook if it is open.</source>
        <translation>退回的行无法写入 %1。请另选文件夹；如该工作簿已打开，请先关闭。</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>正在撤销…</translation>
    </message>
</context>
<context>
    <name>spotcheck::ImportWizard</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.ods *.csv *.txt);;All files (*)</source>
        <translation>表格 (*.xlsx *.ods *.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Take &amp;all rows or none</source>
        <translation>全部行无误才导入(&amp;A)</translation>
    </message>
    <message>
        <source>Save rejected ro&amp;ws…</source>
        <translation>保存退回的行(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Undo this import</source>
        <translation>撤销本次导入(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>T&amp;ry without writing</source>
        <translation>试导入(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>When a row cannot be taken, nothing is written. Otherwise the good rows are taken and the others listed.</source>
        <translation>勾选后，只要有一行不能导入就不写入任何内容；不勾选则导入正确的行，其余列出。</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>%1 rows read</source>
        <translation>已读取 %1 行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 rejected rows.xlsx</source>
        <translation>%1 退回的行.xlsx</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>保存退回的行</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved as %1. Mend the cells there and import it; the two columns added on the right are passed over.</source>
        <translation>已保存为 %1。在其中改正后即可再次导入；右侧附加的两列会自动略过。</translation>
    </message>
    <message>
        <source>Cop&amp;y receipt</source>
        <translation>复制回执(&amp;Y)</translation>
    </message>
    <message>
        <source>The work file is open for reading only; nothing can be imported into it.</source>
        <translation>当前文件以只读方式打开，不能导入。</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>There is no table on the clipboard. Mark the cells in the spreadsheet together with their header, copy them, and try again.</source>
        <translation>剪贴板上没有表格。请在电子表格中连同表头一起选中并复制，然后重试。</translation>
    </message>
    <message>
        <source>&amp;Compare cell by cell…</source>
        <translation>逐格比对(&amp;C)…</translation>
    </message>
    <message>
        <source>What the table says otherwise than the plan that is here, to be taken or refused one by one.</source>
        <translation>列出该表与现有计划不同之处，逐一决定是否采纳。</translation>
    </message>
    <message>
        <source>The table says the same as the plan that is here.</source>
        <translation>该表与现有计划一致。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比对…</translation>
    </message>
</context>
<context>
    <name>spotcheck::Inspector</name>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Choose a row to see the record.</source>
        <translation>选择一行，查看该记录。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Not changed since the file was loaded</source>
        <translation>载入以来未作修改</translation>
    </message>
</context>
<context>
    <name>spotcheck::LatenessPage</name>
    <message>
        <source>Lateness of records</source>
        <translation>补录情况</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟录</translation>
    </message>
    <message>
        <source>Share late</source>
        <translation>迟录占比</translation>
    </message>
    <message>
        <source>Median, working days</source>
        <translation>中位数（工作日）</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Bursts</source>
        <translation>集中补录</translation>
    </message>
    <message>
        <source>No batch was recorded through this file yet. Batches that a demonstration or a first load brought have no moment of their own.</source>
        <translation>尚无通过本文件录入的批次。演示或首次载入的批次没有各自的录入时间。</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>正在读取记录…</translation>
    </message>
    <message>
        <source>From the day of sampling to the moment the journal took the batch in, in working days. Late: more than %1 (notice, clause (2): no “first done, later recorded”; the number is a setting). A burst: %2 or more late batches in one entry.</source>
        <translation>自抽样日至录入时刻的工作日数。超过 %1 个工作日为迟录（通知（二）：杜绝先做后录；天数为可改设置）。集中补录：一次录入 %2 条以上迟录批次。</translation>
    </message>
    <message>
        <source> %1 batches have no moment of recording.</source>
        <translation> %1 批次没有录入时间。</translation>
    </message>
    <message>
        <source> &lt;b&gt;The computer&apos;s clock went backwards at %1 entries of the journal (first: %2); they are left out.&lt;/b&gt;</source>
        <translation> &lt;b&gt;记录中有 %1 处计算机时钟倒退（首处：%2），已排除。&lt;/b&gt;</translation>
    </message>
</context>
<context>
    <name>spotcheck::LedgerPage</name>
    <message>
        <source>differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>empty here</source>
        <translation>此处为空</translation>
    </message>
    <message>
        <source>empty there</source>
        <translation>台账为空</translation>
    </message>
    <message>
        <source>case not here</source>
        <translation>本文件无此案件</translation>
    </message>
    <message>
        <source>case not in the ledger</source>
        <translation>台账无此案件</translation>
    </message>
    <message>
        <source>Take the ticked</source>
        <translation>采用勾选的</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Sampling no.</source>
        <translation>抽样单编号</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本文件</translation>
    </message>
    <message>
        <source>In the ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Choose a ledger…</source>
        <translation>选择台账…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>all differences</source>
        <translation>全部差异</translation>
    </message>
    <message>
        <source>both say something else</source>
        <translation>两处不一致</translation>
    </message>
    <message>
        <source>whole cases</source>
        <translation>整件</translation>
    </message>
    <message>
        <source>empty in the ledger</source>
        <translation>台账为空的</translation>
    </message>
    <message>
        <source>A district&apos;s ledger of failed batches is compared with what is here, cell by cell. Choose the workbook; nothing changes before you take what you ticked.</source>
        <translation>将区局报送的后处理台账与本文件逐格核对。请选择表格文件；采用勾选内容之前不作任何更改。</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>台账核对</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.ods *.csv)</source>
        <translation>表格 (*.xlsx *.ods *.csv)</translation>
    </message>
    <message>
        <source>Comparing the ledger…</source>
        <translation>正在核对台账…</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1: %2 cases, %3 of them as here.&lt;/b&gt; Ticked: what fills an empty cell here, and cases that are not here.</source>
        <translation>&lt;b&gt;%1：%2 件，其中 %3 件与本文件一致。&lt;/b&gt;已勾选：可补空的单元格和本文件没有的案件。</translation>
    </message>
    <message>
        <source>row %1, %2: %3</source>
        <translation>第 %1 行，%2：%3</translation>
    </message>
    <message>
        <source>%1 rows were not understood and are not compared: %2</source>
        <translation>%1 行无法识别，未参与核对：%2</translation>
    </message>
    <message>
        <source>Nothing that can be taken is ticked.</source>
        <translation>没有勾选可采用的内容。</translation>
    </message>
    <message>
        <source>Taking from the ledger…</source>
        <translation>正在采用台账内容…</translation>
    </message>
    <message>
        <source>%1 cells and rows were taken; Undo takes them back.</source>
        <translation>已采用 %1 处内容；可以撤销。</translation>
    </message>
</context>
<context>
    <name>spotcheck::LevellingPage</name>
    <message>
        <source>Take over the ticked moves</source>
        <translation>采纳所选</translation>
    </message>
    <message>
        <source>Plan line</source>
        <translation>计划行</translation>
    </message>
    <message>
        <source>From month</source>
        <translation>原月份</translation>
    </message>
    <message>
        <source>To month</source>
        <translation>调至月份</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>承检机构</translation>
    </message>
    <message>
        <source>Batches a week</source>
        <translation>每周批次</translation>
    </message>
    <message>
        <source>Weeks with reports</source>
        <translation>有报告周数</translation>
    </message>
    <message>
        <source>How it was learned</source>
        <translation>推算方法</translation>
    </message>
    <message>
        <source>Batches that can be sampled in a month</source>
        <translation>每月可抽批次</translation>
    </message>
    <message>
        <source>as set, or an even year</source>
        <translation>按设置，未设则全年平均</translation>
    </message>
    <message>
        <source>Begin a plan under “Annual plan”; its months are here.</source>
        <translation>请先在“年度计划”中新建计划，各月安排显示在这里。</translation>
    </message>
    <message>
        <source>Proposed moves</source>
        <translation>建议的调整</translation>
    </message>
    <message>
        <source>What laboratories can do in a week</source>
        <translation>承检机构每周能力</translation>
    </message>
    <message>
        <source>Levelling the year…</source>
        <translation>正在计算全年均衡…</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>无法推算</translation>
    </message>
    <message>
        <source>Nobody has said what can be sampled in a month; %1 batches would be an even year.</source>
        <translation>未设每月可抽批次；全年平均为每月%1批次。</translation>
    </message>
    <message>
        <source>%1 batches can be sampled in a month.</source>
        <translation>每月可抽%1批次。</translation>
    </message>
    <message>
        <source>%1 batches stay above it after all moves.</source>
        <translation>全部调整后仍超出%1批次。</translation>
    </message>
    <message>
        <source>%1 lines have no dates in the year.</source>
        <translation>%1行在本年没有日期。</translation>
    </message>
    <message>
        <source>The holidays of the year are not known yet.</source>
        <translation>本年的节假日安排尚未导入。</translation>
    </message>
    <message>
        <source>Moves the dates of the lines; one step, undo takes it back. A line has one span of dates: it is moved or widened to the month.</source>
        <translation>调整所选计划行的日期，一步完成，可撤销。每行只有一个起止期，将移动或延展到所建议的月份。</translation>
    </message>
    <message>
        <source>The plan is approved; its dates are not changed any more.</source>
        <translation>计划已批准，日期不再调整。</translation>
    </message>
    <message>
        <source>Tick the moves to take over first.</source>
        <translation>请先勾选要采纳的调整。</translation>
    </message>
    <message>
        <source>%1 moves stand in the plan. Undo takes them back.</source>
        <translation>%1项调整已写入计划，可撤销。</translation>
    </message>
    <message>
        <source>Levelling</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Nothing can be moved: months that are past stay, and no later one of the season has room.</source>
        <translation>没有可调整的余地：已过的月份不再调整，以后各月在旺季内又无空余。</translation>
    </message>
</context>
<context>
    <name>spotcheck::MainWindow</name>
    <message>
        <source>Spotcheck</source>
        <translation>抽查通</translation>
    </message>
    <message>
        <source>%1 – Spotcheck</source>
        <translation>%1 – 抽查通</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>All changes are saved</source>
        <translation>所有更改均已保存</translation>
    </message>
</context>
<context>
    <name>spotcheck::MappingPage</name>
    <message>
        <source>&amp;Only rows with problems</source>
        <translation>只看有问题的行(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>下一个问题(&amp;N)</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>文件的前若干行</translation>
    </message>
    <message>
        <source>Jumps to the next marked cell (F8)</source>
        <translation>跳到下一个有标记的单元格（F8）</translation>
    </message>
    <message>
        <source> Choose another kind or sheet, or double-click the row number of the header below.</source>
        <translation>请另选类别或工作表，或双击下方表头所在行的行号。</translation>
    </message>
    <message>
        <source> Click the header of a column below to say what it is, or choose another kind.</source>
        <translation>请单击下方的列头指定各列含义，或另选类别。</translation>
    </message>
    <message>
        <source>Choose another file, or mend this one and read it again (F5).</source>
        <translation>请另选文件，或改正后重新读取（F5）。</translation>
    </message>
    <message>
        <source>Column is &amp;taken as</source>
        <translation>该列对应(&amp;T)</translation>
    </message>
    <message>
        <source>Column %1 is &amp;taken as</source>
        <translation>%1 列对应(&amp;T)</translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <translation>第 %1 行，%2：%3</translation>
    </message>
    <message>
        <source>In this sheet every test item has a column. Below every item has become a row; click the header of “%1” to say which columns are items.</source>
        <translation>本表每个检验项目各占一列，下面已转换为一项一行；点击“%1”列的表头可指定哪些列是检验项目。</translation>
    </message>
    <message>
        <source>The sheet looks like %1, so its columns are taken as they were set by hand then.</source>
        <translation>本表与 %1 版式相同，各列按当时的手工设定取用。</translation>
    </message>
    <message>
        <source>Columns &amp;taken as items</source>
        <translation>作为检验项目的列(&amp;T)</translation>
    </message>
    <message>
        <source>%1 of %2 possible ones</source>
        <translation>可选 %2 列中的 %1 列</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>不取 %1</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>取用 %1</translation>
    </message>
    <message>
        <source>The sheet holds %1 tables below each other. Their rows stand here under the columns of the first.</source>
        <translation>本表上下共有 %1 个表格，各表的行均按第一个表格的列显示。</translation>
    </message>
    <message>
        <source>Some rows of the sheet hold several test items; below each has a row of its own.</source>
        <translation>表中有的行含多个检验项目，下面已拆分为一项一行。</translation>
    </message>
    <message>
        <source>%1 &amp;products are not in the catalogue…</source>
        <translation>%1 个产品不在目录中(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>spotcheck::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>spotcheck::MonthChart</name>
    <message>
        <source>month %1: %2 batches</source>
        <translation>%1月：%2批次</translation>
    </message>
    <message>
        <source>month %1</source>
        <translation>%1月</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>原计划</translation>
    </message>
    <message>
        <source>above what can be sampled</source>
        <translation>超出可抽批次</translation>
    </message>
    <message>
        <source>after all proposed moves</source>
        <translation>全部调整后</translation>
    </message>
    <message>
        <source>can be sampled in a month</source>
        <translation>每月可抽批次</translation>
    </message>
</context>
<context>
    <name>spotcheck::NewFileDialog</name>
    <message>
        <source>New file</source>
        <translation>新建文件</translation>
    </message>
    <message>
        <source>Your name; it stands beside every change</source>
        <translation>您的姓名，会记在每一处更改旁</translation>
    </message>
    <message>
        <source>Spot checks</source>
        <translation>监督抽查</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>组织单位</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Spotcheck file (*.spotcheck)</source>
        <translation>抽查通文件 (*.spotcheck)</translation>
    </message>
</context>
<context>
    <name>spotcheck::OfficeCasesPanel</name>
    <message>
        <source>re-inspected in time</source>
        <translation>按期复查</translation>
    </message>
    <message>
        <source>not re-inspected in time</source>
        <translation>未按期复查</translation>
    </message>
    <message>
        <source>no re-inspection owed</source>
        <translation>无需复查</translation>
    </message>
    <message numerus="yes">
        <source>overdue by up to %n days: %1</source>
        <translation>
            <numerusform>最长超期 %n 天：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sent back %n times</source>
        <translation>
            <numerusform>退回 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reopened %n times</source>
        <translation>
            <numerusform>重启 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Sampling no.</source>
        <translation>抽样单编号</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>责令日期</translation>
    </message>
    <message>
        <source>Re-inspection due</source>
        <translation>复查期限</translation>
    </message>
    <message>
        <source>Re-inspected</source>
        <translation>复查日期</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>计入情形</translation>
    </message>
    <message>
        <source>Cases behind the figure</source>
        <translation>该数字对应的案件</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 · %2: %3 cases.&lt;/b&gt; A double click opens the case.</source>
        <translation>&lt;b&gt;%1 · %2：%3 件。&lt;/b&gt;双击打开案件。</translation>
    </message>
</context>
<context>
    <name>spotcheck::OverdueModel</name>
    <message>
        <source>Sampling no.</source>
        <translation>抽样单编号</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品名称</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>承检机构</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务编号</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收样日期</translation>
    </message>
    <message>
        <source>Waiting, work days</source>
        <translation>已等（工作日）</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>应出具日期</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>逾期（天）</translation>
    </message>
    <message>
        <source>Why it counts as overdue</source>
        <translation>逾期依据</translation>
    </message>
</context>
<context>
    <name>spotcheck::OverlapPage</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>whole city</source>
        <translation>全市</translation>
    </message>
    <message>
        <source>Overlaps of plans</source>
        <translation>计划重叠</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>1st quarter</source>
        <translation>一季度</translation>
    </message>
    <message>
        <source>2nd quarter</source>
        <translation>二季度</translation>
    </message>
    <message>
        <source>3rd quarter</source>
        <translation>三季度</translation>
    </message>
    <message>
        <source>4th quarter</source>
        <translation>四季度</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Enterprises likely hit</source>
        <translation>可能涉及企业</translation>
    </message>
    <message>
        <source>of them over the limit</source>
        <translation>其中将超限</translation>
    </message>
    <message>
        <source>No two offices plan the same product in the same quarter and area. Districts&apos; plans come in with File &gt; Import….</source>
        <translation>没有两个单位在同一季度、同一区域计划抽查同一产品。区级计划可用“文件 &gt; 导入…”收进来。</translation>
    </message>
    <message>
        <source>Comparing plans…</source>
        <translation>正在比对各单位计划…</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 products are planned by several offices at once.&lt;/b&gt; If every office visits each of the enterprises likely hit, %2 would exceed %3 visits a year (%4 [%5]).</source>
        <translation>&lt;b&gt;%1 种产品被多个单位同时列入计划。&lt;/b&gt;如各单位都去抽查可能涉及的企业，有 %2 家次将超过全年 %3 次的上限（%4 [%5]）。</translation>
    </message>
</context>
<context>
    <name>spotcheck::PictureChart</name>
    <message>
        <source>%1: %2 items, %3 batches, %4 yuan</source>
        <translation>%1：%2个品种，%3批次，%4元</translation>
    </message>
    <message>
        <source>An item that names several counts in each.</source>
        <translation>同一品种填写多项的，在各项中分别计入。</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>暂无数据</translation>
    </message>
</context>
<context>
    <name>spotcheck::PicturesPage</name>
    <message>
        <source>Pictures</source>
        <translation>图示</translation>
    </message>
    <message>
        <source>No plan to draw yet</source>
        <translation>还没有可以图示的计划</translation>
    </message>
    <message>
        <source>Begin a plan in the tab “Annual plan”, or take one in with File &gt; Import….</source>
        <translation>请在“年度计划”页新建计划，或用“文件 &gt; 导入…”导入。</translation>
    </message>
    <message>
        <source>Plan of which year and office</source>
        <translation>选择年度和组织单位</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>品种数</translation>
    </message>
    <message>
        <source>Budget (yuan)</source>
        <translation>预算（元）</translation>
    </message>
    <message>
        <source>What the bars show</source>
        <translation>图中数值</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 items; a click on a bar, or Enter, shows its lines in the plan</source>
        <translation>共%1个品种；单击图条或按回车键，查看计划中对应的行</translation>
    </message>
</context>
<context>
    <name>spotcheck::PlanChooser</name>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>spotcheck::PlanLife</name>
    <message>
        <source>%1 yuan for %2 batches are noted as declared.</source>
        <translation>按 %2 批次、%1 元记为已申报预算。</translation>
    </message>
    <message>
        <source>%1 approves %2 items. They are frozen as a version; later changes show against it.</source>
        <translation>%1 批准 %2 行。批准时固定为一个版本，此后的更改都与它对照。</translation>
    </message>
    <message>
        <source>The year&apos;s work is done. The plan stays readable.</source>
        <translation>本年度工作已完成，计划仍可查阅。</translation>
    </message>
    <message>
        <source>%1, %2 items. Undo takes it back.</source>
        <translation>操作人 %1，共 %2 行。可以撤销。</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>版本…</translation>
    </message>
    <message>
        <source>Items from rules</source>
        <translation>取细则项目</translation>
    </message>
    <message>
        <source>Test items of the selected lines from their implementation rules; key-safety items become must-test items</source>
        <translation>按实施细则补全所选行的检验项目，重点安全项目列为必检项目</translation>
    </message>
    <message>
        <source>Back to draft, with a reason</source>
        <translation>写明理由，退回草案</translation>
    </message>
    <message>
        <source>Steps and frozen versions of the plan, and what changed since</source>
        <translation>计划的各步骤、历次批准的版本及此后的更改</translation>
    </message>
    <message>
        <source>%1 · %2 yuan declared</source>
        <translation>%1 · 已申报 %2 元</translation>
    </message>
    <message>
        <source>%1 · approved by %2 on %3</source>
        <translation>%1 · %2 于 %3 批准</translation>
    </message>
    <message>
        <source>%1 · filed as %2</source>
        <translation>%1 · 抄报文号 %2</translation>
    </message>
    <message>
        <source>%1: plan of %2?</source>
        <translation>%1：%2年计划？</translation>
    </message>
    <message>
        <source>The plan of %1 is now “%2”.</source>
        <translation>%1年计划现为“%2”。</translation>
    </message>
    <message>
        <source>Number of the letter that files the plan (文号)</source>
        <translation>抄报函文号</translation>
    </message>
    <message>
        <source>Take the plan of %1 back to draft</source>
        <translation>将%1年计划退回草案</translation>
    </message>
    <message>
        <source>Why? (the version approved stays, changes show against it)</source>
        <translation>退回理由（已批准的版本保留，更改与之对照）</translation>
    </message>
    <message>
        <source>Test items of %1 lines were completed from their implementation rules.</source>
        <translation>已按实施细则补全 %1 行的检验项目。</translation>
    </message>
    <message>
        <source> No rule in this file for: %1.</source>
        <translation>本文件中没有以下产品的实施细则：%1。</translation>
    </message>
</context>
<context>
    <name>spotcheck::PlanPage</name>
    <message>
        <source>No plan items yet</source>
        <translation>还没有计划行</translation>
    </message>
    <message>
        <source>Add items one by one, or take them from a workbook with File &gt; Import….</source>
        <translation>可逐行添加，也可用“文件 › 导入…”从工作簿导入。</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Plan of which year and office</source>
        <translation>选择年度和组织单位</translation>
    </message>
    <message>
        <source>New plan…</source>
        <translation>新建计划…</translation>
    </message>
    <message>
        <source>Take the plan back</source>
        <translation>收回计划表</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.ods)</source>
        <translation>工作簿 (*.xlsx *.ods)</translation>
    </message>
    <message>
        <source>Delete the selected items</source>
        <translation>删除所选计划行</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1年 · %2</translation>
    </message>
    <message>
        <source>%1 items   ·   production %2   ·   stores %3   ·   online %4   ·   %5 batches   ·   budget %6 yuan</source>
        <translation>共 %1 行   ·   生产 %2   ·   流通 %3   ·   网络 %4   ·   合计 %5 批次   ·   预算 %6 元</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新建计划</translation>
    </message>
    <message>
        <source>For which year?</source>
        <translation>哪一年度？</translation>
    </message>
    <message>
        <source>The plan of %1 stands; add items to it.</source>
        <translation>%1 年度计划已建立，请添加计划行。</translation>
    </message>
    <message>
        <source>Product to be checked</source>
        <translation>抽查产品名称</translation>
    </message>
    <message>
        <source>Select the items to delete first.</source>
        <translation>请先选择要删除的行。</translation>
    </message>
    <message>
        <source>%1 items deleted. Undo brings them back.</source>
        <translation>已删除 %1 行，可撤销恢复。</translation>
    </message>
    <message>
        <source>The plan was exported to %1.</source>
        <translation>计划表已导出到 %1。</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>The workbook says the same as the plan. There is nothing to take over.</source>
        <translation>工作簿与计划完全一致，无需写入。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>An empty plan</source>
        <translation>空白计划</translation>
    </message>
    <message>
        <source>From the plan of %1 (%2 lines; dates move by %3 year(s))</source>
        <translation>沿用 %1 年计划（%2 行，日期顺延 %3 年）</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>从哪里开始</translation>
    </message>
    <message>
        <source>Make tasks…</source>
        <translation>下达任务…</translation>
    </message>
    <message>
        <source>Add an emergency check</source>
        <translation>增加应急抽查</translation>
    </message>
    <message>
        <source>The plan is approved: only a special (emergency) check can be added, to be written up later. Product to be checked</source>
        <translation>计划已批准，只能增加专项（应急）抽查，其他内容事后补录。抽查产品</translation>
    </message>
</context>
<context>
    <name>spotcheck::PlanPartPage</name>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>尚无计划</translation>
    </message>
</context>
<context>
    <name>spotcheck::PreviewModel</name>
    <message>
        <source>(no header)</source>
        <translation>（无表头）</translation>
    </message>
    <message>
        <source>Passed over: a total, a remark, a row of limits, a title or another header</source>
        <translation>跳过：合计、备注、限值行、标题或其他表头</translation>
    </message>
</context>
<context>
    <name>spotcheck::ProductsDialog</name>
    <message>
        <source>Products that are not in the catalogue</source>
        <translation>不在产品目录中的产品</translation>
    </message>
    <message>
        <source>Say for each whether it is a product of the catalogue under another name, or a new one.</source>
        <translation>请逐一指明：是目录中某产品的别名，还是新产品。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>表中名称</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>收录为</translation>
    </message>
    <message>
        <source>&amp;Take so</source>
        <translation>按此收录(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>a new product</source>
        <translation>新产品</translation>
    </message>
    <message>
        <source>%1 is taken as</source>
        <translation>“%1”收录为</translation>
    </message>
</context>
<context>
    <name>spotcheck::ProfilesDialog</name>
    <message>
        <source>Remembered layouts (*.json)</source>
        <translation>版式文件 (*.json)</translation>
    </message>
    <message>
        <source>Remembered layouts</source>
        <translation>已记住的版式</translation>
    </message>
    <message>
        <source>Columns that were set by hand are remembered for the sender and for sheets with the same header. The next such sheet needs no correcting.</source>
        <translation>手工设定的列会为报送单位以及表头相同的表格记住，下次导入同样的表格无需再次更正。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Sender or sheet</source>
        <translation>报送单位或表格</translation>
    </message>
    <message>
        <source>What is remembered</source>
        <translation>记住的内容</translation>
    </message>
    <message>
        <source>&amp;Export all…</source>
        <translation>全部导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Sheets of one look</source>
        <translation>同版式的表格</translation>
    </message>
    <message>
        <source>Sheets that look like %1</source>
        <translation>与 %1 版式相同的表格</translation>
    </message>
    <message>
        <source>items in columns</source>
        <translation>检验项目按列排列</translation>
    </message>
    <message>
        <source>items in rows</source>
        <translation>检验项目按行排列</translation>
    </message>
    <message>
        <source>a test item</source>
        <translation>检验项目</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不取</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Export remembered layouts</source>
        <translation>导出版式</translation>
    </message>
    <message>
        <source>Remembered layouts.json</source>
        <translation>版式.json</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Import remembered layouts</source>
        <translation>导入版式</translation>
    </message>
    <message>
        <source>%1 layouts were taken.</source>
        <translation>已导入 %1 条版式。</translation>
    </message>
    <message>
        <source>Deleted. It can be undone with Ctrl+Z in the main window.</source>
        <translation>已删除。可在主窗口按 Ctrl+Z 撤销。</translation>
    </message>
</context>
<context>
    <name>spotcheck::ProgressPage</name>
    <message>
        <source>Line / task</source>
        <translation>计划行 / 任务</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>组织单位</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>承检机构</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Sampled</source>
        <translation>已抽样</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>已出报告</translation>
    </message>
    <message>
        <source>Not got</source>
        <translation>未抽到</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>还差</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>落后</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>抽样截止</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>预计抽完</translation>
    </message>
    <message>
        <source>What has to happen</source>
        <translation>还须怎样</translation>
    </message>
    <message>
        <source>The whole plan</source>
        <translation>全部计划</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已抽完</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>无法推算</translation>
    </message>
    <message>
        <source>Lines and tasks</source>
        <translation>计划行与任务</translation>
    </message>
    <message>
        <source>Begin a plan under “Annual plan”; its progress is here.</source>
        <translation>请先在“年度计划”中新建计划，进度显示在这里。</translation>
    </message>
    <message>
        <source>Counting progress…</source>
        <translation>正在统计进度…</translation>
    </message>
    <message>
        <source>%1 batches without a task of the plan were matched by product and mode.</source>
        <translation>%1批次没有对应的计划任务，按产品和抽查方式归入。</translation>
    </message>
    <message>
        <source>%1 belong to no line.</source>
        <translation>另有%1批次不属于任何计划行。</translation>
    </message>
    <message>
        <source>Some days lie beyond the known holidays.</source>
        <translation>部分日期超出已知的节假日安排。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>spotcheck::ReceiptPage</name>
    <message>
        <source>… and %1 more remarks</source>
        <translation>……另有 %1 条提示</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>读取行数</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>退回的行</translation>
    </message>
    <message>
        <source>%1 · sheet %2 · %3</source>
        <translation>%1 · 工作表 %2 · %3</translation>
    </message>
    <message>
        <source>Rejected &amp;rows. Save them as a workbook, mend them there and import that workbook again.</source>
        <translation>退回的行(&amp;R)：可另存为工作簿，改正后再次导入。</translation>
    </message>
    <message>
        <source>The import was taken back. The file is as it was before.</source>
        <translation>已撤销本次导入，内容恢复原状。</translation>
    </message>
</context>
<context>
    <name>spotcheck::RecordAddDialog</name>
    <message>
        <source>Add to %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
</context>
<context>
    <name>spotcheck::RejectedModel</name>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>spotcheck::ReportFiles</name>
    <message>
        <source>Attach a file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Reports and pictures (*.pdf *.png *.jpg *.jpeg *.tif *.tiff);;All files (*)</source>
        <translation>报告和图片 (*.pdf *.png *.jpg *.jpeg *.tif *.tiff);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 is attached.</source>
        <translation>已添加附件 %1。</translation>
    </message>
    <message>
        <source>No file is attached to this report.</source>
        <translation>该报告没有附件。</translation>
    </message>
    <message>
        <source>Save the attached file</source>
        <translation>保存附件</translation>
    </message>
    <message>
        <source>Save the proof sheet</source>
        <translation>保存判定复核单</translation>
    </message>
    <message>
        <source>Proof sheet %1.pdf</source>
        <translation>判定复核单 %1.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The proof sheet is saved: %1</source>
        <translation>判定复核单已保存：%1</translation>
    </message>
</context>
<context>
    <name>spotcheck::ReportItemsModel</name>
    <message>
        <source>Meets</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>%1 (disagrees)</source>
        <translation>%1（不一致）</translation>
    </message>
    <message>
        <source>%1 (LOD %2)</source>
        <translation>%1（检出限 %2）</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>检验项目</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>标准要求</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>实测值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>机构判定</translation>
    </message>
    <message>
        <source>Recomputed</source>
        <translation>复算判定</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>检验依据</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>检验方法</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>不判定</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>未检</translation>
    </message>
    <message>
        <source>%1 (near the limit)</source>
        <translation>%1（临近限值）</translation>
    </message>
    <message>
        <source>%1 ★</source>
        <translation>%1 ★</translation>
    </message>
    <message>
        <source>%1: must-test item of the implementation rule</source>
        <translation>%1：实施细则的必检项目</translation>
    </message>
    <message>
        <source>Before the correction</source>
        <translation>更正前</translation>
    </message>
    <message>
        <source>First test</source>
        <translation>初检</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>明示要求</translation>
    </message>
</context>
<context>
    <name>spotcheck::ReportPanel</name>
    <message>
        <source>Waiting for review · entered by %1</source>
        <translation>待审 · 录入人 %1</translation>
    </message>
    <message>
        <source>Accepted by %1, waiting for a second signature</source>
        <translation>%1 已审核通过，待第二人签字</translation>
    </message>
    <message>
        <source>Returned to the laboratory by %1: %2</source>
        <translation>%1 已退回检验机构：%2</translation>
    </message>
    <message>
        <source>Marked “cannot tell” by %1: %2</source>
        <translation>%1 标为“无法判定”：%2</translation>
    </message>
    <message>
        <source>Reviewed by %1, signed by %2</source>
        <translation>复核 %1，签字 %2</translation>
    </message>
    <message>
        <source>no nonconformity found in the items tested</source>
        <translation>所检项目未发现不合格</translation>
    </message>
    <message>
        <source>nonconforming</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>Choose a report.</source>
        <translation>请选择一份报告。</translation>
    </message>
    <message>
        <source>Items of the report</source>
        <translation>报告的检验项目</translation>
    </message>
    <message>
        <source>Reason (needed for a return, or to accept in spite of findings)</source>
        <translation>理由（退回，或有检查结果仍通过时，须填写）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Accept (A)</source>
        <translation>通过 (A)</translation>
    </message>
    <message>
        <source>The results may stand; a second person signs afterwards.</source>
        <translation>结果可以采用；随后由第二人签字。</translation>
    </message>
    <message>
        <source>Return (R)</source>
        <translation>退回 (R)</translation>
    </message>
    <message>
        <source>Back to the laboratory, with the reason above.</source>
        <translation>退回检验机构，附上述理由。</translation>
    </message>
    <message>
        <source>Cannot tell (T)</source>
        <translation>无法判定 (T)</translation>
    </message>
    <message>
        <source>The report does not allow a judgement.</source>
        <translation>依报告无法作出判定。</translation>
    </message>
    <message>
        <source>Sign (S)</source>
        <translation>签字 (S)</translation>
    </message>
    <message>
        <source>Second signature: not by who entered or reviewed it.</source>
        <translation>第二人签字：录入人、复核人不得签字。</translation>
    </message>
    <message>
        <source>Report %1</source>
        <translation>报告 %1</translation>
    </message>
    <message>
        <source>%1 · received %2 · finished %3 · reported %4</source>
        <translation>%1 · 收样 %2 · 完成 %3 · 报告 %4</translation>
    </message>
    <message>
        <source>Laboratory: &lt;b&gt;%1&lt;/b&gt; · recomputed: &lt;b&gt;%2&lt;/b&gt; · %3</source>
        <translation>机构结论：&lt;b&gt;%1&lt;/b&gt; · 复算结论：&lt;b&gt;%2&lt;/b&gt; · %3</translation>
    </message>
    <message>
        <source>%1 (physical: %2; label: %3)</source>
        <translation>%1（实物：%2；标签：%3）</translation>
    </message>
    <message>
        <source>retest</source>
        <translation>复检</translation>
    </message>
    <message>
        <source>re-inspection</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>version %1, corrected by the laboratory</source>
        <translation>第 %1 稿（机构已更正）</translation>
    </message>
    <message>
        <source>guarded acceptance (w = U)</source>
        <translation>保护带判定（w = U）</translation>
    </message>
    <message>
        <source>non-binary decision rule</source>
        <translation>非二元判定规则</translation>
    </message>
    <message>
        <source> · must-test items missing: %1</source>
        <translation> · 缺必检项目：%1</translation>
    </message>
    <message>
        <source>Keep wording</source>
        <translation>存为常用语</translation>
    </message>
    <message>
        <source>Keeps this reason in the list for the next time.</source>
        <translation>把这条意见存入常用语，下次可直接选用。</translation>
    </message>
    <message>
        <source>Proof sheet…</source>
        <translation>判定复核单…</translation>
    </message>
    <message>
        <source>Saves how every item was judged as a PDF.</source>
        <translation>把逐项判定依据保存为 PDF。</translation>
    </message>
</context>
<context>
    <name>spotcheck::ReportTabs</name>
    <message>
        <source>accepted</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>returned to the laboratory</source>
        <translation>退回机构</translation>
    </message>
    <message>
        <source>marked “cannot tell”</source>
        <translation>标为“无法判定”</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>took a correction in</source>
        <translation>收到更正报告</translation>
    </message>
    <message>
        <source>%1  %2 %3 (version %4)</source>
        <translation>%1&#x3000;%2 %3（第 %4 稿）</translation>
    </message>
    <message>
        <source> · with passphrase</source>
        <translation> · 口令已验证</translation>
    </message>
    <message>
        <source>retest</source>
        <translation>复检</translation>
    </message>
    <message>
        <source>re-inspection</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>first test</source>
        <translation>初检</translation>
    </message>
    <message>
        <source>Same sample, %1: report %2 of %3, %4, concludes “%5” (double click shows it)</source>
        <translation>同一样品的%1：%3的报告 %2，%4，结论“%5”（双击查看）</translation>
    </message>
    <message>
        <source>Findings on the report</source>
        <translation>报告的检查发现</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>审核过程</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>判定依据</translation>
    </message>
    <message>
        <source>How it was judged</source>
        <translation>判定依据</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查发现</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>添加附件…</translation>
    </message>
    <message>
        <source>Show beside</source>
        <translation>并排查看</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Nobody has decided on this report yet.</source>
        <translation>尚未审核。</translation>
    </message>
    <message>
        <source>The rules find nothing on this report.</source>
        <translation>规则检查未发现问题。</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>检查发现（%1）</translation>
    </message>
    <message>
        <source>%1  (%2, attached by %3)</source>
        <translation>%1（%2，%3 添加）</translation>
    </message>
    <message>
        <source>Attached files (%1)</source>
        <translation>附件（%1）</translation>
    </message>
</context>
<context>
    <name>spotcheck::ReservePage</name>
    <message>
        <source>failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Reserve samples</source>
        <translation>备用样品</translation>
    </message>
    <message>
        <source>Sampled in</source>
        <translation>抽样年度</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>still kept</source>
        <translation>封存中</translation>
    </message>
    <message>
        <source>settled ones too</source>
        <translation>包括已处置</translation>
    </message>
    <message>
        <source>Settle the chosen…</source>
        <translation>登记处置…</translation>
    </message>
    <message>
        <source>Says what became of the chosen reserve samples: used, released, returned, disposed of, gone</source>
        <translation>登记所选备用样品的去向：复检使用、解封、退还、处置或者灭失</translation>
    </message>
    <message>
        <source>Sampling no.</source>
        <translation>抽样单编号</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>存放地点</translation>
    </message>
    <message>
        <source>Keeper</source>
        <translation>保管人</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Free from</source>
        <translation>可解封日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No reserve samples of this year are kept. They come with the batches: reserve quantity and place.</source>
        <translation>本年度没有封存的备用样品。备用样品随批次登记数量和地点。</translation>
    </message>
    <message>
        <source>Looking up reserve samples…</source>
        <translation>正在查找备用样品…</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 reserve samples may be released.&lt;/b&gt; Free when the time for objections of every party is over and no retest is pending (order 18, article 34); the program releases nothing.</source>
        <translation>&lt;b&gt;可以解封 %1 份备用样品。&lt;/b&gt;全部当事人异议期满且无未结复检时方可解封（总局令第18号第三十四条）；程序不自动解封。</translation>
    </message>
    <message>
        <source> Only the first %1 are listed.</source>
        <translation> 只列出前 %1 条。</translation>
    </message>
    <message>
        <source>Choose the samples in the list first.</source>
        <translation>请先在列表中选择样品。</translation>
    </message>
    <message>
        <source>Settle reserve samples</source>
        <translation>登记备用样品处置</translation>
    </message>
    <message>
        <source>What became of them?</source>
        <translation>去向是什么？</translation>
    </message>
    <message>
        <source>Settle %1 reserve samples</source>
        <translation>登记 %1 份备用样品的处置</translation>
    </message>
</context>
<context>
    <name>spotcheck::ReviewPage</name>
    <message>
        <source>No laboratory results yet</source>
        <translation>还没有检验结果</translation>
    </message>
    <message>
        <source>Take a laboratory&apos;s workbook in with File › Import…, or drop it on the window.</source>
        <translation>用“文件 › 导入…”导入检验机构的工作簿，或把文件拖到窗口上。</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>全部报告</translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>需关注</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Waiting for a second signature</source>
        <translation>待第二人签字</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签字</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Accept all without findings…</source>
        <translation>通过全部无问题报告…</translation>
    </message>
    <message>
        <source>Choose a report.</source>
        <translation>请选择一份报告。</translation>
    </message>
    <message>
        <source>Return to the laboratory</source>
        <translation>退回检验机构</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>%1 report(s) decided.</source>
        <translation>已处理 %1 份报告。</translation>
    </message>
    <message>
        <source>%1 report(s) signed by %2.</source>
        <translation>%2 已签字 %1 份报告。</translation>
    </message>
    <message>
        <source>No report without findings is waiting.</source>
        <translation>没有待审且无问题的报告。</translation>
    </message>
    <message>
        <source>Accept %1 report(s) without findings?</source>
        <translation>通过 %1 份无问题的报告？</translation>
    </message>
    <message>
        <source>One step; it can be undone. A second person still signs each of them.</source>
        <translation>一步完成，可撤销。每份仍须由第二人签字。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>The wording is kept.</source>
        <translation>已存为常用语。</translation>
    </message>
    <message>
        <source>Judge anew</source>
        <translation>重新判定</translation>
    </message>
    <message>
        <source>Judges every unsigned report by the rules and settings of now.</source>
        <translation>按现行细则和设置重新判定所有未签字的报告。</translation>
    </message>
    <message>
        <source>Decision rule…</source>
        <translation>判定规则…</translation>
    </message>
    <message>
        <source>How measurement uncertainty enters the answer.</source>
        <translation>测量不确定度如何计入判定。</translation>
    </message>
    <message>
        <source>Looking for reports without findings…</source>
        <translation>正在查找无检查发现的报告…</translation>
    </message>
    <message>
        <source>Judging anew…</source>
        <translation>正在重新判定…</translation>
    </message>
    <message>
        <source>%1 unsigned report(s) judged anew; %2 changed. It can be undone in one step.</source>
        <translation>已重新判定 %1 份未签字报告，%2 份有变化。可一步撤销。</translation>
    </message>
    <message>
        <source>Decision rule</source>
        <translation>判定规则</translation>
    </message>
    <message>
        <source>How measurement uncertainty enters the answer (GB/T 27025, ILAC-G8). In spot checks it is simple acceptance, unless the implementation rule says otherwise. Reports name the rule.</source>
        <translation>测量不确定度如何计入判定（GB/T 27025、ILAC-G8）。除实施细则另有规定外，监督抽查采用简单接受。报告上会注明所用规则。</translation>
    </message>
    <message>
        <source>Simple acceptance: the result as reported against the requirement</source>
        <translation>简单接受：以报告的实测值直接与要求比较</translation>
    </message>
    <message>
        <source>Guarded acceptance: a pass only where result and uncertainty lie within the requirement</source>
        <translation>保护带：实测值连同不确定度都在要求之内才判符合</translation>
    </message>
    <message>
        <source>Non-binary: as simple, but called conditional within the uncertainty of an end</source>
        <translation>非二元：同简单接受，但在限值附近（不确定度之内）标为有条件</translation>
    </message>
</context>
<context>
    <name>spotcheck::RowsTable</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel 工作簿 (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 rows were exported to %2.</source>
        <translation>已将%1行导出到%2。</translation>
    </message>
</context>
<context>
    <name>spotcheck::SampleSizeDialog</name>
    <message>
        <source>production</source>
        <translation>生产领域</translation>
    </message>
    <message>
        <source>stores</source>
        <translation>实体销售</translation>
    </message>
    <message>
        <source>online</source>
        <translation>网络销售</translation>
    </message>
    <message>
        <source>Sample size: %1</source>
        <translation>样本量：%1</translation>
    </message>
    <message>
        <source>not known, or very many</source>
        <translation>不详或很多</translation>
    </message>
    <message>
        <source>Batches on the market</source>
        <translation>市场上的批次总数</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信水平</translation>
    </message>
    <message>
        <source>To know the failure rate</source>
        <translation>估计不合格率</translation>
    </message>
    <message>
        <source>Failure rate expected near</source>
        <translation>预计不合格率约为</translation>
    </message>
    <message>
        <source>to within ±</source>
        <translation>估计到 ±</translation>
    </message>
    <message>
        <source>To catch a failure</source>
        <translation>发现不合格</translation>
    </message>
    <message>
        <source>If this share fails</source>
        <translation>假如不合格率为</translation>
    </message>
    <message>
        <source>When nothing fails</source>
        <translation>全部未发现不合格时</translation>
    </message>
    <message>
        <source>Batches that all passed</source>
        <translation>全部未发现不合格的批次</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Note as the line&apos;s design</source>
        <translation>记为本行抽样设计</translation>
    </message>
</context>
<context>
    <name>spotcheck::ScheduleChart</name>
    <message>
        <source>Backward schedule</source>
        <translation>倒排计划</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>spotcheck::ScheduleDialog</name>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>work days</source>
        <translation>个工作日</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>given here</source>
        <translation>本次填写</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>暂定，待核</translation>
    </message>
    <message>
        <source>law, to be checked</source>
        <translation>法规，待核</translation>
    </message>
    <message>
        <source>law</source>
        <translation>法规</translation>
    </message>
    <message>
        <source>Backward schedule: %1</source>
        <translation>倒排计划：%1</translation>
    </message>
    <message>
        <source>Put the publication date into the plan</source>
        <translation>将公布日期写入计划</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 batches</source>
        <translation>%1批</translation>
    </message>
    <message>
        <source>no laboratory named</source>
        <translation>未写承检机构</translation>
    </message>
    <message>
        <source>season %1</source>
        <translation>旺季 %1</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>公布日期</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>The laboratory tests in a week</source>
        <translation>承检机构每周可检批次</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Latest start</source>
        <translation>最迟开始</translation>
    </message>
    <message>
        <source>Latest end</source>
        <translation>最迟完成</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>%1 (done)</source>
        <translation>%1（已完成）</translation>
    </message>
    <message>
        <source>Every step can still be done in time.</source>
        <translation>各环节都还来得及。</translation>
    </message>
    <message>
        <source>Publication on %1 stands in the plan.</source>
        <translation>公布日期%1已写入计划。</translation>
    </message>
</context>
<context>
    <name>spotcheck::ScreenPanel</name>
    <message>
        <source>How likely by chance</source>
        <translation>偶然出现的可能</translation>
    </message>
    <message>
        <source>What else could explain it</source>
        <translation>其他可能的解释</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>实测值</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Numbers this screen is set to</source>
        <translation>本项筛查的参数及理由</translation>
    </message>
    <message>
        <source>In honest results hardly ever (p = %1).</source>
        <translation>如实检测的结果几乎不会如此（p = %1）。</translation>
    </message>
    <message>
        <source>Quite usual in honest results (p = %1).</source>
        <translation>如实检测的结果常有此情形（p = %1）。</translation>
    </message>
    <message>
        <source>In honest results about one such test in %1 looks like this (p = %2).</source>
        <translation>如实检测时，约 %1 次同类检验才会出现一次（p = %2）。</translation>
    </message>
    <message>
        <source>%1 tests were run together; with that allowed for, q = %2.</source>
        <translation>本次共作 %1 次检验，计入多次检验的影响后 q = %2。</translation>
    </message>
    <message>
        <source>Flagged, because q is at most %1 %: a reason to ask, not a proof.</source>
        <translation>q 不超过 %1%，故予标记：供询问核实，不是证明。</translation>
    </message>
    <message>
        <source>Not flagged, because q is above %1 %.</source>
        <translation>q 大于 %1%，不予标记。</translation>
    </message>
    <message>
        <source>Samples (click one to see its report)</source>
        <translation>相关样品（点击查看其报告）</translation>
    </message>
</context>
<context>
    <name>spotcheck::ScreensModel</name>
    <message>
        <source>Not tested</source>
        <translation>未检验</translation>
    </message>
    <message>
        <source>Worth asking</source>
        <translation>值得一问</translation>
    </message>
    <message>
        <source>Nothing unusual</source>
        <translation>未见异常</translation>
    </message>
    <message>
        <source>All items together</source>
        <translation>全部项目合计</translation>
    </message>
    <message>
        <source>%1 · all items</source>
        <translation>%1 · 全部项目</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>筛查项</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>承检机构</translation>
    </message>
    <message>
        <source>Product · item</source>
        <translation>产品 · 检验项目</translation>
    </message>
    <message>
        <source>n</source>
        <translation>个数</translation>
    </message>
    <message>
        <source>p-value</source>
        <translation>p 值</translation>
    </message>
    <message>
        <source>q-value</source>
        <translation>q 值</translation>
    </message>
</context>
<context>
    <name>spotcheck::ScreensPage</name>
    <message>
        <source>Do the results of a laboratory look measured?</source>
        <translation>承检机构的数据像是实测的吗？</translation>
    </message>
    <message>
        <source>The screens look at all numeric results of the file: values just inside limits, last digits, repeated values, little scatter, equal samples, unit slips.
What they find is a reason to ask, never a proof. Nothing is changed.</source>
        <translation>筛查本文件中的全部数值结果：紧贴限值内侧、末位数字、数值重复、离散过小、样品结果全同、单位或小数点差错。
筛出的只是询问核实的线索，不是证明；不会改动任何数据。</translation>
    </message>
    <message>
        <source>Run the screens</source>
        <translation>开始筛查</translation>
    </message>
    <message>
        <source>Year of sampling</source>
        <translation>抽样年度</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>全部年度</translation>
    </message>
    <message>
        <source>Sampled in %1</source>
        <translation>%1 年抽样</translation>
    </message>
    <message>
        <source>With what could not be tested</source>
        <translation>包括未能检验的</translation>
    </message>
    <message>
        <source>Laboratory, product, item</source>
        <translation>机构、产品、项目</translation>
    </message>
    <message>
        <source>Answers of the screens</source>
        <translation>筛查结果</translation>
    </message>
    <message>
        <source>Screening the results</source>
        <translation>正在筛查检验结果</translation>
    </message>
    <message>
        <source>%1 results, %2 tests, %3 worth asking</source>
        <translation>%1 项结果，%2 次检验，%3 项值得一问</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>已停止；未改动任何数据。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The file has changed since; run the screens again.</source>
        <translation>文件已有改动，请重新筛查。</translation>
    </message>
</context>
<context>
    <name>spotcheck::Session</name>
    <message>
        <source>Something else is being written just now. Nothing was changed; try again when it is done.</source>
        <translation>正在写入其他内容。没有作任何改动，请完成后再试。</translation>
    </message>
    <message>
        <source>Something else is being written just now. Try again when it is done.</source>
        <translation>正在写入其他内容，请完成后再试。</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>Redoing…</source>
        <translation>正在重做…</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Undone: %1. Its document numbers may be on paper already: they stay in the register, void, and are not given again.</source>
        <translation>已撤销：%1。所取文号可能已印在纸上，保留在登记簿中并标为作废，不再发给其他文书。</translation>
    </message>
</context>
<context>
    <name>spotcheck::SettingsPage</name>
    <message>
        <source>own choice</source>
        <translation>本单位自定</translation>
    </message>
    <message>
        <source>read at the source</source>
        <translation>已核原文</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>worked out</source>
        <translation>推算</translation>
    </message>
    <message>
        <source>no rule says it</source>
        <translation>无规定</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设</translation>
    </message>
    <message>
        <source>always</source>
        <translation>一直</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>现值</translation>
    </message>
    <message>
        <source>Applies from</source>
        <translation>适用起始日</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>内置值</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Back to what is shipped</source>
        <translation>恢复内置值</translation>
    </message>
    <message>
        <source>Every number needs a source; undo takes a change back.</source>
        <translation>修改须写明来源，可撤销。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Select a number first.</source>
        <translation>请先选中一项。</translation>
    </message>
    <message>
        <source>“%1” is not a day such as 2026-03-01. Nothing was changed.</source>
        <translation>“%1”不是日期（如 2026-03-01）。未作任何改动。</translation>
    </message>
    <message>
        <source>Source: document and clause</source>
        <translation>来源：文件及条款</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>spotcheck::Sidebar</name>
    <message>
        <source>Find…   Ctrl+K</source>
        <translation>查找…   Ctrl+K</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>spotcheck::StartPage</name>
    <message>
        <source>Spotcheck</source>
        <translation>抽查通</translation>
    </message>
    <message>
        <source>Plans, samples, results and follow-up of product-quality spot checks, in one file of your own.</source>
        <translation>产品质量监督抽查的计划、抽样、检验结果与后处理，全在您自己的一个文件里。</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>新建文件…</translation>
    </message>
    <message>
        <source>For your office, with an empty plan</source>
        <translation>为本单位建立，计划待填</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>One you have, or one a colleague sent you</source>
        <translation>已有的，或同事发来的</translation>
    </message>
    <message>
        <source>Look around in the demo</source>
        <translation>看看演示</translation>
    </message>
    <message>
        <source>Invented enterprises and results; change what you like</source>
        <translation>虚构的企业和结果，可随意修改</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近打开的文件</translation>
    </message>
</context>
<context>
    <name>spotcheck::StatusProgress</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>spotcheck::SupervisionPage</name>
    <message>
        <source>circular</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>talk</source>
        <translation>约谈</translation>
    </message>
    <message>
        <source>listed for supervision</source>
        <translation>挂牌督办</translation>
    </message>
    <message>
        <source>%1 % (%2–%3), n = %4</source>
        <translation>%1%（%2–%3），n = %4</translation>
    </message>
    <message>
        <source>Supervision of offices</source>
        <translation>区局督查</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>The office&apos;s reply…</source>
        <translation>单位说明…</translation>
    </message>
    <message>
        <source>Keeps the chosen office&apos;s own words beside its figures</source>
        <translation>将所选单位自己的说明保留在数据旁</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Longest, days</source>
        <translation>最长超期天数</translation>
    </message>
    <message>
        <source>Re-inspected in time</source>
        <translation>按期复查率</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回次数</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新办理</translation>
    </message>
    <message>
        <source>Repeat offenders</source>
        <translation>多次不合格当事人</translation>
    </message>
    <message>
        <source>Candidate for</source>
        <translation>建议措施</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>The office says</source>
        <translation>单位说明</translation>
    </message>
    <message>
        <source>No cases yet. They come with the ledger of failed batches, or are opened on the page Deadlines.</source>
        <translation>尚无案件。案件来自后处理台账，或者在“期限”页建立。</translation>
    </message>
    <message>
        <source>Reading cases…</source>
        <translation>正在读取案件…</translation>
    </message>
    <message>
        <source>Choose an office in the list first.</source>
        <translation>请先在列表中选择单位。</translation>
    </message>
    <message>
        <source>The office&apos;s reply</source>
        <translation>单位说明</translation>
    </message>
    <message>
        <source>supervision</source>
        <translation>督查</translation>
    </message>
    <message numerus="yes">
        <source>The middle of %n cases</source>
        <translation>
            <numerusform>%n 件的中位数</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in time</source>
        <translation>未按期</translation>
    </message>
    <message>
        <source>Closed without</source>
        <translation>未复查办结</translation>
    </message>
    <message>
        <source>Failure → notice</source>
        <translation>报告→送达</translation>
    </message>
    <message>
        <source>Notice → order</source>
        <translation>送达→责令</translation>
    </message>
    <message>
        <source>Order → rectified</source>
        <translation>责令→整改</translation>
    </message>
    <message>
        <source>Rectified → re-inspected</source>
        <translation>整改→复查</translation>
    </message>
    <message>
        <source>Candidates by the notice, clause (10); thresholds are settings (Rules &gt; Settings), nothing is decided here. In time: re-inspected by the day its clock ends, with the 95 % interval (Wilson); small numbers give wide ones. A case closed by that day without a re-inspection is not counted; one closed later counts as not in time, unless its retest was passed. Days are medians. Stand on a figure to see its cases below.</source>
        <translation>建议对象依据通知第（十）条，阈值在“规则 &gt; 参数设置”中设定，本页不作决定。按期：复查期限届满前已复查，附 95% 置信区间（Wilson），件数少则区间宽。期限届满前已办结而未复查的不计入；期限届满后才办结而未复查的，计为未按期，复检合格的除外。各环节天数为中位数。选中数字，下方列出对应案件。</translation>
    </message>
</context>
<context>
    <name>spotcheck::TaskDialog</name>
    <message>
        <source>The offices&apos; numbers are weights, not batches</source>
        <translation>单位后的数字是权重，不是批次</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务编号</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品名称</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>组织单位</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>承检机构</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Sampling from</source>
        <translation>抽样开始</translation>
    </message>
    <message>
        <source>Sampling until</source>
        <translation>抽样截止</translation>
    </message>
    <message>
        <source>Reports due</source>
        <translation>报告截止</translation>
    </message>
    <message>
        <source>Sampling numbers</source>
        <translation>抽样单号段</translation>
    </message>
    <message>
        <source>Make tasks: %1</source>
        <translation>下达任务：%1</translation>
    </message>
    <message>
        <source>empty: the plan&apos;s own office; or: 浦东新区 20；徐汇区 10, without numbers: equal parts</source>
        <translation>不填为计划的组织单位；或写：浦东新区 20；徐汇区 10，不写数字则平均分配</translation>
    </message>
    <message>
        <source>empty: the laboratory the line names; or several with ；between</source>
        <translation>不填为计划行所写的承检机构；多家用；隔开，按比例分配</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>承担单位</translation>
    </message>
    <message>
        <source>Laboratories</source>
        <translation>承检机构</translation>
    </message>
    <message>
        <source>Team in the sampling numbers</source>
        <translation>抽样单号中的组号</translation>
    </message>
    <message>
        <source>Tasks to be made</source>
        <translation>将下达的任务</translation>
    </message>
    <message>
        <source>Make the tasks</source>
        <translation>下达任务</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 tasks are made, %2 batches are in tasks already, %3 stay without one.</source>
        <translation>将下达%1个任务；已有任务%2批次，尚无任务%3批次。</translation>
    </message>
    <message>
        <source>%1 tasks were made; they stand under Sampling &gt; Tasks. Undo takes them back.</source>
        <translation>已下达%1个任务，见“抽样 &gt; 抽查任务”，可撤销。</translation>
    </message>
    <message>
        <source>The whole plan</source>
        <translation>全部计划</translation>
    </message>
    <message>
        <source>The selected lines only (%1)</source>
        <translation>只下达所选的行（%1行）</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>计划行</translation>
    </message>
</context>
<context>
    <name>spotcheck::TemplateEditor</name>
    <message>
        <source>A line is a paragraph. #标题 #主送 #落款 … fill the places of the letter, #信函 instead of #机关 makes it a letter (函), #附件 begins an attachment, #表 a|b|c|d is a row, #签 a line to sign, ? before a line drops it when a field is empty. A double click takes a field into the text.</source>
        <translation>一行一段。#标题 #主送 #落款 等填入公文相应位置，以 #信函 代替 #机关 为信函格式，#附件 标题 之后的内容为附件，#表 a|b|c|d 为表格一行，#签 为签字行，行首加 ? 表示字段为空时略去该行。双击字段插入正文。</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Keep the template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>Back to the shipped one</source>
        <translation>恢复随附模板</translation>
    </message>
    <message>
        <source>The template is kept; Undo takes it back.</source>
        <translation>模板已保存；可以撤销。</translation>
    </message>
</context>
<context>
    <name>spotcheck::TodayFilterBar</name>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Narrows the deadlines and the cases: reports and batches have nobody who handles them.</source>
        <translation>只筛选期限和案件：检验报告和抽样批次没有承办人。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>spotcheck::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>findings that must be mended</source>
        <translation>项检查结果须改正</translation>
    </message>
    <message>
        <source>findings to look at</source>
        <translation>项检查结果需关注</translation>
    </message>
    <message>
        <source>Reports to review</source>
        <translation>待审报告</translation>
    </message>
    <message>
        <source>wait, with something to look at</source>
        <translation>份需重点关注</translation>
    </message>
    <message>
        <source>of them: the laboratory says otherwise</source>
        <translation>份机构结论与复算不一致</translation>
    </message>
    <message>
        <source>wait in all</source>
        <translation>份待审（合计）</translation>
    </message>
    <message>
        <source>Reviewed reports</source>
        <translation>已审报告</translation>
    </message>
    <message>
        <source>wait for the second signature</source>
        <translation>份待第二人签字</translation>
    </message>
    <message>
        <source>returned to the laboratory</source>
        <translation>份已退回检验机构</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>份无法判定</translation>
    </message>
    <message>
        <source>Aftermath</source>
        <translation>后处理</translation>
    </message>
    <message>
        <source>without an order to rectify</source>
        <translation>件尚未责令改正</translation>
    </message>
    <message>
        <source>ordered, not yet re-inspected</source>
        <translation>件已责令改正、尚未复查</translation>
    </message>
    <message>
        <source>open in all</source>
        <translation>件未办结（合计）</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>imports in the last seven days</source>
        <translation>次导入（近七日）</translation>
    </message>
    <message>
        <source>rows rejected by them</source>
        <translation>行在导入时被退回</translation>
    </message>
    <message>
        <source>enterprises without a credit code</source>
        <translation>家企业缺信用代码</translation>
    </message>
    <message>
        <source>Done last</source>
        <translation>最近操作</translation>
    </message>
    <message>
        <source>Batches of %1</source>
        <translation>%1 年度批次</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Sampled</source>
        <translation>已抽样</translation>
    </message>
    <message>
        <source>Reports received</source>
        <translation>已收报告</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签字</translation>
    </message>
    <message>
        <source>reports overdue</source>
        <translation>批逾期未出报告</translation>
    </message>
    <message>
        <source>emergency checks to write up</source>
        <translation>项应急抽查待补录</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>超期 %1 件</translation>
    </message>
    <message>
        <source>%1 due soon</source>
        <translation>临近到期 %1 件</translation>
    </message>
    <message>
        <source>Deadlines: %1</source>
        <translation>期限：%1</translation>
    </message>
</context>
<context>
    <name>spotcheck::TrackView</name>
    <message>
        <source>Where the case stands</source>
        <translation>案件办理进度</translation>
    </message>
</context>
<context>
    <name>spotcheck::TrayNotice</name>
    <message>
        <source>Deadlines</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>%1 overdue, %2 due soon.</source>
        <translation>超期 %1 件，临近到期 %2 件。</translation>
    </message>
</context>
<context>
    <name>spotcheck::TurnaroundModel</name>
    <message>
        <source>All laboratories</source>
        <translation>全部承检机构</translation>
    </message>
    <message>
        <source>(no laboratory named)</source>
        <translation>（未写承检机构）</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>承检机构</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Median, working days</source>
        <translation>中位数（工作日）</translation>
    </message>
    <message>
        <source>Nine in ten within</source>
        <translation>九成不超过</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Median, calendar days</source>
        <translation>中位数（自然日）</translation>
    </message>
    <message>
        <source>With a due date</source>
        <translation>有期限的</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Dates out of order</source>
        <translation>日期颠倒</translation>
    </message>
    <message>
        <source>In working days, make-up days included; the start day is not counted.</source>
        <translation>按工作日计，含调休上班日；起始日不计。</translation>
    </message>
    <message>
        <source>In calendar days; the start day is not counted.</source>
        <translation>按自然日计；起始日不计。</translation>
    </message>
    <message>
        <source>The end lies before the start: not measured.</source>
        <translation>结束日期早于开始日期，不计入。</translation>
    </message>
</context>
<context>
    <name>spotcheck::TurnaroundPage</name>
    <message>
        <source>Reports are due within %1 working days of receipt.</source>
        <translation>收样后%1个工作日内应出具报告。</translation>
    </message>
    <message>
        <source>No due date is set for reports (order 18, article 33, leaves it to the contract or task), so a sample counts as overdue when it waits longer than nine in ten of its laboratory&apos;s own did.</source>
        <translation>未设报告期限（总局令第18号第三十三条由合同或任务约定，待核），故以该机构自己九成样品的时限为准：等得更久的算逾期。</translation>
    </message>
    <message>
        <source>Turnaround</source>
        <translation>检验时限</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>全部环节</translation>
    </message>
    <message>
        <source>Sampled in</source>
        <translation>抽样年度</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>全部年度</translation>
    </message>
    <message>
        <source>Measuring turnaround…</source>
        <translation>正在计算检验时限…</translation>
    </message>
    <message>
        <source>&lt;b&gt;Overdue: received and not reported on: %1&lt;/b&gt; of %2 that wait</source>
        <translation>&lt;b&gt;逾期未出报告：%1批&lt;/b&gt;（已收样未出报告共%2批）</translation>
    </message>
    <message>
        <source>; for %1 it cannot be told</source>
        <translation>；另有%1批无法判断</translation>
    </message>
    <message>
        <source>. Some days lie outside the holiday calendar (%1 to %2) and are counted without holidays</source>
        <translation>。部分日期不在已知的节假日安排（%1至%2）之内，未计节假日</translation>
    </message>
    <message>
        <source>Overdue reports</source>
        <translation>逾期未出报告</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel 工作簿 (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 rows were exported to %2.</source>
        <translation>已将%1行导出到%2。</translation>
    </message>
</context>
<context>
    <name>spotcheck::VersionsDialog</name>
    <message>
        <source>Version %1 · %2 · %3 lines, %4 batches</source>
        <translation>第 %1 版 · %2 · %3 行、%4 批次</translation>
    </message>
    <message>
        <source>%1  %2: %3 → %4</source>
        <translation>%1  %2：%3 → %4</translation>
    </message>
    <message>
        <source>line added</source>
        <translation>新增行</translation>
    </message>
    <message>
        <source>line removed</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Versions: %1</source>
        <translation>版本：%1</translation>
    </message>
    <message>
        <source>What changed from</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>to</source>
        <translation>与</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>After</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Steps, the newest first</source>
        <translation>办理步骤（新的在前）</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>the lines as they are now</source>
        <translation>现在的计划</translation>
    </message>
    <message>
        <source>No version yet: the lines are frozen each time the plan is approved. From then on every change shows here.</source>
        <translation>还没有版本：每次批准计划时固定一个版本，此后的每处更改都列在这里。</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>没有差异。</translation>
    </message>
    <message>
        <source>%1 differences</source>
        <translation>%1 处差异</translation>
    </message>
    <message>
        <source>No step was taken yet.</source>
        <translation>尚未办理任何步骤。</translation>
    </message>
</context>
<context>
    <name>spotcheck::VisitDialog</name>
    <message>
        <source>Plan a visit</source>
        <translation>安排抽样</translation>
    </message>
    <message>
        <source>Enterprise *</source>
        <translation>企业 *</translation>
    </message>
    <message>
        <source>Name or credit code</source>
        <translation>名称或统一社会信用代码</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Numbers, with ；between</source>
        <translation>任务编号，用；隔开</translation>
    </message>
    <message>
        <source>Batches of a task</source>
        <translation>每项任务批次</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>抽查方式</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>抽样组</translation>
    </message>
    <message>
        <source>Samplers</source>
        <translation>抽样人员</translation>
    </message>
    <message>
        <source>Two at least, with 、between</source>
        <translation>至少两名，用、隔开</translation>
    </message>
    <message>
        <source>Why beyond the limit</source>
        <translation>超限理由</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>依据条款</translation>
    </message>
    <message>
        <source>e.g. notice (3): “in principle”</source>
        <translation>例如通知（三）“原则上”</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No enterprise, or more than one, has this name or code.</source>
        <translation>没有此名称或代码的企业，或者不止一家。</translation>
    </message>
    <message>
        <source>Type the enterprise: its visits of the year appear here.</source>
        <translation>填写企业后，此处显示其本年度的抽查情况。</translation>
    </message>
    <message>
        <source>Within the limits.</source>
        <translation>未超出限制。</translation>
    </message>
    <message>
        <source>Say the enterprise by its name or credit code, and the office.</source>
        <translation>请填写企业名称或代码，以及组织单位。</translation>
    </message>
    <message>
        <source>The file is read only.</source>
        <translation>文件为只读。</translation>
    </message>
</context>
<context>
    <name>spotcheck::VisitsPage</name>
    <message>
        <source>No visits planned yet</source>
        <translation>尚无抽样安排</translation>
    </message>
    <message>
        <source>A planned visit holds its place in the enterprise&apos;s year, also against other offices&apos; plans once both are in one file.</source>
        <translation>已安排的抽样占用企业当年的抽查次数；各单位的安排并入同一文件后，相互可见。</translation>
    </message>
    <message>
        <source>Plan a visit…</source>
        <translation>安排抽样…</translation>
    </message>
    <message>
        <source>Give up the chosen visits</source>
        <translation>取消所选安排</translation>
    </message>
    <message>
        <source>Print the teams&apos; days…</source>
        <translation>打印抽样日程单…</translation>
    </message>
    <message>
        <source>Choose a planned visit in the list first.</source>
        <translation>请先在列表中选择一次已安排的检查。</translation>
    </message>
    <message>
        <source>day plan %1 %2</source>
        <translation>抽样日程单 %1 %2</translation>
    </message>
    <message>
        <source>Print the teams&apos; days</source>
        <translation>打印抽样日程单</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;OpenDocument text (*.odt)</source>
        <translation>PDF (*.pdf);;OpenDocument 文本 (*.odt)</translation>
    </message>
    <message>
        <source>The days of %1 teams were written to %2.</source>
        <translation>%1 个抽样组的日程单已写入 %2。</translation>
    </message>
</context>
<context>
    <name>spotcheck::YearPage</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Batches %1 → %2 (%3)&lt;/b&gt;: new products %4 (%5), dropped %6 (%7), more in kept ones %8, fewer %9.</source>
        <translation>&lt;b&gt;批次 %1 → %2（%3）&lt;/b&gt;：新增产品 %4 种（%5）、退出 %6 种（%7），保留产品增加 %8、减少 %9。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Budget %1 → %2 yuan (%3)&lt;/b&gt;: new products %4, dropped %5, more or fewer batches %6, other mix %7, other prices %8.</source>
        <translation>&lt;b&gt;预算 %1 → %2 元（%3）&lt;/b&gt;：新增产品 %4，退出产品 %5，批次增减 %6，结构变化 %7，单价变化 %8。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>Year on year</source>
        <translation>上年对比</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>产品类别</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Batches before</source>
        <translation>原批次</translation>
    </message>
    <message>
        <source>Batches after</source>
        <translation>现批次</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Budget before (yuan)</source>
        <translation>原预算(元)</translation>
    </message>
    <message>
        <source>Budget after (yuan)</source>
        <translation>现预算(元)</translation>
    </message>
    <message>
        <source>Difference (yuan)</source>
        <translation>预算增减(元)</translation>
    </message>
    <message>
        <source>Two plans are needed. Take last year&apos;s in with File &gt; Import…, or begin next year&apos;s on the first tab with “New plan…”.</source>
        <translation>需要两个年度的计划。请用“文件 &gt; 导入…”收入上年计划，或在“年度计划”页用“新建计划…”编制下一年度计划。</translation>
    </message>
</context>
</TS>
