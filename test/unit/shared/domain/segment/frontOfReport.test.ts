/** Fields of a report, in the layouts that councils use. The council is invented. */
import { describe, expect, it } from 'vitest';
import { segmentFile } from '#shared/domain/segment/segmentFile.ts';
import type { SegmentedReport } from '#shared/domain/segment/segment.ts';
import { pagesOf, pdfFile } from '#test/fixtures/paperPages.ts';

const BODY = ['# Housing', 'The first flats were let in May. Forty more will follow by the end of June 2026.', '- The repairs backlog fell to 210 jobs.'];

function report(lines: readonly string[], fileName = 'paper.pdf'): SegmentedReport {
  const [only] = segmentFile({ fileName, file: pdfFile(1), pages: pagesOf({ lines: [...lines, ...BODY] }) }).reports;
  if (only === undefined) throw new Error('no report');
  return only;
}

function values(found: SegmentedReport): Record<string, string> {
  return Object.fromEntries(Object.entries(found.fields).map(([field, value]) => [field, `${value?.value ?? ''} (${value?.origin ?? ''})`]));
}

describe('header rows', () => {
  it('reads COUNCILLOR, PORTFOLIO and PERIOD OF REPORT under a title', () => {
    const found = report(['# CABINET MEMBER UPDATE REPORT', '** Communities Overview and Scrutiny Committee', '10 March 2026', 'COUNCILLOR | PORTFOLIO | PERIOD OF REPORT', 'Ines Calder | Housing and Homelessness | February 2026']);
    expect(found.title).toBe('Cabinet Member Update Report');
    expect(values(found)).toMatchObject({
      committee: 'Communities Overview and Scrutiny Committee (read)', meetingDate: '2026-03-10 (read)', author: 'Councillor Ines Calder (read)',
      portfolio: 'Housing and Homelessness (read)', period: 'February 2026 (read)',
    });
    expect(found.sections.map((s) => s.title)).toEqual(['Housing']);
  });

  it('does not make up a title, a committee or a day', () => {
    const found = report(['COUNCILLOR | PORTFOLIO | DATE', 'Cllr Ines Calder | Housing | December 2025']);
    expect(values(found)).toEqual({ author: 'Councillor Ines Calder (read)', portfolio: 'Housing (read)', period: 'December 2025 (read)', title: 'Cabinet Member Update Report (guessed)' });
  });

  it('mends a label cut at the left, and finds the portfolio under the wrong label', () => {
    const found = report(['Scrutiny Report', 'NCILLOR | COMMITTEE | DATE', 'Councillor Calder | Cabinet Member | 14/07/2026', ' | Housing | ']);
    expect(values(found)).toMatchObject({ author: 'Councillor Calder (read)', portfolio: 'Housing (read)', meetingDate: '2026-07-14 (read)', period: 'July 2026 (guessed)' });
    expect(found.fields.committee).toBeUndefined();
  });

  it('cuts a row that lost its columns, and says that it guessed', () => {
    const found = report(['COUNCILLOR PORTFOLIO DATE', 'Ines Calder Housing and Homelessness March 2026']);
    expect(values(found)).toMatchObject({ author: 'Councillor Ines Calder (guessed)', portfolio: 'Housing and Homelessness (guessed)', period: 'March 2026 (guessed)' });
  });
});

describe('front tables', () => {
  it('reads two columns of labels', () => {
    const found = report([
      'Report to: | Health and Care Board | Date of Meeting: | Wednesday 8 th April 2026',
      'Subject: | Hospital discharge',
      'Report of: | Director of Adult Care | Wards Affected: | (All Wards);',
      'Portfolio: | Adult Care',
      'Is this a Key Decision: | N | Included in Forward Plan: | No',
      'Exempt / Confidential Report: | N',
      '** Summary:',
      'This paper says how many people wait to leave hospital.',
      '** Recommendation(s):',
      '(1) Note the paper.',
      '(2) Ask for another in July.',
    ]);
    expect(found.title).toBe('Hospital discharge');
    expect(values(found)).toMatchObject({
      committee: 'Health and Care Board (read)', meetingDate: '2026-04-08 (read)', author: 'Director of Adult Care (read)', ward: '(All Wards) (read)', portfolio: 'Adult Care (read)',
      keyDecision: 'No (read)', forwardPlan: 'No (read)', exempt: 'No (read)', period: 'April 2026 (guessed)',
      summary: 'This paper says how many people wait to leave hospital. (read)', recommendations: '(1) Note the paper.\n(2) Ask for another in July. (read)',
    });
    expect(found.exempt).toBe(false);
  });

  it('reads a column of labels, values running on beside them', () => {
    const found = report([
      'From: | Ines Calder, Cabinet Member for Housing and Homelessness',
      '> Marian Oke, Director of Housing',
      'To: | Cabinet – 16 September 2026',
      'Subject: | Selective licensing in Quayside',
      'Decision no: | 26/00041',
      'Key Decision: | Yes - it affects two wards',
      'Classification: | Unrestricted',
      'Past Pathway of report: | Communities Scrutiny Committee - 8 July 2026',
      'Electoral Division: | Quayside',
      'Summary: Licensing would begin in April 2027.',
      'Recommendation(s): Cabinet is asked to agree.',
    ]);
    expect(values(found)).toMatchObject({
      title: 'Selective licensing in Quayside (read)', committee: 'Cabinet (read)', meetingDate: '2026-09-16 (read)', portfolio: 'Housing and Homelessness (guessed)', decisionReference: '26/00041 (read)',
      keyDecision: 'Yes - it affects two wards (read)', exempt: 'No (read)', ward: 'Quayside (read)', summary: 'Licensing would begin in April 2027. (read)', recommendations: 'Cabinet is asked to agree. (read)',
    });
    expect(found.fields.author?.value).toContain('Ines Calder');
    expect(found.fields.author?.value).toContain('Marian Oke, Director of Housing');
  });

  it('reads labels with their values in one line of columns', () => {
    const found = report(['Item No. 7 | Classification: Open | Date: 12 May 2026 | Meeting Name: Planning Committee', 'Report title: | Old Gasworks, Quay Street', 'Ward(s) or groups affected: | Quayside', 'From: | Director of Planning']);
    expect(values(found)).toMatchObject({ title: 'Old Gasworks, Quay Street (read)', committee: 'Planning Committee (read)', meetingDate: '2026-05-12 (read)', ward: 'Quayside (read)', author: 'Director of Planning (read)', exempt: 'No (read)' });
  });

  it('reads questions with boxes to tick', () => {
    const found = report([
      'Repairs to council homes', 'Date: 12 January 2027', 'Report of: Director of Homes', 'Report to: Scrutiny Board (Homes and Places)', 'Will the decision be open for call in? | ☐ Yes ☒ No',
      'Does the report contain confidential or exempt information? | ☐ Yes ☒ No', '# Brief summary', 'Repairs take less time.', '# Recommendations', 'a) Members are asked to note the figures.',
    ]);
    expect(values(found)).toMatchObject({ committee: 'Scrutiny Board (Homes and Places) (read)', author: 'Director of Homes (read)', meetingDate: '2027-01-12 (read)', exempt: 'No (read)', summary: 'Repairs take less time. (read)' });
    expect(found.exempt).toBe(false);
    expect(report(['Report of: Director of Homes', 'Report to: Cabinet', 'Does the report contain confidential or exempt information? | ☒ Yes ☐ No']).exempt).toBe(true);
  });

  it('reads capitals as words, and whether a paper is public', () => {
    const found = report([
      'SALTMERE BOROUGH COUNCIL', 'REPORT OF: EXECUTIVE DIRECTOR OF CHILDREN’S SERVICES', 'TITLE: QUARTER 2 PERFORMANCE', 'REPORT TO: OVERVIEW AND SCRUTINY COMMITTEE', 'Date of Meeting | 9 January 2027',
      'Cabinet Member Portfolio | Children’s Services', 'Key Decision | No', 'Public or Private | Public',
    ]);
    expect(values(found)).toMatchObject({
      author: 'Executive Director of Children’s Services (read)', title: 'Quarter 2 Performance (read)', committee: 'Overview and Scrutiny Committee (read)', meetingDate: '2027-01-09 (read)',
      portfolio: 'Children’s Services (read)', keyDecision: 'No (read)', exempt: 'No (read)',
    });
  });

  it('reads a decision pathway', () => {
    const found = report(['PURPOSE: Key decision', 'MEETING: Cabinet', 'DATE: 04 April 2027', 'TITLE | Repairs contract', 'Ward(s) | Citywide', 'Author: Priya Lund | Job title: Head of Homes', 'Cabinet lead: Cllr Ines Calder, Cabinet Member for Housing | Executive Director lead: Marian Oke']);
    expect(values(found)).toMatchObject({ committee: 'Cabinet (read)', meetingDate: '2027-04-04 (read)', title: 'Repairs contract (read)', ward: 'Citywide (read)', author: 'Priya Lund (read)', portfolio: 'Housing (read)' });
  });

  it('reads the board, the day and the labels under them', () => {
    const found = report(['** Overview and Scrutiny Management Board', '12 October 2026', 'Report of: Director of Policy', 'Title: Homes performance', 'Ward: Citywide', 'Officer Presenting Report: Priya Lund', 'Contact Telephone Number: 01632 960 001']);
    expect(values(found)).toMatchObject({ committee: 'Overview and Scrutiny Management Board (read)', meetingDate: '2026-10-12 (read)', author: 'Director of Policy (read)', title: 'Homes performance (read)', ward: 'Citywide (read)' });
  });

  it('takes the quarter that a title names for its period', () => {
    expect(values(report(['Report to: | Cabinet | Date of Meeting: | 8 April 2026', 'Subject: | Homes performance, Quarter 3 2025-26'])).period).toBe('Quarter 3 2025-26 (guessed)');
  });

  it('reads a sentence that says whose report it is, and for whom', () => {
    const found = report(['# Homes for families', 'Report of the Director of Housing to the Communities Scrutiny Committee on 12 May 2027', '** Recommendations', '1. Note the report.']);
    expect(values(found)).toMatchObject({ title: 'Homes for families (read)', author: 'Director of Housing (read)', committee: 'Communities Scrutiny Committee (read)', meetingDate: '2027-05-12 (read)' });
  });

  it('puts words together that extraction cut, and says that it guessed', () => {
    const filler = Array.from({ length: 20 }, (_, i) => `The improvement programme has aim number ${i + 1}, which is care for families.`);
    const found = report(['Report to: | Cabinet | Date of Meeting: | 8 April 2026', 'Subject: | Family Ir | mprovement Program | nme', 'Portfolio: | Family Car | e', '** Summary:', ...filler]);
    expect(values(found)).toMatchObject({ title: 'Family Improvement Programme (guessed)', portfolio: 'Family Care (guessed)' });
  });

  it('fails closed where the exempt marking is unclear', () => {
    expect(report(['Report to: | Cabinet | Date of Meeting: | 8 April 2026', 'Subject: | Harbour House', 'Classification: | Appendix only, see note']).exempt).toBe(true);
    expect(report(['NOT FOR PUBLICATION by virtue of paragraph 3 of Schedule 12A', 'Report to: | Cabinet | Date of Meeting: | 8 April 2026', 'Subject: | Harbour House']).exempt).toBe(true);
  });

  it('does not take a letter or an e-mail for a report', () => {
    const { kind } = segmentFile({ fileName: 'mail.pdf', file: pdfFile(1), pages: pagesOf({ lines: ['Dear all', 'To: everyone on the estate', 'The lift will be repaired on Monday.'] }) });
    expect(kind).toBe('other');
  });
});
