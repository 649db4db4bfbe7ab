import { written } from '#src/people/leads/lead-piece.ts';
import type { LeadRefiner, LeadPiece } from '#src/people/leads/lead-piece.ts';

// Whose place is taken may lead it all the same: “Jane Doe on behalf of John Roe”.
const STANDS_IN = /(?:behalf of|absence of|(?:deputising|acting|covering|standing in) for)$/iu;

/** Leaves out whoever is named only beside a lead: "reporting to the Chief Executive", "on behalf of the Board". */
export const dropBeside: LeadRefiner = (pieces, scan) => {
  const kept: LeadPiece[] = [];
  let depth = 0;
  // How deep the words stood; null when none are waiting.
  let waiting: number | null = null;
  let isInstead = false;
  for (const [at, piece] of pieces.entries()) {
    depth = depthAfter(piece, depth);
    if (piece.kind === 'beside') [waiting, isInstead] = [depth, STANDS_IN.test(written(scan, piece.from, piece.to))];
    const isDropped = piece.kind === 'owner' && waiting !== null;
    const isAsked = isInstead && piece.kind === 'owner' && !piece.owner.group;
    kept.push(isDropped ? asBeside(pieces, at, { depth, isAsked }) : piece);
    const isOver = isDropped ? depth === 0 : endsWaiting(piece, depth, waiting);
    if (isOver) waiting = null;
  }
  return kept;
};

function depthAfter(piece: LeadPiece, depth: number): number {
  if (piece.kind !== 'join') return depth;
  if (piece.join === 'open') return depth + 1;
  return piece.join === 'close' ? Math.max(0, depth - 1) : depth;
}

function endsWaiting(piece: LeadPiece, depth: number, waiting: number | null): boolean {
  const isParted = piece.kind === 'join' && (piece.join === 'bullet' || piece.join === 'break');
  return isParted || piece.kind === 'support' || piece.kind === 'lead' || depth < (waiting ?? 0);
}

type Beside = { readonly depth: number; readonly isAsked: boolean };

// "reporting to the Leader and John Smith": whether the second leads is for a person to say.
function asBeside(pieces: readonly LeadPiece[], at: number, { depth, isAsked }: Beside): LeadPiece {
  const [{ from, to }, join] = [pieces[at]!, pieces[at + 1]];
  const isOpen = depth === 0 && join?.kind === 'join' && join.join === 'and';
  return { kind: isOpen || isAsked ? 'unread' : 'note', from, to };
}
