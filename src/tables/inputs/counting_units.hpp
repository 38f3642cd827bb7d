#pragma once
#include "core/date.hpp"
#include "core/phrase.hpp"
#include "tables/findings.hpp"
#include "tables/inputs/villages.hpp"
#include <optional>
#include <string>
#include <vector>

namespace lokus {

using CountingUnitId = Id<struct CountingUnitTag>; // of whose villages the sum alone was counted

enum class CountingUnitKind : std::uint8_t { puskesmas, subdistrict };

// How it is known which villages a unit's counts are of.
enum class MembersFrom : std::uint8_t {
  nothing,             // not known: its counts are not used
  work_areas,          // of the scenario (facilities.work_areas)
  subdistrict,         // those of its kecamatan, whose only unit it is
  nearest_point,       // those nearer to its facility than to that of another unit
  subdistrict_together // its kecamatan has several units, not all with a point: their counts are one sum
};
const char *name_of(MembersFrom members); // "subdistrict", as in tables

// Units as their table gives them. Every count may be missing.
struct ReportedUnits {
  Column<CountingUnitId, std::string> name;
  Column<CountingUnitId, CountingUnitKind> kind;
  Column<CountingUnitId, std::optional<SubdistrictId>>
      subdistrict; // that its row names, or bears the name of
  Column<CountingUnitId, People> registered, measured, stunted, severely_stunted;
  Column<CountingUnitId, std::size_t> row;  // line in its file
  Column<CountingUnitId, std::string> file; // as in the scenario
  std::size_t rows() const { return name.rows(); }
};

// The files of the units, each once: "a.csv, b.csv".
std::string files_of_units(const ReportedUnits &units);

// What is wrong with a unit, at its line of its file.
Finding about_unit(const ReportedUnits &units, CountingUnitId unit, Severity severity, const char *rule,
                   const Phrase &what);

// Counts that are known only as the sum over the villages of a unit. Villages whose own counts are known are
// no members: their counts are taken off the unit's. A unit of one village is none: its counts are the
// village's. Made by space.
struct CountingUnits {
  Column<CountingUnitId, std::string> name; // of several together "Pagak + Sumbermanjing Kulon"
  Column<CountingUnitId, CountingUnitKind> kind;
  Column<CountingUnitId, MembersFrom> members_from;
  Column<CountingUnitId, People> registered, measured, stunted, severely_stunted;
  Column<CountingUnitId, std::size_t> row;
  Column<CountingUnitId, std::string> file;
  Lists<CountingUnitId, VillageId> members;            // by code; two or more
  Lists<CountingUnitId, double> share;                 // of the unit's children, beside members; sums to 1
  Column<CountingUnitId, std::uint8_t> equal_shares;   // 1: no count of under-fives is known of every member
  Column<VillageId, std::optional<CountingUnitId>> of; // empty: there are no units
  // 1: counted, but the numbers are withheld from the public and stand as missing. Empty: nothing is
  // withheld.
  Column<CountingUnitId, std::uint8_t> withheld;
  std::size_t rows() const { return name.rows(); }
  bool hold(VillageId village) const { return !of.empty() && of[village].has_value(); }
};

// Whether the unit's counts can be used: somebody was measured, and 0 <= stunted <= measured.
bool unit_counted(const CountingUnits &units, CountingUnitId unit);

} // namespace lokus
