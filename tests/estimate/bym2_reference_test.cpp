#include "estimate/bym2_newton.hpp"
#include "spatial_reference.hpp"
#include <cmath>
#include <gtest/gtest.h>

// BYM2 against the tables computed by dense algebra and by Stan.
namespace lokus::estimate {
namespace {

namespace ref = spatial_reference;

struct Bym2ReferenceReal : testing::TestWithParam<const char *> {
  void SetUp() override {
    if (!ref::folder())
      GTEST_SKIP() << "LOKUS_SHARED does not name the shared data";
    const std::string name = GetParam();
    made = name == "scotland" ? ref::scotland() : name == "nc_sids" ? ref::nc_sids() : ref::villages_a();
    laplace = ref::table("bym2_" + name + "_laplace.csv");
    parameters = ref::table("bym2_" + name + "_laplace_parameters.csv");
  }
  ref::Bym2Case made;
  ref::Table laplace, parameters;
};
INSTANTIATE_TEST_SUITE_P(DataSets, Bym2ReferenceReal, testing::Values("scotland", "nc_sids", "villages_a"));

void expect_column(std::span<const double> ours, const ref::Table &table, const std::string &column,
                   double tolerance) {
  const std::vector<double> theirs = ref::numbers(table, column);
  ASSERT_EQ(ours.size(), theirs.size());
  double most = 0;
  for (std::size_t i = 0; i < ours.size(); ++i)
    most = std::max(most, std::fabs(ours[i] - theirs[i]));
  EXPECT_LE(most, tolerance) << column;
}

TEST_P(Bym2ReferenceReal, ConditionalFitsAtFixedSpreadAgreeToOneInAMillion) {
  const Bym2Model model(scaled_map(made.data.y.size(), made.pairs), made.data);
  for (std::size_t row = 0; row < 4; ++row) {
    const Spread spread{ref::numbers(parameters, "sigma")[row], ref::numbers(parameters, "rho")[row]};
    const std::string name = row < 3 ? "fixed" + std::to_string(row + 1) : "mode";
    const auto fit = conditional_fit(model, spread);
    ASSERT_TRUE(fit);
    EXPECT_NEAR(fit->log_likelihood, std::stod(parameters.at("log_marginal_likelihood")[row]), 1e-6) << name;
    for (std::size_t k = 0; k < fit->mode.effects.size(); ++k)
      EXPECT_NEAR(fit->mode.effects[k], std::stod(parameters.at("beta" + std::to_string(k))[row]), 1e-6)
          << name;
    expect_column(fit->mode.eta, laplace, name + "_eta", 1e-6);
    expect_column(fit->mode.phi, laplace, name + "_phi", 1e-6);
    expect_column(fit->mode.theta, laplace, name + "_theta", 1e-6);
    expect_column(sd_of_eta(model, *fit), laplace, name + "_eta_sd", 1e-6);
  }
}

} // namespace
} // namespace lokus::estimate
