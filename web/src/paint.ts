import { unknownColour, type Classed } from './layers';
import type { Camera } from './camera';
import type { Placed } from './labels';
import type { Spot } from './numbers';
import { everything, meets, type Detail } from './detail';
import { boxOf, middle, type Line, type Outlines } from './outlines';

// Draws the map on a canvas: the screen's, a picture's, a sheet of paper's.

export interface Scene {
  outlines: Outlines;
  detail: Detail;
  classes: number[]; // by village
  places: unknown; // the list that `listed` is of
  fills: Path2D[]; // by class, the last of what is not known
  colours: string[];
  inner: number[]; // arcs within subdistricts
  borders: Path2D | null; // of these; made when they are first seen
  bounds: Path2D; // of subdistricts
  outer: Path2D; // of districts, where there are several
  lokus: { village: number; number: number }[];
  listed: Path2D; // the villages of lokus
  opacity: number;
}
export interface Marks {
  village: number | null;
  hover: number | null;
  labels: Placed[];
  numbers: Spot[];
}

function trace(path: Path2D, line: Line, closed: boolean, step: number): void {
  let [x, y] = [line[0]!, line[1]!];
  path.moveTo(x, y);
  const last = line.length - 2;
  for (let i = 2; i <= last; i += 2) {
    if (i < last && Math.abs(line[i]! - x) + Math.abs(line[i + 1]! - y) < step) continue;
    x = line[i]!;
    y = line[i + 1]!;
    path.lineTo(x, y);
  }
  if (closed) path.closePath();
}

export function pathOf(outlines: Outlines, arcs: Iterable<number>, detail: Detail): Path2D {
  const path = new Path2D();
  for (const arc of arcs) {
    const line = outlines.arcs[arc]!;
    if (line.length > 2 && (detail.box === null || meets(boxOf([line]), detail.box)))
      trace(path, line, false, detail.step);
  }
  return path;
}

export function villagePath(outlines: Outlines, villages: number[], detail: Detail): Path2D {
  const path = new Path2D();
  for (const village of villages)
    if (meets(outlines.boxes[village]!, detail.box))
      for (const ring of outlines.rings[village]!) trace(path, ring, true, detail.step);
  return path;
}

export function fillPaths(outlines: Outlines, of: Classed, detail: Detail): Path2D[] {
  const by: number[][] = Array.from({ length: of.names.length + 1 }, () => []);
  of.classes.forEach((one, village) => by[one < 0 ? of.names.length : one]!.push(village));
  return by.map((villages) => villagePath(outlines, villages, detail));
}

export function look(ctx: CanvasRenderingContext2D, camera: Camera, ratio: number): void {
  ctx.setTransform(camera.zoom * ratio, 0, 0, camera.zoom * ratio, camera.x * ratio, camera.y * ratio);
}

export function paintGround(ctx: CanvasRenderingContext2D, scene: Scene, camera: Camera, ratio: number): void {
  const px = 1 / camera.zoom;
  look(ctx, camera, ratio);
  ctx.lineJoin = 'round';
  ctx.globalAlpha = scene.opacity;
  scene.fills.forEach((path, i) => {
    ctx.fillStyle = scene.colours[i] ?? unknownColour;
    ctx.fill(path, 'evenodd');
  });
  ctx.globalAlpha = 1;
  const size = villageSize(scene.outlines, camera);
  const fine = Math.min(1, size / 12); // thin and faint where villages are small
  if (size > 4) {
    scene.borders ??= pathOf(scene.outlines, scene.inner, scene.detail);
    stroke(ctx, scene.borders, `rgba(120, 100, 80, ${0.1 + 0.4 * fine})`, (0.25 + 0.35 * fine) * px);
  }
  stroke(ctx, scene.bounds, `rgba(60, 50, 42, ${0.1 + 0.75 * fine})`, (0.3 + 0.9 * fine) * px);
  stroke(ctx, scene.outer, 'rgba(40, 34, 30, 0.95)', (0.9 + 0.8 * fine) * px);
}

function stroke(ctx: CanvasRenderingContext2D, path: Path2D, colour: string, width: number): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.stroke(path);
}

function outline(ctx: CanvasRenderingContext2D, path: Path2D, px: number, wide: [number, string][]): void {
  for (const [width, colour] of wide) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width * px;
    ctx.stroke(path);
  }
}

// The side of a middling village in pixels.
export function villageSize(outlines: Outlines, camera: Camera): number {
  const { x0, x1, y0, y1 } = outlines.whole;
  return Math.sqrt(((x1 - x0) * (y1 - y0) * 0.6) / Math.max(1, outlines.rings.length)) * camera.zoom;
}

export function numberRadius(many: number): number {
  return many > 60 ? 7 : 8.5;
}

function paintNumbers(ctx: CanvasRenderingContext2D, spots: Spot[], many: number): void {
  const radius = numberRadius(many);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.strokeStyle = '#12333b';
  ctx.lineWidth = 1.3;
  for (const one of spots) if (Math.hypot(one.atX - one.x, one.atY - one.y) > radius) lead(ctx, one);
  for (const one of spots) if (one.dot) disc(ctx, one, 2.6);
  for (const one of spots) {
    if (one.dot) continue;
    disc(ctx, one, radius);
    ctx.fillStyle = '#12333b';
    ctx.font = `700 ${one.number > 99 ? 7.5 : 9.5}px ${typeface}`;
    ctx.fillText(String(one.number), one.atX, one.atY + 0.5);
  }
}

function disc(ctx: CanvasRenderingContext2D, spot: Spot, radius: number): void {
  ctx.beginPath();
  ctx.arc(spot.atX, spot.atY, radius, 0, 2 * Math.PI);
  ctx.fillStyle = '#ffffff';
  ctx.fill();
  ctx.stroke();
}

// From a number that had to give way to its village.
function lead(ctx: CanvasRenderingContext2D, spot: Spot): void {
  ctx.beginPath();
  ctx.moveTo(spot.x, spot.y);
  ctx.lineTo(spot.atX, spot.atY);
  ctx.stroke();
}

export const typeface = 'Inter, "Segoe UI", "Noto Sans", system-ui, sans-serif';

export function onScreen(outlines: Outlines, camera: Camera, village: number): [number, number] {
  const [x, y] = middle(outlines, village);
  return [x * camera.zoom + camera.x, y * camera.zoom + camera.y];
}

export function paintMarks(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  marks: Marks,
  camera: Camera,
  ratio: number,
): void {
  const px = 1 / camera.zoom;
  look(ctx, camera, ratio);
  ctx.lineJoin = 'round';
  const size = villageSize(scene.outlines, camera);
  if (size > 14)
    outline(ctx, scene.listed, px, [
      [3.4, 'rgba(255,255,255,0.75)'],
      [2, '#12333b'],
    ]);
  else outline(ctx, scene.listed, px, [[Math.max(0.5, size * 0.14), '#12333b']]);
  if (marks.hover !== null)
    outline(ctx, villagePath(scene.outlines, [marks.hover], everything), px, [
      [3.5, '#ffffff'],
      [1.8, '#0d6e8a'],
    ]);
  if (marks.village !== null)
    outline(ctx, villagePath(scene.outlines, [marks.village], everything), px, [
      [6, '#ffffff'],
      [3.4, '#0a7fa5'],
    ]);
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.font = labelFont;
  ctx.letterSpacing = '0.8px';
  for (const label of marks.labels) {
    ctx.strokeStyle = 'rgba(255, 255, 255, 0.88)';
    ctx.lineWidth = 3.2;
    ctx.strokeText(label.text, label.x, label.y);
    ctx.fillStyle = '#33424a';
    ctx.fillText(label.text, label.x, label.y);
  }
  ctx.letterSpacing = '0px';
  paintNumbers(ctx, marks.numbers, scene.lokus.length);
}

export const labelFont = `600 10px ${typeface}`;
