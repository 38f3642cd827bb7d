#include "rank/criteria_settings.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "rank/criteria.hpp"
#include <algorithm>
#include <cmath>
#include <functional>

namespace lokus::rank {
namespace {

void expect_one_each(std::size_t criteria, std::size_t given, const char *key) {
  if (given != 0 && given != criteria)
    throw Error{
        ErrorKind::request,
        phrase("rank.{0} berisi {1} bilangan untuk {2} kriteria; isi satu per kriteria atau kosongkan",
               "rank.{0} has {1} numbers for {2} criteria; write one number per criterion or none", key,
               given, criteria)};
}

void refuse_percentage(const Criteria &table, CriterionId criterion, double value, const char *key) {
  if (table.share[criterion] != 0 && value > 1)
    throw Error{ErrorKind::request,
                phrase("rank.{0}: {1} untuk kriteria {2} lebih dari 1; tulis sebagai bagian, misalnya 0.14 "
                       "untuk 14 persen",
                       "rank.{0}: {1} for criterion {2} is above 1; write a share, e.g. 0.14 for 14 percent",
                       key, value, table.name[criterion])};
}

void set_weights(Criteria &table, std::span<const double> weights) {
  expect_one_each(table.name.rows(), weights.size(), "weights");
  if (weights.empty())
    return;
  double total = 0;
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
    table.weight[c] = weights[c.row()] / total;
}

// One number per criterion, NaN where none are given.
Column<CriterionId, double> one_each(const Criteria &table, std::span<const double> given, const char *key) {
  expect_one_each(table.name.rows(), given.size(), key);
  Column<CriterionId, double> values(table.name.rows(), nan());
  for (CriterionId c : table.name.all())
    if (!given.empty()) {
      refuse_percentage(table, c, given[c.row()], key);
      values[c] = given[c.row()];
    }
  return values;
}

struct NamedNumbers {
  CriterionId criterion;
  std::vector<double> numbers;
};

[[noreturn]] void refuse_entry(const char *key, const std::string &entry) {
  throw Error{ErrorKind::request,
              phrase("rank.{0}: \"{1}\" tidak dimengerti; tulis kriteria=bilangan yang makin besar, misalnya "
                     "\"stunted=5,10\", dengan kriteria dari rank.criteria",
                     "rank.{0}: \"{1}\" is not understood; write criterion=ascending numbers, e.g. "
                     "\"stunted=5,10\", with a criterion of rank.criteria",
                     key, entry)};
}

// "stunted=5,10,20"
NamedNumbers named_numbers(const Criteria &table, const std::string &entry, const char *key) {
  const auto parts = split(entry, '=');
  if (parts.size() != 2)
    refuse_entry(key, entry);
  const auto found = std::ranges::find(table.name.values(), std::string(trim(parts[0])));
  if (found == table.name.values().end())
    refuse_entry(key, entry);
  NamedNumbers named{CriterionId{static_cast<std::size_t>(found - table.name.values().begin())}, {}};
  for (const std::string &part : split(parts[1], ',')) {
    const auto number = parse_number(trim(part));
    if (!number || !std::isfinite(*number))
      refuse_entry(key, entry);
    refuse_percentage(table, named.criterion, *number, key);
    named.numbers.push_back(*number);
  }
  return named;
}

void set_class_limits(Criteria &table, std::span<const std::string> entries) {
  table.class_limits = Column<CriterionId, std::vector<double>>(table.name.rows());
  for (const std::string &entry : entries) {
    NamedNumbers named = named_numbers(table, entry, "class_limits");
    const bool ascends = std::ranges::is_sorted(named.numbers, std::less_equal<>());
    if (!ascends || !table.class_limits[named.criterion].empty())
      refuse_entry("class_limits", entry);
    table.class_limits[named.criterion] = std::move(named.numbers);
  }
}

void set_preference(Criteria &table, std::span<const std::string> entries) {
  table.preference = Column<CriterionId, Preference>(table.name.rows());
  for (const std::string &entry : entries) {
    const NamedNumbers named = named_numbers(table, entry, "preference");
    const std::vector<double> &of = named.numbers;
    if (of.size() != 2 || of[0] < 0 || of[1] < of[0])
      refuse_entry("preference", entry);
    table.preference[named.criterion] = {of[0], of[1]};
  }
}

} // namespace

void apply_settings(Criteria &table, const RankSettings &settings) {
  set_weights(table, settings.weights);
  table.reference = one_each(table, settings.references, "references");
  table.target = one_each(table, settings.targets, "targets");
  table.pairwise = settings.pairwise;
  set_class_limits(table, settings.class_limits);
  set_preference(table, settings.preference);
}

} // namespace lokus::rank
