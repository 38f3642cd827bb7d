#include "core/file_bytes.hpp"
#include "write/files/folder_content.hpp"
#include <algorithm>

namespace fs = std::filesystem;

namespace lokus::write {
namespace {

// Cells of a CSV of ours, quotes taken off.
std::vector<std::vector<std::string>> csv_rows(const std::string &text, char separator) {
  std::vector<std::vector<std::string>> rows(1, {""});
  bool quoted = false;
  for (const char c : text) {
    if (c == '"')
      quoted = !quoted;
    else if (c == separator && !quoted)
      rows.back().emplace_back();
    else if (c == '\n' && !quoted)
      rows.push_back({""});
    else if (c != '\r')
      rows.back().back() += c;
  }
  return rows;
}

} // namespace

bool holds_filled_review(const fs::path &folder) {
  const fs::path file = folder / "tinjauan.csv";
  const fs::file_status status = fs::symlink_status(file);
  if (!fs::is_regular_file(status))
    return fs::exists(status);
  const FileBytes read = file_bytes(file.string());
  const std::string &text = read.bytes; // none where it cannot be read: then nobody knows, and it stays
  const bool plain = text.starts_with("file,row,lines,code,");
  if (!plain && !text.starts_with("\xEF\xBB\xBF"
                                  "file;row;lines;code;"))
    return true;
  const auto rows = csv_rows(text, plain ? ',' : ';');
  const auto &header = rows.front();
  const auto column = std::find(header.begin(), header.end(), "kode_desa") - header.begin();
  if (column == std::ssize(header))
    return true;
  return std::any_of(rows.begin() + 1, rows.end(), [&](const std::vector<std::string> &row) {
    return column < std::ssize(row) && !row[static_cast<std::size_t>(column)].empty() &&
           row[static_cast<std::size_t>(column)] != "=";
  });
}

} // namespace lokus::write
