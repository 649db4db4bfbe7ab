/** What answers somebody, without the cards that change beside it. */
export function answerIn(told: string): string {
  return told.split('\n\n~~~\n\n')[0] ?? '';
}
