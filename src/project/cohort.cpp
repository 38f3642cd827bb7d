#include "project/cohort.hpp"
#include "core/odds.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::project {

Risks two_by_two(double ratio, double exposed, double mean) {
  if (ratio == 1 || mean <= 0 || mean >= 1)
    return {mean, mean};
  const double a = (1 - exposed) * (1 - ratio);
  const double b = (ratio - 1) * (mean - exposed) - 1;
  const double d = std::sqrt(b * b - 4 * a * mean);
  const double p0 = b > 0 ? (b + d) / (-2 * a) : 2 * mean / (d - b);
  return {p0, ratio * p0 / (1 - p0 + ratio * p0)};
}

std::vector<double> mixture(std::span<const double> shares, std::span<const double> ratios, double mean) {
  const auto [least, most] = std::minmax_element(ratios.begin(), ratios.end());
  double low = logit(mean) - std::log(*most);
  double high = logit(mean) - std::log(*least);
  std::vector<double> risks(shares.size());
  double x = (low + high) / 2;
  for (int step = 0; step < 100; ++step) {
    double excess = -mean, slope = 0;
    for (std::size_t j = 0; j < shares.size(); ++j) {
      risks[j] = share_of_odds(ratios[j] * std::exp(x));
      excess += shares[j] * risks[j];
      slope += shares[j] * risks[j] * (1 - risks[j]);
    }
    (excess > 0 ? high : low) = x;
    const double newton = x - excess / slope;
    const double next = newton > low && newton < high ? newton : (low + high) / 2;
    if (std::abs(next - x) <= 1e-15 * std::max(1.0, std::abs(x)))
      break;
    x = next;
  }
  return risks;
}

double moved_odds(double ratio, double now, double before, double mean) {
  if (now == before || ratio == 1)
    return 1;
  const Risks risk = two_by_two(ratio, before, mean);
  return odds(now * risk.exposed + (1 - now) * risk.unexposed) / odds(mean);
}

double impact_factor(double risk_ratio, double now, double before) {
  if (now == before)
    return 1;
  return (1 - now * (1 - risk_ratio)) / (1 - before * (1 - risk_ratio));
}

PerBand<double> relative_sizes(const Ageing &ageing) {
  PerBand<double> size = {1, 1, 1, 1, 1};
  for (std::size_t b = 1; b < bands; ++b)
    size[b] = size[b - 1] * ageing.retention[b - 1];
  return size;
}

PerBand<double> shares_from_prevalence(double prevalence, const PerBand<double> &profile,
                                       const Ageing &ageing) {
  const PerBand<double> size = relative_sizes(ageing);
  PerBand<double> weight{}, ratio{};
  double total = 0;
  for (std::size_t b = 0; b < bands; ++b)
    total += weight[b] = band_width_months[b] * size[b];
  for (std::size_t b = 0; b < bands; ++b) {
    weight[b] /= total;
    ratio[b] = odds(profile[b]);
  }
  const std::vector<double> solved = mixture(weight, ratio, prevalence);
  PerBand<double> share{};
  std::copy(solved.begin(), solved.end(), share.begin());
  return share;
}

double entry_odds(double share, double drift, int width) {
  if (drift == 1)
    return odds(share);
  std::vector<double> ratio;
  for (int j = 0; j < width; ++j)
    ratio.push_back(std::pow(drift, -j));
  const std::vector<double> equal(ratio.size(), 1.0 / width);
  return odds(mixture(equal, ratio, share).front());
}

Baseline baseline(double children, const PerBand<double> &stunted_share, double trend_a_year,
                  const Ageing &ageing) {
  Baseline base;
  base.ageing = ageing;
  base.drift = std::exp(trend_a_year / 12);
  base.size = relative_sizes(ageing);
  double total = 0;
  for (std::size_t b = 0; b < bands; ++b)
    total += band_width_months[b] * base.size[b];
  for (std::size_t b = 0; b < bands; ++b) {
    base.size[b] *= children / total;
    base.share[b] = std::clamp(stunted_share[b], 1e-9, 1 - 1e-9);
    base.entry[b] = entry_odds(base.share[b], base.drift, band_width_months[b]);
  }
  return base;
}

double reference(const Baseline &baseline, std::size_t band, int month) {
  return share_of_odds(baseline.entry[band] * std::pow(baseline.drift, month));
}

Cohort initial_cohort(const Baseline &baseline) {
  Cohort cohort;
  for (std::size_t b = 0; b < bands; ++b)
    for (int inside = 0; inside < band_width_months[b]; ++inside) {
      const auto age = static_cast<std::size_t>(band_start_months[b] + inside);
      cohort.children[age] = baseline.size[b];
      cohort.stunted_share[age] = reference(baseline, b, -inside);
    }
  return cohort;
}

double children(const Cohort &cohort) {
  return sum(cohort.children);
}

double stunted(const Cohort &cohort) {
  Sum total;
  for (std::size_t a = 0; a < ages; ++a)
    total.add(cohort.children[a] * cohort.stunted_share[a]);
  return total.value();
}

Rates rates(const Baseline &baseline, int month, const Multipliers &multipliers) {
  const auto moved_share = [&](std::size_t b) {
    return share_of_odds(baseline.entry[b] * std::pow(baseline.drift, month) * multipliers.odds[b]);
  };
  Rates r;
  r.births = baseline.size[0] * multipliers.births;
  r.born_stunted_share = moved_share(0);
  for (std::size_t b = 1; b < bands; ++b) {
    const double before = reference(baseline, b - 1, month - band_width_months[b - 1]);
    r.crossing[b] = two_by_two(baseline.ageing.or_previous[b - 1], before, moved_share(b));
    if (multipliers.recovery[b] != 1)
      r.crossing[b].exposed = share_of_odds(odds(r.crossing[b].exposed) * multipliers.recovery[b]);
  }
  return r;
}

Month next_month(const Cohort &cohort, const Rates &rates, const Ageing &ageing) {
  Month next;
  Flows &flow = next.flows;
  flow.aged_out = cohort.children[ages - 1];
  flow.aged_out_stunted = flow.aged_out * cohort.stunted_share[ages - 1];
  for (std::size_t a = 1; a < ages; ++a) {
    next.cohort.children[a] = cohort.children[a - 1];
    next.cohort.stunted_share[a] = cohort.stunted_share[a - 1];
  }
  for (std::size_t b = 1; b < bands; ++b) {
    double &n = next.cohort.children[static_cast<std::size_t>(band_start_months[b])];
    double &x = next.cohort.stunted_share[static_cast<std::size_t>(band_start_months[b])];
    const auto [if_not, if_stunted] = rates.crossing[b];
    const double lost = n * (1 - ageing.retention[b - 1]);
    flow.lost += lost;
    flow.lost_stunted += lost * x;
    n *= ageing.retention[b - 1];
    flow.new_cases[b] = n * (1 - x) * if_not;
    flow.recovered[b] = n * x * (1 - if_stunted);
    x = x * if_stunted + (1 - x) * if_not;
  }
  flow.births = next.cohort.children[0] = rates.births;
  next.cohort.stunted_share[0] = rates.born_stunted_share;
  flow.born_stunted = rates.births * rates.born_stunted_share;
  return next;
}

} // namespace lokus::project
