#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace lokus::write {

// The hidden names beside an output folder `hasil`: `.hasil.sedang-ditulis-1` while it is written,
// `.hasil.lama-1` for what it replaces.
inline constexpr const char *draft_word = "sedang-ditulis", *old_word = "lama";
inline constexpr int most_siblings = 1000;

// Seconds for which one lokus waits for another that is putting a folder beside this one in its place.
inline constexpr double patience = 10;

// As written, and absolute; without a slash at the end. Without a file name for what is no name of a folder.
std::filesystem::path without_last_slash(const std::filesystem::path &path);
std::filesystem::path folder_named(const std::string &path);

std::filesystem::path sibling(const std::filesystem::path &folder, const char *word, int n);

// Those folders that are there, no links, by number.
std::vector<std::filesystem::path> siblings_called(const std::filesystem::path &folder, const char *word);

} // namespace lokus::write
