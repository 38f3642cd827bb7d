#include "cluster/local_statistics.hpp"
#include "core/sum.hpp"
#include <cmath>
#include <vector>

namespace lokus::cluster {
namespace {

double sum_over(std::span<const VillageId> list, std::span<const double> values) {
  double total = 0;
  for (VillageId v : list)
    total += values[v.row()];
  return total;
}

// About the mean: their sum is 0, and nothing is lost where the mean is large and the spread small.
struct Deviations {
  std::vector<double> of;
  double squares = 0;
};

Deviations deviations(std::span<const double> values) {
  const double centre = mean(values);
  Deviations d;
  Sum squares;
  for (double x : values) {
    d.of.push_back(x - centre);
    squares.add((x - centre) * (x - centre));
  }
  d.squares = squares.value();
  return d;
}

} // namespace

LocalMoran local_moran(const Links &links, std::span<const double> values) {
  const double n = static_cast<double>(values.size());
  const std::size_t rows = values.size();
  LocalMoran m{z_values(values),
               Column<VillageId, double>(rows, nan()),
               Column<VillageId, double>(rows, nan()),
               Column<VillageId, double>(rows, nan()),
               Column<VillageId, double>(rows, nan()),
               Column<VillageId, double>(rows, nan())};
  for (VillageId v : links.all()) {
    if (links[v].empty())
      continue;
    const double k = static_cast<double>(links[v].size());
    const double z = m.z[v], z2 = z * z * n / (n - 1); // z2: of z divided by n
    m.lag[v] = sum_over(links[v], m.z.values()) / k;
    m.value[v] = z * m.lag[v];
    m.scaled[v] = m.value[v] * n / (n - 1);
    m.expected[v] = -z2 / (n - 1);
    m.variance[v] = z2 * n / (n - 2) * (1 / k - 1 / (n - 1)) * (1 - z2 / (n - 1));
  }
  return m;
}

RegisterCluster quadrant(double z, double lag) {
  if (z > 0 && lag > 0)
    return RegisterCluster::high;
  if (z < 0 && lag < 0)
    return RegisterCluster::low;
  if (z < 0 && lag > 0)
    return RegisterCluster::low_among_high;
  return z > 0 && lag < 0 ? RegisterCluster::high_among_low : RegisterCluster::none;
}

Column<VillageId, double> getis_ord(const Links &links, std::span<const double> values) {
  const double n = static_cast<double>(values.size());
  const Deviations d = deviations(values);
  Column<VillageId, double> result(values.size(), nan());
  for (VillageId v : links.all()) {
    if (links[v].empty())
      continue;
    const double k = static_cast<double>(links[v].size()), own = d.of[v.row()];
    const double centre = -own / (n - 1); // of the others
    const double variance = (d.squares - own * own) / (n - 1) - centre * centre;
    result[v] = (sum_over(links[v], d.of) - k * centre) / std::sqrt(variance * k * (n - 1 - k) / (n - 2));
  }
  return result;
}

Column<VillageId, double> getis_ord_star(const Links &links, std::span<const double> values) {
  const double n = static_cast<double>(values.size());
  const Deviations d = deviations(values);
  Column<VillageId, double> result(values.size());
  for (VillageId v : links.all()) {
    const double k = static_cast<double>(links[v].size()) + 1;
    result[v] = (sum_over(links[v], d.of) + d.of[v.row()]) / std::sqrt(d.squares / n * k * (n - k) / (n - 1));
  }
  return result;
}

Column<VillageId, double> local_geary(const Links &links, std::span<const double> values) {
  const auto z = z_values(values);
  Column<VillageId, double> result(values.size(), nan());
  for (VillageId v : links.all()) {
    if (links[v].empty())
      continue;
    double total = 0;
    for (VillageId other : links[v])
      total += (z[v] - z[other]) * (z[v] - z[other]);
    result[v] = total / static_cast<double>(links[v].size());
  }
  return result;
}

} // namespace lokus::cluster
