#include "core/registry/record_types.h"

/// The days an office entered itself: holidays and make-up days, festivals.
namespace spotcheck {

using T = FieldType;

namespace {
constexpr CodeWord dayKinds[] = {{1, "放假", "day off"}, {0, "调休上班", "make-up working day"}};
} // namespace

RecordType holidayType()
{
    return {"holidays",
            "节假日",
            "Holidays",
            "calendar_day",
            "calendar_day t",
            "t.id",
            "t.day",
            {{"day", "日期", "Date", T::Date, "t.day", 11, false, true},
             {"name", "名称", "Name", T::Text, "t.name", 14, true, false, {"节日"}},
             {"kind", "类别", "Kind", T::Code, "t.off", 16, true, true, {"放假或上班"}, dayKinds},
             {"year", "年份", "Year of the notice", T::Integer, "t.year", 8, true, false, {"通知年份"}},
             {"source", "来源", "Source", T::Text, "t.source", 40}}};
}

RecordType festivalType()
{
    return {"festivals",
            "节日",
            "Festivals",
            "festival_day",
            "festival_day t",
            "t.id",
            "t.day, t.name",
            {{"name", "节日名称", "Festival", T::Text, "t.name", 12, false, true, {"节日"}},
             {"day", "节日日期", "Date", T::Date, "t.day", 11, false, true, {"日期"}},
             {"source", "来源", "Source", T::Text, "t.source", 40}}};
}

} // namespace spotcheck
