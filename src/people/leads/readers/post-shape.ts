import { HONORIFICS } from '#src/people/honorific.ts';
import { written } from '#src/people/leads/lead-piece.ts';
import type { LeadReader, LeadScan } from '#src/people/leads/lead-piece.ts';
import type { HeadPiece } from '#src/people/leads/head-or-name.ts';
import {
  goesOn,
  isCapital,
  isHead,
  isPluralHead,
  isTrade,
  startsOther,
  startsPost,
} from '#src/people/leads/lead-shape.ts';
import {
  BODY_NOUNS,
  COMPOUND_HEADS,
  HEADS_OF_BODIES,
  PROVISIONAL,
  RANKS,
  WHOLE_POSTS,
} from '#src/people/leads/lead-vocabulary.ts';
import { postTail } from '#src/people/leads/post-tail.ts';

const EACH: ReadonlySet<string> = new Set(['each', 'every']);
const MOST_MODIFIERS = 7;
const PROSE: ReadonlySet<string> = new Set(
  'of for to in on by as the a an will is are be who this that has have their its our'.split(' '),
);

/** A post that the roster does not have, by its shape: words of rank or service, a head, and what it looks after. */
export const readPostShape: LeadReader = (scan, at) => {
  const first = scan.words[at];
  if (first === undefined || first.mark !== null) return [];
  const head = headAt(scan, at);
  // "a lead", "officer" in a sentence are not posts; "finance manager" is one, and "(sponsor)".
  const isAside = scan.words[at - 1]?.mark === 'open' && scan.words[at + 1]?.mark === 'close';
  const isProse = head === at && !isCapital(first) && scan.words.length > 1 && !isAside;
  if (head === null || isProse) return [];
  const last = lastHead(scan, head);
  if (isBody(scan, at, last)) return [];
  const word = scan.words[last];
  const plural = word !== undefined && isPluralHead(word);
  const to = word === undefined ? last + 1 : heldEnd(scan, postTail(scan, last, plural));
  const post = written(scan, at, to);
  const many = plural || EACH.has(first.key) || scan.words.slice(at, last).some(isPluralHead);
  const piece: HeadPiece = {
    kind: 'head',
    post,
    group: many,
    titled: singular(post, many),
    plural: many,
    isTitle: false,
    doubt: null,
  };
  return [{ ...piece, from: at, to }];
};

// "Independent Scrutineer (interim)": held for a time, as "Interim Scrutineer" is.
function heldEnd(scan: LeadScan, to: number): number {
  const [open, held, close] = scan.words.slice(to, to + 3);
  const isHeld = open?.mark === 'open' && PROVISIONAL.has(held?.key ?? '') && close?.mark === 'close';
  return isHeld ? to + 3 : to;
}

// "GP Federation", "Executive Team".
function isBody(scan: LeadScan, at: number, head: number): boolean {
  const key = scan.words[head]?.key ?? '';
  const next = scan.words[head + 1];
  const makesBody = HEADS_OF_BODIES.has(key) || (key === 'executive' && head === at);
  return makesBody && goesOn(next) && BODY_NOUNS.has(next.key) && !isHead(next);
}

// Where the head is, past the words before it; one word that is no trade word may be among them: "Rothercare Manager".
function headAt(scan: LeadScan, at: number): number | null {
  let strange = 0;
  for (let here = at; here <= at + MOST_MODIFIERS; here += 1) {
    const word = scan.words[here];
    if (word?.mark === 'break' && isRankOverLine(scan, here, at)) continue;
    if (word === undefined || word.mark !== null || (here > at && (word.glued || stops(scan, here, at)))) return null;
    if (isHead(word) && !isRankBeforeHead(scan, here)) return here;
    const isCommon = isTrade(word) || word.key === 'and';
    // "Cllr Doe Officer: J Roe": the name is not the officer's kind.
    if (!isCommon && here === at && HONORIFICS.has(scan.words[at - 1]?.key ?? '')) return null;
    strange += isCommon ? 0 : 1;
    if (strange > 1 || !mayPrecede(scan, here, at)) return null;
  }
  return null;
}

// "Strategic" at the end of a line and "Director" on the next.
function isRankOverLine(scan: LeadScan, here: number, at: number): boolean {
  const word = scan.words[here - 1];
  const next = scan.words[here + 1];
  return here > at && word !== undefined && RANKS.has(word.key) && !isHead(word) && next !== undefined && isHead(next);
}

// "Deputy Chief Executive" is a post of its own, though the roster has the Chief Executive.
function stops(scan: LeadScan, here: number, at: number): boolean {
  const word = scan.words[here];
  if (word === undefined || isHead(word)) return false;
  return startsOther(scan, here) && !scan.words.slice(at, here).every((before) => RANKS.has(before.key));
}

function mayPrecede(scan: LeadScan, here: number, at: number): boolean {
  const word = scan.words[here];
  if (word === undefined || PROSE.has(word.key)) return false;
  // "Housing and Head of Finance" are two; "Legal and Democratic Services Manager" is one.
  if (word.key === 'and') return here > at && !startsPost(scan, here + 1);
  return isTrade(word) || isCapital(word);
}

function isRankBeforeHead(scan: LeadScan, at: number): boolean {
  const next = scan.words[at + 1];
  const key = scan.words[at]?.key ?? '';
  if (!goesOn(next)) return false;
  if (isHead(next)) return COMPOUND_HEADS.has(key) && (key === 'lead' || !WHOLE_POSTS.has(next.key));
  // "Principal Social Worker", "Lead Housing Officer".
  const after = scan.words[at + 2];
  const isWide = key === 'principal' || key === 'lead' || (key === 'executive' && scan.words[at - 1]?.key !== 'chief');
  return isWide && isTrade(next) && goesOn(after) && isHead(after);
}

function lastHead(scan: LeadScan, at: number): number {
  const next = scan.words[at + 1];
  return isRankBeforeHead(scan, at) && goesOn(next) && isHead(next) ? lastHead(scan, at + 1) : at;
}

function singular(post: string, many: boolean): string {
  return many && !post.includes(' of ') ? post.replace(/s$/u, '') : post;
}
