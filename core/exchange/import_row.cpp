#include "core/exchange/import_row.h"

#include "core/base/text_fold.h"

#include <algorithm>
#include <array>

namespace spotcheck {

namespace {

/// First bytes of all that may be white space or a mark of emptiness: / \ - and the lead bytes of — － 无 and wide
/// spaces.
bool needsLook(std::string_view text)
{
    static constexpr std::string_view leads = "/\\-\xc2\xe2\xe3\xe6\xef";
    const auto first = static_cast<unsigned char>(text.front()), last = static_cast<unsigned char>(text.back());
    return first <= 0x20 || last <= 0x20 || last >= 0x80 || leads.find(text.front()) != std::string_view::npos;
}

bool isTotal(std::string_view text)
{
    static constexpr std::array<std::string_view, 6> words = {"合计", "小计", "总计", "共计", "总和", "累计"};
    const std::string key = headerKey(text);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return key == word || key.ends_with(word) || key == std::string(word) + ":" ||
               key.starts_with(std::string(word) + ":");
    });
}

bool isRemark(std::string_view text)
{
    static constexpr std::array<std::string_view, 22> words = {
        "注:",    "注1",   "备注:",    "说明:",    "填表",     "制表",     "审核",     "批准:",
        "批准人", "编制",  "填报",     "单位盖章", "主检",     "以下空白", "此页空白", "本页以下空白",
        "附注",   "校核:", "填写说明", "签发人",   "检验人员", "打印日期"};
    std::string key = headerKey(text);
    key.erase(0, std::min(key.find_first_not_of("-=*#("), key.size()));
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return key.starts_with(word); });
}

} // namespace

std::string_view cellValue(std::string_view text)
{
    if (text.empty() || !needsLook(text))
        return text;
    text = trimmed(text);
    return isEmptyMark(text) ? std::string_view() : text;
}

RowMapper::RowMapper(const RecordType& type, const QList<ColumnMatch>& columns)
    : m_type(&type), m_columnOfField(type.fields.size(), -1), m_headers(type.fields.size())
{
    const Field* value = type.field("value");
    m_value = value == nullptr ? -1 : int(value - type.fields.data());
    for (const ColumnMatch& column : columns) {
        const Field* field = column.field.isEmpty() ? nullptr : type.field(column.field.toStdString());
        if (field == nullptr)
            continue;
        const auto index = size_t(field - type.fields.data());
        m_matches << column;
        m_fieldOfColumn.resize(std::max(m_fieldOfColumn.size(), size_t(column.column) + 1), -1);
        m_fieldOfColumn[size_t(column.column)] = int(index);
        m_columnOfField[index] = column.column;
        m_headers[index] = headerKey(column.header.toStdString());
    }
}

RowMapper::Kind RowMapper::map(const RowBlock& block, const RowBlock::BlockRow& row, ImportRow& out) const
{
    out.number = row.number;
    out.part = 0;
    out.errorField = out.problemField = -1;
    out.problem.clear();
    out.orphan = false;
    out.values.assign(m_type->fields.size(), {});
    out.raw.assign(m_type->fields.size(), {});
    int filled = 0;
    for (uint32_t i = row.firstCell; i < row.firstCell + row.cellCount; ++i) {
        const RowBlock::BlockCell& cell = block.cells[i];
        const int field = size_t(cell.column) < m_fieldOfColumn.size() ? m_fieldOfColumn[size_t(cell.column)] : -1;
        if (field < 0)
            continue;
        out.raw[size_t(field)] = block.textOf(cell);
        out.values[size_t(field)] = cellValue(out.raw[size_t(field)]);
        filled += out.values[size_t(field)].empty() ? 0 : 1;
        if (cell.kind == CellKind::Error && out.errorField < 0)
            out.errorField = field;
    }
    return kindOf(block, row, out, filled);
}

RowMapper::Kind RowMapper::kindOf(const RowBlock& block, const RowBlock::BlockRow& row, const ImportRow& out,
                                  int filled) const
{
    std::string_view first;
    int said = 0, remarks = 0;
    for (uint32_t i = row.firstCell; i < row.firstCell + row.cellCount && (said < 4 || first.empty()); ++i) {
        const std::string_view text = cellValue(block.textOf(block.cells[i]));
        if (text.empty())
            continue;
        if (said++ == 0) {
            first = text;
            if (isTotal(text))
                return Kind::Total;
        }
        if (said <= 4 && (said == 1 || remarks > 0))
            remarks += isRemark(text) ? 1 : 0;
    }
    if (said == 0)
        return Kind::Blank;
    if (said == remarks && said < 4)
        return Kind::Remark;
    if (filled == 0)
        return Kind::Blank; // says something, but in no column that is taken
    return isHeader(out, filled) ? Kind::Header : Kind::Data;
}

bool RowMapper::isHeader(const ImportRow& row, int filled) const
{
    if (filled < 2)
        return false;
    for (size_t i = 0; i < row.values.size(); ++i)
        if (!row.values[i].empty() && (row.values[i].size() > 60 || headerKey(row.values[i]) != m_headers[i]))
            return false;
    return true;
}

const ColumnMatch* RowMapper::match(int field) const
{
    for (const ColumnMatch& match : m_matches)
        if (match.column == m_columnOfField[size_t(field)])
            return &match;
    return nullptr;
}

QString RowMapper::header(int field) const
{
    if (field < 0)
        return {};
    if (field == m_value && !m_valueHeader.isEmpty())
        return m_valueHeader;
    const ColumnMatch* found = match(field);
    return found != nullptr ? found->header : QString::fromUtf8(m_type->fields[size_t(field)].header);
}

} // namespace spotcheck
