#pragma once
#include "choose/allocation.hpp"
#include "plan/plan.hpp"
#include "plan/problem.hpp"

namespace lokus::plan {

// What a rule may look at.
struct AtHand {
  const Request &request;
  const Problem &problem;
  const std::vector<std::size_t> &optimal; // per village the option of the optimal plan, or no_option
};

// Per village an option of the request, or nothing.
using Chosen = Column<VillageId, std::optional<OptionId>>;

Chosen equal_share(const AtHand &at_hand);
Chosen by_need(const AtHand &at_hand);
Chosen by_rank(const AtHand &at_hand);
Chosen keep_last_year(const AtHand &at_hand);
Chosen by_hand(const AtHand &at_hand);
Chosen optimal(const AtHand &at_hand);

enum class Needs { nothing, order, last_year, plan };

// A way of giving the money. A new one is a file rule_x.cpp with its function and a row in rules.cpp.
struct Rule {
  std::string_view name;
  const char *title_id, *title_en;
  const char *summary_id, *summary_en;
  Needs needs;
  Chosen (*choose)(const AtHand &at_hand);
  bool best = false; // as of PlanRule
  const char *practice_id = "", *practice_en = "";
};

// Of the rules that are today's practice, the last is the nearest to it.
std::span<const Rule> rules();

// As allocate and usable_rules of plan/plan.hpp, by rules of this family.
Refusable<std::vector<Plan>> allocate(const Request &request, const std::vector<std::string> &names,
                                      std::span<const Rule> family);
std::vector<std::string> usable_rules(const Request &request, std::span<const Rule> family);

// Villages in this order, each its best package that everything left can pay, until the places are taken.
Chosen serve_in_order(const AtHand &at_hand, const std::vector<VillageId> &order);

// The option of the village that gains most at a cost of at most `rupiah` in any year and fits; of equal
// gains the cheaper, then the first; no_option where there is none. The first `budgets` rows are those of the
// total.
std::size_t best_affordable(const choose::Allocation &allocation, std::size_t budgets, VillageId village,
                            std::int64_t rupiah);

// The options of the problem as options of the request.
Chosen options_of_request(const Problem &problem, const std::vector<std::size_t> &chosen);

} // namespace lokus::plan
