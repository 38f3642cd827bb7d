#pragma once
#include <filesystem>
#include <limits>
#include <vector>

namespace lokus {

// What lies in a folder, and in the folders within it down to `deepest` (0: in itself alone); links are not
// followed. Error, with the folder, where it cannot be read to its end: nobody takes a part for the whole.
// std::filesystem names no folder when reading on fails.
std::vector<std::filesystem::directory_entry> entries_in(const std::filesystem::path &folder);
std::vector<std::filesystem::directory_entry> entries_below(const std::filesystem::path &folder,
                                                            int deepest = std::numeric_limits<int>::max());

} // namespace lokus
