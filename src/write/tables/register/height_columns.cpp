#include "write/tables/register/height_columns.hpp"
#include "core/sum.hpp"

namespace lokus::write {
namespace {

// Adds columns of figures; a row of the table is of_row(r) there, or nothing.
template <class RowId, class OfRow>
void add_share(Table &t, const HeightFigures<RowId> &figures, OfRow of_row) {
  const auto at = [of_row](const Column<RowId, double> &column) {
    return [&column, of_row](std::size_t r) {
      const std::optional<RowId> row = of_row(r);
      return row ? column[*row] : nan();
    };
  };
  t.from(Origin::heights);
  t.add(
      share(
          "heights_prevalence",
          "pendek menurut sebaran tinggi badan di luar sekitar batas; kosong: tidak ada tinggi badan, atau "
          "terlalu sedikit",
          "stunted by the distribution of heights outside the window around the line; empty: no heights, or "
          "too few"),
      at(figures.share));
  t.add(share("heights_prevalence_low", "batas bawah kisaran heights_prevalence",
              "lower end of the interval of heights_prevalence"),
        at(figures.low));
  t.add(share("heights_prevalence_high", "batas atas kisaran heights_prevalence",
              "upper end of the interval of heights_prevalence"),
        at(figures.high));
}

template <class RowId, class OfRow>
void add_moved(Table &t, const Piles<RowId> &pile, const std::string &ending, const Phrase &line,
               OfRow of_row) {
  const auto at = [of_row](const auto &column) {
    return [&column, of_row](std::size_t r) {
      const std::optional<RowId> row = of_row(r);
      return row ? static_cast<double>(column[*row]) : nan();
    };
  };
  const auto field = [&](const char *name, Kind kind, const char *unit, const Phrase &meaning) {
    return Field{name + ending, kind, unit, meaning + line};
  };
  t.add(field("children_moved", Kind::number, "children",
              {"balita yang tampaknya tercatat melewati batas",
               "children who seem to be recorded over the line of"}),
        at(pile.moved));
  t.add(field("children_moved_low", Kind::number, "children",
              {"batas bawahnya, untuk batas", "lower end of that, at"}),
        at(pile.moved_low));
  t.add(field("children_moved_high", Kind::number, "children",
              {"batas atasnya, untuk batas", "upper end of that, at"}),
        at(pile.moved_high));
  const auto bent = [&pile, of_row](std::size_t r) {
    const std::optional<RowId> row = of_row(r);
    return row && !is_missing(pile.chance[*row]) ? static_cast<double>(pile.bends[*row]) : nan();
  };
  t.add(
      field("heights_bend", Kind::flag, "0/1",
            {"1: lebih banyak anak tepat di atas batas daripada yang mungkin; kosong: terlalu sedikit anak; "
             "batas",
             "1: more children just above the line than can be; empty: too few children; line"}),
      bent);
}

template <class OfRow>
void add_pile(Table &t, const Piles<UnitId> &pile, const std::string &ending, const Phrase &line,
              OfRow of_row) {
  const auto add = [&](const char *name, Kind kind, const Phrase &meaning,
                       const Column<UnitId, double> &column) {
    t.add(Field{name + ending, kind, kind == Kind::share ? "0..1" : "children", meaning + line},
          [&column, of_row](std::size_t r) {
            const std::optional<UnitId> row = of_row(r);
            return row ? column[*row] : nan();
          });
  };
  add("just_below", Kind::whole, {"balita dalam seperempat SD di bawah", "children in the quarter SD below"},
      pile.below);
  add("just_above", Kind::whole, {"balita dalam seperempat SD di atas", "children in the quarter SD above"},
      pile.above);
  add("expected_below", Kind::number,
      {"yang diharapkan dari sebaran di luarnya, di bawah", "expected by the distribution outside, below"},
      pile.expected_below);
  add("expected_above", Kind::number,
      {"yang diharapkan dari sebaran di luarnya, di atas", "expected by the distribution outside, above"},
      pile.expected_above);
  add("pile_chance", Kind::share,
      {"peluang sebanyak itu di atas bila tidak ada yang dipindahkan, batas",
       "chance of so many above where nobody is moved, line"},
      pile.chance);
  add_moved(t, pile, ending, line, of_row);
}

constexpr const char *at_severe = "_severe";
Phrase line_words(std::size_t line) {
  return line == 0 ? Phrase{" -2 SD", " -2 SD"} : Phrase{" -3 SD", " -3 SD"};
}

} // namespace

void add_beside_register(Table &t, const Prepared &prepared) {
  const Heights &heights = prepared.heights;
  const auto of_row = [given = heights.given()](std::size_t r) {
    return given ? std::optional(VillageId{r}) : std::nullopt;
  };
  add_share(t, heights.villages, of_row);
  add_moved(t, heights.villages.pile[0], "", line_words(0), of_row);
  const Column<DistrictId, double> &surveys = prepared.estimates.survey_prevalence;
  t.add(from(Origin::surveys,
             share("survey_prevalence", "prevalensi survei kabupatennya; kosong bila tidak ada",
                   "survey prevalence of its regency; empty if none")),
        [&](std::size_t r) {
          return surveys.empty() ? nan() : surveys[prepared.inputs.area.villages.district[VillageId{r}]];
        });
}

void add_district_heights(Table &t, const Prepared &prepared) {
  const Heights &heights = prepared.heights;
  const auto of_row = [&](std::size_t r) {
    return heights.given() ? prepared.inputs.height_scores.unit_of_district[DistrictId{r}] : std::nullopt;
  };
  add_share(t, heights.units, of_row);
  add_moved(t, heights.units.pile[0], "", line_words(0), of_row);
}

namespace {

// The share that the estimate of a regency starts from.
double starting_share(const Prepared &prepared, DistrictId d) {
  const Heights &heights = prepared.heights;
  const std::optional<UnitId> unit = prepared.inputs.height_scores.unit_of_district[d];
  return unit && heights.are_evidence[d] != 0 && heights.units.share[*unit] > 0
             ? heights.units.share[*unit]
             : prepared.estimates.register_prevalence[d];
}

// What the estimates of all regencies with this one's survey start from, over their register.
double corrected_by_heights(const Prepared &prepared, DistrictId district) {
  if (!prepared.heights.given()) // given, but not shown
    return prepared.inputs.height_scores.given() ? nan() : 1;
  const Estimates &e = prepared.estimates;
  Sum start, stunted;
  for (const DistrictId d : e.survey_area.all())
    if (e.survey_area[d] == e.survey_area[district] && e.measured[d].value > 0) {
      start.add(e.measured[d].value * starting_share(prepared, d));
      stunted.add(e.stunted[d].value);
    }
  return stunted.value() > 0 ? start.value() / stunted.value() : 1;
}

} // namespace

void add_factors(Table &t, const Prepared &prepared, const std::function<DistrictId(std::size_t)> &district) {
  const Estimates &e = prepared.estimates;
  const auto of = [&e](DistrictId d) { return e.factor.empty() ? nan() : e.factor[d]; };
  t.from(Origin::estimate);
  t.add(
      number(
          "factor", "",
          "yang tersisa: prevalensi survei per prevalensi yang menjadi awal taksiran (heights_prevalence di "
          "mana tinggi badan dipakai, selain itu prevalensi register) semua desa yang memakai survei itu; "
          "kosong bila salah satu tidak ada",
          "what is left: survey prevalence over the prevalence that the estimate starts from "
          "(heights_prevalence where heights are used, else the register's) of all villages that use the "
          "survey; empty if either is missing"),
      [=, &prepared](std::size_t r) {
        return of(district(r)) / corrected_by_heights(prepared, district(r));
      });
  t.add(number("register_factor", "",
               "prevalensi survei per prevalensi register, semua desa yang memakai survei itu",
               "survey prevalence over register prevalence, of all villages that use the survey"),
        [=](std::size_t r) { return of(district(r)); });
}

void add_unit_heights(Table &t, const Heights &heights) {
  const auto of_row = [given = heights.given()](std::size_t r) {
    return given ? std::optional(UnitId{r}) : std::nullopt;
  };
  add_share(t, heights.units, of_row);
  for (std::size_t line = 0; line < height_lines.size(); ++line)
    add_pile(t, heights.units.pile[line], line == 0 ? "" : at_severe, line_words(line), of_row);
}

} // namespace lokus::write
