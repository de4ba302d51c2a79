package org.nktrials.config.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.nktrials.access.KnownDevices;
import org.nktrials.access.SecondFactorRule;
import org.nktrials.access.SignIn;
import org.nktrials.access.SignInProvider;
import org.nktrials.access.SignedInPerson;
import org.nktrials.config.keptform.FormKeeping;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Everything else: pages for people with a session. Behind this door services ask Authority what
 * may be done.
 */
@Configuration(proxyBeanMethods = false)
class PageChain {

  private static final String[] OPEN = {
    PageRefusals.SIGN_IN,
    "/sign-in/passkey/options",
    SecondStep.ADDRESS,
    "/setup",
    "/error",
    "/actuator/health"
  };

  /** Where somebody who still needs a second factor gets one, or gives up. */
  private static final String[] OWN_ACCOUNT = {
    RequiredFactors.START,
    RequiredFactors.START + "/**",
    "/profile/passkeys/new",
    "/profile/passkeys",
    "/session/**"
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
      FormKeeping forms,
      SecondFactorRule rule,
      SignInProvider provider,
      Clock clock) {
    PageRefusals refusals = new PageRefusals(forms);
    HttpSessionRequestCache cache = pagesToReturnTo();
    SignedInNext next = new SignedInNext(devices, forms, cache);
    CookieCsrfTokenRepository csrfCookie = csrfCookie();
    if (provider.isConfigured()) {
      http.oauth2Login(
          login ->
              new ProviderSignIn(provider, signIn)
                  .configure(
                      login, next, firstStep(PageRefusals.SIGN_IN + "?provider-refused", clock)));
    }
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(OPEN)
                    .permitAll()
                    .requestMatchers(OWN_ACCOUNT)
                    .authenticated()
                    .anyRequest()
                    .access(new RequiredFactors(rule)))
        .addFilterBefore(
            likeTheForm(
                new PasskeyFilter(signIn, clock),
                PageRefusals.SIGN_IN + "?passkey-refused",
                people,
                next,
                csrfCookie),
            UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(
            likeTheForm(
                new SecondStep(signIn, clock),
                SecondStep.ADDRESS + "?refused",
                people,
                next,
                csrfCookie),
            UsernamePasswordAuthenticationFilter.class)
        .formLogin(form -> signInForm(form, next, clock))
        .logout(
            logout ->
                logout
                    .logoutUrl("/sign-out")
                    .logoutSuccessUrl(PageRefusals.SIGN_IN + "?signed-out")
                    .addLogoutHandler(noting(signIn, forms)))
        .exceptionHandling(
            answers -> answers.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .headers(new SecurityHeaders())
        .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie))
        .requestCache(pages -> pages.requestCache(cache))
        .securityContext(context -> context.securityContextRepository(people))
        .build();
  }

  private static void signInForm(
      FormLoginConfigurer<HttpSecurity> form, SignedInNext next, Clock clock) {
    form.loginPage(PageRefusals.SIGN_IN)
        .authenticationDetailsSource(PlaceOfRequest::of)
        .successHandler(next)
        .failureHandler(firstStep(PageRefusals.SIGN_IN + "?refused", clock));
  }

  /** A refusal that only says that a second step is needed leads to it. */
  private static AuthenticationFailureHandler firstStep(String otherwise, Clock clock) {
    return (request, response, refusal) -> {
      if (refusal instanceof SecondStepNeeded step) {
        SecondStep.begin(request, step.first(), clock);
        response.sendRedirect(request.getContextPath() + SecondStep.ADDRESS);
      } else {
        refusedWith(otherwise).onAuthenticationFailure(request, response, refusal);
      }
    };
  }

  /** As the form: a new session identity, a new form token, the person in the session. */
  private static AbstractAuthenticationProcessingFilter likeTheForm(
      AbstractAuthenticationProcessingFilter filter,
      String refusal,
      SessionPeople people,
      SignedInNext next,
      CsrfTokenRepository csrf) {
    filter.setSecurityContextRepository(people);
    filter.setSessionAuthenticationStrategy(
        new CompositeSessionAuthenticationStrategy(
            List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(csrf))));
    filter.setAuthenticationSuccessHandler(next);
    filter.setAuthenticationFailureHandler(refusedWith(refusal));
    return filter;
  }

  private static AuthenticationFailureHandler refusedWith(String address) {
    return (request, response, refusal) ->
        response.sendRedirect(
            request.getContextPath()
                + (refusal instanceof SecondStepOver ? PageRefusals.SIGN_IN + "?again" : address));
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
