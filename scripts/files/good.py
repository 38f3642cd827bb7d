"""The files of a made-up kabupaten that lokus reads without a word: what every fault is put into.

Codes begin with 99, names and numbers are invented from the seed."""
import copy
import json

SUBDISTRICTS = ["Karang Asri", "Muara Teduh", "Bukit Lestari", "Padang Hijau"]
VILLAGES = ["Suka Maju", "Tirta Jaya", "Rawa Bening", "Kebun Raya", "Batu Putih", "Sungai Dalam"]
HEADER = ["Kode Desa", "Kecamatan", "Desa", "Sasaran", "Diukur", "Stunting"]
SIDE = 0.02

SCENARIO = {
    "name": "uji", "title": "Kabupaten Rekaan", "year": 2027, "seed": 1,
    "boundaries": {"path": "batas.geojson"},
    "counts": {"path": "balita.csv", "month": "2026-08"},
    "survey": [{"district": "99.07", "name": "Survei rekaan", "month": "2026-08", "prevalence_percent": 24.0,
                "standard_error_percent": 2.4}],
    "estimate": {"method": "empirical_bayes", "draws": 20},
    "write": {"synthetic": True},
}


class Good:
    """Counts, boundaries and scenario as values; a fault changes a copy and writes it."""

    def __init__(self, rng):
        self.scenario = copy.deepcopy(SCENARIO)
        self.villages = []  # code, kecamatan, name
        self.rows = []      # HEADER's cells, numbers as int
        self.features = []
        for s, subdistrict in enumerate(SUBDISTRICTS):
            for v, name in enumerate(VILLAGES):
                code = f"99.07.{s + 1:02d}.{2001 + v}"
                called = f"{name} {subdistrict.split()[1]}"
                measured = rng.randint(35, 80)
                self.villages.append((code, subdistrict, called))
                self.rows.append([code, subdistrict, called, measured + rng.randint(1, 15), measured,
                                  rng.randint(4, measured // 3)])
                west, south = 114.5 + SIDE * v, -2.5 + SIDE * s
                self.features.append(feature(code, subdistrict, called, square(west, south)))

    def truth(self):
        """Registered, measured and stunted by code: what the estimate must have read."""
        return {row[0]: tuple(row[3:6]) for row in self.rows}

    def write_boundaries(self, folder, name="batas.geojson"):
        collection = {"type": "FeatureCollection", "features": self.features}
        (folder / name).write_text(json.dumps(collection), encoding="utf-8")

    def write_counts(self, folder, separator=";", encoding="utf-8", header=None):
        lines = [header or HEADER] + self.rows
        text = "".join(separator.join(str(cell) for cell in line) + "\r\n" for line in lines)
        (folder / "balita.csv").write_bytes(text.encode(encoding))

    def write_scenario(self, folder):
        (folder / "skenario.toml").write_text(toml(self.scenario), encoding="utf-8")

    def write(self, folder):
        self.write_boundaries(folder)
        self.write_counts(folder)
        self.write_scenario(folder)


def square(west, south):
    east, north = west + SIDE, south + SIDE
    return [[[round(x, 6), round(y, 6)] for x, y in
             [(west, south), (east, south), (east, north), (west, north), (west, south)]]]


def feature(code, subdistrict, name, rings):
    return {"type": "Feature",
            "properties": {"kode_desa": code, "desa": name, "kecamatan": subdistrict, "kabupaten": "Rekaan"},
            "geometry": {"type": "Polygon", "coordinates": rings}}


def toml(scenario):
    """Plain values first, then tables, as TOML wants them."""
    plain = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in scenario.items()
             if not isinstance(value, dict) and not is_tables(value)]
    tables = []
    for key, value in scenario.items():
        for heading, table in ([(f"[{key}]", value)] if isinstance(value, dict) else
                               [(f"[[{key}]]", one) for one in value] if is_tables(value) else []):
            tables.append("\n".join([heading] + [f"{k} = {json.dumps(v, ensure_ascii=False)}"
                                                 for k, v in table.items()]))
    return "\n".join(plain) + "\n\n" + "\n\n".join(tables) + "\n"


def is_tables(value):
    return isinstance(value, list) and value and isinstance(value[0], dict)
