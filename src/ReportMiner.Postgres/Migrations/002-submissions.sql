-- An input that was not opened when it came has its reason in the place of its bytes: a file that nobody may read, an archive with a password.
alter table input alter column sha256 drop not null;
alter table input add column refusal text;
alter table input add check ((sha256 is null) <> (refusal is null));
