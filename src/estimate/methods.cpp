#include "estimate/methods.hpp"
#include <array>

namespace lokus::estimate {
namespace {

constexpr std::array method_list = {
    Method{"direct", direct},
    Method{"empirical_bayes", empirical_bayes},
    Method{"bym2", bym2},
};

} // namespace

std::span<const Method> methods() {
  return method_list;
}

} // namespace lokus::estimate
