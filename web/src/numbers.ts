// Numbers of lokus on the map: each as near to its village as it can be without touching another; where none of
// the places around is free, a dot stands for it.

export interface Spot {
  number: number;
  x: number; // of the village
  y: number;
  atX: number; // of the number
  atY: number;
  dot: boolean;
}

const around = [0, 1, 2, 3, 4, 5, 6, 7].map(
  (i) => [Math.cos((i * Math.PI) / 4), Math.sin((i * Math.PI) / 4)] as const,
);

function ways(radius: number): [number, number][] {
  const rings = [1.3, 2.1, 3].map((by) =>
    around.map(([x, y]) => [x * by * radius, y * by * radius] as [number, number]),
  );
  return [[0, 0], ...rings.flat()];
}

export function placeNumbers(at: { number: number; x: number; y: number }[], radius: number): Spot[] {
  const placed: Spot[] = [];
  const free = (x: number, y: number): boolean =>
    placed.every((one) => one.dot || Math.hypot(one.atX - x, one.atY - y) >= 2 * radius + 1);
  for (const one of at) {
    const way = ways(radius).find(([dx, dy]) => free(one.x + dx, one.y + dy));
    placed.push({ ...one, atX: one.x + (way?.[0] ?? 0), atY: one.y + (way?.[1] ?? 0), dot: way === undefined });
  }
  return placed;
}
