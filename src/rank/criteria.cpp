#include "rank/criteria.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace lokus::rank {
namespace {

double families_at_risk(const Sources &s, VillageId v, double) {
  return s.counts.families_at_risk[v].value;
}
double children(const Sources &s, VillageId v, double) {
  return s.estimates.children[v].value;
}
double prevalence(const Sources &s, VillageId v, double p) {
  return was_measured(s.counts, v) ? p : nan();
}
double stunted(const Sources &s, VillageId v, double p) {
  return was_measured(s.counts, v) ? p * s.estimates.children[v].value : nan();
}
double register_prevalence(const Sources &s, VillageId v, double) {
  return lokus::register_prevalence(s.counts, v);
}
double register_stunted(const Sources &s, VillageId v, double) {
  return was_measured(s.counts, v) ? s.counts.stunted[v].value : nan();
}
double weighed(const Sources &s, VillageId v, double) {
  const double registered = s.counts.registered[v].value;
  return registered > 0 ? s.counts.measured[v].value / registered : nan();
}

double coverage(const Sources &s, VillageId v, double) {
  double sum = 0;
  for (InterventionId i : s.interventions.code.all())
    sum += s.coverage.baseline(v, i);
  return sum / static_cast<double>(s.interventions.rows()); // 0 / 0 without interventions: missing
}

// Averted children at the plan's horizon per million rupiah of one year's cost, of the village's best
// option. Spending lasts until the horizon, which multiplies all villages' costs alike.
double averted_per_million(const Sources &s, VillageId v, double) {
  double best = nan();
  if (v.row() + 1 >= s.options.first.size() || !was_measured(s.counts, v))
    return best;
  for (std::size_t row = s.options.first[v.row()]; row < s.options.first[v.row() + 1]; ++row) {
    const double rupiah = static_cast<double>(std::max<std::int64_t>(s.options.cost[OptionId{row}].value, 1));
    best = std::fmax(best, 1e6 * s.gains.averted[OptionId{row}] / rupiah);
  }
  return best;
}

constexpr std::array kinds = {
    CriterionKind{"families_at_risk", "Keluarga berisiko stunting (KRS)",
                  "Families at risk of stunting (KRS)", +1, false, false, families_at_risk},
    CriterionKind{"stunted", "Perkiraan balita stunting", "Expected stunted under-fives", +1, false, true,
                  stunted},
    CriterionKind{"prevalence", "Prevalensi stunting", "Stunting prevalence", +1, true, true, prevalence},
    CriterionKind{"coverage", "Rata-rata cakupan layanan", "Mean service coverage", -1, true, false,
                  coverage},
    CriterionKind{"register_prevalence", "Prevalensi menurut register", "Prevalence in the register", +1,
                  true, false, register_prevalence},
    CriterionKind{"register_stunted", "Balita stunting menurut register",
                  "Stunted under-fives in the register", +1, false, false, register_stunted},
    CriterionKind{"children", "Balita", "Under-fives", +1, false, false, children},
    CriterionKind{"weighed", "Balita ditimbang dari yang terdaftar (D/S)", "Weighed of registered (D/S)", -1,
                  false, false, weighed},
    CriterionKind{"averted_per_million", "Kasus dicegah per sejuta rupiah belanja setahun",
                  "Cases averted per million rupiah of a year's cost", +1, false, false, averted_per_million},
};

const CriterionKind *kind_named(std::string_view name) {
  const auto found = std::ranges::find(kinds, name, &CriterionKind::name);
  return found == kinds.end() ? nullptr : &*found;
}

const CriterionKind &known_kind(const std::string &name) {
  if (const CriterionKind *kind = kind_named(name))
    return *kind;
  std::vector<std::string> known;
  std::string list;
  for (const CriterionKind &kind : kinds) {
    known.emplace_back(kind.name);
    list += (list.empty() ? "" : ", ") + known.back();
  }
  const std::string likely = nearest(name, known).value_or(known.front());
  throw Error{ErrorKind::request,
              phrase("kriteria \"{}\" tidak dikenal; pilih dari: {}. Maksudnya {}?",
                     "unknown criterion \"{}\"; choose from: {}. Did you mean {}?", name, list, likely)};
}

void expect_one_each(std::size_t criteria, std::size_t given, const char *key) {
  if (given != 0 && given != criteria)
    throw Error{
        ErrorKind::request,
        phrase("rank.{0} berisi {1} angka untuk {2} kriteria; tulis satu angka tiap kriteria atau kosongkan",
               "rank.{0} holds {1} numbers for {2} criteria; write one number per criterion or none", key,
               given, criteria)};
}

void set_weights(Criteria &table, std::span<const double> weights) {
  const std::size_t count = table.name.rows();
  expect_one_each(count, weights.size(), "weights");
  double total = weights.empty() ? static_cast<double>(count) : 0;
  for (double weight : weights) {
    if (!(weight >= 0) || !std::isfinite(weight))
      throw Error{ErrorKind::request, phrase("bobot kriteria {} harus 0 atau lebih",
                                             "a criterion's weight must be 0 or more, not {}", weight)};
    total += weight;
  }
  if (!(total > 0))
    throw Error{ErrorKind::request,
                phrase("semua bobot di rank.weights 0; beri bobot pada paling sedikit satu kriteria",
                       "all of rank.weights are 0; give weight to one criterion at least")};
  for (CriterionId c : table.name.all())
    table.weight.push_back((weights.empty() ? 1 : weights[c.row()]) / total);
}

void set_references(Criteria &table, std::span<const double> references) {
  expect_one_each(table.name.rows(), references.size(), "references");
  for (CriterionId c : table.name.all()) {
    const double reference = references.empty() ? nan() : references[c.row()];
    if (known_kind(table.name[c]).share && reference > 1)
      throw Error{
          ErrorKind::request,
          phrase(
              "batas {} untuk kriteria {} lebih dari 1; tulis sebagai bagian, misalnya 0.14 untuk 14 persen",
              "the reference {} of criterion {} is above 1; write a share, e.g. 0.14 for 14 percent",
              reference, table.name[c])};
    table.reference.push_back(reference);
  }
}

template <class PrevalenceOf>
void fill(Criteria &table, const Sources &sources, bool all, PrevalenceOf &&prevalence_of) {
  for (CriterionId c : table.name.all()) {
    const CriterionKind &kind = known_kind(table.name[c]);
    if (!all && !kind.by_draw)
      continue;
    for (VillageId v : sources.area.villages.code.all())
      table.value(v, c) = kind.value(sources, v, prevalence_of(v));
  }
}

} // namespace

std::span<const CriterionKind> criterion_kinds() {
  return kinds;
}

Criteria criteria(const Sources &sources, std::span<const std::string> names, std::span<const double> weights,
                  std::span<const double> references) {
  Criteria table;
  for (const std::string &name : names) {
    const CriterionKind &kind = known_kind(name);
    table.name.push_back(name);
    table.title.push_back({kind.title_id, kind.title_en});
    table.direction.push_back(kind.direction);
  }
  set_weights(table, weights);
  set_references(table, references);
  table.value = Grid<VillageId, CriterionId, double>(sources.area.villages.rows(), names.size(), nan());
  fill(table, sources, true, [&](VillageId v) { return sources.estimates.mean[v]; });
  return table;
}

void set_draw(Criteria &table, const Sources &sources, DrawId draw) {
  fill(table, sources, false, [&](VillageId v) { return sources.estimates.draws(v, draw); });
}

bool depends_on_draws(const Criteria &table) {
  for (CriterionId c : table.name.all())
    if (table.weight[c] > 0 && known_kind(table.name[c]).by_draw)
      return true;
  return false;
}

} // namespace lokus::rank
