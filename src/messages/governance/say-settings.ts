import type { PlanSettings } from '#src/plan/governance/settings.ts';

/** Some settings of a plan in words: "deliveries are celebrated". */
export function saySettings({ celebrates }: Partial<PlanSettings>): string {
  const parts = [celebrates === undefined ? [] : [`deliveries are ${celebrates ? '' : 'not '}celebrated`]];
  return parts.flat().join(', ');
}
