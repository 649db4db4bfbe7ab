import { impossibleDay } from '#src/timescale/impossible-day.ts';

// What stands around a day and says nothing else: "expected 32 January", "no sorry, it is 31 Feb now".
const AROUND_A_DAY =
  /\b(?:new|another|later|due|end|start|date|day|expect(?:ed|ing|s)?|forecast|by|on|until|till?|to|of|in|at|the|it|is|was|will|be|done|now|i|we|sorry|no|not|or|say|about|around|maybe|please|for|moved?|set|make|that)\b/giu;

/** True for words that name a day which no calendar has and say nothing else: an attempt that is asked for again, and no note. */
export function isRejectedDay(words: string): boolean {
  const day = impossibleDay(words);
  if (day === null) return false;
  const rest = words.replace(day.said, ' ').replace(AROUND_A_DAY, ' ');
  return !/[\p{L}\p{N}]/u.test(rest);
}
