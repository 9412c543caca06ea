-- A person's own calendar asks for what is to come by an address that nobody can guess; the address itself is kept by nobody but its owner.
create table bf.calendar_feed (
  feed_id      uuid primary key,
  user_id      text not null,
  token_sha256 bytea not null unique check (length(token_sha256) = 32),
  made_at      timestamptz not null,
  revoked_at   timestamptz
);
create unique index calendar_feed_in_force on bf.calendar_feed (user_id) where revoked_at is null;
comment on table bf.calendar_feed is 'At most one address in force for each member of staff. Of the address only the SHA-256 is here.';

alter table bf.calendar_feed enable row level security;
alter table bf.calendar_feed force row level security;
create policy own_read on bf.calendar_feed for select to bf_soc, bf_ssm, bf_sb, bf_project, bf_other, bf_operations using (user_id = bf.actor_user());
create policy own_make on bf.calendar_feed for insert to bf_soc, bf_ssm, bf_sb, bf_project, bf_other, bf_operations with check (user_id = bf.actor_user());
create policy own_revoke on bf.calendar_feed for update to bf_soc, bf_ssm, bf_sb, bf_project, bf_other, bf_operations
  using (revoked_at is null and user_id = bf.actor_user()) with check (user_id = bf.actor_user());
create policy finder on bf.calendar_feed for select to bf_system using (true);
grant select, insert, update (revoked_at) on bf.calendar_feed to bf_soc, bf_ssm, bf_sb, bf_project, bf_other, bf_operations;
grant select on bf.calendar_feed to bf_system;

-- A calendar has to know that a meeting was moved, and when.
alter table bf.follow_up add column bookings int not null default 0, add column booked_moment timestamptz;
update bf.follow_up set bookings = 1 where booked_on is not null;
grant update (bookings, booked_moment) on bf.follow_up to bf_ssm;

-- An invitation carries the meeting for the reader's calendar.
alter table bf.outbox add column calendar text;

-- What the managers' figures count by (room oversight).
create index case_file_running on bf.case_file (status) where closed_at is null;
create index follow_up_by_day on bf.follow_up (coalesce(held_on, booked_on, nominal_on));
create index support_month_by_month on bf.support_month (month, status) where status is not null;
