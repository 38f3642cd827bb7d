#pragma once
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <unistd.h>

namespace fuzz {

// One file in memory-backed storage, written anew for every input, gone with the process.
class TemporaryFile {
public:
  explicit TemporaryFile(const std::string &ending)
      : path_("/dev/shm/lokus-fuzz-" + std::to_string(getpid()) + "." + ending) {}
  ~TemporaryFile() { std::remove(path_.c_str()); }
  TemporaryFile(const TemporaryFile &) = delete;
  TemporaryFile &operator=(const TemporaryFile &) = delete;

  const std::string &path() const { return path_; }
  void put(std::string_view bytes) const {
    std::FILE *out = std::fopen(path_.c_str(), "wb");
    if (out == nullptr || std::fwrite(bytes.data(), 1, bytes.size(), out) != bytes.size())
      std::abort();
    std::fclose(out);
  }

private:
  std::string path_;
};

} // namespace fuzz
