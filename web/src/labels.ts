// Names on the map: each stands where it meets no other and no number, near its place, or is left out.

export interface Label {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  weight: number;
}
export interface Placed {
  text: string;
  x: number;
  y: number;
}
export interface Taken {
  x: number;
  y: number;
  radius: number;
}

interface Rect {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

const meets = (a: Rect, b: Rect): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

function meetsRound(a: Rect, b: Taken): boolean {
  const dx = Math.max(a.x0 - b.x, 0, b.x - a.x1);
  const dy = Math.max(a.y0 - b.y, 0, b.y - a.y1);
  return dx * dx + dy * dy < b.radius * b.radius;
}

// Nearest places first; moves reach half a name's width and three of its heights.
function moves(label: Label): [number, number][] {
  const found: [number, number][] = [];
  for (const dy of [0, -1, 1, -2, 2, -3, 3])
    for (const dx of [0, -0.25, 0.25, -0.5, 0.5]) found.push([dx * label.width, dy * label.height * 0.9]);
  return found.sort((a, b) => Math.hypot(...a) - Math.hypot(...b));
}

// The heaviest first. What lies outside of width x height is left out.
export function placeLabels(
  labels: Label[],
  taken: Taken[],
  forbidden: Rect[],
  width: number,
  height: number,
): Placed[] {
  const rects: Rect[] = [...forbidden];
  const placed: Placed[] = [];
  for (const label of [...labels].sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1)))
    for (const [dx, dy] of moves(label)) {
      const x = label.x + dx;
      const y = label.y + dy;
      const rect = {
        x0: x - label.width / 2 - 3,
        x1: x + label.width / 2 + 3,
        y0: y - label.height / 2 - 1,
        y1: y + label.height / 2 + 1,
      };
      if (rect.x0 < 0 || rect.y0 < 0 || rect.x1 > width || rect.y1 > height) continue;
      if (rects.some((other) => meets(rect, other)) || taken.some((other) => meetsRound(rect, other))) continue;
      rects.push(rect);
      placed.push({ text: label.text, x, y });
      break;
    }
  return placed;
}
