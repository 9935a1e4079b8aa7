<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>aftermath</name>
    <message>
        <source>There is no such case.</source>
        <translation>没有这个案件。</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>Time not counted</source>
        <translation>不计入期限</translation>
    </message>
    <message>
        <source>Sent back to: %1</source>
        <translation>退回至：%1</translation>
    </message>
    <message>
        <source>market regulator of %1</source>
        <translation>%1市场监督管理部门</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message numerus="yes">
        <source>Open %n cases</source>
        <translation>
            <numerusform>建立 %n 件案件</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no step “%1”.</source>
        <translation>没有步骤“%1”。</translation>
    </message>
    <message>
        <source>“%1” does not follow from the state “%2”.</source>
        <translation>“%1”不能接在“%2”之后办理。</translation>
    </message>
    <message>
        <source>Say the day of the step.</source>
        <translation>请填写办理日期。</translation>
    </message>
    <message>
        <source>“%1” needs a reason.</source>
        <translation>“%1”须填写理由。</translation>
    </message>
    <message>
        <source>“%1” needs the number of its document.</source>
        <translation>“%1”须填写文书文号。</translation>
    </message>
    <message>
        <source>The service of the notice of result is not proven: record who received it, when and by which proof, or give the reason for going on without.</source>
        <translation>检验结果告知书的送达尚无凭证：请登记签收人、日期和送达凭证，或者说明不经送达即继续办理的理由。</translation>
    </message>
    <message>
        <source>A case goes back only to a state before its own.</source>
        <translation>案件只能退回到当前状态之前的状态。</translation>
    </message>
    <message>
        <source>Sending a case back needs a reason.</source>
        <translation>退回案件须填写理由。</translation>
    </message>
    <message>
        <source>Send the case back</source>
        <translation>退回案件</translation>
    </message>
    <message>
        <source>There is no case “%1”.</source>
        <translation>没有案件“%1”。</translation>
    </message>
    <message>
        <source>“%1” has several cases; write it as “sampling number · party”.</source>
        <translation>“%1”有多件案件，请写作“抽样单编号 · 当事人”。</translation>
    </message>
    <message>
        <source>There is no such enterprise.</source>
        <translation>没有这家企业。</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已处置</translation>
    </message>
    <message>
        <source>no report yet</source>
        <translation>尚无报告</translation>
    </message>
    <message>
        <source>notice not served on every party</source>
        <translation>尚未送达全部当事人</translation>
    </message>
    <message>
        <source>objection or retest pending</source>
        <translation>异议或复检未结</translation>
    </message>
    <message>
        <source>time for objections</source>
        <translation>异议期内</translation>
    </message>
    <message>
        <source>may be released</source>
        <translation>可以解封</translation>
    </message>
    <message>
        <source>There is no batch with the sampling number %1.</source>
        <translation>没有抽样单编号为 %1 的批次。</translation>
    </message>
    <message>
        <source>Putting a deadline aside needs a reason.</source>
        <translation>暂缓期限须填写理由。</translation>
    </message>
    <message>
        <source>A deadline is put aside until a day that is to come.</source>
        <translation>暂缓只能到今后的日期。</translation>
    </message>
    <message>
        <source>Put a deadline aside</source>
        <translation>暂缓期限</translation>
    </message>
    <message>
        <source>“%1” needs the day it lasts until, not before its own.</source>
        <translation>“%1”须填写期满日期，且不得早于办理日期。</translation>
    </message>
</context>
</TS>
