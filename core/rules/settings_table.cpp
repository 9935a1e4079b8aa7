#include "core/rules/settings_table.h"

#include "core/clocks/clock_profile.h"
#include "core/registry/setting.h"
#include "core/rules/query.h"

#include <algorithm>
#include <QHash>

namespace spotcheck {

namespace {

const QString kClocks = QStringLiteral("clocks."), kRules = QStringLiteral("rules.");

/// What a number is called on the screen; the name in the data where none is here.
QString titleOf(const QString& name)
{
    static const QHash<QString, const char*> titles = {
        {QStringLiteral("report_working_days"), QT_TRANSLATE_NOOP("rules", "Working days from sample to report")},
        {QStringLiteral("turnaround_least"), QT_TRANSLATE_NOOP("rules", "Reports needed for a laboratory's own limit")},
        {QStringLiteral("weekend_rolls"), QT_TRANSLATE_NOOP("rules", "Ordinary weekends move a due day (1: yes)")},
        {QStringLiteral("festival_lead_days"), QT_TRANSLATE_NOOP("rules", "Days before a festival its season begins")},
        {QStringLiteral("simulation_least"), QT_TRANSLATE_NOOP("rules", "Past batches needed for a probability")},
        {QStringLiteral("simulation_years"), QT_TRANSLATE_NOOP("rules", "Years of past batches looked at")},
        {QStringLiteral("monthly_capacity"), QT_TRANSLATE_NOOP("rules", "Batches that can be sampled in a month")},
        {QStringLiteral("capacity_weeks_least"),
         QT_TRANSLATE_NOOP("rules", "Weeks with reports needed for a laboratory's capacity")},
        {QStringLiteral("capacity_percentile"), QT_TRANSLATE_NOOP("rules", "Percentile taken as weekly capacity")},
        {QStringLiteral("pace_days"), QT_TRANSLATE_NOOP("rules", "Working days the pace of sampling is taken from")},
        {QStringLiteral("pace_least"), QT_TRANSLATE_NOOP("rules", "Batches needed for a forecast")},
        {QStringLiteral("number_spare_percent"),
         QT_TRANSLATE_NOOP("rules", "Sampling numbers beyond a task's batches, percent")},
        {QStringLiteral("emergency_record_working_days"),
         QT_TRANSLATE_NOOP("rules", "Working days to write up an emergency check")},
        {QStringLiteral("burden_counts_producer"),
         QT_TRANSLATE_NOOP("rules", "Visits also count for the nominal producer (1: yes)")},
        {QStringLiteral("burden_counts_evaluative"),
         QT_TRANSLATE_NOOP("rules", "Visits: evaluative checks count (1: yes)")},
        {QStringLiteral("burden_counts_linked"), QT_TRANSLATE_NOOP("rules", "Visits: linked checks count (1: yes)")},
        {QStringLiteral("burden_counts_national"),
         QT_TRANSLATE_NOOP("rules", "Visits: checks of other authorities count (1: yes)")},
        {QStringLiteral("burden_counts_groups"),
         QT_TRANSLATE_NOOP("rules", "Visits: branches count together with their enterprise (1: yes)")},
        {QStringLiteral("samplers_least"), QT_TRANSLATE_NOOP("rules", "Samplers at least")},
        {QStringLiteral("visits_most"), QT_TRANSLATE_NOOP("rules", "Visits to one enterprise a year at most")},
        {QStringLiteral("tasks_per_visit_most"), QT_TRANSLATE_NOOP("rules", "Tasks in one visit at most")},
        {QStringLiteral("batches_per_task_most"),
         QT_TRANSLATE_NOOP("rules", "Batches of one task in one visit at most")},
        {QStringLiteral("followup_years"), QT_TRANSLATE_NOOP("rules", "Follow-up: years looked back")},
        {QStringLiteral("followup_failures"), QT_TRANSLATE_NOOP("rules", "Follow-up: failures at least")},
        {QStringLiteral("receipt_days_most"),
         QT_TRANSLATE_NOOP("rules", "Days until a sample handed over is received")},
        {QStringLiteral("repeat_ban_months"), QT_TRANSLATE_NOOP("rules", "Months before the same product again")},
        {QStringLiteral("objection_days"), QT_TRANSLATE_NOOP("rules", "Objection window, days")},
        {QStringLiteral("rectify_days"), QT_TRANSLATE_NOOP("rules", "Rectification, days")},
        {QStringLiteral("reinspect_days"), QT_TRANSLATE_NOOP("rules", "Re-inspection, days")},
        {QStringLiteral("acceptance_working_days"),
         QT_TRANSLATE_NOOP("rules", "Working days to decide on an objection")},
        {QStringLiteral("retest_formalities_days"), QT_TRANSLATE_NOOP("rules", "Days for the formalities of a retest")},
        {QStringLiteral("retest_lab_days"), QT_TRANSLATE_NOOP("rules", "Days to name the retest laboratory")},
        {QStringLiteral("second_from_days"),
         QT_TRANSLATE_NOOP("rules", "Second re-inspection: first day after the announcement")},
        {QStringLiteral("second_to_days"),
         QT_TRANSLATE_NOOP("rules", "Second re-inspection: last day after the announcement")},
        {QStringLiteral("case_decision_days"), QT_TRANSLATE_NOOP("rules", "Days from filing a case to its decision")},
        {QStringLiteral("report_up_days"), QT_TRANSLATE_NOOP("rules", "Days to report a failed re-inspection upward")},
        {QStringLiteral("authority_reply_days"),
         QT_TRANSLATE_NOOP("rules", "Days for the reply of another province's authority")},
        {QStringLiteral("clock_profile"), QT_TRANSLATE_NOOP("rules", "Lengths the clocks count by")},
        {QStringLiteral("objection_suspends"), QT_TRANSLATE_NOOP("rules", "An objection and the order to rectify")},
        {QStringLiteral("order_counts_from_service"),
         QT_TRANSLATE_NOOP("rules", "Orders count from their service, not their date (1: yes)")},
        {QStringLiteral("file_case_working_days"),
         QT_TRANSLATE_NOOP("rules", "Working days to decide on filing a case")},
        {QStringLiteral("fast_lane_hours"),
         QT_TRANSLATE_NOOP("rules", "Fast lane: hours from the failure to the notice of result")},
        {QStringLiteral("circular_overdue"), QT_TRANSLATE_NOOP("rules", "Overdue duties that suggest a circular")},
        {QStringLiteral("talk_in_time_percent"),
         QT_TRANSLATE_NOOP("rules", "Re-inspections in time, percent below which a talk is suggested")},
        {QStringLiteral("listed_overdue_days"),
         QT_TRANSLATE_NOOP("rules", "Days overdue that suggest listing for supervision")},
        {QStringLiteral("due_soon_days"), QT_TRANSLATE_NOOP("rules", "Days before a due day it is pointed out")},
        {QStringLiteral("catalogue_fixed_month"), QT_TRANSLATE_NOOP("rules", "Next year's catalogue fixed: month")},
        {QStringLiteral("catalogue_fixed_day"), QT_TRANSLATE_NOOP("rules", "Next year's catalogue fixed: day")},
        {QStringLiteral("copied_values_least"), QT_TRANSLATE_NOOP("rules", "Equal values that look copied")},
        {QStringLiteral("magnitude_history_least"),
         QT_TRANSLATE_NOOP("rules", "Past results needed to judge a magnitude")}};
    for (const ClockProfile& profile : clockProfiles())
        if (!profile.prefix.isEmpty() && name.startsWith(profile.prefix))
            return RuleTexts::tr("Working rules of Shanghai: %1").arg(titleOf(name.mid(profile.prefix.size())));
    const auto found = titles.constFind(name);
    return found == titles.constEnd() ? name : RuleTexts::tr(*found);
}

QList<SettingChoice> choicesOf(const QString& name, bool chinese)
{
    QList<SettingChoice> choices;
    if (name == QStringLiteral("clock_profile"))
        for (const ClockProfile& one : clockProfiles())
            choices << SettingChoice{one.number, one.title(chinese), one.about(chinese)};
    if (name == QStringLiteral("objection_suspends"))
        choices = {{0, RuleTexts::tr("does not suspend it"), RuleTexts::tr("its clocks run on during an objection")},
                   {1, RuleTexts::tr("suspends it"),
                    RuleTexts::tr("its clocks do not count the days from the objection to its conclusion")}};
    return choices;
}

QString text(std::optional<int> value)
{
    return value ? QString::number(*value) : QString();
}

Result<SettingRow> clockRow(const Database& db, const QString& name, QDate day, bool chinese)
{
    const QByteArray latin = name.toLatin1();
    const auto now = clockSetting(db, latin.constData(), day);
    if (!now)
        return now.error();
    const ClockSetting shipped = clockSetting(latin.constData(), day);
    return SettingRow{kClocks + name, titleOf(name), text(now->value),    text(shipped.value),     now->source,
                      now->mark,      now->from,     now->mark.isEmpty(), choicesOf(name, chinese)};
}

Result<SettingRow> ruleRow(const Database& db, const QString& name, QDate day)
{
    const QByteArray latin = name.toLatin1();
    const auto now = parameter(db, latin.constData(), day);
    if (!now)
        return now.error();
    const Parameter shipped = parameter(latin.constData(), day);
    return SettingRow{kRules + name,
                      titleOf(name),
                      QString::number(now->value),
                      QString::number(shipped.value),
                      now->source,
                      now->mark,
                      now->from,
                      now->mark.isEmpty(),
                      {}};
}

Error refused(const QString& sentence)
{
    return {ErrorKind::Refused, sentence};
}

bool isKnown(const QString& key)
{
    return key.startsWith(kClocks) ? clockSettingNames().contains(key.mid(kClocks.size()))
                                   : key.startsWith(kRules) && parameterNames().contains(key.mid(kRules.size()));
}

Status checkChange(const QString& key, const QString& value, const QString& source)
{
    if (!isKnown(key))
        return refused(RuleTexts::tr("There is no setting %1.").arg(key));
    if (source.isEmpty())
        return refused(RuleTexts::tr("Say where the number comes from: a document and its clause, or who decided it."));
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    const bool unset = value.isEmpty() && key.startsWith(kClocks);
    if (!unset && (!isNumber || number < 0))
        return refused(RuleTexts::tr("“%1” is not a whole number.").arg(value));
    const QList<SettingChoice> choices = choicesOf(key.section(u'.', 1), true);
    if (!choices.isEmpty() && !unset &&
        std::none_of(choices.begin(), choices.end(), [&](const SettingChoice& one) { return one.value == number; }))
        return refused(RuleTexts::tr("“%1” is none of the choices there are.").arg(value));
    return ok();
}

} // namespace

QString SettingRow::words(const QString& ofValue) const
{
    for (const SettingChoice& one : choices)
        if (ofValue == QString::number(one.value))
            return one.title;
    return ofValue;
}

Result<QList<SettingRow>> settingRows(const Database& db, QDate day, bool chinese)
{
    QList<SettingRow> rows;
    for (const QString& name : clockSettingNames()) {
        const auto row = clockRow(db, name, day, chinese);
        if (!row)
            return row.error();
        rows << *row;
    }
    for (const QString& name : parameterNames()) {
        const auto row = ruleRow(db, name, day);
        if (!row)
            return row.error();
        rows << *row;
    }
    return rows;
}

Result<qint64> changeSetting(Workspace& workspace, const QString& key, const QString& value, QDate from,
                             const QString& source)
{
    if (Status checked = checkChange(key, value.trimmed(), source.trimmed()); !checked)
        return checked.error();
    return chooseSetting(workspace, key, value.trimmed(), from, source.trimmed());
}

Result<qint64> resetSetting(Workspace& workspace, const QString& key)
{
    if (!isKnown(key))
        return refused(RuleTexts::tr("There is no setting %1.").arg(key));
    const ChangeInfo info{QStringLiteral("setting.reset"), RuleTexts::tr("Take back a setting")};
    const auto done = workspace.change(info, [&](Database& db) -> Status {
        auto q = db.prepare("DELETE FROM setting WHERE key = ?");
        if (!q)
            return q.error();
        return q->bind(1, key).run();
    });
    if (done && *done == 0)
        return refused(RuleTexts::tr("The office has not changed this number."));
    return done;
}

} // namespace spotcheck
