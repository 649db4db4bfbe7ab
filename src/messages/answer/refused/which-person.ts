import { calledOf } from '#src/people/called-of.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { clip } from '#src/messages/text/clip.ts';
import { sayOr } from '#src/messages/words/say-list.ts';

type WhichPerson = Extract<Refusal, { because: 'which-person' | 'no-such-person' }>;
type Words = { readonly heading: string; readonly text: string; readonly buttons: readonly DraftButton[] };

// What was typed is quoted short enough for a sentence.
const QUOTED = 40;

/** Asks who is meant by a name that is nobody's, or not exactly one person's, with a tap for each who may be. */
export function whichPerson({ because, said, people, choices }: WhichPerson): Words {
  const buttons = choices?.buttons ?? [];
  const names = sayOr([...new Set(people.map(calledOf))]);
  const name = clip(said, QUOTED);
  if (because === 'which-person') {
    const how = buttons.length === people.length ? 'Nothing is recorded yet.' : 'Say it again with the full name.';
    return { heading: `Which “${name}”?`, text: `That could be ${names}. ${how}`, buttons };
  }
  const near = people.length === 0 ? '' : ` Did you mean ${names}?`;
  return {
    heading: `I cannot find “${name}”`,
    text: `Nobody in the roster is called that.${near} The programme office can add people to the roster.`,
    buttons,
  };
}
