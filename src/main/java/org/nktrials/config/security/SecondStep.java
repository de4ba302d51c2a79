package org.nktrials.config.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.ChangeSource;
import org.nktrials.access.FirstStep;
import org.nktrials.access.PersonAuthentication;
import org.nktrials.access.SignIn;
import org.nktrials.access.SignInFactor;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The one-time code after the first factor. In between the session knows who made that step, for
 * five minutes, and opens nothing.
 */
final class SecondStep extends AbstractAuthenticationProcessingFilter {

  static final String ADDRESS = "/sign-in/code";

  private static final String PERSON = "nk.second-step";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int LONGEST = 40;

  private final SignIn signIn;
  private final Clock clock;

  SecondStep(SignIn signIn, Clock clock) {
    super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, ADDRESS));
    this.signIn = signIn;
    this.clock = clock;
    setAuthenticationManager(
        typed -> {
          throw new BadCredentialsException("codes are read by the filter");
        });
  }

  /** After the first step: a session of its own, so that nobody prepared it. */
  static void begin(HttpServletRequest request, FirstStep first, Clock clock) {
    HttpSession session = request.getSession();
    request.changeSessionId();
    session.setAttribute(PERSON, first.person() + " " + clock.millis() + " " + first.with());
  }

  @Override
  public Authentication attemptAuthentication(
      HttpServletRequest request, HttpServletResponse response) {
    String code = request.getParameter("oneTimeCode");
    FirstStep first =
        pending(request, clock)
            .orElseThrow(() -> new SecondStepOver("The password was typed too long ago."));
    if (code == null || code.isBlank() || code.length() > LONGEST) {
      throw new BadCredentialsException("no code");
    }
    Authentication signedIn =
        signIn
            .withCode(first, code, PlaceOfRequest.of(request))
            .map(
                known ->
                    new PersonAuthentication(
                        known,
                        ChangeSource.PAGE,
                        EnumSet.of(first.with(), SignInFactor.ONE_TIME_CODE)))
            .orElseThrow(() -> new BadCredentialsException("refused"));
    request.getSession().removeAttribute(PERSON);
    return signedIn;
  }

  /** The first step that was made in this browser a moment ago. */
  static Optional<FirstStep> pending(HttpServletRequest request, Clock clock) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(PERSON) instanceof String text)) {
      return Optional.empty();
    }
    String[] part = text.split(" ");
    boolean late = clock.millis() - Long.parseLong(part[1]) > PATIENCE.toMillis();
    return late
        ? Optional.empty()
        : Optional.of(new FirstStep(UUID.fromString(part[0]), SignInFactor.valueOf(part[2])));
  }
}
