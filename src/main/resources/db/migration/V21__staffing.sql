-- Överlämning, frånvaro och ersättare (issue 7): who gave which task to whom and why, who is away and who stands in, and tasks nobody sees.

create table bf.staff_absence (
  absence_id   uuid primary key,
  user_id      text not null,
  organisation text not null check (organisation in ('SOC', 'SSM', 'SB', 'PROJECT', 'OTHER', 'OPERATIONS')),
  unit         text,
  from_date    date not null,
  to_date      date not null check (to_date >= from_date),
  made_at      timestamptz not null,
  made_by      text not null,
  ended_on     date,
  ended_by     text,
  started_at   timestamptz,
  returned_at  timestamptz,
  check ((ended_on is null) = (ended_by is null)),
  check (ended_on is null or ended_on < to_date)
);
create index staff_absence_by_user on bf.staff_absence (user_id, from_date);
comment on table bf.staff_absence is 'Both days included. ended_on is the last day away when it was ended early; before from_date it never was. No reason: why somebody is away is nobody''s business here.';

create table bf.staff_deputy (
  absence_id uuid not null references bf.staff_absence on delete cascade,
  group_id   text not null,
  deputy     text not null,
  primary key (absence_id, group_id)
);

create table bf.task_move (
  move_id      bigint generated always as identity primary key,
  case_number  text not null references bf.case_file,
  task_id      text not null,
  task_key     text not null,
  group_id     text,
  organisation text not null,
  unit         text,
  kind         text not null check (kind in ('HAND_OVER', 'HAND_OUT', 'TAKE_BACK', 'STAND_IN', 'RETURN', 'TO_TEAM')),
  from_user    text,
  to_user      text,
  reason_code  text check (reason_code in ('SEMESTER', 'SJUKDOM', 'JAV', 'KUNSKAP', 'ARBETSFORDELNING', 'ANNAT')),
  reason_text  text check (length(reason_text) <= 200),
  absence_id   uuid references bf.staff_absence on delete set null,
  moved_at     timestamptz not null,
  moved_by     text not null,
  check (kind not in ('HAND_OVER', 'HAND_OUT', 'TAKE_BACK') or reason_code is not null)
);
create index task_move_by_task on bf.task_move (task_id, move_id);
create index task_move_by_absence on bf.task_move (absence_id) where absence_id is not null;
create index task_move_by_case on bf.task_move (case_number);

-- What the nightly check found last; the row goes when the task is seen again.
create table bf.stray_task (
  task_id      text primary key,
  case_number  text not null references bf.case_file,
  task_name    text not null,
  group_id     text,
  organisation text,
  unit         text,
  why          text not null check (why in ('NO_GROUP', 'EMPTY_GROUP')),
  found_on     date not null
);
create index stray_task_by_case on bf.stray_task (case_number);

do $$
declare t text;
begin
  foreach t in array array['staff_absence', 'staff_deputy', 'task_move', 'stray_task'] loop
    execute format('alter table bf.%I enable row level security', t);
    execute format('alter table bf.%I force row level security', t);
    execute format('create policy system_all on bf.%I to bf_system using (true) with check (true)', t);
    execute format('grant select, insert on bf.%I to bf_system', t);
    execute format('grant select on bf.%I to bf_engine', t);
  end loop;
end $$;
grant update (started_at, returned_at) on bf.staff_absence to bf_system;
grant delete on bf.staff_absence, bf.staff_deputy, bf.stray_task to bf_system;
grant update (absence_id) on bf.task_move to bf_system;

-- Colleagues of the same organisation and unit know who is away; nobody else does.
create policy colleague on bf.staff_absence for select to bf_soc, bf_ssm, bf_sb, bf_project, bf_other, bf_operations
  using (organisation = bf.actor_org() and unit is not distinct from bf.actor_unit());
create policy own_or_manager on bf.staff_absence for insert to bf_soc, bf_ssm, bf_sb, bf_project, bf_other, bf_operations
  with check (made_by = bf.actor_user() and organisation = bf.actor_org() and unit is not distinct from bf.actor_unit()
              and ended_on is null and started_at is null and returned_at is null
              and (user_id = bf.actor_user() or bf.actor_roles() && array['soc_chef', 'ssm_chef']));
create policy ending on bf.staff_absence for update to bf_soc, bf_ssm, bf_sb, bf_project, bf_other, bf_operations
  using (organisation = bf.actor_org() and unit is not distinct from bf.actor_unit() and returned_at is null
         and (user_id = bf.actor_user() or bf.actor_roles() && array['soc_chef', 'ssm_chef']))
  with check (ended_by = bf.actor_user());
grant insert on bf.staff_absence to bf_soc, bf_ssm, bf_sb, bf_project, bf_other, bf_operations;
grant update (ended_on, ended_by) on bf.staff_absence to bf_soc, bf_ssm, bf_sb, bf_project, bf_other, bf_operations;

create policy colleague on bf.staff_deputy for select to bf_soc, bf_ssm, bf_sb, bf_project, bf_other, bf_operations
  using (exists (select 1 from bf.staff_absence a where a.absence_id = staff_deputy.absence_id));
create policy with_absence on bf.staff_deputy for insert to bf_soc, bf_ssm, bf_sb, bf_project, bf_other, bf_operations
  with check (exists (select 1 from bf.staff_absence a where a.absence_id = staff_deputy.absence_id and a.made_by = bf.actor_user()));
grant insert on bf.staff_deputy to bf_soc, bf_ssm, bf_sb, bf_project, bf_other, bf_operations;

create policy colleague on bf.task_move for select to bf_soc, bf_ssm, bf_sb, bf_project, bf_other, bf_operations
  using (organisation = bf.actor_org() and unit is not distinct from bf.actor_unit() and bf.may('C0', 'READ', case_number));
create policy mover on bf.task_move for insert to bf_soc, bf_ssm, bf_sb, bf_project, bf_other, bf_operations
  with check (moved_by = bf.actor_user() and organisation = bf.actor_org() and unit is not distinct from bf.actor_unit()
              and bf.may('C0', 'READ', case_number));
grant insert on bf.task_move to bf_soc, bf_ssm, bf_sb, bf_project, bf_other, bf_operations;

create policy colleague on bf.stray_task for select to bf_soc, bf_ssm, bf_sb, bf_project
  using (organisation = bf.actor_org() and unit is not distinct from bf.actor_unit() and bf.may('C0', 'READ', case_number));

-- What a task is called says what another organisation does in the case: a line about who has it is read by that organisation and by the
-- social services, whose case it is.
create policy own_work on bf.case_log as restrictive for select to bf_ssm, bf_sb, bf_project
  using (event not in ('TASK_MOVED', 'TASK_MOVED_BY_ITSELF') or actor_org = bf.actor_org());

insert into bf.parameter (code, valid_from, value, note, changed_by, changed_at) values
    ('staffing.absence.keep-months', '2010-01-01', '12', 'GDPR art. 5.1 e', 'system', '2010-01-01T00:00:00+01:00');
