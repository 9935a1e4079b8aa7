#pragma once
#include "core/base/result.h"
#include "core/exchange/workbook_reader.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct zip;
struct zip_file;

/// A zip from outside, read with suspicion: every byte is counted while inflating, against limits on the entry, the
/// whole and the ratio, whatever the directory claims. Names are compared without case, `\` taken as `/`.
namespace spotcheck {

class ZipArchive {
public:
    using OnBlock = std::function<Result<bool>(std::string_view block)>; ///< false stops, without an error

    static Result<std::unique_ptr<ZipArchive>> open(const QString& path, const ReadLimits& limits);
    static Result<std::unique_ptr<ZipArchive>> openBytes(const QByteArray& bytes, const ReadLimits& limits);
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    bool contains(std::string_view name) const { return find(name) != nullptr; }
    /// What the directory says it unpacks to; 0 when it holds no such entry.
    qint64 size(std::string_view name) const;
    Status inflate(std::string_view name, const OnBlock& onBlock);
    /// The whole of a small entry, up to `most` bytes of it.
    Result<std::string> head(std::string_view name, size_t most);
    const ReadLimits& limits() const { return m_limits; }

private:
    struct Entry {
        std::string name;
        quint64 index;
        qint64 packed;
        qint64 inflated = 0; ///< the most of it that was ever read
    };

    ZipArchive(zip* archive, QByteArray bytes, qint64 size, const ReadLimits& limits);
    Status readDirectory();
    const Entry* find(std::string_view name) const;
    Error cannotOpen() const;
    Status count(Entry& entry, qint64 size);

    zip* m_archive;
    QByteArray m_bytes;
    qint64 m_fileSize;
    ReadLimits m_limits;
    std::vector<Entry> m_entries; ///< by name
    qint64 m_inflated = 0;
};

} // namespace spotcheck
