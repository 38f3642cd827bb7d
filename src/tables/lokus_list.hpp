#pragma once
#include "tables/inputs/village_lists.hpp"
#include "tables/ranking.hpp"

namespace lokus {

// Why a village is on the list.
enum class Listed {
  by_rank,
  kept,   // lokus of last year, a second year
  by_hand // put in by a person, with a reason
};
const char *name_of(Listed why);        // "by_rank", "kept", "by_hand"
Listed listed(const std::string &name); // of an unknown name: by_rank

// The list of next year's lokus, as it goes into the decree: villages in rank order, unranked ones last.
struct LokusList {
  struct Place {
    VillageId village;
    Listed why = Listed::by_rank;
    std::string reason;     // of the person who put it in; empty for the others
    std::uint32_t rank = 0; // 0: unranked
  };
  // A village that a person took out.
  struct Dropped {
    VillageId village;
    std::string reason;
    std::uint32_t rank = 0;
    bool was_in = false; // it would be on the list by rank or from last year
  };
  std::string method;  // whose ranks were used
  std::size_t top = 0; // places; more villages are on the list only if more were kept or put in
  std::vector<Place> places;
  std::vector<Dropped> dropped;
  std::vector<VillageId> displaced; // among the first N by rank, not dropped, and yet without a place
  std::size_t count(Listed why) const {
    std::size_t n = 0;
    for (const Place &place : places)
      n += place.why == why;
    return n;
  }
};

} // namespace lokus
