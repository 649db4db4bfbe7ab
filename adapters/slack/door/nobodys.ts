import { createRefusedRequests } from '#adapters/network/refused-requests.ts';
import type { After } from '#adapters/network/after.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import type { Acknowledge } from '#adapters/slack/receive/acknowledge.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';
import { sayNoOrganisation } from '#src/messages/answer/refused/no-organisation.ts';
import { slackOriginOf } from './origin-of.ts';
import { tellWaiting } from './tell-waiting.ts';

/** What Slack has sent of a workspace that is nobody's: whoever waits is told, the log says which workspace, and nothing is kept. */
export type Nobodys = (envelope: Envelope, acknowledge: Acknowledge) => Promise<void>;

/** Strangers may write as often as they like: the log has one line a minute of all of them. */
export function createNobodys({ fetch, report }: Pick<SlackWorld, 'fetch' | 'report'>, after: After): Nobodys {
  const places = new Set<string>();
  const line = (counted: number) => {
    const what = `${counted} times something came from Slack of a workspace that is no organisation’s (${[...places].join(', ')}): nothing was stored. To hear it, add the workspace to an organisation; else take the app out of it.`;
    places.clear();
    return { level: 'error' as const, what };
  };
  const refused = createRefusedRequests(line, report, after);
  return async (envelope, acknowledge) => {
    const { team, enterprise } = slackOriginOf(envelope.body);
    if (places.size < MOST) places.add(PLAIN.exec(team ?? enterprise ?? '')?.[0] ?? 'unnamed');
    refused.count();
    // Whoever is told is answered by that; what nobody waits for is taken, so that Slack does not send it again and again.
    if (!(await tellWaiting(envelope, sayNoOrganisation(), { acknowledge, fetch }))) acknowledge(null);
  };
}

const MOST = 5;
const PLAIN = /^[A-Z0-9]{2,20}$/u;
