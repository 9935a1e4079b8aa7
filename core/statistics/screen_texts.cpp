#include "core/statistics/screens.h"

#include <QJsonArray>

/// The words of the screens: titles, reasons, other explanations; their JSON and their findings. Calm words: a screen
/// asks a question about numbers, it accuses nobody.
namespace spotcheck::statistics {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(statistics)
};

struct Words {
    const char *code, *title, *others;
};

constexpr Words kWords[screenCount] = {
    {"heaping", QT_TRANSLATE_NOOP("statistics", "Values just inside the limit"),
     QT_TRANSLATE_NOOP("statistics", "Manufacturers aim at the limit or sort their goods by it; one product model was "
                                     "sampled many times; failing values were rounded by the rounded-value method.")},
    {"digits", QT_TRANSLATE_NOOP("statistics", "Last digits"),
     QT_TRANSLATE_NOOP("statistics", "A coarse or digital instrument whose steps are not one unit of the last place; "
                                     "values converted from another unit or computed from few raw readings.")},
    {"repeats", QT_TRANSLATE_NOOP("statistics", "Repeated values"),
     QT_TRANSLATE_NOOP("statistics", "One product model or one delivery was sampled many times; an instrument reads in "
                                     "coarser steps than it prints; results at the detection limit.")},
    {"scatter", QT_TRANSLATE_NOOP("statistics", "Little scatter"),
     QT_TRANSLATE_NOOP("statistics",
                       "The laboratory tested goods of few makers or of one model; a narrower method; the "
                       "other laboratories tested a wider range of goods.")},
    {"copies", QT_TRANSLATE_NOOP("statistics", "Equal results of two samples"),
     QT_TRANSLATE_NOOP("statistics",
                       "Samples of the same batch were tested once and reported twice; a report was "
                       "entered under two sampling numbers; a row was copied while filling in the table.")},
    {"unit_slips", QT_TRANSLATE_NOOP("statistics", "Unit or decimal slip"),
     QT_TRANSLATE_NOOP("statistics", "The product really is that far from the others; the item is tested under another "
                                     "condition; the unit column names another unit than was meant.")}};

const Words& wordsOf(Screen screen)
{
    return kWords[int(screen)];
}

QJsonArray evidenceJson(const ScreenAnswer& answer)
{
    QJsonArray list;
    for (const Evidence& e : answer.evidence)
        list << QJsonObject{{QStringLiteral("sample"), e.sampleNo},
                            {QStringLiteral("value"), e.value},
                            {QStringLiteral("note"), e.note}};
    return list;
}

} // namespace

const char* screenCode(Screen screen)
{
    return wordsOf(screen).code;
}

QString screenTitle(Screen screen)
{
    return Texts::tr(wordsOf(screen).title);
}

QString otherExplanations(Screen screen)
{
    return Texts::tr(wordsOf(screen).others);
}

QString notTestedText(NotTested reason, int n, int least)
{
    switch (reason) {
    case NotTested::No: return {};
    case NotTested::TooFew: return Texts::tr("Too few to tell: %1, at least %2 are needed.").arg(n).arg(least);
    case NotTested::TooCoarse: return Texts::tr("The reporting steps are too coarse for this question.");
    case NotTested::NobodyToCompare: return Texts::tr("Too few results of other laboratories to compare with.");
    case NotTested::ScatterTooSmall: return Texts::tr("The values lie too close together for this question.");
    }
    return {};
}

QString screenCitation()
{
    return QStringLiteral("沪市监产质〔2024〕31号（八）");
}

/// A slip is mostly a slip: a note.
Severity severityOf(Screen screen)
{
    return screen == Screen::UnitSlips ? Severity::Note : Severity::Warning;
}

QString labSubjectName(const ScreenAnswer& answer)
{
    QStringList parts{answer.lab};
    for (const QString& part : {answer.product, answer.item})
        if (!part.isEmpty())
            parts << part;
    return parts.join(QStringLiteral(" · "));
}

QJsonObject screenJson(const ScreenAnswer& a)
{
    QJsonObject object{{QStringLiteral("screen"), QString::fromLatin1(screenCode(a.screen))},
                       {QStringLiteral("laboratory"), a.lab},
                       {QStringLiteral("product"), a.product},
                       {QStringLiteral("item"), a.item},
                       {QStringLiteral("n"), a.n},
                       {QStringLiteral("flagged"), a.flagged},
                       {QStringLiteral("method"), a.method},
                       {QStringLiteral("evidence"), evidenceJson(a)},
                       {QStringLiteral("other_explanations"), otherExplanations(a.screen)}};
    const auto number = [&](const char* key, double value) {
        object.insert(QLatin1StringView(key), a.tested() ? QJsonValue(value) : QJsonValue());
    };
    number("statistic", a.statistic);
    number("p", a.p);
    number("q", a.q);
    object.insert(QStringLiteral("said"), a.said);
    object.insert(QStringLiteral("not_tested"),
                  a.tested() ? QJsonValue() : QJsonValue(notTestedText(a.notTested, a.n, a.least)));
    return object;
}

QList<Finding> screenFindings(const ScreenReport& report)
{
    QList<Finding> findings;
    for (const ScreenAnswer& a : report.answers) {
        if (!a.flagged)
            continue;
        Finding finding;
        finding.rule = QStringLiteral("integrity.") + QLatin1StringView(screenCode(a.screen));
        finding.severity = severityOf(a.screen);
        finding.subject = {QStringLiteral("lab"), a.lab, a.labId, QStringLiteral("name")};
        finding.message = Texts::tr("%1: %2 (q = %3, n = %4; a question, not a proof).")
                              .arg(labSubjectName(a), a.said, QString::number(a.q, 'g', 2))
                              .arg(a.n);
        finding.citation = screenCitation();
        finding.mark = QStringLiteral("D");
        findings << finding;
    }
    return findings;
}

} // namespace spotcheck::statistics
