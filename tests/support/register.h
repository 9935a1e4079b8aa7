#pragma once
#include <functional>
#include <QObject>
#include <vector>

/// Several test classes in one binary: SPOTCHECK_TEST(TestJudge) registers the class, support/main.cpp runs all.
namespace spotcheck::test {
using Factory = std::function<QObject*()>;
inline std::vector<Factory>& factories()
{
    static std::vector<Factory> all;
    return all;
}
struct Registrar {
    explicit Registrar(Factory factory) { factories().push_back(std::move(factory)); }
};
} // namespace spotcheck::test
#define SPOTCHECK_TEST(Class) static const spotcheck::test::Registrar registrar##Class([] { return new Class; });
/// Fails the test with the error's sentence and detail.
#define VERIFY_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto& verified = (expression);                                                                           \
        QVERIFY2(bool(verified),                                                                                       \
                 qPrintable(verified ? QString()                                                                       \
                                     : verified.error().message + QStringLiteral(" / ") + verified.error().detail));   \
    } while (false)
