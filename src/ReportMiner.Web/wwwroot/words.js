// Words of the interface. Both languages have the same keys; a test holds them to it.
export const words = {
  en: {
    skip: 'To the content', overview: 'Overview', matrix: 'Matrix', queue: 'Queue', log: 'Log', pages: 'Pages', light: 'Light', dark: 'Dark', keys: 'Keys', close: 'Close',
    items: 'items', lines: 'recommendations traced', decisions: 'decisions', uncertain: 'uncertain links', meetings: 'Meetings', documents: 'Documents', file: 'File', status: 'Status',
    toDo: 'Left to do', openQueue: 'Open the queue', allComplete: 'All documents are complete.', notComplete: 'Documents that are not complete: {0}', diagnostics: 'Messages',
    search: 'Search', searchHint: 'Words in any form', clear: 'Clear all filters', shown: '{0} items in {1} rows', of: 'of {0}', more: 'Show more', export: 'Export these', nothing: 'No item fits these filters.',
    meeting: 'Meeting', theme: 'Theme', kind: 'Kind', proposer: 'Proposed by', addressee: 'Addressee', strength: 'Strength', position: 'Position', language: 'Language', document: 'Document', decided: 'Checked by a reviewer',
    yes: 'yes', no: 'no', comment: 'Comment', save: 'Save', themes: 'Themes', history: 'History', others: 'The same recommendation elsewhere', neighbours: 'In the document', page: 'p. {0}', why: 'Why: definition',
    by: '{0}, {1}', was: 'before: {0}', nowIs: 'after: {0}', saved: 'Saved.', undone: 'Taken back.', nothingToUndo: 'There is nothing to take back.', offline: 'Not saved: the program does not answer. Trying again in {0} s.',
    conflict: '{0} decided this meanwhile. It is now: {1}. Your answer was not saved: look, and decide again.', refused: 'Not saved: {0}',
    left: '{0} of {1} left', keep: 'Themes are right', change: 'Change themes', later: 'Later', next: 'Next', doneQueue: 'Nothing is left in the queue.', whyLink: 'Is the link to the earlier meeting right?', whyThemes: 'Are these themes right?',
    cannotTell: 'Cannot tell', noThemes: 'no theme', undo: 'Undo', newStatus: 'new', same: 'repeated', reworded: 'reworded', notFound: 'There is no such item.', empty: 'none',
    new: 'new', repeated: 'repeated', merged: 'merged', split: 'split', dropped: 'not carried forward', 'not-compared': 'not compared',
    recommendation: 'recommendation', conclusion: 'conclusion', operative: 'operative paragraph', proposal: 'proposal', cited: 'from another document', en: 'English', ru: 'Russian',
    complete: 'complete', incomplete: 'incomplete', failed: 'failed', recognised: 'recognised (OCR)', title: '{0} – ReportMiner',
    help: 'Digits answer the question. Letters are commands. Keys are read by their place, so they work in both layouts.',
  },
  ru: {
    skip: 'К содержанию', overview: 'Обзор', matrix: 'Матрица', queue: 'На проверку', log: 'Журнал', pages: 'Разделы', light: 'Светлая', dark: 'Темная', keys: 'Клавиши', close: 'Закрыть',
    items: 'позиции перечня', lines: 'истории рекомендаций', decisions: 'уточнения', uncertain: 'соответствия не подтверждены', meetings: 'Сессии и совещания', documents: 'Документы', file: 'Файл', status: 'Изменение',
    toDo: 'Осталось сделать', openQueue: 'Открыть очередь', allComplete: 'Все документы учтены полностью.', notComplete: 'Документов, учтенных не полностью: {0}', diagnostics: 'Сообщения программы',
    search: 'Поиск', searchHint: 'Слова в любой форме', clear: 'Сбросить все условия', shown: 'Показано рекомендаций: {0}, строк: {1}', of: 'из {0}', more: 'Показать еще', export: 'Выгрузить показанное', nothing: 'По заданным условиям ничего не найдено.',
    meeting: 'Сессия/совещание', theme: 'Тема', kind: 'Вид положения', proposer: 'Кем предложено', addressee: 'Кому адресовано', strength: 'Степень обязательности', position: 'Позиция государства', language: 'Язык', document: 'Документ', decided: 'Проверено вручную',
    yes: 'да', no: 'нет', comment: 'Замечание', save: 'Сохранить', themes: 'Темы', history: 'История', others: 'Та же рекомендация в других документах', neighbours: 'В документе', page: 'с. {0}', why: 'Основание: определение',
    by: '{0}, {1}', was: 'прежде: {0}', nowIs: 'теперь: {0}', saved: 'Сохранено.', undone: 'Отменено.', nothingToUndo: 'Отменять нечего.', offline: 'Не сохранено: программа не отвечает. Повтор через {0} с.',
    conflict: 'Тем временем решение принял(а) {0}. Теперь: {1}. Ваш ответ не сохранен: посмотрите и решите заново.', refused: 'Не сохранено: {0}',
    left: 'Осталось {0} из {1}', keep: 'Темы верны', change: 'Изменить темы', later: 'Позже', next: 'Далее', doneQueue: 'Очередь пуста.', whyLink: 'Верно ли соответствие предыдущей сессии?', whyThemes: 'Верны ли эти темы?',
    cannotTell: 'Нельзя определить', noThemes: 'без темы', undo: 'Отменить', newStatus: 'новое', same: 'повторено', reworded: 'изменено', notFound: 'Такой рекомендации нет.', empty: 'нет',
    new: 'новое', repeated: 'повторено', merged: 'объединено', split: 'разделено', dropped: 'не сохранено', 'not-compared': 'не сравнивалось',
    recommendation: 'рекомендация', conclusion: 'вывод', operative: 'пункт постановляющей части', proposal: 'предложение', cited: 'из другого документа', en: 'английский', ru: 'русский',
    complete: 'учтен полностью', incomplete: 'учтен не полностью', failed: 'не обработан', recognised: 'распознан (OCR)', title: '{0} – ReportMiner',
    help: 'Цифры – ответы на вопрос, буквы – команды. Клавиши определяются по месту и работают в обеих раскладках.',
  },
};

let ui = localStorage.getItem('rm-ui');
export const language = () => ui ?? 'en';
export function setLanguage(to) { ui = to; localStorage.setItem('rm-ui', to); document.documentElement.lang = to; }
export const chosen = () => ui !== null;

/** A word of the interface, with its places filled. What has no word is shown as it is. */
export function say(key, ...values) {
  let text = words[language()][key] ?? key;
  values.forEach((value, i) => { text = text.replace(`{${i}}`, value); });
  return text;
}
