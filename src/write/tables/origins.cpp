#include "write/tables/origins.hpp"
#include <algorithm>

namespace lokus::write {
namespace {

const std::vector<OriginFacts> &all_facts() {
  using enum Origin;
  static const std::vector<OriginFacts> all = {
      {scenario,
       {"skenario", "scenario"},
       {"seperti tertulis di sana.", "as written there."},
       {"write.", "draw."},
       {},
       ""},
      {boundaries,
       {"batas wilayah", "boundaries"},
       {"desa, kecamatan, dan kabupaten/kota seperti dalam berkas batas; luas dan tetangga "
        "dihitung darinya.",
        "villages, kecamatan and districts as in the boundary file; areas and neighbours follow "
        "from it."},
       {"boundaries.", "space."},
       {},
       "methods/reading-boundaries.md"},
      {counts,
       {"register", "register"},
       {"dijumlahkan seperti tercatat; desa yang tidak diukur kosong, bukan nol.",
        "added up as recorded; a village that was not measured is missing, not zero."},
       {"counts.", "further_counts[", "children."},
       {boundaries},
       "methods/reading-tables.md"},
      {surveys,
       {"survei", "survey"},
       {"angka terbitan dengan galat bakunya.", "the published figure with its standard error."},
       {"survey[", "surveys.", "estimate.assumed_"},
       {},
       "methods/raking.md"},
      {indicators,
       {"indikator", "indicators"},
       {"angka tiap desa seperti dalam tabel kantor; yang tidak ada di sana kosong, bukan nol.",
        "figures by village as in the office's table; what is not there is missing, not zero."},
       {"indicators["},
       {boundaries},
       "methods/indicators.md"},
      {covariates,
       {"angka penjelas", "covariates"},
       {"angka tiap desa seperti dalam tabelnya.", "figures by village as in their table."},
       {"covariates."},
       {indicators},
       "methods/register.md"},
      {trend,
       {"tren", "trend"},
       {"bagaimana log odds berubah setahun tanpa aksi baru.",
        "how log odds change in a year without new action."},
       {"history.", "project.trend_", "project.months", "plan.start", "year", "counts.month",
        "estimate.assumed_"},
       {},
       "methods/trend.md"},
      {facilities,
       {"fasilitas", "facilities"},
       {"titik fasilitas, waktu tempuh, dan wilayah kerja puskesmas.",
        "points of facilities, travel times and working areas of puskesmas."},
       {"facilities."},
       {boundaries, counts},
       "methods/travel-time.md"},
      {interventions,
       {"intervensi", "interventions"},
       {"pengaruh dan biaya dari katalog, cakupan yang dituju dari skenario.",
        "effects and costs from the catalogue, coverage aimed at from the scenario."},
       {"interventions["},
       {},
       "methods/interventions.md"},
      {coverage,
       {"cakupan", "coverage"},
       {"dari tabel cakupan; desa yang tidak ada di sana memakai angka skenario, dan itu "
        "asumsi.",
        "from the coverage table; a village that is not in it takes the scenario's figure, "
        "which is an assumption."},
       {"coverage."},
       {boundaries, interventions},
       "methods/interventions.md"},
      {lists,
       {"keputusan orang", "decided by people"},
       {"daftar tahun lalu, desa yang dimasukkan atau dikeluarkan dengan alasan.",
        "last year's list, villages put in or taken out with a reason."},
       {"by_hand[", "lists.by_hand", "lists.last_year", "lists.plan", "plan.keep_last_year"},
       {boundaries},
       "methods/ranking.md"},
      {audit,
       {"audit kasus", "case audits"},
       {"dihitung dari baris kasus tim audit, tanpa nama.",
        "counted from the audit team's rows of cases, without names."},
       {"audit."},
       {boundaries},
       "methods/audit.md"},
      {quality,
       {"mutu pengukuran", "quality of measurements"},
       {"baris yang dipakai dan ditolak, dan mutu pengukurannya.",
        "rows used and rejected, and the quality of their measurements."},
       {"children."},
       {boundaries, counts, heights},
       "methods/measurement-quality.md"},
      {heights,
       {"tinggi badan", "heights"},
       {"sebaran z-skor tinggi badan di luar sekitar batas; yang di sekitar batas hanya dihitung jumlahnya.",
        "the distribution of height-for-age outside the window around the line; of those inside only the "
        "number "
        "is used."},
       {"children."},
       {boundaries},
       "methods/heights.md"},
      {estimate,
       {"taksiran", "estimate"},
       {"pola antardesa dari register, dari tinggi badannya di mana itu dipakai (children.evidence), "
        "diperhalus dengan desa lain; tingkatnya dari survei, dengan undian untuk ketidakpastiannya; angka "
        "kabupaten adalah rata-rata desa tertimbang balita.",
        "the pattern between villages from the register, from its heights where they are used "
        "(children.evidence), smoothed with other villages; the level from the survey, with draws for its "
        "uncertainty; a district's figure is the mean of its villages weighted by under-fives."},
       {"estimate.", "children.evidence", "seed", "plan.start", "year"},
       {counts, heights, surveys, covariates, trend, boundaries},
       "methods/prevalence.md"},
      {register_steps,
       {"langkah dari register ke survei", "steps from register to survey"},
       {"yang tercatat di register, yang terbaca dari tinggi badan, yang tidak diukur, dan sisanya sampai "
        "survei; "
        "langkahnya berjumlah tepat.",
        "what the register has, what heights say, who was not measured, and what is left up to the survey; "
        "the "
        "steps add up exactly."},
       {},
       {counts, heights, estimate, surveys},
       "methods/register-steps.md"},
      {hot_spots,
       {"kantong", "hot spots"},
       {"bagian dunia acak taksiran yang prevalensi desa dan tetangganya di atas kabupatennya; yang ditandai "
        "bersama-sama diharapkan sedikit kelirunya.",
        "the share of the estimate's draws in which a village and its neighbours are above their regency; "
        "those named together are expected to hold few false ones."},
       {"hot_spots.odds_ratio", "hot_spots.false_discovery_percent", "hot_spots.least_probability_percent",
        "hot_spots.neighbours", "hot_spots.nearest"},
       {estimate, boundaries},
       "methods/hot-spots.md"},
      {register_clusters,
       {"pengelompokan register", "clusters of the register"},
       {"Moran lokal prevalensi register, diuji dengan permutasi; puskesmas yang mencatat terlalu banyak "
        "atau "
        "terlalu sedikit juga mengelompok.",
        "local Moran of the register's prevalence, tested by permutation; a puskesmas that counts too many "
        "or "
        "too few makes a cluster too."},
       {"hot_spots.false_discovery_percent", "hot_spots.permutations", "hot_spots.neighbours",
        "hot_spots.nearest", "hot_spots.statistics", "seed"},
       {counts, heights, boundaries},
       "methods/spatial-statistics.md"},
      {work_areas,
       {"kelompok desa serupa", "work areas"},
       {"desa bertetangga yang mirip dikelompokkan menurut taksirannya.",
        "neighbouring villages that are alike by their estimates are grouped."},
       {"regions."},
       {estimate, boundaries},
       "methods/regions.md"},
      {costs,
       {"biaya", "cost"},
       {"biaya satuan kali sasaran kali kenaikan cakupan (sampai kejenuhannya), ditambah biaya tetap desa "
        "dan biaya perjalanan; paket berbiaya jumlah isinya.",
        "unit cost times those meant times the rise of coverage (up to its saturation), plus the village's "
        "fixed cost and travel; a package costs the sum of its parts."},
       {"plan.horizon", "facilities.rupiah_per_hour", "facilities.farthest_minutes"},
       {interventions, coverage, counts, facilities},
       "methods/cost.md"},
      {gains,
       {"manfaat paket", "worth of packages"},
       {"selisih proyeksi dengan dan tanpa paket itu, setiap bilangan yang tidak pasti di tengahnya.",
        "the projection with it against the one without, every uncertain number at its centre."},
       {"project.", "plan.horizon", "plan.start", "year", "counts.month", "plan.objective",
        "plan.target_percent", "plan.tail_percent", "plan.worlds", "seed"},
       {estimate, interventions, coverage, trend},
       "methods/cohort.md"},
      {baseline,
       {"proyeksi tanpa aksi baru", "projection without new action"},
       {"kohort bulanan tiap desa di setiap dunia acak, dari taksiran saat pengukuran balita dan tren; yang "
        "ditulis "
        "rata-rata dan kisarannya.",
        "a monthly cohort of each village in every draw, from the estimate at the counts and the trend; "
        "means and "
        "intervals are written."},
       {"project.", "plan.horizon", "plan.start", "year", "counts.month", "seed"},
       {estimate, trend},
       "methods/cohort.md"},
      {plan,
       {"rencana", "plan"},
       {"paket yang dipilih menurut aturan di bawah batas-batasnya, dengan batas atas yang terbukti; aturan "
        "menurut peringkat memakai peringkat.",
        "packages chosen by the rule within its limits, with a proven upper bound; the rule by rank uses the "
        "ranking."},
       {"plan.", "lokus."},
       {gains, costs, lists, facilities, ranking},
       "methods/plan.md"},
      {ladder,
       {"tangga pagu", "ladder of budgets"},
       {"masalah yang sama dipecahkan lagi untuk pagu lain; setiap langkahnya dapat "
        "dijalankan sendiri dengan --set plan.budget_rupiah=... .",
        "the same problem solved again for other budgets; each step can be run "
        "by itself with --set plan.budget_rupiah=... ."},
       {"plan."},
       {plan},
       "methods/plan-ladder.md"},
      {projection,
       {"proyeksi", "projection"},
       {"kohort bulanan tiap desa dengan rencana, di setiap dunia acak yang sama dengan tanpa rencana; yang "
        "ditulis rata-rata dan kisarannya.",
        "a monthly cohort of each village with the plan, in the same draws as without it; means and "
        "intervals are written."},
       {"project.", "plan.horizon", "plan.start", "year", "counts.month", "seed"},
       {baseline, interventions, coverage, plan},
       "methods/cohort.md"},
      {uncertainty,
       {"sumber ketidakpastian", "sources of uncertainty"},
       {"proyeksi diulang dengan satu sumber saja yang tidak pasti.",
        "the projection again with one source alone uncertain."},
       {"project.", "plan.horizon", "plan.start", "year", "counts.month", "seed"},
       {projection},
       "methods/uncertainty.md"},
      {targets,
       {"peluang sasaran", "chance of a target"},
       {"bagian dunia acak yang prevalensinya di bawah sasaran; angka survei berikutnya meleset darinya "
        "sebesar "
        "derau satu survei dan galat samplingnya.",
        "the share of draws whose prevalence is under it; the next survey's figure is off it by the noise of "
        "one "
        "survey and its sampling error."},
       {"project.target_percent", "project.horizons", "project.next_survey_"},
       {projection},
       "methods/even-chance.md"},
      {targets_without,
       {"peluang sasaran tanpa aksi baru", "chance of a target without new action"},
       {"bagian dunia acak yang prevalensinya di bawah sasaran; angka survei berikutnya meleset darinya "
        "sebesar "
        "derau satu survei dan galat samplingnya.",
        "the share of draws whose prevalence is under it; the next survey's figure is off it by the noise of "
        "one "
        "survey and its sampling error."},
       {"project.target_percent", "project.horizons", "project.next_survey_"},
       {baseline},
       "methods/even-chance.md"},
      {ranking,
       {"peringkat", "ranking"},
       {"tiap cara memberi skor dari kriteria dan membandingkan desa dengan semua desa lain; "
        "kisarannya dari peringkat di setiap dunia acak.",
        "each method scores the criteria and compares a village with all others; intervals come "
        "from "
        "the ranks in every draw."},
       {"rank.", "lokus.villages", "lists.last_year_indicators", "seed"},
       {estimate, counts, indicators, coverage, gains, costs},
       "methods/ranking.md"},
      {lokus_list,
       {"daftar lokus", "lokus list"},
       {"urutan cara pertama atau pilihan rencana (lokus.chosen_by), daftar tahun lalu, dan keputusan orang "
        "dengan alasannya.",
        "the first method's order or the plan's choice (lokus.chosen_by), last year's list, and what people "
        "decided with a reason."},
       {"rank.", "lokus.", "plan.keep_last_year", "plan.least_per_subdistrict"},
       {ranking, lists, facilities, plan},
       "methods/ranking.md"},
      {measure_first,
       {"ukur dulu", "measure first"},
       {"dari dunia acak taksiran: apa yang mungkin didapati bila desa itu diukur ulang, apa artinya bagi "
        "desa "
        "sekitarnya, dan daftar yang lalu dipilih, dibandingkan dengan daftar sekarang.",
        "from the draws of the estimate: what measuring the village again may find, what that says of those "
        "around it, and the list that would then be chosen, against the present one."},
       {"measure_first."},
       {estimate, lokus_list, boundaries},
       "methods/measure-first.md"},
      {check,
       {"pemeriksaan", "check"},
       {"aturan yang dilanggar, dengan berkas dan barisnya.", "rules that were broken, with file and line."},
       {},
       {boundaries, counts, coverage, surveys, trend, facilities, lists, indicators, covariates, audit,
        quality, heights},
       "methods/reading-tables.md"},
      {assumptions,
       {"asumsi", "assumptions"},
       {"semua yang diterima tanpa bukti, di desa mana dipakai.",
        "everything that is taken on trust, and where it is used."},
       {},
       {estimate, plan, interventions},
       ""},
  };
  return all;
}

} // namespace

const OriginFacts &facts_of(Origin origin) {
  const auto &all = all_facts();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const OriginFacts &facts) { return facts.origin == origin; });
  return found == all.end() ? all.front() : *found;
}

bool bears_on(const OriginFacts &facts, const std::string &key) {
  return std::any_of(facts.settings.begin(), facts.settings.end(), [&](const std::string &named) {
    const bool beginning = named.ends_with('.') || named.ends_with('_') || named.ends_with('[');
    return beginning ? key.starts_with(named) : key == named;
  });
}

std::vector<Origin> behind(Origin origin) {
  std::vector<Origin> found = {origin};
  for (std::size_t i = 0; i < found.size(); ++i)
    for (const Origin next : facts_of(found[i]).rests_on)
      if (std::find(found.begin(), found.end(), next) == found.end())
        found.push_back(next);
  return found;
}

} // namespace lokus::write
