#pragma once
#include "core/registry/record_type.h"

/// Places and offices are stored by code and shown by name; what has no code is shown as it was typed.
#define REGION_NAME(alias) "COALESCE((SELECT g.name FROM region g WHERE g.code = " alias ".region), " alias ".region)"
#define OFFICE_NAME(alias) "COALESCE((SELECT o.name FROM office o WHERE o.code = " alias ".office), " alias ".office)"

/// The kind of a report in the words of kReportKinds; a first test is the rule and is not said.
#define REPORT_KIND(alias) "CASE " alias ".kind WHEN 2 THEN '复检' WHEN 3 THEN '复查' ELSE '' END"

/// The descriptions, one function a table; recordTypes() lists them.
namespace spotcheck {

RecordType enterpriseType();
RecordType catalogueType();
RecordType ruleType();
RecordType labType();
RecordType bidType();
RecordType planType();
RecordType batchType();
RecordType resultType();
RecordType caseType();
RecordType reportType();
RecordType receiptType();
RecordType journalType();
RecordType taskType();
RecordType standardType();
RecordType holidayType();
RecordType festivalType();
RecordType conflictType();
RecordType labReviewType();
RecordType incidentType();
RecordType catalogueEntryType();
RecordType samplerType();
RecordType venueType();
RecordType samplerConflictType();
RecordType visitType();
RecordType overrideType();
RecordType custodyType();
RecordType reserveType();
RecordType evidenceType();
RecordType aliasType();
RecordType serviceType();
RecordType objectionType();
RecordType measureType();
RecordType clockPauseType();
RecordType causeType();
RecordType caseCauseType();
RecordType documentNumberType();
RecordType officeReplyType();

} // namespace spotcheck
