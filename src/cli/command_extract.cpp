#include "cli/commands.hpp"
#include "cli/lines/weighed_lines.hpp"
#include "cli/session.hpp"
#include "jobs/dissemination.hpp"
#include "jobs/extract_team.hpp"
#include "lokus/audience.hpp"
#include <cstdio>

namespace lokus::cli {

int command_extract(const Arguments &arguments) {
  const ExtractBy by = extract_by(arguments.by);
  Session session = open_session(arguments, "-petikan-" + arguments.by);
  require_internal(session.scenario.write);
  Prepared prepared = prepare_audit(checked_or_stop(session, inspect_audit(session.scenario, session.watch)),
                                    session.scenario, session.watch);
  Decision decision;
  if (by == ExtractBy::meeting || by == ExtractBy::team)
    decision = plan_where_known(prepared, session.scenario, session.watch);
  RunRecord record = record_of(session.scenario, session.to);
  record.files = prepared.inputs.files;
  std::vector<Extract> all;
  if (by == ExtractBy::meeting)
    all.push_back(dissemination(prepared, decision, record, session.watch));
  else if (by == ExtractBy::team)
    all.push_back(extract_for_team(prepared, decision, record));
  else
    all = extracts(prepared, by, record);
  publish_extracts(all, prepared, record, session.to, session.watch);
  Destination nowhere = session.to; // an extract is for others
  nowhere.folder.clear();
  print_findings(prepared.findings, nowhere);
  for (const Extract &extract : all)
    std::puts(fmt::format("{}/{}", session.to.folder, extract.folder).c_str());
  return 0;
}

} // namespace lokus::cli
