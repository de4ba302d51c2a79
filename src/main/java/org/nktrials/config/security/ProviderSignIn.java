package org.nktrials.config.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SignIn;
import org.nktrials.access.SignInFactor;
import org.nktrials.access.SignInProvider;
import org.nktrials.access.SignedInPerson;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Sign-in at the provider (OpenID Connect, authorization code with state, nonce and proof key).
 * What it says counts once, for the identity alone; its tokens are thrown away.
 */
final class ProviderSignIn {

  /** Where the button leads. */
  static final String START = "/sign-in/provider";

  private final SignInProvider provider;
  private final SignIn signIn;

  ProviderSignIn(SignInProvider provider, SignIn signIn) {
    this.provider = provider;
    this.signIn = signIn;
  }

  void configure(
      OAuth2LoginConfigurer<?> login, SignedInNext next, AuthenticationFailureHandler refusals) {
    login
        .clientRegistrationRepository(new ProviderRegistration(provider))
        .authorizedClientRepository(new NoTokens())
        .loginPage(PageRefusals.SIGN_IN)
        .authorizationEndpoint(start -> start.baseUri(START))
        .redirectionEndpoint(back -> back.baseUri(ProviderRegistration.BACK))
        .userInfoEndpoint(users -> users.oidcUserService(this::user))
        .successHandler(next)
        .failureHandler(refusals)
        .withObjectPostProcessor(
            new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
              @Override
              public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F start) {
                start.setAuthenticationFailureHandler(refusals);
                return start;
              }
            });
  }

  private OidcUser user(OidcUserRequest answer) {
    String issuer = String.valueOf(answer.getIdToken().getIssuer());
    SignedInPerson person =
        signIn
            .withProvider(issuer, String.valueOf(answer.getIdToken().getSubject()))
            .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("not-linked")));
    if (signIn.asksSecondStep(person)) {
      throw new SecondStepNeeded(person.id(), SignInFactor.PROVIDER);
    }
    return new ProviderUser(person, answer.getIdToken());
  }

  /** Nothing is asked of the provider after the sign-in, and no node keeps what others lack. */
  private static final class NoTokens implements OAuth2AuthorizedClientRepository {
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
        String name, Authentication person, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        Authentication person,
        HttpServletRequest request,
        HttpServletResponse response) {
      // thrown away
    }

    @Override
    public void removeAuthorizedClient(
        String name,
        Authentication person,
        HttpServletRequest request,
        HttpServletResponse response) {
      // there is none
    }
  }
}
