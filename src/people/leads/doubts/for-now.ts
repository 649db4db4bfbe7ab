import type { LeadPiece, LeadScan } from '#src/people/leads/lead-piece.ts';
import { written } from '#src/people/leads/lead-piece.ts';
import { PROVISIONAL } from '#src/people/leads/lead-vocabulary.ts';

const TO_COME = /^(?:when|once) appointed$/iu;

/** Doubts about a person who leads for now or is not there yet: “Interim: A”, “A when appointed”; an “Interim Director (A)” holds a post. */
export function forNow(pieces: readonly LeadPiece[], scan: LeadScan): readonly string[] {
  return pieces.flatMap((piece, at) => {
    const said = written(scan, piece.from, piece.to).replace(/\s*[:–—-]$/u, '');
    const key = scan.words[piece.from]?.key ?? '';
    // A rank may be held for a time for good reasons of its own: "T/AM".
    const isForNow =
      piece.kind === 'lead' || piece.kind === 'leader'
        ? PROVISIONAL.has(key)
        : piece.kind === 'note' && key === 'interim';
    if (isForNow) return [`“${said}” says that they lead only for a time. Say who leads now.`];
    const before = pieces.slice(0, at).findLast(({ kind }) => kind === 'owner');
    const isToCome = piece.kind === 'note' && TO_COME.test(said);
    if (!isToCome || before?.kind !== 'owner' || before.owner.name === null) return [];
    return [`“${said}” says that they are not there yet. Say who leads now.`];
  });
}
