#include "audit/still_open.hpp"
#include <algorithm>

namespace lokus::audit {

// A task that is open on a day on which another was done was open on that day too.
std::vector<OpenStep> open_by_day(std::vector<Lasting> tasks) {
  std::ranges::sort(tasks, [](const Lasting &a, const Lasting &b) {
    return a.days != b.days ? a.days < b.days : a.done > b.done;
  });
  std::vector<OpenStep> steps;
  double share = 1;
  for (std::size_t i = 0; i < tasks.size();) {
    std::size_t end = i, done = 0;
    for (; end < tasks.size() && tasks[end].days == tasks[i].days; ++end)
      done += tasks[end].done;
    const double at_risk = static_cast<double>(tasks.size() - i);
    if (done > 0) {
      share *= 1 - static_cast<double>(done) / at_risk;
      steps.push_back({tasks[i].days, share});
    }
    i = end;
  }
  return steps;
}

std::optional<int> median_days(const std::vector<OpenStep> &steps) {
  const auto half = std::ranges::find_if(steps, [](const OpenStep &step) { return step.share <= 0.5; });
  return half == steps.end() ? std::nullopt : std::optional(half->day);
}

} // namespace lokus::audit
