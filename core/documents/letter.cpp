#include "core/documents/letter.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace spotcheck {

namespace {

const QRegularExpression& placeholder()
{
    static const QRegularExpression pattern(QStringLiteral("\\{\\{\\s*([^{}]+?)\\s*\\}\\}"));
    return pattern;
}

Error unknownField(const QString& name, qsizetype line)
{
    return {
        ErrorKind::Refused,
        QCoreApplication::translate("documents", "Line %1: there is no field “%2”.").arg(QString::number(line), name)};
}

QString directiveOf(const QString& line)
{
    return line.mid(1).section(u' ', 0, 0);
}

/// A misspelt directive would lose its line: it is named instead.
Status checkDirective(QString line, qsizetype number)
{
    static const QStringList known =
        QStringLiteral("机关 信函 文号 标题 主送 落款 日期 附注 抄送 附件 表 签").split(u' ');
    if (line.startsWith(u'?') || line.startsWith(u'？'))
        line.remove(0, 1);
    if (!line.startsWith(u'#') || known.contains(directiveOf(line)))
        return ok();
    return Error{ErrorKind::Refused, QCoreApplication::translate("documents", "Line %1: there is no place “#%2”.")
                                         .arg(QString::number(number), directiveOf(line))};
}

class Binder {
public:
    explicit Binder(const LetterFields& fields) : m_fields(fields) {}

    /// The line with its fields filled in; nothing: it is left out.
    Result<std::optional<QString>> filled(QString line, qsizetype number)
    {
        const bool optional = line.startsWith(u'?') || line.startsWith(u'？');
        if (optional)
            line.remove(0, 1);
        QString done;
        qsizetype from = 0;
        for (auto it = placeholder().globalMatch(line); it.hasNext();) {
            const auto match = it.next();
            const auto field = m_fields.constFind(match.captured(1));
            if (field == m_fields.constEnd())
                return unknownField(match.captured(1), number);
            if (field->isEmpty() && optional)
                return std::optional<QString>();
            if (field->isEmpty() && !m_missing.contains(match.captured(1)))
                m_missing << match.captured(1);
            done += line.mid(from, match.capturedStart() - from);
            done += field->isEmpty() ? QString::fromUtf16(kBlank) : *field;
            from = match.capturedEnd();
        }
        return std::optional(done + line.mid(from));
    }
    const QStringList& missing() const { return m_missing; }

private:
    const LetterFields& m_fields;
    QStringList m_missing;
};

/// 一、 is a heading of the first level, （一） of the second; with a sentence behind it, it is a paragraph.
LetterPart::Kind kindOf(const QString& text)
{
    static const QRegularExpression first(QStringLiteral("^[一二三四五六七八九十]+、[^。；：]{1,24}$")),
        second(QStringLiteral("^（[一二三四五六七八九十]+）[^。；：]{1,24}$"));
    if (first.match(text).hasMatch())
        return LetterPart::Heading;
    return second.match(text).hasMatch() ? LetterPart::SubHeading : LetterPart::Body;
}

QString* placeOf(Letter& letter, const QString& directive)
{
    const std::pair<const char16_t*, QString*> places[] = {
        {u"机关", &letter.authority}, {u"信函", &letter.authority}, {u"文号", &letter.number},
        {u"标题", &letter.title},     {u"主送", &letter.addressee}, {u"落款", &letter.signature},
        {u"日期", &letter.date},      {u"附注", &letter.remark},    {u"抄送", &letter.copies}};
    for (const auto& [name, place] : places)
        if (directive == QStringView(name))
            return place;
    return nullptr;
}

/// Where the next part belongs: behind the last attachment's title, else in the letter itself.
QList<LetterPart>& partsOf(Letter& letter)
{
    return letter.attachments.isEmpty() ? letter.parts : letter.attachments.last().parts;
}

void addLine(Letter& letter, const QString& line)
{
    if (!line.startsWith(u'#')) {
        for (const QString& paragraph : line.split(u'\n', Qt::SkipEmptyParts)) // a field may hold several
            partsOf(letter) << LetterPart{kindOf(paragraph), paragraph.trimmed(), {}};
        return;
    }
    const QString directive = directiveOf(line), rest = line.section(u' ', 1).trimmed();
    letter.isLetterFormat |= directive == QStringLiteral("信函");
    if (QString* place = placeOf(letter, directive))
        *place = rest;
    else if (directive == QStringLiteral("附件"))
        letter.attachments << LetterAttachment{rest, {}};
    else if (directive == QStringLiteral("表"))
        partsOf(letter) << LetterPart{LetterPart::Row, {}, rest.split(u'|')};
    else
        partsOf(letter) << LetterPart{LetterPart::Sign, rest, {}};
}

} // namespace

Result<Letter> bindTemplate(const QString& text, const LetterFields& fields)
{
    Binder binder(fields);
    Letter letter;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        if (Status place = checkDirective(lines[i].trimmed(), i + 1); !place)
            return place.error();
        const auto filled = binder.filled(lines[i].trimmed(), i + 1);
        if (!filled)
            return filled.error();
        if (filled->has_value())
            addLine(letter, **filled);
    }
    letter.missing = binder.missing();
    return letter;
}

Status checkFields(const QString& text, const QStringList& names)
{
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        if (Status place = checkDirective(lines[i].trimmed(), i + 1); !place)
            return place;
    for (qsizetype i = 0; i < lines.size(); ++i)
        for (auto it = placeholder().globalMatch(lines[i]); it.hasNext();)
            if (const QString name = it.next().captured(1); !names.contains(name))
                return unknownField(name, i + 1);
    return ok();
}

} // namespace spotcheck
