// How much may be tried on one table: in proportion to its cells, so that no table costs more than linear time.

/** What every table may take, however small. Cells looked at. */
const LEAST = 50_000;
const A_CELL = 50;

/** What is left to be tried on a table. A rule that has no more effort left says nothing. */
export class Effort {
  private left: number;

  constructor(cells: number) {
    this.left = LEAST + A_CELL * cells;
  }

  /** Takes so many looks at cells; `false`, and nothing taken, where there are not that many left. */
  spend(looks: number): boolean {
    if (looks > this.left) return false;
    this.left -= looks;
    return true;
  }
}
