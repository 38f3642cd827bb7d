#pragma once
#include "tables/inputs/village_lists.hpp"
#include "tables/ranking.hpp"

namespace lokus {

// Why a village is on the list.
enum class Listed {
  by_rank,
  kept,           // lokus of last year, a second year
  by_hand,        // put in by a person, with a reason
  by_subdistrict, // so that its kecamatan has the least number of lokus
  by_plan         // the plan chose it
};
const char *name_of(Listed why);        // "by_rank", "kept", "by_hand", "by_subdistrict", "by_plan"
Listed listed(const std::string &name); // of an unknown name: by_rank

// Who made the list: the ranks, and the plan spends within it; or the plan, and ranks are information beside.
enum class ChosenBy { rank, plan };
const char *name_of(ChosenBy who);           // "rank", "plan"
ChosenBy chosen_by(const std::string &name); // "plan": plan; else rank
ChosenBy other_than(ChosenBy who);

// The list of next year's lokus, as it goes into the decree: villages in rank order, unranked ones last.
// Every output that names lokus names these.
struct LokusList {
  struct Place {
    VillageId village;
    Listed why = Listed::by_rank;
    std::string reason;     // of the person who put it in; empty for the others
    std::uint32_t rank = 0; // 0: unranked
    Phrase without_money;   // why it gets no package; empty: it gets one, or there is no plan
  };
  // A village that a person took out.
  struct Dropped {
    VillageId village;
    std::string reason;
    std::uint32_t rank = 0;
    bool was_in = false; // it would be on the list by rank or from last year
  };
  ChosenBy chosen_by = ChosenBy::rank;
  std::string method;  // whose ranks were used
  std::size_t top = 0; // places
  std::vector<Place> places;
  std::vector<Dropped> dropped;
  Phrase tie;                       // of a list that the ranks made, at its end; empty: none
  std::vector<VillageId> displaced; // among the first N by rank, not dropped, and yet without a place
  std::size_t count(Listed why) const {
    std::size_t n = 0;
    for (const Place &place : places)
      n += place.why == why;
    return n;
  }
  std::size_t without_money() const {
    std::size_t n = 0;
    for (const Place &place : places)
      n += !place.without_money.id.empty();
    return n;
  }
  // Number on the list of each of so many villages, 1 the first; 0: not on it.
  Column<VillageId, std::size_t> numbers(std::size_t rows) const {
    Column<VillageId, std::size_t> number(rows, 0);
    for (std::size_t i = 0; i < places.size(); ++i)
      number[places[i].village] = i + 1;
    return number;
  }
  std::vector<VillageId> villages() const {
    std::vector<VillageId> listed;
    for (const Place &place : places)
      listed.push_back(place.village);
    return listed;
  }
};

} // namespace lokus
