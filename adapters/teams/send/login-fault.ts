/** No token could be had, so that nothing was called; `code` is what the login service calls the reason, null where it gave none. */
export class LoginFault extends Error {
  readonly code: string | null;
  /** True where another try may go better: the service was busy or out of reach. */
  readonly again: boolean;

  // What went wrong is not kept as the cause: it may quote the request, and the secret is in the request.
  constructor({ code, again }: { readonly code: string | null; readonly again: boolean }) {
    super('Microsoft’s login gave no token');
    this.name = 'LoginFault';
    this.code = code;
    this.again = again;
  }
}
