import { scale, type Scale } from './axis';
import { make, renew } from './element';
import { number } from './formats';
import { say } from './language';
import type { Store } from './store';
import { tableFilters } from './table_filters';
import { gap, headings, rowHeight, tableRow } from './table_row';
import { everything, rowsOf, type Column, type Wanted } from './table_rows';

// The villages as a table: the accessible form of the map. Only the rows in sight are in the page.

const downFirst: Column[] = ['mean', 'children', 'inTop'];

export class VillageTable {
  readonly root: HTMLElement;
  private wanted: Wanted = { ...everything };
  private rows: number[] = [];
  private active = 0;
  private readonly x: Scale;
  private readonly body = make('tbody');
  private readonly count = make('p', { class: 'count', role: 'status' });
  private readonly heads = make('tr', { 'aria-rowindex': 1 });
  private readonly table: HTMLElement;
  private readonly frame: HTMLElement;

  constructor(
    private readonly store: Store,
    private readonly open: () => void,
  ) {
    this.x = reach(store);
    this.table = make(
      'table',
      { role: 'grid', 'aria-label': say('Desa', 'Villages') },
      make('thead', {}, this.heads),
      this.body,
    );
    this.frame = make(
      'div',
      { class: 'rows', onscroll: () => requestAnimationFrame(() => this.paint()) },
      this.table,
    );
    const filters = tableFilters(store, (change) => this.filter(change), this.count);
    this.root = make(
      'section',
      { class: 'table', 'aria-label': say('Tabel desa', 'Table of villages') },
      filters,
      this.frame,
    );
    this.showHeads();
    this.listen();
    this.again();
  }

  private listen(): void {
    this.body.addEventListener('keydown', (event) => this.press(event));
    this.store.on(['answer'], () => this.again());
    this.store.on(['village'], () => {
      const at = this.rows.indexOf(this.store.village ?? -1);
      if (at >= 0) this.go(at, false);
      else this.paint();
    });
    new ResizeObserver(() => this.paint()).observe(this.frame);
  }

  private filter(change: Partial<Wanted>): void {
    this.wanted = { ...this.wanted, ...change };
    this.frame.scrollTop = 0;
    this.again();
  }

  private sort(column: Column): void {
    const down = this.wanted.column === column ? !this.wanted.down : downFirst.includes(column);
    this.wanted = { ...this.wanted, column, down };
    this.showHeads();
    this.again();
    this.heads.querySelector<HTMLElement>('[data-on]')?.focus();
  }

  private showHeads(): void {
    renew(this.heads, ...headings(this.wanted, (column) => this.sort(column)));
  }

  // The rows anew; the village chosen stays in sight where it was.
  private again(): void {
    const followed = this.inSight() && this.rows[this.active] === this.store.village;
    this.rows = rowsOf(this.store, this.wanted);
    this.active = Math.max(0, this.rows.indexOf(this.store.village ?? -1));
    this.table.setAttribute('aria-rowcount', String(this.rows.length + 1));
    renew(this.count, `${number(this.rows.length)} ${say('desa', 'villages')}`);
    if (followed) this.go(this.active, false);
    else this.paint();
  }

  private inSight(): boolean {
    const top = this.active * rowHeight - this.frame.scrollTop;
    return top >= -rowHeight && top < this.frame.clientHeight;
  }

  private go(at: number, focus: boolean): void {
    this.active = Math.min(this.rows.length - 1, Math.max(0, at));
    if (this.rows[this.active] === undefined) return;
    const [top, bottom] = [this.active * rowHeight, (this.active + 1) * rowHeight];
    const room = this.frame.clientHeight - this.heads.offsetHeight;
    if (top < this.frame.scrollTop) this.frame.scrollTop = top;
    else if (bottom > this.frame.scrollTop + room) this.frame.scrollTop = bottom - room;
    this.paint();
    if (focus) this.focus();
  }

  private focus(): void {
    this.body.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }

  private press(event: KeyboardEvent): void {
    const moves: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
      Home: -1e9,
      End: 1e9,
    };
    const by = moves[event.key];
    if (by === undefined && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (by !== undefined) this.go(this.active + by, true);
    const village = this.rows[this.active];
    if (village !== undefined) this.store.choose(village);
    if (event.key === 'Enter') this.open();
  }

  private paint(): void {
    const first = Math.max(0, Math.floor(this.frame.scrollTop / rowHeight) - 3);
    const last = Math.min(this.rows.length, first + Math.ceil((this.frame.clientHeight || 400) / rowHeight) + 6);
    const focused = this.body.contains(document.activeElement);
    const shown = this.rows.slice(first, last).map((village, i) => this.row(village, first + i));
    renew(this.body, gap(first), ...shown, gap(this.rows.length - last));
    if (focused) this.focus();
  }

  private row(village: number, at: number): HTMLElement {
    return tableRow(this.store, village, at, this.x, at === this.active, () => {
      this.active = at;
      this.store.choose(village);
    });
  }
}

function reach(store: Store): Scale {
  const v = store.data.villages;
  const most = v.high.reduce<number>((so, one) => Math.max(so, one ?? 0), 0.1);
  const least = v.low.reduce<number>((so, one) => Math.min(so, one ?? 1), most);
  return scale(least, most, 3, 87);
}
