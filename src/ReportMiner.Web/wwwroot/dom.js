/** Makes an element. Text goes in as text: nothing of a document is ever markup. */
export function el(name, attributes = {}, ...children) {
  const made = name === 'svg' || name === 'rect' ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.flat(3).filter(c => c !== null && c !== undefined && c !== false && c !== ''));
  return made;
}

/** Text with the evidence words of themes marked: each theme of the item by a line of its own. Spans are UTF-16 offsets, half-open. */
export function lit(text, themes) {
  const spans = themes.flatMap((t, i) => (t.evidence ?? []).map(e => ({ ...e, theme: i % 4 + 1 })));
  const parts = [];
  let at = 0;
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    if (span.start < at || span.end > text.length) continue;
    parts.push(text.slice(at, span.start), el('mark', { class: `ev${span.theme}` }, text.slice(span.start, span.end)));
    at = span.end;
  }
  return [...parts, text.slice(at)];
}

/** Words that were deleted and inserted, from pairs of kind and text. */
export const changed = (segments, side) => segments
  .filter(([kind]) => kind === 'same' || !side || kind === (side === 'earlier' ? 'deleted' : 'inserted'))
  .map(([kind, text]) => kind === 'same' ? text : el(kind === 'deleted' ? 'del' : 'ins', {}, text));

/** The whole text of an item: its parts with their labels, each on a line of its own. */
export const whole = item => [item.text, ...(item.subitems ?? []).map(s => `${s.label} ${s.text}`.trim())].join('\n');

/** How an item is cited. */
export const place = item => `${item.source.symbol ?? item.source.file}, ${item.label ? [item.path?.length > 1 ? item.paragraph : null, item.label].filter(Boolean).join(' ') : item.paragraph ?? item.ordinal}`.replace(/\.$/, '');

/** The beginning of a long text, cut between words. */
export const short = (text, most = 140) => text.length <= most ? text : text.slice(0, text.lastIndexOf(' ', most) > most / 2 ? text.lastIndexOf(' ', most) : most) + '…';
