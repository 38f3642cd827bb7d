#include "rank/local_statistics.hpp"
#include "core/sum.hpp"
#include <cmath>

namespace lokus::rank {
namespace {

double sum_over(std::span<const VillageId> list, std::span<const double> values) {
  double total = 0;
  for (VillageId v : list)
    total += values[v.row()];
  return total;
}

double sum_of_squares(std::span<const double> values) {
  Sum squares;
  for (double x : values)
    squares.add(x * x);
  return squares.value();
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

HotSpot quadrant(double z, double lag) {
  if (z > 0 && lag > 0)
    return HotSpot::hot;
  if (z < 0 && lag < 0)
    return HotSpot::cold;
  if (z < 0 && lag > 0)
    return HotSpot::low_among_high;
  return z > 0 && lag < 0 ? HotSpot::high_among_low : HotSpot::none;
}

GetisOrd getis_ord(const Links &links, std::span<const double> values) {
  const double n = static_cast<double>(values.size());
  const double total = sum(values), squares = sum_of_squares(values);
  GetisOrd g{Column<VillageId, double>(values.size(), nan()),
             Column<VillageId, double>(values.size(), nan())};
  for (VillageId v : links.all()) {
    if (links[v].empty())
      continue;
    const double k = static_cast<double>(links[v].size()), y = values[v.row()];
    const double around = sum_over(links[v], values);
    const double centre = (total - y) / (n - 1);
    const double variance = (squares - y * y) / (n - 1) - centre * centre;
    g.value[v] = around / (total - y);
    g.z[v] = (around - k * centre) / std::sqrt(variance * k * (n - 1 - k) / (n - 2));
  }
  return g;
}

GetisOrd getis_ord_star(const Links &links, std::span<const double> values) {
  const double n = static_cast<double>(values.size());
  const double total = sum(values), centre = total / n;
  const double variance = sum_of_squares(values) / n - centre * centre;
  GetisOrd g{Column<VillageId, double>(values.size(), nan()),
             Column<VillageId, double>(values.size(), nan())};
  for (VillageId v : links.all()) {
    const double k = static_cast<double>(links[v].size()) + 1;
    const double around = sum_over(links[v], values) + values[v.row()];
    g.value[v] = around / total;
    g.z[v] = (around - k * centre) / std::sqrt(variance * k * (n - k) / (n - 1));
  }
  return g;
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

} // namespace lokus::rank
