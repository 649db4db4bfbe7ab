import { expect } from 'vitest';
import { aCouncilOfFour } from '#test/kit/a-council-of-four.ts';
import { story } from '#test/kit/a-story.ts';

/** Thursday 8 October 2026; the first questions of the plan are asked on Friday. */
const BEGINNING = '2026-10-08T15:00:00+01:00';
const FRIDAY = '2026-10-09T09:30:00+01:00';
const MONDAY = '2026-10-12T09:30:00+01:00';
const OFFICE_MONDAY = '2026-10-12T09:00:00+01:00';
const TUESDAY = '2026-10-13T09:30:00+01:00';

const RUNNING = aCouncilOfFour({ now: BEGINNING, isBegun: true });
const NEW = aCouncilOfFour({ now: BEGINNING, isBegun: false });

const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ');

/** A start that troubles nobody, deputies, and checks that few may see. */
export const PEOPLE_CHANGE = [
  // What went wrong: the process alone knew whom the morning had passed over, so that after a restart they were asked the next day.
  story(
    'whoever can be reached only after the morning’s questions is asked that day, once, though the bot was restarted in between',
    async ({ as, at, restarts, register }) => {
      const [karl, stuart] = [as('Karl Battersby'), as('Stuart Booth')];
      const kept = await register().roster();
      await register().saveRoster({ ...kept, people: kept.people.filter(({ name }) => name !== 'Karl Battersby') });
      await at('2015-06-16T09:30:00+01:00');
      expect(stuart.hears()).not.toBe('');
      await restarts();
      await at('2015-06-16T10:15:00+01:00');
      expect(karl.hears()).toBe('');
      await register().saveRoster(kept);
      await restarts();
      await at('2015-06-16T10:30:00+01:00');
      expect(karl.hears()).toContain('17.10.1');
      await restarts();
      await at('2015-06-16T11:00:00+01:00');
      expect([karl.hears(), stuart.hears()]).toEqual(['', '']);
    },
  ),

  // What went wrong: on the day of loading everybody had a burst of questions about dates long past, from a bot that had not said who it is.
  story(
    'nothing goes to a lead before the office lets the plan begin, and the first message says who asks and what is theirs',
    async ({ as, at }) => {
      const [nia, owen] = [as('Nia Rees'), as('Owen Pugh')];
      await at(FRIDAY);
      expect(nia.hears()).toBe('');
      await owen.says('/rag begin HUB');
      expect(nia.hears()).toBe('');
      await at('2026-10-09T17:30:00+01:00');
      await at('2026-10-10T09:30:00+01:00');
      expect(nia.hears()).toBe('');
      await at(MONDAY);
      const first = plain(nia.hears());
      expect(first).toContain('Hello Nia');
      expect(first).toContain('You lead 3 actions');
      expect(first.match(/Hello/gu)).toHaveLength(1);
      await at('2026-10-12T12:00:00+01:00');
      expect(nia.hears()).toBe('');
    },
    NEW,
  ),

  // What went wrong: a decision right after begin reached a lead before anybody had said hello, and a hand-over promised for 09:30 never came.
  story(
    'the first message comes before any other, and what was decided before it is in it',
    async ({ as, at }) => {
      const [nia, dev, owen] = [as('Nia Rees'), as('Dev Chandra'), as('Owen Pugh')];
      // Before it begins nobody hears at once of what is set right: the plan as published says otherwise, so the first message has it.
      await owen.says('/rag date 1.3 30 Jun 2027 because the course is full');
      expect(nia.hears()).toBe('');
      await at('2026-10-08T15:30:00+01:00');
      await owen.says('/rag begin HUB');
      const moved = plain(await owen.says('/rag date 1.2 30 Nov 2026 because the printer is full'));
      expect(moved).toContain('Nia Rees hears of it with the first message, on Fri 9 Oct at 09:30');
      const given = plain(await owen.says('/rag assign 1.1 "Dev Chandra"'));
      expect(given).toContain('gets a hand-over on 9 Oct at 09:30');
      expect(given).toContain('Nia Rees has had no message of it yet, and so is not told.');
      await owen.says('/rag close 1.3 as withdrawn because the grant has ended');
      expect(nia.hears()).toBe('');
      expect(dev.hears()).toBe('');
      await at(FRIDAY);
      const first = plain(nia.hears());
      expect(first).toMatch(/^Hello Nia Rees?\. You lead 1 action in/u);
      expect(first).toContain('Decided before this message');
      expect(first).toContain('due date set to Mon 30 Nov 2026');
      expect(first).toContain('1.3 Train the link workers');
      expect(first).toContain('due date set to Wed 30 Jun 2027');
      expect(first.match(/Hello/gu)).toHaveLength(1);
      const his = plain(dev.hears());
      expect(his).toContain('Hello Dev Chandra. You lead 2 actions');
      expect(his).toContain('1.1 is yours now');
      // From then on a decision is told at once.
      await owen.says('/rag date 1.2 31 Dec 2026 because the proofs are late');
      expect(plain(nia.hears())).toContain('1.2 · due');
    },
    NEW,
  ),

  story(
    'somebody who has written before the first message is answered all the same',
    async ({ as }) => {
      const [nia, owen] = [as('Nia Rees'), as('Owen Pugh')];
      await owen.says('/rag begin HUB');
      await nia.says('/rag 1.2 amber the printer is full, now end of November');
      await owen.says('/rag approve 1.2');
      expect(plain(nia.hears())).toContain('1.2 · due');
    },
    NEW,
  ),

  // What went wrong: a name in a leave let a deputy read what only its leads and the office may, and nobody was told which.
  story(
    'a deputy is asked in a lead’s place, and sees what is restricted only once whoever named them says so',
    async ({ as, at }) => {
      const [nia, dev, owen] = [as('Nia Rees'), as('Dev Chandra'), as('Owen Pugh')];
      await at(FRIDAY);
      await owen.says('/rag restrict 1.1');
      dev.hears();
      const named = plain(await nia.says('/rag away 12–16 Oct deputy Dev Chandra'));
      expect(named).toContain('1.1 Open the family hubs is restricted: Dev Chandra does not see it');
      expect(plain(dev.hears())).not.toContain('family hubs');
      await at(OFFICE_MONDAY);
      expect(plain(owen.hears())).toContain('nobody answers for 1.1');
      await at(MONDAY);
      const asked = plain(dev.hears());
      expect(asked).toContain('in place of Nia Rees');
      expect(asked).not.toContain('family hubs');
      expect(await dev.says('/rag 1.1')).not.toContain('family hubs');
      expect(plain(await owen.taps('Dev Chandra may see it'))).toContain('the restricted ones too');
      expect(await dev.says('/rag 1.1 amber no site yet')).toContain('Recorded: 1.1 is Amber');
    },
    RUNNING,
  ),

  // What went wrong: a restricted action that was said to be done waited for a verifier who was not allowed to open it.
  story(
    'a restricted action is checked by somebody whom the office asks, who sees that one alone',
    async ({ as, at }) => {
      const [nia, vera, owen] = [as('Nia Rees'), as('Vera Venn'), as('Owen Pugh')];
      await at(FRIDAY);
      await owen.says('/rag restrict 1.1');
      await nia.says('/rag 1.1 done https://hubs.example.org/opening');
      vera.hears();
      await at(OFFICE_MONDAY);
      owen.hears();
      await at(MONDAY);
      expect(vera.hears()).not.toContain('family hubs');
      await owen.taps('Ask Vera Venn');
      await at(TUESDAY);
      expect(plain(vera.hears())).toContain('1.1 Open the family hubs');
      expect(await vera.taps('It is complete')).toContain('1.1');
      expect(plain(nia.hears())).toContain('1.1 · checked and complete');
    },
    RUNNING,
  ),

  // What went wrong: a deputy who rated an action otherwise than the lead in whose place they were asked was said to disagree with them.
  story(
    'a deputy speaks for their lead: the newest stands, both are shown with who said it, and nobody disagrees',
    async ({ as, at }) => {
      const [nia, dev, owen] = [as('Nia Rees'), as('Dev Chandra'), as('Owen Pugh')];
      await at(FRIDAY);
      await nia.says('/rag 1.2 green');
      await nia.says('/rag away 9–16 Oct deputy Dev Chandra');
      nia.hears();
      const said = plain(await dev.says('/rag 1.2 amber the printer is full'));
      expect(said).toContain('Recorded: 1.2 is Amber');
      expect(said).not.toContain('differ');
      expect(plain(nia.hears())).not.toContain('Agree');
      const card = plain(await owen.says('/rag 1.2'));
      expect(card).toContain('Amber ▲ since 9 Oct, Dev Chandra');
      expect(card).toContain('Nia Rees said Green ● on 9 Oct.');
      expect(card).not.toContain('rate it differently');
      expect(plain(await owen.says('/rag office'))).not.toContain('disagree');
      // The lead, still away, says otherwise: now that is the newest.
      await nia.says('/rag 1.2 red, they have lost the proofs');
      const after = plain(await owen.says('/rag 1.2'));
      expect(after).toContain('Red ■ since 9 Oct, Nia Rees');
      expect(after).toContain('Dev Chandra said Amber ▲ on 9 Oct.');
      expect(after).not.toContain('rate it differently');
    },
    RUNNING,
  ),

  // What went wrong: what was said to be done was missing from “You lead”, and a new lead heard of it weeks later, when it was sent back.
  story(
    'what waits to be checked is still its lead’s: it counts in the first message and goes with a hand-over',
    async ({ as, at }) => {
      const [nia, dev, owen] = [as('Nia Rees'), as('Dev Chandra'), as('Owen Pugh')];
      await at('2026-10-08T15:30:00+01:00');
      await owen.says('/rag begin HUB');
      await nia.says('/rag 1.2 done, printed and posted');
      await at(FRIDAY);
      expect(plain(nia.hears())).toContain('You lead 3 actions');
      await owen.says('/rag assign 1.2 "Dev Chandra"');
      dev.hears();
      await at(MONDAY);
      const his = plain(dev.hears());
      expect(his).toContain('1.2 is yours now');
      expect(his).toContain('said to be done, to be checked');
      expect(plain(await dev.says('/rag handover'))).toContain('1.2');
    },
    NEW,
  ),
];
