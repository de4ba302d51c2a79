package org.nktrials.config.security;

import jakarta.servlet.DispatcherType;
import org.nktrials.access.KnownDevices;
import org.nktrials.access.SignIn;
import org.nktrials.access.SignedInPerson;
import org.nktrials.config.keptform.FormKeeping;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Everything else: pages for people with a session. Behind this door services ask Authority what
 * may be done.
 */
@Configuration(proxyBeanMethods = false)
class PageChain {

  private static final String[] OPEN = {
    PageRefusals.SIGN_IN, "/setup", "/error", "/actuator/health"
  };

  /** Nobody collects them, and a page passes a dozen filters. */
  @Bean
  static SecurityObservationSettings withoutObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  @Order(4)
  SecurityFilterChain pages(
      HttpSecurity http,
      SessionPeople people,
      SignIn signIn,
      KnownDevices devices,
      FormKeeping forms) {
    PageRefusals refusals = new PageRefusals(forms);
    HttpSessionRequestCache cache = pagesToReturnTo();
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(OPEN)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(form -> signInForm(form, new SignedInNext(devices, forms, cache)))
        .logout(
            logout ->
                logout
                    .logoutUrl("/sign-out")
                    .logoutSuccessUrl(PageRefusals.SIGN_IN + "?signed-out")
                    .addLogoutHandler(noting(signIn, forms)))
        .exceptionHandling(
            answers -> answers.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .headers(new SecurityHeaders())
        .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
        .requestCache(pages -> pages.requestCache(cache))
        .securityContext(context -> context.securityContextRepository(people))
        .build();
  }

  private static void signInForm(FormLoginConfigurer<HttpSecurity> form, SignedInNext next) {
    form.loginPage(PageRefusals.SIGN_IN)
        .authenticationDetailsSource(PlaceOfRequest::of)
        .successHandler(next)
        .failureHandler(
            (request, response, refusal) ->
                response.sendRedirect(
                    request.getContextPath() + PageRefusals.SIGN_IN + "?refused"));
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

  private static LogoutHandler noting(SignIn signIn, FormKeeping forms) {
    return (request, response, authentication) -> {
      if (authentication != null
          && authentication.getPrincipal() instanceof SignedInPerson person) {
        signIn.out(person);
        forms.forget(person, request, response);
      }
    };
  }
}
