-- Aviseringar (issue 7): which mail each member of staff has chosen, and what is waiting to be told. Nothing here is about a person of a case.

create table bf.notification_choice (
  user_id    text not null,
  event      text not null check (event in ('NEW_FOR_GROUP', 'GIVEN', 'DUE_SOON', 'LATE', 'NEW_STEP', 'DIGEST', 'TEAM_LATE')),
  chosen     boolean not null,
  hour       int check (hour between 6 and 18),
  changed_at timestamptz not null,
  primary key (user_id, event),
  check ((event = 'DIGEST') = (hour is not null))
);
comment on table bf.notification_choice is 'Only what somebody has changed; the rest is as NotificationEvent says. hour is Swedish time on working days.';

-- A line is told once: the same task, event and occasion is the same line. It stays while the task is open, so that it is not told again.
create table bf.notice (
  notice_id   bigint generated always as identity primary key,
  user_id     text not null,
  event       text not null check (event in ('NEW_FOR_GROUP', 'GIVEN', 'DUE_SOON', 'LATE', 'NEW_STEP')),
  task_id     text not null,
  occasion    text not null,
  case_number text not null,
  noted_at    timestamptz not null,
  letter      text,
  unique (user_id, event, task_id, occasion)
);
create index notice_untold on bf.notice (user_id) where letter is null;
create index notice_by_letter on bf.notice (letter) where letter is not null;
create index notice_by_task on bf.notice (task_id);
comment on table bf.notice is 'letter is the dedupe key of the letter that has told of it or will. No name, no text: they are asked for when the letter leaves.';

-- How far the engine's tasks have been looked through.
create table bf.notice_sweep (
  only_row boolean primary key default true check (only_row),
  swept_to timestamptz not null,
  daily_on date
);
comment on column bf.notice_sweep.daily_on is 'The last working day whose due days have been looked through.';

do $$
declare t text;
begin
  foreach t in array array['notification_choice', 'notice', 'notice_sweep'] loop
    execute format('alter table bf.%I enable row level security', t);
    execute format('alter table bf.%I force row level security', t);
  end loop;
end $$;

create policy own_read on bf.notification_choice for select to bf_soc, bf_ssm, bf_sb, bf_project, bf_other, bf_operations using (user_id = bf.actor_user());
create policy own_choice on bf.notification_choice for insert to bf_soc, bf_ssm, bf_sb, bf_project, bf_other, bf_operations
  with check (user_id = bf.actor_user());
create policy own_change on bf.notification_choice for update to bf_soc, bf_ssm, bf_sb, bf_project, bf_other, bf_operations
  using (user_id = bf.actor_user()) with check (user_id = bf.actor_user());
create policy system_reads on bf.notification_choice for select to bf_system using (true);
grant select, insert, update (chosen, hour, changed_at) on bf.notification_choice to bf_soc, bf_ssm, bf_sb, bf_project, bf_other, bf_operations;
grant select on bf.notification_choice to bf_system;

create policy system_all on bf.notice to bf_system using (true) with check (true);
grant select, insert, update (letter), delete on bf.notice to bf_system;
create policy system_all on bf.notice_sweep to bf_system using (true) with check (true);
grant select, insert, update on bf.notice_sweep to bf_system;

-- The delivery log asks for what was sent last, and what was given up.
create index outbox_sent on bf.outbox (sent_at) where sent_at is not null;
create index outbox_given_up on bf.outbox (given_up_at) where given_up_at is not null;

insert into bf.parameter (code, valid_from, value, note, changed_by, changed_at) values
    ('notification.due-soon.working-days', '2010-01-01', '2', 'antagande, issue 7', 'system', '2010-01-01T00:00:00+01:00'),
    ('notification.daily.at', '2010-01-01', '07:30', 'antagande, issue 7', 'system', '2010-01-01T00:00:00+01:00'),
    ('notification.keep-months', '2010-01-01', '3', 'GDPR art. 5.1 e', 'system', '2010-01-01T00:00:00+01:00'),
    ('delivery.alarm.minutes', '2010-01-01', '60', 'antagande, issue 7', 'system', '2010-01-01T00:00:00+01:00');
