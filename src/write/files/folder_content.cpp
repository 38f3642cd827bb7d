#include "write/files/folder_content.hpp"
#include "core/file_bytes.hpp"
#include "core/folder_entries.hpp"
#include "core/text.hpp"
#include "seal/digest.hpp"
#include "write/outputs.hpp"
#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <string_view>

namespace fs = std::filesystem;

namespace lokus::write {
namespace {

constexpr const char *record_name = "run.json", *region_name = "BACA_SAYA.txt";

bool is_plain_file(const fs::path &file) {
  return fs::is_regular_file(fs::symlink_status(file));
}

bool begins_with(const fs::path &file, std::string_view beginning) {
  return is_plain_file(file) && file_bytes(file.string()).bytes.starts_with(beginning);
}

constexpr std::array check_papers = {"temuan.csv",       "tinjauan.csv",      "mutu.csv",
                                     "masukan_anak.csv", "laporan_mutu.html", "peta_mutu.pdf",
                                     "peta_mutu.svg",    "peta_mutu.png"};

// What the other commands leave that write no run.json.
constexpr std::array job_papers = {"kalibrasi.csv",       "kalibrasi_anak.csv",     "perbandingan.csv",
                                   "hindcast.csv",        "ringkasan_hindcast.csv", "asumsi_hindcast.txt",
                                   "peluang_separuh.csv", "penjelasan.csv",         "pemeriksaan.csv"};

bool is_named_in(std::span<const char *const> names, const std::string &name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Or a folder of such files, by a name that ends with a slash.
bool is_region_file(const std::string &name) {
  return std::ranges::any_of(region_files(), [&](const std::string &known) {
    return known == name || (name.ends_with('/') && known.starts_with(name));
  });
}

// Every table of ours says in its last column whether the data are made up.
bool is_our_table(const fs::path &file) {
  const FileBytes read = file_bytes(file.string());
  return trim(std::string_view(read.bytes).substr(0, read.bytes.find('\n'))).ends_with("synthetic");
}

bool is_paper(const fs::path &file, const std::string &name) {
  return (is_named_in(check_papers, name) || is_named_in(job_papers, name)) &&
         (!name.ends_with(".csv") || is_our_table(file));
}

enum class Hand { own, foreign, changed };
using Judge = std::function<Hand(const fs::path &file, const std::string &name)>;

Hand own_if(bool own) {
  return own ? Hand::own : Hand::foreign;
}

// Null where none of that name was written.
const WrittenFile *find_written(const std::vector<WrittenFile> &written, const std::string &name) {
  const auto found = std::ranges::find(written, name, &WrittenFile::name);
  return found == written.end() ? nullptr : &*found;
}

Hand hand_on(const WrittenFile &written, const fs::path &file) {
  const bool same = written.name.ends_with(".gpkg") || digest_of_file(file.string()) == written.sha256;
  return same ? Hand::own : Hand::changed;
}

// Lines of a read-me as `sha256sum` writes them: 64 digits, two spaces, the name.
std::vector<WrittenFile> files_in_read_me(const std::string &text) {
  std::vector<WrittenFile> files;
  for (const std::string &line : split(text, '\n'))
    if (line.size() > 66 && line.substr(64, 2) == "  " && line.find(' ') == 64)
      files.push_back({line.substr(66), 0, line.substr(0, 64)});
  return files;
}

Judge judge_of_listed(std::vector<WrittenFile> files, bool (*without)(const std::string &name)) {
  return [listed = std::move(files), without](const fs::path &file, const std::string &name) {
    const WrittenFile *written = find_written(listed, name);
    return written != nullptr ? hand_on(*written, file) : own_if(without(name));
  };
}

// By the strongest mark that the folder bears; null where it bears none.
Judge judge_of(const fs::path &folder) {
  if (begins_with(folder / record_name, "{\n  \"program\": \"lokus\"")) {
    if (auto written = files_in_record(file_bytes((folder / record_name).string()).bytes))
      return judge_of_listed(std::move(*written),
                             [](const std::string &name) { return name == record_name; });
    return [](const fs::path &, const std::string &name) { return own_if(output_named(name) != nullptr); };
  }
  if (!begins_with(folder / region_name, "DATA BUATAN oleh lokus"))
    return nullptr;
  std::vector<WrittenFile> listed = files_in_read_me(file_bytes((folder / region_name).string()).bytes);
  if (listed.empty())
    return [](const fs::path &, const std::string &name) { return own_if(is_region_file(name)); };
  return judge_of_listed(std::move(listed), [](const std::string &name) {
    return name == region_name || (name.ends_with('/') && is_region_file(name));
  });
}

void add(FolderContent &content, Hand hand, std::string name) {
  (hand == Hand::own       ? content.own
   : hand == Hand::foreign ? content.foreign
                           : content.changed)
      .push_back(std::move(name));
}

FolderContent content_judged(const fs::path &folder, const Judge &judge) {
  FolderContent content;
  for (const fs::directory_entry &entry : entries_below(folder)) {
    const std::string name = entry.path().lexically_relative(folder).generic_string();
    if (is_plain_file(entry.path()))
      add(content, judge(entry.path(), name), name);
    else if (!fs::is_directory(entry.symlink_status()))
      add(content, Hand::foreign, name);
    else if (entries_in(entry.path()).empty())
      add(content, judge(entry.path(), name + "/"), name + "/");
  }
  for (auto *names : {&content.own, &content.foreign, &content.changed})
    std::ranges::sort(*names);
  return content;
}

// Cut off half-way, what remains must still be known as ours.
void put_marks_last(std::vector<std::string> &names) {
  std::stable_partition(names.begin(), names.end(),
                        [](const std::string &name) { return name != record_name && name != region_name; });
}

} // namespace

FolderContent folder_content(const fs::path &folder) {
  if (const Judge judge = judge_of(folder)) {
    FolderContent content = content_judged(folder, judge);
    content.has_record = true;
    return content;
  }
  FolderContent content = content_judged(
      folder, [](const fs::path &file, const std::string &name) { return own_if(is_paper(file, name)); });
  content.has_record = !content.own.empty();
  return content;
}

FolderContent draft_content(const fs::path &folder) {
  return content_judged(folder, [](const fs::path &, const std::string &name) {
    return own_if(output_named(name) != nullptr || is_region_file(name));
  });
}

std::vector<std::string> remove_own(const fs::path &folder, FolderContent content) {
  std::error_code why;
  std::vector<std::string> stayed = content.foreign;
  stayed.insert(stayed.end(), content.changed.begin(), content.changed.end());
  put_marks_last(content.own);
  for (const std::string &name : content.own) {
    if (!fs::remove(folder / name, why) && why)
      stayed.push_back(name);
    for (fs::path above = fs::path(name).parent_path(); !above.empty(); above = above.parent_path())
      fs::remove(folder / above, why); // which only an empty one is
  }
  if (!fs::remove(folder, why) && why && stayed.empty())
    stayed.push_back(why.message());
  return stayed;
}

Phrase first_named(const std::vector<std::string> &names) {
  constexpr std::size_t most = 5;
  const auto end = names.begin() + static_cast<std::ptrdiff_t>(std::min(most, names.size()));
  const std::vector<std::string> first(names.begin(), end);
  const std::string listed = joined(first, ", ");
  if (names.size() <= most)
    return {listed, listed};
  return phrase("{} dan {} lagi", "{} and {} more", listed, names.size() - most);
}

std::vector<WrittenFile> files_in(const fs::path &folder) {
  std::vector<WrittenFile> files;
  for (const fs::directory_entry &entry : entries_below(folder))
    if (entry.is_regular_file())
      files.push_back({entry.path().lexically_relative(folder).generic_string(), entry.file_size(),
                       digest_of_file(entry.path().string())});
  std::ranges::sort(files, {}, &WrittenFile::name);
  return files;
}

bool holds_only_findings(const fs::path &folder) {
  const fs::path first = folder / "temuan.csv";
  if (!begins_with(first, "severity,rule,file,row") && !begins_with(first, "\xEF\xBB\xBF"
                                                                           "severity;rule;file;row"))
    return false;
  for (const fs::directory_entry &entry : entries_in(folder))
    if (const std::string name = entry.path().filename().string();
        !is_named_in(check_papers, name) || !is_plain_file(entry.path()) || !is_paper(entry.path(), name))
      return false;
  return !holds_filled_review(folder);
}

bool is_free(const fs::path &folder) {
  const fs::file_status status = fs::symlink_status(folder);
  return !fs::exists(status) ||
         (fs::is_directory(status) && (entries_in(folder).empty() || holds_only_findings(folder)));
}

} // namespace lokus::write
