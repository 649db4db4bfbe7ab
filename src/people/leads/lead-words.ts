import { foldWord } from '#src/people/fold.ts';
import { BODY_NOUNS, POST_HEADS, RANKS, SERVICE_WORDS } from './lead-vocabulary.ts';
import { GIVEN_NAMES } from '#src/people/given-names.ts';
import { HONORIFICS } from '#src/people/honorific.ts';
import { wholeBeforePost, wholeWord } from './lead-abbreviations.ts';

/** A mark between words: what it separates is for the readers to say. */
export type Mark = 'break' | 'bullet' | 'semicolon' | 'comma' | 'slash' | 'dash' | 'colon' | 'open' | 'close' | 'other';

/** One word or mark of a lead cell; `key` is the folded word, empty for a mark. */
export type LeadWord = {
  readonly text: string;
  readonly key: string;
  readonly mark: Mark | null;
  /** True when it was run together with the word before: "LeaderCommissioners". */
  readonly glued: boolean;
  /** What the word may be a misspelling of, in the roster; null when it is no slip of a roster word. */
  readonly meant: string | null;
};

const MARK_LETTERS: Readonly<Record<Exclude<Mark, 'other'>, string>> = {
  break: '\n\r\u2028\u2029',
  bullet: '•·▪◦●*|\uf0b7',
  semicolon: ';',
  comma: ',',
  slash: '/\\',
  dash: '-–—−‑',
  colon: ':=',
  open: '([',
  close: ')]',
};
const MARKS: ReadonlyMap<string, Mark> = new Map(
  Object.entries(MARK_LETTERS).flatMap(([mark, letters]) =>
    Array.from(letters, (letter) => [letter, mark as Mark] as const),
  ),
);

// A word, its inner hyphens and dots ("Smith-Jones", "e.g.", an address), "Sub- Committee" broken over two lines, or one mark.
// A letter or figure, and then anything that goes on inside a word: "O’Brien", "s151".
const WORD_PART = "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’_]*";
// What joins two parts to one word: "Smith-Jones", "e.g.", "jo.ash@example.org".
const INNER_MARK = String.raw`[.@\-‑](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}'’_]*`;
// "L&D", "M&E": one service in letters.
const JOINED_LETTERS = String.raw`(?<![\p{L}\p{N}])\p{Lu}(?:&\p{Lu}){1,2}(?![\p{L}\p{N}&])`;
const OTHER_MARK = String.raw`[^\s]`;
const LINE_BREAK = String.raw`[\n\r\u2028\u2029]`;
const LEAD_TOKEN = new RegExp(
  String.raw`${JOINED_LETTERS}|${WORD_PART}(?:${INNER_MARK})*\.?|${OTHER_MARK}|${LINE_BREAK}`,
  'gu',
);
// "T/ACC", "A/Supt": a police or fire rank held for a time; "A/R" is of a chart.
// "T/ACC", "T/DCI": the acronym of a police rank.
const POLICE_ACRONYMS = 'ACC|DCC|CC|DCI|DI|DS|DSU|PS';
// "A/ACFO", "T/GM": of a rank in a fire service.
const FIRE_ACRONYMS = 'ACFO|DCFO|CFO|[AGSW]M';
// "A/Supt", "T/Chief Inspector".
const RANK_WORDS = 'D?Supt|Det|Ch|Chief|Insp|Sgt|Superintendent|Inspector|Sergeant';
// "A/SEO": a grade in letters.
const GRADES = String.raw`\p{Lu}{3,5}`;
const HELD_FOR_A_TIME = new RegExp(
  String.raw`(?<![\p{L}\p{N}])([TA])/(?=(?:${POLICE_ACRONYMS}|${FIRE_ACRONYMS}|${RANK_WORDS}|${GRADES})(?![\p{L}\p{N}]))`,
  'gu',
);
const SENTENCE_START = /^\s+\p{Lu}/u;
// "Gov. Cttee", "Dem. Services": a word cut short before one of the trade.
const CUT_SHORT = /^\p{Lu}\p{Ll}{1,3}\.$/u;
const WITH = /\bw\/\s?/giu;
const CARE_OF = /\bc\/o\s/giu;
// "Dr. (Mrs) Adebayo".
const SECOND_TITLE = /(?<=\p{L}\.?\s)\((m(?:rs|iss|s|r))\.?\)(?=\s\p{Lu})/giu;
// "Lead(s)", "Officer(s)".
const MAYBE_MANY = /(?<=\p{L})\(s\)/gu;
// Of the two that are written so, the brackets say which.
const CHIEF_OF = /\bCFO \((fire|finance)\)/giu;
// "Doe1", "Doe¹": a name and the mark of a note.
const NOTED = /^(\p{Lu}\p{Ll}{2,}(?:[-’']\p{Lu}?\p{Ll}+)?)(\d|[¹²³⁴-⁹])$/u;
// "Jane “Jan” Doe": what she is called besides.
const NICKNAME = /(\p{Lu}\p{L}+) (?:'\p{L}+'|‘\p{L}+’|"\p{L}+"|“\p{L}+”)(?= \p{Lu})/gu;
const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”', '‘', '’', "'"]);
const BROKEN_WORD = /\b(sub|well|co|multi|cross|inter|non|vice)-\s+(?=\p{L})/giu;
// Lower then upper case inside a word: two words run together, unless it is a name like MacDonald.
const CAMEL_JOIN = /(?<=\p{Ll}\p{Ll})\.?(?=\p{Lu}\p{Ll}\p{Ll})/u;
// "K.Battersby".
const RUN_INITIALS = /^((?:\p{Lu}\.){1,3})(\p{Lu}\p{Ll}.*)$/u;
const NUMBERED = /^\d+\.$/u;
const AFTER_CAPITALS = /^(\p{Lu}{2,5})(\p{Lu}\p{Ll}{2,})$/u;
const SURNAME_PREFIX = /^(?:mac|fitz|nic|van|von|del|della|saint|di|de|la|le)$/iu;

/** The words and marks of a cell, in order; words that were run together are taken apart. */
export function leadWords(text: string): readonly LeadWord[] {
  const words: LeadWord[] = [];
  const plain = inPlainWords(text);
  for (const found of plain.matchAll(LEAD_TOKEN)) {
    const [token] = found;
    words.push(...wordsOf(token));
    const end = found.index + token.length;
    if (endsSentence(token, plain, end) && !isCutShort(token, plain.slice(end), words.at(-2)))
      words.push(markOf('.', 'semicolon'));
  }
  return words.map((word, at) => inFullBefore(word, words[at + 1]));
}

function inPlainWords(text: string): string {
  const joined = text
    .replace(WITH, 'with ')
    .replace(CARE_OF, 'with ')
    .replace(BROKEN_WORD, '$1-')
    .replace(CHIEF_OF, 'Chief $1 Officer')
    .replace(SECOND_TITLE, '$1')
    .replace(MAYBE_MANY, 's');
  const called = joined.replace(NICKNAME, (said, name) => (isGiven(name) ? name : said));
  return called.replace(HELD_FOR_A_TIME, (_, letter) => (letter === 'T' ? 'Temporary ' : 'Acting '));
}

// "Lead: CEX. Support: SLT.": a full stop after a whole word, before a capital.
function endsSentence(token: string, text: string, at: number): boolean {
  const key = foldWord(token);
  if (!token.endsWith('.') || key.length < 3 || token.slice(0, -1).includes('.')) return false;
  return (
    SENTENCE_START.test(text.slice(at, at + 8)) &&
    wholeWord(key) === null &&
    wholeBeforePost(key) === null &&
    !HONORIFICS.has(key)
  );
}

function isCutShort(token: string, rest: string, before: LeadWord | undefined): boolean {
  const [next = ''] = rest.trimStart().split(/[^\p{L}]/u);
  const key = wholeWord(foldWord(next)) ?? foldWord(next);
  const isOfTrade = BODY_NOUNS.has(key) || SERVICE_WORDS.has(key) || POST_HEADS.has(key);
  return isOfTrade && CUT_SHORT.test(token) && !isGiven(before?.text);
}

// "Asst." is Assistant wherever it stands, "Ch." Chief only before a word of posts.
function inFull(word: LeadWord): LeadWord {
  return spelled(word, wholeWord(word.key));
}

function inFullBefore(word: LeadWord, next: LeadWord | undefined): LeadWord {
  const whole = wholeBeforePost(word.key);
  const isBefore =
    whole !== null && next !== undefined && !next.glued && (startsLikePost(next.key) || next.key === '151');
  return isBefore ? spelled(word, whole) : word;
}

function startsLikePost(key: string): boolean {
  return POST_HEADS.has(key) || RANKS.has(key);
}

function spelled(word: LeadWord, whole: string | null): LeadWord {
  if (whole === null) return word;
  const isCapital = word.text[0] !== word.text[0]?.toLowerCase();
  return { ...word, key: whole, text: isCapital ? `${whole[0]?.toUpperCase()}${whole.slice(1)}` : whole };
}

function markOf(text: string, mark: Mark): LeadWord {
  return { text, key: '', mark, glued: false, meant: null };
}

function wordsOf(token: string): readonly LeadWord[] {
  const mark = MARKS.get(token);
  if (mark !== undefined) return [markOf(token, mark)];
  if (token === '&' || token === '+') return [wordOf(token, 'and', false)];
  if (token === '<' || token === '>') return [markOf(token, token === '<' ? 'open' : 'close')];
  if (QUOTES.has(token)) return [];
  const key = foldWord(token);
  if (key === '') return [markOf(token, 'other')];
  return token.includes('@') ? [wordOf(token, key, false)] : takenApart(token);
}

function takenApart(written: string): readonly LeadWord[] {
  const token = withoutStop(written);
  const [, initials, surname] = RUN_INITIALS.exec(token) ?? [];
  if (initials !== undefined && surname !== undefined)
    return [wordOf(initials, foldWord(initials), false), ...takenApart(surname)];
  const parts: string[] = [];
  for (const part of token.split(CAMEL_JOIN)) {
    const last = parts.at(-1);
    if (last !== undefined && SURNAME_PREFIX.test(last)) parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts
    .flatMap(apartFromCapitals)
    .flatMap(apartFromNote)
    .map((part, at, all) => inFull(wordOf(part, foldWord(part), at > 0 && !isGiven(all[at - 1]))));
}

// "Doe1"; "Year6" is a word of the trade.
function apartFromNote(part: string): readonly string[] {
  const [, name, note] = NOTED.exec(part) ?? [];
  const key = foldWord(name ?? '');
  const isTrade = SERVICE_WORDS.has(key) || BODY_NOUNS.has(key) || POST_HEADS.has(key);
  return name === undefined || note === undefined || isTrade ? [part] : [name, note];
}

// The stop that ends a sentence; an initial keeps its own.
function withoutStop(token: string): string {
  const isLong = token.endsWith('.') && token.length > 2 && !token.slice(0, -1).includes('.');
  return isLong && !NUMBERED.test(token) ? token.slice(0, -1) : token;
}

// "JaneDoe" is one name, "LeaderCommissioners" two leads.
function isGiven(part: string | undefined): boolean {
  return GIVEN_NAMES.has(foldWord(part ?? ''));
}

// "HRJane" ends one lead and begins another.
function apartFromCapitals(part: string): readonly string[] {
  const found = AFTER_CAPITALS.exec(part);
  const [, capitals, name] = found ?? [];
  return capitals !== undefined && isGiven(name) ? [capitals, name as string] : [part];
}

function wordOf(text: string, key: string, glued: boolean): LeadWord {
  return { text, key, mark: null, glued, meant: null };
}
