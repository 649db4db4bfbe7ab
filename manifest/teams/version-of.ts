import { KINDS } from './manifest-of.ts';
import type { Kind } from './manifest-of.ts';

/**
 * Teams takes a package only over one with a lower version. The first number is for what an organisation changes of its
 * own, the second for the kind, so that going over to the menu of "/" is a step up, the third for the app itself.
 */
export function versionOf(kind: Kind, { count, own }: { readonly count: number; readonly own: number }): string {
  return `${own}.${KINDS.indexOf(kind)}.${count}`;
}
