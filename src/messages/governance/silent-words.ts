import { sayCount } from '#src/messages/words/say-list.ts';

/** After how long a joint lead counts as silent: "2 months without a word". */
export function saySilentMonths(months: number): string {
  return `${sayCount(months, 'month')} without a word`;
}

/** Says what may stand there. */
export function sayNoSilentMonths(): string {
  return 'Say for how many months: “silent 2 months”, from 1 to 12.';
}
