import { sayRecord } from '#src/messages/governance/say-record.ts';
import { medianSlip, slippageOf } from '#src/plan/slippage/slip.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';

/** How the dates of an action for which another is asked have moved until now, and how its like have; nothing for a step of one. */
export async function slipRecord(
  tracked: Tracked,
  { register, today }: Pick<Scene, 'register' | 'today'>,
): Promise<{ readonly record?: string }> {
  const { action, standing } = tracked;
  const slip = tracked.step === undefined ? slippageOf(tracked, today) : null;
  if (slip === null || standing.dateAsked === null) return {};
  const like = (await register.trackedIn(action.plan)).filter(
    (one) => one.action.theme === action.theme && one.action.id !== action.id,
  );
  const among = { median: medianSlip(like, today), isTheme: action.theme !== null };
  return { record: sayRecord(slip, standing.original, standing.dateAsked.day, among) };
}
