// Reads a command's arguments: known options with their values, the rest as paths; a slip gets one line that says which.

import { parseArgs } from 'node:util';
import { Failure } from '../failure.ts';
import type { ColourOption, LanguageOption } from '../session.ts';
import { type CommandSpec, FORMATS, type Format } from './command-spec.ts';
import { COMMON, OPTIONS, type OptionName, type Options } from './options.ts';

const FAIL_ON = ['error', 'warning', 'information', 'hint', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

const LANGUAGES: readonly LanguageOption[] = ['zh', 'en', 'auto'];
const COLOURS: readonly ColourOption[] = ['auto', 'always', 'never'];

export interface Arguments {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly databases: readonly string[];
  readonly bundled: boolean;
  readonly failOn: FailOn;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
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
  readonly archive: string | null;
  readonly workers: string | null;
  readonly all: boolean;
  readonly drain: boolean;
  readonly since: string | null;
  readonly html: boolean;
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

/** `--color` takes the word behind it where that is one of its values, and means always alone; parseArgs would take any. */
function spelledOut(args: readonly string[]): string[] {
  const isValue = (word: string | undefined): boolean => COLOURS.some((each) => each === word);
  return args.map((arg, at) => {
    if (arg === '--no-color') return '--color=never';
    return arg === '--color' && !isValue(args[at + 1]) ? '--color=always' : arg;
  });
}

/** The options that a command takes, those of every command included. */
function namesOf({ options }: CommandSpec): OptionName[] {
  return [...options.map((option) => (typeof option === 'string' ? option : option[0])), ...COMMON];
}

/** As parseArgs wants them: an index of options by name. */
type Known = { [Name in OptionName]: Options[Name] };

/**
 * Reads the arguments of one command.
 *
 * @throws Failure for an unknown option, a missing or an unfitting value
 */
export function readArguments(args: readonly string[], command: CommandSpec): Arguments {
  const { formats = FORMATS } = command;
  const known = Object.fromEntries(namesOf(command).map((name) => [name, OPTIONS[name]])) as unknown as Known;
  const { values, positionals } = parsed(spelledOut(args), known);
  return {
    paths: positionals,
    format: oneOf('format', values.format, formats, formats[0] ?? 'pretty'),
    databases: values.db ?? [],
    bundled: values['no-bundled-db'] !== true,
    failOn: oneOf('fail-on', values['fail-on'], FAIL_ON, 'warning'),
    include: values.include ?? [],
    exclude: values.exclude ?? [],
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
    archive: values.archive ?? null,
    workers: values.workers ?? null,
    all: values.all === true,
    drain: values.drain === true,
    since: values.since ?? null,
    html: values.html === true,
    language: oneOf('lang', values.lang, LANGUAGES, 'auto'),
    colour: oneOf('color', values.color, COLOURS, 'auto'),
    help: values.help === true,
  };
}

type Parsed = ReturnType<typeof parseArgs<{ options: Known; allowPositionals: true }>>;

function parsed(args: string[], options: Known): Parsed {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw slip(error);
  }
}
