#include "core/error.hpp"
#include "core/text.hpp"
#include "read/cells/dates.hpp"
#include "read/read.hpp"
#include "read/settings.hpp"
#include "read/surveys/survey_table.hpp"
#include <algorithm>
#include <filesystem>

namespace lokus::read {
namespace {

constexpr std::array array_names = {"survey", "context", "interventions"};

[[noreturn]] void refuse(const std::string &place, const Phrase &sentence) {
  throw Error(ErrorKind::request, sentence).at({place, place});
}

// [[name]]: one element of `rows` for each, its keys checked like those of the scenario.
template <class Row>
void take_array(const TomlValue &root, const std::string &name, const std::vector<std::string> &required,
                const std::string &folder, std::vector<Row> &rows,
                std::map<std::string, std::string> &places) {
  const TomlValue *array = root.find(name);
  if (array == nullptr)
    return;
  if (array->kind != TomlValue::Kind::list)
    refuse(array->place, phrase("{0} harus ditulis [[{0}]]", "{0} must be written [[{0}]]", name));
  for (const TomlValue &element : array->list) {
    if (element.kind != TomlValue::Kind::table)
      refuse(element.place, phrase("{0} harus ditulis [[{0}]]", "{0} must be written [[{0}]]", name));
    rows.emplace_back();
    const std::string prefix = fmt::format("{}[{}].", name, rows.size());
    places[prefix.substr(0, prefix.size() - 1)] = element.place;
    SettingsTaker taker(element, prefix, folder, places);
    each_setting(rows.back(), taker);
    refuse_unknown_keys(element, taker.known());
    taker.require(required);
  }
}

void require_length(const Scenario &s, const std::string &key, std::size_t is, std::size_t wanted) {
  if (is != wanted)
    refuse(s.place(key), phrase("{0} harus berisi {1} bilangan, tertulis {2}",
                                "{0} must hold {1} numbers, but {2} are written", key, wanted, is));
}

void require_one_of(const std::string &place, const std::string &key, const std::string &value,
                    const std::vector<std::string> &allowed) {
  if (std::find(allowed.begin(), allowed.end(), value) == allowed.end())
    refuse(place, phrase("{0} = \"{1}\" tidak dikenal; pilihannya {2}",
                         "{0} = \"{1}\" is unknown; choose one of {2}", key, value, joined(allowed, ", ")));
}

void check_lists(const Scenario &s) {
  require_length(s, "project.age_profile", s.project.age_profile.size(), 5);
  require_length(s, "project.or_previous", s.project.or_previous.size(), 4);
  require_length(s, "project.retention", s.project.retention.size(), 4);
  require_length(s, "project.birth_outcome_shares", s.project.birth_outcome_shares.size(), 4);
  require_length(s, "project.birth_outcome_odds_ratios", s.project.birth_outcome_odds_ratios.size(), 4);
  require_length(s, "project.diarrhoea_episodes_per_month", s.project.diarrhoea_episodes.size(), 5);
  if (!s.rank.weights.empty())
    require_length(s, "rank.weights", s.rank.weights.size(), s.rank.criteria.size());
  if (!s.rank.references.empty())
    require_length(s, "rank.references", s.rank.references.size(), s.rank.criteria.size());
  if (!std::is_sorted(s.draw.class_percent.begin(), s.draw.class_percent.end(), std::less_equal<>()))
    refuse(s.place("draw.class_percent"),
           phrase("draw.class_percent harus makin besar", "draw.class_percent must increase"));
  for (int horizon : s.project.horizons)
    if (horizon > s.project.months)
      refuse(s.place("project.horizons"),
             phrase("bulan {0} melewati panjang proyeksi, project.months = {1}",
                    "month {0} lies beyond the projection, project.months = {1}", horizon, s.project.months));
  if (s.plan.horizon > s.project.months)
    refuse(s.place("plan.horizon"), phrase("bulan {0} melewati panjang proyeksi, project.months = {1}",
                                           "month {0} lies beyond the projection, project.months = {1}",
                                           s.plan.horizon, s.project.months));
}

void check_texts(const Scenario &s) {
  require_one_of(s.place("write.csv"), "write.csv", s.write.csv, {"plain", "id"});
  for (std::size_t i = 0; i < s.context.size(); ++i) {
    const std::string key = fmt::format("context[{}].use", i + 1);
    require_one_of(s.place(key), key, s.context[i].use, {"neighbours", "inset"});
  }
  if (!s.boundaries.within.empty()) {
    const auto code = dotted_code(s.boundaries.within);
    if (!code || code->size() > 8)
      refuse(s.place("boundaries.within"),
             phrase("\"{0}\" bukan kode provinsi, kabupaten/kota atau kecamatan; tulis misalnya \"33.74\"",
                    "\"{0}\" is no code of a province, district or kecamatan; write for example \"33.74\"",
                    s.boundaries.within));
  }
  if (!s.counts.month.empty() && !month_of(s.counts.month))
    refuse(s.place("counts.month"),
           phrase("\"{0}\" bukan bulan; tulis TTTT-BB, misalnya \"2022-12\"",
                  "\"{0}\" is no month; write YYYY-MM, for example \"2022-12\"", s.counts.month));
  if (!s.audit.today.empty() && !iso_date_of(s.audit.today))
    refuse(s.place("audit.today"),
           phrase("\"{0}\" bukan tanggal; tulis TTTT-BB-HH, misalnya \"2026-11-21\"",
                  "\"{0}\" is no date; write YYYY-MM-DD, for example \"2026-11-21\"", s.audit.today));
  for (const std::string &rule : s.counts.only)
    if (rule.find('=') == std::string::npos)
      refuse(s.place("counts.only"), phrase("\"{0}\": tulis kolom=nilai, misalnya \"bulan=12\"",
                                            "\"{0}\": write column=value, for example \"bulan=12\"", rule));
}

void check_surveys(Scenario &s) {
  for (std::size_t i = 0; i < s.survey.size(); ++i) {
    SurveyArea &area = s.survey[i];
    const std::string prefix = fmt::format("survey[{}].", i + 1);
    const auto code = survey_area_code(area.district);
    if (!code)
      refuse(s.place(prefix + "district"),
             phrase("\"{0}\" bukan kode kabupaten/kota; tulis misalnya \"33.74\"; boleh juga kecamatan "
                    "\"33.74.01\", provinsi \"33\", atau gabungan \"33.73+33.74\"",
                    "\"{0}\" is no code of a district; write for example \"33.74\"; also a kecamatan "
                    "\"33.74.01\", a province \"33\" or a group \"33.73+33.74\"",
                    area.district));
    area.district = *code;
    for (std::size_t j = 0; j < i; ++j)
      if (s.survey[j].district == area.district)
        refuse(s.place(prefix + "district"),
               phrase("survei {0} sudah ada di atas; satu wilayah satu survei",
                      "survey of {0} is given above already; one survey per area", *code));
    if ((area.sample > 0) != (area.design_effect > 0))
      refuse(s.place(fmt::format("survey[{}]", i + 1)),
             phrase("sample dan design_effect harus diisi berdua, atau isi standard_error_percent",
                    "sample and design_effect must be given together, or give standard_error_percent"));
  }
}

struct FileCheck {
  const Scenario &scenario;
  std::string prefix;
  void operator()(const Setting &setting, const FilePath &path) const {
    require_file(path, scenario.place(prefix + setting.key));
  }
  template <class Other>
  void operator()(const Setting &, const Other &) const {}
};

void check_files(Scenario &s) {
  each_setting(s, FileCheck{s, ""});
  for (std::size_t i = 0; i < s.context.size(); ++i)
    each_setting(s.context[i], FileCheck{s, fmt::format("context[{}].", i + 1)});
  for (std::size_t i = 0; i < s.interventions.size(); ++i)
    each_setting(s.interventions[i], FileCheck{s, fmt::format("interventions[{}].", i + 1)});
}

} // namespace

Scenario scenario(const std::string &path, const std::vector<std::string> &overrides) {
  TomlValue root = toml_file(path);
  for (const std::string &assignment : overrides)
    override_value(root, assignment);

  Scenario s;
  s.file = path;
  const std::string folder = std::filesystem::path(path).parent_path().string();
  SettingsTaker taker(root, "", folder, s.places);
  each_setting(s, taker);
  std::vector<std::string> known = taker.known();
  known.insert(known.end(), array_names.begin(), array_names.end());
  refuse_unknown_keys(root, known);
  taker.require({"name", "year", "boundaries.path"});
  take_array(root, "survey", {"district", "prevalence_percent"}, folder, s.survey, s.places);
  take_array(root, "context", {"path"}, folder, s.context, s.places);
  take_array(root, "interventions", {"file", "coverage_percent"}, folder, s.interventions, s.places);

  check_lists(s);
  check_texts(s);
  check_surveys(s);
  check_files(s);
  return s;
}

} // namespace lokus::read
