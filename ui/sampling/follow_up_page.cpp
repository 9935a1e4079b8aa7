#include "ui/sampling/follow_up_page.h"

#include "core/rules/burden_limits.h"
#include "core/sampling/follow_up_tasks.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace spotcheck {

namespace {

constexpr qsizetype kMostRows = 2000;

QString evidenceText(const FollowUpList& list, const FollowUpCandidate& candidate)
{
    QStringList texts;
    for (const FollowUpEvidence& one : list.evidence(candidate))
        texts << FollowUpPage::tr("%1 %2 %3 (%4)")
                     .arg(one.date, one.product, one.sample,
                          one.refusal      ? FollowUpPage::tr("refused")
                          : one.asProducer ? FollowUpPage::tr("failed, as producer")
                                           : FollowUpPage::tr("failed, as sampled party"));
    return texts.join(QStringLiteral("；"));
}

ShownRow rowOf(const FollowUpList& list, const FollowUpCandidate& candidate)
{
    ShownCell covered{candidate.isCovered()
                          ? FollowUpPage::tr("followed up on %1").arg(candidate.coveredOn.toString(Qt::ISODate))
                          : FollowUpPage::tr("not yet")};
    covered.ink = candidate.isCovered() ? colors().good : colors().warn;
    const QString evidence = evidenceText(list, candidate);
    return {{{candidate.name},
             {candidate.uscc},
             numberCell(candidate.failures),
             numberCell(candidate.refusals),
             covered,
             {evidence, {}, {}, QString(evidence).replace(u'；', u'\n')}},
            candidate.enterprise};
}

} // namespace

FollowUpPage::FollowUpPage(Session& session, QWidget* parent)
    : AnswerPage(session, tr("Follow-up candidates"), parent), m_which(addChoice(tr("Show")))
{
    m_which->addItem(tr("those not followed up yet"), false);
    m_which->addItem(tr("all"), true);
    auto* make = new QPushButton(tr("Make follow-up tasks"), this);
    make->setToolTip(tr("One task in the mode “follow-up” for each chosen enterprise, with the failed product"));
    connect(make, &QPushButton::clicked, this, &FollowUpPage::makeTasks);
    bar().addWidget(make);
    setTitles({tr("Enterprise"), tr("Credit code"), tr("Failures"), tr("Refusals"), tr("Followed up"), tr("Evidence")});
    setEmptyText(tr("Nobody failed twice within the years looked at, and nobody refused."));
}

void FollowUpPage::ask()
{
    const QDate today = session().workspace().clock().today();
    session().read<Answer>(
        channel(), this,
        [today](const Database& db, Progress& progress) -> Result<Answer> {
            const auto limits = followUpLimits(db, today);
            if (!limits)
                return limits.error();
            auto list = followUpCandidates(db, today, *limits, &progress);
            return list ? Result<Answer>(Answer{*limits, std::make_shared<const FollowUpList>(*std::move(list))})
                        : Result<Answer>(list.error());
        },
        [this](Result<Answer> answer) {
            if (answer)
                take(*answer);
            else
                fail(answer.error());
        },
        tr("Looking for follow-up candidates…"));
}

void FollowUpPage::take(const Answer& answer)
{
    const FollowUpLimits& limits = answer.limits;
    m_list = answer.list;
    const auto& candidates = m_list->candidates();
    const bool all = m_which->currentData().toBool();
    QList<ShownRow> rows;
    qint64 open = 0;
    for (const FollowUpCandidate& candidate : candidates) {
        open += candidate.isCovered() ? 0 : 1;
        if (rows.size() < kMostRows && (all || !candidate.isCovered()))
            rows << rowOf(*m_list, candidate);
    }
    QString heading =
        tr("<b>%1 enterprises, %2 of them not followed up yet</b>: %3 failures or more within %4 years, or a "
           "refusal (%5 [%6]).")
            .arg(candidates.size())
            .arg(open)
            .arg(limits.failures)
            .arg(limits.years)
            .arg(limits.source, limits.mark);
    if (rows.size() == kMostRows)
        heading += tr(" Only the first %1 are listed.").arg(kMostRows);
    setHeading(heading);
    show(rows);
}

void FollowUpPage::makeTasks()
{
    const QList<qint64> chosen = table().selectedIds();
    if (chosen.isEmpty() || !m_list)
        return session().say(Message::Kind::Info, tr("Choose enterprises in the list first."));
    FollowUpTasks tasks;
    const auto done = session().perform([&](Workspace& workspace) -> Result<qint64> {
        const auto made = makeFollowUpTasks(workspace, *m_list, chosen);
        if (!made)
            return made.error();
        tasks = *made;
        return made->made.size();
    });
    if (done && tasks.made.isEmpty())
        session().say(Message::Kind::Info, tr("The chosen ones have their tasks of this year already."));
    else if (done)
        session().say(Message::Kind::Success,
                      tr("%1 follow-up tasks were made; they stand on the page Tasks.").arg(tasks.made.size()));
}

void FollowUpPage::activate(qint64 id)
{
    PlaceRequest request;
    request.record = id;
    session().goTo(QStringLiteral("enterprises"), request);
}

} // namespace spotcheck
