import { cycleOf, previousCycle } from '#src/calendar/reporting-cycle.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { PersonId } from '#src/people/person.ts';
import { whoIs } from '#src/people/who-leads.ts';
import { nameOf } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { settingsOf } from '#src/nudge/desk.ts';
import type { Desk } from '#src/nudge/desk.ts';
import { whomToAsk } from '#src/nudge/whom-to-ask.ts';

/** A joint lead who has left the answering to the others for so many months in a row; told once a month. */
export type Unheard = {
  readonly kind: 'unheard';
  readonly id: string;
  /** A person, or a body of which nobody has said a word. */
  readonly name: string;
  readonly months: number;
  readonly actions: readonly Tracked[];
};

/** Who leads something together with others who answer, and has not said a word of it since whole months. */
export function unheardIn(open: readonly Tracked[], desk: Desk): readonly Unheard[] {
  const found = new Map<string, Unheard>();
  for (const tracked of open) {
    const months = settingsOf(tracked, desk).silentMonths;
    for (const name of unheardOf(tracked, sinceWhen(months, desk), desk)) {
      const key = `${name} ${months}`;
      const id = `unheard ${name} ${desk.day.cycle.start}`;
      const actions = [...(found.get(key)?.actions ?? []), tracked];
      found.set(key, { kind: 'unheard', id, name, months, actions });
    }
  }
  return [...found.values()];
}

/** The first day of so many whole months before this one. */
function sinceWhen(months: number, { today }: Desk): Day {
  let cycle = cycleOf(today);
  for (let count = 0; count < months; count += 1) cycle = previousCycle(cycle);
  return cycle.start;
}

/** Those of an action's leads of whom that is true, by name; none where nobody has answered, or it was not theirs all that time. */
function unheardOf(tracked: Tracked, since: Day, desk: Desk): readonly string[] {
  const { action, standing } = tracked;
  const leads = standing.owners.filter(({ support }) => !support);
  const isNew = standing.given !== null && standing.given.on >= since;
  if (leads.length < 2 || isNew || (desk.day.history.get(action.plan) ?? since) > since) return [];
  const spoke = new Set(standing.lastWords.filter(({ on }) => on >= since).map(({ by }) => by));
  const behind = leads.map((owner) => ({ owner, people: whoIs(owner, desk.index) }));
  if (!behind.some(({ people }) => people.some((person) => spoke.has(person)))) return [];
  const quiet = behind.filter(({ people }) => people.every((person) => !spoke.has(person)));
  return quiet
    .filter(({ people }) => people.some((person) => isAsked(person, tracked, desk)))
    .map(({ owner, people }) => called(owner, people, desk));
}

/** Whoever is away, wants quiet or cannot be reached says nothing for another reason. */
function isAsked(person: PersonId, { standing }: Tracked, desk: Desk): boolean {
  return whomToAsk(person, standing, desk).to === person;
}

function called(owner: Owner, people: readonly PersonId[], { index }: Desk): string {
  const [only, ...others] = people;
  const name = only === undefined || others.length > 0 || owner.group ? null : index.called(only);
  return name ?? nameOf(owner);
}
