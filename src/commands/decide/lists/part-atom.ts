import { headingCalled, isInPart } from '#src/commands/show/list-part.ts';
import type { Scene } from '#src/commands/command.ts';
import { leadingQuoted } from '#src/commands/words/quoted.ts';
import type { Heading } from '#src/plan/action.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { ENDS_NAME, wordsFrom } from './list-atom.ts';
import type { ListAtom } from './list-atom.ts';

const PART = /^(section|outcome|theme)s?\s+/iu;
// "8", "8.1", "A", "B2".
const NUMBER = /^(\d{1,3}(?:\.\d{1,3})?|[a-z]\d{0,2})(?=$|[\s,:;.])/iu;
const LONGEST = 9;

type Level = Heading['level'];

/** “section 8”, “theme Leadership”; behind another part of the plan its number alone: “sections 8 and 9”. */
export async function partAt(words: string, isMore: boolean, scene: Scene): Promise<ListAtom | Refusal | null> {
  const part = PART.exec(words);
  if (part === null) return isMore ? numberedAt(words, scene) : null;
  const level = (part[1] ?? '').toLowerCase() as Level;
  const behind = words.slice(part[0].length);
  const headings = firstOf(level, await scene.register.headings(scene.plan.key));
  const quoted = leadingQuoted(behind);
  const numbered = quoted === null ? await numberedAt(behind, scene) : null;
  if (numbered !== null) return numbered;
  if (quoted !== null) {
    const heading = headingCalled(quoted.said, headings, false);
    return heading === undefined ? noSuchPart(level, quoted.said, scene) : atomOf(heading, quoted.rest, scene);
  }
  return calledAt(behind, { level, headings }, scene);
}

async function numberedAt(words: string, scene: Scene): Promise<ListAtom | null> {
  const numbered = NUMBER.exec(words);
  if (numbered === null) return null;
  const ref = (numbered[1] ?? '').toUpperCase();
  const own = /^\d/u.test(ref) ? (ref.includes('.') ? 'outcome' : 'section') : 'theme';
  const known = await refsKnown(own, scene);
  const isKnown = known.some((one) => one.toUpperCase() === ref);
  return isKnown ? atomOf({ level: own, ref, title: '' }, wordsFrom(words, numbered[0].length), scene) : null;
}

/** A part of the plan by its name alone, “Prevention”; null where words begin with none. */
export async function partCalled(words: string, scene: Scene): Promise<ListAtom | null> {
  const headings = await scene.register.headings(scene.plan.key);
  const quoted = leadingQuoted(words);
  const heading = quoted === null ? undefined : headingCalled(quoted.said, headings, false);
  if (quoted !== null) return heading === undefined ? null : atomOf(heading, quoted.rest, scene);
  const found = titledAt(words, { level: 'theme', headings });
  return found === null ? null : atomOf(found.part, found.rest, scene);
}

type Of = { readonly level: Level; readonly headings: readonly Heading[] };

/** As many words as are a title, or a piece of one that no other has. */
function calledAt(words: string, { level, headings }: Of, scene: Scene): ListAtom | Promise<Refusal> {
  const found = titledAt(words, { level, headings });
  if (found !== null) return atomOf(found.part, found.rest, scene);
  const parts = words.split(/\s+/u);
  const end = parts.findIndex((part) => ENDS_NAME.test(part) || /\d/u.test(part));
  return noSuchPart(level, parts.slice(0, end < 0 ? LONGEST : Math.max(1, end)).join(' '), scene);
}

function titledAt(words: string, { headings }: Of): { readonly part: Heading; readonly rest: string } | null {
  const parts = words.split(/\s+/u);
  const counts = parts.slice(0, LONGEST).map((_, at) => at + 1);
  const tries = [true, false].flatMap((whole) => counts.toReversed().map((count) => ({ whole, count })));
  for (const { whole, count } of tries) {
    const part = headingCalled(parts.slice(0, count).join(' '), headings, whole);
    if (part !== undefined) return { part, rest: parts.slice(count).join(' ') };
  }
  return null;
}

function firstOf(level: Level, headings: readonly Heading[]): readonly Heading[] {
  return headings.toSorted((one, other) => Number(other.level === level) - Number(one.level === level));
}

function atomOf(heading: Heading, rest: string, { plan }: Scene): ListAtom {
  return {
    kind: 'part',
    keep: ({ tracked: { action } }) => action.plan === plan.key && isInPart(action, heading),
    called: `${heading.level} ${heading.ref}`,
    people: null,
    rest,
  };
}

async function noSuchPart(level: Level, said: string, scene: Scene): Promise<Refusal> {
  return { because: 'no-such-part', level, said, known: await refsKnown(level, scene) };
}

/** The parts by which a list of this plan is narrowed, as they are typed: its themes, else its sections. */
export async function partsOffered(scene: Scene): Promise<readonly string[]> {
  const themes = await refsKnown('theme', scene);
  if (themes.length > 0) return themes.map((ref) => `theme ${ref}`);
  return (await refsKnown('section', scene)).map((ref) => `section ${ref}`);
}

/** The parts of a level that the plan heads or that an action stands in. */
async function refsKnown(level: Level, { register, plan }: Scene): Promise<readonly string[]> {
  const headings = await register.headings(plan.key);
  const tracked = await register.trackedIn(plan.key);
  const used = tracked.flatMap(({ action }) => {
    const ref = level === 'section' ? action.section?.toString() : level === 'outcome' ? action.outcome : action.theme;
    return ref == null ? [] : [ref];
  });
  const headed = headings.filter((one) => one.level === level).map(({ ref }) => ref);
  // As the plan writes them, each once in whatever capitals.
  const written = new Map([...used, ...headed].map((one) => [one.toUpperCase(), one]));
  return [...written.values()].toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}
