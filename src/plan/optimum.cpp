#include "plan/optimum.hpp"
#include "choose/chance.hpp"
#include "choose/tail.hpp"
#include "plan/contradictions.hpp"

namespace lokus::plan {
namespace {

constexpr int tail_rounds = 30, chance_rounds = 15;

Refusable<choose::Answer> best_in_the_mean(const Request &request, const Problem &problem) {
  if (!choose::only_budget_and_places(problem.knapsack))
    if (const auto found = contradiction(request, problem))
      return *found;
  choose::Answer answer = choose::solve(problem.knapsack);
  if (answer.impossible)
    return Phrase{
        "tidak ada rencana yang memenuhi semua batas sekaligus (pagu OPD dan dana, lokus.villages, paling "
        "sedikit desa tiap kecamatan, kapasitas puskesmas, desa yang wajib); longgarkan salah satunya",
        "no plan keeps all limits at once (budgets of OPDs and funds, lokus.villages, least villages per "
        "kecamatan, capacity of puskesmas, forced villages); relax one of them"};
  if (!answer.found)
    return Phrase{
        "tidak ditemukan rencana yang memenuhi semua batas, dan tidak terbukti bahwa tidak ada; longgarkan "
        "batas yang paling ketat",
        "no plan was found that keeps all limits, and it is not proved that there is none; relax the "
        "tightest of them"};
  return answer;
}

void require_worlds(const Offer &offer) {
  if (offer.gains.by_draw.rows() != offer.options.rows())
    throw Error(ErrorKind::request,
                {"rencana untuk dunia terburuk atau untuk peluang sasaran memerlukan manfaat "
                 "tiap pilihan di setiap dunia, dan itu tidak dihitung",
                 "a plan for the worst worlds or for the chance of a target needs the gain "
                 "of every option in every world, and those were not worked out"});
}

choose::Worlds worlds_of(const Request &request, const Problem &problem) {
  const Grid<OptionId, DrawId, double> &by_draw = request.offer.gains.by_draw;
  choose::Worlds worlds{by_draw.cols(), {}};
  worlds.gain.reserve(problem.option.size());
  for (const OptionId option : problem.option)
    worlds.gain.push_back(by_draw.row(option));
  return worlds;
}

void aim_at_chance(const Request &request, const Problem &problem, Optimum &result) {
  const choose::Worlds worlds = worlds_of(request, problem);
  const choose::ChanceAnswer answer =
      best_chance(problem.knapsack, worlds, needed_for(request), chance_rounds);
  result.aim_bound = static_cast<double>(answer.bound) / static_cast<double>(worlds.count);
  if (answer.plan.found)
    result.chosen = answer.plan.chosen;
}

void aim_at_tail(const Request &request, const Problem &problem, Optimum &result) {
  result.aim_bound = 0; // of nothing
  if (problem.option.empty())
    return;
  const choose::TailAnswer answer =
      best_tail(problem.knapsack, worlds_of(request, problem), request.aim.level, tail_rounds);
  result.aim_bound = answer.plan.bound;
  if (answer.plan.found)
    result.chosen = answer.plan.chosen;
}

} // namespace

std::vector<double> needed_for(const Request &request) {
  const Gains &gains = request.offer.gains;
  std::vector<double> needed;
  for (const DrawId d : gains.stunted_without.all())
    needed.push_back(gains.stunted_without[d] - request.aim.level * gains.children_without[d]);
  return needed;
}

Refusable<Optimum> optimum(const Request &request, const Problem &problem) {
  Refusable<choose::Answer> mean = best_in_the_mean(request, problem);
  if (!mean)
    return mean.reason();
  Optimum result;
  result.mean = *std::move(mean);
  result.chosen = result.mean.chosen;
  if (request.aim.kind == AimKind::mean)
    return result;
  require_worlds(request.offer);
  if (request.aim.kind == AimKind::chance)
    aim_at_chance(request, problem, result);
  else
    aim_at_tail(request, problem, result);
  return result;
}

} // namespace lokus::plan
