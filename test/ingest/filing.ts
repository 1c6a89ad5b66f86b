// An invented filing of any length: notes with sentences and tables, their amounts tagged.

const MEMBERS = ['Looms', 'Threads', 'Dyes', 'Spindles', 'Fabrics', 'Carpets'];

const amount = (note: number, row: number, year: number): string =>
  (1000 + ((note * 7919 + row * 104_729 + year * 31) % 8_999)).toLocaleString('en-US');

const tagged = (concept: string, context: string, text: string): string =>
  `<ix:nonFraction name="us-gaap:${concept}" contextRef="${context}" unitRef="usd" scale="6" decimals="-6">${text}</ix:nonFraction>`;

function context(id: string, year: number, member: string): string {
  const axis = '<xbrldi:explicitMember dimension="hm:LineAxis">hm:Member</xbrldi:explicitMember>';
  return `<xbrli:context id="${id}"><xbrli:entity><xbrli:identifier scheme="s">1</xbrli:identifier><xbrli:segment>${axis.replace('Member<', `${member}<`)}</xbrli:segment></xbrli:entity><xbrli:period><xbrli:startDate>${year}-01-01</xbrli:startDate><xbrli:endDate>${year}-12-31</xbrli:endDate></xbrli:period></xbrli:context>`;
}

function note(number: number): string {
  const member = `${MEMBERS[number % MEMBERS.length]}${number}`;
  const rows = MEMBERS.map((line, row) => {
    const cells = [2025, 2024].map(
      (year) => `<td>$</td><td>${tagged('Revenues', `c${number}-${year}`, amount(number, row, year))}</td>`,
    );
    return `<tr><td style="padding-left:${row % 2}em">${line} of line ${number}</td>${cells.join('')}</tr>`;
  });
  const told = `Revenue of ${line(number)} was $${amount(number, 0, 2025)} million in 2025, compared to $${amount(number, 0, 2024)} million in 2024, an increase of ${number % 40}%.`;
  return `<p><b>Note ${number} — ${member}</b></p><p>${told} We had commitments of ${tagged('PurchaseObligation', `c${number}-2025`, amount(number, 9, 2025))} million as of December 31, 2025.</p>
<table><tr><td></td><td colspan="4">Year Ended December 31,</td></tr><tr><td>(in millions)</td><td colspan="2">2025</td><td colspan="2">2024</td></tr>${rows.join('')}</table>`;
}

const line = (number: number): string => `${MEMBERS[number % MEMBERS.length]} of line ${number}`;

/** @param notes how many notes it has; each is about 2,000 characters */
export function filing(notes: number): string {
  const numbers = Array.from({ length: notes }, (_, nth) => nth + 1);
  const contexts = numbers.flatMap((number) =>
    [2025, 2024].map((year) => context(`c${number}-${year}`, year, `M${number}`)),
  );
  const unit = '<xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>';
  const header = `<div style="display:none"><ix:header><ix:resources>${contexts.join('')}${unit}</ix:resources></ix:header></div>`;
  return `<html><body>${header}<p>For the fiscal year ended December 31, 2025</p><p>Harbor Mills Inc.</p><p>(Exact name of registrant as specified in its charter)</p>${numbers.map(note).join('\n')}</body></html>`;
}
