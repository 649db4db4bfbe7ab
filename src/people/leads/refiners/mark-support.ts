import type { LeadRefiner, LeadPiece } from '#src/people/leads/lead-piece.ts';

type Mode = {
  /** Null while leads lead; else what ends the support. */
  until: 'next lead' | 'bracket' | 'label' | null;
  depth: number;
  startedAt: number;
  /** True once a supporter has been met, so that a lead without a joining word is the next lead. */
  met: boolean;
  joined: boolean;
};

/** Marks those who only support: after "supported by" and the like, as far as joining words reach, or up to the bracket or label. */
export const markSupport: LeadRefiner = (pieces) => {
  const mode: Mode = { until: null, depth: 0, startedAt: 0, met: false, joined: true };
  return pieces.map((piece, at) => (saysSupports(pieces, at) ? supporting(piece) : step(piece, mode)));
};

// "John Smith (support)".
function saysSupports(pieces: readonly LeadPiece[], at: number): boolean {
  if (pieces[at]?.kind !== 'owner') return false;
  return (
    pieces[at + 1]?.kind === 'supporter' || (pieces[at + 1]?.kind === 'join' && pieces[at + 2]?.kind === 'supporter')
  );
}

function supporting(piece: LeadPiece): LeadPiece {
  return piece.kind === 'owner' ? { ...piece, owner: { ...piece.owner, support: true } } : piece;
}

function step(piece: LeadPiece, mode: Mode): LeadPiece {
  switch (piece.kind) {
    case 'support':
      begin(mode, piece.untilLabel);
      return piece;
    case 'lead':
      mode.until = null;
      return piece;
    case 'join':
      overJoin(piece.join, mode);
      return piece;
    case 'owner':
      return overOwner(piece, mode);
    case 'head':
    case 'name':
    case 'note':
    case 'vacant':
    case 'unread':
    case 'unsure':
    case 'supporter':
    case 'leader':
    case 'beside':
      return piece;
  }
}

function begin(mode: Mode, untilLabel: boolean): void {
  const inBracket = mode.depth > 0 ? 'bracket' : 'next lead';
  mode.until = untilLabel ? 'label' : inBracket;
  mode.startedAt = mode.depth;
  mode.met = false;
  mode.joined = true;
}

function overJoin(join: string, mode: Mode): void {
  if (join === 'open') mode.depth += 1;
  if (join === 'close') mode.depth = Math.max(0, mode.depth - 1);
  if (mode.until === 'bracket' && mode.depth < mode.startedAt) mode.until = null;
  const parts = join === 'break' || join === 'bullet';
  if (mode.until === 'next lead' && parts && mode.met) mode.until = null;
  mode.joined = ['comma', 'and', 'slash', 'open'].includes(join);
}

function overOwner(piece: Extract<LeadPiece, { kind: 'owner' }>, mode: Mode): LeadPiece {
  if (mode.until === 'next lead' && mode.met && !mode.joined) mode.until = null;
  mode.met = true;
  mode.joined = false;
  return mode.until === null ? piece : supporting(piece);
}
