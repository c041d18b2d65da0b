import { el } from './dom.js';

const size = 50;

/**
 * A long list of which only what is near the window is in the page. Parts that are not there leave their height behind, so that the scroll bar tells the place among all.
 * `load(from, count)` gives rows, `draw(row, index, before, after)` their elements.
 */
export class Windowed {
  constructor(total, load, draw, estimate = 170) {
    Object.assign(this, { total, load, draw, estimate });
    this.parts = Math.ceil(total / size);
    this.heights = new Array(this.parts);
    this.loaded = new Map();
    this.loading = new Map();
    this.top = el('li', { class: 'gap', 'aria-hidden': 'true' });
    this.bottom = el('li', { class: 'gap', 'aria-hidden': 'true' });
    this.list = el('ol', { class: 'rows' }, this.top, this.bottom);
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
}
