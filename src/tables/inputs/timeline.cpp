#include "tables/inputs/timeline.hpp"
#include "core/display.hpp"
#include <algorithm>

namespace lokus {

Timeline timeline_of(YearMonth counts, YearMonth asked) {
  Timeline t;
  t.asked = t.start = asked;
  t.counts_known = counts.given();
  t.counts = counts.given() ? counts : months_after(asked, -1);
  t.start = std::max(asked, months_after(t.counts, 1));
  t.lead = months_between(t.counts, t.start) - 1;
  return t;
}

Timeline timeline_of(YearMonth counts, const Scenario &scenario) {
  return timeline_of(counts, parse_month(scenario.plan.start).value_or(YearMonth{scenario.year, 1}));
}

Phrase when(const Timeline &timeline, int horizon) {
  const Phrase months = phrase("{} bulan sejak rencana mulai", "{} months after the plan starts", horizon);
  if (!timeline.given())
    return months;
  return phrase("pada {} ({})", "in {} ({})", show_month(timeline.month(horizon)), months);
}

} // namespace lokus
