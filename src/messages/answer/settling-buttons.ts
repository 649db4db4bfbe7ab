import type { Day } from '#src/calendar/day.ts';
import { sayDay, sayWeekday } from '#src/calendar/say-day.ts';
import type { Change } from '#src/plan/change.ts';
import type { Request } from '#src/reply/reading.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { aloudFor } from '#src/messages/reminder/question-buttons.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';

/** What kept words are about, and what they most likely say. */
type ToSettle = Pick<Named, 'ref'> & {
  readonly reading: Change | null;
  readonly request: Request | null;
  readonly today: Day;
  /** Several days of which one may be the new date; absent for none. */
  readonly days?: readonly Day[];
  /** Present for words that say no more than that it has not begun. */
  readonly notStarted?: { readonly due: Day | null };
};

/** A button for each thing that kept words can mean, the likely one first; among several actions each names its own. */
export function buttonsToSettle(
  { ref, reading, request, today, notStarted, days }: ToSettle,
  isOneOfSeveral: boolean,
): readonly DraftButton[] {
  const offered = (label: string, words: Phrase): DraftButton => ({
    label: isOneOfSeveral ? say`${ref} ${label}` : label,
    say: words,
  });
  const usual = (notStarted === undefined ? ANSWERS : NOT_DONE).map(({ label, said }) => {
    const button: DraftButton = { ...offered(label, say`/rag ${ref} ${said}`), aloud: aloudFor(ref, said) };
    return { label, said, button };
  });
  const likely = usual.filter(({ said }) => said === likelyIn(reading));
  const others = usual.filter((one) => !likely.includes(one));
  const rated = reading?.done === true ? [] : likely;
  const expected = days ?? (reading?.forecast == null ? [] : [reading.forecast]);
  const both = expected.flatMap((day) =>
    rated.map(({ label, said }) =>
      offered(`${label}, expected ${sayDay(day, today)}`, say`/rag ${ref} ${said}, expected ${day}`),
    ),
  );
  const dated =
    likely.length > 0
      ? []
      : expected.map((day) => offered(`Expected ${sayDay(day, today)}`, say`/rag ${ref} expected ${day}`));
  const later = notStarted === undefined ? [] : [offered('New date', say`/rag new date ${ref}`)];
  const wished =
    request?.kind === 'not-mine'
      ? [offered('Not mine', say`/rag not mine ${ref}`)]
      : request?.kind === 'snooze'
        ? [askAgain({ ref, until: request.until, today }, offered)]
        : [];
  const all: readonly DraftButton[] = [
    ...both,
    ...[...likely, ...others].map(({ button }) => button).toSpliced(likely.length, 0, ...dated, ...wished),
    ...later,
    offered('Just a note', say`/rag just a note ${ref}`),
  ];
  return all.map((button, at) => (at < IN_SIGHT ? button : { ...button, more: true }));
}

/** “Snooze until Friday unless HR answer”: what can be kept of it is the day. */
function askAgain(
  { ref, until, today }: Pick<ToSettle, 'ref' | 'today'> & { readonly until: Day | null },
  offered: (label: string, words: Phrase) => DraftButton,
): DraftButton {
  return until === null
    ? offered('Ask again next working day', say`/rag snooze ${ref}`)
    : offered(`Ask again ${sayWeekday(until, today)}`, say`/rag snooze ${ref} until ${until}`);
}

const IN_SIGHT = 4;

// No order leans towards green.
const ANSWERS = [
  { label: 'Amber', said: 'amber' },
  { label: 'Red', said: 'red' },
  { label: 'Green', said: 'green' },
  { label: 'Done', said: 'done' },
] as const;

const NOT_DONE = ANSWERS.filter(({ said }) => said !== 'done');

function likelyIn(reading: Change | null): string | null {
  return reading?.done === true ? 'done' : (reading?.rating ?? null);
}
