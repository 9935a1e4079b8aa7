#include "core/exchange/csv_writer.h"

#include "core/exchange/refusal.h"

#include <iconv.h>

namespace spotcheck {

namespace {

constexpr size_t kBuffer = 1 << 20;

/// Also a text that looks guarded already, so that it comes back as it was.
bool needsGuard(std::string_view text)
{
    static constexpr std::string_view dangerous = "=+-@\t\r";
    if (text.empty())
        return false;
    if (dangerous.find(text[0]) != std::string_view::npos)
        return true;
    return text.size() > 1 && text[0] == '\'' && (dangerous.find(text[1]) != std::string_view::npos || text[1] == '\'');
}

} // namespace

CsvWriter::CsvWriter(const QString& path, std::vector<TableColumn> columns, CsvEncoding encoding)
    : m_atomic(path), m_file(m_atomic.part()), m_columns(std::move(columns)), m_encoding(encoding)
{
}

CsvWriter::~CsvWriter()
{
    if (m_iconv != nullptr)
        iconv_close(static_cast<iconv_t>(m_iconv));
}

Status CsvWriter::open()
{
    if (m_encoding == CsvEncoding::Gb18030) {
        const iconv_t handle = iconv_open("GB18030", "UTF-8");
        if (handle == iconv_t(-1))
            return writeError(QStringLiteral("iconv knows no GB18030"));
        m_iconv = handle;
    }
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return writeError(m_file.errorString());
    if (m_encoding == CsvEncoding::Utf8)
        m_buffer = "\xef\xbb\xbf";
    std::vector<std::string_view> header;
    for (const TableColumn& column : m_columns)
        header.push_back(column.header);
    return addRow(header);
}

Status CsvWriter::addRow(std::span<const std::string_view> cells)
{
    for (size_t i = 0; i < std::min(cells.size(), m_columns.size()); ++i) {
        if (i > 0)
            m_buffer += ',';
        append(cells[i], m_columns[i].format);
    }
    m_buffer += "\r\n";
    return m_buffer.size() > kBuffer ? flush() : ok();
}

void CsvWriter::append(std::string_view text, CellFormat format)
{
    const bool number = format == CellFormat::Number && isPlainNumber(text);
    const bool quote = text.find_first_of(",\"\r\n;\t") != std::string_view::npos;
    if (quote)
        m_buffer += '"';
    if (!number && needsGuard(text))
        m_buffer += '\'';
    for (size_t at = text.find('"'); quote && at != std::string_view::npos; at = text.find('"')) {
        m_buffer.append(text.substr(0, at + 1)) += '"';
        text.remove_prefix(at + 1);
    }
    m_buffer += text;
    if (quote)
        m_buffer += '"';
}

/// The buffer in GB 18030, which holds every character there is.
Status CsvWriter::encode()
{
    m_encoded.resize(m_buffer.size() * 2 + 16);
    char *in = m_buffer.data(), *to = m_encoded.data();
    size_t inLeft = m_buffer.size(), outLeft = m_encoded.size();
    if (iconv(static_cast<iconv_t>(m_iconv), &in, &inLeft, &to, &outLeft) == size_t(-1))
        return Error{ErrorKind::Refused,
                     exchangeText(QT_TRANSLATE_NOOP("exchange",
                                                    "A text cannot be written in GB 18030; export as UTF-8 instead."))};
    m_encoded.resize(m_encoded.size() - outLeft);
    m_buffer.swap(m_encoded);
    return ok();
}

Status CsvWriter::flush()
{
    if (m_iconv != nullptr)
        if (Status encoded = encode(); !encoded)
            return encoded;
    const bool done = m_file.write(m_buffer.data(), qint64(m_buffer.size())) == qint64(m_buffer.size());
    m_buffer.clear();
    return done ? ok() : Status(writeError(m_file.errorString()));
}

Status CsvWriter::finish()
{
    if (Status flushed = flush(); !flushed)
        return flushed;
    m_file.close();
    if (m_file.error() != QFileDevice::NoError)
        return writeError(m_file.errorString());
    return m_atomic.commit();
}

} // namespace spotcheck
