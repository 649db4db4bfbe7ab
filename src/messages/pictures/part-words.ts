/** What stands for a plan that has no parts. */
export const WHOLE_PLAN = 'The whole plan';

/** "8 Taxi licensing"; what is in no part where there is none. */
export function sayPart(ref: string | null, title: string): string {
  return ref === null ? 'In no section' : `${ref} ${title}`.trim();
}

/** What a picture leaves out, as a sentence; empty for nothing. */
export function sayLeftOut(restricted: number): string {
  if (restricted === 0) return '';
  return restricted === 1 ? ' 1 restricted action is not in it.' : ` ${restricted} restricted actions are not in it.`;
}

/** "The plan on Wed 31 Aug 2016, 1 of 2": a picture that is drawn as several. */
export function sayOneOf(title: string, nth: number, of: number): string {
  return `${title}, ${nth} of ${of}`;
}
