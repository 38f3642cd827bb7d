#include "tables/assumptions/of_register.hpp"
#include <algorithm>

namespace lokus {

void about_distortion(const Prepared &prepared, const EstimateSettings &settings, std::vector<Phrase> &out) {
  if (settings.method != "register") {
    if (settings.register_sd > 0)
      out.push_back(
          phrase("Yang luput dari register dianggap berbeda antardesa dengan simpangan baku {} log odds.",
                 "What the register misses is assumed to differ between villages with a standard deviation "
                 "of {} log odds.",
                 settings.register_sd));
    else
      out.push_back(
          {"Register dianggap luput sama banyak di semua desa sekabupaten; bila tidak, kisaran terlalu "
           "sempit (estimate.method = \"register\" tidak menganggapnya).",
           "The register is assumed to miss alike in all villages of a district; where it does not, "
           "intervals are too narrow (estimate.method = \"register\" does not assume so)."});
    if (prepared.inputs.counts.rows() > 0)
      out.push_back({"Cakupan penimbangan (D/S) tidak memperlebar kisaran: desa yang jarang menimbang tampak "
                     "terlalu pasti.",
                     "Coverage of weighing (D/S) does not widen intervals: villages that weigh few look too "
                     "certain."});
    return;
  }
  const ReportingUnits &units = prepared.reporting_units;
  const auto puskesmas = std::ranges::count(units.kind.values(), ReportingUnitKind::puskesmas);
  out.push_back(phrase(
      "Yang luput atau lebih di register boleh berbeda menurut pengukur ({0} puskesmas, {1} kecamatan), "
      "desa, "
      "dan putaran; sebanyak apa, dipelajari dari data. Berapa dari beda antarpengukur yang menetap itu "
      "benar "
      "dan berapa ulah pengukuran tidak dapat dipisahkan data satu sumber: pembagiannya anggapan, dan "
      "kisarannya memuatnya.",
      "What the register misses may differ by who measures ({0} puskesmas, {1} kecamatan), by village and by "
      "round; how much is learnt from the data. How much of a lasting difference between those who measure "
      "is "
      "true and how much is measuring, one source cannot tell: the division is an assumption, and the "
      "intervals hold it.",
      puskesmas, static_cast<std::ptrdiff_t>(units.rows()) - puskesmas));
  out.push_back(phrase(
      "Balita yang tidak diukur dianggap berpeluang stunting dengan odds {0} kali yang diukur, simpangan "
      "baku "
      "log odds {1}: desa yang jarang menimbang berkisar lebih lebar.",
      "Under-fives who were not measured are taken to be stunted with {0} times the odds of those measured, "
      "standard deviation of the log odds {1}: villages that weigh few have wider intervals.",
      settings.unweighed_odds, settings.unweighed_spread));
}

} // namespace lokus
