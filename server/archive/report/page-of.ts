// Tells a story as a page.

import { type Say, sayIn } from '../../core/explain/system/archive.ts';
import { STATUS_WORDS, VERDICT_WORDS } from '../../core/explain/wording/verdict-words.ts';
import { said, type Tongue } from '../../core/text/spoken.ts';
import type { Verdict } from '../../core/verdicts/verdict.ts';
import type { Item, Line, Page, Section } from './page.ts';
import type { ClaimStory, CorrectedPiece, Correction, Piece, Resting, ShownFigure, Story } from './story.ts';

interface Speaker {
  readonly language: Tongue;
  readonly say: Say;
}

/** The day where the report is made, as the session's clock has it. */
function dayOf(at: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function changeLine({ before, after }: ClaimStory, { language, say }: Speaker): Line {
  if (!before || !after) {
    const now = { before: before?.written ?? '', after: after?.written ?? '' };
    return [say(after ? 'added' : 'gone', now)];
  }
  const figures = { before: before.written, after: after.written };
  const words = [before.written === after.written ? say('sameFigure', figures) : say('changed', figures)];
  const statuses = {
    before: said(STATUS_WORDS[before.status], language),
    after: said(STATUS_WORDS[after.status], language),
  };
  if (before.status !== after.status) words.push(say('status', statuses));
  return [words.join(say('andAlso'))];
}

function sourceLine({ before, after }: ClaimStory, { say }: Speaker): Line {
  const { title = '', publisher = '', date = null } = (after ?? before)?.source ?? {};
  return [date ? say('sourceDated', { title, publisher, date }) : say('source', { title, publisher })];
}

function pieceLine({ title, path, author, published }: Piece, { say }: Speaker, mark = ''): Line {
  const told = [published ?? say('undated'), author ?? '', mark].filter(Boolean).join(' · ');
  return [{ strong: title }, ` · ${told} · `, { code: path }];
}

/** ✗ 不符, or ✓ 相符 → ✗ 不符 where it was something else before. */
function verdictText(now: Verdict | null, before: Verdict | null, language: Tongue): string {
  const told = (verdict: Verdict): string =>
    `${VERDICT_WORDS[verdict].sign} ${said(VERDICT_WORDS[verdict].short, language)}`;
  if (!now) return '';
  return before && before !== now ? `${told(before)} → ${told(now)} · ` : `${told(now)} · `;
}

function figureLine({ figure, quote, start, end }: ShownFigure, language: Tongue, before: Verdict | null = null): Line {
  const place = `${figure.line}:${figure.column} · `;
  return [`${place}${verdictText(figure.verdict, before, language)}`, { quote, start, end }];
}

function restingItem({ piece, figures }: Resting, first: boolean, speaker: Speaker): Item {
  const mark = first && piece.published ? speaker.say('first') : '';
  return {
    line: pieceLine(piece, speaker, mark),
    below: figures.map((figure) => figureLine(figure, speaker.language)),
  };
}

function claimSection(story: ClaimStory, speaker: Speaker): Section {
  const { say, language } = speaker;
  const { before, after, at, by, pieces, total } = story;
  const subject = (after ?? before)?.subject;
  const heading = (subject && said(subject, language)) || story.id;
  const seen = by ? say('by', { who: by, day: dayOf(at) }) : say('at', { day: dayOf(at) });
  const rests = total === 0 ? 'nothingRests' : total === 1 ? 'restsOne' : 'rests';
  const left = total - pieces.length;
  return {
    heading,
    lines: [
      changeLine(story, speaker),
      sourceLine(story, speaker),
      [seen, ' · ', { code: story.id }],
      [say(rests, { count: total })],
      ...(left > 0 ? [[say('leftOut', { count: left })]] : []),
    ],
    items: pieces.map((resting, order) => restingItem(resting, order === 0 && pieces.length > 1, speaker)),
    sections: [],
  };
}

function correctionLines({ shown, message, before }: Correction, { language, say }: Speaker): Line[] {
  const words = (message ? said(message, language) : '').split('\n').join(say('newLine'));
  const { fix } = shown.figure;
  const head = fix ? [{ strong: say('fix', { fix }) }, say('stop')] : [];
  return [figureLine(shown, language, before), ...(head.length > 0 || words ? [[...head, words]] : [])];
}

function correctedItem({ piece, corrections }: CorrectedPiece, speaker: Speaker): Item {
  return { line: pieceLine(piece, speaker), below: corrections.flatMap((each) => correctionLines(each, speaker)) };
}

function claimsPart({ claims, claimsLeftOut }: Story, speaker: Speaker): Section {
  const { say } = speaker;
  const count = claims.length + claimsLeftOut;
  const lines =
    count === 0 ? [[say('noClaims')]] : claimsLeftOut > 0 ? [[say('leftOut', { count: claimsLeftOut })]] : [];
  const sections = claims.map((story) => claimSection(story, speaker));
  return { heading: say('claims', { count }), lines, items: [], sections };
}

/** Pieces with what is to be corrected in them, and how many more there are. */
function correctedPart(
  heading: 'turned' | 'found',
  pieces: readonly CorrectedPiece[],
  leftOut: number,
  speaker: Speaker,
): Section {
  const { say } = speaker;
  const count = pieces.length + leftOut;
  const none = heading === 'turned' ? 'noneTurned' : 'noneFound';
  const lines = count === 0 ? [[say(none)]] : leftOut > 0 ? [[say('leftOut', { count: leftOut })]] : [];
  return {
    heading: say(heading, { count }),
    lines,
    items: pieces.map((piece) => correctedItem(piece, speaker)),
    sections: [],
  };
}

export function pageOf(story: Story, language: Tongue): Page {
  const speaker: Speaker = { language, say: sayIn(language) };
  const { since, documents, checked } = story;
  const time = since ? speaker.say('since', { day: dayOf(since) }) : speaker.say('always');
  const counts = speaker.say('counts', { documents, checked });
  return {
    language,
    title: speaker.say('title'),
    lines: [[`${time}${speaker.say('lead')}${counts}`]],
    sections: [
      correctedPart('turned', story.turned, story.turnedLeftOut, speaker),
      claimsPart(story, speaker),
      correctedPart('found', story.found, story.foundLeftOut, speaker),
    ],
  };
}
