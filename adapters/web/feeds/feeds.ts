import { Hono } from 'hono';
import { basicAuth } from 'hono/basic-auth';
import { readFeedScene } from '#src/commands/feeds/read-feed-scene.ts';
import type { Feed } from '#src/feeds/feed.ts';
import { FEEDS, feedNamed } from '#src/feeds/feeds.ts';
import type { FeedKey } from '#src/ports/readers/feeds.ts';
import { inTurns } from '#src/thrift/steps.ts';
import { FEED_FORMATS } from './draw-feed.ts';
import type { FeedFormat } from './draw-feed.ts';
import { createPerMinute } from './per-minute.ts';
import type { FeedWorld } from './world.ts';

/** A key may read so often within a minute: a workbook refreshes all its tables at once, and never so many. */
export const MOST_A_MINUTE = 60;

const MISSING = 'A feed is read with a key: its name as the user, its secret as the password.\n';

/** What is known of a request once its key has opened. */
type Opened = { readonly Variables: { readonly key: FeedKey } };

/** The feeds, behind their keys. */
export function createFeeds(world: FeedWorld): Hono<Opened> {
  const app = new Hono<Opened>({ strict: false });
  const mayRead = createPerMinute(MOST_A_MINUTE, world.clock);
  app.use(
    basicAuth({
      realm: 'Ragtime feeds',
      invalidUserMessage: MISSING,
      verifyUser: async (name, secret, context) => {
        const key = await world.feedKeys.open(name, secret);
        if (key !== null) context.set('key', key);
        return key !== null;
      },
    }),
  );
  app.use(async (context, next) => {
    if (mayRead(context.get('key').name)) return next();
    return context.text('This key has read more than its share. Please come again in a minute.\n', 429, AGAIN);
  });
  app.get('/', (context) => context.json(FEEDS.map(described)));
  app.get('/:file', async (context) => {
    const { feed, format } = asked(context.req.param('file'));
    if (feed === null || format === undefined) return context.notFound();
    const text = await drawn({ feed, format, key: context.get('key') }, world);
    return context.body(text, 200, { 'content-type': format.mediaType });
  });
  return app;
}

const AGAIN = { 'retry-after': '60' };

type Asked = { readonly feed: Feed; readonly format: FeedFormat; readonly key: FeedKey };

function asked(file: string) {
  const [name = '', ending = ''] = file.split('.');
  return { feed: feedNamed(name), format: FEED_FORMATS.find((one) => one.name === ending) };
}

async function drawn({ feed, format, key }: Asked, { register, clock }: FeedWorld): Promise<string> {
  const { plan, scope } = key;
  const scene = await readFeedScene({ plan, scope, isOfLines: feed.isOfLines, now: clock.now() }, register);
  return inTurns(format.draw(feed, scene));
}

function described({ name, means, columns }: Feed) {
  const addresses = FEED_FORMATS.map((format) => `/feed/${name}.${format.name}`);
  return {
    name,
    means,
    addresses,
    columns: columns.map(({ name: column, type, means: says, isPublic }) => ({
      name: column,
      type,
      means: says,
      isPublic,
    })),
  };
}
