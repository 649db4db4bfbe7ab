import { expect } from 'vitest';
import { story } from '#test/kit/a-story.ts';

const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ');

/** What the plan is for: recommendations, outcomes, milestones and indicators, with what serves them. */
export const PURPOSE = [
  story(
    'the office links a list of actions to a recommendation, sees them with their ratings, and takes it back',
    async ({ as }) => {
      const [sam, karl] = [as('Sam Okafor'), as('Karl Battersby')];
      expect(plain(await sam.says('/rag recommendations'))).toContain('has no recommendations yet');
      await sam.says('/rag recommendation add 5: Review performance management');
      await karl.says('/rag 8.1.3 amber waiting on HR');
      const linked = plain(await sam.says('/rag recommendation 5 served by 8.1.1 to 8.1.3, section 9 except 9.2.1'));
      expect(linked).toContain('Recommendation 5 is served by 12 actions now');
      expect(linked).not.toContain('9.2.1');
      expect(plain(await karl.says('/rag rec 5'))).toContain('Amber 8.1.3');
      const asked = plain(await sam.says('/rag recommendation 5 not served by 8.1.1 and 99.9.9'));
      expect(asked).toContain('I find no action or part of the plan called “99.9.9”. Nothing is linked yet.');
      expect(plain(await sam.taps('Only the other one'))).toContain('Recommendation 5 is served by 11 actions now');
      expect(plain(await sam.taps('Undo'))).toContain('Taken back');
      expect(plain(await sam.says('/rag recommendation 5'))).toContain('Served by 12 actions');
      expect(plain(await sam.says('/rag overdue for recommendation 5'))).toContain('8.1.1');
      const regrouped = plain(await sam.says('/rag digest by recommendation'));
      expect(regrouped).toContain('12 actions, 2 late: Amber');
      expect(regrouped).toContain('Serving no recommendation');
      expect(plain(await karl.says('/rag recommendation 5 served by 8.1.4'))).toContain('Only the programme office');
    },
  ),

  story(
    'a board judges a milestone, its day and its words are asked for, and a later judgement takes its place',
    async ({ as }) => {
      const [sam, karl] = [as('Sam Okafor'), as('Karl Battersby')];
      await sam.says('/rag milestone add A iv: A rejuvenated risk management framework');
      const first = plain(
        await sam.says('/rag milestone A iv partly, Joint Board 2 October, minute 7: two of three in place'),
      );
      expect(first).toContain('Milestone A iv is partly met');
      expect(plain(await sam.says('/rag milestone A iv'))).toContain(
        'Partly met, in the judgement of Joint Board on Fri 2 Oct 2015, minute 7.',
      );
      expect(plain(await sam.taps('Met'))).toContain('Which board judged milestone A iv?');
      expect(plain(await sam.says('Joint Board'))).toContain('On which day did Joint Board say so?');
      expect(plain(await sam.says('13 November'))).toContain('In what words did Joint Board say so?');
      const judged = plain(await sam.says('in use in every directorate'));
      expect(judged).toContain('Milestone A iv is met');
      expect(judged).toContain('It takes the place of “Partly met”');
      const history = plain(await karl.says('/rag milestone A iv history'));
      expect(history).toContain('in use in every directorate');
      expect(history).toContain('two of three in place');
      expect(plain(await karl.says('/rag milestone A iv not yet, Joint Board today: no'))).toContain(
        'Only the programme office',
      );
      expect(plain(await sam.says('/rag plans undo'))).toContain('Taken back');
      expect(plain(await sam.says('/rag milestones'))).toContain('partly met, Joint Board 2 Oct');
    },
  ),

  story(
    'a reading and a judgement are given in a form of several fields, and what a field leaves open is asked about',
    async ({ as }) => {
      const [sam, karl] = [as('Sam Okafor'), as('Karl Battersby')];
      await sam.says('/rag forum add Joint Board meets 6 October 2015, 1 December 2015; papers 7 days before');
      await sam.says('/rag milestone add A iv: A rejuvenated risk management framework');
      await sam.says('/rag indicator add D3 Improvements in sickness absence, in days, kept by Karl Battersby');
      expect(plain(await karl.says('/rag indicator D3 reading'))).toContain('What does indicator D3 stand at?');
      const read = ['9.2', '2015-06-30', 'HR dashboard', '', 'before the audit'];
      expect(plain(await karl.fills('Fill in a reading', read))).toContain(
        'Recorded: indicator D3, 9.2 days as at Tue 30 Jun 2015, HR dashboard, before the audit',
      );
      await karl.says('/rag indicator D3 reading');
      expect(plain(await karl.fills('Fill in a reading', ['8 to 9', '2015-09-30', '', '', '']))).toContain(
        'Which figure is it?',
      );
      await sam.says('/rag milestone A iv');
      expect(plain(await sam.taps('Partly'))).toContain('Which board judged milestone A iv?');
      const judged = ['partly met', 'Joint Board', '2015-10-06', '14', 'two of three are in place'];
      const said = plain(await sam.fills('Fill in a judgement', judged));
      expect(said).toContain('Milestone A iv is partly met');
      expect(said).toContain('The judgement of Joint Board on Tue 6 Oct 2015, minute 14.');
      expect(said).toContain('two of three are in place');
      expect(plain(await sam.taps('Undo'))).toContain('Taken back');
    },
  ),

  story(
    'an indicator is read by whoever keeps it, what is unclear is asked about, and the index hides no part',
    async ({ as }) => {
      const [sam, karl, chris] = [as('Sam Okafor'), as('Karl Battersby'), as('Chris Read')];
      await sam.says(
        '/rag indicator add D3 Improvements in sickness absence, in days, lower is better, target 8, kept by Karl Battersby',
      );
      await sam.says('/rag indicator add D2 Reductions in vacancies');
      const read = plain(await karl.says('/rag indicator sickness 9.2 days as at 30 June, HR dashboard'));
      expect(read).toContain('Recorded: indicator D3, 9.2 days as at Tue 30 Jun 2015, HR dashboard');
      expect(plain(await karl.says('/rag indicator sickness 7.9 as at 30 September'))).toContain('Is it 7.9 days?');
      expect(plain(await karl.taps('Yes, 7.9 days'))).toContain('The target, 8 days, is met.');
      expect(plain(await karl.says('/rag indicator sickness about 7 days as at 31 October'))).toContain(
        'Which figure is it?',
      );
      expect(plain(await chris.says('/rag indicator sickness 1 day as at 30 September'))).toContain(
        'Only the programme office',
      );
      await sam.says('/rag indicator vacancies 41 as at 30 June');
      expect(plain(await sam.says('/rag indicator vacancies 4.2% as at 30 September'))).toContain('Is it 4.2?');
      expect(plain(await sam.taps('It is 4.2%'))).toContain('Recorded: indicator D2, 4.2% as at Wed 30 Sep 2015');
      expect(plain(await sam.taps('Undo'))).toContain('Taken back');
      expect(plain(await sam.says('/rag plans undo'))).toContain('Taken back');
      const looked = plain(await chris.says('/rag indicator sickness'));
      expect(looked).toContain('7.9 days as at Wed 30 Sep 2015, 7 weeks ago. The target is met.');
      expect(looked).toContain('Better than 9.2 days as at Tue 30 Jun 2015, HR dashboard.');
      await sam.says('/rag index Excellence Index of sickness, vacancies');
      const index = plain(await chris.says('/rag index'));
      expect(index).toContain('Excellence Index · 1 of 2');
      expect(index).toContain('Reductions in vacancies — no reading · no target');
    },
  ),

  story(
    'what no action serves, what is unmet when all has ended, and what serves nothing are three lists',
    async ({ as }) => {
      const sam = as('Sam Okafor');
      await sam.says('/rag outcome add 3b: A positive, open culture');
      await sam.says('/rag outcome add 3c: A learning organisation');
      await sam.says('/rag outcome 3b served by 9.5.1');
      await sam.says('/rag close 9.5.1 as withdrawn because the bank checks it now');
      const lists = plain(await sam.says('/rag coverage'));
      expect(lists).toContain('No action serves it (1): outcome 3c.');
      expect(lists).toContain('nothing says that it is met (1): outcome 3b.');
      expect(plain(await sam.taps('Ended and unmet (1)'))).toContain('1 action, all ended');
      expect(plain(await sam.says('/rag outcome 3c ended'))).toContain('is a purpose no longer');
      expect(plain(await sam.says('/rag coverage'))).toContain('No action serves it (0).');
    },
  ),

  story(
    'a reading that is due is asked of whoever keeps the indicator, each week until it is there, and of the office for the rest',
    async ({ as, at }) => {
      const [sam, karl] = [as('Sam Okafor'), as('Karl Battersby')];
      await sam.says('/rag indicator add D3: Sickness absence, in days, every 3 months, kept by Karl Battersby');
      await sam.says('/rag indicator add D2: Vacancies, every 3 months');
      await karl.says('/rag indicator D3 9.2 days as at 31 August, HR dashboard');
      await sam.says('/rag indicator D2 41 as at 31 August');
      await at('2015-11-27T09:30:00Z');
      expect(plain(karl.hears())).not.toContain('a reading is due');
      await at('2015-11-30T09:00:00Z');
      expect(plain(sam.hears())).toContain('Vacancies: a reading is due since 30 Nov. Last: 41 as at Mon 31 Aug 2015.');
      await at('2015-11-30T09:30:00Z');
      expect(plain(karl.hears())).toContain(
        'Sickness absence: a reading is due since 30 Nov. Last: 9.2 days as at Mon 31 Aug 2015, HR dashboard.',
      );
      await at('2015-12-01T09:30:00Z');
      expect(plain(karl.hears())).not.toContain('a reading is due');
      await at('2015-12-07T09:30:00Z');
      expect(plain(karl.hears())).toContain('a reading is due since 30 Nov');
      await at('2015-12-14T09:00:00Z');
      expect(plain(sam.hears())).toContain('Kept by Karl Battersby.');
      expect(plain(await karl.taps('Add a reading'))).toContain('What does indicator D3 stand at?');
      expect(plain(await karl.says('8.4 days as at 30 November, HR dashboard'))).toContain(
        'Recorded: indicator D3, 8.4 days',
      );
      await at('2015-12-15T09:30:00Z');
      expect(plain(karl.hears())).not.toContain('a reading is due');
    },
  ),
];
