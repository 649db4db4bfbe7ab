import type { KeptPurpose } from '#src/plan/governance/purposes.ts';
import { living } from '#src/plan/governance/purposes.ts';
import type { Reading } from '#src/plan/governance/reading.ts';
import { isMet } from '#src/plan/governance/measures/is-met.ts';
import { standingReadings } from '#src/plan/governance/measures/standing-readings.ts';
import { column, feedOf } from '#src/feeds/feed.ts';

type Measured = {
  readonly plan: string;
  readonly kept: KeptPurpose;
  readonly reading: Reading | null;
  readonly isLast: boolean;
};

/** What is measured: a row for each reading of each indicator, and one for an indicator without any. */
export const indicatorsFeed = feedOf<Measured>({
  name: 'indicators',
  means: 'what is measured: a row for each reading, and one for an indicator that has none',
  columns: [
    column('plan', 'text', { means: 'the key of its plan' }, ({ plan }) => plan),
    column('ref', 'text', { means: 'its number' }, ({ kept }) => kept.purpose.ref),
    column('title', 'text', { means: 'what is measured' }, ({ kept }) => kept.purpose.title),
    column(
      'direction',
      'text',
      { means: 'which way is better: up or down' },
      ({ kept }) => kept.purpose.direction ?? null,
    ),
    column('target', 'number', { means: 'what is to be reached' }, ({ kept }) => kept.purpose.target ?? null),
    column('as_at', 'day', { means: 'the day of the reading' }, ({ reading }) => reading?.asAt ?? null),
    column('value', 'number', { means: 'what it stood at' }, ({ reading }) => reading?.value ?? null),
    column(
      'unit',
      'text',
      { means: 'in what: days, %' },
      ({ kept, reading }) => reading?.unit ?? kept.purpose.unit ?? null,
    ),
    column('sample', 'number', { means: 'how many people a poll asked' }, ({ reading }) => reading?.sample ?? null),
    column('is_latest', 'yes-no', { means: 'true for the last reading' }, ({ isLast }) => isLast),
    column(
      'is_met',
      'yes-no',
      { means: 'whether the last reading meets the target; empty where nothing says' },
      (one) => {
        return one.isLast ? isMet(one.kept) : null;
      },
    ),
  ],
  items: function* ({ plan, governance }) {
    for (const kept of living(governance.purposes).filter(({ purpose }) => purpose.kind === 'indicator')) {
      const readings = standingReadings(kept);
      if (readings.length === 0) yield { plan: plan.key, kept, reading: null, isLast: false };
      for (const [at, reading] of readings.entries())
        yield { plan: plan.key, kept, reading, isLast: at === readings.length - 1 };
    }
  },
});
