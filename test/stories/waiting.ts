import { expect } from 'vitest';
import { story } from '#test/kit/a-story.ts';
import type { Speaker } from '#test/kit/a-story.ts';
import { aCouncilOfFour } from '#test/kit/a-council-of-four.ts';

/** A morning on which Karl Battersby is asked whether one action will be done in ten working days. */
const ONE = '2015-06-16T09:30:00+01:00';

const headOf = (told: string): string | undefined =>
  told.split('\n').find((line) => /^(?:Recorded: |\d[\d.]* · )/u.test(line));
const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ');
const linesOf = async (who: Speaker, ref: string): Promise<number> =>
  (await who.says(`/rag history ${ref} as received`)).match(/^#.*/gmu)?.length ?? 0;

/** Words that wait, for an action or for their meaning, are never lost, and never recorded otherwise than they read now. */
export const WAITING = [
  // What went wrong: the offer of a leave was gone as soon as nobody tapped it, and nobody heard of it.
  story('a leave that was offered and not tapped is offered once more in the next message', async ({ as, at }) => {
    const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
    await at(ONE);
    karl.hears();
    const offer = plain(await karl.says('on leave from friday for two weeks, jan covers'));
    expect(offer).toContain('Jan Ormondroyd would answer meanwhile');
    await sam.says('/rag ask 17.10.1 is the paper with the printers?');
    await at('2015-06-17T09:30:00+01:00');
    const morning = plain(karl.hears());
    expect(morning).toContain('Are you away?');
    expect(morning).toContain('on leave from friday for two weeks, jan covers');
    sam.hears();
    expect(plain(await karl.taps('Yes, arrange it'))).toContain('Jan Ormondroyd is asked in your place');
    sam.hears();
    expect(plain(await sam.says('/rag office'))).not.toContain('on leave from friday');
  }),

  story(
    'words whose message was deleted are given to no action, and the action is asked about anew',
    async ({ as }) => {
      const karl = as('Karl Battersby');
      await karl.says('red, fingers burnt');
      const tap = await karl.copies('3.3.1 Offer each councillor a development plan');
      expect(await karl.deletes()).toContain('Your words no longer wait');
      const told = await tap();
      expect(told).toContain('You deleted that message, so nothing of it is recorded.');
      expect(told).toContain('[Done] [New date] [Amber] [Red]');
      expect(await linesOf(karl, '3.3.1')).toBe(1);
    },
  ),

  story('words that wait for an action are the message as it reads now, on an old card too', async ({ as }) => {
    const karl = as('Karl Battersby');
    await karl.says('touch wood');
    const tap = await karl.copies('3.3.1 Offer each councillor a development plan');
    expect((await karl.edits('red, fingers burnt')).split('\n')[0]).toBe('Which action is this about?');
    expect(headOf(await tap())).toBe('Recorded: 3.3.1 is Red ■');
    expect(await karl.says('/rag history 3.3.1')).not.toContain('touch wood');
    expect((await karl.says('/rag 3.3.1')).match(/fingers burnt/gu)).not.toBeNull();
  }),

  story('deleting one message leaves the words of another waiting', async ({ as }) => {
    const karl = as('Karl Battersby');
    await karl.says('red, contractor gone bust');
    await karl.says('/rag mine');
    await karl.deletes();
    expect(headOf(await karl.says('about 3.3.1'))).toBe('Recorded: 3.3.1 is Red ■');
  }),

  story('words kept on an action are settled by the next rating, whatever was said in between', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    for (const between of ['/rag snooze 17.10.1 until 25 June', '/rag not mine 17.10.1', '/rag 17.10.1', '/rag mine']) {
      await karl.says('17.10.1 green unless the members pull it');
      await karl.says(between);
      const told = await karl.says(between === '/rag mine' ? '17.10.1 amber' : 'amber');
      expect(headOf(told), between).toBe('Recorded: 17.10.1 is Amber ▲');
      // What spoke of Green is no reason of Amber: it stays in the record as said then.
      expect(told, between).not.toContain('green unless');
    }
  }),

  story('yes is yes to the reading that waits, whatever was said in between', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    for (const between of ['/rag snooze 17.10.1 until 25 June', '/rag not mine 17.10.1', '/rag 17.10.1']) {
      await karl.says('17.10.1 green unless the members pull it');
      await karl.says(between);
      const told = await karl.says('yes');
      expect(headOf(told), between).toBe('Recorded: 17.10.1 is Green ●');
      expect(told, between).toContain('> green unless the members pull it');
    }
  }),

  story('an action that is looked at shows its reader what they wrote and what is still asked', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    await karl.says('17.10.1 green unless the members pull it');
    const told = (await karl.says('/rag 17.10.1')).replaceAll(/\s+/gu, ' ');
    expect(told).toContain('you wrote: “green unless the members pull it”. I read it as Green ●; is that right?');
    expect(await as('Jan Ormondroyd').says('/rag 17.10.1')).not.toContain('members pull it');
  }),

  story('two messages that wait for an action go to it together, in their order', async ({ as }) => {
    const karl = as('Karl Battersby');
    await karl.says('contractor gone bust');
    const first = await karl.copies('3.3.1 Offer each councillor a development plan');
    const asked = await karl.says('red');
    expect(asked).toContain('> contractor gone bust');
    expect(asked).toContain('> red');
    const told = await karl.says('about 3.3.1');
    expect(headOf(told)).toBe('Recorded: 3.3.1 is Red ■');
    expect(told).toContain('contractor gone bust');
    // The card that asked about the first is old now.
    expect(await first()).toContain('I changed nothing');
  }),

  story('of two messages that wait, one that is deleted goes nowhere', async ({ as }) => {
    const karl = as('Karl Battersby');
    await karl.says('red, contractor gone bust');
    await karl.says('touch wood');
    await karl.deletes();
    const told = await karl.says('about 3.3.1');
    expect(headOf(told)).toBe('Recorded: 3.3.1 is Red ■');
    expect(told).not.toContain('touch wood');
  }),

  story('words that wait are let go in a word, and what they were about is asked no more', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    for (const word of ['cancel', 'forget it', 'Never mind.']) {
      await karl.says('/rag mine');
      await karl.says('contractor gone bust');
      expect((await karl.says(word)).split('\n')[0], word).toBe('Your words no longer wait');
      expect((await karl.says('about 3.3.1')).split('\n'), word).toContain(
        '3.3.1 Offer each councillor a development plan',
      );
    }
    expect(await linesOf(karl, '3.3.1')).toBe(1);
    await at(ONE);
    await karl.says('17.10.1 it has been quite a week');
    expect((await karl.says('never mind')).split('\n')[0]).toBe('Your words no longer wait');
    expect(await karl.says('/rag history 17.10.1')).toContain('it has been quite a week');
    expect(await karl.says('17.10.1 amber')).not.toContain('quite a week');
  }),

  story('one undo takes back what settled words that waited, and they wait again', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    await karl.says('17.10.1 it has been quite a week');
    await karl.says('17.10.1 the members were a car crash');
    await karl.taps('Red');
    const told = (await karl.taps('Undo')).replaceAll(/\s+/gu, ' ');
    expect(told).toContain('Your words from before wait again');
    const again = await karl.says('amber');
    expect(headOf(again)).toBe('Recorded: 17.10.1 is Amber ▲');
    expect(again).toContain('it has been quite a week');
    expect(again).toContain('the members were a car crash');
    await karl.says('undo');
    await karl.says('undo');
    expect(await karl.says('17.10.1 amber')).not.toContain('quite a week');
  }),

  // What went wrong: whoever did not say of which action they wrote was never asked again, and only the office saw the words.
  story(
    'words with no action are asked about in their writer’s next message, and count from one tap there',
    async ({ as, at }) => {
      const nia = as('Nia Rees');
      await nia.says('amber, the landlord wants more rent');
      nia.hears();
      await at('2026-10-12T09:30:00+01:00');
      const asked = plain(nia.hears());
      expect(asked).toContain('You wrote on 9 Oct: “amber, the landlord wants more rent”');
      expect(asked).toContain('Which action was this about?');
      await nia.taps('Which action?');
      expect(headOf(await nia.taps('1.2 Publish the offer'))).toBe('Recorded: 1.2 is Amber ▲');
      await at('2026-10-13T09:30:00+01:00');
      await at('2026-10-26T09:30:00+00:00');
      expect(nia.hears()).not.toContain('You wrote');
    },
    aCouncilOfFour({ now: '2026-10-09T10:00:00+01:00', isBegun: true }),
  ),

  // What went wrong: three weeks and a hand-over message went by before words that were read were asked about again, without
  // how they were read, and the office's card called them not understood.
  story(
    'an answer that waits for its writer’s tap is asked again the next morning with how it is read, and the office is told whose tap it waits for',
    async ({ as, at }) => {
      const [nia, owen] = [as('Nia Rees'), as('Owen Pugh')];
      await nia.says('/rag 1.2 it will be fine I reckon');
      await nia.says('/rag 1.2 gettin there');
      nia.hears();
      await at('2026-09-10T09:00:00+01:00');
      expect(plain(owen.hears())).toContain('waits for Nia Rees’s tap: I read Green ●');
      const office = plain(await owen.says('/rag office'));
      expect(office).toContain('1 answer that waits for a tap');
      expect(office).toContain('“gettin there”, and before that “it will be fine I reckon”');
      await at('2026-09-10T09:30:00+01:00');
      const asked = plain(nia.hears());
      expect(asked).toContain('I read your words as Green ●. Is that right?');
      expect(asked).toContain('gettin there');
      expect(headOf(await nia.says('yes'))).toBe('Recorded: 1.2 is Green ●');
      owen.hears();
      expect(plain(await owen.says('/rag office'))).not.toContain('for a tap');
      await at('2026-09-11T09:30:00+01:00');
      expect(nia.hears()).not.toContain('Is that right?');
    },
    aCouncilOfFour({ now: '2026-09-09T10:00:00+01:00', isBegun: true }),
  ),
];
