#include "ui/print/letter_fonts.h"

#include "ui/print/report_document.h"

#include <QFontDatabase>

namespace spotcheck {

namespace {

struct Face {
    const char* name;
    QStringList own, substitutes;
    bool bold = false; ///< the substitute is drawn bold
};

const Face& faceOf(LetterFace face)
{
    const QStringList serif{QStringLiteral("Noto Serif CJK SC"), QStringLiteral("Source Han Serif SC"),
                            QStringLiteral("SimSun"), QStringLiteral("宋体")};
    const QStringList sans{QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                           QStringLiteral("Microsoft YaHei")};
    static const Face faces[] = {
        {"仿宋",
         {QStringLiteral("仿宋_GB2312"), QStringLiteral("FangSong_GB2312"), QStringLiteral("仿宋"),
          QStringLiteral("FangSong"), QStringLiteral("STFangsong")},
         serif},
        {"小标宋",
         {QStringLiteral("方正小标宋简体"), QStringLiteral("FZXiaoBiaoSong-B05S"), QStringLiteral("方正小标宋_GBK")},
         serif,
         true},
        {"黑体", {QStringLiteral("黑体"), QStringLiteral("SimHei"), QStringLiteral("STHeiti")}, sans},
        {"楷体",
         {QStringLiteral("楷体_GB2312"), QStringLiteral("KaiTi_GB2312"), QStringLiteral("楷体"),
          QStringLiteral("KaiTi"), QStringLiteral("STKaiti")},
         serif},
        {"宋体", {QStringLiteral("宋体"), QStringLiteral("SimSun"), QStringLiteral("STSong")}, serif}};
    return faces[int(face)];
}

QString firstOf(const QStringList& families)
{
    static const QStringList installed = QFontDatabase::families();
    for (const QString& family : families)
        if (installed.contains(family))
            return family;
    return {};
}

} // namespace

QFont letterFace(LetterFace which, double points)
{
    const Face& face = faceOf(which);
    QString family = firstOf(face.own);
    const bool replaced = family.isEmpty();
    if (replaced)
        family = firstOf(face.substitutes);
    QFont font(family.isEmpty() ? documentFont() : family);
    font.setPointSizeF(points);
    font.setBold(replaced && face.bold);
    font.setStyleStrategy(QFont::PreferNoShaping); // see report_document.cpp: text that can be searched
    font.setKerning(false);
    return font;
}

QStringList substitutedFonts()
{
    QStringList lines;
    for (const LetterFace which :
         {LetterFace::Body, LetterFace::Title, LetterFace::Heading, LetterFace::SubHeading, LetterFace::PageNumber}) {
        const Face& face = faceOf(which);
        if (!firstOf(face.own).isEmpty())
            continue;
        const QString family = firstOf(face.substitutes);
        lines << QStringLiteral("%1 → %2").arg(QString::fromUtf8(face.name),
                                               family.isEmpty() ? documentFont() : family);
    }
    return lines;
}

} // namespace spotcheck
