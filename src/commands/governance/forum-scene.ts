import type { Scene } from '#src/commands/command.ts';
import type { Plan } from '#src/plan/action.ts';
import type { Governance } from '#src/plan/governance/governance.ts';

/** Of which plan and in what standing something is said of a forum. */
export type ForumScene = {
  readonly plan: Plan;
  readonly governance: Governance;
  readonly scene: Scene;
  /** The whole command, to be said again with one piece put right. */
  readonly typed: string;
};
