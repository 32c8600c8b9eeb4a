/** Decides what the rules are called, and shows of each a sentence that it matches and one that it must not. */

export interface RuleExample {
  /** As the reader sees it in the evidence. */
  readonly name: string;
  readonly matches: string;
  readonly not: string;
}

export const RULES: readonly RuleExample[] = [
  {
    name: 'verb of saying',
    matches: 'The harbour master said on Monday that the pier would close in May.',
    not: 'The harbour master closed the pier on Monday.',
  },
  {
    name: 'verb of saying after a quotation',
    matches: '“We close in May,” said Maria Oduya, the harbour master.',
    not: 'They sang “We close in May” at the harbour.',
  },
  {
    name: 'verb of saying after the words',
    matches: 'The pier would have to close in May, the two engineers said.',
    not: 'In the first week of May, the two engineers said goodbye.',
  },
  {
    name: 'verb of saying before a quotation',
    matches: 'Oduya told reporters: “We close in May.”',
    not: 'Oduya told nobody about the “big” plan.',
  },
  {
    name: 'second verb of saying',
    matches: 'Oduya confirmed that she had seen the report but denied that she had signed it.',
    not: 'Oduya confirmed that she had seen the report and went home.',
  },
  {
    name: 'saying, adding',
    matches: 'The pier is old, Oduya said, adding that the piles were rotten.',
    not: 'The crew rebuilt the pier, adding a new roof.',
  },
  {
    name: 'verb of belief',
    matches: 'Investigators believe that the fire began in the kitchen.',
    not: 'They thought about the fire for a while.',
  },
  {
    name: 'verb with what it is about',
    matches: 'Oduya described the report as a fairy tale.',
    not: 'Oduya described the pier on Monday.',
  },
  {
    name: 'promise or demand',
    matches: 'The mayor urged the board to open the pier again.',
    not: 'The mayor wanted to open the pier again.',
  },
  {
    name: 'according to',
    matches: 'The piles are rotten, according to two people who have seen the report.',
    not: 'The crew sorted the piles by size.',
  },
  {
    name: 'citing',
    matches: 'The Harbour Post reported, citing two officials, that the pier would close.',
    not: 'The board closed the pier, citing rotten piles.',
  },
  {
    name: 'noun of saying',
    matches: 'The board laughed at Oduya’s claim that the pier could be saved.',
    not: 'The board laughed at Oduya’s claim for damages.',
  },
  {
    name: 'as X said',
    matches: 'As the Harbour Post reported last week, the pier will close in May.',
    not: 'As the tide rose last week, the pier gave way.',
  },
  {
    name: 'was told by',
    matches: 'The mayor was told by two engineers that the pier could fall at any time.',
    not: 'The mayor was driven by two engineers to the pier.',
  },
  {
    name: 'said by nobody',
    matches: 'It was widely believed that the pier would fall within a year.',
    not: 'It was widely used for fishing that year.',
  },
  {
    name: 'name and colon before a quotation',
    matches: 'Oduya: “We close in May.”',
    not: 'The plan has a name: “Pier 2030”.',
  },
  {
    name: 'quotation that goes on',
    matches: '“We close in May,” Oduya said.\n\n“Nobody wants to see it fall.”',
    not: '“We close in May,” Oduya said. “Nobody wants to see it fall.”',
  },
  {
    name: 'quotation without a verb of saying',
    matches: 'For Oduya the report is “a fairy tale for grown men in suits.”',
    not: 'Visitors hummed along to “The Long Way Home From The Harbour”.',
  },
];
