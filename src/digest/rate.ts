import type { Standing } from '#src/plan/standing.ts';

/** True while somebody still has to do or verify it. */
export function isUnderWay({ stage }: Pick<Standing, 'stage'>): boolean {
  return stage === 'open' || stage === 'delivered';
}

/** True when it was closed by a decision without being completed. */
export function isClosedOtherwise(standing: Pick<Standing, 'stage'>): boolean {
  return standing.stage !== 'complete' && !isUnderWay(standing);
}
