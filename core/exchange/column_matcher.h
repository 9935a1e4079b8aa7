#pragma once
#include "core/registry/record_type.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Which column of a sheet is which field: by the header's first name, then by its other spellings, then by what the
/// sender's sheets were mapped to before. What stands in brackets behind a header (a unit, a hint) is set aside. A
/// column without a known header gets at most a suggestion from its content; nothing is taken on a suggestion alone.
namespace spotcheck {

/// What a column is taken as when its header names a test item and its cells are that item's results (key in place of a
/// field's).
inline constexpr QLatin1StringView kItemColumn{"=item"};

struct ColumnMatch {
    enum class How { None, ByName, BySpelling, Remembered, ByContent, ByHand };
    int column = 0;     ///< 0-based in the sheet
    QString header;     ///< as it stands, over two rows joined, without line feeds
    QString field;      ///< key of the field it is taken as; empty: the column is left out
    QString suggestion; ///< key its content looks like, when it has no known header
    How how = How::None;
    QString unit;        ///< named in the header of a value, limit or detection limit column: 实测值(mg/kg)
    int moneyFactor = 1; ///< 10000 when the header says 万元
    bool empty = false;  ///< no text below the header in the rows looked at
    QString name;        ///< the lowest text of the header, with its line feeds
    QString group;       ///< what stands over it, when the header takes two rows
    QString part;        ///< of an item column in a group of its item (the group names it): which field it holds
    bool loose = false;  ///< a known header that belongs to no single item of a table with items as columns
    bool made = false;   ///< in no column of the sheet: item columns turned into rows
    bool isItem() const { return field == kItemColumn; }
};

/// headerKey of a column's header → key of a field; an empty key leaves the column out.
using RememberedColumns = QHash<QString, QString>;

/// What the words of one header say.
struct HeaderReading {
    const Field* field = nullptr;
    bool firstName = false;
    bool remembered = false; ///< also when it is remembered as left out (field is null)
    bool isItem = false;     ///< remembered as an item column (field is null)
    std::string unit;
    int moneyFactor = 1;
    std::string spelling; ///< the one that is known, else the first that says anything
};

class ColumnMatcher {
public:
    explicit ColumnMatcher(const RecordType& type, RememberedColumns remembered = {});
    /// Several spellings of one header (two rows joined, lower row, upper row): the first that is known counts.
    HeaderReading read(std::span<const std::string> spellings) const;
    const RecordType& type() const { return m_type; }
    const RememberedColumns& remembered() const { return m_remembered; }

private:
    HeaderReading find(std::string_view header) const;
    bool lookUp(const std::string& name, HeaderReading& reading) const;
    const RecordType& m_type;
    RememberedColumns m_remembered;
    struct Name {
        const Field* field;
        bool first;
    };
    std::unordered_map<std::string, Name> m_names;
};

/// Two columns taken as one field: the filled one, or the one with the first name, stays. A sentence naming both when
/// neither can be told from the other; empty when all is well.
QString settleDoubles(QList<ColumnMatch>& columns, const RecordType& type, const QString& sheet);
/// Columns of our own rejects workbook, which are passed over.
bool isRejectColumn(const QString& header);
/// A column that only numbers the rows (序号), which nobody misses.
bool isSequenceColumn(const QString& header);
/// Headers of required fields that no column has.
QStringList missingHeaders(const QList<ColumnMatch>& columns, const RecordType& type);
/// The field that texts like these belong to, when only one not in `taken` can hold them.
QString suggestedField(const RecordType& type, std::span<const std::string> texts, const QStringList& taken);
/// "A", "AB" …
QString columnName(int column);

} // namespace spotcheck
