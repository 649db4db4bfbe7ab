import { sayWhereItIs } from '#src/messages/words/say-stage.ts';
import { countedAs } from '#src/plan/count-as.ts';
import type { Counted } from '#src/plan/count-as.ts';
import { slippageOf } from '#src/plan/slippage/slip.ts';
import { leadNames } from '#src/plan/permission.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { pausedUntil } from '#src/plan/quiet/paused-until.ts';
import { isClosed } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { ruleRatingOf, unconfirmedFor } from '#src/plan/ratings.ts';
import { personNamesIn } from './names-in.ts';
import type { Everything } from './read-everything.ts';
import { KIND_WORDS, sayEvery } from './say-timescale.ts';
import { dayCell, ratingCell, sheetOf } from './sheet.ts';
import type { Sheet, SheetColumn } from './sheet.ts';

type Column = SheetColumn<Tracked>;

/** Every action: how it stands first, then what the plan says, its own columns last. */
export function actionSheet(everything: Everything): Sheet {
  const { tracked } = everything;
  const known = [
    ...NAMED,
    ...ratingColumns(everything),
    ...DATES,
    ...slipColumns(everything),
    ...standingColumns(everything),
    ...AS_PUBLISHED,
  ];
  const columns = [...known, ...ownColumns(tracked, new Set(known.map(([heading]) => heading)))];
  return sheetOf({ name: 'Actions', heldColumns: 2 }, tracked, columns);
}

const NAMED: readonly Column[] = [
  ['Plan', ({ action }) => action.plan],
  ['Ref', ({ action }) => action.ref],
  ['Action', ({ action }) => action.title],
  ['Leads now', ({ standing }) => leadNames(standing.owners).join('; ')],
];

function ratingColumns(everything: Everything): readonly Column[] {
  const index = rosterIndex(everything.roster, everything.today);
  const nameOf = personNamesIn(everything);
  return [
    ['Rating declared', ({ standing }) => ratingCell(standing.declared?.rating ?? null)],
    ['Declared on', ({ standing }) => dayCell(standing.declared?.on ?? null)],
    ['Declared by', ({ standing: { declared } }) => (declared === null ? null : (nameOf(declared.by) ?? 'The plan'))],
    ['Days unconfirmed', (one) => unconfirmedFor(one, everything.today)],
    ['Paused until', (one) => dayCell(pausedUntil(one, { index, today: everything.today, pauses: everything.pauses }))],
    ['Rating by dates', (one) => ratingCell(ruleRatingOf(one, everything.today))],
    ['Counted as', (one) => COUNTED_AS[countedAs(one, everything.today) ?? 'closed']],
  ];
}

/** The kinds that the digest and the status count, in words to filter by. */
export const COUNTED_AS: Readonly<Record<Counted | 'closed', string>> = {
  red: 'Red',
  amber: 'Amber',
  green: 'Green, confirmed',
  'only-said': 'Green, only said',
  blue: 'Blue, complete',
  grey: 'Not started',
  'said-done': 'Said done, to be checked',
  'plan-complete': 'Said complete by the plan, to be checked',
  unrated: 'Not rated',
  closed: 'Closed in another way',
};

const DATES: readonly Column[] = [
  ['Original date', ({ standing }) => dayCell(standing.original)],
  ['Agreed date', ({ standing }) => dayCell(standing.agreed)],
  ['Forecast', ({ standing }) => dayCell(standing.forecast)],
];

function slipColumns({ today }: Everything): readonly Column[] {
  return [
    ['Times moved', (one) => slippageOf(one, today)?.moved ?? null],
    ['Days moved', (one) => slippageOf(one, today)?.days ?? null],
    ['Slip in days', (one) => slippageOf(one, today)?.expected ?? null],
  ];
}

function standingColumns(everything: Everything): readonly Column[] {
  const nameOf = personNamesIn(everything);
  return [
    ['Stage', ({ standing }) => sayWhereItIs(standing)],
    ['Stage since', ({ standing }) => dayCell(standing.stageOn)],
    // What is complete or closed waits for nothing; the updates keep what it had waited for.
    ['Waiting on', (tracked) => (isClosed(tracked) ? null : tracked.standing.waitingOn)],
    ['Narrative', ({ standing }) => standing.narrative?.text ?? null],
    [
      'Narrative by',
      ({ standing: { narrative } }) => (narrative === null ? null : (nameOf(narrative.by) ?? 'The plan')),
    ],
    ['Evidence', ({ standing }) => standing.evidence],
    ['Last update', ({ standing }) => dayCell(standing.lastUpdate)],
    ['Last update by', ({ standing }) => nameOf(standing.lastUpdateBy)],
    ['In doubt', ({ standing }) => standing.doubts.join(', ') || null],
    ['Restricted', ({ standing }) => (standing.restricted ? 'yes' : null)],
    ['Public line', ({ standing }) => standing.publicLine?.words ?? null],
    ['Public line let go on', ({ standing }) => dayCell(standing.publicLine?.on ?? null)],
    ['Public line waiting', ({ standing }) => standing.publicDraft?.words ?? null],
  ];
}

const AS_PUBLISHED: readonly Column[] = [
  ['Timescale', ({ action }) => action.timescale.text],
  ['Kind', ({ action }) => KIND_WORDS[action.timescale.kind]],
  ['Start', ({ action }) => dayCell(action.timescale.start)],
  ['Every', ({ action }) => sayEvery(action.timescale.every)],
  ['Leads as published', ({ action }) => action.leads.text],
  ['Parent', ({ action }) => action.parent],
  ['Phase', ({ action }) => action.phase],
  ['Theme', ({ action }) => action.theme],
  ['Section', ({ action }) => action.section],
  ['Outcome', ({ action }) => action.outcome],
];

/** The plan's own further columns, in its order; one that is called as a column here is told apart. */
function ownColumns(tracked: readonly Tracked[], taken: ReadonlySet<string>): readonly Column[] {
  const names = new Set(tracked.flatMap(({ action: { fields = [] } }) => fields.map(({ name }) => name)));
  return [...names].map((name) => [
    taken.has(name) ? `${name} (in the plan)` : name,
    ({ action: { fields = [] } }) => fields.find((field) => field.name === name)?.words ?? null,
  ]);
}
