package se.bostadforst.web.door;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import se.bostadforst.access.Actors;

/**
 * One chain over every path. Spring's firewall refuses odd paths first (encoded slashes, {@code ;}, {@code //}, dot segments), then
 * {@link DoorFilter} decides by the allow-list; the web apps keep their own login and CSRF protection behind it.
 */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    SecurityFilterChain door(HttpSecurity http, DoorList list, SignedIn signedIn, Actors actors) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .headers(headers -> headers
                        .frameOptions(frame -> frame.sameOrigin())
                        .cacheControl(cache -> cache.disable()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new DoorFilter(list, signedIn, actors), AuthorizationFilter.class)
                .build();
    }

    /** Nobody signs in through Spring: the web apps' login is the only one, and no default user may exist. */
    @Bean
    AuthenticationManager noOtherLogin() {
        return authentication -> {
            throw new org.springframework.security.authentication.BadCredentialsException("Logga in i uppgiftslistan.");
        };
    }
}
