/** More digits than milliseconds since 1970 ever have. */
const DIGITS = 16;

/** A moment by a clock, for messages that the same clock stamped: text order is time order. `units` is what it counted, milliseconds or less. */
export function clockStamp(clock: string, units: string): string {
  const [whole = '', part = ''] = units.split('.', 2);
  return `${clock} ${whole.padStart(DIGITS, '0')}.${part.padEnd(DIGITS, '0')}`;
}
