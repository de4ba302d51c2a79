package org.nktrials.config.security;

import java.util.Set;
import org.nktrials.access.ChangeSource;
import org.nktrials.access.PersonAuthentication;
import org.nktrials.access.SignIn;
import org.nktrials.access.SignInFactor;
import org.nktrials.access.SignedInPerson;
import org.nktrials.shared.Refused;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Hands the sign-in form to {@link SignIn}. */
@Component
class PasswordProvider implements AuthenticationProvider {

  private final SignIn signIn;

  PasswordProvider(SignIn signIn) {
    this.signIn = signIn;
  }

  @Override
  public Authentication authenticate(Authentication typed) {
    String username = typed.getName();
    String password = typed.getCredentials() instanceof String text ? text : "";
    try {
      return signIn
          .with(username, password, PlaceOfRequest.of(typed))
          .map(this::signedIn)
          .orElseThrow(() -> new BadCredentialsException("refused"));
    } catch (Refused busy) {
      throw new BadCredentialsException("busy", busy);
    }
  }

  private PersonAuthentication signedIn(SignedInPerson person) {
    if (signIn.asksSecondStep(person)) {
      throw new SecondStepNeeded(person.id(), SignInFactor.PASSWORD);
    }
    return new PersonAuthentication(person, ChangeSource.PAGE, Set.of(SignInFactor.PASSWORD));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
