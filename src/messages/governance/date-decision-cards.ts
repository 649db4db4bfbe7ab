import type { Day } from '#src/calendar/day.ts';
import { sayDay, sayWeekday } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { assured, sayMinutedDoubt } from '#src/messages/governance/boards/say-minuted-doubt.ts';
import { typedMinuted } from '#src/messages/governance/say-minuted.ts';
import { heardWords } from '#src/messages/text/heard-words.ts';
import type { Named, Naming } from '#src/messages/words/naming.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import { isBlank, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import type { MinutedDoubt, MinutedRead } from '#src/plan/governance/written/read-minuted.ts';

/** A decision about a date that a forum takes, before it is known whether it did. */
type WhichMeeting = {
  readonly named: Named;
  readonly forum: Pick<Forum, 'key' | 'name' | 'meetings'>;
  /** Its last meetings at which that can have been decided, the newest first. */
  readonly met: readonly Day[];
  /** The decision as it is typed, without who took it. */
  readonly said: string;
  readonly reason: Phrase;
  /** Its minute, in the words of whoever named it; null where nobody has. */
  readonly minute: Phrase | null;
  /** A board that was named and does not decide it; null where none was. */
  readonly other: Said | null;
  readonly today: Day;
  readonly isOffice: boolean;
};

/** Asks which meeting decided, before anything is recorded. */
export function askWhichMeeting(asked: WhichMeeting): Card {
  const { named, forum, said, reason, minute, other, today, isOffice } = asked;
  const why = whyOf(reason);
  const next = forum.meetings.find((day) => day > today);
  const waits = next === undefined ? '' : ` It meets next on ${sayWeekday(next, today)}; until then the request waits.`;
  const not = other === null ? '' : say`, not ${other}`;
  return buildCard({
    heading: say`${named.ref} · did ${forum.name} decide that?`,
    blocks: [
      {
        kind: 'said',
        text: say`${shortTitle(named)}. ${forum.name} decides its dates${not}. Nothing is recorded yet.${waits}`,
      },
    ],
    buttons: [
      ...meetingButtons(asked),
      { label: 'Yes, between meetings', say: say`${said} ${forum.key} between meetings${behind(minute)}${why}` },
      ...(isOffice
        ? [{ label: 'The office decides in its place', say: say`${said} office${why}`, more: true as const }]
        : []),
      { label: 'Not yet', say: `/rag board ${forum.key}` },
    ],
    readers: 'asker',
    typed: { reason: say`${said} …${why}` },
  });
}

function meetingButtons({ met, said, forum, minute, reason, today }: WhichMeeting): readonly DraftButton[] {
  return met.map((day) => ({
    label: `Yes, on ${sayWeekday(day, today)}`,
    say: say`${said} ${typedMinuted(forum.key, { on: day, minute: null })}${behind(minute)}${whyOf(reason)}`,
  }));
}

function behind(minute: Phrase | null): Said {
  return minute === null ? '' : say`, ${minute}`;
}

function whyOf(reason: Phrase): Said {
  return isBlank(reason) ? '' : say` because ${reason}`;
}

// "Thu ".
const WEEKDAY = 4;

/** A decision about a date of which it is not certain which board took it, or when. */
type WhoAsked = Pick<WhichMeeting, 'named' | 'said' | 'today' | 'isOffice' | 'met'> & {
  readonly doubt: MinutedDoubt;
  readonly read: Pick<MinutedRead, 'parts' | 'reason'>;
  /** All that was written behind the decision: it is the reason where no board of the plan's took it. */
  readonly words: string;
  /** The boards that whoever wrote it may speak for. */
  readonly forums: readonly Forum[];
  readonly heard: Naming['words'];
};

/** Asks which board decided, or on which day, before anything is recorded; a tap says the rest again as it was written. */
export function askWhoDecided(asked: WhoAsked): Card {
  const { named, doubt, read, words, said, today, isOffice, heard } = asked;
  const why = whyOf(heard(read.reason));
  const isOfDay = doubt.why === 'day';
  const office = {
    label: 'No board, the office',
    say: say`${said} office because ${heard(words)}`,
    more: true as const,
  };
  return buildCard({
    heading: say`${named.ref} · ${isOfDay ? 'on which day was that decided?' : 'which board decided that?'}`,
    blocks: [
      {
        kind: 'said',
        text: say`${sayMinutedDoubt(doubt, { today, heard })} Nothing is recorded yet${isOfDay ? ': say it again with the day of the meeting' : ''}.`,
      },
    ],
    buttons: isOfDay ? dayButtons(asked, doubt) : [...boardButtons(asked), ...(isOffice ? [office] : [])],
    readers: 'asker',
    typed: { reason: say`${said} …${why}` },
  });
}

/** The meetings at which it can have been decided, and the day itself where it can be right. */
function dayButtons(
  { read, met, said, today, heard }: WhoAsked,
  doubt: Extract<MinutedDoubt, { why: 'day' }>,
): readonly DraftButton[] {
  const { minute } = read.parts;
  const forum = doubt.forum?.key ?? '';
  const on = (day: Day, isAssured: boolean) =>
    say`${said} ${heard(typedMinuted(forum, { on: day, minute, isAssured }))}${whyOf(heard(read.reason))}`;
  const itself = assured(doubt, today);
  return [
    ...met.map((day) => ({ label: `Yes, on ${sayWeekday(day, today)}`, say: on(day, false) })),
    ...(itself === null ? [] : [{ label: itself.label, say: on(itself.day, true) }]),
  ];
}

function boardButtons({ doubt, read, forums, said, heard }: WhoAsked): readonly DraftButton[] {
  const { day, minute } = read.parts;
  const on = day !== null && day.isSure ? day.day : null;
  const boards = doubt.why === 'several' ? doubt.forums : forums;
  return boards.map(({ key, name }, at) => ({
    label: name,
    say: say`${said} ${heard(typedMinuted(key, doubt.why === 'several' ? NOTHING : { on, minute }))}${whyOf(heard(read.reason))}`,
    ...(at < MOST_BOARDS ? {} : { more: true as const }),
  }));
}

const MOST_BOARDS = 3;
const NOTHING = { on: null, minute: null };

/** A date that was asked for and sent back for a surer one. */
export type DateReturned = Named & {
  /** The step of the action whose date was asked for; absent for the whole. */
  readonly step?: { readonly said: Said; readonly typed: string };
  readonly asked: Day;
  readonly agreed: Day | null;
  readonly reason: Phrase;
  /** Who wants a surer one: somebody's name, or the forum with its minute. */
  readonly by: Said;
  /** Who asked. */
  readonly who: string;
};

/** Reads back that a surer day was asked for. */
export function sayDateReturned(returned: DateReturned): Card {
  const { ref, title, asked, agreed, reason, who } = returned;
  return buildCard({
    heading: say`${ref} · ${who} is asked for a realistic date`,
    blocks: [
      { kind: 'said', text: say`${title}. ${sayDay(asked)} stays asked for and waits. ${stands(agreed)}` },
      ...heardWords('You', reason),
    ],
    buttons: [{ label: 'History', say: say`/rag history ${ref}` }],
  });
}

/** Asks whoever wanted a later date for one that they are sure of. */
export function tellDateReturned(returned: DateReturned): Card {
  const { ref, title, asked, agreed, reason, by, step } = returned;
  const typed = step === undefined ? ref : say`${ref} ${step.typed}`;
  const blocks: readonly DraftBlock[] = [
    {
      kind: 'said',
      text: say`${title}. You asked for ${sayDay(asked)}. ${by} would like one day on which you are sure of it, and decides then. ${stands(agreed)}`,
    },
    ...heardWords(by, reason),
  ];
  return buildCard({
    heading: say`${ref} · which date can you promise?`,
    blocks,
    buttons: [
      { label: 'New date', say: say`/rag new date ${typed}` },
      { label: `It is ${sayDay(asked)}`, say: say`/rag ${typed} now ${sayDay(asked).slice(WEEKDAY)}` },
      { label: 'Show it', say: say`/rag ${ref}` },
    ],
  });
}

/** Says that a surer day was asked for already. */
export function sayReturnedAlready(named: Named, { on, today, who }: { on: Day; today: Day; who: string }): Card {
  const text = say`${who} was asked for a realistic date on ${sayWeekday(on, today)} and has named none since. The request waits.`;
  return buildCard({ heading: say`${named.ref} · nothing to change`, blocks: [{ kind: 'said', text }] });
}

function stands(agreed: Day | null): string {
  return agreed === null ? 'It stays without a due date.' : `The date stays ${sayDay(agreed)} meanwhile.`;
}
