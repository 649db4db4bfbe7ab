import type { ActionId, Called } from '#src/plan/action.ts';
import { clip } from '#src/messages/text/clip.ts';

/** Words of ours alone, or words that may name actions. */
export type Said = string | Phrase;

/**
 * Words with the actions that they name. A ref, a title and somebody's own words come into this room as one, so that a card
 * mentions whatever it shows; the linter refuses one in an ordinary template.
 */
export class Phrase {
  readonly #words: string;
  readonly names: readonly ActionId[];
  /** What it calls them by. */
  readonly calls: readonly Called[];

  constructor(words: string, names: readonly ActionId[], calls: readonly Called[] = []) {
    this.#words = words;
    this.names = names;
    this.calls = calls;
  }

  /** The bare words: for the builder of cards, which keeps the names beside them. */
  static wordsOf(said: Said): string {
    return typeof said === 'string' ? said : said.#words;
  }

  /** Other words for the same: shortened, trimmed. */
  static reword(said: Said, change: (words: string) => string): Phrase {
    return new Phrase(change(Phrase.wordsOf(said)), namesIn(said), typeof said === 'string' ? [] : said.calls);
  }
}

/** A template that keeps the names of what is put into it. */
export function say(texts: TemplateStringsArray, ...parts: readonly (Said | number)[]): Phrase {
  return joined(
    texts.flatMap((text, at) => (at === 0 ? [text] : before(asSaid(parts[at - 1]), text))),
    '',
  );
}

/** A title that ends with a stop or a colon of its own has one stop before what follows, and not two. */
function before(part: Said, text: string): readonly [Said, string] {
  if (typeof part === 'string' || !/^\.(?:\s|$)/u.test(text)) return [part, text];
  if (/[.!?…]$/u.test(Phrase.wordsOf(part))) return [part, text.slice(1)];
  return [Phrase.reword(part, (words) => words.replace(/\s*[:;,]$/u, '')), text];
}

/** Words after each other with the same sign between them. */
export function joined(parts: readonly Said[], between: string): Phrase {
  const phrases = parts.filter((part) => typeof part !== 'string');
  return new Phrase(
    parts.map((part) => Phrase.wordsOf(part)).join(between),
    phrases.flatMap(({ names }) => names),
    phrases.flatMap(({ calls }) => calls),
  );
}

/** "A, B and C". */
export function joinedWithAnd(parts: readonly Said[]): Phrase {
  return inList(parts, AND);
}

/** "A, B and 3 more" past the most that are to be named. */
export function joinedUpTo(most: number, parts: readonly Said[]): Phrase {
  const left = parts.length - most;
  return joinedWithAnd(left > 0 ? [...parts.slice(0, most), `${left} more`] : parts);
}

/** "A, B or C". */
export function joinedWithOr(parts: readonly Said[]): Phrase {
  return inList(parts, OR);
}

/** The beginning of words that are too long. */
export function clipped(said: Said, most?: number): Phrase {
  return Phrase.reword(said, (words) => clip(words, most));
}

/** True for words that say nothing. */
export function isBlank(said: Said): boolean {
  return Phrase.wordsOf(said).trim() === '';
}

/** True where two say the same. */
export function isSame(one: Said, other: Said): boolean {
  return Phrase.wordsOf(one) === Phrase.wordsOf(other);
}

/** The actions that words name. */
export function namesIn(said: Said): readonly ActionId[] {
  return typeof said === 'string' ? [] : said.names;
}

const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' });

function inList(parts: readonly Said[], list: Intl.ListFormat): Phrase {
  // Each stands for itself by its place, and is put back between the commas.
  const spaced = list.formatToParts(parts.map((_, at) => `${at}`));
  return joined(
    spaced.map(({ type, value }) => (type === 'element' ? asSaid(parts[Number(value)]) : value)),
    '',
  );
}

function asSaid(part: Said | number | undefined): Said {
  return typeof part === 'number' ? `${part}` : (part ?? '');
}
