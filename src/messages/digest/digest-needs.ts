import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import { sayDay, sayDistance } from '#src/calendar/say-day.ts';
import type { Need, Week } from '#src/digest/digest.ts';
import type { DraftBlock, DraftRow } from '#src/messages/draft.ts';
import { rowAbout } from '#src/messages/draft.ts';
import { firstWords } from '#src/messages/words/in-words.ts';
import { saySpan } from './digest-dates.ts';
import { rowOf as lineRow } from './digest-rows.ts';
import type { Setting } from './digest-rows.ts';

/** How much of the digest's one screen may be used: rows that need the leadership, words of a title, changes that are counted, and thanks. */
export type Room = {
  readonly rows: number;
  readonly titleWords: number;
  readonly changes: number;
  readonly thanks: number;
  /** How many are thanked by name and number alone, where there is no room for what it was. */
  readonly names: number;
  /** Whether there is room for every reason why Green is only said, or for the plainest alone. */
  readonly reasons: boolean;
};

/** What only the leadership can move, each with the one who answers for it; what finds no room is counted by what it is. */
export function needsBlocks({ needs }: Week, room: Room, setting: Setting): readonly DraftBlock[] {
  const shown = chooseShown(needs, room.rows);
  if (shown.length === 0) return [];
  const left = needs.filter((one) => !shown.includes(one));
  return [
    { kind: 'title', text: 'Needs you' },
    { kind: 'rows', rows: shown.map((one) => rowOf(one, room, setting)), more: 0 },
    ...(left.length === 0 ? [] : [{ kind: 'said' as const, text: sayLeft(left) }]),
  ];
}

/** The first of them; the last place is a decision’s that waits, where no other row has one and nothing Red would make way for it. */
function chooseShown(needs: readonly Need[], rows: number): readonly Need[] {
  const first = needs.slice(0, rows);
  const last = first.at(-1);
  const waiting = needs.find(({ why }) => isDecision(why));
  if (rows < ROOMY || last === undefined || last.as === 'red' || waiting === undefined) return first;
  return first.some(({ why }) => isDecision(why)) ? first : [...first.slice(0, -1), waiting];
}

/** With fewer rows than this all of them are for what is worst. */
const ROOMY = 3;

/** True for what somebody must decide, false for a delay. */
export function isDecision({ kind }: Need['why']): boolean {
  return kind !== 'late' && kind !== 'step-late' && kind !== 'silent' && kind !== 'red';
}

const LEFT: readonly (readonly [kind: Need['as'], words: string])[] = [
  ['red', 'Red'],
  ['late', 'late'],
  ['step-late', 'late with a step'],
  ['decision', 'to decide'],
];

function sayLeft(left: readonly Need[]): string {
  const count = (kind: Need['as']): number => left.filter(({ as }) => as === kind).length;
  const kinds = LEFT.filter(([kind]) => count(kind) > 0);
  const [only] = kinds;
  if (kinds.length === 1 && only !== undefined) return `and ${left.length} more, ${only[1]}`;
  return `and ${left.length} more: ${kinds.map(([kind, words]) => `${count(kind)} ${words}`).join(', ')}`;
}

const MOST_NAME_WORDS = 4;

/** A decision that waits, as a row of the thread. */
export function decisionRow({ line, why }: Need, setting: Setting): DraftRow {
  return lineRow(line, [sayWhy(why, setting)], setting);
}

function rowOf({ line, why, as, late }: Need, { titleWords }: Room, setting: Setting): DraftRow {
  const named = setting.naming.action(line.action);
  const name = line.accountable === null ? 'nobody leads it' : firstWords(line.accountable, MOST_NAME_WORDS);
  // Red says enough by itself; whatever else is late does not show it.
  const isShownLate = as === 'late' && late !== null;
  return {
    ...rowAbout(named),
    title: firstWords(named.title, titleWords),
    rating: line.shown,
    unratedSaid: line.standing.stage !== 'delivered',
    facts: [
      isShownLate
        ? say`${sayDistance(late, setting.today, setting.days)}, ${sayWhy(why, setting)}`
        : sayWhy(why, setting),
      name,
    ],
  };
}

function sayWhy(why: Need['why'], setting: Setting): Said {
  const { today, days, naming } = setting;
  switch (why.kind) {
    case 'date':
      return say`${why.step === undefined ? '' : say`${sayStep(why.step, naming.words)}: `}new date undecided for ${saySpan(why.since, today)}`;
    case 'step-late':
      return say`${sayStep(why.step, naming.words)} ${sayDistance(why.due, today, days)}`;
    case 'close':
      return `closing undecided for ${saySpan(why.since, today)}`;
    case 'proposed-date':
      return `another date proposed, undecided for ${saySpan(why.since, today)}`;
    case 'proposed-lead':
      return `another lead proposed, undecided for ${saySpan(why.since, today)}`;
    case 'wrong-date':
      return `date questioned for ${saySpan(why.since, today)}`;
    case 'asked-back':
      return `a question to the programme office unanswered for ${saySpan(why.since, today)}`;
    case 'said-after':
      return `words about what was closed or checked wait for an answer since ${sayDay(why.since, today)}`;
    case 'plan-says':
    case 'plan-otherwise':
    case 'plan-which':
      return `the newer version of the plan says otherwise, undecided for ${saySpan(why.since, today)}`;
    case 'other-lead':
      return `another lead wanted, undecided for ${saySpan(why.since, today)}`;
    case 'not-mine':
      return `said not to be theirs, undecided for ${saySpan(why.since, today)}`;
    case 'late':
      return sayDistance(why.due, today, days);
    case 'silent':
      return `no word for ${saySpan(why.since, today)}`;
    case 'red':
      return `since ${sayDay(why.since, today)}`;
  }
}
