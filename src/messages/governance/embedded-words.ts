import { sayCount } from '#src/messages/words/say-list.ts';

/** When the leads are asked whether what is complete holds: "what is complete is asked about again after 90 days". */
export function sayEmbedded(days: number | null): string {
  if (days === null) return 'what is complete is not asked about again';
  return `what is complete is asked about again after ${sayCount(days, 'day')}`;
}

/** Says what may stand there. */
export function sayNoEmbedded(): string {
  return 'Say after how many days: “embedded 90 days”, from 7 to 730, or “embedded off”.';
}
