import type { Heading } from '#src/plan/action.ts';
import { foldSpaces } from '#src/intake/issue.ts';
import { readPhase, readTheme } from '#src/intake/plan-text/headings.ts';

/** What a heading over a table, or a row across it, opens. */
export type OpenedHeading =
  | { readonly kind: 'phase'; readonly phase: number }
  | { readonly kind: 'heading'; readonly heading: Heading };

const LONGEST = 200;
const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
// "Key", "Strategic": what may stand before the word.
const KIND_OF = 'strategic|key|corporate|improvement|main';
// "Theme 2", "Workstream B"; THEME_WORD knows these too.
const THEME_WORDS = String.raw`themes?|work ?streams?|strands?|pillars?|domains?`;
// "Priority 3", "Objective 1.2", "Key issue 4".
const SECTION_WORDS = String.raw`sections?|priority area|priority|objectives?|key issue|issue`;
// "Area of significant weakness 1", "Cause of concern 2".
const CONCERN_WORDS = String.raw`areas? of (?:significant )?(?:weakness|concern|focus|improvement)|causes? of concern|areas? for development`;
// "Goal 1", "KLOE 5", "Finding 12", "Commitment iv".
const OTHER_WORDS = String.raw`goals?|aims?|chapter|area for improvement|area|kloe|key line of enquiry|recommendations?|findings?|ambitions?|commitments?|outcomes?|parts?`;
// "B", "iv", "8.1", "three", and no letter or figure behind it: "Aim at…" has none.
const LETTER_OR_NUMBER = String.raw`[a-z]|[ivx]{1,5}|\d{1,3}(?:\.\d{1,3})?|${NUMBER_WORDS.join('|')}`;
const IS_WHOLE = String.raw`(?![\p{L}\p{N}.]*[\p{L}\p{N}])`;
const CALLED_BY = [THEME_WORDS, SECTION_WORDS, CONCERN_WORDS, OTHER_WORDS].join('|');
const CALLED = new RegExp(
  String.raw`^(?:(?:${KIND_OF}) )?(${CALLED_BY})\s+(${LETTER_OR_NUMBER})${IS_WHOLE}[\s.:)–—-]*(.*)$`,
  'iu',
);
const NUMBERED = /^(\d{1,3}(?:\.\d{1,3})?)(?:[.:)]\s*|\s+[–—-]?\s*)(\p{L}.*)$/u;
const THEME_WORD = /^(?:theme|work|strand|pillar|domain)/i;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** The theme, section, outcome or phase that a heading opens by its number or letter; null where it has none. */
export function readHeading(text: string): OpenedHeading | null {
  const said = text.length > LONGEST ? '' : foldSpaces(text);
  if (said === '') return null;
  const phase = readPhase(said);
  if (phase !== null) return { kind: 'phase', phase };
  const heading = readCalled(said) ?? readTheme(said) ?? readNumbered(said);
  return heading === null ? null : { kind: 'heading', heading };
}

/** The heading that calls itself what it is: "Theme 2: Finance", "Priority 3 – Homes"; null for any other. */
export function readCalled(said: string): Heading | null {
  const [, word = '', number = '', title = ''] = CALLED.exec(said) ?? [];
  if (number === '') return null;
  if (THEME_WORD.test(word)) return { level: 'theme', ref: number.toUpperCase(), title };
  if (!/^[a-z]$/i.test(number) || romanOf(number) !== null) return withNumber(plainNumber(number), title);
  // "Aim a little higher" is no heading of an aim called A.
  return /^[A-Z]$/.test(number) ? { level: 'theme', ref: number, title } : null;
}

function readNumbered(said: string): Heading | null {
  const [, number = '', title = ''] = NUMBERED.exec(said) ?? [];
  return number === '' || /[.;,]$/.test(title) ? null : withNumber(number, title);
}

function withNumber(number: string, title: string): Heading {
  if (number.includes('.')) return { level: 'outcome', ref: number, title };
  return { level: 'section', ref: String(Number(number)), title };
}

function plainNumber(said: string): string {
  const word = NUMBER_WORDS.indexOf(said.toLowerCase());
  return word >= 0 ? String(word + 1) : String(romanOf(said) ?? said);
}

function romanOf(said: string): number | null {
  const at = ROMAN.indexOf(said.toLowerCase());
  return at < 0 ? null : at + 1;
}
