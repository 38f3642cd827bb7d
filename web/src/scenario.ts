import type { PageData } from './contract';
import type { Levers } from './levers';

// The run's scenario (TOML as `lokus scenario show` writes it) with the keys that the levers changed.

function text(value: string): string {
  return JSON.stringify(value).replaceAll('\u007f', '\\u007f');
}

function isTable(line: string): boolean {
  return /^\s*\[/.test(line);
}

// Lines before the first table are the settings, "plan.objective = …", or "# plan.objective = …" where unset.
export function setKey(lines: string[], key: string, value: string): string[] {
  const end = lines.findIndex(isTable);
  const head = end < 0 ? lines.length : end;
  const named = new RegExp(`^(#\\s*)?${key.replace('.', '\\.')}\\s*=`);
  const at = lines.findIndex((line, i) => i < head && named.test(line));
  const written = `${key} = ${value}`;
  if (at >= 0) return [...lines.slice(0, at), written, ...lines.slice(at + 1)];
  return [...lines.slice(0, head), written, ...lines.slice(head)];
}

// The blocks of an array of tables: from its heading to the line before the next heading.
export function tables(lines: string[], name: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  lines.forEach((line, from) => {
    if (line.trim() !== `[[${name}]]`) return;
    const next = lines.findIndex((other, i) => i > from && isTable(other));
    found.push({ from, to: next < 0 ? lines.length : next });
  });
  return found;
}

function without(lines: string[], blocks: { from: number; to: number }[]): string[] {
  return lines.filter((_, i) => !blocks.some((block) => i >= block.from && i < block.to));
}

function setInTable(lines: string[], block: { from: number; to: number }, key: string, value: string): string[] {
  const named = new RegExp(`^(#\\s*)?${key}\\s*=`);
  const at = lines.findIndex((line, i) => i > block.from && i < block.to && named.test(line));
  const written = `${key} = ${value}`;
  return at >= 0
    ? [...lines.slice(0, at), written, ...lines.slice(at + 1)]
    : [...lines.slice(0, block.from + 1), written, ...lines.slice(block.from + 1)];
}

// The table of intervention `row`: by the name of its file, else by its place.
export function tableOf(lines: string[], data: PageData, row: number): { from: number; to: number } | null {
  const blocks = tables(lines, 'interventions');
  const code = data.interventions[row]!.code;
  const own = blocks.find((block) =>
    lines.slice(block.from, block.to).some((line) => new RegExp(`^file\\s*=.*[/"]${code}\\.toml"`).test(line)),
  );
  return own ?? (blocks.length === data.interventions.length ? blocks[row]! : null);
}

function goals(data: PageData, row: number, goal: number): string {
  const years = data.interventions[row]!.goal;
  const last = years[years.length - 1] ?? null;
  const shares = years.map((one) => (last ? ((one ?? last) / last) * goal : goal));
  return `[${(shares.length ? shares : [goal]).map((one) => Number((one * 100).toFixed(6))).join(', ')}]`;
}

function interventionEdits(lines: string[], levers: Levers, run: Levers, data: PageData): string[] {
  let now = lines;
  data.interventions.forEach((_, row) => {
    const edit = (key: string, value: string): void => {
      const block = tableOf(now, data, row);
      if (block) now = setInTable(now, block, key, value);
    };
    if (levers.unitCost[row] !== run.unitCost[row]) edit('unit_cost_rupiah', String(levers.unitCost[row]));
    if (levers.goal[row] !== run.goal[row] && levers.goal[row] !== null)
      edit('coverage_percent', goals(data, row, levers.goal[row]!));
  });
  const gone = data.interventions
    .flatMap((_, row) => (levers.off[row] ? [tableOf(now, data, row)] : []))
    .filter((one) => one !== null);
  return without(now, gone);
}

function byHand(levers: Levers, data: PageData): string[] {
  return levers.hand.flatMap((one) => [
    '[[by_hand]]',
    `code = ${text(data.villages.code[one.village] ?? '')}`,
    `change = ${text(one.into ? 'in' : 'out')}`,
    `reason = ${text(one.reason)}`,
    '',
  ]);
}

const settings: [string, (levers: Levers, data: PageData) => string][] = [
  ['plan.budget_rupiah', (l) => String(Math.round(l.budget))],
  ['lokus.villages', (l) => String(l.places)],
  ['lokus.chosen_by', (l) => text(l.chosenBy)],
  ['plan.objective', (l) => text(l.objective)],
  ['plan.least_per_subdistrict', (l) => String(l.least)],
  ['plan.keep_last_year', (l) => String(l.keepLastYear)],
  ['plan.whole_packages', (l) => String(l.wholePackages)],
  ['plan.opd_budgets', (l) => `[${l.opds.map((one) => text(`${one.name}=${Math.round(one.rupiah)}`)).join(', ')}]`],
  ['plan.fund_budgets', (l) => `[${l.funds.map((one) => text(`${one.name}=${Math.round(one.rupiah)}`)).join(', ')}]`],
  [
    'rank.methods',
    (l, data) =>
      `[${[l.method, ...data.methods.map((one) => one.name).filter((one) => one !== l.method)].map(text).join(', ')}]`,
  ],
  ['rank.criteria', (_, data) => `[${data.criteria.map((one) => text(one.name)).join(', ')}]`],
  ['rank.weights', (l) => `[${l.weights.join(', ')}]`],
];

// Keys and values that the levers changed.
export function changedSettings(levers: Levers, run: Levers, data: PageData): [string, string][] {
  const reweighted = levers.weights.some((one, i) => one !== run.weights[i]);
  return settings
    .filter(([key, write]) => (key === 'rank.criteria' ? reweighted : write(levers, data) !== write(run, data)))
    .map(([key, write]) => [key, write(levers, data)]);
}

export function scenarioOf(levers: Levers, run: Levers, data: PageData): string {
  let lines = data.scenario.split(/\r?\n/);
  for (const [key, value] of changedSettings(levers, run, data)) lines = setKey(lines, key, value);
  lines = interventionEdits(lines, levers, run, data);
  if (JSON.stringify(levers.hand) !== JSON.stringify(run.hand)) {
    lines = without(lines, tables(lines, 'by_hand'));
    while (lines[lines.length - 1] === '') lines.pop();
    lines = [...lines, '', ...byHand(levers, data)];
  }
  return lines.join('\n').replace(/\n*$/, '\n');
}
