import type { LeadRefiner } from '#src/people/leads/lead-piece.ts';
import type { Owner } from '#src/people/leads/leads.ts';

/** Keeps the first of owners that are named twice; one who leads anywhere does not only support. */
export const dropRepeats: LeadRefiner = (pieces) => {
  const leading = new Set(
    pieces.flatMap((piece) => (piece.kind === 'owner' && !piece.owner.support ? keyOf(piece.owner) : [])),
  );
  const met = new Set<string>();
  return pieces.filter((piece) => {
    if (piece.kind !== 'owner') return true;
    const key = keyOf(piece.owner);
    if (met.has(key) || (piece.owner.support && leading.has(key))) return false;
    met.add(key);
    return true;
  });
};

function keyOf(owner: Owner): string {
  return `${owner.name ?? ''}|${owner.post ?? ''}|${owner.group}`;
}
