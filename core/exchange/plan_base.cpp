#include "core/exchange/plan_base.h"

#include "core/exchange/plan_workbook_layout.h"
#include "core/exchange/refusal.h"

#include <algorithm>
#include <charconv>
#include <QCryptographicHash>

namespace spotcheck {

namespace {

constexpr std::string_view kMark = "spotcheck-plan-base", kMake = "1", kOfficeKey = "@office", kIdKey = "@key";
enum Head { Mark, Make, Year, Office, Version, Part, Journal, Checksum, HeadCount };

using Cells = std::vector<std::string>;

/// Programs change blanks and line feeds on the way; all else has to be as it was.
std::string squeezed(std::string_view text)
{
    std::string kept;
    std::copy_if(text.begin(), text.end(), std::back_inserter(kept),
                 [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != 0x7f; });
    return kept;
}

std::string checksum(const Cells& head, const std::vector<Cells>& rows)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](const Cells& cells, size_t count) {
        for (size_t i = 0; i < count; ++i) {
            hash.addData(QByteArray::fromStdString((i < cells.size() ? squeezed(cells[i]) : std::string()) + '\x1f'));
        }
    };
    add(head, Checksum);
    for (const Cells& row : rows)
        add(row, rows.front().size());
    return hash.result().toHex().left(32).toStdString();
}

/// A version that leaves the house says no more in its hidden sheet than in its columns.
std::vector<size_t> fieldsIn(const PlanExport& what)
{
    const std::vector<PlanColumn> columns = planColumns(what);
    const auto& fields = planRecordType().fields;
    std::vector<size_t> kept;
    for (size_t i = 0; i < fields.size(); ++i)
        if (what.version == PlanForm::Official ||
            std::any_of(columns.begin(), columns.end(),
                        [&](const PlanColumn& column) { return std::string_view(column.key) == fields[i].key; }))
            kept.push_back(i);
    return kept;
}

Cells titles(const std::vector<size_t>& fields)
{
    Cells cells{std::string(kIdKey), std::string(kOfficeKey)};
    for (const size_t field : fields)
        cells.emplace_back(planRecordType().fields[field].key);
    return cells;
}

Cells cellsOf(const PlanLine& line, const std::vector<size_t>& fields)
{
    Cells cells{std::to_string(line.id), line.office};
    for (const size_t field : fields)
        cells.push_back(line.stored[field]);
    return cells;
}

const char* nameOf(PlanForm version)
{
    switch (version) {
    case PlanForm::Official: break;
    case PlanForm::District: return "district";
    case PlanForm::Package: return "package";
    case PlanForm::Summary: return "summary";
    }
    return "official";
}

Status writeRow(lxw_worksheet* sheet, lxw_row_t row, const Cells& cells)
{
    for (size_t c = 0; c < cells.size(); ++c) {
        const std::string text = cells[c].substr(0, cells[c].find('\0'));
        if (text.empty())
            continue;
        if (worksheet_write_string(sheet, row, lxw_col_t(c), text.c_str(), nullptr) != LXW_NO_ERROR)
            return refusal(QT_TRANSLATE_NOOP("exchange", "A text of the plan is longer than a cell of .xlsx may hold "
                                                         "(32,767 characters). Nothing was written."));
    }
    return ok();
}

Cells cellsOf(const Row& row)
{
    Cells cells;
    for (const Cell& cell : row.cells) {
        if (cell.column > 512)
            break;
        cells.resize(size_t(cell.column) + 1);
        cells.back() = cell.text;
    }
    return cells;
}

qint64 numberOf(const std::string& text)
{
    qint64 number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// Where the columns of the sheet go: an index of the plan's fields, or -1.
std::vector<int> fieldsOf(const Cells& titleRow)
{
    const auto& fields = planRecordType().fields;
    std::vector<int> at;
    for (const std::string& title : titleRow) {
        const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return title == f.key; });
        at.push_back(found == fields.end() ? -1 : int(found - fields.begin()));
    }
    return at;
}

PlanBase baseOf(const Cells& head, const std::vector<Cells>& rows)
{
    const auto text = [&](Head which) { return QString::fromStdString(head[which]); };
    PlanBase base;
    base.year = int(numberOf(head[Year]));
    base.office = text(Office);
    base.version = planFormNamed(text(Version)).value_or(PlanForm::Official);
    base.part = text(Part);
    base.journal = text(Journal);
    const std::vector<int> fields = fieldsOf(rows.front());
    base.known.assign(planRecordType().fields.size(), false);
    for (const int field : fields)
        if (field >= 0)
            base.known[size_t(field)] = true;
    for (size_t r = 1; r < rows.size(); ++r) {
        PlanLine line{numberOf(rows[r][0]), rows[r].size() > 1 ? rows[r][1] : std::string(), {}};
        line.stored.resize(base.known.size());
        for (size_t c = 0; c < std::min(rows[r].size(), fields.size()); ++c)
            if (fields[c] >= 0)
                line.stored[size_t(fields[c])] = rows[r][c];
        base.lines.push_back(std::move(line));
    }
    return base;
}

} // namespace

Status writePlanBase(lxw_workbook* book, const PlanExport& what, const PlanBook& plan)
{
    lxw_worksheet* sheet = workbook_add_worksheet(book, kPlanBaseSheet);
    if (sheet == nullptr)
        return refusal(QT_TRANSLATE_NOOP("exchange", "The workbook could not be written. Nothing was written."));
    Cells head{std::string(kMark),   std::string(kMake),      std::to_string(plan.year), plan.office.toStdString(),
               nameOf(what.version), what.part.toStdString(), plan.journal.toStdString()};
    const std::vector<size_t> fields = fieldsIn(what);
    std::vector<Cells> rows{titles(fields)};
    for (const PlanLine& line : plan.lines)
        rows.push_back(cellsOf(line, fields));
    head.push_back(checksum(head, rows));
    if (Status written = writeRow(sheet, 0, head); !written)
        return written;
    for (size_t r = 0; r < rows.size(); ++r)
        if (Status written = writeRow(sheet, lxw_row_t(r) + 1, rows[r]); !written)
            return written;
    worksheet_hide(sheet);
    return ok();
}

bool isPlanBase(const SheetHead& head)
{
    return !head.rows.empty() && !head.rows.front().cells.empty() && head.rows.front().cells.front() == kMark;
}

Result<std::optional<PlanBase>> readPlanBase(WorkbookReader& reader, int sheet)
{
    std::vector<Cells> rows;
    const Status read = reader.read(sheet, [&](const Row& row) {
        rows.push_back(cellsOf(row));
        return true;
    });
    if (!read)
        return read.error();
    if (rows.size() < 2 || rows.front().size() < HeadCount || rows.front()[Make] != kMake)
        return std::optional<PlanBase>();
    const Cells head = std::move(rows.front());
    rows.erase(rows.begin());
    const bool keyed = std::all_of(rows.begin() + 1, rows.end(),
                                   [](const Cells& cells) { return !cells.empty() && numberOf(cells[0]) > 0; });
    if (!keyed || rows.front()[0] != kIdKey || checksum(head, rows) != head[Checksum])
        return std::optional<PlanBase>();
    return std::optional<PlanBase>(baseOf(head, rows));
}

} // namespace spotcheck
