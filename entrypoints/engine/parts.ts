/** Decides which stages of lib the engine carries: all that reads a page and finds who says what, and nothing that draws. */
export { analyse, findByRules, inputOf, languageOf } from '../../lib/language';
export { decodeWeights, findByModel, loadModel } from '../../lib/language/model';
export { readArticle } from '../../lib/page';
