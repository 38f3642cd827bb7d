#include "write/files/file.hpp"
#include "write/files/folder_content.hpp"
#include "write/files/json.hpp"
#include "write/write.hpp"

namespace lokus::write {
void run_record(const OutputFolder &folder, const RunRecord &record, const Decision *decision,
                const Findings &findings) {
  write_file(folder.file("run.json"), run_json(record, decision, findings, files_in(folder.file(""))));
}

} // namespace lokus::write
