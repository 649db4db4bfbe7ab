import { RATING_COLOURS } from '#adapters/html/rating-colours.ts';

const RATING_BORDERS = Object.entries(RATING_COLOURS)
  .map(([rating, colour]) => `.${rating} { border-color: #${colour}; }`)
  .join(' ');

/** How a page looks on a screen and on paper: system fonts, colours with a contrast of at least 4.5, nothing loaded. */
export const STYLE = `
:root { color-scheme: light; --ink: #0b0c0c; --line: #8a9499; --shade: #f3f2f1; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 70rem; color: var(--ink); background: #fff;
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 2.5rem 0 .5rem; padding-top: .5rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.2rem; margin: 1.5rem 0 .5rem; }
p, ul, dl { margin: .5rem 0; max-width: 45rem; overflow-wrap: anywhere; }
a { color: #1d70b8; } a:focus, summary:focus, .scroll:focus { outline: 3px solid #0b0c0c; outline-offset: 2px; background: #ffdd00; color: #0b0c0c; }
.skip { position: absolute; left: -100rem; } .skip:focus { position: static; }
.subtitle { font-size: 1.2rem; margin-top: 0; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; } .facts dt { font-weight: 700; } .facts dd { margin: 0; }
.figures { display: flex; flex-wrap: wrap; gap: .75rem; max-width: none; }
.figures div { border: 1px solid var(--line); padding: .5rem .75rem; min-width: 8rem; }
.figures dt { font-size: .95rem; } .figures dd { margin: 0; font-size: 1.6rem; font-weight: 700; font-variant-numeric: tabular-nums; }
@media (min-width: 30rem) { .beside-2 { columns: 2; } .beside-3 { columns: 3; } .beside-2, .beside-3 { max-width: none; } }
.scroll { overflow-x: auto; margin: 1rem 0 .25rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 700; padding: .25rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .6rem .4rem 0; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid var(--ink); background: var(--shade); padding-left: .4rem; } tbody th, td { padding-left: .4rem; }
tbody th { font-weight: 600; }
td.c-number, th.c-number { text-align: right; font-variant-numeric: tabular-nums; } td.c-date { white-space: nowrap; }
.rating { white-space: nowrap; border-left: .5rem solid; padding-left: .4rem; font-weight: 600; }
${RATING_BORDERS}
details { margin: .25rem 0 1rem; font-size: .9rem; } summary { cursor: pointer; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); font-size: .9rem; }
@media (max-width: 40rem) { .facts { grid-template-columns: 1fr; } .facts dd { margin-bottom: .5rem; } h1 { font-size: 1.6rem; } }
@media print {
  @page { size: A4; margin: 11mm 12mm; }
  body { max-width: none; padding: 0; font: 8.5pt/1.2 Arial, "Liberation Sans", Helvetica, sans-serif; }
  p, ul, dl { margin: 2pt 0; max-width: none; } thead th, tbody th, td { padding: 1pt 4pt 1pt 3pt; } .scroll { margin: 3pt 0; }
  .subtitle { font-size: 11pt; } ul { padding-left: 12pt; }
  .figures { gap: 2pt 18pt; } .figures div { display: flex; gap: 4pt; border: 0; padding: 0; min-width: 0; } .figures dt, .figures dd { font-size: 8.5pt; } .figures dt::after { content: ":"; }
  nav, .skip { display: none; } details { display: none; }
  h1 { font-size: 16pt; } h2 { font-size: 11pt; margin: 4pt 0 1pt; padding-top: 1pt; border-top-width: 1px; break-after: avoid; } h3 { font-size: 10pt; margin: 6pt 0 2pt; break-after: avoid; }
  .facts { display: block; } .facts dt::after { content: ": "; } .facts dt, .facts dd { display: inline; } .facts dd::after { content: "; "; } .facts dd:last-child::after { content: ""; }
  footer { margin-top: 6pt; font-size: 7.5pt; }
  .scroll { overflow: visible; } thead { display: table-header-group; } tr { break-inside: avoid; } caption { break-after: avoid; }
  .rating, thead th { print-color-adjust: exact; }
}`.trim();

/** The same for pictures, in papers that have any; each brings a ground of its own. */
export const PICTURE_STYLE = `
figure { display: inline-block; vertical-align: top; width: 26rem; max-width: 100%; margin: .5rem 1rem .5rem 0; }
figure svg { display: block; width: 100%; height: auto; }
@media print { figure { width: 49%; margin: 2pt 0; break-inside: avoid; } figure svg { print-color-adjust: exact; } }`;
