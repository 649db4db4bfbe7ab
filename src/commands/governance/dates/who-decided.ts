import type { Scene } from '#src/commands/command.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import type { Card } from '#src/messages/card.ts';
import { askWhichMeeting, askWhoDecided } from '#src/messages/governance/date-decision-cards.ts';
import { deciderOf } from '#src/plan/governance/forum.ts';
import { mayDecideDate } from '#src/plan/governance/forums/may-decide.ts';
import { isKnownMeeting, metBefore } from '#src/plan/governance/forums/sittings.ts';
import type { Minuted } from '#src/plan/governance/minuted.ts';
import { readMinuted } from '#src/plan/governance/written/read-minuted.ts';
import { reasonIn } from '#src/commands/words/reason.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { exactRef } from '#src/refs/typed-ref.ts';

/** Who took a decision about a date and why, or the card that asks which meeting did. */
export type WhoDecided =
  | { readonly minuted: Minuted | null; readonly reason: string; readonly isKnown: boolean }
  | { readonly asks: Card };

type Verb = 'approve' | 'decline' | 'realistic';

/** Reads who decided out of the words behind a decision; `typed` is what was said of a step before them. */
export function whoDecided(
  tracked: Tracked,
  { verb, words, typed }: { readonly verb: Verb; readonly words: string; readonly typed: string },
  scene: Scene,
): WhoDecided | Refusal {
  const governance = scene.governanceOf(tracked.action.plan);
  const refusal = mayDecideDate(scene.asker, tracked, governance);
  if (refusal !== null) return refusal;
  const { today, naming, plans, asker } = scene;
  const isOffice = asker.index.isOffice(asker.person);
  const decider = deciderOf(tracked.action, governance);
  // A member speaks for their own forum alone.
  const forums = isOffice || decider === null ? governance.forums : [decider];
  const read = readMinuted(words, { forums, decider, today });
  const ref = exactRef(tracked.action, plans);
  const said = `/rag ${verb} ${[ref, typed].filter((one) => one !== '').join(' ')}`;
  const named = naming.action(tracked.action);
  const { minuted, doubt } = read;
  if (doubt !== null)
    return {
      asks: askWhoDecided({
        named,
        doubt,
        read,
        words: reasonIn(words),
        said,
        forums,
        today,
        isOffice,
        heard: naming.words,
      }),
    };
  const reason = reasonIn(read.reason);
  if (minuted !== null) return { minuted, reason, isKnown: isKnownMeeting(minuted, forums) };
  // Asking for a surer day decides nothing that a board has to.
  if (decider === null || (isOffice && (read.isOffice || verb === 'realistic'))) {
    return { minuted: null, reason, isKnown: true };
  }
  const met = metBefore(decider, today).slice(0, MOST_OFFERED);
  return { asks: askWhichMeeting({ named, forum: decider, met, said, reason, today, isOffice }) };
}

const MOST_OFFERED = 2;

/** True where the read words are a card that asks, or a refusal. */
export function isOpen(read: WhoDecided | Refusal): read is Extract<WhoDecided, { asks: Card }> | Refusal {
  return isRefusal(read) || 'asks' in read;
}
