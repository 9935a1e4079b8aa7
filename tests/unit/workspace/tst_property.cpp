#include "core/workspace/as_of.h"
#include "core/workspace/history.h"
#include "core/workspace/journal.h"
#include "core/workspace/verify.h"
#include "tests/support/register.h"
#include "tests/unit/workspace/sample.h"

#include <random>

using namespace spotcheck;
using namespace spotcheck::test;

/// Random sequences of changes over tables with references, unique columns and a two-part key; the plain oracle is a
/// text dump of every table after every step.
class TestProperty : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void undoAllAndRedoAll_data();
    void undoAllAndRedoAll();
    void randomWalkThroughUndoAndRedo();
    void historyRetellsEveryValue();
    void asOfEveryDay();
};

namespace {

class Editor {
public:
    explicit Editor(unsigned seed) : m_random(seed) {}

    Status oneChange(Database& db)
    {
        const int steps = 1 + pick(6);
        for (int i = 0; i < steps; ++i) {
            // A step the constraints forbid is left out, as a form that refuses would do.
            (void)db.exec("SAVEPOINT step");
            const Status done = db.exec(step());
            (void)db.exec(done ? "RELEASE step" : "ROLLBACK TO step; RELEASE step");
        }
        return ok();
    }

    int pick(int n) { return int(m_random() % unsigned(n)); }

private:
    std::string step()
    {
        const std::string id = std::to_string(1 + pick(12));
        const std::string other = std::to_string(1 + pick(12));
        const std::string word = "w" + std::to_string(pick(20));
        switch (pick(14)) {
        case 0:
        case 1: return "INSERT INTO enterprise(id, name, uscc) VALUES(" + id + ", '" + word + "', 'U" + other + "')";
        case 2: return "UPDATE enterprise SET name = '" + word + "', note = note || 'x' WHERE id = " + id;
        case 3: return "UPDATE enterprise SET uscc = 'U" + other + "' WHERE id = " + id;
        case 4: return "DELETE FROM enterprise WHERE id = " + id;
        case 5:
            return "INSERT INTO batch(id, sample_no, sampled_id, unit_price) VALUES(" + id + ", 'S" + id + "', " +
                   other + ", NULL)";
        case 6: return "UPDATE batch SET sampled_id = " + other + ", unit_price = " + id + " WHERE id = " + id;
        case 7: return "DELETE FROM batch WHERE id = " + id;
        case 8:
            return "INSERT INTO report(id, batch_id, sample_no) VALUES(" + id + ", " + other + ", 'S" + other + "')";
        case 9:
            return "INSERT OR IGNORE INTO test_spec(id, item) VALUES(1, 'pH'); INSERT INTO result(report_id, no, "
                   "spec_id, value, agrees) VALUES(" +
                   id + ", " + other + ", 1, '" + word + "', NULL)";
        case 10: return "UPDATE result SET value = '" + word + "', agrees = 1 WHERE report_id = " + id;
        case 11: return "DELETE FROM result WHERE no = " + other;
        case 12: return "UPDATE enterprise SET id = id + 20 WHERE id = " + id;
        default: // two rows exchange a unique value
            return "CREATE TEMP TABLE t AS SELECT id, uscc FROM enterprise WHERE id IN (" + id + "," + other +
                   ");"
                   "UPDATE enterprise SET uscc = '' WHERE id IN (SELECT id FROM t);"
                   "UPDATE enterprise SET uscc = (SELECT uscc FROM t WHERE t.id <> enterprise.id) WHERE id IN (SELECT "
                   "id FROM t) AND (SELECT COUNT(*) FROM t) = 2;"
                   "UPDATE enterprise SET uscc = (SELECT uscc FROM t WHERE t.id = enterprise.id) WHERE id IN (SELECT "
                   "id FROM t) AND (SELECT COUNT(*) FROM t) = 1;"
                   "DROP TABLE temp.t";
        }
    }

    std::mt19937 m_random;
};

using State = QMap<QString, QByteArray>;

QList<State> edit(Sample& s, Editor& editor, int changes)
{
    QList<State> states{dump(s.workspace->db())};
    for (int i = 0; i < changes; ++i) {
        const auto seq = s.workspace->change({QStringLiteral("test"), QStringLiteral("Test")},
                                             [&](Database& db) { return editor.oneChange(db); });
        if (!seq)
            qFatal("%s", qPrintable(seq.error().detail));
        if (*seq != 0)
            states << dump(s.workspace->db());
    }
    return states;
}

} // namespace

void TestProperty::undoAllAndRedoAll_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestProperty::undoAllAndRedoAll()
{
    QFETCH(unsigned, seed);
    Sample s;
    s.create();
    Editor editor(seed);
    const auto states = edit(s, editor, 90);
    QVERIFY(states.size() > 20);
    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        VERIFY_OK(s.workspace->undo());
        QCOMPARE(dump(s.workspace->db()), states[i]);
        if (i % 10 == 0)
            VERIFY_OK(s.reopen());
    }
    QVERIFY(!s.workspace->undoable());
    for (qsizetype i = 1; i < states.size(); ++i) {
        VERIFY_OK(s.workspace->redo());
        QCOMPARE(dump(s.workspace->db()), states[i]);
    }
    QVERIFY(!s.workspace->redoable());
    const auto report = verifyFile(s.file());
    VERIFY_OK(report);
    QVERIFY2(report->isWhole(), qPrintable(report->problems.join(u'\n')));
    QCOMPARE(report->content, VerifyReport::Content::Agrees);
}

void TestProperty::randomWalkThroughUndoAndRedo()
{
    Sample s;
    s.create();
    Editor editor(77);
    QList<State> past{dump(s.workspace->db())}; // the oracle: two plain stacks of states
    QList<State> future;
    for (int i = 0; i < 300; ++i) {
        const int what = editor.pick(5);
        if (what < 2) {
            const auto seq = s.workspace->change({}, [&](Database& db) { return editor.oneChange(db); });
            VERIFY_OK(seq);
            if (*seq != 0) {
                past << dump(s.workspace->db());
                future.clear();
            }
        } else if (what < 4 && past.size() > 1) {
            VERIFY_OK(s.workspace->undo());
            future << past.takeLast();
        } else if (what == 4 && !future.isEmpty()) {
            VERIFY_OK(s.workspace->redo());
            past << future.takeLast();
        }
        QCOMPARE(dump(s.workspace->db()), past.last());
        QCOMPARE(bool(s.workspace->undoable()), past.size() > 1);
        QCOMPARE(bool(s.workspace->redoable()), !future.isEmpty());
    }
    const auto report = verifyFile(s.file());
    VERIFY_OK(report);
    QVERIFY2(report->isWhole(), qPrintable(report->problems.join(u'\n')));
}

void TestProperty::historyRetellsEveryValue()
{
    Sample s;
    s.create();
    Editor editor(5);
    QMap<qint64, QString> names; // entry -> name of enterprise 3 after it, as SQL sees it
    const auto nameNow = [&] {
        return *s.workspace->db().text("SELECT name || '/' || uscc FROM enterprise WHERE id = 3");
    };
    for (int i = 0; i < 120; ++i) {
        const auto seq = s.workspace->change({}, [&](Database& db) { return editor.oneChange(db); });
        VERIFY_OK(seq);
        if (*seq != 0)
            names.insert(*seq, nameNow());
    }
    const auto story = recordHistory(s.workspace->db(), QStringLiteral("enterprise"), {3});
    VERIFY_OK(story);
    QVERIFY(story->size() > 3);
    QString name;
    QString uscc;
    qint64 last = 0;
    QMap<qint64, QString> told;
    for (auto it = story->rbegin(); it != story->rend(); ++it) {
        QVERIFY(it->entry.seq > last);
        last = it->entry.seq;
        QCOMPARE(it->key, QList<qint64>{3});
        for (const FieldChange& field : it->fields) {
            QString* value = field.column == u"name" ? &name : field.column == u"uscc" ? &uscc : nullptr;
            if (value == nullptr)
                continue;
            QCOMPARE(field.before.toString(), *value);
            *value = field.after.toString();
        }
        told.insert(last, it->operation == Operation::Delete ? QString() : name + u'/' + uscc);
    }
    QString now;
    for (auto it = names.begin(); it != names.end(); ++it) {
        now = told.value(it.key(), now);
        QCOMPARE(now, it.value());
    }
    QCOMPARE(recordHistory(s.workspace->db(), QStringLiteral("enterprise"), {3}, 2)->size(), 2);
    const auto results = recordHistory(s.workspace->db(), QStringLiteral("result"), {1, 1});
    VERIFY_OK(results);
    for (const RecordChange& change : *results)
        QCOMPARE(change.key, (QList<qint64>{1, 1}));
    for (auto it = names.begin(); it != names.end(); ++it) {
        const auto rows = entryChanges(s.workspace->db(), it.key());
        VERIFY_OK(rows);
        QCOMPARE(qint64(rows->size()), journalEntry(s.workspace->db(), it.key())->rows);
    }
}

void TestProperty::asOfEveryDay()
{
    Sample s;
    s.create();
    Editor editor(9);
    QMap<QDate, State> atEndOf{{s.clock.today(), dump(s.workspace->db())}};
    for (int i = 0; i < 60; ++i) {
        if (i % 4 == 3)
            s.clock.advance(26 * 3600 * 1000LL);
        if (i % 10 == 9 && s.workspace->undoable())
            VERIFY_OK(s.workspace->undo());
        VERIFY_OK(s.workspace->change({}, [&](Database& db) { return editor.oneChange(db); }));
        atEndOf[s.clock.today()] = dump(s.workspace->db());
    }
    const QByteArray head = s.workspace->head();
    for (auto it = atEndOf.begin(); it != atEndOf.end(); ++it) {
        const QString out = s.folder.filePath(it.key().toString(Qt::ISODate) + QStringLiteral(".spotcheck"));
        VERIFY_OK(writeAsOf(*s.workspace, it.key(), out));
        auto copy = Workspace::open(out, Sample::as(QStringLiteral("李")), s.clock);
        VERIFY_OK(copy);
        QCOMPARE(dump((*copy)->db()), it.value());
        QVERIFY(!(*copy)->openReport().notes.isEmpty());
        QVERIFY(!(*copy)->db().exec("DELETE FROM journal")); // the triggers are back
        const auto report = verifyFile(out);
        VERIFY_OK(report);
        QVERIFY2(report->isWhole(), qPrintable(report->problems.join(u'\n')));
    }
    QCOMPARE(s.workspace->head(), head);
    const QString out = s.folder.filePath(QStringLiteral("early.spotcheck"));
    const Status early = writeAsOf(*s.workspace, QDate(2026, 3, 1), out);
    QVERIFY(!early);
    QCOMPARE(early.error().kind, ErrorKind::Refused);
    QVERIFY(!writeAsOf(*s.workspace, s.clock.today(), s.file()));
    QVERIFY(QDir(s.folder.path()).entryList({QStringLiteral("*unfinished*")}).isEmpty());
}

SPOTCHECK_TEST(TestProperty)
#include "tst_property.moc"
