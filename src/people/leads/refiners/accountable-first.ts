import type { LeadRefiner, LeadPiece } from '#src/people/leads/lead-piece.ts';

/** Puts whoever a chart calls accountable before the others: "Linda Harvey (R), Ian Thomas (A)". */
export const accountableFirst: LeadRefiner = (pieces) => {
  const first = new Set<LeadPiece>();
  let isLabelled = false;
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'lead') isLabelled = piece.first;
    if (piece.kind === 'support' && piece.untilLabel) isLabelled = false;
    if (piece.kind === 'owner' && (isLabelled || isCalledFirst(pieces, at))) first.add(piece);
  }
  return first.size === 0 ? pieces : [...first, ...pieces.filter((piece) => !first.has(piece))];
};

// "Ian Thomas (A)" and "Ian Thomas (Accountable)".
function isCalledFirst(pieces: readonly LeadPiece[], at: number): boolean {
  const next = pieces[at + 1];
  const said = next?.kind === 'join' && next.join === 'open' ? pieces[at + 2] : next;
  return said?.kind === 'leader' && said.first;
}
