#include "read/audits/audit_rounds.hpp"
#include "core/error.hpp"
#include "core/signs.hpp"
#include "read/audits/audit_rows.hpp"
#include "read/audits/audit_words.hpp"
#include "read/audits/round_plan.hpp"
#include "read/children/keyed_hash.hpp"
#include <algorithm>
#include <optional>

namespace lokus::read {
namespace {

// One file with what the scenario says of it.
struct RoundFile {
  AuditSource source;
  std::string round;
  bool last = false; // audit.last_round: never this round
};

RoundFile short_form(const FilePath &path, bool last) {
  RoundFile file;
  file.source.path = path;
  file.last = last;
  return file;
}

std::vector<RoundFile> round_files(const Scenario &scenario) {
  std::vector<RoundFile> files;
  if (scenario.audit.last_round.given())
    files.push_back(short_form(scenario.audit.last_round, true));
  for (const AuditRoundSettings &r : scenario.audit_rounds) {
    RoundFile file = short_form(r.path, false);
    file.source.sheets = r.sheets;
    file.round = r.name;
    file.source.names = {r.village_code,  r.village,        r.subdistrict, r.case_number, "",
                         r.group,         r.recommendation, r.opd,         r.due,         r.done,
                         r.status_before, r.status_after,   r.causes};
    files.push_back(std::move(file));
  }
  if (scenario.audit.cases.given())
    files.push_back(short_form(scenario.audit.cases, false));
  return files;
}

Finding not_read(const FilePath &path, const Phrase &why) {
  return {Severity::error, "audit_not_read", path.written, 0, "", why};
}

// Most rows without a village: what is left is no summary of the round.
void tell_lost(const RoundFile &file, const AuditRowsRead &read, Findings &findings) {
  if (read.lost == 0)
    return;
  const bool most = 2 * read.lost > read.rows;
  const Phrase meaning =
      most ? Phrase{"; sisanya bukan ringkasan putaran, perbaiki dulu", "; what is left is no summary of the "
                                                                        "round, mend these first"}
           : Phrase{};
  findings.add({most ? Severity::error : Severity::warning, "audit_without_village", file.source.path.written,
                0, "",
                phrase("{0}: {1} dari {2} kasus tidak cocok dengan desa mana pun; lihat daftar tinjauan{3}",
                       "{0}: {1} of {2} cases match no village; see the review table{3}",
                       file.source.path.written, read.lost, read.rows, meaning)});
}

void require_content(const RoundFile &file, const AuditSheet &sheet, const AuditColumns &columns,
                     Findings &findings) {
  const bool causes = !columns.factors.empty() || !columns.main_factors.empty() || !columns.ticked.empty();
  if (!causes && !columns.recommendation)
    findings.add(not_read(file.source.path,
                          phrase("{0}: tidak ada kolom faktor_risiko dan tidak ada kolom rekomendasi; "
                                 "audit memerlukan salah satunya",
                                 "{0}: there is neither a column faktor_risiko nor one rekomendasi; an audit "
                                 "needs one of them",
                                 sheet.table.file)));
  else if (!causes && !file.last)
    findings.add({Severity::warning, "no_cause_column", sheet.table.file, sheet.table.header_line, "",
                  phrase("{0}: tidak ada kolom faktor_risiko; penyebab tidak dihitung",
                         "{0}: there is no column faktor_risiko; causes are not counted", sheet.table.file)});
  if (!columns.village.enough())
    findings.add(not_read(file.source.path, phrase("{0}: tidak ada kolom kode_desa, atau kecamatan dan desa",
                                                   "{0}: there is no column kode_desa, or kecamatan and desa",
                                                   sheet.table.file)));
}

// The sheets of a file with what their columns are.
struct OpenFile {
  std::vector<AuditSheet> sheets;
  std::vector<AuditColumns> columns;
};

// The one kecamatan that a text names behind that word: "Audit kasus Kecamatan Utara, 2026". Of names that
// begin alike the longest is meant.
std::optional<std::string> subdistrict_named_in(const std::string &text, const Area &area) {
  const std::string words = whole_words(text);
  std::optional<std::string> found;
  for (const std::string &name : area.subdistricts.name.values()) {
    const std::string named = whole_words(name);
    if (words.find(" kecamatan" + named) == std::string::npos &&
        words.find(" kec" + named) == std::string::npos)
      continue;
    if (found && !whole_words(*found).starts_with(named) && !named.starts_with(whole_words(*found)))
      return std::nullopt; // two of them
    if (!found || found->size() < name.size())
      found = name;
  }
  return found;
}

// The title or the name of the sheet says the kecamatan that its table has no column for.
void take_subdistrict_of_sheet(AuditSheet &sheet, AuditColumns &columns, const Area &area,
                               Findings &findings) {
  if (columns.village.code || columns.village.subdistrict || !columns.village.village)
    return;
  auto found = subdistrict_named_in("kecamatan " + sheet.name, area);
  for (const std::string &text : {sheet.name, sheet.title})
    if (const auto named = subdistrict_named_in(text, area))
      found = named;
  if (!found)
    return;
  columns.village.subdistrict = sheet.table.columns.size();
  sheet.table.columns.emplace_back("kecamatan");
  sheet.table.groups.emplace_back();
  for (auto &row : sheet.table.cells)
    row.push_back(*found);
  findings.add({Severity::warning, "subdistrict_of_sheet", sheet.table.file, sheet.table.header_line, "",
                phrase("{0}: kecamatan {1}, seperti judul atau nama lembarnya",
                       "{0}: kecamatan {1}, as the sheet's title or name says", sheet.table.file, *found)});
}

OpenFile open_file(const RoundFile &file, AuditReading &reading) {
  OpenFile open;
  try {
    open.sheets = audit_sheets(file.source, reading.findings);
    for (AuditSheet &sheet : open.sheets) {
      open.columns.push_back(audit_columns(sheet.table, file.source.names, reading.causes, reading.findings));
      take_subdistrict_of_sheet(sheet, open.columns.back(), reading.lookup.area(), reading.findings);
      require_content(file, sheet, open.columns.back(), reading.findings);
      reading.names.take(sheet, open.columns.back(), reading.causes);
    }
  } catch (const Error &error) {
    reading.findings.add(not_read(file.source.path, error.sentence()));
  }
  return open;
}

AuditRowsRead rows_of_file(const RoundFile &file, const OpenFile &open, AuditReading &reading) {
  AuditRowsRead read;
  try {
    for (std::size_t i = 0; i < open.columns.size(); ++i)
      if (open.columns[i].village.enough())
        read_audit_rows(open.sheets[i], open.columns[i], file.round, reading, read);
  } catch (const Error &error) {
    reading.findings.add(not_read(file.source.path, error.sentence()));
  }
  tell_lost(file, read, reading.findings);
  return read;
}

void move_row(const AuditCases &from, CaseId c, AuditCases &to) {
  to.ref.push_back(from.ref[c]);
  to.joins.push_back(from.joins[c]);
  to.person.push_back(from.person[c]);
  to.round.push_back(from.round[c]);
  to.village.push_back(from.village[c]);
  to.group.push_back(from.group[c]);
  to.factors.push_back(from.factors[c]);
  to.recommendation.push_back(from.recommendation[c]);
  to.opd.push_back(from.opd[c]);
  to.helpers.push_back(from.helpers[c]);
  to.agreed.push_back(from.agreed[c]);
  to.due.push_back(from.due[c]);
  to.done.push_back(from.done[c]);
  to.said_done.push_back(from.said_done[c]);
  to.continued.push_back(from.continued[c]);
  to.evidence.push_back(from.evidence[c]);
  to.end.push_back(from.end[c]);
  to.status_before.push_back(from.status_before[c]);
  to.status_after.push_back(from.status_after[c]);
  to.values.push_back(from.values[c]);
  to.file.push_back(from.file[c]);
  to.row.push_back(from.row[c]);
}

// Rows of audit.last_round come before all others; among the rest the number of the round decides. A round
// without a number is as new as the newest.
struct RoundPlace {
  bool newer = false;
  RoundNumber number;
  friend auto operator<=>(const RoundPlace &, const RoundPlace &) = default;
};

constexpr RoundNumber no_number{9999, 9};

class Sorted {
public:
  void add(const AuditCases &cases, bool last) {
    for (const CaseId c : cases.ref.all()) {
      const auto number = round_number(cases.round[c]);
      rows_.push_back({{!last, number.value_or(no_number)}, &cases, c});
    }
  }
  std::vector<AuditCases> rounds(Findings &findings) {
    take_unnumbered(findings);
    std::ranges::stable_sort(rows_, {}, &PlacedCase::place);
    std::vector<AuditCases> rounds;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (i == 0 || rows_[i].place != rows_[i - 1].place)
        rounds.emplace_back();
      move_row(*rows_[i].cases, rows_[i].row, rounds.back());
    }
    if (rounds.empty() || !rows_.back().place.newer)
      rounds.emplace_back(); // there is no row of this round
    return rounds;
  }

private:
  struct PlacedCase {
    RoundPlace place;
    const AuditCases *cases;
    CaseId row;
  };
  // Rows of this round without a number are of its newest one.
  void take_unnumbered(Findings &findings) {
    std::optional<RoundNumber> newest;
    for (const PlacedCase &row : rows_)
      if (row.place.newer && row.place.number != no_number)
        newest = std::max(newest.value_or(row.place.number), row.place.number);
    if (!newest)
      return;
    std::size_t taken = 0;
    for (PlacedCase &row : rows_)
      if (row.place.newer && row.place.number == no_number) {
        row.place.number = *newest;
        ++taken;
      }
    if (taken > 0)
      findings.add(
          {Severity::warning, "round_not_said", "", 0, "",
           phrase("{} baris tanpa nomor putaran (misalnya 2026-1) dihitung pada putaran terbaru",
                  "{} rows without the number of a round (such as 2026-1) count in the newest", taken)});
  }

  std::vector<PlacedCase> rows_;
};

} // namespace

AuditRounds audit_rounds(const Scenario &scenario, const VillageLookup &lookup, Review &review) {
  AuditRounds audit;
  const std::vector<RoundFile> files = round_files(scenario);
  if (files.empty())
    return audit;
  try {
    const CauseList causes = cause_list(scenario, audit.findings);
    audit.list = causes.listed();
    audit.rules = worksheet_rules(scenario, audit.findings);
    audit.least_cases = scenario.audit.least_cases;
    const std::optional<KeyedHash> persons = person_hash(scenario);
    AuditReading reading{
        lookup, causes, scenario.audit.separators, persons ? &*persons : nullptr, audit.findings, review, {},
        {},     {}};
    // A name stands in one sheet and is written into the advice of another: all are known before a row is
    // read.
    std::vector<OpenFile> open;
    for (const RoundFile &file : files)
      open.push_back(open_file(file, reading));
    std::vector<AuditRowsRead> read;
    for (std::size_t i = 0; i < files.size(); ++i)
      read.push_back(rows_of_file(files[i], open[i], reading));
    Sorted sorted;
    for (std::size_t i = 0; i < files.size(); ++i)
      sorted.add(read[i].cases, files[i].last);
    audit.rounds = sorted.rounds(audit.findings);
    const AuditCases &newest = audit.rounds.back();
    audit.stages = audit_stages(scenario, newest.rows() == 0 ? std::string() : newest.round[CaseId{0}]);
    for (auto &[folded, unknown] : reading.unknown_causes)
      audit.unknown_causes.push_back(std::move(unknown));
  } catch (const Error &error) {
    audit.findings.add({Severity::error, "audit_not_read", "", 0, "", error.sentence()});
  }
  return audit;
}

} // namespace lokus::read
