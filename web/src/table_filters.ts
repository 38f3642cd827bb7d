import { make } from './element';
import { say } from './language';
import type { Store } from './store';
import type { Wanted } from './table_rows';

export function tableFilters(
  store: Store,
  change: (wanted: Partial<Wanted>) => void,
  count: HTMLElement,
): HTMLElement {
  const { subdistricts, villages } = store.data;
  const facilities = [...new Set(villages.facility.filter((one) => one !== ''))].sort((a, b) =>
    a.localeCompare(b, 'id'),
  );
  const pick = (
    title: string,
    all: string,
    options: [string, string][],
    set: (value: string) => void,
  ): HTMLSelectElement => {
    const select = make(
      'select',
      { 'aria-label': title, title, onchange: () => set(select.value) },
      make('option', { value: '' }, all),
      ...options.map(([value, text]) => make('option', { value }, text.slice(0, 60))),
    );
    return select;
  };
  const order = subdistricts.name
    .map((text, row) => [String(row), text] as [string, string])
    .sort((a, b) => a[1].localeCompare(b[1], 'id'));
  return make(
    'div',
    { class: 'filters' },
    pick(say('Kecamatan', 'Kecamatan'), 'Kecamatan', order, (value) =>
      change({ subdistrict: value === '' ? null : Number(value) }),
    ),
    facilities.length > 0 &&
      pick(
        'Puskesmas',
        'Puskesmas',
        facilities.map((one) => [one, one]),
        (value) => change({ facility: value || null }),
      ),
    pick(
      say('Daftar', 'List'),
      say('Daftar', 'List'),
      [
        ['on', say('di daftar', 'on the list')],
        ['off', say('tidak di daftar', 'not on the list')],
        ['either', say('belum pasti', 'not certain')],
        ['hand', say('dengan tangan', 'by hand')],
      ],
      (value) => change({ list: value as Wanted['list'] }),
    ),
    count,
  );
}
