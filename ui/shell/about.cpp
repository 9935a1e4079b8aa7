#include "ui/shell/about.h"

#include "ui/common/icons.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

class About {
    Q_DECLARE_TR_FUNCTIONS(About)
};

void showSheet(QWidget& parent, const QString& title, const QString& html)
{
    auto* dialog = new QDialog(&parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* column = new QVBoxLayout(dialog);
    auto* label = new QLabel(html, dialog);
    label->setWordWrap(true);
    label->setMinimumWidth(460);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    label->setOpenExternalLinks(true);
    column->addWidget(label);
    auto* buttons = new QDialogButtonBox(dialog);
    buttons->addButton(About::tr("Close"), QDialogButtonBox::RejectRole);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(buttons);
    dialog->open();
}

QString keyRow(const QString& keys, const QString& what)
{
    return QStringLiteral("<tr><td style='padding-right:24px'><b>%1</b></td><td>%2</td></tr>").arg(keys, what);
}

} // namespace

void showAbout(QWidget& parent)
{
    showSheet(parent, About::tr("About Spotcheck"),
              QStringLiteral("<h2>%1 %2</h2><p>%3</p><p>%4</p><p>%5</p>")
                  .arg(About::tr("Spotcheck"), QCoreApplication::applicationVersion(),
                       About::tr("Plans, samples, results and follow-up of product-quality spot checks."),
                       About::tr("Free software under the GNU General Public License, version 3 or later. It comes "
                                 "without any warranty; you may pass it "
                                 "on and change it under the terms of that licence."),
                       About::tr("Built with Qt %1, SQLite, libxlsxwriter, libzip and expat.")
                           .arg(QString::fromLatin1(qVersion()))));
}

void showKeyboardHelp(QWidget& parent)
{
    QString rows;
    rows += keyRow(QStringLiteral("Ctrl+K"), About::tr("Find any record, place or command"));
    rows += keyRow(QStringLiteral("Ctrl+1 … Ctrl+9"), About::tr("Go to a place"));
    rows +=
        keyRow(QStringLiteral("Ctrl+Z / Ctrl+Y"), About::tr("Undo, redo; also what was done before the last restart"));
    rows += keyRow(QStringLiteral("Ctrl+F"), About::tr("Search in this page"));
    rows += keyRow(QStringLiteral("F2"), About::tr("Edit the current cell"));
    rows += keyRow(QStringLiteral("Ctrl+C / Ctrl+V"), About::tr("Copy and paste cells, to and from spreadsheets"));
    rows += keyRow(QStringLiteral("Esc"), About::tr("Clear the filters"));
    rows += keyRow(QStringLiteral("Ctrl+I / Ctrl+E"), About::tr("Import, export what is shown"));
    rows += keyRow(QStringLiteral("A / R / T / S"), About::tr("Results: accept, return, cannot tell, sign"));
    rows += keyRow(QStringLiteral("J / K"), About::tr("Results: next, previous report"));
    showSheet(parent, About::tr("Keyboard"), QStringLiteral("<table>%1</table>").arg(rows));
}

} // namespace spotcheck
