import type { Scene } from '#src/commands/command.ts';
import { isLedBy, leadName, whoLeads } from '#src/commands/show/led-by.ts';
import { leadingQuoted } from '#src/commands/words/quoted.ts';
import { findPerson } from '#src/people/find-person.ts';
import type { Person, PersonId } from '#src/people/person.ts';
import { isLead } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** Whom a question is for, by the words before it: somebody, one of several, or a name that is nobody’s. */
export type PersonAhead = {
  readonly said: string;
  readonly rest: string;
  readonly who:
    | { readonly kind: 'lead'; readonly called: string; readonly leads: (tracked: Tracked) => readonly PersonId[] }
    | { readonly kind: 'several' | 'none'; readonly people: readonly Person[] };
};

const LONGEST = 6;
const OPENS =
  'is|isn|are|aren|was|were|has|hasn|have|haven|had|did|didn|do|don|does|doesn|can|could|will|would|shall|should|may|might|when|what|which|why|who|whose|how|where|if|whether|any|please|about|regarding|re|on|for';
/** What a question, or the number of its action, begins with behind a name. */
const BEHIND = new RegExp(String.raw`^(?:\s*[,:;–—-]\s*|\s+(?=(?:${OPENS})(?!\p{L}))|\s+(?=\S*\d))`, 'iu');
const OPENER = new RegExp(String.raw`^(?:${OPENS})$`, 'iu');
const NAME = /^@?\p{Lu}[\p{L}'’-]+$/u;

/** Reads “Karl, is it signed?” and “the Head of Housing: is it signed?”; null where no name stands before a question. */
export async function personAhead(words: string, scene: Scene): Promise<PersonAhead | null> {
  const quoted = leadingQuoted(words);
  if (quoted !== null)
    return quoted.rest === '' ? null : known(quoted.said, quoted.rest.replace(/^[\s,:;–—-]+(?=\S)/u, ''), scene);
  const parts = [...words.matchAll(/\S+/gu)].slice(0, LONGEST);
  for (const { index, 0: last } of parts.toReversed()) {
    const said = words.slice(0, index + last.length).replace(/[,:;]+$/u, '');
    const behind = words.slice(said.length);
    const found = BEHIND.test(behind) ? await known(said, behind.replace(BEHIND, ''), scene) : null;
    if (found !== null) return found;
  }
  return null;
}

/** A word that stands as a name does and is nobody’s: “Zork, is 8.1.3 signed?”. */
export function nobodyAhead(words: string, { roster }: Scene): PersonAhead | null {
  const said = /^[^\s,:;]+/u.exec(words)?.[0] ?? '';
  const behind = words.slice(said.length);
  if (!NAME.test(said) || OPENER.test(said) || !BEHIND.test(behind)) return null;
  const found = findPerson(said, roster);
  const people = found.kind === 'none' ? found.nearest : [];
  return { said, rest: behind.replace(BEHIND, ''), who: { kind: 'none', people } };
}

async function known(said: string, rest: string, scene: Scene): Promise<PersonAhead | null> {
  const found = await whoLeads(said.replace(/^the\s+/iu, ''), scene);
  if (found.kind === 'none') return null;
  if (found.kind === 'several') return { said, rest, who: found };
  const leads = ({ standing }: Tracked): readonly PersonId[] => {
    const owners = standing.owners.filter((owner) => isLedBy(found, [owner], scene));
    const leading = scene.roster.people.filter(({ id }) =>
      isLead({ ...scene.asker, person: id, absences: [] }, owners),
    );
    return leading.map(({ id }) => id).filter((id) => found.kind !== 'one' || id === found.person.id);
  };
  return { said, rest, who: { kind: 'lead', called: leadName(found), leads } };
}
