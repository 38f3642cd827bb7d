#include "lokus/read_otherwise.hpp"
#include "core/sum.hpp"
#include "lokus/planning.hpp"
#include "lokus/stages.hpp"
#include "lokus/ways.hpp"
#include "project/project.hpp"
#include "tables/inputs/evidence.hpp"
#include "tables/plan/objectives.hpp"
#include <algorithm>
#include <map>

namespace lokus {
namespace {

using Members = std::vector<InterventionId>;

// What packages avert in one village, by what they hold.
class AvertedThere {
public:
  AvertedThere(const Decision &decision, const Gains &gains, VillageId v) {
    for (std::size_t o = decision.options.first[v.row()]; o < decision.options.first[v.row() + 1]; ++o) {
      const auto members = decision.packages.members[decision.options.package[OptionId{o}]];
      const double averted = gains.averted[OptionId{o}];
      averted_[Members(members.begin(), members.end())] = is_missing(averted) ? 0 : averted;
    }
  }

  double of(const Members &members) const {
    const auto found = averted_.find(members);
    return found == averted_.end() ? 0 : found->second;
  }
  // The part of every member.
  std::vector<double> parts(const Members &members) const {
    const double all = of(members);
    std::vector<double> lost;
    double total = 0;
    for (const InterventionId k : members) {
      Members others = members;
      std::erase(others, k);
      total += lost.emplace_back(std::max(0.0, all - of(others)));
    }
    for (double &part : lost)
      part = total > 0 ? all * part / total : all / static_cast<double>(members.size());
    return lost;
  }

private:
  std::map<Members, double> averted_;
};

ReadingPlan under_reading(const Decision &decision, const Gains &gains,
                          const Column<VillageId, PackageId> &package, const Interventions &interventions) {
  ReadingPlan plan;
  for (const InterventionId k : interventions.code.all())
    plan.activities.push_back({k, 0, {}, 0});
  for (const VillageId v : package.all()) {
    const auto bought = decision.packages.members[package[v]];
    if (bought.empty())
      continue;
    const Members members(bought.begin(), bought.end());
    const AvertedThere there(decision, gains, v);
    const std::vector<double> parts = there.parts(members);
    for (std::size_t i = 0; i < members.size(); ++i) {
      MixedActivity &activity = plan.activities[members[i].row()];
      ++activity.villages;
      activity.averted += parts[i];
      for (const YearId year : decision.options.price.all())
        activity.rupiah += decision.options.price[year](v, members[i]);
    }
    plan.averted += there.of(members);
    ++plan.villages;
    plan.villages_kept += decision.plan.package[v] != PackageId{0u};
  }
  for (const MixedActivity &activity : plan.activities)
    plan.total += activity.rupiah;
  std::erase_if(plan.activities, [](const MixedActivity &activity) { return activity.villages == 0; });
  return plan;
}

// The same decision on the gains of one reading; nothing where no plan keeps the limits.
std::optional<ReadingPlan> planned_under(const std::string &question, const Reading &reading,
                                         const Prepared &p, const Decision &d, const Scenario &s) {
  const Interventions interventions = with_reading(p.inputs.interventions, question, reading.name);
  const Situation situation = situation_of(p);
  const Situation under{situation.area, situation.estimates, interventions, situation.coverage,
                        situation.lead};
  Decision other;
  other.packages = d.packages;
  other.options = d.options;
  other.rankings = d.rankings;
  other.gains = project::gains(under, d.packages, d.options, s.project,
                               {s.plan.horizon, objective_named(s.plan.objective)});
  other.gains.undominated = plan::undominated(d.options, other.gains);
  Scenario mean = s;
  mean.plan.tail_percent = 100;
  if (mean.plan.objective == "chance")
    mean.plan.objective = "stunted";
  const Refusable<Way> way = way_of(d.lokus.chosen_by, p, other, mean, {s.plan.rule});
  if (!way)
    return std::nullopt;
  ReadingPlan plan = under_reading(d, other.gains, way->plans.front().package, interventions);
  plan.question = question;
  plan.reading = reading.name;
  plan.weight = reading.weight;
  plan.averted_by_plan = under_reading(d, other.gains, d.plan.package, interventions).averted;
  return plan;
}

} // namespace

EvidenceMix read_otherwise(const Prepared &prepared, const Decision &decision, const Scenario &scenario,
                           Watch &watch) {
  const std::vector<Question> questions = questions_of(prepared.inputs.interventions);
  if (questions.empty() || decision.plan.chosen.empty() || scenario.plan.rule == "by_hand" ||
      decision.plan.projected == Projected::none)
    return {};
  return stage(watch, "readings", {"merencanakan menurut tiap bacaan bukti", "planning under each reading"},
               [&] {
                 EvidenceMix mix = {under_reading(decision, decision.gains, decision.plan.package,
                                                  prepared.inputs.interventions)};
                 mix.front().averted_by_plan = mix.front().averted;
                 for (const Question &question : questions)
                   for (const Reading &reading : question.readings)
                     if (auto plan = planned_under(question.name, reading, prepared, decision, scenario))
                       mix.push_back(*std::move(plan));
                 return mix;
               });
}

} // namespace lokus
