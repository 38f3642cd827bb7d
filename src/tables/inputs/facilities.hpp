#pragma once
#include "tables/inputs/villages.hpp"
#include <optional>
#include <vector>

namespace lokus {

using FacilityId = Id<struct FacilityTag>; // a puskesmas, or whatever kind was asked for

// The facility file as read: rows of the wanted kind, anywhere in the country, nothing judged yet. Text
// columns are empty where the file does not say.
struct ReportedFacilities {
  std::string file;                     // as in the scenario; empty: none was given
  std::size_t rows_in_file = 0;         // of every kind
  std::size_t of_other_kinds = 0;       // of which not wanted
  Column<FacilityId, std::size_t> line; // in the file, 1 = first; of a layer without lines the feature id
  Column<FacilityId, std::string> name, kind;
  Column<FacilityId, LonLat> position; // NaN: the row has none
  Column<FacilityId, double> capacity; // under-fives; NaN: not stated
  // Where the row says it is: dotted codes, the kecamatan's name.
  Column<FacilityId, std::string> village_code, subdistrict_code, subdistrict_name, district_code;
  std::size_t rows() const { return name.rows(); }
};

// What the coordinate check says of a facility's point.
enum class Placement {
  fits,              // lies where the row says, or the row does not say where
  other_village,     // in another village of the kecamatan it names
  other_subdistrict, // in another kecamatan of the kabupaten it names
  beside,            // in no village, but nearer than `beside_metres` to one that fits
  other_district,    // in another kabupaten than it names: set aside
  outside,           // names a place of this run and lies in no village: set aside
  stranger,          // lies in this run but names a place that is not: set aside
  unknown            // without coordinates: set aside
};
constexpr double beside_metres = 1000;
constexpr bool is_used(Placement p) {
  return p <= Placement::beside;
}
const char *name_of(Placement placement); // "fits", as in tables

// The facilities of the run. Those set aside keep their row, since a working area may bear their name, but no
// distance is measured to them.
struct Facilities {
  std::string file;
  std::size_t rows_in_file = 0, of_other_kinds = 0;
  std::size_t elsewhere = 0; // neither here nor said to be here; in file = other kinds + elsewhere + rows()
  Column<FacilityId, std::size_t> line;
  Column<FacilityId, std::string> name, kind;
  Column<FacilityId, LonLat> position;
  Column<FacilityId, double> capacity;               // under-fives; NaN: no limit known
  Column<FacilityId, std::uint8_t> capacity_assumed; // 1: from the scenario
  Column<FacilityId, Placement> placement;
  Column<FacilityId, std::optional<VillageId>> village; // in which it lies, or beside which; none: set aside
  std::size_t rows() const { return name.rows(); }
  std::size_t used() const;
};

// Names of facilities compare as join_name, without the words puskesmas, UPT, UPTD, PKM, BLUD in front.
std::string facility_key(const std::string &name);

} // namespace lokus
