import { bodyEnd } from '#src/people/body-end.ts';
import { written } from '#src/people/lead-piece.ts';
import type { HeadPiece, LeadReader } from '#src/people/lead-piece.ts';
import { isCapital } from '#src/people/lead-shape.ts';
import { POST_HEADS, QUALIFIERS, SMALL_WORDS } from '#src/people/lead-vocabulary.ts';

/** A body that the roster does not have, by its shape: words of service, up to one like "Team" or "Board". */
export const readBodyShape: LeadReader = (scan, at) => {
  const first = scan.words[at];
  const hasCapitals = scan.words.some(isCapital);
  if (first === undefined || first.mark !== null || (hasCapitals && !isCapital(first))) return [];
  const to = bodyEnd(scan, at);
  const words = scan.words.slice(at, to);
  // "the officer" is nobody in particular.
  const isAll = words.every(
    (word) => POST_HEADS.has(word.key) || SMALL_WORDS.has(word.key) || QUALIFIERS.has(word.key),
  );
  if (to === at || isAll) return [];
  const post = written(scan, at, to);
  const piece: HeadPiece = {
    kind: 'head',
    post,
    group: true,
    titled: post,
    plural: false,
    isTitle: false,
    doubt: null,
  };
  return [{ ...piece, from: at, to }];
};
