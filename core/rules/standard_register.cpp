#include "core/rules/standard_register.h"

#include "core/workspace/row_loop.h"

#include <QFile>

static void loadCoreResources()
{
    Q_INIT_RESOURCE(core);
}

namespace spotcheck {

namespace {

/// The code as it is cited everywhere; a register may write it its own way.
std::string keyOf(const std::string& text)
{
    const auto codes = readStandardCodes(text);
    return codes.size() == 1 ? codes.front().text() : text;
}

} // namespace

Result<StandardRegister> StandardRegister::load(const Database& db)
{
    loadCoreResources();
    StandardRegister all;
    QFile file(QStringLiteral(":/core/registry/standards.csv"));
    if (file.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray& line : lines.mid(1))
            if (const QList<QByteArray> cells = line.split(','); cells.size() == 7)
                all.m_entries[keyOf(cells[0].toStdString())] = {cells[2].toStdString(), cells[3].toStdString(),
                                                                cells[4].toStdString(), cells[5].toStdString(),
                                                                cells[6].toStdString()};
    }
    auto q = db.prepare("SELECT code, in_force_on, withdrawn_on, replaced_by, source, mark FROM standard");
    if (!q)
        return q.error();
    RowLoop loop(*q);
    while (loop.next()) {
        all.m_entries[keyOf(std::string(q->view(0)))] = {std::string(q->view(1)), std::string(q->view(2)),
                                                         std::string(q->view(3)), std::string(q->view(4)),
                                                         std::string(q->view(5))};
    }
    return loop.give(std::move(all));
}

const StandardEntry* StandardRegister::find(const StandardCode& code) const
{
    const auto found = m_entries.find(code.text());
    return found == m_entries.end() ? nullptr : &found->second;
}

} // namespace spotcheck
