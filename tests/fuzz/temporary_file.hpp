#pragma once
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <unistd.h>

namespace fuzz {

// One file in memory-backed storage, written anew for every input, gone with the process.
class TemporaryFile {
public:
  explicit TemporaryFile(const std::string &ending)
      : path_("/dev/shm/lokus-fuzz-" + std::to_string(getpid()) + "." + ending),
        file_(open(path_.c_str(), O_RDWR | O_CREAT | O_TRUNC, 0600)) {}
  ~TemporaryFile() {
    close(file_);
    unlink(path_.c_str());
  }
  TemporaryFile(const TemporaryFile &) = delete;
  TemporaryFile &operator=(const TemporaryFile &) = delete;

  const std::string &path() const { return path_; }
  void put(std::string_view bytes) const {
    const auto size = static_cast<off_t>(bytes.size());
    if (pwrite(file_, bytes.data(), bytes.size(), 0) != size || ftruncate(file_, size) != 0)
      std::abort();
  }

private:
  std::string path_;
  int file_;
};

} // namespace fuzz
