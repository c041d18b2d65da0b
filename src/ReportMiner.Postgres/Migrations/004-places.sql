-- Where each line of the log ends, in bytes of the file that the log would be: whoever follows the log reads from there on.
alter table decision add column ends bigint;
update decision d set ends = s.ends
from (select position, sum(octet_length(convert_to(line, 'UTF8')) + 1) over (order by position) as ends from decision) s
where s.position = d.position;
alter table decision alter column ends set not null;
create unique index decision_by_end on decision (ends);
