import { expect } from 'vitest';
import { story } from '#test/kit/a-story.ts';

const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ');

/** Papers for boards, asked for in chat. */
export const REPORTS = [
  story('a report is frozen in one line, and its file comes to whoever asked, with its words', async ({ as }) => {
    const sam = as('Sam Okafor');
    const frozen = plain(await sam.says('/rag report freeze tracker as at 31 Aug, called Audit committee'));
    const id = /R-[0-9a-f]{12}/u.exec(frozen)?.[0] ?? 'none';
    expect(frozen).toContain('Frozen: Action tracker: Audit committee');
    const sent = plain(await sam.taps('As CSV'));
    expect(sent).toContain('Action tracker, as at 31 August 2015 as CSV');
    expect(sent).toContain(`Frozen as: ${id}`);
    expect(sent).toMatch(/line \d+ of the record, hash [0-9a-f ]{64}/u);
    // Where no file can be sent the words say how to have it, and where there is a page a link leads to it.
    const ways = [
      `report write ${id} --out tracker-2015-08-31-${id}.csv`,
      `The link signs you in to the page and gives you tracker-2015-08-31-${id}.csv`,
    ];
    expect(ways.filter((way) => sent.includes(way))).toHaveLength(1);
    expect(plain(await sam.says('/rag report tracker html'))).toContain(`tracker-2015-08-31-${id}.html`);
  }),

  story('a report is for the office and viewers: a lead is told whom to ask', async ({ as }) => {
    await as('Sam Okafor').says('/rag report freeze tracker as at 31 Aug, called Audit committee');
    const said = plain(await as('Karl Battersby').says('/rag report tracker csv'));
    expect(said).toContain('Only the programme office');
    expect(said).toContain('Sam Okafor');
    expect(said).not.toContain('report write');
  }),
];
