import { sayPurposeFirst } from '#src/messages/governance/purpose/purpose-words.ts';
import { plainly } from '#src/messages/report/parts.ts';
import type { SectionContext } from '#src/messages/report/parts.ts';
import { createNaming } from '#src/messages/words/naming.ts';
import { discreet } from '#src/messages/words/discreet.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { PurposeId } from '#src/plan/governance/purpose.ts';
import type { KeptPurpose } from '#src/plan/governance/purposes.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { SitePart, SiteScene } from '#src/report/site/site-scene.ts';
import type { SiteLink, SiteLinks } from './site-page.ts';

/** What saying a page needs beside its own data. */
export type SiteContext = SectionContext & {
  readonly site: SiteScene;
  readonly links: SiteLinks;
  /** Whom to tell of a page that somebody cannot read; null where nobody said. */
  readonly contact: string | null;
};

/** How everything comes onto the pages of a site. */
export function siteContext(site: SiteScene, contact: string | null): SiteContext {
  const { scene, hidden } = site;
  const actions = scene.tracked.map(({ action }) => action);
  const naming = discreet(createNaming([scene.plan], actions), hidden);
  const context = { scene, naming, most: null, site, contact };
  return { ...context, links: linksOf(context) };
}

/** The page of an action. */
export function actionAddress(id: ActionId, { site }: Pick<SiteContext, 'site'>): string {
  return `actions/${site.slugs.actions.get(id)!}.html`;
}

/** The page of a recommendation, an outcome, a milestone or an indicator. */
export function purposeAddress(
  { id, kind }: { readonly id: PurposeId; readonly kind: KeptPurpose['purpose']['kind'] },
  { site }: Pick<SiteContext, 'site'>,
): string {
  return `${kind}s/${site.slugs.purposes.get(id)!}.html`;
}

/** The page of a part of the plan. */
export function partAddress({ slug }: Pick<SitePart, 'slug'>): string {
  return `parts/${slug}.html`;
}

/** "Section 8: Housing", as much of it as the plan says. */
export function sayPartOfSite({ level, ref, title }: SitePart, { naming }: Pick<SiteContext, 'naming'>): string {
  const said = plainly(naming.words(title));
  if (level === null) return 'The whole plan';
  if (ref === null) return 'In no section';
  const name = `${level === 'section' ? 'Section' : 'Theme'} ${ref}`;
  return said === '' ? name : `${name}: ${said}`;
}

/** An action by its number, leading to its page. */
export function linkTo(one: Tracked, context: Omit<SiteContext, 'links' | 'contact'>): SiteLink {
  const text = plainly(context.naming.action(one.action).ref);
  return { text, to: actionAddress(one.action.id, context) };
}

/** By columns: actions by number, by any they ever had, parts, and what the plan is for. */
function linksOf(context: Omit<SiteContext, 'links'>): SiteLinks {
  const { scene, site } = context;
  const actions = new Map(scene.open.map((one) => linkTo(one, context)).map(({ text, to }) => [text, to]));
  const former = [...site.lineage.values()].flatMap(({ tracked, spells }) =>
    spells.map(({ ref }): [string, string] => [ref, actionAddress(tracked.action.id, context)]),
  );
  const purposes = new Map(
    site.purposes.map(({ purpose }) => [sayPurposeFirst(purpose), purposeAddress(purpose, context)]),
  );
  return new Map([
    ['action', actions],
    ['actions', actions],
    // Whoever has a number now comes before whoever had it.
    ['number', new Map([...former, ...actions])],
    ['purpose', purposes],
    ['indicator', purposes],
    ['part', new Map(site.parts.map((part) => [sayPartOfSite(part, context), partAddress(part)]))],
  ]);
}
