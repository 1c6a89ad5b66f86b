// `tieout archive status`: how far the archive is.

import type { Status } from '../../../archive/archive.ts';
import { VERDICT_WORDS } from '../../../core/explain/wording/verdict-words.ts';
import { said, type Tongue, type Words } from '../../../core/text/spoken.ts';
import { VERDICTS } from '../../../core/verdicts/verdict.ts';
import { ARCHIVE_STATUS } from '../../arguments/archive-commands.ts';
import { readArguments } from '../../arguments/read-arguments.ts';
import { type ExitStatus, ownLanguage, type Session, tell } from '../../session.ts';
import { withArchive } from './library.ts';

const KINDS = {
  all: { zh: '全部核对', en: 'a full run' },
  new: { zh: '核对新文章', en: 'a run over new documents' },
  claims: { zh: '数据变动后的复核', en: 'a re-check of changed claims' },
} as const;

function counted({ verdicts }: Status, language: Tongue): string {
  const told = VERDICTS.filter((verdict) => verdicts[verdict]).map((verdict) => {
    const { short } = VERDICT_WORDS[verdict];
    return said({ zh: `${short.zh}${verdicts[verdict]}`, en: `${verdicts[verdict]} ${short.en}` }, language);
  });
  return told.join(said({ zh: '、', en: ', ' }, language));
}

function runLine({ run }: Status, language: Tongue): string[] {
  if (!run) return [];
  const { kind, documents, startedAt, startedBy, finishedAt } = run;
  const [began, ended] = [startedAt, finishedAt].map((at) => at?.toISOString().slice(0, 16).replace('T', ' ') ?? '');
  return [
    said(
      {
        zh: `最近一次：${KINDS[kind].zh}，${documents}篇，${startedBy}于${began} UTC开始，${finishedAt ? `${ended} UTC完成` : '尚未完成'}`,
        en: `last: ${KINDS[kind].en}, ${documents} documents, begun by ${startedBy} at ${began} UTC, ${finishedAt ? `finished at ${ended} UTC` : 'not finished'}`,
      },
      language,
    ),
  ];
}

const UNSURE = {
  zh: '有些文章核对时用的数据与别的不同；请运行 tieout archive recheck',
  en: 'some documents were checked against other claims than the rest; run tieout archive recheck',
};

function linesOf(status: Status, language: Tongue): string[] {
  const { documents, checked, due, jobs, hindered, figures } = status;
  const each = figures > 0 ? counted(status, language) : '';
  const counts: readonly Words[] = [
    {
      zh: `文章${documents}篇，已核对${checked}篇，待核对${due}篇${hindered > 0 ? `，核对不了${hindered}篇` : ''}`,
      en: `${documents} documents, ${checked} checked, ${due} due${hindered > 0 ? `, ${hindered} that could not be checked` : ''}`,
    },
    {
      zh: `数字${figures}个${each === '' ? '' : `：${each}`}`,
      en: `${figures} figures${each === '' ? '' : `: ${each}`}`,
    },
    {
      zh: `任务：等待${jobs.waiting}，进行中${jobs.active}，放弃${jobs.failed}`,
      en: `jobs: ${jobs.waiting} waiting, ${jobs.active} at work, ${jobs.failed} given up`,
    },
  ];
  return [
    ...counts.map((words) => said(words, language)),
    ...runLine(status, language),
    ...(status.unsure ? [said(UNSURE, language)] : []),
  ];
}

/** `tieout archive status` */
export async function statusCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  const args = readArguments(words, ARCHIVE_STATUS);
  const status = await withArchive(args, session, (archive) => archive.status());
  if (args.format === 'json') session.out(`${JSON.stringify(status, null, 2)}\n`);
  else for (const line of linesOf(status, ownLanguage(args.language, session.environment))) tell(session, line);
  return 0;
}
