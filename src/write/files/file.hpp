#pragma once
#include <string>
#include <string_view>

namespace lokus::write {

// Writes the whole file; Error(failure) naming it when the disk refuses.
void write_file(const std::string &path, std::string_view bytes);

} // namespace lokus::write
