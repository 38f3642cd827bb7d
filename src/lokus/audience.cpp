#include "lokus/audience.hpp"

namespace lokus {

RunRecord record_of(const Scenario &scenario, const Destination &to) {
  RunRecord record;
  record.version = LOKUS_VERSION;
  record.scenario = scenario;
  record.made = to.made;
  record.language = to.language;
  return record;
}

RunRecord record_of(const Prepared &prepared, const Scenario &scenario, const Destination &to) {
  RunRecord record = record_of(scenario, to);
  record.files = prepared.inputs.files;
  record.timeline = prepared.inputs.timeline;
  record.assumptions = assumptions(prepared, scenario);
  return record;
}

bool is_public(const Scenario &scenario) {
  return scenario.write.audience == "public";
}

} // namespace lokus
