// Small words that tell whether a capital is owed to a name: openers of sentences, verbs of saying, and how a sentence goes on after a name.

/** The words, with either apostrophe where they have one. */
const list = (words: string) => new Set(`${words} ${words.replaceAll("'", '’')}`.trim().split(/\s+/));

/** Words that open sentences and titles, and never a name. */
export const OPENERS = list(`
a an the this that these those he she it they we i you who whom whose what which where when why how there here then now so such but and or nor if as at by for from with without within to into onto upon of on in out over under between among across after before since until while during despite although though because unless whether
like unlike not no yes all any each every both either neither some many much more most few several other another one two three four five six seven eight nine ten hundreds thousands millions his her its their our my your is are was were be been being am do does did has have had can could will would should shall may might must let ok okay
also still yet even just only perhaps maybe meanwhile however moreover nevertheless nonetheless otherwise instead indeed again once never always often sometimes sometime ever soon later earlier recently currently finally eventually first second third last next today tonight yesterday tomorrow ago about above below against along around behind beside besides beyond
according asked speaking responding regarding concerning following given including due thanks please dear hey hi hello well oh ah wow sure sorry right wrong good bad great big small old new young long short high low early late former current top senior chief key major minor real true false full
ask say tell see look read watch listen go get got make made take took come came give gave know think want need use used using try keep keep put set back down up off away far near too very quite rather really actually probably likely clearly certainly obviously apparently reportedly allegedly
someone somebody everyone everybody anyone anybody nobody nothing something everything anything people men women children critics supporters opponents experts officials analysts observers voters police authorities investigators prosecutors lawyers lawmakers reporters journalists residents witnesses researchers scientists doctors officers troops soldiers
because whereas whenever wherever whatever whoever whichever thus hence therefore till per via amid amidst ahead alongside atop than that's it's he's she's they're we're you're i'm i've i'd i'll don't can't won't isn't aren't wasn't didn't doesn't there's here's what's who's let's
asked added photo image video file courtesy credit related advertisement story continues click subscribe share follow update updated correction editor's note
`);

/** Verbs that take a speaker, in the forms that stand beside a name. */
export const SPEECH = list(`
said says say saying told tells tell asked asks ask added adds add argued argues argue explained explains explain noted notes note wrote writes write tweeted tweets tweet claimed claims claim insisted insists insist warned warns warn
predicted predicts predict acknowledged acknowledges acknowledge admitted admits admit believed believes believe thought thinks think stated states declared declares declare announced announces announce replied replies reply responded responds recalled recalls recall
continued continues concluded concludes suggested suggests suggest complained complains contended contends maintained maintains asserted asserts conceded concedes observed observes remarked remarks quipped quips joked jokes testified testifies charged charges urged urges vowed vows pledged pledges promised promises
confirmed confirms denied denies deny described describes emphasized emphasizes emphasised stressed stresses repeated repeats mused muses countered counters cautioned cautions commented comments agreed agrees agree hoped hopes hope feared fears lamented laments boasted boasts alleged alleges disclosed discloses estimated estimates
expects expected assured assures confided fears echoed echoes proclaimed proclaims pointed points reported reports reiterated reiterates recounted recounts shouted shouts yelled cried exclaimed whispered laughed shrugged sighed opined wondered wonders demanded demands accused accuses criticized criticizes praised praises dismissed dismisses
knew knows feels felt wants wanted spoke speaks called calls posted posts signaled signaled implied implies hinted hints read reads put puts
`);

/** Verbs and auxiliaries that stand right behind an acting person or body. */
export const ACTS = list(
  'is was has had will would could should did does also never often then now later himself herself who whose went came took made gave got began left won lost ran died worked served lives lived joined met leads led grew moved became',
);

/** Adverbs and auxiliaries between a speaker and the verb. */
export const BETWEEN = list(
  'also has had have then later recently once just often now never even still again repeatedly publicly privately previously simply further already reportedly first finally quickly immediately famously himself herself has-been bluntly flatly sharply since always did does would will not',
);

/** Words that open sentences, and are family names, too. */
export const FAMILY_OPENERS = new Set(
  'Oh Long Short Young Small Little Good Major Low Early Best Key High Old Grand Sharp Moore Rich Bright Wise Real True Law Case Will May So An He'.split(
    ' ',
  ),
);
