#include "write/files/draws_file.hpp"
#include "core/phrase.hpp"
#include <cmath>

namespace lokus::write {
namespace {

constexpr double scale = 60000;
constexpr unsigned missing_share = 65535;

void append_share(std::string &bytes, double share) {
  const unsigned value =
      is_missing(share) ? missing_share : static_cast<unsigned>(std::lround(scale * share));
  bytes += static_cast<char>(value & 0xff);
  bytes += static_cast<char>(value >> 8);
}

} // namespace

std::string draws_bytes(const Prepared &prepared, const Decision &decision) {
  const Villages &villages = prepared.inputs.area.villages;
  const Grid<VillageId, DrawId, double> &none = decision.none.at_drawn, &planned = decision.planned.at_drawn;
  if (none.empty() || planned.empty())
    return "";
  const FrozenMonths months = frozen_months(prepared, decision);
  std::string bytes = fmt::format("lokus draws 1\nvillages {}\ndraws {}\nscale {} missing {}\n"
                                  "layer start {}\nlayer none {}\nlayer plan {}\n",
                                  villages.rows(), none.cols(), scale, missing_share, months.start,
                                  months.horizon_month, months.horizon_month);
  for (const std::string &code : villages.code)
    bytes += code + "\n";
  bytes.reserve(bytes.size() + 6 * villages.rows() * none.cols());
  for (VillageId v : villages.code.all())
    for (DrawId draw : ids<DrawId>(none.cols()))
      append_share(bytes, static_cast<double>(decision.none.at_start(v, draw)));
  for (VillageId v : villages.code.all())
    for (DrawId draw : ids<DrawId>(none.cols()))
      append_share(bytes, none(v, draw));
  for (VillageId v : villages.code.all())
    for (DrawId draw : ids<DrawId>(none.cols()))
      append_share(bytes, decision.planned.unknown(v) ? nan() : planned(v, draw));
  return bytes;
}

} // namespace lokus::write
