package org.nktrials.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * A person as Spring Security knows it for the length of one request. Its authorities are the
 * factors of the sign-in and nothing else: what a person may do is asked of {@link Authority}
 * alone.
 */
public final class PersonAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final SignedInPerson person;
  private final ChangeSource source;

  /** An authenticated person whose request came in through the given door. */
  public PersonAuthentication(SignedInPerson person, ChangeSource source) {
    this(person, source, Set.of());
  }

  /**
   * As above.
   *
   * @param factors by which the person signed in: the only authorities there are
   */
  public PersonAuthentication(
      SignedInPerson person, ChangeSource source, Set<SignInFactor> factors) {
    super(factors.stream().map(SignInFactor::authority).toList());
    this.person = person;
    this.source = source;
    setAuthenticated(true);
  }

  @Override
  public SignedInPerson getPrincipal() {
    return person;
  }

  /** Always empty: passwords and tokens are checked and forgotten. */
  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public String getName() {
    return person.id().toString();
  }

  /** The door. */
  public ChangeSource source() {
    return source;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PersonAuthentication that
        && person.equals(that.person)
        && source == that.source;
  }

  @Override
  public int hashCode() {
    return person.id().hashCode();
  }
}
