import type { PurposeKind } from '#src/plan/governance/purpose.ts';

export type MarkStyle = 'number' | 'dotted' | 'letter' | 'capital' | 'roman' | 'joined' | 'code' | 'bullet';

/** What stands before a line's words and counts it. */
export type PointMark = { readonly style: MarkStyle; readonly said: string; readonly value: number };

/** A line with its mark taken off; several marks where a letter may count in more than one way. */
export type MarkedLine = { readonly marks: readonly PointMark[]; readonly rest: string };

const BULLET = /^(?:[-–—•*·o▪●◦]\s+)+/u;
const STOP = String.raw`(?:\)|[.:](?=\s)|\s[–—-](?=\s))`;
const NUMBER = new RegExp(String.raw`^\(?(\d{1,2})${STOP}\s*(\S.*)$`, 's');
const LETTER = new RegExp(String.raw`^\(?([A-Za-z])${STOP}\s*(\S.*)$`, 's');
const ROMAN = new RegExp(String.raw`^\(?([ivx]{2,6})${STOP}\s*(\S.*)$`, 's');
// "3.1 Families are…", "3.1.2) …"
const DOTTED = /^(\d{1,2}(?:\.\d{1,2}){1,2})[.):]?\s+(\S.*)$/s;
// "3b Open culture", "3.b) Open culture"
const JOINED = /^\(?(\d{1,2}\.?[a-z])(?:[.):]|\s[–—-])?\s+(\S.*)$/s;
// "R1 Publish", "KPI3: Days lost", "O2.1 – Safe"
const CODE = /^\(?([A-Z]{1,4}-?\d{1,3}(?:\.\d{1,2})?[a-z]?)(?:[.):]|\s[–—-])?\s+(\S.*)$/s;

const ROMANS = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** True for a line that begins with a bullet, a count or its own name: none goes on with the line before. */
export function isMarked(line: string): boolean {
  return readMarks(line) !== null || readLabelled(line) !== null;
}

/** The mark of a line and its words; null for a line without any. */
export function readMarks(line: string): MarkedLine | null {
  const bare = line.replace(BULLET, '');
  const counted = counts(bare);
  if (counted !== null) return counted;
  return bare === line || bare === '' ? null : { marks: [{ style: 'bullet', said: '', value: 0 }], rest: bare };
}

function counts(line: string): MarkedLine | null {
  return (
    marked(DOTTED, line, (said) => [{ style: 'dotted', said, value: 0 }]) ??
    marked(CODE, line, (said) => [{ style: 'code', said, value: 0 }]) ??
    marked(JOINED, line, (said) => [{ style: 'joined', said: said.replace('.', ''), value: 0 }]) ??
    marked(NUMBER, line, (said) => [{ style: 'number', said: String(Number(said)), value: Number(said) }]) ??
    marked(ROMAN, line, (said) => (romanOf(said) > 0 ? [romanMark(said)] : [])) ??
    marked(LETTER, line, lettered)
  );
}

function marked(pattern: RegExp, line: string, read: (said: string) => readonly PointMark[]): MarkedLine | null {
  const [, said = '', rest = ''] = pattern.exec(line) ?? [];
  const marks = said === '' ? [] : read(said);
  return marks.length === 0 ? null : { marks, rest: rest.trim() };
}

function lettered(said: string): readonly PointMark[] {
  if (said === said.toUpperCase()) return [{ style: 'capital', said, value: said.charCodeAt(0) - 64 }];
  const letter: PointMark = { style: 'letter', said, value: said.charCodeAt(0) - 96 };
  return romanOf(said) > 0 ? [romanMark(said), letter] : [letter];
}

function romanMark(said: string): PointMark {
  return { style: 'roman', said, value: romanOf(said) };
}

function romanOf(said: string): number {
  return ROMANS.indexOf(said) + 1;
}

/** A thing that says itself what it is: "Outcome 3: Safer streets", "Recommendation 2". */
export type Labelled = {
  readonly kind: PurposeKind;
  readonly ref: string;
  readonly rest: string;
  /** What stands before the word: "Ofsted" of "Ofsted recommendation 2". */
  readonly of: string;
};

const KIND_OF_WORD: readonly (readonly [PurposeKind, RegExp])[] = [
  ['recommendation', /^rec/i],
  ['outcome', /^outcome/i],
  ['milestone', /^(?:milestone|requirement)/i],
  ['indicator', /^(?:indicator|kpi|pi|measure)/i],
];
const LABELS = 'recommendation|rec|outcome|milestone|requirement|indicator|kpi|pi|measure';
const LABEL = String.raw`((?:[\p{L}’']+ ){0,3}?)(${LABELS})\.?\s*(?:no\.?|number|#)?`;
const REF = String.raw`(\d{1,3}(?:\.\d{1,2})?[a-z]?|[A-Z]{1,2}\d{1,2}|[A-Z]|[IVX]{1,5})`;
const NAMED = new RegExp(String.raw`^${LABEL}\s*${REF}(?![\p{L}\p{N}])(\s*[.:)–—-]+\s*|\s+|$)(.*)$`, 'isu');
// A heading may name its kind and no number: "Communities Scotland Recommendation: Introduce…".
const UNNUMBERED = new RegExp(String.raw`^((?:[\p{L}’']+ ){0,4}?)(${LABELS})\s*(?::|\s[–—-])\s+(\p{Lu}.*)$`, 'isu');

const SPEAKS_OF = /\b(?:to|see|for|under|against|on|of|with|in|from|this|these|and|linked|each|supports?)\b/i;

/** What a line calls itself with a number; null for a line that only speaks of one ("Recommendation 3 was accepted"). */
export function readLabelled(line: string): Labelled | null {
  const [, of = '', word = '', ref = '', , rest = ''] = NAMED.exec(line.replace(BULLET, '').slice(0, 2000)) ?? [];
  // "Recommendation 1 ........ 5" stands in a list of contents.
  if (ref === '' || /^\d{1,3}$/.test(rest) || /^\p{Ll}/u.test(rest) || /^[,;]/.test(rest) || /^[a-z]/.test(line))
    return null;
  // “Contributes to outcome 4” names what it speaks of; “Ofsted recommendation 4” says whose it is.
  if (/^[a-z]$/.test(ref) || (of !== '' && (rest === '' || SPEAKS_OF.test(of)))) return null;
  return { kind: kindOf(word), ref, rest: rest.trim(), of: of.trim() };
}

/** What a heading calls itself without a number; its ref is ''. */
export function readUnnumbered(line: string): Labelled | null {
  const [, of = '', word = '', rest = ''] = UNNUMBERED.exec(line.slice(0, 600)) ?? [];
  return word === '' ? null : { kind: kindOf(word), ref: '', rest: rest.trim(), of: of.trim() };
}

function kindOf(word: string): PurposeKind {
  return KIND_OF_WORD.find(([, pattern]) => pattern.test(word))?.[0] ?? 'indicator';
}
