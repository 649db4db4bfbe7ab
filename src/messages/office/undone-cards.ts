import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { rowAbout } from '#src/messages/draft.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { isBlank, joined, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';

/** A decision about an action that was taken back: what it was, and how the action stands without it; `hasGone` where people were asked because of it. */
export type TakenBack = Named & {
  readonly what: Said;
  /** Who decided it, “you” for whoever takes it back, and when. */
  readonly by: string;
  readonly on: Day;
  readonly now: Said;
  readonly hasGone: boolean;
};

/** A decision that somebody had taken back before: who, “you” for the reader, and when. */
export type TakenAlready = Named & { readonly what: Said; readonly by: string; readonly on: Day };

/** A decision that stays: what rests on it, and the tap that decides anew. */
export type StaysDecided = { readonly why: Said; readonly button: DraftButton | null };

/** What an undo of the office's leads to; `arranged` are sentences about people. */
export type UndoneDecision = {
  readonly taken: readonly TakenBack[];
  readonly arranged: readonly string[];
  readonly stays: readonly StaysDecided[];
  readonly already: readonly TakenAlready[];
  readonly today: Day;
  /** The names of those who are told. */
  readonly told: readonly string[];
  /** Who decided it, where that was somebody else. */
  readonly decider: string | null;
  /** True where an account brings somebody messages again. */
  readonly isLinked: boolean;
};

/** Reads back what an undo took back, and what it left with the reason; the ledger keeps both lines. */
export function sayDecisionUndone(undone: UndoneDecision): Card {
  const { arranged, stays, already, today, isLinked } = undone;
  const taken = oneEach(undone.taken);
  const isAny = taken.length + arranged.length > 0;
  // Somebody's leave and account are theirs, and a refusal is its asker's.
  const readers = arranged.length > 0 || taken.length === 0 ? { readers: 'asker' as const } : {};
  return buildCard({
    ...readers,
    heading: headingOf({ ...undone, taken }),
    ...(isLinked ? { did: 'linked' as const } : {}),
    blocks: [
      ...linesOf(taken, ({ title, now }) => say`${title}. ${now}`),
      ...whatOf(taken, today).map(asSaid),
      ...already.map((one) => asSaid(sayWhen(one, today))),
      ...[...arranged, ...stays.map(({ why }) => why), toldOf(undone)].filter((text) => !isBlank(text)).map(asSaid),
      ...(isAny ? [{ kind: 'aside' as const, text: 'The record keeps both lines.' }] : []),
    ],
    buttons: [
      ...stays.flatMap(({ button }) => (button === null ? [] : [button])),
      ...(taken.length === 1 ? taken.map(show) : []),
    ],
  });
}

/** By whom decisions were taken back, and how many of them are of actions that the reader does not see. */
type TakenBy = { readonly by: string; readonly hidden: number };

/** Tells somebody who was told of decisions that these were taken back; of what they do not see, how many alone. */
export function tellDecisionUndone(all: readonly TakenBack[], { by, hidden }: TakenBy): Card {
  const taken = oneEach(all);
  const [only, ...others] = taken;
  if (only === undefined) return tellHiddenUndone(by, hidden);
  const isOne = others.length === 0;
  return buildCard({
    heading: isOne ? say`${only.ref} · taken back` : `Taken back: ${sayCount(taken.length, 'action')}`,
    blocks: [
      ...(isOne ? [] : [asSaid(`${by} took back what I told you of these.`)]),
      ...linesOf(taken, ({ title, what, now }) => say`${title}. ${by} took back “${what}”. ${now}`),
      ...(hidden === 0 ? [] : [asSaid(`${besides(hidden)}, which I do not name here.`)]),
    ],
    buttons: isOne ? [show(only)] : [],
  });
}

function besides(hidden: number): string {
  return `So it is of ${hidden === 1 ? 'a restricted action' : `${hidden} restricted actions`} that you do not see`;
}

function tellHiddenUndone(by: string, hidden: number): Card {
  const what = hidden === 1 ? 'a restricted action' : `${hidden} restricted actions`;
  const it = hidden === 1 ? 'it' : 'them';
  return buildCard({
    readers: 'asker',
    heading: `Taken back: a decision about ${what}`,
    blocks: [
      asSaid(
        `${by} took back what I told you. You do not see ${it} now, so I do not name ${it} here and do not ask you about ${it}.`,
      ),
    ],
    buttons: [{ label: 'My actions', say: '/rag mine' }],
  });
}

/** Tells somebody that what was arranged for them, or of which they were to be a part, was taken back. */
export function tellArrangementUndone(sentences: readonly string[], by: string): Card {
  return buildCard({
    readers: 'asker',
    heading: 'Taken back',
    blocks: [asSaid(`${by} of the programme office took back what I told you. ${sentences.join(' ')}`)],
  });
}

/** Says that a decision or somebody's words were taken back before, so that a second tap or word changes nothing. */
export function sayUndoneAlready(already: readonly TakenAlready[], today: Day): Card {
  const [only, ...others] = already;
  const shown = already.slice(0, MOST_ROWS);
  const what = only === undefined || others.length > 0 ? [] : [asSaid(say`It was: ${only.what}.`)];
  return buildCard({
    heading: 'Taken back already',
    blocks: [
      ...(already.length === 0 ? [asSaid('It was taken back already, so nothing changes.')] : []),
      ...shown.map((one) => asSaid(sayWhen(one, today))),
      ...what,
    ],
    buttons: only === undefined || others.length > 0 ? [] : [show(only)],
  });
}

function sayWhen({ ref, by, on }: TakenAlready, today: Day): Said {
  return say`${ref} was taken back by ${by} on ${sayDay(on, today)} already.`;
}

/** One decision may be several lines of an action, its words for time and the day that follows: it is one thing that was taken back. */
function oneEach(taken: readonly TakenBack[]): readonly TakenBack[] {
  return [...Map.groupBy(taken, ({ id }) => id).values()].flatMap(([first, ...others]) => {
    if (first === undefined || others.length === 0) return first === undefined ? [] : [first];
    const all = [first, ...others];
    const nows = [...new Set(all.map(({ now }) => now))].filter((now) => !isBlank(now));
    const what = joined(
      all.map((one) => one.what),
      ' and ',
    );
    return [{ ...first, what, now: joined(nows, ' '), hasGone: all.every(({ hasGone }) => hasGone) }];
  });
}

/** What was decided, by whom and when; what is the same of many is said once. */
function whatOf(taken: readonly TakenBack[], today: Day): readonly Said[] {
  const [only, ...others] = taken;
  if (only === undefined) return [];
  const by = `, decided by ${only.by} on ${sayDay(only.on, today)}`;
  const all = others.length === 0 ? taken : taken.slice(0, MOST_ROWS);
  if (others.every(({ what }) => isSameWords(what, only.what))) return [say`Taken back: “${only.what}”${by}.`];
  return [
    joined(
      all.map(({ ref, what }) => say`${ref} “${what}”`),
      '; ',
    ),
  ].map((what) => say`Taken back: ${what}${by}.`);
}

// As many as a screen holds.
const MOST_ROWS = 12;

function linesOf(taken: readonly TakenBack[], alone: (one: TakenBack) => Said): readonly DraftBlock[] {
  const [only, ...others] = taken;
  if (only === undefined) return [];
  if (others.length === 0) return [asSaid(alone(only))];
  const isSame = others.every(({ now }) => isSameWords(now, only.now));
  const rows = taken.slice(0, MOST_ROWS).map((one) => ({
    ...rowAbout(one),
    rating: null,
    unratedSaid: false,
    facts: isSame ? [] : [one.now],
  }));
  const list: DraftBlock = { kind: 'rows', rows, more: taken.length - rows.length };
  return isSame && !isBlank(only.now) ? [list, asSaid(only.now)] : [list];
}

// What is so of all of them is said once.
function isSameWords(one: Said, other: Said): boolean {
  return typeof one === 'string' && one === other;
}

function headingOf({ taken, arranged, stays }: UndoneDecision): Said {
  const count = taken.length + arranged.length;
  if (count === 0) return 'Not taken back';
  const [only] = taken;
  const isAlone = count === 1 && stays.length === 0;
  // What people were asked stands in their chat.
  if (stays.length === 0 && arranged.length === 0 && taken.every(({ hasGone }) => hasGone))
    return isAlone && only !== undefined ? say`${only.ref} · asked already` : 'Asked already';
  if (isAlone) return only === undefined ? 'Taken back' : say`${only.ref} · taken back`;
  return stays.length === 0 ? `${count} taken back` : `${count} taken back, ${stays.length} not`;
}

const MOST_NAMES = 3;

function toldOf({ told, decider }: UndoneDecision): string {
  const all = [...new Set([...told, ...(decider === null ? [] : [decider])])];
  if (all.length === 0) return '';
  if (all.length > MOST_NAMES) return `${all.length} people are told.`;
  return `${sayAnd(all)} ${all.length === 1 ? 'is' : 'are'} told.`;
}

function show({ ref }: Named): DraftButton {
  return { label: 'Show it', say: say`/rag ${ref}` };
}

function asSaid(text: Said): DraftBlock {
  return { kind: 'said', text };
}
