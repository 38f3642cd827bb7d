#include "jobs/index.hpp"
#include "core/error.hpp"
#include "lokus/stages.hpp"
#include "read/read.hpp"
#include "write/papers/index_page.hpp"
#include <algorithm>
#include <filesystem>

namespace lokus {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse_result(const std::string &folder, const Phrase &why) {
  throw Error(ErrorKind::request, phrase("{0}: {1}", "{0}: {1}", folder, why));
}

DecisionFile decision_in(const std::string &folder) {
  const fs::path file = fs::path(folder) / "keputusan.json";
  if (!fs::is_regular_file(file))
    refuse_result(
        folder,
        {"tidak ada keputusan.json; sebut folder hasil lokus run (edisi untuk umum tidak memilikinya)",
         "there is no keputusan.json; name a folder that lokus run left (an edition for the public has "
         "none)"});
  SealedDecision sealed = read::decision_file(file.string());
  if (!sealed.unaltered())
    refuse_result(
        folder,
        {"keputusan.json diubah sesudah ditulis, atau bukan berkas keputusan; jalankan lokus run lagi",
         "keputusan.json was altered after it was written, or is no decision file; run lokus run again"});
  if (!sealed.decision.has_figures || sealed.decision.regencies.empty())
    refuse_result(folder, {"keputusan.json tidak memuat angka desa; jalankan lokus run lagi",
                           "keputusan.json holds no figures of villages; run lokus run again"});
  return std::move(sealed.decision);
}

// What a missing figure adds is nothing: villages without an estimate are not counted in the sum.
void add_known(double figure, double &sum) {
  if (!is_missing(figure))
    sum += figure;
}

std::string page_from(const std::string &written_to, const std::string &folder) {
  const auto whole = [](const fs::path &path) { return fs::weakly_canonical(fs::absolute(path)); };
  const fs::path page = fs::path(folder) / "perencana.html";
  return fs::exists(page) ? whole(page).lexically_relative(whole(written_to)).generic_string()
                          : std::string();
}

bool is_synthetic(const DecisionFile &decision) {
  return std::ranges::count(decision.settings,
                            std::pair<std::string, std::string>("write.synthetic", "true")) > 0;
}

IndexedResult indexed(const std::string &folder, const std::string &written_to,
                      const DecisionFile &decision) {
  IndexedResult row;
  row.folder = folder;
  row.page = page_from(written_to, folder);
  row.title = decision.title;
  row.made = decision.made;
  row.year = decision.year;
  row.regencies = decision.regencies.size();
  row.villages = decision.villages.size();
  row.listed = decision.list.size();
  row.bought = decision.plan.purchases.size();
  row.budget = decision.plan.budget;
  row.spend = decision.plan.spend;
  row.synthetic = is_synthetic(decision);
  for (const FrozenVillage &village : decision.villages) {
    row.estimated += !is_missing(village.prevalence.mean);
    add_known(village.children, row.children);
    add_known(village.children * village.prevalence.mean, row.stunted);
    add_known(village.averted.mean, row.averted);
  }
  return row;
}

} // namespace

ResultIndex index(const IndexRequest &request, Watch &watch) {
  return stage(watch, "index", {"membaca keputusan", "reading decisions"}, [&] {
    ResultIndex all;
    std::vector<fs::path> seen;
    for (const std::string &folder : request.folders) {
      const DecisionFile decision = decision_in(folder);
      if (!all.rows.empty() && decision.year != all.rows.front().year)
        refuse_result(folder, phrase("keputusan tahun {0}, sedangkan {1} tahun {2}",
                                     "a decision for {0}, but {1} is for {2}", decision.year,
                                     all.rows.front().folder, all.rows.front().year));
      seen.push_back(fs::weakly_canonical(folder));
      if (std::ranges::count(seen, seen.back()) > 1)
        refuse_result(folder, {"disebut dua kali", "named twice"});
      all.rows.push_back(indexed(folder, request.written_to, decision));
    }
    std::ranges::stable_sort(all.rows, {}, &IndexedResult::title);
    return all;
  });
}

Results results_of(const ResultIndex &index, const Destination &to) {
  Results results;
  results.tables.push_back(write::index_table(index));
  results.texts.emplace_back("indeks.html", write::index_page(index, {to.language, to.made}));
  return results;
}

} // namespace lokus
