#pragma once
#include <optional>
#include <QHash>
#include <QString>
#include <QStringList>

/// The words of a command line: positionals in order, `--name value` and `--flag` options. Every command declares
/// its options; an unknown one, or one without its value, is wrong usage.
namespace spotcheck::cli {

class Arguments {
public:
    /// `flags` take no value, `options` take one; --help, --as-of, --actor and --lang are known to every command.
    static std::optional<Arguments> parse(const QStringList& words, const QStringList& flags,
                                          const QStringList& options, QString* problem);
    const QStringList& positionals() const { return m_positionals; }
    bool has(const QString& name) const { return m_options.contains(name); }
    QString value(const QString& name, const QString& fallback = {}) const { return m_options.value(name, fallback); }

private:
    QStringList m_positionals;
    QHash<QString, QString> m_options;
};

} // namespace spotcheck::cli
