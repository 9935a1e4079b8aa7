#pragma once
#include "core/exchange/header_finder.h"
#include "core/workspace/workspace.h"

#include <QByteArray>
#include <QJsonObject>

/// A mapping once corrected, remembered: the next sheet of the same sender, or of the same look (the words of its
/// header), needs no correcting. Kept in import_profile: under the sender, and under `look:` with a hash of the header.
/// The mapping is JSON, headerKey → field key (kItemColumn for a column that is an item, empty for one left out); with
/// a layout or a name it is an object around that.
namespace spotcheck {

struct ImportProfile {
    QString kind;
    QString sender;           ///< or kLookPrefix with the hash
    QString name = {};        ///< of a look: the file it was learnt from
    QStringList headers = {}; ///< of a look, to be shown
    ItemLayout layout = ItemLayout::Auto;
    RememberedColumns columns = {};

    bool isLook() const;
    QString layoutWord() const; ///< rows, columns, or empty
    QJsonObject columnsJson() const;
    QByteArray mapping() const; ///< as it is stored
    void readMapping(const QByteArray& json);
    bool isEmpty() const { return columns.isEmpty() && layout == ItemLayout::Auto; }
};

inline constexpr QLatin1StringView kLookPrefix{"look:"};

/// The key of a sheet's look, by lookOfRows().
QString lookKey(const QString& kind, std::string_view look);

/// All of a kind, of every kind when it is empty; by kind and sender.
Result<QList<ImportProfile>> importProfiles(const Database& db, const QString& kind = {});
/// An empty one when nothing is remembered.
Result<ImportProfile> loadProfile(const Database& db, const QString& kind, const QString& sender);
/// Writes (inside Workspace::change) what was set by hand, over what was known; writes nothing when nothing is new.
Status learnProfile(Database& db, const ImportProfile& frame, const QList<ColumnMatch>& columns);
/// Writes it as it is, inside Workspace::change.
Status writeProfile(Database& db, const ImportProfile& profile);
/// Inside Workspace::change; NotFound when it is not there.
Status deleteProfile(Database& db, const QString& kind, const QString& sender);
/// Senders with a remembered mapping for this kind; looks are none.
Result<QStringList> profileSenders(const Database& db, const QString& kind);

/// A file to hand to another office.
QByteArray profilesJson(const QList<ImportProfile>& profiles);
/// InputRefused when it is none of ours, or names a kind or a field there is not.
Result<QList<ImportProfile>> readProfilesJson(const QByteArray& json);
QJsonObject profileJson(const ImportProfile& profile);

Status writeProfilesFile(const QString& path, const QList<ImportProfile>& profiles);
Result<QList<ImportProfile>> readProfilesFile(const QString& path);

// One change each, through the one door; they answer the journal entry.
Result<qint64> importProfilesInto(Workspace& workspace, const QList<ImportProfile>& profiles);
Result<qint64> forgetProfile(Workspace& workspace, const QString& kind, const QString& sender);

} // namespace spotcheck
