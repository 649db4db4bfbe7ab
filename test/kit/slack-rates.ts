import type { FakeSlack, Mishap, SlackCall } from './fake-slack.ts';

const MINUTE = 60_000;

/** How many calls of a method a workspace takes in a minute, by the tier that Slack documents for it. */
const PER_MINUTE: Readonly<Record<string, number>> = {
  'users.list': 20,
  'dnd.teamInfo': 20,
  'conversations.open': 50,
  'conversations.info': 50,
  'chat.update': 50,
  'users.lookupByEmail': 50,
  'users.info': 100,
  'conversations.members': 100,
  'views.publish': 100,
};

/** Slack does not say how many messages a workspace takes in all: others plan with so many a minute. */
const POSTS_PER_MINUTE = 525;

/** Has a fake Slack refuse what comes faster than is documented, a message a second in a channel among it; gives the calls that it refused. */
export function atDocumentedRates(slack: FakeSlack): readonly SlackCall[] {
  const refused: SlackCall[] = [];
  const limited = (call: SlackCall, wait: number): Mishap | null => {
    if (wait <= 0) return null;
    refused.push(call);
    return { status: 429, retryAfter: String(Math.ceil(wait / 1000)) };
  };
  for (const [method, most] of Object.entries(PER_MINUTE)) {
    const wait = aWindow(most);
    slack.always(method, (call) => limited(call, wait(call.at)));
  }
  const [inAll, perChannel] = [aWindow(POSTS_PER_MINUTE), new Map<string, number>()];
  slack.always('chat.postMessage', (call) => {
    const channel = call.args['channel'] ?? '';
    const tooSoon = (perChannel.get(channel) ?? Number.NEGATIVE_INFINITY) + 1000 - call.at;
    const wait = Math.max(tooSoon, tooSoon > 0 ? 0 : inAll(call.at));
    if (wait <= 0) perChannel.set(channel, call.at);
    return limited(call, wait);
  });
  return refused;
}

/** Counts what is taken in a minute; gives how long one more has to wait, and counts it where that is nothing. */
function aWindow(most: number): (at: number) => number {
  const taken: number[] = [];
  return (at) => {
    while (taken.length > 0 && taken[0]! <= at - MINUTE) taken.shift();
    if (taken.length >= most) return taken[0]! + MINUTE - at;
    taken.push(at);
    return 0;
  };
}
