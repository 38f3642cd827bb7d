#pragma once
#include <string>
#include <string_view>

namespace lokus::write {

// Writes the whole file in place of what is there, and returns when it is on the disk and not only on its way
// there (fsync). Error(failure) naming it when any step is refused: opening, writing, bringing to the disk,
// closing. A file system that knows no fsync is taken at its word.
void write_file(const std::string &path, std::string_view bytes);

// The names in a folder: a file that was made, moved or removed is so after a power failure too.
void sync_folder(const std::string &path);

} // namespace lokus::write
