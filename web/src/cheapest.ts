import type { Plan } from './contract';
import { copied, type Levers } from './levers';
import { requestOf } from './request';
import type { Store } from './store';

// The smallest change of one lever that puts a village on the list or takes it off, found by asking the engine
// again and again with half the interval.

export interface Change {
  lever: 'places' | 'budget';
  from: number;
  to: number;
  into: boolean;
}

type Lever = Change['lever'];

async function onList(store: Store, levers: Levers, village: number): Promise<boolean | null> {
  const heard = await store.engine.askQuietly(requestOf(levers, store.run, store.data));
  if (!heard || !('places' in heard.answer)) return null;
  return (heard.answer as Plan).places.some((one) => one.village === village);
}

function withLever(levers: Levers, lever: Lever, value: number): Levers {
  const changed = copied(levers);
  changed[lever] = value;
  return changed;
}

// From `near` (as it is) to `far` (changed): the value nearest to `near` where it is changed; null where even
// `far` changes nothing.
async function nearest(
  store: Store,
  lever: Lever,
  near: number,
  far: number,
  village: number,
  now: boolean,
): Promise<number | null> {
  const unit = lever === 'places' ? 1 : Math.max(1e6, Math.round(near / 200));
  const changed = async (value: number): Promise<boolean> =>
    (await onList(store, withLever(store.shownLevers, lever, value), village)) === !now;
  if (near === far || !(await changed(far))) return null;
  let [a, b] = [near, far];
  while (Math.abs(b - a) > unit) {
    const middle = Math.round((a + b) / 2 / unit) * unit;
    if (middle === a || middle === b) break;
    if (await changed(middle)) b = middle;
    else a = middle;
  }
  return b;
}

export async function cheapestChange(store: Store, village: number): Promise<Change[]> {
  const levers = store.shownLevers;
  const now = store.place.has(village);
  const many = store.data.villages.code.length;
  const found: Change[] = [];
  // What was decided on figures that the engine does not have is not what it starts from.
  if (store.data.audience === 'public' && (await onList(store, levers, village)) !== now) return found;
  const places = await nearest(store, 'places', levers.places, now ? 1 : many, village, now);
  if (places !== null) found.push({ lever: 'places', from: levers.places, to: places, into: !now });
  if (levers.chosenBy === 'plan') {
    const budget = await nearest(store, 'budget', levers.budget, now ? 0 : levers.budget * 3, village, now);
    if (budget !== null) found.push({ lever: 'budget', from: levers.budget, to: budget, into: !now });
  }
  return found;
}
