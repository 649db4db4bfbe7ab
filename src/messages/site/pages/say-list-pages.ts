import { sayJudgement } from '#src/messages/governance/purpose/purpose-words.ts';
import { numberCell, tableOf, textCell } from '#src/messages/report/parts.ts';
import type { PaperColumn } from '#src/messages/report/parts.ts';
import { sayChanged } from '#src/messages/report/sections/say-changed.ts';
import { sayCompleted } from '#src/messages/report/sections/say-completed.ts';
import { sayCounts } from '#src/messages/report/sections/say-counts.ts';
import { sayDecided } from '#src/messages/report/sections/say-decided.ts';
import { sayDecisions } from '#src/messages/report/sections/say-decisions.ts';
import { sayLineageInPaper } from '#src/messages/report/sections/say-lineage.ts';
import { sayMoved } from '#src/messages/report/sections/say-moved.ts';
import { sayOverdue } from '#src/messages/report/sections/say-overdue.ts';
import { purposeColumns, sayPurposes } from '#src/messages/report/sections/say-purposes.ts';
import { sayTurned } from '#src/messages/report/sections/say-turned.ts';
import { sayWhyLateInPaper } from '#src/messages/report/sections/say-why-late.ts';
import type { SaidSection } from '#src/messages/report/parts.ts';
import type { SiteContext } from '#src/messages/site/site-context.ts';
import { TABS } from '#src/messages/site/site-words.ts';
import type { SiteBlock, SitePage, SiteSection, SiteTab } from '#src/messages/site/site-page.ts';
import { servingWithin } from '#src/plan/governance/measures/serving.ts';
import type { KeptPurpose } from '#src/plan/governance/purposes.ts';
import { changedIn } from '#src/report/sections/changed.ts';
import { completedIn } from '#src/report/sections/completed.ts';
import { countsIn } from '#src/report/sections/counts.ts';
import { decidedIn } from '#src/report/sections/decided.ts';
import { decisionsIn } from '#src/report/sections/decisions.ts';
import { lineageIn } from '#src/report/sections/lineage.ts';
import { movedIn } from '#src/report/sections/moved.ts';
import { overdueIn } from '#src/report/sections/overdue.ts';
import { judgedOf, purposesIn } from '#src/report/sections/purposes.ts';
import { turnedIn } from '#src/report/sections/turned.ts';
import { whyLateIn } from '#src/report/sections/why-late.ts';

/** The pages that answer a question over the whole plan. */
export function sayListPages(context: SiteContext): readonly SitePage[] {
  const { scene } = context;
  const ever = { ...scene, since: null };
  return [
    pageOf('late', [sayWhyLateInPaper(whyLateIn(scene), context), sayOverdue(overdueIn(scene), context)]),
    pageOf('moved', [
      sayCounts(countsIn(scene), context),
      sayTurned(turnedIn(scene), context),
      sayMoved(movedIn(scene), context),
      sayCompleted(completedIn(scene), context),
      sayChanged(changedIn(scene), context),
    ]),
    pageOf('decided', [
      // Not since the edition before alone: whoever asks who decided asks of any day.
      sayDecided(decidedIn(ever).toReversed(), { ...context, scene: ever }),
      sayDecisions(decisionsIn(scene), context),
    ]),
    pageOf('numbers', [sayLineageInPaper(lineageIn(scene), context)]),
    { ...pageOf('aims', [sayPurposes(purposesIn(scene), context)]), sections: aimSections(context) },
    picturesPage(),
    timelinePage(),
  ];
}

/** The pictures that say nothing of any person, by their names. */
export const SITE_PICTURES = ['rating-mix', 'burn-up', 'timeline', 'slippage'] as const;

function picture(id: (typeof SITE_PICTURES)[number]): SiteBlock {
  return { kind: 'picture', id };
}

const TIMELINE = { text: 'The plan on one line of time', to: 'timeline.html' } as const;

function picturesPage(): SitePage {
  const links: SiteBlock = {
    kind: 'links',
    links: [{ ...TIMELINE, beside: 'What falls due in each month, part by part.' }],
  };
  return {
    ...pageOf('pictures', []),
    sections: [{ heading: null, blocks: [picture('burn-up'), picture('slippage'), links] }],
  };
}

function timelinePage(): SitePage {
  const sections = [{ heading: null, blocks: [picture('timeline')] }];
  return { address: TIMELINE.to, title: TIMELINE.text, tab: 'pictures', way: [TABS.pictures], sections };
}

function pageOf(tab: SiteTab, sections: readonly SaidSection[]): SitePage {
  return {
    address: TABS[tab].to,
    title: TABS[tab].text,
    tab,
    way: [],
    sections: sections.map(({ heading, parts }): SiteSection => ({ heading, blocks: parts })),
  };
}

function aimSections(context: SiteContext): readonly SiteSection[] {
  const { scene, site } = context;
  const { heading, parts } = sayPurposes(purposesIn(scene), context);
  const rows = site.purposes
    .filter(({ purpose: { kind }, isEnded }) => !isEnded && (kind === 'recommendation' || kind === 'outcome'))
    .map((kept): AimRow => ({ kept, sources: [] }));
  // What a board judged of these stands in the table of all of them.
  const others = parts.filter((part) => part.kind !== 'table' || part.key !== 'judged');
  const none = 'The plan names no recommendations and no outcomes.';
  const aims = tableOf({ key: 'aims', caption: 'What was recommended, and what is to come of it', none }, rows, {
    columns: aimColumns(context),
  });
  return [
    { heading: 'Recommendations and outcomes', blocks: aims },
    { heading, blocks: others },
  ];
}

type AimRow = { readonly kept: KeptPurpose; readonly sources: readonly number[] };

function aimColumns({ scene, naming }: SiteContext): readonly PaperColumn<AimRow>[] {
  return [
    ...purposeColumns('purpose', naming),
    {
      key: 'judgement',
      heading: 'Judgement',
      type: 'text',
      read: ({ kept }) => {
        const { judged } = judgedOf(kept, scene);
        return textCell(judged === null ? 'not judged' : sayJudgement(judged.judgement));
      },
    },
    {
      key: 'serving',
      heading: 'Actions that serve it',
      type: 'number',
      read: ({ kept }) => numberCell(servingWithin(kept, scene.measured.purposes, scene.tracked).length),
    },
  ];
}
