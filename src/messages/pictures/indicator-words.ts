import { sayDay } from '#src/calendar/say-day.ts';
import { sayPurposeFirst, sayValue, titleOf } from '#src/messages/governance/purpose/purpose-words.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { reaches } from '#src/plan/governance/measures/standing-readings.ts';
import type { Purpose } from '#src/plan/governance/purpose.ts';
import type { Reading } from '#src/plan/governance/reading.ts';

/** What is said of what an indicator stood at; its readings are in one unit, the earliest first. */
export function sayIndicatorPicture(purpose: Purpose, readings: readonly Reading[], target: number | undefined) {
  const [first, last] = [readings[0], readings.at(-1)];
  const unit = last?.unit ?? null;
  const { direction } = purpose;
  const better = direction === undefined ? '' : direction === 'up' ? ', higher is better' : ', lower is better';
  const from =
    first === undefined || first === last ? '' : `from ${sayValue(first.value, unit)} as at ${sayDay(first.asAt)} to `;
  const now = last === undefined ? '' : `${sayValue(last.value, unit)} as at ${sayDay(last.asAt)}`;
  return {
    picture: {
      title: `${sayPurposeFirst(purpose)}: ${titleOf(purpose)}`,
      inWords: `A line through ${sayCount(readings.length, 'reading')}, ${from}${now}${better}.${aimed()}`,
      axes: { of: 'As at', value: unit === null ? 'Reading' : `Reading (${unit})` },
    },
    course: 'Reading',
    target: target === undefined ? '' : `Target ${sayValue(target, unit)}`,
  };

  function aimed(): string {
    if (target === undefined) return ' It has no target.';
    if (direction === undefined || last === undefined) return ` The target is ${sayValue(target, unit)}.`;
    const isMet = reaches(last.value, target, direction);
    return ` The target is ${sayValue(target, unit)}, which is ${isMet ? 'met' : 'not met'}.`;
  }
}

/** By what its picture is told from those of the others. */
export function indicatorPictureId({ ref }: Pick<Purpose, 'ref'>): string {
  return `indicator-${ref.replaceAll(/[^\p{L}\d]+/gu, '-')}`;
}
