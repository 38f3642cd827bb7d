#include "write/files/json.hpp"
#include "core/password.hpp"
#include "settings/setting.hpp"
#include "write/tables/result_tables.hpp"
#include <nlohmann/json.hpp>

namespace lokus::write {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const FilePath &path) {
  return path.written;
}
Json json_of(const std::string &text) {
  return without_passwords(text);
}
Json json_of(int value) {
  return value;
}
Json json_of(std::int64_t value) {
  return value;
}
Json json_of(bool value) {
  return value;
}
Json json_of(double value) {
  return value;
}
Json json_of(Share value) {
  return rounded(Kind::number, 100 * value.value);
} // as written in a scenario: percent
Json json_of(Rupiah value) {
  return value.value;
}
Json json_of(Metres value) {
  return value.value;
}
Json json_of(const Phrase &phrase) {
  return {{"id", phrase.id}, {"en", phrase.en}};
}
Json json_of(const Assumption &assumption) {
  return json_of(assumption.sentence);
}
template <class T>
Json json_of(const std::vector<T> &values) {
  Json list = Json::array();
  for (const T &value : values)
    list.push_back(json_of(value));
  return list;
}

Json json_value(const settings::Setting &setting) {
  return std::visit([](const auto *value) { return json_of(*value); }, setting.field);
}

// What a file of the office is called, and where, is nobody's business elsewhere.
bool is_shown(const settings::Setting &setting, bool to_public) {
  return !to_public || (!std::holds_alternative<FilePath *>(setting.field) &&
                        setting.key != std::string_view("write.export_log"));
}

// Every setting with its value, its default and its unit.
Json settings_json(Scenario scenario) {
  Scenario untouched;
  Json defaults, all;
  for (const settings::Setting &setting : settings::settings_of(untouched))
    defaults[setting.key] = json_value(setting);
  const bool to_public = scenario.write.audience == "public";
  for (const settings::Setting &setting : settings::settings_of(scenario))
    if (is_shown(setting, to_public))
      all[setting.key] = {
          {"value", json_value(setting)}, {"default", defaults[setting.key]}, {"unit", setting.unit}};
  return all;
}

// The tables of a scenario that may be given several times.
void add_repeated_tables(Json &run, Scenario scenario) {
  const bool to_public = scenario.write.audience == "public";
  for (const settings::RepeatedTable &table : settings::repeated_tables()) {
    Json list = Json::array();
    for (std::size_t row = 0; row < table.rows(scenario); ++row) {
      Json one;
      for (const settings::Setting &setting : table.settings(scenario, row))
        if (is_shown(setting, to_public))
          one[setting.key] = json_value(setting);
      list.push_back(one);
    }
    run[table.name] = list;
  }
}

Json json_of(const Plan &plan) {
  Json years = Json::array();
  for (const Rupiah cash : plan.by_year)
    years.push_back(cash.value);
  return {{"rule", plan.rule.name},
          {"budget_rupiah", plan.budget.value},
          {"spend_rupiah", plan.spend.value},
          {"spend_total_rupiah", plan.total.value},
          {"spend_by_year_rupiah", years},
          {"villages", plan.villages_chosen},
          {"most_villages", plan.most_villages},
          {"objective", plan.objective.name},
          {"unit", plan.objective.unit_en},
          {"projected", name_of(plan.projected).en},
          {"averted", plan.gain},
          {"stunted_averted", plan.expected.mean},
          {"stunted_averted_low", plan.expected.low},
          {"stunted_averted_high", plan.expected.high},
          {"upper_bound", plan.upper_bound},
          {"gap", plan.gap},
          {"averted_per_rupiah", plan.price_per_rupiah},
          {"averted_per_village", plan.price_per_village},
          {"tail_averted", plan.aim.if_kind(AimKind::tail, plan.aim.reached)},
          {"tail_bound", plan.aim.if_kind(AimKind::tail, plan.aim.bound)},
          {"chance", plan.aim.if_kind(AimKind::chance, plan.aim.reached)},
          {"chance_bound", plan.aim.if_kind(AimKind::chance, plan.aim.bound)},
          {"worlds", plan.aim.worlds},
          {"tail_averted_elsewhere", plan.aim.if_kind(AimKind::tail, plan.aim.elsewhere)},
          {"chance_elsewhere", plan.aim.if_kind(AimKind::chance, plan.aim.elsewhere)},
          {"other_worlds", plan.aim.other_worlds}};
}

Json findings_of(const Findings &findings) {
  std::map<std::string, int> by_rule;
  for (const Finding &finding : findings.rows)
    ++by_rule[finding.rule];
  return {{"errors", findings.count(Severity::error)},
          {"warnings", findings.count(Severity::warning)},
          {"by_rule", by_rule}};
}

Json inputs_of(const RunRecord &record) {
  Json list = Json::array();
  for (const InputFile &file : record.files)
    list.push_back({{"file", file.written}, {"bytes", file.bytes}, {"sha256", file.sha256}});
  return list;
}

void add_decision(Json &run, const Decision &decision) {
  run["plan"] = json_of(decision.plan);
  run["other_rules"] = Json::array();
  for (const Plan &other : decision.others)
    run["other_rules"].push_back(json_of(other));
  run["ranking_methods"] = Json::array();
  for (const Ranking &ranking : decision.rankings)
    run["ranking_methods"].push_back(ranking.method);
}

Json heading(const RunRecord &record) {
  Json out;
  out["program"] = "lokus";
  out["version"] = record.version;
  out["made"] = iso_date(record.made);
  out["synthetic"] = record.scenario.write.synthetic;
  out["name"] = record.scenario.name;
  out["title"] = record.scenario.title;
  return out;
}

// Ill-formed UTF-8 in an input must not stop the run at its last step.
std::string text_of(const Json &json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

// Every month of the run by its name.
Json months_of(const RunRecord &record) {
  const Timeline &timeline = record.timeline;
  Json months = Json::object();
  months["counts"] = written_month(timeline.counts);
  months["start"] = written_month(timeline.start);
  months["lead"] = timeline.lead;
  for (int horizon : record.scenario.project.horizons)
    months["horizons"][std::to_string(horizon)] = written_month(timeline.month(horizon));
  return months;
}

} // namespace

std::string run_json(const RunRecord &record, const Decision *decision, const Findings &findings,
                     const std::vector<WrittenFile> &files) {
  Json run = heading(record);
  const bool to_public = record.scenario.write.audience == "public";
  run["scenario"] = record.scenario.file;
  run["year"] = record.scenario.year;
  run["months"] = months_of(record);
  run["seed"] = record.scenario.seed;
  run["language"] = record.language == Language::en ? "en" : "id";
  if (decision)
    add_decision(run, *decision);
  run["findings"] = findings_of(findings);
  run["assumptions"] = json_of(record.assumptions);
  run["inputs"] = inputs_of(record);
  run["settings"] = settings_json(record.scenario);
  add_repeated_tables(run, record.scenario);
  run["files"] = Json::array();
  for (const WrittenFile &file : files)
    run["files"].push_back({{"file", file.name}, {"bytes", file.bytes}, {"sha256", file.sha256}});
  run["seconds"] = Json::object();
  for (const StageTime &stage : record.stages)
    if (!to_public)
      run["seconds"][stage.stage] = stage.seconds;
  return text_of(run, 2) + "\n";
}

std::optional<std::vector<WrittenFile>> files_in_record(const std::string &text) {
  try {
    std::vector<WrittenFile> files;
    const Json run = Json::parse(text);
    for (const Json &file : run.at("files"))
      files.push_back({file.at("file"), file.at("bytes"), file.at("sha256")});
    return files;
  } catch (const Json::exception &) {
    return std::nullopt;
  }
}

std::string geojson_members(const RunRecord &record) {
  Json members;
  members["type"] = "FeatureCollection";
  members["lokus"] = heading(record);
  members["lokus"]["assumptions"] = json_of(record.assumptions);
  return text_of(members, -1);
}

} // namespace lokus::write
