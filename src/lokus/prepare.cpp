#include "audit/audit.hpp"
#include "check/check.hpp"
#include "cluster/cluster.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "draw/draw.hpp"
#include "estimate/estimate.hpp"
#include "estimate/trend/trend.hpp"
#include "lokus/audience.hpp"
#include "lokus/lokus.hpp"
#include "lokus/planning.hpp"
#include "lokus/reach.hpp"
#include "lokus/stages.hpp"
#include "project/project.hpp"
#include "rank/rank.hpp"
#include "read/read.hpp"
#include "space/space.hpp"
#include "tables/assumptions.hpp"
#include "tables/objectives.hpp"
#include "write/write.hpp"
#include <algorithm>
#include <filesystem>

namespace lokus {
namespace {

void require_choice(const Scenario &scenario, const std::string &setting, const std::string &value,
                    const std::vector<std::string> &names) {
  if (std::find(names.begin(), names.end(), value) != names.end())
    return;
  const auto near = nearest(value, names);
  std::string list;
  for (const std::string &name : names)
    list += (list.empty() ? "" : ", ") + name;
  const std::string hint_id = near ? fmt::format("; maksudnya \"{}\"?", *near) : "";
  const std::string hint_en = near ? fmt::format("; did you mean \"{}\"?", *near) : "";
  throw Error(ErrorKind::request, {fmt::format("{}: {} = \"{}\" tidak dikenal; pilihan: {}{}",
                                               scenario.place(setting), setting, value, list, hint_id),
                                   fmt::format("{}: {} = \"{}\" is not known; choices: {}{}",
                                               scenario.place(setting), setting, value, list, hint_en)});
}

std::vector<std::string> names_for(const std::string &setting) {
  std::vector<std::string> names;
  for (const Choice &choice : choices())
    if (choice.setting == setting)
      names.push_back(choice.name);
  return names;
}

void require_known_choices(const Scenario &s) {
  require_choice(s, "estimate.method", s.estimate.method, names_for("estimate.method"));
  require_choice(s, "plan.rule", s.plan.rule, names_for("plan.rule"));
  require_choice(s, "plan.objective", s.plan.objective, names_for("plan.objective"));
  for (const std::string &method : s.rank.methods)
    require_choice(s, "rank.methods", method, names_for("rank.methods"));
  for (const std::string &criterion : s.rank.criteria)
    require_choice(s, "rank.criteria", criterion, names_for("rank.criteria"));
  for (const std::string &format : s.write.formats)
    require_choice(s, "write.formats", format, names_for("write.formats"));
  require_choice(s, "write.csv", s.write.csv, {"plain", "id"});
  require_choice(s, "write.audience", s.write.audience, {"internal", "public"});
}

void require_no_errors(const Findings &findings) {
  if (const std::size_t errors = findings.count(Severity::error); errors > 0)
    throw Error(ErrorKind::data, phrase("{} kesalahan pada data; lihat temuan.csv",
                                        "{} errors in the data; see findings (temuan.csv)", errors));
}

Date date_of(const std::string &iso) {
  const auto parts = split(iso, '-');
  if (parts.size() != 3)
    return {};
  return {std::stoi(parts[0]), std::stoi(parts[1]), std::stoi(parts[2])};
}

void dissolve(Prepared &p, Metres tolerance) {
  const Area &area = p.inputs.area;
  p.subdistrict_outlines = space::subdistrict_outlines(area, tolerance);
  p.district_outlines = space::district_outlines(area, p.subdistrict_outlines, tolerance);
}

// Enough of a run to draw and write the quality of the measurements.
Prepared judged(const Checked &checked, const Scenario &scenario) {
  Prepared p;
  p.inputs.area = checked.inputs.area;
  p.inputs.context = checked.inputs.context;
  p.inputs.intake = checked.inputs.intake;
  p.inputs.review = checked.inputs.review;
  p.findings = checked.findings;
  p.quality = checked.quality;
  dissolve(p, scenario.space.tolerance);
  return p;
}

// Children become counts of villages here, and are forgotten.
void count_children(Checked &checked, const Scenario &scenario, Watch &watch) {
  Inputs &in = checked.inputs;
  check::FromChildren children =
      stage(watch, "children", {"menilai pengukuran anak", "judging the measurements of children"},
            [&] { return check::children(in, scenario.children.month); });
  in.counts = std::move(children.counts);
  in.findings.add(children.findings);
  in.measurements = {};
  checked.quality = std::move(children.quality);
}

void write_part(Part part, const write::OutputFolder &folder, const Prepared &prepared,
                const Decision &decision, const RunRecord &record) {
  switch (part) {
  case Part::estimates:
    return write::estimates(folder, prepared, record);
  case Part::audit:
    return write::audit(folder, prepared, record);
  case Part::projection:
    return write::projection(folder, prepared, decision, record);
  case Part::plan:
    return write::plan(folder, prepared, decision, record);
  case Part::ranking:
    write::decision_file(folder, prepared.inputs.area, decision.lokus, record);
    return write::ranking(folder, prepared, decision, record);
  case Part::sheets:
    for (const Picture &picture : draw::sheets(prepared, decision, record))
      write::picture(folder, picture);
    return;
  }
}

// A trend given in the scenario wins.
bool trend_is_from_history(const Scenario &scenario) {
  return scenario.history.path.given() && !scenario.places.contains("project.trend_log_odds_per_year") &&
         !scenario.places.contains("project.trend_sd");
}

// Results from children's data, or for the public, are logged beside the scenario.
void log_export(const Prepared &prepared, const Scenario &scenario, const Destination &to) {
  const bool from_children = scenario.children.path.given();
  if (!from_children && !is_public(scenario))
    return;
  const std::filesystem::path beside = std::filesystem::path(scenario.file).parent_path();
  const std::string name =
      scenario.write.export_log.empty() ? "catatan_ekspor.csv" : scenario.write.export_log;
  write::log_export((beside / name).string(), {to.made, scenario.name, to.folder, scenario.write.audience,
                                               prepared.inputs.area.villages.rows(), from_children});
}

} // namespace

Scenario load(const std::string &path, const std::vector<std::string> &overrides) {
  const Scenario scenario = consistent(read::scenario(path, overrides));
  require_known_choices(scenario);
  project::require_known_mechanisms(read::interventions(scenario));
  return scenario;
}

Checked inspect(const Scenario &scenario, Watch &watch) {
  Checked checked;
  try {
    checked.inputs =
        stage(watch, "read", {"membaca data", "reading data"}, [&] { return read::inputs(scenario); });
  } catch (const Error &error) {
    if (error.kind() != ErrorKind::failure)
      throw;
    checked.findings.add({Severity::error, "unreadable_file", "", 0, "", error.sentence()});
    return checked;
  }
  if (checked.inputs.measurements.rows() > 0)
    count_children(checked, scenario, watch);
  place_facilities(checked, scenario);
  checked.findings = stage(watch, "check", {"memeriksa data", "checking data"},
                           [&] { return check::inspect(checked.inputs); });
  return checked;
}

Prepared prepare(Checked checked, const Scenario &scenario, Watch &watch) {
  require_no_errors(checked.findings);
  if (!scenario.counts.path.given() && !scenario.children.path.given())
    throw Error(
        ErrorKind::request,
        phrase("{}: counts.path tidak ada; isi dengan berkas jumlah balita per desa, atau children.path "
               "dengan ekspor per anak",
               "{}: counts.path is missing; name the file of counts per village, or the export of single "
               "children with children.path",
               scenario.file));
  Prepared p;
  p.inputs = std::move(checked.inputs);
  p.findings = std::move(checked.findings);
  p.quality = std::move(checked.quality);
  p.facilities = std::move(checked.facilities);
  const Area &area = p.inputs.area;
  p.neighbours = stage(watch, "neighbours", {"mencari desa bertetangga", "finding neighbours"},
                       [&] { return space::neighbours(area.villages, scenario.space); });
  measure_travel(p, scenario, watch);
  stage(watch, "outlines", {"menyatukan batas kecamatan", "dissolving kecamatan"},
        [&] { dissolve(p, scenario.space.tolerance); });
  p.estimates = stage(watch, "estimate", {"menaksir prevalensi", "estimating prevalence"}, [&] {
    return estimate::prevalence(area, p.inputs.counts, p.inputs.surveys, p.neighbours, scenario.estimate,
                                static_cast<std::uint64_t>(scenario.seed), p.inputs.covariates);
  });
  find_work_areas(p, watch);
  if (trend_is_from_history(scenario))
    p.estimates.trends =
        stage(watch, "trend", {"menaksir tren dari riwayat survei", "estimating the trend"}, [&] {
          return estimate::trends(p.inputs.history, area.districts, scenario.estimate,
                                  scenario.project.months / 12.0);
        });
  if (scenario.regions.count > 0)
    p.work_areas = stage(watch, "work_areas", {"membentuk wilayah kerja", "making work areas"}, [&] {
      return space::work_areas(area, p.neighbours, p.estimates, scenario.regions);
    });
  if (scenario.hot_spots.permutations > 0)
    p.hot_spots = stage(watch, "hot_spots", {"mencari kantong stunting", "looking for hot spots"}, [&] {
      return cluster::hot_spots(area, p.inputs.counts, p.neighbours, scenario.hot_spots,
                                static_cast<std::uint64_t>(scenario.seed));
    });
  p.audit = stage(watch, "audit", {"merangkum audit kasus", "summarising case audits"}, [&] {
    return audit::cases(p.inputs.audit_cases, p.inputs.last_audit_cases, area, date_of(scenario.audit.today));
  });
  return p;
}

Assumptions assumptions(const Prepared &prepared, const Scenario &scenario) {
  Assumptions list = assumptions_of(prepared.inputs, prepared.estimates, scenario);
  for (Phrase &sentence : access_assumptions(prepared.access, prepared.facilities, scenario.facilities))
    list.sentences.push_back(std::move(sentence));
  return list;
}

void publish(const Prepared &prepared, const Decision &decision, const Scenario &scenario,
             const Destination &to, Watch &watch) {
  RunRecord record = record_of(prepared, scenario, to);
  for_audience(prepared, decision, scenario, [&](const Prepared &p, const Decision &d) {
    const std::vector<Picture> pictures =
        stage(watch, "draw", {"menggambar peta", "drawing maps"}, [&] { return draw::sheets(p, d, record); });
    write_folder(to, watch, [&](const write::OutputFolder &folder) {
      stage(watch, "write", {"menulis hasil", "writing results"},
            [&] { write::everything(folder, p, d, pictures, record); });
      record.stages = watch.times;
      write::decision_file(folder, p.inputs.area, d.lokus, record);
      write::run_record(folder, record, &d, prepared.findings); // numbers only, whoever reads them
      log_export(p, scenario, to);
    });
  });
}

void publish_part(Part part, const Prepared &prepared, const Decision &decision, const Scenario &scenario,
                  const Destination &to, Watch &watch) {
  if (part == Part::audit && is_public(scenario))
    throw Error(
        ErrorKind::request,
        {"kasus audit adalah data perorangan dan tidak untuk umum; pakai write.audience = \"internal\"",
         "audited cases are personal data and not for the public; use write.audience = \"internal\""});
  RunRecord record = record_of(prepared, scenario, to);
  for_audience(prepared, decision, scenario, [&](const Prepared &p, const Decision &d) {
    write_folder(to, watch, [&](const write::OutputFolder &folder) {
      stage(watch, "write", {"menulis hasil", "writing results"},
            [&] { write_part(part, folder, p, d, record); });
      record.stages = watch.times;
      write::run_record(folder, record, d.rankings.empty() ? nullptr : &d, prepared.findings);
      log_export(p, scenario, to);
    });
  });
}

void publish_findings(const Checked &checked, const Scenario &scenario, const Destination &to, Watch &watch) {
  const RunRecord record = record_of(scenario, to);
  const bool children = checked.inputs.intake.rows_in > 0;
  const Prepared shown = children ? judged(checked, scenario) : Prepared();
  std::vector<Picture> pictures;
  if (checked.quality.rows() > 0)
    pictures = stage(watch, "draw", {"menggambar peta", "drawing maps"},
                     [&] { return draw::quality_sheets(shown, record); });
  write_folder(to, watch, [&](const write::OutputFolder &folder) {
    write::findings(folder, checked.findings, checked.inputs.review, scenario.write, to.language);
    if (children)
      write::quality(folder, shown, pictures, record);
  });
}

void publish_synthetic(const SyntheticRegion &region,
                       const std::vector<std::pair<std::string, std::string>> &texts, const Destination &to,
                       Watch &watch) {
  write_folder(to, watch, [&](const write::OutputFolder &folder) {
    write::synthetic(folder, region);
    for (const auto &[name, text] : texts)
      write::text(folder, name, text);
  });
}

std::vector<Choice> choices() {
  std::vector<Choice> all;
  for (const std::string &name : estimate::method_names())
    all.push_back({"estimate.method", name, {}});
  for (const auto &rule : plan::rule_names())
    all.push_back({"plan.rule", rule.name, rule.summary});
  for (const Objective &objective : objectives)
    all.push_back({"plan.objective", std::string(objective.name), objective.summary()});
  for (const auto &method : rank::method_names())
    all.push_back({"rank.methods", method.name, method.summary});
  for (const std::string &name : rank::criterion_names())
    all.push_back({"rank.criteria", name, {}});
  for (const std::string &name : write::format_names())
    all.push_back({"write.formats", name, {}});
  for (const auto &mechanism : project::mechanism_names())
    all.push_back({"mechanism", mechanism.name, mechanism.summary});
  return all;
}

} // namespace lokus
