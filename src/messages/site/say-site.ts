import { plainly } from '#src/messages/report/parts.ts';
import type { SiteScene } from '#src/report/site/site-scene.ts';
import type { Steps } from '#src/thrift/steps.ts';
import { sayTables } from './tables/say-tables.ts';
import { sayAboutPages } from './pages/say-about-pages.ts';
import { sayActionPage } from './pages/say-action-page.ts';
import { sayFirstPage } from './pages/say-first-page.ts';
import { sayGonePage } from './pages/say-gone-page.ts';
import type { PageBefore } from './pages/say-gone-page.ts';
import { sayListPages } from './pages/say-list-pages.ts';
import { sayPartPage } from './pages/say-part-page.ts';
import { sayPurposePage } from './pages/say-purpose-page.ts';
import { sayChanges } from './say-changes.ts';
import { siteContext } from './site-context.ts';
import type { Site, SitePage } from './site-page.ts';

/** What is said beside the plan: whom to tell of what cannot be read, and the pages of earlier editions, each with the last that had it. */
export type SaidBeside = { readonly contact: string | null; readonly before: readonly PageBefore[] };

/** An edition in words, ready to be drawn. */
export function* sayingSite(site: SiteScene, { contact, before }: SaidBeside): Steps<Site> {
  const context = siteContext(site, contact);
  const { scene } = site;
  const tables = sayTables(context);
  yield;
  const pages: SitePage[] = [sayFirstPage(context)];
  for (const page of [...sayListPages(context), ...sayAboutPages(context, tables)]) pages.push(page);
  for (const part of site.parts) {
    pages.push(sayPartPage(part, context));
    yield;
  }
  for (const kept of site.purposes) {
    pages.push(sayPurposePage(kept, context));
    yield;
  }
  for (const one of scene.open) {
    pages.push(sayActionPage(one, context));
    yield;
  }
  const there = new Set(pages.map(({ address }) => address));
  return {
    plan: scene.plan.key,
    gone: before.filter(({ address }) => !there.has(address)).map(sayGonePage),
    name: plainly(scene.plan.name),
    asAt: scene.asAt,
    since: scene.since,
    line: scene.lastLine,
    editions: site.editions,
    pages,
    links: context.links,
    changes: sayChanges(context),
    tables,
  };
}
