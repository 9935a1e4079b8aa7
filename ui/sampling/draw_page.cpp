#include "ui/sampling/draw_page.h"

#include "core/rules/burden_limits.h"
#include "core/workspace/row_loop.h"
#include "ui/print/draw_paper.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QSpinBox>

namespace spotcheck {

namespace {

constexpr int kUsualSize = 20, kMostSize = 100'000;
constexpr qsizetype kShownHash = 16;

QString shortHash(const QString& hash)
{
    return hash.left(kShownHash) + QStringLiteral("…");
}

QString teamText(const QJsonObject& certificate, int team)
{
    if (team < 0)
        return {};
    QStringList names;
    for (const QJsonValue& one : certificate[QStringLiteral("teams")][team][QStringLiteral("samplers")].toArray())
        names << one.toString();
    return names.join(QStringLiteral("、"));
}

ShownRow pickRow(const QJsonObject& certificate, const QJsonValue& pick, qint64 number)
{
    const QString ticket = pick[QStringLiteral("ticket")].toString();
    return {{numberCell(number),
             {pick[QStringLiteral("name")].toString()},
             {pick[QStringLiteral("key")].toString()},
             {pick[QStringLiteral("stratum")].toString()},
             {teamText(certificate, pick[QStringLiteral("team")].toInt(-1))},
             {shortHash(ticket), ticket, {}, ticket}}};
}

ShownRow excludedRow(const QJsonValue& one)
{
    return {{{QStringLiteral("—")},
             {one[QStringLiteral("name")].toString()},
             {one[QStringLiteral("key")].toString()},
             {},
             {},
             {DrawPage::tr("left out: %1").arg(one[QStringLiteral("reason")].toString())}}};
}

} // namespace

DrawPage::DrawPage(Session& session, QWidget* parent)
    : AnswerPage(session, tr("Random draw"), parent),
      m_task(addChoice(tr("Task"))),
      m_size(new QSpinBox(this)),
      m_district(new QCheckBox(tr("by district"), this)),
      m_enterpriseSize(new QCheckBox(tr("by size of enterprise"), this)),
      m_teams(new QCheckBox(tr("draw samplers too"), this)),
      m_venues(new QCheckBox(tr("venues instead"), this)),
      m_commit(new QPushButton(tr("1 Commit a seed"), this)),
      m_draw(new QPushButton(tr("2 Freeze the list and draw"), this)),
      m_save(new QPushButton(tr("Save certificate…"), this)),
      m_check(new QPushButton(tr("Check a certificate…"), this))
{
    m_size->setRange(1, kMostSize);
    m_size->setValue(kUsualSize);
    m_size->setToolTip(tr("How many enterprises are drawn"));
    m_district->setChecked(true);
    m_district->setToolTip(tr("Every district gets its part of the draw"));
    m_teams->setToolTip(
        tr("Available samplers are drawn into teams of two; nobody visits an enterprise they are bound to"));
    m_venues->setToolTip(tr("Draws among the venues of the file (page Venues), not among the enterprises"));
    bar().addWidget(new QLabel(tr("How many"), this));
    bar().addWidget(m_size);
    for (QCheckBox* how : {m_district, m_enterpriseSize, m_teams, m_venues})
        secondBar().addWidget(how);
    secondBar().addStretch(1);
    addStep(m_commit,
            tr("A secret number is made and its fingerprint recorded, before anybody knows the list: nobody can "
               "look for a number that draws whom they like."),
            &DrawPage::commit);
    addStep(m_draw,
            tr("The list of enterprises is frozen, those that must not be drawn are left out with a reason, and "
               "the rest decides itself from the number."),
            &DrawPage::draw);
    addStep(m_save, tr("Everything a stranger needs to draw again and get the same"), &DrawPage::saveCertificate);
    addStep(m_check, tr("Draws again from a certificate and says whether the same comes out"),
            &DrawPage::checkCertificate);
    setTitles({tr("No."), tr("Enterprise"), tr("Key"), tr("Stratum"), tr("Team"), tr("Ticket")});
    setEmptyText(tr("Nothing is drawn for this task yet. First commit a seed, then freeze the list and draw."));
}

void DrawPage::addStep(QPushButton* button, const QString& tip, void (DrawPage::*slot)())
{
    button->setToolTip(tip);
    connect(button, &QPushButton::clicked, this, slot);
    bar().addWidget(button);
}

Result<DrawPage::Answer> DrawPage::read(const Database& db, const QString& task)
{
    Answer answer;
    auto tasks = db.prepare("SELECT task_no FROM task ORDER BY task_no DESC");
    if (!tasks)
        return tasks.error();
    RowLoop loop(*tasks);
    while (loop.next()) {
        answer.tasks << tasks->text(0);
    }
    if (!loop.status())
        return loop.status().error();
    const QString wanted = task.isEmpty() ? answer.tasks.value(0) : task;
    if (const auto seed = committedSeed(db, wanted))
        answer.commitment = seed->commitment, answer.committedAt = seed->committedAt;
    else if (seed.error().kind != ErrorKind::NotFound)
        return seed.error();
    auto last = db.prepare(
        "SELECT certificate FROM draw WHERE task_no = ? AND certificate <> '' ORDER BY drawn_at DESC LIMIT 1");
    if (!last)
        return last.error();
    const auto found = last->bind(1, wanted).step();
    if (!found)
        return found.error();
    if (*found)
        answer.last = QJsonDocument::fromJson(last->text(0).toUtf8()).object();
    return answer;
}

void DrawPage::ask()
{
    const QString task = m_task->currentText();
    session().read<Answer>(
        channel(), this, [task](const Database& db, Progress&) { return read(db, task); },
        [this](Result<Answer> answer) {
            if (answer)
                take(*answer);
            else
                fail(answer.error());
        });
}

void DrawPage::fillTasks(const QStringList& tasks)
{
    QStringList shown;
    for (int i = 0; i < m_task->count(); ++i)
        shown << m_task->itemText(i);
    if (shown == tasks)
        return;
    const QSignalBlocker quiet(m_task);
    const QString current = m_task->currentText();
    m_task->clear();
    m_task->addItems(tasks);
    m_task->setCurrentIndex(std::max(0, int(tasks.indexOf(current))));
}

QString DrawPage::headingOf(const Answer& answer) const
{
    if (answer.tasks.isEmpty())
        return tr(
            "<b>There are no tasks yet.</b> Make tasks from the plan, or take a list of tasks in; then draw here.");
    QString text = answer.commitment.isEmpty()
                       ? tr("<b>Step 1:</b> commit a seed.")
                       : tr("<b>Step 2:</b> the seed was committed at %1 (fingerprint %2); freeze the list and draw.")
                             .arg(answer.committedAt, shortHash(answer.commitment));
    if (answer.last.isEmpty())
        return text;
    return tr("<b>Drawn: %1 of %2 enterprises on the list; %3 left out.</b> List %4, seed fingerprint %5. ")
               .arg(answer.last[QStringLiteral("picks")].toArray().size())
               .arg(answer.last[QStringLiteral("population_count")].toInt())
               .arg(answer.last[QStringLiteral("excluded")].toArray().size())
               .arg(shortHash(answer.last[QStringLiteral("population_hash")].toString()),
                    shortHash(answer.last[QStringLiteral("commitment")].toString())) +
           text;
}

void DrawPage::take(const Answer& answer)
{
    fillTasks(answer.tasks);
    m_last = answer.last;
    const bool canEdit = session().canEdit() && !answer.tasks.isEmpty();
    m_commit->setEnabled(canEdit && answer.commitment.isEmpty());
    m_draw->setEnabled(canEdit && !answer.commitment.isEmpty());
    m_save->setEnabled(!m_last.isEmpty());
    setHeading(headingOf(answer));
    QList<ShownRow> rows;
    for (const QJsonValue& pick : m_last[QStringLiteral("picks")].toArray())
        rows << pickRow(m_last, pick, rows.size() + 1);
    for (const QJsonValue& one : m_last[QStringLiteral("excluded")].toArray())
        rows << excludedRow(one);
    show(rows);
}

DrawOrder DrawPage::order() const
{
    DrawOrder order;
    order.task = m_task->currentText();
    order.size = m_size->value();
    order.strata = (m_district->isChecked() ? int(DrawStratum::District) : 0) |
                   (m_enterpriseSize->isChecked() ? int(DrawStratum::Size) : 0);
    order.samplers = m_teams->isChecked();
    order.venues = m_venues->isChecked();
    return order;
}

void DrawPage::commit()
{
    const QString task = m_task->currentText();
    if (const auto done = session().perform([&](Workspace& workspace) { return commitSeed(workspace, task); }); done)
        session().say(Message::Kind::Success,
                      tr("The seed is committed. Announce its fingerprint, then freeze the list and draw."));
}

void DrawPage::draw()
{
    session().write<qsizetype>(
        tr("Drawing enterprises…"), this,
        [wanted = order()](Workspace& workspace, Progress& progress) -> Result<qsizetype> {
            DrawOrder order = wanted;
            const auto seed = committedSeed(workspace.db(), order.task);
            const auto limits = burdenLimits(workspace.db(), workspace.clock().today());
            if (!seed || !limits)
                return !seed ? seed.error() : limits.error();
            order.seed = seed->seed;
            const auto certificate = drawCertificate(workspace, order, *limits, &progress);
            if (!certificate)
                return certificate.error();
            const auto kept = keepCertificate(workspace, seed->id, *certificate);
            return kept ? Result<qsizetype>((*certificate)[QStringLiteral("picks")].toArray().size())
                        : Result<qsizetype>(kept.error());
        },
        [this](Result<qsizetype> drawn) {
            if (!drawn)
                return session().sayError(drawn.error());
            if (*drawn < m_size->value())
                session().say(
                    Message::Kind::Warning,
                    tr("Only %1 could be drawn: the list, the limits or the teams allow no more.").arg(*drawn));
        });
}

void DrawPage::saveCertificate()
{
    const QString name = tr("draw certificate %1.json").arg(m_last[QStringLiteral("task")].toString());
    const QString path =
        session().dialogs().saveFile(this, tr("Save certificate"), name, tr("Certificate (*.json);;On paper (*.pdf)"));
    if (path.isEmpty())
        return;
    if (path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)) {
        const Status written = writePdf(drawPaper(m_last), path);
        return written ? session().say(Message::Kind::Success, tr("The certificate is saved: %1").arg(path))
                       : session().sayError(written.error());
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(m_last).toJson()) >= 0 && file.commit())
        session().say(Message::Kind::Success, tr("The certificate is saved: %1").arg(path));
    else
        session().say(Message::Kind::Error, tr("The certificate could not be written: %1").arg(file.errorString()));
}

void DrawPage::checkCertificate()
{
    const QString path = session().dialogs().openFile(this, tr("Check a certificate"), tr("Certificate (*.json)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    const QJsonDocument certificate =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    if (!certificate.isObject())
        return session().say(Message::Kind::Error, tr("%1 is no certificate of a draw.").arg(path));
    const QStringList wrong = replayCertificate(certificate.object());
    if (wrong.isEmpty())
        session().say(Message::Kind::Success, tr("The certificate is right: the same draw comes out again."));
    else
        session().say(Message::Kind::Error, wrong.join(u' '));
}

} // namespace spotcheck
