import type { LeadPiece, LeadRefiner } from '#src/people/leads/lead-piece.ts';

type OwnerPiece = Extract<LeadPiece, { readonly kind: 'owner' }>;

const SPONSOR = /\bsponsor$/iu;

/** Lets a sponsor only support where somebody else is named to lead: "Sponsor: Jane Doe / Lead: John Roe"; alone a sponsor leads. */
export const sponsorsSupport: LeadRefiner = (pieces) => {
  const sponsors = new Set(pieces.filter((piece, at) => isSponsor(piece) || isSponsorOf(pieces, at)));
  const isLed = pieces.some((piece) => piece.kind === 'owner' && !piece.owner.support && !sponsors.has(piece));
  return pieces.map((piece, at): LeadPiece => {
    if (piece.kind !== 'owner' || !sponsors.has(piece)) return piece;
    if (isLabel(pieces, at)) return { kind: 'note', from: piece.from, to: piece.to };
    return isLed ? { ...piece, owner: { ...piece.owner, support: true } } : piece;
  });
};

function isSponsor(piece: LeadPiece | undefined): piece is OwnerPiece {
  return piece?.kind === 'owner' && SPONSOR.test(piece.owner.post ?? '');
}

// "Sponsor: Chief Nurse": the post behind the colon.
function isSponsorOf(pieces: readonly LeadPiece[], at: number): boolean {
  return pieces[at]?.kind === 'owner' && isLabel(pieces, at - 2);
}

function isLabel(pieces: readonly LeadPiece[], at: number): boolean {
  const [said, colon, post] = pieces.slice(Math.max(0, at), at + 3);
  if (at < 0 || !isSponsor(said) || said.owner.name !== null) return false;
  return colon?.kind === 'join' && colon.join === 'colon' && post?.kind === 'owner';
}
