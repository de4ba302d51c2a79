package org.nktrials.access;

import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** By what a person showed who they are. The session keeps it beside the person's identity. */
public enum SignInFactor {
  PASSWORD(FactorGrantedAuthority.PASSWORD_AUTHORITY, "password"),
  /** The word of the institution's provider. */
  PROVIDER(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY, "provider"),
  /** A code of an authenticator program, or one of the recovery codes. */
  ONE_TIME_CODE(FactorGrantedAuthority.OTT_AUTHORITY, "one-time code"),
  /** With verification of the person by the authenticator: two factors in one. */
  PASSKEY(FactorGrantedAuthority.WEBAUTHN_AUTHORITY, "passkey");

  private static final String ATTRIBUTE = "nk.signed-in-with";

  private final String word;
  private final String label;

  SignInFactor(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /** As the audit trail says it. */
  String label() {
    return label;
  }

  FactorGrantedAuthority authority() {
    return FactorGrantedAuthority.fromAuthority(word);
  }

  /** The factors of the sign-in with which a session began, and those added since. */
  public static Set<SignInFactor> ofSession(HttpSession session) {
    Set<SignInFactor> factors = EnumSet.noneOf(SignInFactor.class);
    if (session.getAttribute(ATTRIBUTE) instanceof String words) {
      Arrays.stream(values())
          .filter(factor -> Arrays.asList(words.split(" ")).contains(factor.name()))
          .forEach(factors::add);
    }
    return factors;
  }

  /** Keeps the factors of somebody who has signed in. */
  public static void keep(HttpSession session, PersonAuthentication person) {
    Set<String> held =
        person.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .collect(Collectors.toSet());
    Set<SignInFactor> factors = EnumSet.noneOf(SignInFactor.class);
    Arrays.stream(values()).filter(factor -> held.contains(factor.word)).forEach(factors::add);
    keep(session, factors);
  }

  /** Adds a factor that the person has just shown within the session. */
  public static void add(HttpSession session, SignInFactor factor) {
    Set<SignInFactor> factors = ofSession(session);
    factors.add(factor);
    keep(session, factors);
  }

  private static void keep(HttpSession session, Set<SignInFactor> factors) {
    session.setAttribute(
        ATTRIBUTE, factors.stream().map(Enum::name).collect(Collectors.joining(" ")));
  }
}
