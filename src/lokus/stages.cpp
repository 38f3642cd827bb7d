#include "lokus/stages.hpp"

namespace lokus {

void stop_if_interrupted(const Watch &watch) {
  if (watch.interrupted && watch.interrupted())
    throw Error(ErrorKind::interrupted, phrase("dihentikan; tidak ada berkas yang ditinggalkan",
                                               "interrupted; no file was left behind"));
}

} // namespace lokus
