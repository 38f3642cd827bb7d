#include "write/files/file.hpp"
#include "core/error.hpp"
#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace lokus::write {
namespace {

std::string words_for(int number) {
  return std::generic_category().message(number);
}

bool write_bytes(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR)
      return false;
    bytes.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
  }
  return true;
}

bool knows_no_sync(int number) {
  return number == EINVAL || number == ENOSYS || number == EOPNOTSUPP;
}

bool sync(int file) {
  while (::fsync(file) != 0)
    if (errno != EINTR)
      return knows_no_sync(errno);
  return true;
}

// Closes whatever came before; the first trouble is the one that is told. 0: none.
int close_after(bool good, int file) {
  const int before = good ? 0 : errno;
  const bool closed = ::close(file) == 0 || errno == EINTR; // Linux closes on EINTR too
  return !good ? before : closed ? 0 : errno;
}

} // namespace

void write_file(const std::string &path, std::string_view bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  const int trouble = file < 0 ? errno : close_after(write_bytes(file, bytes) && sync(file), file);
  if (trouble != 0)
    throw Error(ErrorKind::failure,
                phrase("{}: tidak dapat ditulis ({} bita): {}; periksa ruang kosong dan izin folder",
                       "{}: could not be written ({} bytes): {}; check free space and permissions", path,
                       bytes.size(), words_for(trouble)));
}

void sync_folder(const std::string &path) {
  const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const int trouble = folder < 0 ? errno : close_after(sync(folder), folder);
  if (trouble != 0)
    throw Error(ErrorKind::failure,
                phrase("{}: folder tidak dapat dibawa sampai ke cakram: {}; periksa cakramnya",
                       "{}: the folder could not be brought to the disk: {}; check the disk", path,
                       words_for(trouble)));
}

} // namespace lokus::write
