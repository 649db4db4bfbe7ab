import { sayNowCalled } from '#src/messages/words/now-called.ts';
import type { Renumbered } from '#src/messages/words/now-called.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { trackedOf } from '#src/ports/tracked-of.ts';

/** The answer, with a word on each action that was spoken of by a ref it had before: "8.1.3 is now 8.2.1". */
export async function tellRenumbered(answer: Answer, scene: Scene): Promise<Answer> {
  const entries = answer.entries.flatMap((entry) => ('action' in entry ? [entry.action] : []));
  const ids = [...new Set([...answer.about, ...entries])];
  const spokenOf = await trackedOf(ids, scene.register);
  const lines = spokenOf.flatMap((one) => oldRefsIn(scene.message.text, one, scene));
  if (lines.length === 0) return answer;
  return { ...answer, card: sayNowCalled(answer.card, lines) };
}

function oldRefsIn(text: string, { action }: Tracked, { naming }: Scene): readonly Renumbered[] {
  const said = ` ${text
    .slice(0, LONGEST)
    .toLowerCase()
    // "8.1.3!" is the one that has that ref now.
    .replaceAll(/[^\p{L}\p{N}.!-]+/gu, ' ')} `.replaceAll(/\.(?=\s)/gu, '');
  const isSaid = (ref: string): boolean => said.includes(` ${ref.toLowerCase()} `);
  const now = naming.action(action);
  const old = new Set(
    (action.formerRefs ?? []).map(({ ref }) => ref).filter((ref) => isSaid(ref) && ref !== action.ref),
  );
  return Array.from(old, (ref) => ({ old: ref, now }));
}

// A ref is typed at the front; what comes after so much is a story.
const LONGEST = 2000;
