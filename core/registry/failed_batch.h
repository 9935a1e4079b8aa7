#pragma once

/// What counts as a failed batch, once for every query: a first report that failed, or that we cannot judge and the
/// laboratory failed, and no retest that passed (市场监管总局令第18号 第四十二条: the retest's conclusion is final).
/// SQL over the report alias r; the partial indexes of the schema hold just these reports.
#define FAILED_REPORTS "report r INDEXED BY report_failed"
#define IS_FAILED_REPORT                                                                                               \
    "r.kind = 1 AND (r.our_verdict = 2 OR (r.our_verdict = 3 AND r.lab_verdict = 2)) AND NOT EXISTS (SELECT 1 FROM "   \
    "report n INDEXED BY report_retest_passed WHERE n.batch_id = r.batch_id AND n.kind = 2 AND n.our_verdict = 1)"
/// `batch`: the SQL of a batch's id.
#define IS_FAILED_BATCH(batch)                                                                                         \
    "EXISTS (SELECT 1 FROM " FAILED_REPORTS " WHERE r.batch_id = " batch " AND " IS_FAILED_REPORT ")"
