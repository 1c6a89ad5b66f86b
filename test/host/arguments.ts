// Reads the arguments that `runTests` of @vscode/test-electron gives to a VS Code executable.

import { resolve } from 'node:path';

/** What the stand-in understands of VS Code's command line; the rest is for a desktop and is left aside. */
export interface HostArguments {
  /** Folders, workspaces and files to open, absolute. */
  readonly paths: readonly string[];
  readonly userData: string | undefined;
  readonly extensions: string | undefined;
  readonly developmentPaths: readonly string[];
  readonly testsPath: string | undefined;
  /** Display language, such as `zh-cn`. */
  readonly locale: string | undefined;
  /** Arguments of a command of the server itself (`--install-extension x.vsix`), empty where a window is wanted. */
  readonly command: readonly string[];
}

const COMMANDS = new Set(['install-extension', 'uninstall-extension', 'list-extensions', 'version', 'help']);
const COMMAND_OPTIONS = new Set([...COMMANDS, 'force', 'show-versions', 'pre-release', 'category']);
const WITH_VALUE = new Set([
  'category',
  'extensionDevelopmentPath',
  'extensions-dir',
  'extensionTestsPath',
  'install-extension',
  'locale',
  'uninstall-extension',
  'user-data-dir',
]);

export function parseArguments(argv: readonly string[]): HostArguments {
  const options: { name: string; value: string | undefined }[] = [];
  const paths: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argv[i] ?? '') ?? [];
    if (name !== undefined) options.push({ name, value: value ?? (WITH_VALUE.has(name) ? argv[++i] : undefined) });
    else if (argv[i]?.startsWith('-') === false) paths.push(resolve(argv[i] ?? ''));
  }
  const all = (name: string) =>
    options.flatMap((option) => (option.name === name && option.value ? [option.value] : []));
  const path = (name: string) => all(name).map((value) => resolve(value));
  const isCommand = options.some(({ name }) => COMMANDS.has(name));
  const commandOptions = options.filter(({ name }) => isCommand && COMMAND_OPTIONS.has(name));
  return {
    paths,
    userData: path('user-data-dir').at(-1),
    extensions: path('extensions-dir').at(-1),
    developmentPaths: path('extensionDevelopmentPath'),
    testsPath: path('extensionTestsPath').at(-1),
    locale: all('locale').at(-1),
    command: commandOptions.map(({ name, value }) => (value === undefined ? `--${name}` : `--${name}=${value}`)),
  };
}
