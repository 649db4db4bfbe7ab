import { sayEmbedded } from './embedded-words.ts';
import { saySilentMonths } from './silent-words.ts';
import type { PlanSettings } from '#src/plan/governance/settings.ts';

/** Some settings of a plan in words: "deliveries are celebrated". */
export function saySettings({ celebrates, embeddedDays, silentMonths }: Partial<PlanSettings>): string {
  const parts = [
    embeddedDays === undefined ? [] : [sayEmbedded(embeddedDays)],
    silentMonths === undefined ? [] : [`a joint lead is silent after ${saySilentMonths(silentMonths)}`],
    celebrates === undefined ? [] : [`deliveries are ${celebrates ? '' : 'not '}celebrated`],
  ];
  return parts.flat().join(', ');
}
