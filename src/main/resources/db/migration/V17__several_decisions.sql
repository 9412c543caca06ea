-- A case has decisions of several kinds: the intervention itself, and respite for one person at a time (domain.md 2.0.2, 2.9).
alter table bf.assistance_decision drop constraint assistance_decision_kind_check;
alter table bf.assistance_decision
  add constraint assistance_decision_kind_check check (kind in ('BOSTAD_FORST', 'AKUT_AVLASTNING')),
  add column person_id uuid references bf.person,
  add column body text not null default 'UNIT' check (body in ('UNIT', 'SOCIALJOUR')),
  add constraint assistance_decision_person check (kind = 'BOSTAD_FORST' or person_id is not null);
alter table bf.assistance_decision alter column body drop default;
create index assistance_decision_by_person on bf.assistance_decision (person_id) where person_id is not null;

-- The authority that is called in outside office hours (DT-9) sees a case from the call until the own unit has taken over, no longer.
create table bf.call_in (
  call_in_id  bigint generated always as identity primary key,
  case_number text not null references bf.case_file,
  unit        text not null,
  role_code   text not null,
  reason_code text not null,
  since       timestamptz not null,
  called_by   text not null,
  until       timestamptz
);
create unique index call_in_now on bf.call_in (case_number, role_code) where until is null;
comment on table bf.call_in is 'One open row at most for a case and a role; the closed ones say when somebody could see the case, and why.';

alter table bf.call_in enable row level security;
alter table bf.call_in force row level security;
create policy system_all on bf.call_in to bf_system using (true) with check (true);
create policy own_role on bf.call_in for select to bf_soc using (until is null and role_code = any (bf.actor_roles()));
create policy own_unit on bf.call_in for select to bf_soc
  using (unit = bf.actor_unit());
grant select, insert, update (until) on bf.call_in to bf_system;
grant select on bf.call_in to bf_engine;

create function bf.called_in(p_role text, p_case text) returns boolean language sql stable as $$
  select exists (select 1 from bf.call_in i where i.case_number = p_case and i.role_code = p_role and i.until is null)
$$;

alter table bf.access_rule drop constraint access_rule_condition_check;
alter table bf.access_rule
  add constraint access_rule_condition_check check (condition in ('OWN_UNIT', 'OWN_CASE', 'CONSENT', 'CALLED_IN', 'ALL'));

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
           end)
$$;

create policy called_in on bf.case_file for select to bf_soc
  using (exists (select 1 from bf.call_in i
                  where i.case_number = case_file.case_number and i.role_code = any (bf.actor_roles()) and i.until is null));

-- Protected identities never leave their own unit (T-47), not even for another authority of the city.
drop policy reader on bf.person;
create policy reader on bf.person for select to bf_soc
  using (bf.may('C1', 'READ', case_number)
         and (protected_identity = 'INGEN'
              or exists (select 1 from bf.case_file c where c.case_number = person.case_number and c.unit = bf.actor_unit())));
drop policy reader on bf.homelessness_situation;
create policy reader on bf.homelessness_situation for select to bf_soc
  using (bf.may('C2', 'READ', case_number)
         and exists (select 1 from bf.person p where p.person_id = homelessness_situation.person_id));

-- Whoever decides answers in own name, and only the called-in authority as socialjour.
drop policy writer on bf.assistance_decision;
create policy writer on bf.assistance_decision for insert to bf_soc
  with check (bf.may('C9', 'WRITE', case_number) and decided_by = bf.actor_user()
              and (body = 'SOCIALJOUR') = ('socialjour' = any (bf.actor_roles())));
-- Of the decisions the socialjour reads its own, no others and nothing of the investigation behind (2.0.3).
create policy own_decisions on bf.assistance_decision for select to bf_soc
  using (body = 'SOCIALJOUR' and 'socialjour' = any (bf.actor_roles()) and bf.may('C9', 'WRITE', case_number));
