#include "tables/inputs/facilities.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <array>

namespace lokus {

const char *name_of(Placement placement) {
  constexpr std::array names = {"fits",           "other_village", "other_subdistrict", "beside",
                                "other_district", "outside",       "stranger",          "unknown"};
  return names[static_cast<std::size_t>(placement)];
}

std::size_t Facilities::used() const {
  return static_cast<std::size_t>(std::count_if(placement.begin(), placement.end(), is_used));
}

std::string facility_key(const std::string &name) {
  constexpr std::array<std::string_view, 8> in_front = {"PUSKESMAS", "PUSK", "UPTD",      "UPT",
                                                        "PKM",       "BLUD", "KESEHATAN", "RAWAT INAP"};
  std::string key = join_name(name);
  bool shorter = true;
  while (shorter) {
    shorter = false;
    for (const std::string_view word : in_front)
      if (key.size() > word.size() + 1 && key.starts_with(word) && key[word.size()] == ' ') {
        key.erase(0, word.size() + 1);
        shorter = true;
      }
  }
  return key;
}

} // namespace lokus
