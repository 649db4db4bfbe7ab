import { partsOfPlan } from '#src/chart/by-section.ts';
import type { PictureKind } from '#src/chart/picture-facts.ts';
import { saySlippage } from '#src/messages/pictures/slippage-words.ts';
import { medianSlip } from '#src/plan/slippage/slip.ts';

/** How late each section is against what was published: the middle of those of its actions that slipped. */
export const slippageKind: PictureKind = {
  name: 'slippage',
  *of({ plan, tracked, headings, today }) {
    yield;
    const { parts, restricted } = partsOfPlan(tracked, headings);
    const slipped = parts.flatMap(({ label, tracked: own }) => {
      const median = medianSlip(own, today);
      return median === null ? [] : [{ label, ...median }];
    });
    if (slipped.length === 0) return [];
    const words = saySlippage(slipped, { plan: plan.name, today, restricted, parts: parts.length });
    return [
      {
        id: 'slippage',
        form: 'bars',
        ...words,
        labels: slipped.map(({ label }) => label),
        series: [{ name: words.series, paint: 'late', values: slipped.map(({ days }) => days) }],
      },
    ];
  },
};
