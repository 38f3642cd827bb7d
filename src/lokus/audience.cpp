#include "lokus/audience.hpp"
#include "core/error.hpp"

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

void require_internal(const WriteSettings &settings) {
  if (settings.audience == "public")
    throw Error(ErrorKind::request,
                {"hasil perintah ini memuat hitungan yang ditutup untuk umum; pakai write.audience = "
                 "\"internal\", atau terbitkan dengan lokus run",
                 "the results of this command hold counts that are withheld from the public; use "
                 "write.audience = \"internal\", or publish with lokus run"});
}

bool is_public(const Scenario &scenario) {
  return scenario.write.audience == "public";
}

} // namespace lokus
