// Reads a command's arguments: known options with their values, the rest as paths; a slip gets one line that says which.

import { parseArgs } from 'node:util';
import * as say from '../../core/explain/system/commands.ts';
import { Failure } from '../failure.ts';
import type { ColourOption, LanguageOption } from '../session.ts';
import { type CommandSpec, FORMATS, type Format } from './command-spec.ts';
import { COMMON, OPTIONS, type OptionName, type Options } from './options.ts';

const FAIL_ON = ['error', 'warning', 'information', 'hint', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** What may be written for a language: the tags of its regions too. */
const LANGUAGES: Readonly<Record<string, LanguageOption>> = {
  zh: 'zh',
  'zh-cn': 'zh',
  'zh-sg': 'zh',
  'zh-hans': 'zh',
  'zh-hant': 'zh-Hant',
  'zh-tw': 'zh-Hant',
  'zh-hk': 'zh-Hant',
  'zh-mo': 'zh-Hant',
  en: 'en',
  auto: 'auto',
};

/** The languages as a message lists them. */
const SPOKEN = ['zh', 'zh-tw', 'zh-hk', 'en', 'auto'];

/** The language that `--lang` names; `null` for one that is not spoken. */
function languageNamed(value: string): LanguageOption | null {
  const name = value
    .toLowerCase()
    .replace('_', '-')
    .replace(/^en-\w+$/, 'en');
  return Object.hasOwn(LANGUAGES, name) ? (LANGUAGES[name] ?? null) : null;
}

/** The language that the words of a command line ask for, before it is known what the command takes. */
export function languageIn(args: readonly string[]): LanguageOption {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = args[at] === '--lang' ? args[at + 1] : args[at]?.slice('--lang='.length);
  return languageNamed(value ?? 'auto') ?? 'auto';
}

/** The same words with the options that every command takes behind the command, where they stood before it. */
export function commandFirst(args: readonly string[]): string[] {
  let at = 0;
  for (let word = args[0]; word !== undefined; word = args[at]) {
    if (word === '--lang' || (word === '--color' && isColour(args[at + 1]))) at += 2;
    else if (/^--(?:no-color$|color$|color=|lang=)/.test(word)) at++;
    else break;
  }
  return [...args.slice(at), ...args.slice(0, at)];
}

const isColour = (word: string | undefined): boolean => COLOURS.some((each) => each === word);

function languageOption(value: string | undefined): LanguageOption {
  const named = languageNamed(value ?? 'auto');
  if (named !== null) return named;
  throw notAmong('lang', value ?? '', SPOKEN);
}

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
  /** The pipe of a server that runs already. */
  readonly attach: string | null;
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
  throw notAmong(name, value, choices);
}

function notAmong(name: string, value: string, choices: readonly string[]): Failure {
  const list = choices.join(', ');
  return new Failure(say.notAmong(name, value, list));
}

function slip(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return new Failure(say.noOption(option));
  }
  const needsValue = /argument missing|ambiguous/.test(message);
  return new Failure(say.optionValue(option, needsValue));
}

/** `--color` takes the word behind it where that is one of its values, and means always alone; parseArgs would take any. */
function spelledOut(args: readonly string[]): string[] {
  return args.map((arg, at) => {
    if (arg === '--no-color') return '--color=never';
    return arg === '--color' && !isColour(args[at + 1]) ? '--color=always' : arg;
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
    attach: values.attach ?? null,
    archive: values.archive ?? null,
    workers: values.workers ?? null,
    all: values.all === true,
    drain: values.drain === true,
    since: values.since ?? null,
    html: values.html === true,
    language: languageOption(values.lang),
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
