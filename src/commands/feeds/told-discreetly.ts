import type { FeedPlan } from '#src/feeds/feed-scene.ts';
import { createNaming } from '#src/messages/words/naming.ts';
import { discreet } from '#src/messages/words/discreet.ts';
import { Phrase } from '#src/messages/words/phrase.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Register } from '#src/ports/register.ts';

/** The same plan in which no title, heading or line for the public names an action that is hidden from whoever reads. */
export async function toldDiscreetly(
  of: FeedPlan,
  hidden: ReadonlySet<ActionId>,
  register: Pick<Register, 'plans' | 'actions'>,
): Promise<FeedPlan> {
  if (hidden.size === 0) return of;
  const { words, action: named } = discreet(createNaming(await register.plans(), await register.actions()), hidden);
  const plainly = (said: string): string => Phrase.wordsOf(words(said));
  const told = ({ action, standing }: Tracked): Tracked => {
    const { publicLine, steps } = standing;
    return {
      action: {
        ...action,
        title: Phrase.wordsOf(named(action).title),
        theme: action.theme === null ? null : plainly(action.theme),
      },
      standing: {
        ...standing,
        publicLine: publicLine === null ? null : { ...publicLine, words: plainly(publicLine.words) },
        steps: steps.map((step) => ({ ...step, name: { ...step.name, label: plainly(step.name.label) } })),
      },
    };
  };
  const headings = of.headings.map((heading) => ({ ...heading, title: plainly(heading.title) }));
  return { ...of, headings, tracked: of.tracked.map(told) };
}
