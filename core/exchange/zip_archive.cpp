#include "core/exchange/zip_archive.h"

#include "core/exchange/refusal.h"
#include "core/exchange/zip_directory.h"

#include <algorithm>
#include <QBuffer>
#include <QFile>
#include <zip.h>

namespace spotcheck {

namespace {

constexpr qint64 kRatioFrom = 16 << 20;
constexpr size_t kBlock = 256 * 1024;

Error damaged(const QString& detail)
{
    return refusal(
        QT_TRANSLATE_NOOP("exchange",
                          "The workbook is damaged or cut short; nothing was changed. Ask the sender for it again."),
        detail);
}

std::string plainName(std::string_view name)
{
    std::string plain(name.starts_with('/') ? name.substr(1) : name);
    for (char& c : plain)
        c = c == '\\' ? '/' : c >= 'A' && c <= 'Z' ? char(c + 32) : c;
    return plain;
}

} // namespace

ZipArchive::ZipArchive(zip* archive, QByteArray bytes, qint64 size, const ReadLimits& limits)
    : m_archive(archive), m_bytes(std::move(bytes)), m_fileSize(size), m_limits(limits)
{
}

ZipArchive::~ZipArchive()
{
    zip_discard(m_archive);
}

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(const QString& path, const ReadLimits& limits)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        if (Status fine = checkZipDirectory(file, limits); !fine)
            return fine.error();
    int code = 0;
    zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (archive == nullptr) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString detail = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        return damaged(detail);
    }
    std::unique_ptr<ZipArchive> made(new ZipArchive(archive, {}, file.size(), limits));
    if (Status fine = made->readDirectory(); !fine)
        return fine.error();
    return made;
}

Result<std::unique_ptr<ZipArchive>> ZipArchive::openBytes(const QByteArray& bytes, const ReadLimits& limits)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    if (Status fine = checkZipDirectory(buffer, limits); !fine)
        return fine.error();
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    const QString detail = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (archive == nullptr) {
        zip_source_free(source);
        return damaged(detail);
    }
    std::unique_ptr<ZipArchive> made(new ZipArchive(archive, bytes, bytes.size(), limits));
    if (Status fine = made->readDirectory(); !fine)
        return fine.error();
    return made;
}

Status ZipArchive::readDirectory()
{
    const zip_int64_t entries = zip_get_num_entries(m_archive, 0);
    if (entries > m_limits.entries)
        return refusal(QT_TRANSLATE_NOOP("exchange", "The workbook holds far too many parts; it was not read."));
    for (zip_uint64_t i = 0; i < zip_uint64_t(entries); ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(m_archive, i, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0)
            return damaged(QString::fromUtf8(zip_strerror(m_archive)));
        // No entry packs to more than the file holds, whatever it claims.
        const qint64 packed = (stat.valid & ZIP_STAT_COMP_SIZE) != 0
                                  ? qint64(std::min<zip_uint64_t>(stat.comp_size, zip_uint64_t(m_fileSize)))
                                  : 0;
        m_entries.push_back({plainName(stat.name), i, packed});
    }
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    const auto twice = std::adjacent_find(m_entries.begin(), m_entries.end(),
                                          [](const Entry& a, const Entry& b) { return a.name == b.name; });
    if (twice != m_entries.end())
        return refusal(QT_TRANSLATE_NOOP("exchange", "The workbook holds one of its parts twice; which one is meant "
                                                     "cannot be known. Ask the sender for it again."),
                       QString::fromStdString(twice->name));
    return ok();
}

const ZipArchive::Entry* ZipArchive::find(std::string_view name) const
{
    const std::string plain = plainName(name);
    const auto found = std::lower_bound(m_entries.begin(), m_entries.end(), plain,
                                        [](const Entry& entry, const std::string& key) { return entry.name < key; });
    return found != m_entries.end() && found->name == plain ? &*found : nullptr;
}

qint64 ZipArchive::size(std::string_view name) const
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    const Entry* entry = find(name);
    const bool known =
        entry != nullptr && zip_stat_index(m_archive, entry->index, 0, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE) != 0;
    return known ? qint64(stat.size) : 0;
}

Error ZipArchive::cannotOpen() const
{
    zip_error_t* error = zip_get_error(m_archive);
    const QString detail = QString::fromUtf8(zip_error_strerror(error));
    const int code = zip_error_code_zip(error);
    if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_ENCRNOTSUPP)
        return refusal(
            QT_TRANSLATE_NOOP("exchange", "The file is protected by a password; save it without one and try again."),
            detail);
    if (code == ZIP_ER_COMPNOTSUPP)
        return refusal(
            QT_TRANSLATE_NOOP("exchange",
                              "The workbook is packed in an unusual way; open it, save it as .xlsx and try again."),
            detail);
    return damaged(detail);
}

/// Reading a part again costs nothing: what is counted is how much the workbook unpacks to, not how often it is read.
Status ZipArchive::count(Entry& entry, qint64 size)
{
    if (size > entry.inflated) {
        m_inflated += size - entry.inflated;
        entry.inflated = size;
    }
    const bool bomb = size > kRatioFrom && size / std::max<qint64>(entry.packed, 1) > m_limits.ratio;
    if (size > m_limits.entryBytes || m_inflated > m_limits.totalBytes || bomb)
        return refusal(QT_TRANSLATE_NOOP(
            "exchange", "The workbook unpacks to far more than it can hold (a “zip bomb”); it was not read."));
    return ok();
}

Status ZipArchive::inflate(std::string_view name, const OnBlock& onBlock)
{
    auto* entry = const_cast<Entry*>(find(name));
    if (entry == nullptr)
        return refusal(QT_TRANSLATE_NOOP("exchange", "The workbook lacks one of its parts; it is damaged."),
                       QString::fromUtf8(name.data(), qsizetype(name.size())));
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen_index(m_archive, entry->index, 0),
                                                                 zip_fclose);
    if (!file)
        return cannotOpen();
    std::vector<char> block(kBlock);
    qint64 size = 0;
    while (true) {
        const zip_int64_t n = zip_fread(file.get(), block.data(), block.size());
        if (n < 0)
            return damaged(QString::fromUtf8(zip_file_strerror(file.get())));
        if (n == 0)
            return ok();
        size += n;
        if (Status counted = count(*entry, size); !counted)
            return counted;
        const auto more = onBlock(std::string_view(block.data(), size_t(n)));
        if (!more)
            return more.error();
        if (!*more)
            return ok();
    }
}

Result<std::string> ZipArchive::head(std::string_view name, size_t most)
{
    std::string bytes;
    Status read = inflate(name, [&](std::string_view block) -> Result<bool> {
        bytes += block.substr(0, most - bytes.size());
        return bytes.size() < most;
    });
    if (!read)
        return read.error();
    return bytes;
}

} // namespace spotcheck
