import type { Scene } from '#src/commands/command.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { deciderOf } from '#src/plan/governance/forum.ts';
import { readMinuted } from '#src/plan/governance/written/read-minuted.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** What a list leaves out: its dates are a forum's to decide, and no word says that it did. */
export function leftToForum({ action }: Tracked, words: string, { governanceOf, today, naming }: Scene): Said | null {
  const { forums, ...decides } = governanceOf(action.plan);
  const decider = deciderOf(action, { forums, ...decides });
  const { minuted, isOffice, doubt } = readMinuted(words, { forums, decider, today });
  if (doubt !== null)
    return say`which board decided it, and when, is not certain. By itself: /rag approve ${naming.action(action).ref}`;
  if (decider === null || minuted !== null || isOffice) return null;
  return say`${decider.name} decides it. By itself: /rag approve ${naming.action(action).ref}`;
}
