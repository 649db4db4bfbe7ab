import type { RosterDraft } from './roster-draft.ts';
import type { RosterEntry, RosterIssue } from './roster-row.ts';

/** A file on its way into a draft; `seen` are the rows each entry has had in this file, by list and place. */
export type Merge = {
  readonly draft: RosterDraft;
  readonly issues: RosterIssue[];
  readonly seen: Map<string, RosterEntry[]>;
  /** Every e-mail address in the file, in lower case. */
  readonly emails: ReadonlySet<string>;
};
