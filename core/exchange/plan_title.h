#pragma once
#include <QString>
#include <QStringList>

/// Whose plan of which year a table is, by what stands above it: 上海市浦东新区市场监督管理局2026年度…, ２０２６年,
/// 二〇二六年.
namespace spotcheck {

int planYearOfTitle(const QStringList& texts); ///< 0: none is named
/// The office whose name, or district, stands in the texts, the longest of several; empty: none.
QString planOfficeOfTitle(const QStringList& texts);

} // namespace spotcheck
