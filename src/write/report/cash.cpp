#include "tables/plan/cash.hpp"
#include "core/display.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"
#include <map>

namespace lokus::write {
namespace {

// Rupiah of one office and fund, year by year.
using Years = std::vector<std::int64_t>;
using Payers = std::vector<std::pair<std::string, Years>>;

Payers payers_of(const std::vector<CashRow> &rows, std::size_t years) {
  Payers payers;
  for (const CashRow &row : rows) {
    const std::string name = row.opd + " (" + row.fund + ")";
    auto found = std::ranges::find(payers, name, &std::pair<std::string, Years>::first);
    if (found == payers.end())
      found = payers.insert(payers.end(), {name, Years(years)});
    found->second[row.year.row()] += row.rupiah.value;
  }
  return payers;
}

Html cash_row(Html name, const Years &years, Language language) {
  std::vector<Html> cells = {std::move(name)};
  std::int64_t total = 0;
  for (const std::int64_t rupiah : years) {
    cells.emplace_back(show_rupiah(Rupiah{rupiah}, language));
    total += rupiah;
  }
  cells.emplace_back(show_rupiah(Rupiah{total}, language));
  return table_row(cells);
}

} // namespace

Html report_cash(const Publication &from) {
  const Language language = from.record.language;
  const Decision &decision = from.decision;
  if (decision.plan.villages_chosen == 0 || decision.options.price.empty())
    return {};
  const std::size_t years = decision.options.years();
  std::vector<Phrase> header = {{"OPD (sumber dana)", "Office (fund)"}};
  for (std::size_t year = 1; year <= years; ++year)
    header.push_back(phrase("Tahun ke-{}", "Year {}", year));
  header.push_back({"Semua tahun", "All years"});
  std::vector<Html> rows;
  Years all(years);
  for (const auto &[name, cash] : payers_of(cash_by_year(from.prepared.inputs.interventions,
                                                         decision.packages, decision.options, decision.plan),
                                            years)) {
    rows.push_back(cash_row(name, cash, language));
    for (std::size_t year = 0; year < years; ++year)
      all[year] += cash[year];
  }
  rows.push_back(cash_row(Phrase{"Jumlah", "Total"}.in(language), all, language));
  const Phrase caption = phrase("Rupiah tunai tiap tahun rencana; pagu tiap tahun {}",
                                "Cash of each year of the plan; the budget of each year is {}",
                                show_rupiah(decision.plan.budget));
  return subsection("cash", Phrase{"Biaya tiap tahun", "Cost of each year"}.in(language),
                    wide_table(caption.in(language), titles(language, header), std::move(rows)));
}

} // namespace lokus::write
