#include "core/parallel.hpp"
#include "core/quantile.hpp"
#include "core/sum.hpp"
#include "estimate/bym2/bym2.hpp"
#include "register_made.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <map>

// The register's distortion by unit, village and round: the fit against dense algebra, the priors against
// quadrature, and what the draws hold in worlds that the model does not know.
namespace lokus::estimate {
namespace {

constexpr RegisterPriors priors;

RegisterPoint point_of(const std::vector<double> &sd) {
  RegisterPoint point;
  for (const double each : sd)
    point.push_back(std::log(each));
  return point;
}

// Dense covariance of eta of all cells before any count: x's by its prior, the sum-to-zero of phi by solving
// with a heavy weight on the sum, and w's.
class DensePrior {
public:
  DensePrior(const RegisterModel &model, const RegisterVariances &v) : model_(model), v_(v) {
    const std::size_t n = model.villages();
    const SmoothingMap &map = model.map();
    std::vector<double> q(n * n, 0.0);
    phi_.resize(n * n);
    constexpr double heavy = 1e7;
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j)
        q[i * n + j] = heavy;
    for (std::size_t i = 0; i < n; ++i)
      q[i * n + i] += map.precision(i);
    for (const auto &[a, b] : map.pairs)
      q[a * n + b] -= map.components[0].scale, q[b * n + a] -= map.components[0].scale;
    invert_block(q, phi_, n);
  }

  double covariance(std::size_t s, std::size_t r, std::size_t t, std::size_t q) const {
    const RegisterData &data = model_.data();
    const Subject &a = data.subjects[s], &b = data.subjects[t];
    const std::size_t n = model_.villages();
    double sum =
        sd_of_common * sd_of_common + (r == q && a.district == b.district ? sd_of_level * sd_of_level : 0);
    for (std::size_t k = 0; k < a.villages.size(); ++k)
      for (std::size_t l = 0; l < b.villages.size(); ++l)
        sum += a.share[k] * b.share[l] * v_.smooth * phi_[a.villages[k] * n + b.villages[l]];
    const double together = std::min(data.age[r], data.age[q]);
    if (a.unit == b.unit)
      sum += v_.unit + (r == q ? v_.unit_round : 0) + v_.unit_walk * together;
    if (s == t)
      sum += a.squares * (v_.village + (r == q ? v_.village_round : 0) + v_.village_walk * together);
    sum += data.attendance[s * data.rounds() + r] * data.attendance[t * data.rounds() + q] *
           data.unweighed_sd * data.unweighed_sd;
    return sum;
  }

private:
  const RegisterModel &model_;
  RegisterVariances v_;
  std::vector<double> phi_;
};

struct DenseFit {
  std::vector<double> eta, variance;
  double log_likelihood = 0;
};

// Newton's method on eta itself, with everything written out.
DenseFit dense_fit(const RegisterModel &model, const RegisterVariances &v) {
  const DensePrior prior(model, v);
  const RegisterData &data = model.data();
  const std::size_t rounds = data.rounds(), cells = data.y.size();
  std::vector<double> c(cells * cells);
  for (std::size_t i = 0; i < cells; ++i)
    for (std::size_t j = 0; j < cells; ++j)
      c[i * cells + j] = prior.covariance(i / rounds, i % rounds, j / rounds, j % rounds);
  DenseFit fit{std::vector<double>(cells, -1.0), std::vector<double>(cells), 0};
  std::vector<double> u(cells), work(cells * cells), inverse(cells * cells);
  for (int step = 0; step < 60; ++step) {
    // eta = C (I + H C)^-1 (H eta + slope)
    std::vector<double> h(cells), right(cells);
    for (std::size_t i = 0; i < cells; ++i) {
      const double p = expit(fit.eta[i]);
      h[i] = data.size[i] * p * (1 - p);
      right[i] = h[i] * fit.eta[i] + data.y[i] - data.size[i] * p;
    }
    for (std::size_t i = 0; i < cells; ++i)
      for (std::size_t j = 0; j < cells; ++j)
        work[i * cells + j] = (i == j ? 1.0 : 0.0) + h[i] * c[i * cells + j];
    const double log_determinant = invert_block(work, inverse, cells);
    for (std::size_t i = 0; i < cells; ++i) {
      u[i] = 0;
      for (std::size_t j = 0; j < cells; ++j)
        u[i] += inverse[i * cells + j] * right[j];
    }
    double form = 0, likelihood = 0;
    for (std::size_t i = 0; i < cells; ++i) {
      fit.eta[i] = 0;
      for (std::size_t j = 0; j < cells; ++j)
        fit.eta[i] += c[i * cells + j] * u[j];
    }
    for (std::size_t i = 0; i < cells; ++i) {
      form += u[i] * fit.eta[i];
      likelihood += data.y[i] * fit.eta[i] - data.size[i] * std::log1p(std::exp(fit.eta[i]));
      fit.variance[i] = 0;
      for (std::size_t j = 0; j < cells; ++j)
        fit.variance[i] += c[i * cells + j] * inverse[j * cells + i];
    }
    fit.log_likelihood = likelihood - 0.5 * form - 0.5 * log_determinant;
  }
  return fit;
}

RegisterMade three_rounds_with_a_sum() {
  RegisterMade made = register_made({4, 4, 0.5, 0.4, 0.2, 0.5, 3}, 5);
  RegisterData &data = made.data;
  data.subjects.resize(13); // of 13, 14 and 15 only the sum is known, in one round
  data.y.resize(3 * 13);
  data.size.resize(3 * 13);
  data.attendance.assign(3 * 13, 0.0);
  data.subjects.push_back({{14, 15}, {0.4, 0.6}, data.unit[15], 0, 0.52});
  for (const double y : {9.0, 0.0, 0.0})
    data.y.push_back(y);
  for (const double size : {110.0, 0.0, 0.0})
    data.size.push_back(size);
  data.attendance.resize(3 * 14);
  data.attendance[0] = 0.2;
  data.attendance[2] = -0.2;
  data.size[7] = data.y[7] = 0; // a round that was not held
  data.unweighed_sd = 0.5;
  return made;
}

TEST(Register, FitIsThatOfDenseAlgebra) {
  RegisterMade made = three_rounds_with_a_sum();
  const RegisterModel model(scaled_map(16, made.pairs), std::move(made.data));
  for (const RegisterPoint &at :
       {point_of({0.4, 0.3, 0.35, 0.2, 0.3, 0.1, 0.2}), point_of({0.1, 0.6, 0.1, 0.05, 0.5, 0.02, 0.05})}) {
    const RegisterVariances v = variances_at(at);
    const TailScales tails = no_tails(model);
    const auto fit = register_fit(model, v, tails);
    ASSERT_TRUE(fit);
    const DenseFit dense = dense_fit(model, v);
    // The heavy weight on the sum of phi is 1e7, not infinite.
    EXPECT_NEAR(fit->log_likelihood, dense.log_likelihood, 1e-4);
    const RegisterSpreads spreads(model, *fit, tails);
    for (std::size_t s = 0; s < model.subjects(); ++s) {
      const SubjectSpread of_subject = spreads.of(s);
      for (std::size_t r = 0; r < 3; ++r) {
        EXPECT_NEAR(fit->mode.eta[s * 3 + r], dense.eta[s * 3 + r], 1e-5) << s << ' ' << r;
        EXPECT_NEAR(of_subject.eta[r * 3 + r], dense.variance[s * 3 + r], 1e-5) << s << ' ' << r;
      }
    }
  }
}

TEST(Register, PriorOfThreeSpreadsSumsToOne) {
  constexpr double step = 0.15;
  double sum = 0;
  for (double smooth = -7; smooth < 1; smooth += step)
    for (double village = -5; village < 1; village += step)
      for (double unit = -5; unit < 1.2; unit += step)
        sum += std::exp(log_prior_of({smooth, village, unit}, priors)) * step * step * step;
  EXPECT_NEAR(sum, 1, 0.01);
}

TEST(Register, SharesOfTruthAreThoseOfThePriors) {
  const TruthShares shares = truth_of_unit(point_of({0.3, 0.3, 0.05}), priors);
  double sum = 0;
  for (const double weight : shares.weight)
    sum += weight;
  EXPECT_NEAR(sum, 1, 1e-12);
  // Small beside both scales, every angle is as likely.
  EXPECT_NEAR(shares.mean(), 0.5, 0.005);
  EXPECT_NEAR(shares.drawn(0), shares.share.front(), 1e-12);
  EXPECT_NEAR(shares.drawn(1 - 1e-15), shares.share.back(), 1e-12);
  // Of a spread that only the truth can have, all is true.
  RegisterPriors nothing_missed;
  nothing_missed.missed_by_unit = 0.01;
  EXPECT_GT(truth_of_unit(point_of({0.3, 0.3, 0.5}), nothing_missed).mean(), 0.99);
}

struct Judged {
  double covered_95 = 0, covered_80 = 0, error = 0, oracle_error = 0, highest_chance = 0;
};

Column<UnitId, double> chances_of_top(const Grid<UnitId, DrawId, double> &draws, std::size_t top) {
  Column<UnitId, double> chance(draws.rows(), 0.0);
  std::vector<UnitId> order;
  for (const DrawId draw : ids<DrawId>(draws.cols())) {
    order.clear();
    for (const UnitId i : chance.all())
      order.push_back(i);
    std::ranges::sort(order, std::ranges::greater{}, [&](UnitId i) { return draws(i, draw); });
    for (std::size_t k = 0; k < top; ++k)
      chance[order[k]] += 1 / static_cast<double>(draws.cols());
  }
  return chance;
}

// The level is the survey's to set: truth and draws less their means.
void centre(Grid<UnitId, DrawId, double> &draws) {
  for (const DrawId draw : ids<DrawId>(draws.cols())) {
    double sum = 0;
    for (const UnitId i : ids<UnitId>(draws.rows()))
      sum += draws(i, draw) / static_cast<double>(draws.rows());
    for (const UnitId i : ids<UnitId>(draws.rows()))
      draws(i, draw) -= sum;
  }
}

Judged judged(const RegisterKind &kind, std::size_t worlds) {
  Judged judged;
  double cells = 0;
  for (std::uint64_t seed = 1; seed <= worlds; ++seed) {
    RegisterMade made = register_made(kind, seed);
    const std::size_t n = made.truth.size();
    Bym2Data latest;
    for (std::size_t i = 0; i < n; ++i) {
      latest.y.push_back(made.data.y[i * kind.rounds]);
      latest.size.push_back(made.data.size[i * kind.rounds]);
    }
    const RegisterKeys keys = keys_of(made, seed);
    const RegisterModel model(scaled_map(n, made.pairs), made.data);
    const auto top = register_top(model, priors);
    if (!top)
      continue;
    Grid<UnitId, DrawId, double> draws =
        register_draws(model, priors, top->tails, register_grid(model, priors, *top), keys, 300);
    const Bym2Model plain(scaled_map(n, made.pairs), latest);
    Grid<UnitId, DrawId, double> others =
        draw_eta(*bym2_posterior(plain, grid_for(n)), {seed, 1, keys.villages, {}}, 300);
    centre(draws);
    centre(others);
    const Column<UnitId, double> chance = chances_of_top(draws, n / 10);
    judged.highest_chance = std::max(judged.highest_chance, *std::ranges::max_element(chance.values()));
    double level = 0;
    for (const double each : made.truth)
      level += each / static_cast<double>(n);
    for (std::size_t i = 0; i < n; ++i) {
      const double truth = made.truth[i] - level;
      const auto row = draws.row(UnitId{i});
      const auto holds = [&](double share) {
        const Interval interval = central_interval(row, share);
        return interval.low <= truth && truth <= interval.high ? 1.0 : 0.0;
      };
      judged.covered_95 += holds(0.95);
      judged.covered_80 += holds(0.8);
      judged.error += std::pow(mean(std::span<const double>(row)) - truth, 2);
      judged.oracle_error += std::pow(mean(std::span<const double>(others.row(UnitId{i}))) - truth, 2);
      cells += 1;
    }
  }
  return {judged.covered_95 / cells, judged.covered_80 / cells, std::sqrt(judged.error / cells),
          std::sqrt(judged.oracle_error / cells), judged.highest_chance};
}

// Worlds share errors, so that 12 of them scatter by two to three points; `lokus calibrate --register` tries
// more.
TEST(Register, IntervalsHoldWhereUnitsMissUnevenly) {
  const Judged j = judged({16, 8, 0.5, 0.5, 0.3, 0, 1}, 12);
  EXPECT_NEAR(j.covered_95, 0.94, 0.05);
  EXPECT_NEAR(j.covered_80, 0.80, 0.09);
  EXPECT_LT(j.error, 0.9 * j.oracle_error);
}

TEST(Register, CostsLittleWhereTheRegisterMissesAlike) {
  const Judged j = judged({16, 8, 0.5, 0, 0, 0, 1}, 12);
  EXPECT_NEAR(j.covered_95, 0.94, 0.05);
  EXPECT_LT(j.error, 1.10 * j.oracle_error);
}

TEST(Register, FourRoundsTellMoreThanOne) {
  const Judged one = judged({16, 8, 0.5, 0.5, 0, 0, 1}, 8), four = judged({16, 8, 0.5, 0.5, 0, 0, 4}, 8);
  EXPECT_LT(four.error, 0.75 * one.error);
}

TEST(Register, WhereAllAreAlikeNobodyIsSureToBeAmongTheHighest) {
  const Judged j = judged({16, 8, 0, 0.5, 0, 0, 1}, 6);
  EXPECT_GT(j.covered_95, 0.9);
  EXPECT_LT(j.highest_chance, 0.9);
}

TEST(Register, RoundsTellWhatChangesByUnitFromWhatLasts) {
  std::map<std::string, double> sd;
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    RegisterMade made = register_made({16, 8, 0.5, 0.5, 0, 0, 4}, seed);
    const RegisterModel model(scaled_map(128, made.pairs), std::move(made.data));
    const auto top = register_top(model, priors);
    ASSERT_TRUE(top);
    sd["unit_round"] += std::exp(top->at[4]) / 4;
    sd["village_round"] += std::exp(top->at[3]) / 4;
  }
  EXPECT_NEAR(sd["unit_round"], 0.5, 0.12);
  EXPECT_LT(sd["village_round"], 0.1);
}

struct Tailed {
  std::vector<double> mean;
  TailScales tails;
};

Tailed means(const RegisterMade &made) {
  const RegisterModel model(scaled_map(made.truth.size(), made.pairs), made.data);
  const auto top = register_top(model, priors);
  Tailed result;
  if (!top)
    return result;
  const auto draws =
      register_draws(model, priors, top->tails, register_grid(model, priors, *top), keys_of(made, 3), 400);
  for (std::size_t i = 0; i < made.truth.size(); ++i)
    result.mean.push_back(mean(draws.row(UnitId{i})));
  result.tails = top->tails;
  return result;
}

TEST(Register, AVillageThatCannotBeTrueDoesNotDrawTheOthers) {
  RegisterMade made = register_made({16, 8, 0.4, 0.2, 0.1, 0, 1}, 9);
  const Tailed before = means(made);
  constexpr std::size_t village = 53;
  made.data.size[village] = 150;
  made.data.y[village] = 140;
  const Tailed after = means(made);
  EXPECT_LT(after.tails.subject[village], 0.2);
  double most = 0;
  for (std::size_t i = 0; i < before.mean.size(); ++i)
    if (i != village)
      most = std::max(most, std::fabs(after.mean[i] - before.mean[i]));
  EXPECT_LT(most, 0.25); // log odds, of a village 4 above the others
}

TEST(Register, AUnitThatCannotBeTrueDoesNotDrawTheOthers) {
  RegisterMade made = register_made({16, 8, 0.4, 0.2, 0.1, 0, 1}, 9);
  const Tailed before = means(made);
  constexpr std::uint32_t unit = 5;
  for (std::size_t i = 0; i < made.truth.size(); ++i)
    if (made.data.unit[i] == unit)
      made.data.y[i] = std::floor(0.7 * made.data.size[i]);
  const Tailed after = means(made);
  EXPECT_LT(after.tails.unit[unit], 0.2);
  double sum = 0, others = 0;
  for (std::size_t i = 0; i < before.mean.size(); ++i)
    if (made.data.unit[i] != unit) {
      sum += std::fabs(after.mean[i] - before.mean[i]);
      others += 1;
    }
  EXPECT_LT(sum / others, 0.12);
}

TEST(Register, TheSameWhateverTheThreads) {
  const RegisterMade made = register_made({16, 8, 0.5, 0.3, 0.1, 0.5, 2}, 4);
  const int threads = threads_in_use();
  use_threads(1);
  const Tailed one = means(made);
  use_threads(3);
  const Tailed three = means(made);
  use_threads(threads);
  EXPECT_EQ(one.mean, three.mean);
}

} // namespace
} // namespace lokus::estimate
