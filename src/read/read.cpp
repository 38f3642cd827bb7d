#include "read/read.hpp"
#include "core/error.hpp"
#include "core/folder_entries.hpp"
#include "core/text.hpp"
#include "read/audits/audit_rounds.hpp"
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
    for (const fs::directory_entry &entry : entries_below(on_disk.path, layer_folders_deep))
      if (entry.is_regular_file())
        files.push_back({(fs::path(path.written) / fs::relative(entry.path(), on_disk.path)).string(),
                         entry.path().string()});
  } else if (lower(fs::path(on_disk.path).extension().string()) == ".shp") {
    // Where case is no difference, both names are one file.
    const auto is_known = [&](const fs::path &file) {
      return std::ranges::any_of(files,
                                 [&](const FilePath &known) { return fs::equivalent(known.path, file); });
    };
    for (const std::string small : {".shp", ".dbf", ".shx", ".prj", ".cpg"})
      for (const std::string &ending : {on_disk.path.substr(on_disk.path.size() - 4), small, upper(small)})
        if (const fs::path sibling = fs::path(on_disk.path).replace_extension(ending);
            lower(ending) == small && fs::is_regular_file(sibling) && !is_known(sibling))
          files.push_back({fs::path(path.written).replace_extension(ending).string(), sibling.string()});
  } else if (fs::is_regular_file(on_disk.path)) {
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

// An indicator of that name is the same as the column counts.families_at_risk; where it says nothing, the
// column stands.
void take_families_at_risk(const Indicators &indicators, Counts &counts) {
  const auto from = indicator_named(indicators, "families_at_risk");
  if (!from)
    return;
  for (const VillageId v : counts.families_at_risk.all())
    if (const double families = indicators.value(v, *from); !is_missing(families))
      counts.families_at_risk[v] = People(families);
}

// A fault of our own names the file that it met.
template <class Read>
auto reading(const FilePath &path, Read &&read) {
  try {
    return read();
  } catch (const Error &) {
    throw;
  } catch (const fs::filesystem_error &) { // names its own file
    throw;
  } catch (const std::exception &fault) {
    throw Error(ErrorKind::failure, phrase("{0}: gagal dibaca: {1}", "{0}: failed to be read: {1}",
                                           path.written, cause_of(fault)));
  }
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

// Counts, surveys and the office's figures.
void read_people(const Scenario &scenario, const VillageLookup &lookup, Inputs &in) {
  in.counts = reading(scenario.counts.path, [&] { return counts(scenario, lookup, in.findings, in.review); });
  if (const std::string used = files_of(in.counts); !used.empty())
    in.counts_file = used;
  in.interventions = with_counted_targets(std::move(in.interventions), in.counts, scenario);
  ChildrenRead read =
      reading(scenario.children.path, [&] { return children(scenario, lookup, in.findings, in.review); });
  in.measurements = std::move(read.measurements);
  in.intake = std::move(read.intake);
  if (!settings::by_indicators_alone(scenario))
    in.surveys = reading(scenario.surveys.path, [&] { return surveys(scenario, in.area, in.findings); });
  if (scenario.history.path.given())
    in.history =
        reading(scenario.history.path, [&] { return survey_history(scenario.history.path, in.findings); });
  in.indicators = indicators(scenario, lookup, in.findings, in.review);
  take_families_at_risk(in.indicators, in.counts);
  in.covariates = covariates(scenario, in.indicators, in.findings);
}

void read_services(const Scenario &scenario, const VillageLookup &lookup, Inputs &in) {
  in.coverage = reading(scenario.coverage.path, [&] {
    return coverage(scenario, in.area, in.interventions, in.findings, in.review);
  });
  in.audit = audit_rounds(scenario, lookup, in.review);
  in.lists = village_lists(scenario, lookup, in.interventions, in.findings, in.review);
  in.last_year = last_year(scenario, lookup, in.findings, in.review);
}

void read_work_areas(const Scenario &scenario, const VillageLookup &lookup, Inputs &in) {
  in.puskesmas_given = reading(scenario.facilities.work_areas,
                               [&] { return given_work_areas(scenario, lookup, in.findings, in.review); });
}

void read_places(const Scenario &scenario, const VillageLookup &lookup, Inputs &in) {
  in.facilities =
      reading(scenario.facilities.path, [&] { return facilities(scenario, in.area, in.findings); });
  read_work_areas(scenario, lookup, in);
  in.roads = reading(scenario.facilities.roads, [&] { return roads(scenario, in.area, in.findings); });
  for (const ContextSettings &context : scenario.context)
    in.context.push_back(reading(context.path, [&] { return context_layer(context, in.findings); }));
}

// The villages, then with `rest` what is joined to them.
template <class Rest>
void read_area(const Scenario &scenario, Inputs &in, const Rest &rest) {
  in.area = reading(scenario.boundaries.path, [&] { return villages(scenario, in.findings); });
  const VillageLookup lookup(in.area, scenario.boundaries.within, name_map(scenario, in.area, in.findings),
                             code_editions(scenario, in.area, in.findings));
  rest(lookup);
  in.findings.add(lookup.moved_rows());
  in.files = input_files(scenario);
}

} // namespace

std::vector<InputFile> input_files(Scenario scenario) {
  std::vector<InputFile> files;
  add_files({fs::path(scenario.file).filename().string(), scenario.file}, files);
  for (const auto &[key, setting] : settings::every_setting(scenario))
    if (const auto *path = std::get_if<FilePath *>(&setting.field);
        path && key != "children.key" && key != "secrets.key_file")
      add_files(**path, files);
  return files;
}

Inputs audit_inputs(const Scenario &scenario) {
  Inputs in;
  in.boundaries_file = scenario.boundaries.path.written;
  read_area(scenario, in, [&](const VillageLookup &lookup) {
    in.audit = audit_rounds(scenario, lookup, in.review);
    read_work_areas(scenario, lookup, in);
  });
  return in;
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
  read_area(scenario, in, [&](const VillageLookup &lookup) {
    read_people(scenario, lookup, in);
    read_services(scenario, lookup, in);
    read_places(scenario, lookup, in);
  });
  return in;
}

} // namespace lokus::read
