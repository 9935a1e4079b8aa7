#pragma once
// What nearly every source of the window includes; read once by the compiler.
#include "core/base/precompiled.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QToolBar>
#include <QWidget>
