import { expect } from 'vitest';
import type { Stage } from '#test/kit/a-story.ts';
import { story } from '#test/kit/a-story.ts';
import type { ForumKey } from '#src/plan/governance/forum.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { PlanEvent } from '#src/plan/governance/plan-event.ts';
import { day } from '#test/kit/an-action.ts';

const TUESDAY = '2015-06-16T09:30:00+01:00';
const WEDNESDAY = '2015-06-17T09:30:00+01:00';
const NEXT_WEEK = '2015-06-24T09:30:00+01:00';
const THE_DAY_AFTER = '2015-06-25T09:30:00+01:00';

/** What somebody was told, whatever the width of their screen. */
const flat = (told: string): string => told.replaceAll(/[>\s]+/gu, ' ');

/** What the office has said of the plan before the story begins. */
async function hasSaid(event: PlanEvent, { register }: Pick<Stage, 'register'>): Promise<void> {
  const [plan] = await register().plans();
  const at = '2015-05-26T09:00:00Z' as never;
  const line = { plan: plan?.key ?? ('RIP' as PlanKey), at, day: day('2015-05-26'), by: null, message: null, event };
  await register().write({ message: null, slot: null, entries: [line], say: [], asked: [] });
}

/** How actions end, and what becomes of them afterwards. */
export const CLOSING = [
  story(
    'what was checked is asked about again, and is embedded once somebody else finds that it holds',
    async (stage) => {
      const { as, at } = stage;
      const [karl, priya] = [as('Karl Battersby'), as('Priya Nair')];
      await hasSaid({ kind: 'set', settings: { embeddedDays: 7 }, was: { embeddedDays: null } }, stage);
      await at(TUESDAY);
      await karl.says('/rag 17.10.1 done, in the minutes of 3 June');
      await at(WEDNESDAY);
      await priya.says('/rag verify 17.10.1 yes');
      karl.hears();
      await at(NEXT_WEEK);
      const asked = flat(karl.hears());
      expect(asked).toContain('Checked and complete on 17 Jun by Priya Nair. Does it still hold?');
      expect(asked).toContain('[It holds] [Not any more]');
      expect(flat(await karl.taps('It holds'))).toContain('17.10.1 · said to hold');
      await at(THE_DAY_AFTER);
      const check = flat(priya.hears());
      expect(check).toContain('17.10.1');
      expect(check).toContain('aid to hold by Karl Battersby on 24 Jun');
      await priya.says('/rag verify 17.10.1 yes');
      expect(flat(await karl.says('/rag 17.10.1'))).toContain(
        'Complete ★ and embedded, checked again by Priya Nair on 25 Jun.',
      );
    },
  ),

  story('what holds no more is open again with its reason, and nothing of it is lost', async (stage) => {
    const { as, at } = stage;
    const [karl, priya] = [as('Karl Battersby'), as('Priya Nair')];
    await hasSaid({ kind: 'set', settings: { embeddedDays: 7 }, was: { embeddedDays: null } }, stage);
    await at(TUESDAY);
    await karl.says('/rag 17.10.1 done https://moderngov.example.org/17101');
    await at(WEDNESDAY);
    await priya.says('/rag verify 17.10.1 yes');
    await at(NEXT_WEEK);
    karl.hears();
    expect(flat(await karl.taps('Not any more'))).toContain('17.10.1: what has changed?');
    priya.hears();
    expect(flat(await karl.says('the police withdrew their consent'))).toContain('17.10.1 · open again');
    expect(flat(priya.hears())).toContain('the police withdrew their consent');
    const seen = flat(await karl.says('/rag 17.10.1'));
    expect(seen).toContain('Was checked and complete by Priya Nair on 17 Jun, and opened again since.');
    expect(seen).toContain('https://moderngov.example.org/17101');
  }),

  story('a closing names the board that decided it, or is asked for it once', async (stage) => {
    const { as, at } = stage;
    const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
    const forum = { key: 'CABINET' as ForumKey, name: 'Cabinet', paperDays: 5, meetings: [] };
    await hasSaid({ kind: 'forum-kept', forum }, stage);
    await at(TUESDAY);
    karl.hears();
    sam.hears();
    const asked = flat(await sam.says('/rag close 17.10.1 as superseded because the county does it'));
    expect(asked).toContain('17.10.1 · which board decided it?');
    expect(asked).toContain('[Cabinet] [No board] [Leave it]');
    const closed = flat(await sam.says('Cabinet 9 June minute 34'));
    expect(closed).toContain('Decided by Cabinet on Tue 9 Jun, minute 34.');
    expect(closed).toContain('the county does it');
    expect(flat(karl.hears())).toContain('Decided by Cabinet on Tue 9 Jun, minute 34. Recorded by Sam Okafor.');
    await sam.says('/rag reopen 17.10.1 because the county handed it back');
    expect(flat(await sam.says('/rag history 17.10.1'))).toContain(
      'closed as superseded, decided by Cabinet on Tue 9 Jun, minute 34',
    );
  }),

  story(
    'a file that shows it is kept by its name and hash, and a link opens from the card of whoever checks',
    async ({ as, at }) => {
      const [karl, priya, sam] = [as('Karl Battersby'), as('Priya Nair'), as('Sam Okafor')];
      const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
      await at(TUESDAY);
      expect(await karl.says('/rag 17.10.1 done')).toContain('What shows that it is done?');
      expect(flat(await karl.says(`policy-v3.pdf sha256 ${hash}, https://moderngov.example.org/17101`))).toContain(
        'policy-v3.pdf',
      );
      await at(WEDNESDAY);
      const asked = priya.hears();
      expect(flat(asked)).toContain('policy-v3.pdf, SHA-256');
      expect(asked.replaceAll(/\s/gu, '')).toContain(hash);
      expect(flat(asked)).toContain('Where to look: https://moderngov.example.org/17101');
      expect(flat(await sam.says('/rag office'))).toContain('Where to look: https://moderngov.example.org/17101');
      await priya.says('/rag verify 17.10.1 no, page 2 is missing');
      await karl.says('/rag 17.10.1 done attached://F0S43P1CZ/policy-v4.pdf');
      const seen = flat(await karl.says('/rag 17.10.1'));
      expect(seen).toContain('policy-v4.pdf');
      expect(seen).not.toContain('Where to look: attached');
    },
  ),
];
