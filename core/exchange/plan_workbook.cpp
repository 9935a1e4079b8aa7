#include "core/exchange/plan_workbook.h"

#include "core/exchange/atomic_file.h"
#include "core/exchange/plan_workbook_sheet.h"
#include "core/exchange/workbook_reader.h"

#include <ctime>
#include <QFile>

namespace spotcheck {

namespace {

/// An open book of the library, closed or thrown away.
class OpenBook {
public:
    explicit OpenBook(const QString& path) : m_book(workbook_new(QFile::encodeName(path).constData())) {}
    ~OpenBook()
    {
        if (m_book != nullptr)
            lxw_workbook_free(m_book);
    }
    OpenBook(const OpenBook&) = delete;
    OpenBook& operator=(const OpenBook&) = delete;

    lxw_workbook* get() const { return m_book; }
    Status close()
    {
        const lxw_error code = workbook_close(m_book);
        m_book = nullptr;
        return code == LXW_NO_ERROR ? ok() : Status(writeError(QString::fromUtf8(lxw_strerror(code))));
    }

private:
    lxw_workbook* m_book;
};

/// The same plan gives the same file: the day it says it was made on is the plan's, not that of the machine.
void describe(lxw_workbook* book, const PlanBook& plan)
{
    QByteArray title = QByteArrayLiteral("年度产品质量监督抽查计划表"), author = planOfficeName(plan.office).toUtf8();
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = author.data();
    properties.created = time_t(plan.day.startOfDay(Qt::UTC).toSecsSinceEpoch());
    workbook_set_properties(book, &properties);
}

Status writeBook(const QString& path, const PlanBook& plan, Progress* progress)
{
    OpenBook book(path);
    lxw_worksheet* sheet = book.get() == nullptr ? nullptr : workbook_add_worksheet(book.get(), kPlanSheet);
    lxw_worksheet* items = sheet == nullptr ? nullptr : workbook_add_worksheet(book.get(), kPlanItemsSheet);
    if (items == nullptr)
        return writeError(path);
    describe(book.get(), plan);
    const PlanFormats formats(book.get());
    if (Status written = writePlanSheet(sheet, formats, plan, progress); !written)
        return written;
    if (Status written = writePlanItemsSheet(items, formats, plan); !written)
        return written;
    return book.close();
}

/// The library does not look whether its temporary files could be written: what came out must hold every key.
Status holdsAll(const QString& path, const PlanBook& plan)
{
    auto reader = WorkbookReader::open(path);
    if (!reader)
        return writeError(reader.error().message);
    const size_t keyColumn = planColumns(plan.office.isEmpty()).size() - 1;
    size_t keys = 0;
    const Status read = (*reader)->read(0, [&](const Row& row) {
        keys += !row.cells.empty() && size_t(row.cells.back().column) == keyColumn ? 1 : 0;
        return true;
    });
    // The header's cell counts as one.
    return read && keys == plan.lines.size() + 1 ? ok() : Status(writeError(QStringLiteral("rows are missing")));
}

} // namespace

Result<qint64> exportPlanWorkbook(const Database& db, int year, const QString& office, const QString& path,
                                  Progress* progress)
{
    const auto plan = readPlanBook(db, year, office);
    if (!plan)
        return plan.error();
    AtomicFile file(path);
    QFile probe(file.part()); // the library opens the file only at the end; better said before the work
    if (!probe.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return writeError(probe.errorString());
    probe.close();
    if (Status written = writeBook(file.part(), *plan, progress); !written)
        return written.error();
    if (Status whole = holdsAll(file.part(), *plan); !whole)
        return whole.error();
    if (Status there = file.commit(); !there)
        return there.error();
    return qint64(plan->lines.size());
}

} // namespace spotcheck
