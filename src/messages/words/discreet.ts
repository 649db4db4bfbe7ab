import type { ActionId } from '#src/plan/action.ts';
import type { Naming } from './naming.ts';
import { Phrase } from './phrase.ts';

/**
 * A naming for readers from whom actions are hidden: titles and words that name one of them are left out, and it is said
 * that they are. What stands in `own`, the reader's message of this moment, is theirs and stays.
 */
export function discreet(naming: Naming, hidden: ReadonlySet<ActionId>, own = ''): Naming {
  if (hidden.size === 0) return naming;
  const theirs = spaced(own);
  const kept = (phrase: Phrase, about: ActionId | null): Phrase => {
    const isTold = phrase.names.some((action) => action !== about && hidden.has(action));
    return isTold ? new Phrase(LEFT_OUT, about === null ? [] : [about]) : phrase;
  };
  return {
    words: (said) => {
      const phrase = naming.words(said);
      return theirs.includes(spaced(said)) ? phrase : kept(phrase, null);
    },
    action: (action) => {
      const named = naming.action(action);
      return { ...named, title: kept(named.title, action.id) };
    },
  };
}

const LEFT_OUT = '(left out, since it names a restricted action)';

function spaced(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
