/** Why something is late, as a board asks for it; what fits none of these is told as it was said. */
export const CAUSES = [
  'people',
  'money',
  'supplier',
  'decision',
  'partner',
  'systems',
  'legal',
  'consultation',
  'scope',
  'dependency',
] as const;
export type Cause = (typeof CAUSES)[number];

/** The words by which each is known: whole words, or their beginnings where a star ends them. */
const WORDS: Readonly<Record<Cause, string>> = {
  people:
    'recruit* vacan* appointment appointed appoint advert* staff staffing sick sickness resign* capacity workload maternity secondment shortlist* headcount resourcing|has left|have left|left the (?:team|council|post)|post is empty|nobody in post|understaffed',
  money: 'fund* budget* money grant grants cost costs savings finance finances unaffordable afford',
  supplier:
    'supplier* contractor* consultant consultants procure* procurement tender* contract contracts vendor* bidder* printer printers printing',
  decision:
    'board boards cabinet committee committees approval approvals approved approve approves decision decisions sign-off purdah election elections|sign(?:ed|ing)?[ -]off|full council',
  partner:
    'police nhs ccg health partner partners ofsted dfe dclg government ministry|home office|court|courts|other (?:council|authority)|trade unions?',
  systems:
    'software system systems database data website migration licence licences|it (?:team|support|supplier|system)',
  legal: 'legal counsel judicial litigation solicitor solicitors gdpr tupe|legal advice',
  consultation:
    'consultation consult consulting engagement feedback responses|few replies|survey (?:results?|returns?|replies|closes?|is (?:still )?(?:open|out))|(?:waiting (?:on|for)|awaiting|until) (?:the |our )?(?:\\p{L}+ )?survey',
  scope: 'scope underestimated|more work than|bigger than|larger than|took longer than',
  dependency: "depends dependent|cannot start until|can[’']?t start until|waiting for \\d|once \\d|linked to \\d",
};

const FORMS: readonly (readonly [Cause, RegExp])[] = CAUSES.map((cause) => [cause, formOf(WORDS[cause])]);

function formOf(table: string): RegExp {
  const [words = '', ...phrases] = table.split('|');
  const parts = [...words.split(' ').map((word) => word.replace(/\*$/u, '\\p{L}*')), ...phrases];
  return new RegExp(`(?<![\\p{L}-])(?:re-)?(?:${parts.join('|')})(?![\\p{L}])`, 'iu');
}

// “Not a matter of money” is about anything else.
const DENIES = 'about|because of|due to|down to|for lack of|matter of|a matter of|question of|a question of';
const DENIED = new RegExp(`\\bnot (?:${DENIES}) (?:the |our |any )?[\\p{L}’'-]+`, 'giu');
// Boards that meet nowhere.
const NO_MEETING = 'skirting boards?|notice boards?|whiteboards?|dashboards?|floorboards?|on board|across the board';
const OTHERWISE = new RegExp(`\\b(?:${NO_MEETING}|health and safety)\\b`, 'giu');

/** What of the table somebody's words name, in its order: several where they name several, none where they fit none. */
export function causesIn(said: string): readonly Cause[] {
  const words = said.replaceAll(DENIED, ' ').replaceAll(OTHERWISE, ' ');
  return FORMS.flatMap(([cause, form]) => (form.test(words) ? [cause] : []));
}
