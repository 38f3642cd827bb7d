#include "core/error.hpp"
#include "read/read.hpp"
#include "seal/digest.hpp"
#include "settings/whole_file.hpp"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace lokus::read {
namespace {

using Json = nlohmann::ordered_json;

// A decision's deepest number lies in six. What lies deeper than this is left out, and so the file is none.
constexpr int deepest_value = 32;

// A text that is no JSON is an exception, or discarded where that is not wanted.
Json shallow_json(const std::string &text, bool throws = true) {
  return Json::parse(
      text, [](int depth, Json::parse_event_t, Json &) { return depth <= deepest_value; }, throws);
}

// Where the 64 digits of the seal stand: the last member of the file. None when it has no seal.
std::optional<std::size_t> place_of_seal(const std::string &text) {
  constexpr std::string_view before = "\"sha256\": \"", after = "\"\n}\n";
  const std::size_t at = text.rfind(before);
  if (at == std::string::npos || text.size() != at + before.size() + 64 + after.size() ||
      !text.ends_with(after))
    return std::nullopt;
  return at + before.size();
}

// A whole number that fits; a file that holds another is no decision file.
template <class Whole>
Whole whole_in(const Json &from, const char *key) {
  const Json &value = from.at(key);
  const bool fits = value.is_number_unsigned()
                        ? std::in_range<Whole>(value.get<std::uint64_t>())
                        : value.is_number_integer() && std::in_range<Whole>(value.get<std::int64_t>());
  if (!fits)
    throw Json::type_error::create(302, key, &value);
  return value.get<Whole>();
}

double number_in(const Json &from) {
  return from.is_null() ? nan() : from.get<double>();
}

Spread spread_in(const Json &from) {
  return {number_in(from.at("mean")), number_in(from.at("low")), number_in(from.at("high"))};
}

// A file of an earlier version has no median: missing.
FrozenLevel level_in(const Json &from) {
  return {from.contains("median") ? number_in(from.at("median")) : nan(), number_in(from.at("mean")),
          number_in(from.at("low")), number_in(from.at("high"))};
}

FrozenPlan frozen_plan_in(const Json &from) {
  FrozenPlan plan{from.at("rule"),
                  from.at("objective"),
                  whole_in<std::int64_t>(from, "budget_rupiah"),
                  whole_in<std::int64_t>(from, "spend_rupiah"),
                  whole_in<std::int64_t>(from, "spend_total_rupiah"),
                  {},
                  {}};
  for (const Json &bought : from.at("purchases"))
    plan.purchases.push_back(
        {bought.at("code"), bought.at("package"), whole_in<std::int64_t>(bought, "total_rupiah")});
  for (const Json &row : from.at("cash"))
    plan.cash.push_back({whole_in<int>(row, "year"), row.at("opd"), row.at("fund"), row.at("kind"),
                         whole_in<std::int64_t>(row, "rupiah")});
  return plan;
}

FrozenVillage frozen_village_in(const Json &from) {
  return {from.at("code"),
          number_in(from.at("registered")),
          number_in(from.at("measured")),
          number_in(from.at("stunted")),
          number_in(from.at("children")),
          spread_in(from.at("prevalence")),
          whole_in<std::uint32_t>(from, "rank"),
          number_in(from.at("in_top")),
          spread_in(from.at("averted"))};
}

FrozenRegency frozen_regency_in(const Json &from) {
  FrozenRegency regency{from.at("code"),
                        from.at("name"),
                        number_in(from.at("measured")),
                        number_in(from.at("stunted")),
                        number_in(from.at("survey")),
                        number_in(from.at("survey_error")),
                        {}};
  for (const Json &f : from.at("forecast"))
    regency.forecast.push_back(
        {whole_in<int>(f, "months"), f.at("month"), level_in(f.at("without")), level_in(f.at("with_plan"))});
  return regency;
}

// Of format 2 on.
void take_frozen(const Json &from, DecisionFile &file) {
  file.chosen_by = from.at("chosen_by");
  const Json &months = from.at("months");
  file.months = {months.at("counts"),           months.at("start"),
                 whole_in<int>(months, "lead"), whole_in<int>(months, "horizon"),
                 months.at("horizon_month"),    number_in(months.at("interval_share"))};
  file.plan = frozen_plan_in(from.at("plan"));
  file.has_figures =
      std::ranges::any_of(figures_of_decision, [&](std::string_view name) { return from.contains(name); });
  if (!file.has_figures)
    return;
  for (const Json &sentence : from.at("how_made"))
    file.how_made.push_back({sentence.at("id"), sentence.at("en")});
  for (const Json &village : from.at("villages"))
    file.villages.push_back(frozen_village_in(village));
  for (const Json &regency : from.at("regencies"))
    file.regencies.push_back(frozen_regency_in(regency));
  const Json &draws = from.at("draws");
  file.draws = {draws.at("file"), draws.at("sha256"), whole_in<std::size_t>(draws, "villages"),
                whole_in<std::size_t>(draws, "draws")};
}

DecisionFile content_of(const Json &from) {
  DecisionFile file;
  file.format = from.contains("format") ? whole_in<int>(from, "format") : 1;
  file.version = from.at("version");
  file.made = from.at("made");
  if (!parse_date(file.made))
    throw Json::type_error::create(302, "made", &from.at("made"));
  file.title = from.at("title");
  file.year = whole_in<int>(from, "year");
  file.seed = whole_in<std::int64_t>(from, "seed");
  file.method = from.at("method");
  file.top = whole_in<std::size_t>(from, "top");
  file.scenario = from.at("scenario");
  for (const Json &village : from.at("list"))
    file.list.push_back({village.at("code"), village.at("name"), village.at("subdistrict"),
                         listed(village.at("why")), village.at("reason"),
                         whole_in<std::uint32_t>(village, "rank")});
  for (const Json &dropped : from.at("dropped"))
    file.dropped.push_back({dropped.at("code"), dropped.at("name"), dropped.at("reason")});
  for (const Json &input : from.at("inputs"))
    file.inputs.push_back({input.at("file"), input.at("sha256"), whole_in<std::uint64_t>(input, "bytes")});
  for (const auto &[key, value] : from.at("settings").items())
    file.settings.emplace_back(key, value.get<std::string>());
  if (from.contains("set"))
    file.set = from.at("set").get<std::vector<std::string>>();
  if (file.format >= 2 && file.format <= DecisionFile::newest_format)
    take_frozen(from, file);
  return file;
}

void add_members(const Json &from, const std::string &path, std::vector<DecisionMember> &members) {
  if (from.is_structured() && !from.empty()) {
    std::size_t place = 0;
    for (const auto &[key, value] : from.items())
      add_members(value,
                  from.is_array() ? fmt::format("{}[{}]", path, ++place)
                  : path.empty()  ? key
                                  : fmt::format("{}.{}", path, key),
                  members);
    return;
  }
  members.push_back({path, from.is_string() ? from.get<std::string>() : from.dump(),
                     from.is_number() ? from.get<double>() : nan()});
}

} // namespace

SealedDecision decision_file(const std::string &path) {
  std::string text = settings::whole_file({path, path}, settings::largest_file);
  SealedDecision sealed;
  if (const auto at = place_of_seal(text)) {
    sealed.seal = text.substr(*at, 64);
    std::string unsealed = text;
    unsealed.replace(*at, 64, std::string(64, '0'));
    Digest digest;
    digest.add(unsealed);
    sealed.found = digest.hex();
  }
  try {
    sealed.decision = content_of(shallow_json(text));
  } catch (const Json::exception &) { // no decision file, or one that was altered: the seal tells
    sealed.decision = {};
  }
  sealed.text = std::move(text);
  return sealed;
}

DecisionMembers decision_members(const std::string &text) {
  DecisionMembers found;
  const Json json = shallow_json(text, false);
  if (json.is_discarded())
    return found;
  found.as_written = json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n" == text;
  add_members(json, "", found.rows);
  return found;
}

} // namespace lokus::read
