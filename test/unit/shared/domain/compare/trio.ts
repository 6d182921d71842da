/** Three updates of one portfolio of an invented council, for goldens: a date that slips twice, a figure that turns, a promise gone quiet. */
import type { ReportForComparison } from '#shared/domain/compare/comparison.ts';
import { writeReport } from './writeReport.ts';

export const TRIO: readonly ReportForComparison[] = [
  writeReport('2025-01-14', [
    '# Parks and Leisure',
    'The service looks after 41 parks and three leisure centres.',
    '- The splash pool at Fenside will reopen by the end of May 2025. New pumps have been ordered.',
    '- We hope to have 12 park rangers in post at the beginning of April.',
    '- A survey of play areas is being carried out with the Friends of Marlow Parks and will be shared with this committee in March.',
    '# Grass Cutting Programme',
    'In December 68% of verges were cut on time.',
    'Officers are writing a new rota for the mowing teams.',
  ]),
  writeReport('2025-06-10', [
    '# 1. Parks and Leisure',
    'The service looks after 41 parks and three leisure centres.',
    '- The splash pool at Fenside is now due to reopen in August 2025, because the pumps came late.',
    '- Seven of the 12 park rangers are in post and interviews for the rest are planned for July.',
    '# 2. Grass Cutting',
    'In May 54% of verges were cut on time.',
    'There were 40 complaints about long grass: 22 from Fenside, 11 from Eastgate and 9 from the villages.',
  ]),
  writeReport('2025-11-18', [
    '# Grass Cutting',
    'In October 71% of verges were cut on time.',
    '# Parks and Leisure',
    'The service looks after 39 parks and three leisure centres.',
    '- The Fenside splash pool will reopen in spring 2026.',
    '- All 12 park rangers are now in post.',
    '- A new café at Eastgate Park is expected to open in October 2025.',
  ]),
];
