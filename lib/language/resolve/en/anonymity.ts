/** Decides which English wording says that a name is withheld, and why. */
import type { WordingRule } from '../lexicon';
import { set } from '../words';

const WITHHELD = String.raw`(?:(?:on|under)\s+(?:the\s+)?(?:condition|cover|understanding)\s+(?:of|that)\s+(?:anonymity|(?:he|she|they|it|(?:his|her|their)\s+(?:full\s+|last\s+|real\s+)?(?:names?|identit(?:y|ies)))\s+(?:(?:would|will|should|could|was|were)\s+)?not\s+be\s+(?:named|identified|quoted|used|published|disclosed|revealed))|(?:ask|request|insist)(?:ed|ing|s)?\s+that\s+(?:his|her|their)\s+(?:full\s+|last\s+|real\s+)?(?:names?|identit(?:y|ies))\s+(?:not\s+)?be\s+(?:withheld|used|published|printed|disclosed|revealed|made\s+public)|(?:ask|asked|asks|asking|request|requested|requests|requesting|insist(?:ed|ing|s)?|spoke|speaking|speak|grant(?:ed|ing)?|given|demanded|responded)\s+(?:on\s+|for\s+|to\s+remain\s+)?(?:anonymity|anonymously|anonymous)|(?:ask|asked|asks|asking|request|requested|requesting|prefer|preferred|wish|wished|want|wanted|wishing|agreed|decline|declined|declining|refus(?:ed|ing))\s+(?:not\s+)?(?:to\s+)?(?:not\s+)?be(?:ing)?\s+(?:named|identified|quoted\s+by\s+name|publicly\s+(?:named|identified))|(?:not\s+to|could\s+not|cannot|can't|couldn't|(?:did|does|do)\s+not\s+(?:wish|want)\s+to|didn't\s+want\s+to|would\s+not)\s+be\s+(?:named|identified)|not\s+authoris?z?ed\s+to|wasn[’']t\s+authoris?z?ed\s+to|weren[’']t\s+authoris?z?ed\s+to|(?:not|wasn[’']t|weren[’']t|isn[’']t|aren[’']t)\s+(?:allowed|permitted|cleared|at\s+liberty)\s+to\s+(?:publicly\s+)?(?:speak|talk|comment|discuss|brief)\b|without\s+(?:being\s+named|attribution)|whose\s+(?:name|identity)\s+(?:is|has\s+been|was)\s+(?:being\s+)?(?:withheld|not\s+(?:being\s+)?(?:disclosed|released|published))|who\s+(?:is|are|was|were)\s+not\s+(?:being\s+)?(?:named|identified)|whom?\s+(?:[\p{L}’']+\s+){1,5}?(?:is|are|has|have)\s+(?:(?:agreed|decided|chosen)\s+)?not\s+(?:to\s+)?(?:naming|identifying|name|identify)\b|whose\s+(?:names?|identit(?:y|ies))\s+(?:[\p{L}’']+\s+){1,5}?(?:is|are|has|have|agreed\s+to)\s+(?:not\s+)?(?:withh[eo]ld\p{L}*|disclos\p{L}+|publish\p{L}*|reveal\p{L}*)|(?:(?:did|does|do)\s+not|didn[’']t|doesn[’']t|don[’']t|would\s+not|wouldn[’']t)\s+(?:(?:wish|want)\s+to\s+)?(?:give|provide|share|use|disclose|reveal)\s+(?:his|her|their)\s+(?:(?:full|real|last|own)\s+)?names?|(?:declin|refus)(?:ed|es|ing)\s+to\s+(?:give|provide|share|use|disclose|reveal)\s+(?:his|her|their)\s+(?:(?:full|real|last|own)\s+)?names?|without\s+giving\s+(?:his|her|their)\s+names?|speak(?:ing)?\s+on\s+background)`;

/** The article says that a name is withheld. */
export const explicit: readonly WordingRule[] = [
  {
    name: 'spoke without being named',
    pattern: new RegExp(String.raw`\b${WITHHELD}`, 'iu'),
    matches: 'an official who spoke on condition of anonymity',
    not: 'an official who spoke on Tuesday about the condition of the bridge',
  },
];

/** The article says so of somebody that it does not credit in the same sentence: group 1 holds the words for them. */
export const notNaming: readonly WordingRule[] = [
  {
    name: 'the outlet withholds it',
    pattern:
      /\b(?:(?:is|are)\s+(?:not|withholding)|(?:has|have)\s+(?:agreed|decided|chosen)\s+(?:not\s+to|to\s+withhold)|agreed\s+(?:not\s+to|to\s+withhold)|(?:does|do)\s+not)\s+(?:(?:nam|identify)(?:e|ing)?|publish(?:ing)?|disclos(?:e|ing)|us(?:e|ing)|(?=the\s+(?:names?|identit)))\s*(?:the\s+(?:(?:full|real)\s+)?(?:names?|identit(?:y|ies))\s+of\s+)?((?:the|these|those|this|that|both|either|her|him|them)(?:\s+(?!(?:because|to|for|at|due|who|as|in|out|so|since|by)\b)[\p{L}’'-]+){0,3})/iu,
    matches: 'The Herald is not naming the clerk because she fears dismissal',
    not: 'The Herald is not a clerk',
  },
];

/** Inside a mention: "an unnamed official". */
export const calledAnonymous = set('anonymous unnamed unidentified');

/** Only a part of the name is given, or another. */
export const partial: readonly WordingRule[] = [
  {
    name: 'not the real name',
    pattern:
      /\bnot\s+(?:his|her|their)\s+real\s+names?\b|\bnames?\s+(?:has|have)\s+been\s+changed\b|\b(?:a\s+pseudonym|an\s+alias|pseudonymous)\b|\bchanged\s+(?:his|her|their)\s+names?\b/iu,
    matches: 'Dana (not her real name) said',
    not: 'Dana, her real name, said',
  },
  {
    name: 'first name only',
    pattern:
      /\b(?:g[ai]ve|gives|giving|given|identified|named|used?|using|quoted|known|identify\p{L}*)\s+(?:(?:only\s+|just\s+)?by\s+)?(?:only\s+|just\s+)?(?:his|her|their|a)\s+(?:(?:first|given|middle|last|family)\s+|sur|nick|screen\s?|user)names?|\b(?:only|just)\s+(?:his|her|their)\s+(?:(?:first|given|middle|last|family)\s+|sur|nick)names?\s+(?:be|is|was|to\s+be|being)\b|\b(?:only|just)\s+g[ai]v(?:e|es|ing)\s+(?:his|her|their)\s+names?\s+as\b|\bidentif\p{L}+\s+(?:(?:himself|herself|themselves)\s+)?(?:only|just|simply)\s+as\b\b|\b(?:sur|last\s+|family\s+|full\s+)names?\s+(?:\p{L}+\s+){0,4}?(?:withh[eo]ld\p{L}*|not\s+(?:being\s+)?(?:use|used|published|given)|omitted)\b|\bwithh[eo]ld(?:ing)?\s+(?:his|her|their)\s+(?:sur|last\s+|full\s+)names?\b/iu,
    matches: 'Dana, who gave only her first name, said',
    not: 'Dana, her first name, said',
  },
];

/** Behind such wording: what the reason is. Group 1 holds the words. */
export const reasons: readonly WordingRule[] = [
  {
    name: 'because',
    pattern:
      /\b((?:because|since|as\s+(?:he|she|they|it|the\s+\p{L}+)\s+(?:was|were|is|are|had|did|do|does|could|would|have|has)|due\s+to|owing\s+to|citing|for\s+fear|fearing|out\s+of\s+(?:fear|concern)|in\s+order\s+to|so\s+as\s+to|over\s+(?:fears?|concerns?))\b[^.;”"]{4,180})/iu,
    matches: 'because they were not allowed to talk about it',
    not: 'after they were not allowed to talk about it',
  },
  {
    name: 'given',
    pattern:
      /\b((?:given|in\s+light\s+of|on\s+account\s+of|amid|lest)\s+(?:(?:the|its|their|his|her|fears?|concerns?|they|he|she)\b|\p{L}+ity\b)[^.;”"]{3,140})/iu,
    matches: 'given the sensitivity of the talks',
    not: 'given a medal for the talks',
  },
  {
    name: 'for reasons',
    pattern:
      /\b(for\s+(?:\p{L}+\s+){1,3}reasons\b|for\s+(?:his|her|their)\s+(?:own\s+)?(?:safety|protection))/iu,
    matches: 'could not be named for legal reasons',
    not: 'could not be named for reasons',
  },
  {
    name: 'saying that they feared',
    pattern:
      /\b((?:saying|explaining)\s+(?:that\s+)?(?:he|she|they)\s+(?:fear|worr|could|did\s+not|didn['’]t|was\s+not|were\s+not|wasn['’]t|weren['’]t|might|would)[^.;”"]{3,140})/iu,
    matches: 'saying they feared for their jobs',
    not: 'saying the vote was near',
  },
  {
    name: 'discussing',
    pattern:
      /\b((?:discussing|describing|disclosing|revealing|speaking\s+about|talking\s+about)\s+(?:\p{L}+\s+){0,3}?(?:private|confidential|internal|sensitive|non-?public|unannounced|personal|classified)\b[^.;”",]{0,100})/iu,
    matches: 'asked not to be identified discussing private talks',
    not: 'discussing the vote',
  },
  {
    name: 'to discuss',
    pattern:
      /\b(to\s+(?:\p{L}+ly\s+)?(?:discuss|speak|talk|describe|share|detail|disclose|reveal|offer|avoid|protect|be\s+candid|preview|recount|address|give)\b(?!\s+(?:his|her|their)\s+(?:\p{L}+\s+)?names?\b)[^.;”",]{3,140})/iu,
    matches: 'to discuss private talks',
    not: 'to the committee',
  },
  {
    name: 'not authorized',
    pattern:
      /\b((?:is|are|was|were|wasn['’]t|weren['’]t|had|have|isn['’]t|aren['’]t)?\s*(?:not|never|n['’]t)?\s*(?:authori[sz]ed|allowed|permitted|cleared)\s+to\s+[^.;”",]{3,140})/iu,
    matches: 'was not authorized to speak publicly',
    not: 'was glad to speak publicly',
  },
];

export const frontReasons: readonly WordingRule[] = [
  {
    name: 'in front',
    pattern:
      /^["“]?((?:because|since|citing|for\s+fear|fearing|out\s+of\s+(?:fear|concern)|not\s+(?:being\s+)?(?:authori[sz]ed|allowed|permitted))\b[^.;”"]{4,160}?),\s/iu,
    matches: 'Because the talks were private, both officials',
    not: 'The talks were private, both officials said because',
  },
];

/** How a source is said to know. */
export const positions: readonly WordingRule[] = [
  {
    name: 'knows',
    pattern:
      /\b((?:familiar|close|acquainted|involved|briefed|knowledgeable|working|present|aware)\s+(?:with|to|in|on|about|of|at|for)\s+[^,.;”"—–]{2,90}|with\s+(?:direct\s+|first-?hand\s+|intimate\s+|close\s+)?(?:knowledge|understanding|insight)\s+[^,.;”"—–]{2,90}|in\s+(?:the\s+room|attendance|on\s+the\s+(?:call|meeting)))/iu,
    matches: 'people familiar with the inquiry',
    not: 'people who like the inquiry',
  },
];

/** Somebody was asked and gave no answer. */
export const silent: readonly WordingRule[] = [
  {
    name: 'no comment',
    pattern:
      /\b(?:declin(?:ed|es|ing)|refus(?:ed|es|ing))\s+(?:to\s+)?(?:publicly\s+|immediately\s+|further\s+)?(?:be\s+interviewed|comment|an?\s+interview|requests?|answer|speak|discuss|respond|provide\s+(?:a\s+)?comment)|\b(?:did\s+not|didn['’]t|has\s+not|have\s+not|hasn['’]t|haven['’]t|had\s+not|hadn['’]t|does\s+not|do\s+not)\s+(?:immediately\s+|yet\s+|publicly\s+|also\s+)?(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|answer(?:ed)?|comment(?:ed)?)\b(?!\s+that)|\bcould\s+not\s+(?:immediately\s+)?be\s+reached|\b(?:was|were)\s+not\s+(?:immediately\s+)?(?:available|reachable)\s+for\s+comment|\bhad\s+no\s+(?:immediate\s+)?comment|\bwould\s+not\s+(?:comment|say\s+(?:whether|if|when|where|why|how|who|what|which))\b|\b(?:declin|refus)(?:ed|es|ing)\s+to\s+(?:say|elaborate|confirm\s+or\s+deny|be\s+drawn)\b/giu,
    matches: 'the firm did not immediately respond to a request',
    not: 'the firm did respond to a request',
  },
];
