#include "tables/assumptions/of_villages.hpp"
#include "write/tables/result_tables.hpp"

namespace lokus::write {
namespace {

using Flow = Grid<VillageId, MonthId, double>;

MonthId month_id(int month) {
  return MonthId{static_cast<std::size_t>(month)};
}

double in_month(const Flow &grid, VillageId v, int month) {
  return grid.empty() ? nan() : grid(v, month_id(month));
}

double up_to(const Flow &flow, VillageId v, int month) {
  double total = flow.empty() ? nan() : 0;
  for (int m = 1; m <= month && !flow.empty(); ++m)
    total += flow(v, month_id(m));
  return total;
}

// What the columns of one course of events are called and mean.
struct Course {
  const Projection *projection;
  Origin origin;
  const char *name;
  const char *id;
  const char *en;
};

std::array<Course, 2> courses(const Decision &d) {
  return {Course{&d.none, Origin::baseline, "none", "tanpa aksi baru", "without new action"},
          Course{&d.planned, Origin::projection, "plan", "dengan rencana", "with the plan"}};
}

Field named_after(Field field, const Course &course) {
  field.origin = course.origin;
  field.name += fmt::format("_{}", course.name);
  field.meaning = {field.meaning.id + ", " + course.id, field.meaning.en + ", " + course.en};
  return field;
}

struct HorizonRow {
  VillageId village;
  std::size_t horizon;
};

void add_horizon_course(Table &t, const std::vector<HorizonRow> &rows, const std::vector<int> &months,
                        const Course &c) {
  const Projection &p = *c.projection;
  const auto cell = [&](const Grid<VillageId, HorizonId, double> &grid, std::size_t r) {
    return grid.empty() || p.unknown(rows[r].village) ? nan()
                                                      : grid(rows[r].village, HorizonId{rows[r].horizon});
  };
  t.add(named_after(share("prevalence", "prevalensi", "prevalence"), c),
        [&](std::size_t r) { return cell(p.prevalence, r); });
  t.add(named_after(share("low", "batas bawah prevalensi", "lower end of prevalence"), c),
        [&](std::size_t r) { return cell(p.low, r); });
  t.add(named_after(share("high", "batas atas prevalensi", "upper end of prevalence"), c),
        [&](std::size_t r) { return cell(p.high, r); });
  const std::string counted_id = "balita stunting yang akan ditemukan bila semua diukur";
  const std::string counted_en = "stunted children that measuring all of them would find";
  t.add(named_after(whole("counted_low", "children", ("batas bawah " + counted_id).c_str(),
                          ("lower end of " + counted_en).c_str()),
                    c),
        [&](std::size_t r) { return cell(p.counted_low, r); });
  t.add(named_after(whole("counted_high", "children", ("batas atas " + counted_id).c_str(),
                          ("upper end of " + counted_en).c_str()),
                    c),
        [&](std::size_t r) { return cell(p.counted_high, r); });
  t.add(named_after(number("children", "children", "balita", "under-fives"), c),
        [&](std::size_t r) { return in_month(p.children, rows[r].village, months[rows[r].horizon]); });
  t.add(named_after(number("stunted", "children", "balita stunting", "stunted under-fives"), c),
        [&](std::size_t r) {
          return p.unknown(rows[r].village) ? nan()
                                            : in_month(p.stunted, rows[r].village, months[rows[r].horizon]);
        });
  t.add(named_after(number("new_cases", "children", "kasus baru sejak rencana mulai",
                           "new cases since the plan began"),
                    c),
        [&](std::size_t r) {
          return p.unknown(rows[r].village) ? nan()
                                            : up_to(p.new_cases, rows[r].village, months[rows[r].horizon]);
        });
  t.add(
      named_after(
          number("recovered", "children", "pulih sejak rencana mulai", "recoveries since the plan began"), c),
      [&](std::size_t r) {
        return p.unknown(rows[r].village) ? nan()
                                          : up_to(p.recovered, rows[r].village, months[rows[r].horizon]);
      });
}

// Sums of a village flow per district and month.
Grid<DistrictId, MonthId, double> summed_by_district(const Area &area, const Flow &flow) {
  Grid<DistrictId, MonthId, double> sums(area.districts.rows(), flow.cols(), 0.0);
  for (VillageId v : area.villages.code.all()) {
    const auto from = flow.row(v);
    const auto to = sums.row(area.villages.district[v]);
    for (std::size_t m = 0; m < from.size(); ++m)
      to[m] += from[m];
  }
  return sums;
}

void add_district_course(Table &t, const Area &area, std::size_t months, const Course &c) {
  const Projection &p = *c.projection;
  const auto cell = [&](const Grid<DistrictId, MonthId, double> &grid, std::size_t r) {
    return grid.empty() || p.unknown(area.villages, DistrictId{r / months})
               ? nan()
               : grid(DistrictId{r / months}, MonthId{r % months});
  };
  const auto add_sum = [&](const Field &field, const Flow &flow) {
    const auto sums = flow.empty() ? Grid<DistrictId, MonthId, double>() : summed_by_district(area, flow);
    t.add(named_after(field, c), [&](std::size_t r) { return cell(sums, r); });
  };
  t.add(
      named_after(share("prevalence", "prevalensi, median dunia acak", "prevalence, median of the draws"), c),
      [&](std::size_t r) { return cell(p.district_prevalence, r); });
  t.add(named_after(share("low", "batas bawah prevalensi", "lower end of prevalence"), c),
        [&](std::size_t r) { return cell(p.district_low, r); });
  t.add(named_after(share("high", "batas atas prevalensi", "upper end of prevalence"), c),
        [&](std::size_t r) { return cell(p.district_high, r); });
  add_sum(number("children", "children", "balita", "under-fives"), p.children);
  add_sum(number("stunted", "children", "balita stunting, rata-rata dunia acak",
                 "stunted under-fives, mean of the draws"),
          p.stunted);
  add_sum(number("new_cases", "children", "kasus baru bulan itu", "new cases of the month"), p.new_cases);
  add_sum(number("recovered", "children", "pulih bulan itu", "recoveries of the month"), p.recovered);
}

std::size_t month_count(const Decision &d) {
  return d.none.stunted.cols();
}

} // namespace

Table horizon_table(const Prepared &prepared, const Decision &decision) {
  std::vector<HorizonRow> rows;
  for (VillageId v : prepared.inputs.area.villages.code.all())
    for (std::size_t h = 0; h < decision.none.horizons.size(); ++h)
      rows.push_back({v, h});
  Table t = table_for("proyeksi_desa", rows.size());
  add_village(t, prepared.inputs.area, [&](std::size_t r) { return rows[r].village; });
  t.add(months_of_plan("month"), [&](std::size_t r) { return decision.none.horizons[rows[r].horizon]; });
  t.add(calendar_month(), [&](std::size_t r) {
    return written_month(prepared.inputs.timeline.month(decision.none.horizons[rows[r].horizon]));
  });
  for (const Course &course : courses(decision))
    add_horizon_course(t, rows, decision.none.horizons, course);
  // Projections made by hand may have no such grid: births do not move.
  const auto fewer_born = [&](std::size_t r) {
    const auto &grid = decision.planned.fewer_born;
    if (decision.planned.horizons.empty())
      return nan();
    return grid.empty() ? 0 : grid(rows[r].village, HorizonId{rows[r].horizon});
  };
  t.add(
      number("averted", "children",
             "selisih balita stunting, rata-rata dunia acak: stunted_none - stunted_plan - fewer_born",
             "difference in stunted children, mean over the draws: stunted_none - stunted_plan - fewer_born"),
      [&](std::size_t r) {
        const int month = decision.none.horizons[rows[r].horizon];
        if (decision.planned.unknown(rows[r].village))
          return nan();
        return in_month(decision.none.stunted, rows[r].village, month) -
               in_month(decision.planned.stunted, rows[r].village, month) - fewer_born(r);
      });
  t.add(
      number("fewer_born", "children",
             "stunting lebih sedikit hanya karena kelahiran lebih sedikit; tidak dihitung sebagai pencegahan",
             "fewer stunted only because fewer were born; not counted as averted"),
      fewer_born);
  add_assumptions(t, [&](std::size_t r) { return plan_assumptions(prepared, decision, rows[r].village); });
  return t;
}

Table monthly_table(const Prepared &prepared, const Decision &decision) {
  const Villages &villages = prepared.inputs.area.villages;
  const std::size_t months = month_count(decision);
  const auto village = [&](std::size_t r) { return VillageId{r / months}; };
  const auto month = [&](std::size_t r) { return static_cast<int>(r % months); };
  Table t = table_for("proyeksi_desa_bulanan", villages.rows() * months);
  t.add(code("code", "kode desa/kelurahan", "village code"),
        [&](std::size_t r) { return villages.code[village(r)]; });
  t.add(months_of_plan("month"), month);
  t.add(calendar_month(),
        [&](std::size_t r) { return written_month(prepared.inputs.timeline.month(month(r))); });
  for (const Course &c : courses(decision)) {
    const Projection &p = *c.projection;
    t.add(named_after(number("children", "children", "balita", "under-fives"), c),
          [&](std::size_t r) { return in_month(p.children, village(r), month(r)); });
    t.add(named_after(number("stunted", "children", "balita stunting", "stunted under-fives"), c),
          [&](std::size_t r) { return in_month(p.stunted, village(r), month(r)); });
    t.add(named_after(number("new_cases", "children", "kasus baru bulan itu", "new cases of the month"), c),
          [&](std::size_t r) { return in_month(p.new_cases, village(r), month(r)); });
    t.add(named_after(number("recovered", "children", "pulih bulan itu", "recoveries of the month"), c),
          [&](std::size_t r) { return in_month(p.recovered, village(r), month(r)); });
  }
  std::vector<std::string> codes;
  for (VillageId v : villages.code.all())
    codes.push_back(plan_assumptions(prepared, decision, v));
  add_assumptions(t, [&](std::size_t r) { return codes[r / months]; });
  return t;
}

Table district_month_table(const Prepared &prepared, const Decision &decision) {
  const Area &area = prepared.inputs.area;
  const std::size_t months = month_count(decision);
  Table t = table_for("proyeksi_kabupaten", area.districts.rows() * months);
  t.add(code("district_code", "kode kabupaten/kota", "district code"),
        [&](std::size_t r) { return area.districts.code[DistrictId{r / months}]; });
  t.add(text("district", "nama kabupaten/kota", "district name"),
        [&](std::size_t r) { return area.districts.name[DistrictId{r / months}]; });
  t.add(months_of_plan("month"), [&](std::size_t r) { return static_cast<double>(r % months); });
  t.add(calendar_month(), [&](std::size_t r) {
    return written_month(prepared.inputs.timeline.month(static_cast<int>(r % months)));
  });
  for (const Course &course : courses(decision))
    add_district_course(t, area, months, course);
  t.add(
      whole(
          "villages_not_projected", "villages",
          "desa yang kegiatannya dalam rencana tidak diproyeksikan; di kolom _plan desa itu dihitung seperti "
          "tanpa aksi baru",
          "villages whose activities in the plan are not projected; the columns _plan count them as without "
          "new action"),
      [&](std::size_t r) {
        return static_cast<double>(decision.planned.villages_unknown(area.villages, DistrictId{r / months}));
      });
  add_assumptions(t, [&](std::size_t r) { return district_assumptions(prepared, DistrictId{r / months}); });
  return t;
}

} // namespace lokus::write
