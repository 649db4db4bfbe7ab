import type { ServerResponse } from 'node:http';

/** One of the plain pages that somebody who installs the app sees. */
export type Page = { readonly status: number; readonly heading: string; readonly text: string };

/** Writes a page; nothing of a request is repeated on it. */
export function showPage(response: ServerResponse, page: Page): void {
  guardPage(response);
  response.writeHead(page.status);
  response.end(pageHtml(page, null));
}

/** Sees to it that a page is not framed, not kept, and brings in nothing from elsewhere. */
export function guardPage(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

/** A page with a link to go on with, where there is one. */
export function pageHtml({ heading, text }: Page, link: string | null): string {
  const button = link === null ? '' : `<p><a href="${escapedLink(link)}">Add Ragtime to Slack</a></p>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${heading}</title><h1>${heading}</h1><p>${text}</p>${button}</html>`;
}

/** The pages that say how an installation went. */
export const PAGES = {
  start: {
    status: 200,
    heading: 'Install Ragtime',
    text: 'Slack will ask which workspace, and show what the app may do there. Leads are asked in direct messages only.',
  },
  installed: { status: 200, heading: 'Ragtime is installed', text: 'You can close this page and open Slack.' },
  cancelled: {
    status: 200,
    heading: 'Nothing was installed',
    text: 'Slack was told not to go on. Start again at any time.',
  },
  stale: {
    status: 400,
    heading: 'Please start again',
    text: 'This page belongs to an installation that began elsewhere or too long ago. Open /slack/install and go on from there.',
  },
  notAllowed: {
    status: 403,
    heading: 'Not in this workspace',
    text: 'Nothing was installed. Whoever runs Ragtime says which workspaces may have it: the first one is installed with the link that its log shows, others are named in SLACK_ALLOWED_TEAMS.',
  },
  organisation: {
    status: 400,
    heading: 'One workspace at a time, please',
    text: 'Ragtime is installed in a workspace and not in a whole organisation. Open /slack/install and choose a workspace.',
  },
  whichOrganisation: {
    status: 400,
    heading: 'For which organisation?',
    text: 'Add its key to the address, as in /slack/install?organisation=KEY: whoever runs Ragtime knows it. Nothing was installed.',
  },
  failed: {
    status: 502,
    heading: 'That did not work',
    text: 'Slack or the register did not answer as it should. Nothing was installed; the log says more.',
  },
} as const satisfies Record<string, Page>;

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

function escapedLink(link: string): string {
  return link.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
