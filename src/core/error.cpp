#include "core/error.hpp"

namespace lokus {

const char *Error::what() const noexcept {
  return sentence_.en.c_str();
}

} // namespace lokus
