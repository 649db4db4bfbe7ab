import type { ActionEvent } from '#src/plan/ledger.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Sources } from './paper/paper.ts';
import { joinSources } from './paper/say-sources.ts';
import type { ReportScene } from './report-scene.ts';

type Kind = ActionEvent['kind'];

/** The lines that say what an action is counted as: who rated it, how it came to its stage, or else that it is there. */
export function ratingLines({ action, standing }: Tracked, scene: Pick<ReportScene, 'linesOf'>): Sources {
  const [first] = scene.linesOf(action.id);
  const said = [standing.declared?.seq ?? 0, standing.stageSeq].filter((seq) => seq > 0);
  return joinSources(said.length > 0 ? said : first === undefined ? [] : [first.seq]);
}

const DATES: readonly Kind[] = ['published', 'date-asked', 'date-agreed', 'date-declined', 'date-returned'];

/** The lines by which its dates are what they are. */
export function dateLines(one: Tracked, scene: Pick<ReportScene, 'linesOf'>): Sources {
  return linesWhere(one, scene, (event) => {
    if (event.kind === 'republished') return event.agreed !== undefined;
    if (event.kind === 'updated' || event.kind === 'amended') return event.change.forecast !== undefined;
    return DATES.includes(event.kind);
  });
}

/** Its lines of some kinds. */
export function linesOfKinds(one: Tracked, scene: Pick<ReportScene, 'linesOf'>, kinds: readonly Kind[]): Sources {
  return linesWhere(one, scene, ({ kind }) => kinds.includes(kind));
}

/** All the lines of several actions that another of these finds. */
export function linesOfAll(
  tracked: readonly Tracked[],
  scene: Pick<ReportScene, 'linesOf'>,
  find: typeof ratingLines = ratingLines,
): Sources {
  return joinSources(...tracked.map((one) => find(one, scene)));
}

function linesWhere(
  { action }: Tracked,
  { linesOf }: Pick<ReportScene, 'linesOf'>,
  isOf: (event: ActionEvent) => boolean,
): Sources {
  return joinSources(linesOf(action.id).flatMap(({ seq, event }) => (isOf(event) ? [seq] : [])));
}
