#include "core/sum.hpp"
#include "tables/assumptions/of_villages.hpp"
#include "write/tables/register/height_columns.hpp"
#include "write/tables/result_tables.hpp"
#include <cmath>

namespace lokus::write {
namespace {

struct RegionVillages {
  double all = 0, measured = 0;
};

Column<DistrictId, RegionVillages> count_villages(const Prepared &prepared) {
  const Area &area = prepared.inputs.area;
  Column<DistrictId, RegionVillages> number(area.districts.rows());
  for (VillageId v : area.villages.code.all()) {
    RegionVillages &of = number[area.villages.district[v]];
    ++of.all;
    of.measured += was_measured(prepared.inputs.counts, v);
  }
  return number;
}

double if_given(const Column<DistrictId, double> &column, std::size_t row) {
  return column.empty() ? nan() : column[DistrictId{row}];
}

void add_level_columns(Table &t, const Prepared &prepared, const Projection &none) {
  const Estimates &e = prepared.estimates;
  t.add(share("register_prevalence", "pendek per diukur, semua desa; kosong bila tidak ada yang diukur",
              "stunted over measured, all villages; empty if nobody was measured"),
        [&](std::size_t r) { return e.register_prevalence[DistrictId{r}]; });
  add_district_heights(t, prepared);
  t.from(Origin::surveys);
  t.add(share("survey_prevalence", "prevalensi survei pada survey_month; kosong bila tidak ada",
              "survey prevalence in survey_month; empty if none"),
        [&](std::size_t r) { return e.survey_prevalence[DistrictId{r}]; });
  t.add(share("survey_standard_error", "galat baku survey_prevalence", "standard error of survey_prevalence"),
        [&](std::size_t r) { return e.survey_error[DistrictId{r}]; });
  t.add(flag("survey_error_assumed", "1: galat baku diasumsikan", "1: the standard error is assumed"),
        [&](std::size_t r) { return e.error_assumed[DistrictId{r}]; });
  t.add(text("survey", "nama survei", "name of the survey"),
        [&](std::size_t r) { return e.survey.empty() ? "" : e.survey[DistrictId{r}]; });
  t.add(code("survey_area", "kode wilayah yang digambarkan survei itu",
             "code of the area that the survey describes"),
        [&](std::size_t r) { return e.survey_area.empty() ? "" : e.survey_area[DistrictId{r}]; });
  t.add(text("survey_month", "bulan survei, TTTT-BB; kosong: tidak disebut, dianggap counts_month",
             "month of the survey, YYYY-MM; empty: not given, taken as counts_month"),
        [&](std::size_t r) {
          return e.survey_month.empty() ? "" : written_month(e.survey_month[DistrictId{r}]);
        });
  t.add(number("survey_spread", "",
               "simpangan baku log odds yang ditambahkan karena survei itu tentang wilayah yang lebih luas "
               "(asumsi)",
               "standard deviation of log odds added because the survey is of a larger area (an assumption)"),
        [&](std::size_t r) { return if_given(e.survey_spread, r); });
  t.from(Origin::estimate);
  t.add(share("level",
              "tingkat yang dipakai pada survey_month: survei, atau survei yang diperhalus se-provinsi",
              "level that was used in survey_month: the survey, or the survey smoothed over the province"),
        [&](std::size_t r) { return if_given(e.level, r); });
  t.add(share("level_standard_error", "galat baku level, dengan survey_spread",
              "standard error of level, with survey_spread"),
        [&](std::size_t r) { return if_given(e.level_error, r); });
  t.add(text("counts_month", "bulan pengukuran balita, TTTT-BB", "month of the counts, YYYY-MM"),
        [&](std::size_t) { return written_month(prepared.inputs.timeline.counts); });
  t.add(share("level_at_counts", "tingkat yang dibawa ke akhir counts_month dengan tren: median dunia acak",
              "level carried to the end of counts_month with the trend: median of the draws"),
        [&](std::size_t r) { return if_given(e.level_at_counts, r); });
  t.add(text("start_month", "bulan rencana mulai, TTTT-BB", "month in which the plan starts, YYYY-MM"),
        [&](std::size_t) { return written_month(prepared.inputs.timeline.start); });
  t.add(
      from(Origin::baseline,
           share("level_at_start",
                 "tingkat pada awal start_month menurut proyeksi (bulan 0 di proyeksi_kabupaten.csv): median "
                 "dunia acak; kosong bila tidak diproyeksikan",
                 "level at the beginning of start_month by the projection (month 0 of "
                 "proyeksi_kabupaten.csv): median of the draws; empty if nothing was projected")),
      [&](std::size_t r) {
        return none.district_prevalence.empty() ? nan()
                                                : none.district_prevalence(DistrictId{r}, MonthId{0u});
      });
  add_factors(t, prepared, [](std::size_t r) { return DistrictId{r}; });
}

double heights_of_area(const Prepared &prepared, const std::string &area) {
  const HeightFigures<VillageId> &figures = prepared.heights.villages;
  const Villages &villages = prepared.inputs.area.villages;
  Sum children, stunted;
  for (VillageId v : figures.share.all())
    if (!is_missing(figures.share[v]) && survey_area_holds(area, villages.code[v])) {
      children.add(figures.children[v]);
      stunted.add(figures.children[v] * figures.share[v]);
    }
  return children.value() > 0 ? stunted.value() / children.value() : nan();
}

} // namespace

Table district_table(const Prepared &prepared, const Decision &decision) {
  const Area &area = prepared.inputs.area;
  const Estimates &e = prepared.estimates;
  const Column<DistrictId, RegionVillages> number_of = count_villages(prepared);
  Table t = table_for("kabupaten", area.districts.rows());
  t.from(Origin::boundaries);
  t.add(code("district_code", "kode kabupaten/kota", "district code"),
        [&](std::size_t r) { return area.districts.code[DistrictId{r}]; });
  t.add(text("district", "nama kabupaten/kota", "district name"),
        [&](std::size_t r) { return area.districts.name[DistrictId{r}]; });
  t.add(whole("villages", "villages", "banyaknya desa", "number of villages"),
        [&](std::size_t r) { return number_of[DistrictId{r}].all; });
  t.from(Origin::counts);
  t.add(whole("villages_measured", "villages", "desa yang punya prevalensi register",
              "villages that have a register prevalence"),
        [&](std::size_t r) { return number_of[DistrictId{r}].measured; });
  t.add(whole("measured", "children", "balita yang diukur di desa-desa itu",
              "under-fives measured in those villages"),
        [&](std::size_t r) { return e.measured[DistrictId{r}].value; });
  t.add(whole("stunted", "children", "pendek di antara yang diukur", "stunted among the measured"),
        [&](std::size_t r) { return e.stunted[DistrictId{r}].value; });
  add_level_columns(t, prepared, decision.none);
  t.add(from(Origin::counts,
             number("children", "children", "balita dalam hitungan", "under-fives in the computation")),
        [&](std::size_t r) { return e.children_in[DistrictId{r}].value; });
  t.add(number("stunted_estimated", "children", "taksiran balita stunting, rata-rata dunia acak",
               "estimated stunted children, mean of the draws"),
        [&](std::size_t r) { return e.children_in[DistrictId{r}].value * e.mean_of[DistrictId{r}]; });
  t.add(share("prevalence",
              "prevalensi kabupaten pada counts_month, median dunia acak: sama dengan level_at_counts",
              "prevalence of the regency in counts_month, median of the draws: the same as level_at_counts"),
        [&](std::size_t r) { return if_given(e.level_at_counts, r); });
  t.add(share("prevalence_mean",
              "rata-rata dunia acak, sedikit di atas mediannya: stunted_estimated per children",
              "mean of the draws, a little above their median: stunted_estimated over children"),
        [&](std::size_t r) { return e.mean_of[DistrictId{r}]; });
  const Trends &trends = e.trends;
  t.from(Origin::trend);
  t.add(number("trend_log_odds", "per year", "tren log odds setahun tanpa aksi baru",
               "trend of the log odds a year without new action"),
        [&](std::size_t r) { return trends.given() ? trends.mean[DistrictId{r}] : nan(); });
  t.add(
      number("trend_sd", "per year", "simpangan baku trend_log_odds", "standard deviation of trend_log_odds"),
      [&](std::size_t r) {
        return trends.given() ? std::hypot(trends.shared_sd, trends.own_sd[DistrictId{r}]) : nan();
      });
  t.add(text("trend_from",
             "asal trend_log_odds: scenario (setelan), history (riwayat survei skenario), published (angka "
             "survei "
             "yang terbit)",
             "where trend_log_odds is from: scenario (settings), history (the scenario's survey history), "
             "published "
             "(published survey figures)"),
        [&](std::size_t) { return std::string(source_name(trends.source)); });
  add_assumptions(t, [&](std::size_t r) { return district_assumptions(prepared, DistrictId{r}); });
  return t;
}

Table survey_area_table(const Prepared &prepared) {
  const SurveyedAreas &areas = prepared.estimates.areas;
  Table t = table_for("wilayah_survei", areas.area.rows());
  using Row = SurveyedAreaId;
  t.from(Origin::surveys);
  t.add(code("area", "kode wilayah, digabung dengan +", "area codes, joined by +"),
        [&](std::size_t r) { return areas.area[Row{r}]; });
  t.add(text("survey", "nama survei", "name of the survey"),
        [&](std::size_t r) { return areas.name[Row{r}]; });
  t.add(from(Origin::counts, share("register_prevalence", "pendek per diukur di wilayah itu",
                                   "stunted over measured in the area")),
        [&](std::size_t r) { return areas.register_prevalence[Row{r}]; });
  t.add(from(Origin::heights,
             share("heights_prevalence",
                   "dari tinggi badan, rata-rata desa yang punya, tertimbang anak; kosong: tidak ada",
                   "from heights, mean of the villages that have them weighted by children; empty: "
                   "none")),
        [&](std::size_t r) { return heights_of_area(prepared, areas.area[Row{r}]); });
  t.add(share("survey_prevalence", "prevalensi survei", "survey prevalence"),
        [&](std::size_t r) { return areas.survey_prevalence[Row{r}]; });
  t.add(share("survey_standard_error", "galat bakunya", "its standard error"),
        [&](std::size_t r) { return areas.survey_error[Row{r}]; });
  t.add(from(Origin::estimate,
             share("prevalence", "prevalensi wilayah itu menurut taksiran desanya, median dunia acak",
                   "prevalence of the area by its villages' estimates, median of the draws")),
        [&](std::size_t r) { return areas.level[Row{r}]; });
  return t;
}

Table assumption_table(const Prepared &prepared, const Decision &decision, const RunRecord &record) {
  Assumptions all = assumptions_of_villages(prepared, decision);
  const std::size_t of_villages = all.size();
  all.insert(all.end(), record.assumptions.begin(), record.assumptions.end());
  Table t = table_for("asumsi", all.size());
  t.add(text("assumption", "kode yang dipakai kolom assumptions; run_N: berlaku untuk seluruh hitungan",
             "code used by the columns assumptions; run_N: holds for the whole run"),
        [&](std::size_t r) { return all[r].code; });
  t.add(whole("villages", "villages", "banyaknya desa yang memakainya; kosong untuk run_N",
              "villages that use it; empty for run_N"),
        [&](std::size_t r) { return r < of_villages ? static_cast<double>(all[r].villages.size()) : nan(); });
  t.add(text("sentence_id", "arti, Bahasa Indonesia", "meaning, Indonesian"),
        [&](std::size_t r) { return all[r].sentence.id; });
  t.add(text("sentence_en", "arti, bahasa Inggris", "meaning, English"),
        [&](std::size_t r) { return all[r].sentence.en; });
  return t;
}

} // namespace lokus::write
