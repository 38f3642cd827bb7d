#include "jobs/hindcast.hpp"
#include "core/error.hpp"
#include "estimate/trend/hindcast.hpp"
#include "read/surveys/survey_history.hpp"
#include "write/tables/hindcast.hpp"

namespace lokus {

Hindcast hindcast(const HindcastSettings &settings, Findings &findings) {
  SurveyHistory history = read::survey_history({settings.history, settings.history}, findings);
  if (findings.count(Severity::error) > 0)
    throw Error(ErrorKind::data, findings.rows.front().sentence);
  return estimate::hindcast(std::move(history), settings.estimate);
}

void publish_hindcast(const Hindcast &hindcast, const HindcastSettings &settings, const Destination &to) {
  write::OutputFolder folder(to.folder, to.force);
  write::hindcast(folder, hindcast, settings.estimate, {});
  folder.finish();
}

} // namespace lokus
