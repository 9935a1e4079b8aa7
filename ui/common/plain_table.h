#pragma once
#include <QString>

class QTableView;
class QWidget;

/// A table over an answer held in memory (hundreds of rows): its look, copying its selected rows, exporting all shown.
namespace spotcheck {

class Session;

void setUpPlainTable(QTableView& table);
void copyPlainRows(const QTableView& table);
/// Asks where to; says what came out.
void exportPlainTable(Session& session, QWidget* parent, const QTableView& table, const QString& title);

} // namespace spotcheck
