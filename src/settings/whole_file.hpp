#pragma once
#include "settings/scenario.hpp"
#include <cstdint>
#include <string>

namespace lokus::settings {

// What is no file of bytes with an end: a folder, a FIFO, a device, a socket; "" for a regular file and for
// what is not there. Links are followed.
Phrase other_than_a_file(const std::string &path);

// Error(request), with `place` in front, where the path leads to something else than a regular file.
void require_regular(const FilePath &path, const std::string &place);

inline constexpr std::uint64_t largest_text = std::uint64_t{16} << 20; // of settings, 16 MiB
inline constexpr std::uint64_t largest_file = std::uint64_t{4} << 30;  // of data, 4 GiB

// The bytes of a file. Error(failure) where it cannot be opened, is no regular file, is larger than `most`,
// or breaks off while it is read.
std::string whole_file(const FilePath &path, std::uint64_t most);

} // namespace lokus::settings
