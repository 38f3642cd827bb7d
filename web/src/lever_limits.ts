import type { Plan } from './contract';
import { make, renew } from './element';
import { readRupiah, rupiah, rupiahShort } from './formats';
import { say } from './language';
import type { Limit } from './levers';
import type { Store } from './store';

// Limits of offices and funds: a bar of what is used, a field for the limit; empty is no limit.

type Kind = 'opds' | 'funds';
const limitKind = { opds: 'opd', funds: 'fund' } as const;

function usedOf(plan: Plan, kind: Kind, name: string): { used: number; limit: number } | null {
  return plan.limits.find((one) => one.kind === limitKind[kind] && one.name === name) ?? null;
}

function namesOf(store: Store, kind: Kind): string[] {
  const own = store.data.interventions.map((one) => (kind === 'opds' ? one.opd : one.fund));
  return [...new Set([...own, ...store.levers[kind].map((one) => one.name)])].filter((one) => one !== '');
}

function setLimit(store: Store, kind: Kind, name: string, rupiah: number | null): void {
  store.set((levers) => {
    const others = levers[kind].filter((one) => one.name !== name);
    const old = levers[kind].findIndex((one) => one.name === name);
    const now: Limit[] =
      rupiah === null
        ? others
        : [
            ...others.slice(0, old < 0 ? others.length : old),
            { name, rupiah },
            ...others.slice(old < 0 ? others.length : old),
          ];
    levers[kind] = now;
  });
}

function bar(store: Store, kind: Kind, name: string): HTMLElement {
  const limit = store.levers[kind].find((one) => one.name === name) ?? null;
  const used = usedOf(store.shown, kind, name);
  const field = make('input', {
    type: 'text',
    value: limit ? rupiahShort(limit.rupiah) : '',
    placeholder: say('tanpa batas', 'no limit'),
    title: limit ? rupiah(limit.rupiah) : null,
    'aria-label': `${say('Batas setahun', 'Limit a year')}, ${name}`,
    'data-key': kind + name,
    onchange: () => {
      const value = field.value.trim() === '' ? null : readRupiah(field.value);
      if (value !== null || field.value.trim() === '') setLimit(store, kind, name, value);
      else field.setAttribute('aria-invalid', 'true');
    },
  });
  const part = limit && used ? Math.min(1, used.used / Math.max(1, limit.rupiah)) : 0;
  const fill = make('span', { class: part > 0.995 ? 'full' : null });
  fill.style.width = `${100 * part}%`;
  return make(
    'div',
    { class: 'limit' },
    make('span', { class: 'who' }, make('bdi', {}, name)),
    make('span', { class: 'sum' }, limit && used ? `${rupiahShort(used.used)} / ` : '', field),
    limit && make('span', { class: 'bar', 'aria-hidden': 'true' }, fill),
  );
}

export function limitBars(store: Store): HTMLElement {
  const root = make('div', { class: 'lever limits' });
  const show = (): void => {
    const focused = root.contains(document.activeElement) ? document.activeElement?.getAttribute('data-key') : null;
    const funds = namesOf(store, 'funds');
    renew(
      root,
      make('h2', {}, say('Batas per OPD, setahun', 'Limit per office, a year')),
      ...namesOf(store, 'opds').map((one) => bar(store, 'opds', one)),
      funds.length > 0 && make('h2', {}, say('Batas per sumber dana', 'Limit per fund')),
      ...funds.map((one) => bar(store, 'funds', one)),
    );
    if (focused)
      [...root.querySelectorAll<HTMLElement>('input')]
        .find((one) => one.getAttribute('data-key') === focused)
        ?.focus();
  };
  store.on(['levers', 'answer'], show);
  show();
  return root;
}
