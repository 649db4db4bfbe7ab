import type { Route } from '#adapters/web/env.ts';
import { stylePath } from '#adapters/web/draw/show.ts';

/** The one style sheet: its name changes with it, so that a browser keeps it. */
export const style: Route = {
  name: 'style',
  isOpen: true,
  add: (app, routing) => {
    app.get(stylePath(routing), (c) =>
      c.body(routing.style.css, 200, {
        'content-type': 'text/css; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
      }),
    );
  },
};
