#include "core/phrase.hpp"
#include <fmt/args.h>

namespace lokus {

std::string filled(const char *pattern, std::span<const Argument> arguments, Language language) {
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  for (const Argument &argument : arguments)
    argument.visit(language, [&](auto value) { store.push_back(value); });
  return fmt::vformat(pattern, store);
}

} // namespace lokus
