#include "core/display.hpp"
#include "core/error.hpp"
#include "core/sum.hpp"
#include "rank/methods/methods.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace lokus::rank {
namespace {

// Mean consistency index of random matrices of 1, 2, ... criteria (Saaty 1980, as widely reprinted; 1.12 for
// five is also in the source of rule M4).
constexpr std::array random_index = {0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49};
constexpr double most_ratio = 0.1;
// Reciprocals are written with few digits: 0.14 for 1/7 is off by 2 percent.
constexpr double reciprocal_tolerance = 0.05;

using Square = Grid<CriterionId, CriterionId, double>;

Square comparisons(const Criteria &criteria) {
  const std::size_t n = criteria.name.rows();
  if (criteria.pairwise.size() != n * n)
    throw Error{
        ErrorKind::request,
        phrase("rank.pairwise berisi {0} bilangan; AHP untuk {1} kriteria perlu {2}, baris demi baris",
               "rank.pairwise has {0} numbers; AHP of {1} criteria needs {2}, row by row",
               criteria.pairwise.size(), n, n * n)};
  Square matrix(n, n);
  for (CriterionId i : criteria.name.all())
    for (CriterionId j : criteria.name.all()) {
      const double a = criteria.pairwise[i.row() * n + j.row()];
      if (!(a > 0) || !std::isfinite(a) || (i == j && a != 1))
        throw Error{
            ErrorKind::request,
            phrase("rank.pairwise: {0} pada baris {1} kolom {2}; semua bilangan harus lebih dari 0, dan "
                   "1 untuk kriteria dengan dirinya sendiri",
                   "rank.pairwise: {0} in row {1} column {2}; all numbers must be above 0, and 1 for a "
                   "criterion with itself",
                   a, i.row() + 1, j.row() + 1)};
      matrix(i, j) = a;
    }
  return matrix;
}

// Means of the rows after every column was divided by its sum.
Column<CriterionId, double> row_means(const Square &matrix) {
  const std::size_t n = matrix.rows();
  Column<CriterionId, double> weights(n, 0);
  for (CriterionId j : ids<CriterionId>(n)) {
    double sum = 0;
    for (CriterionId i : ids<CriterionId>(n))
      sum += matrix(i, j);
    for (CriterionId i : ids<CriterionId>(n))
      weights[i] += matrix(i, j) / sum / static_cast<double>(n);
  }
  return weights;
}

Consistency consistency_of(const Square &matrix, const Column<CriterionId, double> &weights) {
  const std::size_t n = matrix.rows();
  Consistency of{0, 0, 0};
  for (CriterionId i : ids<CriterionId>(n)) {
    double row = 0;
    for (CriterionId j : ids<CriterionId>(n))
      row += matrix(i, j) * weights[j];
    of.lambda += row / weights[i] / static_cast<double>(n);
  }
  const double random = random_index[std::min(n, random_index.size()) - 1];
  if (n < 2)
    return of;
  of.index = (of.lambda - static_cast<double>(n)) / static_cast<double>(n - 1);
  of.ratio = random > 0 ? of.index / random : 0;
  return of;
}

Phrase consistency_sentence(const Consistency &of) {
  const auto in = [&](Language language) {
    return fmt::format("lambda {}, CI {}, CR {}", show_number(of.lambda, 5, language),
                       show_number(of.index, 5, language), show_number(of.ratio, 5, language));
  };
  if (of.ratio > most_ratio)
    return {
        "AHP: " + in(Language::id) +
            "; CR di atas 0,1: perbandingan kriteria saling bertentangan, bobotnya jangan dipakai sebelum "
            "rank.pairwise diperbaiki.",
        "AHP: " + in(Language::en) +
            "; CR above 0.1: the comparisons contradict each other; do not use the weights before "
            "rank.pairwise is corrected."};
  return {"AHP: " + in(Language::id) + "; CR diterima sampai 0,1.",
          "AHP: " + in(Language::en) + "; CR is accepted up to 0.1."};
}

Phrase pair_sentence(const Criteria &criteria, CriterionId i, CriterionId j, const Square &matrix) {
  const auto in = [&](double value, Language language) { return show_number(value, 3, language); };
  return {
      fmt::format("AHP: \"{0}\" terhadap \"{1}\" bernilai {2}, tetapi sebaliknya {3}, bukan {4}: matriks "
                  "tidak berbalikan, CR yang baik dapat kebetulan. Perbaiki rank.pairwise.",
                  criteria.title[i].id, criteria.title[j].id, in(matrix(i, j), Language::id),
                  in(matrix(j, i), Language::id), in(1 / matrix(i, j), Language::id)),
      fmt::format("AHP: \"{0}\" against \"{1}\" is {2}, but the other way round {3}, not {4}: the matrix is "
                  "not reciprocal, and a good CR may be an accident. Correct rank.pairwise.",
                  criteria.title[i].en, criteria.title[j].en, in(matrix(i, j), Language::en),
                  in(matrix(j, i), Language::en), in(1 / matrix(i, j), Language::en))};
}

} // namespace

// Rule M4: column sums to 1, rows averaged; lambda = mean of (M w)_i / w_i; CI = (lambda - n) / (n - 1);
// CR = CI / RI.
Weighed ahp_weights(const Criteria &criteria) {
  const Square matrix = comparisons(criteria);
  Weighed weighed;
  weighed.weights = row_means(matrix);
  weighed.consistency = consistency_of(matrix, weighed.weights);
  weighed.warnings.push_back(consistency_sentence(weighed.consistency));
  for (CriterionId i : criteria.name.all())
    for (CriterionId j : criteria.name.all())
      if (i < j && std::fabs(matrix(i, j) * matrix(j, i) - 1) > reciprocal_tolerance)
        weighed.warnings.push_back(pair_sentence(criteria, i, j, matrix));
  return weighed;
}

} // namespace lokus::rank
