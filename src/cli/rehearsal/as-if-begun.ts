import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Reply } from '#src/cli/cli-world.ts';
import { saysBegin } from '#src/conversation/says-begin.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import type { Plan } from '#src/plan/action.ts';
import { runningPlans } from '#src/plan/decide-plan.ts';

/** What a rehearsal is about: every loaded plan, the one that is named, and what people say meanwhile. */
export type Supposing = {
  readonly plans: readonly Plan[];
  readonly named: Plan | null;
  readonly replies: readonly Reply[];
};

/**
 * The plans that ask nobody yet and are shown as if they did: the one that is named, or all where none has begun. Where a
 * reply says begin, or another plan runs, what has not begun is left as it is, as the real run leaves it.
 */
export function supposedBegun({ plans, named, replies }: Supposing): readonly Plan[] {
  if (replies.some(({ say }) => saysBegin(say))) return [];
  const running = runningPlans(plans);
  const waiting = running.filter(({ begun }) => begun === null);
  if (named !== null) return waiting.filter(({ key }) => key === named.key);
  return waiting.length === running.length ? waiting : [];
}

/** What is said of the plans that ask nobody yet; null where there is none, or where a reply lets them begin. */
export function sayNotBegun(supposing: Supposing, from: Day): string | null {
  const { plans, named, replies } = supposing;
  const supposed = supposedBegun(supposing);
  if (supposed.length > 0)
    return `${sayAsking(supposed)} nobody yet: this is as if /rag begin had been said before ${sayDay(from)}.`;
  const left = runningPlans(plans).filter(({ begun }) => begun === null);
  if (left.length === 0 || named !== null || replies.some(({ say }) => saysBegin(say))) return null;
  const they = left.length === 1 ? 'it' : 'each';
  return `${sayAsking(left)} nobody yet and ${left.length === 1 ? 'is' : 'are'} left out: --plan ${left[0]!.key} shows ${they} as if /rag begin had been said.`;
}

function sayAsking(plans: readonly Plan[]): string {
  return `${sayAnd(plans.map(({ name }) => name))} ${plans.length === 1 ? 'asks' : 'ask'}`;
}
