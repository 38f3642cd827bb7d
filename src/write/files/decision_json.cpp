#include "seal/digest.hpp"
#include "write/files/json.hpp"
#include "write/tables/columns.hpp"
#include <nlohmann/json.hpp>

namespace lokus::write {
namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr std::string_view seal_of_zeros = "0000000000000000000000000000000000000000000000000000000000000000";

// Missing is null.
OrderedJson json_number(double value) {
  const double number = rounded(Kind::number, value);
  return is_missing(number) ? OrderedJson(nullptr) : OrderedJson(number);
}

OrderedJson json_spread(const Spread &s) {
  return {{"mean", json_number(s.mean)}, {"low", json_number(s.low)}, {"high", json_number(s.high)}};
}

OrderedJson level_json(const FrozenLevel &l) {
  return {{"median", json_number(l.median)},
          {"mean", json_number(l.mean)},
          {"low", json_number(l.low)},
          {"high", json_number(l.high)}};
}

OrderedJson months_json(const FrozenMonths &months) {
  return {{"counts", months.counts},
          {"start", months.start},
          {"lead", months.lead},
          {"horizon", months.horizon},
          {"horizon_month", months.horizon_month},
          {"interval_share", json_number(months.interval_share)}};
}

OrderedJson plan_json(const FrozenPlan &plan) {
  OrderedJson out = {{"rule", plan.rule},
                     {"objective", plan.objective},
                     {"budget_rupiah", plan.budget},
                     {"spend_rupiah", plan.spend},
                     {"spend_total_rupiah", plan.total}};
  out["purchases"] = OrderedJson::array();
  for (const FrozenPurchase &bought : plan.purchases)
    out["purchases"].push_back(
        {{"code", bought.code}, {"package", bought.package}, {"total_rupiah", bought.rupiah}});
  out["cash"] = OrderedJson::array();
  for (const FrozenCash &row : plan.cash)
    out["cash"].push_back({{"year", row.year},
                           {"opd", row.opd},
                           {"fund", row.fund},
                           {"kind", row.kind},
                           {"rupiah", row.rupiah}});
  return out;
}

OrderedJson villages_json(const std::vector<FrozenVillage> &villages) {
  OrderedJson out = OrderedJson::array();
  for (const FrozenVillage &v : villages)
    out.push_back({{"code", v.code},
                   {"registered", json_number(v.registered)},
                   {"measured", json_number(v.measured)},
                   {"stunted", json_number(v.stunted)},
                   {"children", json_number(v.children)},
                   {"prevalence", json_spread(v.prevalence)},
                   {"rank", v.rank},
                   {"in_top", json_number(v.in_top)},
                   {"averted", json_spread(v.averted)}});
  return out;
}

OrderedJson regencies_json(const std::vector<FrozenRegency> &regencies) {
  OrderedJson out = OrderedJson::array();
  for (const FrozenRegency &r : regencies) {
    OrderedJson forecast = OrderedJson::array();
    for (const FrozenForecast &f : r.forecast)
      forecast.push_back({{"months", f.months},
                          {"month", f.month},
                          {"without", level_json(f.without)},
                          {"with_plan", level_json(f.with_plan)}});
    out.push_back({{"code", r.code},
                   {"name", r.name},
                   {"measured", json_number(r.measured)},
                   {"stunted", json_number(r.stunted)},
                   {"survey", json_number(r.survey)},
                   {"survey_error", json_number(r.survey_error)},
                   {"forecast", std::move(forecast)}});
  }
  return out;
}

void add_list(OrderedJson &out, const DecisionFile &file) {
  out["list"] = OrderedJson::array();
  for (const DecisionFile::Village &village : file.list)
    out["list"].push_back({{"code", village.code},
                           {"name", village.name},
                           {"subdistrict", village.subdistrict},
                           {"why", name_of(village.why)},
                           {"reason", village.reason},
                           {"rank", village.rank}});
  out["dropped"] = OrderedJson::array();
  for (const DecisionFile::Dropped &dropped : file.dropped)
    out["dropped"].push_back({{"code", dropped.code}, {"name", dropped.name}, {"reason", dropped.reason}});
  out["chosen_by"] = file.chosen_by;
  out["how_made"] = OrderedJson::array();
  for (const Phrase &sentence : file.how_made)
    out["how_made"].push_back({{"id", sentence.id}, {"en", sentence.en}});
}

void add_frozen(OrderedJson &out, const DecisionFile &file) {
  out["unit"] = {{"of", "village"}, {"codes", "Kemendagri"}, {"children", "0-59 months"}};
  out["months"] = months_json(file.months);
  out["plan"] = plan_json(file.plan);
  out["villages"] = villages_json(file.villages);
  out["regencies"] = regencies_json(file.regencies);
  out["draws"] = {{"file", file.draws.file},
                  {"sha256", file.draws.sha256},
                  {"villages", file.draws.villages},
                  {"draws", file.draws.draws}};
}

void add_origin(OrderedJson &out, const DecisionFile &file) {
  out["scenario"] = file.scenario;
  out["inputs"] = OrderedJson::array();
  for (const InputFile &input : file.inputs)
    out["inputs"].push_back({{"file", input.written}, {"bytes", input.bytes}, {"sha256", input.sha256}});
  out["set"] = file.set;
  out["settings"] = OrderedJson::object();
  for (const auto &[key, value] : file.settings)
    out["settings"][key] = value;
}

} // namespace

std::string decision_json(const DecisionFile &file) {
  OrderedJson out;
  out["program"] = "lokus";
  out["format"] = file.format;
  out["version"] = file.version;
  out["made"] = file.made;
  out["title"] = file.title;
  out["year"] = file.year;
  out["seed"] = file.seed;
  out["method"] = file.method;
  out["top"] = file.top;
  add_list(out, file);
  add_frozen(out, file);
  add_origin(out, file);
  out["sha256"] = seal_of_zeros;
  std::string text = out.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
  Digest digest;
  digest.add(text);
  text.replace(text.rfind(seal_of_zeros), seal_of_zeros.size(), digest.hex());
  return text;
}

} // namespace lokus::write
