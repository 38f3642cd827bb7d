#include "core/error.hpp"
#include "write/tables/result_tables.hpp"
#include "write/write.hpp"
#include <filesystem>
#include <fstream>

namespace lokus::write {
namespace {

std::string quoted_field(const std::string &text) {
  std::string out = "\"";
  for (char c : text)
    out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

} // namespace

void log_export(const std::string &path, const Export &made) {
  const bool is_new = !std::filesystem::exists(path);
  std::ofstream log(path, std::ios::app | std::ios::binary);
  if (is_new)
    log << "made,scenario,folder,audience,villages,from_children\n";
  log << iso_date(made.made) << ',' << quoted_field(made.scenario) << ',' << quoted_field(made.folder) << ','
      << quoted_field(made.audience) << ',' << made.villages << ',' << (made.from_children ? 1 : 0) << '\n';
  log.flush();
  if (!log)
    throw Error(
        ErrorKind::failure,
        phrase("{0}: catatan ekspor tidak dapat ditulis, maka hasil tidak dikeluarkan; pilih tempat lain "
               "dengan write.export_log",
               "{0}: the log of exports cannot be written, so nothing is published; choose another place "
               "with write.export_log",
               path));
}

} // namespace lokus::write
