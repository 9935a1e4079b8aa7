#include "core/exchange/xml_parser.h"

#include "core/exchange/refusal.h"

#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <cstring>

namespace spotcheck {

namespace {

/// What one parser may hold: its buffers, the names it has seen, the open tags. A sheet of any size needs below 2 MB;
/// expat grows without end on a tag that does not close and keeps every distinct name.
constexpr size_t kParserBytes = 16 << 20;
/// Of the parsers of this thread; expat's allocator hooks know no user data.
thread_local size_t t_held = 0;

constexpr size_t kHeader = alignof(std::max_align_t);

void* counted(void* block, size_t size)
{
    if (block == nullptr)
        return nullptr;
    std::memcpy(block, &size, sizeof size);
    t_held += size;
    return static_cast<char*>(block) + kHeader;
}

size_t sizeOf(const void* memory)
{
    size_t size = 0;
    std::memcpy(&size, static_cast<const char*>(memory) - kHeader, sizeof size);
    return size;
}

void* allocate(size_t size)
{
    return t_held + size > kParserBytes ? nullptr : counted(std::malloc(size + kHeader), size);
}

void release(void* memory)
{
    if (memory == nullptr)
        return;
    t_held -= sizeOf(memory);
    std::free(static_cast<char*>(memory) - kHeader);
}

void* reallocate(void* memory, size_t size)
{
    if (memory == nullptr)
        return allocate(size);
    const size_t old = sizeOf(memory);
    if (t_held - old + size > kParserBytes)
        return nullptr;
    void* block = std::realloc(static_cast<char*>(memory) - kHeader, size + kHeader);
    if (block != nullptr)
        t_held -= old;
    return counted(block, size);
}

constexpr XML_Memory_Handling_Suite kMemory = {allocate, reallocate, release};

} // namespace

std::string_view localName(std::string_view name)
{
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

const char* attribute(const char** attributes, std::string_view name)
{
    for (; *attributes != nullptr; attributes += 2)
        if (localName(*attributes) == name)
            return attributes[1];
    return nullptr;
}

int wholeNumber(const char* text, int otherwise)
{
    if (text == nullptr)
        return otherwise;
    int value = 0;
    const char* end = text + std::strlen(text);
    const auto read = std::from_chars(text, end, value);
    return read.ec == std::errc() && read.ptr == end ? value : otherwise;
}

XmlParser::XmlParser(Handler& handler, int depthLimit)
    : m_handler(handler), m_parser(XML_ParserCreate_MM(nullptr, &kMemory, nullptr)), m_depthLimit(depthLimit)
{
    if (m_parser == nullptr)
        return;
    XML_SetUserData(m_parser, this);
    XML_SetElementHandler(m_parser, onStart, onEnd);
    XML_SetCharacterDataHandler(m_parser, onText);
    XML_SetStartDoctypeDeclHandler(m_parser, onDoctype);
}

XmlParser::~XmlParser()
{
    XML_ParserFree(m_parser);
}

Status XmlParser::feed(std::string_view block, bool last)
{
    if (m_stopped)
        return m_error ? Status(*m_error) : ok();
    if (m_parser != nullptr && XML_Parse(m_parser, block.data(), int(block.size()), last ? 1 : 0) == XML_STATUS_OK)
        return ok();
    if (m_stopped)
        return m_error ? Status(*m_error) : ok();
    return malformed();
}

Status XmlParser::malformed() const
{
    const XML_Error code = m_parser == nullptr ? XML_ERROR_NO_MEMORY : XML_GetErrorCode(m_parser);
    if (code == XML_ERROR_NO_MEMORY)
        return refusal(QT_TRANSLATE_NOOP(
            "exchange", "The workbook's XML needs far more memory than any workbook; it was not read."));
    return refusal(QT_TRANSLATE_NOOP("exchange", "The workbook is damaged: its XML is malformed."),
                   QStringLiteral("line %1: %2")
                       .arg(qint64(XML_GetCurrentLineNumber(m_parser)))
                       .arg(QString::fromUtf8(XML_ErrorString(code))));
}

void XmlParser::stop(const Error& error)
{
    if (!m_error)
        m_error = std::make_unique<Error>(error);
    stop();
}

void XmlParser::stop()
{
    m_stopped = true;
    XML_StopParser(m_parser, XML_FALSE);
}

void XmlParser::onStart(void* self, const XML_Char* name, const XML_Char** attributes)
{
    auto* parser = static_cast<XmlParser*>(self);
    if (parser->m_stopped)
        return;
    if (++parser->m_depth > parser->m_depthLimit)
        return parser->stop(
            refusal(QT_TRANSLATE_NOOP("exchange", "The workbook's XML is nested too deeply; it was not read.")));
    parser->m_handler.start(localName(name), attributes);
}

void XmlParser::onEnd(void* self, const XML_Char* name)
{
    auto* parser = static_cast<XmlParser*>(self);
    --parser->m_depth;
    if (!parser->m_stopped)
        parser->m_handler.end(localName(name));
}

void XmlParser::onText(void* self, const XML_Char* text, int size)
{
    auto* parser = static_cast<XmlParser*>(self);
    if (!parser->m_stopped)
        parser->m_handler.text(std::string_view(text, size_t(size)));
}

void XmlParser::onDoctype(void* self, const XML_Char*, const XML_Char*, const XML_Char*, int)
{
    static_cast<XmlParser*>(self)->stop(refusal(
        QT_TRANSLATE_NOOP("exchange", "The workbook declares a document type or entities; such files are not read.")));
}

Status parsePart(ZipArchive& zip, std::string_view part, XmlParser& parser, Progress* progress)
{
    qint64 done = 0;
    Status read = zip.inflate(part, [&](std::string_view block) -> Result<bool> {
        done += qint64(block.size());
        if (progress != nullptr && !progress->report(done))
            return stoppedByUser();
        if (Status fed = parser.feed(block); !fed)
            return fed.error();
        return !parser.isStopped();
    });
    if (!read)
        return read;
    return parser.feed({}, true);
}

} // namespace spotcheck
