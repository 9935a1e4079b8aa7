#include "core/base/language.h"

#include <memory>
#include <QCoreApplication>
#include <QDir>
#include <QTranslator>
#include <vector>

static void loadResources()
{
    Q_INIT_RESOURCE(i18n);
}

namespace spotcheck {

namespace {
std::vector<std::unique_ptr<QTranslator>>& translators()
{
    static std::vector<std::unique_ptr<QTranslator>> all;
    return all;
}
} // namespace

Language languageOfEnvironment()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QByteArray value = qgetenv(name);
        if (!value.isEmpty())
            return value.startsWith("zh") ? Language::Chinese : Language::English;
    }
    return Language::English;
}

void installLanguage(Language language)
{
    loadResources();
    for (const auto& translator : translators())
        QCoreApplication::removeTranslator(translator.get());
    translators().clear();
    if (language == Language::English)
        return;
    const QDir folder(QStringLiteral(":/i18n"));
    for (const QString& name : folder.entryList({QStringLiteral("*_zh_CN.qm")})) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(folder.filePath(name)))
            continue;
        QCoreApplication::installTranslator(translator.get());
        translators().push_back(std::move(translator));
    }
}

Language installedLanguage()
{
    return translators().empty() ? Language::English : Language::Chinese;
}

} // namespace spotcheck
