#include "tables/decision_file.hpp"
#include "seal/digest.hpp"
#include "write/files/draws_file.hpp"
#include "write/files/file.hpp"
#include "write/files/json.hpp"
#include "write/write.hpp"

namespace lokus::write {

void decision_file(const OutputFolder &folder, const Prepared &prepared, const Decision &decision,
                   const RunRecord &record) {
  if (record.scenario.write.audience == "public")
    return;
  DecisionFile file = lokus::decision_file(prepared, decision, record);
  if (const std::string bytes = draws_bytes(prepared, decision); !bytes.empty()) {
    Digest digest;
    digest.add(bytes);
    file.draws = {"keputusan.draws", digest.hex(), prepared.inputs.area.villages.rows(),
                  decision.none.at_drawn.cols()};
    write_file(folder.file(file.draws.file), bytes);
  }
  write_file(folder.file("keputusan.json"), decision_json(file));
}

} // namespace lokus::write
