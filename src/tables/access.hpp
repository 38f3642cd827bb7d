#pragma once
#include "core/phrase.hpp"
#include "settings/settings.hpp"
#include "tables/inputs/facilities.hpp"

namespace lokus {

struct Reach {
  FacilityId facility;
  double minutes = 0;
  friend bool operator==(const Reach &, const Reach &) = default;
};

enum class WorkArea { none, given, assigned };

// How far each village is from care, and which puskesmas it belongs to. Empty: neither facilities nor working
// areas were given. Column by village; made by space.
struct Access {
  Column<VillageId, double> minutes;                     // to the nearest facility; NaN: out of reach
  Lists<VillageId, Reach> near;                          // the nearest few, nearest first
  Column<VillageId, std::string> puskesmas;              // name of the one it belongs to; empty: none
  Column<VillageId, std::optional<FacilityId>> facility; // the same where the facility is known
  Column<VillageId, WorkArea> work_area;
  Column<VillageId, double> second_share; // assigned: share of its children whom the flow sent elsewhere
  Column<FacilityId, double> children;    // under-fives of the villages that belong to it
  bool over_roads = false;                // false: from village to neighbouring village
  std::size_t rows() const { return puskesmas.rows(); }
  bool has_minutes() const { return minutes.rows() > 0; }
};

std::size_t out_of_reach(const Access &access);

// Whether travel time, and no list of working areas, gave the village a puskesmas that lies in another
// kecamatan.
bool assigned_elsewhere(const Access &access, const Facilities &facilities, const Area &area,
                        VillageId village);

// Rupiah a year that travel adds to the fixed cost of every intervention in a village: rupiah_per_hour times
// the hours one way to the nearest facility; a village out of reach pays farthest_minutes. Empty when it
// costs nothing.
Column<VillageId, double> travel_cost(const Access &access, const FacilitiesSettings &settings);

} // namespace lokus
