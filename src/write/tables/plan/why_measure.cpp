#include "core/display.hpp"
#include "write/tables/measure_first.hpp"
#include <algorithm>
#include <cmath>
#include <optional>

namespace lokus::write {
namespace {

const LokusList::Place *place_on(const LokusList &list, VillageId village) {
  const auto found = std::ranges::find(list.places, village, &LokusList::Place::village);
  return found == list.places.end() ? nullptr : &*found;
}

Phrase known_of(const Prepared &prepared, VillageId v) {
  const Estimates &e = prepared.estimates;
  const Phrase counted =
      was_measured(prepared.inputs.counts, v) ? Phrase{}
      : counted_in_unit(prepared.inputs.counts, v)
          ? Phrase{", hanya jumlah satuannya diketahui", ", only the sum of its unit is known"}
          : Phrase{", belum diukur", ", not measured"};
  return phrase("Taksiran {0} (kisaran {1} sampai {2}){3}", "Estimated at {0} (interval {1} to {2}){3}",
                show_percent(e.mean[v], 0), show_percent(e.low[v], 0), show_percent(e.high[v], 0), counted);
}

Phrase chance_of_list(const Decision &decision, VillageId v, bool listed, std::size_t draws) {
  const Ranking &ranking = decision.rankings.front();
  const Phrase now = listed ? Phrase{"; kini di daftar", "; on the list now"}
                            : Phrase{"; kini di luar daftar", "; off the list now"};
  if (ranking.in_top.empty() || is_missing(ranking.in_top[v]))
    return now + Phrase{".", "."};
  return now + phrase(", peluang masuk {0} teratas {1}.", ", chance of the top {0} {1}.", ranking.top,
                      show_chance(ranking.in_top[v], draws));
}

// Why no finding changes the list through this village itself.
std::optional<Phrase> set_otherwise(const LokusList &list, VillageId v) {
  if (const LokusList::Place *place = place_on(list, v);
      place != nullptr && place->why != Listed::by_rank && place->why != Listed::by_plan)
    return Phrase{" Tempatnya di daftar ditetapkan oleh hal lain, bukan oleh hasil ukurnya.",
                  " Its place on the list is set by something else than what is measured."};
  if (std::ranges::find(list.dropped, v, &LokusList::Dropped::village) != list.dropped.end())
    return Phrase{" Desa ini dikeluarkan dari daftar oleh orang, bukan oleh hasil ukurnya.",
                  " It was taken off the list by people, whatever is measured."};
  return std::nullopt;
}

Phrase what_would_change(const Prepared &prepared, const Decision &decision, VillageId v, bool listed) {
  const MeasureFirst &first = decision.measure_first;
  if (const std::optional<Phrase> otherwise = set_otherwise(decision.lokus, v))
    return *otherwise;
  if (is_missing(first.turning_point[v]) || !first.rival[v])
    return {};
  const std::string &rival = prepared.inputs.area.villages.name[*first.rival[v]];
  const Phrase children = show_number(first.children[v], 0), turn = show_percent(first.turning_point[v], 0);
  return listed
             ? phrase(" Bila dari {0} balitanya didapati kurang dari {1} stunting, ia keluar dan {2} masuk.",
                      " Should fewer than {1} of {0} of its children be found stunted, it leaves and {2} "
                      "comes in.",
                      children, turn, rival)
             : phrase(" Bila dari {0} balitanya didapati lebih dari {1} stunting, ia masuk dan {2} keluar.",
                      " Should more than {1} of {0} of its children be found stunted, it comes in and {2} "
                      "leaves.",
                      children, turn, rival);
}

Phrase in_money_and_children(const MeasureFirst &first, VillageId v, std::size_t draws) {
  constexpr double least_shown = 0.05;
  if (first.list_changes[v] == 0)
    return {" Tidak ada hasil yang dapat diharapkan yang mengubah daftar.",
            " No finding that is to be expected changes the list."};
  const Phrase children = first.value[v] < least_shown
                              ? Phrase{"kurang dari 0,1 balita", "less than 0.1 children"}
                              : phrase("{} balita", "{} children", show_number(first.value[v], 1));
  return phrase(
      " Daftar berubah pada {0} dari semua hasil yang mungkin; harapannya daftar mencakup {1} stunting "
      "lebih banyak, dengan biaya {2}.",
      " The list changes in {0} of all findings that are possible; it is expected to hold {1} stunted "
      "more, for {2}.",
      show_chance(first.list_changes[v], draws), children, show_rupiah(first.cost[v]));
}

} // namespace

Phrase why_measure(const Prepared &prepared, const Decision &decision, VillageId v) {
  const bool listed = place_on(decision.lokus, v) != nullptr;
  const std::size_t draws = prepared.estimates.draw_count();
  return known_of(prepared, v) + chance_of_list(decision, v, listed, draws) +
         what_would_change(prepared, decision, v, listed) +
         in_money_and_children(decision.measure_first, v, draws);
}

} // namespace lokus::write
