"""Small runs for calls.py: a made-up regency of twenty villages with every kind of input that lokus reads, as every
kind of file, and the commands whose calls are let fail. What takes time without a call of its own (draws, months,
permutations, other rules of the plan) is set to its least."""
import csv
import json
import shutil
import subprocess
import zipfile

# One thread: a copy of a program has but the thread that made it, and would wait for the others when it ends.
ALONE = ["--threads", "1"]
DATE = ["--date", "2026-11-29", *ALONE]
LEAST = ["--set", "estimate.draws=20", "--set", "project.months=12", "--set", "project.horizons=[12]",
         "--set", "plan.horizon=12", "--set", "hot_spots.permutations=99", "--set", "plan.ladder_percent=[100]"]
QUICK = [*LEAST, *DATE]
COMMANDS = {
    "run": ["run", "masukan/skenario.toml", *QUICK],
    "check": ["check", "masukan/skenario_anak.toml", *DATE],
    "synth": ["synth", "--villages", "20", "--districts", "1", "--seed", "5", "--children", *ALONE],
    "verify": ["verify", "lama/keputusan.json", *ALONE],
    "children": ["estimate", "masukan/skenario_anak.toml", *QUICK, "--name-map", "masukan/peta_nama.csv",
                 "--set", "children.key=kunci"],
    "public": ["estimate", "masukan/skenario.toml", *QUICK, "--audience", "public"],
    "everything": ["rank", "masukan/lengkap.toml", *QUICK],
}
# The same boundaries and counts as other files; where there is no ogr2ogr, not.
FORMATS = {"shp": "ESRI Shapefile", "geojson": "GeoJSON", "fgb": "FlatGeobuf", "kml": "KML", "gml": "GML",
           "tab": "MapInfo File", "xlsx": "XLSX", "ods": "ODS"}
TABLES = {"xlsx", "ods"}
MORE = """
[[context]]
path = "sekitar.geojson"

[[indicators]]
path = "indikator.csv"
columns = ["krs/keluarga"]
names = ["risiko"]

[[by_hand]]
code = "{first}"
change = "in"
reason = "musyawarah"
"""
EVERYTHING = {
    "facilities.roads": "jalan.geojson", "facilities.work_areas": "wilker.csv", "surveys.path": "survei_kecamatan.csv",
    "history.path": "riwayat.csv", "codes.path": "kode_lama.csv", "covariates.path": "kovariat.csv",
    "lists.by_hand": "daftar_tangan.csv", "lists.last_year": "daftar_lalu.csv", "lists.plan": "rencana_tangan.csv",
    "lists.last_year_indicators": "tahun_lalu.csv",
}


def table(path, *lines):
    path.write_text("".join(",".join(str(cell) for cell in line) + "\n" for line in lines), encoding="utf-8")


def everything(folder):
    """A scenario that names a file of every kind, and the files."""
    with open(folder / "balita.csv", encoding="utf-8-sig") as file:
        villages = [(row["kode_desa"], row["kecamatan"], row["desa"]) for row in csv.DictReader(file)]
    with open(folder / "puskesmas.csv", encoding="utf-8-sig") as file:
        points = [(float(row["bujur"]), float(row["lintang"])) for row in csv.DictReader(file)]
    codes = [code for code, *_ in villages]
    lines = [[(x, y), (x + 0.1, y + 0.05)] for x, y in points]
    layer(folder / "jalan.geojson", [("LineString", line) for line in lines])
    x, y = points[0]
    layer(folder / "sekitar.geojson", [("Polygon", [[(x, y), (x + 0.2, y), (x, y + 0.2), (x, y)]])])
    table(folder / "wilker.csv", ("kode_desa", "puskesmas"), *((code, f"Pusat {code[6:8]}") for code in codes))
    table(folder / "survei_kecamatan.csv", ("kode_kab", "survei", "prevalensi_persen", "galat_baku_persen"),
          (codes[0][:8], "rekaan", 22.5, 3.1))
    table(folder / "riwayat.csv", ("kode_kab", "tahun", "prevalensi", "keyakinan"),
          ("99.01", 2021, 31.5, "tinggi"), ("99.01", 2022, 29.0, "sedang"), ("99.01", 2023, 27.5, "tinggi"))
    table(folder / "kode_lama.csv", ("kode_lama", "kode_baru"), ("98.01.01.2001", codes[0]))
    table(folder / "kovariat.csv", ("kode_desa", "jarak"), *((code, 3 + i % 7) for i, code in enumerate(codes)))
    table(folder / "indikator.csv", ("kode_desa", "krs", "keluarga"),
          *((code, 20 + i, 200 + 3 * i) for i, code in enumerate(codes)))
    table(folder / "daftar_tangan.csv", ("kode_desa", "perubahan", "alasan"), (codes[1], "keluar", "sudah dibantu"))
    table(folder / "daftar_lalu.csv", ("kode_desa",), *((code,) for code in codes[:4]))
    table(folder / "rencana_tangan.csv", ("kode_desa",), *((code,) for code in codes[2:5]))
    table(folder / "tahun_lalu.csv", ("kode_desa", "stunted", "prevalence_percent"),
          *((code, 10 + i, 20 + i) for i, code in enumerate(codes)))
    scenario = (folder / "skenario.toml").read_text(encoding="utf-8") + MORE.format(first=codes[0])
    (folder / "lengkap.toml").write_text(scenario, encoding="utf-8")


def layer(path, shapes):
    features = [{"type": "Feature", "properties": {"nama": f"{i}"}, "geometry": {"type": kind, "coordinates": places}}
                for i, (kind, places) in enumerate(shapes)]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")


def other_formats(folder):
    """The boundaries and the counts as files of other formats, and of a zip: commands that read them."""
    commands = {}
    for ending, driver in FORMATS.items() if shutil.which("ogr2ogr") else []:
        kind, made = ("counts", "balita.csv") if ending in TABLES else ("boundaries", "batas_desa.gpkg")
        subprocess.run(["ogr2ogr", "-f", driver, f"lain.{ending}", made], cwd=folder, check=True)
        commands[ending] = ["estimate", "masukan/skenario.toml", *QUICK, "--set", f"{kind}.path=lain.{ending}"]
    if "geojson" in commands:  # of a zip, the list of what it holds is read byte by byte: one file, not a Shapefile's
        with zipfile.ZipFile(folder / "lain.zip", "w", zipfile.ZIP_DEFLATED) as packed:
            packed.write(folder / "lain.geojson", "lain.geojson")
        commands["zip"] = ["estimate", "masukan/skenario.toml", *QUICK, "--set", "boundaries.path=lain.zip"]
    return commands


def made_inputs(lokus, home):
    """Makes what the commands read, in home/masukan, by lokus(ARGUMENT...); the commands for other formats."""
    lokus("synth", "-o", "masukan", "--villages", "20", "--districts", "1", "--seed", "3", "--children")
    folder = home / "masukan"
    everything(folder)
    table(folder / "peta_nama.csv", ("kecamatan", "desa", "kode_desa"), ("Tidak Ada", "Entah", "-"))
    (folder / "kunci").write_text("kunci rekaan untuk uji coba saja")
    settings = [part for key, name in EVERYTHING.items() for part in ("--set", f"{key}={name}")]
    commands = {"everything": [*COMMANDS["everything"], *settings, "--set", "estimate.covariates=[\"jarak\"]"]}
    return {**commands, **other_formats(folder)}
