import type { PageData, Topology } from './contract';

// Outlines in kilometres from the map's north-west corner, y to the south. Every border is kept once.

export type Line = Float64Array; // x0 y0 x1 y1 ...
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}
export interface Outlines {
  arcs: Line[];
  rings: Line[][]; // by village
  boxes: Box[]; // by village
  whole: Box;
  middles: Map<number, [number, number]>; // found so far
  points: number; // of all arcs
  between: number[]; // arcs that part two subdistricts, or are the map's edge
}

function planar(map: Topology): Line[] {
  const latitude = map.translate[1];
  const across = 111.32 * Math.cos((latitude * Math.PI) / 180);
  return map.arcs.map((arc) => {
    const line = new Float64Array(arc.length);
    let x = 0;
    let y = 0;
    for (let i = 0; i < arc.length; i += 2) {
      x += arc[i]!;
      y += arc[i + 1]!;
      line[i] = x * map.scale[0] * across;
      line[i + 1] = -y * map.scale[1] * 110.574;
    }
    return line;
  });
}

function joined(ring: number[], arcs: Line[]): Line {
  let length = 2;
  for (const which of ring) length += arcs[which < 0 ? ~which : which]!.length - 2;
  const points = new Float64Array(ring.length ? length : 0);
  let to = 0;
  for (const which of ring) {
    const line = arcs[which < 0 ? ~which : which]!;
    for (let i = to ? 2 : 0; i < line.length; i += 2) {
      const at = which < 0 ? line.length - 2 - i : i;
      points[to++] = line[at]!;
      points[to++] = line[at + 1]!;
    }
  }
  return points;
}

export function boxOf(lines: Line[]): Box {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const line of lines)
    for (let i = 0; i < line.length; i += 2) {
      box.x0 = Math.min(box.x0, line[i]!);
      box.x1 = Math.max(box.x1, line[i]!);
      box.y0 = Math.min(box.y0, line[i + 1]!);
      box.y1 = Math.max(box.y1, line[i + 1]!);
    }
  return box;
}

export function area(ring: Line): number {
  let twice = 0;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2)
    twice += ring[j]! * ring[i + 1]! - ring[i]! * ring[j + 1]!;
  return Math.abs(twice) / 2;
}

// By the number of crossings to the right, over all rings of a village.
export function inside(rings: Line[], x: number, y: number): boolean {
  let within = false;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const above = ring[i + 1]! > y;
      if (
        above !== ring[j + 1]! > y &&
        x < ((ring[j]! - ring[i]!) * (y - ring[i + 1]!)) / (ring[j + 1]! - ring[i + 1]!) + ring[i]!
      )
        within = !within;
    }
  return within;
}

// Of three horizontal cuts the middle of the widest piece.
function middleOf(rings: Line[]): [number, number] {
  const largest = rings.reduce((best, ring) => (area(ring) > area(best) ? ring : best), rings[0]!);
  const box = boxOf([largest]);
  let found: [number, number] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
  let widest = 0;
  for (const share of [0.5, 0.38, 0.62]) {
    const y = box.y0 + share * (box.y1 - box.y0);
    const cuts: number[] = [];
    for (let i = 0, j = largest.length - 2; i < largest.length; j = i, i += 2)
      if (largest[i + 1]! > y !== largest[j + 1]! > y)
        cuts.push(
          ((largest[j]! - largest[i]!) * (y - largest[i + 1]!)) / (largest[j + 1]! - largest[i + 1]!) + largest[i]!,
        );
    cuts.sort((a, b) => a - b);
    for (let i = 0; i + 1 < cuts.length; i += 2)
      if (cuts[i + 1]! - cuts[i]! > widest * (share === 0.5 ? 1 : 1.15)) {
        widest = cuts[i + 1]! - cuts[i]!;
        found = [(cuts[i]! + cuts[i + 1]!) / 2, y];
      }
  }
  return found;
}

// A point inside a village's largest ring.
export function middle(of: Outlines, village: number): [number, number] {
  const found = of.middles.get(village);
  if (found) return found;
  const rings = of.rings[village]!;
  const made: [number, number] = rings.length ? middleOf(rings) : [NaN, NaN];
  of.middles.set(village, made);
  return made;
}

// Arcs used by villages of two subdistricts, or by one village alone.
export function between(map: Topology, subdistrict: number[]): number[] {
  const first = new Int32Array(map.arcs.length).fill(-1);
  const uses = new Uint8Array(map.arcs.length);
  const parts = new Uint8Array(map.arcs.length);
  map.villages.forEach((rings, village) => {
    for (const ring of rings)
      for (const which of ring) {
        const arc = which < 0 ? ~which : which;
        const before = uses[arc]!;
        uses[arc] = Math.min(255, before + 1);
        if (before === 0) first[arc] = subdistrict[village]!;
        else if (first[arc] !== subdistrict[village]) parts[arc] = 1;
      }
  });
  return [...uses.keys()].filter((arc) => uses[arc] === 1 || parts[arc] === 1);
}

export function outlines(data: PageData): Outlines {
  const arcs = planar(data.map);
  const rings = data.map.villages.map((village) => village.map((ring) => joined(ring, arcs)));
  const boxes = rings.map(boxOf);
  return {
    arcs,
    rings,
    boxes,
    whole: boxOf(arcs),
    middles: new Map(),
    points: arcs.reduce((sum, arc) => sum + arc.length / 2, 0),
    between: between(data.map, data.villages.subdistrict),
  };
}
