/** What a call is for: somebody waits for it, or nobody does. */
export type Use = 'interactive' | 'bulk';

/** Milliseconds since some start, and a wait; set by hand in tests. */
export type Time = { readonly now: () => number; readonly sleep: (milliseconds: number) => Promise<void> };

/** How closely calls may follow: one every so many milliseconds, and so many at once after a rest. */
export type Pace = { readonly every: number; readonly burst: number };

/** One message a second in a channel is what Slack takes, and the way there may shorten a second; a short burst only where somebody waits. */
const PER_CHANNEL: Readonly<Record<Use, Pace>> = {
  interactive: { every: 1100, burst: 4 },
  bulk: { every: 1100, burst: 1 },
};
/** Slack does not say how much a workspace takes in all; others plan with nearly nine messages a second. */
const PER_WORKSPACE: Pace = { every: 200, burst: 4 };
/** Opening conversations is a method of tier 3: fifty a minute, of which some are left for answers. */
const OPENING: Pace = { every: 1500, burst: 10 };

/** Lets calls through at Slack's pace. Answers never wait behind bulk. */
export type Spacing = {
  /** Before a post: settles when the channel, and for bulk the workspace, takes another. */
  readonly beforePost: (team: string, channel: string, use: Use) => Promise<void>;
  /** Before a conversation is opened. */
  readonly beforeOpening: (team: string, use: Use) => Promise<void>;
};

export function createSpacing(time: Time): Spacing {
  const channels = { interactive: createGate(PER_CHANNEL.interactive, time), bulk: createGate(PER_CHANNEL.bulk, time) };
  const workspaces = createGate(PER_WORKSPACE, time);
  const openings = createGate(OPENING, time);
  return {
    beforePost: async (team, channel, use) => {
      await channels[use](`${team}/${channel}`);
      if (use === 'bulk') await workspaces(team);
    },
    beforeOpening: async (team, use) => {
      if (use === 'bulk') await openings(team);
    },
  };
}

/** More names than this are looked through for those that have rested. */
const MANY_NAMES = 1000;

/** Settles when the next call under a name may go; calls of one name go in the order in which they came. */
export function createGate({ every, burst }: Pace, { now, sleep }: Time): (name: string) => Promise<void> {
  // The moment at which a name is fully rested; each call moves it on by one interval.
  const restedAt = new Map<string, number>();
  return async (name) => {
    const at = now();
    if (restedAt.size > MANY_NAMES) forgetRested(restedAt, at);
    const rested = Math.max(restedAt.get(name) ?? at, at);
    restedAt.set(name, rested + every);
    const wait = rested - (burst - 1) * every - at;
    if (wait > 0) await sleep(wait);
  };
}

function forgetRested(restedAt: Map<string, number>, at: number): void {
  for (const [name, moment] of restedAt) if (moment <= at) restedAt.delete(name);
}
