#pragma once
#include "ui/shell/place.h"

#include <QFrame>

class QLabel;
class QListWidget;

/// The places in the order of the work, and whose file this is.
namespace spotcheck {

class Sidebar : public QFrame {
    Q_OBJECT
public:
    explicit Sidebar(const PlaceList& places, QWidget* parent = nullptr);
    void setCurrent(int index);
    void setFooter(const QString& office, const QString& person);

Q_SIGNALS:
    void chosen(int index);
    void searchWanted();

private:
    QListWidget* m_list;
    QLabel* m_footer;
};

} // namespace spotcheck
