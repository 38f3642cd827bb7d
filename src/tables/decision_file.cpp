#include "tables/decision_file.hpp"
#include "settings/text.hpp"
#include "tables/texts/list_texts.hpp"

namespace lokus {

DecisionFile decision_file(const Prepared &prepared, const Decision &decision, const RunRecord &record) {
  const Area &area = prepared.inputs.area;
  const LokusList &list = decision.lokus;
  const Scenario &scenario = record.scenario;
  DecisionFile file;
  file.format = DecisionFile::newest_format;
  file.version = record.version;
  file.made = record.made.given()
                  ? fmt::format("{:04}-{:02}-{:02}", record.made.year, record.made.month, record.made.day)
                  : "";
  file.scenario = scenario.file;
  file.title = scenario.title;
  file.year = scenario.year;
  file.seed = scenario.seed;
  file.method = list.method;
  file.top = list.top;
  const Villages &villages = area.villages;
  for (const LokusList::Place &place : list.places)
    file.list.push_back({villages.code[place.village], villages.name[place.village],
                         area.subdistricts.name[villages.subdistrict[place.village]], place.why, place.reason,
                         place.rank});
  for (const LokusList::Dropped &dropped : list.dropped)
    file.dropped.push_back({villages.code[dropped.village], villages.name[dropped.village], dropped.reason});
  file.inputs = record.files;
  file.set = settings::set_by_command(scenario);
  file.settings = settings::settings_as_written(scenario);
  file.chosen_by = name_of(list.chosen_by);
  file.how_made = list_caveats(decision);
  file.months = frozen_months(prepared, decision);
  file.plan = frozen_plan(prepared, decision);
  file.villages = frozen_villages(prepared, decision);
  file.regencies = frozen_regencies(prepared, decision);
  return file;
}

} // namespace lokus
