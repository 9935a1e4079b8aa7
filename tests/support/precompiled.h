#pragma once
// What nearly every test includes; read once by the compiler.
#include "core/base/precompiled.h"

#include <QtTest>
