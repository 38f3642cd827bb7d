import { fitted, type Camera, type Edges } from './camera';
import type { Detail } from './detail';
import { placeLabels, type Label, type Placed } from './labels';
import { classed, type Classed } from './layers';
import { placeNumbers, type Spot } from './numbers';
import { between, type Outlines } from './outlines';
import { fillPaths, labelFont, numberRadius, onScreen, pathOf, villagePath, villageSize, type Scene } from './paint';
import type { Store } from './store';

// The map's scene from the store: what every class covers, who is on the list, which names stand where.

export interface Ground {
  outlines: Outlines;
  inner: number[]; // arcs between villages of one subdistrict
  outer: number[]; // arcs between districts, where there are several
  centres: Centre[];
}
interface Centre {
  text: string;
  x: number;
  y: number;
  weight: number;
  span: number; // km from west to east
  district: boolean;
}

export function ground(store: Store, outlines: Outlines): Ground {
  const { villages, subdistricts, districts, map } = store.data;
  const bounds = new Set(outlines.between);
  const many = districts.name.length > 1;
  const of = villages.subdistrict.map((row) => subdistricts.district[row] ?? 0);
  const plain = districts.name.map((one) => one.replace(/^(kabupaten|kota|kab\.)\s+(?=\S)/i, ''));
  return {
    outlines,
    inner: outlines.arcs.map((_, i) => i).filter((i) => !bounds.has(i)),
    outer: many ? between(map, of) : [],
    centres: [
      ...centres(outlines, villages.subdistrict, subdistricts.name, false),
      ...(many ? centres(outlines, of, plain, true) : []),
    ],
  };
}

// What did not change since `before` is kept from it: making paths is what takes long.
export function sceneOf(store: Store, land: Ground, of: Classed, detail: Detail, before?: Scene): Scene {
  const { outlines } = land;
  const places = store.shown.places;
  const kept = before?.detail === detail ? before : undefined;
  const same = kept?.fills.length === of.names.length + 1 && kept.classes.every((one, i) => one === of.classes[i]);
  return {
    detail,
    outlines,
    classes: of.classes,
    inner: land.inner,
    borders: kept?.borders ?? null,
    bounds: kept?.bounds ?? pathOf(outlines, outlines.between, detail),
    outer: kept?.outer ?? pathOf(outlines, land.outer, detail),
    fills: same ? kept!.fills : fillPaths(outlines, of, detail),
    colours: of.colours,
    places,
    lokus: places.map((one, i) => ({ village: one.village, number: i + 1 })),
    listed:
      kept?.places === places
        ? kept.listed
        : villagePath(
            outlines,
            places.map((one) => one.village),
            detail,
          ),
    opacity: store.opacity,
  };
}

export function classedNow(store: Store): Classed {
  return classed(store, store.layer);
}

const measuring = document.createElement('canvas').getContext('2d')!;

// Where the middle of each part is, by the boxes of its villages, and how wide it is.
function centres(outlines: Outlines, part: number[], names: string[], district: boolean): Centre[] {
  const sums = names.map(() => ({ x: 0, y: 0, weight: 0, from: Infinity, to: -Infinity }));
  part.forEach((row, village) => {
    const box = outlines.boxes[village]!;
    if (!Number.isFinite(box.x0) || !sums[row]) return;
    const weight = (box.x1 - box.x0) * (box.y1 - box.y0);
    sums[row].x += (weight * (box.x0 + box.x1)) / 2;
    sums[row].y += (weight * (box.y0 + box.y1)) / 2;
    sums[row].weight += weight;
    sums[row].from = Math.min(sums[row].from, box.x0);
    sums[row].to = Math.max(sums[row].to, box.x1);
  });
  return sums.flatMap((sum, row) => {
    if (sum.weight === 0) return [];
    return [
      {
        text: names[row]!.toUpperCase().slice(0, 28),
        x: sum.x / sum.weight,
        y: sum.y / sum.weight,
        weight: sum.weight,
        span: sum.to - sum.from,
        district,
      },
    ];
  });
}

function labelsOf(land: Ground, camera: Camera, sheet: Sheet): Label[] {
  measuring.font = labelFont;
  measuring.letterSpacing = '0.8px';
  const far = land.outer.length > 0 && villageSize(land.outlines, camera) < 12;
  return land.centres
    .filter((one) => !far || one.district)
    .map((one) => ({ ...one, x: one.x * camera.zoom + camera.x, y: one.y * camera.zoom + camera.y }))
    .filter((one) => one.x > 0 && one.y > 0 && one.x < sheet.width && one.y < sheet.height)
    .map((one) => ({ ...one, width: measuring.measureText(one.text).width, height: 12 }))
    .filter((one) => one.width < (one.district ? 2.6 : 1.7) * one.span * camera.zoom);
}

export interface Sheet {
  width: number;
  height: number;
  covered: { x0: number; y0: number; x1: number; y1: number }[];
}

// Where numbers and names stand; numbers first.
export function marksOn(
  land: Ground,
  scene: Scene,
  camera: Camera,
  sheet: Sheet,
  numbered: boolean,
): { numbers: Spot[]; labels: Placed[] } {
  const radius = numberRadius(scene.lokus.length);
  const at = scene.lokus.map((one) => {
    const [x, y] = onScreen(scene.outlines, camera, one.village);
    return { number: one.number, x, y };
  });
  const numbers = numbered ? placeNumbers(at, radius) : [];
  const taken = numbers.map((one) => ({ x: one.atX, y: one.atY, radius: one.dot ? 4 : radius + 1 }));
  return {
    numbers,
    labels: placeLabels(labelsOf(land, camera, sheet), taken, sheet.covered, sheet.width, sheet.height),
  };
}

// At most so many numbers on one picture: beyond that they hide the map.
export function numbersShown(store: Store, outlines: Outlines, camera: Camera): boolean {
  const whole = outlines.whole;
  const pixels = (whole.x1 - whole.x0) * (whole.y1 - whole.y0) * camera.zoom ** 2;
  return store.shown.places.length * 900 < pixels;
}

// The whole area as large as it can be while no village lies under what floats over the map.
export function wholeMap(
  outlines: Outlines,
  width: number,
  height: number,
  free: Edges,
  covered: Sheet['covered'],
): Camera {
  const largest = fitted(outlines.whole, width, height, free);
  const every = Math.ceil(outlines.boxes.length / 2500);
  const boxes = outlines.boxes.filter((box, i) => i % every === 0 && Number.isFinite(box.x0));
  for (let share = 1; share > 0.72; share -= 0.02)
    for (const at of [0.5, 0.65, 0.8, 0.9, 1, 0.35, 0.2, 0]) {
      const camera = placedAt(outlines, largest.zoom * share, width, height, free, at);
      if (!boxes.some((box) => hidden(box, camera, covered))) return camera;
    }
  return largest;
}

function placedAt(outlines: Outlines, zoom: number, width: number, height: number, free: Edges, at: number): Camera {
  const { x0, x1, y0, y1 } = outlines.whole;
  const spareX = width - free.left - free.right - zoom * (x1 - x0);
  const spareY = height - free.top - free.bottom - zoom * (y1 - y0);
  return { zoom, x: free.left + spareX * at - zoom * x0, y: free.top + spareY / 2 - zoom * y0 };
}

// A corner of its box may be under it, its middle part not.
function hidden(box: Outlines['whole'], camera: Camera, covered: Sheet['covered']): boolean {
  const inset = 0.2;
  const [w, h] = [(box.x1 - box.x0) * inset, (box.y1 - box.y0) * inset];
  const x0 = (box.x0 + w) * camera.zoom + camera.x;
  const x1 = (box.x1 - w) * camera.zoom + camera.x;
  const y0 = (box.y0 + h) * camera.zoom + camera.y;
  const y1 = (box.y1 - h) * camera.zoom + camera.y;
  return covered.some((one) => x0 < one.x1 && one.x0 < x1 && y0 < one.y1 && one.y0 < y1);
}
