#include "read/cells/month_words.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <array>

namespace lokus::read {
namespace {

// Names, then abbreviations that begin none of them.
constexpr std::array<std::string_view, 12> names_of_months = {"januari january",
                                                              "februari february pebruari febuari",
                                                              "maret march mrt",
                                                              "april apl",
                                                              "mei may",
                                                              "juni june",
                                                              "juli july",
                                                              "agustus august agt agst ags",
                                                              "september sept",
                                                              "oktober october",
                                                              "november nopember nov nop",
                                                              "desember december"};

} // namespace

int month_of_word(std::string_view word) {
  if (word.ends_with('.'))
    word.remove_suffix(1);
  const std::string plain = lower(word);
  if (plain.size() < 3)
    return 0;
  for (std::size_t month = 0; month < names_of_months.size(); ++month)
    for (const std::string &name : split(names_of_months[month], ' '))
      if (name.starts_with(plain))
        return static_cast<int>(month) + 1;
  return 0;
}

} // namespace lokus::read
