import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Reply } from '#src/cli/cli-world.ts';
import { saysBegin } from '#src/conversation/says-begin.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import type { Plan } from '#src/plan/action.ts';

/** What is said of plans that ask nobody yet and are shown as if they did; null where there is none, or where a reply lets them begin. */
export function sayAsIfBegun(plans: readonly Plan[], from: Day, replies: readonly Reply[]): string | null {
  const waiting = plans.filter(({ begun }) => begun === null);
  if (waiting.length === 0 || replies.some(({ say }) => saysBegin(say))) return null;
  const ask = waiting.length === 1 ? 'asks' : 'ask';
  const names = sayAnd(waiting.map(({ name }) => name));
  return `${names} ${ask} nobody yet: this is as if /rag begin had been said before ${sayDay(from)}.`;
}
