import { comparison, differences } from './comparison';
import { make, renew } from './element';
import { say } from './language';
import { moneyChart, programmeChart } from './money';
import type { Store } from './store';

// Plans kept side by side: at most four, the one shown beside them.

const most = 4;

export function plansTab(store: Store): HTMLElement {
  const root = make('div', { class: 'plans' });
  const show = (): void =>
    renew(
      root,
      keeper(store),
      comparison(store),
      store.plans.length > 0 && differences(store),
      make('div', { class: 'parts' }, moneyChart(store, 400), programmeChart(store, 400)),
    );
  store.on(['plans', 'answer'], show);
  show();
  return root;
}

function keeper(store: Store): HTMLElement {
  const field = make('input', {
    type: 'text',
    maxlength: 60,
    'aria-label': say('Nama rencana', 'Name of the plan'),
    placeholder: say('Nama rencana', 'Name of the plan'),
  });
  const full = store.plans.length >= most;
  return make(
    'form',
    {
      class: 'keeper',
      onsubmit: (event) => {
        event.preventDefault();
        keep(store, field.value.trim() || say('Rencana ', 'Plan ') + (store.plans.length + 1));
      },
    },
    make('h2', {}, say('Rencana berdampingan', 'Plans side by side')),
    field,
    make(
      'button',
      { type: 'submit', class: 'main', disabled: full },
      say('Simpan yang sekarang', 'Keep the present one'),
    ),
    make(
      'p',
      { class: 'note' },
      full
        ? say('Paling banyak empat; hapus satu dahulu.', 'At most four; remove one first.')
        : say(
            'Tersimpan di halaman ini sampai ditutup; agar tetap ada, unduh salinan halaman lewat Simpan.',
            'Kept in this page until it is closed; to keep them longer download a copy of the page by Save.',
          ),
    ),
  );
}

export function keep(store: Store, title: string): void {
  if (store.plans.length >= most) return;
  store.plans = [...store.plans, { name: title, levers: store.shownLevers, answer: store.shown }];
  store.tell('plans');
}
