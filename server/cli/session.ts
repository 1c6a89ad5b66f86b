// What every command is given: its arguments, the options common to all, and where to write.

import { shown } from '../core/text/shown.ts';
import { said, type Tongue, tongueNamed, tongueOf, type Words } from '../core/text/spoken.ts';

export type LanguageOption = Tongue | 'auto';

export type ColourOption = 'auto' | 'always' | 'never';

/** Exit status: 0 nothing flagged, 1 something was, 2 it could not check. */
export type ExitStatus = 0 | 1 | 2;

export interface Session {
  /** Working folder that relative paths start from. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether standard output is a terminal, and how wide it is. */
  readonly terminal: { readonly isTerminal: boolean; readonly columns: number };
  /** Draws on the terminal that standard error goes to; `null` where that is none. */
  readonly draw: ((text: string) => void) | null;
  /** The module that another thread of the program starts with, where there may be one. */
  readonly entry?: URL;
  /** Milliseconds that the check of a draft of so many UTF-16 units may take, where that is not as usual. */
  readonly budgetFor?: (length: number) => number;
  readInput(): Promise<Uint8Array>;
  out(text: string): void;
  error(text: string): void;
}

/** The terminal's language: Chinese where the locale says so, nothing where the locale is unset or neutral (`C`, `POSIX`). */
function localeLanguage(environment: Session['environment']): Tongue | null {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale === '' || /^(C|POSIX)\b/.test(locale) ? null : tongueNamed(locale);
}

/** The language for everything that is not about one draft. */
export function ownLanguage(option: LanguageOption, environment: Session['environment']): Tongue {
  return option === 'auto' ? (localeLanguage(environment) ?? 'en') : option;
}

/** The language to speak about a draft: as asked, as the terminal, or as the draft is written. */
export function languageFor(text: string, option: LanguageOption, environment: Session['environment']): Tongue {
  if (option !== 'auto') return option;
  return localeLanguage(environment) ?? tongueOf(text);
}

export function coloured(option: ColourOption, { environment, terminal }: Session): boolean {
  if (option !== 'auto') return option === 'always';
  return terminal.isTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
}

/** Says one line on standard error, in the language of the session. */
export function complain(session: Session, option: LanguageOption, words: Words): void {
  session.error(`tieout: ${shown(said(words, ownLanguage(option, session.environment)))}\n`);
}

/** Says one line on standard output. */
export function tell(session: Session, line: string): void {
  session.out(`${shown(line)}\n`);
}
