import { calledOf } from '#src/people/called-of.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { clip } from '#src/messages/text/clip.ts';
import { sayOr } from '#src/messages/words/say-list.ts';

type WhichPerson = Extract<Refusal, { because: 'which-person' | 'no-such-person' }>;
type Words = { readonly heading: string; readonly text: string; readonly buttons: readonly DraftButton[] };

// What was typed is quoted short enough for a sentence.
const QUOTED = 40;

const ALIKE =
  'Several people in the roster have that name, and nothing there tells all of them apart. Nothing is recorded: give each a post or an e-mail address of their own in the roster, and say it again.';

/** Asks who is meant by a name that is nobody's, or not exactly one person's, with a tap for each who may be. */
export function whichPerson({ because, said, people, choices }: WhichPerson): Words {
  const buttons = choices?.buttons ?? [];
  const all = new Set(people.map(calledOf));
  const names = sayOr([...all]);
  const name = clip(said, QUOTED);
  if (because === 'which-person') {
    const how = buttons.length === people.length ? 'Nothing is recorded yet.' : 'Say it again with the full name.';
    if (all.size < people.length) return { heading: `Which “${name}”?`, text: ALIKE, buttons };
    return { heading: `Which “${name}”?`, text: `That could be ${names}. ${how}`, buttons };
  }
  const near = people.length === 0 ? '' : ` Did you mean ${names}?`;
  const next =
    choices === undefined
      ? 'The programme office can add people to the roster.'
      : 'Write the right name in your next message; whoever is new is added to the roster first.';
  return {
    heading: `I cannot find “${name}”`,
    text: `Nobody in the roster is called that.${near} ${next}`,
    buttons,
  };
}
