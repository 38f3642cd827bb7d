#include "check/rules.hpp"
#include "core/display.hpp"

namespace lokus::check {
namespace {

constexpr int oldest_counts = 12; // months before the plan starts

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
  return findings;
}

} // namespace lokus::check
