#pragma once
#include "core/workspace/workspace.h"

#include <QList>
#include <QString>

/// Offices (the addressees of the notice: the municipal bureau, sixteen districts, LINGANG, AIRPORT) and regions
/// (GB/T 2260, retired codes included). Data: resources/registry.
namespace spotcheck {

struct Office {
    QString code, name;
    int level = 2;          ///< 1 municipal, 2 district, 3 branch
    QString shortName = {}; ///< 市局, 浦东新区 …
};

const QList<Office>& offices();
QString officeName(const QString& code);      ///< empty when there is none
QString officeShortName(const QString& code); ///< the code itself when there is none
/// By code, full name or a part that only one has (浦东新区, 临港, 市局机场分局); empty when there is none.
QString officeCode(const QString& nameOrCode);

QString regionName(const QString& code); ///< Shanghai's codes (retired ones too) and provinces; empty when unknown
/// By full name, with or without 上海市 before it, or a beginning that only one has (浦东, 广西); current regions only.
QString regionCode(const QString& name);
/// Shanghai's codes are known one by one, other provinces' by their first two digits.
bool isKnownRegion(const QString& code);

/// Fills offices and regions of a new workspace, one change.
Status seedRegistry(Workspace& workspace);

} // namespace spotcheck
