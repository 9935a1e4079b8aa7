#pragma once
#include <QString>

/// Pictures of every place, for the README and for people who look at them after a test run.
namespace spotcheck {

class Desktop;

/// Waits for the file that is being opened, shows each place, waits until its lists stand, saves FOLDER/PLACE.png
/// (and start.png of the first page). 0 when all were saved, 1 when the file did not open or a picture failed.
int takeScreenshots(Desktop& desktop, const QString& folder);

/// Runs the event loop until nothing is read or written any more, at most `ms`.
bool waitUntilIdle(Desktop& desktop, int ms = 30000);

} // namespace spotcheck
