import type { LedgerHead } from '#src/ports/ledger-head.ts';

/** How far the doctor looks: `seen` is where somebody saw the record end, null where nobody says; `isOnline` to ask the platforms themselves. */
export type HowFar = { readonly seen: LedgerHead | null; readonly isOnline: boolean };
