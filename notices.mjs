// The licence of a package with its text, as it goes with the bundles that hold its code. Run in the project's folder.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param folder of the package
 * @throws Error where it has no text of its licence
 */
export function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const named = (pattern) =>
    files.flatMap(({ name: file }) => (pattern.test(file) ? [readFileSync(join(folder, file), 'utf8').trim()] : []));
  const texts = named(/^(licen[cs]e|notice|copying)/i);
  const words = texts.length > 0 ? texts : [licenceIn(named(/^readme/i).join('\n')) ?? termsOf(license, author, name)];
  return [`${name} ${version} (${license})`, ...words].join('\n\n');
}

/** What a README says below its heading about the licence, where that is the text of one. */
function licenceIn(readme) {
  const text = /^#+ *licen[cs]e\b.*\n([\s\S]*?)(?=^#|$(?![\s\S]))/im.exec(readme)?.[1]?.trim() ?? '';
  return /copyright/i.test(text) && /permission/i.test(text) ? text : null;
}

/** The terms of a package that names its licence and has no text of it. */
function termsOf(license, author, name) {
  if (license !== 'MIT') throw new Error(`${name}: no text of its licence, ${license}`);
  const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`);
  return readFileSync('LICENSE', 'utf8')
    .trim()
    .replace(/^Copyright.*$/m, `Copyright (c) ${holder}`);
}
