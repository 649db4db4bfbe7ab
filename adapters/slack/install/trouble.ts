/** What went wrong in a call of the Web API, without anything of the call: its arguments and headers hold tokens. */
export type Trouble =
  | { readonly kind: 'refused'; readonly code: string; readonly needs: string | null }
  | { readonly kind: 'limited'; readonly retryAfterMs: number }
  | { readonly kind: 'unreached'; readonly why: string };
