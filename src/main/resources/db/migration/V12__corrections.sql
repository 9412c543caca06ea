-- What was entered wrong is struck out and stays readable (T-57); what is struck out counts for nothing.

-- A deviation of a month that was corrected is withdrawn; the next time it falls short it is recorded anew.
alter table bf.deviation add column withdrawn_at timestamptz;
alter table bf.deviation drop constraint deviation_case_number_kind_person_id_period_key;
create unique index deviation_once on bf.deviation (case_number, kind, person_id, period) where withdrawn_at is null;
grant update (withdrawn_at) on bf.deviation to bf_system;

-- An absence rests the month's requirement, so a wrong one must be possible to take back.
alter table bf.support_absence add column absence_id uuid not null default gen_random_uuid(),
                               add column struck_at timestamptz,
                               add column struck_by text;
alter table bf.support_absence drop constraint support_absence_pkey;
alter table bf.support_absence add primary key (absence_id);
create index support_absence_by_case on bf.support_absence (case_number, person_id);
create policy strike on bf.support_absence for update to bf_ssm using (struck_at is null and bf.may('C6', 'WRITE', case_number))
  with check (struck_by = bf.actor_user());
grant update (struck_at, struck_by) on bf.support_absence to bf_ssm;
revoke update on bf.support_absence from bf_system;
