/** Databasen: PostgreSQL in every environment, embedded or external, with a login that can do nothing on its own. */
@org.springframework.modulith.NamedInterface("database")
package se.bostadforst.engine.database;
