import type { Clause, Word } from './clause.ts';
import { MARK } from './legible.ts';

const RATING_MARKS = [MARK.red, MARK.amber, MARK.green, MARK.done].join('');
const STAMPS = [MARK.ref, MARK.quoted].join('');

// A stop, a stamp, a picture, an arrow, or a run of anything else.
const TOKEN = new RegExp(
  `-{1,2}>|=>|→|[\\n,;!?()\\[\\]<>|"—…{}•]|:(?!\\d)|[${STAMPS}]+|([${RATING_MARKS}])\\1*|${MARK.link}+|\\p{Extended_Pictographic}|(?:[^\\s:,;!?()\\[\\]<>|"—…{}•${STAMPS}${RATING_MARKS}${MARK.link}\\p{Extended_Pictographic}]|:(?=\\d))+`,
  'gu',
);
const STOP = new RegExp(`^(?:[\\n,;!?()\\[\\]<>|"—…{}•:/=.–-]|[${STAMPS}]+|\\p{Extended_Pictographic})$`, 'u');
const DASHES = /^[-–]+$/;
const ARROWS = new Set(['->', '=>', '→', '-->', '–>']);
const SHORTENED = new Set(['dr.', 'mr.', 'mrs.', 'ms.', 'st.', 'cllr.', 'cllrs.', 'prof.', 'e.g.', 'i.e.']);
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$/;
// What may stand before ":" and go on: "RAG: amber", "forecast: 31 Jan".
const LABEL =
  /^(?:(?:my |overall |current )?(?:rag|rating|status|rag rating|rag status|update|overall)|forecast|evidence|note|waiting (?:on|for)|blocked by)$/;
const BEFORE_PICTURE = new Set(
  [
    "not no never was were from isn't wasn't or nearly almost if when until to now still is it's currently at been longer",
    'rating rag status say gone -> the',
  ]
    .join(' ')
    .split(' '),
);
const JOINS = new Set(['and', 'so', 'because', 'as', 'since']);
// After "and", "so" or "because", what begins a clause of its own.
const STARTS = new Set(
  "waiting awaiting blocked held stuck now currently still expect expecting forecast moving we're it's i'd".split(' '),
);
const DATED =
  /^(?:\d|end|mid|early|late|the|by|in|around|about|next|q[1-4]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|spring|summer|autumn|winter|christmas|easter|tomorrow)/;
const BEFORE_DATE = new Set(['now', 'expect', 'expected', 'expecting', 'forecast']);

const EXPECTED = new Set('expected expecting due likely forecast aiming'.split(' '));
// "delivery now expected end of Feb" is one clause.
const SUBJECTS = new Set("it it's this that date deadline completion delivery go-live".split(' '));

type Building = { readonly clauses: Clause[]; words: Word[]; opened: string };

/** The clauses of a stretch of a legible text: parted by stops, by line ends, by "but", and before "and waiting", "now" with a date and the like. */
export function splitClauses(legible: string, start: number, end: number): readonly Clause[] {
  const tokens = tokensOf(legible.slice(start, end), start);
  const building: Building = { clauses: [], words: [], opened: '' };
  tokens.forEach((token, index) => {
    const next = tokens[index + 1] ?? null;
    if (isPassedOver(token, building)) return;
    const sign = stopAt(token, next, building.words);
    if (sign === null) addWord(building, token, next);
    else close(building, sign);
  });
  close(building, '');
  return building.clauses;
}

function addWord(building: Building, word: Word, next: Word | null): void {
  const isPicture = RATING_MARKS.includes(word.said.charAt(0));
  const last = building.words.at(-1)?.said ?? '';
  if (isPicture && !BEFORE_PICTURE.has(last)) close(building, '');
  else if (beginsClause(word, next, building.words)) close(building, '');
  building.words.push(word);
  if (isPicture) close(building, '');
}

function beginsClause(word: Word, next: Word | null, words: readonly Word[]): boolean {
  if (word.said === 'but') return true;
  if (next === null) return false;
  if (JOINS.has(word.said)) return STARTS.has(next.said);
  const isAlone = words.length === 1 && SUBJECTS.has(words[0]?.said ?? '');
  if (isAlone || words.at(-1)?.said === 'now') return false;
  return BEFORE_DATE.has(word.said) && (DATED.test(next.said) || (word.said === 'now' && EXPECTED.has(next.said)));
}

function close(building: Building, sign: string): void {
  if (building.words.length > 0) {
    building.clauses.push({ words: building.words, from: 0, opened: building.opened, closed: sign });
    building.words = [];
    building.opened = sign;
    return;
  }
  const last = building.clauses.at(-1);
  // "amber …?" is closed by the question.
  if (sign === '?' && last !== undefined) building.clauses[building.clauses.length - 1] = { ...last, closed: sign };
  building.opened = openedBy(building.opened, sign);
}

// Of "8.1.3 - (" the last sign opens; a line's end or a space takes nothing away.
function openedBy(before: string, sign: string): string {
  return sign === '' || sign === '\n' ? before || sign : sign;
}

function stopAt(token: Word, next: Word | null, words: readonly Word[]): string | null {
  const { said } = token;
  if (said.startsWith(MARK.ref)) return 'ref';
  if (said.startsWith(MARK.quoted)) return '\n';
  if (!STOP.test(said)) return DASHES.test(said) ? '-' : null;
  const last = words.at(-1)?.said ?? '';
  if (said === ',' && WEEKDAY.test(last) && next !== null && /^\d/.test(next.said)) return null;
  return said;
}

// "RAG: amber" is one clause, and so is 'waiting on "Shared Services"'; a clause that begins with a quotation says so.
function isPassedOver({ said }: Word, building: Building): boolean {
  if (said === ':') return isLabel(building.words);
  if (said !== '"') return false;
  if (building.words.length === 0) building.opened = said;
  return true;
}

function isLabel(words: readonly Word[]): boolean {
  return words.length <= 3 && LABEL.test(words.map((word) => word.said).join(' '));
}

function tokensOf(legible: string, offset: number): readonly Word[] {
  const tokens: Word[] = [];
  for (const match of legible.matchAll(TOKEN)) tokens.push(...partedFromStops(match[0], offset + match.index));
  return tokens;
}

// "amber-" is a word and a stop, "-amber" a stop and a word, "late." a word and a stop; "end-Jan" and "31.1.16" stay whole.
function partedFromStops(raw: string, start: number): readonly Word[] {
  if (raw.length === 1 || ARROWS.has(raw) || SHORTENED.has(raw.toLowerCase())) return [wordFrom(raw, start)];
  const lead = countAtEdge(raw, 'front');
  const trail = lead === raw.length ? 0 : countAtEdge(raw, 'back');
  const middle = raw.slice(lead, raw.length - trail);
  const words: Word[] = [];
  if (lead > 0) words.push(wordFrom(raw.slice(0, lead), start));
  if (middle !== '') words.push(wordFrom(middle, start + lead));
  if (trail > 0) words.push(wordFrom(raw.slice(raw.length - trail), start + raw.length - trail));
  return words.map((word) => (isStops(word.raw) ? { ...word, said: word.raw.charAt(0) } : word));
}

function countAtEdge(raw: string, edge: 'front' | 'back'): number {
  const signs = edge === 'front' ? '-–.:=' : '-–.:\u2026';
  let count = 0;
  while (count < raw.length && signs.includes(raw.charAt(edge === 'front' ? count : raw.length - 1 - count)))
    count += 1;
  return count;
}

function isStops(raw: string): boolean {
  return /^[-–.:=]+$/.test(raw);
}

function wordFrom(raw: string, start: number): Word {
  return { said: ARROWS.has(raw) ? '->' : raw.toLowerCase(), raw, start, end: start + raw.length };
}
