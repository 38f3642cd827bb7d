#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace lokus {

// A cause of the list of causes: whose it is (person, household, service, administration), and the
// interventions of the catalogue that answer it, by code.
struct CauseOfList {
  std::string code, name, level;
  std::vector<std::string> answered_by;
};

// What others than the audit team are told of a count of cases. number: as it is, also none. hidden: at least
// one. untold: nothing, neither how many nor whether any.
enum class Told : std::uint8_t { number, hidden, untold };

enum class CountedPlace : std::uint8_t { area, subdistrict, puskesmas };

// The causes of one round of audits as all papers together tell them to others than the team. Of a count that
// is not told nothing is kept here.
struct ToldCounts {
  struct Count {
    std::string factor, code;
    int cases = 0; // of Told::number, else 0
    Told told = Told::untold;
  };
  struct ToldPlace {
    CountedPlace kind = CountedPlace::area;
    std::string code, name;    // of a puskesmas its name alone; of the area neither
    int cases = 0;             // of the round, whatever their causes; 0 where not counted
    bool counted = false;      // false: crosses the borders of others, nothing is told of it
    std::vector<Count> counts; // by factor; of those not here nothing is told
  };
  struct ToldGroup {       // a target group, in the whole area alone
    std::size_t group = 0; // row of AuditGroup
    int cases = 0;
    std::vector<Count> counts; // by factor; of those not here nothing is told
  };
  std::string round;
  std::vector<ToldPlace>
      places; // the area, then every kecamatan in the order of its rows, then puskesmas by name
  std::vector<ToldGroup> groups; // those with cases, in the order of AuditGroup
};

} // namespace lokus
