import { takesBack } from '#src/reply/after/takes-back.ts';
import { letsGoOfEarlier } from '#src/reply/after/said-earlier.ts';
import type { Claim } from '#src/reply/claims/claim.ts';
import { isJudging } from '#src/reply/claims/claim.ts';
import type { Settled } from '#src/reply/settle/settle.ts';

type Words = { readonly text: string; readonly end: number; readonly claims: readonly Claim[] };

const NOTHING = { change: {}, request: null, progress: null, used: [], beside: [], doubtful: [], asks: null } as const;

/** What was settled, or nothing where the words behind the last thing claimed take it back: “done sorry that was wrong”. */
export function unlessTakenBack(settled: Settled, words: Words): Settled {
  return isTakenBack(settled, words) ? { ...NOTHING, certainty: 'likely' } : settled;
}

function isTakenBack({ used, request }: Settled, { text, end, claims }: Words): boolean {
  const judging = [...used, ...claims.filter(({ field }) => field === 'forecast')].filter(isJudged);
  const last = Math.max(-1, ...judging.flatMap(({ reads }) => reads.map((read) => read.end)));
  const isOpen = request === null || request.kind === 'wrong-date';
  const behind = text.slice(Math.max(0, last), end);
  const [closing = ''] = /[^,.;:!?(–—]*[\s.!?)]*$/u.exec(behind) ?? [];
  return isOpen && last >= 0 && !letsGoOfEarlier(closing) && (takesBack(behind) || takesBack(closing));
}

function isJudged(claim: Claim): boolean {
  return isJudging(claim) || claim.field === 'forecast';
}
