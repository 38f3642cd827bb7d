#include "synth/child_worlds.hpp"
#include "synth/names.hpp"
#include <array>

namespace lokus::synth {
namespace {

constexpr std::size_t blocks_across = 6, blocks_up = puskesmas_of_a_world / blocks_across;
constexpr double side_degrees = 0.03; // of a village, about 3 km
constexpr LonLat corner = {116, -3};

void add_square(Villages &villages, std::size_t across, std::size_t up) {
  const double west = corner.lon + side_degrees * static_cast<double>(across),
               south = corner.lat + side_degrees * static_cast<double>(up);
  const double east = corner.lon + side_degrees * static_cast<double>(across + 1),
               north = corner.lat + side_degrees * static_cast<double>(up + 1);
  const DegreeLength degree = degree_length(south);
  villages.centre.push_back({(west + east) / 2, (south + north) / 2});
  villages.area_km2.push_back(side_degrees * side_degrees * degree.lon_metres * degree.lat_metres / 1e6);
  const std::array<LonLat, 5> ring = {
      {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}};
  villages.outline.add_ring(ring, 0);
  villages.outline.end_shape();
}

} // namespace

Area child_world_area() {
  Area area;
  const std::string regency = "99.01";
  const DistrictId district = area.districts.code.push_back(regency);
  area.districts.name.push_back(district_name(0, 1));
  for (std::size_t block = 0; block < blocks_across * blocks_up; ++block) {
    const SubdistrictId home = area.subdistricts.code.push_back(fmt::format("{}.{:02}", regency, block + 1));
    const std::string &code = area.subdistricts.code[home];
    area.subdistricts.name.push_back(subdistrict_name(1, regency, block));
    area.subdistricts.district.push_back(district);
    for (std::size_t i = 0; i < villages_of_a_puskesmas; ++i) {
      area.villages.code.push_back(fmt::format("{}.{}", code, 2001 + i));
      area.villages.name.push_back(village_name(1, code, i));
      area.villages.subdistrict.push_back(home);
      area.villages.district.push_back(district);
      add_square(area.villages, block % blocks_across * 2 + i % 2, block / blocks_across * 2 + i / 2);
    }
  }
  return area;
}

} // namespace lokus::synth
