#pragma once
#include <string>
#include <vector>

/// Names like one that is not known: by the characters and pairs of neighbours they share (Dice's coefficient over
/// both), full width and half width being the same. Chinese product names are short; an edit distance says little.
namespace spotcheck {

/// 0 … 1.
double nameLikeness(const std::string& a, const std::string& b);
/// The nearest first, none below a likeness at which people would still see one.
std::vector<std::string> nearestNames(const std::string& name, const std::vector<std::string>& names, size_t most = 3);

} // namespace spotcheck
