#include "core/registry/record_types.h"

/// What follows a case: papers served, objections, measures, time that does not count, causes.
namespace spotcheck {

using T = FieldType;

#define OF_CASE " t JOIN aftermath_case c ON c.id = t.case_id"

namespace {

/// Whose case it is; typed to find it when a record is added.
Field sampleField()
{
    return {"sample_no", "抽样单编号", "Sampling no.", T::Ref, "c.sample_no", 18, false, true};
}
Field partyField()
{
    return {"party", "当事人", "Party", T::Ref, "c.party", 26, false};
}

} // namespace

RecordType serviceType()
{
    return {"services",
            "文书送达",
            "Service of papers",
            "service",
            "service" OF_CASE,
            "t.id",
            "c.sample_no, t.sent_on, t.id",
            {sampleField(),
             partyField(),
             {"document_kind", "送达文书", "Paper", T::Code, "t.document_kind", 18, true, true, {}, kServedPapers},
             {"document_no", "文书编号", "Paper no.", T::Text, "t.document_no", 20},
             {"recipient", "受送达人", "Recipient", T::Text, "t.recipient", 26, true, true},
             {"recipient_role",
              "受送达人类型",
              "Recipient's role",
              T::Code,
              "t.recipient_role",
              10,
              true,
              false,
              {},
              kRoles},
             {"method", "送达方式", "Method", T::Code, "t.method", 10, true, false, {}, kServiceMethods},
             {"sent_on", "发出日期", "Sent", T::Date, "t.sent_on", 11},
             {"arrived_on", "签收日期", "Received", T::Date, "t.arrived_on", 11},
             {"deemed_on", "视为送达日期", "Deemed served", T::Date, "t.deemed_on", 11},
             {"proof", "送达凭证", "Proof", T::Text, "t.proof", 20},
             {"person", "送达人", "Served by", T::Text, "t.person", 10},
             {"note", "备注", "Note", T::Text, "t.note", 20}}};
}

RecordType objectionType()
{
    return {"objections",
            "异议与复检",
            "Objections and retests",
            "objection",
            "objection" OF_CASE,
            "t.id",
            "c.sample_no, t.received_on, t.id",
            {sampleField(),
             partyField(),
             {"kind", "异议类别", "Kind", T::Code, "t.kind", 12, true, false, {}, kObjectionKinds},
             {"received_on", "异议收到日期", "Received", T::Date, "t.received_on", 11, true, true},
             {"grounds", "异议理由", "Grounds", T::Text, "t.grounds", 28},
             {"accepted_on", "受理日期", "Accepted", T::Date, "t.accepted_on", 11},
             {"refused_on", "不予受理日期", "Refused", T::Date, "t.refused_on", 11},
             {"refusal_reason", "不予受理理由", "Why refused", T::Text, "t.refusal_reason", 20},
             {"retest_notice_on", "复检通知送达日期", "Retest notice received", T::Date, "t.retest_notice_on", 11},
             {"formalities_on", "复检手续办理日期", "Formalities done", T::Date, "t.formalities_on", 11},
             {"lab_named_on", "确定复检机构日期", "Laboratory named", T::Date, "t.lab_named_on", 11},
             {"retest_lab", "复检机构", "Retest laboratory", T::Text, "t.retest_lab", 24},
             {"same_lab_reason", "同一机构复检理由", "Why the same laboratory", T::Text, "t.same_lab_reason", 20},
             {"reserve_state",
              "备样状况",
              "Reserve sample",
              T::Code,
              "t.reserve_state",
              12,
              true,
              false,
              {},
              kReserveConditions},
             {"ended_on", "终止日期", "Ended", T::Date, "t.ended_on", 11},
             {"ended_reason", "终止原因", "Why ended", T::Text, "t.ended_reason", 20},
             {"retest_on", "复检完成日期", "Retested", T::Date, "t.retest_on", 11},
             {"conclusion", "复检结论", "Conclusion", T::Code, "t.conclusion", 8, true, false, {}, kPassFail},
             {"answered_on", "书面答复日期", "Answered", T::Date, "t.answered_on", 11},
             {"cost_bearer", "费用承担", "Cost borne by", T::Code, "t.cost_bearer", 10, true, false, {}, kCostBearers},
             {"cost", "复检费用", "Cost", T::Money, "t.cost", 10},
             {"note", "备注", "Note", T::Text, "t.note", 20}}};
}

RecordType measureType()
{
    return {"measures",
            "处置措施",
            "Measures",
            "measure",
            "measure t LEFT JOIN aftermath_case c ON c.id = t.case_id",
            "t.id",
            "t.happened_on DESC, t.id",
            {{"kind", "措施", "Measure", T::Code, "t.kind", 14, true, true, {}, kMeasures},
             {"sample_no", "抽样单编号", "Sampling no.", T::Ref, "c.sample_no", 18, false},
             {"party", "当事人", "Party", T::Ref, "c.party", 26, false},
             {"office", "实施单位", "Office", T::Text, OFFICE_NAME("t"), 24, true, false, {}, {}, "office"},
             {"number", "文号", "Document no.", T::Text, "t.number", 20},
             {"happened_on", "实施日期", "On", T::Date, "t.happened_on", 11},
             {"until_on", "期限届满", "Until", T::Date, "t.until_on", 11},
             {"ended_on", "解除日期", "Ended", T::Date, "t.ended_on", 11},
             {"place", "地点", "Place", T::Text, "t.place", 16},
             {"people", "实施人员", "People", T::Text, "t.people", 14},
             {"counterpart", "对方人员及职务", "Counterpart", T::Text, "t.counterpart", 18},
             {"ground", "事由和依据", "Ground", T::Text, "t.ground", 30},
             {"demands", "要求", "Demands", T::Text, "t.demands", 30},
             {"outcome", "结果", "Outcome", T::Text, "t.outcome", 24},
             {"note", "备注", "Note", T::Text, "t.note", 20}}};
}

RecordType clockPauseType()
{
    return {"pauses",
            "期限扣除",
            "Time that does not count",
            "clock_pause",
            "clock_pause t JOIN aftermath_case c ON c.id = t.subject_id AND t.subject_kind = 'case'",
            "t.id",
            "c.sample_no, t.from_on",
            {sampleField(),
             partyField(),
             {"clock", "期限代码", "Clock", T::Text, "t.clock", 16, true, true},
             {"from_on", "起", "From", T::Date, "t.from_on", 11, true, true},
             {"until_on", "止", "Until", T::Date, "t.until_on", 11},
             {"reason", "事由", "Reason", T::Text, "t.reason", 28, true, true}}};
}

RecordType causeType()
{
    return {"causes",
            "不合格原因库",
            "Library of causes",
            "cause",
            "cause t",
            "t.id",
            "t.kind, t.product_name, t.item, t.text",
            {{"kind", "原因类别", "Kind", T::Code, "t.kind", 8, true, true, {}, kCauseKinds},
             {"product_name", "产品名称", "Product", T::Text, "t.product_name", 18},
             {"item", "检验项目", "Item", T::Text, "t.item", 18},
             {"text", "原因", "Cause", T::Text, "t.text", 36, true, true},
             {"advice", "改进建议", "Advice", T::Text, "t.advice", 40}}};
}

RecordType caseCauseType()
{
    return {"case_causes",
            "案件原因",
            "Causes of cases",
            "case_cause",
            "case_cause" OF_CASE " JOIN cause k ON k.id = t.cause_id",
            "t.id",
            "c.sample_no, t.item",
            {sampleField(),
             partyField(),
             {"item", "检验项目", "Item", T::Text, "t.item", 18},
             {"cause", "原因", "Cause", T::Ref, "k.text", 36, false, true},
             {"note", "备注", "Note", T::Text, "t.note", 24}}};
}

RecordType documentNumberType()
{
    return {"document_numbers",
            "文号登记",
            "Register of document numbers",
            "document_number",
            "document_number t",
            "t.id",
            "t.year DESC, t.word, t.serial DESC",
            {{"number", "文号", "Number", T::Ref, "(t.word || '〔' || t.year || '〕' || t.serial || '号')", 24, false},
             {"state", "状态", "State", T::Code, "t.state", 8, false, false, {}, kNumberStates},
             {"title", "文件标题", "Title", T::Text, "t.title", 40},
             {"taken_on", "取号日期", "Taken", T::Date, "t.taken_on", 11, false},
             {"person", "取号人", "By", T::Text, "t.person", 10, false},
             {"void_reason", "作废原因", "Why void", T::Text, "t.void_reason", 24, false}}};
}

RecordType officeReplyType()
{
    return {"office_replies",
            "单位说明",
            "Offices' replies",
            "office_reply",
            "office_reply t",
            "t.id",
            "t.year DESC, t.office",
            {{"office", "单位", "Office", T::Text, OFFICE_NAME("t"), 24, true, true, {}, {}, "office"},
             {"topic", "事项", "Topic", T::Text, "t.topic", 20, true, true},
             {"year", "年度", "Year", T::Integer, "t.year", 6},
             {"text", "说明", "Reply", T::Text, "t.text", 50, true, true},
             {"person", "说明人", "By", T::Text, "t.person", 10, true, true}}};
}

} // namespace spotcheck
