#include "core/registry/attachment.h"
#include "core/registry/phrase.h"
#include "tests/support/register.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace spotcheck;

/// Files kept beside records, and wordings kept for the next time.
class TestAttachment : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void contentIsKeptOnce();
    void whatCannotBeAttached();
    void changedOutsideIsSaid();
    void undoTakesItBack();
    void wordings();

private:
    QString file(const QString& name, const QByteArray& content) const;
    Result<qint64> attach(qint64 subject, const QString& path)
    {
        return attachFile(*m_workspace, QStringLiteral("report"), std::span(&subject, 1), path);
    }
    qint64 count(const char* table) const
    {
        return *m_workspace->db().integer(std::string("SELECT COUNT(*) FROM ") + table);
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    FixedClock m_clock{QDate(2026, 3, 2)};
    std::unique_ptr<Workspace> m_workspace;
};

void TestAttachment::init()
{
    m_workspace.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    OpenOptions options;
    options.person = QStringLiteral("甲");
    auto made =
        Workspace::create(m_dir->filePath(QStringLiteral("a.spotcheck")), QStringLiteral("310000"), options, m_clock);
    VERIFY_OK(made);
    m_workspace = std::move(*made);
}

QString TestAttachment::file(const QString& name, const QByteArray& content) const
{
    QFile made(m_dir->filePath(name));
    return made.open(QIODevice::WriteOnly) && made.write(content) == content.size() ? made.fileName() : QString();
}

void TestAttachment::contentIsKeptOnce()
{
    const QByteArray content("%PDF-1.4 \xe6\x8a\xa5\xe5\x91\x8a");
    const QString first = file(QStringLiteral("报告.pdf"), content), copy = file(QStringLiteral("copy.pdf"), content);
    VERIFY_OK(attach(1, first));
    VERIFY_OK(attach(2, copy));
    VERIFY_OK(attach(1, copy)); // the same content on the same record: nothing new
    QCOMPARE(count("attachment"), 1);
    QCOMPARE(count("attachment_link"), 2);
    const auto list = attachmentsOf(m_workspace->db(), QStringLiteral("report"), 1);
    VERIFY_OK(list);
    QCOMPARE(list->size(), 1);
    QCOMPARE(list->first().name, QStringLiteral("报告.pdf"));
    QCOMPARE(list->first().media, QStringLiteral("application/pdf"));
    QCOMPARE(list->first().addedBy, QStringLiteral("甲"));
    QCOMPARE(*attachmentContent(m_workspace->db(), list->first().id), content);
    const QString out = m_dir->filePath(QStringLiteral("out.pdf"));
    VERIFY_OK(saveAttachment(m_workspace->db(), list->first().id, out));
    QFile written(out);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), content);
    VERIFY_OK(detach(*m_workspace, list->first().link));
    QCOMPARE(count("attachment"), 1); // the other record still has it
    VERIFY_OK(detach(*m_workspace, attachmentsOf(m_workspace->db(), QStringLiteral("report"), 2)->first().link));
    QCOMPARE(count("attachment"), 0);
}

void TestAttachment::whatCannotBeAttached()
{
    QVERIFY(!attach(1, m_dir->filePath(QStringLiteral("nothing.pdf"))));
    QVERIFY(!attach(1, file(QStringLiteral("empty.pdf"), {})));
    QFile large(m_dir->filePath(QStringLiteral("large.pdf")));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(kLargestAttachment + 1));
    large.close();
    const auto refused = attach(1, large.fileName());
    QVERIFY(!refused && refused.error().kind == ErrorKind::InputRefused && refused.error().message.contains(u"32"));
    QCOMPARE(count("attachment_link"), 0);
}

void TestAttachment::changedOutsideIsSaid()
{
    VERIFY_OK(attach(1, file(QStringLiteral("a.txt"), "one")));
    VERIFY_OK(m_workspace->change({QStringLiteral("test"), QStringLiteral("test")}, [](Database& db) {
        return db.exec("UPDATE attachment SET content = CAST('two' AS BLOB)");
    }));
    const auto id = attachmentsOf(m_workspace->db(), QStringLiteral("report"), 1)->first().id;
    const auto read = attachmentContent(m_workspace->db(), id);
    QVERIFY(!read && read.error().kind == ErrorKind::Damaged);
    QVERIFY(!saveAttachment(m_workspace->db(), id, m_dir->filePath(QStringLiteral("b.txt"))));
    QVERIFY(!QFile::exists(m_dir->filePath(QStringLiteral("b.txt"))));
}

void TestAttachment::undoTakesItBack()
{
    VERIFY_OK(attach(1, file(QStringLiteral("a.png"), "picture")));
    VERIFY_OK(m_workspace->undo());
    QCOMPARE(count("attachment"), 0);
    VERIFY_OK(m_workspace->redo());
    QCOMPARE(attachmentsOf(m_workspace->db(), QStringLiteral("report"), 1)->size(), 1);
}

void TestAttachment::wordings()
{
    const QString kind = QStringLiteral("return");
    const auto shipped = shippedPhrases(kind);
    QVERIFY(shipped.size() >= 10);
    QVERIFY(shippedPhrases(QStringLiteral("other")).isEmpty());
    QCOMPARE(*keepPhrase(*m_workspace, kind, shipped.first()), 0); // there already
    QCOMPARE(*keepPhrase(*m_workspace, kind, QStringLiteral("  ")), 0);
    QVERIFY(*keepPhrase(*m_workspace, kind, QStringLiteral(" 请补盖骑缝章 ")) > 0);
    QCOMPARE(phrases(m_workspace->db(), kind)->last(), QStringLiteral("请补盖骑缝章"));
    VERIFY_OK(forgetPhrase(*m_workspace, kind, QStringLiteral("请补盖骑缝章")));
    QCOMPARE(*phrases(m_workspace->db(), kind), shipped);
}

SPOTCHECK_TEST(TestAttachment)
#include "tst_attachment.moc"
