import type { LeadPiece } from '#src/people/leads/lead-piece.ts';

/** No lead cell of a published plan comes near this many characters; a longer one is a mistake of the import. */
export const LONGEST_CELL = 2000;

// "Jane Doe → John Roe", "Jane Doe > John Roe"; not "Jane Doe <jane@example.org>".
const ARROW = /[→➔⇒]|(?<!<[^<>]*)>/u;

// "Jane Doe*"; "* Jane Doe" is a bullet.
const FOOTNOTE = /(?<=[\p{L})])[*†‡§]/u;

/** Doubts about a cell as a whole: nobody is named, everybody only supports, a post is vacant, it is very long. */
export function wholeDoubts(text: string, pieces: readonly LeadPiece[]): readonly string[] {
  const doubts: string[] = [];
  const owners = pieces.filter((piece) => piece.kind === 'owner');
  const isVacant = pieces.some((piece) => piece.kind === 'vacant');
  if (isVacant) doubts.push('The plan says that a lead is still to be named. Say who it is.');
  if (text.length > LONGEST_CELL)
    doubts.push('The words are longer than 2,000 characters, and only those were read. Shorten them.');
  if (owners.length > 1 && ARROW.test(text))
    doubts.push('The plan says that one lead follows another. Say who leads now.');
  const [mark] = FOOTNOTE.exec(text) ?? [];
  if (owners.length > 0 && mark !== undefined)
    doubts.push(`“${mark}” stands for a note that was not read here. Say who leads.`);
  if (owners.length === 0 && !isVacant) doubts.push('Nobody is named as lead. Say who it is.');
  if (owners.length > 0 && owners.every((piece) => piece.owner.support))
    doubts.push('Everybody named only supports. Say who leads.');
  return doubts;
}
