/** How the pages stand: sizes by value, one column or page by page, one or two side by side, turned. */
import { GalleryVertical, RotateCcw, RotateCw } from 'lucide-react';
import type { ReactElement } from 'react';
import { ACTUAL_SIZE, ZOOM_STEPS, type ZoomMode } from '#renderer/pdf/pageLayout.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu, MenuChoices, MenuItem } from '#renderer/ui/Menu.tsx';
import type { PageView } from './usePageView.ts';

/** Of all the steps, those worth a line. */
const LISTED = new Set([0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4]);

function keyOf(zoom: ZoomMode): string {
  return zoom.kind === 'scale' ? String(Math.round((100 * zoom.scale) / ACTUAL_SIZE)) : zoom.kind;
}

export function ZoomChoices({ zoom, onZoom }: { readonly zoom: ZoomMode; readonly onZoom: (mode: ZoomMode) => void }): ReactElement {
  const values = ZOOM_STEPS.filter((step) => LISTED.has(step)).map((step) => Math.round(100 * step));
  return (
    <>
      <MenuChoices
        title={t.fit} value={zoom.kind === 'scale' ? null : zoom.kind} onChange={(kind) => onZoom({ kind })}
        options={[{ value: 'width', label: t.fitWidth, keys: '0' }, { value: 'page', label: t.fitPage, keys: 'F' }]}
      />
      <MenuChoices
        title={t.ofActualSize} value={keyOf(zoom)} onChange={(percent) => onZoom({ kind: 'scale', scale: (Number(percent) / 100) * ACTUAL_SIZE })}
        options={values.map((percent) => ({ value: String(percent), label: `${percent}%` }))}
      />
    </>
  );
}

export function ViewMenu({ pages }: { readonly pages: PageView }): ReactElement {
  return (
    <Menu label={t.viewMenu} trigger={<IconButton small icon={GalleryVertical} label={t.viewMenu} />}>
      <MenuChoices
        title={t.scrolling} value={pages.paged ? 'paged' : 'continuous'} onChange={(value) => pages.arrange({ paged: value === 'paged' })}
        options={[{ value: 'continuous', label: t.continuous, keys: 'P' }, { value: 'paged', label: t.paged, keys: 'P' }]}
      />
      <MenuChoices
        title={t.sideBySide} value={String(pages.across)} onChange={(value) => pages.arrange({ across: value === '2' ? 2 : 1 })}
        options={[{ value: '1', label: t.oneUp, keys: 'D' }, { value: '2', label: t.twoUp, keys: 'D' }]}
      />
      <MenuItem icon={RotateCcw} keys="[" onAction={() => pages.turnPages(-1)}>{t.turnLeft}</MenuItem>
      <MenuItem icon={RotateCw} keys="]" onAction={() => pages.turnPages(1)}>{t.turnRight}</MenuItem>
    </Menu>
  );
}
