import { say, number } from './words.js';
import { el } from './dom.js';

let library = null;
async function pdf() {
  library ??= import('/lib/pdfjs/pdf.min.mjs').then(lib => { lib.GlobalWorkerOptions.workerSrc = '/lib/pdfjs/pdf.worker.min.mjs'; return lib; });
  return library;
}
const open = new Map();

/** The document with some number, fetched once. */
async function load(document_) {
  if (!open.has(document_)) {
    const lib = await pdf();
    open.set(document_, lib.getDocument({ url: `/api/documents/${document_}/file`, standardFontDataUrl: '/lib/pdfjs/standard_fonts/', wasmUrl: '/lib/pdfjs/wasm/', enableXfa: false }).promise);
  }
  return open.get(document_);
}

/**
 * A page of a PDF with boxes on it. The boxes are drawn in parts of the page, so that they keep their place at every size.
 * `boxes`: page, left, top, right, bottom in points from the top left corner of the page.
 */
export function pdfPage(documentNumber, pages, boxes) {
  let page = pages[0], zoom = 100, drawing = 0;
  const canvas = el('canvas', { role: 'img', 'aria-label': say('page-shown') });
  const overlay = el('svg', { class: 'overlay', 'aria-hidden': 'true', preserveAspectRatio: 'none' });
  const sheet = el('div', { class: 'sheet' }, canvas, overlay);
  const frame = el('div', { class: 'pdf', tabindex: '0', role: 'region', 'aria-label': say('whole-page') }, sheet);
  const title = el('span', {});
  const draw = async () => {
    const mine = ++drawing;
    const doc = await load(documentNumber);
    const p = await doc.getPage(page);
    const base = p.getViewport({ scale: 1 }), width = Math.max(200, (frame.clientWidth || 360) - 2) * zoom / 100;
    const scale = width / base.width * Math.min(2, devicePixelRatio);
    const view = p.getViewport({ scale });
    const buffer = document.createElement('canvas');
    buffer.width = Math.round(view.width);
    buffer.height = Math.round(view.height);
    await p.render({ canvas: buffer, viewport: view }).promise;
    if (mine !== drawing) return;
    canvas.width = buffer.width;
    canvas.height = buffer.height;
    canvas.getContext('2d').drawImage(buffer, 0, 0);
    sheet.style.setProperty('width', `${width}px`);
    sheet.style.setProperty('height', `${width * base.height / base.width}px`);
    overlay.setAttribute('viewBox', `0 0 ${base.width} ${base.height}`);
    overlay.replaceChildren(...boxes.filter(b => b.page === page).map(b => el('rect', { x: b.left, y: b.top, width: b.right - b.left, height: b.bottom - b.top })));
    title.textContent = say('page-of', page, doc.numPages);
    canvas.setAttribute('aria-label', `${say('page-shown')}: ${say('page', page)}`);
    frame.dataset.drawn = `${page} ${zoom}`;
    const first = boxes.find(b => b.page === page);
    if (first && zoom > 100) frame.scrollTo(width * first.left / base.width - 20, width * first.top / base.width - 20);
  };
  const turn = async by => { const doc = await load(documentNumber); page = Math.max(1, Math.min(doc.numPages, page + by)); await draw(); };
  const size = el('select', { 'aria-label': say('zoom'), onchange: () => { zoom = Number(size.value); draw(); } }, [50, 100, 150, 200, 300].map(z => el('option', { value: z, selected: z === zoom }, `${number(z)} %`)));
  const bar = el('div', { class: 'bar' }, el('button', { type: 'button', 'aria-label': say('previous'), onclick: () => turn(-1) }, '◀'), title, el('button', { type: 'button', 'aria-label': say('next'), onclick: () => turn(1) }, '▶'), size);
  const node = el('div', { class: 'pdfpage' }, bar, frame);
  // Drawn once it stands in the page and has its width.
  requestAnimationFrame(() => draw().catch(e => frame.replaceChildren(el('p', { class: 'problem' }, say('failed-load', e.message)))));
  return { node, focus: () => frame.focus() };
}
