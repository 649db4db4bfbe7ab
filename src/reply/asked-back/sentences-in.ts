import type { Span } from '#src/reply/remainder.ts';

const ENDS = /[.!?;\n•…]+/gu;
const SHORTENED = /(?:^|\P{L})(?:dr|mr|mrs|ms|st|cllr|prof|approx|no|eg|ie)$/u;

/** The sentences of a message in small letters, each with the signs that end it: “8.1.3” and “Dr. Bowen” end none. */
export function sentencesIn(said: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { 0: signs, index } of said.matchAll(ENDS)) {
    const end = index + signs.length;
    const isWithin = !/[;\n•…]/u.test(signs) && /\S/u.test(said.slice(end, end + 1));
    const isShort = signs === '.' && SHORTENED.test(said.slice(Math.max(0, index - 8), index));
    if (isWithin || isShort) continue;
    spans.push({ start, end });
    start = end;
  }
  return [...spans, { start, end: said.length }].filter((span) => /\S/u.test(said.slice(span.start, span.end)));
}
