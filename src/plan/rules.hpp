#pragma once
#include "choose/allocation.hpp"
#include "plan/problem.hpp"
#include <array>

namespace lokus::plan {

// What a rule may look at.
struct AtHand {
  const Request &request;
  const Problem &problem;
  const std::vector<std::size_t> &optimal; // per village the option of the optimal plan, or no_option
};

// Per village an option of the request, or nothing.
using Choice = Column<VillageId, std::optional<OptionId>>;

Choice equal_share(const AtHand &at_hand);
Choice by_need(const AtHand &at_hand);
Choice by_rank(const AtHand &at_hand);
Choice keep_last_year(const AtHand &at_hand);
Choice by_hand(const AtHand &at_hand);
Choice optimal(const AtHand &at_hand);

enum class Needs { nothing, order, last_year, plan };

struct Rule {
  PlanRule rule;
  const char *id;
  const char *en;
  Needs needs;
  Choice (*choose)(const AtHand &at_hand);
};

// The list of rules: a new one is one file and one line here.
inline constexpr std::array<Rule, 6> rules = {{
    {PlanRule::equal_share,
     "pagu dibagi rata ke N desa pertama; tiap desa membeli paket terbaik dengan bagiannya",
     "the budget is split equally over the first N villages; each buys its best package with its part",
     Needs::nothing, equal_share},
    {PlanRule::by_need,
     "desa dengan anak stunting terbanyak didahulukan; tiap desa membeli paket terbaik selama pagu cukup",
     "villages with most stunted children first; each buys its best package while the budget lasts",
     Needs::nothing, by_need},
    {PlanRule::by_rank, "menurut urutan daftar lokus; tiap desa membeli paket terbaik selama pagu cukup",
     "in the order of the lokus list; each buys its best package while the budget lasts", Needs::order,
     by_rank},
    {PlanRule::last_year,
     "daftar lokus tahun lalu, menurut urutan daftar tahun ini; paket terbaik selama pagu cukup",
     "last year's list, in the order of this year's; the best package while the budget lasts",
     Needs::last_year, keep_last_year},
    {PlanRule::by_hand, "rencana yang disusun sendiri (lists.plan), apa adanya",
     "the plan made by hand (lists.plan), as it is", Needs::plan, by_hand},
    {PlanRule::optimal, "terbaik menurut plan.objective di dalam semua batas",
     "the best for plan.objective that all limits allow", Needs::nothing, optimal},
}};

// Villages in this order, each its best package that everything left can pay, until the places are taken.
Choice serve_in_order(const AtHand &at_hand, const std::vector<VillageId> &order);

// The option of the village that gains most at a cost of at most `rupiah` and fits; of equal gains the
// cheaper, then the first; no_option where there is none.
std::size_t best_affordable(const choose::Allocation &allocation, VillageId village, std::int64_t rupiah);

// The options of the problem as options of the request.
Choice choice_of(const Problem &problem, const std::vector<std::size_t> &chosen);

} // namespace lokus::plan
