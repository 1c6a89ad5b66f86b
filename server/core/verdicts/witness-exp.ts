import { witnessOf } from './witness.ts';
import { daysOf } from '../statements/statement.ts';
import { samePeriod } from './candidates.ts';
export function witnesses(q: any): any[] { const w = witnessOf(q); if (!w) return []; const { claim } = w; const r = q.reading; const differs: string[] = [];
 if (claim.entity !== r.entity?.value) differs.push(`E:${r.entity?.known ?? 'none'}`);
 if (claim.metric !== r.metric?.value) differs.push(`M:${r.metric?.known ?? 'none'}${r.metric && !r.metric.governs ? '-' : ''}`);
 const d = daysOf(r); if (!(d && claim.period && samePeriod(d, claim.period))) differs.push(`P:${r.period?.known ?? 'none'}${d ? '' : 'open'}`);
 return [{ claim, differs, named: true, metricNamed: q.statement.around.metrics.indexOf(claim.metric), digits: 3 }]; }
