import { createRefusedRequests } from '#adapters/network/refused-requests.ts';
import type { RefusedRequests } from '#adapters/network/refused-requests.ts';
import type { After } from '#adapters/network/after.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** What comes without Slack's signature, and whether anything ever came with it. */
export type NotSigned = RefusedRequests & { readonly heard: () => void };

/** As long as nothing was Slack's, whatever is refused may be: a wrong secret or a wrong clock makes the bot deaf. */
export function createNotSigned({ report }: Pick<SlackWorld, 'report'>, after: After): NotSigned {
  let isHeard = false;
  const refused = createRefusedRequests(
    (counted) => {
      const were = counted === 1 ? 'was' : 'were';
      const what = `${sayCount(counted, 'request', 'requests')} without Slack’s signature ${were} refused.`;
      return isHeard ? { level: 'info', what } : { level: 'error', what: `${what} ${DEAF}` };
    },
    report,
    after,
  );
  return { ...refused, heard: () => void (isHeard = true) };
}

const DEAF =
  'None came with it since the start. If nobody is heard: is SLACK_SIGNING_SECRET that of this app, and is the clock of this machine right to within five minutes?';
