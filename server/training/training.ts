// From annotated articles to the model's weights. What each part learns from comes from parts that have not seen the same article:
// articles are dealt into folds, and what is found in one is found by weights learned from the others.
import { choiceOf, type Alternatives, type Chosen } from '../src/attribution/model/choice.ts';
import type { Columns } from '../src/attribution/model/columns.ts';
import { cueChoiceFeatures } from '../src/attribution/model/cue-choice.ts';
import { CUE_SCHEME, SPAN_SCHEME, type Range } from '../src/attribution/model/labels.ts';
import {
  attributionOf,
  chosenCues,
  contextOf,
  cueAlternatives,
  readerOf,
  spanAlternatives,
  type TokenAttribution,
} from '../src/attribution/model/read-block.ts';
import { spanChoiceFeatures } from '../src/attribution/model/span-choice.ts';
import type { Weights } from '../src/attribution/model/weights.ts';
import { confidence, JUDGE_WEIGHTS } from '../src/attribution/model/judge.ts';
import { choiceCollector, learnChoice, type ChoiceRecipe, type Choices } from './choices.ts';
import type { Document, Lexicon } from './documents.ts';
import { trainJudge } from './judging.ts';
import type { Recipe } from './learn.ts';
import {
  annotated,
  cueExamples,
  learnFold,
  learnStage,
  spanExamples,
  type Report,
  type StageSettings,
} from './stages.ts';

export interface Settings {
  readonly cues: StageSettings;
  readonly spans: StageSettings;
  /** in how many parts, and how, articles are read by weights that have not seen them */
  readonly folds: number;
  readonly foldRecipe: Recipe;
  readonly cueChoice: ChoiceRecipe;
  readonly spanChoice: ChoiceRecipe;
  /** how often a feature must occur */
  readonly least: number;
  /** how much a false cue counts in the second stage */
  readonly falseCue: number;
}

const SEED = 7;
export const SETTINGS: Settings = {
  cues: {
    runs: 3,
    first: { epochs: 5, rate: 0.02, dropout: 0.5, averaged: 3, seed: SEED },
    again: { epochs: 2, rate: 0.01, dropout: 0.4, averaged: 2, seed: SEED + 1 },
    features: 120_000,
    outside: 0,
  },
  spans: {
    runs: 3,
    first: { epochs: 5, rate: 0.02, dropout: 0.5, averaged: 3, seed: SEED + 2 },
    again: { epochs: 2, rate: 0.01, dropout: 0.4, averaged: 2, seed: SEED + 3 },
    features: 180_000,
    outside: -0.1,
  },
  folds: 5,
  foldRecipe: { epochs: 5, rate: 0.02, dropout: 0.5, averaged: 3, seed: SEED + 4 },
  cueChoice: { epochs: 4, rate: 0.02, dropout: 0.3, seed: SEED + 5, least: 3, features: 50_000 },
  spanChoice: { epochs: 4, rate: 0.02, dropout: 0.3, seed: SEED + 6, least: 3, features: 80_000 },
  least: 3,
  falseCue: 0.3,
};

/** For each document, something of each of its passages. */
type ByPassage<Thing> = ReadonlyMap<Document, readonly Thing[]>;

/** What was found in documents by weights that had not seen them. */
export type Found = ByPassage<readonly TokenAttribution[]>;

/** Weights learned from documents, and what was found in each without it. */
export function train(
  documents: readonly Document[],
  lexicon: Lexicon,
  settings: Settings,
  report: Report,
): { weights: Weights; found: Found } {
  const maybeCues = foldwise(documents, settings, (seen) => {
    const reader = readerOf(
      learnFold(cueExamples(seen, settings.least), CUE_SCHEME, settings.foldRecipe, 0),
      CUE_SCHEME,
    );
    report('cues without a fold');
    return (_document, _p, columns) => cueAlternatives(reader, columns);
  });
  const chooseCues = (seen: readonly Document[]) => learnChoice(cueChoices(seen, maybeCues), 1, settings.cueChoice);
  const cues = foldwise(documents, settings, (seen) => {
    const choice = choiceOf(chooseCues(seen));
    return (document, p, columns) => chosenCues(choice, columns, maybeCues.get(document)?.[p] ?? []);
  });
  report('choices among cues');
  const maybeSpans = foldwise(documents, settings, (seen) => {
    const stage = learnFold(
      spanExamples(seen, cues, settings),
      SPAN_SCHEME,
      settings.foldRecipe,
      settings.spans.outside,
    );
    const reader = readerOf(stage, SPAN_SCHEME);
    report('spans without a fold');
    return (document, p, columns) => {
      const here = cues.get(document)?.[p] ?? [];
      return here.map((cue) => spanAlternatives(reader, columns, contextOf(columns, cue, here)));
    };
  });
  const chooseSpans = (seen: readonly Document[]) =>
    learnChoice(spanChoices(seen, cues, maybeSpans, settings.falseCue), 2, settings.spanChoice);
  const unjudged = foldwise(documents, settings, (seen) => {
    const model = { spanChoice: choiceOf(chooseSpans(seen)), judge: new Int32Array(JUDGE_WEIGHTS) };
    return (document, p, columns) => {
      const here = cues.get(document)?.[p] ?? [];
      return here.flatMap((cue, k) => {
        const alternatives = maybeSpans.get(document)?.[p]?.[k] ?? [];
        const found = attributionOf(model, columns, cue, contextOf(columns, cue, here), alternatives);
        return found ? [found] : [];
      });
    };
  });
  const judge = trainJudge(documents, unjudged);
  const found = new Map(
    [...unjudged].map(([document, passages]) => [
      document,
      passages.map((list) => list.map((one) => ({ ...one, confidence: confidence(judge, one.signs) }))),
    ]),
  );
  report('choices among spans');
  const weights = {
    cues: learnStage('cues', cueExamples(documents, settings.least), CUE_SCHEME, settings.cues, report),
    spans: learnStage('spans', spanExamples(documents, cues, settings), SPAN_SCHEME, settings.spans, report),
    cueChoice: chooseCues(documents),
    spanChoice: chooseSpans(documents),
    lexicon,
    judge,
  };
  return { weights, found };
}

/** Reads the documents of each fold by what is learned from the others. */
function foldwise<Thing>(
  documents: readonly Document[],
  { folds }: Settings,
  learned: (seen: readonly Document[]) => (document: Document, passage: number, columns: Columns) => Thing,
): ByPassage<Thing> {
  const found = new Map<Document, Thing[]>();
  for (let fold = 0; fold < folds; fold++) {
    const read = learned(documents.filter((_, i) => i % folds !== fold));
    documents.forEach((document, i) => {
      if (i % folds === fold)
        found.set(
          document,
          document.columns.map((columns, p) => read(document, p, columns)),
        );
    });
  }
  return found;
}

const same = (a: Range, b: Range): boolean => a.from === b.from && a.to === b.to;

function cueChoices(documents: readonly Document[], alternatives: ByPassage<readonly Alternatives[]>): Choices {
  const gathered = choiceCollector();
  for (const document of documents)
    document.passages.forEach(({ marked }, p) => {
      const columns = document.columns[p] as Columns;
      for (const set of alternatives.get(document)?.[p] ?? []) {
        const [top] = set.options;
        gathered.add(
          set,
          (option, out) => cueChoiceFeatures(columns, option, top ?? option, out),
          (option) => marked.some(({ cue }) => same(cue, option)),
          1,
        );
      }
    });
  return gathered.close();
}

function spanChoices(
  documents: readonly Document[],
  cues: ByPassage<readonly Chosen[]>,
  alternatives: ByPassage<readonly (readonly Alternatives[])[]>,
  falseCue: number,
): Choices {
  const gathered = choiceCollector();
  for (const document of documents)
    document.passages.forEach(({ marked }, p) => {
      const columns = document.columns[p] as Columns;
      const here = cues.get(document)?.[p] ?? [];
      const golds = annotated(here, marked);
      here.forEach((range, k) => {
        const { cue, begun } = contextOf(columns, range, here);
        const gold = golds[k];
        for (const set of alternatives.get(document)?.[p]?.[k] ?? []) {
          const [top] = set.options;
          gathered.add(
            set,
            (option, out) => spanChoiceFeatures(columns, cue, begun, set.role, option, top ?? option, out),
            (option) =>
              gold !== undefined && (set.role === 0 ? gold.sources : gold.contents).some((span) => same(span, option)),
            gold ? 1 : falseCue,
          );
        }
      });
    });
  return gathered.close();
}
