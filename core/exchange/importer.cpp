#include "core/exchange/importer.h"
#include "core/exchange/import_texts.h"

#include "core/exchange/column_doubts.h"
#include "core/exchange/import_profile.h"
#include "core/exchange/import_run.h"
#include "core/exchange/sheet_facts.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace spotcheck {

namespace {

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

const RecordType* importableType(const QString& kind)
{
    return importableKinds().contains(kind) ? recordType(kind.toStdString()) : nullptr;
}

Error refused(const QString& sentence)
{
    return {ErrorKind::InputRefused, sentence};
}

QString requiredHeaders(const RecordType& type)
{
    QStringList names;
    for (const Field& field : type.fields)
        if (field.required)
            names << shown(field.header);
    return names.join(QStringLiteral("、"));
}

constexpr qint64 kSmallFile = 1 << 20; // its merged cells are read at once

QString sheetNames(const QList<SheetFit>& sheets)
{
    QStringList names;
    for (const SheetFit& sheet : sheets)
        names << sheet.name;
    return names.join(QStringLiteral("、"));
}

/// What is wanted of the whole sheet may show only on the way.
Result<ImportPreview> previewWithFacts(const Database& db, const QString& office, const ImportSource& source,
                                       const SheetHead& head, WorkbookReader& reader)
{
    while (true) {
        if (source.header.isFound())
            if (Status gathered = gatherFacts(reader, source, source.facts); !gathered)
                return gathered.error();
        auto preview = previewRows(db, office, source, head);
        if (!preview || source.facts.isComplete() || !source.header.isFound())
            return preview;
    }
}

} // namespace

QStringList importableKinds()
{
    static const QStringList kinds =
        QStringLiteral("plan batches results cases enterprises labs bids catalogue rules tasks standards conflicts "
                       "holidays festivals incidents catalogues samplers venues")
            .split(u' ');
    return kinds;
}

struct ImportJob::Data {
    const RecordType& type;
    QString path;
    ImportOptions options;
    std::unique_ptr<WorkbookReader> reader = {};
    QList<SheetFit> sheets = {};
    std::vector<SheetHead> heads = {};
    KnownItems items = {};
    ImportProfile senders = {};               ///< what is remembered for the sender
    QHash<QString, ImportProfile> looks = {}; ///< what is remembered for sheets by their look
    RememberedColumns remembered = {};        ///< both, for the sheet
    ItemLayout rememberedLayout = ItemLayout::Auto;
    QString knownLook = {};
    int sheet = -1;
    FoundHeader header = {};
    QString doubled = {}; ///< two columns that are the same field
    mutable SheetFacts facts = {};

    Status recall(const Database& db);
    Status readHeads();
    Status choose();
    FoundHeader headerOf(size_t index);
    void fit(int index);
    void settle();
    HeaderHints hints() const;
    QString lookOf(const FoundHeader& found) const;
    QStringList titleTexts() const;
    ImportSource source() const;
};

/// What earlier imports and the implementation rules teach.
Status ImportJob::Data::recall(const Database& db)
{
    const QString kind = QLatin1StringView(type.kind);
    auto profile = loadProfile(db, kind, options.sender);
    if (!profile)
        return profile.error();
    senders = std::move(*profile);
    const auto all = importProfiles(db, kind);
    if (!all)
        return all.error();
    looks.clear();
    for (const ImportProfile& one : *all)
        if (one.isLook())
            looks.insert(one.sender, one);
    if (kind != u"results")
        return ok();
    auto known = KnownItems::load(db);
    if (!known)
        return known.error();
    items = std::move(*known);
    return ok();
}

HeaderHints ImportJob::Data::hints() const
{
    return {&items, options.layout != ItemLayout::Auto ? options.layout : rememberedLayout};
}

/// By its look when it is known, else by content; what is remembered for the sender goes before what is for the look.
FoundHeader ImportJob::Data::headerOf(size_t index)
{
    const SheetHead& head = heads[index];
    remembered = senders.columns;
    rememberedLayout = senders.layout;
    knownLook.clear();
    const auto isKnown = [&](std::string_view look) {
        return looks.contains(lookKey(QLatin1StringView(type.kind), look));
    };
    const auto [first, last] = looks.isEmpty() ? std::pair(0, 0) : rowsOfLook(head, isKnown);
    if (first == 0)
        return findHeader(head, ColumnMatcher(type, remembered), hints());
    const ImportProfile& profile = looks[lookKey(QLatin1StringView(type.kind), lookAt(head, first, last))];
    for (auto it = profile.columns.begin(); it != profile.columns.end(); ++it)
        if (!remembered.contains(it.key()))
            remembered.insert(it.key(), it.value());
    if (rememberedLayout == ItemLayout::Auto)
        rememberedLayout = profile.layout;
    knownLook = profile.name;
    return headerAt(head, ColumnMatcher(type, remembered), first, last, hints());
}

Status ImportJob::Data::readHeads()
{
    for (const SheetInfo& info : reader->sheets()) {
        auto head = readHead(*reader, int(heads.size()));
        if (!head)
            return head.error();
        heads.push_back(std::move(*head));
        const FoundHeader found = headerOf(heads.size() - 1);
        sheets << SheetFit{info.name, info.hidden, found.isFound(), found.score};
    }
    return ok();
}

/// The named sheet; else the visible one whose header fits best.
Status ImportJob::Data::choose()
{
    int best = -1;
    for (int i = 0; i < sheets.size(); ++i) {
        const SheetFit& sheetFit = sheets[i];
        if (!options.sheet.isEmpty()) {
            if (sheetFit.name == options.sheet)
                best = i;
            continue;
        }
        const auto worth = [&](const SheetFit& s) { return s.fields * 2 - (s.hidden ? 1 : 0); };
        if (best < 0 || worth(sheetFit) > worth(sheets[best]))
            best = i;
    }
    if (best < 0 && !options.sheet.isEmpty())
        return refused(ImportTexts::tr("There is no sheet %1 in the workbook; there are: %2.")
                           .arg(options.sheet, sheetNames(sheets)));
    if (best < 0)
        return refused(ImportTexts::tr("The workbook has no sheet."));
    fit(best);
    return ok();
}

void ImportJob::Data::fit(int index)
{
    if (sheet != index)
        facts = {};
    sheet = index;
    header = headerOf(size_t(index));
    settle();
}

void ImportJob::Data::settle()
{
    doubled = settleDoubles(header.columns, type, sheets[sheet].name);
    header.items = itemColumnsOf(header.columns);
    facts.specs.reset();
    facts.wantSpecs = !header.items.empty();
    if (!reader->mayMerge())
        facts.merges.emplace();
    else if (QFileInfo(path).size() <= kSmallFile)
        facts.wantMerges = true;
}

QString ImportJob::Data::lookOf(const FoundHeader& found) const
{
    const std::string look = lookAt(heads[size_t(sheet)], found.firstRow, found.lastRow);
    return look.empty() ? QString() : lookKey(QLatin1StringView(type.kind), look);
}

QStringList ImportJob::Data::titleTexts() const
{
    QStringList texts;
    for (const SheetHead::HeadRow& row : heads[size_t(sheet)].rows)
        for (const std::string& cell : row.cells)
            if (row.number < header.firstRow && !cell.empty())
                texts << shown(cell);
    return texts << QFileInfo(path).completeBaseName();
}

ImportSource ImportJob::Data::source() const
{
    return {type,
            path,
            sheets[sheet].name,
            sheet,
            header,
            titleTexts(),
            options,
            remembered,
            hints(),
            lookOf(header),
            columnDoubts(heads[size_t(sheet)], header, type),
            facts};
}

ImportJob::ImportJob(std::unique_ptr<Data> data) : m_data(std::move(data)) {}
ImportJob::~ImportJob() = default;

Result<std::unique_ptr<ImportJob>> ImportJob::open(const QString& kind, const QString& path, const Database& db,
                                                   const ImportOptions& options)
{
    const RecordType* type = importableType(kind);
    if (type == nullptr)
        return Error{ErrorKind::Usage, ImportTexts::tr("There is no table called %1.").arg(kind)};
    auto data = std::make_unique<Data>(Data{*type, path, options});
    if (Status recalled = data->recall(db); !recalled)
        return recalled.error();
    auto reader = WorkbookReader::open(path);
    if (!reader)
        return reader.error();
    data->reader = std::move(*reader);
    if (Status read = data->readHeads(); !read)
        return read.error();
    if (Status chosen = data->choose(); !chosen)
        return chosen.error();
    return std::unique_ptr<ImportJob>(new ImportJob(std::move(data)));
}

QString ImportJob::kind() const
{
    return QLatin1StringView(m_data->type.kind);
}

const QList<SheetFit>& ImportJob::sheets() const
{
    return m_data->sheets;
}

int ImportJob::sheet() const
{
    return m_data->sheet;
}

Status ImportJob::chooseSheet(int index)
{
    if (index < 0 || index >= m_data->sheets.size())
        return Error{ErrorKind::Usage, ImportTexts::tr("There is no such sheet.")};
    m_data->fit(index);
    return ok();
}

Status ImportJob::setHeaderRows(int first, int last)
{
    FoundHeader header = headerAt(m_data->heads[size_t(m_data->sheet)], ColumnMatcher(m_data->type, m_data->remembered),
                                  first, last, m_data->hints());
    if (!header.isFound())
        return refused(ImportTexts::tr("Row %1 is empty or too far down to be the header.").arg(first));
    m_data->header = std::move(header);
    m_data->settle();
    return ok();
}

void ImportJob::setLayout(ItemLayout layout)
{
    if (m_data->options.layout == layout)
        return;
    m_data->options.layout = layout;
    m_data->fit(m_data->sheet);
}

const QList<ColumnMatch>& ImportJob::columns() const
{
    return m_data->header.columns;
}

Status ImportJob::setField(int column, const QString& key)
{
    if (!key.isEmpty() && key != kItemColumn && m_data->type.field(key.toStdString()) == nullptr)
        return Error{ErrorKind::Usage, ImportTexts::tr("There is no field called %1.").arg(key)};
    bool found = false;
    for (ColumnMatch& match : m_data->header.columns) {
        if (match.column != column && match.field == key && key != kItemColumn)
            match.field.clear();
        if (match.column != column)
            continue;
        match.field = key;
        match.part.clear();
        match.how = ColumnMatch::How::ByHand;
        found = true;
    }
    if (!found)
        return Error{ErrorKind::Usage, ImportTexts::tr("There is no such column.")};
    m_data->settle();
    return ok();
}

std::optional<Error> ImportJob::problem() const
{
    const QString& name = m_data->sheets[m_data->sheet].name;
    if (!m_data->header.isFound())
        return refused(
            ImportTexts::tr(
                "No header was found in sheet %1: none of its first rows names the columns %2. Nothing was changed.")
                .arg(name, requiredHeaders(m_data->type)));
    if (!m_data->doubled.isEmpty())
        return refused(m_data->doubled);
    const QStringList missing = missingHeaders(m_data->header.columns, m_data->type);
    if (!missing.isEmpty())
        return refused(ImportTexts::tr("Sheet %1 has no column %2 (header in row %3). Nothing was changed.")
                           .arg(name, missing.join(QStringLiteral("、")))
                           .arg(m_data->header.lastRow));
    return std::nullopt;
}

const RecordType& ImportJob::type() const
{
    return m_data->type;
}

void ImportJob::setDryRun(bool dryRun)
{
    m_data->options.dryRun = dryRun;
}

void ImportJob::setPlan(int year, const QString& office, const QHash<QString, QString>& products)
{
    m_data->options.year = year;
    m_data->options.office = office;
    m_data->options.products = products;
}

void ImportJob::setRejectsPath(const QString& path)
{
    m_data->options.rejectsPath = path;
}

Status ImportJob::setSender(const QString& sender, const Database& db)
{
    m_data->options.sender = sender;
    if (Status recalled = m_data->recall(db); !recalled)
        return recalled;
    m_data->fit(m_data->sheet);
    return ok();
}

QString ImportJob::sender() const
{
    return m_data->options.sender;
}

Result<ImportPreview> ImportJob::preview(const Database& db, int rows, Progress* progress) const
{
    if (progress != nullptr && progress->isCancelled())
        return Error{ErrorKind::Cancelled, ImportTexts::tr("Stopped. Nothing was changed.")};
    auto head = readHead(*m_data->reader, m_data->sheet, m_data->header.lastRow + rows);
    if (!head)
        return head.error();
    const auto office = db.text("SELECT value FROM meta WHERE key = 'office'");
    if (!office)
        return office.error();
    const ImportSource source = m_data->source();
    auto preview = previewWithFacts(db, *office, source, *head, *m_data->reader);
    if (!preview)
        return preview;
    preview->layout = m_data->options.layout;
    preview->knownLook = m_data->knownLook;
    if (const auto wrong = problem())
        preview->warnings << wrong->message;
    return preview;
}

Result<ImportOutcome> ImportJob::run(Workspace& workspace, Progress* progress)
{
    if (const auto wrong = problem())
        return *wrong;
    return runImport(workspace, *m_data->reader, m_data->source(), progress);
}

Result<ImportOutcome> importFile(Workspace& workspace, const QString& kind, const QString& path,
                                 const ImportOptions& options, Progress* progress)
{
    auto job = ImportJob::open(kind, path, workspace.db(), options);
    if (!job)
        return job.error();
    return (*job)->run(workspace, progress);
}

static QJsonObject passedJson(const PassedOver& passed)
{
    return {{QStringLiteral("totals"), passed.totals},
            {QStringLiteral("notes"), passed.notes},
            {QStringLiteral("headers"), passed.headers},
            {QStringLiteral("titles"), passed.titles},
            {QStringLiteral("limits"), passed.limits}};
}

static QJsonArray breachesJson(const QList<BurdenBreach>& breaches)
{
    QJsonArray all;
    for (const BurdenBreach& breach : breaches) {
        QJsonArray visits;
        for (const BurdenVisit& visit : breach.visits)
            visits << QJsonObject{{QStringLiteral("visit"), visit.visit},
                                  {QStringLiteral("date"), visit.date},
                                  {QStringLiteral("office"), visit.office}};
        all << QJsonObject{
            {QStringLiteral("enterprise"), breach.uscc}, {QStringLiteral("name"), breach.name},
            {QStringLiteral("year"), breach.year},       {QStringLiteral("limit"), breachLimitCode(breach.limit)},
            {QStringLiteral("count"), breach.count},     {QStringLiteral("most"), breach.most},
            {QStringLiteral("visit"), breach.visit},     {QStringLiteral("visits"), visits}};
    }
    return all;
}

QJsonObject rejectedJson(const RejectedRow& row)
{
    QJsonObject json{{QStringLiteral("sheet"), row.sheet},   {QStringLiteral("row"), row.row},
                     {QStringLiteral("part"), row.part},     {QStringLiteral("item"), row.item},
                     {QStringLiteral("column"), row.column}, {QStringLiteral("value"), row.value},
                     {QStringLiteral("reason"), row.reason}};
    if (!row.suggestions.isEmpty())
        json[QStringLiteral("suggestions")] = QJsonArray::fromStringList(row.suggestions);
    return json;
}

QJsonObject importJson(const ImportOutcome& outcome)
{
    QJsonArray rejected, doubtful;
    for (const RejectedRow& row : outcome.rejected)
        rejected << rejectedJson(row);
    for (const RejectedRow& row : outcome.doubtful)
        doubtful << rejectedJson(row);
    return {{QStringLiteral("kind"), outcome.kind},
            {QStringLiteral("source"), outcome.source},
            {QStringLiteral("sheet"), outcome.sheet},
            {QStringLiteral("rows_read"), outcome.rowsRead},
            {QStringLiteral("new"), outcome.added},
            {QStringLiteral("changed"), outcome.changed},
            {QStringLiteral("same"), outcome.same},
            {QStringLiteral("rejected_rows"), outcome.rejectedRows},
            {QStringLiteral("sheet_rows"), outcome.sheetRows},
            {QStringLiteral("passed_over"), passedJson(outcome.passed)},
            {QStringLiteral("tables"), outcome.tables},
            {QStringLiteral("layout"), outcome.itemsInColumns ? QStringLiteral("columns") : QStringLiteral("rows")},
            {QStringLiteral("expected_missing"), QJsonArray::fromStringList(outcome.expectedMissing)},
            {QStringLiteral("unknown_samples"), QJsonArray::fromStringList(outcome.unknownSamples)},
            {QStringLiteral("rejected"), rejected},
            {QStringLiteral("doubtful"), doubtful},
            {QStringLiteral("burden"), breachesJson(outcome.breaches)},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(outcome.warnings)},
            {QStringLiteral("dry_run"), outcome.dryRun}};
}

} // namespace spotcheck
