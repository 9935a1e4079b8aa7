<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>workspace</name>
    <message>
        <source>%1 exists already; nothing was overwritten.</source>
        <translation>%1 已经存在，没有覆盖。</translation>
    </message>
    <message>
        <source>The workspace did not exist yet on %1.</source>
        <translation>%1 时该文件尚未建立。</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 已损坏。</translation>
    </message>
    <message>
        <source>The backup folder %1 cannot be made. No backup was written.</source>
        <translation>无法建立备份文件夹 %1，没有写出备份。</translation>
    </message>
    <message>
        <source>The workspace holds records already; nothing was changed.</source>
        <translation>文件中已有记录，未作任何改动。</translation>
    </message>
    <message>
        <source>The program was stopped in the midst of a change last time. Open the file for writing once, so that the change is taken back.</source>
        <translation>上次程序在写入途中中断。请以可写方式打开一次，以便撤回那次未完成的改动。</translation>
    </message>
    <message>
        <source>Another record still refers to this one, or the one it refers to is missing. Nothing was changed.</source>
        <translation>仍有其他记录引用本记录，或它所引用的记录不存在。未作任何改动。</translation>
    </message>
    <message>
        <source>A record with the same number exists already. Nothing was changed.</source>
        <translation>已有编号相同的记录。未作任何改动。</translation>
    </message>
    <message>
        <source>The file is in use by another program. Nothing was changed; try again in a moment.</source>
        <translation>文件正被其他程序使用。未作任何改动，请稍后再试。</translation>
    </message>
    <message>
        <source>The file cannot be opened: it is not there, or this account may not read it.</source>
        <translation>无法打开文件：文件不存在，或当前账户没有读取权限。</translation>
    </message>
    <message>
        <source>The file cannot be written. Nothing was changed; check its permissions or save a copy.</source>
        <translation>文件无法写入。未作任何改动，请检查权限或另存一份。</translation>
    </message>
    <message>
        <source>The file is damaged. Nothing was changed; restore a backup.</source>
        <translation>文件已损坏。未作任何改动，请从备份恢复。</translation>
    </message>
    <message>
        <source>This is not a Spotcheck workspace.</source>
        <translation>这不是抽查通的文件。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，未作任何改动。</translation>
    </message>
    <message>
        <source>The change breaks a rule of the file. Nothing was changed.</source>
        <translation>这项改动不符合数据约束。未作任何改动。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room and try again.</source>
        <translation>磁盘已满。未作任何改动，请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The file could not be read or written. Nothing was changed.</source>
        <translation>文件读写失败。未作任何改动。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>The program was stopped in the midst of a change last time. That change was taken back; everything before it is there.</source>
        <translation>上次程序在写入途中中断。那次未完成的改动已撤回，此前的内容完好。</translation>
    </message>
    <message>
        <source>%1 is not a Spotcheck workspace.</source>
        <translation>%1 不是抽查通的文件。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Spotcheck. Nothing was changed; install the newer version.</source>
        <translation>%1 由更新版本的抽查通写成。未作任何改动，请安装新版本。</translation>
    </message>
    <message>
        <source>%1 was never finished: the program was stopped while it was being made. Delete it and make it again.</source>
        <translation>%1 没有建完：建立途中程序中断。请删除后重新建立。</translation>
    </message>
    <message>
        <source>This file shows the records as they stood at the end of %1; it is a copy, not the working file.</source>
        <translation>本文件是截至 %1 的记录副本，不是工作文件。</translation>
    </message>
    <message>
        <source>%1 could not be written. Nothing was changed.</source>
        <translation>%1 写入失败，未作任何改动。</translation>
    </message>
    <message>
        <source>The journal has no entry %1.</source>
        <translation>操作记录中没有第 %1 条。</translation>
    </message>
    <message>
        <source>The end of the journal does not fit together: the file was damaged or altered outside Spotcheck. Restore a backup, or open it for reading only.</source>
        <translation>操作记录末端前后不符：文件已损坏，或在抽查通之外被改动。请从备份恢复，或以只读方式打开。</translation>
    </message>
    <message>
        <source>Journal entry %1 is damaged.</source>
        <translation>第 %1 条操作记录已损坏。</translation>
    </message>
    <message>
        <source>The folder of %1 cannot be written. Open the workspace for reading only, or move it to a folder of your own.</source>
        <translation>%1 所在文件夹不可写。请以只读方式打开，或把文件移到自己的文件夹。</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>他人</translation>
    </message>
    <message>
        <source>%1 is open: %2 on %3 has been working with it since %4. Open it for reading only, ask them to close it, or take it over if they are no longer there.</source>
        <translation>%1 正在使用：%2 自 %4 起在 %3 上打开。可以只读方式打开，或请其关闭；如对方已不再使用，可以接管。</translation>
    </message>
    <message>
        <source>%1 references between records would break.</source>
        <translation>有 %1 处记录之间的引用会失效。</translation>
    </message>
    <message>
        <source>The file could not be brought up to date and is as it was before. %1 A backup is %2.</source>
        <translation>文件升级未成功，内容仍与升级前相同。%1备份为 %2。</translation>
    </message>
    <message>
        <source>The file says it is of format %1, which no version of Spotcheck wrote.</source>
        <translation>文件标明的格式为 %1，不是抽查通任何版本写出的。</translation>
    </message>
    <message>
        <source>The records were loaded as a whole by entry %1; there is nothing to show before it.</source>
        <translation>记录由第 %1 条操作整体载入，此前没有可以显示的内容。</translation>
    </message>
    <message>
        <source>The records do not agree with journal entry %1 (%2): a record of table %3 was changed outside Spotcheck.</source>
        <translation>记录与第 %1 条操作记录（%2）不符：%3 表有记录在抽查通之外被改动。</translation>
    </message>
    <message>
        <source>The records were changed meanwhile in another way; nothing was overwritten.</source>
        <translation>记录在此期间已被另行改动，没有覆盖。</translation>
    </message>
    <message>
        <source>The file is damaged: %1</source>
        <translation>文件已损坏：%1</translation>
    </message>
    <message>
        <source>Record %1 of table %2 refers to a record of %3 that is not there.</source>
        <translation>%2 表的记录 %1 所引用的 %3 记录不存在。</translation>
    </message>
    <message>
        <source>The records were not compared with the journal, because the file or the journal is damaged.</source>
        <translation>因文件或操作记录已损坏，没有将数据与操作记录比对。</translation>
    </message>
    <message>
        <source>The records were not compared with the journal: there is no room for a temporary copy.</source>
        <translation>临时空间不足，没有将数据与操作记录比对。</translation>
    </message>
    <message>
        <source>Journal entry %1 was altered, or an entry before it was taken out: the chain of hashes breaks there.</source>
        <translation>第 %1 条操作记录被改动，或其前有记录被删去：校验链在此中断。</translation>
    </message>
    <message>
        <source>The journal is empty.</source>
        <translation>操作记录为空。</translation>
    </message>
    <message>
        <source>Table %1 holds records the journal knows nothing of, or lacks some: it was changed outside Spotcheck.</source>
        <translation>%1 表的记录与操作记录不符（多出或缺少），曾在抽查通之外被改动。</translation>
    </message>
    <message>
        <source>The file says it belongs to office %1, but the journal began at office %2.</source>
        <translation>文件标明属于单位 %1，而操作记录始于单位 %2。</translation>
    </message>
    <message>
        <source>The program is incomplete: its schema is missing.</source>
        <translation>程序不完整：缺少数据结构文件。</translation>
    </message>
    <message>
        <source>Create the workspace</source>
        <translation>新建文件</translation>
    </message>
    <message>
        <source>%1 is of an older format. Open it for writing once, so that it is brought up to date.</source>
        <translation>%1 是旧格式。请以可写方式打开一次，以便升级。</translation>
    </message>
    <message>
        <source>The file was brought up to date; a backup of the former state is %1.</source>
        <translation>文件已升级，升级前的备份为 %1。</translation>
    </message>
    <message>
        <source>The workspace was taken over from %1 on %2. What they have not saved yet they cannot save any more.</source>
        <translation>已从 %2 上的%1处接管文件，其未保存的内容将无法再保存。</translation>
    </message>
    <message>
        <source>The last session of %1 on %2 ended without closing the workspace; it was taken over.</source>
        <translation>%1上次在 %2 上使用时未正常关闭，文件已接管。</translation>
    </message>
    <message>
        <source>%1 cannot be created: the folder is not there or cannot be written.</source>
        <translation>无法建立 %1：文件夹不存在或不可写。</translation>
    </message>
    <message>
        <source>The workspace is open for reading only; nothing was changed.</source>
        <translation>文件以只读方式打开，未作任何改动。</translation>
    </message>
    <message>
        <source>Another change is still being made; nothing was changed.</source>
        <translation>另一项改动尚未完成，未作任何改动。</translation>
    </message>
    <message>
        <source>Somebody else has taken the workspace over. Nothing was changed; open it again to see what they did.</source>
        <translation>文件已被他人接管。未作任何改动；重新打开可查看其改动。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可以重做的操作。</translation>
    </message>
    <message>
        <source>Table %1 holds another number of records than the file says: it was changed outside Spotcheck.</source>
        <translation>%1 表的记录数与文件所记不符，曾在抽查通之外被改动。</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Something else was changed since; it stays.</source>
        <translation>此后又有其他改动，不再撤回。</translation>
    </message>
</context>
</TS>
