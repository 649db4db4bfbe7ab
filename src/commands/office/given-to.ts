import { phraseKey } from '#src/people/fold.ts';
import { findLead, withoutSlip } from '#src/people/find-person.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { PersonId } from '#src/people/person.ts';
import { whoIs } from '#src/people/who-leads.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { isLead } from '#src/plan/permission.ts';
import { nameOf } from '#src/plan/permission.ts';
import type { Scene } from '#src/commands/command.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { personRefusal } from '#src/commands/words/person-refusal.ts';
import { leadingQuoted } from '#src/commands/words/quoted.ts';
import { readNewLeads } from '#src/commands/words/read-new-leads.ts';

/** Who leads an action from now on: `given` are those that were named, `settles` in whose place alone, null in everybody's. */
export type GivenTo = {
  readonly owners: readonly Owner[];
  readonly given: readonly Owner[];
  readonly settles: PersonId | null;
};

const IN_PLACE_OF = /^(.+?)\s+(?:in place of|instead of)\s+(.+)$/iu;

const AS_WELL = /^(.+?),?\s+(?:as well|too|also|in addition|beside(?:s)? the others)[.!]?$/iu;
const THE = /^the\s+/iu;
const EVERYBODY = /^(?:everybody|everyone|all|all leads|all of them|the others|them all)[.!]?$/iu;

/** True for words that say what becomes of those who lead it already. */
export function saysWhoGoes(words: string): boolean {
  return IN_PLACE_OF.test(words) || AS_WELL.test(words);
}

/** Whom it is given to, without in whose place. */
export function withoutPlace(words: string): string {
  return IN_PLACE_OF.exec(words)?.[1] ?? words;
}

function addedTo(before: readonly Owner[], given: readonly Owner[]): GivenTo {
  const known = new Set(before.map(nameOf));
  return { owners: [...before, ...given.filter((one) => !known.has(nameOf(one)))], given, settles: null };
}

/** Reads "Stuart Booth", or "Stuart Booth in place of Karl Battersby", which leaves the other leads as they are, or "Stuart Booth as well". */
export function readGivenTo(words: string, before: readonly Owner[], scene: Scene): GivenTo | Refusal {
  const [, names = words, replaced = null] = IN_PLACE_OF.exec(words) ?? [];
  const [, added = null] = AS_WELL.exec(words) ?? [];
  const given = readNewLeads(added ?? names, scene.roster);
  if (isRefusal(given)) return given;
  if (added !== null) return addedTo(before, given);
  if (replaced === null || EVERYBODY.test(replaced)) return { owners: given, given, settles: null };
  const said = leadingQuoted(replaced)?.said ?? replaced;
  const nobody = before.find((owner) => isCalled(owner, said) && whoIs(owner, scene.index).length === 0);
  if (nobody !== undefined) return inPlaceOfNobody(nobody, { before, given }, scene);
  const found = withoutSlip(findLead(said.replace(THE, ''), scene.roster));
  if (found.kind === 'post' || found.kind === 'body') {
    const { name } = found.kind === 'post' ? found.post : found.body;
    const owner = before.find((one) => isCalled(one, name));
    return owner === undefined ? { because: 'leads-it-not', name } : inPlaceOfOwner(owner, { before, given }, scene);
  }
  if (found.kind !== 'one') return personRefusal(said, found);
  const { id, name } = found.person;
  if (!isLead({ ...scene.asker, person: id, absences: [] }, before)) return { because: 'leads-it-not', name };
  return { owners: inPlaceOf(id, { before, given }, scene), given, settles: id };
}

/** A post that one person has is settled with what they asked, a body with what nobody asked by themselves. */
function inPlaceOfOwner(
  owner: Owner,
  { before, given }: { readonly before: readonly Owner[]; readonly given: readonly Owner[] },
  { index }: Scene,
): GivenTo {
  const owners = before.flatMap((one) => (one === owner ? given : [one]));
  const [only, ...others] = whoIs(owner, index);
  return {
    owners,
    given,
    settles: others.length === 0 ? (only ?? null) : (given.flatMap((one) => whoIs(one, index))[0] ?? null),
  };
}

// "Marsh", of whom the roster has two: what anybody asked for about it is not settled by saying which is meant.
function inPlaceOfNobody(
  nobody: Owner,
  { before, given }: { readonly before: readonly Owner[]; readonly given: readonly Owner[] },
  { index }: Scene,
): GivenTo {
  const owners = before.flatMap((owner) => (owner === nobody ? given : [owner]));
  return { owners, given, settles: given.flatMap((owner) => whoIs(owner, index))[0] ?? null };
}

function isCalled(owner: Owner, said: string): boolean {
  return phraseKey(nameOf(owner)) === phraseKey(said);
}

/** Whoever leads with others through a body, or not at all, has no place of their own: the new leads come last. */
function inPlaceOf(
  person: PersonId,
  { before, given }: { readonly before: readonly Owner[]; readonly given: readonly Owner[] },
  { index }: Scene,
): readonly Owner[] {
  const fresh = new Set(given.map(nameOf));
  const isTheirs = (owner: Owner) => !owner.group && !owner.support && isOnly(person, whoIs(owner, index));
  const place = before.findIndex(isTheirs);
  const others = before.filter((owner) => !isTheirs(owner) && !fresh.has(nameOf(owner)));
  const front = place < 0 ? others : before.slice(0, place).filter((owner) => others.includes(owner));
  return [...front, ...given, ...others.slice(front.length)];
}

function isOnly(person: PersonId, people: readonly PersonId[]): boolean {
  return people.length === 1 && people[0] === person;
}
