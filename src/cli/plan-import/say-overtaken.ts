import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Revision } from '#src/intake/compare/revision.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { Roster } from '#src/people/person.ts';
import type { Ref } from '#src/plan/action.ts';
import type { Overtaken, Renewal } from '#src/plan/replaying/renewal.ts';
import type { StepName } from '#src/plan/steps/step.ts';

/** A request that waits for the office, of which a newer version says something too. */
export type OvertakenHere = {
  readonly ref: Ref;
  readonly title: string;
  readonly asked: Overtaken;
  readonly renewal: Renewal;
};

/** Every request that a newer version overtakes, in its order. */
export function overtakenIn({ actions, renewals }: Revision): readonly OvertakenHere[] {
  return actions.flatMap(({ id, ref, title }) => {
    const renewal = renewals.get(id);
    return (renewal?.overtaken ?? []).flatMap((asked) => (renewal === undefined ? [] : { ref, title, asked, renewal }));
  });
}

/** One of them for a program. */
export function overtakenJson({ ref, asked }: OvertakenHere): object {
  const { what, by, on, day, how, step = null } = asked;
  return { change: 'overtaken', ref, asked: what, step, by, on, day, how };
}

/** What becomes of each, under a title; nothing where there are none. */
export function sayOvertaken(
  all: readonly OvertakenHere[],
  { roster, today }: { readonly roster: Roster; readonly today: Day },
): readonly string[] {
  if (all.length === 0) return [];
  const nameOf = ({ by }: Overtaken): string => roster.people.find(({ id }) => id === by)?.name ?? 'Somebody';
  return [
    `\nAsked for and not decided before this version: whoever asked is told (${sayCount(all.length, 'request')})`,
    ...all.map(
      ({ ref, title, asked, renewal }) =>
        `  ${ref}  ${title}: ${nameOf(asked)} ${sayAsked(asked, today)}; ${sayHow(asked, renewal, today)}`,
    ),
  ];
}

const ASKED: Readonly<Record<Overtaken['what'], string>> = {
  date: 'asked for another date',
  'wrong-date': 'said that the date is wrong',
  'proposed-date': 'proposed another date',
  'other-lead': 'asked for another lead',
  'proposed-lead': 'proposed another lead',
  'not-mine': 'said that it is not theirs',
};

function sayAsked({ what, day, step }: Overtaken, today: Day): string {
  const of = step === undefined ? '' : ` for ${sayStep(step, today)}`;
  return `${ASKED[what]}${of}${day === null ? '' : `, ${sayDay(day, today)}`}`;
}

function sayStep({ label, due }: StepName, today: Day): string {
  return label === '' ? `the step due ${sayDay(due, today)}` : `“${label}”`;
}

function sayHow({ how, what }: Overtaken, { due }: Renewal, today: Day): string {
  const now = due === undefined || due.to === null ? '' : `, ${sayDay(due.to, today)}`;
  if (how === 'granted') return 'the plan says so now';
  if (how === 'not-needed') return `the plan gives longer${now}`;
  if (how === 'decided') return `the plan’s date is followed${now}`;
  if (how === 'gone') return 'the plan has it no longer';
  return what === 'date' ? `the plan gives another date${now}, so it still waits for you` : 'it still waits for you';
}
