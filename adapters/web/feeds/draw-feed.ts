import { stringify } from 'csv-stringify/sync';
import { feedObjects } from '#src/feeds/as-objects.ts';
import type { Feed } from '#src/feeds/feed.ts';
import type { FeedScene } from '#src/feeds/feed-scene.ts';
import type { Steps } from '#src/thrift/steps.ts';

/** One way of writing a feed; nobody waits for it while it is written. */
export type FeedFormat = {
  /** How its address ends: "csv". */
  readonly name: string;
  readonly mediaType: string;
  readonly draw: (feed: Feed, scene: FeedScene) => Steps<string>;
};

/** So many rows are written in one step. */
const ROWS = 64;

/**
 * RFC 4180: commas, quotes where they are needed, lines that end in CR LF, a heading line first. A cell that a spreadsheet
 * would run as a formula has an apostrophe before it.
 */
const csv: FeedFormat = {
  name: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  draw: function* (feed, scene) {
    const parts = [asLines([feed.columns.map(({ name }) => name)])];
    for (const rows of inSlices(feed.rows(scene))) {
      parts.push(asLines(rows));
      yield;
    }
    return parts.join('');
  },
};

/** One list of objects, each with every column. */
const json: FeedFormat = {
  name: 'json',
  mediaType: 'application/json; charset=utf-8',
  draw: function* (feed, scene) {
    const parts: string[] = [];
    for (const rows of inSlices(feedObjects(feed, scene))) {
      parts.push(rows.map((row) => JSON.stringify(row)).join(',\n'));
      yield;
    }
    return `[${parts.join(',\n')}]\n`;
  },
};

/** Every way of writing a feed. */
export const FEED_FORMATS: readonly FeedFormat[] = [csv, json];

function asLines(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  const cast = { boolean: (value: boolean): string => String(value) };
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.toWellFormed() : cell))),
    { record_delimiter: 'windows', escape_formulas: true, cast },
  );
}

function* inSlices<Row>(rows: Iterable<Row>): Iterable<readonly Row[]> {
  let slice: Row[] = [];
  for (const row of rows) {
    slice.push(row);
    if (slice.length < ROWS) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}
