// Headers nearly every core file needs; keeps a clean build on two cores short.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <QByteArray>
#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <string>
#include <string_view>
#include <vector>
