#include "write/explain/access.hpp"
#include "core/display.hpp"

namespace lokus::write {
namespace {

Phrase about_minutes(const Prepared &prepared, const FacilitiesSettings &settings, VillageId village) {
  const Access &access = prepared.access;
  if (access.near[village].empty())
    return phrase(
        "Tidak ada fasilitas dalam {0} menit, atau desa ini tidak terhubung: waktu tempuhnya tidak "
        "diketahui.",
        "No facility lies within {0} minutes, or the village is not linked to one: its travel time is "
        "not known.",
        settings.farthest_minutes);
  const Reach &nearest = access.near[village].front();
  const Facilities &f = prepared.facilities;
  const auto of = [&](Language language) { return show_number(nearest.minutes, 1, language); };
  return {
      fmt::format("Fasilitas terdekat {} ({}:{}): {} menit dari titik tengah desa, dihitung {}.",
                  f.name[nearest.facility], f.file, f.line[nearest.facility], of(Language::id),
                  access.over_roads ? "lewat jalan" : "dari desa ke desa"),
      fmt::format("The nearest facility is {} ({}:{}): {} minutes from the village's centre, reckoned {}.",
                  f.name[nearest.facility], f.file, f.line[nearest.facility], of(Language::en),
                  access.over_roads ? "along roads" : "from village to village")};
}

Phrase about_work_area(const Access &access, VillageId village) {
  const std::string &name = access.puskesmas[village];
  if (access.work_area[village] == WorkArea::given)
    return phrase(" Wilayah kerja puskesmas {0} (diberikan).", " It belongs to the puskesmas {0} (given).",
                  name);
  if (access.work_area[village] == WorkArea::assigned)
    return phrase(" Wilayah kerja puskesmas {0} (ditetapkan menurut waktu tempuh dan kapasitas).",
                  " It belongs to the puskesmas {0} (assigned by travel time and capacity).", name);
  return {" Puskesmasnya tidak diketahui.", " Its puskesmas is not known."};
}

Phrase about_cost(const Access &access, const FacilitiesSettings &settings, VillageId village) {
  const Column<VillageId, double> cost = travel_cost(access, settings);
  if (cost.empty())
    return {};
  const auto of = [&](Language language) {
    return show_rupiah_full(Rupiah{static_cast<std::int64_t>(cost[village])}, language);
  };
  return {fmt::format(" Perjalanan menambah {} setahun pada biaya tetap tiap intervensi.", of(Language::id)),
          fmt::format(" Travel adds {} a year to the fixed cost of every intervention.", of(Language::en))};
}

} // namespace

std::optional<Phrase> access_explanation(const Prepared &prepared, const FacilitiesSettings &settings,
                                         VillageId village) {
  const Access &access = prepared.access;
  if (access.rows() == 0)
    return std::nullopt;
  Phrase said = access.has_minutes() ? about_minutes(prepared, settings, village) : Phrase{};
  for (const Phrase &more : {about_work_area(access, village), about_cost(access, settings, village)}) {
    said.id += more.id;
    said.en += more.en;
  }
  for (std::string *text : {&said.id, &said.en})
    text->erase(0, text->find_first_not_of(' '));
  return said;
}

} // namespace lokus::write
