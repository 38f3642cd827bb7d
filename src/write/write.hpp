#pragma once
#include "core/choice.hpp"
#include "tables/inputs/synthetic.hpp"
#include "tables/inputs/withheld.hpp"
#include "tables/picture.hpp"
#include "tables/run.hpp"
#include "write/files/folder_lock.hpp"

namespace lokus::write {

// Error(request) when `path` exists and holds more than findings that a check, or a command that stopped at
// the data, left there (a tinjauan.csv that was filled in is more), unless `force`; with `force` too when
// lokus did not write some of the files there, or somebody changed them since (folder_content), naming them,
// and when it is a file or a link.
void require_free_folder(const std::string &path, bool force);
bool is_free_folder(const std::string &path); // without force

// What a lokus that was stopped half-way (killed, or without power) left beside `path`: a folder that was
// being replaced is put back where nothing took its place, unfinished and replaced ones are removed, and each
// is told. Folders that another lokus is writing to stay, and files that lokus did not write.
std::vector<Phrase> settle_leftovers(const std::string &path);

// A folder that appears whole or not at all: files go to a temporary folder beside it
// (`.<name>.sedang-ditulis-<n>`), which finish() renames when all of it is on the disk. Without finish() the
// destructor removes everything that was written. Links are never followed.
class OutputFolder {
public:
  // Error(request) as require_free_folder, and when it is the current folder or one above it.
  OutputFolder(const std::string &path, bool force);
  ~OutputFolder();
  OutputFolder(const OutputFolder &) = delete;
  OutputFolder &operator=(const OutputFolder &) = delete;

  std::string file(const std::string &name) const; // path of a file inside, while writing
  // What may be replaced is moved aside first (`.<name>.lama-<n>`), moved back if the new one cannot take its
  // place, and removed when the new one is on the disk. Error(failure) also where some of it cannot be
  // removed.
  void finish();

private:
  void put_back(const std::filesystem::path &aside);

  std::string path_, temporary_;
  FolderLock lock_; // tells others that the temporary folder is written to
  bool finished_ = false;
  bool force_ = false;
  std::string made_parent_; // the topmost folder above that had to be made; empty: none
};

// Findings and review table alone: `temuan.csv`, `tinjauan.csv`. What a run with data errors leaves.
void findings(const OutputFolder &folder, const Findings &findings, const Review &review,
              const WriteSettings &settings, Language language);

// What `lokus check` leaves of children's measurements: mutu.csv, masukan_anak.csv, laporan_mutu.html and the
// pictures. Of `prepared` only inputs, findings and quality are looked at.
void quality(const OutputFolder &folder, const Prepared &prepared, const std::vector<Picture> &pictures,
             const RunRecord &record);

// What is written of a run. `portable`: what the planner's page works from (tables/portable) where that is
// not as `prepared` makes it; the page of an edition for the public has no engine without it.
struct Publication {
  const Prepared &prepared;
  const Decision &decision;
  const std::vector<Picture> &pictures;
  const RunRecord &record;
  const std::string *portable = nullptr;
};

// Every file a run leaves, in the formats of the settings, except run.json. Pictures are written as they
// are; plates (named plat_) stand in the report alone.
void everything(const OutputFolder &folder, const Publication &from);

// Tables of single stages, for the commands that stop early.
void estimates(const OutputFolder &folder, const Prepared &prepared, const RunRecord &record);
void audit(const OutputFolder &folder, const Prepared &prepared, const RunRecord &record);
void projection(const OutputFolder &folder, const Prepared &prepared, const Decision &decision,
                const RunRecord &record);
void plan(const OutputFolder &folder, const Prepared &prepared, const Decision &decision,
          const RunRecord &record);
void ranking(const OutputFolder &folder, const Prepared &prepared, const Decision &decision,
             const RunRecord &record);

// run.json: version, input checksums, seed, effective settings, gap, assumptions, seconds per stage.
// `decision` may be null. Written last: its presence means success.
void run_record(const OutputFolder &folder, const RunRecord &record, const Decision *decision,
                const Findings &findings);

// keputusan.json: the list as decided, what a later year must be held against, settings, inputs with
// checksums, and a seal over it all; and keputusan.draws, bound to it by its checksum. Internal: nothing for
// the public.
struct DecisionBytes {
  std::string json, draws; // draws: empty where nothing was projected
};
DecisionBytes frozen_bytes(const Prepared &prepared, const Decision &decision, const RunRecord &record);
void decision_file(const OutputFolder &folder, const Prepared &prepared, const Decision &decision,
                   const RunRecord &record);

// The input files of a made-up region, ready for a scenario, each labelled synthetic: batas_desa.gpkg,
// balita.csv, cakupan.csv, puskesmas.csv, survei.csv, audit and audit_lalu as .csv and .xlsx, BACA_SAYA.txt,
// which lists every file of the folder with its checksum: called last.
void synthetic(const OutputFolder &folder, const SyntheticRegion &region);

// Appends one line to the log of exports in a folder: date, scenario, folder of the result, audience,
// villages, whether single children were read. `name` is that of a file, empty: catatan_ekspor.csv. The file
// is made with the log's header, or is a plain file that begins with it. Error(request) for another file, a
// link, or a name that is none; Error(failure) if the line cannot be written.
struct Export {
  Date made;
  std::string scenario, folder, audience;
  std::size_t villages = 0;
  bool from_children = false;
};
void log_export(const std::string &folder, const std::string &name, const Export &made);

// Adds what a publication left open to the ledger of publications beside the scenario: the whole file anew,
// or none of it. Error(failure) if it cannot be written.
void extended_ledger(const std::string &path, const PublicLedger &earlier, const PublicLedger &left_open);

void picture(const OutputFolder &folder, const Picture &picture);
void write_text(const OutputFolder &folder, const std::string &name,
                const std::string &content); // name may hold one folder

std::vector<Choice> format_choices();

} // namespace lokus::write
