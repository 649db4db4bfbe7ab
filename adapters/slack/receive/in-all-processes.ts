import type { Background } from '#adapters/network/background.ts';
import { inEveryProcess } from '#adapters/network/processes/in-every-process.ts';
import type { People } from '#adapters/slack/people/people.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';
import type { createSideWork } from './side-work.ts';

type InAll = Pick<Parameters<typeof createSideWork>[0], 'audiences' | 'leadership'> & {
  readonly world: Pick<SlackWorld, 'company'>;
  readonly inBackground: Background['run'];
  readonly people: Pick<People, 'changed'>;
};

/** Slack tells one process of a change; who reads a place, and who somebody is, every process goes by. */
export function inAllProcesses({ world, inBackground, people, audiences, leadership }: InAll) {
  const parts = { ...world, inBackground };
  const forget = inEveryProcess('slack-place', audiences.forget, parts);
  const renamed = inEveryProcess<null>('slack-names', () => leadership.renamed(), parts);
  const changed = inEveryProcess<{ team: string; user: object }>(
    'slack-user',
    ({ team, user }) => inBackground(people.changed(team, user)),
    parts,
  );
  return {
    changed: async (team: string, user: unknown) => changed({ team, user: withoutPictures(user) }),
    audiences: { forget },
    leadership: { renamed: () => renamed(null) },
  };
}

/** Nobody reads the pictures, and they are most of what Slack says of somebody. */
function withoutPictures(user: unknown): object {
  return JSON.parse(
    JSON.stringify(user ?? null, (name, value: unknown) => (name.startsWith('image_') ? undefined : value)),
  );
}
