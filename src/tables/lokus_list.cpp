#include "tables/lokus_list.hpp"
#include <array>

namespace lokus {
namespace {

constexpr std::array reasons = {Listed::by_rank, Listed::kept, Listed::by_hand, Listed::by_subdistrict,
                                Listed::by_plan};
constexpr std::array reason_names = {"by_rank", "kept", "by_hand", "by_subdistrict", "by_plan"};

} // namespace

const char *name_of(Listed why) {
  return reason_names[static_cast<std::size_t>(why)];
}

Listed listed(const std::string &name) {
  for (const Listed why : reasons)
    if (name == name_of(why))
      return why;
  return Listed::by_rank;
}

const char *name_of(ChosenBy who) {
  return who == ChosenBy::plan ? "plan" : "rank";
}

ChosenBy chosen_by(const std::string &name) {
  return name == name_of(ChosenBy::plan) ? ChosenBy::plan : ChosenBy::rank;
}

ChosenBy other_than(ChosenBy who) {
  return who == ChosenBy::plan ? ChosenBy::rank : ChosenBy::plan;
}

} // namespace lokus
