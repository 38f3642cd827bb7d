#include "core/error.hpp"
#include <new>

namespace lokus {

const char *Error::what() const noexcept {
  return sentence_.en.c_str();
}

Phrase cause_of(const std::exception &fault) {
  if (dynamic_cast<const std::bad_alloc *>(&fault) != nullptr)
    return {"memori tidak cukup", "there is not enough memory"};
  return phrase("{}", "{}", std::string(fault.what()));
}

} // namespace lokus
