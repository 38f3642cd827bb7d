#include "write/files/folder_lock.hpp"
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace lokus::write {

FolderLock::FolderLock(const std::filesystem::path &folder, double seconds)
    : folder_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)) {
  constexpr int tries_a_second = 50;
  for (int left = static_cast<int>(seconds * tries_a_second); folder_ >= 0; --left) {
    held_ = ::flock(folder_, LOCK_EX | LOCK_NB) == 0;
    by_another_ = !held_ && errno == EWOULDBLOCK;
    if (!by_another_ || left <= 0)
      return;
    std::this_thread::sleep_for(std::chrono::milliseconds(1000 / tries_a_second));
  }
}

FolderLock::~FolderLock() {
  if (folder_ >= 0)
    ::close(folder_);
}

FolderLock &FolderLock::operator=(FolderLock &&from) noexcept {
  std::swap(folder_, from.folder_);
  std::swap(held_, from.held_);
  std::swap(by_another_, from.by_another_);
  return *this;
}

} // namespace lokus::write
