import { calledOf } from '#src/people/called-of.ts';
import { daysBetween, laterOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Card } from '#src/messages/card.ts';
import { sayAwayAsked, sayAwayUntilWhen, sayAwayWho } from '#src/messages/requests/away-asked-cards.ts';
import type { Meanwhile } from '#src/messages/requests/away-asked-cards.ts';
import { findPerson } from '#src/people/find-person.ts';
import { whoseIs } from '#src/commands/decide/arrange.ts';
import type { Person, PersonId } from '#src/people/person.ts';
import { isLead } from '#src/plan/permission.ts';
import type { Request } from '#src/reply/reading.ts';
import type { Scene } from '#src/commands/command.ts';
import { leftOutOfLeave } from '#src/commands/sure/leave-in-doubt.ts';
import { LONGEST_LEAVE, lastDaysOffered } from '#src/commands/update/requests/leave-said.ts';
import { leadsNow } from '#src/commands/decide/notices.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import { whoAnswers } from './who-answers.ts';

const MOST_OFFERED = 3;

type Leave = Omit<Extract<Request, { kind: 'away' }>, 'kind'>;

/** Asks for one word before a leave that was said in passing counts, and says what of the words no leave can hold; without a last day, until when. */
export async function askAway({ from, until, to }: Leave, scene: Scene, words = ''): Promise<Card> {
  const { today } = scene;
  const meanwhile = await meanwhileOf({ to, words }, scene);
  const first = laterOf(from, today);
  const isPlain = until !== null && until >= first && daysBetween(first, until) <= LONGEST_LEAVE;
  const out = leftOutOfLeave(words);
  const leftOut = out === null ? null : scene.naming.words(out);
  if (isPlain) return sayAwayAsked({ from: first, to: until, meanwhile, today, leftOut });
  const days = lastDaysOffered(first);
  return sayAwayUntilWhen(first, days, { meanwhile, today });
}

/** Asks who answers while somebody is away on known days. */
export async function askWhoAnswers(
  { person, from, to }: { readonly person: Person; readonly from: Day; readonly to: Day },
  scene: Scene,
): Promise<Card> {
  const people = await otherLeadsOf(person.id, scene);
  const meanwhile = { said: null, isPlain: false, people };
  return sayAwayWho({ from, to, meanwhile, today: scene.today, whose: whoseIs(person, scene) });
}

type Said = { readonly to: string | null; readonly words: string };

async function meanwhileOf({ to, words }: Said, scene: Scene): Promise<Meanwhile> {
  const { roster, speaker } = scene;
  const named = whoAnswers({ words, to, person: speaker.id }, roster);
  if (named?.isAnswering === true)
    return { said: named.said, isPlain: named.people.length === 1, people: named.people };
  if (to !== null) {
    const found = findPerson(to, roster);
    const people = found.kind === 'several' ? found.people : found.kind === 'none' ? found.nearest : [];
    return { said: to, isPlain: false, people: people.filter(({ id }) => id !== speaker.id).map(calledOf) };
  }
  const people = [...(named?.people ?? []), ...(await otherLeadsOf(speaker.id, scene))];
  return { said: null, isPlain: false, people: [...new Set(people)].slice(0, MOST_OFFERED) };
}

/** Who leads somebody's open actions with them, the one with most of them first. */
export async function otherLeadsOf(person: PersonId, scene: Scene): Promise<readonly string[]> {
  const lead = { ...scene.asker, person, absences: [] };
  const counts = new Map<PersonId, number>();
  for (const { standing } of await everyAction(scene)) {
    const isOwn = standing.stage === 'open' && isLead(lead, standing.owners);
    const leads = isOwn ? new Set(leadsNow(standing.owners, scene)) : [];
    for (const id of leads) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  counts.delete(person);
  const ordered = [...counts].toSorted(([, one], [, other]) => other - one);
  return ordered.flatMap(([id]) => scene.index.called(id) ?? []).slice(0, MOST_OFFERED);
}
