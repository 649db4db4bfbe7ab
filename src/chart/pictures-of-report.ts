import { standingReadings } from '#src/plan/governance/measures/standing-readings.ts';
import { living } from '#src/plan/governance/purposes.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { PictureName } from '#src/picture/picture-name.ts';
import type { Picture } from '#src/picture/picture.ts';
import type { Report } from '#src/report/build-report.ts';
import { dateLines, linesOfAll, ratingLines } from '#src/report/lines-behind.ts';
import type { ChartPlace, Sources } from '#src/report/paper/paper.ts';
import { joinSources } from '#src/report/paper/say-sources.ts';
import type { ReportPictures } from '#src/report/report-kind.ts';
import type { ReportScene } from '#src/report/report-scene.ts';
import type { Steps } from '#src/thrift/steps.ts';
import { indicatorPictureId } from '#src/messages/pictures/indicator-words.ts';
import type { PictureFacts } from './picture-facts.ts';
import { PICTURE_KINDS } from './pictures.ts';

/** The pictures that a report's kind asks for, of the same scene as its words. */
export function* picturesOfReport({ kind, scene }: Report): Steps<ReportPictures> {
  const wanted = new Set(kind.sections.flatMap(({ pictures = [] }) => pictures));
  const all = new Map<PictureName, readonly ChartPlace[]>();
  for (const { name, of } of PICTURE_KINDS) {
    if (!wanted.has(name)) continue;
    const pictures = yield* of(factsOf(scene, name));
    all.set(
      name,
      pictures.map((picture) => ({ kind: 'chart', picture, sources: linesBehind(name, picture, scene) })),
    );
  }
  return all;
}

/** What is restricted by now is as little named as what was restricted on the day. */
function factsOf(scene: ReportScene, name: PictureName): PictureFacts {
  const { plan, headings, ledger, index, days, asAt, indicatorsAsAt } = scene;
  const isIndicator = name === 'indicator';
  const open = new Set(scene.open);
  const hiding = (one: Tracked): Tracked =>
    open.has(one) ? one : { ...one, standing: { ...one.standing, restricted: true } };
  return {
    plan,
    headings,
    ledger,
    index,
    days,
    tracked: scene.tracked.map(hiding),
    governance: isIndicator ? scene.measured : scene.governance,
    today: isIndicator ? indicatorsAsAt : asAt,
  };
}

function linesBehind(name: PictureName, picture: Picture, scene: ReportScene): Sources {
  const { tracked, measured, indicatorsAsAt } = scene;
  switch (name) {
    case 'rating-mix':
      return linesOfAll(tracked, scene, ratingLines);
    case 'burn-up':
    case 'timeline':
      return joinSources(linesOfAll(tracked, scene, dateLines), linesOfAll(tracked, scene, ratingLines));
    case 'slippage':
    case 'load':
    case 'wall':
      return linesOfAll(tracked, scene, dateLines);
    case 'indicator': {
      const read = living(measured.purposes).find(({ purpose }) => indicatorPictureId(purpose) === picture.id);
      if (read === undefined) return [];
      const readings = standingReadings(read).filter(({ asAt }) => asAt <= indicatorsAsAt);
      return joinSources(readings.map(({ seq }) => seq));
    }
  }
}
