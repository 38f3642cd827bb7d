#include "lokus/left_open.hpp"
#include "check/check.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "lokus/deciding.hpp"
#include "lokus/prepare.hpp"
#include "lokus/stages.hpp"
#include "withhold/withhold.hpp"
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <functional>

namespace lokus {
namespace {

constexpr std::size_t enough_numbers = 5;
constexpr std::size_t enough_told = 5; // places, for a refusal

// One number that is withheld: of a village, or of the sum of a unit's villages.
struct Secret {
  std::string villages; // as in LeftOpen
  double measured = 0, stunted = 0;
  std::function<void(Counts &, double)> set_stunted;
  std::optional<VillageId> village; // not of a unit
};

std::vector<Secret> secrets(const Prepared &prepared, const Withheld &withheld) {
  const Counts &counts = prepared.inputs.counts;
  std::vector<Secret> all;
  for (const VillageId v : withheld.villages.all())
    if (withheld.is(v))
      all.push_back({prepared.inputs.area.villages.code[v], counts.measured[v].value, counts.stunted[v].value,
                     [v](Counts &changed, double stunted) {
                       changed.stunted[v] = People(stunted);
                       changed.severely_stunted[v] =
                           People(std::fmin(changed.severely_stunted[v].value, stunted));
                     },
                     v});
  for (const CountingUnitId u : withheld.units.all())
    if (withheld.is(u))
      all.push_back({withhold::unit_villages(prepared.inputs.area, counts.units, u),
                     counts.units.measured[u].value, counts.units.stunted[u].value,
                     [u](Counts &changed, double stunted) { changed.units.stunted[u] = People(stunted); },
                     std::nullopt});
  return all;
}

// Of the class, what all earlier publications of the month left, nearest to the true number first.
std::vector<int> numbers_to_try(const Secret &secret, const std::string &month,
                                const ToPublish &publication) {
  std::vector<int> numbers =
      withhold::numbers_of_class(secret.measured, secret.stunted, publication.withheld.least);
  for (const LeftOpen &before : publication.earlier.rows)
    if (before.withheld && before.villages == secret.villages && before.of_month(month))
      std::erase_if(numbers, [&](int s) { return std::ranges::count(before.possible, s) == 0; });
  std::ranges::stable_sort(numbers, {}, [&](int s) { return std::abs(s - secret.stunted); });
  return numbers;
}

Outcome published(Outcome outcome, const Scenario &scenario) {
  if (!scenario.write.public_plan)
    outcome.package = {};
  return outcome;
}

// Decides again with one count changed.
class Retrial {
public:
  Retrial(const Prepared &prepared, const Decision &decision, const Scenario &scenario, const Watch &watch)
      : prepared_(prepared),
        scenario_(scenario),
        outcome_(published(decided_outcome(decision), scenario)) {
    watch_.interrupted = watch.interrupted;
  }

  bool chooses_the_same(const Secret &secret, int stunted) {
    stop_if_interrupted(watch_);
    const Counts own = prepared_.inputs.counts;
    const Heights own_heights = prepared_.heights;
    secret.set_stunted(prepared_.inputs.counts, stunted);
    if (secret.village)
      move_heights(*secret.village, stunted - static_cast<int>(secret.stunted));
    prepared_.estimates = estimate_again(prepared_, scenario_);
    const std::optional<Outcome> again = choose_again(prepared_, scenario_, watch_);
    watch_.times.clear();
    prepared_.inputs.counts = own;
    prepared_.heights = own_heights;
    return again && published(*again, scenario_) == outcome_;
  }

private:
  // Children who cross the line inside the window are the same evidence.
  void move_heights(VillageId village, int more) {
    Heights &heights = prepared_.heights;
    const Area &area = prepared_.inputs.area;
    if (!heights.given() || heights.are_evidence[area.villages.district[village]] == 0)
      return;
    const withhold::OtherHeights other =
        withhold::with_more_below(prepared_.inputs.height_scores, village, more);
    if (other.past_window)
      heights = check::heights(other.scores, area, heights.interval_share);
  }

  Prepared prepared_;
  const Scenario &scenario_;
  Outcome outcome_;
  Watch watch_;
};

// What cannot be published, and what can.
[[noreturn]] void refuse_telling(const Scenario &scenario, const std::vector<std::string> &told,
                                 bool chosen) {
  const Phrase why = chosen ? Phrase{"daftar dan paket, bersama terbitan sebelumnya,",
                                     "list and packages, with what was published before,"}
                            : Phrase{"hasil ini bersama terbitan sebelumnya",
                                     "these results with what was published before"};
  const Phrase instead =
      chosen ? Phrase{"Terbitkan daftar tanpa paket (--set write.public_plan=false), atau taksiran saja "
                      "(lokus estimate), atau dengan write.suppress_below yang lebih besar",
                      "Publish the list without packages (--set write.public_plan=false), or estimates alone "
                      "(lokus estimate), or with a larger write.suppress_below"}
             : Phrase{"Terbitkan dengan write.suppress_below seperti dahulu",
                      "Publish with write.suppress_below as it was"};
  throw Error(
      ErrorKind::request,
      phrase("{0}: {3} memberi tahu terlalu banyak tentang jumlah anak stunting yang ditutup di paling "
             "sedikit {1} tempat ({2}): siapa pun yang tahu jumlah tempat lain dapat menghitungnya. {4}",
             "{0}: {3} tell too much about the number of stunted children that is withheld of at least "
             "{1} places ({2}): whoever knows the counts of the others can work it out. {4}",
             scenario.place("write.audience"), told.size(), joined(told, ", "), why, instead));
}

// Sums that are shown.
void add_sums(const Prepared &prepared, const ToPublish &publication, LeftOpen about, PublicLedger &left) {
  const CountingUnits &units = prepared.inputs.counts.units;
  about.withheld = false;
  for (const CountingUnitId u : units.name.all())
    if (!publication.withheld.is(u) && unit_counted(units, u)) {
      about.villages = withhold::unit_villages(prepared.inputs.area, units, u);
      left.rows.push_back(about);
    }
}

} // namespace

std::string ledger_of(const Scenario &scenario) {
  return (std::filesystem::path(scenario.file).parent_path() / "terbitan_umum.csv").string();
}

PublicLedger left_open(const Prepared &prepared, const Decision &decision, const Scenario &scenario,
                       const ToPublish &publication, Watch &watch) {
  const bool chosen = !decision.rankings.empty();
  LeftOpen about{publication.made, written_month(prepared.inputs.counts.month), "", true, {}};
  const std::vector<Secret> all = secrets(prepared, publication.withheld);
  PublicLedger left;
  std::vector<std::string> told;
  stage(watch, "left_open", {"memeriksa apa yang dibuka daftar", "asking what the list gives away"}, [&] {
    std::optional<Retrial> retrial;
    if (chosen && !all.empty())
      retrial.emplace(prepared, decision, scenario, watch);
    for (const Secret &secret : all) {
      if (watch.progress)
        watch.progress(left.rows.size(), all.size());
      const auto needed = std::min(enough_numbers, static_cast<std::size_t>(secret.measured) + 1);
      const int own = static_cast<int>(secret.stunted);
      LeftOpen open = about;
      open.villages = secret.villages;
      for (const int s : numbers_to_try(secret, about.month, publication))
        if (!chosen || s == own || (open.possible.size() < needed && retrial->chooses_the_same(secret, s)))
          open.possible.push_back(s);
      // A number that was corrected since may be none of those that were left.
      if (open.possible.size() < needed || std::ranges::count(open.possible, own) == 0)
        told.push_back(secret.villages);
      if (told.size() == enough_told)
        break;
      std::ranges::sort(open.possible);
      left.rows.push_back(std::move(open));
    }
  });
  if (!told.empty())
    refuse_telling(scenario, told, chosen);
  add_sums(prepared, publication, about, left);
  return left;
}

} // namespace lokus
