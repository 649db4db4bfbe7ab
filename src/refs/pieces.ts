/** A run of letters or of figures in a text, and the signs that stand between it and the one before. */
export type Piece = { readonly word: string; readonly gap: string };

const PIECE = /\p{L}+|\p{N}+/gu;
const PLAIN = /^[\u0020-\u007e]*$/u;

/** A text in pieces as they are compared: small letters without accents, figures without leading noughts. */
export function piecesOf(text: string): readonly Piece[] {
  const plain = folded(text);
  let end = 0;
  return Array.from(plain.matchAll(PIECE), ({ 0: word, index }) => {
    const gap = plain.slice(end, index);
    end = index + word.length;
    return { word: word.replace(/^0+(?=\p{N})/u, ''), gap };
  });
}

/** Without accents, apostrophes and signs that nobody sees. */
function folded(text: string): string {
  const plain = PLAIN.test(text) ? text : text.normalize('NFKD').replaceAll(/[\p{M}\p{Cf}]/gu, '');
  return plain.replaceAll(/['’‘]/gu, '').toLowerCase();
}
