import type { Prove } from './proof/prove.ts';

/** What is said while nobody can be heard. */
export const NO_KEYS = 'the keys with which Teams signs cannot be fetched, so that nobody is heard';

/** Whether the keys by which Teams signs are to be had. */
export type Keys = {
  readonly prove: Prove;
  readonly fault: () => string | null;
  /** Told by whoever else looked for them. */
  readonly found: (why: string | null) => void;
};

/** Keeps in mind whether the keys by which Teams signs could be fetched at the last try: without them nobody is heard. */
export function watchingKeys(prove: Prove): Keys {
  let fault: string | null = null;
  return {
    fault: () => fault,
    found: (why) => (fault = why),
    prove: async (body, authorization) => {
      try {
        const proved = await prove(body, authorization);
        if (proved !== null) fault = null;
        return proved;
      } catch (error) {
        fault = NO_KEYS;
        throw error;
      }
    },
  };
}
