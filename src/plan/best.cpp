#include "plan/best.hpp"
#include "core/error.hpp"
#include "plan/chance.hpp"
#include "plan/knapsack.hpp"
#include "plan/tail.hpp"
#include <algorithm>

namespace lokus::plan {
namespace {

bool only_budget_and_places(const Coupled &p) {
  return p.rows() == 2 && std::none_of(p.must.begin(), p.must.end(), [](auto must) { return must != 0; });
}

CoupledAnswer by_knapsack(const Coupled &p) {
  const KnapsackAnswer answer =
      solve(Knapsack{p.first, p.amount, p.gain, p.limit[0], static_cast<std::size_t>(p.limit[1])});
  CoupledAnswer result;
  result.found = true;
  result.chosen = answer.chosen;
  result.gain = answer.gain;
  result.bound = answer.bound;
  result.price = {answer.price_per_rupiah, answer.price_per_village};
  return result;
}

} // namespace

CoupledAnswer solve_any(const Coupled &problem, const CoupledEffort &effort) {
  return only_budget_and_places(problem) ? by_knapsack(problem) : solve(problem, effort);
}

namespace {

constexpr int tail_rounds = 30, chance_rounds = 15;

CoupledAnswer best_in_the_mean(const Request &request, const Limited &limited) {
  if (!only_budget_and_places(limited.problem))
    refuse_contradictions(request, limited);
  CoupledAnswer answer = solve_any(limited.problem);
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

Best best(const Request &request, const Limited &limited) {
  Best result;
  result.mean = best_in_the_mean(request, limited);
  result.chosen = result.mean.chosen;
  if (is_missing(request.tail_share) && is_missing(request.target))
    return result;
  require_worlds(request);
  const Worlds worlds{request.gains.by_draw, limited.option};
  if (!is_missing(request.target)) {
    const ChanceAnswer answer = best_chance(limited.problem, worlds, needed_for(request), chance_rounds);
    result.chance_bound = static_cast<double>(answer.bound) / static_cast<double>(worlds.count());
    if (answer.plan.found)
      result.chosen = answer.plan.chosen;
    return result;
  }
  if (limited.option.empty()) {
    result.tail_bound = 0; // nothing can be bought
    return result;
  }
  const TailAnswer tail = best_tail(limited.problem, worlds, request.tail_share, tail_rounds);
  result.tail_bound = tail.plan.bound;
  if (tail.plan.found)
    result.chosen = tail.plan.chosen;
  return result;
}

} // namespace lokus::plan
