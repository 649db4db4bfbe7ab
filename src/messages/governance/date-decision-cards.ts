import type { Day } from '#src/calendar/day.ts';
import { sayDay, sayWeekday } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { heardWords } from '#src/messages/text/heard-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import type { Forum } from '#src/plan/governance/forum.ts';

/** A decision about a date that a forum takes, before it is known whether it did. */
type WhichMeeting = {
  readonly named: Named;
  readonly forum: Pick<Forum, 'key' | 'name' | 'meetings'>;
  /** Its last meetings, the newest first. */
  readonly met: readonly Day[];
  /** The decision as it is typed, without who took it. */
  readonly said: string;
  readonly reason: string;
  readonly today: Day;
  readonly isOffice: boolean;
};

/** Asks which meeting decided, before anything is recorded. */
export function askWhichMeeting({ named, forum, met, said, reason, today, isOffice }: WhichMeeting): Card {
  const why = reason === '' ? '' : ` because ${reason}`;
  const next = forum.meetings.find((day) => day > today);
  const waits = next === undefined ? '' : ` It meets next on ${sayWeekday(next, today)}; until then the request waits.`;
  return buildCard({
    heading: say`${named.ref} · did ${forum.name} decide that?`,
    blocks: [
      {
        kind: 'said',
        text: say`${shortTitle(named)}. ${forum.name} decides its dates. Nothing is recorded yet.${waits}`,
      },
    ],
    buttons: [
      ...met.map((day) => ({
        label: `Yes, on ${sayWeekday(day, today)}`,
        say: say`${said} ${forum.key} ${sayDay(day).slice(WEEKDAY)}${why}`,
      })),
      { label: 'Yes, between meetings', say: say`${said} ${forum.key}${why}` },
      ...(isOffice
        ? [{ label: 'The office decides in its place', say: say`${said} office${why}`, more: true as const }]
        : []),
      { label: 'Not yet', say: `/rag board ${forum.key}` },
    ],
  });
}

// "Thu ".
const WEEKDAY = 4;

/** A meeting that has not been has decided nothing, and there is none on a day that there is not. */
export function sayWrongMeeting({
  named,
  said,
  day,
  today,
}: {
  readonly named: Named;
  readonly said: string;
  readonly day: Day | null;
  readonly today: Day;
}): Card {
  const why = day === null ? `There is no day “${said}”.` : `${sayWeekday(day, today)} is still to come.`;
  return buildCard({
    heading: say`${named.ref} · on which day was that decided?`,
    blocks: [{ kind: 'said', text: `${why} Nothing is recorded yet: say it again with the day of the meeting.` }],
  });
}

/** A date that was asked for and sent back for a surer one. */
export type DateReturned = Named & {
  /** The step of the action whose date was asked for; absent for the whole. */
  readonly step?: { readonly said: Said; readonly typed: string };
  readonly asked: Day;
  readonly agreed: Day | null;
  readonly reason: Phrase;
  /** Who wants a surer one: somebody's name, or the forum with its minute. */
  readonly by: string;
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
