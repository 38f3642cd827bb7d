#include "core/date.hpp"
#include "core/file_name.hpp"
#include "core/text.hpp"
#include "settings/check_parts.hpp"
#include "settings/refusal.hpp"
#include <tuple>

namespace lokus::settings {

void check_lengths(const Scenario &s) {
  const ProjectSettings &p = s.project;
  const std::tuple<const char *, std::size_t, std::size_t> lists[] = {
      {"project.age_profile", p.age_profile.size(), 5},
      {"project.or_previous", p.or_previous.size(), 4},
      {"project.retention", p.retention.size(), 4},
      {"project.birth_outcome_shares", p.birth_outcome_shares.size(), 4},
      {"project.birth_outcome_odds_ratios", p.birth_outcome_odds_ratios.size(), 4},
      {"project.birth_outcome_odds_ratios_sd", p.birth_outcome_odds_ratios_sd.size(), 4},
      {"project.diarrhoea_episodes_per_month", p.diarrhoea_episodes.size(), 5}};
  for (const auto &[key, is, wanted] : lists)
    require(is == wanted, s, key,
            phrase("{0} harus berisi {1} bilangan, tertulis {2}",
                   "{0} must hold {1} numbers, but {2} are written", key, wanted, is));
}

namespace {

void require_month(const Scenario &s, const std::string &key, const std::string &month) {
  require(month.empty() || parse_month(month), s, key,
          phrase("\"{0}\" bukan bulan; tulis TTTT-BB, misalnya \"2022-12\"",
                 "\"{0}\" is no month; write YYYY-MM, for example \"2022-12\"", month));
}

void require_rules(const Scenario &s, const std::string &key, const std::vector<std::string> &rules,
                   const char *example) {
  for (const std::string &rule : rules)
    require(rule.find('=') != std::string::npos, s, key,
            phrase("\"{0}\": tulis kolom=nilai, misalnya \"{1}\"",
                   "\"{0}\": write column=value, for example \"{1}\"", rule, example));
}

void require_crs(const Scenario &s, const char *key, const std::string &crs) {
  const std::size_t digits = std::string_view("EPSG:").size();
  const bool known = crs.starts_with("EPSG:") && parse_whole(std::string_view(crs).substr(digits));
  require(crs.empty() || known, s, key,
          phrase("\"{0}\" bukan sistem koordinat; tulis misalnya \"EPSG:32749\" (UTM zona 49S)",
                 "\"{0}\" is no coordinate system; write for example \"EPSG:32749\" (UTM zone 49S)", crs));
}

void check_counts(const Scenario &s, const std::string &table, const CountsSettings &counts) {
  require_month(s, table + ".month", counts.month);
  require_rules(s, table + ".only", counts.only, "bulan=12");
}

void check_audit_stages(const Scenario &s) {
  for (std::size_t i = 0; i < s.audit_stages.size(); ++i) {
    const AuditStageSettings &stage = s.audit_stages[i];
    const std::string row = fmt::format("audit.stage[{}]", i + 1);
    const auto require_day = [&](const char *key, const std::string &day) {
      require(day.empty() || parse_date(day), s, row + key,
              phrase("\"{0}\" bukan tanggal; tulis TTTT-BB-HH, misalnya \"2026-11-21\"",
                     "\"{0}\" is no date; write YYYY-MM-DD, for example \"2026-11-21\"", day));
    };
    require_day(".planned", stage.planned);
    require_day(".done", stage.done);
    for (std::size_t j = 0; j < i; ++j)
      require(s.audit_stages[j].number != stage.number || s.audit_stages[j].round != stage.round, s, row,
              phrase("tahap {0} putaran ini sudah ada di atas",
                     "stage {0} of this round is given above already", stage.number));
  }
}

} // namespace

void check_file_names(const Scenario &s) {
  require(s.name.empty() || is_file_name(s.name), s, "name", no_file_name(s.name, "name"));
  const std::string &log = s.write.export_log;
  require(log.empty() || is_file_name(log), s, "write.export_log", no_file_name(log, "write.export_log"));
}

void check_texts(const Scenario &s) {
  const std::string &within = s.boundaries.within, &today = s.audit.today;
  const auto code = dotted_code(within);
  require(within.empty() || (code && code->size() <= 8), s, "boundaries.within",
          phrase("\"{0}\" bukan kode provinsi, kabupaten/kota atau kecamatan; tulis misalnya \"33.74\"",
                 "\"{0}\" is no code of a province, district or kecamatan; write for example \"33.74\"",
                 within));
  check_counts(s, "counts", s.counts);
  for (std::size_t i = 0; i < s.further_counts.size(); ++i)
    check_counts(s, fmt::format("further_counts[{}]", i + 1), s.further_counts[i]);
  require_month(s, "plan.start", s.plan.start);
  require(today.empty() || parse_date(today), s, "audit.today",
          phrase("\"{0}\" bukan tanggal; tulis TTTT-BB-HH, misalnya \"2026-11-21\"",
                 "\"{0}\" is no date; write YYYY-MM-DD, for example \"2026-11-21\"", today));
  check_audit_stages(s);
  const auto &[boys, girls] = std::tie(s.children.boys, s.children.girls);
  require(boys.empty() == girls.empty() && (boys.empty() || lower(boys) != lower(girls)), s,
          boys.empty() ? "children.girls" : "children.boys",
          {"sebut keduanya, children.boys dan children.girls, dengan isi yang berbeda",
           "give both, children.boys and children.girls, and different ones"});
  require(s.children.century % 100 == 0, s, "children.century",
          phrase("{0} bukan tahun pertama suatu abad; tulis misalnya 2000",
                 "{0} is no first year of a century; write for example 2000", s.children.century));
  require_rules(s, "boundaries.only", s.boundaries.only, "TIPADM=1");
  require_crs(s, "boundaries.crs", s.boundaries.crs);
}

void check_surveys(const Scenario &s) {
  for (std::size_t i = 0; i < s.survey.size(); ++i) {
    const SurveyArea &area = s.survey[i];
    const std::string row = fmt::format("survey[{}]", i + 1);
    const auto code = survey_area_code(area.district);
    require(code.has_value(), s, row + ".district",
            phrase("\"{0}\" bukan kode kabupaten/kota; tulis misalnya \"33.74\"; boleh juga kecamatan "
                   "\"33.74.01\", provinsi \"33\", atau gabungan \"33.73+33.74\"",
                   "\"{0}\" is no code of a district; write for example \"33.74\"; also a kecamatan "
                   "\"33.74.01\", a province \"33\" or a group \"33.73+33.74\"",
                   area.district));
    for (std::size_t j = 0; j < i; ++j)
      require(survey_area_code(s.survey[j].district) != code, s, row + ".district",
              phrase("survei {0} sudah ada di atas; satu wilayah satu survei",
                     "survey of {0} is given above already; one survey per area", *code));
    require_month(s, row + ".month", area.month);
    require((area.sample > 0) == (area.design_effect > 0), s, row,
            {"sample dan design_effect harus diisi berdua, atau isi standard_error_percent",
             "sample and design_effect must be given together, or give standard_error_percent"});
    require(is_missing(area.standard_error) || area.standard_error < area.prevalence, s,
            row + ".standard_error_percent",
            {"standard_error_percent harus lebih kecil dari prevalence_percent; keduanya dalam persen",
             "standard_error_percent must be below prevalence_percent; both are percentages"});
  }
}

void check_by_hand(const Scenario &s) {
  for (std::size_t i = 0; i < s.by_hand.size(); ++i) {
    const ByHandSettings &given = s.by_hand[i];
    const std::string row = fmt::format("by_hand[{}]", i + 1);
    const auto code = dotted_code(given.code);
    require(code && code->size() == 13, s, row + ".code",
            phrase("\"{0}\" bukan kode desa; tulis misalnya \"63.06.05.1001\"",
                   "\"{0}\" is no code of a village; write for example \"63.06.05.1001\"", given.code));
    for (std::size_t j = 0; j < i; ++j)
      require(dotted_code(s.by_hand[j].code) != code, s, row + ".code",
              phrase("desa {0} sudah ada di {1}; satu desa satu keputusan",
                     "the village {0} is given at {1} already; one decision per village", *code,
                     s.place(fmt::format("by_hand[{}].code", j + 1))));
    require(given.change == "in" || given.change == "out", s, row + ".change",
            phrase("change = \"{0}\"; tulis \"in\" (masuk) atau \"out\" (keluar)",
                   "change = \"{0}\"; write \"in\" or \"out\"", given.change));
    require(!trim(given.reason).empty(), s, row + ".reason",
            {"reason kosong; desa yang dimasukkan atau dikeluarkan harus diberi alasan",
             "reason is empty; a village put in or taken out needs one"});
  }
}

// Percentages typed as shares would pass every range and give an answer that looks right.
void check_goals(const Scenario &s) {
  for (std::size_t i = 0; i < s.interventions.size(); ++i)
    for (double goal : s.interventions[i].coverage_percent)
      require(!(goal > 0 && goal <= 1), s, fmt::format("interventions[{}].coverage_percent", i + 1),
              phrase("coverage_percent {0} tampaknya bagian, bukan persen; tulis {1}",
                     "coverage_percent {0} looks like a share, not a percentage; write {1}", goal,
                     100 * goal));
}

} // namespace lokus::settings
