#include "seal/digest.hpp"
#include "write/files/file.hpp"
#include "write/files/json.hpp"
#include "write/write.hpp"
#include <algorithm>
#include <filesystem>

namespace fs = std::filesystem;

namespace lokus::write {
namespace {

std::vector<WrittenFile> files_in(const fs::path &folder) {
  std::vector<WrittenFile> files;
  for (const fs::directory_entry &entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files.push_back({entry.path().lexically_relative(folder).generic_string(), entry.file_size(),
                       digest_of_file(entry.path().string())});
  std::ranges::sort(files, {}, &WrittenFile::name);
  return files;
}

} // namespace

void run_record(const OutputFolder &folder, const RunRecord &record, const Decision *decision,
                const Findings &findings) {
  write_file(folder.file("run.json"), run_json(record, decision, findings, files_in(folder.file(""))));
}

} // namespace lokus::write
