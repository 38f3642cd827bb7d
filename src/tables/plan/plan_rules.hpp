#pragma once
#include "core/phrase.hpp"
#include <array>
#include <string_view>

namespace lokus {

// How money is given to villages (plan.rule). What each does: plan/rules.hpp.
enum class PlanRule { equal_share, by_need, by_rank, last_year, by_hand, optimal };

struct PlanRuleName {
  PlanRule rule;
  std::string_view name;           // in scenarios and tables
  const char *short_id, *short_en; // in reports
};

inline constexpr std::array<PlanRuleName, 6> plan_rule_names = {{
    {PlanRule::equal_share, "equal_share", "bagi rata", "equal share"},
    {PlanRule::by_need, "by_need", "menurut kebutuhan", "by need"},
    {PlanRule::by_rank, "by_rank", "menurut peringkat", "by rank"},
    {PlanRule::last_year, "last_year", "daftar tahun lalu", "last year's list"},
    {PlanRule::by_hand, "by_hand", "disusun sendiri", "by hand"},
    {PlanRule::optimal, "optimal", "optimal", "optimal"},
}};

constexpr const PlanRuleName &names_of(PlanRule rule) {
  return plan_rule_names[static_cast<std::size_t>(rule)];
}

} // namespace lokus
