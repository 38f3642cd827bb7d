#pragma once
#include "settings/scenario.hpp"
#include <memory>
#include <optional>
#include <string>

namespace lokus::read {

// A zip archive in memory, by the names of its parts.
class Package {
public:
  // Error(failure) when the bytes are no whole archive, and, with a forecast, when its cells will not fit
  // into memory.
  Package(const FilePath &path, std::string bytes);
  ~Package();
  Package(const Package &) = delete;
  Package &operator=(const Package &) = delete;

  const FilePath &path() const { return path_; }
  // The bytes of a part, whatever the case of its name; none where there is no such part. Error(failure) when
  // it is damaged (its checksum is compared), locked, or unpacks to more than a gigabyte.
  std::optional<std::string> part(const std::string &name) const;

private:
  struct Open;
  FilePath path_;
  std::unique_ptr<Open> open_;
};

// What helps against a workbook that cannot be read. Error(failure).
[[noreturn]] void damaged_workbook(const FilePath &path, const std::string &reason);

} // namespace lokus::read
