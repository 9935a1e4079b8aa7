#include "ui/sampling/lateness_page.h"

#include "core/clocks/setting.h"
#include "core/registry/office.h"
#include "ui/common/theme.h"

#include <QLocale>

namespace spotcheck {

LatenessPage::LatenessPage(Session& session, QWidget* parent) : AnswerPage(session, tr("Lateness of records"), parent)
{
    setTitles({tr("Office"), tr("Person"), tr("Records"), tr("Late"), tr("Share late"), tr("Median, working days"),
               tr("Longest"), tr("Bursts")});
    setEmptyText(tr("No batch was recorded through this file yet. Batches that a demonstration or a first load brought "
                    "have no moment of their own."));
}

void LatenessPage::ask()
{
    const QDate today = session().workspace().clock().today();
    session().read<Lateness>(
        channel(), this,
        [today](const Database& db, Progress& progress) -> Result<Lateness> {
            const auto limit = clockSetting(db, "emergency_record_working_days", today);
            return limit ? recordLateness(db, limit->value.value_or(0), &progress) : Result<Lateness>(limit.error());
        },
        [this](Result<Lateness> lateness) {
            if (lateness)
                take(*lateness);
            else
                fail(lateness.error());
        },
        tr("Reading the journal…"));
}

void LatenessPage::take(const Lateness& lateness)
{
    const QLocale locale;
    QString heading =
        tr("From the day of sampling to the moment the journal took the batch in, in working days. Late: "
           "more than %1 (notice, clause (2): no “first done, later recorded”; the number is a setting). A "
           "burst: %2 or more late batches in one entry.")
            .arg(lateness.limit)
            .arg(kBurst);
    if (lateness.unknown > 0)
        heading += tr(" %1 batches have no moment of recording.").arg(locale.toString(lateness.unknown));
    if (!lateness.clockBack.isEmpty())
        heading += tr(" <b>The computer's clock went backwards at %1 entries of the journal (first: %2); they are left "
                      "out.</b>")
                       .arg(lateness.clockBack.size())
                       .arg(lateness.clockBack.first());
    setHeading(heading);
    QList<ShownRow> rows;
    for (const LatenessRow& row : lateness.rows) {
        ShownCell late = numberCell(row.late);
        if (row.late > 0)
            late.ink = colors().warn;
        const double share = row.records == 0 ? 0 : double(row.late) / double(row.records);
        rows << ShownRow{{{officeShortName(row.office)},
                          {row.person},
                          numberCell(row.records),
                          late,
                          {locale.toString(100 * share, 'f', 1) + u'%', share},
                          numberCell(row.median),
                          numberCell(row.most),
                          numberCell(row.bursts)}};
    }
    show(rows);
}

} // namespace spotcheck
