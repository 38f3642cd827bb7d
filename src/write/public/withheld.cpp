#include "write/public/withheld.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace lokus::write {
namespace {

bool has_small_part(const CountParts &row, double least) {
  return std::any_of(row.begin(), row.end(), [&](double part) { return part < least; });
}

double sum_of_parts(const CountParts &row) {
  return std::accumulate(row.begin(), row.end(), 0.0);
}

bool is_known(const CountParts &row) {
  return !row.empty() && !std::isnan(sum_of_parts(row));
}

// Whether the hidden rows hide each other.
bool covered(std::span<const CountParts> rows, const std::vector<std::uint8_t> &hidden, double least) {
  std::size_t count = 0;
  CountParts total;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (hidden[r] == 0)
      continue;
    ++count;
    total.resize(rows[r].size(), 0);
    for (std::size_t part = 0; part < total.size(); ++part)
      total[part] += rows[r][part];
  }
  return count == 0 || (count >= 2 && !has_small_part(total, least));
}

} // namespace

Hidden hidden_rows(std::span<const CountParts> rows, double least) {
  Hidden hidden{std::vector<std::uint8_t>(rows.size(), 0), false};
  std::vector<std::size_t> others;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (!is_known(rows[r]))
      continue;
    if (has_small_part(rows[r], least))
      hidden.rows[r] = 1;
    else
      others.push_back(r);
  }
  std::stable_sort(others.begin(), others.end(), [&](std::size_t a, std::size_t b) {
    return sum_of_parts(rows[a]) < sum_of_parts(rows[b]);
  });
  auto next = others.begin();
  while (!covered(rows, hidden.rows, least) && next != others.end())
    hidden.rows[*next++] = 1;
  hidden.whole = !covered(rows, hidden.rows, least);
  return hidden;
}

} // namespace lokus::write
