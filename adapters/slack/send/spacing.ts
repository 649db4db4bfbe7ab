import { createGate } from '#adapters/network/people/gate.ts';
import type { Pace, Time } from '#adapters/network/people/gate.ts';
import type { Use } from '#adapters/network/use.ts';

/** One message a second in a channel is what Slack takes, and the way there may shorten a second; a short burst only where somebody waits. */
const PER_CHANNEL: Readonly<Record<Use, Pace>> = {
  interactive: { every: 1100, burst: 4 },
  bulk: { every: 1100, burst: 1 },
};
/** Slack does not say how much a workspace takes in all; others plan with nearly nine messages a second. */
const PER_WORKSPACE: Pace = { every: 200, burst: 4 };
/** Opening conversations is a method of tier 3: fifty a minute. */
const OPENING: Pace = { every: 1500, burst: 10 };

/** So is reading what stands in one, which is done when something went wrong. */
const LOOKING: Pace = { every: 1500, burst: 5 };

/** Pages are of tier 4: a hundred a minute, of which some are left for whoever opens theirs. */
const PAGES: Pace = { every: 800, burst: 10 };

/** Settles when a workspace takes another page that nobody waits for. */
export function createPagePace(time: Time): (team: string) => Promise<void> {
  return createGate(PAGES, time);
}

/** Lets calls through at Slack's pace. Answers never wait behind bulk. */
export type Spacing = {
  /** Before a post: settles when the channel, and for bulk the workspace, takes another. */
  readonly beforePost: (team: string, channel: string, use: Use) => Promise<void>;
  /** Before a conversation is opened. */
  readonly beforeOpening: (team: string) => Promise<void>;
  /** Before it is read what stands in a conversation. */
  readonly beforeLooking: (team: string) => Promise<void>;
};

export function createSpacing(time: Time): Spacing {
  const channels = { interactive: createGate(PER_CHANNEL.interactive, time), bulk: createGate(PER_CHANNEL.bulk, time) };
  const workspaces = createGate(PER_WORKSPACE, time);
  const openings = createGate(OPENING, time);
  const looks = createGate(LOOKING, time);
  return {
    beforePost: async (team, channel, use) => {
      await channels[use](`${team}/${channel}`);
      if (use === 'bulk') await workspaces(team);
    },
    beforeLooking: looks,
    beforeOpening: openings,
  };
}
