import type { Asked } from '#src/reply/reply-context.ts';
import type { WordRow } from '#src/reply/tables/word-tables.ts';

/** What the titles of the actions asked about lend to the reader. */
export type Titles = {
  /** The places in the list of those whose titles have the word, in any of its forms. */
  readonly having: (said: string) => readonly number[];
  /** "published" of "Publish the policy": done, said in the title's own verb. */
  readonly doneBy: (said: string) => WordRow | null;
};

const SMALL = new Set('with from that this into their them they have been will and the for all new'.split(' '));
const STEM = 5;
const IRREGULAR: Readonly<Record<string, string>> = {
  hold: 'held',
  build: 'built',
  set: 'set',
  write: 'written',
  send: 'sent',
  bring: 'brought',
  make: 'made',
  give: 'given',
  run: 'ran',
  find: 'found',
  get: 'got',
  put: 'put',
  buy: 'bought',
  begin: 'begun',
  draw: 'drawn',
  let: 'let',
  sell: 'sold',
};

/** Makes the words of some titles ready to be compared. */
export function titlesOf(asked: readonly Asked[]): Titles {
  const words = asked.map(({ title }) => wordsIn(title));
  const verbs = new Set(asked.flatMap(({ title }) => verbsOf(title)));
  return {
    having: (said) => words.flatMap((title, place) => (title.some((word) => isSame(word, said)) ? [place] : [])),
    doneBy: (said) =>
      verbs.has(said) ? { words: said, class: 'state', meaning: 'done', certainty: 'sure', negated: 'not-done' } : null,
  };
}

function wordsIn(title: string): readonly string[] {
  return title.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
}

function isSame(word: string, said: string): boolean {
  if (SMALL.has(word)) return false;
  if (word === said || `${word}s` === said || word === `${said}s`) return true;
  return word.length >= STEM && said.length > word.length && said.startsWith(word.replace(/e$/u, ''));
}

const PARTICLE = /^(?:up|out|off|over|in|down)$/u;

// "Set up a desk" -> "set up"
function verbsOf(title: string): readonly string[] {
  const [verb = '', next = ''] = title.toLowerCase().split(/\s+/u);
  if (!/^\p{L}{3,}$/u.test(verb)) return [];
  return PARTICLE.test(next) ? pastsOf(verb).map((past) => `${past} ${next}`) : pastsOf(verb);
}

// "publish" -> "published", "train" -> "trained", "complete" -> "completed", "plan" -> "planned", "apply" -> "applied"
function pastsOf(verb: string): readonly string[] {
  const irregular = IRREGULAR[verb];
  if (irregular !== undefined) return [irregular];
  if (verb.endsWith('e')) return [`${verb}d`];
  if (/[^aeiou]y$/u.test(verb)) return [`${verb.slice(0, -1)}ied`];
  return [`${verb}ed`, `${verb}${verb.slice(-1)}ed`];
}
