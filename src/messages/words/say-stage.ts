import { sayCount } from '#src/messages/words/say-list.ts';
import { isSaidToHold } from '#src/plan/count-as.ts';
import type { Stage, Standing } from '#src/plan/standing.ts';

/** The same of one action: what went into others was not closed for good, and what is said to hold was complete before. */
export function sayWhereItIs(standing: Standing): string {
  if (isSaidToHold({ standing })) return 'checked and complete, said to hold';
  const { length } = standing.into;
  if (length === 0) return sayStage(standing.stage);
  return length === 1 ? 'merged into another action' : `split into ${sayCount(length, 'action')}`;
}

/** Where an action is, in words that finish the sentence "It is …". */
export function sayStage(stage: Stage): string {
  switch (stage) {
    case 'open':
      return 'open';
    case 'delivered':
      return 'said to be done, to be checked';
    case 'complete':
      return 'checked and complete';
    case 'business-as-usual':
      return 'closed as business as usual';
    case 'superseded':
      return 'closed as superseded';
    case 'withdrawn':
      return 'withdrawn';
  }
}
