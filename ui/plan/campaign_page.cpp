#include "ui/plan/campaign_page.h"

#include "core/exchange/campaign_pack.h"
#include "core/registry/office.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

namespace spotcheck {

namespace {

QString stateOf(const CampaignOffice& office)
{
    if (office.left() < 0)
        return CampaignPage::tr("%1 more than given").arg(-office.left());
    if (office.left() == 0)
        return CampaignPage::tr("complete");
    if (office.sampled == 0)
        return office.sentAt.isValid() ? CampaignPage::tr("sent, nothing back yet") : CampaignPage::tr("not sent yet");
    return CampaignPage::tr("%1 to come").arg(office.left());
}

AnswerRow rowOf(const Campaign& campaign, const CampaignOffice& office)
{
    AnswerCell state{stateOf(office)};
    state.ink = office.left() == 0 ? colors().good : office.left() < 0 ? colors().bad : colors().warn;
    AnswerCell outside = numberCell(office.outside);
    if (office.outside > 0)
        outside.ink = colors().warn;
    return {{{campaign.name},
             {officeShortName(office.office)},
             numberCell(office.planned),
             numberCell(office.sampled),
             numberCell(office.refused),
             numberCell(office.notFound),
             numberCell(office.reported),
             numberCell(office.failed),
             outside,
             state},
            campaign.id};
}

void fill(QComboBox& choice, const QList<std::pair<QString, qint64>>& offers)
{
    const QVariant before = choice.currentData();
    const QSignalBlocker quiet(choice);
    choice.clear();
    for (const auto& [text, id] : offers)
        choice.addItem(text, id);
    choice.setCurrentIndex(std::max(0, choice.findData(before)));
    choice.setEnabled(!offers.isEmpty());
}

} // namespace

CampaignPage::CampaignPage(Session& session, QWidget* parent)
    : AnswerPage(session, tr("Linked campaigns"), parent),
      m_lines(addChoice(tr("Linked plan lines"))),
      m_campaigns(nullptr),
      m_begin(new QPushButton(tr("Begin the campaign"), this)),
      m_pack(new QPushButton(tr("Make the task packs…"), this))
{
    bar().insertWidget(bar().count() - 1, m_begin);
    m_campaigns = addChoice(tr("Campaign"));
    bar().insertWidget(bar().count() - 1, m_pack);
    model().setColumns({{tr("Campaign")},
                        {tr("Office")},
                        {tr("Given"), true},
                        {tr("Sampled"), true},
                        {tr("Refused"), true},
                        {tr("Not found"), true},
                        {tr("Reported"), true},
                        {tr("Nonconforming"), true},
                        {tr("Outside the days"), true},
                        {tr("State")}});
    setEmptyText(
        tr("No linked campaign yet. Plan a line with the mode “linked”, its scheme and the offices taking part; then "
           "begin it here, send every office its pack, and take the registers back with File > Import…."));
    connect(m_begin, &QPushButton::clicked, this, &CampaignPage::begin);
    connect(m_pack, &QPushButton::clicked, this, &CampaignPage::makePacks);
}

void CampaignPage::ask()
{
    session().read<Answer>(
        channel(), this,
        [](const Database& db, Progress&) -> Result<Answer> {
            const auto all = campaigns(db);
            const auto lines = linkedLines(db);
            if (!all || !lines)
                return !all ? all.error() : lines.error();
            return Answer{*all, *lines};
        },
        [this](Result<Answer> answer) {
            if (answer)
                take(*answer);
            else
                fail(answer.error());
        });
}

void CampaignPage::take(const Answer& answer)
{
    QList<std::pair<QString, qint64>> lines, names;
    for (const LinkedLine& line : answer.lines)
        lines << std::pair(tr("%1 · %2 · %3 batches").arg(line.year).arg(line.product).arg(line.batches), line.item);
    std::vector<AnswerRow> rows;
    for (const Campaign& campaign : answer.campaigns) {
        names << std::pair(campaign.name, campaign.id);
        for (const CampaignOffice& office : campaign.offices)
            rows.push_back(rowOf(campaign, office));
    }
    fill(*m_lines, lines);
    fill(*m_campaigns, names);
    m_begin->setEnabled(!lines.isEmpty());
    m_pack->setEnabled(!names.isEmpty());
    show(std::move(rows));
}

void CampaignPage::begin()
{
    const qint64 line = m_lines->currentData().toLongLong();
    if (session().perform([&](Workspace& workspace) { return beginCampaign(workspace, line); }))
        session().say(Message::Kind::Success,
                      tr("The campaign stands. Make the task packs and send them to the offices."));
}

void CampaignPage::makePacks()
{
    const qint64 id = m_campaigns->currentData().toLongLong();
    const QString path = session().dialogs().saveFile(this, tr("Make the task packs"),
                                                      m_campaigns->currentText() + QStringLiteral(".xlsx"),
                                                      tr("Excel workbook (*.xlsx)"));
    if (path.isEmpty())
        return;
    const auto written = writeCampaignPacks(session().workspace().db(), id, path);
    if (!written)
        return session().sayError(written.error());
    if (session().perform([&](Workspace& workspace) { return markSent(workspace, id); }))
        session().say(Message::Kind::Success, tr("%1 task packs were written to %2, one for each office.")
                                                  .arg(written->size())
                                                  .arg(QFileInfo(path).path()));
}

} // namespace spotcheck
