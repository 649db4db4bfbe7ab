import type { Refusal } from '#src/plan/refusal.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import type { PersonId } from '#src/people/person.ts';
import { isLead } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';
import { leadAt } from '#src/commands/decide/lists/lead-atom.ts';
import { isNoList } from '#src/commands/decide/lists/list-atom.ts';
import type { Targets } from '#src/commands/decide/lists/targets-read.ts';
import { LEFT_OUT, exceptAhead, withoutExcepted } from '#src/commands/decide/lists/excepted.ts';
import { everyListed, isRunning } from '#src/commands/show/list-actions.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { refBehind } from '#src/commands/sure/ref-behind.ts';

const ONLY = /^[\s,]*(?:only|just|alone)\s+|[\s,]+(?:only|alone|please)[.!]?$/giu;
const ABOUT =
  /[\s,:]+(?:(?:about|on|regarding|re|of|for|that|to (?:do|update|answer|give a word on)|for a word on)[\s:]*)*$/iu;
const AND = /^[\s,]*(?:and|&|,|plus)[\s,]*/iu;
const EVERYBODY = new RegExp(
  String.raw`^(?:everyone|everybody|every\s+lead|all(?:\s+of\s+them)?(?:\s+(?:the\s+)?(?:leads|people|owners))?)(?:\s+now)?[\s,.!]*(?=$|${LEFT_OUT})`,
  'iu',
);

type ReadTargets = (words: string, scene: Scene) => Promise<Targets | Refusal | null>;

/** “Carol about 8.1.3”, “8.1.3 Ben only”, “everybody but Ann”: the actions, and whom alone of their leads; null where words name nobody beside them. */
export async function ofPeople(
  said: string,
  readTargets: ReadTargets,
  scene: Scene,
): Promise<Targets | Refusal | null> {
  const every = EVERYBODY.exec(said)?.[0];
  if (every !== undefined) return everybodyBut(said.slice(every.length), scene);
  const behind = refBehind(said, scene);
  if (behind === null) return null;
  const before = said
    .slice(0, said.length - behind.length)
    .replace(ONLY, '')
    .replace(ABOUT, '')
    .trim();
  const targets = await readTargets(behind, scene);
  if (targets === null || isRefusal(targets)) return targets;
  const rest = targets.rest.replace(ONLY, '').trim();
  const people = await namedIn(before === '' ? rest : before, scene);
  if (people === null) return null;
  const theirs = targets.tracked.filter(({ standing }) => people.some((id) => leads(id, standing.owners, scene)));
  return {
    ...targets,
    tracked: theirs.length === 0 ? targets.tracked : theirs,
    people,
    rest: before === '' ? '' : rest,
  };
}

/** Everybody who leads something that runs; of whoever is left out, and of what is, nothing. */
async function everybodyBut(rest: string, scene: Scene): Promise<Targets> {
  const tracked = (await everyListed(scene, null)).filter(isRunning).map((one) => one.tracked);
  const all = { tracked, list: 'everything that runs', people: null, rest };
  const except = exceptAhead(rest);
  const out = except === null ? null : await namedIn(rest.slice(except.length), scene);
  if (out === null) return { ...(await withoutExcepted(all, scene)), people: null, isOfAll: true };
  const people = scene.roster.people
    .map(({ id }) => id)
    .filter((id) => !out.includes(id) && tracked.some(({ standing }) => leads(id, standing.owners, scene)));
  const left = tracked.filter(({ standing }) => people.some((id) => leads(id, standing.owners, scene)));
  return { tracked: left, list: 'what everybody else leads', people, rest: '', isOfAll: true };
}

function leads(person: PersonId, owners: Tracked['standing']['owners'], { asker, index }: Scene): boolean {
  return leadersOn(owners, index).includes(person) || isLead({ ...asker, person, absences: [] }, owners);
}

/** Everybody whom words name, one after another; null where any word of them is nobody’s name. */
async function namedIn(words: string, scene: Scene): Promise<readonly PersonId[] | null> {
  const people: PersonId[] = [];
  for (let rest = words.replace(/^the\s+/iu, ''); rest !== '';) {
    const found = await leadAt(rest, true, scene);
    if (found === null || isNoList(found) || found.people === null) return null;
    people.push(...found.people);
    const left = found.rest.replace(/[.!]+$/u, '').trim();
    if (left !== '' && !AND.test(left)) return null;
    rest = left.replace(AND, '');
  }
  return people.length === 0 ? null : [...new Set(people)];
}
