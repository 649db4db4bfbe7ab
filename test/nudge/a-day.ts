import { workingDays } from '#src/calendar/working-days.ts';
import { chooseNudges } from '#src/nudge/choose-nudges.ts';
import type { ChosenNudges, NudgeInput } from '#src/nudge/choose-nudges.ts';
import type { AskedBefore } from '#src/nudge/asked-before.ts';
import { askedIn } from '#src/nudge/asked-in.ts';
import type { Nudge } from '#src/nudge/nudge.ts';
import type { Stage } from '#src/nudge/stage.ts';
import type { Roster } from '#src/people/person.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { greeted } from '#test/kit/greeted.ts';
import { aPlan, aRoster, day, personId } from '#test/kit/an-action.ts';

export const DAYS = workingDays('england-and-wales');
export const ANN = personId('Ann Archer');
export const BEN = personId('Ben Baker');
export const CAROL = personId('Carol Cole');
export const OLIVE = personId('Olive Office');

type Said = Partial<Omit<NudgeInput, 'today' | 'index'>> & { readonly roster?: Roster };

/** The circumstances of one day: Ann, Ben, Carol and Olive are there and nothing was asked before, but for what is said. */
export function aDay(today: string, said: Said = {}): NudgeInput {
  const { roster = aRoster(), ...others } = said;
  return {
    index: rosterIndex(roster, day(today)),
    today: day(today),
    days: DAYS,
    absences: [],
    pauses: [],
    reachable: () => true,
    office: roster.people.filter((person) => person.role === 'office').map((person) => person.id),
    verifiers: roster.people.filter((person) => person.role === 'verifier').map((person) => person.id),
    plans: [aPlan()],
    tracked: [],
    moved: new Map(),
    ...others,
    asked: [...greeted(roster.people), ...(others.asked ?? [])],
  };
}

/** What a day asks, in short: "Ann Archer: overdue 8.1.3 (1@2015-06-30)". */
export function inShort({ nudges }: ChosenNudges): readonly string[] {
  return nudges.flatMap((nudge) => shortly(nudge));
}

function shortly({ to, asks }: Nudge): readonly string[] {
  const name = NAMES.get(to) ?? to;
  return asks.map((ask) => `${name}: ${ask.rule} ${ask.tracked.action.ref} (${sayStage(ask.stage)})`);
}

/** A stage in short: "5@2015-06-30", or what it is of alone. */
export function sayStage({ of, step, names = [] }: Stage): string {
  return [step === undefined ? String(of) : `${step}@${of}`, ...names].join('; ');
}

const NAMES = new Map([ANN, BEN, CAROL, OLIVE].map((id) => [id, id.replace('person:', '').split('-')[0] ?? '']));

/** Runs the days from one to another, each remembering what the days before it asked; gives what each asked. */
export function daysOfAsking(
  from: string,
  to: string,
  input: (today: string, asked: readonly AskedBefore[]) => NudgeInput,
): ReadonlyMap<string, readonly string[]> {
  const asked: AskedBefore[] = [];
  const said = new Map<string, readonly string[]>();
  for (let today = day(from); today <= day(to); today = DAYS.next(today)) {
    const chosen = chooseNudges(input(today, asked));
    if (chosen.nudges.length > 0) said.set(today, inShort(chosen));
    asked.push(...chosen.nudges.flatMap((nudge) => askedIn(nudge, today)));
  }
  return said;
}
