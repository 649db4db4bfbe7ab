import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import { whoIs, whoItMayBe } from '#src/people/who-leads.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Unready } from './digest.ts';
import { lineOf } from './line.ts';
import type { DigestScene } from './line.ts';

/** Open actions that nobody can be asked about yet: no date can be read in their words, or nobody is behind their lead. */
export function notReady(scene: DigestScene): readonly Unready[] {
  return scene.tracked.flatMap((one) => {
    const lacks = one.standing.stage === 'open' ? lacksOf(one, scene.index) : [];
    return lacks.length === 0 ? [] : [{ line: lineOf(one, scene), lacks }];
  });
}

function lacksOf({ action, standing }: Tracked, index: RosterIndex): Unready['lacks'] {
  const leads = standing.owners.filter((owner) => !owner.support);
  const isNobody = leads.length > 0 && leads.every((owner) => whoIs(owner, index).length === 0);
  const isSeveral = leads.some((owner) => whoItMayBe(owner, index).length > 0);
  return [
    ...(action.timescale.kind === 'unknown' && standing.agreed === null ? (['date'] as const) : []),
    ...(leads.length === 0 ? (['lead'] as const) : []),
    ...(isNobody ? [isSeveral ? ('which' as const) : ('person' as const)] : []),
  ];
}
