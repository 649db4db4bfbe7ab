import type { WhyLate } from '#src/plan/slippage/why-late.ts';

/** What is late beside what is past its date, a piece each; none where nothing is. */
export function sayMoreLate({ missed, later }: Pick<WhyLate, 'missed' | 'later'>): readonly string[] {
  return [
    ...(missed === 0 ? [] : [`${missed} more ${missed === 1 ? 'has' : 'have'} a round that nobody answered for`]),
    ...(later === 0 ? [] : [`${later} more ${later === 1 ? 'is' : 'are'} later than first published`]),
  ];
}
