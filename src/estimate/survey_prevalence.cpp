#include "estimate/survey_prevalence.hpp"
#include "estimate/student_t.hpp"
#include "estimate/survey_design.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::estimate {
namespace {

constexpr double last_day = 1826;

struct Variable {
  std::string indicator;
  bool mean = false;
  std::vector<double> x; // by row; NaN: no value
};

struct Group {
  Phrase name;
  std::vector<std::uint8_t> in; // by row
};

struct AgeGroup {
  const char *id, *en;
  double from, to; // months, unrounded
};
constexpr AgeGroup age_groups[] = {{"0-5 bulan", "00-05 mo", 0, 6},     {"6-11 bulan", "06-11 mo", 6, 12},
                                   {"12-23 bulan", "12-23 mo", 12, 24}, {"24-35 bulan", "24-35 mo", 24, 36},
                                   {"36-47 bulan", "36-47 mo", 36, 48}, {"48-59 bulan", "48-59 mo", 48, 60}};

// Z-scores of one indicator by row, without the implausible ones; whether oedema stands for a low one.
struct Scores {
  std::vector<double> z;
  std::vector<std::uint8_t> oedema;
};

std::vector<SurveyedChild> in_analysis(std::span<const SurveyedChild> children, const SurveyDesign &design) {
  std::vector<SurveyedChild> kept;
  std::copy_if(children.begin(), children.end(), std::back_inserter(kept), [&](const SurveyedChild &c) {
    return !(rounded_days(c.child.age_days) > last_day) && !(design.clusters && c.cluster.empty()) &&
           !(design.strata && c.stratum.empty());
  });
  return kept;
}

Scores scores_of(std::span<const SurveyedChild> children, Indicator indicator) {
  Scores scores;
  const auto i = static_cast<std::size_t>(indicator);
  for (const SurveyedChild &c : children) {
    const ZScores s = z_scores(c.child);
    scores.z.push_back(s.flagged[i] ? nan() : s.z[i]);
    scores.oedema.push_back(indicator != Indicator::height_for_age && c.child.oedema ? 1 : 0);
  }
  return scores;
}

// A child with oedema counts as below every cut-off, though it has no weight-based z-score.
Variable below(const std::string &name, const Scores &scores, double cut) {
  Variable v = {name, false, {}};
  for (std::size_t i = 0; i < scores.z.size(); ++i)
    v.x.push_back(scores.oedema[i] ? 1 : is_missing(scores.z[i]) ? nan() : scores.z[i] < cut ? 1 : 0);
  return v;
}

Variable above(const std::string &name, const Scores &scores, double cut) {
  Variable v = {name, false, {}};
  for (std::size_t i = 0; i < scores.z.size(); ++i)
    v.x.push_back(scores.oedema[i] ? 0 : is_missing(scores.z[i]) ? nan() : scores.z[i] > cut ? 1 : 0);
  return v;
}

Variable both(const std::string &name, const Variable &a, const Variable &b) {
  Variable v = {name, false, {}};
  for (std::size_t i = 0; i < a.x.size(); ++i)
    v.x.push_back(a.x[i] * b.x[i]); // NaN where one is missing
  return v;
}

void add_indicator(std::vector<Variable> &variables, const std::string &code, const Scores &scores) {
  for (int cut : {3, 2, 1})
    variables.push_back(below(code + "_" + std::to_string(cut), scores, -cut));
  for (int cut : {1, 2, 3})
    variables.push_back(above(code + std::to_string(cut), scores, cut));
  variables.push_back({code, true, scores.z});
}

std::vector<Variable> variables_of(std::span<const SurveyedChild> children) {
  const Scores ha = scores_of(children, Indicator::height_for_age);
  const Scores wh = scores_of(children, Indicator::weight_for_height);
  std::vector<Variable> variables;
  add_indicator(variables, "HA", ha);
  add_indicator(variables, "WA", scores_of(children, Indicator::weight_for_age));
  add_indicator(variables, "BMI", scores_of(children, Indicator::bmi_for_age));
  add_indicator(variables, "WH", wh);
  const Variable stunted = below("", ha, -2);
  variables.push_back(both("HA_2_WH_2", stunted, below("", wh, -2)));
  variables.push_back(both("HA_2_WH2", stunted, above("", wh, 2)));
  return variables;
}

template <class Belongs>
Group group_of(std::span<const SurveyedChild> children, Phrase name, Belongs &&belongs) {
  Group group = {std::move(name), {}};
  for (const SurveyedChild &c : children)
    group.in.push_back(belongs(c) ? 1 : 0);
  return group;
}

bool aged(const SurveyedChild &c, const AgeGroup &age) {
  const double months = c.child.age_days / days_per_month;
  return months >= age.from && months < age.to;
}

void add_regions(std::vector<Group> &groups, std::span<const SurveyedChild> children) {
  std::vector<std::string> regions;
  for (const SurveyedChild &c : children)
    if (!c.region.empty() && std::find(regions.begin(), regions.end(), c.region) == regions.end())
      regions.push_back(c.region);
  for (const std::string &region : regions)
    groups.push_back(group_of(children, {"Wilayah: " + region, "Geographical region: " + region},
                              [&](const SurveyedChild &c) { return c.region == region; }));
}

std::vector<Group> groups_of(std::span<const SurveyedChild> children) {
  std::vector<Group> groups;
  groups.push_back(group_of(children, {"Semua", "All"}, [](const SurveyedChild &) { return true; }));
  for (const AgeGroup &age : age_groups)
    groups.push_back(group_of(children, {std::string("Umur: ") + age.id, std::string("Age group: ") + age.en},
                              [&](const SurveyedChild &c) { return aged(c, age); }));
  const auto is = [](Sex sex) { return [sex](const SurveyedChild &c) { return c.child.sex == sex; }; };
  groups.push_back(group_of(children, {"Jenis kelamin: perempuan", "Sex: Female"}, is(Sex::female)));
  groups.push_back(group_of(children, {"Jenis kelamin: laki-laki", "Sex: Male"}, is(Sex::male)));
  for (Sex sex : {Sex::female, Sex::male})
    for (const AgeGroup &age : age_groups) {
      const bool girls = sex == Sex::female;
      groups.push_back(group_of(
          children,
          {std::string("Umur dan jenis kelamin: ") + age.id + (girls ? ", perempuan" : ", laki-laki"),
           std::string("Age + sex: ") + age.en + (girls ? ".Female" : ".Male")},
          [&](const SurveyedChild &c) { return c.child.sex == sex && aged(c, age); }));
    }
  add_regions(groups, children);
  return groups;
}

double logistic(double x) {
  return 1 / (1 + std::exp(-x));
}

SurveyFigure figure_of(const Sample &sample, const Group &group, const Variable &variable, double t) {
  const DesignMean m = design_mean(sample, variable.x, group.in);
  SurveyFigure f = {group.name, variable.indicator, variable.mean, m.n,    m.n_weighted,
                    m.mean,     m.standard_error,   m.mean,        m.mean, variable.mean ? m.sd : nan()};
  if (variable.mean) {
    f.low = m.mean - t * m.standard_error;
    f.high = m.mean + t * m.standard_error;
  } else if (m.mean > 0 && m.mean < 1) {
    const double logit = std::log(m.mean / (1 - m.mean));
    const double half = t * m.standard_error / (m.mean * (1 - m.mean));
    f.low = logistic(logit - half);
    f.high = logistic(logit + half);
  }
  return f;
}

} // namespace

std::vector<SurveyFigure> survey_prevalence(std::span<const SurveyedChild> children,
                                            const SurveyDesign &design) {
  const std::vector<SurveyedChild> kept = in_analysis(children, design);
  const Sample sample = sample_of(kept, design);
  const std::vector<Variable> variables = variables_of(kept);
  const double t = student_t_quantile(0.5 + design.confidence / 2, sample.degrees_of_freedom);
  std::vector<SurveyFigure> figures;
  for (const Group &group : groups_of(kept))
    for (const Variable &variable : variables)
      figures.push_back(figure_of(sample, group, variable, t));
  return figures;
}

} // namespace lokus::estimate
