#include "core/exchange/import_loader.h"

#include "core/base/ids.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

constexpr qsizetype kMostWarnings = 100;

size_t contentOf(const ImportRow& row)
{
    size_t hash = 0;
    for (const std::string_view value : row.values)
        hash = hash * 1000003 + std::hash<std::string_view>()(value);
    return hash;
}

QString sameKey(int first, int second)
{
    return QCoreApplication::translate("import",
                                       "Rows %1 and %2 have the same key but different content; neither was taken.")
        .arg(first)
        .arg(second);
}

} // namespace

void Loader::restart()
{
    m_counts = {};
    m_warnings.clear();
    m_doubts.clear();
}

void Loader::warn(const QString& sentence)
{
    if (m_warnings.size() < kMostWarnings && !m_warnings.contains(sentence))
        m_warnings << sentence;
}

int Loader::fieldIndex(std::string_view key) const
{
    const Field* field = m_context.type.field(key);
    return field == nullptr ? -1 : int(field - m_context.type.fields.data());
}

Status RecordLoader::begin(Database& db)
{
    m_own.clear();
    std::vector<std::string> columns;
    for (size_t i = 0; i < m_context.type.fields.size(); ++i) {
        const Field& field = m_context.type.fields[i];
        if (field.type == FieldType::Ref)
            continue;
        m_own.push_back(int(i));
        columns.emplace_back(field.column != nullptr ? field.column : field.sql);
    }
    for (std::string& column : references())
        columns.push_back(std::move(column));
    auto opened = ImportTable::open(db, table(), std::move(columns));
    if (!opened)
        return opened.error();
    m_table.emplace(std::move(*opened));
    return prepare(db);
}

void RecordLoader::restart()
{
    Loader::restart();
    m_seen.clear();
}

void RecordLoader::checkCell(const ImportRow& row, int field, QList<CellProblem>& problems)
{
    const Field& f = m_context.type.fields[size_t(field)];
    m_values[size_t(field)].reset();
    if (row[field].empty()) {
        if (f.required && !mayBeBlank(field, row))
            problems << CellProblem{
                field, QCoreApplication::translate("import", "%1 is missing.").arg(m_context.mapper.header(field))};
        return;
    }
    auto value = readCell(f, m_context.mapper.match(field), row[field]);
    if (value)
        m_values[size_t(field)] = std::move(*value);
    else
        problems << CellProblem{field, value.error().message};
}

Status RecordLoader::check(const ImportRow& row, QList<CellProblem>& problems)
{
    m_values.resize(m_context.type.fields.size());
    if (!row.problem.isEmpty())
        problems << CellProblem{row.problemField, row.problem};
    if (row.errorField >= 0)
        problems << CellProblem{row.errorField,
                                QCoreApplication::translate("import", "The cell holds an error instead of a value.")};
    for (size_t i = 0; i < m_values.size(); ++i)
        if (int(i) != row.errorField)
            checkCell(row, int(i), problems);
    return problems.isEmpty() ? inspect(row, problems) : ok();
}

std::string RecordLoader::joined(std::initializer_list<std::string> parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() && &part == parts.begin() ? "" : "\x1f") + part;
    return text;
}

bool RecordLoader::isDoubled(const ImportRow& row, const std::string& key, QList<CellProblem>& problems)
{
    const qint64 hash = naturalId("key", key);
    if (const auto known = m_conflicts.find(hash); known != m_conflicts.end()) {
        problems << CellProblem{-1, sameKey(known->second.first, known->second.second)};
        return true;
    }
    const size_t content = contentOf(row);
    const auto [seen, fresh] = m_seen.try_emplace(hash, Seen{row.number, content});
    if (fresh || seen->second.content == content)
        return false;
    m_conflicts.emplace(hash, std::pair(seen->second.row, row.number));
    const QString reason = sameKey(seen->second.row, row.number);
    rejectLate(seen->second.row, -1, reason);
    problems << CellProblem{-1, reason};
    return true;
}

Status RecordLoader::take(const ImportRow& row, QList<CellProblem>& problems)
{
    const std::string key = keyOf(row);
    if (isDoubled(row, key, problems))
        return ok();
    m_row.clear();
    for (const int field : m_own)
        m_row.push_back(m_values[size_t(field)]);
    if (Status filled = fill(row, m_row, problems); !filled || !problems.isEmpty())
        return filled;
    const auto id = identify(row, key);
    if (!id)
        return id.error();
    const auto put = m_table->put(*id, m_row);
    if (!put)
        return put.error();
    const auto counted = written(row, *id, *put);
    if (!counted)
        return counted.error();
    m_counts.count(*counted);
    return ok();
}

} // namespace spotcheck
