#include "read/surveys/survey_history.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/cells/codes.hpp"
#include "read/cells/numbers.hpp"
#include "read/cells/usual_names.hpp"
#include "read/surveys/survey_table.hpp"
#include <algorithm>
#include <map>
#include <numeric>

namespace lokus::read {
namespace {

using Names = std::vector<std::string>;

const Names area_name_names = {"nama", "nama_wilayah", "name"};
const Names survey_names = {"survei", "nama_survei", "survey"};
const Names year_names = {"tahun", "year"};
const Names history_prevalence_names = {"stunting_pct",        "prevalensi", "prevalensi_persen",
                                        "prevalensi_stunting", "stunting",   "prevalence_percent"};
const Names confidence_names = {"keyakinan", "confidence"};

TextTable history_table(const FilePath &path, Findings &findings) {
  Names known = usual_names(Usual::area_code);
  for (const Names &more :
       {area_name_names, survey_names, year_names, history_prevalence_names, confidence_names})
    known.insert(known.end(), more.begin(), more.end());
  return read_table(path, "", known, findings);
}

std::size_t history_column(const TextTable &table, const Names &names, Findings &findings) {
  if (const auto column = find_column(table, names, findings))
    return *column;
  throw Error(ErrorKind::request, phrase("history.path: {0} tidak punya kolom \"{1}\"; kolomnya: {2}",
                                         "history.path: {0} has no column \"{1}\"; its columns: {2}",
                                         table.file, names.front(), column_list(table)));
}

// One line of the file as understood; what is missing makes it unusable.
struct PastFigure {
  std::size_t line = 0;
  std::string code_written, code, name, survey;
  HistoryLevel level{};
  double year = 0, percent = 0;
  Confidence confidence = Confidence::high;
  bool confidence_known = true;
};

std::optional<HistoryLevel> level_of_code(const std::string &code) {
  if (code == "00")
    return HistoryLevel::nation;
  if (code.size() == 2)
    return HistoryLevel::province;
  if (code.size() == 5)
    return HistoryLevel::district;
  return std::nullopt;
}

void understand_confidence(const std::string &cell, PastFigure &row) {
  const std::string word = lower(trim(cell));
  if (word == "tinggi" || word == "high")
    row.confidence = Confidence::high;
  else if (word == "sedang" || word == "medium")
    row.confidence = Confidence::medium;
  else if (word == "rendah" || word == "low")
    row.confidence = Confidence::low;
  else {
    row.confidence = Confidence::low;
    row.confidence_known = false;
  }
}

// Why a row is not used, or nothing.
std::optional<Finding> history_fault(const PastFigure &row, const std::string &file) {
  const std::string place = fmt::format("{}:{}", file, row.line);
  const auto unused = [&](const char *rule, const Phrase &sentence) {
    return Finding{Severity::warning, rule, file, row.line, row.code_written, sentence};
  };
  if (row.code.empty())
    return unused(
        "bad_history_code",
        phrase("{}: \"{}\" bukan kode provinsi (63), kabupaten/kota (63.06) atau nasional (00); baris "
               "tidak dipakai",
               "{}: \"{}\" is no code of a province (63), district (63.06) or the nation (00); the row is "
               "not used",
               place, row.code_written));
  if (!(row.year >= 1990 && row.year <= 2100) || row.year != std::floor(row.year))
    return unused("bad_history_year",
                  phrase("{}: tahun tidak terbaca atau di luar 1990-2100; baris tidak dipakai",
                         "{}: the year is unreadable or outside 1990-2100; the row is not used", place));
  if (!(row.percent >= 1 && row.percent <= 99))
    return unused("bad_history_figure",
                  phrase("{}: prevalensi {} % kosong atau di luar 1 sampai 99 %; baris tidak dipakai",
                         "{}: prevalence {} % is missing or outside 1 to 99 %; the row is not used", place,
                         row.percent));
  return std::nullopt;
}

std::vector<PastFigure> understood(const TextTable &table, Findings &findings) {
  const std::size_t code = history_column(table, usual_names(Usual::area_code), findings);
  const auto year = numbers_in(table, history_column(table, year_names, findings), findings);
  const auto percent =
      numbers_within(table, history_column(table, history_prevalence_names, findings), percents, findings);
  const auto name = find_column(table, area_name_names, findings);
  const auto survey = find_column(table, survey_names, findings);
  const auto confidence = find_column(table, confidence_names, findings);
  if (look_like_shares(percent)) {
    findings.add({Severity::error, "history_as_share", table.file, table.header_line, "",
                  phrase("{0}: prevalensi semuanya kurang dari 1, seperti bagian; tulis dalam persen",
                         "{0}: every prevalence is below 1, like shares; write percent", table.file)});
    return {};
  }
  std::vector<PastFigure> rows;
  for (std::size_t r = 0; r < table.rows(); ++r) {
    const std::vector<std::string> &cells = table.cells[r];
    PastFigure row;
    row.line = table.line[r];
    row.code_written = cells[code];
    row.code = code_in_cell(cells[code]).value_or("");
    if (const auto level = level_of_code(row.code))
      row.level = *level;
    else
      row.code.clear();
    row.name = name ? cells[*name] : row.code;
    row.survey = survey ? cells[*survey] : "";
    row.year = year[r];
    row.percent = percent[r];
    if (confidence)
      understand_confidence(cells[*confidence], row);
    rows.push_back(row);
  }
  return rows;
}

// Of two figures of one area and year the surer one counts, of equals the one whose survey comes first in the
// alphabet, then the lower: never the one that happens to stand first.
void keep_surest(std::vector<PastFigure> &rows, const std::string &file, Findings &findings) {
  std::ranges::stable_sort(rows, [](const PastFigure &a, const PastFigure &b) {
    return std::tie(a.code, a.year, a.confidence, a.survey, a.percent, a.name) <
           std::tie(b.code, b.year, b.confidence, b.survey, b.percent, b.name);
  });
  const PastFigure *kept = nullptr;
  std::vector<PastFigure> result;
  result.reserve(rows.size());
  for (const PastFigure &row : rows) {
    if (kept && kept->code == row.code && kept->year == row.year) {
      findings.add(
          {Severity::warning, "duplicate_history", file, row.line, row.code,
           phrase("{0}:{1}: {2} tahun {3} sudah ada di baris {4}, yang lebih atau sama diyakini; baris "
                  "ini tidak dipakai",
                  "{0}:{1}: {2} has a figure of {3} in line {4} already, of the same or higher confidence; "
                  "this row is not used",
                  file, row.line, row.code, row.year, kept->line)});
      continue;
    }
    result.push_back(row);
    kept = &result.back();
  }
  rows = std::move(result);
}

void add_figure(const PastFigure &row, SurveyHistory &history) {
  history.level.push_back(row.level);
  history.code.push_back(row.code);
  history.name.push_back(row.name);
  history.survey.push_back(row.survey);
  history.year.push_back(static_cast<int>(row.year));
  history.prevalence.push_back(row.percent / 100);
  history.confidence.push_back(row.confidence);
}

} // namespace

SurveyHistory survey_history(const FilePath &path, Findings &findings) {
  SurveyHistory history;
  const TextTable table = history_table(path, findings);
  history.lines = table.rows() + table.ragged_lines.size();
  std::vector<PastFigure> usable;
  for (const PastFigure &row : understood(table, findings)) {
    if (auto fault = history_fault(row, table.file)) {
      findings.add(*fault);
      continue;
    }
    if (!row.confidence_known)
      findings.add({Severity::warning, "unknown_confidence", table.file, row.line, row.code,
                    phrase("{0}:{1}: keyakinan bukan tinggi, sedang, atau rendah; dianggap rendah",
                           "{0}:{1}: confidence is not tinggi, sedang or rendah; taken as low", table.file,
                           row.line)});
    usable.push_back(row);
  }
  keep_surest(usable, table.file, findings);
  for (const PastFigure &row : usable)
    add_figure(row, history);
  return history;
}

} // namespace lokus::read
