import { sayDay } from '#src/calendar/say-day.ts';
import { addDays } from '#src/calendar/day.ts';
import { historiesOf, mixDays, momentsOf, ratingMix } from '#src/digest/rating-mix.ts';
import type { Chart } from '#src/messages/card.ts';
import { mixChart } from '#src/messages/digest/digest-numbers.ts';
import { sayKind, sayOverTime } from '#src/messages/pictures/mix-words.ts';
import { CHART_KINDS } from '#src/messages/pictures/chart-look.ts';
import type { PictureOf } from '#src/picture/picture.ts';
import type { PictureKind } from '#src/chart/picture-facts.ts';

/** How the ratings moved over twelve weeks, as a digest of that day tells it. */
export const ratingMixKind: PictureKind = {
  name: 'rating-mix',
  *of({ plan, tracked, ledger, today }) {
    const days = mixDays(today, addDays(today, -7));
    const histories = yield* historiesOf(tracked, ledger, momentsOf(days, plan.zone, null));
    // What is read on another day says which day it was.
    const chart = mixChart({ mix: yield* ratingMix(plan, histories, days), today }, sayDay(today));
    const picture = chart === null ? null : pictureOfMix(chart);
    return picture === null || picture.series.length === 0 ? [] : [picture];
  },
};

/** The picture of a digest's chart, with a title of its own where the card over it has that of the chart. */
export function pictureOfMix({ title, columns, inWords }: Chart): PictureOf<'columns'> {
  const kinds = CHART_KINDS.filter((kind) => columns.some(({ counts }) => (counts[kind] ?? 0) > 0));
  const words = sayOverTime(columns.length);
  return {
    id: 'rating-mix',
    form: 'columns',
    title: title === '' ? words.title : title,
    inWords: `${words.shows} ${inWords}`,
    axes: words.axes,
    labels: columns.map(({ label }) => label),
    series: kinds.map((kind) => ({
      name: sayKind(kind),
      paint: kind,
      values: columns.map(({ counts }) => counts[kind] ?? 0),
      beside: `${columns.at(-1)?.counts[kind] ?? 0}`,
    })),
  };
}
