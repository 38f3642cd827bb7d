#include "core/text.hpp"
#include "write/tables/result_tables.hpp"

namespace lokus::write {
namespace {

std::string codes_of(const CountingUnits &units, CountingUnitId u, const Villages &villages) {
  std::vector<std::string> codes;
  for (const VillageId v : units.members[u])
    codes.push_back(villages.code[v]);
  return joined(codes, " ");
}

const char *name_of_kind(CountingUnitKind kind) {
  return kind == CountingUnitKind::puskesmas ? "puskesmas" : "subdistrict";
}

void add_unit_counts(Table &t, const CountingUnits &units, const UnitEstimates &e) {
  const auto at = [](std::size_t r) { return CountingUnitId{r}; };
  t.add(whole("registered", "children", "balita terdaftar, tanpa desa yang dihitung sendiri",
              "under-fives on the register, without villages counted themselves"),
        [&, at](std::size_t r) { return units.registered[at(r)].value; });
  t.add(whole("measured", "children", "balita yang diukur, tanpa desa yang dihitung sendiri",
              "under-fives measured, without villages counted themselves"),
        [&, at](std::size_t r) { return units.measured[at(r)].value; });
  t.add(whole("stunted", "children", "pendek dan sangat pendek di antaranya", "stunted among them"),
        [&, at](std::size_t r) { return units.stunted[at(r)].value; });
  t.add(whole("severely_stunted", "children", "sangat pendek di antaranya", "severely stunted among them"),
        [&, at](std::size_t r) { return units.severely_stunted[at(r)].value; });
  t.add(share("register_prevalence", "pendek per diukur; kosong bila tidak ada yang diukur",
              "stunted over measured; empty if nobody was measured"),
        [&, at](std::size_t r) { return e.direct.empty() ? nan() : e.direct[at(r)]; });
}

void add_unit_estimate(Table &t, const UnitEstimates &e) {
  const auto of = [](const auto &column, std::size_t r) {
    return column.empty() ? nan() : column[CountingUnitId{r}];
  };
  t.from(Origin::estimate);
  t.add(number("children", "children", "balita desa-desanya dalam hitungan",
               "under-fives of its villages in the computation"),
        [&](std::size_t r) { return e.children.empty() ? nan() : e.children[CountingUnitId{r}].value; });
  t.add(share("prevalence", "taksiran prevalensi, tingkat survei: rata-rata desanya tertimbang balita",
              "estimated prevalence, at the level of the survey: its villages' mean weighted by under-fives"),
        [&, of](std::size_t r) { return of(e.mean, r); });
  t.add(share("prevalence_low", "batas bawah kisaran prevalence", "lower end of the interval of prevalence"),
        [&, of](std::size_t r) { return of(e.low, r); });
  t.add(share("prevalence_high", "batas atas kisaran prevalence", "upper end of the interval of prevalence"),
        [&, of](std::size_t r) { return of(e.high, r); });
  t.add(number("rank", "",
               "peringkat di antara satuan menurut prevalence; 1 terburuk; yang sama berbagi tempat",
               "rank among the units by prevalence; 1 is worst off; equal ones share their places"),
        [&, of](std::size_t r) { return of(e.rank, r); });
  t.add(whole("rank_low", "", "peringkat terbaik dalam kisaran", "better end of the rank's interval"),
        [&, of](std::size_t r) { return of(e.rank_low, r); });
  t.add(whole("rank_high", "", "peringkat terakhir dalam kisaran", "worse end of the rank's interval"),
        [&, of](std::size_t r) { return of(e.rank_high, r); });
}

} // namespace

Table unit_table(const Prepared &prepared) {
  const CountingUnits &units = prepared.inputs.counts.units;
  const auto at = [](std::size_t r) { return CountingUnitId{r}; };
  Table t = table_for("satuan", units.rows());
  t.from(Origin::counts);
  t.add(text("counting_unit", "nama puskesmas atau kecamatan, seperti dalam tabelnya",
             "name of the puskesmas or kecamatan, as in its table"),
        [&](std::size_t r) { return units.name[at(r)]; });
  t.add(text("kind", "puskesmas atau subdistrict (kecamatan)", "puskesmas or subdistrict"),
        [&](std::size_t r) { return std::string(name_of_kind(units.kind[at(r)])); });
  t.add(whole("line", "", "baris di tabelnya", "line in its table"),
        [&](std::size_t r) { return static_cast<double>(units.row[at(r)]); });
  t.add(whole("villages", "villages", "desa yang jumlahnya hanya diketahui bersama",
              "villages whose counts are known only together"),
        [&](std::size_t r) { return static_cast<double>(units.members[at(r)].size()); });
  t.add(
      text("village_codes", "kode desa-desa itu, dipisah spasi", "codes of those villages, blank-separated"),
      [&](std::size_t r) { return codes_of(units, at(r), prepared.inputs.area.villages); });
  t.add(text("members_from",
             "dari mana desanya diketahui: work_areas, subdistrict, nearest_point, subdistrict_together "
             "(docs/methods/counts-per-unit.md)",
             "how its villages are known: work_areas, subdistrict, nearest_point, subdistrict_together "
             "(docs/methods/counts-per-unit.md)"),
        [&](std::size_t r) { return std::string(name_of(units.members_from[at(r)])); });
  t.add(flag("equal_shares", "1: desanya dianggap berbalita sama banyak (asumsi)",
             "1: its villages are taken to have equally many under-fives (an assumption)"),
        [&](std::size_t r) { return static_cast<double>(units.equal_shares[at(r)]); });
  add_unit_counts(t, units, prepared.estimates.units);
  add_unit_estimate(t, prepared.estimates.units);
  return t;
}

Table round_table(const Counts &counts) {
  const std::vector<CountsRound> &rounds = counts.rounds;
  Table t = table_for("putaran", rounds.size());
  t.from(Origin::counts);
  t.add(text("month", "bulan pengukuran, TTTT-BB; kosong: tidak disebut", "month, YYYY-MM; empty: not said"),
        [&](std::size_t r) {
          return rounds[r].month.month == 0 || rounds[r].month.year == 0 ? std::string()
                                                                         : written_month(rounds[r].month);
        });
  t.add(text("file", "berkasnya", "its file"), [&](std::size_t r) { return rounds[r].file; });
  t.add(whole("lines", "", "baris yang dibaca", "lines read"),
        [&](std::size_t r) { return static_cast<double>(rounds[r].rows); });
  t.add(flag("of_units", "1: satu baris satu puskesmas atau kecamatan",
             "1: a line is a puskesmas or kecamatan"),
        [&](std::size_t r) { return static_cast<double>(rounds[r].of_units); });
  t.add(whole("measured", "children", "jumlah balita diukur", "under-fives measured, all lines"),
        [&](std::size_t r) { return rounds[r].measured; });
  t.add(whole("stunted", "children", "jumlah balita stunting", "stunted, all lines"),
        [&](std::size_t r) { return rounds[r].stunted; });
  t.add(flag("used", "1: taksiran memakai putaran ini", "1: the estimate uses this round"),
        [&](std::size_t r) { return static_cast<double>(rounds[r].used); });
  return t;
}

} // namespace lokus::write
