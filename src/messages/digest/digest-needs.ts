import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import { sayDay, sayDistance } from '#src/calendar/say-day.ts';
import type { Need, Week } from '#src/digest/digest.ts';
import type { DraftBlock, DraftRow } from '#src/messages/draft.ts';
import { rowAbout } from '#src/messages/draft.ts';
import { firstWords } from '#src/messages/words/in-words.ts';
import { saySpan } from './digest-dates.ts';
import type { Setting } from './digest-rows.ts';

/** How much of the digest's one screen may be used: rows that need the leadership, words of a title, changes that are counted, and thanks. */
export type Room = {
  readonly rows: number;
  readonly titleWords: number;
  readonly changes: number;
  readonly thanks: number;
  /** How many are thanked by name and number alone, where there is no room for what it was. */
  readonly names: number;
};

/** What only the leadership can move, each with the one who answers for it. */
export function needsBlocks({ needs }: Week, room: Room, setting: Setting): readonly DraftBlock[] {
  const shown = needs.slice(0, room.rows);
  if (shown.length === 0) return [];
  return [
    { kind: 'title', text: 'Needs you' },
    { kind: 'rows', rows: shown.map((one) => rowOf(one, room, setting)), more: needs.length - shown.length },
  ];
}

const MOST_NAME_WORDS = 4;

function rowOf({ line, why }: Need, { titleWords }: Room, setting: Setting): DraftRow {
  const named = setting.naming.action(line.action);
  const name = line.accountable === null ? 'nobody leads it' : firstWords(line.accountable, MOST_NAME_WORDS);
  return {
    ...rowAbout(named),
    title: firstWords(named.title, titleWords),
    rating: line.shown,
    unratedSaid: line.standing.stage !== 'delivered',
    facts: [sayWhy(why, setting), name],
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
      return `a question about it unanswered for ${saySpan(why.since, today)}`;
    case 'said-after':
      return `words about what was closed wait for ${saySpan(why.since, today)}`;
    case 'plan-says':
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
