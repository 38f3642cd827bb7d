#include "write/planner/plan_json.hpp"
#include "tables/plan/cash.hpp"
#include "tables/plan/plan_texts.hpp"
#include "write/planner/json_text.hpp"
#include <map>

namespace lokus::write {
namespace {

std::string or_null(const Phrase &phrase) {
  return phrase.id.empty() ? "null" : page_phrase(phrase);
}

const char *kind_on_page(LimitKind kind) {
  switch (kind) {
  case LimitKind::budget:
    return "budget";
  case LimitKind::villages:
    return "villages";
  case LimitKind::opd:
    return "opd";
  case LimitKind::fund:
    return "fund";
  case LimitKind::subdistrict:
    return "subdistrict";
  case LimitKind::capacity:
    return "capacity";
  }
  return "";
}

std::string limit_json(const PlanLimit &limit) {
  return fmt::format(R"({{"kind":"{}","name":{},"limit":{},"used":{},"price":{}}})", kind_on_page(limit.kind),
                     page_text(limit.name), limit.limit, limit.used, page_number(limit.price));
}

std::string place_json(const LokusList::Place &place) {
  return fmt::format(R"({{"village":{},"why":"{}","reason":{},"rank":{},"withoutMoney":{}}})",
                     place.village.row(), lokus::name_of(place.why), page_text(place.reason), place.rank,
                     or_null(place.without_money));
}

std::string dropped_json(const LokusList::Dropped &dropped) {
  return fmt::format(R"({{"village":{},"reason":{},"wasIn":{}}})", dropped.village.row(),
                     page_text(dropped.reason), dropped.was_in);
}

// Rows of the run's interventions that are still there.
std::vector<std::size_t> rows_left(const std::vector<bool> &taken_out) {
  std::vector<std::size_t> rows;
  for (std::size_t k = 0; k < taken_out.size(); ++k)
    if (!taken_out[k])
      rows.push_back(k);
  return rows;
}

std::string packages_json(const PlanMade &made) {
  const std::vector<std::size_t> rows = rows_left(made.taken_out);
  std::vector<VillageId> buying;
  for (const VillageId v : made.plan->chosen.all())
    if (made.plan->chosen[v])
      buying.push_back(v);
  return page_list(buying, [&](VillageId v) {
    const OptionId option = *made.plan->chosen[v];
    const Decision &d = made.decision;
    return fmt::format(R"({{"village":{},"members":{},"rupiah":{},"averted":{}}})", v.row(),
                       page_list(d.packages.members[made.plan->package[v]],
                                 [&](InterventionId k) { return fmt::format("{}", rows[k.row()]); }),
                       d.options.all_years(option).value, page_number(d.gains.averted[option]));
  });
}

// Cash of every year, by who answers for it and who pays.
std::string payers_json(const PlanMade &made) {
  const Options &options = made.decision.options;
  std::map<std::pair<std::string, std::string>, std::vector<Rupiah>> by_payer;
  for (const VillageId v : made.plan->chosen.all())
    for (const InterventionId k : made.decision.packages.members[made.plan->package[v]]) {
      std::vector<Rupiah> &cash = by_payer[{made.interventions.opd[k], fund_of(made.interventions, k)}];
      cash.resize(options.price.rows());
      for (const YearId year : options.price.all())
        cash[year.row()] += options.price[year](v, k);
    }
  return page_list(by_payer, [](const auto &payer) {
    return fmt::format(R"({{"opd":{},"fund":{},"byYear":{}}})", page_text(payer.first.first),
                       page_text(payer.first.second),
                       page_list(payer.second, [](Rupiah year) { return fmt::format("{}", year.value); }));
  });
}

// A row a year and payer, as a decision freezes it.
std::string cash_json(const PlanMade &made) {
  return page_list(
      cash_by_year(made.interventions, made.decision.packages, made.decision.options, *made.plan),
      [](const CashRow &row) {
        return fmt::format("[{},{},{},{},{}]", row.year.row() + 1, page_text(row.opd), page_text(row.fund),
                           page_text(std::string(lokus::name_of(row.kind))), row.rupiah.value);
      });
}

std::string money_json(const PlanMade &made) {
  const Plan &plan = *made.plan;
  double averted = 0;
  for (const std::optional<OptionId> &option : plan.chosen)
    averted += option ? made.decision.gains.averted[*option] : 0;
  return fmt::format(
      R"("rule":{},"objective":{},"packages":{},"budget":{},"spend":{},"total":{},"byYear":{},"money":{},"cash":{},"averted":{},"gap":{},"proof":{},"keepsLimits":{},"limits":{})",
      page_text(plan.rule.name), page_text(std::string(plan.objective.name)), packages_json(made),
      plan.budget.value, plan.spend.value, plan.total.value,
      page_list(plan.by_year, [](Rupiah year) { return fmt::format("{}", year.value); }), payers_json(made),
      cash_json(made), page_number(averted), page_number(plan.gap), page_phrase(proof_sentence(plan)),
      plan.keeps_limits, page_list(plan.limits, limit_json));
}

constexpr const char *no_money =
    R"("rule":"","objective":"","packages":[],"budget":0,"spend":0,"total":0,"byYear":[],"money":[],"cash":[],"averted":null,"gap":null,"proof":["",""],"keepsLimits":true,"limits":[])";

} // namespace

std::string page_plan(const PlanMade &made, const std::string &followed) {
  return fmt::format(
      R"({{"method":{},"chosenBy":"{}","top":{},"places":{},"dropped":{},{},"tie":{},"ranks":{},"followed":{}}})",
      page_text(made.list.method), lokus::name_of(made.list.chosen_by), made.list.top,
      page_list(made.list.places, place_json), page_list(made.list.dropped, dropped_json),
      made.plan != nullptr ? money_json(made) : no_money, or_null(made.list.tie),
      made.ranked_as_run ? "null"
                         : page_list(made.decision.rankings.front().rank,
                                     [](std::uint32_t rank) { return fmt::format("{}", rank); }),
      followed);
}

std::string page_course(const Projection &p, DistrictId d) {
  const auto months = [&](const Grid<DistrictId, MonthId, double> &grid) {
    return page_list(grid.row(d), page_number);
  };
  return fmt::format(R"({{"middle":{},"low":{},"high":{}}})", months(p.district_prevalence),
                     months(p.district_low), months(p.district_high));
}

std::string page_followed(const Projection &none, const Projection &planned, int months,
                          double interval_share) {
  const AvertedChildren averted = averted_children(none, planned, months, interval_share);
  const std::size_t h = horizon_row(planned.horizons, months).value_or(0);
  const std::vector<double> draws =
      averted.known() ? averted_by_draw(none, planned, months) : std::vector<double>();
  return fmt::format(
      R"({{"averted":{{"mean":{},"low":{},"high":{},"draws":{}}},"withPlan":{},"villages":{}}})",
      page_number(averted.mean), page_number(averted.low), page_number(averted.high),
      page_list(draws, [](double x) { return page_rounded(x, 7); }),
      page_list(ids<DistrictId>(planned.district_prevalence.rows()),
                [&](DistrictId d) { return page_course(planned, d); }),
      page_list(ids<VillageId>(planned.prevalence.rows()),
                [&](VillageId v) { return page_rounded(planned.prevalence(v, HorizonId{h}), 6); }));
}

} // namespace lokus::write
