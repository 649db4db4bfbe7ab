import { STORIES } from '#test/stories/stories.ts';

/** Every chat platform. */
export const PLATFORMS = ['console', 'slack', 'teams'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** Where each keeps the contract. */
export const CONTRACTS: Readonly<Record<Platform, string>> = {
  console: 'test/adapters/console/contract.test.ts',
  slack: 'test/slack/every-story.test.ts',
  teams: 'test/teams/usual-sdk.test.ts',
};

/** One story told on one platform, and whether it came out as everywhere. */
export type Told = {
  readonly platform: Platform;
  readonly about: string;
  readonly title: string;
  readonly came: 'out' | 'otherwise';
};

/** What the tables hold while every contract passes: the tests of the contract say when one does not. */
export function allToldWell(): readonly Told[] {
  return PLATFORMS.flatMap((platform) =>
    STORIES.flatMap(({ about, stories }) =>
      stories.map(({ title }) => ({ platform, about, title, came: 'out' as const })),
    ),
  );
}
