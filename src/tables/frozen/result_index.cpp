#include "tables/frozen/result_index.hpp"

namespace lokus {

IndexedResult ResultIndex::total() const {
  IndexedResult sum;
  for (const IndexedResult &row : rows) {
    sum.regencies += row.regencies;
    sum.villages += row.villages;
    sum.estimated += row.estimated;
    sum.listed += row.listed;
    sum.bought += row.bought;
    sum.children += row.children;
    sum.stunted += row.stunted;
    sum.budget += row.budget;
    sum.spend += row.spend;
    sum.synthetic = sum.synthetic || row.synthetic;
    sum.averted += row.averted;
  }
  return sum;
}

} // namespace lokus
