import type { Intervention } from './contract';
import { make } from './element';
import { say, told } from './language';
import { amount } from './lever_fields';
import type { Store } from './store';

// Interventions on or off, with what one person costs and the coverage aimed at.

function unit(one: Intervention): string {
  return one.once
    ? say('Rp sekali per ', 'Rp once per ') + told(one.people)
    : say('Rp setahun per ', 'Rp a year per ') + told(one.people);
}

function activity(store: Store, one: Intervention, row: number): HTMLElement {
  const box = make('input', {
    type: 'checkbox',
    role: 'switch',
    onchange: () =>
      store.set((levers) => {
        levers.off[row] = !box.checked;
      }),
  });
  const title = make(
    'span',
    { class: 'title' },
    make('bdi', {}, told(one.name)),
    !one.projected && make('em', {}, ' ', say('tidak diproyeksikan', 'not projected')),
  );
  const line = make(
    'div',
    { class: 'activity' },
    make('label', { class: 'switch' }, box, make('span', { class: 'track', 'aria-hidden': 'true' }), title),
    make(
      'div',
      { class: 'figures' },
      amount(
        store,
        `${told(one.name)}: ${say('biaya', 'cost')}`,
        unit(one),
        () => store.levers.unitCost[row]!,
        (value) =>
          store.set((levers) => {
            levers.unitCost[row] = value;
          }),
        true,
      ),
      make('span', {}, say('cakupan', 'goal')),
      amount(
        store,
        `${told(one.name)}: ${say('cakupan yang dituju', 'goal')}`,
        '0–100 %',
        () => percentOf(store.levers.goal[row] ?? null),
        (value) =>
          store.set((levers) => {
            levers.goal[row] = Math.min(100, value) / 100;
          }),
      ),
      make('span', {}, '%'),
    ),
  );
  const show = (): void => {
    box.checked = !store.levers.off[row];
    line.classList.toggle('off', !box.checked);
  };
  store.on(['levers'], show);
  show();
  const note = [one.assumed ? say('harga: asumsi', 'price: assumed') : '', told(one.note)].filter(Boolean).join('. ');
  if (note) line.title = note;
  return line;
}

function percentOf(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1000) / 10;
}

export function activities(store: Store): HTMLElement {
  return make(
    'div',
    { class: 'lever' },
    make(
      'h2',
      { class: 'two' },
      make('span', {}, say('Kegiatan', 'Activities')),
      make('span', {}, say('biaya per sasaran', 'cost per person')),
    ),
    ...store.data.interventions.map((one, row) => activity(store, one, row)),
  );
}
