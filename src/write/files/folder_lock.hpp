#pragma once
#include <filesystem>

namespace lokus::write {

// A mark on a folder that another lokus can see, and that ends with the process that made it, however it ends
// (flock). Where the file system knows no such marks, nobody holds one and nobody can be told from the dead:
// neither held() nor by_another().
class FolderLock {
public:
  FolderLock() = default;
  // Waits up to `seconds` for another to let go.
  explicit FolderLock(const std::filesystem::path &folder, double seconds = 0);
  ~FolderLock();
  FolderLock(FolderLock &&from) = delete;
  FolderLock &operator=(FolderLock &&from) noexcept;
  FolderLock(const FolderLock &) = delete;
  FolderLock &operator=(const FolderLock &) = delete;

  bool held() const { return held_; }
  bool by_another() const { return by_another_; }

private:
  int folder_ = -1;
  bool held_ = false, by_another_ = false;
};

} // namespace lokus::write
