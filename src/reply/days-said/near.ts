/** What bears on a day or a length stands no further before it. */
const NEAR = 200;

/** The words right before a place in a text; where others stand before them, they do not look like its beginning. */
export function leadingTo(text: string, at: number): string {
  return at <= NEAR ? text.slice(0, at) : `x${text.slice(at - NEAR, at)}`;
}
