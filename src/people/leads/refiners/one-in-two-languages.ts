import type { LeadRefiner, LeadScan, LeadPiece } from '#src/people/leads/lead-piece.ts';
import type { HeadPiece } from '#src/people/leads/head-or-name.ts';
import { welshHeadEnd } from '#src/people/leads/welsh-posts.ts';

type Placed = HeadPiece & { readonly from: number; readonly to: number };

const BETWEEN: ReadonlySet<string> = new Set(['slash', 'break', 'dash', 'open']);
// "Cynghorydd / Councillor".
const COUNCILLOR = /^cyng/u;

/** Makes one post of its Welsh and its English beside each other, called as the roster has it, else in English. */
export const oneInTwoLanguages: LeadRefiner = (pieces, scan) => {
  const kept: LeadPiece[] = [];
  let at = 0;
  while (at < pieces.length) {
    const one = oneAt(pieces, at, scan);
    kept.push(one?.head ?? (pieces[at] as LeadPiece));
    at = one?.next ?? at + 1;
  }
  return kept;
};

function oneAt(pieces: readonly LeadPiece[], at: number, scan: LeadScan): { head: LeadPiece; next: number } | null {
  const [first, join, second, close] = pieces.slice(at, at + 4);
  if (first?.kind !== 'head' || second?.kind !== 'head' || join === undefined || !isBetween(join, scan)) return null;
  if (isWelsh(first, scan) === isWelsh(second, scan) || first.group !== second.group) return null;
  if ((first.isTitle || second.isTitle) && first.titled !== second.titled) return null;
  const isClosed = isJoin(join, 'open') && isJoin(close, 'close');
  if (isJoin(join, 'open') && !isClosed) return null;
  const english = isWelsh(first, scan) ? second : first;
  const welsh = english === first ? second : first;
  const called = welsh.known === true && english.known !== true ? welsh : english;
  const last = isClosed && close !== undefined ? close : second;
  return { head: { ...called, from: first.from, to: last.to }, next: at + (isClosed ? 4 : 3) };
}

function isBetween(piece: LeadPiece, scan: LeadScan): boolean {
  return piece.kind === 'join' && (BETWEEN.has(piece.join) || scan.words[piece.from]?.text === '|');
}

function isJoin(piece: LeadPiece | undefined, join: string): boolean {
  return piece?.kind === 'join' && piece.join === join;
}

function isWelsh(head: Placed, scan: LeadScan): boolean {
  const isCouncillor = head.isTitle && COUNCILLOR.test(scan.words[head.from]?.key ?? '');
  return isCouncillor || welshHeadEnd(scan, head.from) !== null;
}
