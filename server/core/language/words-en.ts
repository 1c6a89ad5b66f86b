// English words by role. A row: roles, then the words and phrases that have just these, parted by bars.

import type { Role } from './roles.ts';

/** Each word stands in one row. A hyphen in a draft may stand for a space here. */
export const EN: readonly (readonly [roles: readonly Role[], words: string])[] = [
  // Movement.
  [
    ['up'],
    `rose|rise|rises|risen|grow|grows|growing|grown|growth|increase|increases|increased|increasing|climbed|climb|climbs|climbing|jumped|jump|jumping|gained|gain|surged|surge|surging|soared|soar|soaring
    |expanded|expand|expanding|expansion|advanced|accelerated|acceleration|leapt|rocketed|ballooned|swelled|improved|improvement|uptick|quickened|faster|added|adding|adds|spiked|spike|rebounded|rebound|boosted
    |boost|lifted|raised|upped|strengthened|widened|widen|recovered|bounced|boomed|skyrocketed|mushroomed|leaped|extra|wider|leap|accelerating|accelerate|quickening|hike|hiked|outpaced|shot up
    |ticked up|edged up|went up|picked up|sped up|speeded up|gaining|leaping|swelling|ballooning|improving|widening|edging up|lifting|boosting|up|rising|grew|uplift|upturn|added another
    |crept up|inched up|moved up|put on|pushed up|swollen|burgeoned|snowballed|multiplied|vaulted|firmed|perked up|climbed back|stepped up|ratcheted up`,
  ],
  [
    ['up', 'more'],
    'higher|more|ahead|above|larger|bigger|greater|better|clear of|fatter|heavier|thicker|richer|steeper|heftier|dearer|pricier',
  ],
  [
    ['down'],
    `fell|fall|falls|fallen|declined|decline|declines|declining|dropped|drop|drops|dropping|decreased|decrease|decreases|decreasing|slipped|slip|shrank|shrink|shrinking|contracted|contraction|slid|slide|plunged|plunge
    |tumbled|tumble|sank|slumped|slump|cut|reduced|reduction|eased|dipped|narrowed|sagged|cratered|collapsed|weakened|softened|trimmed|dwindled|retreated|decelerated|deceleration|slowed|slowing|slow
    |crashed|nosedived|pared|ebbed|receded|plummeted|plummet|plummeting|diminished|shed|deteriorated|weaker|shrunk|shorn|slashed|ticked down|edged down|went down|came down|fell back|pulled back
    |was off|cut back|scaled back|sliding|plunging|tumbling|slumping|sinking|easing|shedding|narrowing|contracting|edging down|weakening|softening|retreating|dwindling|down|falling|slipping|slower
    |crept down|inched down|moved down|lowered|lowering`,
  ],
  [['down', 'fewer'], 'lower|less|fewer|smaller|below|behind|short of|thinner|lighter|leaner|poorer|cheaper'],
  [['down', 'loss'], 'lost'],
  [['growth'], 'rate of change|growth rate|change|changed|changes|pace'],
  [['growth', 'yoy'], 'yoy|y/y|annual growth'],
  [['growth', 'qoq'], 'qoq|q/q'],
  [
    ['yoy'],
    `year on year|year over year|y o y|on the year|from a year earlier|from a year ago|than a year earlier|than a year ago|than a year before|compared with a year earlier|over the prior year
    |versus a year earlier|from the year before|from the prior year|year earlier level|vs a year earlier|from the same quarter|from the same period|annually|than in the same|compared to a year earlier
    |over the year|year to year|over a year|from last year|on a year earlier|over the same period|from a year before|against a year earlier|on last year
    |than twelve months ago|than twelve months earlier|than twelve months before|from twelve months ago|from twelve months earlier|over twelve months|within a year`,
  ],
  [
    ['qoq'],
    `quarter on quarter|quarter over quarter|q o q|sequentially|sequential|from the previous quarter|from the prior quarter|from the quarter before|on the quarter|than the previous quarter
    |than in the previous quarter|than the quarter before|over the previous quarter|over the prior quarter|from quarter to quarter`,
  ],
  [
    ['level', 'arrive'],
    'added up to|adds up to|add up to|adding up to|summed up to|sums up to|sum up to|came up to|comes up to|totted up to|to|reached|reach|reaches|reaching|hit|hits|hitting|came to|came in at|topped|totalled|totaled|totaling|totalling|amounted to|amounts to|amounting to|works out at|works out to|worked out at|worked out to|equates to|equated to|stood at|ended at|landed at|finished at',
  ],
  [['level', 'copula'], 'was|were|is|are|equalled|equaled|equals|has been|have been|had been'],
  [['level', 'preposition'], 'at'],
  [['level', 'preposition', 'times'], 'of'],
  [
    ['level', 'earns', 'verb'],
    'posted|reported|booked|came in|recorded|realized|realised|logged|notched|achieved|generated|delivered revenue|reporting|posting|recording|booking|generating|registered|chalked up|turned in|produced',
  ],
  [['by', 'preposition'], 'by'],
  [['compare', 'start', 'preposition'], 'from'],
  // Sign.
  [
    ['loss'],
    'loss|losses|net loss|outflow|net outflow|in the red|deficit|burned through|burned|burnt|bled|haemorrhaged|hemorrhaged|negative|outflows',
  ],
  [['gain'], 'profit|net profit|inflow|net inflow|earned|in the black|surplus|positive'],
  [
    ['turn-gain'],
    'swung to a profit|swung to profit|returned to profit|turned profitable|turned a profit|back in the black',
  ],
  [['turn-loss'], 'swung to a loss|swung to loss|turned to a loss'],
  [['turn-gain', 'start'], 'from a loss'],
  [['turn-loss', 'start'], 'from a profit'],
  // Relations.
  [
    ['share'],
    'accounts for|accounted for|accounting for|account for|share of|made up|makes up|make up|represented|represents|representing|holding|contributed|went to|held|holds|as a percentage of|as a share of|comprised|comprises|made up of',
  ],
  [
    ['compare'],
    'than|versus|vs|against|compared with|compare with|compares with|compare to|compares to|compared to|above the|below the|up from|down from|ahead of|as against|relative to|in comparison with|when compared to|over',
  ],
  [['times'], 'the level|times the|as much as|as large as|as big as|the size of|as many as|as high as'],
  [
    ['combined'],
    'combined|together|in total|between them|altogether|in all|collectively|in aggregate|jointly|put together|added together',
  ],
  [
    ['part'],
    `of which|including|includes|include|included|of that|of this|of them|of those|attributable to|consisted of|consists of|consisted primarily of|comprised of|related to|relating to|associated with|derived from|stemming from
    |came from|comes from|coming from|in connection with|primarily of|mainly of|consist of|consisting of|comprising|contributed by|was through|was from`,
  ],
  [
    ['due'],
    `due to|because of|owing to|driven by|driven primarily by|primarily by|as a result of|resulting from|resulted from|thanks to|reflecting|reflects|reflected|on account of|helped by|hurt by|boosted by|led by|caused by|offset by
    |partially offset by|partly offset by|primarily from|mainly due to|primarily due to|attributed to|primarily attributable to|primarily related to|impacted by|affected by|weighed down by|because|fuelled by|fueled by
    |buoyed by|dragged down by|supported by|aided by|lifted by|on the back of|amid|stemmed from|arose from|consequence of|result of|offsetting|mainly by|largely by|offset in part by|which was driven
    |flattered by|puffed up by|bolstered by|propped up by|depressed by|dented by|distorted by|masked by|cushioned by|weighed on by|skewed by|eaten into by`,
  ],
  [
    ['except'],
    'without|ex|factoring|leave out|leaves out|leaving out|left out|take out|takes out|taking out|strip out|strips out|stripped out|stripping away|strip away|backing out|back out|after factoring|factoring out|adjusted for|excluding|excludes|stripping out|exclusive of|net of|other than|apart from|aside from|except for|not including|adjusting for',
  ],
  [
    ['qualifier'],
    'net of tax|net of taxes|net of income tax|net of income taxes|net of related taxes|net of refunds|net of cash acquired|net of returns|net of returns and allowances|net of discounts|net of allowances|net of issuances|net of issuance costs|net of depreciation|net of accumulated depreciation|net of amortization|net of capitalized interest',
  ],
  [['concede'], 'despite|in spite of|notwithstanding|although|though|even though|even as'],
  [['operator'], 'divided by|multiplied by|plus|minus'],
  [['due', 'effect'], 'resulting in'],
  [
    ['effect'],
    'drove|drives|driving|resulted in|results in|which resulted in|led to|leading to|impacting|affecting|hurting|benefiting',
  ],
  // Modality.
  [
    ['forecast'],
    `will|would come in|would be|would reach|would rise|would fall|would grow|would total|expects|expect|expected|expecting|guidance|guided|guides|guiding|forecast|forecasts|forecasting|target|targets|targeting|targeted|plan is to|plans to
    |commitment|to invest|budgeted|budget|budgeting|budgets|budgeting for|earmarked|earmarking|plan to|plans|planned|projected|projects|projecting|should|analysts model|i model|we model|outlook|promised to|promises to|has promised|promising to|guide for|guide is|seen at|is seen|are seen|aims|aim|anticipates|anticipated|estimates for|on track
    |next year|could|may|might|likely to|is set to|going to|intends to|pencilled in|penciled in|pencils in|pencil in|pencilling in|penciling in|looking for|looked for|hoped for|hoping for|hopes for|hope for|banked on|banking on|braced for|bracing for|counted on|counting on|bargained for|wagered on|betting on|sees|goal of|goal|on course|range of|midpoint|had assumed|model assumes|model assumed|we assumed|we assume|i assumed`,
  ],
  [['forecast', 'announce'], 'pledge|pledges|pledged|committed to|vowed|vows'],
  [
    ['forecast', 'hoped'],
    'consensus|expectations of|estimate of|expectation of|consensus of|estimates of|forecasts of',
  ],
  [
    ['hoped'],
    `better than expected|than expected|as expected|above expectations|below expectations|beat expectations|beating expectations|missed expectations|topped expectations|beat estimates|beating estimates|beat forecasts
    |missed estimates|topped estimates|beat consensus|ahead of expectations|in line with expectations|beat analyst expectations|exceeded expectations|topped forecasts|missed forecasts|worse than expected|surpassed expectations`,
  ],
  [
    ['conditional'],
    'if|were to|assuming|suppose|supposing|had it been|would have|would have been|had it not|provided that|in a scenario|unless|hypothetically',
  ],
  [['denied'], "not|rather than|isn't|wasn't|is wrong|never|didn't|did not|wrongly|misstated|no longer|nor"],
  [['actual', 'verb'], 'got'],
  [['actual'], 'actual|actually|in the event|in fact|delivered|printed|turned out|instead|managed'],
  [
    ['annualised'],
    'run rate|run-rate|annualized|annualised|annualising|annualizing|annualise|annualize|annualises|annualizes|at an annual rate|at an annual pace|annual run rate|annualized run rate|annualised run rate|revenue run rate|annualized revenue run rate',
  ],
  // Lists and anaphora.
  [['respectively'], 'respectively|in that order'],
  [
    ['each-of-them'],
    'the two|the three|the pair|the trio|both figures|the two figures|the three figures|the two numbers|all three',
  ],
  [['joiner'], 'and|or|&|as well as|along with|together with'],
  [['but'], 'but|while|whereas|with|yet|meanwhile|whilst'],
  [
    ['pronoun'],
    'it|its|the company|the firm|their|they|our|we|the e commerce giant|the retailer|the carmaker|the chipmaker|the internet giant|the tech giant',
  ],
  [
    ['pronoun', 'unit'],
    'the unit|the segment|the division|the business|the arm|that unit|that business|this unit|this segment|this division|this business|that segment|that division|the business segment|this activity|this line of business|that activity|this arm|this operation',
  ],
  [
    ['group'],
    'the group|group|parent company|its parent|the parent|their parent|its parent company|their parent company|group wide|groupwide|company wide|companywide|the whole company|the wider company',
  ],
  [['former'], 'the former'],
  [['latter'], 'the latter'],
  // Who says so.
  [
    ['attribution'],
    'according to|data from|figures from|by the count of|cited by|as reported by|as reported in|per the|citing|quoting|estimates from|reckons|by its own count|numbers from|based on data from|in a report by',
  ],
  [
    ['attribution', 'shown'],
    'filings show|filing shows|the 10 q shows|the 10 k shows|data shows|data show|filing said|filing showed|filings showed|annual report shows|release shows|prospectus shows|report shows|report showed',
  ],
  [['attribution', 'source-line'], 'source'],
  [['source-line'], 'note|sources|data source|source line|data sources'],
  [['unnamed'], 'reportedly|sources say|people familiar|rumoured|rumored|it is said|allegedly|unnamed'],
  [['says'], 'said|says|say|told|wrote|writes|noted|notes|argues|argued|stated|announced that|saying'],
  [
    ['tells'],
    'puts|put|estimates|estimated|reckoned|data|figures|numbers|tally|survey|report|research|calculates|calculated|showed|shows|show|gives|gave|ranks|ranked|sized|sizes|tracks|tracker|finds|believes|thinks|predicts|models|counted|counts',
  ],
  [
    ['others'],
    'analysts|analyst|the street|wall street|investors|the market|i|economists|brokers|strategists|broker|sell side|observers',
  ],
  // Market data.
  [
    ['stock'],
    'shares|stock|share price|stock price|adrs|ads|index|closing price|shareholders|s&p 500|s&p|nasdaq|dow jones|dow|hang seng|nikkei|nikkei 225|topix|kospi|csi 300|shanghai composite|ftse 100|ftse|dax|cac 40|stoxx 600|sensex|nifty|taiex|premarket|after hours|after-hours|pre market|trading',
  ],
  [
    ['quote'],
    'closed at|closing at|traded at|opened at|changed hands at|trading at|closed up|closed down|price target|target price',
  ],
  // Time.
  [
    ['announce'],
    'announced|unveiled|pledged in|promised|made public|disclosed|published|outlined|released|set out|laid out|launched|signed|first told|filed|presented|issued|announces|publishes',
  ],
  [
    ['compile'],
    'compiled|collated|tabulated|updated|last updated|retrieved|accessed|collected|gathered|checked|drawn up',
  ],
  [['since'], 'since'],
  [['record'], 'record|fastest|slowest|highest|lowest|strongest|weakest|best|worst'],
  [['run'], 'consecutive|straight|in a row|running|successive'],
  // Word classes.
  [['determiner'], 'the|a|an|this|that|these|those|each|both|every|some|any|all|another|no'],
  [
    ['preposition'],
    'in|for|on|during|through|into|between|under|as|within|across|via|per|toward|towards|among|around|about|near|until|upon',
  ],
  [['relative'], 'which|who|whose|what|where|when'],
  [['auxiliary'], 'had|has|have|been|be|being|do|does|did|would'],
  [
    ['adverb'],
    `a touch|a shade|a tad|a bit|a little|a hair|a notch|a whisker|only|just|also|then|now|still|roughly|nearly|almost|again|even|well|alone|itself|further|there|out|back|away|off|most|least|largely|mainly|primarily|mostly|approximately|circa|so|too|very|once|already|earlier
    |after|before|instead of|previously|however|overall|together again|later|recently|today|yesterday|slightly|sharply|significantly|modestly|respectably|whopping|cool|tidy|hefty|staggering|paltry|meagre|meager|handsome|princely|eye watering|mind boggling|stunning|measly|nicely|comfortably|in contrast|by contrast|in turn|in comparison|for its part|in particular|in addition|for example|for instance|in the meantime|at the same time|as a result|on the other hand|to be sure`,
  ],
  [['quarterly', 'qualifier'], 'quarterly|quarter'],
  [['yearly', 'qualifier'], 'annual|full year|full-year|yearly'],
  [['yearly', 'qualifier', 'fiscal'], 'fiscal year|financial year'],
  [['qualifier', 'fiscal'], 'fiscal'],
  [
    ['qualifier'],
    `total|same|year|period|last|previous|prior|past|next|first|second|third|fourth|full|half|months|month|ending|early|late|strong|solid|robust|weak|poor|overall figure|consolidated|headline|restated|as restated|amount|value|latest
    |preliminary|unaudited|audited|good|bad|high|low|big|small|slight|tiny|huge|large|giant|modest|whole|entire|own|sole|single|aggregate|cumulative|trailing|rolling|quarter end|year end|period end|first half
    |second half|half year|nine month|six month|three month|twelve month|first quarter|second quarter|third quarter|fourth quarter|figure|number|level|levels|rate|underlying|worse|main|much|many|little|enough|gross figure|net figure
    |worth|such|other|others|fully|first time|just ended|year ago|current|recent|corresponding|comparable|combined total|company's|years|quarters|twelve|six|nine|three`,
  ],
  [
    ['spends', 'verb'],
    'spent|spend|spends|spending|invest|invests|invested|lay out|lays out|laying out|shell out|shells out|shelled out|shelling out|plough|ploughed|ploughs|plow|plowed|pour|pours|poured|pouring|fork out|forks out|forked out|splash out|splashes out|splashed out|put down|outlaid|commit|commits|committed',
  ],
  [
    ['verb'],
    `came|went|stood|making|made|giving|followed|bringing|taking|stands|remains|remained|chalked|turned|hauled|pulled|pocketed|banked|raked|chipped|took|take|takes|makes|make|ran|runs|plan|supplied|keeps|keep
    |kept|brings|bring|comes|come|goes|go|gets|get|lands|landed|sits|sat|hold|saw|see|sold|sell|paid|pay|pays|threw|posts|post|books|book|delivers|supply|supplies|generates|generate|yields
    |yield|contributes|contribute|accounts|account|compare|compares|swung|moved|shifted|brought|ended|finished|closed|continued|began|started|became|become|compared|used|using|provided|drew|attracted|showing|represent|passed
    |crossed|exceeded|exceeds|exceeding|surpassed|surpassing|approached|rang|earn|earns|earning|beat|beats|missed|led|leads|followed by|settled|rolled|rose out|a lid on|a cap on`,
  ],
  [['unit'], 'company|business|unit|division|segment|arm|operations|operation|firm|businesses|segments'],
  [['whole'], 'the rest|remainder|remaining|the balance|portion|part of'],
  [
    ['noun'],
    'capital projects|capital goods|growth engine|growth story|added value|cut off|cash on hand|value added|share repurchase|product|products|services|service|advertising|gaming|subscription|subscriptions|hardware|software|licensing|china|americas|europe|asia|employee|personnel|comparison|count|sum|market share|gains',
  ],
  [
    ['idle'],
    'will be remembered|will be remembered for|will remember|will recall|if you must|if you like|if you will|if anything|if any|as if|if only|without precedent|without parallel|without exception|without doubt|without question|without fail|fall of|may 1|in may|lost in|as well|of course|in the face of|back to back|up to date',
  ],
  [['gaap'], 'gaap|on a gaap basis|reported basis'],
  [['adjusted'], 'non gaap|non ifrs|adjusted'],
  [['external'], 'external|external customers|external customer|external revenue|external sales'],
  [['like-for-like'], 'like for like|comparable basis|same store|organic|organically|on a comparable basis'],
  [
    ['constant-currency'],
    'cc|constant currency|constant currencies|in constant currency|currency neutral|at constant currency',
  ],
  [['cash'], 'cash capex|cash capital expenditures|cash'],
  [
    ['incl-finance-leases'],
    'including finance leases|with finance leases|finance leases included|incl finance leases|inclusive of finance leases',
  ],
];
