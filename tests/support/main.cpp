#include "tests/support/register.h"
#include <QtTest>
#ifdef TEST_WITH_WIDGETS
#include <QApplication>
using Application = QApplication;
#else
using Application = QCoreApplication;
#endif

int main(int argc, char** argv)
{
    Application app(argc, argv);
    int failed = 0;
    for (const auto& make : spotcheck::test::factories()) {
        const std::unique_ptr<QObject> test(make());
        if (const QByteArray only = qgetenv("SPOTCHECK_ONLY");
            !only.isEmpty() && !QByteArray(test->metaObject()->className()).endsWith(only))
            continue; // one class of many
        failed += QTest::qExec(test.get(), argc, argv);
    }
    return failed == 0 ? 0 : 1;
}
