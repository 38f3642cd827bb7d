import type { Box } from './outlines';

// Where the map is looked at from: screen = kilometres * zoom + shift.

export interface Camera {
  zoom: number;
  x: number;
  y: number;
}

export interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function fitted(box: Box, width: number, height: number, free: Edges): Camera {
  const wide = width - free.left - free.right;
  const high = height - free.top - free.bottom;
  const zoom = Math.max(1e-6, Math.min(wide / (box.x1 - box.x0 || 1), high / (box.y1 - box.y0 || 1)));
  return {
    zoom,
    x: free.left + (wide - zoom * (box.x0 + box.x1)) / 2,
    y: free.top + (high - zoom * (box.y0 + box.y1)) / 2,
  };
}

// The point under (x, y) stays where it is.
export function zoomed(camera: Camera, factor: number, x: number, y: number, least: number, most: number): Camera {
  const zoom = Math.min(most, Math.max(least, camera.zoom * factor));
  const by = zoom / camera.zoom;
  return { zoom, x: x - (x - camera.x) * by, y: y - (y - camera.y) * by };
}

export function moved(camera: Camera, dx: number, dy: number): Camera {
  return { zoom: camera.zoom, x: camera.x + dx, y: camera.y + dy };
}

// A bar of round length, at most so many pixels wide.
export function scaleBar(camera: Camera, most: number): { km: number; width: number } {
  const longest = most / camera.zoom;
  const unit = 10 ** Math.floor(Math.log10(longest));
  const km = [5, 2, 1].map((one) => one * unit).find((one) => one <= longest) ?? unit;
  return { km, width: km * camera.zoom };
}
