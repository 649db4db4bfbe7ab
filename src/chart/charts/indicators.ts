import type { Picture } from '#src/picture/picture.ts';
import type { PictureKind } from '#src/chart/picture-facts.ts';
import { indicatorPictureId, sayIndicatorPicture } from '#src/messages/pictures/indicator-words.ts';
import { standingReadings } from '#src/plan/governance/measures/standing-readings.ts';
import { living } from '#src/plan/governance/purposes.ts';
import type { KeptPurpose } from '#src/plan/governance/purposes.ts';
import type { Day } from '#src/calendar/day.ts';

/** What each indicator stood at, with its target. */
export const indicatorsKind: PictureKind = {
  name: 'indicator',
  *of({ governance, today }) {
    yield;
    const read = living(governance.purposes).filter(({ purpose }) => purpose.kind === 'indicator');
    return read.flatMap((kept) => pictureOf(kept, today));
  },
};

/** Readings in another unit than the last one cannot stand beside it, nor a target beside them. */
function pictureOf(kept: KeptPurpose, today: Day): readonly Picture[] {
  const { purpose } = kept;
  const all = standingReadings(kept).filter(({ asAt }) => asAt <= today);
  const last = all.at(-1);
  if (last === undefined) return [];
  const readings = all.filter(({ unit }) => unit === last.unit);
  const isComparable = purpose.unit === undefined || purpose.unit === last.unit;
  const target = isComparable ? purpose.target : undefined;
  const words = sayIndicatorPicture(purpose, readings, target);
  return [
    {
      id: indicatorPictureId(purpose),
      form: 'lines',
      ...words.picture,
      courses: [
        {
          name: words.course,
          paint: 'reading',
          stays: false,
          points: readings.map(({ asAt, value }) => ({ day: asAt, value })),
        },
      ],
      levels: target === undefined ? [] : [{ name: words.target, value: target }],
      marks: [],
    },
  ];
}
