#include "jobs/results.hpp"
#include "lokus/audience.hpp"
#include "lokus/stages.hpp"
#include "write/files/csv.hpp"

namespace lokus {

void publish_results(const Results &results, const WriteSettings &settings, const Destination &to,
                     Watch &watch) {
  require_internal(settings);
  write_folder(to, watch, [&](const write::OutputFolder &folder) {
    for (const write::Table &table : results.tables)
      write::write_csv(folder, table, settings);
    for (const auto &[name, text] : results.texts)
      write::write_text(folder, name, text);
  });
}

} // namespace lokus
