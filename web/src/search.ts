import { make, name, renew } from './element';
import { say } from './language';
import type { Store } from './store';

// A village by its name: type, arrow, Enter. "/" goes to the box from anywhere.

export function found(names: string[], subdistricts: string[], wanted: string, most: number): number[] {
  const text = wanted.trim().toLocaleLowerCase('id');
  if (text === '') return [];
  const scored: [number, number][] = [];
  names.forEach((one, i) => {
    const plain = one.toLocaleLowerCase('id');
    const at = plain.indexOf(text);
    const score =
      at === 0
        ? 0
        : at > 0 && plain[at - 1] === ' '
          ? 1
          : at > 0
            ? 2
            : `${plain} ${subdistricts[i]!.toLocaleLowerCase('id')}`.includes(text)
              ? 3
              : -1;
    if (score >= 0) scored.push([score, i]);
  });
  return scored
    .sort((a, b) => a[0] - b[0] || (names[a[1]]! < names[b[1]]! ? -1 : names[a[1]]! > names[b[1]]! ? 1 : a[1] - b[1]))
    .slice(0, most)
    .map((one) => one[1]);
}

export function searchBox(store: Store): HTMLElement {
  const { villages, subdistricts } = store.data;
  const of = villages.subdistrict.map((row) => subdistricts.name[row] ?? '');
  const list = make('ul', {
    role: 'listbox',
    id: 'found',
    hidden: true,
    'aria-label': say('Desa yang ditemukan', 'Villages found'),
  });
  let rows: number[] = [];
  let at = 0;
  const field = make('input', {
    type: 'text',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': 'found',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    placeholder: say('Cari desa …', 'Find a village …'),
    'aria-label': say('Cari desa', 'Find a village'),
    id: 'search',
  });
  const mark = (): void => {
    [...list.children].forEach((one, i) => one.setAttribute('aria-selected', String(i === at)));
    if (rows.length) field.setAttribute('aria-activedescendant', `found-${at}`);
    else field.removeAttribute('aria-activedescendant');
  };
  const close = (): void => {
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const pick = (village: number): void => {
    store.choose(village);
    field.value = villages.name[village]!;
    close();
  };
  const open = (): void => {
    rows = found(villages.name, of, field.value, 8);
    at = 0;
    renew(
      list,
      ...rows.map((village, i) =>
        make(
          'li',
          {
            role: 'option',
            id: `found-${i}`,
            onmousedown: (event) => {
              event.preventDefault();
              pick(village);
            },
          },
          name(villages.name[village]!),
          make('small', {}, ' ', name(of[village]!)),
        ),
      ),
    );
    list.hidden = rows.length === 0;
    field.setAttribute('aria-expanded', String(rows.length > 0));
    mark();
  };
  field.addEventListener('input', open);
  field.addEventListener('focus', () => field.select());
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) return open();
      at = (at + (event.key === 'ArrowDown' ? 1 : rows.length - 1)) % Math.max(1, rows.length);
      mark();
    } else if (event.key === 'Enter' && rows[at] !== undefined && !list.hidden) pick(rows[at]!);
    else if (event.key === 'Escape') close();
  });
  return make('div', { class: 'search' }, field, list);
}
