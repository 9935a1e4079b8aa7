#pragma once
#include "core/base/ids.h"
#include "core/exchange/import_loader.h"

/// Records known by one text that is unique in their table: laboratories, tasks, standards.
namespace spotcheck {

class OneKeyLoader : public RecordLoader {
public:
    OneKeyLoader(const ImportContext& context, const char* key) : RecordLoader(context), m_key(fieldIndex(key)) {}

protected:
    Status prepare(Database& db) override
    {
        const Field& field = m_context.type.fields[size_t(m_key)];
        const char* column = field.column != nullptr ? field.column : field.sql;
        auto q = db.prepare(std::string("SELECT id FROM ") + table() + " WHERE " + column + " = ?");
        if (!q)
            return q.error();
        m_find = std::move(*q);
        return ok();
    }
    std::string keyOf(const ImportRow&) const override { return text(m_key); }
    Result<qint64> identify(const ImportRow&, const std::string& key) override
    {
        m_find.bind(1, std::string_view(key));
        const auto id = foundId(m_find);
        return id && *id == 0 ? Result<qint64>(naturalId(table(), key)) : id;
    }

private:
    Statement m_find;
    const int m_key;
};

} // namespace spotcheck
