import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { blockSpan, fileSpan } from './places.ts';
import { changed, ropeOf } from './rope.ts';
import { readProse } from './read-prose.ts';
import { readMarkdown } from './markdown.ts';
import { isPlain, readPlain } from './plain.ts';
import { readEvents } from './passages.ts';
import { splitSections } from './sections.ts';
import type { Block } from './prose.ts';

/** What a draft reads as: each block's kind (paragraphs bare) and text. */
function outline(file: string): string[] {
  return readProse(file).blocks.map(({ kind, text }) => (kind === 'paragraph' ? text : `${kind}: ${text}`));
}

describe('what a reader sees', () => {
  const examples: [string, string, string[]][] = [
    ['paragraphs', 'One.\n\nTwo.\n', ['One.', 'Two.']],
    ['a soft break is a space', 'One\ntwo.\n', ['One two.']],
    ['a hard break is a new line', 'One  \ntwo\\\nthree', ['One\ntwo\nthree']],
    ['white space around lines', '  One \n   two', ['One two']],
    ['headings', '# One *two* #\n\nThree\n=====\n', ['heading: One two', 'heading: Three']],
    ['emphasis inside a word', 'un*frigging*believable', ['unfriggingbelievable']],
    ['marks that are no emphasis', '2 * 3 * 4 and snake_case_name', ['2 * 3 * 4 and snake_case_name']],
    ['entities', '&ldquo;Yes&rdquo; &amp; &#8220;no&#x201D; &nope;', ['“Yes” & “no” &nope;']],
    ['escapes', '\\*not\\* \\a', ['*not* \\a']],
    ['links', '[Ines *Roy*](https://e.example/a_b "t") wrote', ['Ines Roy wrote']],
    ['reference links', 'See [the report][R] and [r].\n\n[r]: /x', ['See the report and r.']],
    ['a reference to nothing', 'He said [sic] so [there][nowhere].', ['He said [sic] so [there][nowhere].']],
    ['autolinks', '<https://e.example> and www.e.example', ['https://e.example and www.e.example']],
    ['images', 'Before ![Alt “text”](a.png) after', ['Before  after']],
    ['inline code', 'Run `say "hi"` now', ['Run say "hi" now']],
    ['strikethrough', '~~Old~~ new', ['Old new']],
    ['code blocks', '```\n"code"\n\nmore\n```\n\n    "indented"\n\nText', ['Text']],
    ['an unclosed fence', 'Text\n\n```\n\n"code"\n\nmore', ['Text']],
    ['display math', '$$\nx < 1\n$$\n\nIt cost $5 or $6.', ['It cost $5 or $6.']],
    ['lists', '- one\n  two\n\n  three\n1. four', ['list-item: one two', 'list-item: three', 'list-item: four']],
    ['nested lists', '- one\n  - two\n    three', ['list-item: one', 'list-item: two three']],
    ['task lists', '- [x] done', ['list-item: done']],
    ['block quotes', '> one\n> two\n\n> - three\n', ['block-quote: one two', 'block-quote: three']],
    ['lazy lines of a block quote', '> one\ntwo', ['block-quote: one two']],
    ['a heading in a block quote', '> ## one', ['heading: one']],
    [
      'tables',
      '| Name | Age |\n|---|--:|\n| *Bo* Li | 4\\|5 |\n',
      ['table-cell: Name', 'table-cell: Age', 'table-cell: Bo Li', 'table-cell: 4|5'],
    ],
    ['footnotes', 'A.[^n] B.\n\n[^n]: The note\n    goes on.\n', ['A. B.', 'footnote: The note goes on.']],
    ['other HTML', '<div class="menu">\n<a href="/">Home</a>\n<button>Go</button>\n</div>', []],
    ['inline HTML', 'A <b class="x">bold</b><br>new <!-- no --> line', ['A bold\nnew  line']],
    ['inline scripts', 'A <script>alert("x")</script> B', ['A  B']],
    ['comments', '<!-- "one" -->\n\nTwo', ['Two']],
    ['scripts and styles', '<script>\n\n"x"\n\n</script>\n\n<style>p {}</style>\n\nText', ['Text']],
    [
      'text in HTML blocks',
      '<div>\n<p>One &amp; <b>two</b>\nthree.</p>\n<p>Four</p>\n</div>',
      ['One & two three.', 'Four'],
    ],
    [
      'HTML that names what it holds',
      '<figure><img alt="x"><figcaption>A view.</figcaption></figure>\n\n<blockquote>Said <i>so</i>.</blockquote>\n\n<h2>Head</h2>',
      ['caption: A view.', 'block-quote: Said so.', 'heading: Head'],
    ],
    ['front matter', '---\ntitle: "A"\n---\nText', ['Text']],
    ['TOML front matter', '+++\na = 1\n+++\n\nText', ['Text']],
    ['no front matter', '---\n\nText', ['Text']],
    [
      'template tags',
      '{% include x.html %}\n\n{{ content }} and more{: .class}\n{: .lead}',
      ['{{ content }} and more'],
    ],
    ['template tags in addresses', '[Here]({{ "/a b/" | url }}) it is', ['Here it is']],
    ['a caption under an image', '![x](a.png)\n*A view of it.*', ['caption: A view of it.']],
    [
      'a caption after an image',
      '![x](a.png)\n\n_A view of it._\n\n_Not one._',
      ['caption: A view of it.', 'Not one.'],
    ],
    ['carriage returns', 'One\r\ntwo\r\n\r\nThree\rfour\r\rFive', ['One two', 'Three four', 'Five']],
    ['a byte-order mark', '\uFEFF# One', ['heading: One']],
    ['an empty file', '', []],
    ['white space', ' \n\t\n', []],
  ];
  it.each(examples)('%s', (_name, file, expected) => {
    expect(outline(file)).toEqual(expected);
  });

  it('knows front matter, comments, depth and groups', () => {
    const file = '\uFEFF---\r\na: 1\r\n---\r\nx <!-- y -->\n\n- a\n- > b\n\n- c\n\n> d';
    const { frontMatter, comments, blocks } = readProse(file);
    expect(frontMatter).toEqual({ language: 'yaml', text: 'a: 1\r\n', span: { start: 6, end: 12 } });
    expect(comments).toEqual([{ text: ' y ', span: { start: 19, end: 29 } }]);
    expect(comments.map(({ span }) => file.slice(span.start, span.end))).toEqual(['<!-- y -->']);
    const groups = groupsOf(blocks);
    expect(blocks.map(({ text, depth }, i) => [text.trim(), depth, groups[i]])).toEqual([
      ['x', 0, undefined],
      ['a', 1, 1],
      ['b', 2, 1],
      ['c', 1, 1],
      ['d', 1, 4],
    ]);
  });

  it('knows formats and where links lead', () => {
    const [block] = readProse('*a* [b][c] `d` <http://e> f[^g]\n\n[C]: <x y>\n[^g]: h').blocks;
    expect(block?.formats.map(({ kind, start, end, target }) => [kind, block.text.slice(start, end), target])).toEqual([
      ['emphasis', 'a', undefined],
      ['link', 'b', 'x y'],
      ['code', 'd', undefined],
      ['url', 'http://e', undefined],
      ['footnote', '', 'g'],
    ]);
  });
});

describe('where it stands in the file', () => {
  const examples: [string, string, string, string][] = [
    // name, file, words in the text, the same in the file
    ['across a soft break', 'one\ntwo', 'one two', 'one\ntwo'],
    ['across a quoted line', '> one\r\n>  two', 'e t', 'e\r\n>  t'],
    ['in a list', '10. one\n    two', 'two', 'two'],
    ['an entity', 'a &ldquo;b', '“b', '&ldquo;b'],
    ['an escape', 'a \\*b', '*b', '\\*b'],
    ['inside a word', 'un*friggin*g', 'unfrigging', 'un*friggin*g'],
    ['up to markup', '*a* b', 'a', 'a'],
    ['after an emoji', '😀 *é* 🇰🇷 x', 'x', 'x'],
    ['an emoji', 'a 😀 b', '😀', '😀'],
    ['a cell', '| a | b\\|c |\n|-|-|', 'b|c', 'b\\|c'],
    ['text in HTML', '<p>a &amp; <b>b</b></p>', '& b', '&amp; <b>b'],
  ];
  it.each(examples)('%s', (_name, file, words, source) => {
    const prose = readProse(file);
    const block = prose.blocks.findIndex(({ text }) => text.includes(words));
    const start = prose.blocks[block]?.text.indexOf(words) ?? -1;
    const span = fileSpan(prose, { block, start, end: start + words.length });
    expect(file.slice(span.start, span.end)).toBe(source);
  });
});

const words = fc.constantFrom(
  'Ana',
  'said',
  '“no”',
  '"yes"',
  'it’s',
  '5',
  'U.S.',
  '😀',
  'é',
  '.',
  ',',
  '?',
  '$5',
  'a_b',
  'www.a.org',
  'x@y.org',
);
const marks = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '~~',
    '`',
    '``',
    '[',
    ']',
    '](u)',
    '[a]',
    '[^1]',
    '![',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '&amp;',
    '&ldquo;',
    '\\',
    '\\*',
    '|',
    '<br>',
  ],
  ...[
    '{{',
    '}}',
    '{% x %}',
    '{: .a}',
    '<u@v.org>',
    'http://a.b/c',
    '$$',
    '\t',
    '  ',
    '\u00a0',
    '\uFEFF',
    '\uE000',
    '\0',
  ],
);
const starts = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '',
    '# ',
    '> ',
    '>',
    '- ',
    '* ',
    '1. ',
    '2) ',
    '   ',
    '    ',
    '\t',
    '```',
    '~~~',
    '---',
    '===',
    '|-|-|',
    '| a | b |',
    '[a]: /u',
    '[^1]: ',
  ],
  ...[
    '<div>',
    '</div>',
    '<p>',
    '<pre>',
    '</pre>',
    '<script>',
    '</script>',
    '<x-y>',
    '<?',
    '?>',
    '+++',
    '$$',
    '  - ',
    '      ',
    '{% x %}',
    '> - ',
  ],
);
const breaks = fc.constantFrom('\n', '\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '  \n', '\\\n', '\n \n', '\n\t\n');
const lines = fc.tuple(
  starts,
  fc
    .array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: marks }), { maxLength: 8 })
    .chain((parts) => fc.constantFrom(' ', ' ', '').map((glue) => parts.join(glue))),
  breaks,
);
/** Markdown of every kind, well formed and not. */
const markdown = fc.oneof(
  { weight: 5, arbitrary: fc.array(lines, { maxLength: 14 }).map((all) => all.flat().join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);

describe('any text at all', () => {
  it('is read into blocks in order whose every character stands inside them', () => {
    fc.assert(
      fc.property(markdown, (file) => {
        const prose = readProse(file);
        let end = 0;
        prose.blocks.forEach((block, index) => {
          const { start: from, end: to } = blockSpan(prose, index);
          expect(from).toBeGreaterThanOrEqual(end);
          end = to;
          expect(end).toBeLessThanOrEqual(file.length);
          checkOrigin(file, block, from);
          let last = from;
          for (const { start, end: stop } of block.tokens) {
            const span = fileSpan(prose, { block: index, start, end: stop });
            expect(span.start).toBeGreaterThanOrEqual(last);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            last = span.end;
          }
          expect(last).toBeLessThanOrEqual(end);
          for (const { start, end: stop, markup } of block.formats) {
            expect(start >= 0 && start <= stop && stop <= block.text.length).toBe(true);
            expect(from + markup.end).toBeLessThanOrEqual(end);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it('costs what changed and reads the same', () => {
    const edit = fc.record({
      at: fc.nat(),
      remove: fc.nat({ max: 12 }),
      insert: fc.oneof(markdown, words, marks, starts, breaks),
    });
    fc.assert(
      fc.property(markdown, fc.array(edit, { minLength: 1, maxLength: 6 }), (file, edits) => {
        let prose = readProse(file);
        for (const { at, remove, insert } of edits) {
          const from = prose.file.length === 0 ? 0 : at % (prose.file.length + 1);
          const next = prose.file.slice(0, from) + insert + prose.file.slice(from + remove);
          prose = readProse(next, prose);
          const fresh = readProse(next);
          expect(prose).toEqual(fresh);
          expect(groupsOf(prose.blocks)).toEqual(groupsOf(fresh.blocks));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('reads the same in strands as in one piece, also where these begin and end', () => {
    const long = fc.constantFrom(
      '---\n',
      '---',
      `title: ${'a'.repeat(4080)}\n`,
      '```\n',
      `${'code\n'.repeat(800)}\n`,
      `\n\n${'It rained. '.repeat(200)}\n\n`,
      '\r\n',
      '\uFEFF',
    );
    const file = fc.array(fc.oneof(long, markdown), { maxLength: 12 }).map((parts) => parts.join(''));
    const edit = fc.record({
      at: fc.oneof(fc.constantFrom(0, 4095, 4096, 8191, 8192, 8193), fc.nat()),
      remove: fc.oneof(fc.nat({ max: 3 }), fc.constant(9000)),
      insert: fc.oneof(long, markdown, fc.constant('a')),
    });
    fc.assert(
      fc.property(file, fc.array(edit, { minLength: 1, maxLength: 5 }), (text, edits) => {
        let rope = ropeOf(text);
        let prose = readProse(rope);
        for (const { at, remove, insert } of edits) {
          const start = at % (rope.length + 1);
          rope = changed(rope, { start, oldEnd: Math.min(rope.length, start + remove) }, insert);
          prose = readProse(rope, prose);
          const whole = rope.toString();
          expect({ ...prose, file: whole }).toEqual(readProse(whole));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reads the same in sections as in the whole', () => {
    fc.assert(
      fc.property(markdown, (file) => {
        const whole = { markdown: file, masked: file, definitions: new Map<string, string>() };
        // micromark sees no list after indented code and a blank line
        fc.pre(!/[\uFEFF\uE000]|^(?: {4}| {0,3}\t).*(?:\r\n?|\n)[ \t]*(?:\r|\n)/m.test(file));
        const expected = readEvents(whole, readMarkdown(file, whole.definitions).events).passages;
        const actual = splitSections(file, 0).spans.flatMap(({ start, end }) => {
          const part = { ...whole, markdown: file.slice(start, end), masked: file.slice(start, end) };
          return readEvents(part, readMarkdown(part.markdown, whole.definitions).events).passages.map(
            ({ text, span, formats }) => ({
              text,
              span: { start: span.start + start, end: span.end + start },
              formats,
            }),
          );
        });
        expect(actual).toEqual(expected.map(({ text, span, formats }) => ({ text, span, formats })));
      }),
      { numRuns: 500 },
    );
  });

  it('reads plain sections as Markdown would', () => {
    fc.assert(
      fc.property(markdown, (file) => {
        for (const { start, end } of splitSections(file, 0).spans) {
          const section = file.slice(start, end);
          if (!isPlain(section) || section.includes('\uFEFF')) continue;
          const whole = { markdown: section, masked: section, definitions: new Map<string, string>() };
          const { passages } = readEvents(whole, readMarkdown(section, whole.definitions).events);
          expect(readPlain(section)).toEqual(passages);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** For each block, the first of its group. */
const groupsOf = (blocks: readonly Block[]): (number | undefined)[] =>
  blocks.map(({ group }) => (group === undefined ? undefined : blocks.findIndex((other) => other.group === group)));

/** `start` is where the block starts in the file. */
function checkOrigin(file: string, { text, origin }: Block, start: number): void {
  let at = 0;
  for (const piece of origin) {
    expect(piece.text).toBe(at);
    at += piece.length;
    const from = start + piece.file;
    if (piece.length === piece.fileLength && piece.length > 1) {
      expect(file.slice(from, from + piece.fileLength)).toBe(text.slice(piece.text, at));
    }
  }
  expect(at).toBe(text.length);
}

describe('a paragraph without end', () => {
  const more = 'Nobody at the harbour could say how long the repairs would take '.repeat(4);
  const count = 100;
  const all = Array.from({ length: count }, (_, i) => i);
  const sentences = all.map((i) => `${more}and *number ${i}*, she said [there](/x). And then it&nbsp;rained.[^1]  `);
  const file = `# Head\n\n${sentences.join('')}\n\n[^1]: Note.\n`;
  const { blocks, starts } = readProse(file);
  const parts = blocks
    .map((block, i) => ({ ...block, start: starts[i] ?? 0 }))
    .filter(({ kind }) => kind === 'paragraph');

  it('is read in parts that lose no word, each with its place in the file', () => {
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) {
      checkOrigin(file, part, part.start);
      expect(part.text).toMatch(/^(?:Nobody at|And then) .*[.]$/su);
    }
    const words = all.map((i) => `${more}and number ${i}, she said there. And then it rained.`).join(' ');
    const read = parts.map(({ text }) => text).join(' ');
    expect(read.replace(/\s+/g, ' ')).toBe(words.replace(/\s+/g, ' '));
  });

  it('keeps its formatting', () => {
    const source = { emphasis: /^\*number \d+\*$/, link: /^\[there\]\(\/x\)$/, footnote: /^\[\^1\]$/ };
    for (const [format, markup] of Object.entries(source)) {
      const found = parts.flatMap(({ formats, start }) =>
        formats
          .filter(({ kind }) => kind === format)
          .map((one) => file.slice(start + one.markup.start, start + one.markup.end)),
      );
      expect(found).toHaveLength(count);
      for (const written of found) expect(written).toMatch(markup);
    }
  });
});

describe('caches', () => {
  it('shares one reading among equal texts, and keeps it from one reading of the draft to the next', () => {
    const before = readProse('Same.\n\nSame.\n\nOther.');
    expect(before.blocks[1]?.reading).toBe(before.blocks[0]?.reading);
    const after = readProse('New. It is.\n\nSame.\n\nOther.', before);
    expect(after.blocks[1]?.reading).toBe(before.blocks[0]?.reading);
    expect(after.blocks[2]?.reading).toBe(before.blocks[2]?.reading);
  });

  it('reads a section again when what it refers to is defined elsewhere', () => {
    const before = readProse('See [it].\n\nEnd.');
    const after = readProse('See [it].\n\n[it]: /x', before);
    expect(after.blocks[0]?.text).toBe('See it.');
    expect(readProse('See [it].\n\nEnd.', after).blocks[0]?.text).toBe('See [it].');
  });
});

describe('hostile text', () => {
  const n = 20_000;
  it.each([
    ['marks that open', '*a '.repeat(n) + 'b* '.repeat(n)],
    ['brackets', '['.repeat(n) + ']'.repeat(n)],
    ['block quotes', '>'.repeat(n) + 'a'],
    ['lists', '- '.repeat(n) + 'a'],
    ['underlines', 'a\n=\n'.repeat(n)],
    ['a word without end', 'a'.repeat(50 * n)],
    ['quotation marks', '"“'.repeat(5 * n)],
    ['template tags', '{{'.repeat(n)],
    ['comments', '<!-- '.repeat(n)],
  ])('%s', (_name, file) => {
    const prose = readProse(file);
    expect(prose.blocks.every((_, i) => blockSpan(prose, i).end <= file.length)).toBe(true);
  });
});
