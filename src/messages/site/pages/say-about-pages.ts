import { keyIn } from '#src/report/sections/key.ts';
import { longDay, paragraph } from '#src/messages/report/parts.ts';
import { sayKeyInPaper } from '#src/messages/report/sections/say-key.ts';
import type { SiteContext } from '#src/messages/site/site-context.ts';
import { ACCESSIBILITY, EDITIONS, TABS } from '#src/messages/site/site-words.ts';
import type { SiteBlock, SitePage, SiteTable } from '#src/messages/site/site-page.ts';
import { editionLink } from './say-first-page.ts';

/** What the site is, who can read it how, and the editions there are. */
export function sayAboutPages(context: SiteContext, tables: readonly SiteTable[]): readonly SitePage[] {
  return [aboutPage(context, tables), editionsPage(context), accessibilityPage(context)];
}

function says(...paragraphs: readonly string[]): readonly SiteBlock[] {
  return paragraphs.flatMap((text) => paragraph(text));
}

function aboutPage(context: SiteContext, tables: readonly SiteTable[]): SitePage {
  const { scene, contact } = context;
  const asked = contact === null ? [] : [`Questions: ${contact}.`];
  return {
    address: TABS.about.to,
    title: 'About these pages',
    tab: 'about',
    way: [],
    sections: [
      {
        heading: null,
        blocks: says(
          `These pages say how the plan stands as at ${longDay(scene.asAt)}, out of the record that is kept of it: what was said and decided by the end of that day, and nothing since.`,
          'Where people are not named in the plan itself they are called by the post that they hold. What officers wrote for each other, their reasons and what they show for their work are not here; an action that only some may see is counted and not named. What is written for the public of an action stands at the top of its page.',
          ...asked,
        ),
      },
      { heading: 'The key', blocks: sayKeyInPaper(keyIn(scene), context).parts },
      {
        heading: 'For programs',
        blocks: [
          ...says('The same in files, with days as in 2015-08-31, and an id for each action that never changes.'),
          {
            kind: 'links',
            links: [
              ...tables.map(({ name, title }) => ({ text: `${title} (CSV)`, to: `data/${name}.csv`, beside: '' })),
              { text: 'What is in each file (JSON)', to: 'data/metadata.json', beside: '' },
              { text: 'What changed, as a feed (Atom)', to: 'feed.xml', beside: '' },
            ],
          },
        ],
      },
      {
        heading: 'More',
        blocks: [{ kind: 'links', links: [EDITIONS, ACCESSIBILITY].map((one) => ({ ...one, beside: '' })) }],
      },
    ],
  };
}

function editionsPage({ site }: SiteContext): SitePage {
  return {
    address: EDITIONS.to,
    title: 'Every edition',
    tab: null,
    way: [],
    sections: [
      {
        heading: null,
        blocks: [
          ...says(
            'Each edition stays under the day as at which it speaks. The addresses of pages stay too: an action that is withdrawn, renumbered or left out keeps its page, which says so.',
            'An edition is drawn again in one case alone: where something in it is not public any more. It says so.',
          ),
          { kind: 'links', links: site.editions.map((day) => editionLink(day)) },
        ],
      },
    ],
  };
}

function accessibilityPage({ contact }: SiteContext): SitePage {
  const whom = contact ?? 'whoever publishes them, by the contact details on their main website';
  return {
    address: ACCESSIBILITY.to,
    title: 'Accessibility statement',
    tab: null,
    way: [],
    sections: [
      {
        heading: null,
        blocks: says(
          'These pages are made so that everybody can use them: with a keyboard alone, with a screen reader, enlarged to 400 %, on a narrow screen, printed, without colours and without scripts. A rating is always a word and a shape; each picture stands in words and as a table too.',
        ),
      },
      {
        heading: 'How far they comply',
        blocks: says(
          'They are made to comply with the Web Content Accessibility Guidelines (WCAG) version 2.2 at level AA. The program that makes them is tested against the rules of these guidelines that a machine can check, on every kind of page, with a keyboard alone, at 200 % and 320 pixels wide. That finds much and not everything.',
          'Words that come from the plan itself stand as they were published, with its own abbreviations. Wide tables are scrolled sideways on a narrow screen, each by itself.',
        ),
      },
      {
        heading: 'What to do where something cannot be read',
        blocks: says(
          `Please tell ${whom}. Say which page it is and what you need, such as another format.`,
          'In the United Kingdom the Equality and Human Rights Commission enforces the accessibility regulations for public bodies (the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018). If you are not happy with the answer, contact the Equality Advisory and Support Service, or in Northern Ireland the Equality Commission for Northern Ireland.',
        ),
      },
    ],
  };
}
