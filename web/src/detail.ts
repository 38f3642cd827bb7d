import type { Camera } from './camera';
import type { Box } from './outlines';

// How finely, and how much of, a large map is drawn: no finer than its pixels, little more than what is seen.

export interface Detail {
  step: number; // km that may lie between two points drawn; 0: every point
  box: Box | null; // null: everything
}

export const everything: Detail = { step: 0, box: null };
const fewPoints = 60_000;

function seen(camera: Camera, width: number, height: number, more: number): Box {
  const [w, h] = [(width * more) / camera.zoom, (height * more) / camera.zoom];
  const [x0, y0] = [-camera.x / camera.zoom, -camera.y / camera.zoom];
  return { x0: x0 - w, y0: y0 - h, x1: x0 + width / camera.zoom + w, y1: y0 + height / camera.zoom + h };
}

function holds(outer: Box | null, inner: Box, whole: Box): boolean {
  if (outer === null) return true;
  return (
    outer.x0 <= Math.max(inner.x0, whole.x0) &&
    outer.y0 <= Math.max(inner.y0, whole.y0) &&
    outer.x1 >= Math.min(inner.x1, whole.x1) &&
    outer.y1 >= Math.min(inner.y1, whole.y1)
  );
}

export interface Looked {
  camera: Camera;
  width: number;
  height: number;
}

// `now` where it still serves.
export function detailFor(points: number, whole: Box, at: Looked, now: Detail): Detail {
  if (points < fewPoints) return everything;
  const pixels = now.step * at.camera.zoom;
  const view = seen(at.camera, at.width, at.height, 0);
  if (pixels >= 0.15 && pixels <= 0.9 && holds(now.box, view, whole)) return now;
  const box = seen(at.camera, at.width, at.height, 0.5);
  return { step: 0.45 / at.camera.zoom, box: holds(box, whole, whole) ? null : box };
}

export function meets(a: Box, b: Box | null): boolean {
  return b === null || (a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1);
}
