#include "core/file_bytes.hpp"
#include <fstream>
#include <gtest/gtest.h>

namespace lokus {
namespace {

std::string written(const std::string &bytes) {
  const std::string path = testing::TempDir() + "lokus-file-bytes";
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

TEST(FileBytes, AreAllThatTheFileHolds) {
  constexpr std::size_t mebi = 1U << 20;
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{1}, std::size_t{4096}, mebi, mebi + 1, 5 * mebi + 7}) {
    std::string bytes;
    for (std::size_t at = 0; at < size; ++at)
      bytes += static_cast<char>(at * 31 + at / 251);
    const FileBytes read = file_bytes(written(bytes));
    EXPECT_FALSE(read.trouble);
    EXPECT_TRUE(read.bytes == bytes) << size;
    std::string pieces;
    EXPECT_FALSE(read_in_pieces(written(bytes), [&](std::string_view piece) { pieces += piece; }));
    EXPECT_TRUE(pieces == bytes) << size;
  }
}

// A file of the kernel tells no size.
TEST(FileBytes, NeedNoSizeBeforehand) {
  EXPECT_NE(file_bytes("/proc/self/status").bytes.find("Name:"), std::string::npos);
}

// A folder opens, and gives no bytes; the memory of the process opens, and its first page cannot be read.
TEST(FileBytes, OfWhatCannotBeReadAreNoneWithTheReason) {
  for (const char *path : {"/tidak/ada", "/", "/proc/self/mem"}) {
    const FileBytes read = file_bytes(path);
    EXPECT_TRUE(read.trouble) << path;
    EXPECT_TRUE(read.bytes.empty()) << path;
    EXPECT_TRUE(read_in_pieces(path, [](std::string_view) {})) << path;
  }
}

} // namespace
} // namespace lokus
