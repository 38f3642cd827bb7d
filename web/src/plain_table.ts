import { make, type Child } from './element';

// A table of heads and rows, each row as its cells or made elsewhere. One that may be wider than the page lies in a
// region that scrolls sideways.

export type Cell = Child | Child[];
export type Column = string | { title: Cell; number?: boolean };

interface Shape {
  class?: string;
  headed?: boolean; // a row's first cell is its heading
  region?: string; // what the region is called
}

const within = (cell: Cell): Child[] => (Array.isArray(cell) ? cell : [cell]);

// Above the headings of rows there may be nothing to say: a heading without words is none.
function head(column: Column): HTMLElement {
  const { title, number } = typeof column === 'string' ? { title: column, number: false } : column;
  return title === '' ? make('td') : make('th', { scope: 'col', class: number ? 'number' : null }, ...within(title));
}

function line(columns: Column[], cells: Cell[], headed = false): HTMLElement {
  const shown = cells.map((cell, i) => {
    const column = columns[i];
    const number = typeof column === 'object' && column.number;
    return headed && i === 0
      ? make('th', { scope: 'row' }, ...within(cell))
      : make('td', { class: number ? 'number' : null }, ...within(cell));
  });
  return make('tr', {}, ...shown);
}

export function plainTable(columns: Column[], rows: (Cell[] | HTMLElement)[], shape: Shape = {}): HTMLElement {
  const table = make(
    'table',
    { class: shape.class },
    make('thead', {}, make('tr', {}, ...columns.map(head))),
    make('tbody', {}, ...rows.map((row) => (Array.isArray(row) ? line(columns, row, shape.headed) : row))),
  );
  if (!shape.region) return table;
  return make('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': shape.region }, table);
}
