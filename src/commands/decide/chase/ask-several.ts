import { askNoList, askSeveral, askSeveralAboutWhich } from '#src/messages/office/sure/ask-several-cards.ts';
import { calledOf } from '#src/people/called-of.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { refsNamed } from '#src/commands/words/left-over.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { unquoted } from '#src/commands/words/quoted.ts';
import { byTitle } from './by-title.ts';
import { personAhead } from './person-ahead.ts';
import type { PersonAhead } from './person-ahead.ts';
import type { Made } from './ask-whom.ts';

const EVERYBODY =
  /^(?:every(?:one|body)|all(?: of them)?(?: the)?(?: leads| owners| people)?|the leads)(?:\s*[:,]\s*|\s+)(?<question>\S.*)$/iu;
const AND = /^(?<one>(?:["“][^"“”]+["”]|[^\s,&:][^,&:]*?))\s*(?:,\s*and\s+|,|&|\+|\s+and\s+)\s*(?<rest>\S.*)$/iu;
const MOST_PEOPLE = 6;

/** A lead as somebody was called, who may lead something by a post or a body. */
export type Lead = Extract<PersonAhead['who'], { kind: 'lead' }>;
type Several = { readonly leads: readonly Lead[]; readonly question: string };

/** A question for several people, “Tom and Nia: is it signed?”, or for everybody: shown first, and by a tap each is asked; null for any other words. */
export async function askedOfSeveral(words: string, scene: Scene): Promise<Made | Answer | null> {
  const every = EVERYBODY.exec(words)?.groups?.['question'];
  if (every !== undefined) return answer(askNoList(scene.naming.words(every)));
  const named = leadingRef(words, scene);
  const said = named === null ? words : named.rest.replace(/^[\s:,–—-]+/u, '');
  const several = await severalAhead(said, scene);
  if (several === null) return null;
  const refs = [...new Set([...(named === null ? [] : [named.said]), ...refsNamed(several.question, scene)])];
  const [ref, ...others] = refs;
  if (ref === undefined || others.length > 0) return whichAction(several, scene);
  const found = await findAction(ref, scene);
  return isRefusal(found) ? refuse(found) : ofOne(several, found, scene);
}

function ofOne({ leads, question }: Several, tracked: Tracked, scene: Scene): Made | Answer {
  const only = [...new Set(leads.flatMap((one) => one.leads(tracked)))];
  // A tap on what was shown.
  if (scene.message.card !== null && only.length > 0) return { tracked, question, only };
  const others = leads.filter((one) => one.leads(tracked).length === 0).map(({ called }) => called);
  const asked = only.map((id) => nameOf(id, scene));
  return answer(
    askSeveral({ ...scene.naming.action(tracked.action), question: scene.naming.words(question) }, asked, others),
  );
}

function nameOf(id: PersonId, { index }: Scene): string {
  const person = index.person(id);
  return person === null ? '' : calledOf(person);
}

/** What the question names by words of its title first, then what all of them lead together, then what each leads. */
async function whichAction({ leads, question }: Several, scene: Scene): Promise<Answer> {
  const open = (await everyAction(scene)).filter(({ standing }) => standing.stage === 'open');
  const choices = open
    .map((tracked) => ({
      tracked,
      who: leads.filter((one) => one.leads(tracked).length > 0).map(({ called }) => called),
    }))
    .filter(({ who }) => who.length > 0)
    .toSorted((one, other) => other.who.length - one.who.length);
  const offered = byTitle(question, choices, ({ tracked }) => tracked).map(({ tracked, who }) => ({
    ...scene.naming.action(tracked.action),
    who,
  }));
  const names = leads.map(({ called }) => called);
  return answer(askSeveralAboutWhich({ names, question: scene.naming.words(question) }, offered));
}

/** The people before a question, two or more; null where there are fewer, or one of the names is nobody’s. */
async function severalAhead(words: string, scene: Scene): Promise<Several | null> {
  const leads: Lead[] = [];
  let rest = words;
  while (leads.length < MOST_PEOPLE) {
    const parted = AND.exec(rest)?.groups;
    const first = parted === undefined ? null : await leadOf(parted['one'] ?? '', scene);
    if (first === null) break;
    leads.push(first);
    rest = parted?.['rest'] ?? '';
  }
  const last = leads.length === 0 ? null : await personAhead(rest, scene);
  const question = last?.rest.replace(/^[\s:,–-]+/u, '') ?? '';
  if (last === null || last.who.kind !== 'lead' || question === '') return null;
  return { leads: [...leads, last.who], question };
}

/** The lead of that name; null for a name that is nobody’s, or that several have. */
export async function leadOf(name: string, scene: Scene): Promise<Lead | null> {
  const found = await personAhead(`${unquoted(name)}: ?`, scene);
  return found?.who.kind === 'lead' && found.rest === '?' ? found.who : null;
}
