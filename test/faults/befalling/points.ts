import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Work } from '#src/ports/register.ts';
import type { Point } from './befall.ts';

const work = ([given]: readonly unknown[]): Work => given as Work;
const says = (given: readonly unknown[], kind: Outgoing['kind']): boolean =>
  work(given).say.some((one) => one.kind === kind);

/** Where a bot writes, each by what it does there. */
export const POINTS: readonly Point[] = [
  { what: 'store', port: 'inbox', call: 'receive', is: () => true },
  { what: 'apply', port: 'register', call: 'write', is: (given) => work(given).message !== null },
  { what: 'claim', port: 'register', call: 'write', is: (given) => says(given, 'nudge') },
  { what: 'claim of the digest', port: 'register', call: 'write', is: (given) => says(given, 'digest') },
  { what: 'attempt', port: 'outbox', call: 'take', is: () => true },
  { what: 'mark', port: 'outbox', call: 'sent', is: () => true },
  { what: 'mark of the digest', port: 'outbox', call: 'sent', is: ([key]) => String(key).startsWith('digest/') },
];
