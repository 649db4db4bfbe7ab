/** The account of the machine under which a line was typed at its command line; absent for what came by a platform, or by itself. */
export type TypedBy = { readonly typedBy?: string };
