// The user's settings as the server uses them, read from whatever a client sends.

import { DRAFT_LANGUAGES } from '../../core/formats/formats.ts';
import type { Tongue } from '../../core/text/spoken.ts';
import type { DiagnosticCode, Severity } from '../../core/verdicts/verdict.ts';

export interface Settings {
  readonly enabled: boolean;
  /** Folders or files of claims databases, as the user wrote them. */
  readonly databases: readonly string[];
  readonly bundledDatabase: boolean;
  /** Patterns of the files that a check of the workspace takes, all drafts where there is none, and of those that it leaves out. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly severities: Readonly<Partial<Record<DiagnosticCode, Severity | 'off'>>>;
  /** LSP language identifiers of documents that are drafts. */
  readonly languages: readonly string[];
  /** The language of messages: the draft's own, the editor's, or a fixed one. */
  readonly messageLanguage: 'draft' | 'editor' | Tongue;
  readonly fixRefuted: boolean;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  /** Whether figures stand under their headings as symbols: in an editor that has an outline of its own, twice. */
  readonly outline: boolean;
  /** What holds instead for drafts of one language, by LSP language identifier. */
  readonly byLanguage: Readonly<Record<string, Settings>>;
}

export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  databases: [],
  bundledDatabase: true,
  include: [],
  exclude: [],
  severities: {},
  languages: DRAFT_LANGUAGES,
  messageLanguage: 'draft',
  fixRefuted: false,
  inlayHints: false,
  codeLens: true,
  outline: true,
  byLanguage: {},
};

const SEVERITIES: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A dotted setting, whether the client nests (`severity: { code }`) or flattens (`'severity.code'`). */
function setting(fields: Fields, name: string): unknown {
  if (name in fields) return fields[name];
  const [head = '', ...rest] = name.split('.');
  return rest.length > 0 && head in fields ? setting(fieldsOf(fields[head]), rest.join('.')) : undefined;
}

function texts(value: unknown, otherwise: readonly string[]): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string' && item !== '') : otherwise;
}

function flag(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

function isSeverity(value: unknown): value is Severity | 'off' {
  return typeof value === 'string' && SEVERITIES.includes(value);
}

/** Severities by code, nested (`severity: { code }`) or flat (`'severity.code'`). */
function severities(fields: Fields): Settings['severities'] {
  const flat = Object.entries(fields).flatMap(([name, value]) =>
    name.startsWith('severity.') ? [[name.slice('severity.'.length), value] as const] : [],
  );
  const all = [...Object.entries(fieldsOf(fields.severity)), ...flat];
  return Object.fromEntries(all.filter(([, severity]) => isSeverity(severity)));
}

/**
 * Reads the `tieout` section of a configuration. What is missing or of the wrong type has its default. A client whose
 * settings can differ by language sends those under `byLanguage`, each with what is different there.
 */
export function readSettings(section: unknown): Settings {
  const fields = fieldsOf(section);
  const own = Object.entries(fieldsOf(fields.byLanguage));
  const byLanguage = own.map(([language, different]) => [language, settingsIn({ ...fields, ...fieldsOf(different) })]);
  return { ...settingsIn(fields), byLanguage: Object.fromEntries(byLanguage) };
}

/** The settings that hold for a draft of this language. */
export function settingsFor(languageId: string, settings: Settings): Settings {
  return settings.byLanguage[languageId] ?? settings;
}

const LANGUAGES: readonly Settings['messageLanguage'][] = ['draft', 'editor', 'zh', 'zh-Hant', 'en'];

function messageLanguageNamed(value: unknown): Settings['messageLanguage'] {
  return LANGUAGES.find((language) => language === value) ?? DEFAULT_SETTINGS.messageLanguage;
}

function settingsIn(fields: Fields): Settings {
  const language = setting(fields, 'messageLanguage');
  return {
    enabled: flag(setting(fields, 'enabled'), DEFAULT_SETTINGS.enabled),
    databases: texts(setting(fields, 'databases'), DEFAULT_SETTINGS.databases),
    bundledDatabase: flag(setting(fields, 'bundledDatabase'), DEFAULT_SETTINGS.bundledDatabase),
    include: texts(setting(fields, 'include'), DEFAULT_SETTINGS.include),
    exclude: texts(setting(fields, 'exclude'), DEFAULT_SETTINGS.exclude),
    severities: severities(fields),
    languages: texts(setting(fields, 'languages'), DEFAULT_SETTINGS.languages),
    messageLanguage: messageLanguageNamed(language),
    fixRefuted: flag(setting(fields, 'fixAll.refuted'), DEFAULT_SETTINGS.fixRefuted),
    inlayHints: flag(setting(fields, 'inlayHints.enabled'), DEFAULT_SETTINGS.inlayHints),
    codeLens: flag(setting(fields, 'codeLens.enabled'), DEFAULT_SETTINGS.codeLens),
    outline: flag(setting(fields, 'outline.enabled'), DEFAULT_SETTINGS.outline),
    byLanguage: {},
  };
}
