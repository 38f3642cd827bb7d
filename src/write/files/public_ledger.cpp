#include "core/error.hpp"
#include "write/files/file.hpp"
#include "write/tables/result_tables.hpp"
#include "write/write.hpp"
#include <filesystem>

namespace lokus::write {
namespace {

std::string ledger_line(const LeftOpen &row) {
  std::string numbers;
  for (const int s : row.possible)
    numbers += fmt::format("{}{}", numbers.empty() ? "" : " ", s);
  return fmt::format("{},{},{},{},{}\n", iso_date(row.made), row.month, row.villages, row.withheld ? 1 : 0,
                     numbers);
}

// Stays no longer than the writing of it, whatever becomes of that.
class Unfinished {
public:
  explicit Unfinished(std::string name) : path(std::move(name)) {}
  ~Unfinished() {
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
  }
  Unfinished(const Unfinished &) = delete;
  Unfinished &operator=(const Unfinished &) = delete;

  const std::string path;
};

} // namespace

void extended_ledger(const std::string &path, const PublicLedger &earlier, const PublicLedger &left_open) {
  std::string text = "made,month,villages,withheld,possible\n";
  for (const PublicLedger *ledger : {&earlier, &left_open})
    for (const LeftOpen &row : ledger->rows)
      text += ledger_line(row);
  const Unfinished unfinished(path + ".sedang-ditulis");
  write_file(unfinished.path, text);
  std::error_code why;
  std::filesystem::rename(unfinished.path, path, why);
  if (why)
    throw Error(ErrorKind::failure,
                phrase("{0}: catatan terbitan tidak dapat ditulis, maka hasil tidak dikeluarkan: {1}",
                       "{0}: the ledger of publications cannot be written, so nothing is published: {1}",
                       path, why.message()));
  sync_folder(std::filesystem::absolute(path).parent_path().string());
}

} // namespace lokus::write
