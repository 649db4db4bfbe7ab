import { sayDigestsSetting } from './say-digests.ts';
import type { PlanSettings } from '#src/plan/governance/settings.ts';

/** Some settings of a plan in words: "deliveries are celebrated". */
export function saySettings({ celebrates, digests }: Partial<PlanSettings>): string {
  const parts = [
    celebrates === undefined ? [] : [`deliveries are ${celebrates ? '' : 'not '}celebrated`],
    digests === undefined ? [] : [sayDigestsSetting(digests)],
  ];
  return parts.flat().join(', ');
}
