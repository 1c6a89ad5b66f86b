// The page of the report, in its webview: a bar by verdict that filters, and a list of the figures.

import type { FromPage, ReportContent, ReportRow, ShowReport } from '../message.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const host = acquireVsCodeApi();
const words = document.body.dataset;
/** Verdicts that are filtered out. */
const hidden = new Set<string>();

window.addEventListener('message', ({ data }: MessageEvent<ShowReport>) => draw(data.content));
host.postMessage({ type: 'ready' });

function draw(content: ReportContent): void {
  const title = element('h1', content.title);
  const summary = element('p', content.summary);
  const save = element('button', words.export ?? '');
  save.addEventListener('click', () => host.postMessage({ type: 'export' }));
  const list = element('ol');
  const drawList = () => list.replaceChildren(...rows(content));
  const head = element('header', '', [title, save]);
  document.querySelector('main')?.replaceChildren(head, summary, bar(content), filters(content, drawList), list);
  drawList();
}

/** One stretch a verdict, as long as its share. */
function bar({ verdicts }: ReportContent): HTMLElement {
  const stretches = verdicts.map(({ verdict, name, count }) => {
    const stretch = element('span');
    stretch.className = verdict;
    stretch.style.flexGrow = String(count);
    stretch.title = `${name}: ${count}`;
    return stretch;
  });
  const all = element('div', '', stretches);
  all.className = 'bar';
  all.setAttribute('aria-hidden', 'true');
  return all;
}

function filters({ verdicts }: ReportContent, changed: () => void): HTMLElement {
  const buttons = verdicts.map(({ verdict, name, count }) => {
    const button = element('button', `${name} ${count}`);
    button.className = verdict;
    const show = () => button.setAttribute('aria-pressed', String(!hidden.has(verdict)));
    button.addEventListener('click', () => {
      if (!hidden.delete(verdict)) hidden.add(verdict);
      show();
      changed();
    });
    show();
    return button;
  });
  const all = element('div', '', buttons);
  all.className = 'filters';
  all.setAttribute('role', 'group');
  return all;
}

function rows({ rows: all }: ReportContent): HTMLElement[] {
  const shown = all.filter(({ verdict }) => !hidden.has(verdict));
  return shown.length > 0 ? shown.map(row) : [element('li', words.none ?? '')];
}

function row({
  line,
  character,
  text,
  verdict,
  verdictName,
  code,
  ignored,
  subject,
  message,
  claim,
  source,
  url,
}: ReportRow): HTMLElement {
  const jump = element('button', text);
  jump.className = 'figure';
  jump.title = (words.jump ?? '').replace('{0}', String(line + 1));
  jump.addEventListener('click', () => host.postMessage({ type: 'jump', line, character }));
  const marks = [verdictName, code, ignored ? words.ignored : ''].filter(Boolean).join(' · ');
  const mark = element('span', marks);
  mark.className = `verdict ${verdict}`;
  const place = element(
    'span',
    [subject, (words.line ?? '').replace('{0}', String(line + 1))].filter(Boolean).join(' · '),
  );
  place.className = 'subject';
  const parts = [element('div', '', [jump, mark, place]), element('p', message)];
  if (claim !== '') parts.push(sourceLine(claim, source, url));
  const item = element('li', '', parts);
  item.className = verdict;
  return item;
}

function sourceLine(claim: string, source: string, url: string | null): HTMLElement {
  const text = `${claim} · ${source}`;
  const line = element('p', url === null ? text : '');
  line.className = 'source';
  if (url !== null) {
    const link = element('a', text);
    link.setAttribute('href', url);
    line.append(link);
  }
  return line;
}

function element(tag: string, text = '', children: readonly HTMLElement[] = []): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.append(...children);
  return made;
}
