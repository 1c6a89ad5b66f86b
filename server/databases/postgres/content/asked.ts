// Whom a statement is put to.

/** Something that takes a statement: a pool, or a transaction. */
export interface Asked {
  query(statement: {
    /** Planned once for a connection where it has a name. */
    readonly name?: string;
    readonly text: string;
    readonly values: unknown[];
    readonly rowMode: 'array';
  }): Promise<{ readonly rows: (string | null)[][] }>;
}
