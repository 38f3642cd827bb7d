#include "jobs/dissemination.hpp"
#include "draw/draw.hpp"
#include "lokus/prepare.hpp"
#include "lokus/stages.hpp"
#include "write/papers/dissemination.hpp"
#include "write/papers/paper_html.hpp"

namespace lokus {

Decision plan_where_known(Prepared &prepared, const Scenario &scenario, Watch &watch) {
  const bool has_counts = scenario.counts.path.given() || scenario.children.path.given();
  if (!has_counts || scenario.interventions.empty())
    return {};
  Checked checked = inspect(scenario, watch);
  if (checked.findings.count(Severity::error) > 0)
    return {};
  prepared = prepare(std::move(checked), scenario, watch);
  return decide(prepared, scenario, watch);
}

Extract dissemination(Prepared prepared, const Decision &decision, const RunRecord &record, Watch &watch) {
  if (prepared.audit.told.empty() || prepared.audit.told.back().places.front().cases == 0)
    throw Error(ErrorKind::request,
                phrase("{0}: tidak ada kasus audit pada putaran ini; isi audit.cases atau [[audit.round]]",
                       "{0}: there are no audited cases in this round; name audit.cases or [[audit.round]]",
                       record.scenario.file));
  if (prepared.district_outlines.shapes() == 0)
    dissolve_outlines(prepared, record.scenario.space.tolerance);
  Extract extract{"diseminasi", "diseminasi", {}, {}};
  stage(watch, "draw", {"menggambar peta", "drawing maps"}, [&] {
    extract.pictures = draw::audit_maps(prepared, record);
    const write::Publication from{prepared, decision, extract.pictures, record};
    const Paper paper = write::dissemination_paper(from);
    extract.results.texts.emplace_back("diseminasi.html", write::paper_html(paper, from));
    extract.pictures.push_back(draw::paper_pdf(paper, "diseminasi", prepared, record));
  });
  return extract;
}

} // namespace lokus
