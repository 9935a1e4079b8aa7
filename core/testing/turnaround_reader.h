#pragma once
#include "core/clocks/setting.h"
#include "core/testing/turnaround.h"

#include <QHash>

/// Reads what `turnaround` answers: the days of the batches from their index, the reports in one pass, then the few
/// batches nobody has reported on. Dates are Julian day numbers here; 0 is none.
namespace spotcheck {

class TurnaroundReader {
public:
    TurnaroundReader(const Database& db, const WorkCalendar& calendar, const TurnaroundScope& scope,
                     Progress* progress);
    Result<Turnaround> read();

private:
    struct BatchDay {
        qint64 id;
        int sampled;
        int task; ///< which of m_tasks; -1: none with a due date
        bool reported;
    };
    /// What a task wants of its reports: a day, or working days from receipt.
    struct TaskDue {
        QString no;
        QDate due;
        int within = 0;
    };
    /// What a report leaves to its batch.
    struct BatchPart {
        qint64 received = 0, lab = 0;
    };
    struct ReportDays {
        qint64 batch = 0, lab = 0;
        int task = -1;
        qint64 sampled = 0, received = 0, finished = 0, reported = 0, reviewed = 0, signedOn = 0;
    };
    Status readBatches();
    void indexBatches();
    Status readTasks();
    Status tieToTask(Statement& batches, int task);
    Status readReports();
    Status readWaiting();
    Status readNames();
    Status takeReport(const Statement& row);
    Result<BatchPart> batchPart(qint64 id);
    Status takeWaiting(const Statement& row, int task);
    BatchDay* batch(qint64 id);
    void measure(const ReportDays& days);
    void measureStep(qint64 lab, TurnaroundStep step, qint64 from, qint64 to);
    void compareWithDue(const ReportDays& days);
    void addLate(qint64 lab, bool late);
    bool isTooFew(const LabTurnaround& lab) const;
    void setDue(OverdueSample& sample, qint64 lab, int task) const;
    std::pair<int, DueBasis> usualDays(qint64 lab) const;
    LabTurnaround& lab(qint64 id);
    bool isCancelled() const { return m_progress != nullptr && m_progress->isCancelled(); }

    const Database& m_db;
    const WorkCalendar& m_calendar;
    const TurnaroundScope& m_scope;
    Progress* m_progress;
    Turnaround m_answer;
    std::vector<BatchDay> m_batches; ///< by id
    std::vector<quint32> m_starts;   ///< where the ids with these leading bits begin
    std::vector<TaskDue> m_tasks;    ///< those with a due date
    QHash<qint64, qsizetype> m_labAt;
    QHash<qint64, QString> m_labNames;
    Statement m_part; ///< of a batch
    qint64 m_first = 0, m_last = 0;
    int m_least = 0;
};

} // namespace spotcheck
