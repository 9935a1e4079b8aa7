#pragma once
#include "core/workspace/workspace.h"

#include <QTemporaryDir>
#include <QtTest>

/// What tests of the core begin with: a new file of the city's office, and a way to put rows into it.
namespace spotcheck::test {

class WorkspaceTest : public QObject {
protected:
    void openFresh(const Clock& clock)
    {
        m_workspace.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        auto made =
            Workspace::create(m_dir->filePath(QStringLiteral("a.spotcheck")), QStringLiteral("310000"), {}, clock);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        m_workspace = std::move(*made);
    }
    Database& db() const { return m_workspace->db(); }
    /// As one change.
    void run(const QString& sql)
    {
        const auto done = m_workspace->change({QStringLiteral("test"), QStringLiteral("test")},
                                              [&](Database& db) { return db.exec(sql.toStdString()); });
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace spotcheck::test
