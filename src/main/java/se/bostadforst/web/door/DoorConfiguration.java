package se.bostadforst.web.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.catalina.core.StandardHost;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import se.bostadforst.access.Actors;
import se.bostadforst.engine.identity.Users;

/**
 * Two chains over every path, behind a filter that refuses odd spellings of one. Modeler's chain knows nobody from the last request; everything else passes {@link DoorFilter}'s allow-list, and the web apps keep their own login.
 */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    /** For pages of our own; the web apps set theirs. */
    private static final String PAGE_POLICY =
            "default-src 'self'; img-src 'self' data:; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    /** A matcher on path patterns, not a string: a string would not match what Camunda's servlets serve (trap K). */
    @Bean
    @Order(1)
    SecurityFilterChain designers(
            HttpSecurity http,
            DoorList list,
            Users users,
            Actors actors,
            IdentityService identity,
            LoginThrottle throttle,
            Wording wording,
            ObjectMapper json)
            throws Exception {
        return common(http.securityMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher("/engine-rest/**")))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new AnswerGuard(wording, json), AuthorizationFilter.class)
                .addFilterBefore(
                        new DesignerFilter(list, users, actors, identity, throttle, json), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain door(
            HttpSecurity http,
            DoorList list,
            SignedIn signedIn,
            Actors actors,
            LoginThrottle throttle,
            RetiredSessions retired,
            Wording wording,
            ObjectMapper json)
            throws Exception {
        return common(http)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .addFilterBefore(new LateRequestFilter(retired), AuthorizationFilter.class)
                .addFilterBefore(new PageNonceFilter(), AuthorizationFilter.class)
                .addFilterBefore(new AnswerGuard(wording, json), AuthorizationFilter.class)
                .addFilterBefore(new SessionAge(), AuthorizationFilter.class)
                .addFilterBefore(new DoorFilter(list, signedIn, actors, json), AuthorizationFilter.class)
                .addFilterBefore(new SourceGuard(json), AuthorizationFilter.class)
                .addFilterBefore(new RequestGuard(json), AuthorizationFilter.class)
                .addFilterBefore(new SignInGuard(throttle, retired, json), AuthorizationFilter.class)
                .addFilterBefore(new TokenCookieFilter(), AuthorizationFilter.class)
                .build();
    }

    private static HttpSecurity common(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_POLICY))
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    }

    @Bean
    FilterRegistrationBean<OddAddressFilter> oddAddresses(ObjectMapper json) {
        var first = new FilterRegistrationBean<>(new OddAddressFilter(json));
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    /** Tomcat puts it innermost, before the one that shows an English page. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bareAnswers() {
        return server -> server.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(BareAnswerValve.class.getName()));
    }

    /** The firewall's own refusals (unknown methods, control characters in headers) look the same. */
    @Bean
    RequestRejectedHandler firewallRefusals(ObjectMapper json) {
        return (request, response, rejected) -> OddAddressFilter.refuse(response, json);
    }

    /** Nobody signs in through Spring: the web apps' login is the only one, and no default user may exist. */
    @Bean
    AuthenticationManager noOtherLogin() {
        return authentication -> {
            throw new BadCredentialsException("Logga in i uppgiftslistan.");
        };
    }
}
