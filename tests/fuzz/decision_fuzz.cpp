#include "core/error.hpp"
#include "fuzz/law.hpp"
#include "fuzz/temporary_file.hpp"
#include "read/read.hpp"
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>

// The input as keputusan.json. What was taken of it is held against the JSON itself, read a second time and
// as plain numbers.

namespace {

using namespace lokus;
using Json = nlohmann::json;

void check_number(const Json &from, const char *key, double taken) {
  const Json &value = from.at(key);
  const double written = value.is_null() ? std::nan("") : value.get<double>();
  fuzz::hold(taken == written || (std::isnan(taken) && std::isnan(written)), "a number is what is written",
             fmt::format("{}: {} taken as {}", key, value.dump(), taken));
}

void check_spread(const Json &from, const Spread &taken) {
  check_number(from, "mean", taken.mean);
  check_number(from, "low", taken.low);
  check_number(from, "high", taken.high);
}

void check_plan(const Json &from, const FrozenPlan &plan) {
  check_number(from, "budget_rupiah", static_cast<double>(plan.budget));
  check_number(from, "spend_rupiah", static_cast<double>(plan.spend));
  check_number(from, "spend_total_rupiah", static_cast<double>(plan.total));
  for (std::size_t i = 0; i < plan.purchases.size(); ++i)
    check_number(from.at("purchases")[i], "total_rupiah", static_cast<double>(plan.purchases[i].rupiah));
  for (std::size_t i = 0; i < plan.cash.size(); ++i) {
    check_number(from.at("cash")[i], "year", plan.cash[i].year);
    check_number(from.at("cash")[i], "rupiah", static_cast<double>(plan.cash[i].rupiah));
  }
}

void check_village(const Json &from, const FrozenVillage &village) {
  check_number(from, "registered", village.registered);
  check_number(from, "measured", village.measured);
  check_number(from, "stunted", village.stunted);
  check_number(from, "children", village.children);
  check_number(from, "rank", village.rank);
  check_number(from, "in_top", village.in_top);
  check_spread(from.at("prevalence"), village.prevalence);
  check_spread(from.at("averted"), village.averted);
}

void check_regency(const Json &from, const FrozenRegency &regency) {
  check_number(from, "measured", regency.measured);
  check_number(from, "stunted", regency.stunted);
  check_number(from, "survey", regency.survey);
  for (std::size_t i = 0; i < regency.forecast.size(); ++i)
    check_number(from.at("forecast")[i], "months", regency.forecast[i].months);
}

void check_frozen(const Json &from, const DecisionFile &file) {
  fuzz::hold(from.at("villages").size() == file.villages.size(), "as many villages", "");
  fuzz::hold(from.at("regencies").size() == file.regencies.size(), "as many regencies", "");
  check_plan(from.at("plan"), file.plan);
  check_number(from.at("months"), "lead", file.months.lead);
  check_number(from.at("months"), "horizon", file.months.horizon);
  check_number(from.at("draws"), "villages", static_cast<double>(file.draws.villages));
  check_number(from.at("draws"), "draws", static_cast<double>(file.draws.draws));
  for (std::size_t i = 0; i < file.villages.size(); ++i)
    check_village(from.at("villages")[i], file.villages[i]);
  for (std::size_t i = 0; i < file.regencies.size(); ++i)
    check_regency(from.at("regencies")[i], file.regencies[i]);
}

void check(const Json &from, const DecisionFile &file) {
  check_number(from, "year", file.year);
  check_number(from, "seed", static_cast<double>(file.seed));
  check_number(from, "top", static_cast<double>(file.top));
  for (std::size_t i = 0; i < file.list.size(); ++i)
    check_number(from.at("list")[i], "rank", file.list[i].rank);
  for (std::size_t i = 0; i < file.inputs.size(); ++i)
    check_number(from.at("inputs")[i], "bytes", static_cast<double>(file.inputs[i].bytes));
  if (file.format == DecisionFile::newest_format)
    check_frozen(from, file);
}

// A byte altered anywhere breaks the seal.
void check_seal(const fuzz::TemporaryFile &file, std::string bytes) {
  char &one = bytes[bytes.size() * 7 / 11];
  one = one == 'x' ? 'y' : 'x';
  file.put(bytes);
  fuzz::hold(!read::decision_file(file.path()).unaltered(), "a seal covers every byte", bytes);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  static const fuzz::TemporaryFile file("json");
  const std::string bytes(reinterpret_cast<const char *>(data), size);
  file.put(bytes);
  try {
    const SealedDecision sealed = read::decision_file(file.path());
    if (!sealed.decision.version.empty())
      check(Json::parse(bytes), sealed.decision);
    if (sealed.unaltered())
      check_seal(file, bytes);
  } catch (const Error &) {
  }
  return 0;
}
