#include "tables/assumptions/of_villages.hpp"
#include "write/tables/averted_columns.hpp"
#include "write/tables/evidence.hpp"
#include "write/tables/facilities.hpp"
#include "write/tables/register/height_columns.hpp"
#include "write/tables/result_tables.hpp"

namespace lokus::write {
namespace {

double if_known(const Column<VillageId, double> &column, VillageId v) {
  return column.empty() ? nan() : column[v];
}
double if_known(const Column<VillageId, People> &column, VillageId v) {
  return column.empty() ? nan() : column[v].value;
}

void add_counts(Table &t, const Counts &counts, const Estimates &e) {
  t.from(Origin::counts);
  t.add(whole("registered", "children", "balita terdaftar di register", "under-fives on the register"),
        [&](std::size_t r) { return if_known(counts.registered, VillageId{r}); });
  t.add(whole("measured", "children", "balita yang diukur", "under-fives measured"),
        [&](std::size_t r) { return if_known(counts.measured, VillageId{r}); });
  t.add(whole("stunted", "children", "pendek dan sangat pendek di antara yang diukur",
              "stunted and severely stunted among the measured"),
        [&](std::size_t r) { return if_known(counts.stunted, VillageId{r}); });
  t.add(whole("severely_stunted", "children", "sangat pendek di antara yang diukur",
              "severely stunted among the measured"),
        [&](std::size_t r) { return if_known(counts.severely_stunted, VillageId{r}); });
  t.add(whole("families_at_risk", "families", "keluarga berisiko stunting (KRS)",
              "families at risk of stunting"),
        [&](std::size_t r) { return if_known(counts.families_at_risk, VillageId{r}); });
  t.add(flag("counted", "1: ada balita yang diukur di desa ini",
             "1: under-fives of this village were measured"),
        [&](std::size_t r) { return static_cast<double>(was_measured(counts, VillageId{r})); });
  t.add(
      text(
          "counting_unit",
          "puskesmas atau kecamatan yang jumlahnya saja diketahui, juga untuk desa ini (satuan.csv); kosong: "
          "jumlah desa sendiri, atau tidak ada",
          "puskesmas or kecamatan of which the sum alone is known, for this village too (satuan.csv); "
          "empty: the village's own counts, or none"),
      [&](std::size_t r) {
        return counted_in_unit(counts, VillageId{r}) ? counts.units.name[*counts.units.of[VillageId{r}]]
                                                     : std::string();
      });
  t.add(text("unchanged_since",
             "bulan putaran paling awal yang jumlahnya sama persis sampai putaran terakhir, TTTT-BB: jumlah "
             "desa ini dari bulan itu; kosong: tidak tampak disalin",
             "month of the earliest round whose counts are repeated to the digit until the latest, YYYY-MM: "
             "the village's counts are of that month; empty: not seen to be copied"),
        [&](std::size_t r) {
          return counts.unchanged_since.empty() ? std::string()
                                                : written_month(counts.unchanged_since[VillageId{r}]);
        });
  t.add(share("register_prevalence", "pendek per diukur menurut register; kosong bila tidak ada yang diukur",
              "stunted over measured in the register; empty if nobody was measured"),
        [&](std::size_t r) { return if_known(e.direct, VillageId{r}); });
}

// Families at risk have a column of their own.
void add_indicators(Table &t, const Indicators &indicators) {
  t.from(Origin::indicators);
  for (const IndicatorId i : indicators.name.all())
    if (indicators.name[i] != "families_at_risk")
      t.add(number(("indicator_" + indicators.name[i]).c_str(), "",
                   fmt::format("kolom \"{}\" dari {}", indicators.written[i], indicators.file[i]).c_str(),
                   fmt::format("column \"{}\" of {}", indicators.written[i], indicators.file[i]).c_str()),
            [&, i](std::size_t r) { return indicators.value(VillageId{r}, i); });
}

// Where heights are the evidence no count is.
double believed_share(const Prepared &prepared, VillageId v) {
  const Counts &counts = prepared.inputs.counts;
  const DistrictId d = prepared.inputs.area.villages.district[v];
  if (!was_measured(counts, v) ||
      (!prepared.heights.are_evidence.empty() && prepared.heights.are_evidence[d] != 0))
    return nan();
  return counts.believed.empty() ? 1 : counts.believed[v];
}

void add_estimate(Table &t, const Prepared &prepared) {
  const Estimates &e = prepared.estimates;
  t.from(Origin::estimate);
  t.add(
      share("register_prevalence_smoothed",
            "awal taksiran (dari tinggi badan di mana itu dipakai, selain itu register) yang diperhalus, "
            "tingkat "
            "register",
            "what the estimate starts from (heights where they are used, else the register) smoothed, at the "
            "level of the register"),
      [&](std::size_t r) { return if_known(e.register_mean, VillageId{r}); });
  t.add(share("count_believed",
              "bagian jumlah desa yang dipakai taksiran sebagai bukti; di bawah 1: hampir tidak ada yang "
              "dihitung stunting, jauh di bawah sekitarnya; kosong: tidak ada yang "
              "diukur, atau tinggi badan yang dipakai",
              "share of the village's count that the estimate takes as evidence; below 1: hardly any counted "
              "as stunted, far below those around; empty: nobody was "
              "measured, or heights are used"),
        [&](std::size_t r) { return believed_share(prepared, VillageId{r}); });
  t.add(share("prevalence", "taksiran prevalensi, tingkat survei",
              "estimated prevalence, at the level of the survey"),
        [&](std::size_t r) { return if_known(e.mean, VillageId{r}); });
  t.add(share("prevalence_low", "batas bawah kisaran prevalence", "lower end of the interval of prevalence"),
        [&](std::size_t r) { return if_known(e.low, VillageId{r}); });
  t.add(share("prevalence_high", "batas atas kisaran prevalence", "upper end of the interval of prevalence"),
        [&](std::size_t r) { return if_known(e.high, VillageId{r}); });
  t.add(from(Origin::counts, number("children", "children", "balita yang dipakai dalam hitungan",
                                    "under-fives used in the computation")),
        [&](std::size_t r) { return if_known(e.children, VillageId{r}); });
  t.add(text("children_source",
             "asal children: registered, measured, unit_share (bagian dari satuannya), atau district_median",
             "where children comes from: registered, measured, unit_share (of its counting unit) or "
             "district_median"),
        [&](std::size_t r) { return std::string(name_of(e.children_from[VillageId{r}])); });
  t.add(number("stunted_estimated", "children", "taksiran balita stunting: prevalence x children",
               "estimated stunted children: prevalence x children"),
        [&](std::size_t r) { return if_known(e.mean, VillageId{r}) * if_known(e.children, VillageId{r}); });
  t.add(share("own_weight", "bagian taksiran yang berasal dari data desa itu sendiri",
              "share of the estimate that is the village's own data"),
        [&](std::size_t r) { return if_known(e.own_weight, VillageId{r}); });
}

// Rank 0 means unranked, which is missing.
double rank_at(const Column<VillageId, std::uint32_t> &ranks, VillageId v) {
  return ranks.empty() || ranks[v] == 0 ? nan() : ranks[v];
}

void add_rank(Table &t, const Decision &decision) {
  const Ranking none;
  const Ranking &first = decision.rankings.empty() ? none : decision.rankings.front();
  t.from(Origin::ranking);
  t.add(whole("rank", "", "peringkat menurut cara pertama; 1 terburuk; kosong: tidak dapat diperingkat",
              "rank by the first method; 1 is worst off; empty: cannot be ranked"),
        [&](std::size_t r) { return rank_at(first.rank, VillageId{r}); });
  t.add(whole("rank_low", "", "batas atas daftar: peringkat terbaik dalam kisaran",
              "better end of the rank's interval"),
        [&](std::size_t r) { return rank_at(first.rank_low, VillageId{r}); });
  t.add(whole("rank_high", "", "batas bawah daftar: peringkat terakhir dalam kisaran",
              "worse end of the rank's interval"),
        [&](std::size_t r) { return rank_at(first.rank_high, VillageId{r}); });
  t.add(share("in_top", "peluang masuk N teratas", "probability of being among the top N"),
        [&](std::size_t r) {
          return is_missing(rank_at(first.rank, VillageId{r})) ? nan() : if_known(first.in_top, VillageId{r});
        });
}

// Number and state of every village of the list; the same as in daftar_lokus.
void add_place_on_list(Table &t, const Decision &decision) {
  const std::vector<LokusList::Place> &places = decision.lokus.places;
  const Column<VillageId, std::size_t> number = decision.lokus.numbers(t.rows);
  const auto on_list = [&](std::size_t r) { return number[VillageId{r}] > 0; };
  t.from(Origin::lokus_list);
  t.add(flag("lokus", "1: di daftar lokus", "1: on the list of lokus"),
        [&](std::size_t r) { return places.empty() ? nan() : static_cast<double>(on_list(r)); });
  t.add(whole("lokus_number", "", "nomor di daftar lokus; kosong: tidak di daftar",
              "number on the list; empty: not on it"),
        [&](std::size_t r) { return on_list(r) ? static_cast<double>(number[VillageId{r}]) : nan(); });
  t.add(text("without_money",
             "mengapa desa di daftar tidak mendapat paket; kosong: mendapat, atau tidak di "
             "daftar",
             "why a village of the list gets no package, in Indonesian; empty: it gets one, or is not on it"),
        [&](std::size_t r) {
          return on_list(r) ? places[number[VillageId{r}] - 1].without_money.id : std::string();
        });
}

void add_purchase(Table &t, const Prepared &prepared, const Decision &d) {
  const bool planned = !d.plan.package.empty();
  const auto option = [&](std::size_t r) { return planned ? d.plan.chosen[VillageId{r}] : std::nullopt; };
  t.from(Origin::plan);
  t.add(flag("chosen", "1: mendapat paket dalam rencana", "1: gets a package in the plan"),
        [&](std::size_t r) { return planned ? static_cast<double>(option(r).has_value()) : nan(); });
  t.add(text("package", "kode intervensi dalam paket, digabung dengan +; kosong: tidak ada",
             "codes of the interventions in the package, joined by +; empty: none"),
        [&](std::size_t r) {
          return planned ? package_codes(prepared, d.packages.members[d.plan.package[VillageId{r}]])
                         : std::string();
        });
  t.add(rupiah("cost_rupiah", "biaya tambahan pada tahun termahal; 0 tanpa paket",
               "extra cost of the dearest year; 0 without a package"),
        [&](std::size_t r) {
          const auto chosen = option(r);
          if (!planned)
            return std::optional<Rupiah>();
          return std::optional(chosen ? d.options.cost[*chosen] : Rupiah{0});
        });
  t.add(
      from(Origin::projection,
           number(
               "averted", "children",
               "balita yang terhindar dari stunting pada akhir bulan plan.horizon, rata-rata dunia acak; 0 "
               "tanpa paket",
               "children kept from stunting at the end of month plan.horizon, mean of the draws; 0 without a "
               "package")),
      [&](std::size_t r) {
        return !planned ? nan() : option(r) ? averted_in_village(d.none, d.planned, VillageId{r}) : 0.0;
      });
  t.from(Origin::plan);
  t.add(projected_field(), [&](std::size_t r) {
    return planned ? name_of(d.packages.projected_of(d.plan.package[VillageId{r}])).id : std::string();
  });
}

double sum_to(const Grid<VillageId, MonthId, double> &flow, VillageId v, int month) {
  if (flow.empty())
    return nan();
  double total = 0;
  for (int m = 1; m <= month; ++m)
    total += flow(v, MonthId{static_cast<std::size_t>(m)});
  return total;
}

void add_projected(Table &t, const Projection &p, std::size_t horizon, const char *name, const char *id,
                   const char *en) {
  const HorizonId h{horizon};
  const int month = p.horizons[horizon];
  const auto cell = [&](const Grid<VillageId, HorizonId, double> &grid, std::size_t r) {
    return grid.empty() || p.unknown(VillageId{r}) ? nan() : grid(VillageId{r}, h);
  };
  const std::string prefix = fmt::format("prevalence_{}_m{}", name, month);
  const std::string meaning_id = fmt::format("prevalensi {} bulan sejak rencana mulai, {}", month, id);
  const std::string meaning_en = fmt::format("prevalence {} months after the plan starts, {}", month, en);
  t.add(share(prefix, meaning_id.c_str(), meaning_en.c_str()),
        [&](std::size_t r) { return cell(p.prevalence, r); });
  t.add(share(prefix + "_low", ("batas bawah " + prefix).c_str(), ("lower end of " + prefix).c_str()),
        [&](std::size_t r) { return cell(p.low, r); });
  t.add(share(prefix + "_high", ("batas atas " + prefix).c_str(), ("upper end of " + prefix).c_str()),
        [&](std::size_t r) { return cell(p.high, r); });
}

void add_flows(Table &t, const Projection &p, const char *name, const char *id, const char *en) {
  if (p.horizons.empty())
    return;
  const int month = p.horizons.back();
  const std::string cases = fmt::format("new_cases_{}_m{}", name, month);
  const std::string back = fmt::format("recovered_{}_m{}", name, month);
  t.add(number(cases.c_str(), "children",
               fmt::format("kasus baru sampai bulan ke-{} rencana, {}", month, id).c_str(),
               fmt::format("new cases up to month {} of the plan, {}", month, en).c_str()),
        [&](std::size_t r) {
          return p.unknown(VillageId{r}) ? nan() : sum_to(p.new_cases, VillageId{r}, month);
        });
  t.add(number(back.c_str(), "children",
               fmt::format("pulih sampai bulan ke-{} rencana, {}", month, id).c_str(),
               fmt::format("recoveries up to month {} of the plan, {}", month, en).c_str()),
        [&](std::size_t r) {
          return p.unknown(VillageId{r}) ? nan() : sum_to(p.recovered, VillageId{r}, month);
        });
}

// The months that the columns before and after these are of.
void add_months(Table &t, const Timeline &timeline, const std::vector<int> &horizons) {
  t.from(Origin::counts);
  t.add(text("counts_month", "bulan pengukuran balita, TTTT-BB; prevalence berlaku untuk akhir bulan itu",
             "month of the counts, YYYY-MM; prevalence is of its end"),
        [&](std::size_t) { return written_month(timeline.counts); });
  t.from(Origin::baseline);
  for (int horizon : horizons) {
    const std::string name = fmt::format("month_m{}", horizon);
    t.add(text(name.c_str(), fmt::format("bulan kolom-kolom _m{}, TTTT-BB", horizon).c_str(),
               fmt::format("month of the columns _m{}, YYYY-MM", horizon).c_str()),
          [&](std::size_t) { return written_month(timeline.month(horizon)); });
  }
}

} // namespace

Table village_table(const Prepared &prepared, const Decision &decision) {
  const Area &area = prepared.inputs.area;
  Table t = table_for("desa", area.villages.rows());
  add_village(t, area, [](std::size_t r) { return VillageId{r}; });
  add_counts(t, prepared.inputs.counts, prepared.estimates);
  add_beside_register(t, prepared);
  add_indicators(t, prepared.inputs.indicators);
  add_estimate(t, prepared);
  add_evidence(t, prepared);
  add_access(t, prepared.access);
  add_rank(t, decision);
  add_place_on_list(t, decision);
  add_purchase(t, prepared, decision);
  add_months(t, prepared.inputs.timeline, decision.none.horizons);
  t.from(Origin::baseline);
  for (std::size_t h = 0; h < decision.none.horizons.size(); ++h)
    add_projected(t, decision.none, h, "none", "tanpa aksi baru", "without new action");
  t.from(Origin::projection);
  for (std::size_t h = 0; h < decision.planned.horizons.size(); ++h)
    add_projected(t, decision.planned, h, "plan", "dengan rencana", "with the plan");
  t.from(Origin::baseline);
  add_flows(t, decision.none, "none", "tanpa aksi baru", "without new action");
  t.from(Origin::projection);
  add_flows(t, decision.planned, "plan", "dengan rencana", "with the plan");
  t.from(Origin::audit);
  t.add(text("audit_causes",
             "penyebab tersering di kecamatannya, masing-masing pada paling sedikit 5 kasus yang diaudit; "
             "bukan ukuran prevalensi",
             "most frequent causes in its kecamatan, each among at least 5 audited cases; no measure of "
             "prevalence"),
        [&](std::size_t r) {
          return leading_causes(prepared.audit, prepared.inputs.area.villages.subdistrict[VillageId{r}], 3);
        });
  add_assumptions(t, [&](std::size_t r) { return plan_assumptions(prepared, decision, VillageId{r}); });
  return t;
}

Table estimate_table(const Prepared &prepared) {
  const Area &area = prepared.inputs.area;
  const Estimates &e = prepared.estimates;
  Table t = table_for("estimasi", area.villages.rows());
  add_village(t, area, [](std::size_t r) { return VillageId{r}; });
  add_counts(t, prepared.inputs.counts, e);
  add_beside_register(t, prepared);
  add_indicators(t, prepared.inputs.indicators);
  add_estimate(t, prepared);
  add_evidence(t, prepared);
  t.from(Origin::estimate);
  add_factors(t, prepared, [&](std::size_t r) { return area.villages.district[VillageId{r}]; });
  t.add(text("method", "cara penaksiran yang dipakai di kabupatennya",
             "method of estimation used in its district"),
        [&](std::size_t r) {
          return e.used.empty() ? e.method : e.used[area.villages.district[VillageId{r}]];
        });
  add_assumptions(t, [&](std::size_t r) { return estimate_assumptions(prepared, VillageId{r}); });
  return t;
}

} // namespace lokus::write
