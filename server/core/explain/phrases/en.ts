// Turns of phrase that the English messages of several codes share.

import type { Facts, Said } from '../codes/facts.ts';

/** Alibaba Cloud revenue, Q3 2025 (FY2026 Q2), is RMB39.8 billion (Alibaba Group, primary source, 2025-11-25) */
export function states({ subject, figure, source }: Said): string {
  return `${named(subject)} is ${figure} (${source})`;
}

/** Closes the comma that a period opens, so that the sentence can go on. */
export function named(subject: string): string {
  return subject.includes(', ') ? `${subject},` : subject;
}

function advice(facts: Facts, otherwise: string): string {
  return facts.fix ? `Change it to "${facts.fix}".` : otherwise;
}

/** What is wrong, what the source says, what to do. */
export function corrected(what: string, facts: Facts): string {
  const { said, working } = facts;
  if (said && working)
    return `"${facts.draft}" does not follow from the sources: ${working} (${said.source}).\n${advice(facts, 'Check the sources and correct it.')}`;
  if (!said) return `${what}.\nCheck it against the original and correct it.`;
  return `${what}: ${states(said)}.\n${advice(facts, 'Check the source and correct it.')}`;
}

/** Whose figure it really is, and what the one named has. */
export function mistaken(facts: Facts): string {
  const { culprit, said, draft } = facts;
  if (!culprit) return corrected(`"${draft}" belongs to another subject`, facts);
  const belongs = `"${draft}" is ${culprit.subject} (${culprit.source})`;
  if (!said) {
    return `${belongs}; the database has no figure for ${facts.subject || 'the subject named here'}.\nReword the subject, or use its own figure.`;
  }
  return `${belongs}; ${states(said)}.\n${advice(facts, 'Correct the subject or the figure.')}`;
}

/** What a curator wrote, as a sentence. */
export function sentence(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}
