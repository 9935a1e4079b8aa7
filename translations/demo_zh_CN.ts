<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>demo</name>
    <message>
        <source>Demo: products, rules and laboratories</source>
        <translation>演示：产品、细则与承检机构</translation>
    </message>
    <message>
        <source>Demo: enterprises</source>
        <translation>演示：企业</translation>
    </message>
    <message>
        <source>Demo: annual plans</source>
        <translation>演示：年度计划</translation>
    </message>
    <message>
        <source>Demo: sampled batches</source>
        <translation>演示：抽样批次</translation>
    </message>
    <message>
        <source>Demo: laboratory reports</source>
        <translation>演示：检验报告</translation>
    </message>
    <message>
        <source>Demo: follow-up cases</source>
        <translation>演示：后处理</translation>
    </message>
    <message>
        <source>Demo: a whole workspace</source>
        <translation>演示：整套数据</translation>
    </message>
    <message>
        <source>This workspace already has records; a demo can only be made in a new one. Nothing was changed.</source>
        <translation>该工作文件中已有记录，演示数据只能在新建的工作文件中生成；未作任何改动。</translation>
    </message>
    <message>
        <source>A part of the program is missing; please install it again.</source>
        <translation>程序缺少一部分文件，请重新安装。</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>已停止，未作任何改动。</translation>
    </message>
    <message>
        <source>Demo: incidents</source>
        <translation>演示：问题线索</translation>
    </message>
</context>
</TS>
