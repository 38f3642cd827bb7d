import type { PageData, Plan } from './contract';
import type { Levers } from './levers';
import { changedSettings, scenarioOf, tableOf } from './scenario';
import { sha256 } from './sha256';

// List and plan as `lokus verify` reads them (docs/decision-file.md): without figures of villages, which the page
// has not to the last digit. The scenario goes with it, as a file of its own.

export interface Decided {
  scenario: string; // text of the file
  decision: string;
}
interface Input {
  file: string;
  bytes: number;
  sha256: string;
}

const zeros = '0'.repeat(64);

function ofText(file: string, text: string): Input {
  const bytes = new TextEncoder().encode(text);
  return { file, bytes: bytes.length, sha256: sha256(bytes) };
}

// Files of interventions that are taken out are inputs no more.
function inputs(name: string, scenario: string, levers: Levers, data: PageData): Input[] {
  const lines = data.scenario.split(/\r?\n/);
  const gone = new Set<string>();
  data.interventions.forEach((_, row) => {
    const table = levers.off[row] ? tableOf(lines, data, row) : null;
    for (const line of table ? lines.slice(table.from, table.to) : []) {
      const file = /^file\s*=\s*"([^"]*)"/.exec(line);
      if (file) gone.add(file[1]!);
    }
  });
  const [, ...others] = data.frozen!.inputs;
  return [ofText(name, scenario), ...others.filter((one) => !gone.has(one.file))];
}

// Settings of tables that may be given several times stand in the scenario alone.
function settings(levers: Levers, run: Levers, data: PageData): Record<string, string> {
  const changed = new Map(changedSettings(levers, run, data));
  return Object.fromEntries(
    data.frozen!.settings
      .filter(([key]) => !key.includes('['))
      .map(([key, value]) => [key, changed.get(key) ?? value]),
  );
}

function list(plan: Plan, data: PageData): object[] {
  const { villages: v, subdistricts } = data;
  return plan.places.map(({ village, why, reason, rank }) => ({
    code: v.code[village],
    name: v.name[village],
    subdistrict: subdistricts.name[v.subdistrict[village]!],
    why,
    reason,
    rank,
  }));
}

function frozenPlan(plan: Plan, data: PageData): object {
  return {
    rule: plan.rule,
    objective: plan.objective,
    budget_rupiah: plan.budget,
    spend_rupiah: plan.spend,
    spend_total_rupiah: plan.total,
    purchases: plan.packages.map((one) => ({
      code: data.villages.code[one.village],
      package: one.members.map((k) => data.interventions[k]!.code).join('+'),
      total_rupiah: one.rupiah,
    })),
    cash: plan.cash.map(([year, opd, fund, kind, rupiah]) => ({ year, opd, fund, kind, rupiah })),
  };
}

function sealed(members: object): string {
  const text = JSON.stringify({ ...members, sha256: zeros }, null, 2) + '\n';
  const at = text.lastIndexOf(zeros);
  return text.slice(0, at) + sha256(new TextEncoder().encode(text)) + text.slice(at + zeros.length);
}

// `name`: of the scenario's file; `made`: the day, "2026-11-30".
export function decided(plan: Plan, levers: Levers, run: Levers, data: PageData, name: string, made: string): Decided {
  const scenario = scenarioOf(levers, run, data);
  const { villages: v, frozen } = data;
  const decision = sealed({
    program: 'lokus',
    format: 3,
    version: data.version,
    made,
    title: frozen!.title,
    year: data.year,
    seed: frozen!.seed,
    method: plan.method,
    top: plan.top,
    list: list(plan, data),
    dropped: plan.dropped.map(({ village, reason }) => ({ code: v.code[village], name: v.name[village], reason })),
    chosen_by: plan.chosenBy,
    unit: { of: 'village', codes: 'Kemendagri', children: '0-59 months' },
    months: frozen!.months,
    plan: frozenPlan(plan, data),
    scenario: name,
    inputs: inputs(name, scenario, levers, data),
    set: [],
    settings: settings(levers, run, data),
  });
  return { scenario, decision };
}

// Whether not a byte was altered since it was sealed.
export function unaltered(text: string): boolean {
  const found = /"sha256": "([0-9a-f]{64})"\n}\n$/.exec(text);
  if (!found) return false;
  const at = found.index + '"sha256": "'.length;
  return sha256(new TextEncoder().encode(text.slice(0, at) + zeros + text.slice(at + 64))) === found[1];
}
