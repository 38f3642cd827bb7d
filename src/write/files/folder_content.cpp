#include "write/files/folder_content.hpp"
#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fs = std::filesystem;

namespace lokus::write {
namespace {

bool begins_with(const fs::path &file, std::string_view beginning) {
  if (!fs::is_regular_file(fs::symlink_status(file)))
    return false;
  std::ifstream in(file, std::ios::binary);
  std::string bytes(beginning.size(), '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return in && bytes == beginning;
}

constexpr std::array check_papers = {"temuan.csv",       "tinjauan.csv",      "mutu.csv",
                                     "masukan_anak.csv", "laporan_mutu.html", "peta_mutu.pdf",
                                     "peta_mutu.svg",    "peta_mutu.png"};

// What the other commands leave that write no run.json.
constexpr std::array job_papers = {"kalibrasi.csv",          "perbandingan.csv",    "hindcast.csv",
                                   "ringkasan_hindcast.csv", "asumsi_hindcast.txt", "peluang_separuh.csv",
                                   "penjelasan.csv",         "pemeriksaan.csv"};

bool is_named_in(std::span<const char *const> names, const std::string &name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool holds_only_working_papers(const fs::path &folder) {
  for (const fs::directory_entry &entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (!is_named_in(check_papers, name) && !is_named_in(job_papers, name))
      return false;
  }
  return true;
}

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
  if (!fs::exists(file))
    return false;
  std::ifstream in(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  const bool plain = text.starts_with("file,row,lines,code,");
  if (!plain && !text.starts_with("\xEF\xBB\xBF"
                                  "file;row;lines;code;"))
    return true;
  const auto rows = csv_rows(text, plain ? ',' : ';');
  const auto column = std::find(rows.front().begin(), rows.front().end(), "kode_desa") - rows.front().begin();
  return std::any_of(rows.begin() + 1, rows.end(), [&](const std::vector<std::string> &row) {
    return column < std::ssize(row) && !row[static_cast<std::size_t>(column)].empty() &&
           row[static_cast<std::size_t>(column)] != "=";
  });
}

bool holds_only_findings(const fs::path &folder) {
  const fs::path first = folder / "temuan.csv";
  if (!begins_with(first, "severity,rule,file,row") && !begins_with(first, "\xEF\xBB\xBF"
                                                                           "severity;rule;file;row"))
    return false;
  for (const fs::directory_entry &entry : fs::directory_iterator(folder))
    if (!is_named_in(check_papers, entry.path().filename().string()))
      return false;
  return !holds_filled_review(folder);
}

bool is_free(const fs::path &folder) {
  const fs::file_status status = fs::symlink_status(folder);
  return !fs::exists(status) ||
         (fs::is_directory(status) && (fs::is_empty(folder) || holds_only_findings(folder)));
}

bool made_by_lokus(const fs::path &folder) {
  return begins_with(folder / "run.json", "{\n  \"program\": \"lokus\"") ||
         begins_with(folder / "BACA_SAYA.txt", "DATA BUATAN oleh lokus") || holds_only_working_papers(folder);
}

} // namespace lokus::write
