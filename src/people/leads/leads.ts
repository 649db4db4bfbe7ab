import type { PersonId } from '#src/people/person.ts';

/**
 * One lead as the plan names them. `name` is the roster's spelling of as much of a person's name as was written
 * ("Manzie"), `post` the roster's name for the post, title or body; a body has `group` and no name.
 */
export type Owner = {
  readonly name: string | null;
  readonly post: string | null;
  readonly group: boolean;
  /** True for one who only supports: never asked, may look. */
  readonly support: boolean;
  /** True for words of the plan that may be a person, a post or a body: `post` has them whole as written. */
  readonly unsure?: true;
};

/** A plan's own words for who leads, and the owners they name in order; the first who does not only support is accountable. */
export type Leads = {
  readonly text: string;
  readonly owners: readonly Owner[];
  /** Why a person should look at it, as a sentence; null when the words are plain. */
  readonly doubt: string | null;
};

/** The people behind an action's leads today, each once, in the strongest capacity; `unreached` are leads that are nobody today. */
export type LeadsOn = {
  readonly accountable: readonly PersonId[];
  readonly joint: readonly PersonId[];
  readonly support: readonly PersonId[];
  readonly unreached: readonly Owner[];
};
