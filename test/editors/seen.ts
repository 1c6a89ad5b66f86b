// What a driver of an editor has seen and done.

export interface Seen {
  readonly problem?: string;
  readonly diagnostics?: readonly string[];
  readonly hover?: string;
  readonly titles?: readonly string[];
  readonly text?: string;
}
