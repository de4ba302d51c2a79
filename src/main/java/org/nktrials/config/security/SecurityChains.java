package org.nktrials.config.security;

import jakarta.servlet.DispatcherType;
import org.nktrials.access.ApiTokens;
import org.nktrials.access.SignIn;
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
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;

/** The doors of the application. Behind all of them, services ask Authority what may be done. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

  private static final String[] FILES = {"/webjars/**", "/css/**", "/js/**", "/img/**"};

  /** Folders are not files: outside a jar Spring would answer with their content. */
  private static final String FILE_NAMES = ".*[.](css|js|svg|png|ico|woff2?)(\\?.*)?";

  private static final String[] OPEN = {
    PageRefusals.SIGN_IN, "/setup", "/error", "/actuator/health"
  };

  /** Calculations that store nothing: a token for reading may ask for them. */
  private static final String[] CALCULATORS = {"/api/v1/rules/**", "/api/v1/statistics/**"};

  @Bean
  @Order(1)
  SecurityFilterChain files(HttpSecurity http) {
    return http.securityMatcher(FILES)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(new RegexRequestMatcher(FILE_NAMES, "GET"))
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .headers(new SecurityHeaders())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .build();
  }

  /** Programs: a token on every request, no session, no cookie, hence no forged request. */
  @Bean
  @Order(2)
  SecurityFilterChain api(HttpSecurity http, ApiTokens tokens, ProblemAnswers problems) {
    return http.securityMatcher("/api/**")
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
        .addFilterBefore(new BearerTokens(tokens, problems), AnonymousAuthenticationFilter.class)
        .exceptionHandling(
            answers -> answers.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .headers(new SecurityHeaders())
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(
            context ->
                context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  /** The description of the interface, for signed-in people and for programs. */
  @Bean
  @Order(3)
  SecurityFilterChain description(
      HttpSecurity http, ApiTokens tokens, ProblemAnswers problems, SessionPeople people) {
    return http.securityMatcher("/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
        .authorizeHttpRequests(
            requests ->
                requests.requestMatchers(HttpMethod.GET).authenticated().anyRequest().denyAll())
        .addFilterBefore(new BearerTokens(tokens, problems), AnonymousAuthenticationFilter.class)
        .exceptionHandling(
            answers -> answers.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .headers(new SecurityHeaders())
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(context -> context.securityContextRepository(people))
        .build();
  }

  @Bean
  @Order(4)
  SecurityFilterChain pages(HttpSecurity http, SessionPeople people, SignIn signIn) {
    PageRefusals refusals = new PageRefusals();
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(OPEN)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage(PageRefusals.SIGN_IN)
                    .defaultSuccessUrl("/today")
                    .failureHandler(
                        (request, response, refusal) ->
                            response.sendRedirect(
                                request.getContextPath() + PageRefusals.SIGN_IN + "?refused")))
        .logout(
            logout ->
                logout
                    .logoutUrl("/sign-out")
                    .logoutSuccessUrl(PageRefusals.SIGN_IN + "?signed-out")
                    .addLogoutHandler(noting(signIn)))
        .exceptionHandling(
            answers -> answers.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .headers(new SecurityHeaders())
        .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
        .requestCache(cache -> cache.requestCache(pagesToReturnTo()))
        .securityContext(context -> context.securityContextRepository(people))
        .build();
  }

  /** A cookie and not the session, so that looking at the sign-in page stores nothing. */
  private static CookieCsrfTokenRepository csrfCookie() {
    CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
    cookie.setCookieName("nk-form");
    cookie.setCookieCustomizer(settings -> settings.sameSite("Lax"));
    return cookie;
  }

  /** After sign-in one returns to a page, never to a fragment or a form that was sent. */
  @SuppressWarnings("NullAway") // null keeps "?continue" out of addresses that people share
  private static HttpSessionRequestCache pagesToReturnTo() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setMatchingRequestParameterName(null);
    cache.setRequestMatcher(
        request -> {
          String accepts = request.getHeader("Accept");
          return request.getMethod().equals("GET")
              && accepts != null
              && accepts.contains("text/html")
              && request.getHeader("HX-Request") == null;
        });
    return cache;
  }

  private static LogoutHandler noting(SignIn signIn) {
    return (request, response, authentication) -> {
      if (authentication != null
          && authentication.getPrincipal() instanceof SignedInPerson person) {
        signIn.out(person);
      }
    };
  }

  private static AuthorizationManager<RequestAuthorizationContext> mayWrite() {
    return (authentication, context) ->
        new AuthorizationDecision(
            authentication.get().getPrincipal() instanceof SignedInPerson person
                && !person.readOnly());
  }
}
