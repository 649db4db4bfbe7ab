import { expect } from 'vitest';
import { aCouncilOfFour } from '#test/kit/a-council-of-four.ts';
import { story } from '#test/kit/a-story.ts';
import type { Stage } from '#test/kit/a-story.ts';

/** Thursday 8 October 2026, with the asking begun in August. */
const THURSDAY = '2026-10-08T15:00:00+01:00';
const FRIDAY = '2026-10-09T09:30:00+01:00';
const FRIDAY_NOON = '2026-10-09T12:00:00+01:00';
const MONDAY = '2026-10-12T09:30:00+01:00';
const TUESDAY = '2026-10-13T09:30:00+01:00';

const RUNNING = aCouncilOfFour({ now: THURSDAY, isBegun: true });
const PHASED = aCouncilOfFour({
  now: THURSDAY,
  isBegun: true,
  rows: ['1.1,Open the family hubs,Phase 1: 30 October 2026; Phase 2: 31 March 2027,Nia Rees'],
});

const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ');

/** A newer version with these rows, taken in by Owen Pugh at a moment, or as he says. */
function takesIn(
  { types }: Stage,
  rows: readonly string[],
  { now = FRIDAY_NOON, also = [] as readonly string[] } = {},
) {
  const file = ['Ref,Action,Timescale,Lead', ...rows, ''].join('\n');
  const argv = ['import', 'v2.csv', '--plan', 'HUB', '--published', '2026-10-09', '--apply', '--as', 'Owen Pugh'];
  return types({ now, files: { 'v2.csv': file }, argv: [...argv, ...also] });
}

const HUBS = '1.1,Open the family hubs,By 26 October 2026,Nia Rees';
const OFFER = '1.2,Publish the offer,By 26 October 2026,Nia Rees';
const WORKERS = '1.3,Train the link workers,By end March 2027,Nia Rees';
const REGISTRARS = '1.4,Move the registrars,By end June 2027,Dev Chandra';

/** What the office’s second version of the plan means to leads: told once, and nothing that waits is lost. */
export const SECOND_VERSION = [
  // What went wrong: a newer version moved dates that leads had agreed to, and only the office that loaded it knew.
  story(
    'a newer version tells each lead once what it changed of theirs, from what to what, in the day’s one message',
    async (stage) => {
      const [nia, dev, owen] = [stage.as('Nia Rees'), stage.as('Dev Chandra'), stage.as('Owen Pugh')];
      await stage.at(FRIDAY);
      [nia, dev, owen].forEach((one) => one.hears());
      await takesIn(stage, [
        HUBS.replace('26 October', '30 November'),
        OFFER.replace('Publish the offer', 'Publish the offer of every hub'),
        WORKERS.replace('Nia Rees', 'Dev Chandra'),
        // The same in other words: nothing of it is news.
        REGISTRARS.replace('Move the registrars', 'Move the registrars.').replace('end June', '30 June'),
      ]);
      expect(nia.hears()).toBe('');
      await stage.at(MONDAY);
      const hers = plain(nia.hears());
      expect(hers).toContain('2 actions have changed, as republished');
      expect(hers).toContain('due 26 Oct → 30 Nov');
      expect(hers).toContain('called “Publish the offer” before');
      expect(hers).toContain('Owen Pugh loaded the newer version of the plan on 9 Oct.');
      expect(hers).toContain('1.3 is not yours any more');
      expect(hers).toContain('Dev Chandra leads it now, as republished');
      expect(hers.match(/as republished/gu)).toHaveLength(2);
      const his = plain(dev.hears());
      expect(his).toContain('1.3 is yours now');
      expect(his).toContain('the plan, as republished, names you');
      expect(his).not.toContain('1.4');
      await stage.at('2026-10-12T14:00:00+01:00');
      await stage.at(TUESDAY);
      expect(nia.hears()).not.toContain('republished');
      expect(dev.hears()).not.toContain('republished');
      expect(owen.hears()).not.toContain('republished');
    },
    RUNNING,
  ),

  // What went wrong: the office's own R5.7 was R5.7-old after version 2, and neither the comparison nor its lead was told.
  story(
    'a number that a newer version gives or takes is said in the comparison and to each lead in one message, of the office’s own actions too',
    async (stage) => {
      const [nia, dev, owen] = [stage.as('Nia Rees'), stage.as('Dev Chandra'), stage.as('Owen Pugh')];
      await owen.says('/rag add 1.5 "Appoint a link officer" lead "Dev Chandra" by 31 Mar 2027');
      await stage.at(FRIDAY);
      [nia, dev, owen].forEach((one) => one.hears());
      const printed = plain(
        await takesIn(stage, [
          HUBS,
          '1.2,Write to each tenant of the town,By end May 2027,Nia Rees',
          OFFER.replace('1.2', '1.4'),
          WORKERS.replace('1.3', '1.5').replace('end March', 'end April'),
        ]),
      );
      expect(printed).toContain('1.2 → 1.4 Publish the offer');
      expect(printed).toContain('1.5 → 1.5-old Appoint a link officer');
      expect(printed).toContain('1.4 Move the registrars (1.4-old from now on)');
      expect(printed).toContain('1.5 Appoint a link officer: added by hand, and not in the file (1.5-old from now on)');
      await stage.at(MONDAY);
      const hers = plain(nia.hears());
      expect(hers).toContain('2 actions have changed, as republished');
      expect(hers).toContain('1.5 Train the link workers — numbered 1.3 before · due 31 Mar 2027 → 30 Apr 2027');
      expect(hers).toContain('Another number, and all else as it was: 1.2 is 1.4.');
      expect(hers).toContain('1.2 is yours now');
      const his = plain(dev.hears());
      expect(his).toContain('2 actions have changed, as republished');
      expect(his).toContain('1.4-old Move the registrars — numbered 1.4 before · not in the newest version');
      expect(his).toContain('Another number, and all else as it was: 1.5 is 1.5-old.');
      await stage.at(TUESDAY);
      expect(nia.hears() + dev.hears()).not.toContain('republished');
      expect(plain(await dev.says('/rag history 1.4-old'))).toContain('numbered 1.4-old');
    },
    RUNNING,
  ),

  // What went wrong: a request for a later date was gone with the newer version, and whoever had asked never heard why.
  story(
    'what a lead had asked for is answered when a newer version overtakes it, or goes on waiting, and they are told which',
    async (stage) => {
      const [nia, dev, owen] = [stage.as('Nia Rees'), stage.as('Dev Chandra'), stage.as('Owen Pugh')];
      await stage.at(FRIDAY);
      await nia.says('/rag 1.1 amber waiting on the builder, now 30 Nov');
      await nia.says('/rag 1.2 amber the printer is full, now 13 Nov');
      await nia.says('/rag 1.3 amber nobody applied, now 31 May 2027');
      await dev.says('/rag 1.4 amber the lease runs on, now 31 Jul 2027');
      const printed = plain(
        await takesIn(stage, [
          HUBS.replace('26 October', '30 November'),
          OFFER.replace('26 October', '30 November'),
          WORKERS.replace('end March', 'end April'),
          REGISTRARS,
        ]),
      );
      expect(printed).toContain(
        '1.1 Open the family hubs: Nia Rees asked for another date, 30 Nov; the plan says so now',
      );
      expect(printed).toContain('the plan gives longer');
      expect(printed).toContain('it still waits for you');
      expect(printed).not.toContain('1.4 Move the registrars: Dev Chandra');
      [nia, dev, owen].forEach((one) => one.hears());
      await stage.at(MONDAY);
      const hers = plain(nia.hears());
      expect(hers).toContain('you asked for 30 Nov: the plan gives it now');
      expect(hers).toContain('you asked for 13 Nov: the plan gives longer, so nothing is left to decide');
      expect(hers).toContain(
        'you asked for 31 May 2027: the plan’s date is another, so it still waits for the programme office',
      );
      expect(dev.hears()).not.toContain('republished');
      const waits = plain(await owen.says('/rag office'));
      expect(waits).toContain('1.3 Train the link workers: 30 Apr 2027 → 31 May 2027');
      expect(waits).toContain('1.4 Move the registrars: 30 Jun 2027 → 31 Jul 2027');
      expect(waits).not.toContain('Open the family hubs');
      expect(waits).not.toContain('Publish the offer');
    },
    RUNNING,
  ),

  story(
    'whoever said that an action is not theirs, or that its date is wrong, hears what the newer version makes of it',
    async (stage) => {
      const [nia, dev, owen] = [stage.as('Nia Rees'), stage.as('Dev Chandra'), stage.as('Owen Pugh')];
      await stage.at(FRIDAY);
      await nia.says('/rag not mine 1.3');
      await dev.says('/rag not mine 1.4');
      await nia.says('/rag 1.1 the date is wrong, it should be 30 November');
      [nia, dev, owen].forEach((one) => one.hears());
      await takesIn(stage, [
        HUBS.replace('26 October', '30 November'),
        OFFER,
        WORKERS.replace('Nia Rees', 'Vera Venn'),
        REGISTRARS.replace('Dev Chandra', 'Dev Chandra and Nia Rees'),
      ]);
      await stage.at(MONDAY);
      const hers = plain(nia.hears());
      expect(hers).toContain('1.3 is not yours any more');
      expect(hers).toContain('Vera Venn leads it now, as republished');
      expect(hers.match(/1\.3/gu)).toHaveLength(1);
      expect(hers).toContain('you said that the date is wrong, and should be 30 Nov: the plan says so now');
      expect(plain(dev.hears())).toContain('you said that it is not yours: it still waits for the programme office');
      const waits = plain(await owen.says('/rag office'));
      expect(waits).toContain('Move the registrars');
      expect(waits).not.toContain('Train the link workers');
    },
    RUNNING,
  ),

  story(
    'two versions before the next message are told as one change, and one that takes the other back as none',
    async (stage) => {
      const nia = stage.as('Nia Rees');
      await stage.at(FRIDAY);
      const first = [
        HUBS.replace('26 October', '30 November'),
        OFFER.replace('26 October', '6 November'),
        WORKERS,
        REGISTRARS,
      ];
      await takesIn(stage, first);
      await takesIn(stage, [HUBS.replace('26 October', '18 December'), OFFER, WORKERS, REGISTRARS], {
        now: '2026-10-09T16:00:00+01:00',
      });
      nia.hears();
      await stage.at(MONDAY);
      const hers = plain(nia.hears());
      expect(hers).toContain('1.1 has changed, as republished');
      expect(hers).toContain('due 26 Oct → 18 Dec');
      expect(hers).not.toContain('6 Nov');
    },
    RUNNING,
  ),

  story(
    'whoever is on leave hears of it with their first message after it',
    async (stage) => {
      const [nia, dev] = [stage.as('Nia Rees'), stage.as('Dev Chandra')];
      await stage.at(FRIDAY);
      await nia.says('/rag away 9–16 Oct deputy Dev Chandra');
      [nia, dev].forEach((one) => one.hears());
      await takesIn(stage, [HUBS.replace('26 October', '30 November'), OFFER, WORKERS, REGISTRARS]);
      await stage.at(MONDAY);
      expect(dev.hears()).not.toContain('republished');
      expect(nia.hears()).toBe('');
      await stage.at('2026-10-19T09:30:00+01:00');
      expect(plain(nia.hears())).toContain('due 26 Oct → 30 Nov');
    },
    RUNNING,
  ),

  story(
    'a phase that a newer version moves is told by its own dates, and one that it drops is told to whoever had asked about it',
    async (stage) => {
      const nia = stage.as('Nia Rees');
      await stage.at(FRIDAY);
      await takesIn(stage, ['1.1,Open the family hubs,Phase 1: 30 November 2026; Phase 2: 31 March 2027,Nia Rees']);
      nia.hears();
      await stage.at(MONDAY);
      expect(plain(nia.hears())).toContain('“Phase 1” 30 Oct → 30 Nov');
      await nia.says('/rag 1.1 phase 1 amber the site is wet, now 11 Dec');
      await takesIn(stage, ['1.1,Open the family hubs,By 31 March 2027,Nia Rees'], {
        now: '2026-10-12T12:00:00+01:00',
      });
      nia.hears();
      await stage.at(TUESDAY);
      expect(plain(nia.hears())).toContain('you asked for 11 Dec for “Phase 1”: the plan has that step no longer');
    },
    PHASED,
  ),

  // What went wrong: the newer version’s words were read anew against its cover, what was closed was asked again, and nobody was named.
  story(
    'only changed words move a date, by whoever took them in, and what is checked or closed is not asked about again',
    async (stage) => {
      const [nia, dev, owen, vera] = ['Nia Rees', 'Dev Chandra', 'Owen Pugh', 'Vera Venn'].map((name) =>
        stage.as(name),
      );
      await stage.at(FRIDAY);
      await nia!.says('/rag 1.1 done https://hubs.example.org/opening');
      await vera!.says('/rag verify 1.1');
      await owen!.says('/rag close 1.2 as withdrawn because the grant has ended');
      await takesIn(stage, [
        HUBS.replace('26 October', '30 November'),
        OFFER.replace('Publish the offer', 'Publish the whole offer'),
        WORKERS.replace('By end March', 'by  end March'),
        REGISTRARS.replace('end June', 'end August'),
      ]);
      [nia, dev, owen, vera].forEach((one) => one!.hears());
      await stage.at(MONDAY);
      expect(nia!.hears()).toBe('');
      expect(vera!.hears()).toBe('');
      expect(plain(dev!.hears())).toContain('due 30 Jun 2027 → 31 Aug 2027');
      const history = plain(await dev!.says('/rag history 1.4'));
      expect(history).toContain('9 Oct · Owen Pugh');
      expect(history).toContain('31 Aug 2027');
      expect(plain(owen!.hears())).toContain('1 question of the newer version');
      expect(plain(await owen!.says('/rag history 1.3'))).not.toContain('9 Oct');
      expect(plain(await owen!.says('/rag 1.1'))).toContain('Complete ★, checked by Vera Venn');
    },
    RUNNING,
  ),
];
