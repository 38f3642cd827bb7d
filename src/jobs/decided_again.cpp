#include "jobs/decided_again.hpp"
#include "jobs/frozen_differences.hpp"
#include <algorithm>
#include <iterator>

namespace lokus {
namespace {

Phrase said_of(const DecisionFile::Village &village) {
  return phrase("{0} ({1})", "{0} ({1})", village.name, village.code);
}

void compare_lists(const DecisionFile &then, const DecisionFile &now, Verification &verdict) {
  const auto has = [](const DecisionFile &file, const std::string &code) {
    return std::ranges::any_of(file.list, [&](const auto &village) { return village.code == code; });
  };
  verdict.same_list = then.list == now.list && then.dropped == now.dropped;
  if (verdict.same_list) {
    verdict.sentences.push_back(phrase("Setelan yang dibekukan memberi daftar yang sama lagi: {} desa.",
                                       "The frozen settings give the same list again: {} villages.",
                                       then.list.size()));
    return;
  }
  for (const auto &village : then.list)
    if (!has(now, village.code))
      verdict.sentences.push_back(phrase("Dihitung lagi, {} tidak masuk daftar.",
                                         "Worked out again, {} is not on the list.", said_of(village).en));
  for (const auto &village : now.list)
    if (!has(then, village.code))
      verdict.sentences.push_back(phrase("Dihitung lagi, {} masuk daftar.",
                                         "Worked out again, {} is on the list.", said_of(village).en));
  verdict.sentences.push_back({"Daftar yang dihitung lagi tidak sama (desa, urutan atau alasannya).",
                               "The list worked out again is not the same (villages, order or reasons)."});
}

void tell(std::vector<Phrase> differences, bool &same, const Phrase &if_same, Verification &verdict) {
  same = differences.empty();
  if (same)
    differences.push_back(if_same);
  std::ranges::move(differences, std::back_inserter(verdict.sentences));
}

void compare_frozen(const DecisionFile &then, const DecisionFile &now, Verification &verdict) {
  if (then.format < 2) {
    verdict.same_plan = verdict.same_figures = true;
    verdict.sentences.push_back(
        {"Berkas ini dari format 1: rencana dan angka tidak dibekukan, jadi tidak diperiksa.",
         "This file is of format 1: plan and figures are not frozen and so not checked."});
    return;
  }
  tell(plan_differences(then, now), verdict.same_plan,
       phrase("Rencananya sama lagi: {} desa.", "The plan is the same again: {} villages.",
              then.plan.purchases.size()),
       verdict);
  if (!then.has_figures) {
    verdict.same_figures = true;
    verdict.sentences.push_back({"Berkas ini dari halaman perencana: daftar dan rencana dibekukan; angka "
                                 "desa tidak, jadi tidak diperiksa.",
                                 "This file is out of the planner's page: list and plan are frozen; figures "
                                 "of villages are not and so "
                                 "not checked."});
    return;
  }
  tell(figure_differences(then, now), verdict.same_figures,
       phrase("Angka {0} desa dan ramalan {1} kabupaten/kota sama lagi.",
              "The figures of {0} villages and the forecasts of {1} regencies are the same again.",
              then.villages.size(), then.regencies.size()),
       verdict);
}

} // namespace

void compare_decided(const DecisionFile &then, const DecisionFile &now, Verification &verdict) {
  compare_lists(then, now, verdict);
  compare_frozen(then, now, verdict);
}

} // namespace lokus
