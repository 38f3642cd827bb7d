#pragma once
#include "core/phrase.hpp"
#include "tables/classes.hpp"
#include <string>
#include <vector>

namespace lokus::write {

// How a layer of villages is coloured: half-open classes of a share, low (pale) to high (dark), as on the
// map sheet; grey where the share is missing; villages of the list hatched on top.
struct ColourClass {
  double from = 0, below = 0; // shares; the first begins at 0, the last ends at infinity
  Rgb colour;
  std::string label; // as on the sheet
};
// Classes between ascending limits in percent: one more class than limits.
std::vector<ColourClass> colour_classes(const std::vector<double> &limits_percent, Language language);

// A QGIS style: rules, because a graduated renderer would not draw missing values at all and would put a
// village that lies on a limit into the class below it.
std::string village_qml(const std::vector<ColourClass> &classes, const std::string &field, Language language);
// The same classes for other programs, as OGC SLD 1.1.
std::string village_sld(const std::vector<ColourClass> &classes, const std::string &field, Language language);

std::string outline_qml();
std::string outline_sld(const std::string &layer);

} // namespace lokus::write
