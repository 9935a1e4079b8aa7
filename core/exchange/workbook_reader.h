#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/exchange/sheet.h"

#include <functional>
#include <memory>
#include <QByteArray>
#include <QList>
#include <vector>

/// Reads .xlsx, .ods and .csv row by row in bounded memory, chosen by content and never by the file's ending. Whatever
/// is malformed, encrypted, too large or dangerous is refused with one sentence (ErrorKind::InputRefused).
namespace spotcheck {

struct ReadLimits {
    qint64 fileBytes = qint64(1) << 31;
    qint64 entryBytes = qint64(4) << 30; ///< inflated, of one part
    qint64 totalBytes = qint64(6) << 30;
    qint64 ratio = 400;                   ///< inflated over packed, checked once an entry exceeds 16 MB
    qint64 textArena = qint64(512) << 20; ///< all shared texts together
    int entries = 4096;
    int cellBytes = 1 << 20;
    int depth = 64;
    int rows = 1048576;
    int columns = 16384;
};

class WorkbookReader {
public:
    virtual ~WorkbookReader() = default;
    static Result<std::unique_ptr<WorkbookReader>> open(const QString& path, const ReadLimits& limits = {});
    static Result<std::unique_ptr<WorkbookReader>> openBytes(const QByteArray& bytes, const QString& name,
                                                             const ReadLimits& limits = {});

    using OnRow = std::function<bool(const Row&)>; ///< false stops, without an error
    virtual QList<SheetInfo> sheets() const = 0;
    virtual Status read(int sheet, const OnRow& onRow, Progress* progress = nullptr) = 0;
    virtual Result<std::vector<Merge>> merges(int sheet) = 0;
    virtual bool mayMerge() const { return true; } ///< false: the format knows no merged cells
};

} // namespace spotcheck
