import { clip } from '#src/messages/text/clip.ts';

const KEPT = ' (the whole is kept)';

/** Somebody's words as they are shown, cut to `most` characters; where they are cut, it says that nothing is lost. */
export function cutWords(shown: string, most: number): string {
  return shown.length <= most ? shown : `${clip(shown, most - KEPT.length)}${KEPT}`;
}

/** A text as it is shown in pieces of at most `most` characters, broken at the end of a line or a word where there is one near. */
export function partWords(shown: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let rest = shown;
  while (rest.length > most) {
    const end = breakIn(rest, most);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest].filter((piece) => piece !== '');
}

function breakIn(text: string, most: number): number {
  const start = text.slice(0, most);
  const near = most / 2;
  const line = start.lastIndexOf('\n');
  if (line > near) return line;
  const word = start.lastIndexOf(' ');
  if (word > near) return word;
  // Not between the halves of one character.
  return start.isWellFormed() ? most : most - 1;
}
