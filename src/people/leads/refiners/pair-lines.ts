import type { LeadRefiner, LeadPiece } from '#src/people/leads/lead-piece.ts';

type CellLine = { readonly says: 'name' | 'post' | 'other'; readonly breakAt: number };

const FEWEST_PAIRS = 2;

/** Reads names and posts on lines by turns as pairs, as if a comma stood between: "Jane Doe", "Head of HR", "John Roe", "Head of IT". */
export const pairLines: LeadRefiner = (pieces) => {
  const lines = linesOf(pieces);
  if (!takeTurns(lines)) return pieces;
  const inPairs = new Set(lines.filter((_, at) => at % 2 === 0).map((line) => line.breakAt));
  return pieces.map((piece, at): LeadPiece =>
    inPairs.has(at) ? { kind: 'join', join: 'comma', from: piece.from, to: piece.to } : piece,
  );
};

function takeTurns(lines: readonly CellLine[]): boolean {
  const [first, second] = lines;
  if (lines.length < FEWEST_PAIRS * 2 || lines.length % 2 === 1 || first?.says === second?.says) return false;
  return lines.every((line, at) => line.says !== 'other' && line.says === (at % 2 === 0 ? first : second)?.says);
}

// What stands on each line that is not empty, and where it breaks.
function linesOf(pieces: readonly LeadPiece[]): readonly CellLine[] {
  const lines: CellLine[] = [];
  let said: LeadPiece[] = [];
  for (const [at, piece] of [...pieces, null].entries()) {
    const isBreak = piece === null || (piece.kind === 'join' && piece.join === 'break');
    if (isBreak && said.length > 0) lines.push({ says: saysOf(said), breakAt: at });
    if (isBreak) said = [];
    else if (piece.kind !== 'note' && !isComma(piece)) said.push(piece);
  }
  return lines;
}

function isComma(piece: LeadPiece): boolean {
  return piece.kind === 'join' && piece.join === 'comma';
}

// "Cllr Jane Doe" is a name.
function saysOf(said: readonly LeadPiece[]): CellLine['says'] {
  const [first, second] = said;
  const isTitled = first?.kind === 'head' && first.isTitle && second?.kind === 'name' && said.length === 2;
  if (isTitled || (first?.kind === 'name' && said.length === 1)) return 'name';
  return first?.kind === 'head' && !first.group && said.length === 1 ? 'post' : 'other';
}
