#pragma once
#include <QStringList>

class QComboBox;

/// Choices of a filter bar that come with the answers: offered when they are first seen, and one that was remembered
/// or asked for from elsewhere stands there before its answer is.
namespace spotcheck {

/// Adds what is not there yet; the choice stays.
void offerChoice(QComboBox& box, const QString& title, const QString& value);
/// Chooses a value, adding it under the title where it is not offered yet. Nothing is signalled.
void setChoice(QComboBox& box, const QString& title, const QString& value);

} // namespace spotcheck
