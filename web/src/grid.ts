import { inside, type Outlines } from './outlines';

// Which village is here: boxes of villages by cells of a grid, then its rings.

export interface Grid {
  size: number;
  columns: number;
  rows: number;
  cells: number[][];
  of: Outlines;
}

export function gridOf(outlines: Outlines): Grid {
  const { whole, boxes } = outlines;
  const side = Math.ceil(Math.sqrt(boxes.length));
  const size = Math.max(whole.x1 - whole.x0, whole.y1 - whole.y0) / Math.max(1, side) || 1;
  const columns = Math.max(1, Math.ceil((whole.x1 - whole.x0) / size) + 1);
  const rows = Math.max(1, Math.ceil((whole.y1 - whole.y0) / size) + 1);
  const cells: number[][] = Array.from({ length: columns * rows }, () => []);
  boxes.forEach((box, village) => {
    if (!Number.isFinite(box.x0)) return;
    for (let row = Math.floor((box.y0 - whole.y0) / size); row <= Math.floor((box.y1 - whole.y0) / size); ++row)
      for (
        let column = Math.floor((box.x0 - whole.x0) / size);
        column <= Math.floor((box.x1 - whole.x0) / size);
        ++column
      )
        cells[row * columns + column]!.push(village);
  });
  return { size, columns, rows, cells, of: outlines };
}

export function villageAt(grid: Grid, x: number, y: number): number | null {
  const { whole, boxes, rings } = grid.of;
  const column = Math.floor((x - whole.x0) / grid.size);
  const row = Math.floor((y - whole.y0) / grid.size);
  if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) return null;
  for (const village of grid.cells[row * grid.columns + column]!) {
    const box = boxes[village]!;
    if (x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1 && inside(rings[village]!, x, y)) return village;
  }
  return null;
}
