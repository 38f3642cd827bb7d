#pragma once
#include "tables/plan/plan.hpp"
#include "tables/projection.hpp"
#include "write/tables/columns.hpp"

namespace lokus::write {

// Columns of what plans avert. A number without its unit is no number: tables whose unit depends on
// plan.objective have it in a column beside.
Field averted_field();
Field unit_field();
Field stunted_averted_field();         // what people read: over the draws, as the headline
Field projected_field();               // of the plan or package of the row: name_of(Projected), Indonesian
std::string unit_of(const Plan &plan); // Indonesian, as all texts in tables

// The mean of `of(row)`, an AvertedChildren, under `field`; low and high beside it.
template <class Of>
void add_averted_children(Table &t, Field field, Of of) {
  const std::string name = field.name;
  t.add(std::move(field), [&](std::size_t r) { return of(r).mean; });
  t.add(number((name + "_low").c_str(), "children", "batas bawah kisarannya", "lower end of its interval"),
        [&](std::size_t r) { return of(r).low; });
  t.add(number((name + "_high").c_str(), "children", "batas atas kisarannya", "upper end of its interval"),
        [&](std::size_t r) { return of(r).high; });
}

inline constexpr auto never = [](std::size_t) { return false; };

// What a further rupiah or place would avert; `of(row)` gives a plan, `is_missing(row)` says where there is
// none.
template <class Of, class Missing = decltype(never)>
void add_prices(Table &t, Of of, Missing missing = never) {
  t.add(number("averted_per_rupiah", "",
               "tambahan averted tiap rupiah lagi pada pagu setiap tahun rencana; 0: pagu tidak mengikat",
               "further averted per further rupiah of the budget of each year; 0: the budget does not bind"),
        [&](std::size_t r) { return missing(r) ? nan() : of(r).price_per_rupiah; });
  t.add(number("averted_per_village", "", "tambahan averted tiap tempat lokus lagi; 0: tidak mengikat",
               "further averted per further lokus place; 0: does not bind"),
        [&](std::size_t r) { return missing(r) ? nan() : of(r).price_per_village; });
}

// What plans that aim at the worst worlds or at a target reach there, and what no plan exceeds.
template <class Of>
void add_aims(Table &t, Of of) {
  t.add(number("tail_averted", "",
               "rata-rata averted di dunia terburuk (plan.tail_percent); kosong: tidak diminta",
               "mean averted in the worst worlds (plan.tail_percent); empty: not asked for"),
        [&](std::size_t r) { return of(r).aim.if_kind(AimKind::tail, of(r).aim.reached); });
  t.add(number("tail_bound", "", "batas yang terbukti untuk tail_averted", "proven bound of tail_averted"),
        [&](std::size_t r) { return of(r).aim.if_kind(AimKind::tail, of(r).aim.bound); });
  t.add(share("chance",
              "bagian dunia yang prevalensi seluruh wilayahnya di bawah plan.target_percent; kosong: tidak "
              "diminta",
              "share of the worlds whose prevalence of the whole area is under plan.target_percent; empty: "
              "not asked for"),
        [&](std::size_t r) { return of(r).aim.if_kind(AimKind::chance, of(r).aim.reached); });
  t.add(share("chance_bound", "batas yang terbukti untuk chance; 1: tidak terbukti apa-apa",
              "proven bound of chance; 1: nothing is proved"),
        [&](std::size_t r) { return of(r).aim.if_kind(AimKind::chance, of(r).aim.bound); });
}

} // namespace lokus::write
