#include "read/cells/village_lookup.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/cells/codes.hpp"
#include "read/cells/usual_names.hpp"
#include <algorithm>

namespace lokus::read {
namespace {

// The name with apostrophes as blanks, and, where it has any, without them.
std::vector<std::string> joined_forms(std::string_view name) {
  std::vector<std::string> forms = {join_name(name)};
  if (std::string whole = join_name_whole(name); whole != forms.front())
    forms.push_back(std::move(whole));
  return forms;
}

constexpr std::size_t most_suggestions = 200;

} // namespace

bool looks_like_bps(const std::string &dotted) {
  return dotted.size() == 13 && dotted[9] == '0';
}

void refuse_bad_codes(const TextTable &table, const VillageColumns &where, Findings &findings) {
  if (!where.code)
    return;
  const auto count = [&](const auto &is_bad, std::size_t &first) {
    std::size_t bad = 0;
    for (std::size_t row = 0; row < table.rows(); ++row)
      if (is_bad(table.cells[row][*where.code]) && ++bad == 1)
        first = table.line[row];
    return bad;
  };
  const std::string &column = table.columns[*where.code];
  const auto is_bps = [](const std::string &cell) { return looks_like_bps(code_in_cell(cell).value_or("")); };
  std::size_t first = 0;
  if (const std::size_t bps = count(is_bps, first); bps > 0)
    findings.add(
        {Severity::error, "bps_codes", table.file, first, column,
         phrase(
             "{0}:{1}: kolom \"{2}\": {3} kode berbentuk kode BPS, bukan Kemendagri; angkanya mirip tetapi "
             "desanya lain. Pakai kode Kemendagri, atau hapus kolomnya supaya dicocokkan dengan nama",
             "{0}:{1}: column \"{2}\": {3} codes have the form of BPS codes, not Kemendagri's; the digits "
             "look alike but mean other villages. Use Kemendagri codes, or remove the column to join by name",
             table.file, first, column, bps)});
  if (const std::size_t rounded = count(has_lost_digits, first); rounded > 0)
    findings.add(
        {Severity::error, "codes_rounded", table.file, first, column,
         phrase(
             "{0}:{1}: kolom \"{2}\": {3} kode tertulis sebagai bilangan berpangkat (seperti 6,306E+09) dan "
             "angkanya sudah hilang. Jadikan kolomnya teks di berkas asal lalu ekspor ulang, atau hapus "
             "kolomnya supaya dicocokkan dengan nama",
             "{0}:{1}: column \"{2}\": {3} codes are written in powers of ten (like 6.306E+09) and have lost "
             "digits. Make the column text in the file they came from and export again, or remove it to "
             "join by name",
             table.file, first, column, rounded)});
}

std::vector<std::string> village_column_names() {
  std::vector<std::string> names;
  for (const Usual usual : {Usual::village_code, Usual::village, Usual::subdistrict})
    for (const std::string &name : usual_names(usual))
      names.push_back(name);
  return names;
}

VillageColumns village_columns(const Scenario &scenario, const std::string &setting, const TextTable &table,
                               Findings &findings) {
  VillageColumns columns;
  columns.code = find_column(table, usual_names(Usual::village_code), findings);
  columns.subdistrict = find_column(table, usual_names(Usual::subdistrict), findings);
  columns.village = find_column(table, usual_names(Usual::village), findings);
  if (!columns.enough())
    throw Error(ErrorKind::request,
                phrase("{0}: {1} harus punya kolom kode_desa, atau kecamatan dan desa; yang ada: {2}",
                       "{0}: {1} must have a column kode_desa, or kecamatan and desa; there are: {2}",
                       scenario.place(setting), table.file, column_list(table)));
  refuse_bad_codes(table, columns, findings);
  return columns;
}

Finding given_twice_finding(const char *rule, const TextTable &table, std::size_t row, std::size_t first,
                            const std::string &village_code) {
  return {Severity::error,
          rule,
          table.file,
          table.line[row],
          village_code,
          phrase("{0}:{1}: desa {2} sudah ada di baris {3}; sisakan satu",
                 "{0}:{1}: village {2} is in line {3} already; leave one", table.file, table.line[row],
                 village_code, first)};
}

Finding without_village_finding(const char *rule, const TextTable &table, std::size_t unmatched) {
  return {Severity::warning,
          rule,
          table.file,
          0,
          "",
          phrase("{0}: {1} dari {2} baris tidak cocok dengan desa mana pun; lihat daftar tinjauan",
                 "{0}: {1} of {2} lines match no village; see the review table", table.file, unmatched,
                 table.rows())};
}

std::vector<std::string> names_keys(std::string_view subdistrict, std::string_view village) {
  std::vector<std::string> keys;
  for (const std::string &first : joined_forms(subdistrict))
    for (const std::string &second : joined_forms(village))
      keys.push_back(fmt::format("{}|{}", first, second));
  return keys;
}

bool in_a_district(const Area &area, const std::string &code) {
  return std::ranges::any_of(area.districts.code, [&](const std::string &district) {
    return code == district || code.starts_with(district + ".");
  });
}

VillageLookup::VillageLookup(const Area &area, const std::string &within, NameMap map, CodeEditions editions)
    : area_(area),
      within_(dotted_code(within).value_or("")),
      map_(std::move(map)),
      editions_(std::move(editions)),
      in_subdistrict_(villages_by_subdistrict(area)) {
  const Villages &villages = area.villages;
  for (const std::string &name : area.subdistricts.name)
    subdistrict_name_.push_back(join_name(name));
  for (VillageId v : villages.code.all()) {
    by_code_[villages.code[v]] = v;
    village_name_.push_back(join_name(villages.name[v]));
    for (const std::string &key :
         names_keys(area.subdistricts.name[villages.subdistrict[v]], villages.name[v]))
      by_names_[key].push_back(v);
  }
}

// A code that was split says no more which village is meant.
std::optional<VillageId> VillageLookup::by_old_code(const std::string &code, Review::Row &row) const {
  const std::vector<std::string> now = editions_.today(code);
  if (now.size() > 1)
    row.reason = phrase("kode {0} dipecah menjadi {1}; tulis kode yang dimaksud",
                        "code {0} was split into {1}; write the one that is meant", code, joined(now, ", "));
  if (now.size() != 1)
    return std::nullopt;
  const auto found = by_code_.find(now.front());
  if (found == by_code_.end())
    return std::nullopt;
  ++moved_[row.file];
  return found->second;
}

std::size_t VillageLookup::moved_in(const std::string &file) const {
  const auto found = moved_.find(file);
  return found == moved_.end() ? 0 : found->second;
}

Findings VillageLookup::moved_rows() const {
  Findings findings;
  for (const auto &[file, rows] : moved_)
    findings.add({Severity::warning, "codes_moved", file, 0, "",
                  phrase("{0}: {1} baris berkode edisi lama; dipasangkan menurut kode sekarang (codes.path)",
                         "{0}: {1} rows have codes of an earlier edition; joined by today's (codes.path)",
                         file, rows)});
  return findings;
}

std::optional<VillageId> VillageLookup::find(const TextTable &table, const VillageColumns &columns,
                                             std::size_t row, Findings &findings, Review &review) const {
  Review::Row entry;
  entry.file = table.file;
  entry.row = table.line[row];
  entry.code = cell_in(table, columns.code, row);
  entry.subdistrict = cell_in(table, columns.subdistrict, row);
  entry.village = cell_in(table, columns.village, row);
  entry.column = 1 + (entry.code.empty() ? columns.village : columns.code).value_or(0);
  if (entry.code.empty()) {
    if (const auto village = by_name(entry))
      return village;
  } else if (const auto code = code_in_cell(entry.code); code && code->size() == 13) {
    if (const auto found = by_code_.find(*code); found != by_code_.end()) {
      compare_name(entry, found->second, findings);
      return found->second;
    }
    if (const auto moved = by_old_code(*code, entry))
      return moved;
    const bool was_split = !entry.reason.id.empty();
    if (!was_split && !within_.empty() && !code->starts_with(within_ + "."))
      return std::nullopt;
    entry.why = was_split || in_a_district(area_, *code) ? NotJoined::unknown_code : NotJoined::elsewhere;
    if (!was_split)
      entry.reason = phrase("kode {0} tidak ada di batas desa", "code {0} is not in the boundaries", *code);
  } else {
    entry.why = NotJoined::no_code;
    entry.reason = phrase("bukan kode desa; diharapkan 10 angka, misalnya 63.06.05.1001",
                          "no village code; expected 10 digits, for example 63.06.05.1001");
  }
  if (const auto meant = map_.code_for(entry.code, entry.subdistrict, entry.village)) {
    const auto found = by_code_.find(*meant);
    return found == by_code_.end() ? std::nullopt : std::optional(found->second);
  }
  if (review.rows.size() < most_suggestions)
    entry.suggestion = suggestion(entry);
  review.rows.push_back(std::move(entry));
  return std::nullopt;
}

const std::vector<VillageId> *VillageLookup::named(std::string_view subdistrict,
                                                   std::string_view village) const {
  for (const std::string &key : names_keys(subdistrict, village))
    if (const auto found = by_names_.find(key); found != by_names_.end())
      return &found->second;
  return nullptr;
}

std::optional<VillageId> VillageLookup::another_of_that_name(const Review::Row &row,
                                                             VillageId village) const {
  const SubdistrictId subdistrict = area_.villages.subdistrict[village];
  for (const std::string &kecamatan : {row.subdistrict, area_.subdistricts.name[subdistrict]})
    if (const auto *same = named(kecamatan, row.village))
      return std::find(same->begin(), same->end(), village) == same->end() ? std::optional(same->front())
                                                                           : std::nullopt;
  return std::nullopt;
}

void VillageLookup::compare_name(const Review::Row &row, VillageId village, Findings &findings) const {
  const std::string name = join_name(row.village), known = join_name(area_.villages.name[village]);
  if (name.empty() || name == known)
    return;
  const std::string &code = area_.villages.code[village];
  const auto point_out = [&](const char *rule, const Phrase &sentence) {
    findings.add({Severity::warning, rule, row.file, row.row, code, sentence});
  };
  if (const auto other = another_of_that_name(row, village))
    point_out("name_of_another",
              phrase("{0}:{1}: kode {2} di batas desa adalah {3}, tetapi nama di tabel adalah nama {4} {5}; "
                     "angkanya dipakai untuk {3}. Kode mungkin berpindah: periksa desa mana yang dimaksud",
                     "{0}:{1}: code {2} is {3} in the boundaries, but the name in the table is that of {4} "
                     "{5}; the figures are used for {3}. Codes may have moved: check which village is meant",
                     row.file, row.row, code, area_.villages.name[village], area_.villages.code[*other],
                     area_.villages.name[*other]));
  else if (2 * edit_distance(name, known) > std::max(name.size(), known.size()))
    point_out("name_differs",
              phrase("{0}:{1}: kode {2} di batas desa bernama {3}, di tabel lain sekali; periksa kodenya",
                     "{0}:{1}: code {2} is called {3} in the boundaries and quite differently in the table; "
                     "check the code",
                     row.file, row.row, code, area_.villages.name[village]));
}

std::optional<VillageId> VillageLookup::by_name(Review::Row &row) const {
  const std::vector<VillageId> *same = named(row.subdistrict, row.village);
  if (row.village.empty()) {
    row.why = NotJoined::unnamed;
    row.reason = phrase("tanpa kode dan tanpa nama desa", "neither a code nor a village name");
  } else if (same == nullptr) {
    row.why = NotJoined::unknown_name;
    row.reason =
        phrase("tidak ada desa bernama ini di kecamatan itu", "no village of this name in that kecamatan");
  } else if (same->size() > 1) {
    row.why = NotJoined::name_of_several;
    row.reason = phrase("{0} desa bernama sama di kecamatan itu; pakai kode",
                        "{0} villages of the same name in that kecamatan; use codes", same->size());
  } else {
    return same->front();
  }
  return std::nullopt;
}

std::string VillageLookup::suggestion(const Review::Row &row) const {
  const std::string village = join_name(row.village), subdistrict = join_name(row.subdistrict);
  if (village.empty() || subdistrict.empty())
    return "";
  // Only the kecamatan with the nearest name is searched: a whole province for each row would take minutes.
  std::optional<SubdistrictId> nearest_subdistrict;
  std::size_t least = 0;
  for (SubdistrictId s : subdistrict_name_.all()) {
    const std::size_t distance = edit_distance(subdistrict, subdistrict_name_[s]);
    if (!nearest_subdistrict || distance < least)
      nearest_subdistrict = s, least = distance;
  }
  if (!nearest_subdistrict || least * 3 > subdistrict.size())
    return "";
  std::optional<VillageId> best;
  std::size_t best_distance = 0;
  for (VillageId v : in_subdistrict_[*nearest_subdistrict]) {
    const std::size_t distance = edit_distance(village, village_name_[v]);
    if (!best || distance < best_distance)
      best = v, best_distance = distance;
  }
  if (!best || best_distance * 3 > std::max<std::size_t>(village.size(), 3))
    return "";
  return area_.villages.code[*best] + " " + area_.villages.name[*best];
}

} // namespace lokus::read
