import type { PlanSettings } from '#src/plan/governance/settings.ts';

/** What somebody's words make of a setting; `says` reads it back before it counts, absent where one word says it all. */
export type SettingRead =
  | { readonly set: Partial<PlanSettings>; readonly says?: readonly string[] }
  | { readonly why: string };

/** One thing that the office may set of a plan. Adding one is a file here and a line in every-setting.ts. */
export type Setting = {
  /** What is typed for it, one word in lower case. */
  readonly name: string;
  readonly also: readonly string[];
  readonly label: string;
  /** What may stand behind its name, the usual first. */
  readonly examples: readonly string[];
  /** How it stands, in a sentence without its stop. */
  readonly now: (settings: PlanSettings) => string;
  /** What follows once it is set, in a sentence; absent where nothing else does. */
  readonly follows?: string;
  readonly read: (words: string) => SettingRead;
};
