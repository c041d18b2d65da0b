import { el } from './dom.js';

const size = 50;

/**
 * A long list of which only what is near the window is in the page. Parts that are not there leave their height behind, so that the scroll bar tells the place among all.
 * `load(from, count)` gives rows, `draw(row, index, before, after)` their elements. For programs that read the screen it is a grid with `columns`; the row of
 * headings, which only they need, is its first. Arrows go from cell to cell.
 */
export class Windowed {
  constructor(total, load, draw, label, columns, estimate = 170) {
    Object.assign(this, { total, load, draw, estimate });
    this.parts = Math.ceil(total / size);
    this.heights = new Array(this.parts);
    this.loaded = new Map();
    this.loading = new Map();
    this.top = el('div', { class: 'gap', 'aria-hidden': 'true' });
    this.bottom = el('div', { class: 'gap', 'aria-hidden': 'true' });
    const headings = el('div', { role: 'row', class: 'hidden', 'aria-rowindex': 1 }, columns.map((word, n) => el('span', { role: 'columnheader', 'aria-colindex': n + 1 }, word)));
    this.list = el('div', { class: 'rows', role: 'grid', 'aria-label': label, 'aria-rowcount': total + 1, 'aria-colcount': columns.length }, headings, this.top, this.bottom);
    this.list.addEventListener('keydown', event => this.walk(event));
    this.onScroll = () => { if (!this.list.isConnected) { removeEventListener('scroll', this.onScroll); return; } this.waiting ??= requestAnimationFrame(() => { this.waiting = null; this.place(); }); };
    addEventListener('scroll', this.onScroll, { passive: true });
  }

  /** The first rows, before the list is in the page. */
  async begin(rows) {
    if (this.parts > 0) this.put(0, rows);
    this.spread();
  }

  height(part) { return this.heights[part] ?? this.estimate * Math.min(size, this.total - part * size); }

  async place() {
    const offset = -this.list.getBoundingClientRect().top;
    let part = 0, above = 0;
    while (part < this.parts - 1 && above + this.height(part) < offset) above += this.height(part++);
    await this.show(part);
  }

  /** Makes a part and its neighbours stand, and lets go of those far away. */
  async show(part) {
    this.wanted = part;
    const near = [part, part + 1, part - 1].filter(p => p >= 0 && p < this.parts);
    for (const p of near) if (!this.loaded.has(p)) { await this.fetch(p); if (this.wanted !== part) return; }
    for (const p of [...this.loaded.keys()]) {
      if (Math.abs(p - part) > 2 && !this.loaded.get(p).some(e => e.contains(document.activeElement))) {
        this.loaded.get(p).forEach(e => e.remove());
        this.loaded.delete(p);
      }
    }
    this.spread();
  }

  fetch(part) {
    if (!this.loading.has(part)) {
      this.loading.set(part, this.load(part * size, size).then(rows => { this.loading.delete(part); if (!this.loaded.has(part)) this.put(part, rows); }));
    }
    return this.loading.get(part);
  }

  put(part, rows) {
    const nodes = rows.map((row, i) => this.draw(row, part * size + i, rows[i - 1], rows[i + 1]));
    const next = [...this.loaded.keys()].filter(p => p > part).sort((a, b) => a - b)[0];
    const before = next === undefined ? this.bottom : this.loaded.get(next)[0];
    nodes.forEach(n => this.list.insertBefore(n, before));
    this.loaded.set(part, nodes);
    this.spread();
  }

  // Gaps between loaded parts do not arise: parts that are kept are neighbours, and a jump lets the others go.
  spread() {
    const kept = [...this.loaded.keys()].sort((a, b) => a - b);
    for (const p of kept) {
      const nodes = this.loaded.get(p), measured = nodes[0].isConnected ? nodes.at(-1).getBoundingClientRect().bottom - nodes[0].getBoundingClientRect().top : 0;
      if (measured > 0) this.heights[p] = measured;
    }
    if (!kept.length) return;
    const sum = (from, to) => { let all = 0; for (let p = from; p < to; p++) if (!this.loaded.has(p)) all += this.height(p); return all; };
    this.top.style.setProperty('height', `${sum(0, kept[0])}px`);
    this.bottom.style.setProperty('height', `${sum(kept[0], this.parts)}px`);
  }

  /** The element of a row, brought into the page where it is not. */
  async row(index) {
    const part = Math.floor(index / size);
    if (!this.loaded.has(part)) {
      for (const [p, nodes] of this.loaded) if (Math.abs(p - part) > 1) { nodes.forEach(n => n.remove()); this.loaded.delete(p); }
      await this.show(part);
    }
    return this.loaded.get(part)?.[index % size];
  }

  /** The index of the row that an element is in; -1 outside. */
  static index(element) { return Number(element?.closest('[role=row]')?.getAttribute('aria-rowindex') ?? 1) - 2; }

  /** Left and right go to the next cell, up and down to the next row, in the same column where it is there. */
  async walk(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const [across, down] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.code] ?? [0, 0];
    const row = event.target.closest('[role=row]'), cell = event.target.closest('[aria-colindex]');
    if (!row || !cell || !across && !down) return;
    event.preventDefault();
    event.stopPropagation();
    const column = Number(cell.getAttribute('aria-colindex')), to = Windowed.index(row) + down;
    const target = down ? to >= 0 && to < this.total ? await this.row(to) : null : row;
    const cells = [...target?.children ?? []], own = c => Number(c.getAttribute('aria-colindex'));
    const next = across ? cells[cells.indexOf(cell) + across] : cells.findLast(c => own(c) <= column);
    const focus = next?.getAttribute('role') === 'rowheader' ? next.querySelector('a') : next;
    focus?.focus({ preventScroll: true });
    focus?.scrollIntoView({ block: 'nearest' });
  }
}
