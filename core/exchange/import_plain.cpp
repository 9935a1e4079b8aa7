#include "core/exchange/import_kinds.h"
#include "core/registry/natural_key.h"

/// Records whose natural key stands whole in the row, and that point to no other record.
namespace spotcheck {

namespace {

class PlainLoader : public RecordLoader {
public:
    explicit PlainLoader(const ImportContext& context) : RecordLoader(context) {}

protected:
    std::string keyOf(const ImportRow&) const override { return std::to_string(id()); }
    Result<qint64> identify(const ImportRow&, const std::string&) override { return id(); }

private:
    qint64 id() const
    {
        return naturalIdOf(m_context.type, [this](std::string_view key) { return text(fieldIndex(key)); });
    }
};

} // namespace

std::unique_ptr<Loader> plainLoader(const ImportContext& context)
{
    return std::make_unique<PlainLoader>(context);
}

} // namespace spotcheck
