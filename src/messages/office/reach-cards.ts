import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton, DraftRow } from '#src/messages/draft.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { typedName } from '#src/messages/words/who/typed-name.ts';

/** Somebody of the roster whom no message can reach; `why` is a clause or two: "no e-mail address in the roster". */
export type OutOfReach = {
  readonly name: string;
  readonly why: readonly string[];
  /** True for somebody who has an account that brings them nothing; another would not mend it. */
  readonly isLinked?: boolean;
};

const LINK = 'Choose each one’s account, or put their e-mail addresses into the roster.';
const EACH = 'Beside each name is what would mend it.';

// One button each, and a list longer than this is better mended in the roster.
const MOST = 10;

/** Lists to the office who has no account yet, each with a button that says whose it is to be. */
export function sayToLink(people: readonly OutOfReach[]): Card {
  const shown = people.slice(0, MOST);
  return buildCard({
    heading: `${sayCount(people.length, 'person', 'people')} I cannot reach yet`,
    blocks: [
      { kind: 'said', text: people.every(({ isLinked }) => isLinked === true) ? EACH : LINK },
      { kind: 'rows', rows: shown.map(rowOf), more: people.length - shown.length },
    ],
    buttons: linkButtons(shown.filter(({ isLinked }) => isLinked !== true)),
  });
}

/** Tells the office that somebody took the bot out of a platform, and how they are reached again. */
export function tellCutOff(name: string, { why, mend }: { readonly why: string; readonly mend: string }): Card {
  const text = `No message reaches them, because ${why}. To mend it: ${mend}. Their actions stay theirs until you assign them.`;
  return buildCard({
    heading: `${name} cannot be reached for now`,
    blocks: [{ kind: 'said', text }],
    buttons: [{ label: 'Their actions', say: `/rag lead ${typedName(name)}` }],
  });
}

/** Tells the office that somebody's account was taken away, and why: "the account was deactivated". */
export function tellUnlinked(name: string, why: string): Card {
  return buildCard({
    heading: `${name} cannot be reached any more`,
    blocks: [
      {
        kind: 'said',
        text: `I do not use their account any more, because ${why}. Their actions stay theirs until you assign them.`,
      },
    ],
    buttons: [{ label: 'Their actions', say: `/rag lead ${typedName(name)}` }],
  });
}

// Two of one name share a button: what it says asks which of them is meant.
function linkButtons(people: readonly OutOfReach[]): readonly DraftButton[] {
  const names = new Set(people.map(({ name }) => name.replaceAll('"', '')));
  return [...names].map((name) => ({ label: `Link ${name}`, say: `/rag link "${name}"` }));
}

function rowOf({ name, why }: OutOfReach): DraftRow {
  return { action: null, ref: '', title: name, rating: null, facts: why };
}
