import { make, renew } from './element';
import { say } from './language';
import { layers } from './layers';
import type { Store } from './store';

// The layers asked for most as buttons, the others in a list.

const first = 5;

export function layerBar(store: Store): HTMLElement {
  const all = layers(store);
  const buttons = make('div', { class: 'buttons', role: 'group', 'aria-label': say('Lapisan peta', 'Map layer') });
  const others = make('select', {
    'aria-label': say('Lapisan lain', 'Other layers'),
    onchange: () => {
      if (others.value) store.lookAt(others.value);
    },
  });
  const show = (): void => {
    renew(
      buttons,
      ...all.slice(0, first).map((layer) =>
        make(
          'button',
          {
            type: 'button',
            'aria-pressed': String(layer.name === store.layer),
            onclick: () => store.lookAt(layer.name),
          },
          layer.title,
        ),
      ),
    );
    renew(
      others,
      make('option', { value: '' }, say('Lainnya', 'Others')),
      ...all
        .slice(first)
        .map((layer) => make('option', { value: layer.name, selected: layer.name === store.layer }, layer.title)),
    );
    others.classList.toggle('on', others.value !== '');
  };
  store.on(['layer'], () => {
    for (const [i, button] of [...buttons.children].entries())
      button.setAttribute('aria-pressed', String(all[i]!.name === store.layer));
    others.value = all.slice(first).some((one) => one.name === store.layer) ? store.layer : '';
    others.classList.toggle('on', others.value !== '');
  });
  show();
  return make('div', { class: 'layer-bar' }, buttons, others);
}
