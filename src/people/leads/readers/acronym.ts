import { GIVEN_NAMES } from '#src/people/given-names.ts';
import { written } from '#src/people/leads/lead-piece.ts';
import type { LeadReader, LeadScan, LeadPiece } from '#src/people/leads/lead-piece.ts';
import type { HeadPiece } from '#src/people/leads/head-or-name.ts';
import {
  goesOn,
  isAcronym,
  isInitial,
  isNameish,
  isTrade,
  startsOther,
  startsPost,
} from '#src/people/leads/lead-shape.ts';
import {
  BODY_NOUNS,
  CALLED_AFTER,
  FIRE_MANAGERS,
  JOINING,
  POST_ACRONYMS,
  PROVISIONAL,
  RANK_ACRONYMS,
} from '#src/people/leads/lead-vocabulary.ts';
import { joinsOn, postTail } from '#src/people/leads/post-tail.ts';
import { leadWords } from '#src/people/leads/lead-words.ts';
import { matchEntry } from '#src/people/leads/match-entry.ts';

type HeadAt = HeadPiece & { readonly from: number; readonly to: number };

// Letters of a post that mean something else in a plan that uses one of these words: "PCC" is a parochial church council there.
const MEANT_OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  pcc: ['bishop', 'churchwarden', 'churchwardens', 'diocese', 'vicar'],
};
const COLLAR = /^\d{2,5}$/u;
const LONGEST_TAIL = 5;
const OF_PORTFOLIOS: ReadonlySet<string> = new Set(['ad', 'sd', 'cd', 'ed', 'pfh']);
const MANY = /^(?:\p{Lu}\p{L}?\p{Lu}|\p{Lu}{3,5})s$/u;
const BEFORE_ACRONYMS: ReadonlySet<string> = new Set([
  ...PROVISIONAL,
  'deputy',
  'former',
  'outgoing',
  'incoming',
  'vice',
  'joint',
  'new',
]);
const LETTERS = /^(?:\p{Lu}\p{Ll}?\p{Lu}\p{L}{0,4}|[sS]\.?151)$/u;

/** "DCS", "AD Housing", "s151 Officer", "Interim DCS", "ADs": an acronym of a post by the roster's own initials, else by common use. */
export const readAcronym: LeadReader = (scan, at) => {
  const after = afterRanks(scan, at);
  const section = sectionEnd(scan, after);
  if (section !== null)
    return [ranked(scan, at, { ...headOf('Section 151 Officer', false), from: after, to: section })];
  const word = scan.words[after];
  if (word === undefined || word.mark !== null) return [];
  const letters = word.text.replaceAll('.', '');
  const isMany = after === at && MANY.test(letters);
  if (isMany) return readMany(scan, at, word.key.slice(0, -1));
  if (!LETTERS.test(letters) || (after > at && word.glued)) return [];
  const piece = inUse(scan, after, word.key);
  return piece === null ? [] : [ranked(scan, at, piece)];
};

function inUse(scan: LeadScan, at: number, key: string): HeadAt | null {
  const own = scan.lexicon.initials.get(key);
  if (own?.kind === 'head') return { ...own, from: at, to: at + 1 };
  const long = postIn(scan, key);
  if (long !== undefined && CALLED_AFTER.has(key) && isCalledAfter(scan, at)) return null;
  const held = long === undefined ? null : inRoster(scan, at, long);
  if (held !== null) return held;
  const rank = isBeforeName(scan, at + 1) ? (RANK_ACRONYMS[key] ?? fireManager(scan, at)) : undefined;
  if (rank !== undefined) return { ...headOf(rank, false), from: at, to: afterNumber(scan, at + 1) };
  return long === undefined ? null : asWritten(scan, at, long);
}

function postIn({ document }: LeadScan, key: string): string | undefined {
  const isOther = MEANT_OTHERWISE[key]?.some((word) => document.common.has(word)) === true;
  return isOther ? undefined : POST_ACRONYMS[key];
}

// "LADO Service", "IRO team": a body.
function isCalledAfter(scan: LeadScan, at: number): boolean {
  const last = scan.words[tailEnd(scan, at + 1) - 1]?.key ?? '';
  return BODY_NOUNS.has(last) || last === 'service' || last === 'services';
}

// "GM Jane Smith", and not "GM Smith", whose initials these may be.
function fireManager(scan: LeadScan, at: number): string | undefined {
  const word = scan.words[at];
  const next = scan.words[at + 1];
  const isNamed = goesOn(next) && (isInitial(next) || GIVEN_NAMES.has(next.key));
  return word !== undefined && FIRE_MANAGERS.has(word.key) && isNamed ? word.text : undefined;
}

// "PC Smith", and not "DCS – Jane Doe".
function isBeforeName(scan: LeadScan, at: number): boolean {
  const next = scan.words[afterNumber(scan, at)];
  return goesOn(next) && isNameish(next) && !startsPost(scan, at);
}

// "PC 1234 Smith".
function afterNumber(scan: LeadScan, at: number): number {
  return COLLAR.test(scan.words[at]?.key ?? '') ? at + 1 : at;
}

// Past "Interim" and "Deputy".
function afterRanks(scan: LeadScan, at: number): number {
  let to = at;
  while (to < at + 2 && BEFORE_ACRONYMS.has(scan.words[to]?.key ?? '')) to += 1;
  return to;
}

// "Section 151", with or without "Officer".
function sectionEnd(scan: LeadScan, at: number): number | null {
  if (scan.words[at]?.key !== 'section' || scan.words[at + 1]?.key !== '151') return null;
  return scan.words[at + 2]?.key === 'officer' ? at + 3 : at + 2;
}

// "Deputy DCS" is a post of its own; "Interim DCS" may be the DCS of the roster.
function ranked(scan: LeadScan, at: number, piece: HeadAt): HeadAt {
  if (piece.from === at) return piece;
  const ranks = scan.words.slice(at, piece.from);
  const said = written(scan, at, piece.to);
  if (piece.known === true && ranks.every((word) => PROVISIONAL.has(word.key))) {
    const doubt = `“${said}” was taken for the post “${piece.post}”. Say who it is if somebody else stands in.`;
    return { ...piece, from: at, doubt };
  }
  const post = `${written(scan, at, piece.from)} ${piece.post}`;
  return { ...headOf(post, false), from: at, to: piece.to };
}

function readMany(scan: LeadScan, at: number, key: string): readonly LeadPiece[] {
  const long = postIn(scan, key);
  if (long === undefined) return [];
  const many = long.includes(' of ') ? long.replace(' of ', 's of ') : `${long}s`;
  return [inRoster(scan, at, many) ?? { ...headOf(many, true), titled: long, from: at, to: at + 1 }];
}

// The long form and the words after it, looked up as if they had been written out.
function inRoster(scan: LeadScan, at: number, long: string): HeadAt | null {
  const start = leadWords(long);
  const rest = scan.words.slice(at + 1, at + 1 + LONGEST_TAIL);
  const match = matchEntry({ ...scan, words: [...start, ...rest] }, 0);
  if (match === null || match.entry.kind !== 'head') return null;
  return { ...match.entry, from: at, to: at + 1 + Math.max(0, match.to - start.length) };
}

function asWritten(scan: LeadScan, at: number, long: string): HeadAt {
  const plain = servedEnd(scan, at) ?? tailEnd(scan, at + 1);
  const to = plain === at + 1 ? portfolioEnd(scan, at) : plain;
  const tail = written(scan, at + 1, to);
  // "s151 Officer" already ends as the long form does.
  const isSaid = tail === '' || long.toLowerCase().endsWith(` ${tail.toLowerCase()}`);
  return { ...headOf(isSaid ? long : `${long}${tail.startsWith(',') ? '' : ' '}${tail}`, false), from: at, to };
}

// "AD, Early Help", "COO (Acute)", "HoS – Finance": as it would go on had the director been written out.
function portfolioEnd(scan: LeadScan, at: number): number {
  const word = scan.words[at];
  const mark = scan.words[at + 1]?.mark;
  const after = scan.words[at + 2];
  // "CEX - HR" may be two.
  const isMarked = mark === 'open' || (mark === 'dash' && after !== undefined && !isAcronym(after));
  if (word === undefined || !(OF_PORTFOLIOS.has(word.key) || isMarked)) return at + 1;
  return postTail({ ...scan, words: scan.words.with(at, { ...word, key: 'director' }) }, at, false);
}

// "PA to the Chief Executive": whom an assistant works for is no lead.
function servedEnd(scan: LeadScan, at: number): number | null {
  if (scan.words[at]?.key !== 'pa' || scan.words[at + 1]?.key !== 'to') return null;
  let to = at + 2;
  while (goesOn(scan.words[to]) && !JOINING.has(scan.words[to]?.key ?? '')) to += 1;
  return to > at + 2 ? to : null;
}

function headOf(post: string, group: boolean): HeadPiece {
  return { kind: 'head', post, group, titled: post, plural: group, isTitle: false, doubt: null };
}

function tailEnd(scan: LeadScan, at: number): number {
  let to = at;
  const isTail = (here: number): boolean => {
    const word = scan.words[here];
    if (!goesOn(word)) return false;
    if (word.key === 'and') return here > at && joinsOn(scan, here + 1, 'head');
    if (JOINING.has(word.key) || startsOther(scan, here)) return false;
    return word.key === 'officer' || (isTrade(word) && !startsPost(scan, here) && word.text.length > 1);
  };
  while (isTail(to)) to += 1;
  return to;
}
