#include "check/rules.hpp"
#include "core/display.hpp"

namespace lokus::check {
namespace {

constexpr int oldest_counts = 12, oldest_survey = 24; // months before the plan starts

Finding warning_of_months(const Inputs &inputs, const char *rule, const Phrase &sentence) {
  return {Severity::warning, rule, inputs.counts_file, 0, "", sentence};
}

Finding unknown_month(const Inputs &inputs) {
  const Timeline &t = inputs.timeline;
  return warning_of_months(
      inputs, "counts_month_unknown",
      phrase("{0}: bulan pengukuran balita tidak diketahui, jadi jumlahnya dianggap keadaan {1}, sesaat "
             "sebelum rencana mulai; isi counts.month (TTTT-BB)",
             "{0}: the month in which the children were measured is not known, so the counts are taken to be "
             "of {1}, just before the plan starts; give counts.month (YYYY-MM)",
             inputs.counts_file, show_month(t.counts)));
}

Finding start_too_early(const Inputs &inputs) {
  const Timeline &t = inputs.timeline;
  return warning_of_months(
      inputs, "start_before_counts",
      phrase("{0}: balita diukur {1}, padahal rencana mulai {2}; bulan proyeksi dihitung dari {3}. Isi "
             "plan.start dengan bulan sesudah pengukuran, atau pakai jumlah balita yang lebih awal",
             "{0}: the children were measured in {1}, but the plan starts in {2}; the months of the "
             "projection run from {3}. Set plan.start to a month after the counts, or use earlier counts",
             inputs.counts_file, show_month(t.counts), show_month(t.asked), show_month(t.start)));
}

Finding old_counts(const Inputs &inputs, int months) {
  const Timeline &t = inputs.timeline;
  return warning_of_months(
      inputs, "counts_old",
      phrase(
          "{0}: balita diukur {1}, {2} bulan sebelum rencana mulai ({3}); sampai saat itu keadaan "
          "diproyeksikan tanpa aksi baru. Pakai jumlah balita paling lama {4} bulan sebelum {3}",
          "{0}: the children were measured in {1}, {2} months before the plan starts ({3}); until then the "
          "situation is projected without new action. Use counts at most {4} months older than {3}",
          inputs.counts_file, show_month(t.counts), months, show_month(t.start), oldest_counts));
}

// A survey and its month; `area` names what it is of.
struct Held {
  std::string area, name;
  YearMonth month;
};

std::vector<Held> surveys_held(const Inputs &inputs) {
  const Surveys &surveys = inputs.surveys;
  std::vector<Held> held;
  for (SurveyId s : surveys.district.all())
    held.push_back(
        {inputs.area.districts.code[surveys.district[s]], surveys.name[s], month_held(surveys.month, s)});
  for (AreaSurveyId s : surveys.areas.area.all())
    held.push_back({surveys.areas.area[s], surveys.areas.name[s], month_held(surveys.areas.month, s)});
  return held;
}

Finding old_survey(const Held &survey, YearMonth start, int months) {
  return {
      Severity::warning,
      "survey_old",
      "",
      0,
      survey.area,
      phrase("survei {0} {1}: {2}, {3} bulan sebelum rencana mulai ({4}); tingkatnya dibawa ke bulan "
             "pengukuran balita dengan tren. Pakai survei paling lama {5} bulan sebelum {4} bila ada",
             "survey {0} of {1}: {2}, {3} months before the plan starts ({4}); its level is carried to the "
             "month of the counts with the trend. Use a survey at most {5} months older than {4} if there "
             "is one",
             survey.name, survey.area, show_month(survey.month), months, show_month(start), oldest_survey)};
}

Finding unknown_survey_months(const std::vector<Held> &without, YearMonth counts) {
  const std::string subject = without.size() == 1 ? without.front().area : "";
  return {
      Severity::warning,
      "survey_month_unknown",
      "",
      0,
      subject,
      phrase("{0} survei tanpa bulan (misalnya {1} {2}): tingkatnya dianggap berlaku pada {3}, bulan "
             "pengukuran balita; isi month (TTTT-BB) pada [[survey]], atau kolom bulan pada surveys.path",
             "{0} surveys without a month (such as {1} of {2}): their level is taken as of {3}, the month of "
             "the counts; give month (YYYY-MM) in [[survey]], or a column bulan in surveys.path",
             without.size(), without.front().name, without.front().area, show_month(counts))};
}

void add_survey_months(const Inputs &inputs, Findings &findings) {
  std::vector<Held> without;
  for (const Held &survey : surveys_held(inputs)) {
    const int age = months_between(survey.month, inputs.timeline.start);
    if (!survey.month.given())
      without.push_back(survey);
    else if (age > oldest_survey)
      findings.add(old_survey(survey, inputs.timeline.start, age));
  }
  if (!without.empty())
    findings.add(unknown_survey_months(without, inputs.timeline.counts));
}

} // namespace

Findings months_apart(const Inputs &inputs) {
  Findings findings;
  const Timeline &t = inputs.timeline;
  if (inputs.counts_file.empty() || !t.given())
    return findings;
  const int age = months_between(t.counts, t.start);
  if (!t.counts_known)
    findings.add(unknown_month(inputs));
  else if (t.moved())
    findings.add(start_too_early(inputs));
  else if (age > oldest_counts)
    findings.add(old_counts(inputs, age));
  add_survey_months(inputs, findings);
  return findings;
}

} // namespace lokus::check
