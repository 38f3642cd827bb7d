#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <system_error>

namespace lokus {

// What a file holds, or why it could not be read to its end: a read that fails half-way gives no bytes, so
// that nobody takes the beginning of a file for the whole. Nothing is thrown; the caller has the sentence.
struct FileBytes {
  std::string bytes;
  std::error_code trouble;
};
FileBytes file_bytes(const std::string &path);

// The same piece by piece, for files of any size. What was taken before a trouble is of no use.
std::error_code read_in_pieces(const std::string &path, const std::function<void(std::string_view)> &take);

} // namespace lokus
