#include "core/text.hpp"
#include "space/plane.hpp"
#include "space/space.hpp"
#include "space/spatial_index.hpp"
#include <algorithm>
#include <cmath>
#include <map>

namespace lokus::space {
namespace {

// Where a row says that its facility is; the finest level that this run knows.
struct Claim {
  bool anything = false; // the row names a place
  bool here = false;     // one of this run
  std::optional<VillageId> village;
  std::optional<SubdistrictId> subdistrict;
  std::optional<DistrictId> district;
};

class Claims {
public:
  explicit Claims(const Area &area) : area_(area) {
    for (const VillageId v : area.villages.code.all())
      villages_[area.villages.code[v]] = v;
    for (const SubdistrictId s : area.subdistricts.code.all()) {
      subdistricts_[area.subdistricts.code[s]] = s;
      names_.emplace(join_name(area.subdistricts.name[s]), s);
    }
    for (const DistrictId d : area.districts.code.all())
      districts_[area.districts.code[d]] = d;
  }

  Claim of(const ReportedFacilities &rows, FacilityId f) const {
    Claim claim;
    const std::string &village = rows.village_code[f], &subdistrict = rows.subdistrict_code[f];
    const std::string &district = rows.district_code[f];
    claim.anything = !(village.empty() && subdistrict.empty() && district.empty() &&
                       join_name(rows.subdistrict_name[f]).empty());
    if (village.size() == 13)
      take(villages_, village, claim.village);
    else if (subdistrict.size() == 8)
      take(subdistricts_, subdistrict, claim.subdistrict);
    else if (!district.empty() && !districts_.contains(district))
      return claim;
    else
      claim.subdistrict = named(rows.subdistrict_name[f], district);
    if (claim.village)
      claim.subdistrict = area_.villages.subdistrict[*claim.village];
    if (claim.subdistrict)
      claim.district = area_.subdistricts.district[*claim.subdistrict];
    else if (village.empty() && subdistrict.empty())
      take(districts_, district, claim.district);
    claim.here = claim.district.has_value();
    return claim;
  }

private:
  template <class Id>
  static void take(const std::map<std::string, Id> &known, const std::string &code, std::optional<Id> &to) {
    if (const auto found = known.find(code); found != known.end())
      to = found->second;
  }
  // The only kecamatan of this name, in the kabupaten if one is named.
  std::optional<SubdistrictId> named(const std::string &name, const std::string &district) const {
    std::optional<SubdistrictId> only;
    const auto [first, last] = names_.equal_range(join_name(name));
    for (auto it = first; it != last; ++it) {
      if (!district.empty() && area_.districts.code[area_.subdistricts.district[it->second]] != district)
        continue;
      if (only)
        return std::nullopt;
      only = it->second;
    }
    return only;
  }

  const Area &area_;
  std::map<std::string, VillageId> villages_;
  std::map<std::string, SubdistrictId> subdistricts_;
  std::map<std::string, DistrictId> districts_;
  std::multimap<std::string, SubdistrictId> names_;
};

// How well a village agrees with a claim: 3 the village itself, 2 its kecamatan, 1 its kabupaten, 0 not.
int agreement(const Claim &claim, const Area &area, VillageId v) {
  if (claim.village == v)
    return 3;
  if (claim.subdistrict == area.villages.subdistrict[v])
    return 2;
  return claim.district == area.villages.district[v] ? 1 : 0;
}

double metres_between(const Outlines &outlines, std::size_t shape, LonLat p) {
  const Plane plane(p);
  double least = HUGE_VAL;
  for (std::size_t r = outlines.ring_begin(shape); r < outlines.ring_end(shape); ++r) {
    const auto ring = outlines.ring(r);
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
      least = std::min(
          least, squared_distance(PlanePoint{}, Segment{plane.place(ring[i]), plane.place(ring[i + 1])}));
  }
  return std::sqrt(least);
}

class Places {
public:
  explicit Places(const Area &area) : area_(area), index_(area.villages.outline) {}

  // The village the point lies in; where villages overlap, the one that agrees best.
  std::optional<VillageId> holding(LonLat p, const Claim &claim) const {
    std::optional<VillageId> best;
    index_.each_holding(p, [&](std::size_t shape) {
      const VillageId v{shape};
      if (inside_shape(area_.villages.outline, shape, p) &&
          (!best || agreement(claim, area_, v) > agreement(claim, area_, *best)))
        best = v;
    });
    return best;
  }
  // The nearest village within beside_metres that agrees with the claim, if one was made.
  std::optional<VillageId> beside(LonLat p, const Claim &claim) const {
    const DegreeLength degree = degree_length(p.lat);
    const double lon = beside_metres / degree.lon_metres, lat = beside_metres / degree.lat_metres;
    std::optional<VillageId> best;
    double least = beside_metres;
    for (const VillageId v : area_.villages.code.all()) {
      const Box &b = index_.box(v.row());
      if (b.empty() || p.lon < b.west - lon || p.lon > b.east + lon || p.lat < b.south - lat ||
          p.lat > b.north + lat || (claim.anything && agreement(claim, area_, v) == 0))
        continue;
      if (const double metres = metres_between(area_.villages.outline, v.row(), p); metres < least)
        best = v, least = metres;
    }
    return best;
  }

private:
  const Area &area_;
  BoxIndex index_;
};

struct Judged {
  Placement placement = Placement::unknown;
  std::optional<VillageId> village;
  bool concerns = false; // it lies here or is said to
};

Judged judge_place(const Places &places, const Area &area, const Claim &claim, LonLat p) {
  if (std::isnan(p.lon) || std::isnan(p.lat))
    return {Placement::unknown, std::nullopt, claim.here || !claim.anything};
  if (const auto village = places.holding(p, claim)) {
    if (claim.anything && !claim.here)
      return {Placement::stranger, std::nullopt, true};
    if (!claim.anything || agreement(claim, area, *village) == 3)
      return {Placement::fits, village, true};
    const int agrees = agreement(claim, area, *village);
    if (agrees == 0)
      return {Placement::other_district, std::nullopt, true};
    if (agrees == 2)
      return {claim.village ? Placement::other_village : Placement::fits, village, true};
    return {claim.subdistrict ? Placement::other_subdistrict : Placement::fits, village, true};
  }
  if (claim.anything && !claim.here)
    return {Placement::stranger, std::nullopt, false};
  if (const auto village = places.beside(p, claim))
    return {Placement::beside, village, true};
  return {Placement::outside, std::nullopt, claim.here};
}

Phrase what_is_wrong(const Judged &judged) {
  switch (judged.placement) {
  case Placement::other_village:
    return {"titiknya di desa lain di kecamatan itu; tetap dipakai",
            "its point is in another village of that kecamatan; it is used"};
  case Placement::other_subdistrict:
    return {"titiknya di kecamatan lain; tetap dipakai, periksa koordinatnya",
            "its point is in another kecamatan; it is used, check the coordinates"};
  case Placement::beside:
    return {"titiknya di luar semua desa, kurang dari 1 km dari desa yang cocok; tetap dipakai",
            "its point is in no village, less than 1 km from one that fits; it is used"};
  case Placement::other_district:
    return {"titiknya di kabupaten/kota lain; tidak dipakai untuk jarak. Perbaiki koordinatnya",
            "its point is in another kabupaten/kota; not used for distances. Correct the coordinates"};
  case Placement::outside:
    return {"titiknya jauh di luar wilayah yang disebutnya; tidak dipakai untuk jarak. Perbaiki koordinatnya",
            "its point is far outside the place it names; not used for distances. Correct the coordinates"};
  case Placement::stranger:
    return {"titiknya di sini, tetapi barisnya menyebut kabupaten/kota atau kecamatan lain; tidak dipakai "
            "untuk jarak",
            "its point is here, but its row names another kabupaten/kota or kecamatan; not used for "
            "distances"};
  case Placement::unknown:
    return {"tanpa koordinat yang terbaca; tidak dipakai untuk jarak",
            "without coordinates that can be read; not used for distances"};
  case Placement::fits:
    break;
  }
  return {};
}

void say_what_is_wrong(const Judged &judged, const ReportedFacilities &rows, FacilityId f,
                       Findings &findings) {
  if (judged.placement == Placement::fits)
    return;
  const Phrase wrong = what_is_wrong(judged);
  const LonLat p = rows.position[f];
  const std::string point =
      judged.placement == Placement::unknown ? "" : fmt::format(" ({:.5f}, {:.5f})", p.lat, p.lon);
  const std::string at = fmt::format("{}:{}: {}{}: ", rows.file, rows.line[f], rows.name[f], point);
  findings.add({Severity::warning,
                fmt::format("facility_{}", name_of(judged.placement)),
                rows.file,
                rows.line[f],
                rows.name[f],
                {at + wrong.id, at + wrong.en}});
}

void say_used_twice(const Facilities &facilities, Findings &findings) {
  std::map<std::pair<double, double>, FacilityId> first;
  for (const FacilityId f : facilities.name.all()) {
    if (!is_used(facilities.placement[f]))
      continue;
    const LonLat p = facilities.position[f];
    const auto [other, is_new] = first.emplace(std::pair(p.lon, p.lat), f);
    if (!is_new)
      findings.add(
          {Severity::warning, "facility_position_twice", facilities.file, facilities.line[f],
           facilities.name[f],
           phrase("{0}:{1}: {2} berkoordinat sama dengan {3} di baris {4}; paling sedikit satu salah",
                  "{0}:{1}: {2} has the same coordinates as {3} in line {4}; at least one is wrong",
                  facilities.file, facilities.line[f], facilities.name[f], facilities.name[other->second],
                  facilities.line[other->second])});
  }
}

} // namespace

Facilities facilities(const ReportedFacilities &reported, const Area &area, double assumed_capacity,
                      Findings &findings) {
  Facilities result;
  result.file = reported.file;
  result.rows_in_file = reported.rows_in_file;
  result.of_other_kinds = reported.of_other_kinds;
  if (reported.rows() == 0)
    return result;
  const Places places(area);
  const Claims claims(area);
  for (const FacilityId f : reported.name.all()) {
    const Judged judged = judge_place(places, area, claims.of(reported, f), reported.position[f]);
    if (!judged.concerns) {
      ++result.elsewhere;
      continue;
    }
    say_what_is_wrong(judged, reported, f, findings);
    const bool assumed = is_missing(reported.capacity[f]) && !is_missing(assumed_capacity);
    result.line.push_back(reported.line[f]);
    result.name.push_back(reported.name[f]);
    result.kind.push_back(reported.kind[f]);
    result.position.push_back(reported.position[f]);
    result.capacity.push_back(assumed ? assumed_capacity : reported.capacity[f]);
    result.capacity_assumed.push_back(assumed);
    result.placement.push_back(judged.placement);
    result.village.push_back(judged.village);
  }
  say_used_twice(result, findings);
  if (result.used() == 0)
    findings.add({Severity::warning, "facilities_none", reported.file, 0, "",
                  phrase("{0}: tidak ada fasilitas yang dapat dipakai di wilayah ini; semua desa tidak "
                         "terjangkau",
                         "{0}: no facility can be used in this region; every village is out of reach",
                         reported.file)});
  return result;
}

} // namespace lokus::space
