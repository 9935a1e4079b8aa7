<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>grid</name>
    <message>
        <source>There is no column %1 here.</source>
        <translation>此处没有“%1”这一列。</translation>
    </message>
    <message>
        <source>There is no list %1.</source>
        <translation>没有“%1”这一列表。</translation>
    </message>
</context>
</TS>
