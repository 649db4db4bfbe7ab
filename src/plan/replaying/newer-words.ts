import type { Action } from '#src/plan/action.ts';

/** What a newer version of the plan has where nobody can tell by its words whether it is an action that the plan had. */
export type NewerWords = Pick<Action, 'ref' | 'title' | 'theme' | 'timescale' | 'leads'>;

/** As much of an action of the newer version as is asked about. */
export function newerWords({ ref, title, theme, timescale, leads }: NewerWords): NewerWords {
  return { ref, title, theme, timescale, leads };
}
