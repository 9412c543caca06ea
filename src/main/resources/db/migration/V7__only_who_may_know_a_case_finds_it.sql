-- Standing in a party's organisation is not enough: styrgruppen and störningsutredaren have no part in an admission (domain.md 2.0.3),
-- and a list of case numbers is the position of each case (C0).
drop policy party on bf.case_file;
create policy party on bf.case_file for select to bf_ssm, bf_sb, bf_project
  using (bf.has_right('C0', 'READ')
         and exists (select 1 from bf.case_party p
                      where p.case_number = case_file.case_number and p.organisation = bf.actor_org() and p.until is null));

-- The same for the list of who takes part; and whoever is out of a case is out of that list too.
drop policy own_party on bf.case_party;
create policy own_party on bf.case_party for select to bf_ssm, bf_sb, bf_project
  using (organisation = bf.actor_org() and until is null and bf.has_right('C0', 'READ'));
