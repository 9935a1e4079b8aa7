#pragma once
#include "core/registry/office.h"
#include "core/workspace/workspace.h"
#include "tests/support/register.h"

#include <QTemporaryDir>
#include <QtTest>

/// A workspace of the municipal office for tests of plans at work, and a plan of three lines in it.
namespace spotcheck::test {

struct PlanFile {
    QTemporaryDir folder;
    FixedClock clock{QDate(2026, 6, 15)};
    std::unique_ptr<Workspace> workspace;

    explicit PlanFile(bool withPlan = true)
    {
        OpenOptions options;
        options.person = QStringLiteral("甲");
        auto made =
            Workspace::create(folder.filePath(QStringLiteral("w.spotcheck")), QStringLiteral("310000"), options, clock);
        if (!made)
            qFatal("%s", qPrintable(made.error().message + made.error().detail));
        workspace = std::move(*made);
        if (withPlan)
            put("INSERT INTO lab(id, name) VALUES(1, '甲检测'), (2, '乙检测');"
                "INSERT INTO plan(id, year, office, title, status) VALUES(1, 2026, '310000', 't', 1);"
                "INSERT INTO plan_item(id, plan_id, no, product_name, category, mode, batches_total, unit_price, "
                "budget, "
                "lab, starts_on, ends_on, publish_on, package, purchase_price) VALUES"
                "(11, 1, 1, '童鞋', '日用', 1, 30, 100000, 3000000, '甲检测', '2026-05-06', '2026-09-30', "
                "'2026-10-30', "
                "'P1', 5000),"
                "(12, 1, 2, '灯具', '电器', 1, 7, 200000, 1400000, '', '2026-04-01', '2026-08-31', '', 'P2', 0),"
                "(13, 1, 3, '月饼', '食品', 2, 5, 0, 0, '', '', '', '', '', 0);");
    }
    Database& db() const { return workspace->db(); }
    Status tryPut(const std::string& sql) const
    {
        const auto done = workspace->change({QStringLiteral("test"), QStringLiteral("t")},
                                            [&](Database& database) { return database.exec(sql); });
        return done ? ok() : Status(done.error());
    }
    void put(const std::string& sql) const
    {
        if (Status done = tryPut(sql); !done)
            qFatal("%s", qPrintable(done.error().message + done.error().detail));
    }
    qint64 number(const std::string& sql) const { return *db().integer(sql); }
    QString text(const std::string& sql) const { return *db().text(sql); }
};

} // namespace spotcheck::test
