-- What search needs of the last run. Names and columns are those of the index beside the folder of a run; full text is PostgreSQL's.
create table facts (name text primary key, value text not null);
create table items (
  row bigint generated always as identity primary key,
  id text collate "C" not null unique,
  hash bytea not null,
  meeting text collate "C" not null,
  language text collate "C",
  date text collate "C",
  kind text collate "C" not null,
  strength text collate "C",
  json text not null
);
create index items_by_meeting on items (meeting, date);
create table tags (sort text not null, value text collate "C" not null, row bigint not null, primary key (sort, value, row));
create index tags_by_row on tags (row);
create table vectors (row bigint primary key, vector bytea not null);
create table links (
  earlier text collate "C" not null, later text collate "C" not null, relation text collate "C" not null, change text, certain int not null, evidence text not null
);
create index links_by_earlier on links (earlier);
create index links_by_later on links (later);
create table fates (id text not null, status text not null, primary key (id, status));

-- stems: our stems of both languages, each as often as it stands in the item: what the program searches by.
-- words: what the dictionaries of PostgreSQL make of the text in Russian and in English: what people search by in SQL.
create table stems (row bigint primary key, size int not null, stems tsvector not null, words tsvector not null);
create index stems_by_stem on stems using gin (stems);
create index stems_by_word on stems using gin (words);
create table stem_counts (term text primary key, doc int not null);
