#pragma once
#include <string>

// What GDAL may do in this process: read files of seven formats on this machine, and a PostGIS base that the
// scenario itself names. Nothing that a file holds can make it open a connection, another format or a plugin
// (docs/methods/never-opened.md).

namespace lokus::read {

// Short names of the drivers, ended by null, for GDALDataset::Open: those of files, or PostgreSQL alone.
const char *const *file_drivers();
const char *const *base_driver();

// Only the drivers of files are registered; file systems of the network, downloads, grids from the network
// and extensions of bases are off, whatever the environment says. Once in a process.
void stay_offline();

// PostgreSQL is there while one of these lives, so that no file can name a base.
class BaseDriver {
public:
  BaseDriver();
  ~BaseDriver();
  BaseDriver(const BaseDriver &) = delete;
  BaseDriver &operator=(const BaseDriver &) = delete;
};

} // namespace lokus::read
