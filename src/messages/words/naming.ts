import type { Action, ActionId, Called, Plan } from '#src/plan/action.ts';
import { keptBy } from '#src/thrift/kept-by.ts';
import { refsWithin } from '#src/refs/refs-within.ts';
import { Phrase } from './phrase.ts';

/** An action as its reader knows it: the ref as they type it, and its title. */
export type Named = { readonly id: ActionId; readonly ref: Phrase; readonly title: Phrase };

/** How actions and somebody's own words come onto a card. */
export type Naming = {
  readonly action: (action: Action) => Named;
  /** Somebody's words, or the plan's, with the actions that they name by ref or title. */
  readonly words: (said: string) => Phrase;
};

/** The naming of loaded plans; `actions` are all there are, for any may be spoken of. */
export function createNaming(plans: readonly Plan[], actions: readonly Action[]): Naming {
  const find = refsWithin(actions);
  const title = titleAmong(actions);
  return {
    action: (action) => ({ id: action.id, ref: refOf(action, plans), title: title(action) }),
    words: (said) => new Phrase(said, find(said)),
  };
}

// A title may speak of another action, and among the same actions always of the same ones.
const titleAmong = keptBy((actions: readonly Action[]) => {
  const find = refsWithin(actions);
  return keptBy(({ id, title }: Action) => new Phrase(title, [id, ...find(title)]));
});

/** A ref with its plan's key before it where the plan is not the default, as a card calls the action. */
function refOf({ id, plan, ref }: Action, plans: readonly Plan[]): Phrase {
  const isDefault = plans.some((one) => one.key === plan && one.isDefault);
  return typedIn({ key: plan, isDefault }, { action: id, ref });
}

/** A ref as it is typed for an action of a plan: with the plan's key before it, which the default one's refs need not. */
export function typedIn({ key, isDefault }: Pick<Plan, 'key' | 'isDefault'>, { action, ref }: Called): Phrase {
  return called({ action, ref: isDefault ? ref : `${key} ${ref}` });
}

/** A ref by which a card calls an action. */
export function called({ action, ref }: Called): Phrase {
  return new Phrase(ref, [action], [{ action, ref }]);
}

/** Words that speak of an action and do not call it so: "8.1.3!" for one of two. */
export function speakingOf(action: ActionId, words: string): Phrase {
  return new Phrase(words, [action]);
}

/** The title, or as much of it as a heading holds. */
export function shortTitle({ title }: Named): Phrase {
  return Phrase.reword(title, shortened);
}

// A platform's heading holds about 150 characters, and what follows the title must be seen.
const LONGEST_TITLE = 100;

function shortened(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const start = title.slice(0, LONGEST_TITLE).toWellFormed();
  const lastSpace = start.lastIndexOf(' ');
  return `${lastSpace > 0 ? start.slice(0, lastSpace) : start}…`;
}
