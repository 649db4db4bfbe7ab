import { sayDigestsSetting } from './say-digests.ts';
import { sayEmbedded } from './embedded-words.ts';
import { saySilentMonths } from './silent-words.ts';
import type { PlanSettings } from '#src/plan/governance/settings.ts';
import { sayBandsInLine, sayCycle } from './say-bands.ts';

/** Some settings of a plan in words: "deliveries are celebrated". */
export function saySettings({
  bands,
  cycleDays,
  celebrates,
  digests,
  embeddedDays,
  silentMonths,
}: Partial<PlanSettings>): string {
  const parts = [
    ...(bands === undefined ? [] : [`ratings go by ${sayBandsSet(bands)}`]),
    ...(cycleDays === undefined ? [] : [`a rating counts for ${sayCycle({ cycleDays })}`]),
    ...(embeddedDays === undefined ? [] : [sayEmbedded(embeddedDays)]),
    ...(silentMonths === undefined ? [] : [`a joint lead is silent after ${saySilentMonths(silentMonths)}`]),
    ...(celebrates === undefined ? [] : [`deliveries are ${celebrates ? '' : 'not '}celebrated`]),
    ...(digests === undefined ? [] : [sayDigestsSetting(digests)]),
  ];
  return parts.join(', ');
}

// "the one-month bands"; a table of its own in full.
function sayBandsSet(bands: PlanSettings['bands']): string {
  return bands.kind === 'own' ? `its own bands (${sayBandsInLine(bands)})` : `the ${bands.kind} bands`;
}
