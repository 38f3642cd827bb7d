#include "core/choice.hpp"
#include "plan/measure.hpp"

namespace lokus::plan {
namespace {

std::optional<OptionId> option_of(const Options &options, VillageId v, PackageId package) {
  for (std::size_t o = options.first[v.row()]; o < options.first[v.row() + 1]; ++o)
    if (options.package[OptionId{o}] == package)
      return OptionId{o};
  return std::nullopt;
}

} // namespace

Refusable<Plan> given_plan(const Request &request, const std::string &rule,
                           const Column<VillageId, PackageId> &package) {
  const Problem problem = problem_of(request);
  const Refusable<Optimum> best = optimum(request, problem);
  if (!best)
    return best.reason();
  Chosen given(package.rows());
  for (const VillageId v : package.all())
    given[v] = option_of(request.offer.options, v, package[v]);
  return plan_of({request, problem, *best}, chosen("plan.rule", rule, rules()), std::move(given));
}

} // namespace lokus::plan
