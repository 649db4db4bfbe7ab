import { describe, expect, test } from 'vitest';
import { readReferences } from '#src/intake/references/read-references.ts';
import type { Heading } from '#src/plan/action.ts';
import { aPlan, anAction } from '#test/kit/an-action.ts';

const HEADINGS: readonly Heading[] = [
  { level: 'section', ref: '3', title: 'Members' },
  { level: 'section', ref: '5', title: 'Communications' },
  { level: 'section', ref: '20', title: 'Customer service' },
  { level: 'outcome', ref: '3.3', title: 'Development' },
  { level: 'outcome', ref: '8.1', title: 'Performance' },
];
const REFS = ['1.1.2', '3.3.1', '8.1.2', '8.1.3', '22.1.2', '2.1.1a', 'PT3', 'SR25-26-01'];
const CYPS = aPlan({ key: 'CYPS', name: 'Children’s improvement plan', isDefault: false });
const OTHERS = [{ plan: CYPS, actions: ['4.2', 'C5', 'PT-7'].map((ref) => anAction({ plan: 'CYPS', ref })) }];

function read(title: string): { readonly links: readonly string[]; readonly doubts: number } {
  const others = REFS.map((ref, position) => anAction({ ref, position, title: 'Another', section: 1 }));
  const own = anAction({ ref: '9.9.9', title, position: 99, section: 9 });
  const found = readReferences([...others, own], { headings: HEADINGS, others: OTHERS });
  const from = found.filter((one) => one.from === own.id);
  const links = from.flatMap(({ to, doubt }) =>
    doubt === undefined && to !== null
      ? [to.kind === 'action' ? to.action : to.kind === 'plan' ? to.plan : `${to.level} ${to.ref}`]
      : [],
  );
  return { links, doubts: from.length - links.length };
}

/** What a plan's own words refer to. Nothing: a figure, a page, another document, a number that is none of the plan's. */
const CERTAIN: readonly (readonly [said: string, ...links: string[]])[] = [
  ['Facilitated joint working (see also 1.1.2)', 'RIP/1.1.2'],
  ['Train members, see 3.3', 'outcome 3.3'],
  ['Train members (see 3.3.1)', 'RIP/3.3.1'],
  ['Review engagement, links to action 22.1.2', 'RIP/22.1.2'],
  ['Possible review of citizen engagement linked to Area Assembly review (22.1.2)', 'RIP/22.1.2'],
  ['Report on progress as 8.1 above', 'outcome 8.1'],
  ['As 8.1.2 above', 'RIP/8.1.2'],
  ['As per 8.1.3', 'RIP/8.1.3'],
  ['Agree targets in line with 8.1.2 and 8.1.3', 'RIP/8.1.2', 'RIP/8.1.3'],
  ['Agree targets (see actions 8.1.2, 8.1.3 and 22.1.2)', 'RIP/8.1.2', 'RIP/8.1.3', 'RIP/22.1.2'],
  ['Review libraries (linked to Section 20 on customer service, ICT and digital)', 'section 20'],
  ['Set an approach (see below Section 20) and culture', 'section 20'],
  ['Note: See also Section 5 of Phase 1 improvement actions', 'section 5'],
  ['See section 5 of this plan', 'section 5'],
  ['Cross-refer to PT3', 'RIP/PT3'],
  ['cf. SR25-26-01', 'RIP/SR25-26-01'],
  ['Depends on 2.1.1a', 'RIP/2.1.1a'],
  ['Refer to outcome 3.3', 'outcome 3.3'],
  ['Framework linked to the CYPS plan', 'CYPS'],
  ['Framework linked to CYPS Improvement Plan', 'CYPS'],
  ['Linked with the Children’s Improvement Plan', 'CYPS'],
  ['See CYPS 4.2', 'CYPS/4.2'],
  ['See 4.2 of the CYPS plan', 'CYPS/4.2'],
  // Refs with letters, as another plan has them.
  ['Retire the old radio masts (linked to CYPS C5)', 'CYPS/C5'],
  ['Retire the old radio masts, see CYPS C5 and CYPS 4.2', 'CYPS/C5', 'CYPS/4.2'],
  ['Depends on CYPS action C5', 'CYPS/C5'],
  ['Cross-refer to CYPS PT-7', 'CYPS/PT-7'],
  ['See C5 of the CYPS plan', 'CYPS/C5'],
  // None.
  ['See section 5 of the Act'],
  ['see section 5 of the Localism Act 2011'],
  ['See section 5 Children Act 1989'],
  ['See page 3.3'],
  ['See annex C5'],
  ['See CARE C5'],
  ['See CYPS page C5'],
  ['see p. 8'],
  ['See figure 3.3 and table 8.1'],
  ['See paragraph 8.1 of the report'],
  ['See appendix 3'],
  ['See ICT 3.3'],
  ['see 3.3.15'],
  ['Oversee 3.3 and 8.1.3 officers'],
  ['Foresee changes'],
  ['As 3 officers leave'],
  ['Reduce by 8.1 (3.3)'],
  ['Cut costs by 8.1%'],
  ['Save £3.3m, as in 2014'],
  ['Linked to savings of 3.3 million'],
  ['See 99.9'],
  ['See above'],
  ['Linked to service delivery "health checks"'],
  ['Linked to workforce strategy'],
  ['Recruit 3 officers, as agreed'],
  ['See 9.9.9'],
  ['Creation of explicit link with the Partnership'],
  ['Phase 3.3 of the works'],
  ['Version 8.1 of the framework'],
];

const DOUBTFUL: readonly string[] = [
  // Whether it is so, which of several, or what stands between.
  'No longer linked to 8.1.3',
  'Not linked to 8.1.3',
  'See 8.1.2 to 22.1.2',
  'See 8.1.2–8.1.3',
  'Linked to the pay award agreed under 8.1.3',
  'See 8.1.3?',
  'Linked to the MASH plan',
  'See 4.2 of the MASH plan',
  'See 8.1.3 of the previous plan',
];

describe('what a plan’s own words refer to', () => {
  test.each(CERTAIN)('“%s”', (said, ...links) => {
    expect(read(said)).toEqual({ links, doubts: 0 });
  });

  test.each(DOUBTFUL)('“%s” is a doubt, and no link', (said) => {
    const { links, doubts } = read(said);
    expect(links).toEqual([]);
    expect(doubts).toBeGreaterThan(0);
  });
});
