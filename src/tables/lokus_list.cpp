#include "tables/lokus_list.hpp"

namespace lokus {

const char *name_of(Listed why) {
  switch (why) {
  case Listed::kept:
    return "kept";
  case Listed::by_hand:
    return "by_hand";
  case Listed::by_rank:
    break;
  }
  return "by_rank";
}

Listed listed(const std::string &name) {
  for (const Listed why : {Listed::kept, Listed::by_hand})
    if (name == name_of(why))
      return why;
  return Listed::by_rank;
}

} // namespace lokus
