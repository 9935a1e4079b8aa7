#pragma once
#include <QString>

/// The language of messages and screens: source strings are English, zh_CN is compiled in. installLanguage loads or
/// removes the translators of every module (Qt Core's event loop sends LanguageChange to windows by itself).
namespace spotcheck {

enum class Language { Chinese, English };

/// LC_ALL, LC_MESSAGES, LANG as the C library reads them; `zh…` is Chinese, everything else English.
Language languageOfEnvironment();
void installLanguage(Language language);
Language installedLanguage();

} // namespace spotcheck
