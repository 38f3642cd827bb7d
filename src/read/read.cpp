#include "read/read.hpp"
#include "read/children/children.hpp"
#include "read/files/zip_path.hpp"
#include "read/inputs.hpp"
#include "read/layers/facilities.hpp"
#include "read/surveys/survey_history.hpp"
#include "seal/digest.hpp"
#include "settings/indicators.hpp"
#include "settings/setting.hpp"
#include <algorithm>
#include <filesystem>

namespace lokus::read {
namespace {

namespace fs = std::filesystem;

// The files behind one path: a Shapefile's siblings too; of a path inside a zip, the zip.
std::vector<FilePath> files_behind(const FilePath &path) {
  FilePath on_disk = path;
  if (on_disk.path.starts_with("/vsizip/"))
    on_disk.path.erase(0, 8);
  if (const auto zip = zip_in(on_disk.path))
    on_disk.path = *zip;
  std::vector<FilePath> files;
  if (fs::is_directory(on_disk.path)) {
    for (fs::recursive_directory_iterator entry(on_disk.path), end; entry != end; ++entry) {
      if (entry.depth() >= layer_folders_deep)
        entry.disable_recursion_pending();
      if (entry->is_regular_file())
        files.push_back({(fs::path(path.written) / fs::relative(entry->path(), on_disk.path)).string(),
                         entry->path().string()});
    }
  } else if (lower(fs::path(on_disk.path).extension().string()) == ".shp") {
    for (const std::string small : {".shp", ".dbf", ".shx", ".prj", ".cpg"})
      for (const std::string &ending : {small, upper(small)})
        if (const fs::path sibling = fs::path(on_disk.path).replace_extension(ending); fs::exists(sibling))
          files.push_back({fs::path(path.written).replace_extension(ending).string(), sibling.string()});
  } else if (fs::exists(on_disk.path)) {
    files.push_back(on_disk);
  }
  std::sort(files.begin(), files.end(),
            [](const FilePath &a, const FilePath &b) { return a.written < b.written; });
  return files;
}

void add_files(const FilePath &path, std::vector<InputFile> &files) {
  if (!path.given())
    return;
  for (const FilePath &file : files_behind(path)) {
    const auto same = [&](const InputFile &known) { return known.written == file.written; };
    if (std::none_of(files.begin(), files.end(), same))
      files.push_back(
          {file.written, digest_of_file(file.path), static_cast<std::uint64_t>(fs::file_size(file.path))});
  }
}

// An indicator of that name is the same as the column counts.families_at_risk.
void take_families_at_risk(const Indicators &indicators, Counts &counts) {
  const auto from = indicator_named(indicators, "families_at_risk");
  if (!from)
    return;
  for (const VillageId v : counts.families_at_risk.all())
    counts.families_at_risk[v] = People(indicators.value(v, *from));
}

Finding indicators_alone(const Scenario &scenario) {
  const bool offers = !scenario.interventions.empty();
  return {
      Severity::warning,
      "indicators_alone",
      "",
      0,
      "",
      phrase("tidak ada jumlah balita (counts.path atau children.path): prevalensi tidak ditaksir, desa "
             "diperingkat menurut indikator saja{}",
             "there are no counts (counts.path or children.path): no prevalence is estimated, villages are "
             "ranked by indicators alone{}",
             offers ? Phrase{", dan tidak ada rencana belanja karena dampaknya tidak dapat diproyeksikan",
                             ", and there is no plan of what to buy, because its effect cannot be projected"}
                    : Phrase{})};
}

} // namespace

std::vector<InputFile> input_files(Scenario scenario) {
  std::vector<InputFile> files;
  add_files({fs::path(scenario.file).filename().string(), scenario.file}, files);
  for (const auto &[key, setting] : settings::every_setting(scenario))
    if (const auto *path = std::get_if<FilePath *>(&setting.field); path && key != "children.key")
      add_files(**path, files);
  return files;
}

Inputs inputs(const Scenario &scenario) {
  Inputs in;
  in.boundaries_file = scenario.boundaries.path.written;
  in.counts_file =
      scenario.counts.path.given() ? scenario.counts.path.written : scenario.children.path.written;
  in.least_joined = scenario.counts.least_joined;
  in.interventions = settings::by_indicators_alone(scenario) ? Interventions() : interventions(scenario);
  if (settings::by_indicators_alone(scenario))
    in.findings.add(indicators_alone(scenario));
  in.area = villages(scenario, in.findings);
  const VillageLookup lookup(in.area, scenario.boundaries.within, name_map(scenario, in.area, in.findings),
                             code_editions(scenario, in.area, in.findings));
  in.counts = counts(scenario, lookup, in.findings, in.review);
  if (!in.counts.file.empty())
    in.counts_file = in.counts.file;
  in.interventions = with_counted_targets(std::move(in.interventions), in.counts, scenario);
  ChildrenRead read = children(scenario, lookup, in.findings, in.review);
  in.measurements = std::move(read.measurements);
  in.intake = std::move(read.intake);
  if (!settings::by_indicators_alone(scenario))
    in.surveys = surveys(scenario, in.area, in.findings);
  if (scenario.history.path.given())
    in.history = survey_history(scenario.history.path, in.findings);
  in.indicators = indicators(scenario, lookup, in.findings, in.review);
  take_families_at_risk(in.indicators, in.counts);
  in.covariates = covariates(scenario, in.indicators, in.findings);
  in.coverage = coverage(scenario, in.area, in.interventions, in.findings, in.review);
  in.audit_cases = audit_cases(scenario.audit.cases, lookup, in.findings, in.review);
  in.last_audit_cases = audit_cases(scenario.audit.last_round, lookup, in.findings, in.review);
  in.lists = village_lists(scenario, lookup, in.interventions, in.findings, in.review);
  in.last_year = last_year(scenario, lookup, in.findings, in.review);
  in.facilities = facilities(scenario, in.area, in.findings);
  in.puskesmas_given = given_work_areas(scenario, lookup, in.findings, in.review);
  in.roads = roads(scenario, in.area, in.findings);
  for (const ContextSettings &context : scenario.context)
    in.context.push_back(context_layer(context, in.findings));
  in.findings.add(lookup.moved_rows());
  in.files = input_files(scenario);
  return in;
}

} // namespace lokus::read
