import type { LeadRefiner, LeadPiece } from '#src/people/leads/lead-piece.ts';

/** Leaves out whoever is named only beside a lead: "reporting to the Chief Executive", "on behalf of the Board". */
export const dropBeside: LeadRefiner = (pieces) => {
  const kept: LeadPiece[] = [];
  let depth = 0;
  // How deep the words stood; null when none are waiting.
  let waiting: number | null = null;
  for (const [at, piece] of pieces.entries()) {
    depth = depthAfter(piece, depth);
    if (piece.kind === 'beside') waiting = depth;
    const isDropped = piece.kind === 'owner' && waiting !== null;
    kept.push(isDropped ? asBeside(piece, pieces, at, depth) : piece);
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

// "reporting to the Leader and John Smith": whether the second leads is for a person to say.
function asBeside(piece: LeadPiece, pieces: readonly LeadPiece[], at: number, depth: number): LeadPiece {
  const join = pieces[at + 1];
  const isOpen = depth === 0 && join?.kind === 'join' && join.join === 'and';
  return { kind: isOpen ? 'unread' : 'note', from: piece.from, to: piece.to };
}
