/** Where the page of an action is, by its ref as people type it. */
export function actionPath(ref: string): string {
  return `/action/${encodeURIComponent(ref)}`;
}
