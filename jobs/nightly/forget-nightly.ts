import { daysBetween } from '#src/calendar/day.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { ForgottenOld } from '#src/ports/retention.ts';
import type { Turn, TurnWork } from '#jobs/job.ts';
import type { World } from '#jobs/world.ts';

/** So often a night at most; what is left then goes the next night. */
const MOST_TIMES = 100;

/** After so many days without a turn it is not known whether that time went by, or the clock is wrong. */
const LONGEST_AWAY = 7;

/** Lets go of what was kept long enough, a part at a time so that whoever writes meanwhile is answered; the log says what went. After a leap of the clock it waits a night: what is gone does not come back when the clock does. */
export async function forgetNightly({ slot }: Turn, { register, forget, report }: World): Promise<TurnWork> {
  const last = await register.lastRunBefore(slot.day);
  const isSure = last !== null && daysBetween(last, slot.day) <= LONGEST_AWAY;
  if (last !== null && !isSure && forget !== undefined)
    report({ level: 'error', what: `Nothing old goes tonight: the bot last ran on ${last}. ${IS_IT_RIGHT}` });
  const gone = forget === undefined || !isSure ? [] : await forgetAll(() => forget(slot.day));
  if (gone.length > 0) report({ level: 'info', what: sayGone(gone) });
  return { say: [], asked: [] };
}

const IS_IT_RIGHT = 'If the clock of this machine is right, it goes tomorrow night; else set it.';

async function forgetAll(forgetPart: () => Promise<ForgottenOld>): Promise<readonly ForgottenOld[]> {
  const gone: ForgottenOld[] = [];
  for (let times = 0; times < MOST_TIMES; times += 1) {
    const part = await forgetPart();
    if (countOf(part) === 0) break;
    gone.push(part);
  }
  return gone;
}

function countOf({ messages, cards, leavers, lines }: ForgottenOld): number {
  return messages + cards + leavers + lines;
}

function sayGone(gone: readonly ForgottenOld[]): string {
  const sum = (of: keyof ForgottenOld): number => gone.reduce((all, part) => all + part[of], 0);
  const words = `${sayCount(sum('messages'), 'message')} received, of ${sum('cards')} sent and of ${sayCount(sum('lines'), 'line')} of the record`;
  return `Kept long enough: the words of ${words} went, and the addresses of ${sayCount(sum('leavers'), 'person', 'people')} who left.`;
}
