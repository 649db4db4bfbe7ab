import type { PlanSettings } from '#src/plan/governance/settings.ts';
import { sayBandsInLine, sayCycle } from './say-bands.ts';

/** Some settings of a plan in words: "deliveries are celebrated". */
export function saySettings({ bands, cycleDays, celebrates }: Partial<PlanSettings>): string {
  const parts = [
    ...(bands === undefined ? [] : [`ratings go by ${sayBandsSet(bands)}`]),
    ...(cycleDays === undefined ? [] : [`a rating counts for ${sayCycle({ cycleDays })}`]),
    ...(celebrates === undefined ? [] : [`deliveries are ${celebrates ? '' : 'not '}celebrated`]),
  ];
  return parts.join(', ');
}

// "the one-month bands"; a table of its own in full.
function sayBandsSet(bands: PlanSettings['bands']): string {
  return bands.kind === 'own' ? `its own bands (${sayBandsInLine(bands)})` : `the ${bands.kind} bands`;
}
