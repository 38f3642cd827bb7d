#pragma once
#include "core/column.hpp"
#include "core/lonlat.hpp"
#include "core/phrase.hpp"
#include "core/units.hpp"
#include "tables/outlines.hpp"
#include <string>

namespace lokus {

using DistrictId = Id<struct DistrictTag>;       // kabupaten or kota
using SubdistrictId = Id<struct SubdistrictTag>; // kecamatan
using VillageId = Id<struct VillageTag>;         // desa or kelurahan

struct Districts {
  Column<DistrictId, std::string> code; // "63.06"
  Column<DistrictId, std::string> name; // as in the boundary layer, else the code
  std::size_t rows() const { return code.rows(); }
};

struct Subdistricts {
  Column<SubdistrictId, std::string> code; // "63.06.05"
  Column<SubdistrictId, std::string> name;
  Column<SubdistrictId, DistrictId> district;
  std::size_t rows() const { return code.rows(); }
};

// Rows are sorted by code. Made by read, complete and equally long.
struct Villages {
  Column<VillageId, std::string> code; // "63.06.05.1001"
  Column<VillageId, std::string> name; // for display
  Column<VillageId, SubdistrictId> subdistrict;
  Column<VillageId, DistrictId> district;
  Column<VillageId, LonLat> centre;   // a point inside or near the village
  Column<VillageId, double> area_km2; // on the ellipsoid
  Outlines outline;                   // shape = village row; valid (repaired at the door)
  std::size_t rows() const { return code.rows(); }
};

// Districts, Subdistricts and Villages travel together: ids of one index the others.
struct Area {
  Districts districts;
  Subdistricts subdistricts;
  Villages villages;
};

// Indonesia with its seas.
constexpr bool in_indonesia(LonLat p) {
  return p.lon >= 94 && p.lon <= 142 && p.lat >= -12 && p.lat <= 7;
}

// What the villages are, for sentences, by the first digit of the last part of their codes (1 a kelurahan, 2
// or 3 a desa): "desa", "kelurahan" or "desa/kelurahan".
Phrase unit_of_villages(const Villages &villages);

// Villages of each district, in row order.
Lists<DistrictId, VillageId> villages_by_district(const Area &area);
Lists<SubdistrictId, VillageId> villages_by_subdistrict(const Area &area);

} // namespace lokus
