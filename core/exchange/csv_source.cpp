#include "core/exchange/csv_source.h"

#include "core/exchange/refusal.h"

#include <cerrno>
#include <cstring>
#include <iconv.h>

namespace spotcheck {

namespace {

constexpr qint64 kBlock = 256 * 1024;

/// Validity of UTF-8 across blocks: shortest forms only, no surrogates, nothing above U+10FFFF.
class Utf8Check {
public:
    bool feed(std::string_view block)
    {
        for (const char c : block)
            if (!step(static_cast<unsigned char>(c)))
                return false;
        return true;
    }
    bool isComplete() const { return m_left == 0; }

private:
    bool step(unsigned char c)
    {
        if (m_left == 0)
            return c < 0x80 || lead(c);
        const bool fine = c >= m_low && c <= m_high;
        m_low = 0x80;
        m_high = 0xbf;
        --m_left;
        return fine;
    }
    bool lead(unsigned char c)
    {
        m_low = c == 0xe0 ? 0xa0 : c == 0xf0 ? 0x90 : 0x80;
        m_high = c == 0xed ? 0x9f : c == 0xf4 ? 0x8f : 0xbf;
        m_left = c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : 1;
        return c >= 0xc2 && c <= 0xf4;
    }
    int m_left = 0;
    unsigned char m_low = 0x80, m_high = 0xbf;
};

Error notText()
{
    return refusal(QT_TRANSLATE_NOOP("exchange", "This is neither a workbook nor a text table; nothing was changed."));
}

} // namespace

CsvSource::~CsvSource()
{
    if (m_iconv != nullptr)
        iconv_close(static_cast<iconv_t>(m_iconv));
}

Result<std::unique_ptr<CsvSource>> CsvSource::make(std::unique_ptr<QIODevice> device)
{
    std::unique_ptr<CsvSource> source(new CsvSource(std::move(device)));
    source->readBom();
    if (source->m_start == 0 && !source->isUtf8())
        source->m_encoding = Encoding::Gb18030;
    if (const char* name = source->iconvName()) {
        const iconv_t handle = iconv_open("UTF-8", name);
        if (handle == iconv_t(-1))
            return Error{
                ErrorKind::Io,
                exchangeText(QT_TRANSLATE_NOOP(
                    "exchange", "This computer cannot read the encoding of the text file; save it again as UTF-8."))};
        source->m_iconv = handle;
    }
    if (Status fine = source->checkAll(); !fine)
        return fine.error();
    return source;
}

void CsvSource::readBom()
{
    const QByteArray head = m_device->peek(3);
    if (head.startsWith("\xef\xbb\xbf")) {
        m_start = 3;
    } else if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff")) {
        m_encoding = head[0] == '\xff' ? Encoding::Utf16Le : Encoding::Utf16Be;
        m_start = 2;
    }
}

const char* CsvSource::iconvName() const
{
    switch (m_encoding) {
    case Encoding::Utf16Le: return "UTF-16LE";
    case Encoding::Utf16Be: return "UTF-16BE";
    case Encoding::Gb18030: return "GB18030";
    case Encoding::Utf8: break;
    }
    return nullptr;
}

bool CsvSource::isUtf8()
{
    Utf8Check check;
    if (!m_device->seek(m_start))
        return false;
    for (QByteArray block = m_device->read(kBlock); !block.isEmpty(); block = m_device->read(kBlock))
        if (!check.feed({block.constData(), size_t(block.size())}))
            return false;
    return check.isComplete();
}

Status CsvSource::rewind()
{
    m_raw.clear();
    if (m_iconv != nullptr)
        iconv(static_cast<iconv_t>(m_iconv), nullptr, nullptr, nullptr, nullptr);
    return m_device->seek(m_start)
               ? ok()
               : Status(Error{ErrorKind::Io,
                              exchangeText(QT_TRANSLATE_NOOP("exchange", "The file cannot be read any further.")),
                              m_device->errorString()});
}

Status CsvSource::next(std::string& utf8)
{
    utf8.clear();
    do {
        const size_t left = m_raw.size();
        m_raw.resize(left + size_t(kBlock));
        const qint64 n = m_device->read(m_raw.data() + left, kBlock);
        m_raw.resize(left + size_t(std::max<qint64>(n, 0)));
        if (n < 0)
            return Error{ErrorKind::Io,
                         exchangeText(QT_TRANSLATE_NOOP("exchange", "The file cannot be read any further.")),
                         m_device->errorString()};
        if (n == 0 && m_raw.empty())
            return ok();
        if (!decode(utf8) || (n == 0 && utf8.empty()))
            return refusal(
                QT_TRANSLATE_NOOP("exchange", "The text file is neither UTF-8 nor GB 18030; save it again as UTF-8."));
    } while (utf8.empty());
    return ok();
}

/// Moves what is whole of m_raw to `utf8`; a character cut by the block's end stays.
bool CsvSource::decode(std::string& utf8)
{
    if (m_iconv == nullptr) {
        utf8.swap(m_raw);
        return true;
    }
    utf8.resize(m_raw.size() * 2 + 16);
    char *in = m_raw.data(), *to = utf8.data();
    size_t inLeft = m_raw.size(), outLeft = utf8.size();
    const size_t result = iconv(static_cast<iconv_t>(m_iconv), &in, &inLeft, &to, &outLeft);
    const bool fine = result != size_t(-1) || errno == EINVAL || errno == E2BIG;
    utf8.resize(utf8.size() - outLeft);
    m_raw.erase(0, m_raw.size() - inLeft);
    return fine;
}

Status CsvSource::checkAll()
{
    static constexpr const char* magics[] = {"%PDF-", "{\\rtf", "\177ELF", "Rar!", "7z\xbc\xaf"};
    const QByteArray head = m_device->seek(0) ? m_device->peek(16) : QByteArray();
    for (const char* magic : magics)
        if (head.startsWith(magic))
            return notText();
    if (Status start = rewind(); !start)
        return start;
    Utf8Check check;
    std::string block;
    do {
        if (Status read = next(block); !read)
            return read;
        if (block.find('\0') != std::string::npos)
            return notText();
        if (!check.feed(block))
            return refusal(
                QT_TRANSLATE_NOOP("exchange", "The text file is neither UTF-8 nor GB 18030; save it again as UTF-8."));
    } while (!block.empty());
    return rewind();
}

} // namespace spotcheck
