import type { Digests } from '#src/plan/governance/settings.ts';

/** How many digests there are, as a setting in words. */
export function sayDigestsSetting(digests: Digests): string {
  return digests === 'together' ? 'one digest for all plans' : 'one digest a plan';
}
