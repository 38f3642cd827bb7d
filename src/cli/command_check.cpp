#include "cli/commands.hpp"
#include "cli/lines/weighed_lines.hpp"
#include "cli/session.hpp"
#include "core/error.hpp"
#include <cstdio>

namespace lokus::cli {

int command_check(const Arguments &arguments) {
  Session session = open_session(arguments, "-periksa");
  const Checked checked = inspect(session.scenario, session.watch);
  publish_findings(checked, session.scenario, session.to, session.watch);
  print_findings(checked.findings, session.to);
  const std::size_t errors = checked.findings.count(Severity::error);
  const std::size_t warnings = checked.findings.count(Severity::warning);
  const Phrase summary = phrase("{} desa, {} kesalahan, {} peringatan", "{} villages, {} errors, {} warnings",
                                checked.inputs.area.villages.rows(), errors, warnings);
  std::puts(summary.in(arguments.language).c_str());
  print_where(session.to);
  return errors > 0 ? static_cast<int>(ErrorKind::data) : 0;
}

} // namespace lokus::cli
