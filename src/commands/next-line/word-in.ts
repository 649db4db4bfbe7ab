import type { Roster } from '#src/people/person.ts';
import type { Typed } from '#src/messages/card.ts';

const LONGEST = 120;
const NOT = /(?:^|[^\p{L}])(?:not|never|cannot|can['’]?t|won['’]?t|don['’]?t|no (?:need|word|point))(?!\p{L})/iu;
const SPEAK = String.raw`(?:speak|talk|chat)(?:ing)?|spoken|talked|(?:call|ring|phone|e-?mail|message|see|chase|nudge)(?:ing|ed)?`;
const WILL = String.raw`i(?:['’]?ll| will| shall| can| am going to|['’]m going to| have|['’]ve)|let me|happy to|will`;
const WORD = String.raw`(?:have|having|had|get) (?:a |another )?(?:quick |quiet |little )?(?:word|chat)`;
const PROMISE = new RegExp(
  String.raw`^\W*(?:(?:yes|ok|okay|sure|thanks)\W+)?(?:a (?:quick |quiet )?word|leave (?:it|this|that|them) (?:with|to) me|(?:(?:${WILL})\s+)?${WORD}|(?:${WILL})\s+(?:${SPEAK}))(?!\p{L})`,
  'iu',
);
// “with Ann about it tomorrow”, and nothing else.
const REST =
  /^(?:[\s,.!]|(?:with|to|about|on|this|that|it|her|him|them|both|all|of|today|tomorrow|tonight|soon|now|later|shortly|please|thanks|thank|you|next|week|the|in|morning|afternoon|monday|tuesday|wednesday|thursday|friday)(?!\p{L}))*$/iu;

/** True for words that promise to talk to somebody and say nothing else; `names` are those who may be named in them. */
export function promisesAWord(words: string, names: readonly string[]): boolean {
  const promise = words.length > LONGEST || NOT.test(words) ? null : PROMISE.exec(words);
  if (promise === null) return false;
  const known = new Set(names.flatMap((name) => name.toLowerCase().split(/\s+/u)));
  const rest = words.slice(promise[0].length).replaceAll(/[\p{L}'’-]+/gu, (one) => {
    return known.has(one.toLowerCase()) ? '' : one;
  });
  return REST.test(rest);
}

/** Whom a promise to have a word is about, where it is plain: the one who is named, or all where nobody is or there is one. */
export function wordIn(words: string, { word }: Typed, { people: known }: Pick<Roster, 'people'>): string | null {
  if (word === undefined) return null;
  const people = word.filter((one) => one.with !== null);
  const names = [...people.flatMap((one) => one.with ?? []), ...known.map(({ name }) => name)];
  if (!promisesAWord(words, names)) return null;
  const said = new Set(words.toLowerCase().match(/[\p{L}'’-]+/gu));
  const isSaid = (name: string): boolean =>
    name
      .toLowerCase()
      .split(/\s+/u)
      .some((part) => said.has(part));
  const named = people.filter((one) => one.with !== null && isSaid(one.with));
  if (named.length === 1) return named[0]!.say;
  const all = word.find((one) => one.with === null);
  return named.length > 1 ? null : (all?.say ?? (people.length === 1 ? people[0]!.say : null));
}
