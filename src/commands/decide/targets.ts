import type { Tracked } from '#src/plan/standing.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { isLead } from '#src/plan/permission.ts';
import type { Scene } from '#src/commands/command.ts';
import { everyListed, isRunning } from '#src/commands/show/list-actions.ts';
import type { Listed } from '#src/messages/look/action-list.ts';
import { headingCalled, isInPart } from '#src/commands/show/list-part.ts';
import { isLedBy, leadName, whoLeads } from '#src/commands/show/led-by.ts';
import type { Lead } from '#src/commands/show/led-by.ts';
import { leadingRefs } from '#src/commands/update/act-on.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { personRefusal } from '#src/commands/words/person-refusal.ts';
import { leadingQuoted } from '#src/commands/words/quoted.ts';
import type { Heading } from '#src/plan/action.ts';
import type { PersonId } from '#src/people/person.ts';

/** The actions that the office speaks of together, and what was said after them. */
export type Targets = {
  readonly tracked: readonly Tracked[];
  /** What a list is called in a sentence, "section 8"; null for actions that were each named by their number. */
  readonly list: string | null;
  /** The people alone whose list it is; null for any other. */
  readonly people: readonly PersonId[] | null;
  readonly rest: string;
};

/** Reads "8.1.3 8.1.4 …", "section 8 …", "theme A …", "lead Karl Battersby …" or "overdue …"; null where words begin with none of these. */
export async function readTargets(words: string, scene: Scene): Promise<Targets | Refusal | null> {
  const listed = await readList(words, scene);
  if (listed !== null) return listed;
  const { refs, rest } = leadingRefs(words, scene);
  if (refs.length === 0) return null;
  const found: Tracked[] = [];
  for (const ref of refs) {
    const one = await findAction(ref, scene);
    if (isRefusal(one)) return one;
    found.push(one);
  }
  return { tracked: found, list: null, people: null, rest };
}

/** The open actions of a lead, a section or a theme that is named without saying which of these it is: "Karl Battersby". */
export async function targetsCalled(words: string, scene: Scene): Promise<Targets | Refusal | null> {
  const said = leadingQuoted(words)?.said ?? words;
  if (said === '') return null;
  const heading = headingCalled(said, await headingsOf(scene), true);
  if (heading !== undefined) return ofPart(heading, '', scene);
  const found = await whoLeads(said, scene);
  if (found.kind === 'none' || found.kind === 'several') return personRefusal(said, found);
  return ofLead(found, '', scene);
}

const OVERDUE = /^(?:(?:everything|what(?:['’]s| is)|all)\s+)?(?:that is\s+)?(?:overdue|late)(?=$|[\s,:;])/iu;
const PART = /^(?:all\s+of\s+)?(section|outcome|theme)\s+/iu;
const LEAD = /^(?:lead|led by)\s+/iu;
// "8", "8.1", "A", "B2".
const NUMBER = /^(\d{1,3}(?:\.\d{1,3})?|[a-z]\d{0,2})(?=$|[\s,:;.])/iu;

/** The same for lists alone: null for actions that are each named by their number. */
export async function readList(words: string, scene: Scene): Promise<Targets | Refusal | null> {
  const late = OVERDUE.exec(words);
  if (late !== null) return ofOverdue(restOf(words, late[0].length), scene);
  const part = PART.exec(words);
  if (part !== null) return partAhead(words.slice(part[0].length), scene);
  const lead = LEAD.exec(words);
  return lead === null ? null : leadAhead(words.slice(lead[0].length), scene);
}

async function ofOverdue(rest: string, scene: Scene): Promise<Targets> {
  const isLate = ({ next }: Listed): boolean => next !== null && next.day < scene.today;
  return { tracked: await running(isLate, scene), list: 'what is overdue', people: null, rest };
}

async function partAhead(words: string, scene: Scene): Promise<Targets | null> {
  const headings = await headingsOf(scene);
  const quoted = leadingQuoted(words);
  const numbered = NUMBER.exec(words);
  if (quoted === null && numbered !== null) {
    const ref = numbered[1] ?? '';
    const level = /^\d/u.test(ref) ? (ref.includes('.') ? 'outcome' : 'section') : 'theme';
    const known = headings.find((one) => one.level === level && one.ref.toUpperCase() === ref.toUpperCase());
    return ofPart(known ?? { level, ref: ref.toUpperCase(), title: '' }, restOf(words, numbered[0].length), scene);
  }
  const named = headingCalled(quoted?.said ?? words, headings, false);
  return named === undefined ? null : ofPart(named, quoted?.rest ?? '', scene);
}

async function ofPart(heading: Heading, rest: string, scene: Scene): Promise<Targets> {
  const isInIt = ({ tracked: { action } }: Listed): boolean =>
    action.plan === scene.plan.key && isInPart(action, heading);
  return { tracked: await running(isInIt, scene), list: `${heading.level} ${heading.ref}`, people: null, rest };
}

/** A name in quotation marks, or as many words as make one. */
async function leadAhead(words: string, scene: Scene): Promise<Targets | Refusal> {
  const quoted = leadingQuoted(words);
  const parts = quoted === null ? nameAhead(words) : [];
  for (let count = Math.min(parts.length, LONGEST); count > 0; count -= 1) {
    const found = await whoLeads(parts.slice(0, count).join(' '), scene);
    const rest = words.split(/\s+/u).slice(count).join(' ');
    if (found.kind !== 'none' && found.kind !== 'several') return ofLead(found, rest, scene);
    if (found.kind === 'several') return personRefusal(parts.slice(0, count).join(' '), found);
  }
  const said = quoted?.said ?? words;
  const found = await whoLeads(said, scene);
  if (found.kind === 'none' || found.kind === 'several') return personRefusal(said, found);
  return ofLead(found, quoted?.rest ?? '', scene);
}

/** The words that may be a name: those before a figure, and before what begins the next part of the sentence. */
function nameAhead(words: string): readonly string[] {
  const parts = words.split(/\s+/u);
  const end = parts.findIndex((part) => /\d/u.test(part) || ENDS_NAME.test(part));
  return end < 0 ? parts : parts.slice(0, end);
}

const ENDS_NAME = /^(?:to|by|as|on|because|is|until|end|next|now)$/iu;

// "Strategic Director of Children and Young People’s Services".
const LONGEST = 9;

async function ofLead(found: Lead, rest: string, scene: Scene): Promise<Targets> {
  const isTheirs = ({ tracked: { standing } }: Listed): boolean => isLedBy(found, standing.owners, scene);
  const tracked = await running(isTheirs, scene);
  return { tracked, list: `what ${leadName(found)} leads`, people: peopleOf(found, tracked, scene), rest };
}

/** A person by name; of a post or a body, whoever leads for it today. */
function peopleOf(found: Lead, tracked: readonly Tracked[], scene: Scene): readonly PersonId[] {
  if (found.kind === 'one') return [found.person.id];
  const owners = tracked.flatMap(({ standing }) => standing.owners).filter((owner) => isLedBy(found, [owner], scene));
  return scene.roster.people
    .map(({ id }) => id)
    .filter((id) => isLead({ ...scene.asker, person: id, absences: [] }, owners));
}

async function running(keep: (one: Listed) => boolean, scene: Scene): Promise<readonly Tracked[]> {
  const all = await everyListed(scene, null);
  return all.filter((one) => isRunning(one) && keep(one)).map(({ tracked }) => tracked);
}

function headingsOf({ register, plan }: Scene): Promise<readonly Heading[]> {
  return register.headings(plan.key);
}

function restOf(words: string, from: number): string {
  return words
    .slice(from)
    .replace(/^[\s,:;.]+/u, '')
    .trim();
}
