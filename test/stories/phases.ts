import { expect } from 'vitest';
import { aPhasedPlan } from '#test/kit/a-phased-plan.ts';
import { story } from '#test/kit/a-story.ts';

const TWO_PHASES = aPhasedPlan('Phase 1: Oct 2026; Phase 2: Mar 2027', '2026-10-01T08:00:00Z');
const IN_BRACKETS = aPhasedPlan('March 2027 (interim report October 2026)', '2026-10-01T08:00:00Z');
/** Ten working days before 31 October 2026, and before 31 March 2027. */
const BEFORE_PHASE_1 = '2026-10-19T09:30:00+01:00';
const BEFORE_PHASE_2 = '2027-03-17T09:30:00Z';
/** Two working days after 31 October 2026, a Saturday. */
const AFTER_PHASE_1 = '2026-11-03T09:30:00Z';

const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ');

/** An action that is done in phases, each with its own date. */
export const PHASES = [
  // What went wrong: nobody asked about Phase 1 until Phase 2 was due, and "done" in October closed the whole action.
  story(
    'each phase is asked about by its own date, done by itself, and the action is done with the last',
    async ({ as, at }) => {
      const nia = as('Nia Rees');
      await at(BEFORE_PHASE_1);
      expect(plain(nia.hears())).toContain('Will “Phase 1” be done by then?');
      const first = plain(await nia.says('done'));
      expect(first).toContain('“Phase 1” is done');
      expect(first).toContain('Next: “Phase 2”, due 31 Mar 2027');
      const shown = plain(await nia.says('/rag 1.1'));
      expect(shown).toContain('Steps');
      expect(shown).toContain('Phase 1: done, said on 19 Oct');
      expect(shown).not.toMatch(/waiting for a verifier|to be checked/u);
      // What went wrong: the history said “says it is done” of an action that was not.
      expect(plain(await nia.says('/rag history 1.1'))).toContain('“Phase 1”: says it is done');
      await at(BEFORE_PHASE_2);
      expect(plain(nia.hears())).toContain('Will “Phase 2” be done by then?');
      const amber = plain(await nia.says('amber, waiting on planning, now end of April'));
      expect(amber).toContain('“Phase 2”');
      expect(amber).toContain('Amber ▲');
      expect(amber).toContain('30 Apr');
      expect(plain(await nia.says('/rag 1.1 phase 2 done'))).toContain('every step is done');
      await nia.says('/rag undo');
      expect(plain(await nia.says('/rag 1.1'))).toMatch(/Phase 1: done.*Phase 2: .*expected 30 Apr/u);
    },
    TWO_PHASES,
  ),

  // What went wrong: the action stayed Amber for a phase that was done, though the open one was Green.
  story(
    'with its amber phase done an action takes the rating of the phase that is open, and the receipt says so',
    async ({ as }) => {
      const nia = as('Nia Rees');
      await nia.says('/rag 1.1 phase 1 amber, no contractor');
      await nia.says('/rag 1.1 phase 2 green');
      const done = plain(await nia.says('/rag 1.1 phase 1 done'));
      expect(done).toContain('The action is Green ● now, as what is still open was rated.');
      expect(plain(await nia.says('/rag 1.1'))).toContain('Green ●');
    },
    TWO_PHASES,
  ),

  // What went wrong: an action whose first phase was late was not late anywhere until its last date had passed.
  story(
    'a late phase is said to be late by its name, and gets a new date by itself',
    async ({ as, at }) => {
      const [nia, owen] = [as('Nia Rees'), as('Owen Pugh')];
      await at(AFTER_PHASE_1);
      expect(plain(nia.hears())).toMatch(/Is “Phase 1” done/u);
      expect(plain(await owen.says('/rag overdue'))).toMatch(/“Phase 1” due 31 Oct, 2 working days late/u);
      const told = plain(await nia.says('amber, waiting on planning, now end of Jan'));
      expect(told).toContain('“Phase 1”');
      expect(told).toContain('The date of “Phase 1” stays 31 Oct');
      expect(plain(await owen.says('/rag office'))).toMatch(/“Phase 1”: 31 Oct → 31 Jan 2027/u);
      await owen.says('/rag approve 1.1 phase 1');
      const history = plain(await nia.says('/rag history 1.1'));
      expect(history).toContain('due date of “Phase 1” moved from 31 Oct to 31 Jan 2027, asked for by Nia Rees');
      expect(history).toMatch(/“Phase 1”: .*waiting on planning/u);
      const shown = plain(await nia.says('/rag 1.1'));
      expect(shown).toMatch(/Phase 1: Sun 31 Jan 2027/u);
      expect(shown).toMatch(/Phase 2: Wed 31 Mar 2027/u);
      expect(plain(await owen.says('/rag overdue'))).not.toContain('1.1');
    },
    TWO_PHASES,
  ),

  // What went wrong: "done" on an action of two phases was taken for the whole, whichever was meant.
  story(
    '“done” that may be one phase or all of them is asked about, and one tap says which',
    async ({ as }) => {
      const nia = as('Nia Rees');
      const asked = plain(await nia.says('/rag 1.1 done https://council.example/hub'));
      expect(asked).toContain('Which part of 1.1 is done?');
      expect(asked).toMatch(/\[“Phase 1”\] \[“Phase 2”\] \[All of it\]/u);
      expect(plain(await nia.taps('“Phase 1”'))).toContain('“Phase 1” is done');
      expect(plain(await nia.says('/rag 1.1'))).toContain('https://council.example/hub');
      await nia.says('/rag undo');
      await nia.says('/rag undo');
      await nia.says('/rag 1.1 done');
      await nia.says('all of it');
      expect(plain(await nia.says('/rag 1.1'))).toMatch(/Phase 1: done.*Phase 2: done/u);
    },
    TWO_PHASES,
  ),

  // What went wrong: green was said of phase 1, and its reminder said “You said Amber”, which was of phase 2.
  story(
    'a phase’s reminder tells what was said of that phase, and of the whole as that',
    async ({ as, at }) => {
      const nia = as('Nia Rees');
      await nia.says('/rag 1.1 phase 1 green, phase 2 amber');
      await at(AFTER_PHASE_1);
      const first = plain(nia.hears());
      expect(first).toContain('You said Green on 1 Oct.');
      expect(first).not.toContain('Amber on');
      await nia.says('/rag 1.1 phase 1 done');
      await nia.says('/rag 1.1 red because the roof fell in');
      await at(BEFORE_PHASE_2);
      expect(plain(nia.hears())).toContain('You rated the whole Red on 3 Nov 2026.');
    },
    TWO_PHASES,
  ),

  // What went wrong: the undo of a phase’s new date said that the whole, which had not moved, was due on its day again.
  story(
    'a phase’s date is decided, told and taken back as the phase’s',
    async ({ as }) => {
      const [nia, owen] = [as('Nia Rees'), as('Owen Pugh')];
      const dated = plain(await owen.says('/rag date 1.1 phase 2 30 April 2027 because the glazier is late'));
      expect(dated).toContain('“Phase 2” is due Fri 30 Apr 2027 now');
      expect(plain(nia.hears())).toContain('1.1 · “Phase 2” · due Fri 30 Apr 2027 now');
      await owen.says('/rag date 1.1 phase 1 13 Nov 2026 because the glazier is late');
      expect(plain(nia.hears())).toContain('1.1 · “Phase 1” · due Fri 13 Nov 2026 now');
      const back = plain(await owen.taps('Undo'));
      expect(back).toContain('The date of “Phase 1” is Sat 31 Oct 2026 again.');
      expect(back).not.toContain('Mar 2027');
      expect(plain(nia.hears())).toContain('The date of “Phase 1” is Sat 31 Oct 2026 again.');
      expect(plain(await owen.says('/rag close 1.1 phase 1 as withdrawn because of snow'))).toContain(
        '1.1 is closed as a whole',
      );
    },
    TWO_PHASES,
  ),

  // What went wrong: two phases in one line were read as one answer about the whole.
  story(
    'two phases in one line are each recorded, and an edit amends each',
    async ({ as }) => {
      const nia = as('Nia Rees');
      const told = plain(await nia.says('/rag 1.1 phase 1 done, phase 2 amber waiting on HR'));
      expect(told).toContain('“Phase 1” is done');
      expect(told).toContain('“Phase 2” is Amber ▲');
      await nia.edits('/rag 1.1 phase 1 amber waiting on HR, phase 2 on track');
      expect(plain(await nia.says('/rag 1.1'))).toMatch(/Phase 1: [^P]*Amber ▲.*Phase 2: .*Green ●/u);
    },
    TWO_PHASES,
  ),

  // What went wrong: a date in brackets was dropped without a word.
  story(
    'a report in brackets is asked about before the whole is due',
    async ({ as, at }) => {
      const nia = as('Nia Rees');
      await at(BEFORE_PHASE_1);
      expect(plain(nia.hears())).toContain('Will “interim report” be done by then?');
      expect(plain(await nia.says('interim report done'))).toContain('“interim report” is done');
      expect(plain(await nia.says('/rag 1.1 done'))).toContain('every step is done');
    },
    IN_BRACKETS,
  ),
];
