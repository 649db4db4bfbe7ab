import { expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { Judgement } from '#src/plan/governance/judgement.ts';
import { coverageOf } from '#src/plan/governance/measures/coverage.ts';
import { purposeId } from '#src/plan/governance/purpose.ts';
import type { PurposeFact } from '#src/plan/governance/purpose.ts';
import { NO_PURPOSES, withPurposeFact } from '#src/plan/governance/purposes.ts';
import type { Stage, Tracked } from '#src/plan/standing.ts';
import { aTracked } from '#test/kit/an-action.ts';

const PURPOSE = purposeId('outcome', '3b');

/** One outcome, what is linked to it, how that stands, and in which lists it is then. */
const CASES: readonly {
  readonly is: string;
  readonly facts: readonly PurposeFact[];
  readonly stages: Readonly<Record<string, Stage>>;
  readonly into?: Readonly<Record<string, readonly string[]>>;
  readonly unserved: boolean;
  readonly unmet: boolean;
  readonly idle: readonly string[];
}[] = [
  { is: 'linked to nothing', facts: [], stages: { '8.1.1': 'open' }, unserved: true, unmet: false, idle: ['8.1.1'] },
  {
    is: 'served by what runs',
    facts: [served(['8.1.1'])],
    stages: { '8.1.1': 'open', '8.1.2': 'open' },
    unserved: false,
    unmet: false,
    idle: ['8.1.2'],
  },
  {
    is: 'served by what is said to be done',
    facts: [served(['8.1.1'])],
    stages: { '8.1.1': 'delivered' },
    unserved: false,
    unmet: false,
    idle: [],
  },
  {
    is: 'served by what is complete',
    facts: [served(['8.1.1'])],
    stages: { '8.1.1': 'complete' },
    unserved: false,
    unmet: true,
    idle: [],
  },
  {
    is: 'complete and judged met',
    facts: [served(['8.1.1']), judged('met')],
    stages: { '8.1.1': 'complete' },
    unserved: false,
    unmet: false,
    idle: [],
  },
  {
    is: 'complete and judged partly',
    facts: [served(['8.1.1']), judged('partly')],
    stages: { '8.1.1': 'complete' },
    unserved: false,
    unmet: true,
    idle: [],
  },
  { is: 'judged met without an action', facts: [judged('met')], stages: {}, unserved: false, unmet: false, idle: [] },
  {
    is: 'taken off again',
    facts: [served(['8.1.1']), served(['8.1.1'], false)],
    stages: { '8.1.1': 'open' },
    unserved: true,
    unmet: false,
    idle: ['8.1.1'],
  },
  {
    is: 'served by what was split',
    facts: [served(['8.1.1'])],
    stages: { '8.1.1': 'superseded', '8.1.2': 'open' },
    into: { '8.1.1': ['8.1.2'] },
    unserved: false,
    unmet: false,
    idle: [],
  },
  {
    is: 'served by what was split, and its part taken off',
    facts: [served(['8.1.1']), served(['8.1.2'], false)],
    stages: { '8.1.1': 'superseded', '8.1.2': 'open' },
    into: { '8.1.1': ['8.1.2'] },
    unserved: false,
    unmet: true,
    idle: ['8.1.2'],
  },
  {
    is: 'ended',
    facts: [{ kind: 'purpose-ended', purpose: PURPOSE }],
    stages: {},
    unserved: false,
    unmet: false,
    idle: [],
  },
];

test.each(CASES)(
  'an outcome that is $is stands in the right lists',
  ({ facts, stages, into = {}, unserved, unmet, idle }) => {
    const kept: PurposeFact = {
      kind: 'purpose-kept',
      purpose: { id: PURPOSE, kind: 'outcome', ref: '3b', title: 'An open culture', parent: null },
    };
    const line = { seq: 1, day: '2015-06-01' as Day, by: null };
    const purposes = [kept, ...facts].reduce((before, fact) => withPurposeFact(before, fact, line), NO_PURPOSES);
    const tracked = Object.entries(stages).map(([ref, stage]) => inStage(ref, stage, into[ref] ?? []));
    const found = coverageOf(purposes, tracked);
    expect([found.unserved.length, found.unmet.length]).toEqual([Number(unserved), Number(unmet)]);
    expect(found.idle.map(({ action }) => action.ref)).toEqual(idle);
  },
);

function idOf(ref: string): ActionId {
  return aTracked({ ref }).action.id;
}

function served(refs: readonly string[], serves = true): PurposeFact {
  return { kind: 'served', purpose: PURPOSE, actions: refs.map(idOf), serves };
}

function judged(judgement: Judgement): PurposeFact {
  const said = { judgement, forum: 'Joint Board', on: '2015-06-01' as Day, minute: null, words: 'as seen' };
  return { kind: 'judged', purpose: PURPOSE, judged: said };
}

function inStage(ref: string, stage: Stage, into: readonly string[]): Tracked {
  return aTracked({ ref, standing: { stage, into: into.map(idOf) } });
}
