import { Paragraph, HeadingLevel } from 'docx';
import { describe, expect, test } from 'vitest';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { PlanFile } from '#src/intake/format.ts';
import { readPlan } from '#src/intake/read-plan.ts';
import type { ListsSaid, PurposesFound } from '#src/intake/purposes/purposes-found.ts';
import { aFile } from '#test/intake/a-file.ts';
import { aSheetOf, aWordFile, aWordTable, aWorkbook } from '#test/intake/readers/make-files.ts';
import { day } from '#test/kit/an-action.ts';

async function purposesOf(file: PlanFile | string, lists?: ListsSaid): Promise<PurposesFound> {
  const options = { plan: 'X' as PlanKey, published: day('2025-04-01'), roster: EMPTY_ROSTER };
  const read = typeof file === 'string' ? aFile(file) : file;
  return (await readPlan(read, { ...options, ...(lists === undefined ? {} : { lists }) })).purposes;
}

/** "outcome 3b < 3: Open culture <- 1.1, 1.2": one line a purpose, with its heading thing and its actions. */
function drawn({ found }: PurposesFound): readonly string[] {
  return found.map(({ purpose: { kind, ref, parent, title }, actions }) => {
    const under = parent === null ? '' : ` < ${parent}`;
    const served = actions.length === 0 ? '' : ` <- ${actions.join(', ')}`;
    return `${kind} ${ref}${under}: ${title}${served}`;
  });
}

const reasons = ({ doubts }: PurposesFound) => doubts.map(({ place, kind, items }) => `${place}: ${items} ${kind}`);

describe('lists of purposes in words', () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      'numbered outcomes with lettered ones below them',
      'Our outcomes\n\n1. Families thrive\na) Babies start well\nb) Schools include everyone\n2. Streets are safe\na) Fewer assaults\n\nNext steps\n\n1. Write it up\n2. Send it out',
      [
        'outcome 1: Families thrive',
        'outcome 1a < 1: Babies start well',
        'outcome 1b < 1: Schools include everyone',
        'outcome 2: Streets are safe',
        'outcome 2a < 2: Fewer assaults',
      ],
    ],
    [
      'decimal numbers under whole ones',
      'Strategic outcomes\n\n1. Families thrive\n1.1 Babies start well\n1.2 Schools include everyone\n2. Streets are safe\n2.1 Fewer people are hurt',
      [
        'outcome 1: Families thrive',
        'outcome 1.1 < 1: Babies start well',
        'outcome 1.2 < 1: Schools include everyone',
        'outcome 2: Streets are safe',
        'outcome 2.1 < 2: Fewer people are hurt',
      ],
    ],
    [
      'outcomes that each call themselves one',
      'Outcome 1: Families thrive\n\nWe want every child to do well. That takes years.\n\nOutcome 2: Streets are safe\n\nPeople told us that they worry.',
      ['outcome 1: Families thrive', 'outcome 2: Streets are safe'],
    ],
    [
      'recommendations with codes after a sentence that says what they are',
      'The review team made the following recommendations:\n\nR1 Publish a single plan\nR2 Set up a board with an independent chair\nR3 Report to council twice a year',
      [
        'recommendation R1: Publish a single plan',
        'recommendation R2: Set up a board with an independent chair',
        'recommendation R3: Report to council twice a year',
      ],
    ],
    [
      'recommendations as a review words them, in words that run over lines',
      'Key recommendations\n\n1. Strengthen the capacity of the senior team by filling the three\n   posts that are vacant.\n2. Agree a financial recovery plan with the finance committee\n   before the budget is set.',
      [
        'recommendation 1: Strengthen the capacity of the senior team by filling the three posts that are vacant.',
        'recommendation 2: Agree a financial recovery plan with the finance committee before the budget is set.',
      ],
    ],
    [
      'minimum requirements in roman numbers under letters',
      'Minimum requirements for the return of powers\n\nA. Leadership requirements\n(i) A permanent chief executive\n(ii) A code of conduct in use\n\nB. Finance requirements\n(i) A balanced budget\n(ii) An unqualified audit\n(iii) Reserves at the agreed level',
      [
        'milestone A i: A permanent chief executive',
        'milestone A ii: A code of conduct in use',
        'milestone B i: A balanced budget',
        'milestone B ii: An unqualified audit',
        'milestone B iii: Reserves at the agreed level',
      ],
    ],
    [
      'milestones that are numbered M1 on',
      'Milestones\n\nM1 Board in place\nM2 First report to cabinet\nM3 Peer review done',
      ['milestone M1: Board in place', 'milestone M2: First report to cabinet', 'milestone M3: Peer review done'],
    ],
    [
      'performance indicators with bullets alone',
      'Key performance indicators\n\n• Percentage of calls answered in a minute\n• Number of complaints upheld\n• Reduction in agency spend',
      [
        'indicator 1: Percentage of calls answered in a minute',
        'indicator 2: Number of complaints upheld',
        'indicator 3: Reduction in agency spend',
      ],
    ],
    [
      'measures of success under each outcome',
      'Outcomes\n\n1. Homes are warm\n\nMeasures of success:\n• Number of homes insulated\n• Reduction in fuel poverty\n\n2. Streets are clean\n\nMeasures of success:\n• Fewer reports of litter',
      [
        'outcome 1: Homes are warm',
        'indicator 1: Number of homes insulated',
        'indicator 2: Reduction in fuel poverty',
        'outcome 2: Streets are clean',
        'indicator 3: Fewer reports of litter',
      ],
    ],
    [
      'a Markdown page',
      '# Improvement\n\n## Outcomes\n\n1. **Trust** is rebuilt\n2. Services are safe\n\n## Background\n\n1. We began in May\n2. We went on in June',
      ['outcome 1: Trust is rebuilt', 'outcome 2: Services are safe'],
    ],
    [
      'outcomes by letter, listed first and said again over their measures',
      'What we want\n\nOur three outcomes are:\n\n• Outcome A – Healthy lives\n• Outcome B – A thriving town\n• Outcome C – Safe homes\n\nOutcome A – Healthy lives\n\nWe want people to live well.\n\nHow we will measure success\n- Percentage of adults who are active\n- Reduction in delayed discharges\n\nOutcome B – A thriving town\n\nHow we will measure success\n- Number of new jobs',
      [
        'outcome A: Healthy lives',
        'outcome B: A thriving town',
        'outcome C: Safe homes',
        'indicator 1: Percentage of adults who are active',
        'indicator 2: Reduction in delayed discharges',
        'indicator 3: Number of new jobs',
      ],
    ],
    [
      'two lists of measures with the same numbers, the second in a table that has one',
      'Key Performance Indicators (KPIs)\n\nKPI 1: Assessments done within 45 days\nKPI 2: Children on a plan for two years\n\nTable 4 - Success measures\n\n1) Turnover of staff below a tenth\n2) No audit actions overdue',
      [
        'indicator 1: Assessments done within 45 days',
        'indicator 2: Children on a plan for two years',
        'indicator T4.1: Turnover of staff below a tenth',
        'indicator T4.2: No audit actions overdue',
      ],
    ],
    [
      'exit criteria in decimal numbers under short headings',
      'Exit strategy\n\nThe Board will end the intervention when the following exit criteria have been met:\n\n1. Leadership\n1.1 A stable senior team is in place.\n1.2 Statutory officers meet regularly.\n2. Finance\n2.1 Two balanced budgets were set.\n\nNext steps\n\nThe Board will meet in May.',
      [
        'milestone 1.1: A stable senior team is in place.',
        'milestone 1.2: Statutory officers meet regularly.',
        'milestone 2.1: Two balanced budgets were set.',
      ],
    ],
    [
      'a chapter that is numbered as its points are, and the next one',
      '2. Outcomes\n\n1. Families thrive\n2. Streets are safe\n\n3. Action plan\n\nWe will act.\n\n4. Next steps\n\nThe board meets.',
      ['outcome 1: Families thrive', 'outcome 2: Streets are safe'],
    ],
    [
      'recommendations that stand in the list of contents too',
      'Contents\nRecommendation 1 ........ 5\nRecommendation 2 ........ 7\n\nRecommendation 1: Publish the strategy\n\nSome words.\n\nRecommendation 2\n\nFill the posts that are vacant',
      ['recommendation 1: Publish the strategy <- 1', 'recommendation 2: Fill the posts that are vacant <- 2'],
    ],
  ])('%s', async (_what, text, expected) => {
    expect(drawn(await purposesOf(text))).toEqual(expected);
  });

  test.each([
    ['prose that speaks of outcomes', 'Our outcomes matter. We will report on outcomes and milestones twice a year.'],
    [
      'numbered paragraphs of a chapter about indicators',
      'Indicators\n\n4.1 We use indicators with care. They do not tell everything about a service.\n\n4.2 The board looks at them. It asks what lies behind a figure and what will be done.',
    ],
    [
      'a list of something else',
      'Our values\n\n1. Openness\n2. Kindness\n\nContents\n\n1. Introduction\n2. Outcomes\n3. Milestones',
    ],
    [
      'what was done about recommendations, in sentences',
      'Recommendation 3 was accepted by cabinet. The outcome of the appeal was that outcome 2 stands.',
    ],
  ])('%s gives nothing', async (_what, text) => {
    const read = await purposesOf(text);
    expect(drawn(read)).toEqual([]);
    expect(read.doubts).toEqual([]);
  });

  test.each([
    ['progress on them', 'Progress on outcomes\n\n1. Three hubs are open\n2. Forty staff are trained', 'outcome'],
    [
      'the milestones of each piece of work, which are its steps',
      'Housing\n\nMilestones\n- Draft in June\n- Final in May\n\nRoads\n\nMilestones\n- Tender out',
      'milestone',
    ],
    ['what is behind', 'Milestones achieved in 2023\n\n- New contract signed\n- Depot opened', 'milestone'],
    ['a Direction', 'The Directions\n\n1. The Authority shall help.\n2. The Authority shall report.', 'recommendation'],
    ['codes alone, which may be risks', 'R1 Failure to recruit\nR2 Loss of data', 'recommendation'],
    [
      'what an inspector wants',
      'What needs to improve?\n\n• The timeliness of assessments.\n• Oversight.',
      'recommendation',
    ],
  ])('%s is asked about', async (_what, text, kind) => {
    const read = await purposesOf(text);
    expect(drawn(read)).toEqual([]);
    expect(read.doubts.map((doubt) => [doubt.kind, doubt.items])).toEqual([[kind, 2]]);
  });

  test('measures between outcomes are of the outcome above them, and a chapter of measures is of none', async () => {
    const each =
      'Outcomes\n\n1. Homes are warm\n\nMeasures of success:\n• Homes insulated\n\n2. Streets are clean\n\nMeasures of success:\n• Reports of litter';
    const chapter =
      'Outcomes\n\n1. Homes are warm\n2. Streets are clean\n\nKey performance indicators\n\n• Homes insulated';
    const groups = async (text: string) =>
      (await purposesOf(text)).found.flatMap(({ purpose: { kind, group } }) => (kind === 'indicator' ? [group] : []));
    expect(await groups(each)).toEqual(['Homes are warm', 'Streets are clean']);
    expect(await groups(chapter)).toEqual([undefined]);
  });

  test('a list of which the words over it leave the kind open is asked about, and is what somebody says it is', async () => {
    const text = 'Evidence of change\n\na. Letters to the paper\nb. Visits by inspectors\nc. What staff tell us';
    const asked = await purposesOf(text);
    expect(drawn(asked)).toEqual([]);
    expect(reasons(asked)).toEqual(['line 3: 3 indicator']);
    const told = await purposesOf(text, new Map([['line 3', 'indicator']]));
    expect(drawn(told)).toEqual([
      'indicator a: Letters to the paper',
      'indicator b: Visits by inspectors',
      'indicator c: What staff tell us',
    ]);
    expect(told.doubts).toEqual([]);
    const none = await purposesOf(text, new Map([['line 3', 'none']]));
    expect([drawn(none), none.doubts]).toEqual([[], []]);
  });
});

describe('columns beside actions', () => {
  test('a source with the number of a recommendation is that recommendation, and links the action', async () => {
    const file = await aSheetOf([
      ['Ref', 'Action', 'Lead', 'Due', 'Source'],
      ['1', 'Write the quality strategy', 'Ann Ash', '30/06/2025', 'Ofsted R3'],
      ['2', 'Train every manager in audit', 'Ben Bell', '31/07/2025', 'Ofsted R3, R4'],
      ['3', 'Open the new front door service', 'Ann Ash', '31/08/2025', 'Peer review'],
      ['4', 'Check the caseloads each month', 'Ben Bell', '30/09/2025', ''],
    ]);
    const read = await purposesOf(file);
    expect(drawn(read)).toEqual([
      'recommendation Ofsted R3: Ofsted R3 <- 1, 2',
      'recommendation Ofsted R4: Ofsted R4 <- 2',
    ]);
    expect(read.doubts.map(({ words, kind, items }) => [words, kind, items])).toEqual([['Peer review', null, 1]]);
  });

  test.each([
    ['Ofsted 2019 R3', ['Ofsted 2019 R3']],
    ['Jay report, rec 4', ['Jay report 4']],
    ['Recommendation 3 (LGA)', ['LGA 3']],
    ['R2 Ofsted', ['Ofsted R2']],
    ['Ofsted R1, R2 and LGA 5', ['Ofsted R1', 'Ofsted R2', 'LGA 5']],
    ['Cabinet decision', []],
    ['', []],
  ])('the source “%s” is %j', async (source, refs) => {
    const text = `Ref,Action,Lead,Due,Source\n1,Write the quality strategy,Ann Ash,May 2025,"${source}"\n2,Train every manager in audit,Ben Bell,June 2025,\n`;
    expect((await purposesOf(aFile(text))).found.map(({ purpose, actions }) => [purpose.ref, actions])).toEqual(
      refs.map((ref) => [ref, ['1']]),
    );
  });

  test('a source beside the words of a recommendation is its number', async () => {
    const text =
      'Ref,Source,Recommendation,Action,Lead,Due\n1,Audit R3,Check every invoice twice,Write a checklist,Ann Ash,May 2025\n2,Audit R3,Check every invoice twice,Train the team,Ben Bell,June 2025\n3,Audit R7,Keep a list of suppliers,Buy a system,Ann Ash,July 2025\n';
    expect(drawn(await purposesOf(aFile(text)))).toEqual([
      'recommendation Audit R3: Check every invoice twice <- 1, 2',
      'recommendation Audit R7: Keep a list of suppliers <- 3',
    ]);
  });

  test('numbers that begin again in each audit are told apart by those of the actions', async () => {
    const file = await aSheetOf([
      ['Audit title', 'Rec No', 'Recommendation', 'Agreed management action', 'Responsible officer', 'Due date'],
      ['Payroll', '1', 'Leavers are removed late', 'Send a weekly report', 'Ann Ash', '30/06/2025'],
      ['Payroll', '2', 'Overtime is not signed', 'Change the form', 'Ben Bell', '31/07/2025'],
      ['Creditors', '1', 'Suppliers stand there twice', 'Cleanse the list', 'Ann Ash', '31/08/2025'],
    ]);
    const read = await purposesOf(file);
    expect(new Set(read.found.map(({ purpose }) => purpose.ref)).size).toBe(3);
    expect(read.found.map(({ purpose, actions }) => [purpose.title, actions.length])).toEqual([
      ['Leavers are removed late', 1],
      ['Overtime is not signed', 1],
      ['Suppliers stand there twice', 1],
    ]);
  });

  test('a recommendation with several actions, its number beside it', async () => {
    const file = await aWordFile([
      aWordTable([
        ['No', 'Recommendation', 'Action', 'Lead', 'Timescale'],
        ['R1', 'Strengthen financial control', 'Recruit a finance director', 'Ann Ash', 'June 2025'],
        ['', '', 'Close the accounts on time', 'Ben Bell', 'July 2025'],
        ['R2', 'Improve scrutiny', 'Train the chairs of committees', 'Ann Ash', 'May 2025'],
      ]),
    ]);
    expect(drawn(await purposesOf(file)).map((line) => line.replace(/ <- .*/, ''))).toEqual([
      'recommendation R1: Strengthen financial control',
      'recommendation R2: Improve scrutiny',
    ]);
    const counts = (await purposesOf(file)).found.map(({ actions }) => actions.length);
    expect(counts).toEqual([2, 1]);
  });

  test('a table of recommendations with leads and dates is of actions that are recommendations', async () => {
    const file = aFile(
      'Rec,Recommendation,Lead,Target date\n1,Publish the savings plan,Ann Ash,May 2025\n2,Review the scheme of delegation,Ben Bell,June 2025\n3,Set up an audit committee,Ann Ash,July 2025\n',
    );
    expect(drawn(await purposesOf(file))).toEqual([
      'recommendation 1: Publish the savings plan <- 1',
      'recommendation 2: Review the scheme of delegation <- 2',
      'recommendation 3: Set up an audit committee <- 3',
    ]);
  });

  test('outcomes and measures in words are one each, however many actions share them; what is no measure is left', async () => {
    const file = await aSheetOf([
      ['Ref', 'Action', 'Lead', 'By when', 'Outcome', 'KPI'],
      [
        'A1',
        'Recruit ten foster carers',
        'Ann Ash',
        'May 2025',
        'Children live near home',
        'Number of children placed in borough',
      ],
      ['A2', 'Pay foster carers more', 'Ben Bell', 'June 2025', 'Children live near home', 'Completion'],
      [
        'A3',
        'Open a family hub in the north',
        'Ann Ash',
        'July 2025',
        'Families get help early',
        '% of families seen in a week',
      ],
    ]);
    const read = await purposesOf(file);
    expect(drawn(read)).toEqual([
      'outcome 1: Children live near home <- A1, A2',
      'indicator 1: Number of children placed in borough <- A1',
      'outcome 2: Families get help early <- A3',
      'indicator 2: % of families seen in a week <- A3',
    ]);
    expect(read.found.at(-1)?.purpose.unit).toBe('%');
  });

  test('a measure beside an action has its target from the columns beside it, and a day is none', async () => {
    const text =
      'Ref,Action,Lead,End date,KPI,Baseline,Target\nC1,Install solar panels on schools,Ann Ash,31/03/2026,Carbon saved,0,400\nC2,Replace the fleet of vans,Ben Bell,31/12/2026,Electric vans,12%,60%\nC3,Close the old depot in town,Ben Bell,31/12/2026,Depots in use,2,30 June\n';
    const read = await purposesOf(aFile(text));
    expect(read.found.map(({ purpose: { unit, target, direction } }) => [unit, target, direction])).toEqual([
      [undefined, 400, 'up'],
      ['%', 60, 'up'],
      [undefined, undefined, undefined],
    ]);
  });

  test('milestones under a heading of their own with dates are actions, and asked about as milestones', async () => {
    const page =
      '# Programme\n\n## Key milestones\n\n| Milestone | Date | Judged by |\n|--|--|--|\n| M1. Case for change agreed | June 2025 | Cabinet |\n| M2. New model is live | March 2026 | Cabinet |\n';
    const asked = await purposesOf(page);
    expect([drawn(asked), reasons(asked)]).toEqual([[], ['Milestone: 2 milestone']]);
    expect(drawn(await purposesOf(page, new Map([['Milestone', 'milestone']])))).toEqual([
      'milestone M1: Case for change agreed <- M1',
      'milestone M2: New model is live <- M2',
    ]);
  });

  test('refs in a column are those of the list that the document prints', async () => {
    const file = await aWordFile([
      new Paragraph({ text: 'Outcomes', heading: HeadingLevel.HEADING_1 }),
      new Paragraph('1. Homes are warm'),
      new Paragraph('2. Streets are clean'),
      new Paragraph({ text: 'Actions', heading: HeadingLevel.HEADING_1 }),
      aWordTable([
        ['Ref', 'Action', 'Lead', 'Timescale', 'Outcome'],
        ['1', 'Insulate the council houses', 'Ann Ash', 'June 2025', '1'],
        ['2', 'Buy electric sweepers for the town', 'Ben Bell', 'July 2025', '2'],
        ['3', 'Plant trees along main roads', 'Ben Bell', 'July 2025', '1, 2'],
      ]),
    ]);
    expect(drawn(await purposesOf(file))).toEqual([
      'outcome 1: Homes are warm <- 1, 3',
      'outcome 2: Streets are clean <- 2, 3',
    ]);
  });

  test('a ref that the document lists nowhere is told, and is no purpose', async () => {
    const text =
      '# Outcomes\n\n1. Homes are warm\n2. Streets are clean\n\n# Actions\n\n| Ref | Action | Lead | Due | Outcome |\n|--|--|--|--|--|\n| 1 | Insulate the council houses | Ann Ash | May 2025 | 1 |\n| 2 | Plant trees on the main roads | Ben Bell | June 2025 | 7 |\n';
    const read = await purposesOf(text);
    expect(drawn(read)).toEqual(['outcome 1: Homes are warm <- 1', 'outcome 2: Streets are clean']);
    expect(read.doubts.map(({ words, kind }) => [words, kind])).toEqual([['7', null]]);
  });

  test('actions under a heading that is a recommendation or an outcome serve it', async () => {
    const table = (first: string, second: string) =>
      aWordTable([
        ['Action', 'Lead', 'Timescale'],
        [first, 'Ann Ash', 'June 2025'],
        [second, 'Ben Bell', 'July 2025'],
      ]);
    const file = await aWordFile([
      new Paragraph({
        text: 'Recommendation 1: Improve the way complaints are heard',
        heading: HeadingLevel.HEADING_2,
      }),
      table('Write a complaints policy', 'Train the front desk staff'),
      new Paragraph({ text: 'Recommendation 2: Involve tenants in decisions', heading: HeadingLevel.HEADING_2 }),
      table('Hold a tenants conference', 'Pay a tenants worker'),
    ]);
    const read = await purposesOf(file);
    expect(read.found.map(({ purpose, actions }) => [purpose.ref, purpose.title, actions.length])).toEqual([
      ['1', 'Improve the way complaints are heard', 2],
      ['2', 'Involve tenants in decisions', 2],
    ]);
  });

  test('a column that may be measures is asked about once, by its heading', async () => {
    const text =
      'Ref,Action,Lead,Due,Success criteria\n1,Write the plan,Ann Ash,May 2025,A plan that staff know\n2,Open the depot,Ben Bell,June 2025,Vans leave by seven\n';
    const asked = await purposesOf(aFile(text));
    expect([drawn(asked), reasons(asked)]).toEqual([[], ['Success criteria: 2 indicator']]);
    const told = await purposesOf(aFile(text), new Map([['Success criteria', 'indicator']]));
    expect(drawn(told)).toEqual(['indicator 1: A plan that staff know <- 1', 'indicator 2: Vans leave by seven <- 2']);
  });
});

describe('tables of purposes', () => {
  test('measures with baseline, target, unit and how often they are read', async () => {
    const file = await aWorkbook((workbook) => {
      const sheet = workbook.addWorksheet('Measures');
      sheet.addRow(['Ref', 'Measure', 'Unit', 'Baseline', 'Target', 'Polarity', 'Frequency']);
      sheet.addRow(['K1', 'Sickness absence per employee', 'days', '12.4', '9', 'Lower is better', 'Monthly']);
      sheet.addRow(['K2', 'Invoices paid on time', '%', '81%', '95%', '', 'Quarterly']);
      sheet.addRow([
        'K3',
        'Residents who trust the council',
        '%',
        '34%',
        'Above the national average of 40',
        'Higher',
        'Annual',
      ]);
    });
    const read = await purposesOf(file);
    expect(
      read.found.map(({ purpose: { ref, title, unit, target, direction, due } }) => ({
        ref,
        title,
        unit,
        target,
        direction,
        due,
      })),
    ).toEqual([
      {
        ref: 'K1',
        title: 'Sickness absence per employee',
        unit: 'days',
        target: 9,
        direction: 'down',
        due: { kind: 'every', months: 1 },
      },
      {
        ref: 'K2',
        title: 'Invoices paid on time',
        unit: '%',
        target: 95,
        direction: 'up',
        due: { kind: 'every', months: 3 },
      },
      {
        ref: 'K3',
        title: 'Residents who trust the council',
        unit: '%',
        target: undefined,
        direction: 'up',
        due: { kind: 'every', months: 12 },
      },
    ]);
    expect(read.doubts.map(({ kind, words }) => [kind, words.slice(0, 14)])).toEqual([
      [null, 'Above the nati'],
      [null, 'K1: 12.4; K2: '],
    ]);
  });

  test('an outcomes framework: outcomes over several rows, their indicators beside them', async () => {
    const file = await aWordFile([
      new Paragraph({ text: 'Outcomes framework', heading: HeadingLevel.HEADING_1 }),
      aWordTable([
        ['Outcome', 'Key performance indicator', 'Target'],
        ['1. Families thrive', 'Children ready for school', '75%'],
        ['', 'Number of re-referrals within a year', '200'],
        ['2. Streets are safe', 'Reported assaults', '≤ 310'],
      ]),
    ]);
    const read = await purposesOf(file);
    expect(drawn(read)).toEqual([
      'outcome 1: Families thrive',
      'indicator 1: Children ready for school',
      'indicator 2: Number of re-referrals within a year',
      'outcome 2: Streets are safe',
      'indicator 3: Reported assaults',
    ]);
    expect(read.found.map(({ purpose: { group, target, direction } }) => [group, target, direction])).toEqual([
      [undefined, undefined, undefined],
      ['Families thrive', 75, undefined],
      ['Families thrive', 200, undefined],
      [undefined, undefined, undefined],
      ['Streets are safe', 310, 'down'],
    ]);
  });

  test('recommendations alone in a table are purposes and no actions', async () => {
    const file = await aWordFile([
      aWordTable([
        ['Ref', 'Recommendation', 'Page'],
        ['R1', 'Agree a new constitution with all members', '4'],
        ['R2', 'Publish the register of interests', '6'],
      ]),
    ]);
    expect(drawn(await purposesOf(file))).toEqual([
      'recommendation R1: Agree a new constitution with all members',
      'recommendation R2: Publish the register of interests',
    ]);
  });

  test('a sheet that is called KPIs says what its descriptions are', async () => {
    const file = await aWorkbook((workbook) => {
      const sheet = workbook.addWorksheet('KPIs');
      sheet.addRow(['Ref', 'Description', 'Target']);
      sheet.addRow(['1', 'Calls answered within a minute', '90%']);
      sheet.addRow(['2', 'Housing repairs done first time', '85%']);
    });
    expect(drawn(await purposesOf(file))).toEqual([
      'indicator 1: Calls answered within a minute',
      'indicator 2: Housing repairs done first time',
    ]);
  });

  test('a table that only lays lists out side by side is read cell by cell', async () => {
    const file = await aWordFile([
      new Paragraph({ text: 'Table 1: Headline outcomes', heading: HeadingLevel.HEADING_2 }),
      aWordTable([
        ['1. Children are safe\na. At home\nb. At school', '2. Streets are clean\na. In the centre'],
        ['3. Trust is rebuilt\na. In members', '4. Partners work together\na. In health'],
      ]),
    ]);
    expect((await purposesOf(file)).found.map(({ purpose }) => purpose.ref)).toEqual([
      '1',
      '1a',
      '1b',
      '2',
      '2a',
      '3',
      '3a',
      '4',
      '4a',
    ]);
  });

  test('a log of decisions is no list of outcomes', async () => {
    const file = await aWordFile([
      aWordTable([
        ['Meeting', 'Date', 'Item', 'Outcome'],
        ['Cabinet', '3 May 2025', 'Budget monitoring', 'Noted by members'],
        ['Council', '9 May 2025', 'Constitution', 'Agreed as amended'],
      ]),
    ]);
    expect(drawn(await purposesOf(file))).toEqual([]);
  });
});

// What went wrong: chapter 3 of the document was outcome 3, and the recommendations and measures lost their refs.
test('a whole plan as a page: its lists, its tables and what links them', async () => {
  const table = (...rows: readonly string[]) =>
    `<table>${rows
      .map(
        (row) =>
          `<tr>${row
            .split('|')
            .map((cell) => `<td>${cell.trim()}</td>`)
            .join('')}</tr>`,
      )
      .join('')}</table>`;
  const page = [
    '<!DOCTYPE html><html><body><h1>Recovery plan</h1><p>Our outcomes are described below.</p>',
    '<h2>1. Outcomes</h2><p>The plan is made to achieve the following outcomes:</p>',
    '<p>1. A council that lives within its means</p><p>a) Balanced budgets</p><p>b) Savings as agreed</p><p>2. A council that is well led</p>',
    '<h2>2. Recommendations of the inspection</h2>',
    table(
      'Rec | Recommendation | Paragraph',
      'R1 | Agree a financial plan | 4.2',
      'R2 | Fill the statutory posts | 5.1',
    ),
    '<h2>3. Action plan</h2>',
    table(
      'Ref | Action | Lead | Deadline | Source | Outcome',
      '1.1 | Commission a review of reserves | Head of Finance | 30 June 2025 | R1 | 1a',
      '1.2 | Recruit a monitoring officer | Chief Executive | 31 July 2025 | R1, R2 | 2',
    ),
    '<h2>4. Minimum requirements for the end of intervention</h2><p>A. Financial requirements</p><p>i. A clean audit</p><p>ii. Reserves above five per cent</p>',
    '<h2>5. How we will measure success</h2>',
    table(
      'KPI | Measure | Unit | Target',
      'K1 | Savings delivered against plan | % | 95',
      'K2 | Time to publish accounts | days | 150',
    ),
    '</body></html>',
  ].join('\n');
  const read = await purposesOf(page);
  expect(drawn(read)).toEqual([
    'outcome 1: A council that lives within its means',
    'outcome 1a < 1: Balanced budgets <- 1.1',
    'outcome 1b < 1: Savings as agreed',
    'outcome 2: A council that is well led <- 1.2',
    'recommendation R1: Agree a financial plan <- 1.1, 1.2',
    'recommendation R2: Fill the statutory posts <- 1.2',
    'milestone A i: A clean audit',
    'milestone A ii: Reserves above five per cent',
    'indicator K1: Savings delivered against plan',
    'indicator K2: Time to publish accounts',
  ]);
  expect(read.found.find(({ purpose }) => purpose.ref === 'A i')?.purpose.group).toBe('Financial');
  expect(read.doubts).toEqual([]);
});
