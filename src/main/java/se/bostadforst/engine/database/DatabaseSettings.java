package se.bostadforst.engine.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data is.
 *
 * @param folder data folder of the embedded PostgreSQL
 * @param port port of the embedded PostgreSQL, 0 for any free one
 * @param poolSize connections; web threads plus job threads need one each at most
 * @param url external PostgreSQL (prod)
 * @param user the application's login there, never the owner
 * @param password its password
 * @param ownerUser the login that owns the schema and migrates it
 * @param ownerPassword its password
 */
@ConfigurationProperties("bostadforst.database")
public record DatabaseSettings(
        @DefaultValue("data/postgres") String folder,
        @DefaultValue("15544") int port,
        @DefaultValue("12") int poolSize,
        @DefaultValue("") String url,
        @DefaultValue("bf_app") String user,
        @DefaultValue("") String password,
        @DefaultValue("bf_owner") String ownerUser,
        @DefaultValue("") String ownerPassword) {}
