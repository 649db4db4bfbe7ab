import type { LexiconEntry, LexiconNode } from './lead-lexicon.ts';
import type { LeadScan } from './lead-piece.ts';
import type { LeadWord } from './lead-words.ts';

/** A walk along one phrase of the lexicon; `loose` once a connector was left out or a comma stood for "of". */
export type Walk = {
  readonly node: LexiconNode;
  readonly at: number;
  readonly loose: boolean;
  /** True when a phrase ended earlier on the way, so that the rest must fit to the letter. */
  readonly passed: boolean;
  /** Words read since the last connector. */
  readonly since: number;
};

/** A roster phrase found in a cell, and where it ends. */
export type Match = { readonly entry: LexiconEntry; readonly to: number };

/** The longest roster phrase that starts at a place, or null. */
export function matchEntry(scan: LeadScan, at: number): Match | null {
  const walks = walksFrom(scan, startAt(scan, at));
  const ended = walks.filter((walk) => walk.node.entry !== null && !(walk.loose && walk.passed) && walk.since > 0);
  const best = ended.reduce<Walk | null>((furthest, walk) => (walk.at > (furthest?.at ?? at) ? walk : furthest), null);
  const entry = best?.node.entry ?? null;
  return best === null || entry === null ? null : { entry, to: best.at };
}

/** Every step that can be taken from a place in the lexicon, however far; a phrase has few words, so there are few. */
export function walksFrom(scan: LeadScan, start: Walk): readonly Walk[] {
  const walks = [start];
  for (const walk of walks) walks.push(...steps(scan, walk, start.at));
  return walks;
}

/** A walk that has not begun. */
export function startAt(scan: LeadScan, at: number, node: LexiconNode = scan.lexicon.root): Walk {
  return { node, at, loose: false, passed: false, since: 0 };
}

function steps(scan: LeadScan, walk: Walk, start: number): readonly Walk[] {
  const word = scan.words[walk.at];
  if (word === undefined || (word.glued && walk.at > start)) return [];
  if (isSkipped(word)) return walk.at > start ? [{ ...walk, at: walk.at + 1, since: 0 }] : [];
  const passed = walk.passed || (walk.node.entry !== null && !walk.loose);
  const from = { ...walk, passed };
  return isConnector(word) ? overConnector(word, from) : [...overWord(scan, word, from), ...leavingOut(from)];
}

// Words that a table broke over two lines are one phrase still.
function isSkipped(word: LeadWord): boolean {
  return word.mark === 'break' || word.key === 'the';
}

function isConnector(word: LeadWord): boolean {
  return word.mark === 'comma' || word.mark === 'dash' || word.key === 'of' || word.key === 'for';
}

function overConnector(word: LeadWord, walk: Walk): readonly Walk[] {
  const byComma = walk.node.next.get(',');
  const byOf = walk.node.next.get('of');
  const next = (node: LexiconNode, loose: boolean) => ({
    ...walk,
    node,
    at: walk.at + 1,
    loose: walk.loose || loose,
    since: 0,
  });
  const isComma = word.mark !== null;
  return [...(byComma ? [next(byComma, false)] : []), ...(byOf ? [next(byOf, isComma)] : [])];
}

function overWord(scan: LeadScan, word: LeadWord, walk: Walk): readonly Walk[] {
  if (word.mark !== null) return [];
  const { next } = walk.node;
  const one = next.get(word.key) ?? (word.meant === null ? undefined : next.get(word.meant));
  // "Sub Committee" for Subcommittee.
  const two = next.get(word.key + (scan.words[walk.at + 1]?.key ?? ' '));
  const step = (node: LexiconNode, length: number) => ({ ...walk, node, at: walk.at + length, since: walk.since + 1 });
  return [...(one ? [step(one, 1)] : []), ...(two && two !== one ? [step(two, 2)] : [])];
}

// "Director Adult Services" for Director of Adult Services.
function leavingOut(walk: Walk): readonly Walk[] {
  const nodes = [walk.node.next.get(','), walk.node.next.get('of')].filter((node) => node !== undefined);
  return walk.since === 0 ? [] : nodes.map((node) => ({ ...walk, node, loose: true, since: 0 }));
}
