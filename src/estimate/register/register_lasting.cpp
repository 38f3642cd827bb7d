#include "estimate/register/register_lasting.hpp"
#include <algorithm>

namespace lokus::estimate {

LastingOfUnit lasting_of_unit(const RegisterModel &model, const RegisterVariances &v) {
  const std::size_t n = model.rounds();
  std::vector<double> block = model.unit_covariance(v), inverse(n * n);
  invert_block(block, inverse, n);
  LastingOfUnit lasting{std::vector<double>(n),
                        std::max(0.0, v.unit - v.unit * v.unit * block_sum({inverse, n}))};
  for (std::size_t r = 0; r < n; ++r)
    lasting.gain[r] = v.unit * row_sum({inverse, n}, r);
  return lasting;
}

} // namespace lokus::estimate
