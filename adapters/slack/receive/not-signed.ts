import { createRefusedRequests } from '#adapters/network/refused-requests.ts';
import type { RefusedRequests } from '#adapters/network/refused-requests.ts';
import type { After } from '#adapters/network/after.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** What comes without Slack's signature, and whether anything came with it meanwhile. */
export type NotSigned = RefusedRequests & {
  readonly heard: () => void;
  /** What was refused since anything came with it, as a sentence; null where something did. */
  readonly unheard: () => string | null;
};

/** Where nothing was Slack's meanwhile, whatever is refused may be: a wrong secret, or a clock that was set wrong, makes the bot deaf. */
export function createNotSigned({ report }: Pick<SlackWorld, 'report'>, after: After): NotSigned {
  let isHeard = false;
  let unheard: string | null = null;
  const refused = createRefusedRequests(
    (counted) => {
      const were = counted === 1 ? 'was' : 'were';
      const what = `${sayCount(counted, 'request', 'requests')} without Slack’s signature ${were} refused.`;
      const others = isHeard;
      isHeard = false;
      if (!others) unheard = `${what} ${DEAF}`;
      return others ? { level: 'info', what } : { level: 'error', what: `${what} ${DEAF}` };
    },
    report,
    after,
  );
  const heard = (): void => {
    isHeard = true;
    unheard = null;
  };
  return { ...refused, heard, unheard: () => unheard };
}

const DEAF =
  'None came with it meanwhile. If nobody is heard: is SLACK_SIGNING_SECRET that of this app, and is the clock of this machine right to within five minutes?';
