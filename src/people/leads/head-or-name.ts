import type { Person } from '#src/people/person.ts';

/** A post, title or body as the roster or its shape says. */
export type HeadPiece = {
  readonly kind: 'head';
  readonly post: string;
  readonly group: boolean;
  /** What a person named after it is called: "Commissioner" for "Commissioners". */
  readonly titled: string;
  /** True when it is written as a plural, so that several names may follow. */
  readonly plural: boolean;
  /** True when the roster has it. */
  readonly known?: boolean;
  /** True for a title that people have and that is no post by itself. */
  readonly isTitle: boolean;
  readonly doubt: string | null;
};

/** A person's name; `people` are those of the roster whom it fits, none for somebody unknown. */
export type NamePiece = {
  readonly kind: 'name';
  readonly name: string;
  readonly people: readonly Person[];
  /** True when a surname alone was written. */
  readonly short: boolean;
  /** True when it is this person only if their title stands beside it; else it is somebody unknown, as written. */
  readonly weak: boolean;
  /** True when the roster has only a surname, and more than that was written. */
  readonly fuller?: boolean;
  readonly asWritten: string;
  readonly doubt: string | null;
};
