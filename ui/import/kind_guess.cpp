#include "ui/import/kind_guess.h"

#include "core/exchange/header_finder.h"
#include "core/exchange/importer.h"

namespace spotcheck {

namespace {

struct Fit {
    int worth = 0;      ///< headers it knows, less the required columns that are not there
    int firstNames = 0; ///< headers written as our own export writes them

    auto operator<=>(const Fit&) const = default;
};

Fit fitOf(const SheetHead& head, const RecordType& type, const KnownItems& items)
{
    const FoundHeader found = findHeader(head, ColumnMatcher(type), {&items, ItemLayout::Auto});
    if (!found.isFound())
        return {};
    // A column more or less is a matter of taste, a required one missing is a sign: it weighs as one and a half.
    Fit fit{2 * (found.score) - 3 * int(missingHeaders(found.columns, type).size()), 0};
    for (const ColumnMatch& column : found.columns)
        fit.firstNames += column.how == ColumnMatch::How::ByName ? 1 : 0;
    return fit;
}

Result<std::vector<SheetHead>> readHeads(const QString& path)
{
    auto reader = WorkbookReader::open(path);
    if (!reader)
        return reader.error();
    std::vector<SheetHead> heads;
    for (int sheet = 0; sheet < (*reader)->sheets().size(); ++sheet) {
        auto head = readHead(**reader, sheet);
        if (!head)
            return head.error();
        heads.push_back(std::move(*head));
    }
    return heads;
}

} // namespace

QStringList importKinds()
{
    return importableKinds();
}

QString kindTitle(const QString& kind, bool chinese)
{
    const RecordType* type = recordType(kind.toStdString());
    return type == nullptr ? QString() : QString::fromUtf8(chinese ? type->title : type->english);
}

Result<QString> guessKind(const QString& path, const KnownItems& items)
{
    const auto heads = readHeads(path);
    if (!heads)
        return heads.error();
    QString best;
    Fit bestFit;
    for (const QString& kind : importKinds())
        for (const SheetHead& head : *heads)
            if (const Fit fit = fitOf(head, *recordType(kind.toStdString()), items); fit > bestFit) {
                best = kind;
                bestFit = fit;
            }
    return best;
}

} // namespace spotcheck
