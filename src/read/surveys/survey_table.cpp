#include "read/surveys/survey_table.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/cells/codes.hpp"
#include "read/cells/numbers.hpp"
#include "read/cells/usual_names.hpp"
#include <algorithm>
#include <set>

namespace lokus::read {
namespace {

using Names = std::vector<std::string>;

const Names survey_title_names = {"survei", "nama_survei", "survey", "sumber", "nama"};
const Names survey_prevalence_names = {"prevalensi", "prevalensi_persen", "prevalensi_stunting",
                                       "stunting",   "prevalence",        "prevalence_percent"};
const Names month_names = {"bulan", "bulan_survei", "month", "survey_month"};
const Names error_names = {"galat_baku", "galat_baku_persen", "se", "standard_error",
                           "standard_error_percent"};
const Names sample_names = {"sampel", "n", "jumlah_sampel", "sample"};
const Names effect_names = {"deff", "efek_rancangan", "design_effect"};
constexpr Limits design_effects{0.1, 100};

std::vector<double> numbers_or_missing(const TextTable &table, const Names &names, Limits limits,
                                       Findings &findings) {
  const auto column = find_column(table, names, findings);
  return column ? numbers_within(table, *column, limits, findings) : std::vector<double>(table.rows(), nan());
}

std::vector<double> sample_sizes(const TextTable &table, Findings &findings) {
  const auto column = find_column(table, sample_names, findings);
  return column ? whole_numbers_in(table, *column, findings) : std::vector<double>(table.rows(), nan());
}

std::size_t survey_column(const TextTable &table, const Names &names, const Scenario &scenario,
                          Findings &findings) {
  if (const auto column = find_column(table, names, findings))
    return *column;
  throw Error(ErrorKind::request,
              phrase("{0}: {1} tidak punya kolom \"{2}\"; kolomnya: {3}",
                     "{0}: {1} has no column \"{2}\"; its columns: {3}", scenario.place("surveys.path"),
                     table.file, names.front(), column_list(table)));
}

TextTable survey_table(const Scenario &scenario, Findings &findings) {
  Names known = usual_names(Usual::area_code);
  for (const Names &more :
       {survey_title_names, survey_prevalence_names, month_names, error_names, sample_names, effect_names})
    known.insert(known.end(), more.begin(), more.end());
  return read_table(scenario.surveys.path, {scenario.surveys.sheet, "surveys.sheet"}, known, findings);
}

// Why a row cannot be used, or nothing.
std::optional<Finding> survey_fault(const GivenSurvey &given, const std::string &code_written) {
  const SurveyArea &s = given.survey;
  const auto error = [&](const char *rule, const Phrase &sentence) {
    return Finding{Severity::error, rule, given.file, given.line, code_written, sentence};
  };
  if (s.district.empty())
    return error(
        "bad_survey_code",
        phrase("{0}: \"{1}\" bukan kode provinsi, kabupaten/kota, kecamatan, atau gabungan seperti "
               "63.05+63.06",
               "{0}: \"{1}\" is no code of a province, district or kecamatan, nor a group like 63.05+63.06",
               given.place, code_written));
  if (!s.month.empty() && !parse_month(s.month))
    return error("bad_survey_month",
                 phrase("{0}: \"{1}\" bukan bulan survei; tulis TTTT-BB, misalnya 2024-10",
                        "{0}: \"{1}\" is no month of a survey; write YYYY-MM, for example "
                        "2024-10",
                        given.place, s.month));
  const double percent = 100 * s.prevalence.value;
  if (!(percent >= 1 && percent <= 99))
    return error("bad_survey_figure",
                 phrase("{0}: prevalensi {1} % di luar 1 sampai 99 %",
                        "{0}: prevalence {1} % is outside 1 to 99 %", given.place, percent));
  if (!is_missing(s.design_effect) && s.sample > 0 && !design_effects.hold(s.design_effect))
    return error("bad_survey_figure", phrase("{0}: efek rancangan {1} di luar {2} sampai {3}",
                                             "{0}: design effect {1} is outside {2} to {3}", given.place,
                                             s.design_effect, design_effects.least, design_effects.most));
  const double se = s.standard_error.value;
  if (!is_missing(se) && !(se > 0 && se < s.prevalence.value))
    return error("bad_survey_figure",
                 phrase("{0}: galat baku {1} harus lebih dari 0 dan kurang dari prevalensi {2}",
                        "{0}: standard error {1} must be above 0 and below the prevalence {2}", given.place,
                        100 * se, percent));
  return std::nullopt;
}

void take_survey_rows(const Scenario &scenario, Findings &findings, std::vector<GivenSurvey> &all) {
  const TextTable table = survey_table(scenario, findings);
  const std::size_t code = survey_column(table, usual_names(Usual::area_code), scenario, findings);
  const auto prevalence = numbers_within(
      table, survey_column(table, survey_prevalence_names, scenario, findings), percents, findings);
  const auto error = numbers_or_missing(table, error_names, percents, findings);
  const auto sample = sample_sizes(table, findings);
  const auto effect = numbers_or_missing(table, effect_names, design_effects, findings);
  const auto name = find_column(table, survey_title_names, findings);
  const auto month = find_column(table, month_names, findings);
  if (look_like_shares(prevalence)) {
    findings.add({Severity::error, "survey_as_share", table.file, table.header_line, "",
                  phrase("{0}: prevalensi semuanya kurang dari 1, seperti bagian; tulis dalam persen",
                         "{0}: every prevalence is below 1, like shares; write percent", table.file)});
    return;
  }
  const std::size_t before = all.size();
  for (std::size_t row = 0; row < table.rows(); ++row) {
    GivenSurvey given{{}, table.file, table.line[row], fmt::format("{}:{}", table.file, table.line[row])};
    const std::string &written = table.cells[row][code];
    given.survey.district = survey_area_code(code_in_cell(written).value_or(written)).value_or("");
    given.survey.month = month ? std::string(trim(table.cells[row][*month])) : "";
    given.survey.name = name ? table.cells[row][*name] : "";
    given.survey.prevalence = Share(prevalence[row] / 100);
    given.survey.standard_error = Share(error[row] / 100);
    if (sample[row] > 0) {
      given.survey.sample = sample[row];
      given.survey.design_effect = effect[row] > 0 ? effect[row] : scenario.estimate.assumed_design_effect;
    }
    if (auto fault = survey_fault(given, table.cells[row][code]))
      findings.add(*fault);
    else
      all.push_back(given);
  }
  std::stable_sort(
      all.begin() + static_cast<std::ptrdiff_t>(before), all.end(),
      [](const GivenSurvey &a, const GivenSurvey &b) { return a.survey.district < b.survey.district; });
}

} // namespace

bool look_like_shares(const std::vector<double> &percent) {
  double largest = 0;
  for (double each : percent)
    largest = each > largest ? each : largest;
  return largest > 0 && largest < 1;
}

std::vector<GivenSurvey> given_surveys(const Scenario &scenario, Findings &findings) {
  std::vector<GivenSurvey> all;
  for (std::size_t i = 0; i < scenario.survey.size(); ++i)
    all.push_back({scenario.survey[i], scenario.file, 0, scenario.place(fmt::format("survey[{}]", i + 1))});
  if (scenario.surveys.path.given())
    take_survey_rows(scenario, findings, all);
  std::set<std::string> seen;
  std::erase_if(all, [&](const GivenSurvey &given) {
    if (seen.insert(given.survey.district).second)
      return false;
    findings.add({Severity::error, "duplicate_survey", given.file, given.line, given.survey.district,
                  phrase("{0}: survei {1} sudah ada; satu wilayah satu survei",
                         "{0}: a survey of {1} is given already; one survey per area", given.place,
                         given.survey.district)});
    return true;
  });
  return all;
}

} // namespace lokus::read
