import type { LeadPiece, LeadScan } from '#src/people/leads/lead-piece.ts';

const POSSESSIVE = /\p{L}[’']s$/u;

/** Doubts about somebody who is only whose it is: “Jane Doe’s PA”, “Jane Doe’s successor”. */
export function whose(pieces: readonly LeadPiece[], { words }: LeadScan): readonly string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'owner' || piece.owner.name === null) return [];
    const [last, next] = [words[piece.to - 1], words[piece.to]];
    if (last === undefined || next === undefined || next.mark !== null || !POSSESSIVE.test(last.text)) return [];
    return [`“${last.text} ${next.text}” names somebody by another. Say who leads.`];
  });
}
