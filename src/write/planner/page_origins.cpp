#include "write/planner/json_text.hpp"
#include "write/planner/page_data.hpp"
#include "write/tables/origins.hpp"
#include <array>

namespace lokus::write {
namespace {

// Cells of a village's sheet, by the name that the page asks for.
struct SheetCell {
  const char *name;
  Origin origin;
};
constexpr std::array sheet_cells = {
    SheetCell{"register", Origin::counts},      SheetCell{"estimate", Origin::estimate},
    SheetCell{"survey", Origin::surveys},       SheetCell{"rank", Origin::ranking},
    SheetCell{"list", Origin::lokus_list},      SheetCell{"plan", Origin::plan},
    SheetCell{"ahead", Origin::projection},     SheetCell{"minutes", Origin::facilities},
    SheetCell{"coverage", Origin::coverage},    SheetCell{"hot", Origin::hot_spots},
    SheetCell{"quality", Origin::quality},      SheetCell{"causes", Origin::audit},
    SheetCell{"measure", Origin::measure_first}};

std::string step_json(Origin origin) {
  const OriginFacts &facts = facts_of(origin);
  return fmt::format("[{},{}]", page_phrase(facts.title), page_phrase(facts.how));
}

} // namespace

// What each cell was made by, then everything that rests on, the nearest first.
std::string page_origins() {
  std::string text = "{";
  for (const SheetCell &cell : sheet_cells)
    text += fmt::format(R"({}"{}":{})", text.size() > 1 ? "," : "", cell.name,
                        page_list(behind(cell.origin), step_json));
  return text + "}";
}

} // namespace lokus::write
