import { readBreaks } from './classes';
import { draw, make, renew } from './element';
import { number, plain, readNumber } from './formats';
import { say } from './language';
import { layers, unknownColour, type Classed } from './layers';
import type { Store } from './store';

// Classes with colour, name and number of villages; classes of one's own and how strong the colours are.

function swatch(colour: string, lokus = false): SVGSVGElement {
  return draw(
    'svg',
    { width: 16, height: 12, viewBox: '0 0 16 12', 'aria-hidden': 'true' },
    draw('rect', {
      x: 1,
      y: 1,
      width: 14,
      height: 10,
      rx: 2,
      fill: colour,
      stroke: lokus ? '#12333b' : '#8b8577',
      'stroke-width': lokus ? 2 : 0.8,
    }),
  );
}

function row(colour: string, title: string, count: number, lokus = false): HTMLElement {
  return make(
    'li',
    {},
    swatch(colour, lokus),
    make('span', { class: 'what' }, title),
    make('span', { class: 'count' }, number(count)),
  );
}

function ownClasses(store: Store, of: Classed): HTMLElement {
  const field = make('input', {
    type: 'text',
    inputmode: 'decimal',
    value: of.breaks!.map((one) => plain(one)).join(' '),
    'aria-label': say('Batas kelas, dipisah spasi', 'Limits of classes, parted by spaces'),
    onchange: () => {
      const breaks = readBreaks(field.value, readNumber);
      field.setAttribute('aria-invalid', String(!breaks && field.value.trim() !== ''));
      if (breaks) store.breaks[store.layer] = breaks;
      else if (field.value.trim() === '') delete store.breaks[store.layer];
      if (breaks || field.value.trim() === '') store.tell('layer');
    },
  });
  return make('label', { class: 'own' }, say('Batas kelas', 'Class limits'), field);
}

function strength(store: Store): HTMLElement {
  const slider = make('input', {
    type: 'range',
    min: 20,
    max: 100,
    value: Math.round(store.opacity * 100),
    'aria-label': say('Pekat warna, %', 'Strength of colours, %'),
    oninput: () => {
      store.opacity = Number(slider.value) / 100;
      store.tell('layer');
    },
  });
  return make('label', { class: 'own' }, say('Pekat warna', 'Strength'), slider);
}

export function legend(store: Store): { root: HTMLElement; show: (of: Classed) => void } {
  const list = make('ul');
  const title = make('h2');
  const note = make('p', { class: 'note' });
  const more = make('div', { class: 'more' });
  const folded = make('details', {}, make('summary', {}, say('atur', 'adjust')), more);
  const root = make('div', { class: 'legend' }, title, note, list, folded);
  const show = (of: Classed): void => {
    const layer = layers(store).find((one) => one.name === store.layer)!;
    renew(title, layer.full, make('span', { class: 'of' }, ' ·\u00a0' + say('desa', 'villages')));
    renew(note, emptyNote(store, of) || layer.note);
    note.hidden = note.textContent === '';
    renew(
      list,
      ...of.names.map((name, i) => row(of.colours[i]!, name, of.counts[i]!)),
      of.unknown > 0 && row(unknownColour, say('tidak diketahui', 'not known'), of.unknown),
      row('#ffffff00', 'lokus', store.shown.places.length, true),
    );
    if (!more.contains(document.activeElement)) renew(more, of.breaks && ownClasses(store, of), strength(store));
  };
  return { root, show };
}

function emptyNote(store: Store, of: Classed): string {
  if (store.layer === 'hot' && of.counts[1] === 0)
    return say('Tidak ada kantong stunting.', 'There are no hot spots.');
  if (store.layer === 'change' && of.unknown === of.classes.length)
    return say('Sedang dihitung …', 'Being computed …');
  return '';
}
