#include "estimate/surveys/survey_levels.hpp"
#include "core/error.hpp"
#include "core/odds.hpp"
#include "core/parallel.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace lokus::estimate {
namespace {

constexpr std::size_t most_attempts = 2000;

using AreasOfVillages = std::vector<std::vector<std::size_t>>;

double percent(double share) {
  return std::round(1000 * share) / 10;
}

// Areas that hold villages, with their villages in `rest` for the time being, smaller ones first.
std::vector<LevelArea> surveyed(const Area &area, const Column<DistrictId, SurveyLevel> &districts,
                                const AreaSurveys &others) {
  std::vector<LevelArea> areas;
  std::vector<std::uint8_t> only_unsurveyed; // districts, of each area
  Column<DistrictId, std::uint8_t> with_own(districts.rows(), 0);
  for (DistrictId d : districts.all())
    if (!is_missing(districts[d].prevalence)) {
      with_own[d] = 1;
      areas.push_back({area.districts.code[d], districts[d], {}, {}, 0, 0, {}});
    }
  only_unsurveyed.resize(areas.size(), 0);
  for (AreaSurveyId s : others.area.all()) {
    const auto part = surveyed_part(others.area[s], area.districts, with_own);
    const SurveyLevel level{others.prevalence[s], others.standard_error[s], part ? part->spread() : 0,
                            month_held(others.month, s)};
    areas.push_back({others.area[s], level, {}, {}, 0, 0, {}});
    only_unsurveyed.push_back(part && !part->whole());
  }
  std::vector<VillageId> by_code;
  for (VillageId v : area.villages.code.all())
    by_code.push_back(v);
  std::ranges::sort(by_code, {}, [&](VillageId v) -> const std::string & { return area.villages.code[v]; });
  std::map<std::string, std::vector<std::size_t>> holders; // of a kecamatan
  for (VillageId v : by_code) {
    const std::string &kecamatan = area.subdistricts.code[area.villages.subdistrict[v]];
    auto [at, is_new] = holders.try_emplace(kecamatan);
    if (is_new)
      for (std::size_t a = 0; a < areas.size(); ++a)
        if (survey_area_holds(areas[a].code, kecamatan) &&
            !(only_unsurveyed[a] != 0 && with_own[area.villages.district[v]] != 0))
          at->second.push_back(a);
    for (std::size_t a : at->second)
      areas[a].rest.push_back(v);
  }
  std::erase_if(areas, [](const LevelArea &a) { return a.rest.empty(); });
  std::ranges::stable_sort(areas, {}, [](const LevelArea &a) { return a.rest.size(); });
  return areas;
}

void require_children(const LevelArea &area) {
  if (!(area.weight > 0))
    throw Error(
        ErrorKind::request,
        phrase("survei {0}: tidak ada balita yang tercatat di wilayah itu, jadi tingkatnya tidak dapat "
               "dipakai; hapus surveinya atau isi jumlah balitanya",
               "survey of {0}: no child under five is on record there, so its level cannot be used; remove "
               "the survey or give the number of children",
               area.code));
}

[[noreturn]] void refuse_overlap(const LevelArea &a, const LevelArea &b) {
  if (a.rest.size() == b.rest.size())
    throw Error(ErrorKind::request,
                phrase("survei {0} dan survei {1} tentang desa yang sama; pilih salah satu",
                       "the surveys of {0} and of {1} are about the same villages; choose one", a.code,
                       b.code));
  throw Error(
      ErrorKind::request,
      phrase("survei {0} dan survei {1} bertumpang tindih: wilayah survei harus bersarang atau terpisah",
             "the surveys of {0} and {1} overlap: surveyed areas must be nested or apart", a.code, b.code));
}

// For every area the smallest other that holds it, from the villages they share.
std::vector<std::optional<std::size_t>> holders_of(const std::vector<LevelArea> &areas,
                                                   std::size_t villages) {
  AreasOfVillages of(villages);
  for (std::size_t a = 0; a < areas.size(); ++a)
    for (VillageId v : areas[a].rest)
      of[v.row()].push_back(a);
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> shared; // smaller, larger
  for (const auto &list : of)
    for (std::size_t i = 0; i < list.size(); ++i)
      for (std::size_t k = i + 1; k < list.size(); ++k)
        ++shared[{list[i], list[k]}];
  std::vector<std::optional<std::size_t>> holder(areas.size());
  for (const auto &[pair, count] : shared) {
    const auto &[small, large] = pair;
    if (count < areas[small].rest.size() || areas[small].rest.size() == areas[large].rest.size())
      refuse_overlap(areas[small], areas[large]);
    if (!holder[small])
      holder[small] = large;
  }
  return holder;
}

// What the figures leave for the rest of an area, with its standard error.
struct Left {
  double level = 0;
  double error = 0;
};

// Its level at the month of the counts, and its standard error there.
Left at_counts(const LevelArea &area) {
  double carried = 0, squares = 0;
  for (double c : area.carried) {
    carried += c / static_cast<double>(area.carried.size());
    squares += c * c / static_cast<double>(area.carried.size());
  }
  const double level = bounded_level(log_odds_at(area.survey, 0) + carried), slope = level * (1 - level);
  const double survey_sd = log_odds_at(area.survey, 1) - log_odds_at(area.survey, 0);
  const double doubt = std::max(0.0, squares - carried * carried);
  return {level, slope * std::sqrt(survey_sd * survey_sd + doubt)};
}

void require_agreement(const LevelArea &area, double filled, double filled_variance) {
  const auto [target, error] = at_counts(area);
  if (area.rest_weight > 0) {
    const Left left{(target * area.weight - filled) / area.rest_weight,
                    std::sqrt(error * error * area.weight * area.weight + filled_variance) /
                        area.rest_weight};
    const double low = share_of_odds(odds(target) / most_odds_ratio_of_rest);
    const double high = share_of_odds(odds(target) * most_odds_ratio_of_rest);
    if (left.level + 2 * left.error >= low && left.level - 2 * left.error <= high)
      return;
    throw Error(
        ErrorKind::request,
        phrase("survei {0} ({1} %) bertentangan dengan survei bagian-bagiannya: sisa wilayahnya harus {2} %, "
               "di luar {3} sampai {4} %; periksa angkanya",
               "the survey of {0} ({1} %) contradicts those of its parts: the rest would have to be {2} %, "
               "outside {3} to {4} %; check the figures",
               area.code, percent(target), percent(left.level), percent(low), percent(high)));
  }
  const double together = filled / area.weight, spread = std::sqrt(filled_variance) / area.weight;
  if (std::fabs(together - target) > 3 * std::hypot(error, spread))
    throw Error(
        ErrorKind::request,
        phrase("survei {0} ({1} %) bertentangan dengan survei bagian-bagiannya, yang bersama-sama {2} %: "
               "bedanya lebih dari tiga galat baku; periksa angkanya",
               "the survey of {0} ({1} %) contradicts those of its parts, which together say {2} %: more "
               "than three standard errors apart; check the figures",
               area.code, percent(target), percent(together)));
}

double squared(double x) {
  return x * x;
}

void check_agreement(const LevelTree &tree) {
  for (const LevelArea &area : tree.areas) {
    if (area.finer.empty())
      continue;
    double filled = 0, variance = 0;
    for (std::size_t f : area.finer) {
      const Left finer = at_counts(tree.areas[f]);
      filled += tree.areas[f].weight * finer.level;
      variance += squared(tree.areas[f].weight * finer.error);
    }
    require_agreement(area, filled, variance);
  }
}

// Levels of every area in every draw, drawn again together where a rest is impossible.
class LevelDraws {
public:
  LevelDraws(const LevelTree &tree, std::uint64_t seed, std::size_t draws) : tree_(tree), seed_(seed) {
    for (const LevelArea &area : tree.areas)
      first_.push_back(level_deviations(seed, area.code, draws));
  }
  double level(std::size_t at, DrawId draw, std::size_t attempt) const {
    const LevelArea &area = tree_.areas[at];
    const double z = attempt == 0 ? first_[at][draw.row()] : level_deviation(seed_, area.code, draw, attempt);
    return bounded_level(log_odds_at(area.survey, z) + (area.carried.empty() ? 0 : area.carried[draw.row()]));
  }

private:
  const LevelTree &tree_;
  std::uint64_t seed_;
  std::vector<std::vector<double>> first_;
};

struct Drawn {
  std::vector<double> rest;  // level of each area's rest
  std::vector<double> whole; // level of each area
};

// Levels of an area and all inside it; false when a rest is left with a level that cannot be.
bool draw_levels(const LevelTree &tree, std::size_t at, const LevelDraws &levels, DrawId draw,
                 std::size_t attempt, Drawn &drawn) {
  const LevelArea &area = tree.areas[at];
  const double target = levels.level(at, draw, attempt);
  drawn.whole[at] = drawn.rest[at] = target;
  if (area.finer.empty())
    return true;
  bool possible = true;
  double filled = 0;
  for (std::size_t f : area.finer) {
    possible = draw_levels(tree, f, levels, draw, attempt, drawn) && possible;
    filled += tree.areas[f].weight * drawn.whole[f];
  }
  if (!(area.rest_weight > 0)) {
    drawn.whole[at] = filled / area.weight;
    return possible;
  }
  const double low = share_of_odds(odds(target) / most_odds_ratio_of_rest);
  const double high = share_of_odds(odds(target) * most_odds_ratio_of_rest);
  const double left = (target * area.weight - filled) / area.rest_weight;
  drawn.rest[at] = std::clamp(left, low, high);
  return possible && left >= low && left <= high;
}

void rake_inside(Grid<VillageId, DrawId, double> &draws, const LevelTree &tree, std::size_t at,
                 const Column<VillageId, double> &weight, DrawId draw, const Drawn &drawn) {
  const LevelArea &area = tree.areas[at];
  if (area.rest_weight > 0)
    rake(draws, area.rest, weight, draw, drawn.rest[at]);
  for (std::size_t f : area.finer)
    rake_inside(draws, tree, f, weight, draw, drawn);
}

} // namespace

LevelTree level_tree(const Area &area, const Column<DistrictId, SurveyLevel> &districts,
                     const AreaSurveys &others, const Column<VillageId, double> &weight,
                     const Carrying &carrying) {
  LevelTree tree;
  tree.areas = surveyed(area, districts, others);
  const auto holder = holders_of(tree.areas, area.villages.rows());
  std::vector<std::uint8_t> taken(area.villages.rows(), 0); // by a finer area
  for (std::size_t a = 0; a < tree.areas.size(); ++a) {
    LevelArea &each = tree.areas[a];
    Sum whole, rest;
    for (VillageId v : each.rest)
      whole.add(weight[v]);
    std::erase_if(each.rest, [&](VillageId v) { return taken[v.row()] != 0; });
    for (VillageId v : each.rest) {
      rest.add(weight[v]);
      taken[v.row()] = 1;
    }
    each.weight = whole.value();
    each.rest_weight = rest.value();
    require_children(each);
    each.survey.noise = noise_of_figure(carrying.trends, each.code);
    each.carried = carried_to_counts(area.districts, each.code, each.survey.month, carrying);
    if (holder[a])
      tree.areas[*holder[a]].finer.push_back(a);
    else
      tree.tops.push_back(a);
  }
  check_agreement(tree);
  return tree;
}

void rake_to_levels(Grid<VillageId, DrawId, double> &draws, const LevelTree &tree,
                    const Column<VillageId, double> &weight, std::uint64_t seed) {
  const LevelDraws levels(tree, seed, draws.cols());
  for_each_uneven_row(tree.tops.size() * draws.cols(), [&](std::size_t row) {
    const std::size_t top = tree.tops[row / draws.cols()];
    const DrawId draw{row % draws.cols()};
    Drawn drawn{std::vector<double>(tree.areas.size()), std::vector<double>(tree.areas.size())};
    for (std::size_t attempt = 0; attempt < most_attempts; ++attempt)
      if (draw_levels(tree, top, levels, draw, attempt, drawn))
        break;
    rake_inside(draws, tree, top, weight, draw, drawn);
  });
}

} // namespace lokus::estimate
