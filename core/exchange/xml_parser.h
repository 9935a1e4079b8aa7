#pragma once
#include "core/base/result.h"
#include "core/exchange/zip_archive.h"

#include <expat.h>
#include <memory>
#include <string_view>

/// expat with the doors shut: no DTD, no entities, bounded depth and bounded memory (an endless tag or a million
/// distinct names end in a refusal). Handlers get local names (prefix removed), so that strict and transitional
/// documents read alike.
namespace spotcheck {

class XmlParser {
public:
    class Handler {
    public:
        virtual ~Handler() = default;
        virtual void start(std::string_view name, const char** attributes) = 0;
        virtual void end(std::string_view name) = 0;
        virtual void text(std::string_view) {}
    };

    XmlParser(Handler& handler, int depthLimit);
    ~XmlParser();
    XmlParser(const XmlParser&) = delete;
    XmlParser& operator=(const XmlParser&) = delete;

    Status feed(std::string_view block, bool last = false);
    /// A handler that found something wrong, or has enough: parsing ends, feed() answers this (an error, or nothing).
    void stop(const Error& error);
    void stop();
    bool isStopped() const { return m_stopped; }

private:
    static void onStart(void* self, const XML_Char* name, const XML_Char** attributes);
    static void onEnd(void* self, const XML_Char* name);
    static void onText(void* self, const XML_Char* text, int size);
    static void onDoctype(void* self, const XML_Char*, const XML_Char*, const XML_Char*, int);
    Status malformed() const;

    Handler& m_handler;
    XML_Parser m_parser;
    int m_depthLimit;
    int m_depth = 0;
    bool m_stopped = false;
    std::unique_ptr<Error> m_error;
};

/// Parses a whole part of a zip, or as much of it as the handler wants.
Status parsePart(ZipArchive& zip, std::string_view part, XmlParser& parser, Progress* progress = nullptr);

/// The part behind the prefix.
std::string_view localName(std::string_view name);
/// The value of an attribute by local name, else nullptr.
const char* attribute(const char** attributes, std::string_view name);
/// A whole number, `otherwise` when the text is none or does not fit.
int wholeNumber(const char* text, int otherwise);

} // namespace spotcheck
