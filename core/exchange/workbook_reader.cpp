#include "core/exchange/workbook_reader.h"

#include "core/exchange/csv_reader.h"
#include "core/exchange/ods_reader.h"
#include "core/exchange/refusal.h"
#include "core/exchange/xlsx_reader.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

namespace spotcheck {

namespace {

constexpr qint64 kBlock = 1 << 20;

bool isZip(const QByteArray& head)
{
    return head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06") || head.startsWith("PK\x07\x08");
}

bool isOle(const QByteArray& head)
{
    return head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
}

bool contains(QIODevice& device, const QByteArray& needle)
{
    QByteArray window;
    for (QByteArray block = device.read(kBlock); !block.isEmpty(); block = device.read(kBlock)) {
        window = window.right(needle.size() - 1) + block;
        if (window.contains(needle))
            return true;
    }
    return false;
}

/// The old container: an encrypted .xlsx holds a stream named EncryptedPackage (UTF-16) in it, else it is an .xls.
Error oleRefused(QIODevice& device)
{
    static const QByteArray name("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e", 31);
    if (contains(device, name))
        return refusal(
            QT_TRANSLATE_NOOP("exchange", "The file is protected by a password; save it without one and try again."));
    return refusal(QT_TRANSLATE_NOOP("exchange", "This is an old .xls file; open it, save it as .xlsx and try again."));
}

Result<std::unique_ptr<WorkbookReader>> openZip(Result<std::unique_ptr<ZipArchive>> zip)
{
    if (!zip)
        return zip.error();
    if (OdsReader::isOds(**zip))
        return OdsReader::make(std::move(*zip));
    return XlsxReader::make(std::move(*zip));
}

Status checkSize(qint64 size, const ReadLimits& limits)
{
    if (size > limits.fileBytes)
        return refusal(QT_TRANSLATE_NOOP("exchange", "The file is too large to be read; split it."));
    return size > 0 ? ok() : Status(refusal(QT_TRANSLATE_NOOP("exchange", "The file is empty.")));
}

} // namespace

Result<std::unique_ptr<WorkbookReader>> WorkbookReader::open(const QString& path, const ReadLimits& limits)
{
    auto file = std::make_unique<QFile>(path);
    if (QFileInfo(path).isDir() || !file->open(QIODevice::ReadOnly))
        return refusal(
            QT_TRANSLATE_NOOP("exchange", "The file cannot be read: it is not there, or you may not read it."),
            path + QStringLiteral(": ") + file->errorString());
    if (Status fine = checkSize(file->size(), limits); !fine)
        return fine.error();
    const QByteArray head = file->peek(8);
    if (isZip(head))
        return openZip(ZipArchive::open(path, limits));
    if (isOle(head))
        return oleRefused(*file);
    return CsvReader::make(std::move(file), QFileInfo(path).completeBaseName(), limits);
}

Result<std::unique_ptr<WorkbookReader>> WorkbookReader::openBytes(const QByteArray& bytes, const QString& name,
                                                                  const ReadLimits& limits)
{
    if (Status fine = checkSize(bytes.size(), limits); !fine)
        return fine.error();
    if (isZip(bytes))
        return openZip(ZipArchive::openBytes(bytes, limits));
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    if (isOle(bytes))
        return oleRefused(*buffer);
    return CsvReader::make(std::move(buffer), name, limits);
}

} // namespace spotcheck
