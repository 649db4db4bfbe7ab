import type { Lived } from '#test/faults/find-broken.ts';
import { liveOn } from '#test/faults/network/live-on.ts';
import { aSlackWay } from '#test/faults/network/slack-way.ts';
import { aTeamsWay } from '#test/faults/network/teams-way.ts';
import type { Befalling } from './befall.ts';
import { liveAtConsole } from './live-at-console.ts';

/** A life in which something befell the register, as far as it is looked at. */
export type Life = Lived & {
  readonly reports: readonly string[];
  /** Which messages never came in, though they were sent again and again. */
  readonly refused: readonly string[];
  readonly hasBefallen: boolean;
};

/** Every platform, and the way of living on it. */
export const PLATFORMS: readonly (readonly [name: string, live: (befalling: Befalling) => Promise<Life>])[] = [
  ['the console', (befalling) => liveAtConsole(befalling)],
  ['Slack', (befalling) => liveOn(aSlackWay, { befalling })],
  ['Teams', (befalling) => liveOn(aTeamsWay, { befalling })],
];

/** A life in which nothing befalls the register. */
export const UNTOUCHED: Befalling = { point: null, begins: async () => undefined };
