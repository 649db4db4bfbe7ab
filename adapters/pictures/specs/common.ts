import { FONT } from '#adapters/pictures/page.ts';
import type { Page } from '#adapters/pictures/page.ts';
import { GRID, INK } from '#adapters/pictures/paints.ts';

/** What all pictures have in common: as wide as their page, and letters that can be read. */
export function framed({ width, margin, text }: Page, height: number) {
  return {
    width: width - 2 * margin,
    height,
    autosize: { type: 'fit' as const, contains: 'padding' as const },
    padding: 0,
    background: 'transparent',
    config: {
      font: FONT,
      view: { stroke: null },
      axis: {
        labelFont: FONT,
        titleFont: FONT,
        labelFontSize: text,
        titleFontSize: text,
        titleFontWeight: 'normal' as const,
        labelColor: INK,
        titleColor: INK,
        domainColor: INK,
        tickColor: INK,
        gridColor: GRID,
        labelLimit: 0,
        titleLimit: 0,
        labelPadding: 4,
      },
      text: { font: FONT, fontSize: text, color: INK },
    },
  };
}

/** Whole numbers on an axis that counts. */
export const COUNTED_AXIS = { tickMinStep: 1, format: ',.0f', tickCount: 5 } as const;

/** Down a picture of that height, places are said in pixels. */
export function acrossInPixels(height: number) {
  const scale = { domain: [0, height], range: [0, height], nice: false };
  return { type: 'quantitative' as const, scale, axis: null };
}

/** Along a picture, the time from one moment to another with the months named. */
export function alongTime(from: number, to: number, page: Page) {
  const scale = { type: 'utc' as const, domain: [from, to], nice: false };
  const axis = { title: null, ...monthAxis(from, to, page) };
  return { field: 'time', type: 'temporal' as const, scale, axis };
}

const DAY_MS = 86_400_000;

/** A day as Vega takes it, in UTC: no clock of a machine has a part in a picture. */
export function toTime(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** An axis of months, as many of them named as there is room for. */
function monthAxis(from: number, to: number, { width, text }: Page) {
  const months = Math.max(1, (to - from) / (30.4 * DAY_MS));
  const room = Math.max(2, Math.floor(width / (text * 5.5)));
  const step = [1, 2, 3, 6, 12, 24, 48].find((every) => months / every <= room) ?? 120;
  return { values: firstsOf(from, to, step), format: '%b %Y', labelFlush: true, labelOverlap: true, grid: true };
}

/** The first days of every so many months, those of a year among them. */
function firstsOf(from: number, to: number, step: number): number[] {
  const start = new Date(from);
  const first = start.getUTCFullYear() * 12 + start.getUTCMonth();
  const days: number[] = [];
  for (let month = Math.floor(first / step) * step; ; month += step) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (at > to) return days;
    if (at >= from) days.push(at);
  }
}
