#include "core/registry/record_types.h"

/// Who samples, and where goods are sold.
namespace spotcheck {

using T = FieldType;

RecordType samplerType()
{
    return {"samplers",
            "抽样人员",
            "Samplers",
            "sampler",
            "sampler t",
            "t.id",
            "t.body, t.name",
            {{"name", "姓名", "Name", T::Text, "t.name", 12, true, true, {"抽样人员"}},
             {"body", "所在单位", "Body", T::Text, "t.body", 28, true, true, {"单位"}},
             {"certificate", "证件编号", "Certificate", T::Text, "t.certificate", 18},
             {"products", "专业范围", "Products", T::List, "t.products", 28},
             {"district", "所在区", "District", T::Text, "t.district", 12},
             {"state", "状态", "State", T::Code, "t.state", 8, true, false, {}, kSamplerStates},
             {"conflicts", "须回避的企业", "Must not visit", T::Ref,
              "(SELECT group_concat(c.party, '；') FROM sampler_conflict c WHERE c.sampler_id = t.id)", 28, false},
             {"note", "备注", "Note", T::Text, "t.note", 20}}};
}

RecordType venueType()
{
    return {"venues",
            "抽查场所",
            "Venues",
            "venue",
            "venue t",
            "t.id",
            "t.region, t.name",
            {{"name", "场所名称", "Venue", T::Text, "t.name", 28, true, true, {"场所"}},
             {"kind", "场所类型", "Kind", T::Text, "t.kind", 14},
             {"region", "所在区", "District", T::Text, REGION_NAME("t"), 12, true, true, {}, {}, "region"},
             {"address", "地址", "Address", T::Text, "t.address", 30},
             {"note", "备注", "Note", T::Text, "t.note", 20}}};
}

RecordType samplerConflictType()
{
    return {"sampler_conflicts",
            "抽样人员回避",
            "Samplers' conflicts",
            "sampler_conflict",
            "sampler_conflict t JOIN sampler s ON s.id = t.sampler_id",
            "t.id",
            "s.name, t.party",
            {{"sampler", "抽样人员", "Sampler", T::Ref, "s.name", 12, false, true},
             {"party", "回避企业", "Must not visit", T::Text, "t.party", 30, true, true},
             {"reason", "回避理由", "Reason", T::Text, "t.reason", 30}}};
}

RecordType visitType()
{
    return {"visits",
            "抽样安排",
            "Planned visits",
            "visit",
            "visit t JOIN enterprise e ON e.id = t.enterprise_id",
            "t.id",
            "t.planned_on DESC, t.team, t.place_no",
            {{"planned_on", "计划日期", "Day", T::Date, "t.planned_on", 11, true, true},
             {"enterprise", "企业", "Enterprise", T::Ref, "e.name", 28, false, true},
             {"enterprise_uscc", "统一社会信用代码", "Credit code", T::Ref, "e.uscc", 20, false},
             {"region", "所在区", "District", T::Ref, REGION_NAME("e"), 12, false},
             {"address", "地址", "Address", T::Ref, "e.address", 28, false},
             {"office", "组织单位", "Office", T::Text, OFFICE_NAME("t"), 24, true, true, {}, {}, "office"},
             {"team", "抽样组", "Team", T::Text, "t.team", 8},
             {"place_no", "顺序", "Order", T::Integer, "t.place_no", 6},
             {"samplers", "抽样人员", "Samplers", T::Text, "t.samplers", 16},
             {"tasks", "任务", "Tasks", T::List, "t.tasks", 24},
             {"batches", "每任务批次", "Batches a task", T::Integer, "t.batches", 8},
             {"mode", "抽查方式", "Mode", T::Code, "t.mode", 8, true, false, {}, kModes},
             {"state", "状态", "State", T::Code, "t.state", 8, true, false, {}, kVisitStates},
             {"notice_no", "通知书编号", "Notice no.", T::Text, "t.notice_no", 16},
             {"note", "备注", "Note", T::Text, "t.note", 20}}};
}

RecordType overrideType()
{
    return {"overrides",
            "超限说明",
            "Limits gone beyond",
            "burden_override",
            "burden_override t JOIN enterprise e ON e.id = t.enterprise_id",
            "t.id",
            "t.year DESC, t.id DESC",
            {{"year", "年度", "Year", T::Integer, "t.year", 6, false},
             {"enterprise", "企业", "Enterprise", T::Ref, "e.name", 28, false},
             {"office", "单位", "Office", T::Text, OFFICE_NAME("t"), 24, false, false, {}, {}, "office"},
             {"limit_kind", "限制", "Limit", T::Code, "t.limit_kind", 16, false, false, {}, kBurdenLimitKinds},
             {"reason", "理由", "Reason", T::Text, "t.reason", 36, false},
             {"clause", "依据", "Clause", T::Text, "t.clause", 24, false},
             {"person", "批准人", "Person", T::Text, "t.person", 10, false}}};
}

#define OF_BATCH " t JOIN batch b ON b.id = t.batch_id"

RecordType custodyType()
{
    return {"custody",
            "样品交接",
            "Custody of samples",
            "custody",
            "custody" OF_BATCH,
            "t.id",
            "b.sample_no, t.sent_on, t.id",
            {{"sample_no", "抽样单编号", "Sampling no.", T::Ref, "b.sample_no", 18, false, true},
             {"part", "样品", "Part", T::Code, "t.part", 10, true, true, {}, kSampleParts},
             {"from_party", "交出单位", "From", T::Text, "t.from_party", 22, true, true},
             {"from_person", "交出人", "Handed over by", T::Text, "t.from_person", 10},
             {"to_party", "接收单位", "To", T::Text, "t.to_party", 22, true, true},
             {"to_person", "接收人", "Received by", T::Text, "t.to_person", 10},
             {"sent_on", "交出日期", "Sent", T::Date, "t.sent_on", 11, true, true},
             {"received_on", "接收日期", "Received", T::Date, "t.received_on", 11},
             {"refused_on", "拒收日期", "Turned away", T::Date, "t.refused_on", 11},
             {"refusal_reason", "拒收原因", "Why turned away", T::Text, "t.refusal_reason", 20},
             {"seals", "封条", "Seals", T::Text, "t.seals", 14},
             {"condition", "样品状态", "Condition", T::Text, "t.condition", 14},
             {"carrier", "承运", "Carrier", T::Text, "t.carrier", 12},
             {"parcel_no", "运单号", "Parcel no.", T::Text, "t.parcel_no", 16},
             {"note", "备注", "Note", T::Text, "t.note", 20}}};
}

RecordType reserveType()
{
    return {"reserves",
            "备用样品",
            "Reserve samples",
            "reserve_sample",
            "reserve_sample" OF_BATCH,
            "t.id",
            "b.sample_no",
            {{"sample_no", "抽样单编号", "Sampling no.", T::Ref, "b.sample_no", 18, false, true},
             {"product_name", "产品名称", "Product", T::Ref, "b.product_name", 20, false},
             {"quantity", "备用样品数量", "Quantity", T::Ref, "b.reserve_quantity", 8, false},
             {"place", "存放地点", "Kept at", T::Text, "t.place", 20},
             {"keeper", "保管人", "Keeper", T::Text, "t.keeper", 14},
             {"state", "状态", "State", T::Code, "t.state", 12, true, false, {}, kReserveStates},
             {"settled_on", "处置日期", "Settled", T::Date, "t.settled_on", 11},
             {"disposal", "处置方式", "Disposal", T::Text, "t.disposal", 20},
             {"person", "经手人", "By", T::Text, "t.person", 10},
             {"note", "备注", "Note", T::Text, "t.note", 20}}};
}

RecordType evidenceType()
{
    return {"evidence",
            "抽样证据",
            "Evidence of sampling",
            "evidence",
            "evidence" OF_BATCH,
            "t.id",
            "b.sample_no, t.kind",
            {{"sample_no", "抽样单编号", "Sampling no.", T::Ref, "b.sample_no", 18, false, true},
             {"kind", "证据", "Evidence", T::Text, "t.kind", 20, true, true},
             {"taken_on", "取得日期", "Taken", T::Date, "t.taken_on", 11},
             {"person", "取证人", "By", T::Text, "t.person", 10},
             {"note", "备注", "Note", T::Text, "t.note", 28}}};
}

RecordType aliasType()
{
    return {"aliases",
            "企业曾用信息",
            "Former names and addresses",
            "enterprise_alias",
            "enterprise_alias t JOIN enterprise e ON e.id = t.enterprise_id",
            "t.id",
            "e.name, t.kind, t.text",
            {{"enterprise", "企业", "Enterprise", T::Ref, "e.name", 28, false, true},
             {"kind", "类别", "Kind", T::Code, "t.kind", 12, true, true, {}, kAliasKinds},
             {"text", "内容", "Text", T::Text, "t.text", 32, true, true},
             {"from_on", "起", "From", T::Date, "t.from_on", 11},
             {"until_on", "止", "Until", T::Date, "t.until_on", 11},
             {"source", "来源", "Source", T::Text, "t.source", 24}}};
}

} // namespace spotcheck
