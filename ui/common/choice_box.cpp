#include "ui/common/choice_box.h"

#include <QComboBox>
#include <QSignalBlocker>

namespace spotcheck {

void offerChoice(QComboBox& box, const QString& title, const QString& value)
{
    const QSignalBlocker quiet(&box);
    if (box.findData(value) < 0)
        box.addItem(title, value);
}

void setChoice(QComboBox& box, const QString& title, const QString& value)
{
    offerChoice(box, title, value);
    const QSignalBlocker quiet(&box);
    box.setCurrentIndex(box.findData(value));
}

} // namespace spotcheck
