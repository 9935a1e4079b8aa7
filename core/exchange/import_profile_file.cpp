#include "core/exchange/import_profile.h"
#include "core/exchange/import_texts.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

/// Remembered layouts as a file, and what is done with them at once.
namespace spotcheck {

namespace {

constexpr qint64 kLargestFile = 16 << 20;

Error noProfiles()
{
    return {ErrorKind::InputRefused, ImportTexts::tr("This file holds no remembered layouts. Nothing was changed.")};
}

Result<ImportProfile> readOne(const QJsonObject& object)
{
    ImportProfile profile{object.value(QStringLiteral("kind")).toString(),
                          object.value(QStringLiteral("sender")).toString()};
    const RecordType* type = recordType(profile.kind.toStdString());
    const QJsonValue columns = object.value(QStringLiteral("columns"));
    if (type == nullptr || profile.sender.isEmpty() || !columns.isObject())
        return noProfiles();
    profile.readMapping(QJsonDocument(object).toJson());
    for (const QString& field : std::as_const(profile.columns))
        if (!field.isEmpty() && field != kItemColumn && type->field(field.toStdString()) == nullptr)
            return Error{
                ErrorKind::InputRefused,
                ImportTexts::tr("The layout of %1 names a field %2 that is not known here. Nothing was changed.")
                    .arg(profile.sender, field)};
    return profile;
}

} // namespace

QJsonObject profileJson(const ImportProfile& profile)
{
    return {{QStringLiteral("kind"), profile.kind},
            {QStringLiteral("sender"), profile.sender},
            {QStringLiteral("name"), profile.name},
            {QStringLiteral("layout"), profile.layoutWord()},
            {QStringLiteral("headers"), QJsonArray::fromStringList(profile.headers)},
            {QStringLiteral("columns"), profile.columnsJson()}};
}

QByteArray profilesJson(const QList<ImportProfile>& profiles)
{
    QJsonArray list;
    for (const ImportProfile& profile : profiles)
        list << profileJson(profile);
    return QJsonDocument(QJsonObject{{QStringLiteral("spotcheck"), QStringLiteral("import profiles")},
                                     {QStringLiteral("version"), 1},
                                     {QStringLiteral("profiles"), list}})
        .toJson();
}

Result<QList<ImportProfile>> readProfilesJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value(QStringLiteral("spotcheck")).toString() != u"import profiles" ||
        !object.value(QStringLiteral("profiles")).isArray())
        return noProfiles();
    QList<ImportProfile> profiles;
    for (const auto& value : object.value(QStringLiteral("profiles")).toArray()) {
        auto profile = readOne(value.toObject());
        if (!profile)
            return profile.error();
        profiles << std::move(*profile);
    }
    return profiles;
}

Status writeProfilesFile(const QString& path, const QList<ImportProfile>& profiles)
{
    QSaveFile file(path);
    const QByteArray json = profilesJson(profiles);
    if (file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit())
        return ok();
    return Error{ErrorKind::Io, ImportTexts::tr("%1 could not be written.").arg(path), file.errorString()};
}

Result<QList<ImportProfile>> readProfilesFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestFile)
        return Error{ErrorKind::InputRefused,
                     ImportTexts::tr("The file cannot be read: it is not there, or you may not read it."), path};
    return readProfilesJson(file.readAll());
}

Result<qint64> importProfilesInto(Workspace& workspace, const QList<ImportProfile>& profiles)
{
    return workspace.change({QStringLiteral("profile.import"), ImportTexts::tr("Import of remembered layouts")},
                            [&](Database& db) -> Status {
                                for (const ImportProfile& profile : profiles)
                                    if (Status written = writeProfile(db, profile); !written)
                                        return written;
                                return ok();
                            });
}

Result<qint64> forgetProfile(Workspace& workspace, const QString& kind, const QString& sender)
{
    return workspace.change({QStringLiteral("profile.delete"), ImportTexts::tr("Remembered layout deleted")},
                            [&](Database& db) { return deleteProfile(db, kind, sender); });
}

} // namespace spotcheck
