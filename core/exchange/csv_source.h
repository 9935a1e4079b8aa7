#pragma once
#include "core/base/result.h"

#include <memory>
#include <QIODevice>
#include <string>

/// The bytes of a text table as UTF-8, block by block. The encoding is found once, over all bytes: BOM, else UTF-8
/// where it is valid, else GB 18030. What is none of them, or holds NUL, is refused (ErrorKind::InputRefused).
namespace spotcheck {

class CsvSource {
public:
    static Result<std::unique_ptr<CsvSource>> make(std::unique_ptr<QIODevice> device);
    ~CsvSource();
    CsvSource(const CsvSource&) = delete;
    CsvSource& operator=(const CsvSource&) = delete;

    Status rewind();
    /// Puts the next block into `utf8`; empty at the end.
    Status next(std::string& utf8);
    qint64 position() const { return m_device->pos(); }
    qint64 size() const { return m_device->size(); }

private:
    enum class Encoding { Utf8, Utf16Le, Utf16Be, Gb18030 };

    explicit CsvSource(std::unique_ptr<QIODevice> device) : m_device(std::move(device)) {}
    void readBom();
    bool isUtf8();
    bool decode(std::string& utf8);
    Status checkAll();
    const char* iconvName() const;

    std::unique_ptr<QIODevice> m_device;
    Encoding m_encoding = Encoding::Utf8;
    qint64 m_start = 0;
    void* m_iconv = nullptr;
    std::string m_raw; ///< read, not yet decoded
};

} // namespace spotcheck
