#include "core/exchange/zip_directory.h"

#include "core/exchange/refusal.h"

#include <QIODevice>
#include <QtEndian>

namespace spotcheck {

namespace {

constexpr qint64 kEndRecord = 22, kLocator = 20, kEndRecord64 = 56, kCommentMost = 65535;
constexpr quint64 kDirectoryBytes = quint64(64) << 20;

template <class T> T little(const QByteArray& bytes, qsizetype at)
{
    return qFromLittleEndian<T>(bytes.constData() + at);
}

struct Claim {
    quint64 entries, bytes;
};

/// What a zip64 record claims, where a locator stands in front of the end record.
Claim claim64(QIODevice& file, const QByteArray& tail, qsizetype end, Claim claim)
{
    if (end < kLocator || !tail.sliced(end - kLocator).startsWith("PK\x06\x07"))
        return claim;
    const auto offset = little<quint64>(tail, end - kLocator + 8);
    if (offset > quint64(file.size()) || !file.seek(qint64(offset)))
        return claim;
    const QByteArray record = file.read(kEndRecord64);
    if (record.size() < kEndRecord64 || !record.startsWith("PK\x06\x06"))
        return claim;
    return {std::max(claim.entries, little<quint64>(record, 32)), little<quint64>(record, 40)};
}

} // namespace

Status checkZipDirectory(QIODevice& file, const ReadLimits& limits)
{
    const qint64 from = std::max<qint64>(0, file.size() - kEndRecord - kCommentMost - kLocator);
    if (!file.seek(from))
        return ok();
    const QByteArray tail = file.read(file.size() - from);
    for (qsizetype end = tail.indexOf("PK\x05\x06"); end >= 0; end = tail.indexOf("PK\x05\x06", end + 1)) {
        if (end + kEndRecord > tail.size())
            break;
        const Claim plain{little<quint16>(tail, end + 10), little<quint32>(tail, end + 12)};
        const Claim claim = claim64(file, tail, end, plain);
        if (claim.entries > quint64(limits.entries) || claim.bytes > kDirectoryBytes)
            return refusal(QT_TRANSLATE_NOOP("exchange", "The workbook holds far too many parts; it was not read."));
    }
    return ok();
}

} // namespace spotcheck
