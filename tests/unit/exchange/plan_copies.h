#pragma once
#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

/// The plan's workbook as people send it back: copied cell by cell, with rows and columns moved, added and edited; and
/// what LibreOffice makes of it.
namespace spotcheck::test {

/// All cells of a sheet, row by row.
QList<QStringList> cellsOf(const QString& file, int sheet);
/// The file LibreOffice writes in `folder`; it does not exist when that failed.
QString convert(const QString& file, const QString& ending, const QString& folder);
/// Many in one go; the program takes long to start.
void convertAll(const QStringList& files, const QString& ending, const QString& folder);
/// Of edit_plan.py.
QString editedCopy(const QString& file, const QString& edit, const QString& folder);
QByteArray output(const QString& program, const QStringList& arguments);
QByteArray partOf(const QString& file, const char* part);

class PlanCopy {
public:
    enum Sums { Values, Formulas }; ///< 合计 and 预算 as numbers, or as formulas without a value
    explicit PlanCopy(const QString& file);

    int rows() const { return int(m_plan.size()); }
    QString at(int row, int column) const { return m_plan[row].value(column); }
    QString at(int row, const char* header) const { return at(row, columnOf(header)); }
    int rowOf(const QString& text, int column = -1) const; ///< -1: the product's column
    int columnOf(const char* header) const;                ///< by either row of the header
    void set(int row, const char* header, const QString& text);
    void setAt(int row, int column, const QString& text)
    {
        if (column < m_plan[row].size())
            m_plan[row][column] = text;
    }
    void swapRows(int a, int b) { m_plan.swapItemsAt(a, b); }
    void removeRow(int row) { m_plan.removeAt(row); }
    void duplicateRow(int row) { m_plan.insert(row + 1, m_plan[row]); }
    void moveColumn(const char* header, int to);
    void dropColumn(const char* header);

    void addItem(const QString& product, const QString& item, bool must); ///< without a key, at the end
    void removeItem(const QString& product, const QString& item);
    void dropItemsOf(const QString& product);
    void shuffleItems();

    void dropBase() { m_base.clear(); } ///< as workbooks of older programs
    void editBase(const QString& from, const QString& to);

    QString write(const QString& file, Sums sums = Values) const;

private:
    QList<QStringList> m_plan, m_items, m_base;
};

} // namespace spotcheck::test
