/** Every tuned number of the conversion, with its unit and what stands on either side of its boundary. */
export const thresholds = {
  /** Share of Han among letters from which a page is read as Chinese: 0.3 is Chinese with Latin names, 0.2 is not. */
  chineseShareMin: 0.3,

  /** Share of neighbouring Han parted by one blank from which a line is set spaced out: 0.8 of a line is, 0.5 is a list of names. */
  spacedOutShareMin: 0.8,
  /** Pairs of Han characters from which it can be called spaced out: 7 are, 李 吉 张 咪 with 3 is names; and on a page whose long lines are. */
  spacedOutHanMin: 7,
  spacedOutShortMin: 3,

  /** Uses of 袁 遥 尧 as a share of all characters from which they are a Founder font's punctuation: natural use is 0.00002. */
  founderMarksShareMin: 0.008,
  /** Uses of ， and 。 as a share of all characters above which a page's punctuation is whole. */
  founderCommasShareMax: 0.004,

  /** Em. A column of Chinese newsprint: 6 is a list, 46 is a line of an unwrapped paragraph. */
  columnMeasureMin: 7,
  columnMeasureMax: 46,
  /** Em by which printed lines of one column differ: hanging punctuation and half-width digits, not a short last line. */
  columnRaggednessMax: 1.6,
  /** Em by which a paragraph's last line is short of its column, at least: 3 may be ragged setting. */
  shortLineMin: 4,
  /** Share of the printed lines near a line with a blank line before each, from which they are taken to stand apart. */
  apartShareMin: 0.85,
  /** Share of them that must not end a sentence: a list of short paragraphs is no column. */
  apartOpenShareMin: 0.5,
  /** Nats of the line model above which a printed line goes on with the line before. */
  nextLineMin: 0,
  /** The same up to which it may be torn from it: two such among seven lines are woven columns, one is an odd name. */
  tornLineMax: 1,
  /** Nats above which it goes on with the line before among lines of woven columns. */
  wovenLineMin: 3,
  /** Em by which a printed line is short of others that an engine joined with it, at most; else the blank behind it is no line's end. */
  rowShortMax: 5,
  /** Share of long lines with a blank at each printed line's end from which short lines are read as wrapped too. */
  wrappedShareMin: 0.4,
  /** Stretches between blanks in one source line, at most, that can be printed lines: a page has some hundreds. */
  rowsOfLineMax: 4000,

  /** Single lines in a row from which they are printed lines of a column: a head has four. */
  looseLinesMin: 5,
  /** Share of the lines near by that are as wide. */
  looseShareMin: 0.35,
  /** Em by which a paragraph's first printed line is short of its column: an indent of two, less hanging punctuation. */
  indentMin: 1.2,
  indentMax: 2.9,

  /** Em. A line of credits: a list of twelve names is 50 wide, a paragraph is wider than 80. */
  creditWidthMax: 80,
  /** 0 to 1, of the byline parser. A lone name is about 0.5; ordinary words that could be a name are below 0.4. */
  bylineCertaintyMin: 0.45,
  /** Em. A headline, kicker, deck or crosshead on one line: 40 is a long deck, 46 is prose without a full stop. */
  displayWidthMax: 44,
  /** Share of display lines with a Markdown mark from which the engine is taken to mark headlines. */
  markedHeadsShareMin: 0.5,
  /** Em. A headline with a comma: 30 is one, 32 is the beginning of a sentence. */
  clausedDisplayWidthMax: 31,
  /** Em. */
  captionWidthMax: 60,

  /** Blocks beyond which only near ones are tried: a page has 300, an accident has more. */
  joinSightsMax: 3000,
  /** Nats of continuity below which two lines are torn; share of a run's lines from which it is scrambled. */
  tornContinuityMax: -1,
  /** Places between torn lines over which they are of one run. */
  tornBridgeMax: 4,
  tornRunShareMin: 0.22,
  /** Lines of a run that can be scrambled: a table or a poem has ten. */
  scrambledLinesMin: 12,
  joins: {
    /** Blocks between the two parts of a cut paragraph, at most, ahead and back: a story may be interrupted by several others. */
    aheadMax: 120,
    backMax: 60,
    /** The same on pages of more blocks than `joinSightsMax`. */
    aheadLong: 3,
    /** Nats of continuity below which blocks that do not follow each other are never joined. */
    togetherMin: -5,
    /** Probability of a paragraph's rest below which a block is not looked at as one, but after the block before it. */
    partMin: 0.01,
    /** Em. A paragraph's last short line that stands alone. */
    tailWidthMax: 14,
    /** Nats by which a join must win to be made before the walk over the page; nats from which it is left to the walk, and how many for each rest. */
    sureMin: 4,
    openMin: -3,
    openPerRight: 3,
    /** Nats for the next block: a join missed there costs more than a wrong one. */
    nextGain: 0.5,
    /** Em of one that may stand anywhere on the page, and nats of continuity with the text that it ends. */
    strayWidthMax: 9,
    strayMin: 1,
    /** Pairs of such a line and a text that are looked at, at most. */
    strayPairsMax: 200_000,
  },

  /**
   * Probabilities from which the role model overrules a block's own look: of a display line, prose or list item; where it
   * takes it for prose; for a caption; for furniture; of a line among lines that all stand apart, and for prose there; of what its form makes sure, a caption or a credit. Certainty of the byline parser
   * below which a line is a lone name, and the probability that overrules it, a lesser one where it is marked as a heading or stands above a byline. Times that a short line
   * within a text must be likelier a line of it than a crosshead.
   */
  roles: {
    lookMin: 0.7,
    captionMin: 0.7,
    proseMin: 0.7,
    furnitureMin: 0.6,
    looseMin: 0.9,
    looseProseMin: 0.8,
    sureMin: 0.995,
    loneNameMax: 0.85,
    loneNameMin: 0.97,
    titleMin: 0.4,
    textOverCrossheadMin: 1.2,
  },

  /** Items walked over in one go: a page has 200, an accident has more and is walked in stretches. */
  walkItemsMax: 1000,
  /** Walks kept at each step, nats behind the best from which one is given up, and how many that stand in the same story alike. */
  walk: { beam: 3, behindMax: 3, alikeMax: 1 },
  /**
   * Decisions of a walk that are made otherwise when its end is known: nats of their margin, how many, other steps at each,
   * and how often all. `leadMin`: nats by which another walk must be better. Texts of a page beyond which none is:
   * the comparison grows with their square.
   */
  secondThoughts: { marginMax: 2, placesMax: 5, perPlaceMax: 1, roundsMax: 3, leadMin: 0.5, textsMax: 400 },
  /** Share of paragraphs broken off without a continuation from which the page lost the last short lines of paragraphs. */
  lossyShareMin: 0.12,
  /** Heads given to stories. */
  head: {
    /** Nats by which it must be better that heads have slipped by a story than that they stand where they were found. */
    slippedMin: 1.5,
    /** Pieces of heads times stories beyond which heads stay where they were found: a page has 40 by 20, an accident has more. */
    pairsMax: 20_000,
  },
  /** 0 to 1, of the dateline parser. */
  datelineCertaintyMin: 0.6,
  /** 0 to 1, of the end-credit parser. */
  endCreditCertaintyMin: 0.45,

  /** Lines of one or two characters from which they are a vertical headline: 3 may be labels, 4 are not. */
  verticalLinesMin: 4,
  /** Em. */
  verticalWidthMax: 2,
  /** Share of a story's characters in paragraphs that another story has too. */
  duplicateShareMin: 0.8,
  /** Characters: shorter stories are alike by their form. */
  duplicateCharactersMin: 60,
  /** Share of a sidebar's rare words that its story has too. */
  relatedShareMin: 0.15,
} as const;
