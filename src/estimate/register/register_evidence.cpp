#include "estimate/register/register_evidence.hpp"
#include "estimate/counting_units.hpp"
#include "estimate/district_priors.hpp"
#include <algorithm>
#include <cmath>
#include <map>

namespace lokus::estimate {
namespace {

// Rounds before the latest that are dated, the latest of them first.
std::vector<std::size_t> earlier_rounds(const Counts &counts) {
  const std::vector<YearMonth> &months = counts.village_rounds.month;
  std::vector<std::size_t> list;
  if (months.empty() || !counts.month.given() || !(months.front() == counts.month))
    return list;
  for (std::size_t r = 1; r < months.size(); ++r)
    if (months[r].given())
      list.push_back(r);
  return list;
}

void place_villages(const FitArea &area, const Evidence &evidence, RegisterEvidence &told) {
  std::map<std::string, std::uint32_t> units;
  Column<DistrictId, std::uint32_t> district(evidence.area.districts.rows());
  for (std::uint32_t d = 0; d < area.districts.size(); ++d)
    district[area.districts[d]] = d;
  const Villages &villages = evidence.area.villages;
  for (const VillageId v : area.villages) {
    const std::string &code = evidence.area.districts.code[villages.district[v]];
    const std::string name =
        code + ' ' +
        (evidence.units.of.empty() ? evidence.area.subdistricts.code[villages.subdistrict[v]]
                                   : evidence.units.name[evidence.units.of[v]]);
    const auto [at, is_new] = units.emplace(name, static_cast<std::uint32_t>(units.size()));
    if (is_new)
      told.unit_names.push_back(name);
    told.data.unit.push_back(at->second);
    told.data.district.push_back(district[villages.district[v]]);
  }
  told.data.units = units.size();
  told.data.districts = area.districts.size();
}

struct CountedRounds {
  std::vector<double> y, size;
  std::vector<double> absent = {}; // share of the children not measured, by round; NaN: not known
};

double absent_share(double registered, double measured) {
  return registered > 0 && measured > 0 ? std::clamp(1 - measured / registered, 0.0, 1.0) : nan();
}

// A round without a register of its own has the latest one's.
std::vector<double> absent_of(const Counts &reported, VillageId v, const std::vector<std::size_t> &earlier) {
  const double registered = reported.registered[v].value;
  std::vector<double> absent = {absent_share(registered, reported.measured[v].value)};
  for (const std::size_t r : earlier) {
    const double then = reported.village_rounds.registered[r][v].value;
    absent.push_back(
        absent_share(is_missing(then) ? registered : then, reported.village_rounds.measured[r][v].value));
  }
  return absent;
}

// What its rounds tell together of a village, were they of other children each time.
double weight_of_rounds(const std::vector<double> &size, const std::vector<double> &age) {
  double pairs = 0, alike = 0, rounds = 0;
  for (std::size_t r = 0; r < size.size(); ++r) {
    if (!(size[r] > 0))
      continue;
    rounds += 1;
    for (std::size_t s = 0; s < r; ++s)
      if (size[s] > 0) {
        pairs += 1;
        alike += std::exp(-repeat_rate * std::abs(age[r] - age[s]));
      }
  }
  return pairs > 0 ? 1 / (1 + (rounds - 1) * alike / pairs) : 1;
}

CountedRounds rounds_of(const Evidence &evidence, VillageId v, const std::vector<std::size_t> &earlier,
                        const std::vector<double> &age) {
  const Counts &counts = evidence.counts;
  CountedRounds told{{counts.stunted[v].value}, {counts.measured[v].value}};
  for (const std::size_t r : earlier) {
    const double y = counts.village_rounds.stunted[r][v].value,
                 n = counts.village_rounds.measured[r][v].value;
    const bool known = n > 0 && y >= 0 && y <= n;
    told.y.push_back(known ? y : 0);
    told.size.push_back(known ? n : 0);
  }
  told.absent = absent_of(evidence.as_reported, v, earlier);
  const double weight = weight_of_rounds(told.size, age);
  for (std::vector<double> *each : {&told.y, &told.size})
    for (double &x : *each)
      x *= weight;
  return told;
}

Subject subject_of(const RegisterData &data, std::vector<std::uint32_t> villages, std::vector<double> share) {
  const std::uint32_t first = villages.front();
  double squares = 0;
  for (const double each : share)
    squares += each * each;
  return {std::move(villages), std::move(share), data.unit[first], data.district[first], squares};
}

void add_subject(RegisterData &data, Subject subject, const CountedRounds &told) {
  double sum = 0, known = 0;
  for (std::size_t r = 0; r < told.absent.size(); ++r)
    if (told.size[r] > 0 && !is_missing(told.absent[r])) {
      sum += told.absent[r];
      known += 1;
    }
  for (std::size_t r = 0; r < told.size.size(); ++r)
    data.attendance.push_back(known > 0 && !is_missing(told.absent[r]) ? sum / known - told.absent[r] : 0);
  if (known > 0)
    data.absent[subject.villages.front()] = sum / known;
  data.subjects.push_back(std::move(subject));
  data.y.insert(data.y.end(), told.y.begin(), told.y.end());
  data.size.insert(data.size.end(), told.size.begin(), told.size.end());
}

} // namespace

namespace {

// Of how many of its children were measured nothing is known: as of those of the area, or a fifth.
void fill_absent(RegisterData &data) {
  double sum = 0, known = 0;
  for (const double absent : data.absent)
    if (!is_missing(absent)) {
      sum += absent;
      known += 1;
    }
  for (double &absent : data.absent)
    if (is_missing(absent))
      absent = known > 0 ? sum / known : usual_absent;
}

} // namespace

RegisterEvidence register_evidence(const FitArea &area, const Evidence &evidence) {
  RegisterEvidence told;
  place_villages(area, evidence, told);
  RegisterData &data = told.data;
  data.covariates = standardised(area, evidence.covariates);
  const std::vector<std::size_t> earlier = earlier_rounds(evidence.counts);
  data.age = {0};
  data.absent.assign(area.villages.size(), nan());
  data.unweighed_log_odds = std::log(evidence.unweighed.odds);
  data.unweighed_sd = std::max(evidence.unweighed.spread, 1e-3);
  for (const std::size_t r : earlier)
    data.age.push_back(months_between(evidence.counts.village_rounds.month[r], evidence.counts.month) / 12.0);
  for (std::uint32_t i = 0; i < area.villages.size(); ++i)
    if (const VillageId v = area.villages[i]; counted(evidence.counts, v))
      add_subject(data, subject_of(data, {i}, {1.0}), rounds_of(evidence, v, earlier, data.age));
  for (SumOfUnits &sum : sums_of_units(area, evidence.counts.units)) {
    CountedRounds of_sum{std::vector<double>(data.age.size()), std::vector<double>(data.age.size())};
    of_sum.y[0] = sum.y;
    of_sum.size[0] = sum.size;
    of_sum.absent.assign(data.age.size(), nan());
    add_subject(data, subject_of(data, std::move(sum.units), std::move(sum.share)), of_sum);
  }
  fill_absent(data);
  return told;
}

} // namespace lokus::estimate
