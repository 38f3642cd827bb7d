import { make, name, renew } from './element';
import { say } from './language';
import type { Store } from './store';

// Villages put in or taken out by hand, each with its reason; a click takes it back.

export function handList(store: Store): HTMLElement {
  const root = make('div', { class: 'lever hand' });
  const show = (): void =>
    renew(
      root,
      make('h2', {}, say('Dengan tangan', 'By hand')),
      store.levers.hand.length === 0 &&
        make(
          'p',
          { class: 'note' },
          say('Pilih desa, lalu Masukkan atau Keluarkan.', 'Choose a village, then Put in or Take out.'),
        ),
      make(
        'ul',
        {},
        ...store.levers.hand.map((one) =>
          make(
            'li',
            { class: one.into ? 'in' : 'out' },
            make(
              'span',
              {},
              one.into ? '+ ' : '− ',
              name(store.data.villages.name[one.village] ?? '?'),
              ' · ',
              make('bdi', {}, one.reason),
            ),
            make(
              'button',
              {
                type: 'button',
                'aria-label': `${say('Batalkan', 'Undo')}: ${store.data.villages.name[one.village] ?? ''}`,
                onclick: () =>
                  store.set((levers) => {
                    levers.hand = levers.hand.filter((other) => other.village !== one.village);
                  }),
              },
              '×',
            ),
          ),
        ),
      ),
    );
  store.on(['levers'], show);
  show();
  return root;
}
