#include "settings/whole_file.hpp"
#include "core/error.hpp"
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace lokus::settings {
namespace {

struct OpenFile {
  int descriptor;
  explicit OpenFile(const std::string &path)
      : descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  ~OpenFile() {
    if (descriptor >= 0)
      ::close(descriptor);
  }
  OpenFile(const OpenFile &) = delete;
  OpenFile &operator=(const OpenFile &) = delete;
};

Phrase kind_of_entry(mode_t mode) {
  switch (mode & S_IFMT) {
  case S_IFREG:
    return {};
  case S_IFDIR:
    return {"sebuah folder", "a folder"};
  case S_IFIFO:
    return {"sebuah pipa (FIFO)", "a pipe (FIFO)"};
  case S_IFSOCK:
    return {"sebuah soket", "a socket"};
  default:
    return {"sebuah peranti", "a device"};
  }
}

Phrase is_no_file(const std::string &written, const Phrase &kind) {
  return phrase("\"{0}\" adalah {1}, bukan berkas biasa; sebut berkasnya, atau salin isinya ke sebuah berkas",
                "\"{0}\" is {1} and no regular file; name the file, or copy what it gives into a file",
                written, kind);
}

[[noreturn]] void cannot_be_read(const FilePath &path, int error) {
  throw Error(ErrorKind::failure, phrase("berkas {0} tidak dapat dibaca ({1}); periksa nama dan izinnya",
                                         "file {0} cannot be read ({1}); check its name and permissions",
                                         path.written, std::generic_category().message(error)));
}

// Error(failure) unless the descriptor is a regular file of at most so many bytes.
std::size_t bytes_to_read(const FilePath &path, int descriptor, std::uint64_t most) {
  struct stat entry {};
  if (::fstat(descriptor, &entry) != 0)
    cannot_be_read(path, errno);
  if (const Phrase kind = kind_of_entry(entry.st_mode); !kind.id.empty())
    throw Error(ErrorKind::failure, is_no_file(path.written, kind));
  const auto size = static_cast<std::uint64_t>(entry.st_size);
  if (size > most)
    throw Error(
        ErrorKind::failure,
        phrase("{0}: {1} bita, padahal paling banyak {2}; periksa berkas mana yang dimaksud, atau bagi "
               "isinya",
               "{0}: {1} bytes, but at most {2} are read; check which file is meant, or part it",
               path.written, size, most));
  return static_cast<std::size_t>(size);
}

} // namespace

Phrase other_than_a_file(const std::string &path) {
  struct stat entry {};
  return ::stat(path.c_str(), &entry) == 0 ? kind_of_entry(entry.st_mode) : Phrase{};
}

void require_regular(const FilePath &path, const std::string &place) {
  if (const Phrase kind = other_than_a_file(path.path); !kind.id.empty())
    throw Error(ErrorKind::request, is_no_file(path.written, kind)).at({place, place});
}

std::string whole_file(const FilePath &path, std::uint64_t most) {
  const OpenFile file(path.path);
  if (file.descriptor < 0)
    cannot_be_read(path, errno);
  std::string bytes(bytes_to_read(path, file.descriptor, most), '\0');
  std::size_t size = 0;
  while (size < bytes.size()) {
    const ssize_t more = ::read(file.descriptor, bytes.data() + size, bytes.size() - size);
    if (more < 0 && errno == EINTR)
      continue;
    if (more < 0)
      cannot_be_read(path, errno);
    if (more == 0)
      break;
    size += static_cast<std::size_t>(more);
  }
  if (size != bytes.size())
    throw Error(ErrorKind::failure,
                phrase("{0}: menjadi lebih pendek selagi dibaca; ulangi setelah penyalinannya "
                       "selesai",
                       "{0}: became shorter while it was read; try again when it is copied", path.written));
  return bytes;
}

} // namespace lokus::settings
