#include "tables/access.hpp"
#include "core/display.hpp"
#include <algorithm>

namespace lokus {

std::size_t out_of_reach(const Access &access) {
  return static_cast<std::size_t>(std::count_if(access.minutes.begin(), access.minutes.end(),
                                                [](double minutes) { return is_missing(minutes); }));
}

std::vector<Phrase> access_assumptions(const Access &access, const Facilities &facilities,
                                       const FacilitiesSettings &s) {
  std::vector<Phrase> said;
  if (!access.has_minutes())
    return said;
  if (access.over_roads)
    said.push_back(phrase("Waktu tempuh memakai kecepatan yang diasumsikan: {0} km/jam di jalan yang tidak "
                          "menyebut kecepatan, {1} km/jam di luar jalan.",
                          "Travel times use assumed speeds: {0} km/h on roads that state none, {1} km/h off "
                          "the road.",
                          s.road_kmh, s.off_road_kmh));
  else
    said.push_back(phrase("Waktu tempuh dihitung dari titik tengah desa ke desa bertetangga dengan kecepatan "
                          "{0} km/jam yang diasumsikan, bukan lewat jalan.",
                          "Travel times go from centre to centre of neighbouring villages at an assumed {0} "
                          "km/h, not along roads.",
                          s.neighbour_kmh));
  if (const std::size_t far = out_of_reach(access); far > 0)
    said.push_back(phrase(
        "{0} desa lebih dari {1} menit dari fasilitas mana pun, atau tidak terhubung: waktu "
        "tempuhnya kosong{2}.",
        "Villages more than {1} minutes from any facility, or not linked to one: {0}; "
        "their travel time is missing{2}.",
        far, s.farthest_minutes,
        s.rupiah_per_hour > 0
            ? Phrase{", biayanya dihitung seolah sejauh itu", ", their cost is worked out as if that far"}
            : Phrase{}));
  const Rupiah hourly{static_cast<std::int64_t>(s.rupiah_per_hour)};
  if (hourly.value > 0)
    said.push_back(
        phrase("Perjalanan menambah {} setahun pada biaya tetap tiap intervensi untuk tiap jam sekali jalan "
               "(asumsi).",
               "Travel adds {} a year to the fixed cost of every intervention for each hour one way (an "
               "assumption).",
               show_rupiah_full(hourly)));
  const auto assumed =
      std::count(facilities.capacity_assumed.begin(), facilities.capacity_assumed.end(), std::uint8_t{1});
  if (assumed > 0)
    said.push_back(phrase("Kapasitas {0} fasilitas adalah asumsi: {1} balita.",
                          "The capacity of {0} facilities is an assumption: {1} under-fives.", assumed,
                          s.assumed_capacity));
  const auto by_time = std::count(access.work_area.begin(), access.work_area.end(), WorkArea::assigned);
  if (by_time > 0)
    said.push_back(
        phrase("Wilayah kerja puskesmas {0} desa ditetapkan menurut waktu tempuh, bukan menurut "
               "keputusan daerah.",
               "The puskesmas of {0} villages is assigned by travel time, not by the regency's own "
               "decision.",
               by_time));
  return said;
}

Column<VillageId, double> travel_cost(const Access &access, const FacilitiesSettings &settings) {
  if (settings.rupiah_per_hour <= 0 || !access.has_minutes())
    return {};
  Column<VillageId, double> cost(access.minutes.rows());
  for (const VillageId v : access.minutes.all()) {
    const double minutes = is_missing(access.minutes[v]) ? settings.farthest_minutes : access.minutes[v];
    cost[v] = settings.rupiah_per_hour * minutes / 60;
  }
  return cost;
}

} // namespace lokus
