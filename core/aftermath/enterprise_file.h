#pragma once
#include "core/aftermath/running_clock.h"
#include "core/sampling/burden.h"

/// Everything the file knows of one enterprise: what it is and was called, its years with visits, batches, failures and
/// refusals, what is left of this year's limits, its last batches, and its cases with the clock that ends first.
namespace spotcheck {

struct EnterpriseYear {
    int year = 0;
    qint64 sampled = 0,
           produced = 0; ///< batches, as the sampled party and as the producer of what was sampled elsewhere
    qint64 failed = 0, refused = 0;
};

struct EnterpriseBatch {
    qint64 id = 0;
    QString sampleNo, day, product, office;
    bool asProducer = false, failed = false;
    int outcome = 1, mode = 1;
};

struct EnterpriseCase {
    qint64 id = 0;
    QString sampleNo, product, state; ///< code
    bool open = true;
    QString clock; ///< title of the one that ends first; empty: none runs
    QDate due;
};

struct EnterpriseFile {
    qint64 id = 0;
    QString name, uscc, region, address, legalPerson, contact, note, parent;
    int state = 0, roles = 0;
    QStringList aliases; ///< kind and text, as shown in Chinese
    QStringList branches;
    Burden burden; ///< of the year of `today`
    BurdenLimits limits;
    QList<EnterpriseYear> years;    ///< newest first
    QList<EnterpriseBatch> batches; ///< newest first, at most 100
    QList<EnterpriseCase> cases;
};

Result<EnterpriseFile> readEnterpriseFile(const Database& db, qint64 id, QDate today, const BurdenLimits& limits,
                                          bool chinese);

} // namespace spotcheck
