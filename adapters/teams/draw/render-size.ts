/** What one card may weigh, as UTF-8 and as UTF-16: Teams refuses a message at some 28 to 100 KB, by client and by age of the page that says so. */
export const BUDGET = 25 * 1024;

/** What something weighs as JSON in bytes: the heavier of UTF-8, in which it travels, and UTF-16, in which Teams counts. */
export function sizeOf(value: unknown): number {
  return weightOfText(JSON.stringify(value));
}

/** The most that so many characters of words can weigh in a card, where each of them may need an escape. */
export function worstOf(characters: number): number {
  return characters * 4;
}

function weightOfText(json: string): number {
  return Math.max(Buffer.byteLength(json), json.length * 2);
}
