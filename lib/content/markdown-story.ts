import { fromMarkdown } from 'mdast-util-from-markdown';
import * as v from 'valibot';
import type { Unmarked } from '../core/link-story';
import { type Block, type Span, StoryText, spanText } from '../core/story';
import type { Problem } from './content-error';
import { yamlFile } from './yaml-file';

type Node = ReturnType<typeof fromMarkdown>['children'][number];
type Report = (node: Node, problem: string, expected?: string) => void;

/** One language of a story, read from its file; the lines are the file's own, front matter counted. */
export type MarkdownStory = {
  /** Null where anything is wrong with the file. */
  text: StoryText | null;
  /** The line each block of the body begins on, one of a forbidden kind included. */
  paragraphs: number[];
  /** Every mark, in order. */
  marks: { term: string; line: number }[];
  /** Every place that is to stay without a mention. */
  unmarked: Unmarked[];
  problems: Problem[];
};

const FrontMatter = v.omit(StoryText, ['body']);

const wordsForNode: Partial<Record<Node['type'], string>> = {
  blockquote: 'a quotation block',
  break: 'a forced line break',
  code: 'a code block (a line that begins with four spaces is one)',
  definition: 'a link definition',
  emphasis: 'emphasis',
  heading: 'a heading',
  html: 'HTML',
  image: 'an image',
  inlineCode: 'code',
  list: 'a list',
  strong: 'bold text',
  thematicBreak: 'a rule',
};

/**
 * Reads `en.md` and its like: YAML front matter between two lines of `---`, then paragraphs of text
 * in which `[word](term:id)` is a mention and `[word](term:)` a place that the linker leaves alone.
 * Nothing else of Markdown is a story's, so it is refused.
 */
export function markdownStory(file: string, source: string): MarkdownStory {
  const { front, firstLine, body, unclosed } = frontMatterOf(source);
  if (unclosed) {
    const problem = 'there is no front matter between two lines of ---';
    const expected = `--- first, then ${Object.keys(FrontMatter.entries).join(', ')} and --- again`;
    return {
      text: null,
      paragraphs: [],
      marks: [],
      unmarked: [],
      problems: [{ file, line: 1, problem, expected }],
    };
  }
  const head = yamlFile(file, front, FrontMatter, firstLine);
  const problems = [...head.problems];
  const marks: MarkdownStory['marks'] = [];
  const nodes = fromMarkdown(body).children;
  const report: Report = (
    node,
    problem,
    expected = 'only paragraphs, text and marks such as [Iraq](term:iraq)',
  ) => problems.push({ file, line: lineOf(node), problem, expected });

  const unmarked: Unmarked[] = [];
  function blockOf(children: readonly Node[], block: number): Block {
    const spans: Span[] = [];
    let at = 0;
    for (const child of children)
      for (const span of spanOf(child, report, marks)) {
        const start = at;
        at += spanText(span).length;
        const last = spans.at(-1);
        if (typeof span !== 'string' && span.term !== '') spans.push(span);
        else {
          if (typeof span !== 'string') unmarked.push({ block, start, end: at });
          // A place left alone is text like what is around it.
          if (typeof last === 'string') spans[spans.length - 1] = last + spanText(span);
          else spans.push(spanText(span));
        }
      }
    return { type: 'paragraph', spans };
  }

  const blocks: Block[] = [];
  for (const node of nodes) {
    if (node.type !== 'paragraph')
      report(node, `${wordsForNode[node.type] ?? node.type} is not part of a story`);
    else blocks.push(blockOf(node.children, blocks.length));
  }
  if (nodes.length === 0)
    problems.push({
      file,
      line: source.split('\n').length,
      problem: 'the text is empty',
      expected: 'paragraphs',
    });

  const text = head.value && problems.length === 0 ? { ...head.value, body: blocks } : null;
  return { text, paragraphs: nodes.map(lineOf), marks, unmarked, problems };
}

/** The body keeps the front matter's lines as empty ones, so that its positions are the file's. */
function frontMatterOf(source: string) {
  const lines = source.split(/\r?\n/);
  const isFence = (line: string) => /^---[ \t]*$/.test(line);
  const close = isFence(lines[0] ?? '') ? lines.findIndex((line, index) => index > 0 && isFence(line)) : -1;
  return {
    front: lines.slice(1, close).join('\n'),
    firstLine: 2,
    body: '\n'.repeat(close + 1) + lines.slice(close + 1).join('\n'),
    unclosed: close === -1,
  };
}

function spanOf(node: Node, report: Report, marks: MarkdownStory['marks']): Span[] {
  if (node.type === 'text') {
    // What Markdown does not take for a link stays text, and a mistyped mark would be printed as it is.
    if (/\]\(|\]\s*\(\s*term:/.test(node.value)) report(node, 'a mark is not well formed', '[word](term:id)');
    return [unbroken(node.value)];
  }
  if (node.type !== 'link') {
    report(node, `${wordsForNode[node.type] ?? node.type} is not part of a story`);
    return [];
  }
  if (!node.url.startsWith('term:') || node.title) {
    report(node, `a link to ${node.url}${node.title ? ' with a title' : ''} is not part of a story`);
    return [];
  }
  const term = node.url.slice('term:'.length);
  if (term !== '') marks.push({ term, line: lineOf(node) });
  const words = node.children.map((child) => {
    if (child.type === 'text') return unbroken(child.value);
    report(child, `${wordsForNode[child.type] ?? child.type} inside a mark`, 'plain text there');
    return '';
  });
  const text = words.join('');
  if (text.trim() === '' && node.children.every((child) => child.type === 'text'))
    report(node, `the mark of ${term || 'nothing'} has no words`, '[word](term:id)');
  return [{ term, text }];
}

/** A line break inside a paragraph is only how the file is wrapped. */
function unbroken(text: string): string {
  return text.replace(/[ \t]*\r?\n[ \t]*/g, ' ');
}

function lineOf(node: Node): number {
  return node.position?.start.line ?? 1;
}
