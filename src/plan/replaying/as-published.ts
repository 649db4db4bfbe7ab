import type { Action } from '#src/plan/action.ts';
import type { Standing } from '#src/plan/standing.ts';
import { NOTHING_PUBLIC } from '#src/plan/public/public-line.ts';
import { publishedSteps } from '#src/plan/steps/steps.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
/** A standing while lines are added to it; `published` are the doubts that the words as they are now come with. */
export type StandingSoFar = Writable<Standing> & { readonly published: Standing['doubts'] };

/** How an action stands before anything is said of it. */
export function asPublished(action: Action): StandingSoFar {
  const doubts = (['timescale', 'leads'] as const).filter((about) => action[about].doubt !== null);
  return {
    original: action.timescale.due,
    publishedOn: null,
    agreed: action.timescale.due,
    ...NOTHING_SAID,
    ...NOTHING_DECIDED,
    ...stageOf(action),
    steps: publishedSteps(action.timescale),
    owners: action.leads.owners,
    doubts: [...doubts],
    lastSeq: 0,
    published: doubts,
  };
}

/** What nobody has said. */
const NOTHING_SAID = {
  forecast: null,
  declared: null,
  ratedSince: null,
  voices: [],
  disagreement: [],
  narrative: null,
  unsettled: null,
  unsettledBefore: [],
  checkWords: null,
  waitingOn: null,
  evidence: null,
  shown: [],
  dateAsked: null,
  notMine: [],
  requests: [],
  snoozes: [],
  moves: [],
  lastUpdate: null,
  lastUpdateBy: null,
  lastWords: [],
} satisfies Partial<Standing>;

/** What nobody has decided. */
const NOTHING_DECIDED = {
  delivery: null,
  checked: null,
  embedding: null,
  turn: null,
  sentBack: null,
  word: null,
  minuted: null,
  into: [],
  given: null,
  restricted: false,
  ...NOTHING_PUBLIC,
  checkers: [],
  chase: null,
  renewals: [],
} satisfies Partial<Standing>;

/** A plan that says "Completed April 2015" says it is delivered; nobody has verified it yet. */
function stageOf({ timescale: { kind, due } }: Action): Pick<Standing, 'stage' | 'stageOn' | 'stageBy' | 'stageSeq'> {
  const isDone = kind === 'done';
  return { stage: isDone ? 'delivered' : 'open', stageOn: isDone ? due : null, stageBy: null, stageSeq: 0 };
}
