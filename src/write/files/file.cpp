#include "write/files/file.hpp"
#include "core/error.hpp"
#include <fstream>

namespace lokus::write {

void write_file(const std::string &path, std::string_view bytes) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out)
    throw Error(ErrorKind::failure,
                phrase("{}: tidak dapat ditulis ({} bita); periksa ruang kosong dan izin folder",
                       "{}: could not be written ({} bytes); check free space and permissions", path,
                       bytes.size()));
}

} // namespace lokus::write
