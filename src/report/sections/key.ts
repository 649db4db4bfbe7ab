import type { RatingRules } from '#src/rating/rating-rules.ts';
import type { ReportScene } from '#src/report/report-scene.ts';

/** By what rules the ratings of the report are judged, and the line that set them; none for the usual ones. */
export type KeyData = { readonly rules: RatingRules; readonly sources: readonly number[] };

/** The rules as they stood on the day. */
export function keyIn({ governance, planLines }: ReportScene): KeyData {
  const { bands, cycleDays } = governance.settings;
  const set = planLines.filter(({ event }) => {
    const settings = event.kind === 'set' ? event.settings : null;
    return settings !== null && (settings.bands !== undefined || settings.cycleDays !== undefined);
  });
  return { rules: { bands, cycleDays }, sources: set.map(({ seq }) => seq) };
}
