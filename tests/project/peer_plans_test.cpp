#include "project/peer_projection.hpp"
#include "project/reference_tables.hpp"
#include <gtest/gtest.h>

// Plans that the peer's optimiser found, and better ones of an exchange search, projected by our cohort with
// the peer's rules switched on; and the children who turn five in the peer's cases beside ours.

namespace lokus::project {
namespace {

// A plan as the peer's projections are written: the coverage of the region before, then that of the plan.
nlohmann::json as_projection(const nlohmann::json &inputs, const std::string &region,
                             const nlohmann::json &plan) {
  nlohmann::json path;
  for (const auto &[name, before] : inputs["regions"][region]["baseline_coverage"].items()) {
    path[name] = std::vector<double>(years + 1, plan[name].get<double>());
    path[name][0] = before;
  }
  return {{"coverage_of_target", path}};
}

OurYears by_the_peers_rules(const nlohmann::json &inputs, const std::string &region,
                            const nlohmann::json &projection) {
  return our_years(with_diarrhoea_twice(peer_case(inputs, region, projection)), Crossings::probabilities);
}

double reached(const nlohmann::json &inputs, const std::string &region, const nlohmann::json &coverage) {
  return by_the_peers_rules(inputs, region, as_projection(inputs, region, coverage)).prevalence.back();
}

// 1.2 points: what the remaining rules leave of many programmes at once, as for the projections.
TEST(PeerPlans, ReachWhatThePeerSaysTheyReach) {
  const nlohmann::json inputs = peer_file("inputs.json"), optima = peer_file("optimisation.json"),
                       better = peer_file("best_known.json");
  ASSERT_EQ(optima.size() + better.size(), 7u);
  for (const auto &plan : optima)
    EXPECT_NEAR(reached(inputs, plan["region"], plan["coverage_2030_of_target"]),
                plan["stunted_prev_trajectory"][years].get<double>(), 0.012)
        << plan["region"] << ' ' << plan["objective"];
  for (const auto &[name, plan] : better.items())
    EXPECT_NEAR(reached(inputs, name.substr(0, 1), plan["coverage_of_target"]),
                plan["stunted_prev_trajectory"][years].get<double>(), 0.012)
        << name;
}

// Where the exchange search lowers the peer's prevalence at the same budget, it lowers ours as well.
TEST(PeerPlans, AreBeatenByTheSamePlans) {
  const nlohmann::json inputs = peer_file("inputs.json"), optima = peer_file("optimisation.json"),
                       better = peer_file("best_known.json");
  std::size_t compared = 0;
  for (const auto &plan : optima) {
    const std::string region = plan["region"];
    if (plan["objective"] != "stunted_prev")
      continue;
    EXPECT_LT(reached(inputs, region, better[region]["coverage_of_target"]),
              reached(inputs, region, plan["coverage_2030_of_target"]))
        << region;
    ++compared;
  }
  EXPECT_EQ(compared, 2u);
}

// Share stunted among those who turn five in eight years. Alike when nothing changes; else the peer's moves
// further from there, because its bands jump as a whole: by up to 2 points of one programme, 4 of all.
TEST(PeerPlans, ChangeSoonerForThoseWhoTurnFive) {
  const nlohmann::json inputs = peer_file("inputs.json"), projections = peer_file("projections.json");
  std::map<std::string, double> unchanged; // by region; its row comes first
  std::size_t compared = 0;
  for (const auto &row : reference_table("optima/projection_summary.csv").rows) {
    const std::string region = row.at("region"), name = row.at("case");
    if (!projections[region].contains(name))
      continue; // a name with a comma
    const OurYears years_of_ours = by_the_peers_rules(inputs, region, projections[region][name]);
    const double ours = years_of_ours.aged_out_stunted / years_of_ours.aged_out;
    const double stunted = number(row, "stunted_turning5_2023_2030");
    const double peers = stunted / (stunted + number(row, "not_stunted_turning5_2023_2030"));
    const double before = unchanged.emplace(region, peers).first->second;
    EXPECT_GT(ours, std::min(before, peers) - 2e-4) << region << ' ' << name;
    EXPECT_LT(ours, std::max(before, peers) + 2e-4) << region << ' ' << name;
    EXPECT_NEAR(ours, peers, name.starts_with("all") ? 0.04 : 0.02) << region << ' ' << name;
    ++compared;
  }
  EXPECT_EQ(compared, 46u);
}

} // namespace
} // namespace lokus::project
