#pragma once
#include "settings/scenario.hpp"
#include <optional>
#include <string>

// Formats that are not opened, so that whoever sends one learns its name and what to do.

namespace lokus::read {

// The name of the format by the beginning of the file (1 KiB is enough), then by the ending of its name or of
// a folder in it (.gdb); none where it is one of those that are opened, or nothing known.
std::optional<std::string> foreign_format(const std::string &name, const std::string &beginning);

// Error(failure): the format is not opened, which ones are, how it is converted.
[[noreturn]] void refuse_format(const FilePath &path, const std::string &format);

} // namespace lokus::read
