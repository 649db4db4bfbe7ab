import { z } from 'zod';
import { called, faultOfAddress } from './database-address.ts';
import { secret } from './secret.ts';
import type { Secret } from './secret.ts';

/** A register on a server; its address holds a password. */
export type DatabaseConfig = {
  readonly address: Secret;
  /** What it is called in sentences, without its password. */
  readonly called: string;
};

/** Where the register is, if in no file. */
export const DATABASE_SETTINGS = {
  RAGTIME_DATABASE: z
    .string()
    .superRefine((address, context) => {
      const fault = faultOfAddress(address);
      // The address itself is in no sentence: it holds a password.
      if (fault !== null) context.addIssue({ code: 'custom', message: fault });
    })
    .optional(),
};

const Settings = z.object(DATABASE_SETTINGS);

/** The server that is configured; null where the register is a file. */
export function databaseIn({ RAGTIME_DATABASE: address }: z.infer<typeof Settings>): DatabaseConfig | null {
  return address === undefined ? null : { address: secret(address), called: called(address) };
}
