#include "ui/registry/duplicates_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace spotcheck {

namespace {

constexpr int kMostPairs = 1000;
constexpr qsizetype kBlocksSaid = 3;

/// Where a pair may be missing, because too many records are alike.
QString coarseText(const QList<CoarseBlock>& blocks)
{
    if (blocks.isEmpty())
        return {};
    QStringList texts;
    for (const CoarseBlock& block : blocks.mid(0, kBlocksSaid))
        texts << DuplicatesPage::tr("“%1” (%2 records)").arg(block.key.toHtmlEscaped()).arg(block.records);
    return DuplicatesPage::tr(" In %1 groups so many records are alike that only neighbours in the order of names were "
                              "compared: %2.")
        .arg(blocks.size())
        .arg(texts.join(QStringLiteral("、")));
}

} // namespace

DuplicatesPage::DuplicatesPage(Session& session, QWidget* parent)
    : AnswerPage(session, tr("Likely duplicates"), parent),
      m_which(addChoice(tr("Show"))),
      m_merge(new QPushButton(tr("Merge into the first…"), this)),
      m_two(new QPushButton(tr("They are two…"), this)),
      m_back(new QPushButton(tr("Take the merge back…"), this))
{
    m_which->addItem(tr("likely duplicates"), 0);
    m_which->addItem(tr("merges made"), 1);
    m_merge->setToolTip(tr("The record with more batches is kept; every reference moves and is remembered"));
    for (QPushButton* button : {m_merge, m_two, m_back})
        bar().addWidget(button);
    connect(m_merge, &QPushButton::clicked, this, &DuplicatesPage::merge);
    connect(m_two, &QPushButton::clicked, this, &DuplicatesPage::declare);
    connect(m_back, &QPushButton::clicked, this, &DuplicatesPage::takeBack);
    setEmptyText(
        tr("Nothing here. Enterprises are compared by name, address and district; what was declared to be two is "
           "left out."));
}

bool DuplicatesPage::showsMerges() const
{
    return m_which->currentData().toInt() == 1;
}

void DuplicatesPage::ask()
{
    for (QPushButton* button : {m_merge, m_two})
        button->setVisible(!showsMerges());
    m_back->setVisible(showsMerges());
    if (showsMerges()) {
        session().read<QList<EnterpriseMerge>>(
            channel(), this, [](const Database& db, Progress&) { return enterpriseMerges(db); },
            [this](Result<QList<EnterpriseMerge>> merges) { merges ? takeMerges(*merges) : fail(merges.error()); });
        return;
    }
    session().read<EnterpriseDuplicates>(
        channel(), this,
        [](const Database& db, Progress& progress) { return enterpriseDuplicates(db, kMostPairs, &progress); },
        [this](Result<EnterpriseDuplicates> answer) { answer ? takePairs(*answer) : fail(answer.error()); },
        tr("Comparing enterprises…"));
}

void DuplicatesPage::takePairs(const EnterpriseDuplicates& answer)
{
    const QList<DuplicatePair>& pairs = answer.pairs;
    setTitles({tr("Likely"), tr("Kept"), tr("Credit code"), tr("Address"), tr("Duplicate"), tr("Its credit code"),
               tr("Its address"), tr("Why")});
    QString heading =
        tr("<b>%1 pairs of records are likely one enterprise.</b> Visits, batches and cases of both are counted apart "
           "until they are merged.")
            .arg(QLocale().toString(answer.found));
    if (answer.found > pairs.size())
        heading += tr(" Only the first %1 are listed.").arg(QLocale().toString(pairs.size()));
    setHeading(heading + coarseText(answer.coarse));
    m_pairs = pairs;
    QList<ShownRow> rows;
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const DuplicatePair& pair = pairs[i];
        rows << ShownRow{{numberCell(pair.score),
                          {pair.oneName},
                          {pair.oneCode},
                          {pair.oneAddress},
                          {pair.otherName},
                          {pair.otherCode},
                          {pair.otherAddress},
                          {pair.why, {}, {}, pair.why}},
                         i};
    }
    show(rows);
}

void DuplicatesPage::takeMerges(const QList<EnterpriseMerge>& merges)
{
    setTitles({tr("Kept"), tr("Merged"), tr("Reason"), tr("By"), tr("When"), tr("State")});
    setHeading(tr("A merge can be taken back at any time: what it moved goes back, what was entered since stays."));
    QList<ShownRow> rows;
    for (const EnterpriseMerge& merge : merges)
        rows << ShownRow{{{merge.keptName},
                          {merge.droppedName},
                          {merge.reason},
                          {merge.person},
                          {QLocale().toString(merge.at.toLocalTime(), QLocale::ShortFormat)},
                          {merge.undone ? tr("taken back") : QString()}},
                         merge.id};
    show(rows);
}

const DuplicatePair* DuplicatesPage::current() const
{
    const QList<qint64> chosen = table().selectedIds();
    if (!chosen.isEmpty() && chosen.first() < m_pairs.size())
        return &m_pairs[chosen.first()];
    session().say(Message::Kind::Info, tr("Choose a pair in the list first."));
    return nullptr;
}

void DuplicatesPage::merge()
{
    const DuplicatePair* pair = current();
    if (pair == nullptr)
        return;
    const auto reason = session().dialogs().askText(
        this, tr("Merge two enterprises"),
        tr("“%1” is kept, “%2” is merged into it. Reason:").arg(pair->oneName, pair->otherName), pair->why);
    if (!reason)
        return;
    const qint64 kept = pair->one, dropped = pair->other;
    if (session().perform([&](Workspace& workspace) { return mergeEnterprises(workspace, kept, dropped, *reason); }))
        session().say(Message::Kind::Success,
                      tr("The two records are one now; the merge can be taken back at any time."));
}

void DuplicatesPage::declare()
{
    const DuplicatePair* pair = current();
    if (pair == nullptr)
        return;
    const auto reason =
        session().dialogs().askText(this, tr("Two enterprises"), tr("Why are the two not the same?"), QString());
    const qint64 one = pair->one, other = pair->other;
    if (reason)
        (void)session().perform([&](Workspace& workspace) { return declareTwo(workspace, one, other, *reason); });
}

void DuplicatesPage::takeBack()
{
    const QList<qint64> chosen = table().selectedIds();
    if (chosen.isEmpty())
        return session().say(Message::Kind::Info, tr("Choose a merge in the list first."));
    const auto reason = session().dialogs().askText(this, tr("Take a merge back"), tr("Reason"), QString());
    if (reason)
        (void)session().perform(
            [&](Workspace& workspace) { return unmergeEnterprises(workspace, chosen.first(), *reason); });
}

} // namespace spotcheck
