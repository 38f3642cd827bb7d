#include "settings/whole_file.hpp"
#include "core/error.hpp"
#include "core/file_bytes.hpp"
#include <sys/stat.h>

namespace lokus::settings {
namespace {

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

Phrase is_too_large(const std::string &written, std::uint64_t size, std::uint64_t most) {
  return phrase(
      "{0}: {1} bita, padahal paling banyak {2}; periksa berkas mana yang dimaksud, atau bagi isinya",
      "{0}: {1} bytes, but at most {2} are read; check which file is meant, or part it", written, size, most);
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
  struct stat entry {};
  if (::stat(path.path.c_str(), &entry) == 0) {
    if (const Phrase kind = kind_of_entry(entry.st_mode); !kind.id.empty())
      throw Error(ErrorKind::failure, is_no_file(path.written, kind));
    if (const auto size = static_cast<std::uint64_t>(entry.st_size); size > most)
      throw Error(ErrorKind::failure, is_too_large(path.written, size, most));
  }
  FileBytes file = file_bytes(path.path);
  if (file.trouble)
    throw Error(ErrorKind::failure, phrase("berkas {0} tidak dapat dibaca ({1}); periksa nama dan izinnya",
                                           "file {0} cannot be read ({1}); check its name and permissions",
                                           path.written, file.trouble.message()));
  return std::move(file.bytes);
}

} // namespace lokus::settings
