-- Jour 24/7 (domain.md 2.10, DT-7): every call that the jour takes, what was done, whom it told, the crisis card, and who opened one
-- without a call. Times are kept with the offset of the Swedish clock: 02:30 comes twice on 2026-10-25 (T-42).

create table bf.on_call_entry (
  entry_id      uuid primary key,
  case_number   text not null references bf.case_file,
  person_id     uuid references bf.person,
  called_at     timestamptz not null,
  called_offset smallint not null check (called_offset in (60, 120)),
  source        text not null check (source in ('HYRESGAST', 'SB', 'GRANNE_VIA_SB', 'POLIS', 'VARD_BOENDE', 'ANNAN')),
  anonymous     boolean not null,
  answered      boolean not null,
  situation     text check (situation in ('LIVSFARA', 'BARN', 'VALD_MOT_HYRESGAST', 'GRANNAR_STORS', 'BEHOVER_AVSTAND', 'PRAKTISKT', 'ANNAT')),
  reachable     boolean,
  victim        boolean not null,
  children      boolean not null,
  neighbours    boolean not null,
  tell_services boolean not null,
  note          text,
  suggested     text check (suggested in ('BLALJUS_112', 'UTRYCKNING', 'SAMTAL', 'AVLASTNING', 'RADGIVNING')),
  track         text check (track in ('SKYDD', 'VANLIGT')),
  report        text check (report in ('GENAST', 'NEJ')),
  rule_version  text,
  triage        text check (triage in ('BLALJUS_112', 'UTRYCKNING', 'SAMTAL', 'AVLASTNING', 'RADGIVNING')),
  triage_reason text,
  recorded_at   timestamptz not null,
  recorded_by   text not null,
  card_until    timestamptz not null,
  turn_out_at   timestamptz,
  handover_on   date,
  leads         boolean not null default false,
  received_at   timestamptz,
  received_by   text,
  struck_at     timestamptz,
  struck_by     text,
  struck_reason text,
  unique (entry_id, case_number),
  check (answered = false or situation is not null),
  check (triage is null or situation is not null),
  check ((struck_at is null) = (struck_reason is null))
);
create index on_call_entry_by_case on bf.on_call_entry (case_number, called_at);
create index on_call_entry_latest on bf.on_call_entry (recorded_at);
create index on_call_entry_person on bf.on_call_entry (person_id) where person_id is not null;
create index on_call_entry_turn_out on bf.on_call_entry (turn_out_at) where turn_out_at is not null;
comment on table bf.on_call_entry is 'Nothing is taken away: what was wrong is struck with a reason (T-57). Violence against the tenant is track SKYDD, never a disturbance (T-58).';

-- What was done after the call, one row a step.
create table bf.on_call_act (
  entry_id       uuid not null,
  act_no         int  not null check (act_no > 0),
  case_number    text not null,
  kind           text not null check (kind in ('ATERSAMTAL', 'SAMTAL', 'BLALJUS', 'UTRYCKNING', 'OROSANMALAN', 'DOKUMENTATION')),
  outcome        text,
  arrived_at     timestamptz,
  arrived_offset smallint check (arrived_offset in (60, 120)),
  key_use        text check (key_use in ('NEJ', 'ENLIGT_AVTAL', 'MED_112')),
  done           text[] not null default '{}',
  note           text,
  recorded_at    timestamptz not null,
  recorded_by    text not null,
  primary key (entry_id, act_no),
  foreign key (entry_id, case_number) references bf.on_call_entry (entry_id, case_number),
  check ((arrived_at is null) = (arrived_offset is null)),
  check ((kind = 'UTRYCKNING') = (arrived_at is not null))
);
create index on_call_act_by_case on bf.on_call_act (case_number);

-- An entry addressed to another organisation: codes and times, no words (2.0.3 "entries addressed to SB", A-23).
create table bf.on_call_notice (
  entry_id     uuid not null,
  addressee    text not null check (addressee in ('SB', 'SOC', 'SOCIALJOUR')),
  case_number  text not null,
  kind         text not null check (kind in ('STORNING', 'HANDELSE', 'JOURARENDE', 'BARN')),
  serious      boolean not null,
  told_at      timestamptz not null,
  withdrawn_at timestamptz,
  primary key (entry_id, addressee),
  foreign key (entry_id, case_number) references bf.on_call_entry (entry_id, case_number)
);
create index on_call_notice_by_case on bf.on_call_notice (case_number);

create table bf.crisis_plan (
  case_number text not null references bf.case_file,
  version     int  not null check (version > 0),
  risk        text not null,
  helps       text not null,
  contacts    text not null,
  entry       text,
  written_at  timestamptz not null,
  written_by  text not null,
  primary key (case_number, version)
);
comment on table bf.crisis_plan is 'Krisplan: the only part of C7 that the jour sees (2.0.3). A new version replaces the old one, which stays.';

-- Opened without a call, and why; for at most a couple of hours, and looked at by the manager afterwards.
create table bf.break_glass (
  break_id    uuid primary key,
  case_number text not null references bf.case_file,
  reason      text not null check (reason in ('LIVSFARA', 'BARN', 'POLIS_ELLER_VARD', 'KONTAKT_SAKNAS', 'ANNAT')),
  words       text not null,
  opened_at   timestamptz not null,
  opened_by   text not null,
  until       timestamptz not null,
  reviewed_at timestamptz,
  reviewed_by text,
  review      text check (review in ('MOTIVERAD', 'FOLJS_UPP')),
  check (until > opened_at),
  check ((reviewed_at is null) = (review is null))
);
create index break_glass_by_case on bf.break_glass (case_number, opened_by);
create index break_glass_unreviewed on bf.break_glass (opened_at) where reviewed_at is null;

do $$
declare t text;
begin
  foreach t in array array['on_call_entry', 'on_call_act', 'on_call_notice', 'crisis_plan', 'break_glass'] loop
    execute format('alter table bf.%I enable row level security', t);
    execute format('alter table bf.%I force row level security', t);
    execute format('create policy system_all on bf.%I to bf_system using (true) with check (true)', t);
    execute format('grant select, insert on bf.%I to bf_system', t);
    execute format('grant select on bf.%I to bf_engine', t);
  end loop;
end $$;
grant update (person_id, suggested, track, report, rule_version, turn_out_at, handover_on, leads, received_at, received_by)
  on bf.on_call_entry to bf_system;
grant update (withdrawn_at) on bf.on_call_notice to bf_system;

-- The jour's own log is Stadsmissionen's; another organisation reads what is addressed to it, and Svenska Bostäder its codes only.
create policy reader on bf.on_call_entry for select to bf_ssm using (bf.may('C12', 'READ', case_number));
create policy addressee on bf.on_call_entry for select to bf_soc
  using (bf.may('A13', 'READ', case_number)
         and exists (select 1 from bf.on_call_notice n where n.entry_id = on_call_entry.entry_id));
create policy writer on bf.on_call_entry for insert to bf_ssm
  with check (bf.may('C12', 'WRITE', case_number) and recorded_by = bf.actor_user()
              and turn_out_at is null and received_at is null and struck_at is null);
create policy change on bf.on_call_entry for update to bf_ssm
  using (struck_at is null and bf.may('C12', 'WRITE', case_number))
  with check (struck_by is null or struck_by = bf.actor_user());
grant insert on bf.on_call_entry to bf_ssm;
grant update (answered, situation, reachable, victim, children, neighbours, triage, triage_reason, struck_at, struck_by, struck_reason)
  on bf.on_call_entry to bf_ssm;

create policy reader on bf.on_call_act for select to bf_ssm using (bf.may('C12', 'READ', case_number));
create policy addressee on bf.on_call_act for select to bf_soc
  using (exists (select 1 from bf.on_call_entry e where e.entry_id = on_call_act.entry_id));
create policy writer on bf.on_call_act for insert to bf_ssm
  with check (bf.may('C12', 'WRITE', case_number) and recorded_by = bf.actor_user());
grant insert on bf.on_call_act to bf_ssm;

create policy reader on bf.on_call_notice for select to bf_ssm using (bf.may('C12', 'READ', case_number));
create policy landlord on bf.on_call_notice for select to bf_sb using (addressee = 'SB' and bf.may('A13', 'READ', case_number));
create policy services on bf.on_call_notice for select to bf_soc
  using (addressee = case when 'socialjour' = any (bf.actor_roles()) then 'SOCIALJOUR' else 'SOC' end and bf.may('A13', 'READ', case_number));

create policy reader on bf.crisis_plan for select to bf_ssm, bf_soc using (bf.may('A12', 'READ', case_number));
create policy writer on bf.crisis_plan for insert to bf_ssm
  with check (bf.may('A12', 'WRITE', case_number) and written_by = bf.actor_user());
grant insert on bf.crisis_plan to bf_ssm;

create policy own on bf.break_glass for select to bf_ssm using (opened_by = bf.actor_user());
create policy manager on bf.break_glass for select to bf_ssm
  using ('ssm_chef' = any (bf.actor_roles()) and bf.may('C12', 'READ', case_number));
create policy writer on bf.break_glass for insert to bf_ssm
  with check ('ssm_jour' = any (bf.actor_roles()) and bf.may('C12', 'WRITE', case_number) and opened_by = bf.actor_user()
              and reviewed_at is null);
create policy review on bf.break_glass for update to bf_ssm
  using (reviewed_at is null and 'ssm_chef' = any (bf.actor_roles()) and bf.may('C12', 'READ', case_number))
  with check (reviewed_by = bf.actor_user() and opened_by <> bf.actor_user());
grant insert on bf.break_glass to bf_ssm;
grant update (reviewed_at, reviewed_by, review) on bf.break_glass to bf_ssm;

-- ------------------------------------------------------------------ two conditions more: on call, and broken glass
-- The moment is said by the program's clock together with who is asking; without it nobody is on call.
create function bf.now_said() returns timestamptz language sql stable as $$
  select nullif(current_setting('bf.now', true), '')::timestamptz
$$;

create function bf.on_call(p_case text) returns boolean language sql stable as $$
  select exists (select 1 from bf.on_call_entry e where e.case_number = p_case and e.struck_at is null and e.card_until > bf.now_said())
$$;

create function bf.broke_glass(p_case text) returns boolean language sql stable as $$
  select exists (select 1 from bf.break_glass b where b.case_number = p_case and b.opened_by = bf.actor_user() and b.until > bf.now_said())
$$;

alter table bf.access_rule drop constraint access_rule_condition_check;
-- The same right can be had for two reasons: a samtycke, or an emergency.
alter table bf.access_rule drop constraint access_rule_pkey;
alter table bf.access_rule add primary key (role_code, data_class, access_right, condition);
alter table bf.access_rule
  add constraint access_rule_condition_check
    check (condition in ('OWN_UNIT', 'OWN_CASE', 'CONSENT', 'CALLED_IN', 'ON_CALL', 'BREAK_GLASS', 'ALL'));

create or replace function bf.may(p_class text, p_right text, p_case text) returns boolean language sql stable as $$
  select exists (
    select 1 from bf.access_rule r
     where r.data_class = p_class and r.access_right = p_right
       and r.role_code = any (bf.actor_roles())
       and case r.condition
             when 'ALL' then true
             when 'OWN_UNIT' then exists (select 1 from bf.case_file c where c.case_number = p_case and c.unit = bf.actor_unit())
             when 'OWN_CASE' then exists (select 1 from bf.case_party p
                                           where p.case_number = p_case and p.organisation = bf.actor_org() and p.until is null)
             when 'CONSENT'  then exists (select 1 from bf.case_party p
                                           where p.case_number = p_case and p.organisation = bf.actor_org() and p.until is null)
                              and bf.has_consent(p_case, p_class)
             when 'CALLED_IN' then bf.called_in(r.role_code, p_case)
             when 'ON_CALL'  then exists (select 1 from bf.case_party p
                                           where p.case_number = p_case and p.organisation = bf.actor_org() and p.until is null)
                              and bf.on_call(p_case)
             when 'BREAK_GLASS' then exists (select 1 from bf.case_party p
                                           where p.case_number = p_case and p.organisation = bf.actor_org() and p.until is null)
                              and bf.broke_glass(p_case)
           end)
$$;

alter table bf.read_log drop constraint read_log_action_check;
alter table bf.read_log
  add constraint read_log_action_check check (action in ('READ', 'LIST', 'SEARCH', 'CHANGE', 'FOLLOW_UP', 'BREAK_GLASS'));

insert into bf.parameter (code, valid_from, value, note, changed_by, changed_at) values
    ('oncall.call-back.minutes', '2010-01-01', '15', 'domain.md 2.10 step 1', 'system', '2010-01-01T00:00:00+01:00'),
    ('oncall.calm.minutes', '2010-01-01', '30', 'DT-7', 'system', '2010-01-01T00:00:00+01:00'),
    ('oncall.turn-out.minutes', '2010-01-01', '60', 'A-23', 'system', '2010-01-01T00:00:00+01:00'),
    ('oncall.handover.at', '2010-01-01', '09:00', 'domain.md 2.10 step 5', 'system', '2010-01-01T00:00:00+01:00'),
    ('oncall.handover.overdue-at', '2010-01-01', '11:00', 'domain.md 2.10 timers', 'system', '2010-01-01T00:00:00+01:00'),
    ('oncall.card.hours', '2010-01-01', '12', 'domain.md 2.10 visibility', 'system', '2010-01-01T00:00:00+01:00'),
    ('oncall.break-glass.hours', '2010-01-01', '2', 'domain.md 2.10 visibility', 'system', '2010-01-01T00:00:00+01:00');
