import type { Messenger } from '#src/ports/messenger.ts';
import type { Clients } from './clients.ts';
import { createDoNotDisturb } from './do-not-disturb.ts';
import { createDirectChannels } from './direct-channels.ts';
import type { DirectChannels } from './direct-channels.ts';
import { createSlackMessenger } from './messenger.ts';
import type { MessengerParts } from './messenger.ts';
import { createPoster } from './post.ts';
import { toMs } from '#src/calendar/instant.ts';
import { createFindPost } from './find-post.ts';
import { createAudiences } from '#adapters/slack/places/audiences.ts';
import type { Audiences } from '#adapters/slack/places/audiences.ts';
import { createLeadership } from '#adapters/slack/places/leadership.ts';
import type { Leadership } from '#adapters/slack/places/leadership.ts';
import { createPermalinks } from '#adapters/slack/places/permalinks.ts';
import { readAudience } from '#adapters/slack/places/read-audience.ts';
import type { People } from '#adapters/slack/people/people.ts';
import { registerMark } from '#adapters/network/draw/register-mark.ts';
import { realTime } from '#adapters/network/real-time.ts';
import { createShareFile } from './share-file.ts';
import { createShowPictures } from './show-pictures.ts';
import { createSpacing } from './spacing.ts';
import { createTablesTaken } from './tables-taken.ts';
import type { Time } from '#adapters/network/people/gate.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';

type Parts = Pick<MessengerParts, 'responders' | 'homeTeam' | 'liveThreads'> & {
  readonly clients: Clients;
  readonly people: Pick<People, 'mayHear' | 'standings'>;
  readonly time?: Time;
};

type Pictures = Pick<SlackWorld, 'fetch' | 'drawPicture' | 'drawPaper'>;

/** What is kept besides, so that others may teach it: private conversations, who reads which place, the leadership's channel. */
export type Opened = {
  readonly messenger: Messenger;
  readonly direct: DirectChannels;
  readonly audiences: Audiences;
  readonly leadership: Leadership;
};

/** The messenger at Slack's pace over the clients of its workspaces. */
export function openMessenger(
  world: Pick<SlackWorld, 'config' | 'report' | 'register' | 'clock' | 'realClock'> & Pictures,
  { clients, people, time = realTime, ...parts }: Parts,
): Opened {
  const { config, report } = world;
  const { digestChannel } = config;
  const now = (): number => toMs(world.realClock.now());
  const quietUntil = createDoNotDisturb(world, { clients, homeTeam: parts.homeTeam });
  const spacing = createSpacing(time);
  const direct = createDirectChannels({ clients, spacing });
  const poster = createPoster({ clients, spacing, tables: createTablesTaken(now), report });
  const findPost = createFindPost({ clients, spacing });
  const { mayHear, standings } = people;
  const audiences = createAudiences({ read: (place) => readAudience(place, { clients, standings }), now });
  const leadership = createLeadership({ digestChannel, homeTeam: parts.homeTeam, clients, now });
  const mark = (): Promise<string | null> => registerMark(world);
  const { drawPicture, drawPaper } = world;
  const shown =
    drawPicture === undefined ? {} : { showPictures: createShowPictures({ ...world, drawPicture, clients, now }) };
  const shared = drawPaper === undefined ? {} : { shareFile: createShareFile({ ...world, drawPaper, clients }) };
  const own = { ...shown, ...shared, audiences, leadership, mayHear, mark };
  const messenger = createSlackMessenger({ ...parts, ...own, poster, findPost, direct, quietUntil });
  const linkTo = createPermalinks({ clients, now, sleep: time.sleep });
  return { messenger: { ...messenger, linkTo }, direct, audiences, leadership };
}
