import type { ErrorHandler, MiddlewareHandler } from 'hono';
import { every } from 'hono/combine';
import { etag } from 'hono/etag';
import { HTTPException } from 'hono/http-exception';
import type { WebWorld } from '#adapters/web/world.ts';

/** For programs: whoever has the same already gets a word instead of all of it, and nobody on the way keeps a copy. */
export const plainAnswers: MiddlewareHandler = every(etag(), async (context, next) => {
  await next();
  context.header('cache-control', 'private, no-cache');
  context.header('x-robots-tag', 'noindex');
});

/** What stood in the way, in words for a program: a key that opens nothing is told so, anything else is for the log alone. */
export function plainFault({ report }: Pick<WebWorld, 'report'>): ErrorHandler {
  return (error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    report({ level: 'error', what: 'A feed or a calendar could not be read.', error });
    return context.text('This could not be read just now. Please come again.\n', 500);
  };
}

export const NOTHING_HERE = 'There is nothing here.\n';
export const TOO_OFTEN_READ = 'This was read more often than it changes. Please come again in a minute.\n';
export const IN_A_MINUTE = { 'retry-after': '60' };
