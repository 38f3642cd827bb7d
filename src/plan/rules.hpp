#pragma once
#include "core/phrase.hpp"
#include "plan/plan.hpp"
#include <array>
#include <string_view>

namespace lokus::plan {

// What a rule may look at.
struct Request {
  const Options &options;
  const Gains &gains;
  const Estimates &estimates;
  const std::vector<VillageId> &order; // worst first; may be empty
  std::int64_t budget;                 // rupiah
  std::size_t most_villages;
  const std::vector<std::size_t> &optimal; // per village the option of the optimal plan, or no_option
};

// Per village an option row, or no_option.
using Choice = std::vector<std::size_t>;

Choice equal_share(const Request &request);
Choice by_need(const Request &request);
Choice by_rank(const Request &request);
Choice optimal(const Request &request);

struct Rule {
  std::string_view name;
  const char *id;
  const char *en;
  bool needs_order;
  Choice (*choose)(const Request &request);
};

// The list of rules: a new one is one file and one line here.
inline constexpr std::array<Rule, 4> rules = {{
    {"equal_share", "pagu dibagi rata ke N desa pertama; tiap desa membeli paket terbaik dengan bagiannya",
     "the budget is split equally over the first N villages; each buys its best package with its part", false,
     equal_share},
    {"by_need",
     "desa dengan anak stunting terbanyak didahulukan; tiap desa membeli paket terbaik selama pagu cukup",
     "villages with most stunted children first; each buys its best package while the budget lasts", false,
     by_need},
    {"by_rank", "menurut urutan daftar lokus; tiap desa membeli paket terbaik selama pagu cukup",
     "in the order of the lokus list; each buys its best package while the budget lasts", true, by_rank},
    {"optimal", "kasus dicegah sebanyak-banyaknya dengan pagu dan jumlah desa itu",
     "as many cases averted as the budget and the number of villages allow", false, optimal},
}};

// The option of the village that gains most at a cost of at most `rupiah`; of equal gains the cheaper, then
// the first; no_option where none gains anything.
std::size_t best_affordable(const Request &request, VillageId village, std::int64_t rupiah);

// Villages in this order, each its best package that the rest of the budget can pay, until N are served.
Choice serve_in_order(const Request &request, const std::vector<VillageId> &order);

} // namespace lokus::plan
