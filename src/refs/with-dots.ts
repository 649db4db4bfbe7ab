const ROW_OF_NUMBERS = /^\d{1,3}(?:\.\d{1,3}){2,4}$/u;

/** "8 1 3 amber", "8,1,3", "8-1-3": one of some refs without its dots: they are put back, place for place. */
export function withDots(legible: string, refs: readonly string[]): string {
  let text = legible;
  for (const ref of refs) {
    if (!ROW_OF_NUMBERS.test(ref)) continue;
    const typed = new RegExp(`(?<![\\p{L}\\p{N}.,/-])${ref.split('.').join('[ ,-]')}(?![\\p{N}%]|[.,:/-]\\p{N})`, 'gu');
    text = text.replace(typed, ref);
  }
  return text;
}
