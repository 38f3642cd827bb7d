#include "core/error.hpp"
#include "draw/draw.hpp"
#include "lokus/audience.hpp"
#include "lokus/left_open.hpp"
#include "lokus/prepare.hpp"
#include "lokus/public_edition.hpp"
#include "lokus/publishing.hpp"
#include "lokus/stages.hpp"
#include "read/read.hpp"
#include "settings/setting.hpp"
#include "tables/assumptions/of_run.hpp"
#include "tables/texts/list_texts.hpp"
#include "write/files/csv.hpp"
#include "write/files/folder_names.hpp"
#include "write/write.hpp"
#include <algorithm>
#include <filesystem>
#include <optional>

// publish: what the audience may see is drawn and written, whole or not at all.

namespace lokus {
namespace {

void publish_one(Part part, const write::OutputFolder &folder, const Prepared &prepared,
                 const Decision &decision, const RunRecord &record) {
  switch (part) {
  case Part::estimates:
    return write::estimates(folder, prepared, record);
  case Part::projection:
    return write::projection(folder, prepared, decision, record);
  case Part::plan:
    return write::plan(folder, prepared, decision, record);
  case Part::ranking:
    write::decision_file(folder, prepared, decision, record);
    return write::ranking(folder, prepared, decision, record);
  case Part::sheets:
    for (const Picture &picture : draw::sheets(prepared, decision, record))
      write::picture(folder, picture);
    return;
  }
}

// Results from children's data, or for the public, are logged beside the scenario.
void log_this_export(const Prepared &prepared, const Scenario &scenario, const Destination &to) {
  const bool from_children = scenario.children.path.given();
  if (!from_children && !is_public(scenario))
    return;
  const std::string folder = std::filesystem::path(scenario.file).parent_path().string();
  write::log_export(folder, scenario.write.export_log,
                    {to.made, scenario.name, to.folder, scenario.write.audience,
                     prepared.inputs.area.villages.rows(), from_children});
}

// Two publications at once would each be held against the ledger without the other.
void add_to_ledger(const Scenario &scenario, const PublicRun &seen) {
  const std::string path = ledger_of(scenario);
  const write::FolderLock alone(std::filesystem::absolute(path).parent_path(), write::patience);
  if (alone.by_another() || read::public_ledger(path) != seen.earlier)
    throw Error(ErrorKind::failure,
                phrase("{}: terbitan lain selesai sementara ini dihitung; jalankan lagi",
                       "{}: another publication was finished meanwhile; run this again", path));
  write::extended_ledger(path, seen.earlier, seen.left_open);
}

struct Where {
  const Destination &to;
  Watch &watch;
};

struct Seen {
  const Prepared &prepared;
  const Decision &decision;
  const std::string *portable; // null: as `prepared` makes it
};

// Calls fill(folder, seen, record) with what the audience may see.
template <class Fill>
void publish_seen(const Prepared &prepared, const Decision &decision, const Scenario &scenario, Where where,
                  Fill &&fill) {
  std::optional<PublicRun> seen;
  if (is_public(scenario))
    seen = public_run(prepared, decision, scenario, where.to.made, where.watch);
  const Prepared &p = seen ? seen->prepared : prepared;
  const Decision &d = seen ? seen->decision : decision;
  RunRecord record = record_of(p, seen ? without_names(scenario) : scenario, where.to);
  write_folder(where.to, where.watch, [&](const write::OutputFolder &folder) {
    fill(folder, Seen{p, d, seen ? &seen->portable : nullptr}, record);
    record.stages = where.watch.times;
    write::run_record(folder, record, d.rankings.empty() ? nullptr : &d,
                      seen ? Findings{} : with_list_findings(p.findings, d));
    log_this_export(p, scenario, where.to);
    if (seen) // last: what stands there binds every later publication
      add_to_ledger(scenario, *seen);
  });
}

// The sheets, and the plates where there is a report for them to stand in.
std::vector<Picture> all_pictures(const Prepared &prepared, const Decision &decision,
                                  const RunRecord &record) {
  std::vector<Picture> pictures = draw::sheets(prepared, decision, record);
  if (std::ranges::count(record.scenario.write.formats, "html") > 0)
    for (Picture &plate : draw::plates(prepared, decision, record))
      pictures.push_back(std::move(plate));
  return pictures;
}

} // namespace

Assumptions assumptions(const Prepared &prepared, const Scenario &scenario) {
  return assumptions_of_run(prepared, scenario);
}

void require_elsewhere(const std::string &file, const Destination &to) {
  namespace fs = std::filesystem;
  if (!to.force || file.empty())
    return;
  std::error_code ignored;
  const std::string folder = (fs::weakly_canonical(to.folder, ignored) / "").string();
  if (fs::exists(file, ignored) && (fs::weakly_canonical(file, ignored) / "").string().starts_with(folder))
    throw Error(ErrorKind::request,
                phrase("{0}: ada di dalam {1}, yang akan diganti; pilih folder hasil lain (-o)",
                       "{0}: lies inside {1}, which would be replaced; name another output folder (-o)", file,
                       to.folder));
}

void require_inputs_elsewhere(Scenario scenario, const Destination &to) {
  require_elsewhere(scenario.file, to);
  for (const auto &[key, setting] : settings::every_setting(scenario))
    if (auto *path = std::get_if<FilePath *>(&setting.field); path != nullptr && (*path)->given())
      require_elsewhere((*path)->path, to);
}

void require_free(const Destination &to) {
  write::require_free_folder(to.folder, to.force);
}

std::vector<Phrase> clear_place(const Destination &to) {
  return write::settle_leftovers(to.folder);
}

bool can_be_written(const std::string &folder) {
  return write::is_free_folder(folder);
}

void publish(const Prepared &prepared, const Decision &decision, const Scenario &scenario,
             const Destination &to, Watch &watch) {
  publish_with({}, prepared, decision, scenario, to, watch);
}

void publish_with(const std::vector<write::Table> &more, const Prepared &prepared, const Decision &decision,
                  const Scenario &scenario, const Destination &to, Watch &watch) {
  if (!more.empty())
    require_internal(scenario.write);
  publish_seen(prepared, decision, scenario, {to, watch},
               [&](const write::OutputFolder &folder, const Seen &seen, RunRecord &record) {
                 const std::vector<Picture> pictures =
                     stage(watch, "draw", {"menggambar peta", "drawing maps"},
                           [&] { return all_pictures(seen.prepared, seen.decision, record); });
                 stage(watch, "write", {"menulis hasil", "writing results"}, [&] {
                   write::everything(folder, {seen.prepared, seen.decision, pictures, record, seen.portable});
                 });
                 for (const write::Table &table : more)
                   write::write_csv(folder, table, scenario.write);
                 record.stages = watch.times;
                 write::decision_file(folder, seen.prepared, seen.decision, record);
               });
}

void publish_part(Part part, const Prepared &prepared, const Decision &decision, const Scenario &scenario,
                  const Destination &to, Watch &watch) {
  if (part == Part::plan && is_public(scenario) && !scenario.write.public_plan)
    throw Error(ErrorKind::request,
                {"write.public_plan = false: paket tidak untuk umum; lokus rank menerbitkan daftarnya",
                 "write.public_plan = false: packages are not for the public; lokus rank "
                 "publishes the list"});
  publish_seen(prepared, decision, scenario, {to, watch},
               [&](const write::OutputFolder &folder, const Seen &seen, RunRecord &record) {
                 stage(watch, "write", {"menulis hasil", "writing results"},
                       [&] { publish_one(part, folder, seen.prepared, seen.decision, record); });
               });
}

void publish_audit(const Prepared &prepared, const Scenario &scenario, const Destination &to, Watch &watch) {
  if (is_public(scenario))
    throw Error(
        ErrorKind::request,
        {"kasus audit adalah data perorangan dan tidak untuk umum; pakai write.audience = \"internal\"",
         "audited cases are personal data and not for the public; use write.audience = \"internal\""});
  RunRecord record = record_of(scenario, to);
  record.files = prepared.inputs.files;
  write_folder(to, watch, [&](const write::OutputFolder &folder) {
    stage(watch, "write", {"menulis hasil", "writing results"},
          [&] { write::audit(folder, prepared, record); });
    record.stages = watch.times;
    write::run_record(folder, record, nullptr, prepared.findings);
  });
}

void publish_findings(const Checked &checked, const Scenario &scenario, const Destination &to, Watch &watch) {
  const RunRecord record = record_of(scenario, to);
  const bool children = checked.inputs.intake.rows_in > 0;
  const Prepared shown = children ? judged(checked, scenario) : Prepared();
  std::vector<Picture> pictures;
  if (checked.quality.rows() > 0)
    pictures = stage(watch, "draw", {"menggambar peta", "drawing maps"},
                     [&] { return draw::quality_sheets(shown, record); });
  write_folder(to, watch, [&](const write::OutputFolder &folder) {
    write::findings(folder, checked.findings, checked.inputs.review, scenario.write, to.language);
    if (children)
      write::quality(folder, shown, pictures, record);
  });
}

void publish_synthetic(const SyntheticRegion &region,
                       const std::vector<std::pair<std::string, std::string>> &texts, const Destination &to,
                       Watch &watch) {
  write_folder(to, watch, [&](const write::OutputFolder &folder) {
    for (const auto &[name, text] : texts)
      write::write_text(folder, name, text);
    write::synthetic(folder, region);
  });
}

} // namespace lokus
