-- Roles of a store with least rights. Run it once by its owner, who made the tables by 'submit':
--   psql --dbname reports --set collection=reportminer --file roles.sql
-- rm_work runs workers and submits, rm_review decides, rm_read searches and exports. None of them may change the tables themselves.
create role rm_work login;
create role rm_review login;
create role rm_read login;
grant usage on schema :"collection" to rm_work, rm_review, rm_read;
grant select on all tables in schema :"collection" to rm_work, rm_review, rm_read;
grant insert, update, delete, truncate on all tables in schema :"collection" to rm_work;
grant usage on all sequences in schema :"collection" to rm_work;
-- The log of decisions only grows, whoever writes to it.
grant insert on :"collection".decision to rm_review;
revoke update, delete, truncate on :"collection".decision from rm_work;
