#include "core/plan/plan_phase.h"

#include <array>
#include <QCoreApplication>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

struct Words {
    const char* state;
    const char* step;
};

constexpr std::array<Words, 7> kWords = {
    Words{QT_TRANSLATE_NOOP("plan", "draft"), QT_TRANSLATE_NOOP("plan", "Back to draft")},
    Words{QT_TRANSLATE_NOOP("plan", "reviewed"), QT_TRANSLATE_NOOP("plan", "Review")},
    Words{QT_TRANSLATE_NOOP("plan", "budget declared"), QT_TRANSLATE_NOOP("plan", "Declare the budget")},
    Words{QT_TRANSLATE_NOOP("plan", "approved"), QT_TRANSLATE_NOOP("plan", "Approve")},
    Words{QT_TRANSLATE_NOOP("plan", "filed with the municipality"),
          QT_TRANSLATE_NOOP("plan", "File with the municipality")},
    Words{QT_TRANSLATE_NOOP("plan", "in force"), QT_TRANSLATE_NOOP("plan", "Put in force")},
    Words{QT_TRANSLATE_NOOP("plan", "closed"), QT_TRANSLATE_NOOP("plan", "Close the plan")}};

const Words& wordsOf(PlanPhase phase)
{
    return kWords[size_t(phase)];
}

} // namespace

PlanPhase planPhase(bool approved, qint64 stored)
{
    const auto phase = PlanPhase(std::clamp<qint64>(stored, 0, qint64(PlanPhase::Closed)));
    if (approved == linesStand(phase))
        return phase;
    return approved ? PlanPhase::Approved : PlanPhase::Draft;
}

QString planPhaseName(PlanPhase phase)
{
    return Texts::tr(wordsOf(phase).state);
}

QString planStepName(PlanPhase to)
{
    return Texts::tr(wordsOf(to).step);
}

bool phaseConcerns(PlanPhase phase, bool municipal)
{
    return phase != PlanPhase::Filed || !municipal;
}

QList<PlanPhase> planPhases(bool municipal)
{
    QList<PlanPhase> phases;
    for (size_t i = 0; i < kWords.size(); ++i)
        if (phaseConcerns(PlanPhase(i), municipal))
            phases << PlanPhase(i);
    return phases;
}

PlanPhase nextPhase(PlanPhase phase, bool municipal)
{
    const QList<PlanPhase> phases = planPhases(municipal);
    const qsizetype at = phases.indexOf(phase);
    return phases[std::min(at + 1, phases.size() - 1)];
}

} // namespace spotcheck
