#include "core/exchange/csv_reader.h"

#include "core/base/text_fold.h"
#include "core/exchange/csv_parser.h"
#include "core/exchange/refusal.h"

#include <algorithm>
#include <array>

namespace spotcheck {

namespace {

constexpr size_t kBeginning = 64 * 1024;

/// Web pages and XML under a spreadsheet's name: many systems "export" them so.
bool isMarkup(std::string_view beginning)
{
    static constexpr std::array<std::string_view, 8> tags = {"<!doctype", "<html", "<?xml",  "<table",
                                                             "<meta",     "<head", "<style", "<!--"};
    std::string start(trimmed(beginning).substr(0, 10));
    for (char& c : start)
        c = c >= 'A' && c <= 'Z' ? char(c + 32) : c;
    return std::any_of(tags.begin(), tags.end(),
                       [&](std::string_view tag) { return std::string_view(start).starts_with(tag); });
}

Status refused(CsvParser::Wrong wrong, const QString& name, int row)
{
    const char* sentence = nullptr;
    switch (wrong) {
    case CsvParser::Wrong::Nothing: return ok();
    case CsvParser::Wrong::UnclosedQuote:
        sentence = QT_TRANSLATE_NOOP("exchange",
                                     "%1, row %2: a quotation mark is opened and never closed; nothing was changed.");
        break;
    case CsvParser::Wrong::TooLong:
        sentence = QT_TRANSLATE_NOOP("exchange", "%1, row %2: a cell holds more text than any cell may, perhaps "
                                                 "because a quotation mark is not closed; nothing was changed.");
        break;
    case CsvParser::Wrong::TooManyColumns:
        sentence = QT_TRANSLATE_NOOP("exchange", "%1, row %2: more cells than a row may hold; nothing was changed.");
        break;
    case CsvParser::Wrong::TooManyRows:
        sentence = QT_TRANSLATE_NOOP(
            "exchange", "%1, row %2: more rows than a sheet may hold; split the file. Nothing was changed.");
        break;
    }
    return Error{ErrorKind::InputRefused, exchangeText(sentence).arg(name, QString::number(row))};
}

} // namespace

CsvReader::CsvReader(std::unique_ptr<CsvSource> source, QString name, const ReadLimits& limits)
    : m_source(std::move(source)), m_name(std::move(name)), m_limits(limits)
{
}

Result<std::unique_ptr<WorkbookReader>> CsvReader::make(std::unique_ptr<QIODevice> device, const QString& name,
                                                        const ReadLimits& limits)
{
    auto source = CsvSource::make(std::move(device));
    if (!source)
        return source.error();
    std::unique_ptr<CsvReader> reader(new CsvReader(std::move(*source), name, limits));
    if (Status looked = reader->lookAtBeginning(); !looked)
        return looked.error();
    return std::unique_ptr<WorkbookReader>(std::move(reader));
}

Status CsvReader::lookAtBeginning()
{
    std::string block;
    if (Status read = m_source->next(block); !read)
        return read;
    const std::string_view beginning = std::string_view(block).substr(0, kBeginning);
    if (isMarkup(beginning))
        return refusal(QT_TRANSLATE_NOOP("exchange", "This is a web page or XML under a table's name; open it in a "
                                                     "spreadsheet program, save it as .xlsx and try again."));
    const size_t lineEnd = std::min(beginning.find_first_of("\r\n"), beginning.size());
    const bool named = lineEnd == 5 && beginning.starts_with("sep=");
    m_separator = named ? beginning[4] : guessSeparator(beginning);
    m_skip = !named                                          ? 0
             : beginning.substr(lineEnd).starts_with("\r\n") ? lineEnd + 2
                                                             : std::min(lineEnd + 1, beginning.size());
    return ok();
}

Status CsvReader::read(int, const OnRow& onRow, Progress* progress)
{
    if (Status start = m_source->rewind(); !start)
        return start;
    CsvParser parser(m_separator, m_limits, onRow);
    std::string block;
    size_t skip = m_skip;
    while (true) {
        if (Status read = m_source->next(block); !read)
            return read;
        if (block.empty())
            break;
        if (progress != nullptr && !progress->report(m_source->position(), m_source->size()))
            return stoppedByUser();
        if (!parser.feed(std::string_view(block).substr(skip)))
            return refused(parser.wrong(), m_name, parser.row());
        skip = 0;
    }
    return parser.finish() ? ok() : refused(parser.wrong(), m_name, parser.row());
}

} // namespace spotcheck
