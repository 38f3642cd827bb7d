#include "lokus/forecast.hpp"
#include "plan/plan.hpp"
#include "settings/memory.hpp"

namespace lokus {
namespace {

constexpr double of_a_draw = 64;   // bytes of one village in one world: estimates, ranks, projections
constexpr double of_a_month = 256; // of one village in one month, with its rows in the tables
constexpr double of_an_option = 160, of_a_year = 16, of_a_world = 8; // of one package in one village

} // namespace

void require_room_for_worlds(const Area &area, const Scenario &s) {
  const auto villages = static_cast<double>(area.villages.rows());
  const double bytes = villages * (of_a_draw * s.estimate.draws + of_a_month * s.project.months);
  settings::require_memory(
      {bytes,
       phrase("{0} desa dalam {1} dunia acak selama {2} bulan",
              "{0} villages in {1} random worlds over {2} months", villages, s.estimate.draws,
              s.project.months),
       {"kurangi estimate.draws atau project.months, atau hitung sebagian wilayah dengan boundaries.within",
        "lower estimate.draws or project.months, or run a part of the area with boundaries.within"}});
}

void require_room_for_options(const Area &area, const Packages &packages, const Scenario &s) {
  const double options = static_cast<double>(area.villages.rows()) * static_cast<double>(packages.rows());
  const int years = (s.plan.horizon + 11) / 12;
  const int worlds = plan::aim_of(s.plan).kind == AimKind::mean ? 0 : s.plan.worlds;
  const double bytes = options * (of_an_option + of_a_year * years + of_a_world * worlds);
  settings::require_memory(
      {bytes,
       phrase("{0} pilihan ({1} paket di {2} desa)", "{0} options ({1} packages in {2} villages)", options,
              packages.rows(), area.villages.rows()),
       {"pakai lebih sedikit intervensi, kurangi plan.worlds atau plan.horizon, atau hitung sebagian wilayah "
        "dengan boundaries.within",
        "use fewer interventions, lower plan.worlds or plan.horizon, or run a part of the area with "
        "boundaries.within"}});
}

} // namespace lokus
