#include "tests/support/register.h"
#include <QtTest>
#ifdef TEST_WITH_WIDGETS
#include <QApplication>
using Application = QApplication;
#else
using Application = QCoreApplication;
#endif

/// Whether the class is among those an environment variable names: TestA,TestB.
static bool isNamed(const char* variable, const QObject& test)
{
    const QByteArray name = test.metaObject()->className();
    for (const QByteArray& one : qgetenv(variable).split(','))
        if (!one.isEmpty() && name.endsWith(one))
            return true;
    return false;
}

/// SPOTCHECK_ONLY and SPOTCHECK_EXCEPT choose classes: a developer's one, or the parts that run side by side.
int main(int argc, char** argv)
{
    Application app(argc, argv);
    int failed = 0;
    for (const auto& make : spotcheck::test::factories()) {
        const std::unique_ptr<QObject> test(make());
        if (isNamed("SPOTCHECK_EXCEPT", *test) ||
            (qEnvironmentVariableIsSet("SPOTCHECK_ONLY") && !isNamed("SPOTCHECK_ONLY", *test)))
            continue;
        failed += QTest::qExec(test.get(), argc, argv);
    }
    return failed == 0 ? 0 : 1;
}
