import { sayDay } from '#src/calendar/say-day.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayShift } from '#src/messages/digest/digest-dates.ts';
import type { Renewed } from '#src/nudge/nudge.ts';
import { peopleCalled } from '#src/people/who-leads.ts';
import type { Action } from '#src/plan/action.ts';
import type { Renewal } from '#src/plan/replaying/renewal.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { rowAbout } from '#src/messages/draft.ts';
import type { DraftBlock, DraftRow } from '#src/messages/draft.ts';
import { clipped, joinedUpTo, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import { sayOvertaken } from './overtaken.ts';
import { sayNames } from '#src/messages/reminder/reminder-facts.ts';
import type { ReminderContext } from '#src/messages/reminder/reminder-facts.ts';

const MOST_ROWS = 3;
const MOST_NUMBERS = 10;
const LONGEST_WORDS = 100;

/** What a newer version of the plan changed of somebody's actions, from what to what, and what became of what they had asked for. */
export function sayRenewed(all: readonly Renewed[], context: ReminderContext): Card {
  const [first] = all;
  const named = context.naming.action(first!.tracked.action);
  const isOne = all.length === 1;
  const has = isOne ? say`${named.ref} has` : `${sayCount(all.length, 'action')} have`;
  const changed = isOne ? all : all.filter(({ renewal }) => !isNumberedOnly(renewal));
  const rows = changed.slice(0, MOST_ROWS).map((one) => rowOf(one, context));
  return buildCard({
    heading: say`${has} changed, as republished`,
    blocks: [
      ...(rows.length === 0 ? [] : [{ kind: 'rows' as const, rows, more: changed.length - rows.length }]),
      ...sayNumbers(isOne ? [] : all.filter(({ renewal }) => isNumberedOnly(renewal)), context),
      { kind: 'aside', text: sayWho(all, context) },
    ],
    buttons: [isOne ? { label: 'Show it', say: say`/rag ${named.ref}` } : { label: 'My actions', say: '/rag mine' }],
  });
}

function isNumberedOnly({ numbered, ...others }: Renewal): boolean {
  return numbered !== undefined && Object.keys(others).length === 0;
}

/** One row put in above gives a new number to all that follow: they are told in one line. */
function sayNumbers(all: readonly Renewed[], context: ReminderContext): readonly DraftBlock[] {
  if (all.length === 0) return [];
  const pairs = all.map(({ tracked: { action }, renewal }) => {
    const now = context.naming.action(action);
    return say`${sayFormer(action, renewal, context)} is ${now.ref}`;
  });
  const list = joinedUpTo(MOST_NUMBERS, pairs);
  return [{ kind: 'said', text: say`Another number, and all else as it was: ${list}.` }];
}

/** By its number of before, as somebody knew it. */
function sayFormer(action: Action, { numbered }: Renewal, { naming }: ReminderContext): Said {
  return numbered === undefined ? naming.action(action).ref : naming.words(numbered.from);
}

function sayWho(all: readonly Renewed[], context: ReminderContext): string {
  const { by, on } = all.reduce((newest, one) => (one.on > newest.on ? one : newest));
  const who = by === null ? 'The programme office' : sayNames([by], context);
  return `${who} loaded the newer version of the plan on ${sayDay(on, context.today)}.`;
}

function rowOf({ tracked: { action }, renewal }: Renewed, context: ReminderContext): DraftRow {
  return {
    ...rowAbout(context.naming.action(action)),
    rating: null,
    unratedSaid: false,
    facts: [
      ...(renewal.numbered === undefined ? [] : [say`numbered ${sayFormer(action, renewal, context)} before`]),
      ...sayRenewal(renewal, context),
      ...(renewal.overtaken ?? []).map((one) => sayOvertaken(one, renewal, context)),
    ],
  };
}

function sayRenewal(renewal: Renewal, context: ReminderContext): readonly Said[] {
  const { due, steps = [], time, called, leads, isBack, isLeftOut } = renewal;
  const { today } = context;
  const heard = (words: string): Said => clipped(context.naming.words(words), LONGEST_WORDS);
  return [
    ...(due === undefined ? [] : [`due ${sayOr(due.from, today)} → ${sayOr(due.to, today)}${sayHowFar(due)}`]),
    ...steps.map(
      ({ step, from, to }) => say`${sayStep(step, context.naming.words)} ${sayDay(from, today)} → ${sayDay(to, today)}`,
    ),
    ...(time === undefined ? [] : [say`“${heard(time.from)}” → “${heard(time.to)}”`]),
    ...(called === undefined ? [] : [say`called “${heard(called.from)}” before`]),
    ...(leads === undefined ? [] : [`led by ${sayLeads(leads.from, context)} → ${sayLeads(leads.to, context)}`]),
    ...(isBack === true ? ['in the plan again'] : []),
    ...(isLeftOut === true ? ['not in the newest version; it stays yours until the programme office closes it'] : []),
  ];
}

function sayOr(day: Day | null, today: Day): string {
  return day === null ? 'no date' : sayDay(day, today);
}

function sayHowFar({ from, to }: NonNullable<Renewal['due']>): string {
  return from === null || to === null ? '' : `, ${sayShift(from, to)}`;
}

/** Each as the roster calls them, however the plan writes the name. */
function sayLeads(names: readonly string[], context: ReminderContext): string {
  if (names.length === 0) return 'nobody';
  return sayAnd(
    names.map((name) => {
      const people = peopleCalled(name, context.index);
      return people.length === 1 ? sayNames(people, context) : name;
    }),
  );
}
