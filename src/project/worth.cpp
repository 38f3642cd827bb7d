#include "project/worth.hpp"

namespace lokus::project {

double averted(const Seen &none, const Seen &plan, double children, int month) {
  const double before = none.children(month, children), after = plan.children(month, children);
  if (before == after)
    return none.stunted(month) - plan.stunted(month);
  return before > 0 && after > 0 ? after * (none.stunted(month) / before) - plan.stunted(month) : 0;
}

double worth(Counted counted, const Seen &none, const Seen &same_births, const Seen &plan, double children,
             int months) {
  if (counted == Counted::stunted)
    return averted(none, plan, children, months);
  double total = 0, less = 0;
  for (int t = 1; t <= months; ++t)
    if (counted == Counted::child_months) {
      total += averted(none, plan, children, t);
    } else {
      total += same_births.new_cases(t);
      less += plan.new_cases(t);
    }
  return total - less;
}

} // namespace lokus::project
