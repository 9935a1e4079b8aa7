#include "core/sampling/entry_form.h"

#include "core/clocks/resource_lines.h"

namespace spotcheck {

const QList<EntryField>& entryFields()
{
    static const QList<EntryField> all = [] {
        QList<EntryField> fields;
        for (const QStringList& cells : resourceLines(QStringLiteral(":/core/sampling/entry_fields.csv"))) {
            EntryField one{recordType("batches")->field(cells.value(0).toStdString()),
                           cells.value(1) == QStringLiteral("1"), 0};
            for (const QString& stage : cells.value(2).split(u'|', Qt::SkipEmptyParts))
                one.stages |= 1 << stage.toInt();
            if (one.field != nullptr)
                fields << one;
        }
        return fields;
    }();
    return all;
}

} // namespace spotcheck
