import { NUMBER_WORDS } from '#src/timescale/vocabulary.ts';

/** A word of a title as it is compared, and whether it is written like a name. */
export type TitleWord = { readonly word: string; readonly isName: boolean };

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const TENS: Readonly<Record<string, string>> = { thirty: '30', forty: '40', fifty: '50', sixty: '60', hundred: '100' };
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

// "£1.5m", "1.5 million", "2k"
const SCALED = /(\d+(?:\.\d+)?)\s?(k|thousand|m|mn|million|bn|billion)\b/giu;
const THOUSANDS = /(?<=\d),(?=\d{3}\b)/gu;
// "1) Move", "(a) Move", "8.1.3 Move"
const MARK = /^\s*(?:\(?(?:\d+(?:\.\d+)*|[a-z]|[ivx]{1,4})[.):]\s|\d+(?:\.\d+)+\s)/iu;
const EACH = /\b(?:every|each|per|an?) (day|week|month|quarter|year|term)\b/giu;
const OFTEN: Readonly<Record<string, string>> = {
  daily: 'dayly',
  annually: 'yearly',
  annual: 'yearly',
};
const WORD = /\p{L}+(?:['’]\p{L}+)?|\d+(?:\.\d+)?(?:st|nd|rd|th)?/gu;

/** The words of a title in order, with numbers, negations and how often said in one way: "can’t" and "cannot", "£1.5m" and "1,500,000". */
export function titleWords(title: string): readonly TitleWord[] {
  const plain = title
    .normalize('NFKC')
    .replace(MARK, '')
    .replaceAll(THOUSANDS, '')
    .replaceAll(SCALED, (_, number: string, scale: string) =>
      String(Number(number) * (SCALES[scale.toLowerCase()] ?? 1)),
    )
    .replaceAll(/\bcan['’]t\b|\bcan not\b/giu, 'cannot')
    .replaceAll(/n['’]t\b/giu, ' not')
    .replaceAll(EACH, '$1ly');
  return Array.from(plain.matchAll(WORD), ([said]) => {
    return { word: inOneWay(said.toLowerCase().replace(/['’]s?$|['’]/u, '')), isName: /^\p{Lu}/u.test(said) };
  });
}

function inOneWay(word: string): string {
  const often = OFTEN[word];
  if (often !== undefined) return often;
  if (word === 'every' || word === 'each') return 'all';
  const ordinal = ORDINALS.indexOf(word);
  if (ordinal >= 0) return `${ordinal + 1}.`;
  if (/^\d+(?:st|nd|rd|th)$/u.test(word)) return `${Number.parseInt(word, 10)}.`;
  const number = NUMBER_WORDS.indexOf(word);
  return number >= 0 ? String(number) : (TENS[word] ?? word);
}

/** A word without its ending: "recruiting", "recruits" and "recruited" are one. */
export function stemOf(word: string): string {
  const bare = word.replace(/(?:ings?|ed|es|s|e)$/u, '');
  return bare.length < 2 ? word : bare.replace(/([bdglmnprt])\1$/u, '$1').replace(/i$/u, 'y');
}
