#include "synth/child_worlds.hpp"
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "core/sum.hpp"
#include "synth/child_readings.hpp"
#include "synth/shape.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace lokus::synth {
namespace {

constexpr double puskesmas_sd = 0.15, village_sd = 0.2, log_sd_sd = 0.06;

constexpr std::array<ChildWorldKind, 10> kinds = {{
    {"honest", "tidak ada yang digeser", "nobody pushed", {}},
    {"half_in_half",
     "separuh anak, separuh puskesmas",
     "half, in half of the puskesmas",
     {.pushed = 0.5, .bending = 0.5}},
    {"nine_tenths_everywhere",
     "sembilan dari sepuluh, di mana-mana",
     "nine tenths, everywhere",
     {.pushed = 0.9, .bending = 1}},
    {"at_minus_three",
     "separuh, pada -3, separuh puskesmas",
     "half, at -3, in half",
     {.pushed = 0.5, .bending = 0.5, .line = -3}},
    {"half_a_centimetre",
     "setengah cm tiap anak, separuh",
     "half a cm each, in half",
     {.pushed = 1, .bending = 0.5, .push = Push::half_centimetre}},
    {"once_stunted",
     "separuh yang pernah stunting",
     "half of the once stunted, in half",
     {.pushed = 0.5, .bending = 0.5, .push = Push::once_stunted}},
    {"copies_a_tenth", "sepersepuluh disalin", "a tenth copied, in half", {.copied = 0.1, .copying = 0.5}},
    {"copies_half", "separuh disalin", "half copied, in half", {.copied = 0.5, .copying = 0.5}},
    {"absent_worse_off", "yang absen lebih pendek", "the absent worse off", {.attendance_slope = 0.4}},
    {"absent_better_off", "yang absen lebih tinggi", "the absent better off", {.attendance_slope = -0.4}},
}};

enum class PlaceUse : std::uint64_t { level, spread, shape, own_level, own_spread, size, bends, copies };

struct Places {
  std::uint64_t seed = 0, number = 0;
  RandomKey of(const std::string &code, PlaceUse use) const {
    return {seed, Purpose::child_world_places, code_key(code), number * 16 + static_cast<std::uint64_t>(use)};
  }
};

Shape shape_of_regency(ChildWorld &world, const RandomKey &key) {
  world.skewness = uniform(key, 0) < 0.8 ? 0.8 * uniform(key, 1) - 0.4 : 0;
  world.degrees = uniform(key, 2) < 0.6 ? 1 / (1.0 / 30 + (1.0 / 8 - 1.0 / 30) * uniform(key, 3)) : 0;
  return {world.skewness, world.degrees};
}

// Sums to children_of_a_puskesmas; none below 60 or above 300.
std::array<std::size_t, villages_of_a_puskesmas> sizes(const RandomKey &key) {
  constexpr double least = 60;
  std::array<double, villages_of_a_puskesmas> part{};
  for (std::size_t i = 0; i < part.size(); ++i)
    part[i] = 0.2 + 0.8 * uniform(key, i);
  const double rest = children_of_a_puskesmas - least * villages_of_a_puskesmas, whole = sum(part);
  std::array<std::size_t, villages_of_a_puskesmas> result{};
  std::size_t given = 0;
  for (std::size_t i = 0; i < part.size(); ++i) {
    result[i] = i + 1 < part.size() ? static_cast<std::size_t>(least + std::floor(rest * part[i] / whole))
                                    : children_of_a_puskesmas - given;
    given += result[i];
  }
  return result;
}

Column<PuskesmasId, std::uint8_t> drawn_puskesmas(const Area &area, const Places &places, PlaceUse use,
                                                  double share) {
  const std::size_t all = area.subdistricts.rows();
  std::vector<std::pair<double, std::size_t>> order;
  for (SubdistrictId s : area.subdistricts.code.all())
    order.emplace_back(uniform(places.of(area.subdistricts.code[s], use)), s.row());
  std::sort(order.begin(), order.end());
  Column<PuskesmasId, std::uint8_t> result(all);
  for (std::size_t i = 0; i < static_cast<std::size_t>(std::lround(share * static_cast<double>(all))); ++i)
    result[PuskesmasId{order[i].second}] = 1;
  return result;
}

void add_visit(ChildWorld &world, const ChildReading &child, VillageId v, PuskesmasId p, std::uint64_t id,
               bool before) {
  Measurements &m = world.measurements;
  const Reading &reading = before ? child.before : child.now;
  YearMonth month = child_world_month;
  if (before)
    --month.month;
  m.village.push_back(v);
  m.puskesmas.push_back(p);
  m.sex.push_back(child.sex);
  m.age_days.push_back(child.attends ? reading.age_days : nan());
  m.measured.push_back(child.attends ? Date{month.year, month.month, child.day} : Date{});
  m.height.push_back(reading.height);
  m.weight.push_back(reading.weight);
  m.position.push_back(reading.age_days < 731 ? Position::lying : Position::standing);
  m.oedema.push_back(0);
  m.child.push_back(id);
  m.line.push_back(m.line.rows() + 2);
}

struct Village {
  VillageId id;
  PuskesmasId puskesmas;
  std::size_t measured = 0;
  RandomKey key; // its draw: of the first child
};

void add_children(ChildWorld &world, const Village &village, const ChildrenOfAVillage &children,
                  const ChildHabits &habits) {
  const bool visited = habits.copying > 0 || habits.push == Push::once_stunted;
  std::uint64_t number = 0;
  for (std::size_t measured = 0; measured < village.measured; ++number) {
    const ChildReading child = read_child(children, number);
    const std::uint64_t id = village.id.row() * 4096 + number + 1;
    if (visited && child.attends)
      add_visit(world, child, village.id, village.puskesmas, id, true);
    add_visit(world, child, village.id, village.puskesmas, id, false);
    measured += child.attends;
    world.moved[village.puskesmas] += child.moved;
  }
  world.children[village.id] = static_cast<double>(number);
}

} // namespace

std::span<const ChildWorldKind> child_world_kinds() {
  return kinds;
}

ChildWorld child_world(const Area &area, const ChildHabits &habits, std::uint64_t seed, std::size_t number) {
  const Places places{seed, number};
  ChildWorld world;
  world.truth = Column<VillageId, double>(area.villages.rows());
  world.children = Column<VillageId, double>(area.villages.rows());
  world.measurements.puskesmas_name = Column<PuskesmasId, std::string>(
      std::vector<std::string>(area.subdistricts.name.begin(), area.subdistricts.name.end()));
  world.moved = Column<PuskesmasId, double>(area.subdistricts.rows());
  world.bends = drawn_puskesmas(area, places, PlaceUse::bends, habits.bending);
  world.copies = drawn_puskesmas(area, places, PlaceUse::copies, habits.copying);
  world.mean = -1.25 + 0.4 * uniform(places.of("", PlaceUse::level));
  world.spread = 1 + 0.3 * uniform(places.of("", PlaceUse::spread));
  const Shape shape = shape_of_regency(world, places.of("", PlaceUse::shape));
  const auto members = villages_by_subdistrict(area);
  Sum stunted, all;
  for (SubdistrictId s : members.all()) {
    const std::string &puskesmas = area.subdistricts.code[s];
    const auto size = sizes(places.of(puskesmas, PlaceUse::size));
    for (std::size_t i = 0; i < members[s].size(); ++i) {
      const VillageId v = members[s][i];
      const std::string &code = area.villages.code[v];
      ChildrenOfAVillage children{shape, habits, {}};
      children.key = {seed, Purpose::child_worlds, code_key(code), number * most_children_of_a_village};
      children.regency_mean = world.mean;
      children.mean = world.mean + puskesmas_sd * normal(places.of(puskesmas, PlaceUse::own_level)) +
                      village_sd * normal(places.of(code, PlaceUse::own_level));
      children.sd = world.spread * std::exp(log_sd_sd * normal(places.of(code, PlaceUse::own_spread)));
      children.bends = world.bends[PuskesmasId{s.row()}] != 0;
      children.copies = world.copies[PuskesmasId{s.row()}] != 0;
      add_children(world, {v, PuskesmasId{s.row()}, size.at(i), children.key}, children, habits);
      world.truth[v] = shape.cdf((-2 - children.mean) / children.sd);
      stunted.add(world.truth[v] * world.children[v]);
      all.add(world.children[v]);
    }
  }
  world.level = stunted.value() / all.value();
  return world;
}

} // namespace lokus::synth
