'use strict';
(() => {
  // Words of the page itself; those of values, themes and meetings come with the data.
  const words = {
    en: {
      title: 'Recommendations by meeting', skip: 'To the list', languageOfPage: 'Language of the page', themesByMeetings: 'Themes by meeting',
      heatHint: 'How many recommendations on a theme the documents of a meeting contain. Choose a cell to see their texts.', flow: 'From meeting to meeting',
      flowHint: 'What changed in the recommendations since the previous meeting.', asTable: 'As a table', list: 'Recommendations and other items', search: 'Search (any form of a word)', theme: 'Theme',
      meeting: 'Meeting', status: 'What became of it', addressee: 'Addressed to', proposer: 'Proposed by', languageOfText: 'Language of the text', clear: 'Clear', anyTheme: 'all themes', anyMeeting: 'all meetings',
      anyStatus: 'any change', anyAddressee: 'everyone', anyProposer: 'anyone', both: 'both', alone: 'Nothing to compare with', became: 'What became of them',
      pagesLabel: 'Pages of the list', previous: 'Previous', next: 'Next', page: (a, b) => `Page ${a} of ${b}`, count: (n, all) => `${n} of ${all} recommendations shown`, none: 'Nothing was found.',
      open: 'Sentences that ask and are in no item', openHint: 'Nothing accounts for them: items may be missing. The documents that hold them are not complete.', document: 'Document', sentence: 'Sentence',
      before: 'Previous text', asBefore: 'Same text as', now: 'New text', inserted: 'inserted: ', deleted: 'deleted: ', noTheme: 'without a theme', comment: 'Comment', decided: 'checked by a reviewer', pageShort: 'p.',
      partial: (n, all) => `This page lists the first ${n} of ${all} rows of the matrix: more than a browser opens quickly. The pictures count all items. The whole matrix is in matrix.xlsx and matrix.csv, every item in recommendations.csv; reportminer serve shows all of them in the browser.`,
      about: (d, i, m) => `${d} documents; ${i} items, each once; ${m} meetings.`, foot: (v, m) => `ReportMiner ${v}; themes assigned by model ${m}. The page works without a network.`,
      stands: 'not compared', reversal: 'meaning reversed', alsoFrom: 'Also from', continuedIn: 'Continued in', maybeFrom: 'Possibly from', maybeIn: 'Possibly continued in', sharedWords: 'shared words', changed: 'Changed', total: 'All', why: 'Themes rest on', more: 'The picture goes on to the right →',
    },
    ru: {
      title: 'Рекомендации по сессиям и совещаниям', skip: 'К перечню', languageOfPage: 'Язык страницы', themesByMeetings: 'Темы по сессиям',
      heatHint: 'Сколько рекомендаций по теме содержится в документах сессии. Нажмите на ячейку, чтобы увидеть их тексты.', flow: 'От сессии к сессии',
      flowHint: 'Что изменилось в рекомендациях по сравнению с предыдущей сессией.', asTable: 'В виде таблицы', list: 'Рекомендации и иные положения', search: 'Поиск (слова в любой форме)', theme: 'Тема',
      meeting: 'Сессия/совещание', status: 'Изменение', addressee: 'Кому адресовано', proposer: 'Кем предложено', languageOfText: 'Язык текста', clear: 'Сбросить', anyTheme: 'все темы', anyMeeting: 'все сессии и совещания',
      anyStatus: 'любое изменение', anyAddressee: 'все адресаты', anyProposer: 'все авторы предложений', both: 'оба', alone: 'Сравнивать не с чем', became: 'Что с ними стало',
      pagesLabel: 'Страницы перечня', previous: 'Назад', next: 'Вперед', page: (a, b) => `Страница ${a} из ${b}`, count: (n, all) => `Показано рекомендаций: ${n} из ${all}`, none: 'По заданным условиям ничего не найдено.',
      open: 'Фразы с просьбой, не вошедшие в перечень', openHint: 'Возможно, рекомендации пропущены. Документы с этими фразами учтены не полностью.', document: 'Документ', sentence: 'Фраза',
      before: 'Прежний текст', asBefore: 'Текст тот же, что', now: 'Новый текст', inserted: 'добавлено: ', deleted: 'исключено: ', noTheme: 'без темы', comment: 'Замечание', decided: 'проверено вручную', pageShort: 'с.',
      partial: (n, all) => `Здесь показаны первые строки сводной таблицы: ${n} из ${all}. Больше строк браузер открывал бы слишком долго. На рисунках учтено все. Вся таблица – в файлах matrix.xlsx и matrix.csv, все рекомендации – в recommendations.csv; команда reportminer serve показывает их в браузере целиком.`,
      about: (d, i, m) => `Документов: ${d}; положений (каждое один раз): ${i}; сессий и совещаний: ${m}.`, foot: (v, m) => `ReportMiner ${v}; темы присвоены моделью ${m}. Страница работает без подключения к сети.`,
      stands: 'не сравнивалось', reversal: 'смысл изменен на противоположный', alsoFrom: 'Также из', continuedIn: 'Продолжение в', maybeFrom: 'Возможно, из', maybeIn: 'Возможно, продолжение в', sharedWords: 'общие слова', changed: 'Изменено', total: 'Всего', why: 'Основание для тем', more: 'Продолжение справа →',
    },
  };
  const statuses = ['new', 'repeated', 'reworded', 'merged', 'split', 'uncertain', 'dropped', 'not-compared'];
  const data = JSON.parse(document.getElementById('data').textContent);
  const form = document.getElementById('filters');
  const pageSize = 50;
  let ui = 'en', page = 0, shown = [];

  const t = key => words[ui][key] ?? key;
  const name = (group, id) => data.names[group]?.[id]?.[ui] ?? id;
  const stateName = s => s === 'reversal' || s === 'stands' ? t(s) : data.names.status[s] ? name('status', s) : name('strengthChange', s);
  const fold = text => text.toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'").replaceAll('\u2010', '-').replaceAll('\u2011', '-');
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
  const actorNames = id => `${data.names.actor[id]?.en ?? id} ${data.names.actor[id]?.ru ?? ''}`;
  for (const row of data.rows) {
    row.items = row.cells.flatMap(c => c.items);
    row.search = fold(row.items.map(i => `${i.doc} ${i.no} ${i.text} ${i.by.map(actorNames).join(' ')} ${i.to.map(actorNames).join(' ')}`).join('\n'));
    for (const item of row.items) byId.set(item.id, item);
    const last = row.cells.filter(c => c.status).at(-1);
    row.status = last ? last.status : null;
  }

  // A word is found in any form: its stem comes with the data; that of a form that no text has is the longest one it begins with.
  const stems = new Map(), known = new Set();
  for (const [stem, ...forms] of data.stems) {
    known.add(stem);
    for (const form of forms) stems.set(form, stem);
  }
  const tokens = text => [...text.matchAll(/[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu)];
  function stemOf(word) {
    if (stems.has(word) || known.has(word)) return stems.get(word) ?? word;
    for (let end = word.length - 1; end >= Math.max(3, word.length - 4); end--) if (known.has(word.slice(0, end))) return word.slice(0, end);
    return word;
  }
  const parts = word => word.includes('-') ? [word, ...word.split('-')] : [word];
  const stemsOf = row => row.stems ??= new Set(tokens(row.search).flatMap(m => parts(m[0])).map(w => stems.get(w) ?? w));

  function choices() {
    const options = (name, entries) => {
      const select = form.elements[name], value = select.value;
      select.replaceChildren(...entries.map(([v, label]) => el('option', { value: v }, label)));
      select.value = value;
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    };
    const actors = key => [...new Set(data.rows.flatMap(r => r.items.flatMap(i => i[key])))].map(a => [a, name('actor', a)]).sort((a, b) => a[1].localeCompare(b[1], ui));
    options('theme', [['', t('anyTheme')], ...data.themes.map((x, i) => [String(i), x[ui]]), ['-', t('noTheme')]]);
    options('meeting', [['', t('anyMeeting')], ...data.meetings.map((m, i) => [String(i), shorten([meetingName(i), m[ui]].filter(x => x).join(' · '))])]);
    options('status', [['', t('anyStatus')], ...statuses.concat('reversal', 'strengthened', 'weakened').map(s => [s, stateName(s)])]);
    options('proposer', [['', t('anyProposer')], ...actors('by')]);
    options('addressee', [['', t('anyAddressee')], ...actors('to')]);
    options('lang', [['', t('both')], ['en', 'English'], ['ru', 'Русский']]);
  }

  const meetingName = i => data.meetings[i].year ? `${data.meetings[i].name} (${data.meetings[i].year})` : data.meetings[i].name;

  const isReversal = c => c.changes.some(x => x.class === 'polarity');

  function fits(row, f) {
    const cells = f.meeting === '' ? row.cells : row.cells.filter(c => c.m === Number(f.meeting));
    const items = cells.flatMap(c => c.items);
    const isStatus = c => c.status === f.status || c.strength === f.status || (f.status === 'reversal' && isReversal(c));
    return (f.words.length === 0 || f.words.every(w => row.search.includes(w.text) || stemsOf(row).has(w.stem)))
      && (f.theme === '' || (f.theme === '-' ? row.themes.length === 0 : items.some(i => i.themes.includes(Number(f.theme)))))
      && (f.meeting === '' || items.length > 0 || (f.status !== '' && cells.some(isStatus)))
      && (f.status === '' || (f.meeting === '' && statuses.includes(f.status) ? row.status === f.status : cells.some(isStatus)))
      && (f.proposer === '' || items.some(i => i.by.includes(f.proposer)))
      && (f.addressee === '' || items.some(i => i.to.includes(f.addressee)))
      && (f.lang === '' || items.some(i => i.lang === f.lang));
  }

  const filters = () => {
    const f = Object.fromEntries(new FormData(form));
    const words = tokens(fold(f.q)).map(m => m[0]);
    f.words = (words.length > 0 ? words : fold(f.q).trim().split(/\s+/).filter(w => w)).map(text => ({ text, stem: stemOf(text) }));
    return f;
  };

  function list() {
    const f = filters();
    shown = data.rows.filter(r => fits(r, f));
    const pages = Math.max(1, Math.ceil(shown.length / pageSize));
    page = Math.min(page, pages - 1);
    replace('count', shown.length === 0 ? t('none') : t('count')(shown.length, data.rows.length));
    outcomes(f);
    replace('results', ...shown.slice(page * pageSize, (page + 1) * pageSize).map(r => article(r, f)));
    replace('pages', ...(pages < 2 ? [] : [
      step(t('previous'), page - 1, pages), el('span', {}, t('page')(page + 1, pages)), step(t('next'), page + 1, pages),
    ]));
  }

  // What became of what is shown: each state counts what the list shows when it is chosen.
  function outcomes(f) {
    const counts = statuses.concat('reversal').map(s => [s, data.rows.filter(r => fits(r, { ...f, status: s })).length]).filter(([s, n]) => n > 0 || s === f.status);
    replace('outcomes', ...(counts.length === 0 ? [] : [el('span', {}, `${t('became')}:`)]), ...counts.map(([s, n]) => {
      const button = el('button', { type: 'button', class: `state s-${s}`, 'aria-pressed': s === f.status }, `${stateName(s)}: ${n}`);
      button.addEventListener('click', () => { form.elements.status.value = s === f.status ? '' : s; changed(); });
      return button;
    }));
  }

  function step(label, to, pages) {
    const button = el('button', { type: 'button' }, label);
    button.disabled = to < 0 || to >= pages;
    button.addEventListener('click', () => { page = to; list(); document.getElementById('results').focus(); document.getElementById('list-section').scrollIntoView(); });
    return button;
  }

  function article(row, f) {
    const head = el('h3', {},
      row.status ? el('span', { class: `chip state s-${row.status}` }, stateName(row.status)) : null,
      row.status && row.items[0]?.kind === 'recommendation' ? null : el('span', { class: 'chip' }, name('kind', row.items[0]?.kind)),
      ...(row.themes.length ? row.themes.map(i => el('span', { class: 'chip' }, data.themes[i][ui])) : [el('span', { class: 'chip' }, t('noTheme'))]),
      row.decided ? el('span', { class: 'chip' }, t('decided')) : null);
    const keep = i => f.lang === '' || i.lang === f.lang;
    const before = new Set(row.cells.flatMap(c => c.items.filter(keep).filter(i => i.diff).map(i => i.prev)));
    const steps = row.cells.flatMap(c => [
      ...c.items.filter(keep).filter(i => i.diff || !before.has(i.id)).map(i => card(row, c, i, f)),
      ...(c.items.length === 0 && c.status ? [el('div', { class: 'step' }, el('p', { class: 'where' }, el('b', {}, meetingName(c.m)), stateName(c.status)), elsewhere(c, 'continuedIn'), ...candidates(c, 'maybeIn'))] : []),
    ]);
    return el('article', {}, head, el('div', { class: 'steps' }, ...steps), reasons(row), row.comment ? el('p', { class: 'side' }, `${t('comment')}: ${row.comment}`) : null);
  }

  // The words that the latest items were given their themes for.
  function reasons(row) {
    const latest = row.cells.filter(c => c.items.length > 0).at(-1)?.items ?? [];
    const found = new Map();
    for (const [theme, text] of latest.flatMap(i => i.why)) found.set(theme, [...new Set([...(found.get(theme) ?? []), text])]);
    return found.size === 0 ? null : el('p', { class: 'side' }, `${t('why')}: ${[...found].map(([theme, texts]) => `${data.themes[theme][ui]} – ${texts.join(', ')}`).join('; ')}`);
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
    el('b', {}, `${name('class', x.class)}:`), ` ${shorten(x.before)} → ${shorten(x.after)}`)));

  const shorten = text => text === '' ? '∅' : text.length <= 90 ? text : `${text.slice(0, 50)} … ${text.slice(-30)}`;

  function where(c, i) {
    const place = i.pages.length === 0 ? '' : `, ${t('pageShort')} ${i.pages.length > 1 ? `${i.pages[0]}–${i.pages.at(-1)}` : i.pages[0]}`;
    const actors = (key, ids) => ids.length === 0 ? null : `${t(key)}: ${ids.map(a => name('actor', a)).join(', ')}`;
    const facts = [
      isReversal(c) ? t('reversal') : null, c.status ? stateName(c.status) : null, c.strength && c.strength !== 'same' ? stateName(c.strength) : null,
      i.strength ? name('strength', i.strength) : null, i.position ? name('position', i.position) : null, actors('proposer', i.by), actors('addressee', i.to),
    ];
    return el('p', { class: 'where' }, el('b', {}, meetingName(c.m)), `${i.doc === data.meetings[c.m].name ? '' : `${i.doc}, `}${i.no}${place}`, ...facts.filter(x => x).map(x => el('span', {}, `· ${x}`)));
  }

  function card(row, c, i, f) {
    const earlier = i.diff ? row.items.find(x => x.id === i.prev) : null;
    if (!earlier) return el('div', { class: 'step' }, where(c, i), elsewhere(c, 'alsoFrom'), el('p', { class: 'text', lang: i.lang }, ...highlight(i.text, f.words)), ...candidates(c, 'maybeFrom'));
    const earlierCell = row.cells.find(x => x.items.includes(earlier));
    if (i.diff.length === 1) return el('div', { class: 'step' }, where(c, i),
      el('p', { class: 'side' }, `${t('asBefore')}: ${meetingName(earlierCell.m)}, ${earlier.no}`), el('p', { class: 'text', lang: i.lang }, ...highlight(i.text, f.words)), ...candidates(c, 'maybeFrom'));
    const [was, is] = sides(i);
    return el('div', { class: 'step pair' }, where(c, i), changes(c), elsewhere(c, 'alsoFrom'),
      el('div', {}, el('p', { class: 'side' }, `${t('before')}: ${meetingName(earlierCell.m)}, ${earlier.no}`), el('p', { class: 'text', lang: i.lang }, ...was)),
      el('div', {}, el('p', { class: 'side' }, `${t('now')}: ${meetingName(c.m)}, ${i.no}`), el('p', { class: 'text', lang: i.lang }, ...is)), ...candidates(c, 'maybeFrom'));
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

  function highlight(text, wanted) {
    const folded = fold(text);
    if (wanted.length === 0 || folded.length !== text.length) return [text];
    const nodes = [];
    let at = 0;
    for (const m of tokens(folded)) {
      if (!wanted.some(w => m[0].includes(w.text) || parts(m[0]).some(p => (stems.get(p) ?? p) === w.stem))) continue;
      nodes.push(text.slice(at, m.index), el('mark', {}, text.slice(m.index, m.index + m[0].length)));
      at = m.index + m[0].length;
    }
    return [...nodes, text.slice(at)];
  }

  function lines(text, width) {
    const out = [''];
    for (const word of text.split(/(?<=[ \/-])/)) {
      if (out.at(-1) !== '' && (out.at(-1) + word).trim().length > width) out.push('');
      out[out.length - 1] += word;
    }
    return out.length > 4 ? [...out.slice(0, 3), out[3] + ' …'] : out;
  }

  const label = (text, x, y, width, anchor, title) => svg('text', { x, y, 'text-anchor': anchor }, svg('title', {}, title ? `${text}: ${title}` : text),
    ...lines(text, width).map((line, i) => svg('tspan', { x, dy: i === 0 ? 0 : 15 }, line)));

  // A cell counts what the list shows when it is chosen, under the other filters.
  function themeCounts(f) {
    if (data.totals) return data.totals.themes;
    const counts = data.themes.map(() => data.meetings.map(() => 0));
    for (const row of data.rows) {
      for (const c of row.cells.filter(c => c.items.length > 0)) {
        if (!fits(row, { ...f, theme: '', meeting: String(c.m) })) continue;
        for (const theme of new Set(c.items.flatMap(i => i.themes))) counts[theme][c.m]++;
      }
    }
    return counts;
  }

  // Says where a picture or table is wider than the window.
  function goesOn(id) {
    const box = document.getElementById(id);
    box.parentElement.querySelector('.more').hidden = box.scrollWidth <= box.clientWidth + 1;
  }

  function heat() {
    const narrow = innerWidth < 640, longest = Math.max(...data.themes.map(x => x[ui].length), 1);
    const left = narrow ? 150 : Math.min(300, longest * 8.2 + 20), cell = narrow ? 78 : 96, height = 40, top = 78, f = filters();
    const counts = themeCounts(f);
    const most = Math.max(1, ...counts.flat());
    const picture = svg('svg', { class: 'heat', width: left + cell * data.meetings.length + 10, height: top + height * data.themes.length + 6, role: 'group', 'aria-label': t('themesByMeetings') },
      ...data.meetings.map((m, i) => label(meetingName(i), left + cell * i + cell / 2, 14, narrow ? 10 : 12, 'middle', m[ui])));
    data.themes.forEach((theme, th) => {
      const all = lines(theme[ui], narrow ? 19 : 36), parts = all.slice(0, 2);
      const cut = all.length > 2;
      picture.append(svg('text', { x: left - 8, y: top + height * (th + 0.5) + 5 - 8 * (parts.length - 1), 'text-anchor': 'end' }, svg('title', {}, theme[ui]),
        ...parts.map((part, i) => svg('tspan', { x: left - 8, dy: i === 0 ? 0 : 15 }, cut && i === parts.length - 1 ? part.trimEnd() + ' …' : part))));
      data.meetings.forEach((m, i) => {
        const n = counts[th][i], x = left + cell * i, y = top + height * th, chosen = f.theme === String(th) && f.meeting === String(i);
        const choose = () => { form.elements.theme.value = chosen ? '' : String(th); form.elements.meeting.value = chosen ? '' : String(i); changed(); };
        const g = svg('g', n > 0 && !data.totals ? { role: 'button', tabindex: 0, 'aria-pressed': chosen, 'aria-label': `${theme[ui]}, ${m.name}: ${n}` } : { role: 'img', 'aria-label': `${theme[ui]}, ${m.name}: ${n}` },
          svg('rect', { x: x + 1, y: y + 1, width: cell - 2, height: height - 2, rx: 4, class: `v${n === 0 ? 0 : Math.ceil(4 * n / most)}${chosen ? ' chosen' : ''}` }),
          svg('text', { x: x + cell / 2, y: y + height / 2 + 5, 'text-anchor': 'middle', class: n === 0 ? 'soft' : null }, String(n)));
        if (n > 0 && !data.totals) {
          g.addEventListener('click', choose);
          g.addEventListener('keydown', e => { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); choose(); } });
        }
        picture.append(g);
      });
    });
    replace('heat', picture);
    widen(picture);
    goesOn('heat');
  }

  // Letters are as wide as the fonts of the machine make them: a picture grows to the left by what its texts need.
  function widen(picture) {
    const over = Math.floor(Math.min(0, ...[...picture.querySelectorAll('text')].map(x => x.getBBox().x)));
    const width = Number(picture.getAttribute('width')) - over;
    picture.setAttribute('viewBox', `${over} 0 ${width} ${picture.getAttribute('height')}`);
    picture.setAttribute('width', width);
  }

  // Meetings that were compared belong to one series: rows join them.
  function series() {
    const root = data.meetings.map((_, i) => i);
    const find = i => { while (root[i] !== i) i = root[i]; return i; };
    for (const row of data.rows.filter(r => r.line)) {
      const compared = row.cells.filter(c => c.status !== 'not-compared').map(c => c.m);
      for (const m of compared.slice(1)) root[Math.max(find(m), find(compared[0]))] = Math.min(find(m), find(compared[0]));
    }
    return data.meetings.map((_, i) => data.meetings.map((_, k) => k).filter(k => find(k) === i)).filter(group => group.length > 0);
  }

  function flow() {
    const rows = data.rows.filter(r => r.line);
    const all = series(), several = all.filter(g => g.length > 1);
    document.getElementById('flow-section').hidden = several.length === 0;
    const at = (r, m) => r.cells.find(c => c.m === m);
    const has = (r, m) => (at(r, m)?.items.length ?? 0) > 0;
    const totals = data.totals?.items ?? data.meetings.map((_, m) => rows.filter(r => has(r, m)).length);
    const outcome = (r, m) => has(r, m) ? at(r, m).status ?? 'stands' : at(r, m)?.status === 'dropped' ? 'dropped' : null;
    const counts = data.meetings.map((_, m) => Object.fromEntries([...statuses, 'stands'].map(s => [s, data.totals ? data.totals.statuses[m][s] ?? 0 : rows.filter(r => outcome(r, m) === s).length])));
    const alone = all.filter(g => g.length === 1 && totals[g[0]] > 0).map(g => `${meetingName(g[0])}: ${totals[g[0]]}`);
    replace('flow', ...several.flatMap(group => [
      several.length > 1 ? el('h3', {}, data.meetings[group.at(-1)][ui] || data.meetings[group.at(-1)].name) : null,
      river(group, totals, counts),
    ]).filter(x => x));
    replace('flow-alone', alone.length === 0 ? '' : `${t('alone')}: ${alone.join('; ')}.`);
    const keys = [...order, 'dropped'].filter(s => counts.some(c => c[s] > 0));
    replace('flow-table', el('table', {},
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('meeting')), el('th', { scope: 'col' }, t('total')), ...keys.map(s => el('th', { scope: 'col' }, stateName(s))))),
      el('tbody', {}, ...data.meetings.map((m, i) => el('tr', {}, el('th', { scope: 'row' }, meetingName(i)), el('td', { class: 'n' }, String(totals[i])), ...keys.map(s => el('td', { class: 'n' }, String(counts[i][s]))))))));
    goesOn('flow');
  }

  const order = ['repeated', 'stands', 'reworded', 'merged', 'split', 'uncertain', 'new', 'not-compared'];

  // One series: a bar a meeting, parted by what became of its items, and bands from the one before.
  function river(group, totals, counts) {
    const gap = 300, bar = 22, left = 10, top = 44, full = 260;
    const most = Math.max(1, ...group.map(m => totals[m] + counts[m].dropped));
    const scale = full / most;
    const picture = svg('svg', { width: left + gap * (group.length - 1) + bar + 210, role: 'img', 'aria-label': t('flowHint') });
    let lowest = 0;
    group.forEach((m, i) => {
      const x = left + gap * i;
      picture.append(label(meetingName(m), x, 14, 28, 'start', data.meetings[m][ui]));
      let y = top, from = top;
      for (const s of order) {
        const size = counts[m][s] * scale;
        if (size === 0) continue;
        picture.append(svg('rect', { x, y, width: bar, height: Math.max(1, size - 1), class: s }));
        picture.append(svg('text', { x: x + bar + 6, y: y + Math.max(11, size / 2 + 4) }, `${stateName(s)}: ${counts[m][s]}`));
        if (i > 0 && s !== 'new' && s !== 'stands' && s !== 'not-compared') from = band(picture, x - gap + bar, x, from, y, size, s);
        y += Math.max(size, 16);
      }
      lowest = Math.max(lowest, y);
      if (i > 0 && counts[m].dropped > 0) {
        const size = counts[m].dropped * scale, end = Math.max(y, from) + 24;
        band(picture, x - gap + bar, x, from, end, size, 'dropped');
        picture.append(svg('text', { x: x + 6, y: end + Math.max(11, size / 2 + 4) }, `${stateName('dropped')}: ${counts[m].dropped}`));
        lowest = Math.max(lowest, end + Math.max(size, 20));
      }
    });
    picture.setAttribute('height', lowest + 16);
    return picture;
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
    document.getElementById('partial').hidden = !data.totals;
    if (data.totals) replace('partial', t('partial')(data.rows.length.toLocaleString(ui), data.totals.rows.toLocaleString(ui)));
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
  addEventListener('resize', () => { goesOn('heat'); goesOn('flow'); });

  const state = new URLSearchParams(location.hash.slice(1));
  const wished = state.get('ui') ?? navigator.language;
  speak(wished.startsWith('ru') ? 'ru' : 'en');
  for (const [key, value] of state) if (form.elements[key]) form.elements[key].value = value;
  heat();
  list();
})();
