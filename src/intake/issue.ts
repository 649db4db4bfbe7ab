/** Something in a file that could not be placed or had to be mended: where it stands, the words found, and what to do. */
export type Issue = { readonly place: string; readonly found: string; readonly message: string };

// Long enough to find the words again in the document, short enough for one line of a list.
const LONGEST_FOUND = 120;

/** An issue that quotes no more of the file than fits a line. */
export function issueAt(place: string, found: string, message: string): Issue {
  const words = foldSpaces(found.slice(0, LONGEST_FOUND * 4));
  const cut = words.length > LONGEST_FOUND ? `${words.slice(0, LONGEST_FOUND).trimEnd()}…` : words;
  // A cut may part the two halves of one character.
  return { place, found: cut.toWellFormed(), message };
}

/** The words with every run of spaces and line breaks as one space. */
export function foldSpaces(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
