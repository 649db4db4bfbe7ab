import type { RowDraft } from './row-draft.ts';
import type { Heading } from '#src/plan/action.ts';
import type { PlanDocument } from '#src/intake/document.ts';
import type { Layout, PlanTable, ReadHints } from '#src/intake/format.ts';
import type { Segment } from './segment.ts';
import { readRecommendations } from '#src/intake/recommendations/read-recommendations.ts';
import { asFilledIn } from '#src/intake/seen/filled-in.ts';
import { leaveOutRepeats } from '#src/intake/seen/leave-out-repeats.ts';
import { leaveOutStruck } from '#src/intake/seen/leave-out-struck.ts';
import { whyHardlyAPlan } from '#src/intake/seen/hardly-a-plan.ts';
import { uniqueHeadings } from '#src/intake/unique-headings.ts';
import { aboutColumns } from './columns/about-columns.ts';
import { aboutOtherTables } from './about-other-tables.ts';
import { aboutRefs } from './refs/about-refs.ts';
import { aboutStrayWords } from './about-stray-words.ts';
import { findSegments } from './find-segments.ts';
import { makeRefs } from './refs/make-refs.ts';
import { takeOwnRefs } from './refs/own-refs.ts';
import { partParents } from './part-parents.ts';
import { placeTables } from './place-tables.ts';
import { readForms } from './read-forms.ts';
import { readSegments } from './read-segments.ts';
import { takeRefsFromTitles } from './refs/refs-in-titles.ts';
import { subActionsOf } from './sub-actions.ts';
import { takeLabelled } from './labelled-lines.ts';
import { toPlanRows } from './to-plan-rows.ts';

/** The actions of any document's tables or numbered recommendations, with what a person should know of how they were read. */
export function tableOf(read: PlanDocument, hints: ReadHints): PlanTable {
  const shown = asFilledIn(leaveOutStruck(read));
  const document = { ...shown, parts: readForms(shown.parts) };
  const placed = placeTables(document);
  const tables = placed.map(({ table }) => table);
  const once = leaveOutRepeats(findSegments(tables, hints));
  const { found } = once;
  const segments = found.flat();
  if (segments.length === 0) return { ...readRecommendations(document), document };
  const reads = readSegments(placed, found);
  const drafts = reads.flatMap((read, index) =>
    segments[index]?.columns.ref === undefined ? takeRefsFromTitles(read.drafts) : takeOwnRefs(read.drafts),
  );
  const refused = whyHardlyAPlan(drafts, segments);
  if (refused !== null) return { rows: [], headings: [], issues: [...document.issues, refused], document };
  const parted = partParents(drafts.map(takeLabelled));
  const actions = makeRefs(parted.drafts);
  return {
    rows: toPlanRows(actions.flatMap(subActionsOf)),
    headings: uniqueHeadings([
      ...reads.flatMap(({ headings }) => headings),
      ...parted.headings,
      ...actions.flatMap(headingsOf),
    ]),
    issues: [
      ...document.issues,
      ...once.issues,
      ...aboutColumns(segments),
      ...aboutRefs(actions, segments),
      ...reads.flatMap(({ issues }) => issues),
      ...aboutStrayWords(document.parts, new Set(actions.map(({ id }) => id))),
      ...aboutOtherTables(tables.filter((_, index) => once.without.has(index))),
    ],
    ...firstLayout(segments),
    document,
  };
}

function headingsOf({ standing: { theme, section, outcome } }: RowDraft): Heading[] {
  return [theme, section, outcome].filter((heading) => heading !== null);
}

function firstLayout([first]: readonly Segment[]): { readonly layout?: Layout } {
  return first === undefined ? {} : { layout: first.layout };
}
