#pragma once
#include "ui/common/grid_page.h"

/// A grid whose records are entered here, one by one, besides being imported: with Add and Delete.
namespace spotcheck {

class AddRecordDialog;

class RegisterPage : public GridPage {
    Q_OBJECT
public:
    RegisterPage(Session& session, const QString& kind, Options options, QWidget* parent = nullptr);
    AddRecordDialog* add(); ///< opens the dialog; not modal to the test
    void removeSelected();

private:
    const RecordType& m_recordType;
};

} // namespace spotcheck
