package se.bostadforst.access;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every room's SQL goes through here, so that none can forget to say who is asking. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    JdbcTemplate jdbcTemplate(DataSource pool, Clock clock) {
        return new JdbcTemplate(new ActorDataSource(pool, new RowSecurity(clock)));
    }

    @Bean
    NamedParameterJdbcTemplate namedParameterJdbcTemplate(JdbcTemplate jdbcTemplate) {
        return new NamedParameterJdbcTemplate(jdbcTemplate);
    }

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcTemplate namedParameterJdbcTemplate) {
        return JdbcClient.create(namedParameterJdbcTemplate);
    }
}
