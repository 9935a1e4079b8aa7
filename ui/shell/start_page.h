#pragma once
#include <QWidget>

/// The first page, while no file is open: make one, open one, look at the demo, or go on with a recent one.
namespace spotcheck {

class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void demoWanted();
    void recentWanted(const QString& path);

private:
    QWidget* makeChoice(const QString& iconName, const QString& title, const QString& hint,
                        void (StartPage::*signal)());
    QWidget* makeRecent();
};

} // namespace spotcheck
