import { lookOfKind } from './chart-look.ts';
import type { ChartKind } from './chart-look.ts';
import { sayCounted } from '#src/messages/words/say-counted.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** The title of the rating mix of so many weeks, said once: over the digest's chart and on its picture. */
export function titleOfMix(weeks: number): string {
  return `How the ratings have moved over ${weeks} weeks`;
}

/** What is said around the rating mix of so many weeks. */
export function sayOverTime(weeks: number) {
  return {
    title: titleOfMix(weeks),
    shows: `A column for each of ${sayCount(weeks, 'week')} shows how many actions had which rating.`,
    axes: { of: 'Week of', value: 'Actions' },
  };
}

/** A part of the mix in the key of its picture: the two Greens by their words, since fonts lack a sign for what is only said. */
export function sayKind(kind: ChartKind): string {
  if (kind === 'green' || kind === 'only-said') return sayCounted(kind);
  const { word, shape } = lookOfKind(kind);
  return kind === 'unrated' ? word : `${word} ${shape}`;
}
