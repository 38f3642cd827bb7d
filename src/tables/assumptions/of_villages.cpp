#include "tables/assumptions/of_villages.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <array>
#include <set>

namespace lokus {
namespace {

struct KnownAssumption {
  const char *code;
  Origin concerns;
  const char *id, *en;
};

constexpr std::array known_assumptions = {
    KnownAssumption{
        "no_counts", Origin::counts,
        "Desa tanpa balita yang diukur: prevalensinya ditaksir dari desa lain, bukan dari desa itu sendiri.",
        "Village without measured children: its prevalence is estimated from other villages, not from its "
        "own."},
    KnownAssumption{
        "unit_counts", Origin::counts,
        "Jumlah balita desa ini hanya diketahui sebagai bagian dari jumlah puskesmas atau "
        "kecamatannya (satuan.csv): desa-desa di dalamnya berbeda hanya menurut hal lain yang "
        "diketahui; tanpa itu peringkatnya seri.",
        "The counts of this village are known only as part of the sum of its puskesmas or kecamatan "
        "(satuan.csv): villages within it differ only by what else is known; without that "
        "their ranks are ties."},
    KnownAssumption{
        "unit_members_subdistrict", Origin::counts,
        "Desa ini dianggap dihitung oleh satuan di kecamatannya: wilayah kerja tidak diberikan.",
        "This village is taken to be counted by the unit of its kecamatan: no working area is given."},
    KnownAssumption{
        "unit_members_nearest_point", Origin::counts,
        "Desa ini dianggap dihitung oleh puskesmas yang titiknya terdekat: wilayah kerja tidak diberikan.",
        "This village is taken to be counted by the puskesmas with the nearest point: no working area "
        "is given."},
    KnownAssumption{
        "unit_members_subdistrict_together", Origin::counts,
        "Beberapa puskesmas sekecamatan dijumlahkan: tidak diketahui desa mana milik yang mana.",
        "Several puskesmas of the kecamatan are taken as one sum: which villages belong to which is "
        "not known."},
    KnownAssumption{"equal_shares", Origin::counts, "Desa-desa satuan itu dianggap berbalita sama banyak.",
                    "The villages of the unit are taken to have equally many under-fives."},
    KnownAssumption{
        "withheld", Origin::counts,
        "Jumlah anak desa ini ditutup untuk umum karena kecil; angkanya dihitung dari kelasnya saja; kosong "
        "bukan nol.",
        "The counts of this village are withheld from the public because they are small; its figures are "
        "worked out from their class alone; empty is not zero."},
    KnownAssumption{
        "hardly_counted", Origin::counts,
        "Hampir tidak ada balita stunting dihitung di desa ini, jauh di bawah sekitarnya: taksirannya tidak "
        "mengikuti jumlah itu, melainkan sekitarnya, atau tinggi badan anaknya bila dipakai "
        "(docs/methods/register-doubts.md).",
        "Hardly any stunted child was counted in this village, far below those around: its estimate does "
        "not follow that count but those around, or its children's heights where they are used "
        "(docs/methods/register-doubts.md)."},
    KnownAssumption{"children_measured", Origin::estimate,
                    "Jumlah balita tidak ada di register: dipakai jumlah yang diukur.",
                    "No registered under-fives: the number measured is used."},
    KnownAssumption{"children_median", Origin::estimate,
                    "Jumlah balita tidak ada sama sekali: dipakai median desa sekabupaten.",
                    "No number of under-fives at all: the median of the district's villages is used."},
    KnownAssumption{"children_unit_share", Origin::estimate,
                    "Jumlah balita dari bagian desa dalam jumlah satuannya.",
                    "Number of under-fives from the village's share of its unit's."},
    KnownAssumption{
        "no_survey", Origin::surveys,
        "Kabupaten tanpa angka survei: tingkat prevalensi dari register saja, yang lazimnya terlalu rendah.",
        "District without a survey figure: the level comes from the register alone, which usually reads too "
        "low."},
    KnownAssumption{"survey_error_assumed", Origin::surveys,
                    "Survei kabupaten tanpa galat baku: galat bakunya diasumsikan.",
                    "District survey without a standard error: one is assumed."},
    KnownAssumption{
        "coverage_assumed", Origin::coverage,
        "Cakupan hari ini dari sedikitnya satu intervensi berasal dari skenario, bukan dari data.",
        "Coverage today of at least one intervention is from the scenario, not from data."},
    KnownAssumption{
        "effect_assumed", Origin::interventions,
        "Pengaruh sedikitnya satu intervensi dalam paket tidak punya sumber terbitan yang diperiksa.",
        "The effect of at least one intervention in the package has no verified published source."},
    KnownAssumption{"cost_assumed", Origin::costs,
                    "Biaya satuan sedikitnya satu intervensi dalam paket adalah asumsi.",
                    "The unit cost of at least one intervention in the package is an assumption."},
};

void append_code(std::string &list, const char *code) {
  if (!list.empty())
    list += ' ';
  list += code;
}

void append_unit_codes(std::string &list, const CountingUnits &units, CountingUnitId unit) {
  append_code(list, "unit_counts");
  if (units.members_from[unit] != MembersFrom::work_areas)
    append_code(list, fmt::format("unit_members_{}", name_of(units.members_from[unit])).c_str());
  if (units.equal_shares[unit] != 0)
    append_code(list, "equal_shares");
}

bool coverage_assumed(const Prepared &prepared, VillageId village) {
  const Coverage &coverage = prepared.inputs.coverage;
  if (coverage.assumed.empty())
    return false;
  for (std::uint8_t assumed : coverage.assumed.row(village))
    if (assumed)
      return true;
  return false;
}

// Of its own, or within a province or a group of districts.
bool has_survey(const Prepared &prepared, DistrictId district) {
  const Estimates &e = prepared.estimates;
  const std::string &code = prepared.inputs.area.districts.code[district];
  return (!e.survey_prevalence.empty() && !is_missing(e.survey_prevalence[district])) ||
         std::any_of(e.areas.area.begin(), e.areas.area.end(),
                     [&](const std::string &area) { return survey_area_holds(area, code); });
}

bool error_assumed(const Prepared &prepared, DistrictId district) {
  const Estimates &e = prepared.estimates;
  return !e.error_assumed.empty() && e.error_assumed[district] != 0;
}

// Interventions of every option of the village; some more than once.
std::vector<InterventionId> on_offer(const Decision &decision, VillageId village) {
  const Options &options = decision.options;
  std::vector<InterventionId> members;
  if (village.row() + 1 < options.first.size())
    for (std::size_t o = options.first[village.row()]; o < options.first[village.row() + 1]; ++o)
      for (InterventionId k : decision.packages.members[options.package[OptionId{o}]])
        members.push_back(k);
  return members;
}

} // namespace

std::string district_assumptions(const Prepared &prepared, DistrictId district) {
  std::string list;
  if (!has_survey(prepared, district))
    append_code(list, "no_survey");
  if (error_assumed(prepared, district))
    append_code(list, "survey_error_assumed");
  return list;
}

std::string estimate_assumptions(const Prepared &prepared, VillageId village) {
  const Estimates &e = prepared.estimates;
  if (prepared.inputs.indicators.rows() > 0 && prepared.inputs.counts_file.empty())
    return {}; // by indicators alone: there is no estimate to rest on anything
  std::string list;
  const Counts &counts = prepared.inputs.counts;
  if (counted_in_unit(counts, village))
    append_unit_codes(list, counts.units, *counts.units.of[village]);
  else if (!was_measured(counts, village))
    append_code(list, "no_counts");
  if (!counts.withheld.empty() && counts.withheld[village] != 0)
    append_code(list, "withheld");
  if (doubted(counts, village))
    append_code(list, "hardly_counted");
  if (e.children_from[village] == ChildrenSource::measured)
    append_code(list, "children_measured");
  if (e.children_from[village] == ChildrenSource::district_median)
    append_code(list, "children_median");
  if (e.children_from[village] == ChildrenSource::unit_share)
    append_code(list, "children_unit_share");
  const std::string district =
      district_assumptions(prepared, prepared.inputs.area.villages.district[village]);
  if (!district.empty())
    append_code(list, district.c_str());
  return list;
}

std::string package_assumptions(const Prepared &prepared, std::span<const InterventionId> members) {
  const Interventions &list = prepared.inputs.interventions;
  bool effect = false, cost = false;
  for (InterventionId k : members) {
    effect = effect || list.effect_assumed[k] != 0;
    cost = cost || list.cost_assumed[k] != 0;
  }
  std::string out;
  if (effect)
    append_code(out, "effect_assumed");
  if (cost)
    append_code(out, "cost_assumed");
  return out;
}

std::string ranking_assumptions(const Prepared &prepared, const Decision &decision, const Ranking &ranking,
                                VillageId village) {
  const auto rests_on = [&](const char *criterion) {
    return std::ranges::find(ranking.criteria, criterion) != ranking.criteria.end();
  };
  const bool benefit = rests_on("averted_per_million");
  std::string list = estimate_assumptions(prepared, village);
  if ((benefit || rests_on("coverage")) && coverage_assumed(prepared, village))
    append_code(list, "coverage_assumed");
  const std::string offer =
      benefit ? package_assumptions(prepared, on_offer(decision, village)) : std::string();
  if (!offer.empty())
    append_code(list, offer.c_str());
  return list;
}

namespace {

std::string village_assumptions(const Prepared &prepared, const Decision &decision, const Plan &plan,
                                VillageId village) {
  std::string list = estimate_assumptions(prepared, village);
  if (coverage_assumed(prepared, village))
    append_code(list, "coverage_assumed");
  if (!plan.package.empty()) {
    const std::string package =
        package_assumptions(prepared, decision.packages.members[plan.package[village]]);
    if (!package.empty())
      append_code(list, package.c_str());
  }
  return list;
}

std::set<std::string> held_by(const Prepared &prepared, const Decision &decision, VillageId village) {
  std::string list = village_assumptions(prepared, decision, decision.plan, village);
  for (const Ranking &ranking : decision.rankings)
    list.append(" ").append(ranking_assumptions(prepared, decision, ranking, village));
  const std::vector<std::string> codes = split(list, ' ');
  return {codes.begin(), codes.end()};
}

} // namespace

std::string plan_assumptions(const Prepared &prepared, const Decision &decision, VillageId village) {
  return village_assumptions(prepared, decision, decision.plan, village);
}

std::string total_assumptions(const Prepared &prepared, const Decision &decision, const Plan &plan) {
  std::set<std::string> held;
  for (VillageId v : plan.package.all())
    if (!decision.packages.members[plan.package[v]].empty())
      for (const std::string &code : split(village_assumptions(prepared, decision, plan, v), ' '))
        if (!code.empty())
          held.insert(code);
  std::string list;
  for (const KnownAssumption &each : known_assumptions)
    if (held.contains(each.code))
      append_code(list, each.code);
  return list;
}

Phrase sentences_of(const std::string &codes) {
  Phrase all;
  const std::vector<std::string> held = split(codes, ' ');
  for (const KnownAssumption &each : known_assumptions)
    if (std::ranges::find(held, each.code) != held.end())
      all = all + (all.id.empty() ? Phrase{} : Phrase{" ", " "}) + Phrase{each.id, each.en};
  return all;
}

Assumptions assumptions_of_villages(const Prepared &prepared, const Decision &decision) {
  Assumptions all;
  for (const KnownAssumption &each : known_assumptions)
    all.push_back({each.code, each.concerns, {each.id, each.en}, {}});
  for (const VillageId v : prepared.inputs.area.villages.code.all()) {
    const std::set<std::string> held = held_by(prepared, decision, v);
    for (Assumption &assumption : all)
      if (held.contains(assumption.code))
        assumption.villages.push_back(v);
  }
  return all;
}

} // namespace lokus
