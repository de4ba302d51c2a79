package org.nktrials.config.security;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SecondFactorRule;
import org.nktrials.access.SignedInPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Pages are for people who have signed in, and for those whose role asks it, with a one-time code
 * besides the password, or with a passkey.
 */
final class RequiredFactors implements AuthorizationManager<RequestAuthorizationContext> {

  /** The page on which people without a second factor get one. */
  static final String START = "/profile/second-factor";

  private static final AuthorizationManager<RequestAuthorizationContext> SIGNED_IN =
      AuthenticatedAuthorizationManager.authenticated();

  private final AuthorizationManager<RequestAuthorizationContext> second = second();
  private final SecondFactorRule rule;

  RequiredFactors(SecondFactorRule rule) {
    this.rule = rule;
  }

  private static AuthorizationManager<RequestAuthorizationContext> second() {
    AllRequiredFactorsAuthorizationManager<RequestAuthorizationContext> code =
        AllRequiredFactorsAuthorizationManager.<RequestAuthorizationContext>builder()
            .requireFactor(factor -> factor.ottAuthority())
            .build();
    AllRequiredFactorsAuthorizationManager<RequestAuthorizationContext> passkey =
        AllRequiredFactorsAuthorizationManager.<RequestAuthorizationContext>builder()
            .requireFactor(factor -> factor.webauthnAuthority())
            .build();
    return AllRequiredFactorsAuthorizationManager.anyOf(code, passkey);
  }

  /** Whether a second factor is what was missing, and nothing else. */
  static boolean areMissing(AccessDeniedException refusal) {
    return refusal instanceof AuthorizationDeniedException denied
        && denied.getAuthorizationResult() instanceof FactorAuthorizationDecision;
  }

  @Override
  public @Nullable AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> person, RequestAuthorizationContext page) {
    Authentication present = person.get();
    return present != null
            && present.getPrincipal() instanceof SignedInPerson signedIn
            && rule.asks(signedIn)
        ? second.authorize(person, page)
        : SIGNED_IN.authorize(person, page);
  }
}
