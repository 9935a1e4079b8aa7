#include "core/registry/record_types.h"

/// Enterprises, products, implementation rules, laboratories, bids.
namespace spotcheck {

using T = FieldType;

RecordType enterpriseType()
{
    return {"enterprises",
            "企业",
            "Enterprises",
            "enterprise",
            "enterprise t",
            "t.id",
            "t.name, t.id",
            {{"uscc", "统一社会信用代码", "Credit code", T::Text, "uscc", 20},
             {"name", "名称", "Name", T::Text, "name", 30, true, true, {"企业名称", "单位名称"}},
             {"roles", "类型", "Type", T::Flags, "roles", 14, true, false, {}, kRoles},
             {"region",
              "所在区",
              "District",
              T::Text,
              REGION_NAME("t"),
              12,
              true,
              false,
              {"行政区划", "所在地"},
              {},
              "region"},
             {"address", "地址", "Address", T::Text, "address", 30, true, false, {"住所"}},
             {"legal_person", "法定代表人", "Legal representative", T::Text, "legal_person", 12},
             {"contact", "联系人", "Contact", T::Text, "contact", 10},
             {"phone", "联系电话", "Phone", T::Text, "phone", 14},
             {"size", "规模", "Size", T::Code, "size", 6, true, false, {"企业规模"}, kSizes},
             {"note", "备注", "Note", T::Text, "note", 20},
             {"state", "经营状态", "State", T::Code, "state", 12, true, false, {}, kEnterpriseStates},
             {"old_no",
              "原注册号",
              "Former number",
              T::Text,
              "old_no",
              18,
              true,
              false,
              {"组织机构代码", "营业执照注册号"}},
             {"no_code_reason", "无代码原因", "Why there is no code", T::Text, "no_code_reason", 16}}};
}

RecordType catalogueType()
{
    return {"catalogue",
            "产品目录",
            "Products",
            "product",
            "product t LEFT JOIN product p ON p.id = t.parent_id",
            "t.id",
            "t.code",
            {{"code", "产品代码", "Product code", T::Text, "t.code", 14, false, true},
             {"name", "产品名称", "Product", T::Text, "t.name", 24, true, true},
             {"parent", "上级代码", "Parent code", T::Ref, "p.code", 14, false, false, {}, {}, "parent_id"},
             {"catalogues", "目录", "Catalogue", T::Flags, "t.catalogues", 16, true, false, {}, kCatalogues},
             {"risk", "风险等级", "Risk", T::Text, "t.risk", 8},
             {"fast_track", "快办", "Fast track", T::YesNo, "t.fast_track", 6},
             {"season", "旺季", "Season", T::Text, "t.season", 14},
             {"authorities", "主管部门", "Authorities", T::List, "t.authorities", 20},
             {"required_by", "法定依据", "Required by", T::Text, "t.required_by", 24, true, false, {"法律法规依据"}},
             {"market_share",
              "市场占有率",
              "Market share (%)",
              T::Text,
              "t.market_share",
              10,
              true,
              false,
              {"市场占有率(%)", "市场份额"}}}};
}

RecordType ruleType()
{
    return {"rules",
            "实施细则",
            "Implementation rules",
            "rule_item",
            "rule_item t JOIN rule r ON r.id = t.rule_id",
            "t.id",
            "r.code, r.version, t.no",
            {{"rule_code", "细则编号", "Rule", T::Ref, "r.code", 18, false, true},
             {"product_name", "产品名称", "Product", T::Ref, "r.product_name", 20, false, true},
             {"version", "版本/年份", "Version", T::Ref, "r.version", 10, false, false, {"版本", "年份", "版本年份"}},
             {"published_on", "发布日期", "Published", T::Ref, "r.published_on", 11, false},
             {"effective_on", "实施日期", "In force", T::Ref, "r.effective_on", 11, false},
             {"inspect_quantity", "检验样品数量", "Inspection quantity", T::Ref, "r.inspect_quantity", 10, false},
             {"reserve_quantity", "备用样品数量", "Reserve quantity", T::Ref, "r.reserve_quantity", 10, false},
             {"quantity_unit", "数量单位", "Unit of quantity", T::Ref, "r.quantity_unit", 8, false},
             {"no", "序号", "No.", T::Integer, "t.no", 6, false},
             {"item", "检验项目", "Item", T::Text, "t.name", 26, true, true},
             {"basis", "检验依据", "Basis", T::Text, "t.basis", 20},
             {"method", "检验方法", "Method", T::Text, "t.method", 24},
             {"limit", "标准要求", "Requirement", T::Text, "t.limit_text", 18, true, false, {"限值", "技术要求"}},
             {"unit", "单位", "Unit", T::Text, "t.unit", 8},
             {"mandatory", "项目属性", "Kind", T::Code, "t.mandatory", 8, true, false, {}, kMandatory},
             {"key_safety", "重点安全项目", "Must test", T::YesNo, "t.key_safety", 8, true, false, {"必检"}},
             {"comparison", "比较方法", "Comparison", T::Code, "t.comparison", 10, true, false, {}, kComparisons},
             {"made_from", "生产日期起", "Made from", T::Date, "t.made_from", 11},
             {"made_until", "生产日期止", "Made until", T::Date, "t.made_until", 11},
             {"aspect", "项目类别", "Aspect", T::Code, "t.aspect", 8, true, false, {}, kAspects}}};
}

RecordType labType()
{
    return {"labs",
            "承检机构",
            "Laboratories",
            "lab",
            "lab t",
            "t.id",
            "t.name",
            {{"name", "名称", "Name", T::Text, "name", 30, true, true, {"机构名称", "承检机构"}},
             {"uscc", "统一社会信用代码", "Credit code", T::Text, "uscc", 20},
             {"cma_no", "CMA证书编号", "CMA certificate", T::Text, "cma_no", 16},
             {"cma_until", "CMA有效期至", "CMA valid until", T::Date, "cma_until", 11},
             {"scope", "检验能力", "Scope", T::List, "scope", 30},
             {"first_year", "首次承担年度", "First year", T::Integer, "first_year", 8},
             {"scope_items", "检验能力项目", "Scope, items", T::List, "scope_items", 30}}};
}

RecordType bidType()
{
    return {
        "bids",
        "中标",
        "Bids",
        "bid",
        "bid t JOIN lab l ON l.id = t.lab_id",
        "t.id",
        "t.year, t.task_no, t.id",
        {{"year", "年度", "Year", T::Integer, "t.year", 6, true, true},
         {"task_no", "任务编号", "Task", T::Text, "t.task_no", 14, true, true, {"包号"}},
         {"lab", "承检机构", "Laboratory", T::Ref, "l.name", 30, false, true, {}, {}, "lab_id"},
         {"unit_price",
          "中标单价(元/批次)",
          "Price (yuan/batch)",
          T::Money,
          "t.unit_price",
          12,
          true,
          false,
          {"中标单价"}},
         {"total_price", "中标总价", "Total (yuan)", T::Money, "t.total_price", 12, true, false, {"中标总价(元)"}}}};
}

} // namespace spotcheck
