import { describe, expect, it } from 'vitest';
import { degrees } from '@cantoo/pdf-lib';
import { blocksOf, extractPdf, makePdf } from './pdfFixture.ts';

const PROSE = ['The service has written to every family that waits for an', 'assessment and has told them when it will begin. A second', 'letter follows in the spring.'];

describe('paragraphs', () => {
  it('joins the lines of a paragraph and parts it from the next', async () => {
    const extraction = await extractPdf(
      await makePdf([
        (pen) => {
          pen.lines(72, 760, PROSE);
          pen.lines(72, 700, ['Waiting times fell in each of the last three months, although', 'the number of requests went up.']);
        },
      ]),
    );
    expect(blocksOf(extraction)).toEqual([
      'paragraph: The service has written to every family that waits for an assessment and has told them when it will begin. A second letter follows in the spring.',
      'paragraph: Waiting times fell in each of the last three months, although the number of requests went up.',
    ]);
  });

  it('reads double spacing as one paragraph', async () => {
    const extraction = await extractPdf(await makePdf([(pen) => pen.lines(72, 760, PROSE, { leading: 27 })]));
    expect(blocksOf(extraction)).toHaveLength(1);
  });

  it('tells headings by weight and size, with the larger first', async () => {
    const extraction = await extractPdf(
      await makePdf([
        (pen) => {
          pen.text(72, 780, 'Fostering update', { size: 18, bold: true });
          pen.lines(72, 750, PROSE);
          pen.text(72, 700, 'Recruitment', { bold: true });
          pen.lines(72, 680, PROSE);
        },
      ]),
    );
    const [title, , heading] = extraction.pages[0]?.blocks ?? [];
    expect(blocksOf(extraction).map((b) => b.split(':')[0])).toEqual(['heading', 'paragraph', 'heading', 'paragraph']);
    expect(title).toMatchObject({ level: 1, bold: true, fontSizePt: 18 });
    expect(heading?.level).toBeGreaterThan(1);
  });

  it('keeps each bullet and numbered paragraph apart, with wrapped lines in it', async () => {
    const extraction = await extractPdf(
      await makePdf([
        (pen) => {
          pen.text(72, 760, '\u2022');
          pen.lines(90, 760, ['Twelve placements were found within the borough, which is', 'two more than a year ago.']);
          pen.text(72, 730, '\u2022');
          pen.text(90, 730, 'One home opens in May.');
          pen.text(72, 700, '2.4');
          pen.lines(100, 700, ['Officers will report to this committee again when the', 'contract has been let.']);
        },
      ]),
    );
    expect(blocksOf(extraction)).toEqual([
      'bullet: \u2022 Twelve placements were found within the borough, which is two more than a year ago.',
      'bullet: \u2022 One home opens in May.',
      'paragraph: 2.4 Officers will report to this committee again when the contract has been let.',
    ]);
  });

  it('knows a bullet that is drawn as a dot', async () => {
    const extraction = await extractPdf(
      await makePdf([
        (pen) => {
          for (const [i, line] of ['The first contract ends in June', 'The second one goes on'].entries()) {
            pen.page.drawEllipse({ x: 78, y: 763.5 - i * 14, xScale: 2, yScale: 2 });
            pen.text(90, 760 - i * 14, line);
          }
        },
      ]),
    );
    expect(blocksOf(extraction)).toEqual(['bullet: The first contract ends in June', 'bullet: The second one goes on']);
  });

  it('joins a word broken at a line\u2019s end, and keeps the hyphens that are the word\u2019s own', async () => {
    const extraction = await extractPdf(
      await makePdf([
        (pen) => {
          pen.lines(72, 760, ['Every young person in supported accom-', 'modation has a key worker, by one-to-', 'one agreement and with the full co-', 'operation of the landlord in 2024-', '25 as before.']);
          pen.text(72, 640, 'The accommodation was visited.');
        },
      ]),
    );
    expect(extraction.pages[0]?.text).toContain('Every young person in supported accommodation has a key worker, by one-to-one agreement and with the full co-operation of the landlord in 2024-25 as before.');
  });

  it('sets raised letters in their line, and keeps a footnote\u2019s number off a figure', async () => {
    const extraction = await extractPdf(
      await makePdf([
        (pen) => {
          pen.text(72, 760, 'It met on 8');
          pen.text(124.5, 764, 'th', { size: 7 });
          pen.text(134, 760, 'March and saw 38');
          pen.text(224.3, 764, '1', { size: 7 });
          pen.text(231, 760, 'measures.');
        },
      ]),
    );
    expect(extraction.pages[0]?.text).toBe('It met on 8th March and saw 38 1 measures.');
  });

  it('marks a paragraph that goes on from the page before', async () => {
    const extraction = await extractPdf(
      await makePdf([(pen) => pen.lines(72, 200, PROSE.slice(0, 2)), (pen) => pen.lines(72, 760, ['meeting was held in spring, and the plan was agreed there.', 'Nothing else changed.'])]),
    );
    expect(extraction.pages[1]?.blocks[0]?.continues).toBe(true);
  });
});

describe('layout', () => {
  it('reads two columns one after the other', async () => {
    const left = ['Support for carers has been', 'extended to the north of the', 'county since the last report', 'and will be reviewed again', 'before the end of the year.'];
    const right = ['Respite places are now open', 'at weekends, and a new team', 'visits families at home when', 'they ask for it. Most of the', 'feedback has been positive.'];
    const extraction = await extractPdf(
      await makePdf([
        (pen) => {
          pen.text(72, 790, 'Carers', { size: 16, bold: true });
          pen.lines(72, 760, left);
          pen.lines(310, 760, right);
        },
      ]),
    );
    expect(blocksOf(extraction)).toEqual(['heading: Carers', `paragraph: ${left.join(' ')}`, `paragraph: ${right.join(' ')}`]);
  });

  it('reads a ruled table by rows, with wrapped cells whole and empty cells kept', async () => {
    const extraction = await extractPdf(
      await makePdf([
        (pen) => {
          for (const y of [780, 750, 710, 680]) pen.rule(72, y, 472, y);
          for (const x of [72, 272, 372, 472]) pen.rule(x, 780, x, 680);
          pen.text(78, 760, 'Measure');
          pen.text(278, 760, 'June');
          pen.text(378, 760, 'July');
          pen.lines(78, 735, ['Children with a plan for', 'longer than two years']);
          pen.text(278, 735, '14');
          pen.text(378, 735, '11');
          pen.text(78, 690, 'Repeat referrals');
          pen.text(378, 690, '23.5%');
        },
      ]),
    );
    expect(blocksOf(extraction)).toEqual(['tableRow: Measure\tJune\tJuly', 'tableRow: Children with a plan for longer than two years\t14\t11', 'tableRow: Repeat referrals\t\t23.5%']);
    const row = extraction.pages[0]?.blocks[2];
    expect(row?.cells).toHaveLength(3);
    expect(row?.cells?.[1]?.[0]).toBe(row?.cells?.[1]?.[1]);
  });

  it('does not take an underline for a cell\u2019s border', async () => {
    const extraction = await extractPdf(
      await makePdf([
        (pen) => {
          for (const y of [780, 720]) pen.rule(72, y, 472, y);
          for (const x of [72, 272, 472]) pen.rule(x, 780, x, 720);
          pen.lines(78, 760, ['Background papers for', 'this report']);
          pen.rule(78, 757, 185, 757);
          pen.text(278, 760, 'Town Hall');
        },
      ]),
    );
    expect(blocksOf(extraction)).toEqual(['tableRow: Background papers for this report\tTown Hall']);
  });

  it('reads rows of a table without rules', async () => {
    const extraction = await extractPdf(
      await makePdf([
        (pen) => {
          for (const [i, row] of [['Department', 'Budget', 'Outturn'], ['Adult care', '1,204', '1,311'], ['Highways', '877', '865']].entries()) {
            for (const [j, cell] of row.entries()) pen.text(72 + j * 150, 760 - i * 16, cell);
          }
        },
      ]),
    );
    expect(blocksOf(extraction)).toEqual(['tableRow: Department\tBudget\tOutturn', 'tableRow: Adult care\t1,204\t1,311', 'tableRow: Highways\t877\t865']);
  });

  it('shows a page turned by its file as it is seen, with its words where they stand', async () => {
    const document = await makePdf([(pen) => pen.text(100, 500, 'Landscape budget', { turn: 90 })]);
    document.getPage(0).setRotation(degrees(90));
    const { pages } = await extractPdf(document);
    expect(pages[0]).toMatchObject({ widthPt: 842, heightPt: 595, text: 'Landscape budget' });
    const [, , x, y, width, height] = pages[0]?.runs[0] ?? [];
    expect(x).toBeCloseTo(500, 0);
    expect(y).toBeGreaterThan(480);
    expect(width).toBeGreaterThan(height ?? 0);
  });

  it('reads text that runs up the page', async () => {
    const extraction = await extractPdf(await makePdf([
        (pen) => {
          pen.text(100, 100, 'In all', { turn: 90 });
          pen.text(120, 100, 'Savings by directorate', { turn: 90 });
        },
      ]));
    expect(extraction.pages[0]?.text).toBe('In all\nSavings by directorate');
  });

  it('gives every letter of the text a place on the page', async () => {
    const { pages } = await extractPdf(await makePdf([(pen) => pen.lines(72, 760, PROSE)]));
    const page = pages[0];
    if (!page) throw new Error('no page');
    for (let i = 0; i < page.text.length; i++) {
      if (/\s/.test(page.text[i] ?? '')) continue;
      const run = page.runs.find(([start, end]) => start <= i && i < end);
      expect(run, `letter ${i}`).toBeDefined();
    }
  });
});

describe('what is no part of the text', () => {
  it('keeps running headers, footers and page numbers out', async () => {
    const extraction = await extractPdf(
      await makePdf(
        [1, 2, 3].map((n) => (pen) => {
          pen.text(72, 810, 'Children and Families Plan');
          pen.lines(72, 700, [`Section ${n} says something of its own.`]);
          pen.text(280, 30, `Page ${n} of 3`);
        }),
      ),
    );
    expect(extraction.pages.map((p) => p.text)).toEqual([1, 2, 3].map((n) => `Section ${n} says something of its own.`));
    expect(extraction.pages[1]?.furniture).toEqual(['Children and Families Plan', 'Page 2 of 3']);
    expect(extraction.pages.map((p) => p.pageLabel)).toEqual(['1', '2', '3']);
  });

  it('leaves text that only a few words repeat', async () => {
    const extraction = await extractPdf(await makePdf(['Potatoes', 'Carrots'].map((word) => (pen) => pen.text(72, 810, word))));
    expect(extraction.pages.map((p) => p.text)).toEqual(['Potatoes', 'Carrots']);
  });

  it('keeps a line that is all that its pages have', async () => {
    const extraction = await extractPdf(await makePdf([1, 2, 3].map((n) => (pen) => pen.text(72, 810, `Potato ${n}`))));
    expect(extraction.pages.map((p) => p.text)).toEqual(['Potato 1', 'Potato 2', 'Potato 3']);
  });

  it('reads a pack\u2019s stamps, on a landscape page at its edge, and counts on over a blank page', async () => {
    const document = await makePdf([
      (pen) => {
        pen.text(480, 815, 'Agenda Item 5', { bold: true });
        pen.lines(72, 700, PROSE);
        pen.text(280, 20, 'Page 13', { bold: true });
      },
      (pen) => pen.text(200, 420, 'This page is intentionally left blank'),
      (pen) => {
        pen.lines(72, 700, PROSE);
        pen.text(580, 400, 'Page 15', { bold: true, turn: 90 });
      },
    ]);
    const { pages } = await extractPdf(document);
    expect(pages.map((p) => p.pageStamp)).toEqual(['13', null, '15']);
    expect(pages.map((p) => p.pageLabel)).toEqual(['13', '14', '15']);
    expect(pages.map((p) => p.itemStamp)).toEqual(['5', null, null]);
    expect(pages[0]?.text).not.toMatch(/Agenda Item|Page/);
    expect(pages[2]?.text).not.toContain('Page');
    expect(pages.flatMap((p) => p.problems)).toEqual([]);
  });

  it('finds a stamp that was drawn over the paper\u2019s own number', async () => {
    const { pages } = await extractPdf(
      await makePdf([
        (pen) => {
          pen.lines(72, 700, PROSE);
          pen.text(294, 39, '1');
          pen.text(272, 36, 'Page 291', { size: 12 });
        },
      ]),
    );
    expect(pages[0]).toMatchObject({ pageStamp: '291', pageLabel: '291' });
  });
});

describe('pages without text', () => {
  // One grey pixel, drawn over the whole page: what a scanner leaves.
  const PIXEL = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR4nGNgYGBgYAAAAAUAAYehTtQAAAAASUVORK5CYII=', 'base64'));

  it('says that a scan needs OCR, also under a stamp, and that an empty page does not', async () => {
    const document = await makePdf([() => undefined, (pen) => pen.text(280, 20, 'Page 2'), () => undefined]);
    const image = await document.embedPng(PIXEL);
    for (const index of [0, 1]) document.getPage(index).drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
    const { pages } = await extractPdf(document);
    expect(pages.map((p) => p.problems)).toEqual([['PAGE_NEEDS_OCR'], ['PAGE_NEEDS_OCR'], []]);
    expect(pages[1]?.pageStamp).toBe('2');
  });
});

describe('what the file says of itself', () => {
  it('reads its title, author and page count', async () => {
    const document = await makePdf([(pen) => pen.text(72, 700, 'Text')]);
    document.setTitle('Corporate parenting');
    document.setAuthor('A. Officer');
    const { file } = await extractPdf(document);
    expect(file).toMatchObject({ mediaType: 'application/pdf', pageCount: 1, outline: [] });
    expect(file.properties).toMatchObject({ title: 'Corporate parenting', author: 'A. Officer' });
  });
});
