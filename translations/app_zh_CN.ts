<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DesktopArguments</name>
    <message>
        <source>Coordination of product-quality spot checks</source>
        <translation>产品质量监督抽查的组织协调</translation>
    </message>
    <message>
        <source>The workspace to open</source>
        <translation>要打开的工作文件</translation>
    </message>
    <message>
        <source>Language: zh_CN or en</source>
        <translation>语言：zh_CN 或 en</translation>
    </message>
    <message>
        <source>Theme: light or dark</source>
        <translation>主题：light 或 dark</translation>
    </message>
    <message>
        <source>Who works</source>
        <translation>操作人姓名</translation>
    </message>
    <message>
        <source>Make a fresh demo at PATH and open it</source>
        <translation>在 PATH 生成新的演示文件并打开</translation>
    </message>
    <message>
        <source>Save a picture of every place in FOLDER, then quit</source>
        <translation>把每个页面的截图存入 FOLDER，然后退出</translation>
    </message>
    <message>
        <source>Size of the window, like 1366x768</source>
        <translation>窗口大小，如 1366x768</translation>
    </message>
    <message>
        <source>The day that counts as today</source>
        <translation>当作今天的日期</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>选项 --%1 需要一个值。</translation>
    </message>
    <message>
        <source>There is no option %1 here.</source>
        <translation>此处没有选项 %1。</translation>
    </message>
    <message>
        <source>The year is a number such as 2026.</source>
        <translation>年度应为数字，例如 2026。</translation>
    </message>
    <message>
        <source>Name the office: --office 310000, a district&apos;s code, LINGANG or AIRPORT.</source>
        <translation>请指明单位：--office 310000、区代码、LINGANG 或 AIRPORT。</translation>
    </message>
    <message>
        <source>The scale is small, office, city, province or nation; the seed is a whole number.</source>
        <translation>规模（scale）为 small、office、city、province 或 nation；种子（seed）为整数。</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可以撤销的改动。</translation>
    </message>
    <message>
        <source>The date is written YYYY-MM-DD.</source>
        <translation>日期应写作 YYYY-MM-DD。</translation>
    </message>
    <message>
        <source>No record is called %1. Give its number, code or name, or TABLE:ID.</source>
        <translation>没有叫“%1”的记录。请给出编号、代码或名称，或者 TABLE:ID。</translation>
    </message>
    <message>
        <source>Nothing was changed since the file was made.</source>
        <translation>文件建立以来没有改动。</translation>
    </message>
    <message>
        <source>There is no place %1.</source>
        <translation>没有“%1”这个页面。</translation>
    </message>
    <message>
        <source>There is no column %1 here.</source>
        <translation>这里没有“%1”列。</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>共 %2 行，显示 %1 行</translation>
    </message>
    <message>
        <source>spotcheck-cli COMMAND FILE …   (spotcheck-cli COMMAND --help says more)</source>
        <translation>spotcheck-cli 命令 文件 …  （spotcheck-cli 命令 --help 查看用法）</translation>
    </message>
    <message>
        <source>Usage: spotcheck-cli %1 %2 [--as-of DATE] [--actor NAME]</source>
        <translation>用法：spotcheck-cli %1 %2 [--as-of 日期] [--actor 姓名]</translation>
    </message>
    <message>
        <source>Too few or too many words.</source>
        <translation>参数过少或过多。</translation>
    </message>
    <message>
        <source>There is no command %1.</source>
        <translation>没有“%1”命令。</translation>
    </message>
    <message>
        <source>The holidays are known from %1 to %2; days outside are counted without any.</source>
        <translation>节假日安排已知的范围为%1至%2；范围之外只按周末计算，未计节假日。</translation>
    </message>
    <message>
        <source>%1 samples received and not reported on, %2 of them overdue.</source>
        <translation>已收样未出报告%1批，其中逾期%2批。</translation>
    </message>
    <message>
        <source>No laboratory is called %1.</source>
        <translation>没有名称为“%1”的承检机构。</translation>
    </message>
    <message>
        <source>%1 numeric results, %2 tests, %3 flagged at a false-discovery rate of %4 %.</source>
        <translation>数值结果 %1 项，检验 %2 次，按错误发现率 %4% 标记 %3 项。</translation>
    </message>
    <message>
        <source>Items stand in rows or in columns: --layout rows, --layout columns.</source>
        <translation>检验项目按行排列写 --layout rows，按列排列写 --layout columns。</translation>
    </message>
    <message>
        <source>Say which one: --kind and --sender, as `profile list` shows them.</source>
        <translation>请用 --kind 和 --sender 指明是哪一条（见 profile list 的输出）。</translation>
    </message>
    <message>
        <source>There is no profile %1; there are list, export, import and delete.</source>
        <translation>没有 profile %1 这个操作；可用的有 list、export、import 和 delete。</translation>
    </message>
    <message>
        <source>There is no report of “%1”.</source>
        <translation>没有“%1”的检验报告。</translation>
    </message>
    <message>
        <source>Say accept, return, cannot-tell or sign.</source>
        <translation>请指明 accept、return、cannot-tell 或 sign。</translation>
    </message>
    <message>
        <source>Put the new passphrase into the environment as SPOTCHECK_PASSPHRASE, a former one as SPOTCHECK_OLD_PASSPHRASE.</source>
        <translation>请把新口令放入环境变量 SPOTCHECK_PASSPHRASE，原口令放入 SPOTCHECK_OLD_PASSPHRASE。</translation>
    </message>
    <message>
        <source>Say simple, guarded or non_binary.</source>
        <translation>请指明 simple、guarded 或 non_binary。</translation>
    </message>
    <message>
        <source>Lengths are written STEP=DAYS, separated by commas: %1.</source>
        <translation>天数写作“环节=天数”，用逗号分开：%1。</translation>
    </message>
    <message>
        <source>The option --%1 is a whole number.</source>
        <translation>选项 --%1 应为整数。</translation>
    </message>
    <message>
        <source>No plan item is called %1.</source>
        <translation>没有叫“%1”的计划行。</translation>
    </message>
    <message>
        <source>Several plan items are called %1; give the id behind one: %2.</source>
        <translation>有多个计划行叫“%1”；请给出括号内的编号：%2。</translation>
    </message>
    <message>
        <source>Name the plan item, --plan ITEM, and the day, --publish YYYY-MM-DD (without it the end of the product&apos;s season).</source>
        <translation>请写明计划行 --plan 和公布日期 --publish YYYY-MM-DD（不写则取产品旺季的最后一天）。</translation>
    </message>
    <message>
        <source>Name the year, --year Y, and how many batches a month can be sampled, --capacity N.</source>
        <translation>请写明年度 --year 和每月可抽批次 --capacity。</translation>
    </message>
    <message>
        <source>--%1 is for plans.</source>
        <translation>--%1 仅用于计划。</translation>
    </message>
    <message>
        <source>--take goes with --difference.</source>
        <translation>--take 须与 --difference 同用。</translation>
    </message>
    <message>
        <source>There is no office “%1”.</source>
        <translation>没有“%1”这个单位。</translation>
    </message>
    <message>
        <source>--as and --package are for a plan that goes out as .xlsx.</source>
        <translation>--as 和 --package 仅用于导出为 .xlsx 的计划。</translation>
    </message>
    <message>
        <source>--take all, or numbers of differences from 1 to %1.</source>
        <translation>请写 --take all，或 1 至 %1 之间的差异编号。</translation>
    </message>
    <message>
        <source>--as district needs --office: who gets the workbook.</source>
        <translation>--as district 须用 --office 指明发给哪个单位。</translation>
    </message>
    <message>
        <source>There is no plan “%1”. Name it by its year, or by year and office as 2026-310115.</source>
        <translation>没有“%1”计划。请写年度，或“年度-单位代码”，如 2026-310115。</translation>
    </message>
    <message>
        <source>A plan goes out as official, district, package or summary.</source>
        <translation>计划可导出为 official、district、package 或 summary。</translation>
    </message>
    <message>
        <source>The letter is written as .pdf.</source>
        <translation>函只能写成 .pdf 文件。</translation>
    </message>
    <message>
        <source>Say --to draft, reviewed, declared, approved, filed, in_force or closed.</source>
        <translation>请用 --to 指明 draft、reviewed、declared、approved、filed、in_force 或 closed。</translation>
    </message>
    <message>
        <source>There is no office %1.</source>
        <translation>没有“%1”这个单位。</translation>
    </message>
    <message>
        <source>Say the year with --%1.</source>
        <translation>请用 --%1 指明年度。</translation>
    </message>
    <message>
        <source>%1 has no plan of %2.</source>
        <translation>%1没有%2年的计划。</translation>
    </message>
    <message>
        <source>The plan has no such version; versions are made when it is approved.</source>
        <translation>计划没有这个版本；每次批准时才固定一个版本。</translation>
    </message>
    <message>
        <source>The plan has no linked line for “%1”.</source>
        <translation>计划中没有“%1”的联动行。</translation>
    </message>
    <message>
        <source>There is no campaign for “%1”.</source>
        <translation>没有“%1”的联动抽查。</translation>
    </message>
    <message>
        <source>Say plan list, move, copy, versions, changes, compare, owed, overlaps, rule-items, campaigns, link or pack.</source>
        <translation>请写 plan list、move、copy、versions、changes、compare、owed、overlaps、rule-items、campaigns、link 或 pack。</translation>
    </message>
    <message>
        <source>There is no enterprise with the code or name “%1”.</source>
        <translation>没有代码或名称为“%1”的企业。</translation>
    </message>
    <message>
        <source>Name the year of the plan, --year Y.</source>
        <translation>请写明计划年度 --year。</translation>
    </message>
    <message>
        <source>Parts are written NAME=BATCHES, separated by commas: %1.</source>
        <translation>分配写作“名称=批次”，用逗号分开：%1。</translation>
    </message>
    <message>
        <source>The plan has no line %1.</source>
        <translation>计划中没有序号为%1的行。</translation>
    </message>
    <message>
        <source>The plan has no task %1.</source>
        <translation>计划中没有任务“%1”。</translation>
    </message>
    <message>
        <source>Say --by line, office, category, package or lab.</source>
        <translation>--by 可写 line、office、category、package 或 lab。</translation>
    </message>
    <message>
        <source>There is no setting %1; `list` names them.</source>
        <translation>没有“%1”这项设置，可用 list 列出全部。</translation>
    </message>
    <message>
        <source>How many are shown, --top N, is a number of 1 or more.</source>
        <translation>--top 是不小于1的整数，表示列出前几个。</translation>
    </message>
    <message>
        <source>Give the weight&apos;s name and its value.</source>
        <translation>请给出权重的名称和数值。</translation>
    </message>
    <message>
        <source>No length is set for the clock “%1” (%2).</source>
        <translation>期限“%1”尚未设定时长（%2）。</translation>
    </message>
    <message>
        <source>Say missing, open, or track with a case.</source>
        <translation>请写 missing、open，或者 track 加案件。</translation>
    </message>
    <message>
        <source>There is no table %1; there are %2.</source>
        <translation>没有表 %1；可用的有 %2。</translation>
    </message>
    <message>
        <source>Fonts that are not installed were replaced: %1.</source>
        <translation>未安装的字体已替换：%1。</translation>
    </message>
    <message>
        <source>There is nothing to print.</source>
        <translation>没有可输出的文书。</translation>
    </message>
    <message>
        <source>There is no kind of document “%1”.</source>
        <translation>没有文书种类“%1”。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 无法读取。</translation>
    </message>
    <message>
        <source>Say take or void.</source>
        <translation>请写 take 或 void。</translation>
    </message>
    <message>
        <source>Strata are district, size or none, not “%1”.</source>
        <translation>分层为 district、size 或 none，而不是“%1”。</translation>
    </message>
    <message>
        <source>Say the task with --task and how many with --size.</source>
        <translation>请用 --task 写明任务，用 --size 写明数量。</translation>
    </message>
    <message>
        <source>The seed is not written in hexadecimal digits.</source>
        <translation>种子不是十六进制数字。</translation>
    </message>
    <message>
        <source>The certificate %1 cannot be read.</source>
        <translation>证书 %1 无法读取。</translation>
    </message>
    <message>
        <source>%1 is no certificate of a draw.</source>
        <translation>%1 不是抽取证书。</translation>
    </message>
    <message>
        <source>There are the documents %1.</source>
        <translation>可用的文书有 %1。</translation>
    </message>
    <message>
        <source>Say --take fills or --take all.</source>
        <translation>请写 --take fills 或 --take all。</translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <translation>第 %1 行，%2：%3</translation>
    </message>
    <message>
        <source>Nothing is drawn for the task %1 yet.</source>
        <translation>任务 %1 尚未抽取。</translation>
    </message>
    <message>
        <source>Say check or plan.</source>
        <translation>请写 check 或 plan。</translation>
    </message>
    <message>
        <source>“%1” is not COLUMN=VALUE of a batch.</source>
        <translation>“%1”不是“列名=值”的形式。</translation>
    </message>
    <message>
        <source>The clock went backwards at %1 entries of the journal; they are left out.</source>
        <translation>记录中有 %1 处计算机时钟倒退，已排除。</translation>
    </message>
    <message>
        <source>Say duplicates, merges, merge, unmerge, two or branch.</source>
        <translation>请写 duplicates、merges、merge、unmerge、two 或 branch。</translation>
    </message>
    <message>
        <source>There are the kinds of evidence %1.</source>
        <translation>证据种类有 %1。</translation>
    </message>
    <message>
        <source>A number that is taken is written down: --number does not go with --no-log.</source>
        <translation>取文号须登记，--number 不能与 --no-log 同用。</translation>
    </message>
    <message>
        <source>Say whose task with --%1.</source>
        <translation>请用 --%1 指明为哪家企业建立跟踪抽查任务。</translation>
    </message>
    <message>
        <source>Lengths: %1 (%2).</source>
        <translation>时限依据：%1（%2）。</translation>
    </message>
    <message>
        <source>Say --office and one of --detail %1.</source>
        <translation>请用 --office 指明单位，并用 --detail 指明以下之一：%1。</translation>
    </message>
    <message>
        <source>No limit is reached.</source>
        <translation>未达到任何限额。</translation>
    </message>
</context>
</TS>
