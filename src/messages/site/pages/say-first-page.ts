import { sayJudgement } from '#src/messages/governance/purpose/purpose-words.ts';
import { longDay, numberCell, paragraph, plainly, sinceThen, tableOf, textCell } from '#src/messages/report/parts.ts';
import type { PaperColumn } from '#src/messages/report/parts.ts';
import { sayCounts } from '#src/messages/report/sections/say-counts.ts';
import { sayHowMany } from '#src/messages/report/sections/say-why-late.ts';
import { sayTotals } from '#src/messages/look/lineage/say-totals.ts';
import { sayPartOfSite } from '#src/messages/site/site-context.ts';
import type { SiteContext } from '#src/messages/site/site-context.ts';
import { EDITIONS, FIRST_PAGE, TABS } from '#src/messages/site/site-words.ts';
import type { SiteBlock, SiteLink, SitePage } from '#src/messages/site/site-page.ts';
import { capital } from '#src/messages/text/capital.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { countsOf } from '#src/plan/count-as.ts';
import { isBehind } from '#src/plan/turns/behind.ts';
import { countsIn } from '#src/report/sections/counts.ts';
import { decidedIn } from '#src/report/sections/decided.ts';
import { lineageIn } from '#src/report/sections/lineage.ts';
import { movedIn } from '#src/report/sections/moved.ts';
import { purposesIn } from '#src/report/sections/purposes.ts';
import { turnedIn } from '#src/report/sections/turned.ts';
import { whyLateIn } from '#src/report/sections/why-late.ts';
import type { SitePart } from '#src/report/site/site-scene.ts';

/** The first page: how the plan stands, the four questions, and the way to everything else. */
export function sayFirstPage(context: SiteContext): SitePage {
  const { scene } = context;
  return {
    address: FIRST_PAGE.to,
    title: plainly(scene.plan.name),
    tab: null,
    way: [],
    sections: [
      { heading: null, blocks: [...paragraph(`How it stands as at ${longDay(scene.asAt)}.`), ...glance(context)] },
      { heading: 'Four questions', blocks: [{ kind: 'links', links: fourQuestions(context) }] },
      { heading: 'Actions by rating', blocks: [RATINGS, ...sayCounts(countsIn(scene), context).parts] },
      { heading: 'Part by part', blocks: partTable(context) },
      { heading: TABS.aims.text, blocks: [{ kind: 'links', links: [aims(context)] }] },
      { heading: 'Editions', blocks: [{ kind: 'links', links: editionsIn(context) }] },
    ],
  };
}

const RATINGS: SiteBlock = { kind: 'picture', id: 'rating-mix' };

function glance({ scene }: SiteContext): readonly SiteBlock[] {
  const { live, ratings } = countsIn(scene);
  const complete = ratings.find(({ of }) => of === 'blue')?.closing.count ?? 0;
  const late = scene.tracked.filter((one) => isBehind(one, scene.asAt, scene.week.from)).length;
  const figures = [
    { label: 'actions are live', value: live.closing.count },
    { label: 'are past their date', value: late },
    {
      label: `turned Red ${scene.since === null ? 'so far' : 'since last time'}`,
      value: turnedIn(scene).newlyRed.length,
    },
    { label: 'are checked and complete', value: complete },
  ];
  return [{ kind: 'figures', figures: figures.map((one) => ({ ...one, sources: [] })) }];
}

type LinkBeside = SiteLink & { readonly beside: string };

function fourQuestions({ scene, naming }: SiteContext): readonly LinkBeside[] {
  const moved = movedIn(scene).filter(({ which }) => which === 'agreed').length;
  const { newlyRed, recovered } = turnedIn(scene);
  const decided = decidedIn({ ...scene, since: null }).length;
  const [first] = scene.open;
  const ref = first === undefined ? 'each number' : plainly(naming.action(first.action).ref);
  return [
    { ...TABS.late, text: 'What is late, and why?', beside: sayHowMany(whyLateIn(scene)) },
    {
      ...TABS.moved,
      text: 'What moved since last time?',
      beside: `${capital(sinceThen(scene))}: ${newlyRed.length} turned Red, ${recovered.length} recovered, ${sayCount(moved, 'agreed date')} moved.`,
    },
    {
      ...TABS.decided,
      text: 'Who decided?',
      beside: `${sayCount(decided, 'decision')} so far, each with its board or post and its day.`,
    },
    {
      ...TABS.numbers,
      text: `What became of ${ref}?`,
      beside: `And of every other number: ${sayTotals(lineageIn(scene).totals)}`,
    },
  ];
}

type PartRow = { readonly part: SitePart; readonly sources: readonly number[] };

function partTable(context: SiteContext): readonly SiteBlock[] {
  const { scene, site } = context;
  const rows = site.parts.map((part): PartRow => ({ part, sources: [] }));
  const counted = (part: SitePart) => countsOf(part.tracked, scene.asAt).counts;
  const columns: readonly PaperColumn<PartRow>[] = [
    { key: 'part', heading: 'Part', type: 'text', read: ({ part }) => textCell(sayPartOfSite(part, context)) },
    { key: 'all', heading: 'Actions', type: 'number', read: ({ part }) => numberCell(part.tracked.length) },
    { key: 'red', heading: 'Red ■', type: 'number', read: ({ part }) => numberCell(counted(part).red) },
    { key: 'amber', heading: 'Amber ▲', type: 'number', read: ({ part }) => numberCell(counted(part).amber) },
    {
      key: 'green',
      heading: 'Green ●',
      type: 'number',
      read: ({ part }) => numberCell(counted(part).green + counted(part)['only-said']),
    },
    { key: 'blue', heading: 'Complete ★', type: 'number', read: ({ part }) => numberCell(counted(part).blue) },
    {
      key: 'late',
      heading: 'Late',
      type: 'number',
      read: ({ part }) => numberCell(part.tracked.filter((one) => isBehind(one, scene.asAt, scene.week.from)).length),
    },
  ];
  return tableOf({ key: 'parts', caption: 'How each part stands' }, rows, { columns });
}

function aims({ scene }: SiteContext): LinkBeside {
  const { milestones, counts, indicators } = purposesIn(scene);
  const judged = `${counts.met} ${sayJudgement('met')}, ${counts.partly} ${sayJudgement('partly')}`;
  return {
    ...TABS.aims,
    text: 'Recommendations, outcomes, milestones and indicators',
    beside: `${sayCount(milestones.length, 'milestone')} (${judged}), ${sayCount(indicators.length, 'indicator')}.`,
  };
}

const SHOWN_EDITIONS = 5;

function editionsIn({ site }: SiteContext): readonly LinkBeside[] {
  const newest = site.editions.slice(0, SHOWN_EDITIONS).map((day) => editionLink(day));
  return [...newest, { ...EDITIONS, beside: 'How to cite one, and what never changes in it.' }];
}

/** An edition by its day. */
export function editionLink(day: SiteContext['scene']['asAt']): LinkBeside {
  return { text: `As at ${longDay(day)}`, to: `editions/${day}/index.html`, beside: '' };
}
