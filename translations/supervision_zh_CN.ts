<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>supervision</name>
    <message>
        <source>Add the shipped causes</source>
        <translation>加入随附的原因</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>%1 duties overdue, at least %2.</source>
        <translation>应办事项超期 %1 件，达到 %2 件。</translation>
    </message>
    <message>
        <source>%1 of %2 re-inspections in time; even the upper end of the interval is below %3 %.</source>
        <translation>复查 %2 件中按期 %1 件，置信区间上限仍低于 %3%。</translation>
    </message>
    <message>
        <source>One duty is overdue by %1 days, at least %2.</source>
        <translation>一件应办事项超期 %1 日，达到 %2 日。</translation>
    </message>
</context>
</TS>
