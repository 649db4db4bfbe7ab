import { secondVersion } from './a-fire-service.ts';
import type { Doing, Walk } from './walk-stage.ts';

/** One week of the walk: what people do, and what must have come of it by its end. */
export type Week = {
  readonly monday: string;
  readonly doings: (walk: Walk) => readonly Doing[];
  /** Who must have been told what, on which day: words of a card that came unasked. */
  readonly told: readonly (readonly [day: number, who: string, says: string])[];
  /** The lines of the record, all of them. */
  readonly record: readonly string[];
  /** What the digest of the next Monday says, and the office's card at the end of the week. */
  readonly digest: readonly string[];
  readonly office: readonly string[];
};

const OFFICE = 'Olive Marsh';

export const WEEKS: readonly Week[] = [
  {
    monday: '2026-09-07',
    doings: ({ as }) => [
      ['Mon', '09:40', () => as(OFFICE).says('/rag assign GV5 Pritchard')],
      ['Mon', '09:42', () => as(OFFICE).taps('Gwen Pritchard')],
      ['Mon', '09:50', () => as(OFFICE).says('/rag date GV5 31 March because the budget is set in March')],
      ['Mon', '09:52', () => as(OFFICE).taps('Yes')],
      ['Mon', '10:15', () => as(OFFICE).says('/rag begin')],
      ['Wed', '10:00', () => as('Dev Chandra').says('green, the risk model is with the board')],
      ['Fri', '10:00', () => as('Gwen Pritchard').says('amber waiting on the union, now 9 Oct')],
    ],
    told: [
      [7, OFFICE, 'Plan after inspection is loaded and asks nobody yet'],
      [7, OFFICE, 'GV5 Review the medium-term budget has no date'],
      [8, 'Gwen Pritchard', 'You lead 4 actions in Plan after inspection'],
      [8, 'Huw Pritchard', 'You lead 1 action in Plan after inspection'],
      [8, 'Dev Chandra', 'Will it be done by then?'],
      [8, 'Priya Nair', 'PE4 Open a line to report concerns'],
      [11, OFFICE, 'RS1 Set a standard for response times: 25 Sep → 9 Oct'],
    ],
    record: [
      'olive-marsh GV5 assigned',
      'olive-marsh GV5 date-agreed 2027-03-31',
      'dev-chandra PV1 updated narrative=the risk model is with the board rating=green',
      'gwen-pritchard RS1 updated forecast=2026-10-09 rating=amber waitingOn=the union',
      'gwen-pritchard RS1 date-asked 2026-10-09',
    ],
    digest: [
      'None of 25 actions is late.',
      '1 is Green, confirmed and in time.',
      '1 newly Amber',
      '1 new date asked for',
    ],
    office: ['RS1 Set a standard for response times: 25 Sep → 9 Oct', 'PE4 Open a line to report concerns'],
  },
  {
    monday: '2026-09-14',
    doings: ({ as }) => [
      ['Mon', '10:00', () => as(OFFICE).says('/rag approve RS1')],
      ['Mon', '10:05', () => as(OFFICE).taps('Undo')],
      ['Mon', '10:10', () => as(OFFICE).says('/rag approve RS1')],
      ['Tue', '10:00', () => as('Rose Tully').says('PE3 board was a bit of a car crash')],
      ['Wed', '10:00', () => as('Maria Lopez').says('/rag PT2 red two of four recruited, now end of Nov')],
      ['Wed', '10:05', () => as('Maria Lopez').says('PT3 done')],
      ['Wed', '10:06', () => as('Maria Lopez').says('policies.fire.example/enforcement')],
    ],
    told: [
      [14, 'Gwen Pritchard', 'RS1 · due Fri 9 Oct 2026 now'],
      [14, 'Gwen Pritchard', 'RS1 · taken back'],
      [14, 'Joan Firth', 'has waited a week for the programme office'],
      [16, 'Rose Tully', 'board was a bit of a car crash'],
      [17, 'Priya Nair', 'policies.fire.example/enforcement'],
      [18, 'Dev Chandra', 'Is it done?'],
    ],
    record: [
      'olive-marsh RS1 date-agreed 2026-10-09',
      'olive-marsh RS1 undone',
      'olive-marsh RS1 date-agreed 2026-10-09',
      'rose-tully PE3 kept',
      'maria-lopez PT2 updated forecast=2026-11-30 narrative=two of four recruited rating=red',
      'maria-lopez PT2 date-asked 2026-11-30',
      'maria-lopez PT3 updated done=true',
      'maria-lopez PT3 updated evidence=policies.fire.example/enforcement',
    ],
    digest: ['1 of 25 actions is late.', '1 said done', '1 newly Red', 'PT2 Recruit four inspecting officers'],
    office: [
      'PT2 Recruit four inspecting officers: 30 Sep → 30 Nov',
      'board was a bit of a car crash',
      'PT3 Agree enforcement policy',
    ],
  },
  {
    monday: '2026-09-21',
    doings: ({ as }) => [
      ['Mon', '10:00', () => as(OFFICE).says('/rag decline PT2 because the second round closes on 2 October')],
      ['Mon', '10:30', () => as('Priya Nair').says('/rag verify PT3 no, the link is dead')],
      ['Tue', '10:00', () => as('Maria Lopez').says('PT3 done, signed copy: policies.fire.example/enforcement-v2')],
      ['Wed', '10:00', () => as('Priya Nair').says('/rag verify PT3')],
      ['Thu', '10:00', () => as('Dev Chandra').says('PV1 done, signed off by the board, minute 12 of 17 Sep')],
      ['Fri', '10:00', () => as(OFFICE).says('/rag PE3 amber')],
    ],
    told: [
      [21, 'Maria Lopez', 'the second round closes on 2 October'],
      [21, 'Maria Lopez', 'the link is dead'],
      [22, 'Dev Chandra', 'Is it done?'],
      [23, 'Priya Nair', 'policies.fire.example/enforcement-v2'],
      [23, 'Rose Tully', 'board was a bit of a car crash'],
      [23, 'Maria Lopez', 'PT3 · checked and complete'],
      [25, 'Priya Nair', 'minute 12 of 17 Sep'],
    ],
    record: [
      'olive-marsh PT2 date-declined 2026-11-30',
      'priya-nair PT3 not-verified',
      'maria-lopez PT3 updated done=true evidence=signed copy: policies.fire.example/enforcement-v2',
      'priya-nair PT3 verified',
      'dev-chandra PV1 updated done=true evidence=signed off by the board, minute 12 of 17 Sep',
      'olive-marsh PE3 updated rating=amber',
    ],
    digest: [
      'None of 25 actions is late.',
      '1 checked and complete',
      'PT3 Agree enforcement policy, checked and complete 23 Sep',
    ],
    office: ['PV1 Agree how homes at highest risk are found'],
  },
  {
    monday: '2026-09-28',
    doings: ({ as }) => [
      ['Mon', '10:00', () => as(OFFICE).says('/rag remind GV2')],
      ['Mon', '10:05', () => as(OFFICE).says('/rag ask RS3 are the tablets ordered?')],
      ['Mon', '11:00', () => as('Aled Rees').says('yes, delivery is on Friday')],
      ['Tue', '10:00', () => as('Rose Tully').says('PE3 done, published at fire.example/grievances')],
      ['Thu', '10:00', () => as('Aled Rees').says('/rag away 5 Oct to 16 Oct deputy Dev Chandra')],
    ],
    told: [
      [28, 'Gwen Pritchard', 'GV2 Agree the new risk register'],
      [28, 'Aled Rees', 'are the tablets ordered?'],
      [28, OFFICE, 'yes, delivery is on Friday'],
      [30, 'Priya Nair', 'fire.example/grievances'],
      [1, 'Dev Chandra', 'You stand in for Aled Rees'],
    ],
    record: [
      'olive-marsh GV2 chased',
      'olive-marsh RS3 chased',
      'aled-rees RS3 answered',
      'rose-tully PE3 updated done=true evidence=published at fire.example/grievances',
    ],
    digest: ['1 of 25 actions is late.', '1 said done', 'PT2 Recruit four inspecting officers'],
    office: ['PE3 Publish how grievances are handled', 'PV1 Agree how homes at highest risk are found'],
  },
  {
    monday: '2026-10-05',
    doings: ({ as }) => [
      ['Tue', '10:00', () => as('Dev Chandra').says('RS3 amber, half the engines are fitted')],
      ['Wed', '10:00', () => as('Gwen Pritchard').says('RS1 done, standard published at fire.example/response')],
      ['Thu', '10:00', () => as('Rose Tully').says('PE1 red, the supplier withdrew')],
    ],
    told: [
      [8, 'Priya Nair', 'fire.example/response'],
      [9, 'Gwen Pritchard', 'GV2 Agree the new risk register'],
    ],
    record: [
      'dev-chandra RS3 updated narrative=half the engines are fitted rating=amber',
      'gwen-pritchard RS1 updated done=true evidence=standard published at fire.example/response',
      'rose-tully PE1 updated narrative=the supplier withdrew rating=red',
    ],
    digest: ['2 of 25 actions are late.', '1 newly Red', '1 newly Amber', 'PE1 Run an independent survey on behaviour'],
    office: ['RS1 Set a standard for response times'],
  },
  {
    monday: '2026-10-12',
    doings: ({ as, cli }) => {
      const version = async (at: string, ...more: readonly string[]) =>
        cli(
          at,
          { 'v2.xlsx': await secondVersion() },
          'import',
          'v2.xlsx',
          '--plan',
          'NFRS',
          '--published',
          '2026-10-12',
          ...more,
        );
      return [
        ['Mon', '10:00', () => version('2026-10-12T09:00:00Z')],
        ['Mon', '10:10', () => version('2026-10-12T09:10:00Z', '--apply', '--as', OFFICE)],
        ['Tue', '10:00', () => as('Sam Beck').says('PV3 green, three watches trained')],
        ['Wed', '10:00', () => as(OFFICE).says('/rag close PT5 as withdrawn because version 2 leaves it out')],
      ];
    },
    told: [
      [13, 'Rose Tully', 'PE6 is yours now'],
      [14, 'Maria Lopez', 'version 2 leaves it out'],
      [16, 'Gwen Pritchard', 'Is it done?'],
      [16, 'Maria Lopez', 'Will “Phase 1” be done by then?'],
    ],
    record: [
      'olive-marsh RS3 republished 2026-12-31',
      'olive-marsh PE6 published',
      'olive-marsh PT5 dropped',
      'sam-beck PV3 updated narrative=three watches trained rating=green',
      'olive-marsh PT5 closed withdrawn',
    ],
    digest: [
      '3 of 26 actions are late.',
      'due date moved from 31 Oct to 31 Dec',
      'PT5 Test sprinkler advice with landlords',
    ],
    office: ['RS1 Set a standard for response times'],
  },
  {
    monday: '2026-10-19',
    doings: ({ as }) => [
      ['Tue', '10:00', () => as('Maria Lopez').says('PT1 phase 1 done, backlog list at fire.example/audits')],
      ['Wed', '10:00', () => as('Kit Hale').says('PV3 amber, two watches left, now 13 Nov')],
    ],
    told: [
      [19, 'Sam Beck', 'PV3, PE2 and GV4 are not yours any more'],
      [19, 'Kit Hale', 'You lead 3 actions in Plan after inspection'],
      [19, 'Kit Hale', 'three watches trained'],
      [19, 'Aled Rees', 'While you were away, 5–16 Oct'],
      [19, 'Aled Rees', 'half the engines are fitted'],
      [19, 'Aled Rees', 'due 31 Oct → 31 Dec'],
      [20, 'Gwen Pritchard', 'GV2 Agree the new risk register'],
    ],
    record: [
      'maria-lopez PT1 Phase 1 updated done=true evidence=backlog list at fire.example/audits',
      'kit-hale PV3 updated forecast=2026-11-13 narrative=two watches left rating=amber',
      'kit-hale PV3 date-asked 2026-11-13',
    ],
    digest: ['of 26 actions are late.', '1 new date asked for'],
    office: ['PV3 Train crews to refer people at risk: 31 Oct → 13 Nov'],
  },
  {
    monday: '2026-10-26',
    doings: ({ as }) => [
      ['Wed', '10:00', () => as(OFFICE).says('/rag add PE7 "Check exit interviews" lead "Rose Tully" by 31 Jan 2027')],
      ['Thu', '10:00', () => as('Aled Rees').says('RS3 done, all engines, photographs with fleet')],
    ],
    told: [
      [29, 'Rose Tully', 'PE7 is yours now'],
      [30, 'Priya Nair', 'RS3 Fit tablets in every engine'],
      [30, 'Joan Firth', 'PE1 could use your help'],
    ],
    record: [
      'olive-marsh PE7 published',
      'aled-rees RS3 updated done=true evidence=all engines, photographs with fleet',
    ],
    digest: ['of 27 actions are late.', '1 said done'],
    office: ['RS3 Fit tablets in every engine'],
  },
];
