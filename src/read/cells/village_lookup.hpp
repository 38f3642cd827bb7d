#pragma once
#include "read/cells/code_editions.hpp"
#include "read/children/name_map.hpp"
#include "read/files/table.hpp"
#include "settings/scenario.hpp"
#include "tables/findings.hpp"
#include "tables/inputs/counts.hpp"
#include "tables/inputs/villages.hpp"
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

namespace lokus::read {

// Where the village of a row stands in a table; at least a code or both names.
struct VillageColumns {
  std::optional<std::size_t> code, subdistrict, village;
  bool enough() const { return code || (subdistrict && village); }
};

// Usual names of these columns, to tell a header from title lines.
std::vector<std::string> village_column_names();
// The columns, by their usual names. Error(request) at the setting `setting` where there are not enough;
// findings for BPS codes.
VillageColumns village_columns(const Scenario &scenario, const std::string &setting, const TextTable &table,
                               Findings &findings);

// Whether a dotted village code cannot be one of Kemendagri's but has the form of BPS's: there the kecamatan
// has three digits, so that the last part begins with 0. The two systems share digits and mean other
// villages.
bool looks_like_bps(const std::string &dotted);

// One BPS code in a column means that all are: those that match do so by chance. Error findings `bps_codes`,
// and `codes_rounded` for codes in powers of ten that have lost digits.
void refuse_bad_codes(const TextTable &table, const VillageColumns &where, Findings &findings);

// Error finding `rule`: the row names a village that line `first` has already.
Finding given_twice_finding(const char *rule, const TextTable &table, std::size_t row, std::size_t first,
                            const std::string &village_code);

// Warning `rule`: so many lines of the table match no village.
Finding without_village_finding(const char *rule, const TextTable &table, std::size_t unmatched);

// What a village is found by where it has no code: each way in which kecamatan and village may be written.
std::vector<std::string> names_keys(std::string_view subdistrict, std::string_view village);

// Whether a dotted code lies in a kabupaten/kota of the area, or is that of one.
bool in_a_district(const Area &area, const std::string &code);

// Finds the village a row of a table means: by code (code_in_cell), or, where the row has none, by the names
// of kecamatan and village (join_name; an apostrophe may stand for a blank or for nothing); what neither
// tells may stand in the map a person filled in. Nothing is accepted for being similar.
class VillageLookup {
public:
  // Rows whose code lies outside `within` (as boundaries.within; may be empty) are not meant at all, nor are
  // those the map leaves out.
  VillageLookup(const Area &area, const std::string &within, NameMap map = {}, CodeEditions editions = {});

  // The village; or none, and unless the row is not meant, it is added to `review` with the reason and
  // the nearest village (only for the first 200: beyond that something else is wrong). Warnings where the row
  // has a code and a name: `name_of_another` where the name is exactly another village's of the kecamatan,
  // `name_differs` where it is far from that of the village with the code. The name is not quoted as written.
  std::optional<VillageId> find(const TextTable &table, const VillageColumns &columns, std::size_t row,
                                Findings &findings, Review &review) const;
  const Area &area() const { return area_; }
  // A warning `codes_moved` for each file that has rows with codes of an earlier edition: how many were
  // joined under today's.
  Findings moved_rows() const;
  // How many were so far in a file; and that another row stands for one that was found already.
  std::size_t moved_in(const std::string &file) const;
  void count_moved_again(const std::string &file) const { ++moved_[file]; }

private:
  const std::vector<VillageId> *named(std::string_view subdistrict, std::string_view village) const;
  std::optional<VillageId> by_name(Review::Row &row) const;
  std::optional<VillageId> by_old_code(const std::string &code, Review::Row &row) const;
  std::optional<VillageId> another_of_that_name(const Review::Row &row, VillageId village) const;
  void compare_name(const Review::Row &row, VillageId village, Findings &findings) const;
  std::string suggestion(const Review::Row &row) const;

  const Area &area_;
  std::string within_;
  NameMap map_;
  CodeEditions editions_;
  mutable std::map<std::string, std::size_t> moved_; // by file; joining a table is counted, not changed
  std::unordered_map<std::string, VillageId> by_code_;
  std::unordered_map<std::string, std::vector<VillageId>> by_names_; // "KECAMATAN|DESA"
  Lists<SubdistrictId, VillageId> in_subdistrict_;
  Column<VillageId, std::string> village_name_; // as join_name
  Column<SubdistrictId, std::string> subdistrict_name_;
};

} // namespace lokus::read
