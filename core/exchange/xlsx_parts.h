#pragma once
#include "core/exchange/number_format.h"
#include "core/exchange/text_arena.h"
#include "core/exchange/xml_parser.h"

#include <map>
#include <string>
#include <vector>

/// Handlers for the small parts of an .xlsx, each bounded in what it keeps.
namespace spotcheck {

struct Relation {
    std::string type; ///< last segment of the type's address
    std::string target;
};
using Relations = std::map<std::string, Relation, std::less<>>;

/// A handler that can stop its parser.
class PartHandler : public XmlParser::Handler {
public:
    void attach(XmlParser& parser) { m_parser = &parser; }

protected:
    void tooMuch();
    XmlParser* m_parser = nullptr;
};

class RelationsHandler : public PartHandler {
public:
    explicit RelationsHandler(std::string folder) : m_folder(std::move(folder)) {}
    void start(std::string_view name, const char** attributes) override;
    void end(std::string_view) override {}
    Relations relations;

private:
    std::string m_folder;
};

class WorkbookHandler : public PartHandler {
public:
    struct Entry {
        QString name;
        std::string relation;
        bool hidden;
    };
    void start(std::string_view name, const char** attributes) override;
    void end(std::string_view) override {}
    std::vector<Entry> entries;
    bool isWorkbook = false;
    bool system1904 = false;

private:
    void addSheet(const char** attributes);
    bool m_root = true;
};

class StylesHandler : public PartHandler {
public:
    void start(std::string_view name, const char** attributes) override;
    void end(std::string_view name) override;
    std::vector<NumberFormat> formats;

private:
    void addFormat(const char** attributes);
    void addStyle(const char** attributes);
    std::map<int, NumberFormat> m_custom;
    bool m_inCells = false;
};

/// Shared texts: rich runs joined, phonetic ones left out.
class TextsHandler : public PartHandler {
public:
    TextsHandler(TextArena& arena, const ReadLimits& limits) : m_arena(arena), m_limits(limits) {}
    void start(std::string_view name, const char** attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view part) override;

private:
    void addText();
    TextArena& m_arena;
    const ReadLimits& m_limits;
    std::string m_text;
    int m_phonetic = 0;
    bool m_inText = false;
};

} // namespace spotcheck
