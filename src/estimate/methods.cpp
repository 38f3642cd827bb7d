#include "estimate/methods.hpp"
#include <array>

namespace lokus::estimate {
namespace {

constexpr std::array method_list = {
    Method{"direct", "angka mentah tiap desa", "every village's own raw figure", direct},
    Method{"empirical_bayes", "angka desa ditarik ke rata-rata kabupaten, makin kecil desa makin kuat",
           "every village drawn to its district, the smaller the more", empirical_bayes},
    Method{"bym2", "seperti itu, dan ke desa tetangganya; dapat memakai penjelas (estimate.covariates)",
           "so drawn, and to its neighbours; may use covariates (estimate.covariates)", bym2},
    Method{"register",
           "seperti itu, bersih dari yang luput atau lebih di register menurut puskesmas, desa, dan putaran",
           "so drawn, net of what the register misses by puskesmas, village and round", net_of_register},
};

} // namespace

std::span<const Method> methods() {
  return method_list;
}

} // namespace lokus::estimate
