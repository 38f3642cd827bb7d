#include "plan/optimum.hpp"
#include "choose/chance.hpp"
#include "choose/knapsack.hpp"
#include "choose/tail.hpp"
#include "core/error.hpp"
#include <algorithm>

namespace lokus::plan {
namespace {

constexpr int tail_rounds = 30, chance_rounds = 15;

choose::CoupledAnswer best_in_the_mean(const Request &request, const Problem &problem) {
  if (!choose::only_budget_and_places(problem.coupled))
    refuse_contradictions(request, problem);
  choose::CoupledAnswer answer = choose::solve_any(problem.coupled);
  if (answer.impossible)
    throw Error(
        ErrorKind::request,
        {"tidak ada rencana yang memenuhi semua batas sekaligus (pagu OPD dan dana, plan.villages, paling "
         "sedikit desa tiap kecamatan, kapasitas puskesmas, desa yang wajib); longgarkan salah satunya",
         "no plan keeps all limits at once (budgets of OPDs and funds, plan.villages, least villages per "
         "kecamatan, capacity of puskesmas, forced villages); relax one of them"});
  if (!answer.found)
    throw Error(
        ErrorKind::request,
        {"tidak ditemukan rencana yang memenuhi semua batas, dan tidak terbukti bahwa tidak ada; longgarkan "
         "batas yang paling ketat",
         "no plan was found that keeps all limits, and it is not proved that there is none; relax the "
         "tightest of them"});
  return answer;
}

choose::Worlds worlds_of(const Request &request, const Problem &problem) {
  choose::Worlds worlds{request.gains.by_draw.cols(), {}};
  worlds.gain.reserve(problem.option.size());
  for (const OptionId option : problem.option)
    worlds.gain.push_back(request.gains.by_draw.row(option));
  return worlds;
}

void require_worlds(const Request &request) {
  if (!is_missing(request.tail_share) && !is_missing(request.target))
    throw Error(
        ErrorKind::request,
        {"plan.objective = \"chance\" dan plan.tail_percent di bawah 100 tidak dapat dipakai bersama: "
         "rencana mengejar peluang sasaran atau dunia terburuk; pilih satu",
         "plan.objective = \"chance\" and plan.tail_percent below 100 cannot be used together: a plan "
         "aims at the chance of the target or at the worst worlds; choose one"});
  if (request.gains.by_draw.rows() != request.options.rows())
    throw Error(ErrorKind::request,
                {"rencana untuk dunia terburuk atau untuk peluang sasaran memerlukan manfaat "
                 "tiap pilihan di setiap dunia, dan itu tidak dihitung",
                 "a plan for the worst worlds or for the chance of a target needs the gain "
                 "of every option in every world, and those were not worked out"});
}

} // namespace

std::vector<double> needed_for(const Request &request) {
  std::vector<double> needed;
  for (const DrawId d : request.gains.stunted_without.all())
    needed.push_back(request.gains.stunted_without[d] - request.target * request.gains.children_without[d]);
  return needed;
}

Optimum optimum(const Request &request, const Problem &problem) {
  Optimum result;
  result.mean = best_in_the_mean(request, problem);
  result.chosen = result.mean.chosen;
  if (is_missing(request.tail_share) && is_missing(request.target))
    return result;
  require_worlds(request);
  const choose::Worlds worlds = worlds_of(request, problem);
  if (!is_missing(request.target)) {
    const choose::ChanceAnswer answer =
        best_chance(problem.coupled, worlds, needed_for(request), chance_rounds);
    result.chance_bound = static_cast<double>(answer.bound) / static_cast<double>(worlds.count);
    if (answer.plan.found)
      result.chosen = answer.plan.chosen;
    return result;
  }
  if (problem.option.empty()) {
    result.tail_bound = 0; // nothing can be bought
    return result;
  }
  const choose::TailAnswer tail = best_tail(problem.coupled, worlds, request.tail_share, tail_rounds);
  result.tail_bound = tail.plan.bound;
  if (tail.plan.found)
    result.chosen = tail.plan.chosen;
  return result;
}

} // namespace lokus::plan
