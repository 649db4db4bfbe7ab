import { hiddenNote, paragraph, tableOf } from '#src/messages/report/parts.ts';
import { liveColumns } from '#src/messages/report/sections/say-live.ts';
import { sayServing } from '#src/messages/report/sections/say-by-purpose.ts';
import { partAddress, sayPartOfSite } from '#src/messages/site/site-context.ts';
import type { SiteContext } from '#src/messages/site/site-context.ts';
import type { SitePage } from '#src/messages/site/site-page.ts';
import { countsOf } from '#src/plan/count-as.ts';
import { liveOf } from '#src/report/sections/live.ts';
import type { SitePart } from '#src/report/site/site-scene.ts';

/** The page of a section or theme: all of its actions, those that ended among them. */
export function sayPartPage(part: SitePart, context: SiteContext): SitePage {
  const { scene } = context;
  const { tracked, open } = part;
  const rows = open.map((one) => liveOf(one, scene));
  const none = 'No action of it may be named.';
  return {
    address: partAddress(part),
    title: sayPartOfSite(part, context),
    tab: null,
    way: [],
    sections: [
      {
        heading: null,
        blocks: [
          ...paragraph(sayServing(countsOf(tracked, scene.asAt), HOW_MANY)),
          ...tableOf({ key: 'actions', caption: 'Its actions, in the order of their numbers', none }, rows, {
            columns: liveColumns(context),
          }),
          ...hiddenNote(tracked.length - open.length),
        ],
      },
    ],
  };
}

const HOW_MANY = 'It has no action.';
