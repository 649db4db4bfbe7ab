import type { ActionId } from '#src/plan/action.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Naming } from './naming.ts';
import { Phrase } from './phrase.ts';

/** A naming for what everybody reads: titles and words that name a restricted action are left out, and it is said that they are. */
export function discreet(naming: Naming, tracked: readonly Tracked[]): Naming {
  const hidden = new Set(tracked.flatMap(({ action, standing }) => (standing.restricted ? [action.id] : [])));
  if (hidden.size === 0) return naming;
  const kept = (phrase: Phrase, own: ActionId | null): Phrase => {
    const isTold = phrase.names.some((action) => action !== own && hidden.has(action));
    return isTold ? new Phrase(LEFT_OUT, own === null ? [] : [own]) : phrase;
  };
  return {
    words: (said) => kept(naming.words(said), null),
    action: (action) => {
      const named = naming.action(action);
      return { ...named, title: kept(named.title, action.id) };
    },
  };
}

const LEFT_OUT = '(left out, since it names a restricted action)';
