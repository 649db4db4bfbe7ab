/** How far everybody had written when something was decided; it means nothing but to the register that gave it. */
export type AsOf = { readonly anew: string; readonly line: number };

/** Another process has meanwhile written of what this piece of work decides: nothing was written, and it is to be decided anew. */
export class OthersDecided extends Error {
  override readonly name = 'OthersDecided';
  // As a server says that a transaction is to be done again.
  readonly code = '40001';
}
