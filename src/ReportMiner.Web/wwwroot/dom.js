/** Makes an element. Text goes in as text: nothing of a document is ever markup. */
export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.flat().filter(c => c !== null && c !== undefined && c !== false));
  return made;
}

/** A key as it is engraved: Latin, and beside it Cyrillic. */
export const key = (latin, cyrillic) => el('kbd', { 'aria-hidden': 'true' }, cyrillic && document.documentElement.lang === 'ru' ? `${latin} ${cyrillic}` : latin);

/** Text with the evidence words of themes marked. Spans are UTF-16 offsets, half-open. */
export function lit(text, spans) {
  const parts = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start < at || span.end > text.length) continue;
    parts.push(text.slice(at, span.start), el('mark', {}, text.slice(span.start, span.end)));
    at = span.end;
  }
  return [...parts, text.slice(at)];
}
