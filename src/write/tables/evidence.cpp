#include "write/tables/evidence.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace lokus::write {
namespace {

// What WHO calls high and very high (20, 30 %), and Indonesia's goal of 2024 (14 %).
constexpr std::array thresholds_percent = {14, 20, 30};

// For machines: English, snake_case, as everywhere in tables.
std::string code_of(HotSpot kind) {
  constexpr std::array names = {"none", "hot", "unknown"};
  return names[static_cast<std::size_t>(kind)];
}
std::string code_of(RegisterCluster kind) {
  constexpr std::array names = {"none", "high", "low", "low_among_high", "high_among_low", "unknown"};
  return names[static_cast<std::size_t>(kind)];
}

void add_hot_spots(Table &t, const HotSpots &spots) {
  const bool looked = spots.rows() == t.rows;
  t.from(Origin::hot_spots);
  t.add(text("hot_spot",
             "kantong stunting menurut taksiran: hot sekitarnya di atas kabupatennya, none tidak ditandai, "
             "unknown tanpa taksiran atau tetangga",
             "hot spot by the estimate: hot surroundings above the regency, none not named, unknown without "
             "estimate or neighbours"),
        [&](std::size_t r) { return looked ? code_of(spots.kind[VillageId{r}]) : std::string(); });
  t.add(share("hot_spot_probability",
              "peluang odds stunting desa itu dan tetangganya lebih dari hot_spots.odds_ratio kali odds "
              "kabupatennya",
              "probability that the odds of stunting of the village and its neighbours are more than "
              "hot_spots.odds_ratio times their regency's"),
        [&](std::size_t r) { return looked ? spots.probability[VillageId{r}] : nan(); });
  t.add(share("surroundings_prevalence",
              "taksiran prevalensi desa itu dan tetangganya sekabupaten, tertimbang balita",
              "estimated prevalence of the village and its neighbours of the same regency, weighted by "
              "under-fives"),
        [&](std::size_t r) { return looked ? spots.surroundings[VillageId{r}] : nan(); });
}

void add_register_clusters(Table &t, const RegisterClusters &clusters) {
  const bool looked = clusters.rows() == t.rows;
  t.from(Origin::register_clusters);
  t.add(text("register_cluster",
             "pengelompokan angka register (Moran lokal): high tinggi di antara tinggi, low rendah di antara "
             "rendah, high_among_low, low_among_high, none, unknown tanpa data atau tetangga; bukan kantong: "
             "puskesmas yang mencatat terlalu banyak atau terlalu sedikit juga mengelompok",
             "clusters of the register's rates (local Moran): high high among high, low low among low, "
             "high_among_low, low_among_high, none, unknown without data or neighbours; no hot spots: a "
             "puskesmas that counts too many or too few makes a cluster too"),
        [&](std::size_t r) { return looked ? code_of(clusters.kind[VillageId{r}]) : std::string(); });
  t.add(share("register_cluster_q",
              "bagian pengelompokan yang kebetulan bila semua desa sampai yang ini ditandai",
              "share of clusters by chance if all villages up to this one are named"),
        [&](std::size_t r) { return looked ? clusters.q[VillageId{r}] : nan(); });
}

} // namespace

Phrase read_aloud(const Estimates &e, VillageId village) {
  if (e.low.empty() || is_missing(e.low[village]))
    return {};
  const double low = std::floor(100 * e.low[village] + 1e-9), high = std::ceil(100 * e.high[village] - 1e-9);
  return phrase("antara {0:.0f} dan {1:.0f} dari 100 balita",
                "between {0:.0f} and {1:.0f} of 100 under-fives", low, high);
}

double probability_above(const Estimates &e, VillageId village, double share) {
  if (e.draws.empty())
    return nan();
  const auto draws = e.draws.row(village);
  if (is_missing(draws.front()))
    return nan();
  const auto above = std::count_if(draws.begin(), draws.end(), [&](double p) { return p > share; });
  return static_cast<double>(above) / static_cast<double>(draws.size());
}

std::string code_of(Verdict verdict) {
  constexpr std::array names = {"unknown", "good", "doubtful", "poor"};
  return names[static_cast<std::size_t>(verdict)];
}

Phrase verdict_name(Verdict verdict) {
  switch (verdict) {
  case Verdict::good:
    return {"baik", "good"};
  case Verdict::doubtful:
    return {"meragukan", "doubtful"};
  case Verdict::poor:
    return {"buruk", "poor"};
  case Verdict::unknown:
    break;
  }
  return {"terlalu sedikit untuk dinilai", "too few to judge"};
}

std::string measurement_quality(const Prepared &prepared, VillageId village) {
  const auto &verdicts = prepared.quality.village;
  return verdicts.empty() ? std::string() : code_of(verdicts[village]);
}

Field measurement_quality_field() {
  return from(
      Origin::quality,
      text(
          "measurement_quality",
          "mutu pengukuran puskesmas atau kecamatannya: good, doubtful, poor, unknown; kosong: tidak dinilai",
          "quality of the measurements of its puskesmas or kecamatan: good, doubtful, poor, unknown; empty: "
          "not judged"));
}

void add_evidence(Table &t, const Prepared &prepared) {
  const Estimates &e = prepared.estimates;
  t.from(Origin::estimate);
  t.add(text("read_aloud", "kisaran sebagai kalimat", "the interval as a sentence"),
        [&](std::size_t r) { return read_aloud(e, VillageId{r}).id; });
  for (int percent : thresholds_percent)
    t.add(share(fmt::format("prob_above_{}", percent),
                fmt::format("peluang prevalensinya di atas {} %", percent).c_str(),
                fmt::format("probability that its prevalence is above {} %", percent).c_str()),
          [&](std::size_t r) { return probability_above(e, VillageId{r}, percent / 100.0); });
  add_hot_spots(t, prepared.hot_spots);
  add_register_clusters(t, prepared.register_clusters);
  const Regions &areas = prepared.work_areas;
  t.from(Origin::work_areas);
  t.add(whole("work_area", "", "nomor wilayah kerja; kosong: tidak dibentuk",
              "number of the work area; empty: none made"),
        [&](std::size_t r) { return areas.of.empty() ? nan() : 1.0 + areas.of[VillageId{r}].value; });
  t.add(measurement_quality_field(),
        [&](std::size_t r) { return measurement_quality(prepared, VillageId{r}); });
}

} // namespace lokus::write
