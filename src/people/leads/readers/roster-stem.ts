import type { LexiconEntry, LexiconNode } from '#src/people/leads/lead-lexicon.ts';
import type { LeadReader, LeadScan, LeadPiece } from '#src/people/leads/lead-piece.ts';
import type { HeadPiece } from '#src/people/leads/head-or-name.ts';
import { isHead, startsKnown, startsPost } from '#src/people/leads/lead-shape.ts';
import { matchEntry, startAt, walksFrom } from '#src/people/leads/match-entry.ts';
import type { Walk } from '#src/people/leads/match-entry.ts';
import { HONORIFICS } from '#src/people/honorific.ts';

type Tail = { readonly head: HeadPiece; readonly to: number };

/** Posts that share their beginning, "Cabinet Members, Health and Housing", and the one post that begins as written. */
export const readRosterStem: LeadReader = (scan, at) => {
  const stem = stemAt(scan, at);
  if (stem === null) return onlyOne(scan, at);
  const pieces: LeadPiece[] = [];
  let tail = tailAt(scan, stem.at, stem.node);
  while (tail !== null) {
    const last = pieces.at(-1)?.to ?? at;
    if (pieces.length > 0) pieces.push({ kind: 'join', join: 'and', from: last, to: last + 1 });
    pieces.push({ ...tail.head, from: pieces.at(-1)?.to ?? at, to: tail.to });
    tail = isJoin(scan, tail.to) ? tailAt(scan, tail.to + 1, stem.node) : null;
  }
  return pieces;
};

// The beginning of posts in the plural and what stands between it and their ends: "Advisory Cabinet Members,".
function stemAt(scan: LeadScan, at: number): Walk | null {
  const stems = walksFrom(scan, startAt(scan, at)).flatMap((walk): readonly Walk[] => {
    const key = scan.words[walk.at]?.key ?? '';
    const node = key.endsWith('s') ? walk.node.next.get(key.slice(0, -1)) : undefined;
    const after = scan.words[walk.at + 1];
    const isParted = after?.mark === 'comma' || after?.mark === 'dash' || after?.key === 'of' || after?.key === 'for';
    const next = isParted ? (node?.next.get(',') ?? node?.next.get('of')) : undefined;
    return next === undefined ? [] : [startAt(scan, walk.at + 2, next)];
  });
  return stems[0] ?? null;
}

function tailAt(scan: LeadScan, at: number, node: LexiconNode): Tail | null {
  const walks = walksFrom(scan, startAt(scan, at, node)).filter((walk) => walk.at > at && walk.since > 0);
  const whole = furthest(walks.filter((walk) => asPost(walk.node.entry) !== null));
  const head = asPost(whole?.node.entry ?? null);
  if (whole !== null && head !== null) return { head, to: whole.at };
  return uniqueAmong(scan, walks);
}

function onlyOne(scan: LeadScan, at: number): readonly LeadPiece[] {
  const shortest = Math.max(at + 1, matchEntry(scan, at)?.to ?? 0);
  const all = walksFrom(scan, startAt(scan, at)).filter((walk) => walk.since > 0 && !(walk.loose && walk.passed));
  const walks = all.filter((walk) => walk.at > shortest && isPastConnector(scan, walk, at));
  const tail = uniqueAmong(scan, walks);
  return tail === null ? [] : [{ ...tail.head, from: at, to: tail.to }];
}

function isPastConnector(scan: LeadScan, walk: Walk, at: number): boolean {
  const between = scan.words.slice(at, walk.at - 1);
  return between.some(
    (word) => word.mark === 'comma' || word.mark === 'dash' || word.key === 'of' || word.key === 'for',
  );
}

function uniqueAmong(scan: LeadScan, walks: readonly Walk[]): Tail | null {
  const last = furthest(walks);
  if (last === null || !isEnd(scan, last.at)) return null;
  const heads = headsUnder(last.node, new Map());
  const [head] = heads.values();
  return heads.size === 1 && head !== undefined ? { head, to: last.at } : null;
}

function furthest(walks: readonly Walk[]): Walk | null {
  return walks.reduce<Walk | null>((best, walk) => (best === null || walk.at > best.at ? walk : best), null);
}

function asPost(entry: LexiconEntry | null): HeadPiece | null {
  return entry?.kind === 'head' && !entry.group ? entry : null;
}

// Two are enough to know that it is not the only one.
function headsUnder(node: LexiconNode, found: Map<string, HeadPiece>): Map<string, HeadPiece> {
  const head = asPost(node.entry);
  if (head !== null) found.set(head.post, head);
  for (const next of node.next.values()) if (found.size < 2) headsUnder(next, found);
  return found;
}

function isJoin(scan: LeadScan, at: number): boolean {
  const word = scan.words[at];
  return word?.key === 'and' || word?.mark === 'comma' || word?.mark === 'slash';
}

// The words end here, or something begins that is no part of the post's name.
function isEnd(scan: LeadScan, at: number): boolean {
  const word = scan.words[at];
  if (word === undefined || word.glued) return true;
  if (word.mark !== null && word.mark !== 'comma') return true;
  const next = isJoin(scan, at) ? at + 1 : at;
  const after = scan.words[next];
  if (after === undefined || HONORIFICS.has(after.key) || isHead(after)) return true;
  return startsKnown(scan, next) || startsPost(scan, next);
}
