#include "read/audits/audit_rows.hpp"
#include "core/text.hpp"
#include "read/audits/audit_dates.hpp"
#include "read/audits/audit_ends.hpp"
#include "read/audits/audit_offices.hpp"
#include "read/audits/audit_words.hpp"
#include "read/audits/cause_cells.hpp"
#include "read/audits/personal_cells.hpp"
#include "read/children/erase.hpp"
#include "read/layout/fills.hpp"
#include <algorithm>

namespace lokus::read {
namespace {

// Lines of the file by what was done with them, told once for all.
struct LinesTold {
  std::vector<std::size_t> identity, telephone, name, made_ref, continued, unknown_group, odd_value,
      unclear_end, left_out, tick_with_text, numbered_again;
};

// Sixteen digits that are no place holder: "0000000000000000", "1234567890123456".
bool may_be_identity(const std::string &digits) {
  return digits.size() == 16 && digits.find_first_not_of(digits[0]) != std::string::npos &&
         !digits.starts_with("123456789");
}

std::string hash_in_hex(std::uint64_t number) {
  return fmt::format("{:016x}", number);
}

// One sheet, row by row.
class SheetReader {
public:
  SheetReader(const AuditSheet &sheet, const AuditColumns &columns, AuditReading &reading,
              AuditRowsRead &into)
      : table_(sheet.table),
        sheet_(sheet),
        columns_(columns),
        reading_(reading),
        into_(into),
        names_(reading.names.words()),
        agreed_(audit_dates(sheet.table, columns.agreed, DateMeaning::begins, reading.findings)),
        due_(audit_dates(sheet.table, columns.due, DateMeaning::ends, reading.findings)),
        done_(audit_dates(sheet.table, columns.done, DateMeaning::done, reading.findings)),
        evidence_(audit_dates(sheet.table, columns.evidence_date, DateMeaning::ends, reading.findings)),
        of_sheet_(group_in(sheet.name)) {}

  void read(const std::string &round) {
    for (std::size_t row = 0; row < table_.rows(); ++row)
      fill_from_above(row);
    for (std::size_t row = 0; row < table_.rows(); ++row) {
      if (!is_case(row)) {
        if (!is_sum(row) && says_what(row))
          told_.left_out.push_back(table_.line[row]);
        continue;
      }
      ++into_.rows;
      const TextTable one = row_with(row);
      Review review;
      const auto village = reading_.lookup.find(one, columns_.village, 0, ignored_, review);
      if (village)
        add(row, *village, round);
      else if (!review.rows.empty())
        lose(std::move(review));
    }
    tell();
  }

private:
  std::string cell(const std::optional<std::size_t> &column, std::size_t row) const {
    if (!column)
      return {};
    const auto filled = filled_.find({row, *column});
    return filled == filled_.end() ? table_.cells[row][*column] : filled->second;
  }
  bool empty(const std::optional<std::size_t> &column, std::size_t row) const {
    return cell(column, row).empty();
  }
  bool names_no_village(std::size_t row) const {
    return empty(columns_.village.code, row) && empty(columns_.village.village, row);
  }

  // Of a case on several lines number, village and group stand on the first alone.
  void fill_from_above(std::size_t row) {
    if (row == 0)
      return;
    const bool same_ref = !empty(columns_.ref, row) && cell(columns_.ref, row) == cell(columns_.ref, row - 1);
    const bool goes_on = empty(columns_.ref, row) && names_no_village(row) && empty(columns_.group, row) &&
                         is_filled_case(row - 1) && says_what(row);
    const bool same_village = cell(columns_.village.code, row) == cell(columns_.village.code, row - 1) &&
                              cell(columns_.village.village, row) == cell(columns_.village.village, row - 1);
    const bool same_case =
        same_ref && (names_no_village(row) || (same_village && empty(columns_.group, row)));
    const bool same_running = same_village && has_running_number_again(row);
    if (!goes_on && !same_case && !same_running)
      return;
    for (const auto *column :
         {&columns_.ref, &columns_.village.code, &columns_.village.village, &columns_.village.subdistrict,
          &columns_.group, &columns_.round, &columns_.before, &columns_.after})
      if (*column && empty(*column, row))
        filled_[{row, **column}] = cell(*column, row - 1);
    for (const auto *column : {&columns_.nik, &columns_.birth})
      if (*column && empty(*column, row))
        filled_[{row, **column}] = cell(*column, row - 1);
    (same_running ? told_.numbered_again : told_.continued).push_back(table_.line[row]);
    if (empty(columns_.ref, row))
      lead_on(row);
  }
  // "No" 1, 1, 2 beside one village and group: two lines of one case, unless two persons stand there.
  bool has_running_number_again(std::size_t row) const {
    const auto differs = [&](const std::optional<std::size_t> &column) {
      return !empty(column, row) && cell(column, row) != cell(column, row - 1);
    };
    const bool other_person =
        differs(columns_.nik) || differs(columns_.birth) ||
        std::ranges::any_of(columns_.names, [&](std::size_t column) { return differs(column); });
    return parse_number(cell(columns_.running, row)) &&
           cell(columns_.running, row) == cell(columns_.running, row - 1) && !other_person &&
           !names_no_village(row) && cell(columns_.group, row) == cell(columns_.group, row - 1);
  }
  // Lines of a case without a number are one case by the line of the first.
  void lead_on(std::size_t row) {
    const auto before = made_number_.find(row - 1);
    const std::string made =
        before == made_number_.end() ? fmt::format("baris-{}", table_.line[row - 1]) : before->second;
    made_number_[row - 1] = made_number_[row] = made;
  }
  bool says_what(std::size_t row) const {
    const auto filled = [&](std::size_t c) { return !table_.cells[row][c].empty(); };
    return !empty(columns_.recommendation, row) || std::ranges::any_of(columns_.factors, filled) ||
           std::ranges::any_of(columns_.main_factors, filled);
  }
  bool is_filled_case(std::size_t row) const { return !names_no_village(row); }

  bool is_sum(std::size_t row) const {
    const auto is_sum_word = [](const std::string &text) {
      const std::string words = folded_words(text);
      return words.starts_with("jumlah") || words.starts_with("total");
    };
    for (const auto &column : {columns_.ref, columns_.village.village, columns_.village.code})
      if (is_sum_word(cell(column, row)))
        return true;
    const auto &cells = table_.cells[row];
    const auto first = std::ranges::find_if(cells, [](const std::string &text) { return !text.empty(); });
    return first != cells.end() && is_sum_word(*first);
  }
  // A signature or a remark names no village, and no two of number, group and what was found or advised.
  bool is_case(std::size_t row) const {
    const int parts = !empty(columns_.ref, row) + !empty(columns_.group, row) + says_what(row);
    return !is_sum(row) && (!names_no_village(row) || parts >= 2);
  }

  TextTable row_with(std::size_t row) const {
    TextTable one;
    one.file = table_.file;
    one.columns = table_.columns;
    one.line = {table_.line[row]};
    one.cells = {std::vector<std::string>(table_.columns.size())};
    for (const auto &column : {columns_.village.code, columns_.village.village, columns_.village.subdistrict})
      if (column)
        one.cells[0][*column] = cell(column, row);
    return one;
  }

  // The review says what was written only where a village of the boundaries is near it.
  void lose(Review review) {
    ++into_.lost;
    for (Review::Row &entry : review.rows) {
      if (entry.suggestion.empty()) {
        erase(entry.village);
        erase(entry.subdistrict);
      }
      if (!entry.code.empty() && (!dotted_code(entry.code) || holds_telephone(entry.code))) {
        erase(entry.code);
        entry.reason = {"bukan kode desa", "no village code"};
      }
      reading_.review.rows.push_back(std::move(entry));
    }
  }

  std::string text(const std::optional<std::size_t> &column, std::size_t row) {
    return clean(cell(column, row), row);
  }
  std::string clean(const std::string &written, std::size_t row) {
    Taken taken;
    std::string kept = without_persons(written, names_, taken);
    const auto note = [&](bool is, std::vector<std::size_t> &lines) {
      if (is && (lines.empty() || lines.back() != table_.line[row]))
        lines.push_back(table_.line[row]);
    };
    note(taken.identity, told_.identity);
    note(taken.telephone, told_.telephone);
    note(taken.name, told_.name);
    return kept;
  }
  std::string sentence(const std::optional<std::size_t> &column, std::size_t row) {
    std::string kept = text(column, row);
    return says_nothing(kept) ? std::string() : kept;
  }

  // "normal" is no cause, but a status.
  std::string status(const std::optional<std::size_t> &column, std::size_t row) {
    std::string kept = text(column, row);
    return folded_words(kept) == "normal" ? kept : sentence(column, row);
  }

  // "tidak", "menyusul", "x" in a column of evidence say that there is none; then no day stands for it.
  std::string evidence(const std::optional<std::size_t> &column, std::size_t row) {
    const std::string written = cell(column, row);
    return denies_evidence(written) || tick_in(written) == Tick::no ? std::string() : sentence(column, row);
  }
  Evidence evidence_of(std::size_t row) {
    const std::string kind = cell(columns_.evidence_kind, row), verified = cell(columns_.verified_by, row);
    if (!says_nothing(kind) && evidence(columns_.evidence_kind, row).empty())
      return {};
    const bool by_nobody = done_word(verified) != DoneWord::other || tick_in(verified) != Tick::other;
    return {evidence(columns_.evidence_kind, row), evidence(columns_.evidence_number, row),
            evidence(columns_.evidence_by, row), evidence_.dates[row],
            by_nobody ? std::string() : evidence(columns_.verified_by, row)};
  }

  // The team's number of the case; where it has none that may be shown, one of our own that joins nothing.
  std::string ref_of(std::size_t row, bool &joins) {
    const std::string written = cell(columns_.ref, row);
    joins = false;
    if (says_nothing(written)) {
      const auto made = made_number_.find(row);
      return made == made_number_.end() ? std::string() : made->second;
    }
    if (may_be_case_number(written)) {
      const bool is_name = std::ranges::any_of(
          words_of_name(written), [&](const std::string &word) { return names_.contains(word); });
      if (!is_name) {
        joins = !lower(written).starts_with("baris-");
        return written;
      }
    }
    told_.made_ref.push_back(table_.line[row]);
    const std::string digits = plain_digits_of(written);
    const std::string made = fmt::format("baris-{}", table_.line[row]);
    return reading_.made_refs.emplace(digits.empty() ? folded_words(written) : digits, made).first->second;
  }

  std::string person_of(std::size_t row) {
    if (const std::string known = cell(columns_.person, row);
        known.size() == 16 && known.find_first_not_of("0123456789abcdef") == std::string::npos)
      return known;
    if (reading_.persons == nullptr)
      return {};
    for (const auto &column : {columns_.nik, columns_.ref}) {
      std::string digits = plain_digits_of(cell(column, row));
      const std::string key =
          may_be_identity(digits) ? hash_in_hex((*reading_.persons)("nik " + digits)) : "";
      erase(digits);
      if (!key.empty())
        return key;
    }
    const std::string birth = plain_digits_of(cell(columns_.birth, row));
    if (columns_.names.empty() || birth.size() < 6)
      return {};
    const std::set<std::string> words = words_of_name(cell(columns_.names.front(), row));
    return words.empty() ? "" : hash_in_hex((*reading_.persons)("nama " + joined(words, " ") + " " + birth));
  }

  std::vector<CauseSaid> causes_of(std::size_t row) {
    std::vector<CauseSaid> causes;
    const auto add_all = [&](const std::string &written, bool main) {
      for (CauseSaid said : causes_in(written, reading_.separators, reading_.causes)) {
        said.main = main;
        const auto same = std::ranges::find_if(causes, [&](const CauseSaid &other) {
          return said.code.empty() ? folded_words(other.written) == folded_words(said.written)
                                   : other.code == said.code;
        });
        if (same == causes.end())
          causes.push_back(std::move(said));
        else
          same->main = same->main || main;
      }
    };
    for (const std::size_t column : columns_.main_factors)
      add_all(clean(table_.cells[row][column], row), true);
    for (const std::size_t column : columns_.factors)
      add_all(clean(table_.cells[row][column], row), false);
    for (const TickedCause &ticked : columns_.ticked) {
      const Tick tick = tick_in(table_.cells[row][ticked.column]);
      const bool with_remark = tick == Tick::other && !denies_evidence(table_.cells[row][ticked.column]);
      if (with_remark)
        told_.tick_with_text.push_back(table_.line[row]);
      if (tick == Tick::yes || with_remark || (tick == Tick::unclear && !ticked.cross_is_no))
        add_all(ticked.cause, false);
    }
    for (const CauseSaid &said : causes)
      if (said.code.empty())
        note_unknown(said.written);
    return causes;
  }
  void note_unknown(const std::string &written) {
    UnknownCause &unknown = reading_.unknown_causes[folded_words(written)];
    if (unknown.rows++ == 0)
      unknown.nearest = reading_.causes.nearest(written);
    if (unknown.written.empty() || written < unknown.written)
      unknown.written = written;
  }

  std::vector<WorksheetValue> values_of(std::size_t row) {
    std::vector<WorksheetValue> values;
    for (const WorksheetColumn &column : columns_.worksheet) {
      const std::string &written = table_.cells[row][column.column];
      if (const auto value = worksheet_value(column, written))
        values.push_back({column.item, *value});
      else if (!says_nothing(written))
        told_.odd_value.push_back(table_.line[row]);
    }
    return values;
  }

  AuditGroup group_of(std::size_t row) {
    const std::string written = cell(columns_.group, row);
    const AuditGroup group = written.empty() ? of_sheet_ : group_in(written);
    if (group == AuditGroup::unknown)
      told_.unknown_group.push_back(table_.line[row]);
    return group;
  }

  void add_offices(std::size_t row) {
    OfficesSaid said = offices_in(sentence(columns_.opd, row));
    const std::string others = sentence(columns_.helpers, row);
    into_.cases.opd.push_back(std::move(said.owner));
    into_.cases.helpers.push_back(said.helpers + (said.helpers.empty() || others.empty() ? "" : "; ") +
                                  others);
  }

  // A sheet called "Semester II 2026" has cases of that round.
  std::string round_of(const std::string &of_file) const {
    const auto named = round_number(sheet_.name), given = round_number(of_file);
    const bool names_a_half = named && named->number > 0 && lower(sheet_.name).starts_with("sem");
    const int year = !named ? 0 : named->year != 0 ? named->year : given ? given->year : 0;
    return !names_a_half ? of_file : year == 0 ? sheet_.name : fmt::format("{}-{}", year, named->number);
  }

  // A note ends nothing, but that it names an end is told.
  AuditEnd end_of(std::size_t row, const std::string &after, const std::string &notes) {
    const AuditGroup group = into_.cases.group.values().back();
    const EndSaid status = end_in(after, group), progress = end_in(cell(columns_.progress, row), group);
    const AuditEnd end = status.end != AuditEnd::none ? status.end : progress.end;
    const EndSaid note = end_in(notes, group);
    const bool in_note = note.unclear || note.end != AuditEnd::none;
    if (end == AuditEnd::none && (status.unclear || progress.unclear || in_note))
      told_.unclear_end.push_back(table_.line[row]);
    return end;
  }

  void add(std::size_t row, VillageId village, const std::string &round) {
    AuditCases &cases = into_.cases;
    bool joins = false;
    cases.ref.push_back(ref_of(row, joins));
    cases.joins.push_back(joins ? 1 : 0);
    cases.person.push_back(person_of(row));
    const std::string said_round = text(columns_.round, row);
    cases.round.push_back(said_round.empty() || said_round.size() > 40 ? round_of(round) : said_round);
    cases.village.push_back(village);
    cases.group.push_back(group_of(row));
    cases.factors.push_back(causes_of(row));
    cases.recommendation.push_back(sentence(columns_.recommendation, row));
    add_offices(row);
    cases.agreed.push_back(agreed_.dates[row]);
    cases.due.push_back(due_.dates[row]);
    cases.done.push_back(done_.dates[row]);
    const DoneWord progress = done_word(cell(columns_.progress, row));
    cases.said_done.push_back(done_.done[row] || progress == DoneWord::done ? 1 : 0);
    const std::string after = status(columns_.after, row), notes = text(columns_.notes, row);
    cases.continued.push_back(says_continued(notes) || says_continued(cell(columns_.done, row)) ||
                                      says_continued(cell(columns_.progress, row))
                                  ? 1
                                  : 0);
    cases.evidence.push_back(evidence_of(row));
    cases.end.push_back(end_of(row, after, notes));
    cases.status_before.push_back(status(columns_.before, row));
    cases.status_after.push_back(after);
    cases.values.push_back(values_of(row));
    cases.file.push_back(table_.file);
    cases.row.push_back(table_.line[row]);
  }

  void tell_lines(Severity severity, const char *rule, const std::vector<std::size_t> &lines,
                  const Phrase &what) {
    if (lines.empty())
      return;
    reading_.findings.add(
        {severity, rule, table_.file, lines.front(), "",
         phrase("{0}: baris {1}: {2}", "{0}: lines {1}: {2}", table_.file, number_list(lines), what)});
  }
  void tell() {
    if (!columns_.dropped.empty()) {
      std::vector<std::size_t> columns;
      for (const std::size_t column : columns_.dropped)
        columns.push_back(column + 1);
      const Phrase where =
          sheet_.form ? Phrase{"isian formulir tentang orang", "fields of the form about persons"}
                      : phrase("kolom ke-{} tentang orang (nama, NIK, alamat, telepon, tanggal lahir)",
                               "column {} about persons (name, NIK, address, telephone, birth)",
                               number_list(columns));
      reading_.findings.add(
          {Severity::warning, "personal_data", table_.file, table_.header_line, "",
           phrase("{0}: {1} tidak dibaca; hapus sebelum berkas diedarkan",
                  "{0}: {1} not read; remove them before the file is passed on", table_.file, where)});
    }
    tell_lines(Severity::warning, "personal_data", told_.identity,
               {"NIK atau nomor kartu keluarga dihapus dari teks; hapus di berkasnya",
                "a NIK or number of a family card was taken out of the text; remove it from the file"});
    tell_lines(Severity::warning, "personal_data", told_.telephone,
               {"nomor telepon dihapus dari teks; hapus di berkasnya",
                "a telephone number was taken out of the text; remove it from the file"});
    tell_lines(Severity::warning, "personal_data", told_.name,
               {"nama orang dihapus dari teks; tulis tanpa nama",
                "the name of a person was taken out of the text; write without names"});
    tell_lines(Severity::warning, "personal_data", told_.made_ref,
               {"nomor kasus tampak seperti NIK, telepon, atau nama; diganti nomor baris, yang tidak "
                "menyambung putaran. Pakai nomor tim audit, misalnya K1",
                "the case number seems to be a NIK, a telephone or a name; the line number stands for it, "
                "which joins no rounds. Use the audit team's numbers, such as K1"});
    tell_lines(Severity::warning, "unknown_group", told_.unknown_group,
               {"kelompok bukan catin, bumil, bufas, baduta atau balita; kasusnya terhitung tanpa kelompok",
                "the group is not catin, bumil, bufas, baduta or balita; the cases count without a group"});
    tell_lines(
        Severity::warning, "tick_with_text", told_.tick_with_text,
        {"tulisan di kolom bercentang dibaca sebagai ya", "a text in a column of ticks is read as a yes"});
    tell_lines(
        Severity::warning, "unclear_end", told_.unclear_end,
        {"meninggal, pindah, hilang atau lewat usia disebut, tetapi tidak jelas orang kasusnya yang "
         "dimaksud, atau hanya di catatan; tugasnya tetap seperti tertulis. Bila memang, tulis kata itu saja "
         "pada status sesudah",
         "dying, moving, loss or age is named, but not clearly of the person of the case, or in a note "
         "alone; the task stays as it is written. Where it is so write that word alone as status after"});
    tell_lines(Severity::warning, "audit_lines_left_out", told_.left_out,
               {"penyebab atau rekomendasi tanpa desa, nomor kasus, dan kelompok; tidak terhitung sebagai "
                "kasus. Lengkapi bila memang kasus",
                "causes or advice without village, case number and group; not counted as cases. Fill them in "
                "where they are"});
    tell_lines(Severity::warning, "worksheet_value_odd", told_.odd_value,
               {"nilai lembar kerja di luar yang mungkin bagi orang; dianggap tidak ada",
                "a worksheet value that no person can have; taken as missing"});
    tell_lines(Severity::warning, "cells_filled_down", told_.numbered_again,
               {"nomor urut, desa, dan kelompok seperti baris di atasnya: dibaca sebagai satu kasus",
                "running number, village and group are those of the line above: read as one case"});
    tell_lines(Severity::warning, "cells_filled_down", told_.continued,
               {"tanpa nomor, desa, dan kelompok: dibaca sebagai lanjutan kasus di atasnya",
                "without number, village and group: read as going on with the case above"});
  }

  const TextTable &table_;
  const AuditSheet &sheet_;
  const AuditColumns &columns_;
  AuditReading &reading_;
  AuditRowsRead &into_;
  const std::set<std::string> &names_;
  AuditDates agreed_, due_, done_, evidence_;
  AuditGroup of_sheet_;
  LinesTold told_;
  std::map<std::pair<std::size_t, std::size_t>, std::string> filled_; // row, column
  std::map<std::size_t, std::string> made_number_;                    // by row
  Findings ignored_; // differences of names quote none, but a code beside a name is no matter of an audit
};

} // namespace

PersonNames::~PersonNames() {
  while (!words_.empty())
    erase(words_.extract(words_.begin()).value());
}

void PersonNames::take(const AuditSheet &sheet, const AuditColumns &columns, const CauseList &causes) {
  for (const std::size_t column : columns.names)
    for (const auto &row : sheet.table.cells)
      words_.merge(words_of_name(row[column]));
  // A name that stands where the case number should is one in the other columns too.
  for (const auto &row : sheet.table.cells)
    if (columns.ref && !says_nothing(row[*columns.ref]) && plain_digits_of(row[*columns.ref]).empty() &&
        !may_be_case_number(row[*columns.ref]) && words_of_name(row[*columns.ref]).size() <= 4)
      words_.merge(words_of_name(row[*columns.ref]));
  std::erase_if(words_, [&](const std::string &name) { return causes.words().contains(name); });
  for (const std::string_view word : {"dinas", "kesehatan", "sosial", "puskesmas", "desa", "rumah", "sakit",
                                      "kasus", "nomor", "tidak", "belum", "baru", "lama"})
    words_.erase(std::string(word));
}

void read_audit_rows(const AuditSheet &sheet, const AuditColumns &columns, const std::string &round,
                     AuditReading &reading, AuditRowsRead &into) {
  SheetReader(sheet, columns, reading, into).read(round);
}

} // namespace lokus::read
