import { isLedBy, leadName, whoLeads } from '#src/commands/show/led-by.ts';
import type { Lead } from '#src/commands/show/led-by.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import type { Scene } from '#src/commands/command.ts';
import { personRefusal } from '#src/commands/words/person-refusal.ts';
import { leadingQuoted } from '#src/commands/words/quoted.ts';
import { whoIs } from '#src/people/who-leads.ts';
import type { PersonId } from '#src/people/person.ts';
import { isLead } from '#src/plan/permission.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { ENDS_NAME } from './list-atom.ts';
import type { ListAtom } from './list-atom.ts';

const LEAD = /^(?:leads?|led by)\s+/iu;
// "Strategic Director of Children and Young People’s Services".
const LONGEST = 9;

/** “lead Karl Battersby”; where a name may follow by itself, that too. */
export async function leadAt(words: string, isNameAlone: boolean, scene: Scene): Promise<ListAtom | Refusal | null> {
  const lead = LEAD.exec(words);
  if (lead === null && !isNameAlone) return null;
  const found = await nameAt(words.slice(lead?.[0].length ?? 0), scene);
  if (!('because' in found)) return found;
  // “overdue by 31 Jan” names nobody.
  return lead === null ? null : found;
}

/** A name in quotation marks, or as many words as make one. */
async function nameAt(words: string, scene: Scene): Promise<ListAtom | Refusal> {
  const quoted = leadingQuoted(words);
  const parts = quoted === null ? nameAhead(words) : [];
  let several: Refusal | null = null;
  for (let count = Math.min(parts.length, LONGEST); count > 0; count -= 1) {
    const name = parts.slice(0, count).join(' ');
    const found = await whoLeads(name, scene);
    if (found.kind === 'several') several ??= personRefusal(name, found);
    else if (found.kind !== 'none') return atomOf(found, behindName(words, count), scene);
  }
  if (several !== null) return several;
  const said = quoted?.said ?? (parts.length > 0 ? parts.slice(0, LONGEST).join(' ') : words);
  const found = await whoLeads(said, scene);
  if (found.kind === 'none' || found.kind === 'several') return personRefusal(said, found);
  return atomOf(found, quoted?.rest ?? '', scene);
}

/** The words that may be a name: those before a figure, and before what begins the next part of the sentence. */
function nameAhead(words: string): readonly string[] {
  const parts = words.split(/\s+/u);
  const end = parts.findIndex((part) => /\d/u.test(part) || ENDS_NAME.test(part));
  const named = end < 0 ? parts : parts.slice(0, end);
  const comma = named.findIndex((part) => part.endsWith(','));
  return comma < 0 ? named : [...named.slice(0, comma), named[comma]!.slice(0, -1)];
}

/** The words behind a name of so many, with the comma that ends it. */
function behindName(words: string, count: number): string {
  const parts = words.split(/\s+/u);
  const comma = parts[count - 1]?.endsWith(',') === true ? ', ' : '';
  return `${comma}${parts.slice(count).join(' ')}`;
}

/** A post that leads nothing by its name is whoever holds it. */
async function holderOf(found: Lead, scene: Scene): Promise<Lead> {
  if (found.kind !== 'post') return found;
  const all = await everyAction(scene);
  if (all.some(({ standing }) => isLedBy(found, standing.owners, scene))) return found;
  const [holder, ...others] = whoIs({ name: null, post: found.post.name, group: false, support: false }, scene.index);
  const person = holder === undefined ? null : scene.index.person(holder);
  return person === null || others.length > 0 ? found : { kind: 'one', person };
}

async function atomOf(named: Lead, rest: string, scene: Scene): Promise<ListAtom> {
  const found = await holderOf(named, scene);
  return {
    kind: 'lead',
    keep: ({ tracked: { standing } }) => isLedBy(found, standing.owners, scene),
    called: `what ${leadName(found)} leads`,
    people: await peopleOf(found, scene),
    rest,
  };
}

/** A person by name; of a post or a body, whoever leads for it today. */
async function peopleOf(found: Lead, scene: Scene): Promise<readonly PersonId[]> {
  if (found.kind === 'one') return [found.person.id];
  const all = await everyAction(scene);
  const owners = all.flatMap(({ standing }) => standing.owners).filter((owner) => isLedBy(found, [owner], scene));
  return scene.roster.people
    .map(({ id }) => id)
    .filter((id) => isLead({ ...scene.asker, person: id, absences: [] }, owners));
}
