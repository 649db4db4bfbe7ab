import type { Part, Sources } from '#src/report/paper/paper.ts';
import type { CountsData, Live, RatingMovement } from '#src/report/sections/counts.ts';
import { joinSources } from '#src/report/paper/say-sources.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import {
  countedCell,
  hiddenNote,
  longDay,
  numberCell,
  paragraph,
  sinceThen,
  tableOf,
} from '#src/messages/report/parts.ts';
import type { PaperColumn, SaySection, SectionContext } from '#src/messages/report/parts.ts';

/** How many count as what, and how that moved. */
export const sayCounts: SaySection<'counts'> = (data, context) => ({
  heading: 'How the plan stands',
  parts: [
    ...paragraph(sayLive(data.live, context), joinSources(...Object.values(data.live).map(({ sources }) => sources))),
    ...ratingTable(data, context),
    ...(data.ended.count === 0
      ? []
      : paragraph(`${data.ended.count} ended otherwise than by being completed.`, data.ended.sources)),
    ...(data.embedded === 0
      ? []
      : paragraph(`Of those that are complete, ${data.embedded} were found to hold a while after.`)),
    ...hiddenNote(data.restricted),
  ],
});

/** "98 actions were live on 28 February 2015 and 101 on 31 August 2015: 4 added, 0 opened again, 1 checked and complete, 0 ended otherwise. Live is what is open, or said to be done and not checked yet." */
export function sayLive(live: Live, { scene }: Pick<SectionContext, 'scene'>): string {
  const { opening, added, reopened, completed, closed, closing } = live;
  const now = `${closing.count} on ${longDay(scene.asAt)}`;
  const stand =
    scene.since === null
      ? `${sayCount(closing.count, 'action')} ${closing.count === 1 ? 'is' : 'are'} live on ${longDay(scene.asAt)}:`
      : `${sayCount(opening.count, 'action')} ${opening.count === 1 ? 'was' : 'were'} live on ${longDay(scene.since)} and ${now}:`;
  const parts = `${added.count} added, ${reopened.count} opened again, ${completed.count} checked and complete, ${closed.count} ended otherwise`;
  return `${stand} ${parts}. Live is what is open, or said to be done and not checked yet.`;
}

type RatingRow = RatingMovement & { readonly sources: Sources };

function ratingTable({ ratings }: CountsData, { scene }: SectionContext): readonly Part[] {
  const { since, asAt } = scene;
  return tableOf(
    {
      key: 'ratings',
      caption: since === null ? 'Actions by rating' : `Actions by rating, and how they moved ${sinceThen(scene)}`,
    },
    ratings.map((one): RatingRow => ({ ...one, sources: one.closing.sources })),
    {
      columns: [
        { key: 'rating', heading: 'Rating', type: 'rating', read: ({ of }) => countedCell(of) },
        // Before the first of them there was nothing from which any could have moved.
        ...(since === null
          ? []
          : [column('opening', `On ${longDay(since)}`), column('came', 'Came to it'), column('left', 'Left it')]),
        column('closing', `On ${longDay(asAt)}`),
      ],
    },
  );
}

function column(key: Exclude<keyof RatingMovement, 'of'>, heading: string): PaperColumn<RatingRow> {
  return { key, heading, type: 'number', read: (one) => numberCell(one[key].count, '', one[key].sources) };
}
