package org.nktrials.config.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Set;
import org.nktrials.access.ChangeSource;
import org.nktrials.access.PasskeyChallenge;
import org.nktrials.access.PersonAuthentication;
import org.nktrials.access.SignIn;
import org.nktrials.access.SignInFactor;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Hands the answer of a passkey to {@link SignIn}. */
final class PasskeyFilter extends AbstractAuthenticationProcessingFilter {

  static final String ADDRESS = "/sign-in/passkey";

  private static final int LARGEST = 20_000;

  private final SignIn signIn;
  private final Clock clock;

  PasskeyFilter(SignIn signIn, Clock clock) {
    super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, ADDRESS));
    this.signIn = signIn;
    this.clock = clock;
    setAuthenticationManager(
        typed -> {
          throw new BadCredentialsException("passkeys answer to the filter");
        });
  }

  @Override
  public Authentication attemptAuthentication(
      HttpServletRequest request, HttpServletResponse response) {
    String credential = request.getParameter("credential");
    if (credential == null || credential.isBlank() || credential.length() > LARGEST) {
      throw new BadCredentialsException("no passkey");
    }
    return signIn
        .with(PasskeyChallenge.taken(request), credential, SecondStep.pending(request, clock))
        .map(
            person ->
                new PersonAuthentication(person, ChangeSource.PAGE, Set.of(SignInFactor.PASSKEY)))
        .orElseThrow(() -> new BadCredentialsException("refused"));
  }
}
