package org.nktrials.config.security;

import jakarta.servlet.DispatcherType;
import org.nktrials.access.ApiTokens;
import org.nktrials.access.Permission;
import org.nktrials.access.SignedInPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/** Programs: a token on every request, no session, no cookie, hence no forged request. */
@Configuration(proxyBeanMethods = false)
class ProgramChains {

  /** Calculations that store nothing: a token for reading may ask for them. */
  private static final String[] CALCULATORS = {"/api/v1/rules/**", "/api/v1/statistics/**"};

  private final ApiTokens tokens;
  private final ProblemAnswers problems;

  ProgramChains(ApiTokens tokens, ProblemAnswers problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  @Bean
  @Order(2)
  SecurityFilterChain api(HttpSecurity http) {
    return withTokens(http.securityMatcher("/api/**"))
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(HttpMethod.GET)
                    .authenticated()
                    .requestMatchers(CALCULATORS)
                    .authenticated()
                    .anyRequest()
                    .access(mayWrite()))
        .csrf(AbstractHttpConfigurer::disable)
        .securityContext(
            context ->
                context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  /** The description of the interface, for people who see a trial and for their programs. */
  @Bean
  @Order(3)
  SecurityFilterChain description(HttpSecurity http, SessionPeople people) {
    return withTokens(http.securityMatcher("/v3/**"))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.GET)
                    .access(seesATrial())
                    .anyRequest()
                    .denyAll())
        .securityContext(context -> context.securityContextRepository(people))
        .build();
  }

  private HttpSecurity withTokens(HttpSecurity http) {
    return http.addFilterBefore(
            new BearerTokens(tokens, problems), AnonymousAuthenticationFilter.class)
        .exceptionHandling(
            answers -> answers.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .headers(new SecurityHeaders())
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable);
  }

  private static AuthorizationManager<RequestAuthorizationContext> seesATrial() {
    return (authentication, context) ->
        new AuthorizationDecision(
            authentication.get().getPrincipal() instanceof SignedInPerson person
                && person.roles().stream().anyMatch(Permission.VIEW_TRIAL.roles()::contains));
  }

  private static AuthorizationManager<RequestAuthorizationContext> mayWrite() {
    return (authentication, context) ->
        new AuthorizationDecision(
            authentication.get().getPrincipal() instanceof SignedInPerson person
                && !person.readOnly());
  }
}
