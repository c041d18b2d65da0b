'use strict';
(() => {
  const words = {
    en: {
      title: 'Recommendations by meeting', skip: 'To the list', languageOfPage: 'Language of the page', themesByMeetings: 'Themes × meetings',
      heatHint: 'Number of items with a theme at a meeting. Choose a cell to see its items.', flow: 'From meeting to meeting',
      flowHint: 'What became of the items of each meeting at the next one.', asTable: 'As a table', list: 'Items', search: 'Search in the texts', theme: 'Theme',
      meeting: 'Meeting', status: 'What became of it', addressee: 'Addressee', languageOfText: 'Language of the text', clear: 'Clear', any: 'any', both: 'both',
      pagesLabel: 'Pages of the list', previous: 'Previous', next: 'Next', page: (a, b) => `Page ${a} of ${b}`, count: (n, all) => `${n} of ${all} shown`, none: 'No item fits these filters.',
      open: 'Sentences that ask and are in no row', openHint: 'Nothing accounts for them: items may be missing. The documents that hold them are not complete.', document: 'Document', sentence: 'Sentence',
      before: 'Before', asBefore: 'In the same words', now: 'Now', inserted: 'inserted: ', deleted: 'deleted: ', noTheme: 'without a theme', comment: 'Comment', decided: 'decided by a person', pageShort: 'p.',
      about: (d, i, m) => `${d} documents, ${i} items, ${m} meetings.`, foot: (v, m) => `ReportMiner ${v}; themes by ${m}. The page loads nothing from the network.`,
      new: 'new', repeated: 'repeated', reworded: 'reworded', merged: 'merged', split: 'split', dropped: 'dropped', uncertain: 'uncertain', 'not-compared': 'not compared', stands: 'items',
      reversal: 'reversed', alsoFrom: 'Also from', continuedIn: 'Continued in', maybeFrom: 'Possibly from', maybeIn: 'Possibly continued in', sharedWords: 'shared words', polarity: 'reversal', quantity: 'quantity', modality: 'modality', scope: 'scope', condition: 'condition', conjunction: 'and/or', time: 'time', actor: 'actor', addresseeChange: 'addressee', brackets: 'brackets', instrument: 'instrument', wording: 'wording', changed: 'Changed',
      strengthened: 'strengthened', weakened: 'weakened', same: 'same strength', proposal: 'proposal', cited: 'cited', conclusion: 'conclusion', operative: 'operative paragraph', recommendation: 'recommendation', total: 'Items',
    },
    ru: {
      title: 'Рекомендации по встречам', skip: 'К перечню', languageOfPage: 'Язык страницы', themesByMeetings: 'Темы × встречи',
      heatHint: 'Число пунктов с данной темой на встрече. Выберите клетку, чтобы увидеть её пункты.', flow: 'От встречи к встрече',
      flowHint: 'Что стало с пунктами каждой встречи на следующей.', asTable: 'В виде таблицы', list: 'Пункты', search: 'Поиск в текстах', theme: 'Тема',
      meeting: 'Встреча', status: 'Что стало с пунктом', addressee: 'Адресат', languageOfText: 'Язык текста', clear: 'Сбросить', any: 'все', both: 'оба',
      pagesLabel: 'Страницы перечня', previous: 'Назад', next: 'Вперёд', page: (a, b) => `Страница ${a} из ${b}`, count: (n, all) => `Показано: ${n} из ${all}`, none: 'Нет пунктов с такими условиями.',
      open: 'Предложения с просьбой, не вошедшие в пункты', openHint: 'Ничто их не объясняет: возможно, пункты пропущены. Документы с ними считаются неполными.', document: 'Документ', sentence: 'Предложение',
      before: 'Было', asBefore: 'Теми же словами', now: 'Стало', inserted: 'добавлено: ', deleted: 'удалено: ', noTheme: 'без темы', comment: 'Примечание', decided: 'решено человеком', pageShort: 'с.',
      about: (d, i, m) => `Документов: ${d}, пунктов: ${i}, встреч: ${m}.`, foot: (v, m) => `ReportMiner ${v}; темы: ${m}. Страница ничего не загружает из сети.`,
      new: 'новый', repeated: 'повторён', reworded: 'изменён', merged: 'объединён', split: 'разделён', dropped: 'снят', uncertain: 'под вопросом', 'not-compared': 'не сопоставлялся', stands: 'пункты',
      reversal: 'смысл изменен на обратный', alsoFrom: 'Также из', continuedIn: 'Продолжение в', maybeFrom: 'Возможно, из', maybeIn: 'Возможно, продолжение в', sharedWords: 'общие слова', polarity: 'обратный смысл', quantity: 'количество', modality: 'модальность', scope: 'охват', condition: 'условие', conjunction: 'и/или', time: 'срок', actor: 'участник', addresseeChange: 'адресат', brackets: 'скобки', instrument: 'документ', wording: 'формулировка', changed: 'Изменено',
      strengthened: 'усилен', weakened: 'смягчён', same: 'та же сила', proposal: 'предложение', cited: 'цитата', conclusion: 'вывод', operative: 'постановляющий пункт', recommendation: 'рекомендация', total: 'Пункты',
    },
  };
  const statuses = ['new', 'repeated', 'reworded', 'merged', 'split', 'uncertain', 'dropped', 'not-compared'];
  const data = JSON.parse(document.getElementById('data').textContent);
  const form = document.getElementById('filters');
  const pageSize = 50;
  let ui = 'en', page = 0, shown = [];

  const t = key => words[ui][key] ?? key;
  const fold = text => text.toLowerCase().replaceAll('ё', 'е');
  const el = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);
  const svg = (name, attributes, ...children) => fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
  function fill(node, attributes, children) {
    for (const [key, value] of Object.entries(attributes ?? {})) if (value !== null && value !== undefined) node.setAttribute(key, value);
    node.append(...children.filter(c => c !== null && c !== undefined && c !== ''));
    return node;
  }
  const replace = (id, ...nodes) => document.getElementById(id).replaceChildren(...nodes);

  // Each row knows its items, and one folded text to search in; items are found by id across rows.
  const byId = new Map();
  for (const row of data.rows) {
    row.items = row.cells.flatMap(c => c.items);
    row.search = fold(row.items.map(i => `${i.doc} ${i.no} ${i.text}`).join('\n'));
    for (const item of row.items) byId.set(item.id, item);
    const last = row.cells.filter(c => c.status).at(-1);
    row.status = last ? last.status : null;
  }

  function choices() {
    const options = (name, entries) => {
      const select = form.elements[name], value = select.value;
      select.replaceChildren(...entries.map(([v, label]) => el('option', { value: v }, label)));
      select.value = value;
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    };
    const any = ['', t('any')];
    options('theme', [any, ...data.themes.map((x, i) => [String(i), x[ui]]), ['-', t('noTheme')]]);
    options('meeting', [any, ...data.meetings.map((m, i) => [String(i), m])]);
    options('status', [any, ...statuses.concat('reversal', 'strengthened', 'weakened').map(s => [s, t(s)])]);
    options('addressee', [any, ...[...new Set(data.rows.flatMap(r => r.items.flatMap(i => i.to)))].sort().map(a => [a, a])]);
    options('lang', [['', t('both')], ['en', 'English'], ['ru', 'Русский']]);
  }

  const isReversal = c => c.changes.some(x => x.class === 'polarity');

  function fits(row, f) {
    const cells = f.meeting === '' ? row.cells : row.cells.filter(c => c.m === Number(f.meeting));
    const items = cells.flatMap(c => c.items);
    const isStatus = c => c.status === f.status || c.strength === f.status || (f.status === 'reversal' && isReversal(c));
    return (f.q === '' || f.q.split(/\s+/).every(w => row.search.includes(w)))
      && (f.theme === '' || (f.theme === '-' ? row.themes.length === 0 : items.some(i => i.themes.includes(Number(f.theme)))))
      && (f.meeting === '' || items.length > 0 || (f.status !== '' && cells.some(isStatus)))
      && (f.status === '' || (f.meeting === '' && statuses.includes(f.status) ? row.status === f.status : cells.some(isStatus)))
      && (f.addressee === '' || items.some(i => i.to.includes(f.addressee)))
      && (f.lang === '' || items.some(i => i.lang === f.lang));
  }

  const filters = () => {
    const f = Object.fromEntries(new FormData(form));
    f.q = fold(f.q.trim());
    return f;
  };

  function list() {
    const f = filters();
    shown = data.rows.filter(r => fits(r, f));
    const pages = Math.max(1, Math.ceil(shown.length / pageSize));
    page = Math.min(page, pages - 1);
    replace('count', shown.length === 0 ? t('none') : t('count')(shown.length, data.rows.length));
    replace('results', ...shown.slice(page * pageSize, (page + 1) * pageSize).map(r => article(r, f)));
    replace('pages', ...(pages < 2 ? [] : [
      step(t('previous'), page - 1, pages), el('span', {}, t('page')(page + 1, pages)), step(t('next'), page + 1, pages),
    ]));
  }

  function step(label, to, pages) {
    const button = el('button', { type: 'button' }, label);
    button.disabled = to < 0 || to >= pages;
    button.addEventListener('click', () => { page = to; list(); document.getElementById('results').focus(); document.getElementById('list-section').scrollIntoView(); });
    return button;
  }

  function article(row, f) {
    const head = el('h3', {},
      row.status ? el('span', { class: `chip state s-${row.status}` }, t(row.status)) : el('span', { class: 'chip' }, t(row.items[0]?.kind ?? '')),
      ...(row.themes.length ? row.themes.map(i => el('span', { class: 'chip' }, data.themes[i][ui])) : [el('span', { class: 'chip' }, t('noTheme'))]),
      row.decided ? el('span', { class: 'chip' }, t('decided')) : null);
    const keep = i => f.lang === '' || i.lang === f.lang;
    const before = new Set(row.cells.flatMap(c => c.items.filter(keep).filter(i => i.diff).map(i => i.prev)));
    const steps = row.cells.flatMap(c => [
      ...c.items.filter(keep).filter(i => i.diff || !before.has(i.id)).map(i => card(row, c, i, f)),
      ...(c.items.length === 0 && c.status ? [el('div', { class: 'step' }, el('p', { class: 'where' }, el('b', {}, data.meetings[c.m]), t(c.status)), elsewhere(c, 'continuedIn'), ...candidates(c, 'maybeIn'))] : []),
    ]);
    return el('article', {}, head, el('div', { class: 'steps' }, ...steps), row.comment ? el('p', { class: 'side' }, `${t('comment')}: ${row.comment}`) : null);
  }

  const elsewhere = (c, key) => {
    const names = [...new Set(c.elsewhere.map(id => byId.get(id)).filter(x => x).map(x => `${x.doc}, ${x.no}`))];
    return names.length ? el('p', { class: 'side' }, `${t(key)}: ${names.join('; ')}`) : null;
  };

  // Uncertain links wait for a person: each with its likeness, the words that both texts have, and the other text.
  const candidates = (c, key) => (c.candidates ?? []).map(x => el('details', { class: 'candidate' },
    el('summary', {}, `${t(key)}: ${x.name} (${x.score.toLocaleString(ui, { minimumFractionDigits: 2 })})${x.words ? `; ${t('sharedWords')}: ${x.words}` : ''}`),
    el('p', { class: 'text', lang: byId.get(x.id)?.lang }, byId.get(x.id)?.text ?? '')));

  const changes = c => c.changes.length === 0 ? null : el('ul', { class: 'changes', 'aria-label': t('changed') }, ...c.changes.map(x => el('li', { class: `c-${x.class}` },
    el('b', {}, t(x.class === 'addressee' ? 'addresseeChange' : x.class)), ` ${shorten(x.before)} → ${shorten(x.after)}`)));

  const shorten = text => text === '' ? '∅' : text.length <= 90 ? text : `${text.slice(0, 50)} … ${text.slice(-30)}`;

  function where(c, i) {
    const facts = [isReversal(c) ? t('reversal') : null, c.status ? t(c.status) : null, c.strength && c.strength !== 'same' ? t(c.strength) : null, i.strength, i.position, i.to.join(', '), i.by.join(', ')];
    return el('p', { class: 'where' }, el('b', {}, data.meetings[c.m]), `${i.doc}, ${i.no}${i.pages.length ? `, ${t('pageShort')} ${i.pages.join(', ')}` : ''}`, ...facts.filter(x => x).map(x => el('span', {}, `· ${x}`)));
  }

  function card(row, c, i, f) {
    const earlier = i.diff ? row.items.find(x => x.id === i.prev) : null;
    if (!earlier) return el('div', { class: 'step' }, where(c, i), elsewhere(c, 'alsoFrom'), el('p', { class: 'text', lang: i.lang }, ...highlight(i.text, f.q)), ...candidates(c, 'maybeFrom'));
    const earlierCell = row.cells.find(x => x.items.includes(earlier));
    if (i.diff.length === 1) return el('div', { class: 'step' }, where(c, i),
      el('p', { class: 'side' }, `${t('asBefore')}: ${data.meetings[earlierCell.m]}, ${earlier.doc}, ${earlier.no}`), el('p', { class: 'text', lang: i.lang }, ...highlight(i.text, f.q)), ...candidates(c, 'maybeFrom'));
    const [was, is] = sides(i);
    return el('div', { class: 'step pair' }, where(c, i), changes(c), elsewhere(c, 'alsoFrom'),
      el('div', {}, el('p', { class: 'side' }, `${t('before')}: ${data.meetings[earlierCell.m]}, ${earlier.doc}, ${earlier.no}`), el('p', { class: 'text', lang: i.lang }, ...was)),
      el('div', {}, el('p', { class: 'side' }, `${t('now')}: ${data.meetings[c.m]}, ${i.doc}, ${i.no}`), el('p', { class: 'text', lang: i.lang }, ...is)), ...candidates(c, 'maybeFrom'));
  }

  const heard = text => el('span', { class: 'heard' }, text);

  // A difference is a list of steps along the later text: n > 0 keeps, n < 0 inserts so many code units; a string was deleted.
  function sides(item) {
    const was = [], is = [];
    let at = 0;
    for (const part of item.diff) {
      if (typeof part === 'string') was.push(el('del', {}, heard(t('deleted')), part));
      else {
        const text = item.text.slice(at, at += Math.abs(part));
        if (part < 0) is.push(el('ins', {}, heard(t('inserted')), text));
        else { was.push(text); is.push(text); }
      }
    }
    return [was, is];
  }

  function highlight(text, q) {
    if (q === '') return [text];
    const nodes = [], folded = fold(text);
    let at = 0;
    for (const hit = q.split(/\s+/)[0]; ;) {
      const found = folded.indexOf(hit, at);
      if (found < 0 || folded.length !== text.length) return [...nodes, text.slice(at)];
      nodes.push(text.slice(at, found), el('mark', {}, text.slice(found, found + hit.length)));
      at = found + hit.length;
    }
  }

  function lines(text, width) {
    const out = [''];
    for (const word of text.split(/(?<=[ \/-])/)) {
      if (out.at(-1) !== '' && (out.at(-1) + word).trim().length > width) out.push('');
      out[out.length - 1] += word;
    }
    return out.length > 3 ? [...out.slice(0, 2), out[2] + ' …'] : out;
  }

  const label = (text, x, y, width, anchor) => svg('text', { x, y, 'text-anchor': anchor }, svg('title', {}, text),
    ...lines(text, width).map((line, i) => svg('tspan', { x, dy: i === 0 ? 0 : 15 }, line)));

  function heat() {
    const narrow = innerWidth < 640, longest = Math.max(...data.themes.map(x => x[ui].length), 1);
    const left = narrow ? 150 : Math.min(300, longest * 8.2 + 20), cell = narrow ? 78 : 96, height = 40, top = 62, f = filters();
    const counts = data.themes.map((_, th) => data.meetings.map((_, m) => data.rows.filter(r => r.cells.some(c => c.m === m && c.items.some(i => i.themes.includes(th)))).length));
    const most = Math.max(1, ...counts.flat());
    const picture = svg('svg', { class: 'heat', width: left + cell * data.meetings.length + 10, height: top + height * data.themes.length + 6, role: 'group', 'aria-label': t('themesByMeetings') },
      ...data.meetings.map((m, i) => label(m, left + cell * i + cell / 2, 14, narrow ? 10 : 11, 'middle')));
    data.themes.forEach((theme, th) => {
      const all = lines(theme[ui], narrow ? 19 : 36), parts = all.slice(0, 2);
      const cut = all.length > 2;
      picture.append(svg('text', { x: left - 8, y: top + height * (th + 0.5) + 5 - 8 * (parts.length - 1), 'text-anchor': 'end' }, svg('title', {}, theme[ui]),
        ...parts.map((part, i) => svg('tspan', { x: left - 8, dy: i === 0 ? 0 : 15 }, cut && i === parts.length - 1 ? part.trimEnd() + ' …' : part))));
      data.meetings.forEach((m, i) => {
        const n = counts[th][i], x = left + cell * i, y = top + height * th, chosen = f.theme === String(th) && f.meeting === String(i);
        const choose = () => { form.elements.theme.value = chosen ? '' : String(th); form.elements.meeting.value = chosen ? '' : String(i); changed(); };
        const g = svg('g', n > 0 ? { role: 'button', tabindex: 0, 'aria-pressed': chosen, 'aria-label': `${theme[ui]}, ${m}: ${n}` } : { role: 'img', 'aria-label': `${theme[ui]}, ${m}: 0` },
          svg('rect', { x: x + 1, y: y + 1, width: cell - 2, height: height - 2, rx: 4, class: `v${n === 0 ? 0 : Math.ceil(4 * n / most)}${chosen ? ' chosen' : ''}` }),
          svg('text', { x: x + cell / 2, y: y + height / 2 + 5, 'text-anchor': 'middle', class: n === 0 ? 'soft' : null }, String(n)));
        if (n > 0) {
          g.addEventListener('click', choose);
          g.addEventListener('keydown', e => { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); choose(); } });
        }
        picture.append(g);
      });
    });
    replace('heat', picture);
    widen(picture);
  }

  // Letters are as wide as the fonts of the machine make them: a picture grows to the left by what its texts need.
  function widen(picture) {
    const over = Math.floor(Math.min(0, ...[...picture.querySelectorAll('text')].map(x => x.getBBox().x)));
    const width = Number(picture.getAttribute('width')) - over;
    picture.setAttribute('viewBox', `${over} 0 ${width} ${picture.getAttribute('height')}`);
    picture.setAttribute('width', width);
  }

  function flow() {
    const rows = data.rows.filter(r => r.line), n = data.meetings.length;
    document.getElementById('flow-section').hidden = n < 2 || rows.length === 0;
    const at = (r, m) => r.cells.find(c => c.m === m);
    const has = (r, m) => (at(r, m)?.items.length ?? 0) > 0;
    const totals = data.meetings.map((_, m) => rows.filter(r => has(r, m)).length);
    const outcome = (r, m) => has(r, m) ? at(r, m).status ?? 'stands' : at(r, m)?.status === 'dropped' ? 'dropped' : null;
    const counts = data.meetings.map((_, m) => Object.fromEntries([...statuses, 'stands'].map(s => [s, rows.filter(r => outcome(r, m) === s).length])));
    const gap = 280, bar = 22, left = 10, top = 44, full = 260;
    const most = Math.max(1, ...data.meetings.map((_, m) => totals[m] + counts[m].dropped));
    let lowest = 0;
    const scale = full / most, order = ['repeated', 'stands', 'reworded', 'merged', 'split', 'uncertain', 'new', 'not-compared'];
    const picture = svg('svg', { width: left + gap * (n - 1) + bar + 150, role: 'img', 'aria-label': t('flowHint') });
    data.meetings.forEach((m, i) => {
      const x = left + gap * i;
      picture.append(label(m, x, 14, 24, 'start'));
      let y = top, from = top;
      for (const s of order) {
        const size = counts[i][s] * scale;
        if (size === 0) continue;
        picture.append(svg('rect', { x, y, width: bar, height: Math.max(1, size - 1), class: s }));
        picture.append(svg('text', { x: x + bar + 6, y: y + Math.max(11, size / 2 + 4) }, `${t(s)} ${counts[i][s]}`));
        if (i > 0 && s !== 'new' && s !== 'stands' && s !== 'not-compared') from = band(picture, x - gap + bar, x, from, y, size, s);
        y += Math.max(size, 16);
      }
      lowest = Math.max(lowest, y);
      if (i > 0 && counts[i].dropped > 0) {
        const size = counts[i].dropped * scale, end = Math.max(y, from) + 24;
        band(picture, x - gap + bar, x, from, end, size, 'dropped');
        picture.append(svg('text', { x: x + 6, y: end + Math.max(11, size / 2 + 4) }, `${t('dropped')} ${counts[i].dropped}`));
        lowest = Math.max(lowest, end + Math.max(size, 20));
      }
    });
    picture.setAttribute('height', lowest + 16);
    replace('flow', picture);
    const keys = [...order, 'dropped'].filter(s => counts.some(c => c[s] > 0));
    replace('flow-table', el('table', {},
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('meeting')), el('th', { scope: 'col' }, t('total')), ...keys.map(s => el('th', { scope: 'col' }, t(s))))),
      el('tbody', {}, ...data.meetings.map((m, i) => el('tr', {}, el('th', { scope: 'row' }, m), el('td', { class: 'n' }, String(totals[i])), ...keys.map(s => el('td', { class: 'n' }, String(counts[i][s]))))))));
  }

  function band(picture, x0, x1, y0, y1, size, kind) {
    const mid = (x0 + x1) / 2, h = Math.max(1, size - 1);
    picture.prepend(svg('path', { class: `band ${kind}`, d: `M${x0},${y0} C${mid},${y0} ${mid},${y1} ${x1},${y1} V${y1 + h} C${mid},${y1 + h} ${mid},${y0 + h} ${x0},${y0 + h} Z` }));
    return y0 + size;
  }

  function changed() {
    page = 0;
    remember();
    heat();
    list();
  }

  function remember() {
    const state = new URLSearchParams([...new FormData(form)].filter(([, v]) => v !== ''));
    state.set('ui', ui);
    try { history.replaceState(null, '', '#' + state); } catch { /* a sandboxed page keeps no state */ }
  }

  function speak(language) {
    ui = language;
    document.documentElement.lang = ui;
    document.title = t('title');
    for (const node of document.querySelectorAll('[data-t]')) node.textContent = t(node.dataset.t);
    for (const node of document.querySelectorAll('[data-label]')) node.setAttribute('aria-label', t(node.dataset.label));
    for (const node of document.querySelectorAll('[data-ui]')) node.setAttribute('aria-pressed', node.dataset.ui === ui);
    replace('about', t('about')(data.documents, data.items, data.meetings.length));
    replace('foot', t('foot')(data.version, data.model ?? '—'));
    choices();
    heat();
    flow();
    list();
    open();
  }

  /** The sentences that the proof could not account for. */
  function open() {
    document.getElementById('open-section').hidden = data.open.length === 0;
    const heading = ['document', 'pageShort', 'sentence'].map(k => el('th', { scope: 'col' }, t(k)));
    const rows = data.open.map(o => el('tr', null, el('td', null, o.doc), el('td', null, o.page ? String(o.page) : ''), el('td', null, `${o.no} ${o.text}`.trim())));
    replace('open', el('table', null, el('thead', null, el('tr', null, ...heading)), el('tbody', null, ...rows)));
  }

  let waiting = 0;
  form.addEventListener('input', e => { clearTimeout(waiting); waiting = setTimeout(changed, e.target.name === 'q' ? 150 : 0); });
  form.addEventListener('submit', e => e.preventDefault());
  form.addEventListener('reset', () => setTimeout(changed));
  for (const node of document.querySelectorAll('[data-ui]')) node.addEventListener('click', () => { speak(node.dataset.ui); remember(); });

  matchMedia('(max-width: 640px)').addEventListener('change', heat);

  const state = new URLSearchParams(location.hash.slice(1));
  const wished = state.get('ui') ?? navigator.language;
  speak(wished.startsWith('ru') ? 'ru' : 'en');
  for (const [key, value] of state) if (form.elements[key]) form.elements[key].value = value;
  heat();
  list();
})();
