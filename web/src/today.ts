import type { Maybe } from './contract';
import type { Store } from './store';

// Children and stunted children today, of the whole area.

export interface Today { children: number; stunted: number; low: Maybe; high: Maybe; unknown: number }

export function today(store: Store): Today {
  const { villages: v, districts: d } = store.data;
  let [children, stunted, unknown] = [0, 0, 0];
  v.children.forEach((many, i) => {
    const mean = v.mean[i];
    if (many === null || mean === null || mean === undefined) { ++unknown; return; }
    children += many;
    stunted += many * mean;
  });
  const alone = d.code.length === 1 ? d.without[0] : undefined;
  const share = (course: number[] | undefined): Maybe => (course && course.length ? course[0]! * children : null);
  return { children, stunted: share(alone?.middle) ?? stunted, low: share(alone?.low), high: share(alone?.high), unknown };
}
