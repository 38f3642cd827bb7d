#include "tables/decision_file.hpp"
#include "write/files/file.hpp"
#include "write/files/json.hpp"
#include "write/write.hpp"

namespace lokus::write {

void decision_file(const OutputFolder &folder, const Area &area, const LokusList &list,
                   const RunRecord &record) {
  write_file(folder.file("keputusan.json"), decision_json(lokus::decision_file(area, list, record)));
}

} // namespace lokus::write
