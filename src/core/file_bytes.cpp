#include "core/file_bytes.hpp"
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace lokus {
namespace {

constexpr std::size_t piece_size = std::size_t{1} << 20;

std::error_code last_trouble() {
  return {errno, std::generic_category()};
}

class ReadFile {
public:
  explicit ReadFile(const std::string &path) : number_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (number_ < 0)
      trouble = last_trouble();
  }
  ~ReadFile() {
    if (number_ >= 0)
      ::close(number_);
  }
  ReadFile(const ReadFile &) = delete;
  ReadFile &operator=(const ReadFile &) = delete;

  // How many bytes came; none at the end of the file, and where there is trouble.
  std::size_t read(char *to, std::size_t most) {
    ssize_t count = -1;
    while (!trouble && (count = ::read(number_, to, most)) < 0)
      if (errno != EINTR)
        trouble = last_trouble();
    return count < 0 ? 0 : static_cast<std::size_t>(count);
  }
  std::size_t expected_size() const {
    struct stat file {};
    const bool told = number_ >= 0 && ::fstat(number_, &file) == 0 && S_ISREG(file.st_mode);
    return told ? static_cast<std::size_t>(file.st_size) : 0;
  }

  std::error_code trouble;

private:
  int number_;
};

} // namespace

std::error_code read_in_pieces(const std::string &path, const std::function<void(std::string_view)> &take) {
  ReadFile file(path);
  std::vector<char> piece(piece_size);
  while (const std::size_t count = file.read(piece.data(), piece.size()))
    take({piece.data(), count});
  return file.trouble;
}

// Straight into the bytes: a register of children leaves no copy in a buffer on the way.
FileBytes file_bytes(const std::string &path) {
  ReadFile file(path);
  FileBytes read;
  read.bytes.resize(file.expected_size() + 1);
  std::size_t size = 0;
  while (const std::size_t count = file.read(read.bytes.data() + size, read.bytes.size() - size)) {
    size += count;
    if (size == read.bytes.size())
      read.bytes.resize(size + std::max(size, piece_size));
  }
  read.bytes.resize(file.trouble ? 0 : size);
  read.trouble = file.trouble;
  return read;
}

} // namespace lokus
