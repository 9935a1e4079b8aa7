#include "ui/sampling/follow_up_page.h"

#include "core/rules/burden_limits.h"
#include "ui/common/theme.h"

#include <QComboBox>

namespace spotcheck {

namespace {

constexpr size_t kMostRows = 2000;

QString evidenceText(const FollowUpCandidate& candidate)
{
    QStringList texts;
    for (const FollowUpEvidence& one : candidate.evidence)
        texts << FollowUpPage::tr("%1 %2 %3 (%4)")
                     .arg(one.date, one.product, one.sample,
                          one.refusal      ? FollowUpPage::tr("refused")
                          : one.asProducer ? FollowUpPage::tr("failed, as producer")
                                           : FollowUpPage::tr("failed, as sampled party"));
    return texts.join(QStringLiteral("；"));
}

AnswerRow rowOf(const FollowUpCandidate& candidate)
{
    AnswerCell covered{candidate.covered ? FollowUpPage::tr("followed up on %1").arg(candidate.coveredOn)
                                         : FollowUpPage::tr("not yet")};
    covered.ink = candidate.covered ? colors().good : colors().warn;
    const QString evidence = evidenceText(candidate);
    return {{{candidate.name},
             {candidate.uscc},
             numberCell(candidate.failures),
             numberCell(candidate.refusals),
             covered,
             {evidence, {}, QString(evidence).replace(u'；', u'\n')}},
            candidate.enterprise};
}

} // namespace

FollowUpPage::FollowUpPage(Session& session, QWidget* parent)
    : AnswerPage(session, tr("Follow-up candidates"), parent), m_which(addChoice(tr("Show")))
{
    m_which->addItem(tr("those not followed up yet"), false);
    m_which->addItem(tr("all"), true);
    model().setColumns({{tr("Enterprise")},
                        {tr("Credit code")},
                        {tr("Failures"), true},
                        {tr("Refusals"), true},
                        {tr("Followed up")},
                        {tr("Evidence")}});
    setEmptyText(tr("Nobody failed twice within the years looked at, and nobody refused."));
}

void FollowUpPage::ask()
{
    const QDate today = session().workspace().clock().today();
    session().read<QList<FollowUpCandidate>>(
        channel(), this,
        [today](const Database& db, Progress& progress) {
            return followUpCandidates(db, today, followUpLimits(today), &progress);
        },
        [this](Result<QList<FollowUpCandidate>> candidates) {
            if (candidates)
                take(*candidates);
            else
                fail(candidates.error());
        },
        tr("Looking for follow-up candidates…"));
}

void FollowUpPage::take(const QList<FollowUpCandidate>& candidates)
{
    const FollowUpLimits limits = followUpLimits(session().workspace().clock().today());
    const bool all = m_which->currentData().toBool();
    std::vector<AnswerRow> rows;
    qint64 open = 0;
    for (const FollowUpCandidate& candidate : candidates) {
        open += candidate.covered ? 0 : 1;
        if (rows.size() < kMostRows && (all || !candidate.covered))
            rows.push_back(rowOf(candidate));
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
    show(std::move(rows));
}

void FollowUpPage::activate(qint64 id)
{
    PlaceRequest request;
    request.record = id;
    session().goTo(QStringLiteral("enterprises"), request);
}

} // namespace spotcheck
