#pragma once
#include "core/exchange/importer.h"
#include "core/exchange/table_exporter.h"
#include "core/registry/office.h"
#include "core/workspace/workspace.h"
#include "tests/support/register.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <xlsxwriter.h>

/// What the import tests share: a workspace that lives as long as the test, and sheets written the way others write
/// them.
namespace spotcheck::test {

using Rows = QList<QStringList>;

struct Bench {
    QTemporaryDir folder;
    FixedClock clock{QDate(2026, 4, 2)};
    std::unique_ptr<Workspace> workspace;

    Bench()
    {
        OpenOptions options;
        options.person = QStringLiteral("测试甲");
        auto made = Workspace::create(path(QStringLiteral("w.spotcheck")), QStringLiteral("310000"), options, clock);
        if (!made)
            qFatal("%s", qPrintable(made.error().message + made.error().detail));
        workspace = std::move(*made);
        if (Status seeded = seedRegistry(*workspace); !seeded)
            qFatal("%s", qPrintable(seeded.error().message));
    }
    QString path(const QString& name) const { return folder.filePath(name); }
    Database& db() { return workspace->db(); }
    qint64 count(const char* sql) { return db().integer(sql).value(); }
    QString text(const char* sql) { return db().text(sql).value(); }

    QString csv(const QString& name, const Rows& rows, const char* prefix = "")
    {
        return bytes(name, prefix + lines(rows).toUtf8());
    }
    QString bytes(const QString& name, const QByteArray& content)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }
    static QString lines(const Rows& rows)
    {
        QString text;
        for (const QStringList& row : rows) {
            QStringList cells;
            for (QString cell : row)
                cells << (cell.contains(QRegularExpression(QStringLiteral("[,\"\\n]")))
                              ? QStringLiteral("\"") + cell.replace(u'"', QStringLiteral("\"\"")) + u'"'
                              : cell);
            text += cells.join(u',') + QStringLiteral("\r\n");
        }
        return text;
    }
    /// A cell that begins with # is a number, with @ a date serial; `merges` as A1:C1.
    QString xlsx(const QString& name, const Rows& rows, const QStringList& merges = {},
                 const char* sheetName = "Sheet1")
    {
        const QString file = path(name);
        lxw_workbook* book = workbook_new(file.toUtf8().constData());
        lxw_worksheet* sheet = workbook_add_worksheet(book, sheetName);
        lxw_format* date = workbook_add_format(book);
        format_set_num_format(date, "yyyy-mm-dd");
        for (const QString& merge : merges) {
            const QByteArray range = merge.toUtf8();
            worksheet_merge_range(sheet, lxw_name_to_row(range.constData()), lxw_name_to_col(range.constData()),
                                  lxw_name_to_row_2(range.constData()), lxw_name_to_col_2(range.constData()), "",
                                  nullptr);
        }
        for (qsizetype r = 0; r < rows.size(); ++r)
            for (qsizetype c = 0; c < rows[r].size(); ++c) {
                const QString& cell = rows[r][c];
                if (cell.startsWith(u'#'))
                    worksheet_write_number(sheet, lxw_row_t(r), lxw_col_t(c), cell.mid(1).toDouble(), nullptr);
                else if (cell.startsWith(u'@'))
                    worksheet_write_number(sheet, lxw_row_t(r), lxw_col_t(c), cell.mid(1).toDouble(), date);
                else if (!cell.isEmpty())
                    worksheet_write_string(sheet, lxw_row_t(r), lxw_col_t(c), cell.toUtf8().constData(), nullptr);
            }
        workbook_close(book);
        return file;
    }

    Result<ImportOutcome> import(const char* kind, const QString& file, const ImportOptions& options = {})
    {
        return importFile(*workspace, QString::fromLatin1(kind), file, options);
    }
};

inline QString described(const ImportOutcome& o)
{
    QString text = QStringLiteral("read %1 new %2 changed %3 same %4 rejected %5")
                       .arg(o.rowsRead)
                       .arg(o.added)
                       .arg(o.changed)
                       .arg(o.same)
                       .arg(o.rejectedRows);
    for (const auto& row : o.rejected)
        text += QStringLiteral(" | %1 %2 [%3] %4").arg(row.row).arg(row.column, row.value, row.reason);
    return text + QStringLiteral(" | ") + o.warnings.join(u';');
}

/// Row by row: what was read is what was taken and what was rejected.
inline bool addsUp(const ImportOutcome& o)
{
    return o.rowsRead == o.added + o.changed + o.same + o.rejectedRows;
}

inline bool hasCounts(const ImportOutcome& o, qint64 read, qint64 added, qint64 changed, qint64 same, qint64 rejected)
{
    return addsUp(o) && o.rowsRead == read && o.added == added && o.changed == changed && o.same == same &&
           o.rejectedRows == rejected;
}

} // namespace spotcheck::test

#define COMPARE_COUNTS(outcome, read, added, changed, same, rejected)                                                  \
    QVERIFY2(spotcheck::test::hasCounts(outcome, read, added, changed, same, rejected),                                \
             qPrintable(spotcheck::test::described(outcome)))
