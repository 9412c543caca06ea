-- Found by RowSecurityTest: two gaps in the rows themselves, until now closed in Java alone.

-- Protected identities never leave their own unit, whatever was consented to (T-47).
drop policy reader on bf.person;
create policy reader on bf.person for select to bf_soc using (bf.may('C1', 'READ', case_number));
create policy reader_outside on bf.person for select to bf_ssm, bf_sb, bf_project
  using (protected_identity = 'INGEN' and bf.may('C1', 'READ', case_number));

-- The outbox holds case numbers: everybody may post, only the process may read.
alter table bf.outbox enable row level security;
alter table bf.outbox force row level security;
create policy system_all on bf.outbox to bf_system using (true) with check (true);
create policy post on bf.outbox for insert to bf_engine with check (true);
