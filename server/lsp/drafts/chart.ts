// A small chart of a metric's last quarters, as an SVG image in Markdown; the figure's own quarter stands out.

import { type CheckedFigure, readingOf } from '../../core/check/result.ts';
import type { Claim, ClaimStore } from '../../core/claims/claim.ts';
import { periodText } from '../../core/explain/period-text.ts';
import { plainQuantity } from '../../core/explain/quantities/quantity-text.ts';
import * as say from '../../core/explain/system/editor.ts';
import type { Telling } from '../../core/explain/telling.ts';
import { format } from '../../core/text/decimal.ts';
import { said } from '../../core/text/spoken.ts';

const MOST = 8;
const FEWEST = 3;
const DAY = 86_400_000;

const WIDTH = 320;
const HEIGHT = 96;
/** Above the bars stand what the draft says and what the claim says, a row each: beside or upon bars they could not be read. */
const ROWS = { stated: 10, own: 21 };
const TOP = 25;
const BOTTOM = 18;
/** Mid-tones that stand out from a light and from a dark background. */
const COLOURS = { bar: '#8a99a8', own: '#2f86d6', stated: '#d9822b', text: '#7f8b96' };

function isQuarter({ period }: Claim): boolean {
  if (!period) return false;
  const days = (Date.parse(period.end) - Date.parse(period.start)) / DAY;
  return days >= 85 && days <= 95;
}

function sameSubject(a: Claim, b: Claim): boolean {
  return (
    a.quantity.unit === b.quantity.unit &&
    a.nature === b.nature &&
    [...a.basis].sort().join() === [...b.basis].sort().join()
  );
}

/** One confirmed claim a quarter, oldest first. */
function quartersLike(claim: Claim, claims: ClaimStore): readonly Claim[] {
  const fitting = claims
    .claimsAbout(claim.entity, claim.metric)
    .filter(
      (each) => each.status === 'confirmed' && each.quantity.value && isQuarter(each) && sameSubject(each, claim),
    );
  const byStart = new Map(fitting.map((each) => [each.period?.start ?? '', each]));
  const sorted = [...byStart.values()].sort((a, b) => ((a.period?.start ?? '') < (b.period?.start ?? '') ? -1 : 1));
  const own = sorted.findIndex((each) => each.period?.start === claim.period?.start);
  const end = own < 0 ? sorted.length : Math.min(sorted.length, Math.max(own + 2, MOST));
  return sorted.slice(Math.max(0, end - MOST), end);
}

/** For drawing only: nothing is compared with it. */
function height(claim: Claim): number {
  return claim.quantity.value ? Number(format(claim.quantity.value)) : 0;
}

function xml(text: string): string {
  return text.replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

type Anchor = 'start' | 'middle' | 'end';

/** Words in the picture; those in the middle move inwards where they would be cut off at its edge. */
function label(
  x: number,
  y: number,
  text: string,
  { anchor = 'middle', fill }: { anchor?: Anchor; fill?: string } = {},
): string {
  // Han characters are as wide as the type is high, others a little more than half of that.
  const half = [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 5 : 3), 0);
  const centre = anchor === 'middle' ? Math.min(WIDTH - half, Math.max(half, x)) : x;
  const colour = fill ? ` fill="${fill}"` : '';
  return `<text x="${centre.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}"${colour}>${xml(text)}</text>`;
}

function quarterLabel(claim: Claim): string {
  const start = claim.period?.start ?? '';
  return `${start.slice(2, 4)}Q${Math.floor((Number(start.slice(5, 7)) + 2) / 3)}`;
}

interface Scale {
  readonly y: (value: number) => number;
  readonly zero: number;
}

function scaleOf(values: readonly number[]): Scale {
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const y = (value: number): number => TOP + ((most - value) / (most - least || 1)) * (HEIGHT - TOP - BOTTOM);
  return { y, zero: y(0) };
}

interface Stated {
  readonly value: number;
  /** The figure as the draft has it. */
  readonly words: string;
}

function bar(claim: Claim, index: number, step: number, { y, zero }: Scale, ownText: string | null): string {
  const top = y(height(claim));
  const centre = step * (index + 0.5);
  const upper = Math.min(top, zero);
  const value = ownText === null ? '' : label(centre, ROWS.own, ownText, { fill: COLOURS.own });
  const box = `x="${(centre - step * 0.3).toFixed(1)}" y="${upper.toFixed(1)}" width="${(step * 0.6).toFixed(1)}" height="${Math.max(1, Math.abs(zero - top)).toFixed(1)}"`;
  const fill = ownText === null ? COLOURS.bar : COLOURS.own;
  return `<rect ${box} rx="2" fill="${fill}"/>${value}${label(centre, HEIGHT - 5, quarterLabel(claim))}`;
}

/** A line at the height of the draft's figure, named at the end that is farther from the claim's own bar. */
function statedLine({ value, words }: Stated, { y }: Scale, ownAt: number): string {
  const at = y(value).toFixed(1);
  const line = `<line x1="0" x2="${WIDTH}" y1="${at}" y2="${at}" stroke="${COLOURS.stated}" stroke-dasharray="4 3"/>`;
  const left = ownAt > WIDTH / 2;
  return line + label(left ? 0 : WIDTH, ROWS.stated, words, { anchor: left ? 'start' : 'end', fill: COLOURS.stated });
}

function svg(quarters: readonly Claim[], own: Claim, stated: Stated | null, telling: Telling): string {
  const values = quarters.map(height);
  const scale = scaleOf(stated === null ? values : [...values, stated.value]);
  const step = WIDTH / quarters.length;
  const isOwn = (claim: Claim): boolean => claim.period?.start === own.period?.start;
  const ownText = plainQuantity(own.quantity, telling.language) ?? own.written;
  const bars = quarters.map((claim, index) => bar(claim, index, step, scale, isOwn(claim) ? ownText : null));
  const line = stated === null ? '' : statedLine(stated, scale, step * (quarters.findIndex(isOwn) + 0.5));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="10" fill="${COLOURS.text}">${bars.join('')}${line}</svg>`;
}

/** Where the draft's own figure would stand, if it is of the claim's unit and of a size that fits into the picture. */
function statedIn(
  checked: CheckedFigure,
  claim: Claim,
  quarters: readonly Claim[],
  { text, language }: Telling,
): Stated | null {
  const { figure } = checked;
  const meant = readingOf(checked)?.meant;
  if (!meant?.value || meant.unit !== claim.quantity.unit) return null;
  const value = Number(format(meant.value));
  const most = Math.max(...quarters.map((each) => Math.abs(height(each))));
  const words = text.slice(figure.span.start, figure.span.end).replace(/\s+/gu, ' ');
  return Math.abs(value) <= most * 3 ? { value, words: said(say.inDraft(words), language) } : null;
}

/** A Markdown image; empty where the database has too few quarters of the metric. */
export function chartOf(checked: CheckedFigure, telling: Telling): string {
  const claim = checked.judgement?.claim;
  if (!claim || !isQuarter(claim)) return '';
  const quarters = quartersLike(claim, telling.claims);
  if (quarters.length < FEWEST) return '';
  const last = quarters.at(-1)?.period;
  const until = last ? periodText(last, 12, telling.language) : '';
  const alt = said(say.quartersTo(quarters.length, until), telling.language);
  const image = asBase64(svg(quarters, claim, statedIn(checked, claim, quarters, telling), telling));
  return `![${alt.replace(/[[\]]/g, '')}](data:image/svg+xml;base64,${image})`;
}

function asBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}
