#include "settings/indicators.hpp"
#include "tables/portable/portable.hpp"
#include "write/files/deflate.hpp"
#include "write/files/file.hpp"
#include "write/planner/page_data.hpp"
#include "write/planner/template.hpp"
#include "write/report/markup.hpp"

namespace lokus::write {
namespace {

// The largest province has 8,600; a nation takes a page a province (docs/methods/planner.md).
constexpr std::size_t most_villages = 12000;

std::string block(std::string_view bytes) {
  return base64(deflated(bytes));
}

// What is shown to the public lacks what stands for a class; the engine works with it.
std::string engine_inputs(const Publication &from) {
  if (from.portable != nullptr)
    return block(*from.portable);
  if (from.record.scenario.write.audience == "public")
    return {};
  return block(portable::portable_bytes(from.prepared, from.record.scenario));
}

void fill_in(std::string &page, std::string_view placeholder, const std::string &text) {
  const std::size_t at = page.find(placeholder);
  if (at != std::string::npos)
    page.replace(at, placeholder.size(), text);
}

} // namespace

void planner_html(const OutputFolder &folder, const Publication &from) {
  const Prepared &p = from.prepared;
  if (settings::by_indicators_alone(from.record.scenario) || from.decision.rankings.empty() ||
      p.inputs.area.villages.rows() > most_villages)
    return;
  std::string page(carried_page().front().text);
  fill_in(page, "@lokus-data@", block(page_data(from)));
  fill_in(page, "@lokus-files@", page_files(from));
  fill_in(page, "@lokus-inputs@", engine_inputs(from));
  write_file(folder.file("perencana.html"), page);
}

} // namespace lokus::write
