#pragma once
#include "core/phrase.hpp"
#include <string>

// Names that settings give to files and folders are names, and no way to another place.

namespace lokus {

// 1 to 100 bytes of UTF-8 without "/", "\\", control characters or signs that turn the direction of writing,
// not beginning with a point or a hyphen, not ending in a blank.
bool is_file_name(const std::string &text);

// What is wrong with a text that is none, given as a setting.
Phrase no_file_name(const std::string &text, const std::string &setting);

} // namespace lokus
