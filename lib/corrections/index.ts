/** Decides what the rest of the extension may use of corrections. */
export { canonicalAddress, textHash } from './address';
export { type Agreement, agreementOf, type Share } from './agreement';
export { fieldText, placeAnchor } from './anchor';
export { applyCorrections, type Corrected } from './apply';
export { isCorrection, isCorrectionRequest, isFields } from './checks';
export { type ComparedRow, type Comparison, compareMarks, type Side } from './classroom';
export { added, redone, undone, united } from './history';
export { type ImportProblem, LARGEST_IMPORT, readExport } from './incoming';
export type {
  Changes,
  Correction,
  CorrectionRequest,
  History,
  SourceChange,
  SourceChoice,
  StatementChange,
  Unplaced,
} from './model';
export { NO_CHANGES, NO_HISTORY } from './model';
export { moved, sentenceAt } from './picking';
export { correctionOf, type Refusal } from './request';
export { type Sentence, sentencesOf } from './sentences';
export {
  BOOK_VERSION,
  type Book,
  type BookProblem,
  emptyBook,
  isEmptyBook,
  keptForm,
  type ReadBook,
  readBook,
} from './stored';
export { type Tally, tallyOf } from './tally';
export { wholeWords } from './words';
