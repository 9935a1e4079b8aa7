#include "core/exchange/import_profile.h"

#include "core/base/ids.h"
#include "core/base/text_fold.h"
#include "core/exchange/import_texts.h"
#include "core/workspace/row_loop.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace spotcheck {

namespace {

constexpr qsizetype kMostHeaders = 200;

QString keyOf(const QString& header)
{
    return QString::fromStdString(headerKey(header.toStdString()));
}

ItemLayout layoutOf(const QString& word)
{
    return word == u"rows" ? ItemLayout::Rows : word == u"columns" ? ItemLayout::Columns : ItemLayout::Auto;
}

void readColumns(const QJsonObject& object, RememberedColumns& columns)
{
    for (auto it = object.begin(); it != object.end(); ++it)
        columns.insert(it.key(), it.value().toString());
}

bool learn(RememberedColumns& known, const QList<ColumnMatch>& columns)
{
    bool news = false;
    for (const ColumnMatch& column : columns) {
        if (column.how != ColumnMatch::How::ByHand || column.header.isEmpty())
            continue;
        const QString key = keyOf(column.header);
        news |= !known.contains(key) || known.value(key) != column.field;
        known.insert(key, column.field);
    }
    return news;
}

Result<QList<ImportProfile>> profilesOf(Statement q)
{
    QList<ImportProfile> profiles;
    RowLoop loop(q);
    while (loop.next()) {
        ImportProfile profile{q.text(0), q.text(1)};
        profile.readMapping(q.text(2).toUtf8());
        profiles << profile;
    }
    return loop.give(std::move(profiles));
}

} // namespace

bool ImportProfile::isLook() const
{
    return sender.startsWith(kLookPrefix);
}

QString ImportProfile::layoutWord() const
{
    return layout == ItemLayout::Auto ? QString() : QLatin1StringView(layout == ItemLayout::Rows ? "rows" : "columns");
}

QJsonObject ImportProfile::columnsJson() const
{
    QJsonObject object; // sorted by key, so that the same mapping is the same text
    for (auto it = columns.begin(); it != columns.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QByteArray ImportProfile::mapping() const
{
    QJsonObject object = columnsJson();
    if (isLook() || layout != ItemLayout::Auto)
        object = {{QStringLiteral("columns"), object},
                  {QStringLiteral("layout"), layoutWord()},
                  {QStringLiteral("name"), name},
                  {QStringLiteral("headers"), QJsonArray::fromStringList(headers)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void ImportProfile::readMapping(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonValue inner = object.value(QStringLiteral("columns"));
    if (!inner.isObject())
        return readColumns(object, columns);
    readColumns(inner.toObject(), columns);
    layout = layoutOf(object.value(QStringLiteral("layout")).toString());
    name = object.value(QStringLiteral("name")).toString();
    for (const auto& header : object.value(QStringLiteral("headers")).toArray())
        headers << header.toString();
}

QString lookKey(const QString& kind, std::string_view look)
{
    return kLookPrefix + QString::number(naturalId("look", kind.toStdString() + '\x1f' + std::string(look)), 16);
}

Result<QList<ImportProfile>> importProfiles(const Database& db, const QString& kind)
{
    auto q = db.prepare("SELECT kind, sender, mapping FROM import_profile WHERE ?1 = '' OR kind = ?1 ORDER BY kind, "
                        "sender");
    if (!q)
        return q.error();
    q->bind(1, kind.isNull() ? QStringLiteral("") : kind);
    return profilesOf(std::move(*q));
}

Result<ImportProfile> loadProfile(const Database& db, const QString& kind, const QString& sender)
{
    ImportProfile none{kind, sender};
    if (sender.isEmpty())
        return none;
    auto q = db.prepare("SELECT kind, sender, mapping FROM import_profile WHERE kind = ? AND sender = ?");
    if (!q)
        return q.error();
    q->bind(1, kind).bind(2, sender);
    const auto found = profilesOf(std::move(*q));
    if (!found)
        return found.error();
    return found->isEmpty() ? none : found->first();
}

Status learnProfile(Database& db, const ImportProfile& frame, const QList<ColumnMatch>& columns)
{
    if (frame.sender.isEmpty())
        return ok();
    auto known = loadProfile(db, frame.kind, frame.sender);
    if (!known)
        return known.error();
    const bool newLayout = frame.layout != ItemLayout::Auto && frame.layout != known->layout;
    if (!learn(known->columns, columns) && !newLayout)
        return ok();
    if (newLayout)
        known->layout = frame.layout;
    if (known->name.isEmpty())
        known->name = frame.name;
    known->headers = frame.headers.mid(0, kMostHeaders);
    return writeProfile(db, *known);
}

Status writeProfile(Database& db, const ImportProfile& profile)
{
    auto q = db.prepare("INSERT INTO import_profile (id, kind, sender, mapping) VALUES (?, ?, ?, ?) "
                        "ON CONFLICT (kind, sender) DO UPDATE SET mapping = excluded.mapping");
    if (!q)
        return q.error();
    const QString key = profile.kind + QChar(0x1f) + profile.sender;
    q->bind(1, naturalId("import_profile", key.toStdString()))
        .bind(2, profile.kind)
        .bind(3, profile.sender)
        .bind(4, QString::fromUtf8(profile.mapping()));
    return q->run();
}

Status deleteProfile(Database& db, const QString& kind, const QString& sender)
{
    const auto known = loadProfile(db, kind, sender);
    if (!known)
        return known.error();
    if (known->isEmpty())
        return Error{ErrorKind::NotFound, ImportTexts::tr("Nothing is remembered for %1.").arg(sender)};
    auto q = db.prepare("DELETE FROM import_profile WHERE kind = ? AND sender = ?");
    if (!q)
        return q.error();
    q->bind(1, kind).bind(2, sender);
    return q->run();
}

Result<QStringList> profileSenders(const Database& db, const QString& kind)
{
    const auto profiles = importProfiles(db, kind);
    if (!profiles)
        return profiles.error();
    QStringList senders;
    for (const ImportProfile& profile : *profiles)
        if (!profile.isLook())
            senders << profile.sender;
    return senders;
}

} // namespace spotcheck
