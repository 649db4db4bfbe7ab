import type { PersonId } from '#src/people/person.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** The actions that the office speaks of together, and what was said after them. */
export type Targets = {
  readonly tracked: readonly Tracked[];
  /** What a list is called in a sentence, "section 8"; null for actions that were each named by their number. */
  readonly list: string | null;
  /** The people alone whose list it is; null for any other. */
  readonly people: readonly PersonId[] | null;
  readonly rest: string;
  /** True for everybody’s, which is shown first however little it is; absent for any other. */
  readonly isOfAll?: true;
};
