import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { NotInstalled, TokenFault } from './workspaces.ts';
import type { Trouble } from './trouble.ts';

/** What an error of the Web API means; null for an error that is not one. */
export function troubleOf(error: unknown): Trouble | null {
  if (error instanceof WebAPIPlatformError) {
    const { error: code, ...rest } = error.data;
    const needs: unknown = Object.hasOwn(rest, 'needed') ? (rest as Record<string, unknown>)['needed'] : null;
    return { kind: 'refused', code, needs: typeof needs === 'string' ? needs : null };
  }
  if (error instanceof WebAPIRateLimitedError) return { kind: 'limited', retryAfterMs: error.retryAfter * 1000 };
  if (error instanceof WebAPIHTTPError) return { kind: 'unreached', why: `it answered ${error.statusCode}` };
  if (error instanceof WebAPIRequestError) return { kind: 'unreached', why: 'no answer came' };
  return null;
}

/** The trouble as a clause: "Slack said invalid_auth"; our own faults in their words, and any other error only by its name. */
export function sayTrouble(error: unknown): string {
  if (error instanceof TokenFault || error instanceof NotInstalled) return error.message.replace(/\.$/u, '');
  const trouble = troubleOf(error);
  if (trouble === null) return `a ${error instanceof Error ? error.name : 'fault'} came up`;
  switch (trouble.kind) {
    case 'refused':
      return trouble.needs === null
        ? `Slack said ${trouble.code}`
        : `Slack said ${trouble.code} (it needs ${trouble.needs})`;
    case 'limited':
      return `Slack asks to wait ${Math.ceil(trouble.retryAfterMs / 1000)} s`;
    case 'unreached':
      return `Slack could not be reached: ${trouble.why}`;
  }
}
