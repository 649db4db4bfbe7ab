// In a Slack button's value the quotation marks are escaped: `,\"r\":\"0123abcd\"`.
const IN_A_VALUE = /,\\?"r\\?":\\?"[0-9a-f]{8}\\?"/gu;
const AT_A_NAME = /#[0-9a-f]{8}(?=")/gu;

/** What was drawn, as JSON, without what says of which register it is: a card alone does not know that. */
export function withoutMark(drawn: string): string {
  return drawn.replace(IN_A_VALUE, '').replace(AT_A_NAME, '');
}
