import type { Route } from '#adapters/web/env.ts';
import { createCalendars } from '#adapters/web/feeds/calendars.ts';
import { createFeeds } from '#adapters/web/feeds/feeds.ts';

/** What other programs read: each proves itself by a key, or by the address that it knows. */
export const feeds: Route = {
  name: 'feeds',
  isOpen: true,
  add: (app, routing) => {
    app.route('/feed', createFeeds(routing));
    app.route('/calendar', createCalendars(routing));
  },
};
