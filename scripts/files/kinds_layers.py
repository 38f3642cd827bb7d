"""Faults of boundaries and facilities: vertices, coordinate systems, letters, features, layers, folders."""
import json
import math
import shutil
import subprocess
import zipfile

from good import SIDE, feature, square
from judge import Fault, kind, rows_of


def code(good, i):
    return good.villages[i][0].replace(".", r"\.") + "|" + good.villages[i][2]


def converted(folder, target, *options, source="batas.geojson"):
    subprocess.run(["ogr2ogr", *options, str(folder / target), str(folder / source)], check=True, capture_output=True)
    (folder / source).unlink()


def boundaries(good, path, **more):
    good.scenario["boundaries"] = {"path": path, **more}


@kind("a vertex that is not on Earth")
def bad_vertex(good, folder, rng):
    i, corner = rng.randrange(24), rng.randint(1, 3)
    good.write_counts(folder)
    good.write_scenario(folder)
    point = good.features[i]["geometry"]["coordinates"][0][corner]
    bad = rng.choice(["1e300", "NaN", "1145200", "-91.5", "1e18", "Infinity", "114520000"])
    marker = 777.777
    point[rng.randint(0, 1)] = marker
    text = json.dumps({"type": "FeatureCollection", "features": good.features}).replace(str(marker), bad)
    (folder / "batas.geojson").write_text(text)
    return Fault(says=[code(good, i)], readable=False)


@kind("metres without a coordinate system")
def utm(good, folder, rng):
    good.write(folder)
    zone = rng.choice([48, 49, 50, 51])
    central = -183 + 6 * zone
    for f in good.features:  # put into the zone
        f["geometry"]["coordinates"] = [[[x - 114.5 + central, y] for x, y in ring]
                                        for ring in f["geometry"]["coordinates"]]
    good.write_boundaries(folder)
    converted(folder, "batas.shp", "-t_srs", f"EPSG:327{zone}")
    (folder / "batas.prj").unlink()
    boundaries(good, "batas.shp")
    good.write_scenario(folder)
    return Fault(says=[r"UTM"], must_say=True)


@kind("letters of a DBF that are no UTF-8")
def old_letters(good, folder, rng):
    for i in rng.sample(range(24), 5):
        name = good.villages[i][2].replace("a", rng.choice("éèáñ"), 1)
        good.features[i]["properties"]["desa"] = name
    good.write(folder)
    converted(folder, "batas.shp", "-lco", "ENCODING=ISO-8859-1")
    for ending in ("cpg",):
        (folder / f"batas.{ending}").unlink(missing_ok=True)
    dbf = bytearray((folder / "batas.dbf").read_bytes())
    dbf[29] = 0
    (folder / "batas.dbf").write_bytes(dbf)
    boundaries(good, "batas.shp")
    good.write_scenario(folder)
    def utf8(at):
        (at / "out" / "estimasi.csv").read_bytes().decode("utf-8")
        names = {row["code"]: row["name"] for row in rows_of(at / "out" / "estimasi.csv")}
        return all(names[f["properties"]["kode_desa"]] == f["properties"]["desa"] for f in good.features)
    return Fault(says=[r"1252|UTF-8"], equal=utf8)


@kind("features that are no villages of the area")
def left_out(good, folder, rng):
    what = rng.choice(["lake", "no code", "other kabupaten", "kecamatan"])
    within = what == "other kabupaten" or rng.random() < 0.4
    number = rng.randint(1, 3)
    for n in range(number):
        ring = square(114.5 + SIDE * n, -2.5 + SIDE * 4)
        named = {"lake": ("", "Danau Rekaan"), "no code": ("", f"Tanpa Kode {n}"),
                 "other kabupaten": (f"99.08.01.200{n + 1}", "Seberang"),
                 "kecamatan": (f"99.07.0{n + 1}", "Karang Asri")}[what]
        good.features.append(feature(named[0], "Karang Asri", named[1], ring))
    good.write(folder)
    if within:
        boundaries(good, "batas.geojson", within="99.07")
        good.write_scenario(folder)
    return Fault(says=[rf"\b{number}\b.*(features|feature|fitur|poligon|polygon|rows|areas)|(features|polygons).*\b{number}\b"
                       rf"|Danau|Tanpa Kode|Seberang|Karang Asri"], must_say=True)


@kind("a village in two features")
def two_parts(good, folder, rng):
    i = rng.randrange(24)
    part = feature(*good.villages[i], square(114.5 + SIDE * (7 + i % 3), -2.5))
    good.features.insert(rng.randrange(24), part)
    good.write(folder)
    return Fault(says=[code(good, i)], must_say=True)


@kind("one code on two villages")
def code_twice(good, folder, rng):
    i, j = rng.sample(range(24), 2)
    good.features[j]["properties"]["kode_desa"] = good.villages[i][0]
    good.write(folder)
    return Fault(says=[code(good, i)], readable=False)


@kind("a layer without codes")
def no_codes(good, folder, rng):
    empty = rng.random() < 0.5
    for f in good.features:
        if empty:
            f["properties"]["kode_desa"] = ""
        else:
            del f["properties"]["kode_desa"]
    good.rows = [[""] + row[1:] for row in good.rows]
    good.write(folder)
    return Fault(says=["kode_desa"], equal=lambda at: sum(
        float(row["measured"] or 0) for row in rows_of(at / "out" / "estimasi.csv")) == sum(row[4] for row in good.rows))


@kind("latitude and longitude exchanged")
def axes(good, folder, rng):
    for f in good.features:
        f["geometry"]["coordinates"] = [[[y, x] for x, y in ring] for ring in f["geometry"]["coordinates"]]
    told = rng.random() < 0.5
    good.write(folder)
    if told:
        boundaries(good, "batas.geojson", axes="swap")
        good.write_scenario(folder)
    return Fault(says=[r"axes|lintang|latitude"], must_say=not told, readable=told)


@kind("one outline for several villages")
def one_outline(good, folder, rng):
    few = rng.sample(range(24), rng.randint(2, 5))
    for i in few[1:]:
        good.features[i]["geometry"] = good.features[few[0]]["geometry"]
    good.write(folder)
    return Fault(says=[code(good, i) for i in few], must_say=True)


@kind("villages in another layer than the first")
def second_layer(good, folder, rng):
    good.write(folder)
    other = {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"kode_kec": "99.07.01", "kecamatan": "Karang Asri"},
         "geometry": {"type": "Polygon", "coordinates": square(114.5, -2.5)}}]}
    (folder / "kec.geojson").write_text(json.dumps(other))
    converted(folder, "batas.gpkg", "-nln", "batas_kec", source="kec.geojson")
    converted(folder, "batas.gpkg", "-update", "-nln", "batas_desa")
    boundaries(good, "batas.gpkg")
    good.write_scenario(folder)
    return Fault(says=["batas_desa"])


@kind("zip files and folders")
def zipped(good, folder, rng):
    good.write(folder)
    shape = rng.choice(["folder in zip", "shapefile in zip", "folder named zip"])
    boundaries(good, "unduhan.zip")
    if shape == "folder named zip":
        (folder / "unduhan.zip").mkdir()
        shutil.move(folder / "batas.geojson", folder / "unduhan.zip" / "batas.geojson")
    elif shape == "folder in zip":
        with zipfile.ZipFile(folder / "unduhan.zip", "w") as archive:
            archive.write(folder / "batas.geojson", "Batas Desa 2026/batas.geojson")
            archive.writestr("Batas Desa 2026/baca.txt", "Batas rekaan")
        (folder / "batas.geojson").unlink()
    else:
        converted(folder, "batas.shp")
        with zipfile.ZipFile(folder / "unduhan.zip", "w") as archive:
            for part in sorted(folder.glob("batas.*")):
                archive.write(part, rng.choice(["", "Kab Rekaan/"]) + part.name if False else "Kab Rekaan/" + part.name)
                part.unlink()
    good.write_scenario(folder)
    return Fault(says=[r"batas\.(geojson|shp)|folder|map"])


@kind("a Shapefile without one of its files")
def shapefile_parts(good, folder, rng):
    good.write(folder)
    converted(folder, "batas.shp")
    ending = rng.choice(["dbf", "shx"])
    (folder / f"batas.{ending}").unlink()
    boundaries(good, "batas.shp")
    good.write_scenario(folder)
    return Fault(says=[rf"batas\.{ending}"])


def with_facilities(good, folder, lines):
    good.scenario["facilities"] = {"path": "faskes.csv"}
    good.write(folder)
    (folder / "faskes.csv").write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def facilities(good, shown):
    return ["puskesmas;lintang;bujur;kode_desa"] + [
        f"Puskesmas {i + 1};{shown(-2.49 + SIDE * i, 'lat')};{shown(114.51 + SIDE * i, 'lon')};{good.villages[6 * i][0]}"
        for i in range(4)]


def well_placed(folder):
    rows = rows_of(folder / "out" / "fasilitas.csv")
    return len(rows) == 4 and all(
        math.isclose(float(row["latitude"] or "nan"), -2.49 + SIDE * i, abs_tol=2e-4)
        and math.isclose(float(row["longitude"] or "nan"), 114.51 + SIDE * i, abs_tol=2e-4) for i, row in enumerate(rows))


RUN = ("run", "skenario.toml", "-o", "out", "--lang", "en")


@kind("degrees, minutes and seconds")
def sexagesimal(good, folder, rng):
    form = rng.choice(['{d}\u00b0{m:02d}\'{s:04.1f}"{h}', "{d} {m:02d} {s:04.1f} {h}", "{h} {d}\u00b0{m:02d}\u2032{s:04.1f}\u2033"])
    def shown(value, axis):
        degrees, rest = divmod(abs(value), 1)
        minutes, rest = divmod(rest * 60, 1)
        hemisphere = ("S" if rng.random() < 0.5 else "LS") if axis == "lat" else ("E" if rng.random() < 0.5 else "BT")
        return form.format(d=int(degrees), m=int(minutes), s=min(rest * 60, 59.9), h=hemisphere).replace('"', "''")
    with_facilities(good, folder, facilities(good, shown))
    return Fault(says=[r"faskes\.csv:\d"], command=RUN, equal=well_placed)


@kind("coordinates that lost their point")
def lost_point(good, folder, rng):
    form = rng.choice([lambda v: f"{v:.6f}".replace(".", ""), lambda v: f"{v:.6f}".replace(".", ","),
                       lambda v: f"{round(v * 1e6):,}".replace(",", ".")])
    with_facilities(good, folder, facilities(good, lambda value, axis: form(value)))
    return Fault(says=[r"faskes\.csv:\d"], command=RUN, equal=well_placed)


@kind("facilities with their axes exchanged")
def facility_axes(good, folder, rng):
    few = rng.choice([4, 4, 2])
    lines = facilities(good, lambda value, axis: f"{value:.4f}")
    for i in range(1, few + 1):
        name, latitude, longitude, village = lines[i].split(";")
        lines[i] = ";".join([name, longitude, latitude, village])
    with_facilities(good, folder, lines)
    return Fault(says=[r"faskes\.csv.*(tukar|swap|exchange)|(tukar|swap|exchange).*faskes"], command=RUN, must_say=True,
                 equal=lambda at: True)
