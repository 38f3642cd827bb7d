import { make } from './element';
import { plain, readNumber, readRupiah, rupiah } from './formats';
import type { Store } from './store';

// The forms a lever takes: a slider with its number, a number, a choice, a switch. Each shows what the store
// holds and is shown again when that changes.

export interface Slide {
  id: string;
  title: string;
  range: string;
  least: number;
  most: number;
  step: number;
  big?: boolean;
  get: () => number;
  set: (value: number, goesOn: boolean) => void;
  show: (value: number) => string;
  read: (text: string) => number | null;
  after?: () => string;
}

export function slider(store: Store, of: Slide): HTMLElement {
  const range = make('input', {
    type: 'range',
    id: of.id,
    min: of.least,
    max: of.most,
    step: of.step,
    'aria-label': of.title,
  });
  const field = make('input', {
    type: 'text',
    class: of.big ? 'value big' : 'value',
    'aria-label': of.title,
    spellcheck: 'false',
  });
  const after = make('span', { class: 'after' });
  let dragging = false;
  range.addEventListener('input', () => {
    of.set(Number(range.value), dragging);
    dragging = true;
  });
  range.addEventListener('change', () => {
    dragging = false;
  });
  field.addEventListener('change', () => {
    const value = of.read(field.value);
    if (value !== null && value >= 0) of.set(value, false);
    show();
  });
  const show = (): void => {
    const value = of.get();
    range.value = String(Math.min(of.most, value));
    range.setAttribute('aria-valuetext', of.show(value));
    range.style.setProperty(
      '--part',
      `${(100 * (Math.min(of.most, value) - of.least)) / (of.most - of.least || 1)}%`,
    );
    if (document.activeElement !== field) field.value = of.show(value);
    field.size = Math.max(4, field.value.length);
    after.textContent = of.after?.() ?? of.range;
  };
  store.on(['levers', 'answer'], show);
  show();
  return make(
    'div',
    { class: 'lever' },
    make('h2', {}, of.title),
    make('div', { class: 'line' }, field, after),
    range,
  );
}

export function budgetSlider(store: Store, title: string): HTMLElement {
  const most = Math.max(2 * store.run.budget, 1e8, ...store.data.budgets.map((one) => one.budget));
  const step = 10 ** Math.max(5, Math.floor(Math.log10(most)) - 2);
  return slider(store, {
    id: 'budget',
    title,
    range: '',
    least: 0,
    most: Math.ceil(most / step) * step,
    step,
    big: true,
    get: () => store.levers.budget,
    set: (value, goesOn) =>
      store.set((levers) => {
        levers.budget = value;
      }, goesOn),
    show: rupiah,
    read: readRupiah,
    after: () => `0 – ${rupiah(most).replace(/^Rp\s/, '')}`,
  });
}

export function choice(
  store: Store,
  title: string,
  options: { name: string; title: string }[],
  get: () => string,
  set: (name: string) => void,
): HTMLElement {
  const select = make(
    'select',
    { 'aria-label': title, onchange: () => set(select.value) },
    ...options.map((one) => make('option', { value: one.name }, one.title)),
  );
  const show = (): void => {
    select.value = get();
  };
  store.on(['levers'], show);
  show();
  return make('label', { class: 'pair' }, make('span', {}, title), select);
}

export function toggle(store: Store, title: string, get: () => boolean, set: (on: boolean) => void): HTMLElement {
  const box = make('input', { type: 'checkbox', role: 'switch', onchange: () => set(box.checked) });
  const show = (): void => {
    box.checked = get();
  };
  store.on(['levers'], show);
  show();
  return make(
    'label',
    { class: 'switch' },
    box,
    make('span', { class: 'track', 'aria-hidden': 'true' }),
    make('span', {}, title),
  );
}

export function amount(
  store: Store,
  title: string,
  unit: string,
  get: () => number | null,
  set: (value: number) => void,
  money = false,
): HTMLElement {
  const field = make('input', { type: 'text', inputmode: 'decimal', 'aria-label': `${title}, ${unit}`, title: unit });
  const show = (): void => {
    if (document.activeElement !== field) {
      const value = get();
      field.value = value === null ? '–' : money ? rupiah(value) : plain(value);
    }
  };
  field.addEventListener('change', () => {
    const value = money ? readRupiah(field.value) : readNumber(field.value);
    field.setAttribute('aria-invalid', String(value === null));
    if (value !== null && value >= 0) set(value);
  });
  field.addEventListener('blur', show);
  store.on(['levers'], show);
  show();
  return field;
}
