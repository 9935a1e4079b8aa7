#include "core/base/ids.h"
#include "core/exchange/import_kinds.h"
#include "core/exchange/import_one_key.h"
#include "core/exchange/import_texts.h"

/// Holidays with their make-up days, and festivals.
namespace spotcheck {

namespace {

/// The notice's year is the day's own where the sheet does not say it.
class HolidayLoader : public OneKeyLoader {
public:
    explicit HolidayLoader(const ImportContext& context) : OneKeyLoader(context, "day") {}

protected:
    Status inspect(const ImportRow&, QList<CellProblem>&) override
    {
        const QDate day = QDate::fromString(shown(text(m_day)), Qt::ISODate);
        if (number(m_year) == 0 && day.isValid())
            value(m_year) = said(qint64(day.year()));
        return ok();
    }

private:
    const int m_day = fieldIndex("day"), m_year = fieldIndex("year");
};

class FestivalLoader : public RecordLoader {
public:
    explicit FestivalLoader(const ImportContext& context) : RecordLoader(context) {}

protected:
    Status prepare(Database& db) override
    {
        auto q = db.prepare("SELECT id FROM festival_day WHERE name = ? AND day = ?");
        if (!q)
            return q.error();
        m_find = std::move(*q);
        return ok();
    }
    std::string keyOf(const ImportRow&) const override { return joined({text(m_name), text(m_day)}); }
    Result<qint64> identify(const ImportRow&, const std::string& key) override
    {
        const std::string name = text(m_name), day = text(m_day);
        m_find.bind(1, std::string_view(name)).bind(2, std::string_view(day));
        const auto id = foundId(m_find);
        return id && *id == 0 ? Result<qint64>(naturalId("festival_day", key)) : id;
    }

private:
    Statement m_find;
    const int m_name = fieldIndex("name"), m_day = fieldIndex("day");
};

} // namespace

std::unique_ptr<Loader> holidayLoader(const ImportContext& context)
{
    return std::make_unique<HolidayLoader>(context);
}

std::unique_ptr<Loader> festivalLoader(const ImportContext& context)
{
    return std::make_unique<FestivalLoader>(context);
}

} // namespace spotcheck
