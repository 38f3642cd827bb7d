import type { PageData, Request } from './contract';
import type { Hand, Levers, Limit } from './levers';

// The engine's question in lines of fields parted by tabs; only what differs from the run is said.

function field(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return String(value)
    .replace(/[\t\r\n]+/g, ' ')
    .trim();
}

function limits(many: string, one: string, now: Limit[], run: Limit[]): string[] {
  if (JSON.stringify(now) === JSON.stringify(run)) return [];
  return [`${many}\t${now.length}`, ...now.map((limit) => `${one}\t${field(limit.name)}\t${field(limit.rupiah)}`)];
}

function byHand(now: Hand[], run: Hand[]): string[] {
  if (JSON.stringify(now) === JSON.stringify(run)) return [];
  return [
    `by_hand\t${now.length}`,
    ...now.map((one) => `${one.into ? 'in' : 'out'}\t${one.village}\t${field(one.reason)}`),
  ];
}

const single: [string, keyof Levers][] = [
  ['budget', 'budget'],
  ['places', 'places'],
  ['chosen_by', 'chosenBy'],
  ['method', 'method'],
  ['objective', 'objective'],
  ['least_per_subdistrict', 'least'],
  ['keep_last_year', 'keepLastYear'],
  ['whole_packages', 'wholePackages'],
];

export function requestOf(levers: Levers, run: Levers, data: PageData, follow = false): Request {
  const lines: string[] = [];
  for (const [key, lever] of single)
    if (levers[lever] !== run[lever]) lines.push(`${key}\t${field(levers[lever] as string | number | boolean)}`);
  if (levers.weights.some((weight, row) => weight !== run.weights[row]))
    levers.weights.forEach((weight, row) => lines.push(`weight\t${data.criteria[row]!.name}\t${weight}`));
  lines.push(...limits('opds', 'opd', levers.opds, run.opds), ...limits('funds', 'fund', levers.funds, run.funds));
  lines.push(...byHand(levers.hand, run.hand));
  levers.off.forEach((off, row) => {
    if (off) lines.push(`off\t${row}`);
  });
  levers.unitCost.forEach((cost, row) => {
    if (cost !== run.unitCost[row]) lines.push(`unit_cost\t${row}\t${field(cost)}`);
  });
  levers.goal.forEach((goal, row) => {
    if (goal !== null && goal !== run.goal[row]) lines.push(`goal\t${row}\t${field(goal)}`);
  });
  lines.push(`follow\t${field(follow)}`);
  return lines.join('\n') + '\n';
}

export function sameLevers(one: Levers, other: Levers): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
