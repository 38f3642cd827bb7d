#include "check/rules.hpp"

namespace lokus::check {
namespace {

// Indonesia with its seas, degrees.
bool in_indonesia(double lon, double lat) {
  return lon >= 94 && lon <= 142 && lat >= -12 && lat <= 7;
}

} // namespace

Findings swapped_axes(const Inputs &inputs) {
  Findings findings;
  const Villages &villages = inputs.area.villages;
  for (VillageId v : villages.code.all()) {
    const LonLat p = villages.centre[v];
    if (villages.outline.ring_begin(v.row()) == villages.outline.ring_end(v.row()) ||
        in_indonesia(p.lon, p.lat))
      continue;
    const std::string &code = villages.code[v], &name = villages.name[v];
    if (in_indonesia(p.lat, p.lon))
      findings.add({Severity::error, "swapped_axes", inputs.boundaries_file, 0, code,
                    phrase("desa {0} {1}: bujur {2:.3f}, lintang {3:.3f} di luar Indonesia, tetapi di dalam "
                           "bila ditukar; tukar sumbu x dan y di berkas batas desa",
                           "village {0} {1}: longitude {2:.3f}, latitude {3:.3f} lies outside Indonesia, but "
                           "inside when swapped; swap x and y in the boundary file",
                           code, name, p.lon, p.lat)});
    else
      findings.add({Severity::warning, "outside_indonesia", inputs.boundaries_file, 0, code,
                    phrase("desa {0} {1}: bujur {2:.3f}, lintang {3:.3f} di luar Indonesia; periksa sistem "
                           "koordinat berkas batas desa",
                           "village {0} {1}: longitude {2:.3f}, latitude {3:.3f} lies outside Indonesia; "
                           "check the coordinate system of the boundary file",
                           code, name, p.lon, p.lat)});
  }
  return findings;
}

} // namespace lokus::check
