#include "synth/villages.hpp"
#include "core/error.hpp"
#include "core/parallel.hpp"
#include "synth/groups.hpp"
#include "synth/names.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::synth {
namespace {

constexpr LonLat middle = {116.0, -3.0};
constexpr std::size_t most_in_code = 99; // two digits for a district and for a kecamatan

std::size_t groups_of(std::size_t members, std::size_t per_group) {
  return std::max<std::size_t>(1, (members + per_group / 2) / per_group);
}

LonLat on_earth(Km p) {
  const DegreeLength degree = degree_length(middle.lat);
  const double step = 1e7; // one centimetre, as files keep it
  return {std::round((middle.lon + p.x * 1000 / degree.lon_metres) * step) / step,
          std::round((middle.lat + p.y * 1000 / degree.lat_metres) * step) / step};
}

std::vector<LonLat> ring_on_earth(const Mesh &mesh, std::size_t cell) {
  std::vector<LonLat> ring;
  for (Km p : mesh.ring(cell))
    if (ring.empty() || ring.back() != on_earth(p))
      ring.push_back(on_earth(p));
  return ring;
}

struct AreaAndCentre {
  double km2;
  LonLat centre;
};

AreaAndCentre area_and_centre(const std::vector<LonLat> &ring) {
  const LonLat o = ring.front();
  double twice = 0, x = 0, y = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const double ax = ring[i].lon - o.lon, ay = ring[i].lat - o.lat;
    const double bx = ring[i + 1].lon - o.lon, by = ring[i + 1].lat - o.lat;
    const double c = ax * by - bx * ay;
    twice += c;
    x += c * (ax + bx);
    y += c * (ay + by);
  }
  const LonLat centre = {o.lon + x / (3 * twice), o.lat + y / (3 * twice)};
  const DegreeLength degree = degree_length(centre.lat);
  return {twice / 2 * degree.lon_metres * degree.lat_metres / 1e6, centre};
}

void add_villages(Area &area, Range range, std::uint64_t seed) {
  const SubdistrictId home{area.subdistricts.rows() - 1};
  const std::string &code = area.subdistricts.code[home];
  for (std::size_t i = range.first; i < range.second; ++i) {
    const std::size_t number = i - range.first;
    area.villages.code.push_back(fmt::format("{}.{}", code, 2001 + number));
    area.villages.name.push_back(village_name(seed, code, number));
    area.villages.subdistrict.push_back(home);
    area.villages.district.push_back(area.subdistricts.district[home]);
  }
}

void add_outlines(Villages &villages, const Mesh &mesh, const Cells &cells) {
  std::vector<std::vector<LonLat>> rings(cells.size());
  for_each_row(cells.size(), [&](std::size_t i) { rings[i] = ring_on_earth(mesh, cells[i].cell); });
  for (const auto &ring : rings) {
    const AreaAndCentre m = area_and_centre(ring);
    villages.centre.push_back(m.centre);
    villages.area_km2.push_back(m.km2);
    villages.outline.add_ring(ring, 0);
    villages.outline.end_shape();
  }
}

std::size_t districts_of(const SynthSettings &settings) {
  const std::size_t subdistricts = groups_of(settings.villages, settings.villages_per_subdistrict);
  // Four fifths: districts differ in size, and each has its own 99 codes.
  const std::size_t needed = subdistricts <= most_in_code ? 1 : (subdistricts + 79) / 80;
  return std::max(settings.districts, needed);
}

void require_size(bool right, const Phrase &sentence) {
  if (!right)
    throw Error(ErrorKind::request, sentence);
}

void check(const SynthSettings &s) {
  require_size(
      s.villages >= 1 && s.districts >= 1 && s.villages_per_subdistrict >= 1,
      phrase("data buatan perlu paling sedikit satu desa, satu kabupaten, dan satu desa per kecamatan",
             "made-up data need at least one village, one district and one village per kecamatan"));
  require_size(s.villages >= s.districts,
               phrase("diminta {} desa dalam {} kabupaten; perlu paling sedikit satu desa per kabupaten",
                      "{} villages in {} districts were asked for; each district needs at least one",
                      s.villages, s.districts));
  require_size(
      districts_of(s) <= most_in_code && s.villages_per_subdistrict <= 999,
      phrase("kode desa buatan hanya cukup untuk {} kabupaten dengan {} kecamatan dan 999 desa; kurangi "
             "jumlah desa",
             "made-up codes suffice for {} districts of {} kecamatan of 999 villages; ask for fewer villages",
             most_in_code, most_in_code));
}

} // namespace

Area villages(const SynthSettings &settings) {
  check(settings);
  const std::size_t districts = districts_of(settings);
  const RandomKey key{settings.seed, Purpose::synth_shape, 0, 202};
  Mesh mesh(settings.villages, settings.seed);
  Cells cells = bent_cells(mesh, settings.seed);
  std::vector<Range> by_district;
  cut(cells, {0, cells.size()}, districts, key, by_district);
  const double district_km2 = 6.0 * static_cast<double>(settings.villages) / static_cast<double>(districts);
  mesh.settle(middles(cells, by_district, mesh), 0.5 * std::sqrt(district_km2 / 3.14));
  Area area;
  for (std::size_t d = 0; d < districts; ++d) {
    const DistrictId district = area.districts.code.push_back(fmt::format("99.{:02}", d + 1));
    area.districts.name.push_back(district_name(d, districts));
    const std::size_t members = by_district[d].second - by_district[d].first;
    std::vector<Range> by_subdistrict;
    cut(cells, by_district[d], std::min(most_in_code, groups_of(members, settings.villages_per_subdistrict)),
        key, by_subdistrict);
    for (std::size_t k = 0; k < by_subdistrict.size(); ++k) {
      area.subdistricts.code.push_back(fmt::format("{}.{:02}", area.districts.code[district], k + 1));
      area.subdistricts.name.push_back(subdistrict_name(settings.seed, area.districts.code[district], k));
      area.subdistricts.district.push_back(district);
      add_villages(area, by_subdistrict[k], settings.seed);
    }
  }
  add_outlines(area.villages, mesh, cells);
  return area;
}

} // namespace lokus::synth
