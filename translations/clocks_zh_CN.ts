<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>clocks</name>
    <message>
        <source>“%1” is not a season. A season is written 11-01~02-28, or as a festival: %2.</source>
        <translation>“%1”不是旺季的写法。旺季写作 11-01~02-28，或写节日：%2。</translation>
    </message>
    <message>
        <source>The date of %1 in %2 is not known; the table ends with %3.</source>
        <translation>%2年%1的日期不在表内；表中节日只到%3年。</translation>
    </message>
</context>
</TS>
