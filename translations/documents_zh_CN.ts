<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>documents</name>
    <message>
        <source>There is no batch “%1”.</source>
        <translation>没有批次“%1”。</translation>
    </message>
    <message>
        <source>There is no kind of document “%1”.</source>
        <translation>没有文书种类“%1”。</translation>
    </message>
    <message>
        <source>Change the template “%1”</source>
        <translation>修改模板“%1”</translation>
    </message>
    <message>
        <source>Take a document number</source>
        <translation>取文号</translation>
    </message>
    <message>
        <source>A void number needs a reason.</source>
        <translation>文号作废须填写理由。</translation>
    </message>
    <message>
        <source>Make a document number void</source>
        <translation>文号作废</translation>
    </message>
    <message>
        <source>There is no such valid number.</source>
        <translation>没有这个有效文号。</translation>
    </message>
    <message>
        <source>Line %1: there is no field “%2”.</source>
        <translation>第 %1 行：没有字段“%2”。</translation>
    </message>
    <message>
        <source>There is no kind of document “%1”; there are %2.</source>
        <translation>没有文书种类“%1”；可用的有 %2。</translation>
    </message>
    <message>
        <source>Print “%1” (%2)</source>
        <translation>输出“%1”（%2 份）</translation>
    </message>
    <message>
        <source>This is no mark of record, or a character of it was misread.</source>
        <translation>这不是记录标识，或者其中有字符抄录有误。</translation>
    </message>
    <message>
        <source>The record the paper speaks of is not there.</source>
        <translation>文书所指的记录不存在。</translation>
    </message>
    <message>
        <source>The record is as this paper says.</source>
        <translation>记录与本文书所载一致。</translation>
    </message>
    <message>
        <source>The paper was right; the record has been changed since.</source>
        <translation>文书出具时属实，此后记录已有变更。</translation>
    </message>
    <message>
        <source>The record never said this at that moment: the mark is forged.</source>
        <translation>该记录在当时从未如此记载：标识系伪造。</translation>
    </message>
    <message>
        <source>The mark is not of this file, or the file is an older copy.</source>
        <translation>该标识不属于本文件，或者本文件是较早的副本。</translation>
    </message>
    <message>
        <source>Line %1: there is no place “#%2”.</source>
        <translation>第 %1 行：没有标记“#%2”。</translation>
    </message>
    <message>
        <source>%1 The numbers taken for it stay in the register.</source>
        <translation>%1 为此取的文号仍留在登记簿中。</translation>
    </message>
</context>
</TS>
