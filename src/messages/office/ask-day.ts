import { LONGEST_IN_BUTTON } from '#src/messages/text/in-button.ts';
import { sayDay, sayDayToCheck, weekdayName } from '#src/calendar/say-day.ts';
import { weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import { sayNoSuchDay } from '#src/messages/answer/refused/no-such-day.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { clip } from '#src/messages/text/clip.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { isBlank, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import type { ImpossibleDay } from '#src/timescale/impossible-day.ts';
import type { ReadBack } from '#src/timescale/read-whole-day.ts';

/** A decision about a date that lacks its day: `typed` is what to type for the action beyond doubt, `reason` what was given, blank for none. */
export type DateWanted = {
  readonly named: Named;
  /** The step whose date it is, as it is called and as it is typed; absent for the whole. */
  readonly step?: { readonly said: Said; readonly typed: string };
  readonly typed: string;
  readonly reason: Phrase;
  readonly why: string;
};

/** A day that is read back before it counts, and the others that may be meant. */
export type DayToCheck = {
  readonly day: Day;
  readonly back: ReadBack;
  readonly others: readonly Day[];
  /** As it was typed, which is read back again. */
  readonly said: string;
};

/** Reads a day back with its day of the week; nothing is recorded until it is said to be right. */
export function askWhetherDay(wanted: DateWanted, { day, back, others, said }: DayToCheck): Card {
  const { named } = wanted;
  const { title } = named;
  const all = [
    { label: 'Yes', say: dated(wanted, day, back) },
    ...others.map((other) => ({ label: sayDay(other), say: dated(wanted, other) })),
    { label: 'Another date', say: dated(wanted, null) },
  ];
  return buildCard({
    heading: say`${whose(wanted)} · ${sayDayToCheck(day)}?`,
    blocks: [{ kind: 'said', text: say`${title}. ${whyRead(back, day)}Nothing is recorded yet.` }],
    buttons: pressable(wanted, all),
    typed: {
      ...typedFor(wanted),
      yes: typedDate(wanted, day, back),
      no: typedDate(wanted, null),
      ...(wanted.why === '' ? { reason: `/rag date ${wanted.typed}${atStep(wanted)} ${said} because …` } : {}),
    },
  });
}

/** Says that there is no such day, and listens for the right one. */
export function sayNoSuchDate(wanted: DateWanted, impossible: ImpossibleDay): Card {
  const { title } = wanted.named;
  return buildCard({
    heading: say`${whose(wanted)} · there is no ${clip(impossible.said, LONGEST_SAID)}`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. ${sayNoSuchDay(impossible)} Nothing is recorded. Which day is it? Write it alone: 31 Jan.`,
      },
    ],
    typed: typedFor(wanted),
  });
}

/** Asks for the day of a decision alone: its other words are kept; `said` is what no day was found in, null where none was written. */
export function askDayAlone(wanted: DateWanted, said: string | null): Card {
  const { title } = wanted.named;
  const unread = said === null ? '' : `I find no day in “${clip(said, LONGEST_SAID)}”. Nothing is recorded. `;
  return buildCard({
    heading: say`${whose(wanted)} · which day?`,
    blocks: [{ kind: 'said', text: say`${title}. ${unread}Which day is it? Write it alone: 31 Jan.` }],
    typed: typedFor(wanted),
  });
}

const LONGEST_SAID = 40;
/** A reason too long for a button is kept by what is typed under the card. */
function pressable({ why }: DateWanted, buttons: readonly DraftButton[]): readonly DraftButton[] {
  return why.length > LONGEST_IN_BUTTON ? [] : buttons;
}

function dated(wanted: DateWanted, day: Day | null, back?: ReadBack): Phrase {
  const { named, reason } = wanted;
  const to = `${atStep(wanted)}${toDay(day, back)}`;
  return isBlank(reason) ? say`/rag date ${named.ref}${to}` : say`/rag date ${named.ref}${to} because ${reason}`;
}

function typedFor(wanted: DateWanted) {
  return { day: typedWords(wanted, ' …') };
}

function typedDate(wanted: DateWanted, day: Day | null, back?: ReadBack): string {
  return typedWords(wanted, toDay(day, back));
}

/** A year far from today is said with its day of the week, which shows that it was read back. */
function toDay(day: Day | null, back: ReadBack | undefined): string {
  if (day === null) return '';
  return back?.why === 'unlikely' ? ` ${sayDay(day)}` : ` ${day}`;
}

function typedWords(wanted: DateWanted, day: string): string {
  const { typed, why } = wanted;
  return `/rag date ${typed}${atStep(wanted)}${day}${why === '' ? '' : ` because ${why}`}`;
}

/** “8.1.3 · “Phase 1”” where it is a step's date. */
function whose({ named, step }: DateWanted): Phrase {
  return step === undefined ? named.ref : say`${named.ref} · ${step.said}`;
}

function atStep({ step }: DateWanted): string {
  return step === undefined ? '' : ` ${step.typed}`;
}

function whyRead(back: ReadBack, day: Day): Said {
  switch (back.why) {
    case 'year':
      return 'You gave no year. ';
    case 'passed':
      return 'The last one has passed, so I took the next. ';
    case 'month':
      return 'You gave no month. ';
    case 'day':
      return 'You gave no day, so I took the last one meant. ';
    case 'counted':
      return 'I counted from today. ';
    case 'several':
      return 'You named more than one day. ';
    case 'unlikely':
      return 'That year is far from today. ';
    case 'unclear':
      return 'I am not certain of your words. ';
    case 'weekday':
      return `That is a ${weekdayName(weekdayOf(day))}, not “${back.said}”. `;
    case 'short-year':
      return `I took “${back.said}” as the year. `;
    case 'left-out':
      return `I left “${clip(back.said, LONGEST_SAID)}” out. `;
  }
}
