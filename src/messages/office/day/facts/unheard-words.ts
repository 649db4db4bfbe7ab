import type { DraftButton } from '#src/messages/draft.ts';
import { joinedUpTo, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { typedName } from '#src/messages/words/who/typed-name.ts';
import type { Unheard } from '#src/office/unheard.ts';
import type { OfficeContext } from '#src/messages/office/day/office-context.ts';

const MOST_NAMED = 3;

/** Who leaves the answering to the others, of what and for how long; without its full stop. */
export function sayUnheard({ name, months, actions }: Unheard, { naming }: OfficeContext): Said {
  const refs = actions.map(({ action }) => naming.action(action).ref);
  const others = actions.length === 1 ? 'another of its leads answers' : 'others of their leads answer';
  return say`${name} has said nothing of ${joinedUpTo(MOST_NAMED, refs)} for ${sayCount(months, 'month')}; ${others}`;
}

/** The taps that mend it: a word from them, or another lead. */
export function choicesOfUnheard({ name, actions }: Unheard, { naming }: OfficeContext): readonly DraftButton[] {
  const [only, ...others] = actions.map(({ action }) => naming.action(action).ref);
  const theirs: DraftButton =
    only === undefined || others.length > 0
      ? { label: `What ${name} leads`, say: `/rag lead ${typedName(name)}` }
      : { label: 'Name somebody else', say: say`/rag assign ${only}` };
  return [{ label: `Remind ${name}`, say: `/rag remind ${typedName(name)}` }, theirs];
}
