#include "read/audits/audit_columns.hpp"
#include "core/text.hpp"
#include "read/audits/audit_words.hpp"
#include "read/audits/cause_cells.hpp"
#include "read/audits/column_finder.hpp"
#include "read/audits/personal_cells.hpp"
#include "read/cells/codes.hpp"
#include "read/cells/usual_names.hpp"
#include "read/layout/fills.hpp"
#include <algorithm>
#include <array>

namespace lokus::read {
namespace {

constexpr std::array<std::string_view, 14> area_words = {
    "desa",      "kelurahan", "kecamatan", "kabupaten", "kota",   "provinsi", "opd",
    "puskesmas", "posyandu",  "kegiatan",  "wilayah",   "faskes", "dusun",    "instansi"};

// Words that make a column one about a person wherever they stand in its name.
constexpr std::array<std::string_view, 15> personal_parts = {
    "nama",        "alamat",        "telepon", "telp", "handphone", "whatsapp", "tanggallahir", "tgllahir",
    "tempatlahir", "kartukeluarga", "ktp",     "bpjs", "domisili",  "nomorhp",  "nohp"};

constexpr std::array<std::string_view, 41> personal_names = {
    "kepalakeluarga", "ibukandung", "nm",    "inisial", "identitas", "ibubalita", "ibubaduta",   "ibuanak",
    "ibubayi",        "nik",        "nokk",  "nomorkk", "kk",        "rtrw",      "rt",          "rw",
    "nojkn",          "hp",         "wa",    "nowa",    "nomorwa",   "kontak",    "ttl",         "ibu",
    "ayah",           "suami",      "istri", "anak",    "orangtua",  "ortu",      "wali",        "pengasuh",
    "responden",      "pasien",     "name",  "phone",   "address",   "lahir",     "namalengkap", "notelepon",
    "bapak"};

// "Nm. Anak", "Nm Ibu Balita"
bool is_short_for_name(const std::string &plain) {
  constexpr std::array<std::string_view, 10> whose = {"anak",  "ibu",   "ayah",  "balita", "baduta",
                                                      "bumil", "catin", "suami", "istri",  "ortu"};
  return plain.starts_with("nm") && std::ranges::any_of(whose, [&](std::string_view word) {
           return plain.find(word) != std::string::npos;
         });
}

// Village names under which a table of persons has their names.
bool is_village_name(const std::string &name) {
  const std::string plain = plain_name(name);
  return plain != "nama" && plain != "name" && plain != "namobj";
}

std::vector<std::string> names_of_villages() {
  std::vector<std::string> names = usual_names(Usual::village);
  std::erase_if(names, [](const std::string &name) { return !is_village_name(name); });
  return names;
}

bool bears_name(const std::string &column, const std::vector<std::string> &names) {
  const std::string plain = plain_name(column);
  return std::ranges::any_of(names, [&](const std::string &name) { return plain_name(name) == plain; });
}

// "Faktor risiko 1", "Penyebab langsung", "Faktor Risiko Ibu": the name of a column of causes and more.
bool begins_with_cause(const std::string &column) {
  const std::string plain = plain_name(column);
  constexpr std::array<std::string_view, 6> begins = {"faktorrisiko",   "faktorresiko",     "penyebab",
                                                      "faktorpenyebab", "faktordeterminan", "faktorlain"};
  return std::ranges::any_of(begins, [&](std::string_view b) { return plain.starts_with(b); });
}

bool is_cause_column(const std::string &column, const std::string &group, const AuditNames &given) {
  if (!given.factors.empty())
    return bears_name(column, given.factors);
  const std::vector<std::string> usual = usual_names(Usual::factors);
  return bears_name(column, usual) || begins_with_cause(column) || bears_name(group, usual) ||
         begins_with_cause(group);
}

bool names_village(const std::string &column, const AuditNames &given) {
  return bears_name(column, given_or(given.code, Usual::village_code)) ||
         bears_name(column, given.village.empty() ? names_of_villages() : std::vector{given.village});
}

// The cause that the name of a ticked column says: "Anemia (ya/tidak)", "Faktor risiko: Anemia". Empty where
// it is none of the list, and not below a header of causes.
std::string cause_in_header(const std::string &column, bool below_causes, const CauseList &list) {
  const std::string name = without_brackets(column);
  for (const std::string_view mark : {":", " - ", "-", "faktor risiko ", "penyebab "})
    if (const std::size_t at = lower(name).rfind(mark); at != std::string::npos)
      if (const std::string behind(trim(std::string_view(name).substr(at + mark.size())));
          list.find(name) == nullptr && list.find(behind) != nullptr)
        return behind;
  return list.find(name) != nullptr || below_causes ? name : "";
}

struct Ticks {
  std::size_t yes = 0, no = 0, unclear = 0, other = 0;
};

Ticks ticks_of(const TextTable &table, std::size_t column) {
  Ticks ticks;
  for (const auto &row : table.cells) {
    const Tick tick = tick_in(row[column]);
    ticks.yes += tick == Tick::yes;
    ticks.no += tick == Tick::no;
    ticks.unclear += tick == Tick::unclear;
    ticks.other += tick == Tick::other;
  }
  return ticks;
}

// Whether its marks can be nothing but ticks.
bool has_marks(const TextTable &table, std::size_t column) {
  return std::ranges::any_of(table.cells, [&](const std::vector<std::string> &row) {
    const std::string cell = lower(trim(row[column]));
    return tick_in(cell) == Tick::yes && (cell == "v" || static_cast<unsigned char>(cell[0]) >= 0x80);
  });
}

// Whether the column is one of ticks for a cause; else it may be a column of causes as text.
bool take_ticks(const TextTable &table, std::size_t c, const std::string &cause, AuditColumns &columns,
                Findings &findings) {
  const Ticks ticks = ticks_of(table, c);
  const bool ticked_with_remarks = !cause.empty() && ticks.yes >= 1 && ticks.yes + ticks.no >= ticks.other;
  if ((ticks.other > 0 && !ticked_with_remarks) || ticks.yes + ticks.no + ticks.unclear == 0)
    return false;
  if (cause.empty()) {
    if (has_marks(table, c))
      findings.add(column_finding(
          Severity::warning, "ticks_not_read", table, c,
          phrase("{0}:{1}: kolom ke-{2} berisi tanda centang, tetapi namanya bukan penyebab yang dikenal; "
                 "tidak dihitung. Bila ini penyebab, tambahkan namanya ke audit.cause_list",
                 "{0}:{1}: column {2} holds ticks, but its name is no known cause; it is not counted. If it "
                 "is a cause, add its name to audit.cause_list",
                 table.file, table.header_line, c + 1)));
    return true;
  }
  if (ticks.unclear > 0 && ticks.yes == 0)
    findings.add(column_finding(
        Severity::error, "tick_unclear", table, c,
        phrase("{0}:{1}: kolom ke-{2} (\"{3}\") hanya bertanda x, yang dapat berarti ya atau tidak; pakai v "
               "atau ya",
               "{0}:{1}: column {2} (\"{3}\") is marked with x alone, which may say yes or no; use v or ya",
               table.file, table.header_line, c + 1, table.columns[c])));
  columns.ticked.push_back({c, cause, ticks.yes > 0});
  return true;
}

bool is_taken(const AuditColumns &columns, std::size_t c) {
  if (std::ranges::count(columns.worksheet, c, &WorksheetColumn::column) > 0)
    return true;
  const auto &all = {columns.ref,
                     columns.round,
                     columns.group,
                     columns.recommendation,
                     columns.opd,
                     columns.helpers,
                     columns.agreed,
                     columns.due,
                     columns.done,
                     columns.progress,
                     columns.before,
                     columns.after,
                     columns.notes,
                     columns.person,
                     columns.evidence_kind,
                     columns.evidence_by,
                     columns.evidence_number,
                     columns.evidence_date,
                     columns.verified_by,
                     columns.village.code,
                     columns.village.village,
                     columns.village.subdistrict,
                     columns.running};
  return std::ranges::any_of(all, [&](const auto &column) { return column == c; });
}

// "Kode" beside names of kecamatan and village that holds no code of a village holds the team's numbers.
void take_code_for_number(const TextTable &table, const AuditNames &given, AuditColumns &columns) {
  if (!given.code.empty() || !columns.village.code || !columns.village.village ||
      !columns.village.subdistrict)
    return;
  const std::size_t code = *columns.village.code;
  const auto may_be_code = [&](const std::vector<std::string> &row) {
    return code_in_cell(row[code]) || plain_digits_of(row[code]).size() >= 8;
  };
  if (std::ranges::any_of(table.cells, may_be_code))
    return;
  columns.village.code.reset();
  if (!columns.ref)
    columns.ref = code;
}

bool is_main(const std::string &column) {
  const std::string plain = plain_name(column);
  return plain.find("utama") != std::string::npos || plain.find("primer") != std::string::npos;
}

// "Balita", "Bumil": names where neither ticks nor numbers nor groups stand below.
bool names_persons_below(const TextTable &table, std::size_t column) {
  constexpr std::array<std::string_view, 18> of_persons = {
      "calonpengantin", "catinwanita", "catinpria", "suamiistri", "anakortu", "byny",
      "binbinti",       "balita",      "baduta",    "bayi",       "bumil",    "ibuhamil",
      "bufas",          "ibunifas",    "pengantin", "catin",      "cpw",      "cpp"};
  return std::ranges::find(of_persons, plain_name(table.columns[column])) != of_persons.end() &&
         std::ranges::any_of(table.cells, [&](const std::vector<std::string> &row) {
           return tick_in(row[column]) == Tick::other && !parse_number(row[column]) &&
                  !says_nothing(row[column]) && group_in(row[column]) == AuditGroup::unknown;
         });
}

bool calls_a_person(const std::string &column) {
  const std::string plain = plain_name(column);
  constexpr std::array<std::string_view, 22> persons = {
      "pasien",   "kepalakeluarga", "ibukandung", "ibu",       "ayah",    "suami",  "istri",     "anak",
      "orangtua", "ortu",           "wali",       "pengasuh",  "name",    "bapak",  "responden", "nm",
      "inisial",  "identitas",      "ibubalita",  "ibubaduta", "ibuanak", "ibubayi"};
  return plain.find("nama") != std::string::npos || is_short_for_name(plain) ||
         std::ranges::find(persons, plain) != persons.end();
}

bool names_known_causes(const TextTable &table, std::size_t column, const CauseList &list) {
  return std::ranges::any_of(table.cells, [&](const std::vector<std::string> &row) {
    return std::ranges::any_of(causes_in(row[column], ";|,", list),
                               [](const CauseSaid &said) { return !said.code.empty(); });
  });
}

// What a column below a header of causes is called itself.
std::string own_name(const std::string &column) {
  return std::string(trim(std::string_view(column).substr(column.find(':') + 1)));
}

// A header of causes speaks for all columns to its right: one of persons among them stays one of persons, and
// "Ibu" is one of causes only where known causes stand in it.
bool is_of_persons(const TextTable &table, std::size_t column, const CauseList &list) {
  const std::string own = own_name(table.columns[column]);
  if (!is_about_person(own) && !calls_a_person(own))
    return false;
  return plain_name(own).find("nama") != std::string::npos || !calls_a_person(own) ||
         !names_known_causes(table, column, list);
}

void drop_person(const TextTable &table, std::size_t c, AuditColumns &columns) {
  const std::string plain = plain_name(table.columns[c]);
  columns.dropped.push_back(c);
  if (calls_a_person(table.columns[c]) || names_persons_below(table, c) ||
      (is_about_person(table.groups[c]) && calls_a_person(table.groups[c])))
    columns.names.push_back(c);
  const auto is_of = [&](std::string_view word) { return plain.find(word) != std::string::npos; };
  const bool of_a_parent = is_of("ibu") || is_of("ayah") || is_of("bapak") || is_of("ortu") || is_of("suami");
  if (!columns.nik && !of_a_parent && (plain.starts_with("nik") || plain.ends_with("nik")))
    columns.nik = c;
  if (!columns.birth && plain.find("lahir") != std::string::npos && plain.find("tempat") == std::string::npos)
    columns.birth = c;
}

// "Lainnya" beside ticked causes: causes in words.
void take_others(const TextTable &table, AuditColumns &columns) {
  constexpr std::array<std::string_view, 4> others = {"lainnya", "lainlain", "lain", "sebutkan"};
  for (std::size_t c = 0; c < table.columns.size() && !columns.ticked.empty(); ++c)
    if (std::ranges::find(others, plain_name(table.columns[c])) != others.end() && !is_taken(columns, c) &&
        std::ranges::find(columns.factors, c) == columns.factors.end())
      columns.factors.push_back(c);
}

bool is_read(const AuditColumns &columns, std::size_t c) {
  const auto has = [&](const std::vector<std::size_t> &list) {
    return std::ranges::find(list, c) != list.end();
  };
  return is_taken(columns, c) || has(columns.factors) || has(columns.main_factors) || has(columns.dropped) ||
         std::ranges::find(columns.ticked, c, &TickedCause::column) != columns.ticked.end();
}

// By their places: a name may be a cell.
void tell_unread(const TextTable &table, const AuditColumns &columns, bool own_ledger, Findings &findings) {
  constexpr std::array<std::string_view, 6> numbering = {"no", "nomor", "nourut", "urut", "#", ""};
  std::vector<std::size_t> unread;
  for (std::size_t c = 0; c < table.columns.size() && !own_ledger; ++c) {
    const bool is_filled = std::ranges::any_of(table.cells, [&](const auto &row) { return !row[c].empty(); });
    if (is_filled && !is_read(columns, c) && !names_village(table.columns[c], {}) &&
        std::ranges::find(numbering, plain_name(table.columns[c])) == numbering.end())
      unread.push_back(c + 1);
  }
  if (!unread.empty())
    findings.add(
        {Severity::warning, "audit_columns_left_out", table.file, table.header_line, "",
         phrase("{0}:{1}: kolom ke-{2} tidak dikenal dan tidak dibaca; bila perlu, beri nama seperti di "
                "panduan (faktor_risiko, rekomendasi, opd, tenggat, selesai)",
                "{0}:{1}: columns {2} are not known and not read; where they matter name them as in the "
                "guide (faktor_risiko, rekomendasi, opd, tenggat, selesai)",
                table.file, table.header_line, number_list(unread))});
}

} // namespace

bool is_about_person(const std::string &column) {
  const std::string plain = plain_name(column);
  const auto in_plain = [&](std::string_view word) { return plain.find(word) != std::string::npos; };
  if (plain.find("nama") != std::string::npos && std::ranges::any_of(area_words, in_plain))
    return false;
  return std::ranges::any_of(personal_parts, in_plain) || plain.starts_with("nik") ||
         plain.ends_with("nik") || is_short_for_name(plain) ||
         std::ranges::find(personal_names, plain) != personal_names.end();
}

void name_grouped_causes(std::vector<CellLine> &lines, const Header &header, const PlainNames &known) {
  if (header.first == 0 || header.lines != 1)
    return;
  const CellLine &upper = lines[header.first - 1];
  std::string group;
  for (std::size_t c = 0; c < lines[header.first].cells.size(); ++c) {
    std::string &name = lines[header.first].cells[c];
    if (c < upper.cells.size() && !upper.cells[c].empty())
      group = begins_with_cause(upper.cells[c]) ? upper.cells[c] : "";
    if (is_known_name(known, name))
      group.clear();
    else if (!group.empty() && !name.empty())
      name.insert(0, group + ": ");
  }
}

bool join_causes_below(BookSheet &sheet, const Header &header, const PlainNames &known) {
  if (header.lines != 1 || header.end() >= sheet.lines.size())
    return false;
  CellLine &upper = sheet.lines[header.first];
  const CellLine &lower = sheet.lines[header.end()];
  const auto above = [&](std::size_t c) { return c < upper.cells.size() ? upper.cells[c] : std::string(); };
  std::string group;
  std::size_t named = 0;
  for (std::size_t c = 0; c < lower.cells.size(); ++c) {
    const std::string name = above(c);
    if (!name.empty())
      group = begins_with_cause(name) ? name : "";
    const std::string &below = lower.cells[c];
    if (below.empty() || below == name)
      continue;
    if (group.empty() || parse_number(below) || tick_in(below) != Tick::other || is_known_name(known, below))
      return false;
    named += name.empty() || name == group;
  }
  if (named < 2)
    return false;
  upper.cells.resize(std::max(upper.cells.size(), lower.cells.size()));
  for (std::size_t c = 0; c < upper.cells.size(); ++c) {
    std::string &name = upper.cells[c];
    if (!name.empty())
      group = begins_with_cause(name) ? name : "";
    if (!group.empty() && c < lower.cells.size() && !lower.cells[c].empty())
      name = group + ": " + lower.cells[c];
  }
  std::erase_if(sheet.merged, [&](const CellRange &range) { return range.first.line == upper.line; });
  sheet.lines.erase(sheet.lines.begin() + static_cast<std::ptrdiff_t>(header.end()));
  return true;
}

std::vector<std::size_t> carry_on_lines(BookSheet &sheet, const Header &header, const AuditNames &given) {
  std::optional<std::size_t> ref;
  for (std::size_t c = 0; c < header.names.size() && !ref; ++c)
    if (bears_name(header.names[c], given_or(given.ref, Usual::case_ref)))
      ref = c;
  const auto is_said = [&](std::size_t c) {
    return c < header.names.size() &&
           (is_cause_column(header.names[c], header.groups[c], given) ||
            bears_name(header.names[c], given_or(given.recommendation, Usual::recommendation)));
  };
  std::vector<std::size_t> left;
  for (std::size_t i = header.end() + 1; i < sheet.lines.size(); ++i) {
    CellLine &line = sheet.lines[i];
    const CellLine &above = sheet.lines[i - 1];
    const auto filled =
        std::ranges::find_if(line.cells, [](const std::string &cell) { return !cell.empty(); });
    if (filled_cells(line) != 1 || line.line != above.line + 1 ||
        !is_said(static_cast<std::size_t>(filled - line.cells.begin())))
      continue;
    if (!ref || *ref >= above.cells.size() || above.cells[*ref].empty()) {
      left.push_back(line.line);
      continue;
    }
    line.cells.resize(std::max(line.cells.size(), *ref + 1));
    line.cells[*ref] = above.cells[*ref];
  }
  return left;
}

bool holds_audit(const Header &header, const AuditNames &given) {
  bool village = false, about = false;
  for (std::size_t c = 0; c < header.names.size(); ++c) {
    const std::string &name = header.names[c];
    village = village || names_village(name, given);
    about = about || bears_name(name, given_or(given.group, Usual::group)) ||
            bears_name(name, given_or(given.recommendation, Usual::recommendation)) ||
            is_cause_column(name, header.groups[c], given);
  }
  return village && about;
}

std::vector<std::string> audit_column_names(const AuditNames &given) {
  std::vector<std::string> known = names_of_villages();
  for (const Usual usual : {Usual::village_code,   Usual::subdistrict,   Usual::case_ref,
                            Usual::round,          Usual::group,         Usual::factors,
                            Usual::recommendation, Usual::opd,           Usual::helpers,
                            Usual::agreed,         Usual::due,           Usual::done,
                            Usual::progress,       Usual::status_before, Usual::status_after,
                            Usual::notes,          Usual::evidence,      Usual::evidence_number,
                            Usual::evidence_by,    Usual::evidence_date, Usual::verified_by,
                            Usual::person})
    for (const std::string &name : usual_names(usual))
      known.push_back(name);
  for (const std::string *name :
       {&given.code, &given.village, &given.subdistrict, &given.ref, &given.round, &given.group,
        &given.recommendation, &given.opd, &given.due, &given.done, &given.before, &given.after})
    if (!name->empty())
      known.push_back(*name);
  known.insert(known.end(), given.factors.begin(), given.factors.end());
  return known;
}

AuditColumns audit_columns(const TextTable &table, const AuditNames &given, const CauseList &list,
                           Findings &findings) {
  ColumnFinder finder(table, findings);
  AuditColumns c;
  c.village.code = finder.find(given.code, Usual::village_code);
  c.village.village = finder.find(given.village.empty() ? names_of_villages() : std::vector{given.village});
  c.village.subdistrict = finder.find(given.subdistrict, Usual::subdistrict);
  c.ref = finder.find(given.ref, Usual::case_ref);
  take_code_for_number(table, given, c);
  c.round = finder.find(given.round, Usual::round);
  c.group = finder.find(given.group, Usual::group);
  c.recommendation = finder.find(given.recommendation, Usual::recommendation);
  c.opd = finder.find(given.opd, Usual::opd);
  c.helpers = finder.find("", Usual::helpers);
  c.agreed = finder.find_days("", Usual::agreed);
  c.due = finder.find_days(given.due, Usual::due);
  c.done = finder.find_days(given.done, Usual::done, true);
  c.progress = finder.find("", Usual::progress);
  c.before = finder.find(given.before, Usual::status_before);
  c.after = finder.find(given.after, Usual::status_after);
  c.notes = finder.find("", Usual::notes);
  c.evidence_kind = finder.find("", Usual::evidence);
  c.evidence_number = finder.find("", Usual::evidence_number);
  c.evidence_by = finder.find("", Usual::evidence_by);
  c.evidence_date = finder.find("", Usual::evidence_date);
  c.verified_by = finder.find("", Usual::verified_by);
  c.person = finder.find("", Usual::person);
  if (!c.ref)
    c.running = finder.find({"no", "nomor", "no_urut", "nomor_urut"});
  c.worksheet = worksheet_columns(table, list);
  const bool own_ledger = !columns_called(table, "in_last_round").empty();
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const std::string &name = table.columns[column];
    const bool cause =
        is_cause_column(name, table.groups[column], given) && !is_of_persons(table, column, list);
    if (own_ledger && plain_name(name) == "name")
      continue; // of the village
    if (!cause &&
        (is_about_person(name) || is_about_person(own_name(name)) || is_about_person(table.groups[column]) ||
         (names_persons_below(table, column) && !is_taken(c, column)))) {
      drop_person(table, column, c);
    } else if (!is_taken(c, column)) {
      if (!take_ticks(table, column, cause_in_header(name, cause, list), c, findings) && cause)
        (is_main(name) ? c.main_factors : c.factors).push_back(column);
    }
  }
  take_others(table, c);
  tell_unread(table, c, own_ledger, findings);
  return c;
}

} // namespace lokus::read
