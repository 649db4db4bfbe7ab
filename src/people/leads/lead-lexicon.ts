import { foldWord, foldWords, phraseKey } from '#src/people/fold.ts';
import { bareName } from '#src/people/honorific.ts';
import type { HeadPiece, NamePiece } from './head-or-name.ts';
import { leadWords } from './lead-words.ts';
import { nameIndex, nameWords } from '#src/people/roster/name-index.ts';
import type { NameIndex } from '#src/people/roster/name-index.ts';
import type { Person, Roster } from '#src/people/person.ts';
import { near, spellingIndex } from './spelling-index.ts';
import type { SpellingIndex } from './spelling-index.ts';

/** A phrase of the roster: a post, title or body, or a person known by words that are not their name. */
export type LexiconEntry = HeadPiece | (NamePiece & { readonly titled: string | null });

/** One step of a phrase; keys are folded words, "," and "of", which also stands for "for". */
export type LexiconNode = { readonly next: Map<string, LexiconNode>; entry: LexiconEntry | null };

/** Everything that a roster calls anybody, ready to be looked up word by word. */
export type LeadLexicon = {
  readonly root: LexiconNode;
  readonly names: NameIndex;
  /** Posts by the initials of their words ("dcs"); null for initials that several have. */
  readonly initials: ReadonlyMap<string, LexiconEntry | null>;
  readonly spelling: SpellingIndex;
  readonly people: readonly Person[];
};

const BUILT = new WeakMap<Roster, LeadLexicon>();

/** The lexicon of a roster, made once for each roster that is handed in and forgotten with it. */
export function leadLexicon(roster: Roster): LeadLexicon {
  const known = BUILT.get(roster);
  if (known !== undefined) return known;
  const built = buildLexicon(roster);
  BUILT.set(roster, built);
  return built;
}

function buildLexicon(roster: Roster): LeadLexicon {
  const root: LexiconNode = { next: new Map(), entry: null };
  const heads = [...bodyHeads(roster), ...postHeads(roster), ...titleHeads(roster)];
  // The first to claim a phrase keeps it, so bodies come before the plurals of titles.
  for (const [phrase, head] of heads) plant(root, phrase, head);
  for (const person of roster.people) plantAliases(root, person);
  const { people } = roster;
  return { root, names: nameIndex(people), initials: initialsOf(heads), spelling: spellings(roster), people };
}

type Phrased = readonly [string, HeadPiece];

function bodyHeads(roster: Roster): readonly Phrased[] {
  const titles = new Map(roster.people.map((person) => [phraseKey(person.title ?? ''), person.title]));
  return roster.bodies.flatMap((body) =>
    [body.name, ...body.aliases].map((name): Phrased => {
      const key = phraseKey(name);
      const titled = titles.get(key) ?? titles.get(key.replace(/s$/u, '')) ?? body.name;
      const plural = key.endsWith('s') && titled !== body.name;
      return [
        name,
        { kind: 'head', post: body.name, group: true, titled, plural, known: true, isTitle: false, doubt: null },
      ];
    }),
  );
}

function postHeads(roster: Roster): readonly Phrased[] {
  return roster.posts.flatMap((post) =>
    [post.name, ...post.aliases].map((name): Phrased => [name, single(post.name, false)]),
  );
}

function titleHeads(roster: Roster): readonly Phrased[] {
  const titles = new Set(roster.people.flatMap((person) => person.title ?? []));
  return [...titles].flatMap((title): readonly Phrased[] => {
    const many: HeadPiece = { ...single(title, true), post: `${title}s`, group: true, plural: true };
    return [
      [title, single(title, true)],
      [`${title}s`, many],
    ];
  });
}

function single(post: string, isTitle: boolean): HeadPiece {
  return { kind: 'head', post, group: false, titled: post, plural: false, known: true, isTitle, doubt: null };
}

// An alias that holds a part of the name is read as title and name; only one without is a phrase of its own.
function plantAliases(root: LexiconNode, person: Person): void {
  const own = nameWords(person);
  for (const alias of person.aliases) {
    const words = bareName(foldWords(alias));
    if (words.some((word) => own.some((name) => word === name || near(word, name)))) continue;
    plant(root, alias, { ...aliased(person), asWritten: alias });
  }
}

function aliased(person: Person): NamePiece & { readonly titled: string | null } {
  const { name, title } = person;
  return {
    kind: 'name',
    name,
    people: [person],
    short: false,
    weak: false,
    asWritten: name,
    doubt: null,
    titled: title,
  };
}

function plant(root: LexiconNode, phrase: string, entry: LexiconEntry): void {
  let node = root;
  for (const key of phraseKeys(phrase)) {
    const next = node.next.get(key) ?? { next: new Map(), entry: null };
    node.next.set(key, next);
    node = next;
  }
  if (node !== root) node.entry ??= entry;
}

function phraseKeys(phrase: string): readonly string[] {
  const keys = leadWords(phrase).map((word) => (word.mark === 'comma' ? ',' : word.key));
  return keys.filter((key) => key !== '' && key !== 'the').map((key) => (key === 'for' ? 'of' : key));
}

// "Director of Children's Services" is DCS; "Head of Communications" is HC and HoC.
function initialsOf(heads: readonly Phrased[]): ReadonlyMap<string, LexiconEntry | null> {
  const found = new Map<string, HeadPiece | null>();
  for (const [phrase, head] of heads) {
    const words = foldWords(phrase);
    const short = words.filter((word) => !['of', 'for', 'and', 'the'].includes(word));
    for (const letters of new Set([initialsIn(words), initialsIn(short)])) claim(found, letters, head);
  }
  return found;
}

function claim(found: Map<string, HeadPiece | null>, letters: string, head: HeadPiece): void {
  const there = found.get(letters);
  const isSame = there === undefined || (there !== null && there.post === head.post);
  if (letters.length > 1) found.set(letters, isSame ? head : null);
}

function initialsIn(words: readonly string[]): string {
  return words.map((word) => word[0] ?? '').join('');
}

function spellings(roster: Roster): SpellingIndex {
  const names = [...roster.posts, ...roster.bodies].flatMap((entry) => [entry.name, ...entry.aliases]);
  const people = roster.people.flatMap((person) => [person.name, person.title ?? '']);
  const words = [...names, ...people].flatMap((name) => leadWords(name).map((word) => foldWord(word.text)));
  return spellingIndex(words);
}
