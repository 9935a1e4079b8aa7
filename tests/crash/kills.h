#pragma once
#include <QtGlobal>

/// How many processes a crash test kills: 200, or as SPOTCHECK_KILLS says (the run for every commit takes 50).
namespace spotcheck::test {

inline int kills()
{
    bool said = false;
    const int number = qEnvironmentVariableIntValue("SPOTCHECK_KILLS", &said);
    return said && number > 0 ? number : qEnvironmentVariableIntValue("SPOTCHECK_SHORT") != 0 ? 20 : 200;
}

} // namespace spotcheck::test
