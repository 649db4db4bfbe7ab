import { longDay, plainly } from '#src/messages/report/parts.ts';
import { sayDecision, sayWhoDecided } from '#src/messages/report/sections/say-decided.ts';
import { sayFateInPaper } from '#src/messages/report/sections/say-lineage.ts';
import { sayDecider } from '#src/messages/report/sections/say-moved.ts';
import { sayPurposeFirst, titleOf } from '#src/messages/governance/purpose/purpose-words.ts';
import { actionAddress, purposeAddress } from '#src/messages/site/site-context.ts';
import { withoutAddresses } from '#src/people/name-in-address.ts';
import type { SiteContext } from '#src/messages/site/site-context.ts';
import type { SiteColumn, SiteTable } from '#src/messages/site/site-page.ts';
import { countedAs } from '#src/plan/count-as.ts';
import { standingReadings } from '#src/plan/governance/measures/standing-readings.ts';
import { slippageOf } from '#src/plan/slippage/slip.ts';
import { decidedIn } from '#src/report/sections/decided.ts';
import { deciderOfMove } from '#src/report/sections/moved.ts';

type Value = string | number | null;
type Told<Row> = SiteColumn & { readonly of: (row: Row) => Value };

/** Everything on the pages that a program may want, as files. */
export function sayTables(context: SiteContext): readonly SiteTable[] {
  return [
    actionTable(context),
    dateTable(context),
    decisionTable(context),
    numberTable(context),
    indicatorTable(context),
  ];
}

function tableFrom<Row>(name: string, title: string, told: readonly Told<Row>[], rows: readonly Row[]): SiteTable {
  return {
    name,
    title,
    columns: told.map(({ name, says, type }) => ({ name, says, type })),
    rows: rows.map((row) => told.map(({ of }) => of(row))),
  };
}

function told<Row>(name: string, type: SiteColumn['type'], says: string, of: (row: Row) => Value): Told<Row> {
  return { name, type, says, of };
}

type Action = SiteContext['scene']['open'][number];

function actionTable(context: SiteContext): SiteTable {
  const columns = [...namesOf(context), ...standingOf(context), ...wordsOf(context)];
  return tableFrom<Action>('actions', 'Every action', columns, context.scene.open);
}

/** Which action it is, and where in the plan. */
function namesOf({ naming }: SiteContext): readonly Told<Action>[] {
  return [
    told('id', 'string', 'what never changes', ({ action }) => action.id),
    told('number', 'string', 'its number now', ({ action }) => plainly(naming.action(action).ref)),
    told('title', 'string', 'what it is', ({ action }) => plainly(naming.action(action).title)),
    told('theme', 'string', 'the theme it is in', ({ action }) => action.theme),
    told('section', 'string', 'the section it is in', ({ action }) =>
      action.section === null ? null : `${action.section}`,
    ),
  ];
}

/** How it stands, and its dates. */
function standingOf(context: SiteContext): readonly Told<Action>[] {
  const { scene, site } = context;
  return [
    told(
      'counted_as',
      'string',
      'red, amber, green (confirmed), only-said (green that nothing bears out), blue (complete), grey (not started), said-done, plan-complete, unrated, closed',
      (one) => countedAs(one, scene.asAt) ?? 'closed',
    ),
    told('became', 'string', 'what became of it, in words', ({ action }) =>
      plainly(sayFateInPaper(site.lineage.get(action.id)!, context)),
    ),
    told('original_date', 'date', 'the date first published', ({ standing }) => standing.original),
    told('agreed_date', 'date', 'the date that stands', ({ standing }) => standing.agreed),
    told('forecast_date', 'date', 'what its lead expects', ({ standing }) => standing.forecast),
    told('times_moved', 'integer', 'how often its agreed date moved', (one) => slippageOf(one, scene.asAt)?.moved ?? 0),
    told(
      'days_moved',
      'integer',
      'from the original to the agreed date',
      (one) => slippageOf(one, scene.asAt)?.days ?? null,
    ),
  ];
}

/** What the plan and the body itself say of it. */
function wordsOf(context: SiteContext): readonly Told<Action>[] {
  const words = (said: string): string => plainly(context.naming.words(said));
  return [
    told('timescale', 'string', 'when, in the plan’s words', ({ action }) => words(action.timescale.text)),
    told('led_by', 'string', 'who leads it, in the plan’s words', ({ action }) =>
      words(withoutAddresses(action.leads.text)),
    ),
    told('for_the_public', 'string', 'what was written for the public', ({ standing: { publicLine } }) =>
      publicLine === null ? null : words(publicLine.words),
    ),
    told('page', 'string', 'the address of its page', ({ action }) => actionAddress(action.id, context)),
  ];
}

function dateTable({ scene }: SiteContext): SiteTable {
  const moves = scene.open.flatMap(({ action, standing }) =>
    standing.moves.filter(({ which }) => which === 'agreed').map((move) => ({ action, move })),
  );
  return tableFrom<(typeof moves)[number]>(
    'dates',
    'Every agreed date that moved',
    [
      told('action', 'string', 'the id of the action', ({ action }) => action.id),
      told(
        'step',
        'date',
        'the day of the step whose date it is; empty for the whole',
        ({ move }) => move.step?.due ?? null,
      ),
      told('from', 'date', 'the date before', ({ move }) => move.from),
      told('to', 'date', 'the date since', ({ move }) => move.to),
      told('recorded', 'date', 'when that was recorded', ({ move }) => move.on),
      told('decided_by', 'string', 'the board with its day and minute, or a post', ({ move }) =>
        sayDecider(deciderOfMove(move, scene.index), move.on),
      ),
    ],
    moves,
  );
}

function decisionTable({ scene }: SiteContext): SiteTable {
  const decided = decidedIn({ ...scene, since: null });
  return tableFrom<(typeof decided)[number]>(
    'decisions',
    'Every decision',
    [
      told('action', 'string', 'the id of the action', ({ tracked }) => tracked.action.id),
      told('decision', 'string', 'what was decided, in words', ({ event }) => sayDecision(event)),
      told('recorded', 'date', 'when it was recorded', ({ on }) => on),
      told('decided_by', 'string', 'the board with its day and minute, or a post', (one) => sayWhoDecided(one)),
    ],
    decided,
  );
}

function numberTable(context: SiteContext): SiteTable {
  const spells = [...context.site.lineage.values()].flatMap((descent) =>
    descent.spells.map((spell) => ({ descent, spell })),
  );
  return tableFrom<(typeof spells)[number]>(
    'numbers',
    'Every number that the plan ever gave',
    [
      told('number', 'string', 'the number', ({ spell }) => spell.ref),
      told('action', 'string', 'the id of the action that had it', ({ descent }) => descent.tracked.action.id),
      told('from', 'date', 'since when', ({ spell }) => spell.from),
      told('until', 'date', 'until when; empty while it has it', ({ spell }) => spell.until),
    ],
    spells,
  );
}

function indicatorTable(context: SiteContext): SiteTable {
  const { scene, site, naming } = context;
  const read = site.purposes
    .filter(({ purpose }) => purpose.kind === 'indicator')
    .flatMap((kept) => standingReadings(kept).map((reading) => ({ ...kept, reading })))
    .filter(({ reading }) => reading.asAt <= scene.indicatorsAsAt);
  return tableFrom<(typeof read)[number]>(
    'indicators',
    'What each indicator stood at',
    [
      told('indicator', 'string', 'its number', ({ purpose }) => sayPurposeFirst(purpose)),
      told('title', 'string', 'what it is', ({ purpose }) => plainly(naming.words(titleOf(purpose)))),
      told(
        'as_at',
        'date',
        `the day of the reading, up to ${longDay(scene.indicatorsAsAt)}`,
        ({ reading }) => reading.asAt,
      ),
      told('value', 'decimal', 'what it stood at', ({ reading }) => reading.value),
      told('unit', 'string', 'in what', ({ reading }) => reading.unit),
      told('target', 'decimal', 'what is to be reached', ({ purpose }) => purpose.target ?? null),
      told('page', 'string', 'the address of its page', ({ purpose }) => purposeAddress(purpose, context)),
    ],
    read,
  );
}
