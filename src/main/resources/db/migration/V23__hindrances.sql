-- What somebody did to something that kept a case from going on: who, when, why (room operations). The case is found through the engine's
-- own history of the process, and is gone with it: nothing here is about a person.
create table bf.hindrance_entry (
  entry_id            uuid primary key,
  hindrance_id        text not null,
  process_instance_id text,
  kind                text not null,
  entry               text not null check (entry in ('REPORT', 'RETRY', 'CLOSE')),
  reason              text check (reason in ('RATTAT', 'TILLFALLIGT', 'PROVAR', 'ANNAT_FORSOK', 'LOST', 'INGET_HINDER', 'ANNAT_SLUT')),
  note                text check (char_length(note) between 1 and 120),
  at                  timestamptz not null,
  user_id             text not null,
  check ((entry = 'REPORT') = (reason is null))
);
create index hindrance_entry_by_hindrance on bf.hindrance_entry (hindrance_id, at);
create index hindrance_entry_by_instance on bf.hindrance_entry (process_instance_id, at);
comment on table bf.hindrance_entry is 'Added to and never changed. An exception is never quoted here.';

alter table bf.hindrance_entry enable row level security;
alter table bf.hindrance_entry force row level security;
create policy leader_reads on bf.hindrance_entry for select to bf_project using ('projektledare' = any (bf.actor_roles()));
create policy operations_read on bf.hindrance_entry for select to bf_operations using ('drift' = any (bf.actor_roles()));
create policy system_reads on bf.hindrance_entry for select to bf_system using (true);
create policy leader_writes on bf.hindrance_entry for insert to bf_project
  with check (user_id = bf.actor_user() and 'projektledare' = any (bf.actor_roles()) and entry in ('REPORT', 'CLOSE'));
create policy operations_write on bf.hindrance_entry for insert to bf_operations
  with check (user_id = bf.actor_user() and 'drift' = any (bf.actor_roles()));
grant select on bf.hindrance_entry to bf_project, bf_operations, bf_system;
grant insert on bf.hindrance_entry to bf_project, bf_operations;
