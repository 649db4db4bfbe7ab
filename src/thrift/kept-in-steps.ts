import { atOnce } from './steps.ts';
import type { Steps } from './steps.ts';

/** What is made of an object once, as by `keptBy`, and can be made beforehand in steps. */
export type KeptInSteps<K extends object, T extends object> = {
  /** What is made of it; made at once where it was not made beforehand. */
  readonly of: (one: K) => T;
  /** Makes it in steps; nothing is left to do where it is there. */
  readonly ready: (one: K) => Steps<T>;
};

/** Keeps what is made in steps of an object, for as long as that very object is there. */
export function keptInSteps<K extends object, T extends object>(make: (of: K) => Steps<T>): KeptInSteps<K, T> {
  const kept = new WeakMap<K, T>();
  function* ready(one: K): Steps<T> {
    const made = kept.get(one) ?? (yield* make(one));
    kept.set(one, made);
    return made;
  }
  return { of: (one) => kept.get(one) ?? atOnce(ready(one)), ready };
}
