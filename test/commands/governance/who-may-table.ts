import type { Role } from '#src/people/person.ts';

export const ROLES: readonly (Role | null)[] = [null, 'viewer', 'verifier', 'office'];

/** What somebody has to do with an action. */
export const OWNERSHIPS = [
  'lead',
  'joint lead',
  'deputy of today',
  'supporter',
  'led it when it was said done',
  'nobody',
] as const;
export type Ownership = (typeof OWNERSHIPS)[number];

/** Before whom the plan comes: it has no boards, has some and none is said, has some and one is said. */
export const FORUMS = ['no boards', 'board unsaid', 'board said'] as const;
export type Forums = (typeof FORUMS)[number];

export const ACTS = [
  'says done',
  'shows more',
  'agrees',
  'sees it otherwise',
  'says that it holds',
  'says that it holds no more',
  'says that it is complete',
  'says what is missing',
  'closes',
  'opens again',
] as const;
export type Act = (typeof ACTS)[number];

/** Who may do each: those who answer for it, whoever checks and answers for it not, the office alone. */
const WHO: Readonly<Record<Act, 'answers' | 'checks' | 'office'>> = {
  'says done': 'answers',
  'shows more': 'answers',
  agrees: 'answers',
  'sees it otherwise': 'answers',
  'says that it holds': 'answers',
  'says that it holds no more': 'answers',
  'says that it is complete': 'checks',
  'says what is missing': 'checks',
  closes: 'office',
  'opens again': 'office',
};

const LEADS: ReadonlySet<Ownership> = new Set(['lead', 'joint lead', 'deputy of today']);

/** Whether an act counts; `asked` where one thing is asked before it does. */
export function expected(
  role: Role | null,
  ownership: Ownership,
  act: Act,
  forums: Forums,
): 'counts' | 'asked' | 'refused' {
  const [isOffice, leads] = [role === 'office', LEADS.has(ownership)];
  switch (WHO[act]) {
    case 'answers':
      return isOffice || leads ? 'counts' : 'refused';
    case 'checks': {
      const isTheirs = leads || ownership === 'led it when it was said done';
      return (isOffice || role === 'verifier') && !isTheirs ? 'counts' : 'refused';
    }
    case 'office':
      if (!isOffice) return 'refused';
      return act === 'closes' && forums === 'board unsaid' ? 'asked' : 'counts';
  }
}
