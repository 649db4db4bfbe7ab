import type { TeamsWorld } from '#adapters/teams/world.ts';
import { toMs } from '#src/calendar/instant.ts';
import { heardNow } from '#adapters/network/people/heard-now.ts';
import { fieldAt } from '#adapters/network/fields.ts';
import type { Linking } from './linking.ts';
import { readChat } from './read-rosters.ts';
import { unlinkGone } from './link-account.ts';
import { sayTrouble } from './trouble.ts';

/** Looks anew at people of whom Teams told, however lately they were looked at; settles when that is done, and never fails. */
export type Review = {
  /** These joined a team or chat, and may have come as guests. */
  readonly joined: (tenant: string, objectIds: readonly string[]) => Promise<void>;
  /** These were taken out of one: whoever is in no team any more and gone from their own chat has left. */
  readonly left: (tenant: string, objectIds: readonly string[]) => Promise<void>;
};

/** `ask` draws the conclusions from what Teams says; false when no answer came. */
export function createReview(linking: Linking, ask: (account: string) => Promise<boolean>): Review {
  const { known, world } = linking;
  const anew = async (account: string): Promise<boolean> => {
    // Until the answer is there nothing that is known counts as fresh: whoever presses meanwhile waits for it.
    known.note(account, known.find(account), toMs(world.realClock.now()) - LONG_AGO);
    return ask(account);
  };
  const went = async (account: string): Promise<void> => {
    const isAnswered = await anew(account);
    if (!isAnswered || known.find(account) !== null) return;
    if (await isGoneFromChat(account, linking)) await unlinkGone(account, linking);
  };
  return {
    joined: async (tenant, ids) => {
      await Promise.all(ids.map((id) => anew(`${tenant}/${id}`)));
      await heardNow(world);
    },
    left: async (tenant, ids) => void (await Promise.all(ids.map((id) => went(`${tenant}/${id}`)))),
  };
}

const LONG_AGO = 365 * 24 * 3_600_000;

/** A chat that is not known, or that the bot may not look into, tells nothing. */
async function isGoneFromChat(account: string, linking: Linking): Promise<boolean> {
  const [tenant = '', objectId = ''] = account.split('/');
  try {
    const chat = await linking.references.person(tenant, objectId);
    if (chat === null || chat.conversation === null) return false;
    return (await readChat(account, linking, (call) => call())) === null;
  } catch (error) {
    if (fieldAt(error, 'statusCode') === 404) return true;
    tellUnlessForbidden(error, linking.world);
    return false;
  }
}

function tellUnlessForbidden(error: unknown, world: TeamsWorld): void {
  if (fieldAt(error, 'statusCode') === 403) return;
  const why = sayTrouble(error, world);
  world.report({ level: 'error', what: `Whether somebody who left a team is still there could not be asked: ${why}.` });
}
