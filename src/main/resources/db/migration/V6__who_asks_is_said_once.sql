-- Who is asking is said by the application's own login, before the organisation's role is taken on. That role must not be able to say it
-- again: a statement with something injected into it could otherwise name another unit, or the system, with set_config.
-- Only a superuser may change the right to a built-in function; where the migrating login is none it has been done already, as
-- docs/production.md says.
do $$
begin
  execute format('grant execute on function pg_catalog.set_config(text, text, boolean) to bf_app, %I', current_user);
  revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
exception when insufficient_privilege then
  if has_function_privilege('bf_nobody', 'pg_catalog.set_config(text, text, boolean)', 'execute') then
    raise warning 'set_config is open to everybody: see docs/production.md, 1';
  end if;
end $$;
