#include "tables/decision_file.hpp"
#include "seal/digest.hpp"
#include "write/files/draws_file.hpp"
#include "write/files/file.hpp"
#include "write/files/json.hpp"
#include "write/write.hpp"

namespace lokus::write {

DecisionBytes frozen_bytes(const Prepared &prepared, const Decision &decision, const RunRecord &record) {
  DecisionFile file = lokus::decision_file(prepared, decision, record);
  DecisionBytes bytes;
  bytes.draws = draws_bytes(prepared, decision);
  if (!bytes.draws.empty()) {
    Digest digest;
    digest.add(bytes.draws);
    file.draws = {"keputusan.draws", digest.hex(), prepared.inputs.area.villages.rows(),
                  decision.none.at_drawn.cols()};
  }
  bytes.json = decision_json(file);
  return bytes;
}

void decision_file(const OutputFolder &folder, const Prepared &prepared, const Decision &decision,
                   const RunRecord &record) {
  if (record.scenario.write.audience == "public")
    return;
  const DecisionBytes bytes = frozen_bytes(prepared, decision, record);
  if (!bytes.draws.empty())
    write_file(folder.file("keputusan.draws"), bytes.draws);
  write_file(folder.file("keputusan.json"), bytes.json);
}

} // namespace lokus::write
