import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { addCalendars } from './calendars.ts';
import { createFeeds } from './feeds.ts';
import type { FeedWorld } from './world.ts';

/** The addresses of feeds begin with one of these; what stands behind is nobody else's. */
export const FEED_PATHS = ['/feed/', '/calendar/'] as const;

/** Feeds and calendars for other programs, as answers to requests. */
export function createFeedsApp(world: FeedWorld): Hono {
  const app = new Hono({ strict: false });
  // Whoever has the same already gets a word instead of all of it.
  app.use(etag());
  app.use(async (context, next) => {
    await next();
    context.header('cache-control', 'private, no-cache');
    context.header('x-content-type-options', 'nosniff');
    context.header('x-robots-tag', 'noindex');
    context.header('referrer-policy', 'no-referrer');
  });
  app.route('/feed', createFeeds(world));
  addCalendars(app, world);
  app.notFound((context) => context.text('There is nothing here.\n', 404));
  return app;
}
