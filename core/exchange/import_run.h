#pragma once
#include "core/exchange/header_finder.h"
#include "core/exchange/importer.h"

/// One run over all rows of a matched sheet: read, check, write in one change; then the rejects workbook.
namespace spotcheck {

struct SheetFacts;

struct ImportSource {
    const RecordType& type;
    QString path;
    QString sheetName;
    int sheet = 0;
    FoundHeader header;
    QStringList titleTexts; ///< cells above the header
    ImportOptions options;
    RememberedColumns remembered;
    HeaderHints hints;
    QString look;       ///< key of the sheet's look (import_profile.h)
    QStringList doubts; ///< columns whose content contradicts their header
    SheetFacts& facts;  ///< what is known of the whole sheet; completed on the way
};

Result<ImportOutcome> runImport(Workspace& workspace, WorkbookReader& reader, const ImportSource& source,
                                Progress* progress);
Result<ImportPreview> previewRows(const Database& db, const QString& office, const ImportSource& source,
                                  const SheetHead& head);

} // namespace spotcheck
