// Reads a command's arguments: known options with their values, the rest as paths; a slip gets one line that says which.

import { parseArgs } from 'node:util';
import { Failure } from '../failure.ts';
import type { ColourOption, LanguageOption } from '../session.ts';

const FORMATS = ['pretty', 'json', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

const FAIL_ON = ['error', 'warning', 'information', 'hint', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

const LANGUAGES: readonly LanguageOption[] = ['zh', 'en', 'auto'];
const COLOURS: readonly ColourOption[] = ['auto', 'always', 'never'];

/** Every option that any command knows; a command names the ones that it takes. */
type KnownOptions = {
  readonly format: { readonly type: 'string' };
  readonly db: { readonly type: 'string'; readonly multiple: true };
  readonly 'no-bundled-db': { readonly type: 'boolean' };
  readonly 'fail-on': { readonly type: 'string' };
  readonly 'stdin-name': { readonly type: 'string' };
  readonly text: { readonly type: 'string' };
  readonly out: { readonly type: 'string' };
  readonly source: { readonly type: 'string' };
  readonly entity: { readonly type: 'string' };
  readonly metric: { readonly type: 'string' };
  readonly summary: { readonly type: 'boolean' };
  readonly map: { readonly type: 'string'; readonly multiple: true };
  readonly set: { readonly type: 'string'; readonly multiple: true };
  readonly mapping: { readonly type: 'string' };
  readonly sheet: { readonly type: 'string' };
  readonly header: { readonly type: 'string' };
  readonly encoding: { readonly type: 'string' };
  readonly 'mapped-only': { readonly type: 'boolean' };
  readonly replace: { readonly type: 'boolean' };
  readonly 'no-tags': { readonly type: 'boolean' };
  readonly lang: { readonly type: 'string' };
  readonly color: { readonly type: 'string' };
  readonly help: { readonly type: 'boolean'; readonly short: 'h' };
};

const OPTIONS: KnownOptions = {
  format: { type: 'string' },
  db: { type: 'string', multiple: true },
  'no-bundled-db': { type: 'boolean' },
  'fail-on': { type: 'string' },
  'stdin-name': { type: 'string' },
  text: { type: 'string' },
  out: { type: 'string' },
  source: { type: 'string' },
  entity: { type: 'string' },
  metric: { type: 'string' },
  summary: { type: 'boolean' },
  map: { type: 'string', multiple: true },
  set: { type: 'string', multiple: true },
  mapping: { type: 'string' },
  sheet: { type: 'string' },
  header: { type: 'string' },
  encoding: { type: 'string' },
  'mapped-only': { type: 'boolean' },
  replace: { type: 'boolean' },
  'no-tags': { type: 'boolean' },
  lang: { type: 'string' },
  color: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};

export type OptionName = keyof KnownOptions;

const COMMON: readonly OptionName[] = ['lang', 'color', 'help'];

export interface Arguments {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly databases: readonly string[];
  readonly bundled: boolean;
  readonly failOn: FailOn;
  readonly stdinName: string | null;
  readonly text: string | null;
  readonly out: string | null;
  readonly source: string | null;
  readonly entity: string | null;
  readonly metric: string | null;
  readonly summary: boolean;
  readonly map: readonly string[];
  readonly set: readonly string[];
  readonly mapping: string | null;
  readonly sheet: string | null;
  readonly header: string | null;
  readonly encoding: string | null;
  readonly mappedOnly: boolean;
  readonly replace: boolean;
  readonly tags: boolean;
  readonly language: LanguageOption;
  readonly colour: ColourOption;
  readonly help: boolean;
}

function oneOf<T extends string>(name: string, value: string | undefined, choices: readonly T[], otherwise: T): T {
  if (value === undefined) return otherwise;
  const choice = choices.find((each) => each === value);
  if (choice !== undefined) return choice;
  const list = choices.join(', ');
  throw new Failure({
    zh: `选项 --${name} 的值应是 ${list} 之一，写的是“${value}”`,
    en: `option --${name} takes one of ${list}, not "${value}"`,
  });
}

function slip(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return new Failure({
      zh: `没有选项 ${option}；用 --help 看可用的选项`,
      en: `there is no option ${option} here; --help lists those that there are`,
    });
  }
  const needsValue = /argument missing|ambiguous/.test(message);
  return new Failure({
    zh: needsValue ? `选项 ${option} 后面要写值` : `选项 ${option} 后面不能写值`,
    en: needsValue ? `option ${option} needs a value` : `option ${option} takes no value`,
  });
}

/** `--color` alone means always; parseArgs would take the next word for its value. */
function spelledOut(args: readonly string[]): string[] {
  return args.map((arg) => (arg === '--color' ? '--color=always' : arg === '--no-color' ? '--color=never' : arg));
}

/**
 * Reads the arguments of one command.
 *
 * @param names the options that the command takes besides --lang, --color and --help
 * @param formats the formats that it can write; the first is its default
 * @throws Failure for an unknown option, a missing or an unfitting value
 */
export function readArguments(
  args: readonly string[],
  names: readonly OptionName[],
  formats: readonly Format[] = FORMATS,
): Arguments {
  const known = Object.fromEntries([...names, ...COMMON].map((name) => [name, OPTIONS[name]])) as KnownOptions;
  const { values, positionals } = parsed(spelledOut(args), known);
  return {
    paths: positionals,
    format: oneOf('format', values.format, formats, formats[0] ?? 'pretty'),
    databases: values.db ?? [],
    bundled: values['no-bundled-db'] !== true,
    failOn: oneOf('fail-on', values['fail-on'], FAIL_ON, 'warning'),
    stdinName: values['stdin-name'] ?? null,
    text: values.text ?? null,
    out: values.out ?? null,
    source: values.source ?? null,
    entity: values.entity ?? null,
    metric: values.metric ?? null,
    summary: values.summary === true,
    map: values.map ?? [],
    set: values.set ?? [],
    mapping: values.mapping ?? null,
    sheet: values.sheet ?? null,
    header: values.header ?? null,
    encoding: values.encoding ?? null,
    mappedOnly: values['mapped-only'] === true,
    replace: values.replace === true,
    tags: values['no-tags'] !== true,
    language: oneOf('lang', values.lang, LANGUAGES, 'auto'),
    colour: oneOf('color', values.color, COLOURS, 'auto'),
    help: values.help === true,
  };
}

type Parsed = ReturnType<typeof parseArgs<{ options: KnownOptions; allowPositionals: true }>>;

function parsed(args: string[], options: KnownOptions): Parsed {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw slip(error);
  }
}
