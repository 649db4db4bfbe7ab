/** That an action has another number in the newest version of its plan. */
export function sayNowCalled(old: string, now: string): string {
  return `${old} is now ${now} in the newest version of the plan.`;
}
