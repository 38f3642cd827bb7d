#include "core/error.hpp"
#include "core/file_name.hpp"
#include "write/files/csv.hpp"
#include "write/files/file.hpp"
#include "write/tables/result_tables.hpp"
#include "write/write.hpp"
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace lokus::write {
namespace {

constexpr std::string_view head_of_log = "made,scenario,folder,audience,villages,from_children\n";

class LogFile {
public:
  // A link is not followed, and a pipe is not waited for.
  explicit LogFile(const std::string &path)
      : number(
            ::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0666)) {}
  ~LogFile() {
    if (number >= 0)
      ::close(number);
  }
  LogFile(const LogFile &) = delete;
  LogFile &operator=(const LogFile &) = delete;

  std::string beginning() const {
    std::string bytes(head_of_log.size(), '\0');
    const ssize_t read = ::pread(number, bytes.data(), bytes.size(), 0);
    bytes.resize(read > 0 ? static_cast<std::size_t>(read) : 0);
    return bytes;
  }
  // A line that was broken off stays, and ours is not its end.
  bool ends_within_a_line(off_t size) const {
    char last = '\n';
    return size > 0 && ::pread(number, &last, 1, size - 1) == 1 && last != '\n';
  }
  // At once, so that lines of two runs do not mix. What was written of it is taken back where not all was,
  // but where another run's line stands behind it already.
  bool append(const std::string &text, off_t size) const {
    const ssize_t written = ::write(number, text.data(), text.size());
    if (written == static_cast<ssize_t>(text.size()) && ::fsync(number) == 0)
      return true;
    struct stat now = {};
    if (written > 0 && ::fstat(number, &now) == 0 && now.st_size == size + written)
      static_cast<void>(::ftruncate(number, size) == 0);
    return false;
  }

  const int number;
};

[[noreturn]] void refuse_log(const std::string &path) {
  throw Error(
      ErrorKind::request,
      phrase("{0}: bukan catatan ekspor (tidak berawal dengan judul kolomnya, atau bukan berkas biasa), maka "
             "tidak ditambahi dan hasil tidak dikeluarkan; pilih nama lain dengan write.export_log",
             "{0}: no log of exports (it does not begin with the log's header, or is no plain file), so "
             "nothing is added to it and nothing is published; choose another name with write.export_log",
             path));
}

// An empty one that this run made goes again.
[[noreturn]] void fail_log(const std::string &path, bool was_there) {
  std::error_code ignored;
  if (!was_there && std::filesystem::file_size(path, ignored) == 0)
    std::filesystem::remove(path, ignored);
  throw Error(
      ErrorKind::failure,
      phrase("{0}: catatan ekspor tidak dapat ditulis, maka hasil tidak dikeluarkan; periksa ruang kosong "
             "dan izin "
             "folder skenario",
             "{0}: the log of exports cannot be written, so nothing is published; check free space and the "
             "permissions of the scenario's folder",
             path));
}

std::string logged_line(const Export &made) {
  return fmt::format("{},{},{},{},{},{}\n", iso_date(made.made), csv_cell(made.scenario),
                     csv_cell(made.folder), csv_cell(made.audience), made.villages,
                     made.from_children ? 1 : 0);
}

} // namespace

void log_export(const std::string &folder, const std::string &name, const Export &made) {
  const std::string called = name.empty() ? "catatan_ekspor.csv" : name;
  if (!is_file_name(called))
    throw Error(ErrorKind::request, no_file_name(called, "write.export_log"));
  const std::string path = (std::filesystem::path(folder) / called).string();
  std::error_code ignored;
  const auto kind = std::filesystem::symlink_status(path, ignored).type();
  if (kind == std::filesystem::file_type::none)
    fail_log(path, true);
  if (kind != std::filesystem::file_type::not_found && kind != std::filesystem::file_type::regular)
    refuse_log(path);
  const bool was_there = kind == std::filesystem::file_type::regular;
  const LogFile log(path);
  struct stat found = {};
  if (log.number < 0 || ::fstat(log.number, &found) != 0)
    fail_log(path, was_there);
  if (!S_ISREG(found.st_mode) || (found.st_size > 0 && log.beginning() != head_of_log))
    refuse_log(path);
  std::string text = found.st_size == 0                      ? std::string(head_of_log)
                     : log.ends_within_a_line(found.st_size) ? "\n"
                                                             : "";
  text += logged_line(made);
  if (!log.append(text, found.st_size))
    fail_log(path, was_there);
  if (found.st_size == 0)
    sync_folder(folder.empty() ? "." : folder);
}

} // namespace lokus::write
