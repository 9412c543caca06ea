-- The read log says what security.md 6.1 asks for: also in which role, what was done, and in which request.
-- Lines from before keep what they have; their seals hold over what they had (read_log_seal.version 1).

alter table bf.read_log
  add column roles      text,
  add column action     text not null default 'READ' check (action in ('READ', 'LIST', 'SEARCH', 'CHANGE', 'FOLLOW_UP')),
  add column request_id text;

-- Version 2 covers the new columns too.
alter table bf.read_log_seal add column version int not null default 1 check (version in (1, 2));

-- In own name, organisation, unit and roles.
drop policy writer on bf.read_log;
create policy writer on bf.read_log for insert to bf_nobody, bf_soc, bf_ssm, bf_sb, bf_project, bf_other, bf_operations
  with check (user_id = coalesce(bf.actor_user(), 'nobody') and organisation = coalesce(bf.actor_org(), organisation)
              and unit is not distinct from bf.actor_unit()
              and roles is not distinct from nullif(current_setting('bf.roles', true), ''));

-- Who has seen a case of the own unit (A4): read by those whom the catalogue names, and the reading is a line of its own.
create policy reader on bf.read_log for select to bf_soc using (bf.may('A4', 'READ', case_number));
grant select on bf.read_log to bf_soc;
