#include "core/registry/record_types.h"

/// What the review of reports stands on: tasks with their dates, editions of standards, conflicts of interest.
namespace spotcheck {

using T = FieldType;

RecordType taskType()
{
    return {
        "tasks",
        "抽查任务",
        "Tasks",
        "task",
        "task t LEFT JOIN lab l ON l.id = t.lab_id",
        "t.id",
        "t.task_no",
        {{"task_no", "任务编号", "Task", T::Text, "t.task_no", 16, false, true, {"包号"}},
         {"office", "组织单位", "Office", T::Text, OFFICE_NAME("t"), 24, true, false, {}, {}, "office"},
         {"product_name", "产品名称", "Product", T::Text, "t.product_name", 22},
         {"mode", "抽查方式", "Mode", T::Code, "t.mode", 8, true, false, {}, kModes},
         {"lab", "承检机构", "Laboratory", T::Ref, "l.name", 28, false, false, {"检验机构"}, {}, "lab_id"},
         {"batches", "批次", "Batches", T::Integer, "t.batches", 8, true, false, {"抽查批次"}},
         {"sample_from", "抽样开始", "Sampling from", T::Date, "t.sample_from", 11},
         {"sample_until", "抽样截止", "Sampling until", T::Date, "t.sample_until", 11},
         {"report_due_on", "报告截止", "Reports due", T::Date, "t.report_due_on", 11, true, false, {"报告截止日期"}},
         {"report_days",
          "检验时限(工作日)",
          "Working days to report",
          T::Integer,
          "t.report_days",
          10,
          true,
          false,
          {"检验时限"}},
         {"plan_line", "计划行", "Plan line", T::Ref,
          "(SELECT i.no || ' ' || i.product_name FROM plan_item i WHERE i.id = t.plan_item_id)", 20, false},
         {"number_prefix", "号段前缀", "Number prefix", T::Text, "t.number_prefix", 14},
         {"number_first", "起始流水号", "First running number", T::Integer, "t.number_first", 9},
         {"number_last", "终止流水号", "Last running number", T::Integer, "t.number_last", 9},
         {"note", "备注", "Note", T::Text, "t.note", 20}}};
}

RecordType standardType()
{
    return {"standards",
            "标准",
            "Standards",
            "standard",
            "standard t",
            "t.id",
            "t.code",
            {{"code", "标准号", "Standard", T::Text, "t.code", 22, false, true, {"标准编号"}},
             {"title", "标准名称", "Title", T::Text, "t.title", 40},
             {"in_force_on", "实施日期", "In force", T::Date, "t.in_force_on", 11},
             {"withdrawn_on", "废止日期", "Withdrawn", T::Date, "t.withdrawn_on", 11},
             {"replaced_by", "替代标准", "Replaced by", T::Text, "t.replaced_by", 22, true, false, {"被代替标准"}},
             {"source", "来源", "Source", T::Text, "t.source", 26},
             {"mark", "可信度", "Confidence", T::Text, "t.mark", 8}}};
}

RecordType conflictType()
{
    return {"conflicts",
            "利益回避",
            "Conflicts of interest",
            "lab_conflict",
            "lab_conflict t JOIN lab l ON l.id = t.lab_id",
            "t.id",
            "l.name, t.party",
            {{"lab", "承检机构", "Laboratory", T::Ref, "l.name", 28, false, true, {}, {}, "lab_id"},
             {"party", "回避企业", "Party", T::Text, "t.party", 28, true, true, {"企业名称"}},
             {"product", "产品名称", "Product", T::Text, "t.product", 20},
             {"reason", "回避事由", "Reason", T::Text, "t.reason", 30},
             {"from_on", "起始日期", "From", T::Date, "t.from_on", 11},
             {"until_on", "截止日期", "Until", T::Date, "t.until_on", 11}}};
}

/// Counted when it is looked at: a laboratory has few reports against what a file can count in a second.
#define OF_REPORTS(condition) "(SELECT COUNT(*) FROM report r WHERE r.lab_id = t.id AND " condition ")"
#define OF_EVENTS(action)                                                                                              \
    "(SELECT COUNT(*) FROM review_event e JOIN report r ON r.id = e.report_id WHERE r.lab_id = t.id AND e.action "     \
    "= " action ")"

RecordType labReviewType()
{
    return {"lab_reviews",
            "审核情况",
            "Reviews",
            "lab",
            "lab t",
            "t.id",
            "t.name",
            {{"name", "承检机构", "Laboratory", T::Ref, "t.name", 30, false},
             {"reports", "报告数", "Reports", T::Integer, OF_REPORTS("1"), 9, false},
             {"waiting", "待审", "Waiting", T::Integer, OF_REPORTS("r.state = 0"), 8, false},
             {"attention", "需关注", "To look at", T::Integer, OF_REPORTS("r.attention > 0"), 9, false},
             {"disagree", "与复算不一致", "Disagree with ours", T::Integer,
              OF_REPORTS("r.lab_verdict IN (1, 2) AND r.our_verdict IN (1, 2) AND r.lab_verdict <> r.our_verdict"), 14,
              false},
             {"returned", "退回次数", "Returned", T::Integer, OF_EVENTS("2"), 9, false},
             {"corrected", "更正次数", "Corrected", T::Integer, OF_EVENTS("5"), 9, false},
             {"returned_now", "退回未更正", "Returned, not back", T::Integer, OF_REPORTS("r.state = 2"), 12, false},
             {"signed", "已签字", "Signed", T::Integer, OF_REPORTS("r.state = 4"), 9, false}}};
}

} // namespace spotcheck
