import { fieldAt } from '#adapters/network/fields.ts';
import { faultOfCall } from '#adapters/teams/send/faults.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';

/** The trouble as a clause, without anything of the call: its headers hold a token. */
export function sayTrouble(error: unknown, { realClock }: Pick<TeamsWorld, 'realClock'>): string {
  const { message } = faultOfCall(error, realClock);
  return message.replace(/\.$/u, '');
}

/** True where a call failed because the app is not installed there, or the place is gone. */
export function isNotThere(error: unknown): boolean {
  const status = fieldAt(error, 'statusCode');
  return status === 403 || status === 404 || status === 410;
}

/** Statuses by which Teams asks for patience. */
const PATIENCE: readonly unknown[] = [412, 429, 502, 504];
/** A wait longer than this is for the next look. */
const LONGEST = 60_000;

/** For how many milliseconds Teams asks to be left alone; null where it does not ask, or asks for longer than anybody waits here. */
export function waitFor(error: unknown, { realClock }: Pick<TeamsWorld, 'realClock'>): number | null {
  if (!PATIENCE.includes(fieldAt(error, 'statusCode'))) return null;
  const { retryAfter } = faultOfCall(error, realClock);
  return retryAfter !== null && retryAfter <= LONGEST ? retryAfter : null;
}
