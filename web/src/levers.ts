import type { PageData } from './contract';

// What the planner has set: one value that is never changed in place.

export interface Limit {
  name: string;
  rupiah: number;
}
export interface Hand {
  village: number;
  into: boolean;
  reason: string;
}

export interface Levers {
  budget: number;
  places: number;
  chosenBy: 'rank' | 'plan';
  method: string;
  weights: number[]; // by criterion
  objective: string;
  least: number; // villages of every subdistrict
  keepLastYear: boolean;
  wholePackages: boolean;
  opds: Limit[];
  funds: Limit[];
  hand: Hand[];
  off: boolean[]; // by intervention
  unitCost: number[];
  goal: (number | null)[]; // last year's
}

function unset(data: PageData): Levers {
  return {
    budget: data.run.answer.budget,
    places: data.run.answer.places.length,
    chosenBy: 'rank',
    method: data.methods[0]?.name ?? '',
    weights: data.criteria.map((one) => one.weight),
    objective: data.objectives[0]?.name ?? '',
    least: 0,
    keepLastYear: false,
    wholePackages: false,
    opds: [],
    funds: [],
    hand: [],
    off: data.interventions.map(() => false),
    unitCost: data.interventions.map((one) => one.unitCost),
    goal: data.interventions.map((one) => one.goal[one.goal.length - 1] ?? null),
  };
}

type Reader = (levers: Levers, fields: string[], data: PageData) => void;

const readers: Record<string, Reader> = {
  budget: (l, f) => {
    l.budget = Number(f[0]);
  },
  places: (l, f) => {
    l.places = Number(f[0]);
  },
  chosen_by: (l, f) => {
    l.chosenBy = f[0] === 'plan' ? 'plan' : 'rank';
  },
  method: (l, f) => {
    l.method = f[0] ?? l.method;
  },
  weight: (l, f, data) => {
    const row = data.criteria.findIndex((one) => one.name === f[0]);
    if (row >= 0) l.weights[row] = Number(f[1]);
  },
  objective: (l, f) => {
    l.objective = f[0] ?? l.objective;
  },
  least_per_subdistrict: (l, f) => {
    l.least = Number(f[0]);
  },
  keep_last_year: (l, f) => {
    l.keepLastYear = f[0] === '1';
  },
  whole_packages: (l, f) => {
    l.wholePackages = f[0] === '1';
  },
  opds: (l) => {
    l.opds = [];
  },
  opd: (l, f) => {
    l.opds.push({ name: f[0] ?? '', rupiah: Number(f[1]) });
  },
  funds: (l) => {
    l.funds = [];
  },
  fund: (l, f) => {
    l.funds.push({ name: f[0] ?? '', rupiah: Number(f[1]) });
  },
  by_hand: (l) => {
    l.hand = [];
  },
  in: (l, f) => {
    l.hand.push({ village: Number(f[0]), into: true, reason: f[1] ?? '' });
  },
  out: (l, f) => {
    l.hand.push({ village: Number(f[0]), into: false, reason: f[1] ?? '' });
  },
  off: (l, f) => {
    l.off[Number(f[0])] = true;
  },
  unit_cost: (l, f) => {
    l.unitCost[Number(f[0])] = Number(f[1]);
  },
  goal: (l, f) => {
    l.goal[Number(f[0])] = Number(f[1]);
  },
};

export function copied(levers: Levers): Levers {
  return structuredClone(levers);
}

export function readRequest(text: string, from: Levers, data: PageData): Levers {
  const levers = copied(from);
  for (const line of text.split('\n')) {
    const [key, ...fields] = line.split('\t');
    readers[key ?? '']?.(levers, fields, data);
  }
  return levers;
}

// What the run itself asked.
export function leversOfRun(data: PageData): Levers {
  return readRequest(data.run.request, unset(data), data);
}
