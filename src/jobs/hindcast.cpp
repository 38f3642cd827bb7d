#include "jobs/hindcast.hpp"
#include "core/error.hpp"
#include "estimate/trend/hindcast.hpp"
#include "lokus/stages.hpp"
#include "read/surveys/survey_history.hpp"
#include "write/tables/job_tables.hpp"

namespace lokus {

Hindcast hindcast(const HindcastRequest &request, Watch &watch) {
  Findings findings;
  SurveyHistory history = stage(watch, "read", {"membaca riwayat survei", "reading the survey history"}, [&] {
    return read::survey_history({request.history, request.history}, findings);
  });
  if (findings.count(Severity::error) > 0)
    throw Error(ErrorKind::data, findings.rows.front().sentence);
  Hindcast result = stage(watch, "hindcast", {"meramalkan angka survei", "predicting survey figures"},
                          [&] { return estimate::hindcast(std::move(history), request.estimate); });
  result.findings = std::move(findings);
  return result;
}

Results results_of(const Hindcast &hindcast) {
  std::string lines;
  for (const Phrase &assumption : hindcast.assumptions)
    lines += assumption.id + "\n" + assumption.en + "\n\n";
  return {{write::hindcast_table(hindcast), write::hindcast_score_table(hindcast)},
          {{"asumsi_hindcast.txt", lines}}};
}

} // namespace lokus
