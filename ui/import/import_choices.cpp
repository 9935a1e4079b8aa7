#include "ui/import/import_choices.h"

#include "core/exchange/import_profile.h"
#include "core/exchange/known_items.h"
#include "core/workspace/row_loop.h"
#include "ui/import/kind_guess.h"
#include "ui/import/raw_rows.h"

namespace spotcheck {

namespace {

constexpr int kRowsForLab = 50;
const QString kUsualKind = QStringLiteral("results"); // what comes most often; shown when no header tells

Result<QStringList> senderNames(const Database& db, const QString& kind)
{
    auto names = profileSenders(db, kind);
    if (!names)
        return names;
    auto q = db.prepare("SELECT name FROM lab ORDER BY name");
    if (!q)
        return q.error();
    RowLoop loop(*q);
    while (loop.next()) {
        if (!names->contains(q->text(0)))
            *names << q->text(0);
    }
    if (!loop.status())
        return loop.status().error();
    return names;
}

int lastNumber(const ImportPreview& preview)
{
    return preview.rows.isEmpty() ? preview.headerLast : preview.rows.last().number;
}

} // namespace

void ImportChoices::setField(int column, const QString& key)
{
    fields.removeIf([&](const auto& field) { return field.first == column; });
    fields << qMakePair(column, key);
}

void ImportChoices::forgetColumns()
{
    headerFirst = headerLast = 0;
    fields.clear();
}

Status ImportFile::open(const ImportChoices& choices, const Database& db)
{
    if (m_job && m_path == choices.path && m_asked == choices.kind)
        return ok();
    m_job.reset();
    QString kind = choices.kind;
    if (kind.isEmpty()) {
        const auto items = KnownItems::load(db);
        if (!items)
            return items.error();
        const auto guess = guessKind(choices.path, *items);
        if (!guess)
            return guess.error();
        kind = guess->isEmpty() ? kUsualKind : *guess;
    }
    auto job = ImportJob::open(kind, choices.path, db);
    if (!job)
        return job.error();
    m_job = std::move(*job);
    m_path = choices.path;
    m_asked = choices.kind;
    m_bestSheet = m_job->sheet();
    return ok();
}

Status ImportFile::layColumns(const ImportChoices& choices, std::optional<Error>& refusedHeader)
{
    if (Status chosen = m_job->chooseSheet(choices.sheet >= 0 ? choices.sheet : m_bestSheet); !chosen)
        return chosen;
    m_job->setLayout(choices.layout);
    m_job->setPlan(0, choices.planOffice, choices.products);
    if (choices.headerFirst > 0)
        if (const Status set = m_job->setHeaderRows(choices.headerFirst, choices.headerLast); !set)
            refusedHeader = set.error();
    for (const auto& [column, key] : choices.fields)
        if (const Status set = m_job->setField(column, key); !set)
            return set;
    return ok();
}

/// The one laboratory that all of the first rows name; empty when there is none.
QString ImportFile::namedLab(const Database& db) const
{
    const auto preview = m_job->preview(db, kRowsForLab);
    if (!preview)
        return {};
    QString lab;
    for (qsizetype i = 0; i < preview->columns.size(); ++i) {
        if (preview->columns[i].field != u"lab")
            continue;
        for (const PreviewRow& row : preview->rows) {
            const QString name = row.skipped ? QString() : row.cells[i].text.trimmed();
            if (!name.isEmpty() && !lab.isEmpty() && name != lab)
                return {};
            lab = name.isEmpty() ? lab : name;
        }
    }
    return lab;
}

Status ImportFile::lay(const ImportChoices& choices, const Database& db, std::optional<Error>& refusedHeader)
{
    if (Status set = m_job->setSender(choices.sender.value_or(QString()), db); !set)
        return set;
    if (Status laid = layColumns(choices, refusedHeader); !laid || choices.sender)
        return laid;
    const QString lab = namedLab(db);
    if (lab.isEmpty())
        return ok();
    if (Status set = m_job->setSender(lab, db); !set)
        return set;
    return layColumns(choices, refusedHeader);
}

Result<ImportView> ImportFile::look(const ImportChoices& choices, const Database& db, Progress& progress)
{
    const std::lock_guard lock(m_mutex);
    if (progress.isCancelled())
        return Error{ErrorKind::Cancelled, {}};
    if (Status opened = open(choices, db); !opened)
        return opened.error();
    ImportView view;
    if (Status laid = lay(choices, db, view.refusedHeader); !laid)
        return laid.error();
    auto preview = m_job->preview(db, kPreviewRows, &progress);
    if (!preview)
        return preview.error();
    if (preview->rows.isEmpty() && m_job->problem())
        if (Status shown = showRawRows(choices.path, m_job->sheet(), kPreviewRows, *preview); !shown)
            return shown.error();
    auto senders = senderNames(db, m_job->kind());
    if (!senders)
        return senders.error();
    view.kind = m_job->kind();
    view.type = &m_job->type();
    view.sheets = m_job->sheets();
    view.sheet = m_job->sheet();
    view.sender = m_job->sender();
    view.senders = std::move(*senders);
    view.planOffice = choices.planOffice;
    view.preview = std::move(*preview);
    view.whole = lastNumber(view.preview) < view.preview.headerLast + kPreviewRows;
    view.problem = m_job->problem();
    return view;
}

Result<ImportOutcome> ImportFile::run(const ImportChoices& choices, const How& how, Workspace& workspace,
                                      Progress& progress)
{
    const std::lock_guard lock(m_mutex);
    m_job.reset(); // the file may have been mended since it was shown
    if (Status opened = open(choices, workspace.db()); !opened)
        return opened.error();
    std::optional<Error> refusedHeader;
    if (Status laid = lay(choices, workspace.db(), refusedHeader); !laid)
        return laid.error();
    m_job->setRejectsPath(how.rejectsPath);
    if (how.strict && !how.dryRun) {
        m_job->setDryRun(true);
        auto tried = m_job->run(workspace, &progress);
        if (!tried || tried->rejectedRows > 0)
            return tried;
    }
    m_job->setDryRun(how.dryRun);
    auto outcome = m_job->run(workspace, &progress);
    m_job.reset(); // nobody is kept from saving the file meanwhile
    return outcome;
}

} // namespace spotcheck
