#include "core/registry/record_types.h"

/// What products are chosen by (clause (一)): reported quality problems, and the official catalogues edition by
/// edition.
namespace spotcheck {

using T = FieldType;

RecordType incidentType()
{
    return {"incidents",
            "问题线索",
            "Incidents",
            "incident",
            "incident t",
            "t.id",
            "t.happened_on DESC, t.product_name, t.id",
            {{"happened_on", "日期", "Date", T::Date, "t.happened_on", 11, true, true, {"发生日期"}},
             {"product_name", "产品名称", "Product", T::Text, "t.product_name", 22, true, true},
             {"source", "来源", "Source", T::Code, "t.source", 10, true, true, {"线索来源"}, kIncidentSources},
             {"region", "所在区", "District", T::Text, REGION_NAME("t"), 12, true, false, {}, {}, "region"},
             {"enterprise", "企业名称", "Enterprise", T::Text, "t.enterprise", 28, true, false, {"被反映单位"}},
             {"what", "内容", "What was reported", T::Text, "t.what", 40, true, false, {"问题描述"}},
             {"reference", "编号", "Reference", T::Text, "t.reference", 18, true, false, {"线索编号"}}}};
}

RecordType catalogueEntryType()
{
    return {"catalogues",
            "目录名单",
            "Official catalogues",
            "catalogue_entry",
            "catalogue_entry t",
            "t.id",
            "t.catalogue, t.published_on DESC, t.edition DESC, CAST(t.no AS INTEGER), t.product_name",
            {{"catalogue", "目录", "Catalogue", T::Code, "t.catalogue", 10, true, true, {"目录名称"}, kCatalogues},
             {"edition", "版本", "Edition", T::Text, "t.edition", 12, true, true, {"目录版本"}},
             {"published_on", "发布日期", "Published", T::Date, "t.published_on", 11},
             {"no", "序号", "No.", T::Text, "t.no", 6},
             {"category", "类别", "Category", T::Text, "t.category", 20, true, false, {"产品类别"}},
             {"product_name", "产品名称", "Product", T::Text, "t.product_name", 26, true, true},
             {"source", "来源", "Source", T::Text, "t.source", 30}}};
}

} // namespace spotcheck
