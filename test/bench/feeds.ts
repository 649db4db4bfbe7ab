import { stringify } from 'csv-stringify/sync';
import { FEED_FORMATS } from '#adapters/web/feeds/draw-feed.ts';
import type { FeedScene } from '#src/feeds/feed-scene.ts';
import { actionsFeed } from '#src/feeds/feeds/actions.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { replayGovernance } from '#src/plan/governance/governance.ts';
import { inTurns } from '#src/thrift/steps.ts';
import { aPlan, aRoster, aTracked, day } from '#test/kit/an-action.ts';
import { timed } from './measure.ts';
import type { Bench } from './measure.ts';

const MANY = 10_000;

/** 10,000 actions as the feed that Power BI reads, against writing the same rows once they are there. */
export function feeds(): Bench {
  const scene = aLargeScene();
  const rows = [...actionsFeed.rows(scene)];
  const csv = FEED_FORMATS.find(({ name }) => name === 'csv')!;
  return {
    name: 'feed: 10,000 actions as CSV',
    against: 'the same rows written once they are there',
    unit: 'ms',
    ours: () => timed(async () => inTurns(csv.draw(actionsFeed, scene))),
    floor: () => timed(async () => stringify(rows.map((row) => [...row]))),
    rounds: 5,
    warmUp: 1,
  };
}

function aLargeScene(): FeedScene {
  const [today, from] = [day('2015-11-30'), day('2015-05-26')];
  const tracked = Array.from({ length: MANY }, (_, at) =>
    aTracked({ ref: `${at % 30}.${at}`, title: `Do what number ${at} says, whole and in time`, position: at }),
  );
  const index = rosterIndex(aRoster(), today);
  const of = { plan: aPlan(), headings: [], today, from, tracked, lines: [], governance: replayGovernance([]), index };
  return { scope: 'leadership', plans: [of] };
}
