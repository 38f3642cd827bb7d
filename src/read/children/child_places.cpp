#include "read/children/child_places.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <set>
#include <unordered_map>

namespace lokus::read {
namespace {

std::string plain_district_name(std::string_view written) {
  std::string out;
  for (const std::string &word : split(join_name(written), ' '))
    if (word != "KAB" && word != "KABUPATEN" && word != "KOTA" && word != "ADM")
      out += (out.empty() ? "" : " ") + word;
  return out;
}

// Rows of other districts, in an export of a whole province; none where no row names a district we know.
std::vector<bool> rows_elsewhere(const TextTable &table, std::optional<std::size_t> column,
                                 const Area &area) {
  std::vector<bool> away(table.rows(), false);
  if (!column)
    return away;
  std::set<std::string> ours;
  for (const std::string &name : area.districts.name)
    ours.insert(plain_district_name(name));
  bool any_here = false;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string name = plain_district_name(table.cells[row][*column]);
    any_here = any_here || ours.contains(name);
    away[row] = !name.empty() && !ours.contains(name);
  }
  return any_here ? away : std::vector<bool>(table.rows(), false);
}

bool many_digits(const std::string &text) {
  return std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) > 3;
}

// Leaves in a line of the review table only what cannot be of a child.
void hide_what_may_be_personal(Review::Row &entry, const Area &area) {
  const bool agreed = entry.lines >= least_rows_shown;
  const std::string subdistrict = join_name(entry.subdistrict);
  const bool known_subdistrict =
      std::any_of(area.subdistricts.name.begin(), area.subdistricts.name.end(),
                  [&](const std::string &name) { return join_name(name) == subdistrict; });
  if (!dotted_code(entry.code))
    entry.code.clear();
  if (!(agreed || known_subdistrict) || many_digits(entry.subdistrict))
    entry.subdistrict.clear();
  if (!(agreed || !entry.suggestion.empty()) || many_digits(entry.village))
    entry.village.clear();
  if (entry.village.empty() && entry.code.empty())
    entry.reason =
        phrase("{0}; tulisannya ditutup karena dapat memuat data pribadi: lihat baris {1} di berkas Anda",
               "{0}; what is written there is hidden, it may be personal: see line {1} of your file",
               entry.reason.id, entry.row);
}

struct WrittenPlace {
  PlaceFault fault = PlaceFault::none;
  VillageId village;
  std::size_t review_row = 0; // in the review of this table, with fault unmatched
  bool moved = false;         // known by a code of an earlier edition
};

} // namespace

ChildPlaces child_places(const TextTable &table, const ChildColumns &columns, const std::vector<bool> &skip,
                         const VillageLookup &lookup, Findings &findings, Review &review) {
  const std::vector<bool> away = rows_elsewhere(table, columns.district, lookup.area());
  std::unordered_map<std::string, WrittenPlace> places; // by what is written
  ChildPlaces result{std::vector<VillageId>(table.rows()),
                     std::vector<PlaceFault>(table.rows(), PlaceFault::outside)};
  Review own;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (skip[row] || away[row])
      continue;
    const VillageColumns &c = columns.place;
    const std::string key = cell_in(table, c.code, row) + "|" +
                            join_name(cell_in(table, c.subdistrict, row)) + "|" +
                            join_name(cell_in(table, c.village, row));
    const auto [at, is_new] = places.try_emplace(key);
    WrittenPlace &place = at->second;
    if (is_new) {
      const std::size_t before = own.rows.size(), moved_before = lookup.moved_in(table.file);
      const auto village = lookup.find(table, c, row, findings, own);
      place.fault = village                    ? PlaceFault::none
                    : own.rows.size() > before ? PlaceFault::unmatched
                                               : PlaceFault::outside;
      place.village = village.value_or(VillageId{});
      place.review_row = before;
      place.moved = lookup.moved_in(table.file) > moved_before;
    } else if (place.moved) {
      lookup.count_moved_again(table.file);
    } else if (place.fault == PlaceFault::unmatched) {
      ++own.rows[place.review_row].lines;
    }
    result.fault[row] = place.fault;
    result.village[row] = place.village;
  }
  for (Review::Row &entry : own.rows) {
    hide_what_may_be_personal(entry, lookup.area());
    review.rows.push_back(std::move(entry));
  }
  return result;
}

ChildPuskesmas child_puskesmas(const TextTable &table, std::optional<std::size_t> column,
                               const std::vector<bool> &skip) {
  ChildPuskesmas result;
  result.of_row.resize(table.rows());
  result.name.push_back("");
  if (!column)
    return result;
  std::unordered_map<std::string, std::size_t> times;
  std::vector<std::string> key(table.rows());
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (!skip[row])
      ++times[key[row] = join_name(table.cells[row][*column])];
  std::unordered_map<std::string, PuskesmasId> known;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (key[row].empty())
      continue;
    if (times[key[row]] < least_rows_shown || many_digits(key[row])) {
      ++result.too_rare;
      continue;
    }
    const auto [at, is_new] = known.try_emplace(key[row]);
    if (is_new)
      at->second = result.name.push_back(table.cells[row][*column]);
    result.of_row[row] = at->second;
  }
  return result;
}

} // namespace lokus::read
