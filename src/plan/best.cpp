#include "plan/best.hpp"
#include "core/error.hpp"
#include "plan/knapsack.hpp"
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

CoupledAnswer best(const Request &request, const Limited &limited) {
  if (only_budget_and_places(limited.problem))
    return by_knapsack(limited.problem);
  refuse_contradictions(request, limited);
  CoupledAnswer answer = solve(limited.problem);
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

} // namespace lokus::plan
