import { createRefusedRequests } from '#adapters/network/refused-requests.ts';
import type { After } from '#adapters/network/after.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import type { Acknowledge } from '#adapters/slack/receive/acknowledge.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';
import type { Card } from '#src/messages/card.ts';
import { sayNoDomain, sayNoOrganisation } from '#src/messages/answer/refused/no-organisation.ts';
import { slackOriginOf } from './origin-of.ts';
import { tellWaiting } from './tell-waiting.ts';

/** What Slack has sent of a workspace that is nobody's: whoever waits is told, the log says which workspace, and nothing is kept. */
export type Nobodys = (envelope: Envelope, acknowledge: Acknowledge) => Promise<void>;

/** What is nobody’s: a workspace, or in one of several organisations somebody with an address of none of them. */
type Lacking = { readonly card: () => Card; readonly say: (places: string) => string };

const WORKSPACE: Lacking = {
  card: sayNoOrganisation,
  say: (places) =>
    `something came from Slack of a workspace that is no organisation’s (${places}): nothing was stored. To hear it, add the workspace to an organisation; else take the app out of it.`,
};

export const ADDRESS: Lacking = {
  card: sayNoDomain,
  say: (places) =>
    `somebody wrote in a workspace that several organisations share (${places}) whose address in Slack is of none of them: nothing was stored. To hear them, add the domain of their address to an organisation; where Slack tells no addresses at all, give the app the scope users:read.email.`,
};

/** Strangers may write as often as they like: the log has one line a minute of all of them. */
export function createNobodys(
  { fetch, report }: Pick<SlackWorld, 'fetch' | 'report'>,
  after: After,
  { card, say }: Lacking = WORKSPACE,
): Nobodys {
  const places = new Set<string>();
  const line = (counted: number) => {
    const what = `${counted} times ${say([...places].join(', '))}`;
    places.clear();
    return { level: 'error' as const, what };
  };
  const refused = createRefusedRequests(line, report, after);
  return async (envelope, acknowledge) => {
    const { team, enterprise } = slackOriginOf(envelope.body);
    if (places.size < MOST) places.add(PLAIN.exec(team ?? enterprise ?? '')?.[0] ?? 'unnamed');
    refused.count();
    // Whoever is told is answered by that; what nobody waits for is taken, so that Slack does not send it again and again.
    if (!(await tellWaiting(envelope, card(), { acknowledge, fetch }))) acknowledge(null);
  };
}

const MOST = 5;
const PLAIN = /^[A-Z0-9]{2,20}$/u;
