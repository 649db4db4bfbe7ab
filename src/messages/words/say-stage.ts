import type { Stage } from '#src/plan/standing.ts';

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
