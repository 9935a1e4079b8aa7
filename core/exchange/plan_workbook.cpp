#include "core/exchange/plan_workbook.h"

#include "core/exchange/atomic_file.h"
#include "core/exchange/plan_base.h"
#include "core/exchange/plan_workbook_sheet.h"
#include "core/exchange/refusal.h"
#include "core/exchange/workbook_reader.h"
#include "core/registry/office.h"
#include "core/workspace/row_loop.h"

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

Status writeSummary(lxw_workbook* book, const PlanFormats& formats, const PlanBook& plan)
{
    lxw_worksheet* summary = workbook_add_worksheet(book, "汇总");
    lxw_worksheet* lines = summary == nullptr ? nullptr : workbook_add_worksheet(book, "明细");
    return lines == nullptr ? Status(writeError(QString())) : writePlanSummarySheets(summary, lines, formats, plan);
}

Status writeTable(lxw_workbook* book, const PlanFormats& formats, const PlanExport& what, const PlanBook& plan,
                  Progress* progress)
{
    const bool official = what.version == PlanForm::Official;
    lxw_worksheet* sheet = workbook_add_worksheet(book, kPlanSheet);
    lxw_worksheet* items = sheet == nullptr || !official ? nullptr : workbook_add_worksheet(book, kPlanItemsSheet);
    if (sheet == nullptr || (official && items == nullptr))
        return writeError(QString());
    if (Status written = writePlanSheet(sheet, formats, what, plan, progress); !written)
        return written;
    if (Status written = official ? writePlanItemsSheet(items, formats, plan) : ok(); !written)
        return written;
    return writePlanBase(book, what, plan);
}

Status writeBook(const QString& path, const PlanExport& what, const PlanBook& plan, Progress* progress)
{
    OpenBook book(path);
    if (book.get() == nullptr)
        return writeError(path);
    describe(book.get(), plan);
    const PlanFormats formats(book.get());
    Status written = what.version == PlanForm::Summary ? writeSummary(book.get(), formats, plan)
                                                       : writeTable(book.get(), formats, what, plan, progress);
    return written ? book.close() : written;
}

/// The library does not look whether its temporary files could be written: what came out must hold every key.
Status holdsAll(const QString& path, const PlanExport& what, const PlanBook& plan)
{
    auto reader = WorkbookReader::open(path);
    if (!reader)
        return writeError(reader.error().message);
    if (what.version == PlanForm::Summary)
        return ok(); // every formula has its lines in the same file
    const size_t keyColumn = planColumns(what).size() - 1;
    size_t keys = 0;
    const Status read = (*reader)->read(0, [&](const Row& row) {
        keys += !row.cells.empty() && size_t(row.cells.back().column) == keyColumn ? 1 : 0;
        return true;
    });
    // The header's cell counts as one.
    return read && keys == plan.lines.size() + 1 ? ok() : Status(writeError(QStringLiteral("rows are missing")));
}

/// Districts that the texts of a line name; the municipality is none.
bool names(const PlanLine& line, const std::string& partners, const Office& office)
{
    const QString text = QString::fromStdString(partners + "；" + line.text("areas"));
    const QString region = regionName(office.code);
    return text.contains(office.name) || (!region.isEmpty() && text.contains(region)) || text.contains(office.code) ||
           (region.size() > 2 && text.contains(region.chopped(1)));
}

/// A line concerns a district that it names, and every district when it names none.
bool concerns(const PlanLine& line, const std::string& partners, const QString& district)
{
    bool any = false;
    for (const Office& office : offices()) {
        if (office.level == 1 || !names(line, partners, office))
            continue;
        if (office.code == district)
            return true;
        any = true;
    }
    return !any;
}

Result<std::map<qint64, std::string>> partnersOf(const Database& db, int year, const QString& office)
{
    auto q = db.prepare("SELECT t.id, t.partners FROM plan_item t JOIN plan p ON p.id = t.plan_id WHERE p.year = ?1 "
                        "AND p.office = ?2 AND t.partners <> ''");
    if (!q)
        return q.error();
    q->bind(1, year).bind(2, office);
    std::map<qint64, std::string> partners;
    RowLoop loop(*q);
    while (loop.next()) {
        partners[q->integer(0)] = q->view(1);
    }
    return loop.give(std::move(partners));
}

Status keepDistrict(const Database& db, const QString& district, PlanBook& book)
{
    if (book.office == district)
        return ok();
    const auto partners = partnersOf(db, book.year, book.office);
    if (!partners)
        return partners.error();
    std::erase_if(book.lines, [&](const PlanLine& line) {
        const auto found = partners->find(line.id);
        return !concerns(line, found == partners->end() ? std::string() : found->second, district);
    });
    return ok();
}

void keepPackage(const std::string& part, PlanBook& book)
{
    if (!part.empty())
        std::erase_if(book.lines, [&](const PlanLine& line) {
            return planPackageOf(book, line) != part && line.text("lab") != part;
        });
}

} // namespace

std::optional<PlanForm> planFormNamed(const QString& name)
{
    const std::pair<QLatin1StringView, PlanForm> known[] = {{QLatin1StringView("official"), PlanForm::Official},
                                                            {QLatin1StringView("district"), PlanForm::District},
                                                            {QLatin1StringView("package"), PlanForm::Package},
                                                            {QLatin1StringView("summary"), PlanForm::Summary}};
    for (const auto& [word, version] : known)
        if (name == word)
            return version;
    return std::nullopt;
}

QString planFileName(const PlanExport& what)
{
    const QString office = planOfficeName(what.office), year = QString::number(what.year) + QStringLiteral("年");
    const QString name = office + year;
    QString part = what.version == PlanForm::District ? planOfficeName(what.part) : what.part;
    for (QChar& c : part)
        if (QStringLiteral("/\\:*?\"<>|").contains(c))
            c = u'_';
    switch (what.version) {
    case PlanForm::Official: break;
    case PlanForm::District: return name + QStringLiteral("抽查计划-发") + part;
    case PlanForm::Package: return name + QStringLiteral("抽查采购需求") + (part.isEmpty() ? QString() : u'-' + part);
    case PlanForm::Summary: return name + QStringLiteral("抽查计划汇总");
    }
    return name + QStringLiteral("抽查计划");
}

Result<PlanBook> readPlanBook(const Database& db, const PlanExport& what)
{
    auto book = readPlanBook(db, what.year, what.office);
    if (!book)
        return book;
    if (what.version == PlanForm::District)
        if (Status kept = keepDistrict(db, what.part, *book); !kept)
            return kept.error();
    if (what.version == PlanForm::Package)
        keepPackage(what.part.toStdString(), *book);
    if (book->lines.empty() && !what.part.isEmpty())
        return Error{ErrorKind::NotFound,
                     exchangeText(QT_TRANSLATE_NOOP("exchange", "The plan of %1 has no line for %2. Nothing was "
                                                                "written."))
                         .arg(book->year)
                         .arg(planOfficeName(what.part))};
    return book;
}

Result<QStringList> planParts(const Database& db, int year, const QString& office)
{
    const auto book = readPlanBook(db, year, office);
    if (!book)
        return book.error();
    QStringList packages, labs;
    for (const PlanLine& line : book->lines) {
        const auto package = book->packages.find(line.id);
        packages << (package == book->packages.end() ? QString() : QString::fromStdString(package->second));
        labs << QString::fromStdString(line.text("lab"));
    }
    QStringList parts = packages + labs;
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts;
}

Result<qint64> exportPlanWorkbook(const Database& db, const PlanExport& what, const QString& path, Progress* progress)
{
    const auto plan = readPlanBook(db, what);
    if (!plan)
        return plan.error();
    AtomicFile file(path);
    QFile probe(file.part()); // the library opens the file only at the end; better said before the work
    if (!probe.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return writeError(probe.errorString());
    probe.close();
    if (Status written = writeBook(file.part(), what, *plan, progress); !written)
        return written.error();
    if (Status whole = holdsAll(file.part(), what, *plan); !whole)
        return whole.error();
    if (Status there = file.commit(); !there)
        return there.error();
    return qint64(plan->lines.size());
}

Result<qint64> exportPlanWorkbook(const Database& db, int year, const QString& office, const QString& path,
                                  Progress* progress)
{
    return exportPlanWorkbook(db, PlanExport{PlanForm::Official, year, office}, path, progress);
}

} // namespace spotcheck
