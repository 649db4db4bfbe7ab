import type { IncomingMessage, ServerResponse } from 'node:http';
import { PAGES, showPage } from '#adapters/slack/install/pages.ts';
import { answerWith, passOn } from './pass-on.ts';
import type { Neighbour } from './town.ts';

/** What the browser of whoever installs carries from the first page to the last: for which organisation. */
const COOKIE = 'ragtime-organisation';

/** Passes the pages on which a workspace installs the app to the bot of the organisation for which it does; that alone admits its own workspaces. */
export async function handleInstall(
  request: IncomingMessage,
  response: ServerResponse,
  neighbours: readonly Neighbour[],
): Promise<void> {
  const { url = '', headers, method = 'GET' } = request;
  const { pathname, searchParams } = new URL(url, 'http://ours');
  const installing = neighbours.filter(({ config }) => config?.slack?.oauth != null);
  const isFirstPage = pathname === '/slack/install';
  const key = isFirstPage ? searchParams.get('organisation') : cookieIn(headers.cookie ?? '');
  const [only] = installing;
  const named = installing.find(({ organisation }) => organisation.key === key);
  const whose = named ?? (installing.length === 1 && key === null ? only : undefined);
  if (whose === undefined || method !== 'GET') return showPage(response, PAGES.whichOrganisation);
  const origin = whose.bot?.origin() ?? null;
  const passed = await passOn(origin, { method, url, headers, body: Buffer.alloc(0) });
  const cookie = `${COOKIE}=${whose.organisation.key}; Path=/slack/; HttpOnly; Secure; SameSite=Lax; Max-Age=900`;
  answerWith(response, passed, isFirstPage ? { 'set-cookie': [cookie] } : {});
}

function cookieIn(header: string): string | null {
  const found = header.split(';').map((part) => part.trim().split('='));
  return found.find(([name]) => name === COOKIE)?.[1] ?? null;
}
