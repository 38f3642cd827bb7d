#include "check/rules.hpp"
#include "core/display.hpp"
#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace lokus::check {
namespace {

// Rows that claim a village of the area and are not used for it, of one kind.
struct RowsNotJoined {
  Phrase what;
  std::size_t rows = 0, line = 0, column = 0; // of the first; column 0: the line
  std::string file = {};                      // of the first
};

// One of the tables whose counts are estimated from; there may be several.
bool is_table_of_counts(const Inputs &inputs, const std::string &file) {
  const auto holds = [&](const CountsRound &round) { return round.used && round.file == file; };
  return file == inputs.counts_file || std::ranges::any_of(inputs.counts.rounds, holds);
}

struct RowKind {
  NotJoined why;
  const char *id, *en;
};
constexpr std::array<RowKind, 5> row_kinds = {
    {{NotJoined::unknown_code, "kode yang tidak ada di batas desa", "codes that the boundaries do not have"},
     {NotJoined::no_code, "kode yang bukan kode desa", "codes that are no village codes"},
     {NotJoined::unknown_name, "tidak ada desa bernama itu di kecamatannya",
      "no village of that name in the kecamatan"},
     {NotJoined::name_of_several, "beberapa desa bernama sama di kecamatannya",
      "several villages of that name in the kecamatan"},
     {NotJoined::unnamed, "tanpa kode dan tanpa nama desa", "neither a code nor a village name"}}};

// Of an export of single children: whose village may be known, but not what was measured there.
bool is_lost(const Intake::Reason &reason) {
  return reason.rule == "unreadable_date" || reason.rule == "ragged_row";
}

std::vector<RowsNotJoined> kinds_of_rows(const Inputs &inputs) {
  std::vector<RowsNotJoined> kinds;
  for (const RowKind &kind : row_kinds) {
    RowsNotJoined found{{kind.id, kind.en}};
    for (const Review::Row &row : inputs.review.rows) {
      if (row.why != kind.why || !is_table_of_counts(inputs, row.file))
        continue;
      if (found.rows == 0 || std::tie(row.file, row.row) < std::tie(found.file, found.line))
        found.file = row.file, found.line = row.row, found.column = row.column;
      found.rows += row.lines;
    }
    if (found.rows > 0)
      kinds.push_back(std::move(found));
  }
  for (const Intake::Reason &reason : inputs.intake.rejected)
    if (is_lost(reason))
      kinds.push_back({reason.title, reason.rows, reason.first_line, 0, inputs.intake.file});
  return kinds;
}

std::size_t joined_rows(const Inputs &inputs) {
  std::size_t rows = inputs.intake.used;
  for (const Intake::Reason &reason : inputs.intake.rejected)
    if (!is_lost(reason) && reason.rule != "unmatched_village" && reason.rule != "outside_area" &&
        reason.rule != "note_line" && reason.rule != "repeated_header")
      rows += reason.rows;
  const ReportedUnits &units = inputs.counts.reported_units;
  const Counts &counts = inputs.counts;
  std::set<std::pair<std::string, std::size_t>>
      lines; // one of a unit of a single village is that village's too
  for (const CountingUnitId u : units.row.all())
    lines.emplace(units.file[u], units.row[u]);
  if (inputs.intake.rows_in == 0)
    for (const VillageId v : counts.row.all())
      if (counts.row[v] != 0)
        lines.emplace(counts.file[v], counts.row[v]);
  return rows + lines.size();
}

// "; 40 baris: ... (yang pertama balita.csv:7:3)", for each kind.
Phrase reasons(const std::vector<RowsNotJoined> &kinds) {
  Phrase all;
  for (const RowsNotJoined &kind : kinds) {
    std::string place = fmt::format("{}:{}", kind.file, kind.line);
    if (kind.column != 0)
      place += fmt::format(":{}", kind.column);
    all = all + phrase("; {0} baris: {1} (yang pertama {2})", "; {0} lines: {1} (the first {2})",
                       show_count(kind.rows), kind.what, place);
  }
  return all;
}

// Too little is an error, unless the scenario allows less than four fifths: then it is said.
Finding of_share(const Inputs &inputs, double share, const char *rule, const std::string &subject,
                 const Phrase &sentence) {
  const bool refused = share < inputs.least_joined.value;
  const Phrase ending =
      refused ? phrase(". Sekurang-kurangnya {} harus tersambung: perbaiki berkasnya, atau ubah batasnya "
                       "dengan counts.least_joined_percent",
                       ". At least {} must be joined: mend the file, or change the bound with "
                       "counts.least_joined_percent",
                       show_percent(inputs.least_joined.value, 0))
              : phrase("; diizinkan oleh counts.least_joined_percent = {}",
                       "; allowed by counts.least_joined_percent = {}", 100 * inputs.least_joined.value);
  return {
      refused ? Severity::error : Severity::warning, rule, inputs.counts_file, 0, subject, sentence + ending};
}

// By a row of its own, or by that of its counting unit.
bool is_joined(const Counts &counts, VillageId v) {
  return counts.row[v] != 0 || counts.units.hold(v);
}

bool too_few(const Inputs &inputs, double share) {
  return share < std::max(inputs.least_joined.value, Share(usual_least_joined).value);
}

} // namespace

Findings rows_joined(const Inputs &inputs) {
  Findings findings;
  if (!has_counts(inputs))
    return findings;
  const std::vector<RowsNotJoined> kinds = kinds_of_rows(inputs);
  const std::size_t joined = joined_rows(inputs);
  std::size_t claiming = joined;
  for (const RowsNotJoined &kind : kinds)
    claiming += kind.rows;
  const double share = claiming == 0 ? 0 : static_cast<double>(joined) / static_cast<double>(claiming);
  if (joined == 0)
    findings.add(
        {Severity::error, "nothing_joined", inputs.counts_file, 0, "",
         phrase("{0}: tidak satu pun baris jumlah balita cocok dengan {1} desa di batas desa; periksa "
                "kode atau nama desanya, dan boundaries.within{2}",
                "{0}: not one line of the counts matches the {1} villages of the boundaries; check "
                "codes or village names, and boundaries.within{2}",
                inputs.counts_file, inputs.area.villages.rows(), reasons(kinds))});
  else if (too_few(inputs, share))
    findings.add(
        of_share(inputs, share, "rows_not_joined", "",
                 phrase("{0}: hanya {1} dari {2} baris yang menyebut desa wilayah ini tersambung{3}",
                        "{0}: only {1} of {2} lines that name a village of the area are joined{3}",
                        inputs.counts_file, show_count(joined), show_count(claiming), reasons(kinds))));
  return findings;
}

Findings villages_joined(const Inputs &inputs) {
  Findings findings;
  if (!has_counts(inputs))
    return findings;
  const Area &area = inputs.area;
  Column<DistrictId, std::size_t> villages(area.districts.rows(), 0), joined = villages;
  for (VillageId v : area.villages.code.all()) {
    ++villages[area.villages.district[v]];
    joined[area.villages.district[v]] += is_joined(inputs.counts, v);
  }
  for (DistrictId d : area.districts.code.all()) {
    const double share = static_cast<double>(joined[d]) / static_cast<double>(villages[d]);
    if (joined[d] == 0 || !too_few(inputs, share))
      continue;
    std::string missing;
    std::size_t named = 0;
    for (VillageId v : area.villages.code.all())
      if (area.villages.district[v] == d && !is_joined(inputs.counts, v) && named < 3) {
        missing += (named++ == 0 ? "" : ", ") + area.villages.code[v] + " " + area.villages.name[v];
      }
    findings.add(of_share(
        inputs, share, "villages_not_joined", area.districts.code[d],
        phrase(
            "{0}: hanya {1} dari {2} desa {3} {4} ada di tabel jumlah balita; tidak ada antara lain {5}",
            "{0}: only {1} of the {2} villages of {3} {4} are in the counts; missing are, among others, {5}",
            inputs.counts_file, show_count(joined[d]), show_count(villages[d]), area.districts.code[d],
            area.districts.name[d], missing)));
  }
  return findings;
}

Findings nothing_counted(const Inputs &inputs) {
  Findings findings;
  const Counts &counts = inputs.counts;
  std::size_t without_row = 0, empty = 0;
  std::set<std::pair<std::string, std::size_t>> lines;
  for (VillageId v : counts.row.all()) {
    if (!is_missing(counts.measured[v]) && !is_missing(counts.stunted[v]))
      return findings;
    without_row += counts.row[v] == 0;
    empty += counts.row[v] != 0;
    if (counts.row[v] != 0)
      lines.emplace(counts.file[v], counts.row[v]);
  }
  for (CountingUnitId u : counts.units.name.all())
    if (!is_missing(counts.units.measured[u]) && !is_missing(counts.units.stunted[u]))
      return findings;
  if (empty == 0)
    for (const CountingUnitId u : counts.units.row.all())
      lines.emplace(counts.units.file[u], counts.units.row[u]);
  if (!has_counts(inputs) || lines.empty())
    return findings;
  const auto &[file, first] = *lines.begin();
  findings.add(
      {Severity::error, "nothing_counted", file, first, "",
       phrase("{0}: tidak satu desa pun diketahui jumlah diukur dan jumlah stuntingnya: {1} desa dengan sel "
              "kosong (yang pertama {4}:{2}), {3} desa tanpa baris; isi jumlahnya (0 bila memang nol), atau "
              "sebut kolom yang benar dengan counts.measured dan counts.stunted",
              "{0}: of not one village both measured and stunted are known: {1} villages with empty cells "
              "(the first {4}:{2}), {3} villages without a line; fill in the numbers (0 where it is nought), "
              "or name the right columns with counts.measured and counts.stunted",
              inputs.counts_file, show_count(empty), first, show_count(without_row), file)});
  return findings;
}

} // namespace lokus::check
